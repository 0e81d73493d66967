"""Limitation: what holds for any events, and a small oracle that shares no code with the calculator (dateutil counts)."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

import calculators

FIRST, LAST = date(2008, 6, 19), date(2045, 12, 31)
TODAY = date(2070, 1, 1)  # later than any event drawn here
ONE_DAY = timedelta(days=1)
YEARS = {"business": 5, "consumer": 2, "transport": 1, "judgment": 10}
PRIVATE, CLAIMS = tuple(YEARS), (*YEARS, "public")
SIX_MONTHS = relativedelta(months=6)

INTERRUPTS = {
    False: ("acknowledgment", "payment_order_served", "summons", "conservatory_seizure", "claim_declared"),
    True: ("written_claim", "formal_notice", "bailiff_summons", "summons"),
}
POSSIBLE = {False: ("partial_payment",), True: ("reminder", "agency_letter", "acknowledgment", "partial_payment")}
OPENS = {False: ("mediation_agreed", "small_claim_accepted"), True: ("mediation_agreed",)}
CLOSES = {False: ("mediation_failed", "small_claim_ended"), True: ("mediation_failed",)}
LETTERS = ("reminder", "formal_notice", "bailiff_summons", "agency_letter", "written_claim")
CODES = (
    *LETTERS, "acknowledgment", "partial_payment", "payment_order_filed", "payment_order_served", "summons",
    "conservatory_seizure", "claim_declared", "mediation_agreed", "mediation_failed", "small_claim_sent",
    "small_claim_accepted", "small_claim_ended",
)  # fmt: skip
# Without the ends of suspensions, which are refused when nothing is suspended.
FREE = tuple(code for code in CODES if code not in CLOSES[False])
UNMOVING = tuple(code for code in FREE if code not in (*INTERRUPTS[False], *OPENS[False]))

days = st.dates(FIRST, LAST)
claims = st.sampled_from(CLAIMS)
privates = st.sampled_from(PRIVATE)


def period_end(claim, day):
    """The last day of a full period that starts on this day."""
    if claim == "public":
        return date(day.year + 4, 12, 31)
    return day + relativedelta(years=YEARS[claim])


def running(claim, since, day):
    """The day on which time stops or runs again: the years of a public debt, counted from 1 January, do not run before it."""
    return max(day, date(since.year + 1, 1, 1)) if claim == "public" else day


def oracle(claim, start, events, today):
    """(last day, events as (day, code, effect, last day after), whether suspended); None when the events are refused."""
    public = claim == "public"
    end, shown, remaining, lines, since = period_end(claim, start), None, None, [], start
    for day, code in sorted(events, key=lambda event: event[0]):
        effect = "none"
        if remaining is None and day > end:
            pass
        elif code in INTERRUPTS[public]:
            effect, end, since = "interrupts", period_end(claim, day), day
            if remaining is not None:
                remaining, shown = end - running(claim, since, day), end
        elif code in POSSIBLE[public]:
            effect = "possible"
        elif code in OPENS[public]:
            effect = "suspends"
            if remaining is None:
                remaining, shown = end - running(claim, since, day), end if public else max(end, day + SIX_MONTHS)
        elif code in CLOSES[public]:
            if remaining is None:
                return None
            effect, end = "suspends", running(claim, since, day) + remaining if public else max(day + remaining, day + SIX_MONTHS)
            remaining = None
        lines.append((day, code, effect, end if remaining is None else shown))
    if remaining is None:
        return end, lines, False
    return running(claim, since, today) + remaining if public else max(today + remaining, today + SIX_MONTHS), lines, True


def warned(claim, last_day, lines, suspended, today):
    """The codes of the warnings that the oracle's answer calls for."""
    codes = [code for _, code, _, _ in lines]
    effects = [effect for _, _, effect, _ in lines]
    left = (last_day - today).days
    filed = [day for day, code, _, _ in lines if code == "payment_order_filed"]
    served = [day for day, code, _, _ in lines if code == "payment_order_served"]
    lasting = [line for line in lines if line[1] in ("summons", "payment_order_served", "claim_declared")]
    found = {
        "limitation-expired": left < 0,
        "limitation-near": 0 <= left < 90,
        "suspended": suspended,
        "possible-event": "possible" in effects,
        "letter-does-not-interrupt": claim != "public" and bool({*codes} & {*LETTERS}),
        "filing-does-not-interrupt": claim != "public" and bool(filed) and max(served, default=date.min) < max(filed),
        "until-proceedings-end": "interrupts" in [effect for _, _, effect, _ in lasting],
    }
    return sorted(code for code, holds in found.items() if holds)


def ask(claim, start, events=(), today=TODAY):
    """The calculator's result; events: (day, code) pairs, in the order typed."""
    written = "\n".join(f"{day};{code}" for day, code in events)
    answers = {"claim": claim, "starts_on": str(start), "events": written, "today": str(today)}
    return calculators.run("limitation", answers, html=False)


def values(claim, start, events=(), today=TODAY):
    """The values of good answers."""
    result = ask(claim, start, events, today)
    assert result["errors"] == []
    return result["values"]


def last_day(claim, start, events=(), today=TODAY):
    """Only the last day, as a date."""
    return date.fromisoformat(values(claim, start, events, today)["last_day"])


@st.composite
def stories(draw, codes=CODES, of=claims):
    """A claim, its first day, some events after it and a day not before the last of them; days repeat now and then."""
    claim, start = draw(of), draw(st.dates(FIRST, date(2035, 12, 31)))
    events, day = [], start
    for _ in range(draw(st.integers(0, 8))):
        day += draw(st.sampled_from((0, 1, 20, 90, 183, 365, 700))) * ONE_DAY
        events.append((day, draw(st.sampled_from(codes))))
    today = day + draw(st.one_of(st.integers(0, 5000), st.sampled_from((0, 1, 89, 90)))) * ONE_DAY
    return claim, start, events, today


def unsettled(claim, start, events):
    """Whether some event ends a suspension where none is open: refused, or without effect once all is expired."""
    ends = [number for number, (_, code) in enumerate(events) if code in CLOSES[False]]
    return [number for number in ends if not is_open(claim, start, events[:number])] != []


def is_open(claim, start, events):
    """Whether a suspension is open after these events."""
    found = oracle(claim, start, events, TODAY)
    return found is not None and found[2]


@given(stories())
def test_the_oracle_agrees(story):
    """Last day, days left, status, every event's effect and every warning."""
    claim, start, events, today = story
    if unsettled(claim, start, events):
        events = [event for event in events if event[1] not in CLOSES[False]]
    end, lines, suspended = oracle(claim, start, events, today)
    result = ask(claim, start, events, today)
    assert result["errors"] == []
    left = (end - today).days
    assert result["values"] == {
        "last_day": str(end),
        "days_left": left,
        "status": "expired" if left < 0 else "near" if left < 90 else "open",
        "events": [
            {"date": str(day), "code": code, "effect": effect, "last_day_after": str(after)} for day, code, effect, after in lines
        ],
    }
    assert sorted(warning["code"] for warning in result["warnings"]) == warned(claim, end, lines, suspended, today)


@given(stories(codes=("mediation_agreed", "mediation_failed", "acknowledgment", "written_claim")))
def test_the_oracle_agrees_on_suspensions(story):
    """Mediations that open, close, overlap and are interrupted; an end is refused while nothing is open and time runs."""
    claim, start, events, today = story
    expected = oracle(claim, start, events, today)
    result = ask(claim, start, events, today)
    if unsettled(claim, start, events):
        assert {error["field"] for error in result["errors"]} <= {"events"}
        assert result["errors"] or expected is not None
    else:
        assert result["values"]["last_day"] == str(expected[0])
        assert [line["last_day_after"] for line in result["values"]["events"]] == [str(line[3]) for line in expected[1]]
        assert ("suspended" in [warning["code"] for warning in result["warnings"]]) == expected[2]


@given(privates, days)
def test_without_events_the_period_runs_from_its_start(claim, start):
    """C. civ. 2228, 2229: the same day so many years later, 28 February for a 29th."""
    assert last_day(claim, start) == start + relativedelta(years=YEARS[claim])


@given(days)
def test_without_events_a_public_debt_ends_with_the_fourth_year(start):
    """Loi 68-1250, art. 1: four years from 1 January after the year of birth."""
    assert last_day("public", start) == date(start.year + 4, 12, 31)


@given(stories(codes=[code for code in FREE if code != "mediation_agreed"], of=st.just("public")))
def test_public_claims_end_on_31_december(story):
    """Whatever interrupts, the new period starts with a year; only a suspension may end it on another day."""
    end = last_day(*story)
    assert (end.month, end.day) == (12, 31)


@given(stories(codes=LETTERS, of=privates))
def test_letters_never_move_anything(story):
    """Cass. com. 18/05/2022: no letter, registered or served, interrupts a private claim."""
    claim, start, _, today = story
    found = values(*story)
    assert found["last_day"] == values(claim, start, (), today)["last_day"]
    assert {line["effect"] for line in found["events"]} <= {"none"}
    assert {line["last_day_after"] for line in found["events"]} <= {found["last_day"]}


@given(
    st.one_of(stories(codes=FREE, of=privates), stories(codes=[code for code in FREE if code not in OPENS[False]])),
    st.data(),
)
def test_interrupting_acts_never_shorten(story, data):
    """One more interrupting act leaves the last day where it was or later; years may lose a 29 February to days left."""
    claim, start, events, today = story
    day = data.draw(st.dates(start, today))
    code = data.draw(st.sampled_from(INTERRUPTS[claim == "public"]))
    assert last_day(claim, start, [*events, (day, code)], today) >= last_day(*story) - ONE_DAY * is_open(claim, start, events)


@given(stories(codes=FREE), st.data())
def test_an_event_without_effect_changes_nothing(story, data):
    """An event of effect none, or only possible, adds a line and moves no other."""
    claim, start, events, today = story
    day = data.draw(st.dates(start, today))
    code = data.draw(st.sampled_from([code for code in UNMOVING if code not in INTERRUPTS[claim == "public"]]))
    before, after = values(*story), values(claim, start, [*events, (day, code)], today)
    place = len([one for one, _ in events if one <= day])  # after the others of that day
    added = after["events"].pop(place)
    assert (added["date"], added["code"]) == (str(day), code)
    assert added["effect"] in ("none", "possible")
    assert after == before


@given(stories(codes=FREE))
def test_days_left_lead_to_the_last_day(story):
    """today + days_left = last_day, and the status says the same."""
    found, today = values(*story), story[3]
    assert today + found["days_left"] * ONE_DAY == date.fromisoformat(found["last_day"])
    assert found["status"] == ("expired" if found["days_left"] < 0 else "near" if found["days_left"] < 90 else "open")


@given(stories(codes=FREE), st.data())
def test_the_order_of_the_lines_does_not_matter(story, data):
    """Events of different days may be typed in any order."""
    claim, start, events, today = story
    events = list({day: (day, code) for day, code in events}.values())
    shuffled = data.draw(st.permutations(events))
    assert values(claim, start, shuffled, today) == values(claim, start, events, today)


@given(stories(codes=FREE), st.sampled_from(("before", "after")), st.integers(1, 400))
def test_events_out_of_range_are_refused(story, side, number):
    """An event before the first day or after today is an error on events, whatever the others are."""
    claim, start, events, today = story
    day = start - number * ONE_DAY if side == "before" else today + number * ONE_DAY
    result = ask(claim, start, [*events, (day, "reminder")], today)
    assert {error["field"] for error in result["errors"]} == {"events"}
    assert result["values"] == {}


@given(privates, days, st.sampled_from(OPENS[False]), st.data())
def test_six_months_at_least_after_a_suspension(claim, start, code, data):
    """C. civ. 2238: what was left runs again from the end of the suspension, six months at the least."""
    opened = data.draw(st.dates(start, period_end(claim, start)))
    closed = opened + data.draw(st.integers(0, 1500)) * ONE_DAY
    end = "mediation_failed" if code == "mediation_agreed" else "small_claim_ended"
    found = last_day(claim, start, [(opened, code), (closed, end)])
    left = period_end(claim, start) - opened
    assert found == max(closed + left, closed + SIX_MONTHS)


@given(privates, days, st.data())
def test_a_suspension_still_open_moves_with_today(claim, start, data):
    """While it lasts the rest stays the same: each day moves the last day by one, by four at most (six months from 1 March)."""
    opened = data.draw(st.dates(start, period_end(claim, start)))
    today = opened + data.draw(st.integers(0, 1500)) * ONE_DAY
    one, other = [last_day(claim, start, [(opened, "mediation_agreed")], day) for day in (today, today + ONE_DAY)]
    assert one <= other <= one + 4 * ONE_DAY and one >= today + SIX_MONTHS
