"""Dated values: each row carries its first day and its text; only first days are written.

A series never extrapolates: past `known_until`, or before its first row, it refuses.
"""

from collections import namedtuple
from datetime import date

from calculators.core import dates, money

# An official text: what it is called, its page, first day of the version linked to.
Text = namedtuple("Text", ("text", "url", "in_force_from"))
# confidence: A official text seen, B several secondary sources, C one, D unconfirmed.
Row = namedtuple("Row", ("first_day", "value", "source", "confidence", "note"))
Period = namedtuple("Period", ("start", "end", "row"))

LEGIFRANCE = "https://www.legifrance.gouv.fr/"
DECIMALS = {"percent": 4, "points": 4, "euros": 2, "times": 0, "days": 0, "months": 0, "years": 0}


def article(text, version, in_force_from):
    """The Text of an article in the version LEGIARTI… that Légifrance keeps under that number."""
    return Text(text, f"{LEGIFRANCE}codes/article_lc/{version}", in_force_from)


class Unknown(Exception):
    """The series has no value for that day: before its first row, or not published yet."""


class Series:
    """A dated table of one value.

    title: French name shown to readers.  unit: a key of DECIMALS.  rows: Rows in order, values in ppm, cents or plain
    integers.  known_until: last day covered, None for a rule in force until its text changes.
    checked_on: ISO day a person last read the sources.  next_expected: French sentence on the next value.
    """

    def __init__(self, title, unit, rows, known_until, checked_on, next_expected):
        self.title = title
        self.unit = unit
        self.rows = rows
        self.first_day = rows[0].first_day
        self.known_until = known_until
        self.checked_on = checked_on
        self.next_expected = next_expected

    def row_on(self, day):
        """The row in force on `day`. Raises Unknown outside the known days."""
        if day < self.first_day or (self.known_until and day > self.known_until):
            raise Unknown(day)
        found = self.rows[0]
        for row in self.rows:
            if row.first_day > day:
                break
            found = row
        return found

    def value_on(self, day):
        """The value in force on `day` (ppm, cents or a plain integer). Raises Unknown."""
        return self.row_on(day).value

    def periods(self, start, end):
        """Cut [start, end], both counted, at each change: Periods in order. Raises Unknown."""
        cut = []
        self.row_on(start)
        self.row_on(end)
        for index, row in enumerate(self.rows):
            last = self.rows[index + 1].first_day - dates.ONE_DAY if index + 1 < len(self.rows) else end
            first, last = max(row.first_day, start), min(last, end)
            if first <= last:
                cut.append(Period(first, last, row))
        return cut


def dated(title, unit, rows, checked_on, known_until=None, next_expected="", column=1):
    """A Series typed in a law file. rows: (first day ISO, value[, value…], Text, confidence, note)."""
    return Series(
        title,
        unit,
        tuple(
            Row(date.fromisoformat(row[0]), money.decimal(row[column], DECIMALS[unit]), row[-3], row[-2], row[-1])
            for row in rows
        ),
        date.fromisoformat(known_until) if known_until else None,
        checked_on,
        next_expected,
    )


def combined(title, base, rule, operation):
    """The series that a text builds from another one; each row is sourced from the rule, which makes it law."""
    rows = tuple(
        Row(
            row.first_day,
            operation(row.value, rule.value_on(row.first_day)),
            rule.row_on(row.first_day).source,
            row.confidence,
            row.note,
        )
        for row in base.rows
        if row.first_day >= rule.first_day
    )
    return Series(title, base.unit, rows, base.known_until, base.checked_on, base.next_expected)


def plus(title, base, points):
    """base + points, from the first row of the base that the rule governs."""
    return combined(title, base, points, lambda value, more: value + more)


def times(title, base, factor):
    """base × factor, from the first row of the base that the rule governs."""
    return combined(title, base, factor, lambda value, by: value * by)
