"""The account of one invoice, line by line: what was invoiced, taken off, added by the delay, received. Written once, for the
answer, the statement and every letter. The lines add up to what is still owed.
"""

from collections import namedtuple

from calculators.core import money
from calculators.core.answer.result import Table
from calculators.core.interest import accrual
from calculators.core.time import dates
from calculators.late_penalties import debt

# kind: "invoice", "deduction", "interest", "payment", "settled", or that of debt.Besides.  label: in French.  day: None where the
# line has none.  cents: taken off when below zero.
Entry = namedtuple("Entry", ("kind", "label", "day", "cents"))

INVOICE = "Montant de la facture"
DEDUCTIONS = {"deposit": "Acompte", "credit_note": "Avoir", debt.RETENTION: "Retenue de garantie, pas encore due"}
COSTS = {
    "lawyer": "Honoraires d’avocat", "commissaire": "Frais de commissaire de justice", "collector": "Frais de recouvrement",
    "other": "Autres frais de recouvrement",
}  # fmt: skip
OTHERS_SETTLED = "Clause pénale, frais et indemnité déjà réglés par les paiements"
AS_JOINED = ", selon le décompte joint"
ON_DAY = " du "
BEYOND = ", part au-delà de l’indemnité"
BESIDES = {debt.PENALTY: "Clause pénale", debt.INDEMNITY: "Indemnité forfaitaire pour frais de recouvrement"}
ON = {debt.PENALTY: "la clause pénale", debt.INDEMNITY: "l’indemnité"}  # what a payment settled
ON_COSTS, ON_INVOICE = "les frais", "la facture"
# a line of interest, what a payment settled, what payments settled in all; by debtor
INTEREST = {
    "business": ("Pénalités", "les pénalités", "Pénalités déjà réglées par les paiements"),
    "public": ("Intérêts moratoires", "les intérêts moratoires", "Intérêts moratoires déjà réglés par les paiements"),
}
OTHER_INTEREST = ("Intérêts", "les intérêts", "Intérêts déjà réglés par les paiements")
LAWS = {  # the article that a line of the account rests on, by debtor and kind
    ("business", "interest"): " (code de commerce, article L441-10, II)",
    ("business", "indemnity"): " (code de commerce, article D441-5)",
    ("business", "penalty"): " (code civil, article 1231-5)",
    ("public", "interest"): " (code de la commande publique, articles L2192-13 et R2192-31)",
    ("public", "indemnity"): " (code de la commande publique, article D2192-35)",
    ("consumer", "interest"): " (code civil, articles 1231-6 et 1344-1)",
    ("non_professional", "interest"): " (code civil, articles 1231-6 et 1344-1)",
}
COLUMNS = (("Ligne", "text"), ("Montant", "number"))


def listed(words: list[str]) -> str:
    """« a, b et c »."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " et " + words[-1]


def parts_of(paid, besides: list, debtor: str) -> list[tuple]:
    """What a payment settled, (French words, cents) pairs in the order of the law; costs together."""
    found = [(INTEREST.get(debtor, OTHER_INTEREST)[1], paid.interest_cents), (ON_INVOICE, paid.principal_cents)]
    costs = sum([cents for one, cents in zip(besides, paid.besides_cents) if one.kind not in ON])
    for kind in (debt.PENALTY, "", debt.INDEMNITY):
        settled = sum([cents for one, cents in zip(besides, paid.besides_cents) if one.kind == kind]) if kind else costs
        found.append((ON.get(kind, ON_COSTS), settled))
    return [(words, cents) for words, cents in found if cents]


def received(paid, besides: list, debtor: str) -> str:
    """« Reçu 1 000,00 € le 15 septembre 2026, dont 61,97 € sur les pénalités et 938,03 € sur la facture »."""
    parts = parts_of(paid, besides, debtor)
    whole = f"Reçu {money.euros(paid.cents)} le {dates.french(paid.day)}"
    if len(parts) == 1:
        return f"{whole}, sur {parts[0][0]}"
    return f"{whole}, dont " + listed([f"{money.euros(cents)} sur {words}" for words, cents in parts])


def accrued(line, debtor: str) -> str:
    """« Pénalités du 2 juillet 2026 au 15 septembre 2026, 76 jours à 12,40 % sur 2 400,00 € »."""
    if not line.rate:
        return f"{INTEREST.get(debtor, OTHER_INTEREST)[0]} du {dates.french(line.start)} au {dates.french(line.end)}{AS_JOINED}"
    days = dates.counted(line.days)
    span = f"du {dates.french(line.start)} au {dates.french(line.end)}"
    rate = f"{money.percent_fr(line.rate)} sur {money.euros(line.base_cents)}"
    return f"{INTEREST.get(debtor, OTHER_INTEREST)[0]} {span}, {days} à {rate}"


def account(debtor: str, outcome, brief: bool = False) -> list[Entry]:
    """The Entries of an Outcome, in order: their sum is what is still owed. brief: one line of interest between two payments."""
    found = of_the_interest(debtor, outcome, brief)
    for one in outcome.besides:
        label = BESIDES[one.kind] if one.kind in BESIDES else COSTS[one.kind] + ON_DAY + dates.french(one.day) + BEYOND
        found.append(Entry(one.kind, label, one.day, one.cents))
    return found


def of_the_claim(debtor: str, outcome, brief: bool = False) -> list[Entry]:
    """The Entries whose sum is what is left of the invoice and its interest: of the rest, only what payments have settled."""
    found = of_the_interest(debtor, outcome, brief)
    settled = sum([sum(paid.besides_cents) for paid in outcome.payments])
    return found + ([Entry("settled", OTHERS_SETTLED, None, settled)] if settled else [])


def of_the_interest(debtor: str, outcome, brief: bool) -> list[Entry]:
    """The Entries of the invoice, its interest and the payments, in order."""
    found, waiting = invoiced(outcome), list(outcome.payments)
    for line in stretches(outcome) if brief else outcome.lines:
        while waiting and waiting[0].day < line.end:
            found.append(payment_entry(waiting.pop(0), outcome, debtor))
        found.append(Entry("interest", accrued(line, debtor), line.end, line.interest_cents))
    return found + [payment_entry(paid, outcome, debtor) for paid in waiting]


def stretches(outcome) -> list:
    """The lines of interest, those between two payments as one; their rate is then 0, the statement says it."""
    days, found = [paid.day for paid in outcome.payments], []
    for line in outcome.lines:
        if found and found[-1].end not in days:
            last = found.pop()
            cents = last.interest_cents + line.interest_cents
            found.append(accrual.Line(last.start, line.end, last.days + line.days, 0, line.base_cents, cents, line.source))
        else:
            found.append(line)
    return found


def of_the_invoice(debtor: str, outcome) -> list[Entry]:
    """The Entries whose sum is what is left of the invoice alone: of the rest, only what payments have settled."""
    found = invoiced(outcome)
    paid = [payment_entry(one, outcome, debtor) for one in outcome.payments]
    settled = sum([one.cents - one.principal_cents for one in outcome.payments])  # nothing else before the invoice
    if settled:
        found.append(Entry("settled", INTEREST.get(debtor, OTHER_INTEREST)[2], None, settled))
    return found + paid


def invoiced(outcome) -> list[Entry]:
    """The Entries of the invoice and of what was taken off it by the due date."""
    found = [Entry("invoice", INVOICE, None, outcome.invoiced_cents)]
    for day, cents, nature in outcome.deductions:
        found.append(Entry("deduction", DEDUCTIONS[nature] + (ON_DAY + dates.french(day) if day else ""), day, -cents))
    return found


def is_plain(outcome) -> bool:
    """Whether an invoice, its interest and its indemnity say it all."""
    return not outcome.payments and not outcome.deductions and not [one for one in outcome.besides if one.kind != debt.INDEMNITY]


def payment_entry(paid, outcome, debtor: str) -> Entry:
    """The line of a payment."""
    return Entry("payment", received(paid, outcome.besides, debtor), paid.day, -paid.cents)


def lines(entries: list[Entry]) -> list[dict]:
    """The contract's list of lines."""
    return [{"label": one.label, "date": one.day, "amount_cents": one.cents} for one in entries]


def rows(debtor: str, entries: list[Entry], cited: dict) -> list[tuple]:
    """(label, sum) of each line, as a letter prints them; the first of a kind has its article. cited: kinds that had theirs."""
    found = []
    for one in entries:
        law = "" if one.kind in cited else LAWS.get((debtor, one.kind), "")
        cited[one.kind] = True
        found.append((one.label + law, money.euros(one.cents)))
    return found


def payments(outcome) -> list[dict]:
    """The contract's `values.payments`: the amount of each is the sum of its parts."""
    found = []
    for paid in outcome.payments:
        besides = {"penalty": 0, "costs": 0, "indemnity": 0}
        for one, cents in zip(outcome.besides, paid.besides_cents):
            besides[one.kind if one.kind in besides else "costs"] += cents
        found.append(
            {
                "date": paid.day,
                "amount_cents": paid.cents,
                "interest_cents": paid.interest_cents,
                "principal_cents": paid.principal_cents,
                "penalty_cents": besides["penalty"],
                "costs_cents": besides["costs"],
                "indemnity_cents": besides["indemnity"],
            }
        )
    return found


def table(entries: list[Entry], total: int) -> Table:
    """The account as a table."""
    rows = [(one.label, money.euros(one.cents)) for one in entries]
    return Table("Le compte de la facture", COLUMNS, rows, ("Total", money.euros(total)))
