"""Money in integer cents, yearly rates in integer parts per million, one rounding function.

12.40 % is 124 000 ppm: fine enough for one and a half times a legal rate, still exact.
"""

NARROW = "\u202f"  # narrow no-break space: thousands, and before % € ; : ! ?
MINUS = "\u2212"


def half_up(numerator, denominator):
    """Nearest integer to numerator/denominator, halves upwards. Both must be >= 0 (denominator > 0)."""
    return (2 * numerator + denominator) // (2 * denominator)


def interest(base_cents, rate_ppm, days, days_in_year):
    """Simple interest in cents, rounded half-up once."""
    return half_up(base_cents * rate_ppm * days, days_in_year * 1_000_000)


def decimal(text, decimals):
    """Integer value of a plain decimal text: decimal("2.40", 4) is 24000. ValueError for more decimals than that."""
    whole, _, fraction = text.partition(".")
    if len(fraction) > decimals:
        raise ValueError(text)
    return int(whole + fraction) * 10 ** (decimals - len(fraction))


def grouped(number):
    """12345 -> "12 345" with narrow no-break spaces. number >= 0."""
    return str(number) if number < 1000 else f"{grouped(number // 1000)}{NARROW}{number % 1000:03d}"


def amount(cents):
    """123456 -> "1 234,56"."""
    sign = MINUS if cents < 0 else ""
    return f"{sign}{grouped(abs(cents) // 100)},{abs(cents) % 100:02d}"


def euros(cents):
    """123456 -> "1 234,56 €"."""
    return amount(cents) + NARROW + "€"


def round_euros(cents):
    """500000 -> "5 000 €"; keeps the cents when there are some."""
    return euros(cents) if cents % 100 else grouped(cents // 100) + NARROW + "€"


def percent(ppm):
    """124000 -> "12.40", 41250 -> "4.125": at least two decimals, never rounded."""
    fraction = f"{ppm % 10_000:04d}"
    while len(fraction) > 2 and fraction.endswith("0"):
        fraction = fraction[:-1]
    return f"{ppm // 10_000}.{fraction}"


def points(ppm):
    """100000 -> "10", 105000 -> "10,50": points added to a rate."""
    whole = percent(ppm).replace(".", ",")
    return whole[:-3] if whole.endswith(",00") else whole


def percent_fr(ppm):
    """124000 -> "12,40 %"."""
    return percent(ppm).replace(".", ",") + NARROW + "%"
