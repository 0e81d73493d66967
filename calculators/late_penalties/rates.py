"""The yearly rate of a late payment, semester by semester: that of the texts, or that of a clause and its floor."""

from collections import namedtuple

from calculators.core.tables.series import Unknown, known_until
from calculators.core.time import dates
from calculators.law import civil_interest, late_payment, legal_interest, public_payment
from calculators.law.ecb_rate import ECB_RATE

# One rate over the days that it runs, both counted: ppm a year, the article, the code of a warning or "", the texts of the
# published rates that it is made of.
Rate = namedtuple("Rate", ("start", "end", "ppm", "text", "code", "published"))


def series_used(debtor: str, clause: str) -> tuple:
    """The published series that each semester of the count needs, none for a rate that nothing published can change."""
    if debtor == "public":
        return (public_payment.RATE,)
    if debtor == "business" and clause == "none":
        return (late_payment.DEFAULT_RATE,)
    used = (ECB_RATE,) if clause == "ecb_plus" else ()
    if debtor == "business":  # the floor of every clause
        return (late_payment.FLOOR_RATE,) + used
    return (legal_interest.PROFESSIONAL_CREDITOR,) if clause in ("none", "legal_multiple", "legal_plus") else used


def last_known(debtor: str, clause: str, start: dates.date) -> dates.date | None:
    """Last day with a published rate for interest that runs from `start`; None when none is needed after that day."""
    known = known_until(series_used(debtor, clause))
    frozen = debtor == "public" and start <= known  # one rate for the whole delay
    return None if frozen else known


def floor_on(day):
    """The least rate of a clause, ppm; None where it is not known."""
    try:
        return late_payment.FLOOR_RATE.value_on(day)
    except Unknown:
        return None


def rate_on(debtor, clause, value, day):
    """The rate of the semester of `day`: ppm, article, code of a warning or "", texts of the published rates. Raises Unknown."""
    if debtor == "public" or (debtor == "business" and clause == "none"):
        row, floor = series_used(debtor, clause)[0].row_on(day), floor_on(day)
        below = debtor == "business" and floor is not None and row.value < floor
        return row.value, row.source, "default-below-floor" if below else "", (ECB_RATE.row_on(day).source,)
    ppm, published = value and value * 100, ()
    if clause == "ecb_plus":
        row = ECB_RATE.row_on(day)
        ppm, published = row.value + value * 100, (row.source,)
    elif clause != "fixed":
        row = legal_interest.PROFESSIONAL_CREDITOR.row_on(day)
        ppm, published = row.value, (row.source,)
        if clause == "legal_plus":
            ppm += value * 100
        elif clause == "legal_multiple":
            ppm = ppm * value // 100
    if debtor != "business":
        return ppm, civil_interest.ART_1231_6 if clause == "none" else civil_interest.ART_1231_5, "", published
    floor, legal = late_payment.FLOOR_RATE.value_on(day), legal_interest.PROFESSIONAL_CREDITOR.row_on(day).source
    return max(ppm, floor), late_payment.L441_10, "clause-below-floor" if ppm < floor else "", published + (legal,)


_semesters = {}  # the Rates of whole semesters: a thousand invoices ask for the same few
MOST_KEPT = 400


def rate_in(debtor: str, clause: str, value, day: dates.date) -> Rate:
    """The Rate of the semester of `day`, whole: no published series changes in it. Raises Unknown."""
    year, month = day.timetuple()[:2]
    asked = (debtor, clause, value, year, month > dates.HALF_YEAR, ECB_RATE.ends, legal_interest.PROFESSIONAL_CREDITOR.ends)
    if asked not in _semesters:
        if len(_semesters) > MOST_KEPT:
            _semesters.clear()
        _semesters[asked] = Rate(*dates.semester(day), *rate_on(debtor, clause, value, day))
    return _semesters[asked]


def between(debtor: str, clause: str, value, start: dates.date, end: dates.date) -> list[Rate]:
    """The Rates from `start`, the first day that bears interest, to `end`, in order. Raises Unknown."""
    found, first = [], start
    while first <= end:
        whole = rate_in(debtor, clause, value, first)
        # a public buyer owes one rate for the whole delay: that of the semester in which interest began
        last = end if debtor == "public" else min(whole.end, end)
        found.append(whole if whole.start == first and whole.end == last else Rate(first, last, *whole[2:]))
        first = last + dates.ONE_DAY
    return found
