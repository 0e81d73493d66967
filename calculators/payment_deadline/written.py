"""What people write of a payment term: « 45j FDM », « 30 jours fin de mois le 10 », « à réception ». Knows no law."""

from collections import namedtuple

from calculators.core.reading import parsers
from calculators.core.words.names import plain_name

# The answers that a text stands for, and how it was understood, in French. method: None when the text does not tell.
Term = namedtuple("Term", ("term", "days", "day", "method", "said"))

MARKS = (".", ",", ";", ":", "(", ")", "«", "»", '"', "/ ", "\u2019")
# What is written in several words, or several ways, as one sign each; the longer first.
SIGNS = (
    ("fin de mois", "FDM"), ("fin du mois", "FDM"), ("fin mois", "FDM"), ("fdm", "FDM"), ("du mois suivant", ""),
    ("date d emission", ""), ("date de la facture", ""), ("date de facturation", ""), ("date de facture", ""),
    ("date facture", ""),
    ("a compter de", ""), ("a partir de", ""), ("apres", ""), ("+", " PLUS "),
)  # fmt: skip
KINDS = {
    "j": "D", "jr": "D", "jrs": "D", "jour": "D", "jours": "D", "mois": "M", "m": "M", "FDM": "E", "le": "L", "PLUS": "P",
    "puis": "P", "plus": "P", "reception": "R", "comptant": "C", "un": "1", "deux": "1", "net": "N", "nets": "N", "nettes": "N",
}  # fmt: skip
NOISE = (
    "a", "au", "la", "de", "du", "des", "d", "l", "en", "facture", "facturation", "paiement", "reglement", "payable", "delai",
    "calendaires", "calendaire", "date", "emission", "sous", "et", "e", "expiration",
)  # fmt: skip
NUMBER_WORDS = {"un": 1, "deux": 2}
EXAMPLES = "« 30 jours », « 45 jours fin de mois », « 30 jours fin de mois le 10 », « 2 mois », « fin de mois », « à réception »"
UNKNOWN = f"Ce délai n’est pas compris. Exemples de ce qui l’est : {EXAMPLES}."
DAYS_OR_MONTHS = f"Ce nombre peut être en jours ou en mois : ajoutez « jours » ou « mois ». Exemples : {EXAMPLES}."
TWO_STARTS = (
    "Ce délai peut partir de la facture ou de sa réception. Écrivez « 30 jours » pour compter depuis la facture, comme le "
    "maximum légal, ou « à réception » pour payer dès qu’elle arrive."
)
DAY_OF_WHICH_MONTH = "Écrivez si la fin du mois vient avant ce jour, par exemple « 30 jours fin de mois le 10 »."
WORKING_DAYS = f"Ce calcul compte les jours du calendrier, pas les jours ouvrés ou ouvrables. Exemples : {EXAMPLES}."
SEVERAL = "Un paiement en plusieurs fois s’indique part par part : sous cette question, ouvrez « Plusieurs parts »."


def apart(text):
    """The words and the numbers of a text, "45j" in two.

    >>> apart("45j FDM")
    ['45', 'j', 'FDM']
    """
    found, last = [], ""
    for letter in text:
        kind = "space" if letter == " " else "number" if letter in parsers.DIGITS else "word"
        if kind != "space" and kind == last:
            found[-1] += letter
        elif kind != "space":
            found.append(letter)
        last = kind
    return found


def signs_of(text):
    """(signs, numbers) of a text: one letter a word that matters, "1" a number; "?" for a word that is not known."""
    text = " " + plain_name(text) + " "
    for mark in MARKS:
        text = text.replace(mark, "" if mark == "." else " ")
    for written, sign in SIGNS:
        text = text.replace(written, sign)
    signs, numbers = "", []
    for word in apart(text):
        if word in NUMBER_WORDS or word[0] in parsers.DIGITS:
            signs += "1"
            numbers.append(NUMBER_WORDS[word] if word in NUMBER_WORDS else parsers.number(word))
        elif word not in NOISE:
            signs += KINDS.get(word, "?")
    return signs, numbers


def days_said(count):
    """« 1 jour », « 45 jours »."""
    return f"{count} jour" if count == 1 else f"{count} jours"


def refuse(text, signs):
    """Raise the sentence that fits a text which is no term."""
    plain = plain_name(text)
    if "ouvr" in plain:
        raise ValueError(WORKING_DAYS)
    if "%" in plain:
        raise ValueError(SEVERAL)
    if signs == "1":
        raise ValueError(DAYS_OR_MONTHS)
    if signs in ("1DR", "R1D", "1R", "1MR"):
        raise ValueError(TWO_STARTS)
    if signs in ("1DL1", "1L1", "L1", "1DE1", "1E1"):
        raise ValueError(DAY_OF_WHICH_MONTH)
    raise ValueError(UNKNOWN)


def read(text):
    """The Term that a text stands for. Raises ValueError with a French sentence.

    >>> read("45j FDM").said, read("fin de mois le 10").day
    ('45 jours fin de mois, sans dire lequel vient d’abord', 10)
    """
    signs, numbers = signs_of(parsers.words(text))
    signs = signs.replace("N", "D", 1) if signs in ("1N", "N1") else signs.replace("N", "")
    first = numbers[0] if numbers else 0
    if signs == "R":
        return Term("on_receipt", None, None, None, "à réception de la facture")
    if signs == "C":
        return Term("cash", None, None, None, "comptant")
    if signs in ("1D", "D1"):
        return Term("net", first, None, None, f"{days_said(first)} après la facture")
    if signs == "1M":
        return Term("months", first, None, None, f"{first} mois après la facture")
    if signs == "E":
        return Term("month_end", None, None, None, "la fin du mois de la facture")
    if signs in ("1DE", "1E", "E1D"):
        return Term("end_of_month", first, None, None, f"{days_said(first)} fin de mois, sans dire lequel vient d’abord")
    if signs == "1DPE":
        return Term("end_of_month", first, None, "days_then_month_end", f"{days_said(first)}, puis la fin du mois")
    if signs == "EP1D":
        return Term("end_of_month", first, None, "month_end_then_days", f"la fin du mois, puis {days_said(first)}")
    if signs in ("1ME", "EP1M"):
        return Term("months_end_of_month", first, None, None, f"{first} mois, puis la fin de ce mois")
    if signs in ("1DEL1", "1EL1"):
        said = f"{days_said(first)}, la fin du mois, puis le {numbers[1]}"
        return Term("end_of_month_on", first, numbers[1], None, said)
    if signs == "EL1":
        return Term("end_of_month_on", 0, first, None, f"la fin du mois, puis le {first}")
    refuse(text, signs)
