"""Late-payment penalties, the flat indemnity and what a contract or proven costs add, on one invoice: its whole account.

Professional debtor: C. com. L441-10 II and D441-5. Consumer, association: C. civ. 1231-6 and 1344-1. Public buyer: Code de la
commande publique L2192-13, R2192-31 and D2192-35. Amounts in cents, rates in ppm a year, days counted exactly.
"""

from calculators.core import money
from calculators.core.answer.result import Enclosure, Explanation, Headline, Sums, plain, unique
from calculators.core.interest import accrual, statement
from calculators.core.reading.form import Refused
from calculators.core.time import dates
from calculators.late_penalties import account, debt, joined, together
from calculators.late_penalties.following import following
from calculators.late_penalties.rule import calculate, interest_first, limitation_rule, total
from calculators.late_penalties.sharing import explain_parts, share
from calculators.late_penalties.together import brief
from calculators.late_penalties.words import ENCLOSED, FIELDS, FOLDS, LIMITS, TO_SHARE, WARNINGS
from calculators.law import civil_interest, conventions, late_payment, public_payment, retention

__all__ = (
    "ENCLOSED", "FIELDS", "FOLDS", "LIMITS", "ORDER", "RESULT", "TITLE", "TO_SHARE", "WARNINGS", "brief", "calculate",
    "explain", "explain_parts", "share", "valued",
)  # fmt: skip
ORDER = 10
TITLE = "Pénalités de retard"
RESULT = "le décompte"


def values_of(outcome, entries: list) -> dict:
    """The contract's values."""
    return {
        "days": sum([line.days for line in outcome.lines]),
        "invoiced_cents": outcome.invoiced_cents,
        "deducted_cents": debt.total_of(outcome.deductions, ("deposit", "credit_note")),
        "retained_cents": debt.total_of(outcome.deductions, (debt.RETENTION,)),
        "principal_cents": outcome.principal_cents,
        "interest_cents": outcome.interest_cents,
        "penalty_cents": outcome.penalty_cents,
        "costs_cents": outcome.costs_cents,
        "indemnity_cents": outcome.indemnity_cents,
        "total_cents": total(outcome),
        "per_day_cents": outcome.per_day_cents or 0,
        "provisional": outcome.provisional,
        "known_until": outcome.known_until,
        "periods": accrual.periods(outcome.lines),
        "payments": account.payments(outcome),
        "account": account.lines(entries),
    }


def valued(answers: dict, outcome) -> tuple[dict, list]:
    """The values as run() gives them, and the codes of the warnings."""
    return plain(values_of(outcome, account.account(answers["debtor"], outcome))), outcome.codes


def sums_of(answers: dict, outcome) -> list[tuple]:
    """What is still owed, (French label, cents) pairs: the rare ones only where there are some."""
    found = [("Facture, montant encore dû", outcome.principal_cents), ("Intérêts de retard", outcome.interest_cents)]
    rare = (("Clause pénale", outcome.penalty_cents), ("Frais de recouvrement", outcome.costs_cents))
    found += [pair for pair in rare if pair[1]]
    if answers["debtor"] not in debt.CIVIL:
        found.append(("Indemnité forfaitaire", outcome.indemnity_cents))
    return found


def explain(answers: dict, outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    entries = account.account(answers["debtor"], outcome)
    values, known = values_of(outcome, entries), outcome.known_until
    notes = [f"Chaque jour de plus ajoute {money.euros(values['per_day_cents'])}."] if values["per_day_cents"] else []
    settled = sum([paid.interest_cents for paid in outcome.payments])
    if settled:
        notes.insert(0, f"Les paiements ont déjà réglé {money.euros(settled)} d’intérêts.")
    if outcome.provisional and outcome.stated_on > known >= outcome.start:
        notes.append(f"Les paiements reçus après le {dates.french(known)} sont déduits de ce qui était dû ce jour-là.")
    on = dates.french(outcome.stated_on)
    return Explanation(
        values,
        together.warnings(answers, outcome),
        settled_conventions(answers, outcome),
        sources(answers, outcome),
        [
            Headline(f"Au {on}, votre client vous doit", money.euros(values["total_cents"]), "Total"),
            Sums(sums_of(answers, outcome), " ".join(notes)),
            following(answers, outcome),
        ]
        + ([] if account.is_plain(outcome) else [account.table(entries, values["total_cents"])])
        + statement.blocks(outcome.lines)
        + [Enclosure(joined.sheet(answers, outcome, entries)), brief(answers, outcome)],
    )


def compared(sentence: str, answers: dict, outcome, name: str, value: str) -> str:
    """The sentence with the total that another answer would give; nothing where it is refused or stops on another day."""
    changed = dict(answers)
    changed[name] = value
    try:
        other = calculate(**changed)
    except Refused:
        return ""
    return sentence.format(other=money.euros(total(other))) if other.stated_on == outcome.stated_on else ""


def imputation_of(answers: dict, outcome) -> tuple[str, str]:
    """How payments were set against the debt, and what the other order would give."""
    first = interest_first(answers["debtor"], answers["imputation"])
    code, text = conventions.IMPUTATION if first else conventions.IMPUTATION_PRINCIPAL
    if answers["debtor"] == "public":
        code, text = conventions.IMPUTATION_PUBLIC_INTEREST if first else conventions.IMPUTATION_PUBLIC
    other = "principal_first" if first else "interest_first"
    return code, text + compared(conventions.IMPUTATION_OTHER, answers, outcome, "imputation", other)


def monthly(answers: dict) -> bool:
    """Whether the clause counts by the month."""
    return answers["clause"] == "fixed" and answers["clause_period"] == "month" and answers["debtor"] != "public"


def clause_conventions(answers: dict, outcome) -> list[tuple]:
    """What was settled about the clauses of the contract."""
    found, kinds = [], [one.kind for one in outcome.besides]
    if answers["debtor"] == "business" and answers["clause"] != "none":
        code, text = conventions.FLOOR
        if "clause-below-floor" in outcome.codes:
            changed = dict(answers)
            changed["clause_period"] = "year"
            text += compared(conventions.FLOOR_OTHER, changed, outcome, "clause", "none")
        found.append((code, text))
    elif "default-below-floor" in outcome.codes:
        found.append(conventions.DEFAULT_KEPT)
    if monthly(answers):
        found.append(conventions.MONTHLY_CLAUSE)
    if debt.PENALTY in kinds:
        found.append(conventions.PENALTY_BASE)
    if [kind for kind in kinds if kind not in (debt.PENALTY, debt.INDEMNITY)]:
        found.append(conventions.COSTS_OVER_INDEMNITY)
    return found


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
    found.append(conventions.NOTICE_DAY if debtor in debt.CIVIL else conventions.INDEMNITY_LAST)
    found += clause_conventions(answers, outcome)
    if outcome.payments:
        found.append(imputation_of(answers, outcome))
    return found


def sources(answers: dict, outcome) -> list:
    """The articles and the published rates that this result used."""
    found, debtor = [line.source for line in outcome.lines], answers["debtor"]
    kinds = [one.kind for one in outcome.besides]
    if debtor in debt.CIVIL:
        found += [civil_interest.ART_1231_6, civil_interest.ART_1344_1]
    elif debtor == "public" and outcome.lines:
        found += [public_payment.L2192_13, public_payment.R2192_32]
    if debt.PENALTY in kinds or [code for code in debt.NAMING_PENALTY if code in outcome.codes]:
        found.append(civil_interest.ART_1231_5)
    if "costs-on-proof" in outcome.codes:
        found.append(late_payment.L441_10)
    if debt.INDEMNITY in kinds:
        found.append(late_payment.D441_5 if debtor == "business" else public_payment.D2192_35)
    if "retention-apart" in outcome.codes:
        found.append(retention.R2191_33 if debtor == "public" else retention.LOI_71_584)
    if outcome.payments:
        by_code = debtor == "public" and not interest_first(debtor, answers["imputation"])
        found.append(public_payment.R2192_36 if by_code else civil_interest.ART_1343_1)
    if monthly(answers):
        found.append(civil_interest.ART_1343_1)
    if "limitation-near" in outcome.codes or "limitation-expired" in outcome.codes:
        found.append(limitation_rule(debtor).row_on(answers["due_date"]).source)
    return unique(found + list(outcome.published))
