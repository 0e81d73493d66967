"""Days when nobody works: Saturdays, Sundays, and the holidays of a table."""

from collections import namedtuple

from calculators.core.time.dates import ONE_DAY, easter

# A holiday on a fixed day of the year, or some days after Easter Sunday (month 0, day = how many).
Holiday = namedtuple("Holiday", ("name", "month", "day", "source", "confidence"))

WEEKEND = {5: "saturday", 6: "sunday"}
FRENCH = {"saturday": "un samedi", "sunday": "un dimanche"}


_easters = {}  # by year: thousands of days are asked of the same few


def day_off(day, holidays: tuple) -> str | None:
    """ "saturday", "sunday", the French name of the holiday, or None."""
    if day.weekday() in WEEKEND:
        return WEEKEND[day.weekday()]
    year, month, number = day.timetuple()[:3]
    if year not in _easters:
        _easters[year] = easter(year)
    after_easter = (day - _easters[year]).days
    for holiday in holidays:
        if (holiday.month, holiday.day) in ((month, number), (0, after_easter)):
            return holiday.name
    return None


def words(reason) -> str:
    """Why a day is off, in words.

    >>> words("saturday"), words("Noël")
    ('un samedi', 'un jour férié (Noël)')
    """
    return FRENCH.get(reason, f"un jour férié ({reason})")


def next_working(day, holidays: tuple):
    """The day itself, or the next one that is not a day off."""
    while day_off(day, holidays):
        day += ONE_DAY
    return day


def working_before(day, holidays: tuple):
    """The day itself, or the last one before it that is not a day off."""
    while day_off(day, holidays):
        day -= ONE_DAY
    return day
