"""When a client must pay: the due date of an invoice, the legal maximum, the first late day.

Between professionals: C. com. L441-10 I to L441-13. Public buyer: Code de la commande publique R2192-10 to R2192-29.
Consumer: what was agreed, else C. civ. 1342. Days are calendar days and the first is not counted; a day off never moves a date.
"""

from calculators.core import money
from calculators.core.answer import ics
from calculators.core.answer.result import (
    Act,
    Agenda,
    Explanation,
    Facts,
    Folded,
    Headline,
    Next,
    Picture,
    Table,
    Understood,
    Way,
    unique,
)
from calculators.core.drawing import months
from calculators.core.reading import carried
from calculators.core.time import dates, days_off
from calculators.core.words.typography import counted
from calculators.law import conventions, holidays, payment_terms, public_payment
from calculators.payment_deadline.rule import calculate
from calculators.payment_deadline.words import FIELDS, FOLDS, LAWFUL, LIMITS, METHODS, WARNINGS

__all__ = ("FIELDS", "FOLDS", "LIMITS", "ORDER", "RESULT", "TITLE", "WARNINGS", "calculate", "explain")
ORDER = 30
TITLE = "Échéance d’une facture"
RESULT = "l’échéance"
WHOLE, LAST_PART = "Votre client doit payer au plus tard le", "Votre client doit payer la dernière part au plus tard le"


def explain(answers: dict, outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    issued, due = answers["invoice_date"], outcome.due
    late, off = due + dates.ONE_DAY, days_off.day_off(due, holidays.NATIONAL)
    values = {
        "due_dates": [
            {"method": method, "date": day, "days_from_invoice": (day - issued).days, "lawful": ruled}
            for method, day, ruled in outcome.entries
        ],
        "parts": [
            {"percent": money.percent(percent * 100), "date": day, "lawful": ruled} for percent, day, ruled in outcome.parts
        ],
        "due_date": due,
        "late_from": late,
        "legal_limit": outcome.limit,
        "day_off": off,
    }
    rule = public_payment.ASSUMED_RECEIPT if answers["client"] == "public" else payment_terms.ON_RECEIPT
    agreed = outcome.agreed
    count = agreed.count if agreed and agreed.count is not None else rule.value_on(issued)
    words = {
        "limit": dates.french(outcome.limit) if outcome.limit else "",
        "due": dates.french(due),
        "count": count,
        "off": days_off.words(off) if off else "",
    }
    first_late = min([day for _, day, _ in outcome.parts] or [due]) + dates.ONE_DAY
    named_late = "Première part en retard dès le" if outcome.parts else "Premier jour de retard"
    facts = [(named_late, dates.french(first_late)), ("Depuis la facture", dates.counted((due - issued).days))]
    nothing_agreed = agreed and agreed.term == "none" and due > outcome.limit if outcome.limit else False
    if outcome.limit and answers["client"] == "business" and not nothing_agreed:
        facts.append(("Maximum sans clause expresse", dates.french(outcome.limit)))
    if len(outcome.entries) > 1:
        gap = abs((outcome.entries[0][1] - outcome.entries[1][1]).days)
        facts.append(("Écart entre les deux façons de compter", dates.counted(gap)))
    marks = [("start", issued, "facture"), ("due", due, "échéance"), ("late", late, "en retard")]
    other = [("due", day, "autre date") for _, day, _ in outcome.entries if day != due]
    other += [("due", day, "autre part") for _, day, _ in outcome.parts if day != due]
    drawn = months.draw("La facture, l’échéance et le premier jour de retard", marks[:1] + other + marks[1:])
    described = (
        f"Facture du {dates.french(issued)}, échéance le {dates.french(due)}, premier jour de retard le {dates.french(late)}."
    )
    entry = ics.Entry(
        f"payment_deadline {issued.isoformat()} {due.isoformat()}",
        due,
        "Échéance d’une facture",
        f"Facture du {dates.french(issued)}. Sans paiement, le retard commence le {dates.french(late)}.",
        (0,),
    )
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**words)) for code in unique(outcome.codes)],
        settled_conventions(answers, outcome),
        sources(answers, outcome),
        [Headline(LAST_PART if outcome.parts else WHOLE, dates.french(due), "Échéance"), Facts(facts, "")]
        + ([Understood("term_text", agreed.said)] if agreed and agreed.said else [])
        + [following(answers, due)]
        + proofs(issued, outcome, Picture(drawn, described))
        + [Agenda(issued, [entry])],
    )


def following(answers: dict, due: dates.date) -> Next:
    """What the due date leads to."""
    given = carried.carried(FIELDS, answers)
    given["due_date"], since, of = due.isoformat(), f"depuis le {dates.french(due)}", f"pour l’échéance du {dates.french(due)}"
    if answers["invoice_date"] > due:  # a late invoice of goods already delivered: the other forms take none after its due date
        given.pop("invoice_date")
    debt = carried.taken(given, "due_date", "invoice_date", debtor="client")
    reminded = carried.joined(carried.taken(debt, "due_date", "debtor"), {"done": "nothing"})
    limit = carried.taken(given, starts_on="due_date", claim="client")
    return Next(
        [
            Way("Calculer les pénalités", of, "penalites-de-retard/", "late_penalties", debt),
            Act(f"Ajouter le {dates.french(due)} à mon agenda", "ics"),
            Way(
                "Prévoir les relances",
                since,
                "calendrier-de-relance/",
                "reminders",
                reminded,
            ),
            Way("Jusqu’à quand réclamer en justice", since, "prescription/", "limitation", limit),
        ]
    )


PARTS, POSSIBLE = "Les parts de la facture", "Les échéances possibles"


def proofs(issued: dates.date, outcome, drawn: Picture) -> list:
    """The dates, drawn; behind a title, with the parts of the invoice, or the ways to count that give another date or that the
    law restricts, where there are some.
    """
    if outcome.parts:
        shares = [
            (money.percent_fr(percent * 100), dates.french(day), dates.french(day + dates.ONE_DAY), LAWFUL[ruled])
            for percent, day, ruled in outcome.parts
        ]
        columns = (("Part", "number"), ("Échéance", "date"), ("En retard dès le", "date"), ("D’après les textes", "text"))
        return [Folded(PARTS, counted(len(shares), "part"), [Table(PARTS, columns, shares, ()), drawn])]
    rows = [
        (METHODS[method], dates.french(day), dates.counted((day - issued).days), LAWFUL[ruled])
        for method, day, ruled in outcome.entries
    ]
    columns = (("Façon de compter", "text"), ("Échéance", "date"), ("Après la facture", "number"), ("D’après les textes", "text"))
    if len(rows) < 2 and rows[0][3] == LAWFUL["yes"]:
        return [drawn]
    return [Folded(POSSIBLE, counted(len(rows), "échéance"), [Table(POSSIBLE, columns, rows, ()), drawn])]


def settled_conventions(answers: dict, outcome) -> list[tuple]:
    """The conventions that this result used."""
    found = [conventions.DAY_NOT_COUNTED, conventions.NO_MOVE]
    if len(outcome.entries) > 1:
        found.append(conventions.LATEST_METHOD)
    if "not-a-date" in outcome.codes:
        found.append(conventions.ON_RECEIPT)
    if outcome.agreed and outcome.agreed.term == "end_of_month_on":
        found.append(conventions.END_OF_MONTH_ON)
    if outcome.agreed and outcome.agreed.term == "months_end_of_month":
        found.append(conventions.MONTHS_END_OF_MONTH)
    if outcome.agreed and outcome.agreed.pay_days:
        found.append(conventions.PAY_DAYS)
    return found


def sources(answers: dict, outcome) -> list:
    """The articles that this result used."""
    found = [outcome.source]
    if answers["client"] == "public":
        found.append(public_payment.R2192_12)
        if "receipt-unknown" in outcome.codes:
            found.append(public_payment.R2192_14)
        if answers["delivery_date"]:
            found.append(public_payment.R2192_13)
        if answers["suspended_on"]:
            found.append(public_payment.R2192_29)
        return found
    if answers["client"] == "business":
        found += [payment_terms.L441_10] + ([payment_terms.L441_13] if answers["sector"] == "overseas" else [])
        found += [payment_terms.L441_16] if "too-long" in outcome.codes else []
    if outcome.agreed.term in ("end_of_month", "end_of_month_on"):
        found.append(payment_terms.DGCCRF)
    if "not-a-date" in outcome.codes:
        found.append(payment_terms.L441_9)
    if outcome.agreed.term in ("months", "months_end_of_month"):
        found.append(payment_terms.ART_641)
    return unique(found)
