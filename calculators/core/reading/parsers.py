"""What people type as typed values: amounts, dates, numbers, texts, lines; else a ValueError with a French sentence."""

from datetime import date

from calculators.core import money
from calculators.core.time import dates
from calculators.core.words import names

DIGITS = "0123456789"
SPACES = (" ", "\u00a0", "\u202f", "\u2009", "\u2007")
CURRENCY = ("euros", "euro", "eur", "€")
MAX_CENTS = 99_999_999_999
MAX_MONTHS = 120
MAX_WORDS = 80
MAX_LINE = 300
MAX_LINES_LENGTH, MAX_LINES = 3_000, 60
# What nobody sees: marks that turn the order of the letters round, ends of line, blanks that are not spaces.
UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200e"
    "\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u205f\u2060\u2066\u2067\u2068\u2069\u2800\u3000\u3164\ufeff\ufffe\uffff"
)
DELETE, LAST_CONTROL = "\x7f", "\x9f"
INVISIBLE = "Ce texte contient un caractère invisible (sens d’écriture ou commande) : retapez-le au clavier."
EXAMPLE = money.amount(185_050)
NO_SUCH_DAY = "Cette date n’existe pas dans le calendrier. Exemple de date : 30/04/2026."


def _is_number(text):
    return text != "" and text.strip(DIGITS) == ""


def trimmed(text: str) -> str:
    """Every kind of space made ordinary, none at either end. (strip() alone differs between interpreters.)"""
    for space in SPACES:
        text = text.replace(space, " ")
    return text.strip(" \t\r\n")


def _trimmed_ends(text):
    """No space of any kind at either end; those inside stay as they are."""
    text = text.strip(" \t\r\n")
    while text[:1] in SPACES:
        text = text[1:].strip(" \t\r\n")
    while text[-1:] in SPACES:
        text = text[:-1].strip(" \t\r\n")
    return text


def _ungrouped(whole):
    """The digits of "1 850" or "1.850.000"; None when the groups are not of three."""
    for mark in (" ", "."):
        if mark in whole:
            groups = whole.split(mark)
            well_formed = (
                _is_number(groups[0])
                and len(groups[0]) <= 3
                and all(_is_number(group) and len(group) == 3 for group in groups[1:])
            )
            return "".join(groups) if well_formed else None
    return whole if _is_number(whole) else None


def _without_unit(text):
    """The figures of "€1234", "1 234.56 EUR" or "1 850 € TTC"."""
    if _is_number(text[:1]) and _is_number(text[-1:]):
        return text
    text = names.small(text)
    if text.endswith("ttc"):
        text = trimmed(text[:-3])
    for unit in CURRENCY:
        if text.endswith(unit):
            return trimmed(text[: -len(unit)])
        if text.startswith(unit):
            return trimmed(text[len(unit) :])
    return text


def _too_precise(whole, fraction):
    """What is wrong with "1.850", which may be read in two ways, or with "1850,123"."""
    if len(fraction) > 3 or not _is_number(whole) or len(whole) > 3 or whole[0] == "0":
        return f"Deux chiffres au plus après la virgule, par exemple {EXAMPLE}."
    short = f"{whole},{fraction[:2]}"
    other = short if fraction.endswith("0") else f"{whole},{fraction}"
    thousands = whole + fraction
    return f"Ce montant se lit {money.euros(int(thousands) * 100)} ou {other} € : écrivez {thousands} ou {short}."


def amount(text: str) -> int:
    """Cents of "1850", "1 850,50", "1.850,50", "1850.50", "1 850,50 €", "€1850", "1 850.50 EUR" or "1 850 euros TTC"."""
    text = _without_unit(trimmed(text))
    if text[:1] in ("-", "\u2212"):
        raise ValueError(f"Indiquez un montant positif, par exemple {EXAMPLE}.")
    if "," in text:
        whole, _, fraction = text.partition(",")
    elif text.count(".") == 1:
        whole, _, fraction = text.partition(".")
    else:
        whole, fraction = text, "0"
    digits = _ungrouped(whole)
    if digits is None or not _is_number(fraction):
        raise ValueError(f"Écrivez le montant en chiffres, par exemple {EXAMPLE}.")
    if len(fraction) > 2:
        raise ValueError(_too_precise(whole, fraction))
    if len(digits) > 11 or int(digits) * 100 > MAX_CENTS:
        raise ValueError(f"Ce montant dépasse {money.euros(MAX_CENTS)}, la limite de ce calcul.")
    cents = int(digits) * 100 + int(fraction) * (10 if len(fraction) == 1 else 1)
    if cents == 0:
        raise ValueError(f"Indiquez un montant supérieur à zéro, par exemple {EXAMPLE}.")
    return cents


def _exists(year, month, number):
    """Whether the calendar has that day."""
    return 1 <= month <= 12 and 1 <= number <= dates.days_in_month(year, month)


def _month_in_figures(text):
    """« 1er août 2026 » as "1/8/2026"; what has no month in words as it is."""
    words = names.plain_name(text).split(" ")
    months = [names.plain_name(month) for month in dates.MONTHS]
    if len(words) != 3 or words[1] not in months:
        return text
    return f"{'1' if words[0] == '1er' else words[0]}/{months.index(words[1]) + 1}/{words[2]}"


def _of_short_year(first, month, last):
    """What is wrong with "03/04/26": the two days that it may mean."""
    found = []
    for year, number in ((2000 + last, first), (2000 + first, last), (1900 + last, first), (1900 + first, last)):
        if _exists(year, month, number) and date(year, month, number) not in found:
            found.append(date(year, month, number))
    if not found:
        return NO_SUCH_DAY
    readings = " ou ".join([dates.short(one) for one in found[:2]])
    return f"L’année n’a que deux chiffres : écrivez {readings}."


def day(text: str) -> date:
    """The date of "2026-04-30", "30/04/2026" or « 30 avril 2026 »; the marks may be / - or . in both orders."""
    text = trimmed(text)
    if text.strip("0123456789/-."):
        text = _month_in_figures(text)
    mark = "/" if "/" in text else "." if "." in text else "-"
    parts = text.split(mark)
    if len(parts) != 3 or not all(_is_number(part) and len(part) <= 4 for part in parts):
        raise ValueError("Écrivez le jour, le mois et l’année, par exemple 30/04/2026 ou 30 avril 2026.")
    if len(parts[0]) != 4:
        parts = [parts[2], parts[1], parts[0]]
    year, month, number = [int(part) for part in parts]
    if len(parts[0]) == 2 and len(parts[2]) <= 2:
        raise ValueError(_of_short_year(number, month, year))
    if len(parts[0]) != 4:
        raise ValueError("Écrivez l’année avec quatre chiffres, par exemple 30/04/2026.")
    if not _exists(year, month, number):
        raise ValueError(NO_SUCH_DAY)
    if not 1900 <= year <= 2100:
        raise ValueError("Vérifiez l’année : ce calcul va de 1900 à 2100. Exemple de date : 30/04/2026.")
    return date(year, month, number)


def percent(text: str) -> int:
    """Hundredths of "12,15", "12.15 %" or "3": basis points, or hundredths of a number of times."""
    text = trimmed(text).replace(" ", "")
    if text.endswith("%"):
        text = text[:-1]
    if text[:1] in ("-", "\u2212"):
        raise ValueError("Indiquez un nombre positif, par exemple 12,15.")
    whole, _, fraction = text.replace(",", ".").partition(".")
    if not _is_number(whole) or len(whole) > 6 or (fraction and not _is_number(fraction)):
        raise ValueError("Écrivez un nombre, par exemple 12,15.")
    if len(fraction) > 2:
        raise ValueError("Deux chiffres au plus après la virgule, par exemple 12,15.")
    return money.decimal(f"{whole}.{fraction}", 2)


def number(text: str) -> int:
    """A whole number from 0 to 999."""
    text = trimmed(text)
    if text[:1] in ("-", "\u2212"):
        raise ValueError("Indiquez un nombre positif, par exemple 30.")
    if not _is_number(text):
        raise ValueError("Écrivez un nombre entier, par exemple 30.")
    if len(text) > 3:
        raise ValueError("Indiquez au plus 999.")
    return int(text)


def days(text: str) -> int:
    """A whole number of days from 0 to 999: "30", "30 j" or "30 jours"."""
    text = names.small(trimmed(text))
    for unit in ("jours", "jour", "j"):
        if text.endswith(unit):
            return number(text[: -len(unit)])
    return number(text)


def years(text: str) -> int:
    """A whole number of years from 0 to 999: "2", "2 ans" or "24 mois"; 0 for less than a year."""
    text = names.small(trimmed(text))
    for unit, months in (("années", 12), ("année", 12), ("ans", 12), ("an", 12), ("mois", 1)):
        if text.endswith(unit):
            counted = number(text[: -len(unit)]) * months
            if counted > 12 and counted % 12:
                raise ValueError("Indiquez des années entières, par exemple 2 ans.")
            return counted // 12
    return number(text)


def period(text: str) -> tuple:
    """(months, days) of "15d", "15 j", "15 jours", "1m", "2 mois" or "1m15d"."""
    compact = names.small(trimmed(text)).replace(" ", "")
    if _is_number(compact) and len(compact) <= 3:
        raise ValueError(f"Dites si ce sont des jours ou des mois : {compact} jours ou {compact} mois.")
    for written, unit in (("mois", "m"), ("jours", "d"), ("jour", "d"), ("j", "d")):
        compact = compact.replace(written, unit)
    months, days = compact.split("m") if compact.count("m") == 1 else ("0", compact)
    days = days[:-1] if days.endswith("d") else days or "0" if compact.endswith("m") else "?"
    if not _is_number(months) or not _is_number(days) or len(months) > 3 or len(days) > 3:
        raise ValueError("Écrivez une durée en jours ou en mois, par exemple 15 j, 1 m ou 1 m 15 j.")
    if int(months) > MAX_MONTHS:
        raise ValueError(f"Indiquez au plus {MAX_MONTHS} mois.")
    if int(months) + int(days) == 0:
        raise ValueError("Indiquez au moins un jour, par exemple 15 j, 1 m ou 1 m 15 j.")
    return int(months), int(days)


def words(text: str) -> str:
    """A short text on one line."""
    text = trimmed(text)
    if len(text) > MAX_WORDS:
        raise ValueError(f"Indiquez au plus {MAX_WORDS} caractères.")
    if text and (min(text) < " " or DELETE in text):
        raise ValueError("Écrivez ce texte sur une seule ligne.")
    return text


def unseen(text: str) -> bool:
    """Whether the text holds control characters, or marks that turn its order round."""
    if text and min(text) >= " " and max(text) < DELETE:  # ASCII, as most are
        return False
    return any([character < " " or DELETE <= character <= LAST_CONTROL or character in UNSEEN for character in text])


def line(text: str) -> str:
    """A name or another text on one line, as it is."""
    text = _trimmed_ends(text)
    if "\n" in text or "\r" in text:
        raise ValueError("Écrivez ce texte sur une seule ligne.")
    if len(text) > MAX_LINE:
        raise ValueError(f"Indiquez au plus {MAX_LINE} caractères, il y en a {len(text)}.")
    if unseen(text):
        raise ValueError(INVISIBLE)
    return text


def lines(text: str) -> str:
    """A text of several lines, as it is, without empty lines."""
    found = [_trimmed_ends(one) for one in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    found = [one for one in found if one]
    if len(text) > MAX_LINES_LENGTH or len(found) > MAX_LINES:
        raise ValueError(f"Indiquez au plus {MAX_LINES_LENGTH} caractères et {MAX_LINES} lignes.")
    if unseen("".join(found)):
        raise ValueError(INVISIBLE)
    return "\n".join(found)


def dated_lines(text: str, name: str, read_rest) -> tuple:
    """(day, rest) pairs of lines "date;rest", in the order of the days; `name` says which line is wrong."""
    found, wrong = [], []
    lines = [line for line in text.replace("\r", "\n").split("\n") if trimmed(line.replace(";", " "))]
    for index, line in enumerate(lines):
        on, _, rest = line.partition(";")
        try:
            found.append((day(on), index, read_rest(rest)))
        except ValueError as error:
            wrong.append(f"{name} {index + 1} : {error.args[0]}")
    if wrong:
        raise ValueError(" ".join(wrong))
    return tuple([(on, rest) for on, _, rest in sorted(found)])


def event_until(text: str, read_code) -> tuple:
    """(code, day or None) of "code" or "code;day"."""
    cells = text.split(";")
    if [cell for cell in cells[2:] if trimmed(cell)]:
        raise ValueError("Écrivez une date, un événement, et pour une promesse le jour promis, séparés par des points-virgules.")
    code = read_code(cells[0])
    return code, day(cells[1]) if len(cells) > 1 and trimmed(cells[1]) else None


def events_until(text: str, read_code) -> tuple:
    """(day, code, second day or None) of lines "date;code" or "date;code;date", in the order of the days."""
    found = dated_lines(text, "Événement", lambda rest: event_until(rest, read_code))
    return tuple([(on, code, until) for on, (code, until) in found])


def payments(text: str) -> tuple:
    """(day, cents) pairs of lines "date;montant", in the order of the days."""
    return dated_lines(text, "Paiement", amount)


def dated_sums(text: str, read_code) -> tuple:
    """(day or None, cents, code) of lines "date;montant;code", those without a day first, then in the order of the days."""
    found, wrong = [], []
    lines = [line for line in text.replace("\r", "\n").split("\n") if trimmed(line.replace(";", " "))]
    for index, line in enumerate(lines):
        cells = (line + ";;").split(";")
        try:
            if [cell for cell in cells[3:] if trimmed(cell)]:
                raise ValueError("Écrivez une date, un montant, une nature, séparés par des points-virgules.")
            on = day(cells[0]) if trimmed(cells[0]) else None
            found.append((on.isoformat() if on else "", index, on, amount(cells[1]), read_code(cells[2])))
        except ValueError as error:
            wrong.append(f"Ligne {index + 1} : {error.args[0]}")
    if wrong:
        raise ValueError(" ".join(wrong))
    return tuple([one[2:] for one in sorted(found, key=lambda one: one[:2])])
