"""Every dated figure of calculators/law is entered twice: there, and in tests/law, by hand from the text. And what is wrong
with a table is said in one sentence, with its row.

tests/law/semesters.csv: the rates of each semester in percent; an empty cell is not published, or not counted by the guide
that day. tests/law/fixed.csv: every other figure. Tables of legal rates that circulate with 0.88 for January 2018, 0.76 for
January 2019 or 4.92 for January 2024 are wrong.
"""

import csv
import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from calculators.core.tables.series import Text, dated
from calculators.law import late_payment, legal_interest, public_payment
from calculators.law.ecb_rate import ECB_RATE
from calculators.publish import check_law
from calculators.publish.sources.law_series import all_series
from calculators.publish.sources.values import plain

ROOT = Path(__file__).parents[1]
BOOK = ROOT / "tests" / "law"
COLUMNS = {
    "ecb": ECB_RATE,
    "business": late_payment.DEFAULT_RATE,
    "public": public_payment.RATE,
    "professional": legal_interest.PROFESSIONAL_CREDITOR,
    "private": legal_interest.PRIVATE_CREDITOR,
    "floor": late_payment.FLOOR_RATE,
}
TEXT = Text("A text", "https://example.org/", "2020-01-01")


def entered(name):
    """The rows of a file of tests/law."""
    with (BOOK / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def apart(found, twice):
    """What stands on one side only, sorted."""
    return sorted(set(found) ^ set(twice))


@pytest.mark.parametrize("column", COLUMNS)
def test_a_rate_of_the_semester_is_entered_twice(column):
    """Every row has its twin in tests/law, and the other way round, what the law builds from them included."""
    found = [(row.since, plain(COLUMNS[column], row.value)) for row in COLUMNS[column].rows]
    twice = [(row["from"], row[column]) for row in entered("semesters.csv") if row[column]]
    assert apart(found, twice) == [], (
        f"write the figure of the text in tests/law/semesters.csv too, column {column}, or correct it"
    )
    assert found == twice


def test_the_columns_are_all_the_rates_of_the_semester():
    """A rate that ends has its column above; the rest stands in fixed.csv."""
    ending = [id(series) for _, series in all_series() if series.known_until]
    assert sorted(ending) == sorted(map(id, COLUMNS.values()))


def test_every_other_figure_is_entered_twice():
    """Amounts, lengths of time and points, each with its first day and its unit."""
    found = [
        (key, row.since, plain(series, row.value).removesuffix(".00"), series.unit)
        for key, series in all_series()
        if not series.known_until
        for row in series.rows
    ]
    twice = [(row["figure"], row["from"], row["value"], row["unit"]) for row in entered("fixed.csv")]
    assert apart(found, twice) == [], "write the figure of the text in tests/law/fixed.csv too, or correct it"
    assert len(found) == len(twice) > 70


def semesters(*rows, until="2026-12-31"):
    """A rate of the semester with these first days."""
    return dated("A rate", "percent", [(day, "1.00", TEXT, "A", "") for day in rows], "2026-11-22", until, "later")


@pytest.mark.parametrize(("series", "fault"), [
    (semesters("2026-01-01", "2026-07-01"), None),
    (semesters("2026-07-01", "2026-07-01"), "row 2026-07-01: two rows for one day"),
    (semesters("2026-07-01", "2026-01-01"),
     "row 2026-01-01: comes after the row 2026-07-01; rows go from the oldest to the newest"),
    (semesters("2026-01-01", "2026-07-02"), "row 2026-07-02: not the first day of a semester, 1 January or 1 July"),
    (semesters("2025-07-01", "2026-07-01"), "row 2026-07-01: the row 2026-01-01 is missing before it"),
    (semesters("2026-01-01", "2026-7-01"), "row 2026-7-01: not a day written 2027-01-01"),
    (semesters("2026-02-30"), "row 2026-02-30: not a day written 2027-01-01"),
    (semesters("2026-07-01", until="2026-06-30"), "known_until 2026-06-30 is before the last row, 2026-07-01"),
    (semesters("2026-07-01", until="2026-12-30"),
     "known_until 2026-12-30 is not the last day of a semester, 30 June or 31 December"),
    (semesters("2026-07-01", until="2027-06-30"), "known_until 2027-06-30 is past the semester of the last row, 2026-07-01"),
    (semesters("2026-07-01", until="2026-12"), "known_until 2026-12 is not a day written 2027-06-30"),
    (semesters("2026-03-16", "2026-03-16", until=None), "row 2026-03-16: two rows for one day"),
    (semesters("2026-03-16", "2026-09-16", until=None), None),
])  # fmt: skip
def test_a_bad_table_is_told_in_one_sentence(series, fault):
    found = check_law.faults(series)
    if fault is None:
        assert found == []
    else:
        assert len(found) == 1 and found[0].startswith("« A rate »") and fault in found[0]


def test_the_tables_of_the_law_are_good():
    """All of them are looked at, those worked out from others apart."""
    found = list(check_law.tables())
    assert len(found) > 70 and [fault for series in found for fault in check_law.faults(series)] == []


def checked(folder, today="2026-11-28"):
    """The command on the sources of `folder`, at a day."""
    command = [sys.executable, "-m", "calculators.publish", "check_law"]
    return subprocess.run(command, cwd=folder, env=os.environ | {"TODAY": today}, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path):
    """A function that writes calculators/ again with one text replaced in a file of the law, and gives the folder."""

    def write(name, before, after):
        for path in (ROOT / "calculators").rglob("*.py"):
            target = tmp_path / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
        path = tmp_path / "calculators" / "law" / name
        text = path.read_text(encoding="utf-8")
        assert text.count(before) >= 1
        path.write_text(text.replace(before, after), encoding="utf-8")
        return tmp_path

    return write


LAST_ROW = '("2026-07-01", "2.40", ECB_TABLE, "B", ""),'


@pytest.mark.parametrize(("before", "after", "sentence"), [
    (LAST_ROW, LAST_ROW.replace("2.40", "2,40"),
     "calculators/law/ecb_rate.py, row 2026-07-01: 2,40 is not a decimal number with a point, such as 2.40"),
    (LAST_ROW, LAST_ROW + LAST_ROW, "row 2026-07-01: two rows for one day"),
    (LAST_ROW, LAST_ROW.replace("07-01", "07-02"), "row 2026-07-02: not the first day of a semester"),
    (f'known_until="{ECB_RATE.ends}"', 'known_until="2024-12-31"',
     f"known_until 2024-12-31 is before the last row, {ECB_RATE.rows[-1].since}"),
])  # fmt: skip
def test_a_bad_table_stops_the_build_with_its_sentence(copy, before, after, sentence):
    """The command that `make site` runs first leaves with one line, no traceback."""
    done = checked(copy("ecb_rate.py", before, after))
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1 and sentence in done.stderr


@pytest.mark.parametrize(("days", "code", "said"), [
    (0, 0, ""), (1, 0, "the pages say so"), (29, 0, "the pages say so"),
    (30, 1, "the guide is not built again until it is entered"),
])  # fmt: skip
def test_a_build_past_the_known_end_warns_then_fails(days, code, said):
    """One line in both cases, counted from the first rate that ends."""
    last = min(series.known_until for series in COLUMNS.values())
    done = checked(ROOT, (last + timedelta(days=days)).isoformat())
    assert done.returncode == code and len(done.stderr.splitlines()) == bool(said) and said in done.stderr


def test_every_build_checks_first():
    """`make site` and `make serve`, under a brand or not, check before anything else."""
    asked = ["make", "--dry-run", "--assume-old=.venv/.done", "--assume-old=node_modules/.done"]
    for target in (["site"], ["serve"], ["site", "BRAND=marque.exemple.toml"]):
        done = subprocess.run([*asked, *target], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        first = min(done.index(module) for module in re.findall(r"-m (calculators\.publish \w+)", done))
        assert done[first:].startswith("calculators.publish check_law")
