"""What holds for any schedule of instalments and any calendar of reminders; dateutil and holidays are the oracles."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import holidays
from dateutil.relativedelta import relativedelta
from dateutil.rrule import DAILY, MONTHLY, WEEKLY, rrule
from hypothesis import assume, example, given
from hypothesis import strategies as st

import calculators

ONE_DAY = timedelta(days=1)
DAYS_OFF = holidays.France(years=range(2012, 2101))  # the 11 national ones
RHYTHMS, DEBTORS, PACES = ("month", "two_weeks", "week"), ("business", "consumer", "public"), ("standard", "fast", "gentle")
OFFSETS = {  # days from the due date, the texts
    "standard": (-5, 2, 2, 8, 15, 30, 45),
    "fast": (-5, 1, 1, 5, None, 10, 25),
    "gentle": (-5, 7, 7, 15, 25, 45, 60),
    "public": (-5, 1, 45),
}
CODES = (
    "rappel_avant_echeance", "appel_telephonique", "relance_1", "relance_2", "dernier_avis", "mise_en_demeure", "decision"
)  # fmt: skip
PUBLIC_CODES = ("rappel_avant_echeance", "demande_acheteur_public", "decision")

counts = st.integers(1, 120)
first_dates = st.dates(date(1900, 1, 1), date(2100, 12, 31))
month_ends = st.tuples(st.integers(1900, 2100), st.integers(1, 12)).map(lambda month: date(*month, 1) + relativedelta(day=31))
any_first = st.one_of(first_dates, month_ends)
rhythms = st.sampled_from(RHYTHMS)
due_dates = st.dates(date(2013, 1, 1), date(2100, 9, 30))
debtors, paces = st.sampled_from(DEBTORS), st.sampled_from(PACES)


def hundredths(number):
    """123456 -> "1234,56": how an amount is typed."""
    return f"{number // 100},{number % 100:02d}"


def run(name, **answers):
    """The result of good answers; days are written as ISO, whole numbers in figures."""
    written = {key: str(value) if isinstance(value, (date, int)) else value for key, value in answers.items()}
    result = calculators.run(name, written, html=False)
    assert result["errors"] == []
    return result


def schedule(total, count, first, every="month", down_payment=None):
    """(days, cents, cents left) of the rows of a schedule, after their numbers were checked."""
    more = {} if down_payment is None else {"down_payment": hundredths(down_payment)}
    rows = run("instalments", total=hundredths(total), count=count, first_date=first, every=every, **more)["values"]["rows"]
    assert [row["number"] for row in rows] == list(range(1, count + 1))
    days = [date.fromisoformat(row["date"]) for row in rows]
    return days, [row["amount_cents"] for row in rows], [row["left_cents"] for row in rows]


@st.composite
def debts(draw):
    """(total, count, down payment or None) that can be paid, at least one cent an instalment."""
    count = draw(counts)
    total = draw(st.one_of(st.integers(count, 3 * count), st.integers(count, 99_999_999_999)))
    if count == 1:
        return total, count, draw(st.sampled_from((None, total)))
    return total, count, draw(st.one_of(st.none(), st.integers(1, total - count + 1)))


# -- instalments


@given(debts(), any_first, rhythms)
def test_a_schedule_pays_the_debt_to_the_cent(debt, first, every):
    """The amounts add up to the total, none is empty; what is left goes down to zero, row by row."""
    total, count, down_payment = debt
    _, amounts, left = schedule(total, count, first, every, down_payment)
    assert sum(amounts) == total and min(amounts) >= 1
    assert left == [total - sum(amounts[: number + 1]) for number in range(count)]
    assert left[-1] == 0


@given(debts(), any_first, rhythms)
def test_instalments_are_equal_and_the_last_takes_the_rest(debt, first, every):
    """All but the last (and the first, when it is given) are the same; the last is larger by less than a cent each."""
    total, count, down_payment = debt
    _, amounts, _ = schedule(total, count, first, every, down_payment)
    if down_payment is not None:
        assert amounts.pop(0) == down_payment
    assert len(set(amounts[:-1])) <= 1
    assert not amounts or 0 <= amounts[-1] - amounts[0] < len(amounts)


@given(counts, any_first, rhythms)
@example(120, date(2100, 12, 31), "month")
@example(120, date(2028, 2, 29), "month")
@example(120, date(2100, 2, 28), "month")
@example(13, date(2028, 1, 30), "month")
@example(13, date(2028, 2, 28), "month")
def test_dates_follow_the_calendar(count, first, every):
    """Strictly later each time; a month keeps its day number or its end, weeks are exact (RFC 5545 rules by dateutil)."""
    days, _, _ = schedule(12_000, count, first, every)
    assert days[0] == first
    assert all(before < after for before, after in pairwise(days))
    start = datetime(first.year, first.month, first.day)
    if every == "week":
        assert days == [day.date() for day in rrule(WEEKLY, start, count=count)]
    elif every == "two_weeks":
        assert days == [day.date() for day in rrule(DAILY, start, interval=14, count=count)]
    elif (first + ONE_DAY).day == 1:
        assert days == [day.date() for day in rrule(MONTHLY, start, bymonthday=-1, count=count)]
    else:
        assert days == [first + relativedelta(months=number) for number in range(count)]


@given(month_ends, counts)
def test_month_ends_stay_month_ends(first, count):
    """30/04 goes to 31/05, 28/02 to 31/03: the day after each date is the first of a month, one month after the other."""
    days, _, _ = schedule(12_000, count, first)
    after = [day + ONE_DAY for day in days]
    assert {day.day for day in after} == {1}
    months = [day.year * 12 + day.month for day in after]
    assert months == list(range(months[0], months[0] + count))


@given(counts, any_first, rhythms)
def test_two_years_are_told(count, first, every):
    """The warning stands exactly when the last date is later than the first day two years on (the judge's limit, 1343-5)."""
    result = run("instalments", total="120", count=count, first_date=first, every=every)
    last = date.fromisoformat(result["values"]["rows"][-1]["date"])
    expected = ["over-two-years"] if last > first + relativedelta(years=2) else []
    assert [warning["code"] for warning in result["warnings"]] == expected


@given(debts(), rhythms)
def test_a_down_payment_splits_the_debt_in_two(debt, every):
    """After the first row the schedule is that of the rest in one instalment less."""
    total, count, down_payment = debt
    assume(down_payment is not None and count > 1)
    first = date(2026, 9, 15)
    _, amounts, left = schedule(total, count, first, every, down_payment)
    _, others, left_after = schedule(total - down_payment, count - 1, first, every)
    assert (amounts, left) == ([down_payment, *others], [total - down_payment, *left_after])


@given(counts, st.integers(1, 400), st.integers(1, 500))
def test_what_cannot_be_paid_is_refused(count, total, down_payment):
    """Below one cent an instalment: the count; a first instalment that leaves nothing: the down payment."""
    answers = {"total": hundredths(total), "count": str(count), "first_date": "15/09/2026"}
    for more in ({}, {"down_payment": hundredths(down_payment)}):
        if not more:
            wrong = ["count"] if total < count else []
        elif count == 1:
            wrong = ["count"] if down_payment < total else ["down_payment"] if down_payment > total else []
        elif down_payment >= total:
            wrong = ["down_payment"]
        else:
            wrong = ["count"] if total - down_payment < count - 1 else []
        assert [error["field"] for error in calculators.run("instalments", answers | more)["errors"]] == wrong


# -- reminders


def is_off(day):
    """A Saturday, a Sunday or a national holiday."""
    return day.weekday() >= 5 or day in DAYS_OFF


def plan(debtor, pace):
    """(code, days from the due date) pairs of a debtor and a pace."""
    if debtor == "public":
        return list(zip(PUBLIC_CODES, OFFSETS["public"], strict=True))
    without = ("dernier_avis",) if debtor == "consumer" else ()
    pairs = zip(CODES, OFFSETS[pace], strict=True)
    return [(code, offset) for code, offset in pairs if offset is not None and code not in without]


def steps(due, debtor, pace, today=date(2026, 9, 1)):
    """The steps of a calendar of reminders."""
    return run("reminders", due_date=due, debtor=debtor, pace=pace, today=today)["values"]["steps"]


@given(due_dates, debtors, paces)
@example(date(2043, 5, 15), "business", "standard")
@example(date(2043, 5, 5), "consumer", "gentle")
@example(date(2043, 5, 6), "business", "fast")
@example(date(2028, 2, 24), "public", "fast")
def test_no_step_on_a_day_off(due, debtor, pace):
    """Each step is the nearest working day at or after its offset; before the due date, at or before it; never 5 days away."""
    found = steps(due, debtor, pace)
    assert [step["code"] for step in found] == [code for code, _ in plan(debtor, pace)]
    for step, (_, offset) in zip(found, plan(debtor, pace), strict=True):
        day, nominal = date.fromisoformat(step["date"]), due + timedelta(days=offset)
        assert not is_off(day) and abs(day - nominal) <= timedelta(days=5)
        assert day <= nominal < due if offset < 0 else day >= nominal > due
        between = rrule(DAILY, dtstart=min(day, nominal), until=max(day, nominal))
        assert [moment for moment in between if moment.date() != day and not is_off(moment.date())] == []


@given(due_dates, debtors, paces)
def test_steps_are_in_order(due, debtor, pace):
    """No step comes before the one above it; each letter is that of its step, and the decision has none."""
    found = steps(due, debtor, pace)
    assert [step["date"] for step in found] == sorted(step["date"] for step in found)
    assert [step["letter"] for step in found] == [step["code"] for step in found[:-1]] + [None]
    assert found[-1]["code"] == "decision" and found[-1]["channel"] == "none"


@given(due_dates, paces)
def test_who_owes_changes_only_which_steps(due, pace):
    """A consumer has the steps of a business without the last notice; a public buyer has the same at every pace."""
    business = steps(due, "business", pace)
    assert steps(due, "consumer", pace) == [step for step in business if step["code"] != "dernier_avis"]
    assert steps(due, "public", pace) == steps(due, "public", "standard")


@given(due_dates, st.integers(-30, 90), debtors, paces)
def test_today_changes_only_the_warning(due, after, debtor, pace):
    """The steps do not depend on today; the warning stands exactly when one of them lies before it."""
    today = due + timedelta(days=after)
    result = run("reminders", due_date=due, debtor=debtor, pace=pace, today=today)
    assert result["values"]["steps"] == steps(due, debtor, pace)
    past = [step for step in result["values"]["steps"] if step["date"] < str(today)]
    assert [warning["code"] for warning in result["warnings"]] == (["steps-past"] if past else [])


@given(due_dates, debtors, paces)
def test_a_later_due_date_never_comes_sooner(due, debtor, pace):
    """One day later, no step is earlier."""
    pairs = zip(steps(due, debtor, pace), steps(due + ONE_DAY, debtor, pace), strict=True)
    assert [sooner for sooner, later in pairs if later["date"] < sooner["date"]] == []
