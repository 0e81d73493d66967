"""Money in integer cents, yearly rates in integer parts per million, one rounding function.

12.40 % is 124 000 ppm: fine enough for one and a half times a legal rate, still exact.
"""

NARROW = "\u202f"  # narrow no-break space: thousands, and before % € ; : ! ?
MINUS = "\u2212"


def half_up(numerator: int, denominator: int) -> int:
    """Nearest integer to numerator/denominator, halves upwards. Both must be >= 0 (denominator > 0).

    >>> half_up(5, 2), half_up(7, 3)
    (3, 2)
    """
    return (2 * numerator + denominator) // (2 * denominator)


def interest(base_cents: int, rate_ppm: int, days: int, days_in_year: int) -> int:
    """Simple interest in cents, rounded half-up once.

    >>> interest(1_000_000, 100_000, 73, 365)  # 10 000 € at 10 % for a fifth of a year
    20000
    """
    return half_up(base_cents * rate_ppm * days, days_in_year * 1_000_000)


def decimal(text: str, decimals: int) -> int:
    """Integer value of a plain decimal text. ValueError for more decimals than that.

    >>> decimal("2.40", 4)
    24000
    """
    whole, _, fraction = text.partition(".")
    if len(fraction) > decimals:
        raise ValueError(text)
    return int(whole + fraction) * 10 ** (decimals - len(fraction))


def grouped(number: int) -> str:
    r"""Digits in groups of three, narrow no-break spaces between them.

    >>> grouped(12345)
    '12\u202f345'
    """
    return str(number) if number < 1000 else f"{grouped(number // 1000)}{NARROW}{number % 1000:03d}"


def amount(cents: int) -> str:
    r"""Cents as an amount without its unit.

    >>> amount(123456), amount(-5)
    ('1\u202f234,56', '−0,05')
    """
    sign = MINUS if cents < 0 else ""
    return f"{sign}{grouped(abs(cents) // 100)},{abs(cents) % 100:02d}"


def euros(cents: int) -> str:
    r"""Cents as euros.

    >>> euros(123456)
    '1\u202f234,56\u202f€'
    """
    return amount(cents) + NARROW + "€"


def round_euros(cents: int) -> str:
    r"""Cents as euros; a round sum has no decimals.

    >>> round_euros(500000), round_euros(500050)
    ('5\u202f000\u202f€', '5\u202f000,50\u202f€')
    """
    return euros(cents) if cents % 100 else grouped(cents // 100) + NARROW + "€"


def percent(ppm: int) -> str:
    """A rate with a point: at least two decimals, never rounded.

    >>> percent(124000), percent(41250)
    ('12.40', '4.125')
    """
    fraction = f"{ppm % 10_000:04d}"
    while len(fraction) > 2 and fraction.endswith("0"):
        fraction = fraction[:-1]
    return f"{ppm // 10_000}.{fraction}"


def points(ppm: int) -> str:
    """Points added to a rate, in French.

    >>> points(100000), points(105000)
    ('10', '10,50')
    """
    whole = percent(ppm).replace(".", ",")
    return whole[:-3] if whole.endswith(",00") else whole


def percent_fr(ppm: int) -> str:
    r"""A rate in French.

    >>> percent_fr(124000)
    '12,40\u202f%'
    """
    return percent(ppm).replace(".", ",") + NARROW + "%"
