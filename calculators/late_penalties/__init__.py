"""Late-payment penalties and the flat indemnity on one invoice.

Professional debtor: C. com. L441-10 II and D441-5. Consumer: C. civ. 1231-6 and 1344-1. Public buyer: Code de la
commande publique L2192-13, R2192-31 and D2192-35. Amounts in cents, rates in ppm a year, days counted exactly.
"""

from calculators.core import money
from calculators.core.answer.result import Explanation, Headline, Sums, unique
from calculators.core.interest import accrual, statement
from calculators.core.reading.form import Refused
from calculators.core.time import dates
from calculators.late_penalties.rule import calculate, limitation_rule
from calculators.late_penalties.words import FIELDS, LIMITS, WARNINGS
from calculators.law import civil_interest, conventions, late_payment, public_payment

__all__ = ("FIELDS", "LIMITS", "ORDER", "RESULT", "TITLE", "WARNINGS", "calculate", "explain")
ORDER = 10
TITLE = "Pénalités de retard et indemnité forfaitaire"
RESULT = "le décompte"


def explain(answers: dict, outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    total, known = outcome.principal_cents + outcome.interest_cents + outcome.indemnity_cents, outcome.known_until
    values = {
        "days": sum([line.days for line in outcome.lines]),
        "principal_cents": outcome.principal_cents,
        "interest_cents": outcome.interest_cents,
        "indemnity_cents": outcome.indemnity_cents,
        "total_cents": total,
        "per_day_cents": outcome.per_day_cents or 0,
        "provisional": outcome.provisional,
        "known_until": known,
        "periods": accrual.periods(outcome.lines),
    }
    words = {
        "until": dates.french(answers["until"]),
        "start": dates.french(outcome.start),
        "known": dates.french(known) if known else "",
        "after": dates.french(known + dates.ONE_DAY) if known else "",
        "last": dates.french(outcome.last_day),
        "left": (outcome.last_day - answers["until"]).days,
    }
    notes = [f"Chaque jour de plus ajoute {money.euros(values['per_day_cents'])}."] if values["per_day_cents"] else []
    settled = sum([paid.interest_cents for paid in outcome.payments])
    if settled:
        notes.insert(0, f"Les paiements ont déjà réglé {money.euros(settled)} d’intérêts.")
    if outcome.provisional and outcome.stated_on > known >= outcome.start:
        notes.append(f"Les paiements reçus après le {dates.french(known)} sont déduits de ce qui était dû ce jour-là.")
    sums = [("Facture impayée", outcome.principal_cents), ("Intérêts de retard", outcome.interest_cents)]
    if answers["debtor"] != "consumer":
        sums.append(("Indemnité forfaitaire", outcome.indemnity_cents))
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**words)) for code in outcome.codes],
        settled_conventions(answers, outcome),
        sources(answers, outcome),
        [
            Headline(f"Au {dates.french(outcome.stated_on)}, votre client vous doit", money.euros(total), "Total"),
            Sums(sums, " ".join(notes)),
        ]
        + statement.blocks(outcome.lines, outcome.payments),
    )


def compared(sentence: str, answers: dict, outcome, name: str, value: str) -> str:
    """The sentence with the total that another answer would give; nothing where it is refused or stops on another day."""
    changed = dict(answers)
    changed[name] = value
    try:
        other = calculate(**changed)
    except Refused:
        return ""
    if other.stated_on != outcome.stated_on:
        return ""
    return sentence.format(other=money.euros(other.principal_cents + other.interest_cents + other.indemnity_cents))


def settled_conventions(answers: dict, outcome) -> list[tuple]:
    """The conventions that this result used, each with what the other reading would give where it can be computed."""
    if not outcome.lines:
        return []
    debtor, lines = answers["debtor"], outcome.lines
    days = statement.day_count(
        lines,
        conventions.DAYS_365,
        conventions.DAYS_365_IN_LEAP_YEAR,
        civil_interest.DAYS_IN_YEAR,
        civil_interest.DAYS_IN_LEAP_YEAR,
    )
    found = [conventions.FIRST_DAY, days, conventions.ROUNDING, conventions.BASE_TTC]
    if debtor != "public":
        found.append(conventions.SEMESTERS)
    if debtor == "consumer":
        found.append(conventions.NOTICE_DAY)
    else:
        found.append(conventions.INDEMNITY_APART)
    if debtor == "business" and answers["clause"] != "none":
        code, text = conventions.FLOOR
        if "clause-below-floor" in outcome.codes:
            text += compared(conventions.FLOOR_OTHER, answers, outcome, "clause", "none")
        found.append((code, text))
    elif "default-below-floor" in outcome.codes:
        found.append(conventions.DEFAULT_KEPT)
    if outcome.payments:
        chosen = answers["imputation"]
        other = "principal_first" if chosen == "interest_first" else "interest_first"
        code, text = conventions.IMPUTATION if chosen == "interest_first" else conventions.IMPUTATION_PRINCIPAL
        found.append((code, text + compared(conventions.IMPUTATION_OTHER, answers, outcome, "imputation", other)))
    return found


def sources(answers: dict, outcome) -> list:
    """The articles and the published rates that this result used."""
    found = [line.source for line in outcome.lines]
    if answers["debtor"] == "consumer":
        found += [civil_interest.ART_1231_6, civil_interest.ART_1344_1]
    elif answers["debtor"] == "public" and outcome.lines:
        found += [public_payment.L2192_13, public_payment.R2192_32]
    if outcome.indemnity_cents:
        found.append(late_payment.D441_5 if answers["debtor"] == "business" else public_payment.D2192_35)
    if outcome.payments:
        found.append(civil_interest.ART_1343_1)
    if "limitation-near" in outcome.codes or "limitation-expired" in outcome.codes:
        found.append(limitation_rule(answers["debtor"]).row_on(answers["due_date"]).source)
    return unique(found + list(outcome.published))
