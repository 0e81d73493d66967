"""Short lists that a contract holds: the days on which a client pays, the parts of an invoice."""

from calculators.core.reading import parsers

LAST_DAY = 31  # of the longest month
LEAST_SEPARATED = (",", ";", "/", " et ", "-")


def pay_days(text):
    """Days of the month of "10,25" or "10 et 25", in order. Raises ValueError.

    >>> pay_days("25 et 10")
    (10, 25)
    """
    text = parsers.words(text)
    for mark in LEAST_SEPARATED:
        text = text.replace(mark, " ")
    days = [parsers.number(one) for one in text.split(" ") if one]
    if not days or [day for day in days if not 1 <= day <= LAST_DAY]:
        raise ValueError(f"Indiquez des jours du mois, de 1 à {LAST_DAY}, par exemple 10, 25.")
    return tuple(sorted(days))


def parts(text):
    """(percent in hundredths, days) of lines "percent;days", in the order of the days. Raises ValueError."""
    found, wrong = [], []
    for index, line in enumerate(parsers.lines(text).split("\n")):
        percent, _, days = line.partition(";")
        try:
            found.append((parsers.number(days), parsers.percent(percent)))
        except ValueError as error:
            wrong.append(f"Part {index + 1} : {error.args[0]}")
    if wrong:
        raise ValueError(" ".join(wrong))
    return tuple([(percent, days) for days, percent in sorted(found)])
