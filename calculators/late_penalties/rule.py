"""What is owed on one invoice: the debt run through its rates and its payments, and the time left to sue."""

from collections import namedtuple

from calculators.core import money
from calculators.core.answer.result import unique
from calculators.core.interest import accrual
from calculators.core.reading.form import Refused
from calculators.core.time import dates
from calculators.late_penalties import debt, rates
from calculators.law import civil_interest, limitation

NEAR_DAYS = 90  # how long before the end of limitation the reader is warned

# lines, payments: see core.interest.accrual; `besides`: debt.Besides, as owed at first, in the order of their besides_cents.
# invoiced_cents, deductions: of the invoice.  principal_cents, interest_cents, penalty_cents, costs_cents, indemnity_cents: still
# owed.  start: first day that bears interest.  stated_on: the day the sums are stated for.
# known_until: last day with a published rate for this debt, None when it needs none.  per_day_cents: what the next day adds,
# None when its rate is not published.  codes: of WARNINGS.  last_day: to claim in court.  published: texts of the rates used.
Outcome = namedtuple("Outcome", (
    "invoiced_cents", "deductions", "lines", "payments", "besides", "principal_cents", "interest_cents", "penalty_cents",
    "costs_cents", "indemnity_cents", "start", "stated_on", "known_until", "per_day_cents", "provisional", "codes", "last_day",
    "published",
))  # fmt: skip
# the answers that may be missing
BLANK = {
    "formal_notice_date": None, "payments": (), "clause": "none", "clause_value": None, "imputation": "by_law", "deductions": (),
    "clause_period": "year", "penalty_percent": None, "penalty_minimum": None, "penalty_notice_date": None, "costs": (),
    "invoice_date": None,
}  # fmt: skip


def total(outcome) -> int:
    """All that is still owed."""
    besides = outcome.penalty_cents + outcome.costs_cents + outcome.indemnity_cents
    return outcome.principal_cents + outcome.interest_cents + besides


def limitation_rule(debtor: str):
    """How many years a debt can be claimed in court."""
    return {"consumer": limitation.CONSUMER, "public": limitation.PUBLIC}.get(debtor, limitation.BUSINESS)


def interest_first(debtor: str, imputation: str) -> bool:
    """Whether a payment settles the interest before the invoice."""
    return imputation == "interest_first" or (imputation == "by_law" and debtor != "public")


def accrued(answers: dict, found: list, payments: tuple, besides: list, known: dates.date | None) -> accrual.Accrual:
    """The debt run through the Rates `found` and the payments. Raises Refused when a payment exceeds what is owed."""
    run = [(one.start, one.end, one.ppm, one.text) for one in found]
    order = interest_first(answers["debtor"], answers["imputation"])
    others = tuple([(one.day, one.cents) for one in besides])
    try:
        return accrual.accrue(debt.due_cents(answers), run, payments, order, civil_interest.DAYS_IN_YEAR, others)
    except accrual.Overpaid as over:
        day, cents, owed = over.args
        paid = f"Le paiement du {dates.short(day)}"
        words = f"{paid} dépasse de {money.euros(cents - owed)} tout ce qui est dû ce jour-là, soit {money.euros(owed)}."
        if known and day > known:
            words = (
                f"{paid} dépasse ce qui est dû au {dates.short(known)}, soit {money.euros(owed)}, et le taux des jours suivants "
                "n’est pas encore publié. Indiquez au plus cette somme : le reste se compte une fois le taux connu."
            )
        raise Refused((("payments", words),))


def besides_of(answers: dict, found: list, start: dates.date, known: dates.date | None) -> list:
    """What is owed besides interest, in the order that payments settle it: clause pénale, costs, indemnity."""
    indemnity, clause, day = debt.flat_indemnity(answers, start), [], debt.penalty_day(answers)
    if day:
        paid = tuple([one for one in answers["payments"] if one[0] <= day])
        clause = debt.penalty(answers, day, accrued(answers, found, paid, indemnity, known).principal_cents)
    return clause + debt.costs_over(answers, indemnity) + indemnity


def left_of(besides: list, left: tuple, kinds: tuple, others: bool = False) -> int:
    """Cents still owed of the Besides of these kinds, or of all the others."""
    return sum([cents for one, cents in zip(besides, left) if (one.kind in kinds) != others])


def last_day_owed(done, due_date: dates.date, until: dates.date) -> dates.date:
    """The last day on which a part of the invoice is unpaid, that of its last payment included."""
    if done.principal_cents:
        return until
    return max([due_date] + [paid.day for paid in done.payments if paid.principal_cents])


def rate_after(answers: dict, last: dates.date, known: dates.date | None, ppm: int) -> int | None:
    """The rate of the day after `last`, whose rate is `ppm`; None when it is not published. known: as last_known()."""
    tomorrow = last + dates.ONE_DAY
    if known is None:
        return ppm
    return None if tomorrow > known else rates.rate_in(answers["debtor"], answers["clause"], debt.yearly(answers), tomorrow).ppm


def whole(given: dict) -> dict:
    """The answers, with those that may be missing."""
    answers = dict(BLANK)
    answers.update(given)
    for name in ("payments", "deductions", "costs"):
        answers[name] = answers[name] or ()
    return answers


def calculate(**given) -> Outcome:
    """What is still owed at the end of `until`, interest counted to the last day with a published rate. Raises Refused."""
    answers = whole(given)
    debtor, until, due_date, clause = answers["debtor"], answers["until"], answers["due_date"], answers["clause"]
    start, value = debt.first_day(answers), debt.yearly(answers)
    debt.check(answers, start)
    runs = debtor not in debt.CIVIL or debt.notice_of(answers) is not None
    known = rates.last_known(debtor, clause, start) if runs else None
    end = until if known is None else min(until, known)
    found = rates.between(debtor, clause, value, start, end) if runs and start <= end else []
    besides = besides_of(answers, found, start, known)
    done = accrued(answers, found, answers["payments"], besides, known)
    owed_until = last_day_owed(done, due_date, until)
    provisional = known is not None and start <= owed_until and owed_until > known
    stated_on = until
    if known is not None and provisional and start <= known:  # the payments received since are deducted
        stated_on = max([known] + [paid.day for paid in done.payments])
    rate = rate_after(answers, stated_on, known, found[-1].ppm) if found else 0
    base = done.principal_cents if done.lines else 0
    per_day = None if base and rate is None else money.interest(base, rate or 0, 1, civil_interest.DAYS_IN_YEAR)
    counted = [one for one in found if done.lines and one.start <= done.lines[-1].end]
    last_day = limitation_rule(debtor).last_day(due_date)
    return Outcome(
        answers["amount"],
        answers["deductions"],
        done.lines,
        done.payments,
        besides,
        done.principal_cents,
        done.interest_cents,
        left_of(besides, done.besides_cents, (debt.PENALTY,)),
        left_of(besides, done.besides_cents, (debt.PENALTY, debt.INDEMNITY), True),
        left_of(besides, done.besides_cents, (debt.INDEMNITY,)),
        start,
        stated_on,
        known,
        per_day,
        provisional,
        codes_of(answers, counted, besides, provisional, runs, last_day),
        last_day,
        [text for one in counted for text in one.published],
    )


def codes_of(answers: dict, counted: list, besides: list, provisional: bool, runs: bool, last_day: dates.date) -> list:
    """Codes of WARNINGS, in the order of the answer."""
    debtor, until, clause = answers["debtor"], answers["until"], answers["clause"]
    in_time = sum([cents for day, cents in answers["payments"] if day <= answers["due_date"]])
    late = until > answers["due_date"] and debt.due_cents(answers) > in_time
    kinds = [one.kind for one in besides]
    asked = clause != "none"
    found = (
        ("non-professional-in-doubt", debtor == "non_professional"),
        ("consumer-clause", asked and debtor == "consumer"),
        ("clause-ignored", debtor == "public" and (asked or answers["penalty_percent"] or answers["penalty_minimum"])),
        ("rate-unknown", provisional),
        ("no-formal-notice", not provisional and late and not runs),
        ("not-late", not provisional and not (late and not runs) and not counted),
        ("retention-apart", debt.total_of(answers["deductions"], (debt.RETENTION,)) > 0),
        ("retention-over-legal", debt.retention_over(answers)),
        ("penalty-clause-reducible", debt.PENALTY in kinds or (asked and debtor == "non_professional")),
        ("penalty-needs-notice", debt.asks_penalty(answers) and late and debt.penalty_day(answers) is None),
        ("costs-on-proof", answers["costs"] and debtor == "business"),
        ("costs-not-owed", answers["costs"] and debtor != "business"),
        ("limitation-expired", late and until > last_day),
        ("limitation-near", late and until <= last_day and (last_day - until).days < NEAR_DAYS),
    )
    return unique([one.code for one in counted if one.code] + [code for code, holds in found if holds])
