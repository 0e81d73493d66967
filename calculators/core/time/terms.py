"""Payment terms as dates: what each formula of a contract means. Knows no law."""

from datetime import date

from calculators.core.time import dates

DECADES = (10, 20)


class NoSuchDay(Exception):
    """A month is too short for the day that was agreed. args[0]: its first day."""


def end_of_decade(day: date) -> date:
    """The 10th, the 20th or the last day of the month.

    >>> print(end_of_decade(date(2027, 2, 11)), end_of_decade(date(2027, 2, 21)))
    2027-02-20 2027-02-28
    """
    for last in DECADES:
        if day.day <= last:
            return date(day.year, day.month, last)
    return dates.end_of_month(day)


def day_of_following_month(day: date, number: int) -> date:
    """Day `number` of the month after that of `day`. Raises NoSuchDay when that month is too short.

    >>> print(day_of_following_month(date(2026, 12, 15), 10))
    2027-01-10
    """
    following = dates.end_of_month(day) + dates.ONE_DAY
    if number > dates.days_in_month(following.year, following.month):
        raise NoSuchDay(following)
    return date(following.year, following.month, number)


def ways(term: str, count, day, method: str, start: date, delivery) -> list[tuple] | None:
    """(method or None, due date) pairs of an agreed term counted from `start`, the invoice or what replaces it.

    Raises NoSuchDay.
    """
    if term == "end_of_month":
        found = (
            ("days_then_month_end", dates.end_of_month(dates.later(start, count, "days"))),
            ("month_end_then_days", dates.later(dates.end_of_month(start), count, "days")),
        )
        if method != "unknown":
            return [way for way in found if way[0] == method]
        return list(found) if found[0][1] != found[1][1] else [(None, found[0][1])]
    if term == "end_of_month_on":
        return [("days_then_month_end", day_of_following_month(dates.later(start, count, "days"), day))]
    if term == "cash":
        return [(None, max(start, delivery) if delivery else start)]
    if term == "month_end":
        return [(None, dates.end_of_month(start))]
    return [(None, dates.later(start, count, "months" if term == "months" else "days"))]
