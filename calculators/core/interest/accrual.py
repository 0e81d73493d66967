"""Interest that accrues over periods, with partial payments. Knows days, rates and cents; knows no law."""

from collections import namedtuple

from calculators.core import money
from calculators.core.time import dates

# One period at one rate on one base, both days counted.
Line = namedtuple("Line", ("start", "end", "days", "rate", "base_cents", "interest_cents", "source"))
# One payment, and what it settled; besides_cents: of each sum owed besides.
Payment = namedtuple("Payment", ("day", "cents", "interest_cents", "principal_cents", "besides_cents"))
# principal_cents, interest_cents, besides_cents: still unpaid at the end.
Accrual = namedtuple("Accrual", ("lines", "payments", "principal_cents", "interest_cents", "besides_cents"))


class Overpaid(Exception):
    """A payment exceeds what is owed that day. args: the day, the cents of the payment, those that were owed."""


def settled(day: dates.date, cents: int, principal: int, interest: int, besides: list[int], interest_first: bool) -> Payment:
    """The Payment of `cents` on what is owed that day; besides: cents of each other sum, settled last. Raises Overpaid."""
    owed = principal + interest + sum(besides)
    if cents > owed:
        raise Overpaid(day, cents, owed)
    on_interest = min(cents, interest) if interest_first else min(interest, max(0, cents - principal))
    on_principal = min(cents - on_interest, principal)
    left, on_besides = cents - on_interest - on_principal, []
    for one in besides:
        on_besides.append(min(left, one))
        left -= on_besides[-1]
    return Payment(day, cents, on_interest, on_principal, tuple(on_besides))


def accrue(
    principal_cents: int,
    rates: list[tuple],
    payments: tuple,
    interest_first: bool,
    days_in_year: int,
    besides: tuple = (),
) -> Accrual:
    """Run the debt through `rates`, (first day, last day, ppm, source) in order, and `payments`, (day, cents) in order.

    besides: (first day, cents) of what else is owed and bears no interest, in the order that payments settle it, after the
    interest and the principal. The day of a payment still counts on the old balance; a payment after the last day of `rates`
    counts in full. Each line is rounded half-up to the cent; totals are sums of lines. Raises Overpaid.
    """
    lines, done = [], []
    principal, interest, left = principal_cents, 0, [cents for _, cents in besides]
    waiting = list(payments)

    def settle():
        day, cents = waiting.pop(0)
        owed = [one if since <= day else 0 for one, (since, _) in zip(left, besides)]
        paid = settled(day, cents, principal, interest, owed, interest_first)
        done.append(paid)
        left[:] = [one - part for one, part in zip(left, paid.besides_cents)]
        return principal - paid.principal_cents, interest - paid.interest_cents

    for first, last, rate, source in rates:
        while first <= last:
            while waiting and waiting[0][0] < first:
                principal, interest = settle()
            end = min(last, waiting[0][0]) if waiting else last
            if principal:
                days = dates.days_between(first, end)
                cents = money.interest(principal, rate, days, days_in_year)
                lines.append(Line(first, end, days, rate, principal, cents, source))
                interest += cents
            first = end + dates.ONE_DAY
    while waiting:
        principal, interest = settle()
    return Accrual(tuple(lines), tuple(done), principal, interest, tuple(left))


def periods(lines) -> list[dict]:
    """The lines as the contract's `values.periods`."""
    return [
        {
            "from": line.start,
            "to": line.end,
            "days": line.days,
            "rate": money.percent(line.rate),
            "base_cents": line.base_cents,
            "interest_cents": line.interest_cents,
        }
        for line in lines
    ]


def total(lines) -> int:
    """Interest of all lines, settled or not."""
    return sum([line.interest_cents for line in lines])


def total_in_leap_years(lines, days_in_year: int, days_in_leap_year: int) -> int | None:
    """The same total with the days of leap years divided by `days_in_leap_year`; None when no line has any."""
    if not [line for line in lines if dates.leap_year_days(line.start, line.end)]:
        return None
    cents = 0
    for line in lines:
        leap = dates.leap_year_days(line.start, line.end)
        weighted = (line.days - leap) * days_in_leap_year + leap * days_in_year
        cents += money.interest(line.base_cents, line.rate, weighted, days_in_year * days_in_leap_year)
    return cents
