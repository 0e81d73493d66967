"""What a judgment has grown to: its rate, day after day, the payments received and the interest that joins the base."""

from collections import namedtuple

from calculators.core import money
from calculators.core.interest import accrual
from calculators.core.reading.form import Refused
from calculators.core.tables import series as tables
from calculators.core.time import dates, days_off
from calculators.law import civil_interest, court_time, holidays, judgment, legal_interest
from calculators.law.ecb_rate import ECB_RATE

MAX_VALUES = {"fixed": 10_000, "ecb_plus": 10_000, "legal_multiple": 5_000}  # hundredths
EXAMPLES = {"fixed": "12,15", "ecb_plus": "10", "legal_multiple": "3"}

# lines, payments: see core.interest.accrual.  principal_cents, interest_cents: still unpaid.  base_cents: what bears interest in
# the end.  known_until: last day with a published rate, None for a fixed rate.  per_day_cents: what the next day adds, 0 when
# nothing accrues or its rate is not published.  raised_from: first day at the raised rate, or None.  published: texts of rates.
Outcome = namedtuple("Outcome", (
    "lines", "payments", "principal_cents", "interest_cents", "start", "stated_on", "known_until", "per_day_cents", "provisional",
    "raised_from", "codes", "published",
))  # fmt: skip
# The debt once it has run: see Outcome.
Debt = namedtuple("Debt", ("lines", "payments", "principal_cents", "interest_cents", "base_cents"))


def first_raised_day(since, start):
    """The day after two full months from `since` (CMF L313-3, CPC 503), for interest that runs from `start`."""
    return dates.add_months(since, judgment.RAISE_AFTER.value_on(start)) + dates.ONE_DAY


def raised_from(decision, order_date, served_on, start):
    """First day at the raised rate; None when it is never raised, or not served yet. An order of payment counts from the day on
    which it may be enforced, a judgment from its service.
    """
    if not served_on or decision == "cheque":
        return None
    if decision == "judgment":
        return first_raised_day(served_on, start)
    rule = court_time.BEFORE_ENFORCEMENT
    waited = dates.later(served_on, rule.value_on(order_date), rule.unit)
    enforceable = days_off.next_working(waited, holidays.NATIONAL) + dates.ONE_DAY
    return first_raised_day(enforceable, start)


def series_used(rate, creditor):
    """The published series of a rate, None for a fixed one."""
    if rate == "ecb_plus":
        return ECB_RATE
    if rate == "fixed":
        return None
    return legal_interest.PRIVATE_CREDITOR if creditor == "private" else legal_interest.PROFESSIONAL_CREDITOR


def rates_between(series, rate, value, raised, start, end):
    """The rate from `start` to `end`: (first day, last day, ppm, text) in order; the texts published. Raises Unknown."""
    if series is None:
        return [(start, end, value * 100, civil_interest.ART_1231_7)], []
    found, published = [], []
    for first, last, row in series.periods(start, end):
        published.append(row.source)
        if rate != "legal":
            ppm = row.value + value * 100 if rate == "ecb_plus" else row.value * value // 100
            found.append((first, last, ppm, civil_interest.ART_1231_7))
            continue
        if raised is None or last < raised:
            found.append((first, last, row.value, row.source))
            continue
        if first < raised:
            found.append((first, raised - dates.ONE_DAY, row.value, row.source))
        ppm = row.value + judgment.RAISE_POINTS.value_on(last)
        found.append((max(first, raised), last, ppm, judgment.L313_3))
    return found, published


def years(start, claimed, end):
    """[start, end] cut on the day of the claim, then at each anniversary: (first day, last day, whether a full year)."""
    found, count, first = [], 1, start
    if claimed > start:
        found.append((start, min(end, claimed - dates.ONE_DAY), False))
        first = claimed
    while first <= end:
        following = dates.add_months(claimed - dates.ONE_DAY, 12 * count) + dates.ONE_DAY
        found.append((first, min(end, following - dates.ONE_DAY), following - dates.ONE_DAY <= end))
        first, count = following, count + 1
    return found


def run(principal, rates, payments, cut):
    """The Debt that runs through `rates` and `payments`, its interest joining the base at the end of each full year of `cut`
    (C. civ. 1343-2). A payment settles the interest that bears none, then what joined the base, then the principal. Raises
    Overpaid.
    """
    lines, settled, waiting = [], [], list(payments)
    base, joined, apart = principal, 0, 0  # joined: interest in the base.  apart: interest of the years before, in no base
    for number, (first, last, full) in enumerate(cut):
        inside = [(max(first, one[0]), min(last, one[1]), one[2], one[3]) for one in rates if one[0] <= last and one[1] >= first]
        ends = number == len(cut) - 1  # payments after the last day with a rate count as well
        mine = [paid for paid in waiting if ends or paid[0] <= last]
        waiting = waiting[len(mine) :]
        on_apart, rests = [], []
        for day, cents in mine:
            on_apart.append(min(apart, cents))
            apart -= on_apart[-1]
            rests.append((day, cents - on_apart[-1]))
        try:
            year = accrual.accrue(base, inside, rests, True, civil_interest.DAYS_IN_YEAR)
        except accrual.Overpaid as over:
            day, cents, left = over.args
            before = sum([part for paid, part in zip(mine, on_apart) if paid[0] == day])
            raise accrual.Overpaid(day, cents + before, left + before)
        lines += year.lines
        for (day, cents), before, paid in zip(mine, on_apart, year.payments):
            on_joined = min(joined, paid.principal_cents)
            joined -= on_joined
            on_interest = before + paid.interest_cents + on_joined
            settled.append(accrual.Payment(day, cents, on_interest, cents - on_interest, ()))
        base = year.principal_cents
        if full:
            base, joined = base + year.interest_cents, joined + year.interest_cents
        else:
            apart += year.interest_cents
    return Debt(lines, settled, base - joined, joined + apart, base)


def check(series, rate, rate_value, from_, start, until, payments, decision, order_date, served_on):
    """Refuse answers that do not go together."""
    errors, most = [], MAX_VALUES.get(rate, 0)
    if series and start < series.first_day:
        message = (
            f"Le premier jour compté ne peut venir avant le {dates.french(series.first_day)} : indiquez une date plus récente."
        )
        errors.append(("from", message))
    if rate != "legal" and rate_value is not None and not 0 < rate_value <= most:
        message = f"Indiquez un taux au-dessus de 0 et d’au plus {most // 100}, par exemple {EXAMPLES[rate]}."
        errors.append(("rate_value", message))
    if decision == "payment_order" and order_date:
        first = court_time.SERVE_ORDER.first_day
        if order_date < first:
            errors.append(("order_date", f"Ce calcul commence au {dates.french(first)} : indiquez une date plus récente."))
        elif served_on and served_on < order_date:
            errors.append(("order_date", "L’ordonnance est datée après sa signification : vérifiez ces deux dates."))
    if [day for day, _ in payments if day < from_]:
        errors.append(("payments", f"Un paiement reçu avant le {dates.short(from_)} se déduit de la somme : retirez-le d’ici."))
    elif payments and payments[-1][0] > until:
        last = f"Le paiement du {dates.short(payments[-1][0])} vient après le {dates.short(until)}, dernier jour du calcul"
        errors.append(("payments", f"{last} : corrigez l’une de ces deux dates."))
    if errors:
        raise Refused(tuple(errors))


def owed(principal, rates, payments, cut):
    """run(), with the sentence of a payment that exceeds what is owed. Raises Refused."""
    try:
        return run(principal, rates, payments, cut)
    except accrual.Overpaid as over:
        day, cents, due = over.args
        paid = f"Le paiement du {dates.short(day)}"
        words = f"{paid} dépasse de {money.euros(cents - due)} tout ce qui est dû ce jour-là, soit {money.euros(due)}."
        raise Refused((("payments", words),))


def calculate(
    principal, from_, served_on, until, creditor, rate, rate_value, capitalise, capitalise_from, decision, order_date, payments
):
    """The interest run from the day after `from_` to the end of `until`, payments deducted. Raises Refused."""
    legal, start, payments = rate == "legal", from_ + dates.ONE_DAY, payments or ()
    series = series_used(rate, creditor)
    check(series, rate, rate_value, from_, start, until, payments, decision, order_date, served_on)
    known = tables.known_until([series]) if series else None
    end = until if known is None else min(until, known)
    raised = raised_from(decision, order_date, served_on, start) if legal else None
    rates, published = rates_between(series, rate, rate_value, raised, start, end) if start <= end else ([], [])
    cut = [(start, end, False)]
    if capitalise == "yes" and start <= end:
        cut = years(start, max(capitalise_from or from_, from_) + dates.ONE_DAY, end)
    debt = owed(principal, rates, payments, cut)
    left = debt.base_cents > 0
    last = until if left else max([paid.day for paid in debt.payments])  # the last day on which something bears interest
    provisional = known is not None and last > known and last >= start
    stated_on = max([known] + [paid.day for paid in debt.payments]) if provisional and start <= known else until
    per_day, tomorrow = 0, end + dates.ONE_DAY
    if debt.lines and left and (known is None or tomorrow <= known):
        following, _ = rates_between(series, rate, rate_value, raised, tomorrow, tomorrow)
        per_day = money.interest(debt.base_cents, following[-1][2], 1, civil_interest.DAYS_IN_YEAR)
    codes = ["rate-unknown"] if provisional else ([] if debt.lines else ["not-late"])
    if legal and not served_on and decision != "cheque":
        codes.append("not-served")
    return Outcome(
        debt.lines,
        debt.payments,
        debt.principal_cents,
        debt.interest_cents,
        start,
        stated_on,
        known,
        per_day,
        provisional,
        raised,
        codes,
        published,
    )
