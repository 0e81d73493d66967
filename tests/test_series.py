"""The dated values of calculators/law, walked day by day, and some of them checked against their publications."""

import importlib
import itertools
import pkgutil
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import law
from calculators.core.tables.series import Series, Text, Unknown
from calculators.law import ecb_rate, late_payment, legal_interest, public_payment

ONE_DAY = timedelta(days=1)
MODULES = [importlib.import_module(f"calculators.law.{found.name}") for found in pkgutil.iter_modules(law.__path__)]
FOUND = [value for module in MODULES for value in vars(module).values() if isinstance(value, Series)]
SERIES = {series.title: series for series in FOUND}
SEMESTERS = {title: series for title, series in SERIES.items() if series.known_until}
every_series = pytest.mark.parametrize("series", SERIES.values(), ids=SERIES)


def walked(series):
    """Every day of a series: to its known end, or to 2030 when its text has no end."""
    day, last = series.first_day, series.known_until or date(2030, 12, 31)
    while day <= last:
        yield day
        day += ONE_DAY


def test_the_walk_finds_the_series():
    """The tests below walk something: rates of the semester, fixed rules, and no two series under one title."""
    assert {id(series) for series in FOUND} == {id(series) for series in SERIES.values()}
    assert {id(late_payment.INDEMNITY), id(legal_interest.PRIVATE_CREDITOR)} <= {id(series) for series in FOUND}
    assert {id(late_payment.FLOOR_RATE), id(public_payment.RATE)} <= {id(series) for series in SEMESTERS.values()}


@every_series
def test_every_day_has_the_latest_row(series):
    """Each day has the last row that began: no hole, no row that is never reached."""
    reached = []
    for day in walked(series):
        row = series.row_on(day)
        assert row == [one for one in series.rows if one.first_day <= day][-1]
        assert series.value_on(day) == row.value
        if row not in reached:
            reached.append(row)
    assert reached == list(series.rows)


@every_series
def test_refuses_outside_the_known_days(series):
    """A series never extrapolates: the day before the first and the day after the last known are refused."""
    with pytest.raises(Unknown):
        series.row_on(series.first_day - ONE_DAY)
    with pytest.raises(Unknown):
        series.periods(series.first_day - ONE_DAY, series.first_day)
    if series.known_until is None:
        assert series.row_on(date(2100, 12, 31)) == series.rows[-1]
        return
    with pytest.raises(Unknown):
        series.row_on(series.known_until + ONE_DAY)
    with pytest.raises(Unknown):
        series.periods(series.known_until, series.known_until + ONE_DAY)


@every_series
def test_first_days_increase(series):
    """Rows are in order, each on its own first day, the first one opening the series, none after the known end."""
    days = [row.first_day for row in series.rows]
    assert all(before < after for before, after in itertools.pairwise(days))
    assert series.first_day == days[0]
    assert series.known_until is None or days[-1] <= series.known_until


@every_series
@given(data=st.data())
def test_periods_partition_the_interval(series, data):
    """periods() cuts an interval without hole or overlap, and counts each row as often as its days do."""
    last = series.known_until or date(2030, 12, 31)
    start = data.draw(st.dates(series.first_day, last))
    end = data.draw(st.dates(start, min(last, start + timedelta(days=1500))))
    cut = series.periods(start, end)
    assert (cut[0].start, cut[-1].end) == (start, end)
    assert all(before.end + ONE_DAY == after.start for before, after in itertools.pairwise(cut))
    by_day = [series.row_on(start + timedelta(days=number)) for number in range((end - start).days + 1)]
    assert [period.row for period in cut for _ in range((period.end - period.start).days + 1)] == by_day


@pytest.mark.parametrize("series", SEMESTERS.values(), ids=SEMESTERS)
def test_every_semester_has_its_row(series):
    """A rate of the semester has a row on every 1 January and 1 July, even when the figure did not change; and no other."""
    years = range(series.first_day.year, series.known_until.year + 1)
    firsts = [date(year, month, 1) for year in years for month in (1, 7)]
    assert [row.first_day for row in series.rows] == [day for day in firsts if series.first_day <= day <= series.known_until]
    assert series.known_until + ONE_DAY in firsts + [date(series.known_until.year + 1, 1, 1)]


def well_named(text):
    """Whether a text has a name, and an https page unless it is an article whose version is not known."""
    return bool(text.text.strip()) and (text.url.startswith("https://") or (not text.url and ", art. " in text.text))


@every_series
def test_every_row_is_sourced(series):
    """Every row names its text, its confidence is A or B, and its value is a whole number."""
    for row in series.rows:
        assert well_named(row.source), row.source
        assert row.confidence in ("A", "B"), row
        assert type(row.value) is int and row.value >= 0


@every_series
def test_every_series_says_what_it_is(series):
    """A French title, the day of its last check, and what is expected next where a known end comes."""
    assert series.title.strip()
    assert date.fromisoformat(series.checked_on) <= date.fromisoformat(law.RULES_VERSION)
    assert bool(series.next_expected) == bool(series.known_until)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_text_is_well_named(module):
    """Every text is well named, with an ISO day or nothing as the first day of its version."""
    for text in [value for value in vars(module).values() if isinstance(value, Text)]:
        assert well_named(text), text
        assert text.in_force_from == "" or date.fromisoformat(text.in_force_from)


# (series, first day, percent). The ECB rate of that day is in the bank's own list of changes below; L441-10 II adds
# 10 points, R2192-31 adds 8, and a clause may not go under 3 times the legal rate:
#   2024: arrêtés for S1 and S2 2024, 5.07 and 4.92, as tabulated by agenceobjectifpaiement.com;
#         3 x 5.07 = 15.21, 3 x 4.92 = 14.76
#   2026 S1: arrêté of 15 December 2025, 2.62 (JORFTEXT000053165408, full text on juriblio.fr); 3 x 2.62 = 7.86
#   2026 S2: arrêté of 26 June 2026, JORF of 30 June, 2.75 and 6.84 (service-public.fr F783); 3 x 2.75 = 8.25
PUBLISHED = (
    (late_payment.DEFAULT_RATE, date(2024, 1, 1), "14.50"),
    (late_payment.DEFAULT_RATE, date(2024, 7, 1), "14.25"),
    (late_payment.DEFAULT_RATE, date(2026, 1, 1), "12.15"),
    (late_payment.DEFAULT_RATE, date(2026, 7, 1), "12.40"),
    (late_payment.FLOOR_RATE, date(2024, 1, 1), "15.21"),
    (late_payment.FLOOR_RATE, date(2024, 7, 1), "14.76"),
    (late_payment.FLOOR_RATE, date(2026, 1, 1), "7.86"),
    (late_payment.FLOOR_RATE, date(2026, 7, 1), "8.25"),
    (public_payment.RATE, date(2026, 1, 1), "10.15"),
    (public_payment.RATE, date(2026, 7, 1), "10.40"),
    (legal_interest.PROFESSIONAL_CREDITOR, date(2026, 7, 1), "2.75"),
    (legal_interest.PRIVATE_CREDITOR, date(2026, 7, 1), "6.84"),
)


@pytest.mark.parametrize(("series", "day", "percent"), PUBLISHED, ids=[f"{s.title} {d} {p}" for s, d, p in PUBLISHED])
def test_published_rates(series, day, percent):
    """The rates of some semesters are those that were published."""
    whole, hundredths = percent.split(".")
    assert series.value_on(day) == int(whole) * 10_000 + int(hundredths) * 100
    assert series.row_on(day).first_day == day


# Every change of the fixed rate of the main refinancing operations, by day of effect, in hundredths of a percent, as read that
# day. Until 2024-10-23: Banque de France, https://www.banque-france.fr/en/policy-rates. After: press releases of the ECB
# (last ones: 11 June 2026, effective 17 June; 10 September 2026, effective 16 September).
ECB_CHANGES_READ_ON = "2026-10-03"
ECB_CHANGES = (
    ("2012-07-11", 75), ("2013-05-08", 50), ("2013-11-13", 25), ("2014-06-11", 15), ("2014-09-10", 5), ("2016-03-16", 0),
    ("2022-07-27", 50), ("2022-09-14", 125), ("2022-11-02", 200), ("2022-12-21", 250), ("2023-02-08", 300),
    ("2023-03-22", 350), ("2023-05-10", 375), ("2023-06-21", 400), ("2023-08-02", 425), ("2023-09-20", 450),
    ("2024-06-12", 425), ("2024-09-18", 365), ("2024-10-23", 340), ("2024-12-18", 315), ("2025-02-05", 290),
    ("2025-03-12", 265), ("2025-04-23", 240), ("2025-06-11", 215), ("2026-06-17", 240), ("2026-09-16", 265),
)  # fmt: skip


def test_ecb_rate_is_that_of_the_first_day_of_the_semester():
    """L441-10 II looks at the rate in force on 1 January and 1 July, whatever the bank decided in between.

    Later semesters are compared with the bank itself by `make fresh`, and with tests/law/semesters.csv.
    """
    found = [(row.since, row.value) for row in ecb_rate.ECB_RATE.rows if row.since <= ECB_CHANGES_READ_ON]
    assert len(found) >= 28
    assert found == [(day, [rate for since, rate in ECB_CHANGES if since <= day][-1] * 100) for day, _ in found]
