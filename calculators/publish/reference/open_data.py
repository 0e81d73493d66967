"""The tables of the law as files anyone may reuse: docs/donnees/NAME.json and NAME.csv."""

import csv
import io
import json
import shutil

from calculators import law
from calculators.core.tables.series import Series
from calculators.publish.sources.law_series import all_series
from calculators.publish.sources.paths import ROOT
from calculators.publish.sources.values import plain

FOLDER = ROOT / "docs" / "donnees"
LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/deed.fr"


def as_data(key: str, series: Series) -> dict:
    """One series as plain data."""
    return {
        "name": key,
        "title": series.title,
        "unit": series.unit,
        "known_until": series.known_until and series.known_until.isoformat(),
        "checked_on": series.checked_on,
        "rules_version": law.RULES_VERSION,
        "licence": LICENCE,
        "rows": [
            {
                "from": row.first_day.isoformat(),
                "value": plain(series, row.value),
                "source": row.source.text,
                "url": row.source.url,
                "confidence": row.confidence,
            }
            for row in series.rows
        ],
    }


def as_csv(data: dict) -> str:
    """One series as CSV; the licence and the state of the data are in every row, so that a copy keeps them."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["from", "value", "unit", "source", "url", "confidence", "checked_on", "known_until", "licence"])
    for row in data["rows"]:
        writer.writerow(
            [
                row["from"],
                row["value"],
                data["unit"],
                row["source"],
                row["url"],
                row["confidence"],
                data["checked_on"],
                data["known_until"] or "",
                data["licence"],
            ]
        )
    return text.getvalue()


def write() -> None:
    """Write every series, and an index of them."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    index = []
    for key, series in all_series():
        data = as_data(key, series)
        (FOLDER / f"{key}.json").write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        (FOLDER / f"{key}.csv").write_text(as_csv(data), encoding="utf-8")
        index.append({"name": key, "title": series.title, "json": f"{key}.json", "csv": f"{key}.csv"})
    listing = {"licence": LICENCE, "rules_version": law.RULES_VERSION, "series": index}
    (FOLDER / "index.json").write_text(json.dumps(listing, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
