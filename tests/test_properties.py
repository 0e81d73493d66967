"""What holds for any answers: sums, order, rounding, refusals, and the texts and HTML that readers see."""

import re
from datetime import date
from fractions import Fraction
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from law_tables import ENDING
from random_cases import questions
from worked import GOOD

import calculators
from calculators.core.answer import html
from calculators.core.answer.ics import Entry
from calculators.core.answer.result import (
    Agenda,
    Explanation,
    Facts,
    Fold,
    Folded,
    Headline,
    Part,
    Picture,
    Sheet,
    Step,
    Steps,
    Sums,
    Table,
    Understood,
    Way,
    Words,
)
from calculators.core.drawing import bars
from calculators.core.tables.series import Text
from calculators.core.time.dates import ONE_DAY
from calculators.core.words import typography
from calculators.core.words.typography import french

NAMES = calculators.names()
FORMS = {name: calculators.fields(name) for name in NAMES}
FIRST, KNOWN_UNTIL = date(2015, 1, 1), min(series.known_until for series in ENDING)  # every rate is known between these days
NO_RATE_FROM = max(series.known_until for series in ENDING) + ONE_DAY
ENDS = [date(year, month, day) for year in range(2015, KNOWN_UNTIL.year + 1) for month, day in ((6, 30), (12, 31))]
SEMESTER_ENDS = [day for day in ENDS if day <= KNOWN_UNTIL]

cents = st.integers(1, 99_999_999_99)
days = st.dates(FIRST, KNOWN_UNTIL)
two_days = st.tuples(days, days).map(sorted)
three_days = st.tuples(days, days, days).map(sorted)
debtors = st.sampled_from(("business", "consumer", "public"))
clauses = st.one_of(
    st.just({}),
    st.tuples(st.sampled_from(("fixed", "legal_multiple", "ecb_plus")), st.integers(0, 50_00)).map(
        lambda pair: {"clause": pair[0], "clause_value": hundredths(pair[1])}
    ),
)


def hundredths(number):
    """123456 -> "1234,56": how an amount or a percentage is typed."""
    return f"{number // 100},{number % 100:02d}"


def values(name, **answers):
    """The values of good answers; days are written as ISO."""
    written = {key: value.isoformat() if isinstance(value, date) else value for key, value in answers.items()}
    result = calculators.run(name, written, html=False)
    assert result["errors"] == []
    return result["values"]


def accepted(name, **answers):
    """The same; answers whose payments exceed what they leave of the debt, since interest saved is not owed, are set aside."""
    result = calculators.run(name, {key: str(value) for key, value in answers.items()}, html=False)
    assert {error["field"] for error in result["errors"]} <= {"payments"}
    assume(not result["errors"])
    return result["values"]


def late(amount, due, until, debtor="business", **more):
    """Values of an invoice of so many cents; a consumer got his formal notice on the due date."""
    notice = {"formal_notice_date": due} if debtor == "consumer" else {}
    return values("late_penalties", amount=hundredths(amount), due_date=due, until=until, debtor=debtor, **(notice | more))


def judged(principal, start, until, **more):
    """Values of a judgment over so many cents, with interest from a day."""
    return values("judgment_interest", principal=hundredths(principal), **{"from": start}, until=until, **more)


def half_up(fraction):
    """Nearest integer, halves upwards, in exact fractions."""
    return (fraction + Fraction(1, 2)) // 1


def interest(base_cents, rate, number_of_days):
    """Cents of simple interest, from the definition: base × rate % × days / 365, to the nearest cent."""
    return half_up(base_cents * Fraction(rate) / 100 * number_of_days / 365)


def check_lines(found):
    """Every line is its own definition, lines follow each other, and sums are sums of the lines shown."""
    lines = found["periods"]
    for line in lines:
        first, last = date.fromisoformat(line["from"]), date.fromisoformat(line["to"])
        assert line["days"] == (last - first).days + 1 >= 1
        assert line["interest_cents"] == interest(line["base_cents"], line["rate"], line["days"])
    for before, after in pairwise(lines):
        assert date.fromisoformat(before["to"]) + ONE_DAY == date.fromisoformat(after["from"])
    assert found["days"] == sum(line["days"] for line in lines)
    assert found["total_cents"] == found["principal_cents"] + found["interest_cents"] + found.get("indemnity_cents", 0)


@st.composite
def paid_invoices(draw):
    """An invoice with some payments between its due date and the last day, which together do not exceed it; the last day
    may come after the published rates.
    """
    due, until = sorted((draw(days), draw(st.dates(FIRST, NO_RATE_FROM + 400 * ONE_DAY))))
    amount = draw(st.integers(1_00, 1_000_000_00))
    left, lines, total = amount, [], 0
    for _ in range(draw(st.integers(0, 4))):
        if left:
            paid, day = draw(st.integers(1, left)), draw(st.dates(due, until))
            left, total = left - paid, total + paid
            lines.append(f"{day.isoformat()};{hundredths(paid)}")
    answers = draw(clauses) | {"debtor": draw(debtors), "payments": "\n".join(lines)}
    return amount, due, until, total, answers


# -- late_penalties


@given(cents, two_days, debtors, clauses)
def test_lines_follow_their_definition(amount, around, debtor, clause):
    """Interest = unpaid × rate × days / 365, line by line; one more day is the line of the day after, nothing if unknown."""
    found = late(amount, *around, debtor, **clause)
    check_lines(found)
    assert found["interest_cents"] == sum(line["interest_cents"] for line in found["periods"])
    if found["periods"]:
        after = late(amount, around[0], around[1] + ONE_DAY, debtor, **clause)
        expected = 0 if after["provisional"] else interest(amount, after["periods"][-1]["rate"], 1)
        assert found["per_day_cents"] == expected
        assert (found["periods"][0]["from"], found["periods"][-1]["to"]) == (str(around[0] + ONE_DAY), str(around[1]))


@given(paid_invoices())
def test_nothing_is_lost_between_payments(invoice):
    """Amount + interest of all lines − payments = what is still owed, invoice and interest."""
    amount, due, until, paid, answers = invoice
    found = late(amount, due, until, **answers)
    check_lines(found)
    accrued = sum(line["interest_cents"] for line in found["periods"])
    assert amount + accrued - paid == found["principal_cents"] + found["interest_cents"]
    assert found["principal_cents"] >= 0 and found["interest_cents"] >= 0


@st.composite
def accounts(draw):
    """An invoice with all that its account may hold, known rates or not: (answers, a payment day between notice and end)."""
    due, notice, until = sorted((draw(days), draw(days), draw(st.dates(FIRST, NO_RATE_FROM + 200 * ONE_DAY))))
    amount = draw(st.integers(10_00, 1_000_000_00))
    natures, left, deductions = ("deposit", "credit_note", "retention", ""), amount, []
    for _ in range(draw(st.integers(0, 3))):
        taken = draw(st.integers(1, max(1, left // 3)))
        day = (due - draw(st.integers(0, 40)) * ONE_DAY).isoformat() if draw(st.booleans()) else ""
        left -= taken
        deductions.append(f"{day};{hundredths(taken)};{draw(st.sampled_from(natures))}")
    payments, unpaid = [], left
    for _ in range(draw(st.integers(0, 4))):
        if unpaid:
            paid = draw(st.integers(1, unpaid))
            unpaid -= paid
            payments.append(f"{draw(st.dates(due, until)).isoformat()};{hundredths(paid)}")
    costs = []
    for _ in range(draw(st.integers(0, 2)) if until > due else 0):
        day = draw(st.dates(due + ONE_DAY, until)).isoformat()
        costs.append(
            f"{day};{hundredths(draw(st.integers(1, 500_00)))};{draw(st.sampled_from(('lawyer', 'collector', 'other')))}"
        )
    answers = draw(clauses) | {
        "debtor": draw(st.sampled_from(("business", "consumer", "public", "non_professional"))),
        "amount": hundredths(amount),
        "due_date": due.isoformat(),
        "until": until.isoformat(),
        "deductions": "\n".join(deductions),
        "payments": "\n".join(payments),
        "costs": "\n".join(costs),
        "imputation": draw(st.sampled_from(("", "interest_first", "principal_first"))),
    }
    if draw(st.booleans()):
        answers |= {"formal_notice_date": notice.isoformat()}
    if draw(st.booleans()):
        answers |= {"penalty_percent": hundredths(draw(st.integers(0, 30_00))), "penalty_minimum": "60"}
    return answers


def lines_of(text):
    """The (day, cents) of lines typed `date;montant…`."""
    return [
        (line.split(";")[0], round(Fraction(line.split(";")[1].replace(",", ".")) * 100)) for line in text.split("\n") if line
    ]


SUMS_OWED = ("principal_cents", "interest_cents", "penalty_cents", "costs_cents", "indemnity_cents")
SPLIT = ("interest_cents", "principal_cents", "penalty_cents", "costs_cents", "indemnity_cents")


def check_account(answers, found):
    """The lines add up to what is owed; each payment is what it was, and the sum of what it settled."""
    assert sum(line["amount_cents"] for line in found["account"]) == found["total_cents"] == sum(found[key] for key in SUMS_OWED)
    typed = sorted(lines_of(answers["payments"]))
    assert sorted((paid["date"], paid["amount_cents"]) for paid in found["payments"]) == typed
    for paid in found["payments"]:
        assert paid["amount_cents"] == sum(paid[key] for key in SPLIT) and all(paid[key] >= 0 for key in SPLIT)
    taken = sum(cents for _, cents in lines_of(answers["deductions"]))
    assert found["deducted_cents"] + found["retained_cents"] == taken
    settled = sum(paid["principal_cents"] for paid in found["payments"])
    assert found["principal_cents"] == found["invoiced_cents"] - taken - settled >= 0
    interest = sum(line["interest_cents"] for line in found["periods"])
    assert found["interest_cents"] == interest - sum(paid["interest_cents"] for paid in found["payments"]) >= 0


@given(accounts())
def test_the_account_always_adds_up(answers):
    """Deductions, payments, retention, clauses, costs: every cent has its line."""
    check_account(answers, values("late_penalties", **answers))


@given(accounts(), st.randoms(use_true_random=False))
def test_the_order_of_the_lines_changes_nothing(answers, shuffled):
    """Payments, deductions and costs are told by their days, not by the order in which they were typed."""
    other = dict(answers)
    for name in ("payments", "deductions", "costs"):
        lines = answers[name].split("\n")
        shuffled.shuffle(lines)
        other[name] = "\n".join(lines)
    one, two = values("late_penalties", **answers), values("late_penalties", **other)
    assert {key: one[key] for key in SUMS_OWED} == {key: two[key] for key in SUMS_OWED}


@given(accounts(), st.data())
def test_more_paid_never_means_more_owed(answers, data):
    """A payment larger by some cents, on any day, takes at least these cents off the total; one more payment cuts a period, so
    it may add the cent of one rounding to a line, no more.
    """
    before = values("late_penalties", **answers)
    day = data.draw(st.dates(date.fromisoformat(answers["due_date"]), date.fromisoformat(answers["until"])))
    assume(before["principal_cents"] > 1)
    less = data.draw(st.integers(1, before["principal_cents"] - 1))
    more = data.draw(st.integers(less + 1, before["principal_cents"]))
    line = f"{answers['payments']}\n{day.isoformat()};"
    one, other = [accepted("late_penalties", **(answers | {"payments": line + hundredths(paid)})) for paid in (less, more)]
    assert other["total_cents"] <= one["total_cents"] - (more - less)
    assert one["total_cents"] <= before["total_cents"] - less + 1


@given(accounts())
def test_all_that_is_owed_can_be_paid_and_no_more(answers):
    """The total of a day settles all; one cent more is refused with a sentence on the payments."""
    owed = values("late_penalties", **answers)
    assume(not owed["provisional"] and owed["total_cents"])
    last = f"{answers['payments']}\n{answers['until']};"
    paid = values("late_penalties", **(answers | {"payments": last + hundredths(owed["total_cents"])}))
    if answers["until"] > answers["due_date"]:
        assert paid["total_cents"] == 0
    over = answers | {"payments": last + hundredths(owed["total_cents"] + 1)}
    (error,) = calculators.run("late_penalties", over, html=False)["errors"]
    assert error["field"] == "payments"


@given(st.lists(accounts(), min_size=1, max_size=4), st.data())
def test_a_payment_shared_over_invoices_is_all_there(rows, data):
    """C. civ. 1342-10: the parts come to the payment, none exceeds its invoice, and what is owed in all falls by it."""
    last = min(row["until"] for row in rows)
    first = min(row["due_date"] for row in rows)
    assume(first <= last)
    day = data.draw(st.dates(date.fromisoformat(first), date.fromisoformat(last))).isoformat()
    rows = [row | {"payments": "", "costs": ""} for row in rows]
    paid = data.draw(st.integers(1, 2_000_000_00))
    found = calculators.run_all(
        "late_penalties", [rows[0] | {"payments_to_share": f"{day};{hundredths(paid)}"}] + rows[1:], html=False
    )
    if found["results"][0]["errors"]:
        assert "allocation" not in found and found["results"][0]["errors"][0]["field"] == "payments_to_share"
        alone = [calculators.run("late_penalties", row | {"until": max(day, row["due_date"])}, html=False) for row in rows]
        assert paid > sum(result["values"]["total_cents"] for result in alone if not result["errors"])
        return
    assert [result["errors"] for result in found["results"]] == [[] for _ in rows]
    assert sum(part["amount_cents"] for part in found["allocation"]) == paid
    assert {part["date"] for part in found["allocation"]} == {day}
    received = sum(payment["amount_cents"] for result in found["results"] for payment in result["values"]["payments"])
    early = sum(part["amount_cents"] for part in found["allocation"] if rows[part["row"]]["due_date"] > day)
    assert received + early == paid
    for result in found["results"]:
        assert sum(line["amount_cents"] for line in result["values"]["account"]) == result["values"]["total_cents"]


@given(paid_invoices())
def test_principal_first_never_costs_the_client_more(invoice):
    """Payments that settle the invoice first leave a smaller base, so never a larger debt (C. civ. 1343-1 is the other)."""
    amount, due, until, _, answers = invoice
    by_law = late(amount, due, until, imputation="interest_first", **answers)
    other = late(amount, due, until, imputation="principal_first", **answers)
    assert other["total_cents"] <= by_law["total_cents"]


@given(cents, three_days, debtors, clauses)
def test_a_later_day_never_owes_less(amount, around, debtor, clause):
    """Without a payment, the interest and the total grow with the day."""
    due, sooner, later = around
    one, other = late(amount, due, sooner, debtor, **clause), late(amount, due, later, debtor, **clause)
    assert one["interest_cents"] <= other["interest_cents"] and one["total_cents"] <= other["total_cents"]


@given(cents, cents, two_days, debtors, clauses)
def test_a_larger_invoice_never_owes_less(one, other, around, debtor, clause):
    """Interest and total grow with the amount; the flat indemnity does not depend on it."""
    less, more = late(min(one, other), *around, debtor, **clause), late(max(one, other), *around, debtor, **clause)
    assert less["interest_cents"] <= more["interest_cents"] and less["total_cents"] <= more["total_cents"]
    assert less["indemnity_cents"] == more["indemnity_cents"]


@given(cents, two_days, debtors, clauses)
def test_nothing_is_owed_before_the_first_late_day(amount, around, debtor, clause):
    """On the due date and before it, no day, no interest, no indemnity."""
    found = late(amount, around[1], around[0], debtor, **clause)
    assert (found["days"], found["interest_cents"], found["indemnity_cents"], found["periods"]) == (0, 0, 0, [])
    assert found["total_cents"] == amount and found["per_day_cents"] == 0


@given(cents, days, days)
def test_indemnity_is_40_euros_from_the_first_late_day(amount, due, until):
    """D441-5 and D2192-35: 40 € an invoice, whatever the delay or the amount; never for a consumer."""
    expected = 40_00 if until > due else 0
    assert late(amount, due, until, "business")["indemnity_cents"] == expected
    assert late(amount, due, until, "public")["indemnity_cents"] == expected
    assert late(amount, due, until, "consumer")["indemnity_cents"] == 0


@given(cents, two_days)
def test_a_consumer_without_notice_owes_no_interest(amount, around):
    """C. civ. 1231-6: nothing runs before the formal notice."""
    found = late(amount, *around, "consumer", formal_notice_date="")
    assert (found["total_cents"], found["periods"]) == (amount, [])


@given(
    cents,
    st.tuples(days, st.sampled_from(SEMESTER_ENDS), days).map(sorted),
    st.sampled_from(("business", "consumer")),
    clauses,
)
def test_a_cut_at_a_semester_end_changes_nothing(amount, around, debtor, clause):
    """Lines of [due, t2] = lines of [due, t1] and those that start at t1, when t1 ends a semester."""
    due, cut, until = around
    assume(cut in SEMESTER_ENDS)
    parts = late(amount, due, cut, debtor, **clause)["periods"] + late(amount, cut, until, debtor, **clause)["periods"]
    assert parts == late(amount, due, until, debtor, **clause)["periods"]


@given(cents, three_days, st.sampled_from(("business", "consumer")), clauses)
def test_a_cut_anywhere_changes_one_cent_at_most(amount, around, debtor, clause):
    """A cut inside a semester only adds one rounding."""
    due, cut, until = around
    parts = [late(amount, due, cut, debtor, **clause), late(amount, cut, until, debtor, **clause)]
    whole = late(amount, due, until, debtor, **clause)
    assert sum(part["days"] for part in parts) == whole["days"]
    assert abs(sum(part["interest_cents"] for part in parts) - whole["interest_cents"]) <= 1


@given(st.integers(2, 99_999_999_99), st.data(), two_days, debtors, clauses)
def test_two_halves_of_an_invoice_change_one_cent_a_line_at_most(amount, data, around, debtor, clause):
    """Each line of the whole is the sum of the lines of its parts, to the rounding."""
    part = data.draw(st.integers(1, amount - 1))
    one, other = late(part, *around, debtor, **clause), late(amount - part, *around, debtor, **clause)
    whole = late(amount, *around, debtor, **clause)
    for first, second, both in zip(one["periods"], other["periods"], whole["periods"], strict=True):
        assert (first["from"], first["to"], first["rate"]) == (both["from"], both["to"], both["rate"])
        assert abs(first["interest_cents"] + second["interest_cents"] - both["interest_cents"]) <= 1


@given(cents, two_days, st.integers(0, 50_00), st.integers(0, 50_00), st.sampled_from(("fixed", "legal_multiple", "ecb_plus")))
def test_a_higher_clause_never_owes_less(amount, around, one, other, clause):
    """The floor lifts a low clause and leaves a high one."""
    low, high = sorted((one, other))
    less = late(amount, *around, clause=clause, clause_value=hundredths(low))
    more = late(amount, *around, clause=clause, clause_value=hundredths(high))
    assert less["interest_cents"] <= more["interest_cents"]


@given(cents, two_days, st.integers(0, 100_00))
def test_a_fixed_clause_is_never_under_the_floor(amount, around, rate):
    """L441-10 II: a clause applies as it is written, or the floor of 3 times the legal rate does, where it is higher."""
    applied = late(amount, *around, clause="fixed", clause_value=hundredths(rate))["periods"]
    floor = late(amount, *around, clause="legal_multiple", clause_value="3")["periods"]
    for line, under in zip(applied, floor, strict=True):
        assert Fraction(line["rate"]) == max(Fraction(rate, 100), Fraction(under["rate"]))


@given(cents, days, clauses)
def test_a_public_buyer_keeps_one_rate_and_ignores_clauses(amount, due, clause):
    """R2192-31: one line, at the rate of the semester in which interest began, whatever the contract says."""
    assume(due < KNOWN_UNTIL)
    found = late(amount, due, KNOWN_UNTIL, "public", **clause)
    first_day = late(amount, due, due + ONE_DAY, "public")
    assert [line["rate"] for line in found["periods"]] == [line["rate"] for line in first_day["periods"]]
    assert len(found["periods"]) == 1


@given(cents, days, st.dates(NO_RATE_FROM, date(2100, 12, 31)), st.sampled_from(("business", "consumer")), clauses)
def test_the_unknown_future_is_never_extrapolated(amount, due, until, debtor, clause):
    """Past the last published semester the sums are those of its last day, and say that they are provisional; a fixed clause
    against a consumer, which no publication can change, goes on.
    """
    found = late(amount, due, until, debtor, **clause)
    assert found["provisional"] == (found["known_until"] is not None)
    if debtor == "consumer" and clause.get("clause") == "fixed":
        assert not found["provisional"] and found["days"] == (until - due).days
        return
    known = late(amount, due, found["known_until"], debtor, **clause)
    assert found["provisional"] and not known["provisional"]
    assert (found["interest_cents"], found["periods"]) == (known["interest_cents"], known["periods"])


# -- judgment_interest

judgments = st.one_of(
    st.just({}),
    st.just({"creditor": "private"}),
    st.integers(1, 100_00).map(lambda rate: {"rate": "fixed", "rate_value": hundredths(rate)}),
    st.integers(1, 100_00).map(lambda points: {"rate": "ecb_plus", "rate_value": hundredths(points)}),
    st.integers(1, 50_00).map(lambda times: {"rate": "legal_multiple", "rate_value": hundredths(times)}),
)
services = st.one_of(
    st.just({}),
    days.map(lambda day: {"served_on": day}),
    days.map(lambda day: {"served_on": day, "decision": "cheque"}),
    two_days.map(lambda pair: {"order_date": pair[0], "served_on": pair[1], "decision": "payment_order"}),
)
yes_no = st.sampled_from(("yes", "no")).map(lambda word: {"capitalise": word})


@given(cents, two_days, judgments, services, yes_no)
def test_judgment_lines_follow_their_definition(principal, around, rate, service, capitalise):
    """Interest = base × rate × days / 365, line by line; nothing is due before the first day counted."""
    found = judged(principal, *around, **rate, **service, **capitalise)
    check_lines(found)
    assert found["principal_cents"] == principal
    assert found["interest_cents"] == sum(line["interest_cents"] for line in found["periods"])
    assert found["days"] == (around[1] - around[0]).days


@given(cents, three_days, judgments, services, yes_no)
def test_judgment_a_later_day_never_owes_less(principal, around, rate, service, capitalise):
    """The interest grows with the day, capitalised or not, raised or not."""
    start, sooner, later = around
    one = judged(principal, start, sooner, **rate, **service, **capitalise)
    other = judged(principal, start, later, **rate, **service, **capitalise)
    assert one["interest_cents"] <= other["interest_cents"]


@given(cents, cents, two_days, judgments, services, yes_no)
def test_judgment_a_larger_sum_never_owes_less(one, other, around, rate, service, capitalise):
    """The interest grows with the sum."""
    less, more = [judged(sum_, *around, **rate, **service, **capitalise) for sum_ in sorted((one, other))]
    assert less["interest_cents"] <= more["interest_cents"]


@given(cents, two_days, judgments, services)
def test_capitalised_is_never_less_than_simple(principal, around, rate, service):
    """C. civ. 1343-2: interest on a full year of interest only adds; each cut at an anniversary may cost one rounding."""
    simple = judged(principal, *around, **rate, **service)
    capitalised = judged(principal, *around, **rate, **service, capitalise="yes")
    cuts = len(capitalised["periods"]) - len(simple["periods"])
    assert capitalised["interest_cents"] >= simple["interest_cents"] - cuts
    if (around[1] - around[0]).days < 365:
        assert capitalised == simple


@given(cents, two_days, days, st.sampled_from(("professional", "private")))
def test_the_raise_never_lowers(principal, around, served_on, creditor):
    """CMF L313-3: 5 points more, from two months after service; the cut at that day may cost one rounding."""
    plain = judged(principal, *around, creditor=creditor)
    raised = judged(principal, *around, creditor=creditor, served_on=served_on)
    assert raised["interest_cents"] >= plain["interest_cents"] - 1
    for line in raised["periods"]:
        base = next(one for one in plain["periods"] if one["from"] <= line["from"] <= one["to"])
        points = 5 if line["from"] >= raised["raised_from"] else 0
        assert Fraction(line["rate"]) == Fraction(base["rate"]) + points
        assert line["from"] >= raised["raised_from"] or line["to"] < raised["raised_from"]


@st.composite
def paid_judgments(draw):
    """A judgment with some payments that do not exceed its sum: (principal, first day, last day, answers)."""
    start, claimed, until = sorted((draw(days), draw(days), draw(st.dates(FIRST, NO_RATE_FROM + 200 * ONE_DAY))))
    principal = draw(st.integers(1_00, 1_000_000_00))
    left, lines = principal, []
    for _ in range(draw(st.integers(0, 4))):
        if left:
            paid = draw(st.integers(1, left))
            left -= paid
            lines.append(f"{draw(st.dates(start, until)).isoformat()};{hundredths(paid)}")
    answers = draw(judgments) | draw(services) | draw(yes_no) | {"payments": "\n".join(lines)}
    return principal, start, until, answers | draw(st.sampled_from(({}, {"capitalise_from": claimed})))


@given(paid_judgments())
def test_judgment_the_account_always_adds_up(case):
    """Each payment is what it was and the sum of what it settled; what is owed is what was not settled; interest comes first."""
    principal, start, until, answers = case
    found = judged(principal, start, until, **answers)
    check_lines(found)
    typed = sorted(lines_of(answers["payments"]))
    assert sorted((paid["date"], paid["amount_cents"]) for paid in found["payments"]) == typed
    for paid in found["payments"]:
        assert paid["amount_cents"] == paid["interest_cents"] + paid["principal_cents"]
        assert min(paid["interest_cents"], paid["principal_cents"]) >= 0
    interest = sum(line["interest_cents"] for line in found["periods"])
    assert found["interest_cents"] == interest - sum(paid["interest_cents"] for paid in found["payments"]) >= 0
    assert found["principal_cents"] == principal - sum(paid["principal_cents"] for paid in found["payments"]) >= 0
    if found["payments"] and found["payments"][-1]["principal_cents"]:
        on = judged(principal, start, date.fromisoformat(found["payments"][-1]["date"]), **answers)
        assert on["interest_cents"] == 0


@given(paid_judgments(), st.randoms(use_true_random=False))
def test_judgment_the_order_of_the_payments_changes_nothing(case, shuffled):
    """They are told by their days."""
    principal, start, until, answers = case
    lines = answers["payments"].split("\n")
    shuffled.shuffle(lines)
    one, other = [
        judged(principal, start, until, **answers | {"payments": text}) for text in (answers["payments"], "\n".join(lines))
    ]
    assert one["total_cents"] == other["total_cents"] and one["interest_cents"] == other["interest_cents"]


@given(paid_judgments(), st.data())
def test_judgment_more_paid_never_means_more_owed(case, data):
    """A payment larger by some cents takes at least these cents off the total; one more payment cuts a period, so it may add the
    cent of one rounding to a line, no more; capitalised, that cent may move another rounding.
    """
    principal, start, until, answers = case
    before = judged(principal, start, until, **answers)
    assume(before["principal_cents"] > 1)
    day, less = data.draw(st.dates(start, until)), data.draw(st.integers(1, before["principal_cents"] - 1))
    more = data.draw(st.integers(less + 1, before["principal_cents"]))
    line = f"{answers['payments']}\n{day.isoformat()};"
    case = {"principal": hundredths(principal), "from": start, "until": until, **answers}
    one, other = [accepted("judgment_interest", **case | {"payments": line + hundredths(paid)}) for paid in (less, more)]
    assert other["total_cents"] <= one["total_cents"] - (more - less)
    assert one["total_cents"] <= before["total_cents"] - less + 1 + (answers["capitalise"] == "yes")


@given(paid_judgments())
def test_judgment_all_that_is_owed_can_be_paid_and_no_more(case):
    """The total of a day settles all; one cent more is refused with a sentence on the payments."""
    principal, start, until, answers = case
    owed = judged(principal, start, until, **answers)
    assume(not owed["provisional"] and owed["total_cents"])
    last = f"{answers['payments']}\n{until.isoformat()};"
    assert judged(principal, start, until, **answers | {"payments": last + hundredths(owed["total_cents"])})["total_cents"] == 0
    over = {"principal": hundredths(principal), "from": start, "until": until, **answers}
    over["payments"] = last + hundredths(owed["total_cents"] + 1)
    (error,) = calculators.run("judgment_interest", {key: str(over[key]) for key in over}, html=False)["errors"]
    assert error["field"] == "payments"


# -- several invoices

rows_of_answers = st.lists(
    st.one_of(
        st.builds(
            lambda amount, around, debtor: {
                "amount": hundredths(amount), "due_date": str(around[0]), "until": str(around[1]), "debtor": debtor
            },
            cents, two_days, debtors,
        ),
        st.just({"amount": "abc"}),
    ),
    max_size=5,
)  # fmt: skip


@given(rows_of_answers)
@example([])
def test_totals_are_sums(rows):
    """run_all gives the results of run, in order, and sums of the good ones; refused rows do not stop the others."""
    found = calculators.run_all("late_penalties", rows)
    assert found["results"] == [calculators.run("late_penalties", row, html=False) for row in rows]
    good = [result["values"] for result in found["results"] if not result["errors"]]
    keys = [key for key in (good[0] if good else {}) if key.endswith("_cents")]
    assert found["totals"] == {key: sum(one[key] for one in good) for key in keys}
    assert {key: found[key] for key in ("results", "totals")} == calculators.run_all("late_penalties", rows, html=False)


@given(rows_of_answers)
def test_many_invoices_in_parts_are_the_same(rows):
    """A page that answers in parts, and a table of the command line, say what run_all says of each row and of all."""
    found = calculators.run_all("late_penalties", rows)
    many = calculators.Batch("late_penalties")
    assert many.add(rows[:2]) + many.add(rows[2:]) == [result["errors"] for result in found["results"]]
    good = [result["values"] for result in found["results"] if not result["errors"]]
    begun, listed = many.html(), many.listed()
    assert len(many.rows(0, 2) + many.rows(2, len(rows))) == len(good)
    if len(rows) > 1 and good:
        assert found["html"].startswith(begun[: begun.index("<tbody>")])
        total = listed[-1][-1].replace(",", "")
        assert (
            int(total)
            == sum(values["total_cents"] for values in good)
            == sum(int(row[-1].replace(",", "")) for row in listed[1:-1])
        )
    for row, result in zip(rows, found["results"], strict=True):
        values, codes, errors = calculators.valued("late_penalties", row)
        assert (values, codes) == (result["values"], [warning["code"] for warning in result["warnings"]])
        assert [field for field, _ in errors] == [error["field"] for error in result["errors"]]


# -- what readers see

PYTHON_WORDS = re.compile(r"Error|Exception|Traceback|invalid|literal|None|datetime|tuple|dict|object|<|\\x|\{|\}")
TAGS = {
    "p", "strong", "dl", "div", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a",
    "figure", "figcaption", "svg", "title", "polygon", "polyline", "line", "circle", "text", "ul", "li", "details",
    "summary", "section", "h3", "br", "button", "ol", "rect", "path", "span", "nav",
}  # fmt: skip
ATTRIBUTES = {
    "class", "href", "rel", "scope", "data-label", "data-code", "data-field", "aria-label", "viewbox", "role", "points",
    "width", "height", "d", "type", "data-action", "aria-expanded", "data-fields",
    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "text-anchor",
}  # fmt: skip


class Reader(HTMLParser):
    """Reads a fragment: every element closed in order, only known tags and attributes; keeps the text nodes, those of a letter
    apart, since the words of the reader are no typography of ours. By hand on the parser of Python: what reads HTML for the other
    tests mends what must fail here.
    """

    def __init__(self, fragment):
        super().__init__(convert_charrefs=True)
        self.open, self.texts, self.letter, self.sheet = [], [], [], 0
        self.feed(fragment)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        """An element opens."""
        self.handle_startendtag(tag, attrs)
        if ("class", "sheet") in attrs:
            self.sheet = len(self.open) + 1
        if tag != "br":
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        """An element without content."""
        assert tag in TAGS
        assert {name for name, _ in attrs} <= ATTRIBUTES
        assert [value for name, value in attrs if name == "href" and not value.startswith(("https://", "guide:"))] == []

    def handle_endtag(self, tag):
        """An element closes."""
        assert self.open.pop() == tag
        if len(self.open) < self.sheet:
            self.sheet = 0

    def handle_data(self, data):
        """A text node."""
        (self.letter if self.sheet else self.texts).append(data)

    def handle_comment(self, data):
        """No comment is ever written, and no declaration."""
        raise AssertionError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def wrong_spaces(text):
    """Places where an ordinary space stands before ; : ! ? % € », or after «."""
    return re.findall("[^\n]? [;:!?%€»]|« ", text)


def check_errors(result):
    """Refusals are French sentences that say what to do, one or more for each bad field, and nothing else is given."""
    for error in result["errors"]:
        message = error["message"]
        assert isinstance(error["field"], str)
        assert message[:1].isupper() and message.endswith(".") and message == message.strip()
        assert not PYTHON_WORDS.search(message), message
    if result["errors"]:
        assert (result["values"], result["warnings"], result["conventions"], result["sources"]) == ({}, [], [], [])
    else:
        assert result["values"]


def check_texts(result):
    """No empty text, no page that is not https, French spaces everywhere."""
    texts = [one["text"] for key in ("warnings", "conventions", "sources") for one in result[key]] + result["limits"]
    texts += [error["message"] for error in result["errors"]]
    assert all(text.strip() for text in texts)
    assert [text for text in texts if wrong_spaces(text)] == []
    assert [text for text in texts if "{" in text or "}" in text or "None" in text] == []
    assert [one["code"] for key in ("warnings", "conventions") for one in result[key] if not one["code"]] == []
    assert [source["url"] for source in result["sources"] if source["url"] and not source["url"].startswith("https://")] == []
    assert result["limits"]


def check_html(fragment):
    """Well-formed, nothing that a user could have put there, French spaces in every text node."""
    assert [text for text in Reader(fragment).texts if wrong_spaces(text)] == []


MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"'><b>",
    "&lt;b&gt;",
    "</template><b>",
    "<!--",
    "]]>",
)
nasty = st.one_of(
    st.text(),
    st.text(st.characters(codec="utf-8", categories=("Nd", "No", "Zs", "Cc", "Sc", "Pd")), max_size=20),
    st.sampled_from(MARKUP),
    st.sampled_from(MARKUP).map(lambda text: (text * 5000)[:5000]),
    st.text(alphabet="0123456789 ,.;-/%€\n\u202f", max_size=30),
    st.text(min_size=1, max_size=5).map(lambda text: (text * 5000)[:5000]),
    st.sampled_from(
        ("9" * 5000, "1" * 20_001, "٣٤", "１２", "²", "\x00", "31/02/2026", "2026-13-01", "01/01/0001", "31/12/2100")
    ),
)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_any_string_is_answered_in_french(name, data):
    """Whatever is typed in any fields, the answer is values or French sentences, never an exception."""
    known = st.sampled_from([field["name"] for field in FORMS[name]])
    wrong = data.draw(st.dictionaries(st.one_of(known, known, known, nasty), nasty, max_size=4))
    choices = {
        field["name"]: data.draw(st.sampled_from(field["choices"]))["value"] for field in FORMS[name] if field["kind"] == "choice"
    }
    result = calculators.run(name, GOOD[name] | choices | wrong)
    check_errors(result)
    check_html(result["html"])
    assert "<script" not in result["html"] and "<img" not in result["html"]
    unknown = [key for key in wrong if key not in [field["name"] for field in FORMS[name]]]
    assert {error["field"] for error in result["errors"]} >= set(unknown)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_any_dates_are_answered(name, data):
    """Every calendar day is a possible answer to every date: a result or a refusal, from 1899 to 2101."""
    written = st.dates(date(1899, 1, 1), date(2101, 12, 31)).map(str)
    answers = dict(GOOD[name])
    for field in FORMS[name]:
        if field["kind"] == "date" and data.draw(st.booleans()):
            answers[field["name"]] = data.draw(written)
        elif field["kind"] == "choice":
            answers[field["name"]] = data.draw(st.sampled_from(field["choices"]))["value"]
        elif field["kind"] in ("events", "events_until") and data.draw(st.booleans()):
            codes = st.sampled_from([choice["value"] for choice in field["choices"]])
            lines = data.draw(st.lists(st.tuples(written, codes), max_size=4))
            answers[field["name"]] = "\n".join(f"{day};{code}" for day, code in lines)
        elif field["kind"] == "payments":
            answers[field["name"]] = "\n".join(f"{day};12" for day in data.draw(st.lists(written, max_size=2)))
    result = calculators.run(name, answers)
    check_errors(result)
    check_texts(result)
    check_html(result["html"])


@given(st.data())
def test_every_text_of_an_explanation_is_escaped(data):
    """Whatever text reaches a block, the HTML stays well-formed, keeps every word and gains no tag."""
    text = data.draw(st.one_of(st.sampled_from(MARKUP), st.text(st.characters(exclude_categories=("Cs", "Cc")))))
    source = Text(text, f"https://{text}", "")
    way = Way(text, text, "prescription/", "limitation", {"claim": text})
    blocks = [
        Headline(text, text, text),
        Facts([(text, text)], text),
        Understood("field", text),
        Words(text, text),
        Steps(text, [Step(text, [text], [source], text, [text], [text], [way])] * 2),
        Folded(text, text, [Words(text, text)]),
        Agenda(FIRST, [Entry(text, FIRST, text, text, (0,))]),
        Sums([(text, 1)], text),
        Table(text, [(text, "text"), (text, "text")], [(text, source)], (text, text)),
        Picture(bars.draw(text, [(text, 0, 1, text), (text, 1, None, text)]), text),
        Fold(text, [text]),
        Sheet([text], [text], [text], [text], text, [Part([text, (text, text)], text, [source], ())], [[text]], [text], {}, []),
    ]
    explanation = Explanation({}, [("code", text)], [("code", text)], [source], blocks)
    fragment = html.answer([(explanation, [text], ()), (None, [text], [("field", text)])])
    assert "".join(Reader(fragment).texts).count(french(text)) >= 23 or not text
    assert "".join(Reader(fragment).letter).count(text) >= 10 or not text  # its reasons apart, which the page words
    assert unescape(html.escape(text)) == text and unescape(typography.escape(text)) == text


@pytest.mark.parametrize("seed", range(2))
def test_what_a_page_shows_is_what_run_says(seed):
    """answer() gives the errors and the HTML of run() and run_all(), nothing else."""
    for name, rows in questions(20, seed, FORMS):
        if isinstance(rows, list):
            found = calculators.run_all(name, rows)
            expected = [result["errors"] for result in found["results"]], found["html"]
        else:
            found = calculators.run(name, rows)
            rows, expected = [rows], ([found["errors"]], found["html"])
        assert calculators.answer(name, rows) == expected


@pytest.mark.parametrize("seed", range(4))
def test_texts_and_html_of_random_answers(seed):
    """Random forms, good and refused, one invoice or several: sentences, sources, typography and HTML hold in all."""
    for name, answers in questions(60, seed, FORMS):
        if isinstance(answers, list):
            found = calculators.run_all(name, answers)
            results, fragment = found["results"], found["html"]
        else:
            results = [calculators.run(name, answers)]
            fragment = results[0]["html"]
        for result in results:
            check_errors(result)
            check_texts(result)
        check_html(fragment)


@pytest.mark.parametrize("name", NAMES)
def test_forms_are_written_in_french(name):
    """Labels, helps, choices and the title keep French spaces, and none is empty but a help."""
    shown = [calculators.title(name)]
    for field in FORMS[name]:
        shown += [field["label"], *(choice["label"] for choice in field["choices"])]
        assert field["help"] == field["help"].strip() and not wrong_spaces(field["help"])
    assert all(text.strip() for text in shown)
    assert [text for text in shown if wrong_spaces(text)] == []


@pytest.mark.parametrize("text", ["fini ; oui", "12 %", "5 €", "« oui", "oui »", "quoi ?"])
def test_the_rule_on_spaces_bites(text):
    """Each fault of spacing that the tests above look for is found when it is there."""
    assert wrong_spaces(text)


@pytest.mark.parametrize("mark", ";:?!%€»")
def test_typography_narrows_the_space_before(mark):
    """An ordinary space before ; : ? ! % € » becomes a narrow no-break space; other spaces stay."""
    assert french(f"un mot {mark} et un autre") == f"un mot\u202f{mark} et un autre"


def test_typography_narrows_the_space_after_an_opening_quote():
    """« mot » keeps its words between narrow no-break spaces."""
    assert french("un « mot » ici") == "un «\u202fmot\u202f» ici"
