"""Every day of eight years against an oracle that shares no code: dateutil counts the months, `holidays` knows the days off."""

from datetime import date, timedelta

import holidays
import pytest
from dateutil.relativedelta import relativedelta
from days_off_names import DOUBTFUL_WORDS, WORDS

import calculators

FIRST, LAST = date(2024, 1, 1), date(2031, 12, 31)
ONE_DAY = timedelta(days=1)
DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
SAMPLED = DAYS[::11]  # eleven and seven share no divisor: every weekday of every season
YEARS = range(2010, 2045)
SHORTER_TERM = date(2026, 9, 1)  # décret 2026-96: orders of this day or later
COMMERCIAL_CLAIMS = date(2026, 4, 25)  # loi 2026-307: no such claim before


def known(subdivision=None):
    """Days off of France, or of one of its parts: {day: name}; two names on one day are written "A; B"."""
    return dict(holidays.France(subdiv=subdivision, years=YEARS, language="fr"))


def doubtful(subdivisions, wanted):
    """The days of these parts of France that bear one of the wanted names."""
    days = [pair for part in subdivisions for pair in known(part).items()]
    return {day: name for day, names in days for name in names.split("; ") if name in wanted}


NATIONAL = known()
DOUBTFUL = {
    "metropole": {},
    "alsace_moselle": doubtful(["57"], ("Saint-Étienne", "Vendredi saint")),
    "overseas": doubtful(["971", "972", "973", "974", "976"], ("Abolition de l'esclavage",)),
}
AREAS = tuple(DOUBTFUL)

# event: (code, months, days, kind). limit: the user must act by then. wait: the debtor may act until then.
# from: the day after such a wait.
SIMPLE = {
    "opposition_notified_tc": [("deposit_by", 0, 15, "limit")],
    "opposition_notified_tj": [("lawyer_by", 0, 15, "limit")],
    "small_claim_sent": [("ends_on", 1, 0, "wait")],
    "subcontract_notice": [("direct_action_from", 1, 0, "from")],
    "cheque_presented": [("certificate_from", 0, 30, "from")],
    "certificate_served": [("title_from", 0, 15, "from")],
}
FORWARD = {"15d": (0, 15), "1m": (1, 0), "2m": (2, 0), "3m": (3, 0), "6m": (6, 0), "1m15d": (1, 15)}
BACKWARD = {"15d": (0, 15), "8d": (0, 8)}


def sure(day):
    """A Saturday, a Sunday or a national holiday."""
    return day.weekday() >= 5 or day in NATIONAL


def word(day, area):
    """What the calculator calls this day off; None when it is a working day."""
    if day.weekday() >= 5:
        return ("saturday", "sunday")[day.weekday() - 5]
    if day in NATIONAL:
        return WORDS[NATIONAL[day].split("; ")[0]]
    return DOUBTFUL_WORDS[DOUBTFUL[area][day]] if day in DOUBTFUL[area] else None


def moved(day, area, prudent, step=1):
    """The first working day from this one on; `prudent`: days off that not everyone recognises count too."""
    while sure(day) or (prudent and day in DOUBTFUL[area]):
        day += step * ONE_DAY
    return day


def after(day, months, days):
    """CPC 641: months first, then days; the day of the event is not counted."""
    return day + relativedelta(months=months) + timedelta(days=days)


def entry(code, end, area, kind):
    """One expected deadline whose period ends on `end`, and whether a doubtful day mattered (None: open to reading)."""
    final = moved(end, area, kind != "limit")
    later = ONE_DAY if kind == "from" else 0 * ONE_DAY
    because = word(end, area) if final != end else None
    found = {"code": code, "date": str(final + later), "nominal": str(end + later), "moved_because": because}
    if kind == "limit":
        return found, final in DOUBTFUL[area]
    crossed = [end + number * ONE_DAY for number in range((final - end).days)]
    if [day for day in crossed if day in DOUBTFUL[area] and sure(day)]:
        return found, None
    return found, final != moved(end, area, False)


def expected(periods, day, area):
    """All expected deadlines of (code, months, days, kind) periods."""
    return [entry(code, after(day, months, days), area, kind) for code, months, days, kind in periods]


def service_limit(order, area):
    """Last day to serve an order of payment of that day."""
    return moved(after(order, 6 if order < SHORTER_TERM else 3, 0), area, False)


def ask(event, day, area, **more):
    """Result of good answers; days are written as ISO."""
    answers = {key: value if isinstance(value, str) else str(value) for key, value in more.items()}
    result = calculators.run("court_deadlines", answers | {"event": event, "date": str(day), "area": area}, html=False)
    assert result["errors"] == []
    return result


def check(result, wanted, also=(), loose=()):
    """The deadlines, and the warnings: `also` plus the doubtful day. loose: codes whose moved_because is not compared."""
    found = [dict(line) for line in result["values"]["deadlines"]]
    lines = [dict(line) for line, _ in wanted]
    for line in found + lines:
        if line["code"] in loose:
            line.pop("moved_because")
    assert found == lines
    codes = {warning["code"] for warning in result["warnings"]}
    flags = [flag for _, flag in wanted]
    if True in flags:
        assert codes == {"doubtful-day-off", *also}
    elif None in flags:
        assert codes - {"doubtful-day-off"} == set(also)
    else:
        assert codes == set(also)


def near_doubtful(area, months, days, back=False):
    """Days whose period ends within four days of a doubtful day of the area."""
    around = {day + number * ONE_DAY for day in DOUBTFUL[area] for number in range(-4, 5)}
    return [day for day in DAYS if (day - timedelta(days=days) if back else after(day, months, days)) in around]


def days_to_try(area, months=0, days=0, back=False):
    """Sampled days, and those that meet the doubtful days of the area."""
    return sorted({*SAMPLED, *near_doubtful(area, months, days, back)})


# -- the oracle itself


@pytest.mark.parametrize("year", range(2013, 2041))
def test_the_oracle_knows_the_eleven_holidays(year):
    """C. trav. L3133-1: eleven names, Easter and its kin included, and no other day."""
    names = [name for day, names in NATIONAL.items() if day.year == year for name in names.split("; ")]
    assert sorted(names) == sorted(WORDS)
    assert {(day.month, day.day) for day in NATIONAL if day.year == year} >= {
        (1, 1),
        (5, 1),
        (5, 8),
        (7, 14),
        (8, 15),
        (11, 1),
        (11, 11),
        (12, 25),
    }


@pytest.mark.parametrize("year", range(2013, 2041))
def test_the_oracle_knows_the_doubtful_days(year):
    """L3134-13 and the days of abolition: two in Alsace-Moselle, five overseas, none elsewhere."""
    found = {area: sorted((day.month, day.day) for day in DOUBTFUL[area] if day.year == year) for area in AREAS}
    assert found["metropole"] == []
    assert len(found["alsace_moselle"]) == 2 and (12, 26) in found["alsace_moselle"]
    friday = next(day for day in DOUBTFUL["alsace_moselle"] if day.year == year and day.month < 12)
    assert NATIONAL[friday + 3 * ONE_DAY] == "Lundi de Pâques"
    assert {*found["overseas"]} == {(4, 27), (5, 22), (5, 27), (6, 10), (12, 20)}


# -- count


@pytest.mark.parametrize("period", FORWARD)
def test_every_day_forward(period):
    """CPC 641 and 642 on every day of eight years."""
    for day in DAYS:
        result = ask("count", day, "metropole", period=period, direction="forward")
        check(result, expected([("ends_on", *FORWARD[period], "limit")], day, "metropole"))


@pytest.mark.parametrize("period", FORWARD)
@pytest.mark.parametrize("area", ["alsace_moselle", "overseas"])
def test_forward_where_more_days_may_be_off(area, period):
    """A limit never moves over a doubtful day, and says so when it ends on one."""
    for day in days_to_try(area, *FORWARD[period]):
        result = ask("count", day, area, period=period, direction="forward")
        check(result, expected([("ends_on", *FORWARD[period], "limit")], day, area))


def check_backward(day, area, period):
    """A day off moves to the preceding day that nobody takes for one; whether a doubtful day warns is left open."""
    end = day - timedelta(days=BACKWARD[period][1])
    final = moved(end, area, True, -1)
    because = word(end, area) if final != end else None
    line = {"code": "ends_on", "date": str(final), "nominal": str(end), "moved_because": because}
    crossed = {end - number * ONE_DAY for number in range((end - final).days)}
    result = ask("count", day, area, period=period, direction="backward")
    check(result, [(line, None if crossed & {*DOUBTFUL[area]} else False)])


@pytest.mark.parametrize("period", BACKWARD)
def test_every_day_backward(period):
    """Counted back from a hearing, on every day of eight years."""
    for day in DAYS:
        check_backward(day, "metropole", period)


@pytest.mark.parametrize("period", BACKWARD)
@pytest.mark.parametrize("area", ["alsace_moselle", "overseas"])
def test_backward_where_more_days_may_be_off(area, period):
    """Backward, the prudent day is the earlier one: doubtful days are skipped too."""
    for day in days_to_try(area, *BACKWARD[period], back=True):
        check_backward(day, area, period)


@pytest.mark.parametrize("written", ["1m15d", "1m15j", "1 m 15 j", "1 m 15 d", "1\u00a0m 15\u202fj"])
def test_ways_to_write_a_period(written):
    """French and English letters, with or without spaces, say the same."""
    for day in DAYS[::97]:
        result = ask("count", day, "metropole", period=written)
        check(result, expected([("ends_on", 1, 15, "limit")], day, "metropole"))


# -- events


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("event", SIMPLE)
def test_events_with_one_deadline(event, area):
    """Fifteen days, thirty days or a month: limits stay on a doubtful day, waits do not."""
    for day in days_to_try(area, *SIMPLE[event][0][1:3]):
        check(ask(event, day, area), expected(SIMPLE[event], day, area))


@pytest.mark.parametrize("area", AREAS)
def test_payment_order_issued(area):
    """CPC 1411: six months, three for orders from 1 September 2026; every day around the change."""
    change = [SHORTER_TERM + number * ONE_DAY for number in range(-40, 41)]
    for day in sorted({*days_to_try(area, 6), *near_doubtful(area, 3, 0), *change}):
        months = 6 if day < SHORTER_TERM else 3
        check(ask("payment_order_issued", day, area), expected([("serve_by", months, 0, "limit")], day, area))


@pytest.mark.parametrize("area", AREAS)
def test_payment_order_served(area):
    """CPC 1416 and 1422: the order's day picks the rule, the day of service starts the clock."""
    change = [SHORTER_TERM + number * ONE_DAY for number in range(-15, 200, 3)]
    ages = (0, 1, 20, 60, 91, 92, 93, 94, 120, 181, 183, 184, 185, 186, 300)
    for number, day in enumerate(sorted({*days_to_try(area, 1), *near_doubtful(area, 2, 0), *change})):
        order = day - ages[number % len(ages)] * ONE_DAY
        months = 1 if order < SHORTER_TERM else 2
        wanted = expected([("opposition_until", 1, 0, "wait"), ("enforceable_from", months, 0, "from")], day, area)
        late = ["served-too-late"] if day > service_limit(order, area) else []
        check(ask("payment_order_served", day, area, order_date=order), wanted, late)


@pytest.mark.parametrize("area", AREAS)
def test_insolvency_published(area):
    """C. com. R622-24 and L622-26: two months, four from another territory; six months whoever asks."""
    places = [(creditor, court) for creditor in ("metropole", "overseas", "abroad") for court in ("metropole", "overseas")]
    for number, day in enumerate(days_to_try(area, 2)):
        creditor, court = places[number % len(places)]
        months = 2 if creditor == court else 4
        wanted = expected([("declare_by", months, 0, "limit"), ("relief_by", 6, 0, "limit")], day, area)
        check(ask("insolvency_published", day, area, creditor_area=creditor, court_area=court), wanted)


@pytest.mark.parametrize("area", AREAS)
def test_attachment_made(area):
    """CPCE R211-3 and R211-11: eight days to tell the debtor, who then has a month."""
    for number, day in enumerate(days_to_try(area, 0, 8)):
        by, flag = entry("notify_by", after(day, 0, 8), area, "limit")
        check(ask("attachment_made", day, area), [(by, flag)])
        notified = day + (0, 3, 8, 9, 10, 11, 12)[number % 7] * ONE_DAY
        late = ["notified-too-late"] if str(notified) > by["date"] else []
        contest = entry("contest_until", after(notified, 1, 0), area, "wait")
        check(ask("attachment_made", day, area, notified_on=notified), [(by, flag), contest], late)


@pytest.mark.parametrize("area", AREAS)
def test_commercial_claim_served(area):
    """CPCE L126-2 and L126-3, from their first day: a month to contest, eight days more, and the day after."""
    for day in sorted({*days_to_try(area, 1), *near_doubtful(area, 1, 8)}):
        if day < COMMERCIAL_CLAIMS:
            continue
        end = after(day, 1, 0)
        contest, flag = entry("contest_until", end, area, "wait")
        second = date.fromisoformat(contest["date"]) + timedelta(days=8)
        record, other = entry("record_from", second, area, "from")
        record["nominal"] = str(end + timedelta(days=9))
        # Which day names the move is open to reading once the month end itself has moved.
        loose = ("record_from",) if contest["moved_because"] else ()
        check(ask("commercial_claim_served", day, area), [(contest, flag), (record, other)], loose=loose)
