"""The blocks that prove an amount of interest: its lines, its payments, its growth."""

from calculators.core import money
from calculators.core.answer.result import Picture, Table
from calculators.core.drawing import growth
from calculators.core.interest import accrual
from calculators.core.time import dates

LINES = (("Du", "date"), ("Au", "date"), ("Jours", "number"), ("Taux", "number"), ("Base", "number"),
         ("Intérêts", "number"), ("Texte", "text"))  # fmt: skip
PAYMENTS = (("Reçu le", "date"), ("Montant", "number"), ("dont intérêts", "number"), ("dont facture", "number"))


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


def payments_table(payments: tuple) -> Table:
    """One row per payment and what it settled."""
    rows = [
        (dates.short(paid.day), money.euros(paid.cents), money.euros(paid.interest_cents), money.euros(paid.principal_cents))
        for paid in payments
    ]
    return Table("Paiements déduits", PAYMENTS, rows, ())


def growth_chart(lines) -> Picture:
    """The interest as it grows, one straight stretch per line."""
    grown, steps, marks, sentences = 0, [(lines[0].start - dates.ONE_DAY, 0)], [], []
    for line in lines:
        grown += line.interest_cents
        steps.append((line.end, grown))
        marks.append((line.start, money.percent_fr(line.rate)))
        sentences.append(f"{money.euros(grown)} au {dates.french(line.end)}")
    drawing = growth.draw("Les intérêts, jour après jour", steps, marks)
    return Picture(drawing, "Intérêts accumulés : " + ", ".join(sentences) + ".")


def blocks(lines, payments):
    """The proof of a statement, in reading order; nothing when nothing accrued."""
    found = [lines_table(lines)] if lines else []
    if payments:
        found.append(payments_table(payments))
    if lines:
        found.append(growth_chart(lines))
    return found


def day_count(lines, convention: tuple, in_leap_years: str, days_in_year: int, days_in_leap_year: int) -> tuple:
    """The convention on days in a year, (code, text); where a leap year makes one, with the difference in euros."""
    other = accrual.total_in_leap_years(lines, days_in_year, days_in_leap_year)
    if other is None:
        return convention
    return convention[0], in_leap_years.format(other=money.euros(other), here=money.euros(accrual.total(lines)))
