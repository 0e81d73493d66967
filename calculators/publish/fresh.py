"""How fresh the law is: asks the European Central Bank for its rate and compares, lists what ends soon and what was read long
ago, and prints the rows to review. `python -m calculators.publish fresh [--base URL] [--today DAY]`

Leaves with 0 when all is fresh, 1 when there is something to do, 2 when the bank could not be asked or did not answer well.
Reads the clock on purpose: it is for a scheduled job, not for tests. Nothing is written: a person reads the source, then types
the row.
"""

import argparse
import csv
import http.client
import io
import re
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import date, timedelta

from calculators.core import money
from calculators.core.time import dates
from calculators.law.ecb_rate import ECB_RATE, ECB_TABLE
from calculators.publish.check_law import end_of_semester
from calculators.publish.sources.law_series import all_series

BASE = "https://data-api.ecb.europa.eu/service/data/"
KEY = "FM.B.U2.EUR.4F.KR.MRR_FR.LEV"  # main refinancing operations, fixed rate, level, on the days of its changes
LEAD = timedelta(days=21)  # how long before its end a table is listed
MONTHS_BETWEEN_READINGS = 6
SECONDS = 20  # for one read of the network, and for the whole answer
MOST_BYTES = 500_000


class NoAnswer(Exception):
    """The bank could not be asked, or its answer cannot be read: one sentence."""


def ask(base: str, seconds: float = SECONDS) -> str:
    """The text that the bank answers. Raises NoAnswer."""
    flow, key = KEY.split(".", 1)
    url = f"{base.rstrip('/')}/{flow}/{key}?format=csvdata&detail=dataonly"
    until = time.monotonic() + seconds
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers={"Accept": "text/csv"}), timeout=seconds) as answer:
            body = b""
            while part := answer.read1(65536):
                body += part
                if len(body) > MOST_BYTES:
                    raise NoAnswer(f"{url} answers more than {MOST_BYTES} bytes")
                if time.monotonic() > until:
                    raise NoAnswer(f"{url} takes more than {seconds} seconds")
            if answer.length:
                raise NoAnswer(f"{url} is cut: {answer.length} bytes are missing")
        return body.decode("utf-8-sig")
    except (OSError, http.client.HTTPException, ValueError) as error:  # refused, cut, too slow, a bad address, no text
        raise NoAnswer(f"{url} does not answer: {error}") from error


def read(text: str) -> list[tuple]:
    """(first day, rate in ppm) of each change, oldest first, from the bank's CSV. Raises NoAnswer."""
    found = {}
    for line in csv.DictReader(io.StringIO(text)):
        if line.get("KEY") != KEY:
            raise NoAnswer(f"the answer is not the series {KEY}: {line.get('KEY')}")
        iso, rate = line.get("TIME_PERIOD") or "", line.get("OBS_VALUE") or ""
        readable = re.fullmatch(r"\d{4}-\d\d-\d\d", iso) and re.fullmatch(r"\d{1,2}(\.\d{1,4})?", rate)
        if not readable or None in line:  # None: more cells than columns, as a rate with a comma makes
            raise NoAnswer(f"the answer holds a line that is no rate: {iso or 'no day'}, {rate or 'no value'}")
        if iso in found:
            raise NoAnswer(f"the answer has two rates for {iso}")
        found[iso] = money.decimal(rate, 4)
    if not found or min(found) > ECB_RATE.rows[0].since:
        raise NoAnswer(f"the answer does not go back to {ECB_RATE.rows[0].since}")
    return sorted(found.items())


def in_force(changes: list[tuple], iso: str) -> tuple:
    """(first day, rate) of the change in force on a day."""
    return [change for change in changes if change[0] <= iso][-1]


def different(changes: list[tuple]) -> Iterator[str]:
    """A sentence for each row of our table that the bank contradicts."""
    for row in ECB_RATE.rows:
        since, rate = in_force(changes, row.since)
        if rate != row.value:
            said, here = money.percent(rate), money.percent(row.value)
            yield f"ecb_rate, row {row.since}: the table says {here}, the bank {said} since {since}"


def missing(changes, today):
    """What to type for each semester that has begun since the table ended."""
    first = ECB_RATE.known_until + dates.ONE_DAY
    while first <= today:
        iso = first.isoformat()
        rate = money.percent(in_force(changes, iso)[1])
        ends = end_of_semester(iso)
        yield (
            f"a semester has begun. Open {ECB_TABLE.url}; if it says the same, add to calculators/law/ecb_rate.py\n"
            f'        ("{iso}", "{rate}", ECB_TABLE, "A", ""),\n'
            f'  with known_until="{ends}" and checked_on="{today.isoformat()}", then follow « Update a rate » in CONTRIBUTING.md'
        )
        first = date.fromisoformat(ends) + dates.ONE_DAY


def ending(today: date) -> Iterator[str]:
    """A sentence for each table that has ended or ends within LEAD."""
    for key, series in all_series():
        if series.known_until and series.known_until - today < LEAD:
            yield f"{key} is known until {series.ends}; the next value is expected {series.next_expected}"


def read_long_ago(today: date) -> Iterator[str]:
    """A sentence for all tables whose sources were last read on the same day, more than MONTHS_BETWEEN_READINGS ago."""
    found = {}
    for key, series in all_series():
        if dates.add_months(date.fromisoformat(series.checked_on), MONTHS_BETWEEN_READINGS) < today:
            found.setdefault(series.checked_on, []).append(key)
    for checked_on, keys in sorted(found.items()):
        yield f"last read on {checked_on}, more than {MONTHS_BETWEEN_READINGS} months ago: {', '.join(keys)}"


def main(*arguments: str) -> int:
    """Print what is to be done; the code to leave with."""
    parser = argparse.ArgumentParser(prog="fresh", description="How fresh the law is.")
    parser.add_argument("--base", default=BASE, help="where the bank's data are asked")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), help="an ISO day instead of that of the clock")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="how long to wait for the bank")
    given = parser.parse_args(arguments)
    to_do, refusal = [*ending(given.today), *read_long_ago(given.today)], ""
    try:
        changes = read(ask(given.base, given.seconds))
        to_do += [*different(changes), *missing(changes, given.today)]
        since, rate = in_force(changes, given.today.isoformat())
        print(f"The bank's rate is {money.percent(rate)} since {since}.")
    except NoAnswer as error:
        refusal = f"Could not compare with the bank: {error}."
    for sentence in to_do:
        print(f"- {sentence}")
    if refusal:
        print(refusal, file=sys.stderr)
        return 2
    if not to_do:
        print("All is fresh.")
    return 1 if to_do else 0
