"""Before a build: what is wrong with the tables of the law, and how old they are. `python -m calculators.publish check_law`

It runs where the guide is built, so that the reader's browser does not pay for it. TODAY in the environment is an ISO day that
takes the place of the clock, for the whole build: `make site TODAY=2027-01-05`.
"""

import importlib
import os
import pkgutil
import sys
import traceback
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from calculators.core.tables.series import Derived, Series
from calculators.core.time import dates
from calculators.publish.sources.stopped import Wrong

GRACE = timedelta(days=30)  # how long after the last known day a build is still made, with a warning


class BadTable(Wrong):
    """A table of the law that cannot be read: one sentence, with its file and its row."""


def read(name: str) -> object:
    """The module calculators/law/NAME.py. Raises BadTable where a value is no decimal number with a point."""
    try:
        return importlib.import_module(f"calculators.law.{name}")
    except ValueError as error:
        frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
        file = [path for path in (Path(frame.f_code.co_filename) for frame in frames) if path.parent.name == "law"][-1]
        reading = frames[-2].f_locals  # of series.dated, on the row whose value money.decimal refuses
        if "row" not in reading:
            raise
        value = reading["row"][reading["column"]]
        raise BadTable(
            f"calculators/law/{file.name}, row {reading['row'][0]}: {value} is not a decimal number with a point, such as 2.40"
        ) from error


def tables() -> Iterator[Series]:
    """Every typed Series; those worked out from another one have no rows of their own."""
    law = importlib.import_module("calculators.law")
    seen = set()
    for found in sorted(pkgutil.iter_modules(law.__path__), key=lambda found: found.name):
        for value in vars(read(found.name)).values():
            if isinstance(value, Series) and not isinstance(value, Derived) and id(value) not in seen:
                seen.add(id(value))
                yield value


def day(iso: str) -> date | None:
    """The date of a text, None where it is none; « 2027-1-1 » is none, since days are compared as texts."""
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return None
    return found if found.isoformat() == iso else None


def end_of_semester(first_day: str) -> str:
    """The last day of the semester of a day, ISO."""
    return f"{first_day[:4]}-06-30" if first_day[5:7] < "07" else f"{first_day[:4]}-12-31"


def faults(series: Series) -> list[str]:
    """What is wrong with the rows and the known end of a Series: sentences, each naming its table and its row."""
    days = [row.since for row in series.rows]
    named = f"« {series.title} »"
    bad = [iso for iso in days if day(iso) is None]
    if bad:
        return [f"{named}, row {iso}: not a day written 2027-01-01" for iso in bad]
    found = []
    for before, after in pairwise(days):
        if after == before:
            found.append(f"{named}, row {after}: two rows for one day")
        elif after < before:
            found.append(f"{named}, row {after}: comes after the row {before}; rows go from the oldest to the newest")
    return found or (semester_faults(named, days, series.ends) if series.ends else [])


def semester_faults(named: str, days: list[str], ends: str) -> list[str]:
    """The same for a rate of the semester, whose rows are in order."""
    found = [
        f"{named}, row {iso}: not the first day of a semester, 1 January or 1 July"
        for iso in days
        if iso[5:] not in ("01-01", "07-01")
    ]
    if found:
        return found
    for before, after in pairwise(days):
        following = (date.fromisoformat(end_of_semester(before)) + dates.ONE_DAY).isoformat()
        if after != following:
            found.append(f"{named}, row {after}: the row {following} is missing before it")
    if day(ends) is None:
        found.append(f"{named}: known_until {ends} is not a day written 2027-06-30")
    elif ends < days[-1]:
        found.append(f"{named}: known_until {ends} is before the last row, {days[-1]}")
    elif ends[5:] not in ("06-30", "12-31"):
        found.append(f"{named}: known_until {ends} is not the last day of a semester, 30 June or 31 December")
    elif ends != end_of_semester(days[-1]):
        found.append(f"{named}: known_until {ends} is past the semester of the last row, {days[-1]}: nothing is extrapolated")
    return found


def ended(series, today):
    """Whether the known days of a Series are past."""
    return bool(series.ends) and series.ends < today.isoformat()


def build_day() -> date:
    """The day of the build."""
    given = os.environ.get("TODAY")
    return date.fromisoformat(given) if given else date.today()


def main():
    """Print what to correct; 1 when a table is wrong, or ended GRACE ago. A table that has just ended is a warning."""
    today, found = build_day(), list(tables())
    wrong = [fault for series in found for fault in faults(series)]
    late = [series for series in found if not wrong and ended(series, today)]
    too_late = [series for series in late if today - series.known_until >= GRACE]
    for fault in wrong:
        print(f"calculators/law: {fault}", file=sys.stderr)
    if late:
        names = " and ".join(f"« {series.title} »" for series in too_late or late)
        last = min(series.ends for series in too_late or late)
        verdict = "the guide is not built again until it is entered" if too_late else "the pages say so"
        print(f"{names} ended on {last}: the next rate is missing (make fresh), {verdict}.", file=sys.stderr)
    return 1 if wrong or too_late else 0
