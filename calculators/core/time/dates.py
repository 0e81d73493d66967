"""Days: arithmetic on the calendar and French writing. Nothing here reads the clock."""

from datetime import date, timedelta

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
ONE_DAY = timedelta(days=1)


def is_leap(year):
    """Gregorian rule."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    """28 to 31."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def add_months(day, months):
    """Same day number `months` later, else the last day of that month (the rule of CPC 641)."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, days_in_month(year, month)))


def later(start, count, unit):
    """`count` days, months, years or whole calendar years after `start`, which is not counted."""
    if unit == "days":
        return start + count * ONE_DAY
    if unit == "calendar_years":
        return date(start.year + count, 12, 31)
    return add_months(start, count if unit == "months" else 12 * count)


def end_of_month(day):
    """Last day of the month of `day`."""
    return date(day.year, day.month, days_in_month(day.year, day.month))


def easter(year):
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month_and_day = moon + weekday - 7 * late + 114
    return date(year, month_and_day // 31, month_and_day % 31 + 1)


def days_between(first, last):
    """Days from `first` to `last`, both counted."""
    return (last - first).days + 1


def leap_year_days(first, last):
    """How many days from `first` to `last`, both counted, fall in a leap year."""
    total = 0
    for year in range(first.year, last.year + 1):
        if is_leap(year):
            total += days_between(max(first, date(year, 1, 1)), min(last, date(year, 12, 31)))
    return total


def counted(days):
    """« 1 jour », « 45 jours »."""
    return f"{days} jour" if abs(days) < 2 else f"{days} jours"


def short(day):
    """31/08/2026."""
    year, month, number = day.isoformat().split("-")
    return f"{number}/{month}/{year}"


def month(day):
    """août 2026 (ordinary space)."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def french(day):
    """31 août 2026, 1er septembre 2026 (no-break spaces)."""
    year, month, number = day.isoformat().split("-")  # cheaper in MicroPython than three properties
    return f"{'1er' if number == '01' else int(number)}\u00a0{MONTHS[int(month) - 1]}\u00a0{year}"
