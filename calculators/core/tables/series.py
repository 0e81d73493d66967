"""Dated values: each row carries its first day and its text; only first days are written.

A series never extrapolates: past `known_until`, or before its first row, it refuses. Days are compared as ISO text, which
sorts like the days themselves and costs far less in MicroPython.
"""

from collections import namedtuple
from datetime import date

from calculators.core import money
from calculators.core.time import dates

# An official text: what it is called, its page, first day of the version in force.
Text = namedtuple("Text", ("text", "url", "in_force_from"))
# A code, read on the day `read_on`, and its number. articles: number of the version, empty when not known, and its first day;
# then the same of the version that follows it, where one is known to come. sections: number of the section of an article.
Code = namedtuple("Code", ("read_on", "number", "articles", "sections"))
Period = namedtuple("Period", ("start", "end", "row"))

LEGIFRANCE = "https://www.legifrance.gouv.fr/"
DECIMALS = {"percent": 4, "points": 4, "euros": 2, "times": 0, "days": 0, "months": 0, "years": 0, "calendar_years": 0}


class Unknown(Exception):
    """The series has no value for that day: before its first row, or not published yet."""


def in_code(text: str, code: Code) -> Text:
    """The Text of the first article named after « art. », linked to its version in force on the day that the code was read;
    where that is not known, to the section that holds it, else to the code.

    >>> in_code("C. com., art. L441-10, II", Code("2026-11-28", "05", {"L441-10": ("00123", "2019-04-26")}, {})).url
    'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000000123/2026-11-28'
    """
    article = text.split("art. ")[1].split(" ")[0].split(",")[0]
    versions = code.articles.get(article, ("", ""))
    version, first_day = versions[-2:] if versions[-1] <= code.read_on else versions[:2]
    section = code.sections.get(article)
    if version:
        place = "article_lc/LEGIARTI0000" + version
    elif section:
        place = f"section_lc/LEGITEXT0000{code.number}/LEGISCTA0000{section}"
    else:
        place = "texte_lc/LEGITEXT0000" + code.number
    return Text(text, f"{LEGIFRANCE}codes/{place}/{code.read_on}", first_day)


class Row(namedtuple("RowBase", ("since", "value", "source", "confidence", "note"))):
    """One value from the day `since` (ISO) on: ppm, cents or a plain integer.

    confidence: A official text seen, B several secondary sources, C one, D unconfirmed.
    """

    @property
    def first_day(self) -> date:
        """`since` as a date."""
        return date.fromisoformat(self.since)


class Series:
    """A dated table of one value.

    title: French name shown to readers.  unit: a key of DECIMALS.  rows: Rows in order.  ends: last day covered, ISO, None
    for a rule in force until its text changes.  checked_on: ISO day a person last read the sources.
    next_expected: French sentence on the next value.
    """

    def __init__(self, title: str, unit: str, rows: tuple, ends: str | None, checked_on: str, next_expected: str) -> None:
        self.title = title
        self.unit = unit
        self.rows = rows
        self.ends = ends
        self.checked_on = checked_on
        self.next_expected = next_expected

    @property
    def since(self) -> str:
        """First day with a value, ISO."""
        return self.rows[0].since

    @property
    def first_day(self) -> date:
        """First day with a value."""
        return day_of(self.since)

    @property
    def known_until(self) -> date | None:
        """Last day with a value, None for a rule in force until its text changes."""
        return day_of(self.ends) if self.ends else None

    def row_on(self, day: date) -> Row:
        """The row in force on `day`. Raises Unknown outside the known days."""
        iso = day.isoformat()
        if iso < self.rows[0].since or (self.ends and iso > self.ends):
            raise Unknown(iso)
        found = self.rows[0]
        for row in self.rows:
            if row.since > iso:
                break
            found = row
        return found

    def value_on(self, day: date) -> int:
        """The value in force on `day` (ppm, cents or a plain integer). Raises Unknown."""
        return self.row_on(day).value

    def last_day(self, start: date) -> date:
        """Last day of the length of time in force on `start`, a day that is not counted. Raises Unknown.

        Months and years end on the same day number, else on the last day of the month; whole calendar years, on
        31 December.
        """
        return dates.later(start, self.value_on(start), self.unit)

    def periods(self, start: date, end: date) -> list[Period]:
        """Cut [start, end], both counted, at each change: Periods in order. Raises Unknown."""
        row, last = self.row_on(start), self.row_on(end).since
        cut, first = [], start
        for following in self.rows:
            if row.since < following.since <= last:
                begins = following.first_day
                cut.append(Period(first, begins - dates.ONE_DAY, row))
                row, first = following, begins
        return cut + [Period(first, end, row)]


class Derived(Series):
    """The series that a text builds from another one; each row is sourced from the rule, which makes it law.

    Covers the rows of `base` that begin once `rule` is in force. A row is worked out when it is asked for.
    """

    def __init__(self, title: str, base: Series, rule: Series, operation) -> None:
        self.title = title
        self.unit = base.unit
        self.base = base
        self.rule = rule
        self.operation = operation
        self.checked_on = base.checked_on
        self.next_expected = base.next_expected

    @property
    def ends(self):
        """Last day covered by the base, ISO."""
        return self.base.ends

    def derive(self, row: Row) -> Row:
        """The row that the rule makes of a row of the base."""
        rule = self.rule.row_on(row.first_day)
        return Row(row.since, self.operation(row.value, rule.value), rule.source, row.confidence, row.note)

    def governed(self) -> list[Row]:
        """The rows of the base that begin once the rule is in force."""
        return [row for row in self.base.rows if row.since >= self.rule.rows[0].since]

    @property
    def rows(self):
        """All rows, worked out."""
        return tuple([self.derive(row) for row in self.governed()])

    @property
    def since(self) -> str:
        """First day with a value, ISO."""
        return next(row.since for row in self.base.rows if row.since >= self.rule.rows[0].since)

    def row_on(self, day: date) -> Row:
        """The row in force on `day`. Raises Unknown outside the known days."""
        row = self.base.row_on(day)
        if row.since < self.rule.rows[0].since:
            raise Unknown(day.isoformat())
        return self.derive(row)

    def periods(self, start: date, end: date) -> list[Period]:
        """Cut [start, end], both counted, at each change: Periods in order. Raises Unknown."""
        self.row_on(start)
        return [Period(first, last, self.derive(row)) for first, last, row in self.base.periods(start, end)]


def known_until(used: tuple):
    """The earliest last day of the series `used`; None when none of them ends."""
    ends = [one.ends for one in used if one.ends]
    return day_of(min(ends)) if ends else None


_days = {}  # the few first and last days of the tables: reading one is dear in MicroPython


def day_of(iso: str) -> date:
    """A day of the tables."""
    if iso not in _days:
        _days[iso] = date.fromisoformat(iso)
    return _days[iso]


def dated(
    title: str, unit: str, rows: tuple, checked_on: str, known_until: str | None = None, next_expected: str = "", column: int = 1
) -> Series:
    """A Series typed in a law file. rows: (first day ISO, value[, value…], Text, confidence, note).

    >>> rate = dated("", "percent", (("2026-01-01", "1", None, "A", ""), ("2026-07-01", "1.25", None, "A", "")), "")
    >>> rate.value_on(date(2026, 6, 30)), rate.value_on(date(2026, 7, 1))
    (10000, 12500)
    >>> [(str(first), str(last)) for first, last, _ in rate.periods(date(2026, 5, 1), date(2026, 8, 31))]
    [('2026-05-01', '2026-06-30'), ('2026-07-01', '2026-08-31')]
    """
    read = [Row(row[0], money.decimal(row[column], DECIMALS[unit]), row[-3], row[-2], row[-1]) for row in rows]
    return Series(title, unit, tuple(read), known_until, checked_on, next_expected)


def plus(title: str, base: Series, points: Series) -> Derived:
    """base + points.

    >>> base = dated("", "percent", (("2026-01-01", "2", None, "A", ""),), "")
    >>> plus("", base, dated("", "points", (("2026-01-01", "10", None, "A", ""),), "")).value_on(date(2026, 1, 1))
    120000
    """
    return Derived(title, base, points, lambda value, more: value + more)


def times(title: str, base: Series, factor: Series) -> Derived:
    """base × factor.

    >>> base = dated("", "percent", (("2026-01-01", "2.40", None, "A", ""),), "")
    >>> times("", base, dated("", "times", (("2026-01-01", "3", None, "A", ""),), "")).value_on(date(2026, 1, 1))
    72000
    """
    return Derived(title, base, factor, lambda value, by: value * by)
