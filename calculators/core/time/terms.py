"""Payment terms as dates: what each formula of a contract means. Knows no law."""

from datetime import date

from calculators.core.time import dates

DECADES = (10, 20)


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
    """Day `number` of the month after that of `day`, or its last day when it is too short.

    >>> print(day_of_following_month(date(2026, 12, 15), 10), day_of_following_month(date(2027, 1, 15), 31))
    2027-01-10 2027-02-28
    """
    return day_of_month(dates.end_of_month(day) + dates.ONE_DAY, number)


def day_of_month(day: date, number: int) -> date:
    """Day `number` of the month of `day`, or its last day when it is too short."""
    return date(day.year, day.month, min(number, dates.days_in_month(day.year, day.month)))


def next_pay_day(day: date, numbers: tuple) -> date:
    """`day`, or the first day after it that bears one of these numbers in its month.

    >>> print(next_pay_day(date(2027, 1, 26), (10, 25)), next_pay_day(date(2027, 2, 11), (31,)))
    2027-02-10 2027-02-28
    """
    found = [day_of_month(day, number) for number in numbers] + [day_of_following_month(day, min(numbers))]
    return min([one for one in found if one >= day])


def ways(term: str, count, day, method: str, start: date, delivery) -> list[tuple]:
    """(method or None, due date) pairs of an agreed term counted from `start`, the invoice or what replaces it."""
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
    if term == "months_end_of_month":
        return [(None, dates.end_of_month(dates.later(start, count, "months")))]
    if term == "month_end":
        return [(None, dates.end_of_month(start))]
    return [(None, dates.later(start, count, "months" if term == "months" else "days"))]
