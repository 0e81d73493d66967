"""Interest after a judgment: legal rate by semester, raised by 5 points two months after service, or a fixed rate.

CMF L313-2 and L313-3, C. civ. 1231-7 and 1343-2. Amounts in cents, rates in ppm a year, days counted exactly.
"""

from calculators.core import money
from calculators.core.answer.result import Explanation, Headline, Next, Sums, Table, Way, unique
from calculators.core.interest import accrual, statement
from calculators.core.reading import carried
from calculators.core.time import dates
from calculators.judgment_interest.rule import calculate
from calculators.judgment_interest.words import FIELDS, FOLDS, LIMITS, PAYMENTS, WARNINGS
from calculators.law import civil_interest, conventions, court_time, judgment

__all__ = ("FIELDS", "FOLDS", "LIMITS", "ORDER", "RESULT", "TITLE", "WARNINGS", "calculate", "explain")
ORDER = 20
TITLE = "Intérêts après un jugement"
RESULT = "le décompte"


def explain(answers, outcome):
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    lines, left, interest = outcome.lines, outcome.principal_cents, outcome.interest_cents
    known = outcome.known_until
    values = {
        "days": sum([line.days for line in lines]),
        "principal_cents": left,
        "interest_cents": interest,
        "total_cents": left + interest,
        "per_day_cents": outcome.per_day_cents,
        "provisional": outcome.provisional,
        "known_until": known,
        "periods": accrual.periods(lines),
        "raised_from": outcome.raised_from,
        "payments": [
            {
                "date": paid.day,
                "amount_cents": paid.cents,
                "interest_cents": paid.interest_cents,
                "principal_cents": paid.principal_cents,
            }
            for paid in outcome.payments
        ],
    }
    words = {
        "until": dates.french(answers["until"]),
        "start": dates.french(outcome.start),
    }
    words.update(dates.known_words(known))
    notes = [f"Chaque jour de plus ajoute {money.euros(values['per_day_cents'])}."] if values["per_day_cents"] else []
    if outcome.raised_from:
        raised = money.points(judgment.RAISE_POINTS.value_on(outcome.start))
        notes.append(f"La majoration de {raised} points s’applique à partir du {dates.french(outcome.raised_from)}.")
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**words)) for code in outcome.codes],
        settled_conventions(answers, outcome),
        sources(answers, outcome),
        [
            Headline(
                f"Au {dates.french(outcome.stated_on)}, votre client vous doit", money.euros(values["total_cents"]), "Total"
            ),
            Sums(
                [("Somme du jugement" + (", encore due" if outcome.payments else ""), left), ("Intérêts", interest)],
                " ".join(notes),
            ),
            following(answers, values["total_cents"]),
        ]
        + payments_table(outcome.payments)
        + statement.blocks(lines),
    )


def following(answers, owed):
    """What a decision leads to. owed: cents, principal and interest."""
    enforced = Way("Faire exécuter la décision", "", "procedures/execution/", "", {})
    limit = Way("Jusqu’à quand la faire exécuter", "", "prescription/", "limitation", {"claim": "judgment"})
    if not owed:
        return Next([Way("Tirer les leçons", "", "decision/tirer-les-lecons/", "", {})])
    spread = Way("Étaler la dette", f"de {money.euros(owed)}", "echeancier/", "instalments", carried.amount("total", owed))
    served = Way("Faire signifier la décision", "", "procedures/execution/", "", {})
    return Next([enforced if answers["served_on"] else served, limit, spread])


def payments_table(payments):
    """One row per payment and what it settled; no table without payments."""
    rows = [
        (dates.short(paid.day), money.euros(paid.cents), money.euros(paid.interest_cents), money.euros(paid.principal_cents))
        for paid in payments
    ]
    return [Table("Paiements déduits", PAYMENTS, rows, ())] if rows else []


def settled_conventions(answers, outcome):
    """The conventions that this result used."""
    if not outcome.lines:
        return []
    days = statement.day_count(
        outcome.lines,
        conventions.DAYS_365,
        conventions.DAYS_365_IN_LEAP_YEAR,
        civil_interest.DAYS_IN_YEAR,
        civil_interest.DAYS_IN_LEAP_YEAR,
    )
    found = [conventions.FIRST_DAY, days, conventions.ROUNDING]
    if answers["rate"] != "fixed":
        found.append(conventions.SEMESTERS)
    if outcome.raised_from:
        order = answers["decision"] == "payment_order"
        found.append(conventions.RAISE_FROM_ENFORCEABLE if order else conventions.RAISE_FROM_SERVICE)
    if answers["decision"] == "cheque" and answers["rate"] == "legal":
        found.append(conventions.CHEQUE_NOT_RAISED)
    if outcome.payments:
        found.append(conventions.IMPUTATION_JUDGMENT)
    if answers["capitalise"] == "yes" and outcome.payments:
        found.append(conventions.CAPITALISATION_PAID)
    elif answers["capitalise"] == "yes":
        changed = dict(answers)
        changed["capitalise"] = "no"
        other = answers["principal"] + accrual.total(calculate(**changed).lines)
        found.append((conventions.CAPITALISATION[0], conventions.CAPITALISATION[1].format(other=money.euros(other))))
    return found


def sources(answers, outcome):
    """The articles and the published rates that this result used."""
    found = [line.source for line in outcome.lines]
    if outcome.raised_from:
        found += [judgment.L313_3, court_time.ART_1422 if answers["decision"] == "payment_order" else judgment.ART_503]
    if outcome.payments:
        found.append(civil_interest.ART_1343_1)
    if answers["capitalise"] == "yes":
        found.append(civil_interest.ART_1343_2)
    return unique(found + [judgment.ART_700] + list(outcome.published))
