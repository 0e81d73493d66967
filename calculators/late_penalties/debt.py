"""What an invoice leaves to pay on its due date, and what its delay adds besides interest: clause pénale, costs, indemnity."""

from collections import namedtuple

from calculators.core import money
from calculators.core.reading.form import Refused
from calculators.core.time import dates
from calculators.late_penalties import rates
from calculators.law import civil_interest, late_payment, public_payment, retention

# hundredths of a percent, of a point, of a number of times
CLAUSE_LIMITS = {"fixed": 10_000, "ecb_plus": 10_000, "legal_plus": 10_000, "legal_multiple": 5_000}
MOST_PENALTY = 10_000  # hundredths of a percent
CIVIL = ("consumer", "non_professional")  # they owe interest from the mise en demeure only, and no indemnity
NAMING_PENALTY = ("consumer-clause", "penalty-clause-reducible", "penalty-needs-notice")  # warnings that name C. civ. 1231-5
RETENTION, PENALTY, INDEMNITY = "retention", "penalty", "indemnity"

# A sum that bears no interest, owed from `day` on. kind: PENALTY, INDEMNITY, or the nature of a cost.
Besides = namedtuple("Besides", ("kind", "day", "cents"))


def total_of(deductions: tuple, natures: tuple) -> int:
    """Cents of the deductions of these natures."""
    return sum([cents for _, cents, nature in deductions if nature in natures])


def left_of(amount: int, deductions: tuple) -> int:
    """What was to be paid on the due date: the invoice without its deposits, its credit notes and what is kept back."""
    return amount - sum([cents for _, cents, _ in deductions])


def due_cents(answers: dict) -> int:
    """The same of the answers."""
    return left_of(answers["amount"], answers["deductions"])


def yearly(answers: dict) -> int | None:
    """The value of the clause, a fixed rate a year."""
    value = answers["clause_value"]
    return value * civil_interest.MONTHS_IN_YEAR if value and answers["clause_period"] == "month" else value


def notice_of(answers: dict) -> dates.date | None:
    """The day of the mise en demeure, None when there is none."""
    return answers["formal_notice_date"] or answers["penalty_notice_date"]


def first_day(answers: dict) -> dates.date:
    """First day that bears interest: the day after the due date; after the mise en demeure as well, for a civil debt."""
    day = answers["due_date"]
    if answers["debtor"] in CIVIL and notice_of(answers):
        day = max(day, notice_of(answers))
    return day + dates.ONE_DAY


def check(answers: dict, start: dates.date) -> None:
    """Refuse answers that do not go together."""
    errors, first = [], late_payment.DEFAULT_RATE.since
    known_from = max([one.since for one in rates.series_used(answers["debtor"], answers["clause"])] + [first])
    if answers["due_date"].isoformat() < first or start.isoformat() < known_from:
        day = dates.french(dates.date.fromisoformat(known_from))
        words = f"Les taux sont connus ici à partir du {day} : indiquez une échéance plus récente."
        errors.append(("due_date", words))
    if answers["invoice_date"] and answers["invoice_date"] > answers["due_date"]:
        errors.append(("invoice_date", "La facture est datée après l’échéance : corrigez l’une des deux dates."))
    errors += refused_deductions(answers) + refused_payments(answers) + refused_clause(answers) + refused_costs(answers)
    if errors:
        raise Refused(tuple(errors))


def refused_deductions(answers: dict) -> list:
    """What is wrong with the deductions, (field, sentence) pairs."""
    if not answers["deductions"]:
        return []
    found, due = [], answers["due_date"]
    later = {
        "deposit": "L’acompte du {day} vient après l’échéance : écrivez-le dans « Paiements reçus ».",
        "credit_note": (
            "L’avoir du {day} vient après l’échéance. S’il corrige la facture, laissez sa date vide : il se déduit dès "
            "l’échéance. S’il accorde une remise plus tard, écrivez-le dans « Paiements reçus », à sa date."
        ),
        RETENTION: "La retenue du {day} vient après l’échéance : laissez sa date vide.",
    }
    for day, _, nature in answers["deductions"]:
        if day and day > due:
            found.append(("deductions", later[nature].format(day=dates.short(day))))
    left = due_cents(answers)
    if left < 0:
        words = f"Acomptes, avoirs et retenues dépassent la facture de {money.euros(-left)} : corrigez l’un ou l’autre."
        found.append(("deductions", words))
    return found


def refused_payments(answers: dict) -> list:
    """What is wrong with the days of the payments."""
    days, until = [day for day, _ in answers["payments"]], answers["until"]
    if [day for day in days if day < answers["due_date"]]:
        words = "Un paiement reçu avant l’échéance est un acompte : écrivez-le avec les acomptes, les avoirs et les retenues."
    elif days and max(days) > until:
        last = f"Le paiement du {dates.short(max(days))} vient après le {dates.short(until)}, dernier jour du calcul"
        words = f"{last} : corrigez l’une de ces deux dates."
    else:
        return []
    return [("payments", words)]


def refused_clause(answers: dict) -> list:
    """What is wrong with the clauses of the contract."""
    found, clause, value = [], answers["clause"], answers["clause_value"]
    by_month = answers["clause_period"] == "month" and clause != "none"
    if by_month and clause != "fixed":
        words = "Un taux par mois ne se lit que d’un taux fixe : celui de l’intérêt légal et celui de la BCE sont annuels."
        found.append(("clause_period", words))
    elif clause != "none" and value is not None:
        most = CLAUSE_LIMITS[clause] // (civil_interest.MONTHS_IN_YEAR if by_month else 1)
        if value > most:
            example = "1,5 pour 1,5 % par mois" if by_month else "12 pour 12 % par an"
            found.append(("clause_value", f"Indiquez au plus {money.points(most * 100)}, par exemple {example}."))
    if answers["penalty_percent"] and answers["penalty_percent"] > MOST_PENALTY:
        found.append(("penalty_percent", f"Indiquez au plus {MOST_PENALTY // 100}, par exemple 10 pour 10 %."))
    return found


def refused_costs(answers: dict) -> list:
    """What is wrong with the days of the costs."""
    for day, _, _ in answers["costs"]:
        if day is None:
            return [("costs", "Indiquez la date de chaque frais : c’est celle de sa facture.")]
        if day <= answers["due_date"]:
            words = f"Les frais du {dates.short(day)} précèdent le retard : ils ne sont pas des frais de recouvrement."
            return [("costs", words)]
        if day > answers["until"]:
            return [("costs", f"Des frais sont datés après le {dates.short(answers['until'])}, dernier jour du calcul.")]
    return []


def retention_words(debtor: str, deductions: tuple) -> dict:
    """What the sentences on what is kept back name."""
    series = retention.PUBLIC_MAX if debtor == "public" else retention.MAX
    return {
        "retained": money.euros(total_of(deductions, (RETENTION,))),
        "most": money.percent_fr(series.rows[-1].value),
    }


def retention_over(answers: dict) -> bool:
    """Whether more is kept back than the law allows."""
    if not answers["deductions"]:
        return False
    series = retention.PUBLIC_MAX if answers["debtor"] == "public" else retention.MAX
    most = series.value_on(max(answers["due_date"], series.first_day))
    return total_of(answers["deductions"], (RETENTION,)) > money.interest(answers["amount"], most, 1, 1)


def flat_indemnity(answers: dict, start: dates.date) -> list:
    """The flat indemnity of a late invoice; none when all was paid in time, or by someone who does not owe it."""
    in_time = sum([cents for day, cents in answers["payments"] if day <= answers["due_date"]])
    if answers["debtor"] in CIVIL or answers["until"] <= answers["due_date"] or in_time >= due_cents(answers):
        return []
    rule = late_payment.INDEMNITY if answers["debtor"] == "business" else public_payment.INDEMNITY
    return [Besides(INDEMNITY, start, rule.value_on(start))]


def costs_over(answers: dict, indemnity: list) -> list:
    """The costs on proof beyond the indemnity, in the order of their days (L441-10 II); none but between professionals."""
    found, covered = [], sum([one.cents for one in indemnity])
    for day, cents, nature in answers["costs"] if indemnity and answers["debtor"] == "business" else ():
        over = max(0, cents - covered)
        covered -= cents - over
        if over:
            found.append(Besides(nature, day, over))
    return found


def asks_penalty(answers: dict) -> bool:
    """Whether the contract has a clause pénale that can apply: a public contract has none here."""
    return answers["debtor"] != "public" and (answers["penalty_percent"] or answers["penalty_minimum"]) is not None


def penalty_day(answers: dict) -> dates.date | None:
    """The day from whose end a clause pénale is owed, the mise en demeure, or the due date after it; None when not reached."""
    if not asks_penalty(answers) or not notice_of(answers):
        return None
    day = max(notice_of(answers), answers["due_date"])
    return day if day < answers["until"] else None


def penalty(answers: dict, day: dates.date, unpaid_cents: int) -> list:
    """The clause pénale on what was unpaid at the end of `day`."""
    if not unpaid_cents:
        return []
    share = money.interest(unpaid_cents, (answers["penalty_percent"] or 0) * 100, 1, 1)
    return [Besides(PENALTY, day + dates.ONE_DAY, max(share, answers["penalty_minimum"] or 0))]
