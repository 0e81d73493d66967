"""Which day an act must be done by, or may be done from, and on which day a period ends."""

from collections import namedtuple

from calculators.core.reading.form import Refused
from calculators.core.time import dates, days_off
from calculators.law import court_time, holidays

LOCAL = {"metropole": (), "alsace_moselle": holidays.ALSACE_MOSELLE, "overseas": holidays.OVERSEAS}

# said: key of words.SAID.  kind: limit or wait.  doubtful: whether a local holiday decided.
Deadline = namedtuple("Deadline", ("code", "day", "nominal", "moved_because", "said", "kind", "doubtful", "source"))
Outcome = namedtuple("Outcome", ("deadlines", "codes", "limit"))


def moved(day: dates.date, kind: str, area: str) -> tuple:
    """(day, reason, doubtful) of the last day of a period: later on a day off, and for a wait on a local one too."""
    local, national = LOCAL[area], holidays.NATIONAL
    sure = days_off.next_working(day, national)
    prudent = days_off.next_working(day, national + local)
    end = prudent if kind == "wait" else sure
    reason = days_off.day_off(day, national + local if kind == "wait" else national)
    return end, reason, prudent != sure


def deadline(code: str, end: dates.date, kind: str, area: str, source, said: str | None = None) -> Deadline:
    """One deadline whose period ends on `end`; one that opens something opens it the day after."""
    last, reason, doubtful = moved(end, kind, area)
    shift = dates.ONE_DAY if code.endswith("_from") else 0 * dates.ONE_DAY
    return Deadline(code, last + shift, end + shift, reason, said or code, kind, doubtful, source)


def after(
    code: str, rule, start: dates.date, kind: str, area: str, dated_on: dates.date | None = None, said: str | None = None
) -> Deadline:
    """A deadline of the length that `rule` had on `dated_on`, counted from `start`."""
    row = rule.row_on(dated_on or start)
    return deadline(code, dates.later(start, row.value, rule.unit), kind, area, row.source, said)


def of_order(issued: dates.date, served: dates.date | None, area: str) -> tuple:
    """The clocks of an injonction de payer: service, then opposition and enforcement."""
    serve_by = after("serve_by", court_time.SERVE_ORDER, issued, "limit", area)
    if not served:
        return [serve_by], [], None
    found = [
        after("opposition_until", court_time.OPPOSITION, served, "wait", area),
        after("enforceable_from", court_time.BEFORE_ENFORCEMENT, served, "wait", area, dated_on=issued),
    ]
    late = served > serve_by.day
    return found, ["served-too-late"] if late else [], serve_by.day


def of_attachment(made: dates.date, notified: dates.date, area: str) -> tuple:
    """The clocks of a saisie-attribution."""
    notify_by = after("notify_by", court_time.NOTIFY_ATTACHMENT, made, "limit", area)
    if not notified:
        return [notify_by], [], None
    contest = after("contest_until", court_time.CONTEST_ATTACHMENT, notified, "wait", area, said="contest_attachment")
    return [notify_by, contest], ["notified-too-late"] if notified > notify_by.day else [], notify_by.day


def of_commercial_claim(served: dates.date, area: str) -> list[Deadline]:
    """The clocks of the procedure between traders of 2026."""
    contest = after("contest_until", court_time.CONTEST_COMMERCIAL_CLAIM, served, "wait", area, said="contest_claim")
    rule = court_time.RECORD_COMMERCIAL_CLAIM
    row = rule.row_on(served)
    nominal = dates.later(contest.nominal, row.value, rule.unit) + dates.ONE_DAY
    last, reason, doubtful = moved(dates.later(contest.day, row.value, rule.unit), "wait", area)
    reason = reason or contest.moved_because
    record = Deadline("record_from", last + dates.ONE_DAY, nominal, reason, "record_from", "wait", doubtful, row.source)
    return [contest, record]


def of_insolvency(published: dates.date, creditor_area: str, court_area: str, area: str) -> list[Deadline]:
    """The clocks of a creditor when an insolvency procedure opens."""
    rule = court_time.DECLARE_CLAIM if creditor_area == court_area else court_time.DECLARE_FROM_AFAR
    return [
        after("declare_by", rule, published, "limit", area),
        after("relief_by", court_time.RELIEF, published, "limit", area),
    ]


def counted(start: dates.date, period: tuple, direction: str, area: str) -> Deadline:
    """A period chosen by the reader: months first, then days."""
    months, days = period
    if direction == "forward":
        end = dates.later(dates.later(start, months, "months"), days, "days")
        return deadline("ends_on", end, "limit", area, court_time.ART_640_642, direction)
    end = dates.later(dates.later(start, -months, "months"), -days, "days")
    everyone, local = holidays.NATIONAL, LOCAL[area]
    last = days_off.working_before(end, everyone + local)
    doubtful = last != days_off.working_before(end, everyone)
    reason = days_off.day_off(end, everyone + local)
    return Deadline("ends_on", last, end, reason, direction, "limit", doubtful, court_time.ART_640_642)


def check(event: str, day: dates.date, order_date, notified_on) -> None:
    """Refuse dates before the rules known here, or in the wrong order."""
    first, errors = court_time.SERVE_ORDER.first_day, []
    if event == "commercial_claim_served":
        first = court_time.CONTEST_COMMERCIAL_CLAIM.first_day
    for name, given in (("date", day), ("order_date", order_date), ("notified_on", notified_on)):
        if given and given < first:
            errors.append((name, f"Ce calcul commence au {dates.french(first)} : indiquez une date plus récente."))
    if event == "payment_order_served" and order_date > day:
        errors.append(("order_date", "L’ordonnance est datée après sa signification : vérifiez ces deux dates."))
    if event == "attachment_made" and notified_on and notified_on < day:
        errors.append(("notified_on", "La saisie est dénoncée avant d’être pratiquée : vérifiez ces deux dates."))
    if errors:
        raise Refused(tuple(errors))


def calculate(
    event: str, date: dates.date, order_date, notified_on, creditor_area: str, court_area: str, period, direction: str, area: str
) -> Outcome:
    """The deadlines that the event starts. Raises Refused."""
    check(event, date, order_date, notified_on)
    codes, limit = [], None
    if event == "payment_order_issued":
        found, codes, limit = of_order(date, None, area)
    elif event == "payment_order_served":
        found, codes, limit = of_order(order_date, date, area)
    elif event == "attachment_made":
        found, codes, limit = of_attachment(date, notified_on, area)
    elif event == "commercial_claim_served":
        found = of_commercial_claim(date, area)
    elif event == "insolvency_published":
        found = of_insolvency(date, creditor_area, court_area, area)
    elif event == "count":
        found = [counted(date, period, direction, area)]
    else:
        code, rule, kind = court_time.ACTS[event]
        found = [after(code, rule, date, kind, area, said=event)]
    if [one for one in found if one.doubtful]:
        codes = codes + ["doubtful-day-off"]
    return Outcome(found, codes, limit)
