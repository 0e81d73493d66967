"""Fees by tranches: each part of a sum pays its own rate. Exact in cents times ppm, rounded once, on the total."""

from collections import namedtuple

from calculators.core.money import decimal, half_up

PPM = 1_000_000
# fixed: (up to these cents, cents) or None.  tranches: (upper bound in cents or None, ppm or None when not confirmed).
# cap_cents: never more than that.  since: first day, ISO.  source: series.Text.  confidence: as in series.Row.
Fees = namedtuple("Fees", ("title", "since", "fixed", "tranches", "cap_cents", "source", "confidence", "note"))
# What one tranche takes of a sum.  share_ppm_cents: cents times ppm, not rounded.
Share = namedtuple("Share", ("above_cents", "up_to_cents", "ppm", "base_cents", "share_ppm_cents"))


def by_tranches(title: str, since: str, fixed: tuple, tranches: tuple, cap: str, source, confidence: str, note: str = "") -> Fees:
    """Fees typed in a law file: amounts in euros, rates in percent, as texts; None where the law is not confirmed."""
    return Fees(
        title,
        since,
        fixed and (decimal(fixed[0], 2), fixed[1] and decimal(fixed[1], 2)),
        tuple([(bound and decimal(bound, 2), rate and decimal(rate, 4)) for bound, rate in tranches]),
        decimal(cap, 2),
        source,
        confidence,
        note,
    )


def shares(one: Fees, cents: int) -> list[Share]:
    """The Shares of a sum, in order; empty under the fixed part, and when a tranche it reaches is not confirmed."""
    if one.fixed and cents <= one.fixed[0]:
        return []
    found, above = [], 0
    for bound, ppm in one.tranches:
        if cents <= above:
            break
        if ppm is None:
            return []
        base = cents - above if bound is None else min(cents, bound) - above
        found.append(Share(above, bound, ppm, base, base * ppm))
        above = cents if bound is None else bound
    return found


def total(one: Fees, cents: int) -> int | None:
    """The fee in cents for a sum; None when the law does not confirm it."""
    if one.fixed and cents <= one.fixed[0]:
        return one.fixed[1]
    parts = shares(one, cents)
    if not parts:
        return None
    return min(one.cap_cents, half_up(sum([part.share_ppm_cents for part in parts]), PPM))


def with_tax(cents: int, ppm: int) -> int:
    """A sum in cents with its value added tax, rounded once.

    >>> with_tax(1000, 200_000)
    1200
    """
    return half_up(cents * (PPM + ppm), PPM)
