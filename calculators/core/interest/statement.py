"""The block that proves an amount of interest: its lines."""

from calculators.core import money
from calculators.core.answer.result import Folded, Table
from calculators.core.interest import accrual
from calculators.core.time import dates

LINES = (("Du", "date"), ("Au", "date"), ("Jours", "number"), ("Taux", "number"), ("Base", "number"),
         ("Intérêts", "number"), ("Texte", "text"))  # fmt: skip


def lines_table(lines) -> Table:
    """One row per period: days, rate, base, interest, article."""
    rows = [
        (
            dates.short(line.start),
            dates.short(line.end),
            str(line.days),
            money.percent_fr(line.rate),
            money.euros(line.base_cents),
            money.euros(line.interest_cents),
            line.source,
        )
        for line in lines
    ]
    total = ("Total", "", str(sum([line.days for line in lines])), "", "", money.euros(accrual.total(lines)), "")
    return Table("Détail des intérêts, période par période", LINES, rows, total)


def blocks(lines) -> list[Folded]:
    """The proof of a statement, behind its total; nothing when nothing accrued."""
    table = lines_table(lines)
    return [Folded(table.caption, money.euros(accrual.total(lines)), [table])] if lines else []


def day_count(lines, convention: tuple, in_leap_years: str, days_in_year: int, days_in_leap_year: int) -> tuple:
    """The convention on days in a year, (code, text); where a leap year makes one, with the difference in euros."""
    other = accrual.total_in_leap_years(lines, days_in_year, days_in_leap_year)
    if other is None:
        return convention
    return convention[0], in_leap_years.format(other=money.euros(other), here=money.euros(accrual.total(lines)))
