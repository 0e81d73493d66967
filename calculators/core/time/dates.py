"""Days: arithmetic on the calendar and French writing. Nothing here reads the clock."""

from datetime import date, timedelta

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
ONE_DAY = timedelta(days=1)
HALF_YEAR = 6  # months


def is_leap(year: int) -> bool:
    """Gregorian rule.

    >>> is_leap(2000), is_leap(1900), is_leap(2028)
    (True, False, True)
    """
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """28 to 31.

    >>> days_in_month(2028, 2), days_in_month(2027, 4)
    (29, 30)
    """
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def add_months(day: date, months: int) -> date:
    """Same day number `months` later, else the last day of that month (the rule of CPC 641).

    >>> print(add_months(date(2027, 1, 31), 1))
    2027-02-28
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, days_in_month(year, month)))


def later(start: date, count: int, unit: str) -> date:
    """`count` days, months, years or whole calendar years after `start`, which is not counted.

    >>> print(later(date(2026, 11, 28), 4, "calendar_years"))
    2030-12-31
    """
    if unit == "days":
        return start + count * ONE_DAY
    if unit == "calendar_years":
        return date(start.year + count, 12, 31)
    return add_months(start, count if unit == "months" else 12 * count)


def end_of_month(day: date) -> date:
    """Last day of the month of `day`.

    >>> print(end_of_month(date(2028, 2, 10)))
    2028-02-29
    """
    return date(day.year, day.month, days_in_month(day.year, day.month))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).

    >>> print(easter(2027))
    2027-03-28
    """
    golden, century, of_century = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month_and_day = moon + weekday - 7 * late + 114
    return date(year, month_and_day // 31, month_and_day % 31 + 1)


def days_between(first: date, last: date) -> int:
    """Days from `first` to `last`, both counted.

    >>> days_between(date(2026, 4, 30), date(2026, 5, 1))
    2
    """
    return (last - first).days + 1


def semester(day: date) -> tuple[date, date]:
    """First and last day of the half-year of `day`.

    >>> [short(end) for end in semester(date(2026, 12, 30))]
    ['01/07/2026', '31/12/2026']
    """
    year, month = day.timetuple()[:2]
    if month > HALF_YEAR:
        return date(year, HALF_YEAR + 1, 1), date(year, 12, 31)
    return date(year, 1, 1), date(year, HALF_YEAR + 1, 1) - ONE_DAY


def leap_year_days(first: date, last: date) -> int:
    """How many days from `first` to `last`, both counted, fall in a leap year.

    >>> leap_year_days(date(2027, 12, 31), date(2028, 1, 2))
    2
    """
    total = 0
    for year in range(first.year, last.year + 1):
        if is_leap(year):
            total += days_between(max(first, date(year, 1, 1)), min(last, date(year, 12, 31)))
    return total


def known_words(known: date | None) -> dict[str, str]:
    r"""What a sentence names of the last day with a published rate: "known", that day; "after", the next; empty without one.

    >>> known_words(date(2026, 12, 31))["after"], known_words(None)["after"]
    ('1er\xa0janvier\xa02027', '')
    """
    return {"known": french(known) if known else "", "after": french(known + ONE_DAY) if known else ""}


def counted(days: int) -> str:
    """Days in words.

    >>> counted(1), counted(45)
    ('1 jour', '45 jours')
    """
    return f"{days} jour" if abs(days) < 2 else f"{days} jours"


def short(day: date) -> str:
    """A day in figures.

    >>> short(date(2026, 8, 31))
    '31/08/2026'
    """
    year, month, number = day.timetuple()[:3]  # in MicroPython, as dear as one property
    return f"{number:02d}/{month:02d}/{year:04d}"


def month(day: date) -> str:
    """A month in words (ordinary space).

    >>> month(date(2026, 8, 31))
    'août 2026'
    """
    return f"{MONTHS[day.month - 1]} {day.year}"


def french(day: date) -> str:
    r"""A day in words (no-break spaces).

    >>> french(date(2026, 8, 31)), french(date(2026, 9, 1))
    ('31\xa0août\xa02026', '1er\xa0septembre\xa02026')
    """
    year, month, number = day.timetuple()[:3]
    return f"{'1er' if number == 1 else number}\u00a0{MONTHS[month - 1]}\u00a0{year}"
