"""What is owed on an invoice, from that of another of which only the amount is different: among thousands, many fall due on the
same few days. The cents are those of rule.calculate(): each period is rounded by itself, on its own amount.
"""

from calculators.core import money
from calculators.core.interest import accrual
from calculators.late_penalties import rule
from calculators.law import civil_interest
from calculators.law.ecb_rate import ECB_RATE
from calculators.law.legal_interest import PROFESSIONAL_CREDITOR

BY_HAND = ("payments", "deductions", "costs", "penalty_percent", "penalty_minimum", "penalty_notice_date", "invoice_date")

_others = {}  # (Outcome, rate of the next day) by all that is asked but the amount
MOST_KEPT = 2_000


def calculate(answers: dict) -> rule.Outcome:
    """rule.calculate(**answers). Raises Refused. answers: whole()."""
    if not answers["amount"] or [name for name in BY_HAND if answers[name]]:
        return rule.calculate(**answers)
    notice, clause = answers["formal_notice_date"], (answers["clause"], answers["clause_value"], answers["clause_period"])
    days = (answers["due_date"].toordinal(), answers["until"].toordinal(), notice and notice.toordinal())
    asked = (answers["debtor"], days, clause, ECB_RATE.ends, PROFESSIONAL_CREDITOR.ends)
    if asked in _others:
        return of_amount(answers["amount"], *_others[asked])
    if len(_others) > MOST_KEPT:
        _others.clear()
    found = rule.calculate(**answers)
    rate = rule.rate_after(answers, found.stated_on, found.known_until, found.lines[-1].rate) if found.lines else 0
    _others[asked] = found, rate
    return found


def of_amount(amount: int, other: rule.Outcome, rate: int | None) -> rule.Outcome:
    """The Outcome of another amount, nothing of it paid. rate: of the next day, None when it is not published."""
    lines, year = [], civil_interest.DAYS_IN_YEAR
    for start, end, days, ppm, _, _, source in other.lines:
        lines.append(accrual.Line(start, end, days, ppm, amount, money.interest(amount, ppm, days, year), source))
    return rule.Outcome(
        amount,
        other.deductions,
        tuple(lines),
        other.payments,
        other.besides,
        amount,
        accrual.total(lines),
        other.penalty_cents,
        other.costs_cents,
        other.indemnity_cents,
        other.start,
        other.stated_on,
        other.known_until,
        None if rate is None else money.interest(amount, rate, 1, year),
        other.provisional,
        other.codes,
        other.last_day,
        other.published,
    )
