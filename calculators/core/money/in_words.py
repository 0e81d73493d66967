"""Numbers in French words (spelling of before 1990: hyphens below one hundred): what a debt in full letters needs."""

UNITS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
         "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf")  # fmt: skip
TENS = {
    2: "vingt",
    3: "trente",
    4: "quarante",
    5: "cinquante",
    6: "soixante",
    7: "soixante",
    8: "quatre-vingt",
    9: "quatre-vingt",
}
POWERS = ((1_000_000_000, "milliard"), (1_000_000, "million"))


def below_hundred(number: int, ends: bool) -> str:
    """0 to 99. ends: nothing follows, so that « quatre-vingts » takes its s.

    >>> below_hundred(80, True), below_hundred(80, False), below_hundred(71, True)
    ('quatre-vingts', 'quatre-vingt', 'soixante et onze')
    """
    if number < 20:
        return UNITS[number]
    ten, unit = number // 10, number % 10
    if ten in (7, 9):
        unit += 10
    if unit == 0:
        return TENS[ten] + ("s" if ten == 8 and ends else "")
    link = " et " if unit in (1, 11) and ten < 8 else "-"
    return TENS[ten] + link + UNITS[unit]


def below_thousand(number: int, ends: bool) -> str:
    """0 to 999.

    >>> below_thousand(200, True), below_thousand(201, True)
    ('deux cents', 'deux cent un')
    """
    hundreds, rest = number // 100, number % 100
    if not hundreds:
        return below_hundred(rest, ends)
    head = "cent" if hundreds == 1 else UNITS[hundreds] + " cent"
    if not rest:
        return head + ("s" if hundreds > 1 and ends else "")
    return head + " " + below_hundred(rest, ends)


def cardinal(number: int) -> str:
    """From 0 to 999 999 999 999.

    >>> cardinal(1922)
    'mille neuf cent vingt-deux'
    """
    parts = []
    for power, name in POWERS:
        count = number // power
        number = number % power
        if count:
            parts.append(below_thousand(count, True) + " " + name + ("s" if count > 1 else ""))
    thousands, rest = number // 1000, number % 1000
    if thousands:
        parts.append("mille" if thousands == 1 else below_thousand(thousands, False) + " mille")
    if rest or not parts:
        parts.append(below_thousand(rest, True))
    return " ".join(parts)


def euros(cents: int) -> str:
    """Cents in words.

    >>> euros(192268)
    'mille neuf cent vingt-deux euros et soixante-huit centimes'
    """
    whole, rest = cents // 100, cents % 100
    link = "d’euro" if whole >= 1_000_000 and whole % 1_000_000 == 0 else "euro"
    words = cardinal(whole) + f" {link}" + ("s" if whole > 1 else "")
    return words + (f" et {cardinal(rest)} centime" + ("s" if rest > 1 else "") if rest else "")
