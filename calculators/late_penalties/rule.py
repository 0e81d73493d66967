"""What is owed on one invoice: the debt run through its rates and its payments, the flat indemnity, the time left to sue."""

from collections import namedtuple

from calculators.core import money
from calculators.core.answer.result import unique
from calculators.core.interest import accrual
from calculators.core.reading.form import Refused
from calculators.core.time import dates
from calculators.late_penalties import rates
from calculators.law import civil_interest, late_payment, limitation, public_payment

CLAUSE_LIMITS = {"fixed": 10_000, "ecb_plus": 10_000, "legal_multiple": 5_000}  # hundredths
NEAR_DAYS = 90  # how long before the end of limitation the reader is warned

# lines, payments: see core.interest.accrual.  start: first day that bears interest.  stated_on: the day the sums are stated for.
# known_until: last day with a published rate for this debt, None when it needs none.  per_day_cents: what the next day adds,
# None when its rate is not published.  codes: of WARNINGS.  last_day: to claim in court.  published: texts of the rates used.
Outcome = namedtuple("Outcome", (
    "lines", "payments", "principal_cents", "interest_cents", "indemnity_cents", "start", "stated_on", "known_until",
    "per_day_cents", "provisional", "codes", "last_day", "published",
))  # fmt: skip


def first_day(debtor: str, due_date: dates.date, formal_notice_date: dates.date | None) -> dates.date:
    """First day that bears interest: the day after the due date; for a consumer, after the mise en demeure as well."""
    if debtor == "consumer" and formal_notice_date:
        return max(due_date, formal_notice_date) + dates.ONE_DAY
    return due_date + dates.ONE_DAY


def limitation_rule(debtor: str):
    """How many years a debt can be claimed in court."""
    return {"business": limitation.BUSINESS, "consumer": limitation.CONSUMER, "public": limitation.PUBLIC}[debtor]


def check(
    debtor: str,
    due_date: dates.date,
    start: dates.date,
    payments: tuple,
    until: dates.date,
    clause: str,
    clause_value: int | None,
) -> None:
    """Refuse answers that do not go together."""
    errors, first = [], late_payment.DEFAULT_RATE.first_day
    known_from = max([one.first_day for one in rates.series_used(debtor, clause)] + [first])
    if due_date < first or start < known_from:
        errors.append(
            ("due_date", f"Les taux sont connus ici à partir du {dates.french(known_from)} : indiquez une échéance plus récente.")
        )
    if clause != "none" and clause_value is not None and clause_value > CLAUSE_LIMITS[clause]:
        errors.append(("clause_value", f"Indiquez au plus {CLAUSE_LIMITS[clause] // 100}, par exemple 12 pour 12 % par an."))
    if [day for day, _ in payments if day < due_date]:
        errors.append(("payments", "Un paiement reçu avant l’échéance se déduit du montant impayé : retirez-le de cette liste."))
    elif [day for day, _ in payments if day > until]:
        errors.append(("payments", f"Un paiement est daté après le {dates.short(until)}, dernier jour du calcul."))
    if errors:
        raise Refused(tuple(errors))


def accrued(amount: int, found: list, payments: tuple, imputation: str, known: dates.date | None) -> accrual.Accrual:
    """The debt run through the Rates `found` and the payments. Raises Refused when a payment exceeds what is owed."""
    run = [(one.start, one.end, one.ppm, one.text) for one in found]
    try:
        return accrual.accrue(amount, run, payments, imputation == "interest_first", civil_interest.DAYS_IN_YEAR)
    except accrual.Overpaid as over:
        day, owed = over.args
        paid, owed = f"Le paiement du {dates.short(day)}", money.euros(owed)
        words = f"{paid} dépasse la facture et les intérêts dus ce jour-là, soit {owed}."
        if known and day > known:
            words = (
                f"{paid} dépasse ce qui est dû au {dates.short(known)}, soit {owed}, et le taux des jours suivants n’est pas "
                "encore publié. Indiquez au plus cette somme : le reste se compte une fois le taux connu."
            )
        raise Refused((("payments", words),))


def last_day_owed(done: accrual.Accrual, until: dates.date) -> dates.date:
    """The last day on which a part of the invoice is unpaid, that of its last payment included."""
    return until if done.principal_cents else max([paid.day for paid in done.payments if paid.principal_cents])


def calculate(debtor, amount, due_date, formal_notice_date, payments, until, clause, clause_value, imputation):
    """What is still owed at the end of `until`, interest counted to the last day with a published rate. Raises Refused."""
    payments, start = payments or (), first_day(debtor, due_date, formal_notice_date)
    check(debtor, due_date, start, payments, until, clause, clause_value)
    runs = debtor != "consumer" or formal_notice_date is not None
    known = rates.last_known(debtor, clause, start) if runs else None
    end = until if known is None else min(until, known)
    found = rates.between(debtor, clause, clause_value, start, end) if runs and start <= end else []
    done = accrued(amount, found, payments, imputation, known)
    owed_until = last_day_owed(done, until)
    provisional = known is not None and start <= owed_until and owed_until > known
    stated_on = until
    if provisional and start <= known:  # the payments received since are deducted
        stated_on = max([known] + [paid.day for paid in done.payments])
    per_day = 0
    if done.lines and done.principal_cents:
        tomorrow = stated_on + dates.ONE_DAY
        if known is None:
            rate = found[-1].ppm
        else:
            rate = None if tomorrow > known else rates.rate_on(debtor, clause, clause_value, tomorrow)[0]
        per_day = None if rate is None else money.interest(done.principal_cents, rate, 1, civil_interest.DAYS_IN_YEAR)
    counted = [one for one in found if done.lines and one.start <= done.lines[-1].end]
    codes = [one.code for one in counted if one.code]
    late = until > due_date and amount > sum([cents for day, cents in payments if day <= due_date])
    if clause != "none" and debtor != "business":
        codes.append("consumer-clause" if debtor == "consumer" else "clause-ignored")
    if provisional:
        codes.append("rate-unknown")
    elif late and not runs:
        codes.append("no-formal-notice")
    elif not done.lines:
        codes.append("not-late")
    last_day = limitation_rule(debtor).last_day(due_date)
    if late and until > last_day:
        codes.append("limitation-expired")
    elif late and (last_day - until).days < NEAR_DAYS:
        codes.append("limitation-near")
    rule = late_payment.INDEMNITY if debtor == "business" else public_payment.INDEMNITY
    indemnity = rule.value_on(start) if late and debtor != "consumer" else 0
    return Outcome(
        done.lines,
        done.payments,
        done.principal_cents,
        done.interest_cents,
        indemnity,
        start,
        stated_on,
        known,
        per_day,
        provisional,
        unique(codes),
        last_day,
        [text for one in counted for text in one.published],
    )
