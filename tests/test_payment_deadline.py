"""The calculator payment_deadline against an oracle that walks the calendar one day at a time and shares no code with it,
and what holds for any invoice. Months are dateutil's, days off those of the package holidays."""

from datetime import date, timedelta
from functools import cache

import holidays
import pytest
from dateutil.relativedelta import relativedelta
from days_off_names import WORDS
from hypothesis import given
from hypothesis import strategies as st

import calculators

ONE_DAY = timedelta(days=1)
FIRST, LAST = date(2024, 1, 1), date(2031, 12, 31)
DATES = [FIRST + number * ONE_DAY for number in range((LAST - FIRST).days + 1)]
FRANCE = holidays.France(years=range(2013, 2056), language="fr")
A, B = "days_then_month_end", "month_end_then_days"
PUBLIC_TERMS = {"state_or_local": 30, "hospital": 50, "public_company": 60}
# Each formula with the issue dates that ask it: all of them, or every other one where two formulas share the dates.
ALL, ODD, EVEN = slice(None), slice(0, None, 2), slice(1, None, 2)
FORMULAS = [
    *[({"term": "net", "term_days": days}, ALL) for days in (30, 45, 60, 61, 90)],
    ({"term": "net", "term_days": 1}, ODD),
    ({"term": "net", "term_days": 14}, EVEN),
    ({"term": "month_end"}, ALL),
    *[({"term": "end_of_month", "term_days": days}, ALL) for days in (30, 45, 60)],
    *[({"term": "end_of_month", "term_days": days, "method": A}, ODD) for days in (30, 45, 60)],
    *[({"term": "end_of_month", "term_days": days, "method": B}, EVEN) for days in (30, 45, 60)],
    *[({"term": "end_of_month_on", "term_days": 30, "term_day": day}, ALL) for day in (10, 15)],
    ({"term": "end_of_month_on", "term_days": 30, "term_day": 5}, ODD),
    ({"term": "end_of_month_on", "term_days": 30, "term_day": 28}, EVEN),
    *[({"term": "months", "term_days": months}, ALL) for months in (1, 2)],
    ({"term": "on_receipt"}, ALL),
    ({"term": "cash"}, ALL),
    ({"term": "none"}, ALL),
]


def answered(**answers):
    """What run() gives; days are written as ISO, numbers as digits, and None is a question left out."""
    written = {key: str(value) for key, value in answers.items() if value is not None}
    return calculators.run("payment_deadline", written, html=False)


def values(**answers):
    """The values of good answers."""
    found = answered(**answers)
    assert found["errors"] == []
    return found["values"]


# -- the oracle: one day after the other


def walk(day, days):
    """The day so many calendar days later, counted one by one; the first day is not counted."""
    for _ in range(days):
        day += ONE_DAY
    return day


@cache
def month_end(day):
    """The last day before the month changes."""
    while (day + ONE_DAY).month == day.month:
        day += ONE_DAY
    return day


@cache
def decade_end(day):
    """The last day of the ten days in which a delivery falls: 10, 20 or the end of the month."""
    while day.day not in (10, 20) and day != month_end(day):
        day += ONE_DAY
    return day


def between(first, last):
    """Days walked from one to the other, negative backwards."""
    day, days = min(first, last), 0
    while day != max(first, last):
        day, days = day + ONE_DAY, days + 1
    return days if first <= last else -days


@cache
def day_off(day):
    """Why nobody works that day in metropolitan France; the weekend first."""
    if day.weekday() >= 5:
        return ("saturday", "sunday")[day.weekday() - 5]
    return WORDS[FRANCE[day]] if day in FRANCE else None


def start_of(sector, invoice, delivery, customs):
    """The day from which terms run: the invoice, or for goods sent overseas the clearance or 21 days after delivery."""
    if sector != "overseas":
        return invoice
    return min(day for day in (customs, delivery and walk(delivery, 21)) if day)


def due_days(start, invoice, delivery, client, sector, term, days, day, method):
    """(method, due date) pairs of a formula, None for a day that its month does not have; and what is to be said."""
    if term == "none" and sector == "overseas":
        return [(None, walk(start, 30))], []
    if term == "none":
        said = [] if delivery else ["delivery-unknown"]
        return [(None, walk(delivery or invoice, 30 if client == "business" else 0))], said
    if term == "cash":
        return [(None, max(invoice, delivery or invoice))], []
    if term == "on_receipt":
        return [(None, walk(start, 7 if days is None else days))], ["not-a-date"]
    if term == "net":
        return [(None, walk(start, days))], []
    if term == "month_end":
        return [(None, month_end(start))], []
    if term == "months":
        return [(None, start + relativedelta(months=days))], []
    if term == "end_of_month_on":
        found = walk(month_end(walk(start, days)), day)
        return ([(A, found)] if found.day == day else None), []
    both = [(A, month_end(walk(start, days))), (B, walk(month_end(start), days))]
    if method != "unknown":
        return [pair for pair in both if pair[0] == method], []
    if both[0][1] == both[1][1]:
        return [(None, both[0][1])], []
    return both, ["method-must-be-agreed"]


def limit_of(sector, start, delivery):
    """The last day that the law allows for a sector."""
    if sector in ("general", "overseas"):
        return walk(start, 60)
    if sector in ("periodic", "transport", "export"):
        return walk(start, {"periodic": 45, "transport": 30, "export": 90}[sector])
    if sector == "perishable_periodic":
        return walk(decade_end(delivery), 30)
    if sector == "spirits":
        return walk(month_end(delivery), 30)
    return walk(delivery, {"perishable": 30, "fresh_meat": 20}[sector])


SPECIAL = ("periodic", "transport", "perishable", "perishable_periodic", "fresh_meat", "spirits")


def lawful(sector, start, limit, term, method, due):
    """Whether a business may agree on a due date: yes, no, or only with a clause in the contract."""
    if term == "none":
        return "yes"
    if sector == "export":
        return "yes" if due <= walk(start, 60) else "needs_clause" if due <= limit else "no"
    if due <= limit:
        return "yes"
    if sector in ("general", "overseas") and term == "end_of_month":
        farthest = walk(month_end(start), 45) if method == B else month_end(walk(start, 45))
        return "needs_clause" if due <= farthest else "no"
    return "no"


def result(invoice, entries, limit, said):
    """The values and the codes of warnings of (method, date, lawful) entries."""
    due = max(found for _, found, _ in entries)
    words = {one for _, _, one in entries}
    codes = [("too-long", "no" in words), ("needs-express-clause", "needs_clause" in words)]
    codes += [("falls-on-day-off", day_off(due) is not None)]
    expected = {
        "due_dates": [
            {"method": method, "date": str(found), "days_from_invoice": between(invoice, found), "lawful": word}
            for method, found, word in entries
        ],
        "due_date": str(due),
        "late_from": str(due + ONE_DAY),
        "legal_limit": limit and str(limit),
        "day_off": day_off(due),
    }
    return [], expected, sorted(said + [code for code, holds in codes if holds])


def oracle(
    invoice_date,
    client="business",
    sector="general",
    delivery_date=None,
    customs_date=None,
    term="none",
    term_days=None,
    term_day=None,
    method="unknown",
):
    """(fields refused, values, codes of warnings) of an invoice to a business or a consumer."""
    invoice, delivery = invoice_date, delivery_date
    if sector == "overseas" and not (delivery or customs_date):
        return ["customs_date"], {}, []
    if sector in ("perishable", "perishable_periodic", "fresh_meat", "spirits") and not delivery:
        return ["delivery_date"], {}, []
    start = start_of(sector, invoice, delivery, customs_date)
    pairs, said = due_days(start, invoice, delivery, client, sector, term, term_days, term_day, method)
    if pairs is None:
        return ["term_day"], {}, []
    if client == "consumer":
        return result(invoice, [(*pair, "yes") for pair in pairs], None, said + ["no-legal-term"])
    limit = limit_of(sector, start, delivery)
    if term == "none" and sector in SPECIAL:  # the maximum of these sectors holds without any agreement
        pairs = [(None, min(pairs[0][1], limit))]
    return result(invoice, [(*pair, lawful(sector, start, limit, term, *pair)) for pair in pairs], limit, said)


def public_oracle(
    invoice_date, public_buyer="state_or_local", received_date=None, delivery_date=None, suspended_on=None, completed_on=None
):
    """(fields refused, values, codes of warnings) of an invoice to a public buyer."""
    start = received_date or walk(invoice_date, 2)
    start = max(start, delivery_date or start)
    term = PUBLIC_TERMS[public_buyer]
    due = walk(start, term)
    if suspended_on:
        if not start <= suspended_on <= due:
            return ["suspended_on"], {}, []
        due = walk(completed_on, max(30, between(suspended_on, due)))
    return result(invoice_date, [(None, due, "yes")], due, [] if received_date else ["receipt-unknown"])


def check(found, expected):
    """A result is what an oracle says: the same fields refused, or the same values and warnings."""
    errors, wanted, codes = expected
    assert sorted(error["field"] for error in found["errors"]) == errors
    assert {key: found["values"][key] for key in wanted} == wanted
    assert sorted(warning["code"] for warning in found["warnings"]) == codes


# -- every issue date of eight years


@pytest.mark.parametrize(("formula", "asked"), FORMULAS, ids=["-".join(map(str, one.values())) for one, _ in FORMULAS])
@pytest.mark.slow
def test_every_issue_date(formula, asked):
    """Each formula on the issue dates of 2024 to 2031, between businesses without a sector of their own."""
    for invoice in DATES[asked]:
        shift = invoice.toordinal() % 11 - 4  # performed 4 days before to 5 after the invoice; 6: left out
        delivery = None if shift == 6 else invoice + shift * ONE_DAY
        answers = {"invoice_date": invoice, "delivery_date": delivery, **formula}
        check(answered(**answers), oracle(**answers))


def test_the_dates_cover_the_calendar():
    """The walk meets two leap days, every holiday of a year on a working day, and every day of a month."""
    assert len(DATES) == 2922 and [day for day in DATES if (day.month, day.day) == (2, 29)] == [
        date(2024, 2, 29),
        date(2028, 2, 29),
    ]
    assert {day_off(day) for day in DATES} == {None, "saturday", "sunday", *WORDS.values()}
    assert {day.day for day in DATES[EVEN]} == {day.day for day in DATES[ODD]} == set(range(1, 32))


@pytest.mark.parametrize(("day", "exceeding"), [(10, 113), (15, 173)])
def test_thirty_days_end_of_month_on_a_day_exceeds_the_cap(day, exceeding):
    """L441-10 I: « 30 jours fin de mois le 10 » (le 15) is over 60 days for 113 (173) issue dates of 2026."""
    found = [
        values(invoice_date=invoice, term="end_of_month_on", term_days=30, term_day=day)["due_dates"][0]
        for invoice in DATES
        if invoice.year == 2026
    ]
    assert sum(one["lawful"] == "no" for one in found) == sum(one["days_from_invoice"] > 60 for one in found) == exceeding


# -- any invoice

# Deliveries go back 40 days from the invoice: the first issue dates leave them in the years that are calculated.
issue_dates = st.dates(date(2013, 3, 1), date(2050, 12, 31))
two_dates = st.tuples(issue_dates, issue_dates).map(sorted)
terms = st.one_of(
    st.sampled_from(("none", "cash", "month_end")).map(lambda term: {"term": term}),
    st.one_of(st.none(), st.integers(0, 90)).map(lambda days: {"term": "on_receipt", "term_days": days}),
    st.integers(1, 120).map(lambda days: {"term": "net", "term_days": days}),
    st.tuples(st.integers(1, 90), st.sampled_from((A, B, "unknown"))).map(
        lambda pair: {"term": "end_of_month", "term_days": pair[0], "method": pair[1]}
    ),
    st.tuples(st.integers(1, 90), st.integers(1, 31)).map(
        lambda pair: {"term": "end_of_month_on", "term_days": pair[0], "term_day": pair[1]}
    ),
    st.integers(1, 60).map(lambda months: {"term": "months", "term_days": months}),
)
sectors = st.sampled_from(
    ("general", "periodic", "transport", "perishable", "perishable_periodic", "fresh_meat", "spirits", "export", "overseas")
)
shifts = st.one_of(st.none(), st.integers(-40, 40))


def shifted(day, shift):
    """A day so many days later or earlier; None when the question is left out."""
    return None if shift is None else day + shift * ONE_DAY


@given(issue_dates, sectors, terms, shifts, shifts)
def test_every_sector_follows_the_oracle(invoice, sector, term, delivery, customs):
    """Any formula in any sector, delivered or cleared before or after the invoice, or on an unknown day."""
    answers = {"invoice_date": invoice, "sector": sector, "delivery_date": shifted(invoice, delivery), **term}
    answers["customs_date"] = shifted(invoice, customs) if sector == "overseas" else None
    check(answered(**answers), oracle(**answers))


@given(issue_dates, terms, shifts)
def test_consumers_follow_the_oracle(invoice, term, delivery):
    """A consumer has the same formulas and no legal limit."""
    answers = {"invoice_date": invoice, "client": "consumer", "delivery_date": shifted(invoice, delivery), **term}
    check(answered(**answers), oracle(**answers))


@given(
    st.dates(date(2019, 6, 1), date(2050, 12, 31)),
    st.sampled_from(sorted(PUBLIC_TERMS)),
    st.one_of(st.none(), st.integers(0, 40)),
    shifts,
    st.one_of(st.none(), st.integers(-5, 90)),
    st.integers(0, 40),
    terms,
)
def test_public_buyers_follow_the_oracle(invoice, buyer, received, delivery, suspended, pause, term):
    """The regulated term runs from the receipt, is suspended once, and ignores what the contract says."""
    answers = {"invoice_date": invoice, "public_buyer": buyer, "received_date": shifted(invoice, received)}
    answers["delivery_date"] = shifted(invoice, delivery)
    answers["suspended_on"] = shifted(invoice, suspended)
    answers["completed_on"] = shifted(answers["suspended_on"], pause) if answers["suspended_on"] else None
    check(answered(client="public", **answers, **term), public_oracle(**answers))


@given(issue_dates, terms, shifts, st.sampled_from(("business", "consumer")))
def test_the_latest_date_is_claimed_from_the_day_after(invoice, term, delivery, client):
    """due_date is the latest entry, late_from the next day; days are counted from the invoice; words follow warnings."""
    found = answered(invoice_date=invoice, delivery_date=shifted(invoice, delivery), client=client, **term)
    if found["errors"]:
        assert [error["field"] for error in found["errors"]] == ["term_day"]
        return
    shown, codes = found["values"], [warning["code"] for warning in found["warnings"]]
    due = date.fromisoformat(shown["due_date"])
    assert due == max(date.fromisoformat(one["date"]) for one in shown["due_dates"])
    assert date.fromisoformat(shown["late_from"]) == due + ONE_DAY
    assert (shown["day_off"] is None) == ("falls-on-day-off" not in codes)
    assert len({one["date"] for one in shown["due_dates"]}) == len(shown["due_dates"]) == 1 + ("method-must-be-agreed" in codes)
    for one in shown["due_dates"]:
        assert invoice + one["days_from_invoice"] * ONE_DAY == date.fromisoformat(one["date"])
    words = [one["lawful"] for one in shown["due_dates"]]
    assert ("no" in words) == ("too-long" in codes) and ("needs_clause" in words) == ("needs-express-clause" in codes)


@given(
    two_dates,
    st.integers(1, 999),
    st.sampled_from((("net", None), ("month_end", None), ("end_of_month", A), ("end_of_month", B))),
)
def test_a_later_invoice_is_never_due_earlier(around, days, formula):
    """With one formula and one method, due dates keep the order of the invoices."""
    term, method = formula
    sooner, later = [values(invoice_date=day, term=term, term_days=days, method=method)["due_date"] for day in around]
    assert sooner <= later


@given(issue_dates, st.sampled_from((A, B, "unknown")))
def test_thirty_days_end_of_month_stays_under_the_cap(invoice, method):
    """« 30 jours fin de mois » never exceeds 60 days from the invoice, whatever the method: lawful without a clause."""
    for one in values(invoice_date=invoice, term="end_of_month", term_days=30, method=method)["due_dates"]:
        assert 30 <= one["days_from_invoice"] <= 60 and one["lawful"] == "yes"


@given(issue_dates, st.sampled_from((A, B)))
def test_forty_five_days_end_of_month_needs_its_clause_at_most(invoice, method):
    """« 45 jours fin de mois », at most 75 days from the invoice, is never unlawful: it needs its clause past 60 days."""
    one = values(invoice_date=invoice, term="end_of_month", term_days=45, method=method)["due_dates"][0]
    assert 45 <= one["days_from_invoice"] <= 75
    assert one["lawful"] == ("yes" if one["days_from_invoice"] <= 60 else "needs_clause")
