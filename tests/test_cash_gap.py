"""What holds for any jobs: a day-by-day count of money, written apart, is the oracle.

Later never needs less, a deposit never more.
"""

from collections import Counter
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

import calculators

DAYS = 360  # twelve months of thirty days

prices = st.integers(1, 99_999_999_999)
percents, terms, delays, jobs = st.integers(0, 100_00), st.integers(0, 120), st.integers(0, 180), st.integers(1, 60)


def hundredths(number):
    """123456 -> "1234,56": how an amount or a percentage is typed."""
    return f"{number // 100},{number % 100:02d}"


def gap(price, costs, percent=0, term=30, late=0, number=1):
    """The values of good answers."""
    answers = {"price": hundredths(price), "costs": hundredths(costs), "deposit_percent": hundredths(percent)}
    answers |= {"term_days": str(term), "late_days": str(late), "jobs_per_month": str(number)}
    result = calculators.run("cash_gap", answers, html=False)
    assert result["errors"] == []
    return result["values"]


def counted(price, costs, percent, term, late, number):
    """The balance of every evening, coin by coin: one job after the other, each movement on its day."""
    deposit = (2 * price * percent + 10_000) // 20_000  # half-up
    begins = [index * 30 // number for index in range(12 * number + 1)]
    moved = Counter()
    for first, following in pairwise(begins):
        moved[first] += deposit - costs
        moved[following + term + late] += price - deposit
    balance, found = 0, []
    for day in range(DAYS):
        balance += moved[day]
        found.append(balance)
    return found


def every_day(curve):
    """The balance of every evening, from the days on which it changes."""
    known, found = {point["day"]: point["balance_cents"] for point in curve}, []
    for day in range(DAYS):
        found.append(known[day] if day in known else found[-1])
    return found


@given(prices, prices, percents, terms, delays, jobs)
@example(185000, 100000, 3000, 30, 45, 1)
@example(10000, 6000, 0, 0, 0, 31)
def test_the_curve_is_the_money_counted_day_by_day(price, costs, percent, term, late, number):
    """Each evening agrees, and the most to have ready is the lowest of them; nothing when none is below zero."""
    found = gap(price, costs, percent, term, late, number)
    balances = counted(price, costs, percent, term, late, number)
    assert every_day(found["curve"]) == balances
    assert found["peak_need_cents"] == max(0, -min(balances))
    days = [point["day"] for point in found["curve"]]
    assert days == sorted(set(days)) and (days[0], days[-1]) == (0, DAYS - 1)


@given(prices, prices, percents, terms, st.tuples(delays, delays).map(sorted), jobs)
def test_later_never_needs_less(price, costs, percent, term, late, number):
    """More days late, more to have ready; so does a longer term."""
    sooner, later = late
    need = gap(price, costs, percent, term, sooner, number)["peak_need_cents"]
    assert gap(price, costs, percent, term, later, number)["peak_need_cents"] >= need
    assert gap(price, costs, percent, min(120, term + 10), sooner, number)["peak_need_cents"] >= need


@given(prices, st.tuples(prices, prices).map(sorted), percents, terms, delays, jobs)
def test_higher_costs_never_need_less(price, costs, percent, term, late, number):
    """Costs go out whatever the client does."""
    less, more = [gap(price, one, percent, term, late, number)["peak_need_cents"] for one in costs]
    assert less <= more


@given(prices, prices, st.tuples(percents, percents).map(sorted), terms, delays, jobs)
def test_a_larger_deposit_never_needs_more(price, costs, percents, term, late, number):
    """The same money, sooner."""
    small, large = [gap(price, costs, one, term, late, number)["peak_need_cents"] for one in percents]
    assert small >= large


@given(prices, percents, terms, delays, jobs)
def test_nothing_to_have_ready_when_the_deposit_covers_the_costs(price, percent, term, late, number):
    """Costs up to the deposit: no evening is below zero."""
    deposit = (2 * price * percent + 10_000) // 20_000
    if deposit:
        assert gap(price, deposit, percent, term, late, number)["peak_need_cents"] == 0


@given(prices, prices, percents, terms, delays, jobs)
def test_the_four_ways_hold_the_answers(price, costs, percent, term, late, number):
    """With and without deposit, on time and late; the way of the answers is one of them, and each is what it would be alone."""
    found = gap(price, costs, percent, term, late, number)
    assert [(way["deposit_percent"] == "0.00", way["late_days"] == 0) for way in found["ways"]] == [
        (True, True),
        (True, False),
        (False, True),
        (False, False),
    ]
    assert found["peak_need_cents"] in [
        way["peak_need_cents"]
        for way in found["ways"]
        if (way["deposit_percent"], way["late_days"]) == (f"{percent // 100}.{percent % 100:02d}", late)
    ]
    for way in found["ways"]:
        alone = gap(price, costs, int(way["deposit_percent"].replace(".", "")), term, way["late_days"], number)
        assert alone["peak_need_cents"] == way["peak_need_cents"]
