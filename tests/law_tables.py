"""The published rates as they were known until a day, or with a row that nobody published: set, then put back.

The MicroPython runner loads this file too: nothing here but what both interpreters know.
"""

from calculators.core.tables.series import Row, Text
from calculators.law.ecb_rate import ECB_RATE
from calculators.law.legal_interest import PRIVATE_CREDITOR, PROFESSIONAL_CREDITOR

ENDING = (ECB_RATE, PROFESSIONAL_CREDITOR, PRIVATE_CREDITOR)  # every table that ends, but those that a text builds from them
INVENTED = Text("Ligne inventée pour un essai", "https://example.org/", "")


def state():
    """What restore() puts back."""
    return [(series, series.rows, series.ends) for series in ENDING]


def restore(saved):
    """The tables as they stood when `saved` was taken."""
    for series, rows, ends in saved:
        series.rows, series.ends = rows, ends


def freeze(day):
    """The tables as they were known until `day`, ISO: no row after it, an end on it."""
    for series in ENDING:
        series.rows, series.ends = tuple([row for row in series.rows if row.since <= day]), day


def add(series, since, value, ends):
    """One more row, from `since` to `ends`, ISO; value: ppm."""
    series.rows, series.ends = series.rows + (Row(since, value, INVENTED, "D", ""),), ends


def under(law_until, work, *given):
    """work(*given) with the tables frozen on the day `law_until`; with the tables as they are when it is None."""
    saved = state()
    try:
        if law_until:
            freeze(law_until)
        return work(*given)
    finally:
        restore(saved)
