"""One payment for several invoices: which it settles, in the order of C. civ. 1342-10.

The debtor's own choice is written in the payments of each invoice. Without one: the debts that are due first, those that the
debtor has most interest to settle (the highest rate, what bears interest before what does not), the oldest, else in proportion.
"""

from calculators.core import money
from calculators.core.answer.result import Explanation, Table
from calculators.core.reading import form, parsers
from calculators.core.time import dates
from calculators.late_penalties import debt, rule
from calculators.late_penalties.words import FIELDS, TO_SHARE
from calculators.law import civil_interest, conventions

COLUMNS = (("Le", "date"), ("Facture", "text"), ("Part du paiement", "number"))


def share(rows: list[dict], read=None) -> tuple[list[dict], list[dict], tuple]:
    """The rows with their parts among their payments; the parts, {row, date, amount_cents}; what is wrong, (field, sentence).

    read: what a row of another calculator answers here, where it is not asked the same questions; raises Refused.
    """
    text = rows[0][TO_SHARE.name]
    rows = [{key: row[key] for key in row if key != TO_SHARE.name} for row in rows]
    try:
        payments = parsers.payments(text)
    except ValueError as error:
        return rows, [], ((TO_SHARE.name, error.args[0]),)
    typed, parts = [good(row, read or own) for row in rows], []
    for day, cents in payments:
        wrong = [one["until"] for one in typed if one and one["until"] < day]
        if wrong:
            words = f"Un paiement est daté après le {dates.short(min(wrong))}, dernier jour du calcul."
            return rows, [], ((TO_SHARE.name, words),)
        given, left = parted(typed, day, cents)
        if left:
            words = f"Le paiement du {dates.short(day)} dépasse de {money.euros(left)} tout ce qui est dû sur ces factures."
            return rows, [], ((TO_SHARE.name, words),)
        for at, part in enumerate(given):
            if part:
                parts.append({"row": at, "date": day, "amount_cents": part})
                write(rows[at], typed[at], day, part)
    return rows, parts, ()


def explain_parts(parts: list[dict], titles: list[str]) -> Explanation:
    """How a payment was shared. titles: of every invoice."""
    rows = [(dates.short(one["date"]), titles[one["row"]], money.euros(one["amount_cents"])) for one in parts]
    total = ("Total", "", money.euros(sum([one["amount_cents"] for one in parts])))
    drawn = Table("Le paiement, facture par facture", COLUMNS, rows, total)
    return Explanation({}, [], [conventions.SHARED], [civil_interest.ART_1342_10], [drawn])


def own(row: dict) -> dict:
    """The typed answers of a row. Raises Refused."""
    return rule.whole(form.read(FIELDS, row))


def good(row: dict, read) -> dict | None:
    """The typed answers of an invoice; None when it is refused."""
    try:
        answers = read(row)
        rule.calculate(**answers)
    except form.Refused:
        return None
    return answers


def write(row: dict, answers, day: dates.date, cents: int) -> None:
    """Add a part to an invoice: a payment, or a deposit on what is not due yet."""
    amount = f"{day.isoformat()};{cents // 100}.{cents % 100:02d}"
    if answers["due_date"] > day:
        row["deductions"] = row.get("deductions", "") + f"\n{amount};deposit"
        answers["deductions"] = tuple(answers["deductions"]) + ((day, cents, "deposit"),)
    else:
        row["payments"] = row.get("payments", "") + f"\n{amount}"
        answers["payments"] = tuple(sorted(tuple(answers["payments"]) + ((day, cents),)))


def parted(typed: list, day: dates.date, cents: int) -> tuple[list[int], int]:
    """The part of each invoice in a payment, and what is left of it when nothing more is owed."""
    given = [0 for _ in typed]
    for debts in debts_on(typed, day):
        owed = sum([amount for _, amount in debts])
        paid = min(cents, owed)
        for at, part in in_proportion(debts, paid, owed):
            given[at] += part
        cents -= paid
    return given, cents


def debts_on(typed: list, day: dates.date) -> list[list[tuple]]:
    """What each invoice owes that day, (row, cents) pairs of equal rank, the rank to be settled first in front."""
    ranked = []
    for at, answers in enumerate(typed):
        if answers is None:
            continue
        due = answers["due_date"].isoformat()
        if answers["due_date"] > day:
            ranked.append(((2, 0, due), at, debt.due_cents(answers)))
            continue
        then = dict(answers)
        then["until"] = day
        then["payments"] = [one for one in answers["payments"] if one[0] <= day]
        then["costs"] = [one for one in answers["costs"] if one[0] <= day]
        outcome = rule.calculate(**then)
        bearing = outcome.principal_cents + outcome.interest_cents
        rate = outcome.lines[-1].rate if outcome.lines else 0
        ranked += [((0, -rate, due), at, bearing), ((1, 0, due), at, rule.total(outcome) - bearing)]
    found, before = [], None
    for rank, at, cents in sorted(ranked):
        if rank != before:
            found.append([])
        found[-1].append((at, cents))
        before = rank
    return found


def in_proportion(debts: list[tuple], paid: int, owed: int) -> list[tuple]:
    """(row, cents) pairs that come to `paid`, each in proportion to what it owes; the first take the odd cents."""
    if not owed:
        return []
    parts = [paid * amount // owed for _, amount in debts]
    odd, found = paid - sum(parts), []
    for (at, amount), part in zip(debts, parts):
        more = 1 if odd and part < amount else 0
        odd -= more
        found.append((at, part + more))
    return found
