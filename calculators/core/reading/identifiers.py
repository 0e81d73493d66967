"""Numbers that carry their own check: SIREN (Luhn) and IBAN (ISO 13616, remainder 97). Knows no law, looks nothing up."""

from calculators.core.reading import parsers

DIGITS = "0123456789"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SMALL = "abcdefghijklmnopqrstuvwxyz"
NOT_IN_EMAIL = ("\t", ",", ";", ":", "<", ">", "(", ")", "[", "]", "\\", '"', "'", "@")
SEPARATORS = parsers.SPACES + ("\t", "-", ".")
SIREN_LENGTH, SIRET_LENGTH = 9, 14
# Length of an IBAN in the countries of the euro payments area (ISO 13616 registry).
IBAN_LENGTHS = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20,
    "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27,
    "VA": 22,
}  # fmt: skip
OTHER_LENGTHS = (15, 34)


def compact(text: str) -> str:
    """The text without the marks that people put between groups."""
    for mark in SEPARATORS:
        text = text.replace(mark, "")
    return text


def grouped(text: str, size: int) -> str:
    """Groups of `size` characters with no-break spaces between them."""
    return "\u00a0".join([text[at : at + size] for at in range(0, len(text), size)])


def luhn(digits: str) -> int:
    """The sum of Luhn: a multiple of ten for a number without a slip."""
    total, doubled = 0, len(digits) % 2 == 0
    for digit in digits:
        value = int(digit) * (2 if doubled else 1)
        total += value - 9 if value > 9 else value
        doubled = not doubled
    return total


def siren(text: str) -> str:
    """Nine digits that pass the check, without spaces. Raises ValueError with a French sentence."""
    digits = compact(text)
    if [character for character in digits if character not in DIGITS]:
        raise ValueError("Un SIREN ne contient que des chiffres, par exemple 552 100 554.")
    if len(digits) == SIRET_LENGTH:
        raise ValueError("Ce numéro a 14 chiffres : c’est un SIRET. Gardez les 9 premiers, le SIREN.")
    if len(digits) != SIREN_LENGTH:
        raise ValueError(f"Un SIREN a 9 chiffres, celui-ci en a {len(digits)}. Exemple : 552 100 554.")
    if luhn(digits) % 10:
        raise ValueError("Ce SIREN ne passe pas la vérification : un chiffre est faux, ou deux sont inversés.")
    return digits


def siret(text: str) -> str:
    """Fourteen digits whose first nine pass the check, without spaces. Raises ValueError with a French sentence."""
    digits = compact(text)
    if [character for character in digits if character not in DIGITS] or len(digits) != SIRET_LENGTH:
        raise ValueError("Un SIRET a 14 chiffres : le SIREN, puis cinq chiffres, par exemple 552 100 554 00013.")
    siren(digits[:SIREN_LENGTH])
    return digits


def capitals(text: str) -> str:
    """ASCII letters made capital; upper() differs between interpreters."""
    for small, capital in zip(SMALL, CAPITALS):
        text = text.replace(small, capital)
    return text


def remainder_97(code: str) -> int:
    """What the check of an IBAN leaves: 1 when it is right. Digits and capitals only."""
    figures = "".join([character if character in DIGITS else str(10 + CAPITALS.find(character)) for character in code])
    return int(figures) % 97


def iban(text: str) -> str:
    """An IBAN that passes the check, without spaces, in capitals; "IBAN" may stand before it. Raises ValueError with a French
    sentence.
    """
    code = capitals(compact(text))
    if code.startswith("IBAN"):
        code = code[4:].lstrip(":")
    country = code[:2]
    if [character for character in code if character not in DIGITS and character not in CAPITALS]:
        raise ValueError(
            "Un IBAN ne contient que des lettres sans accent et des chiffres, par exemple FR76 suivi de 23 caractères."
        )
    if (
        len(country) < 2
        or [letter for letter in country if letter in DIGITS]
        or [figure for figure in code[2:4] if figure in CAPITALS]
    ):
        raise ValueError("Un IBAN commence par deux lettres de pays et deux chiffres, par exemple FR76.")
    expected = IBAN_LENGTHS.get(country)
    if expected and len(code) != expected:
        raise ValueError(f"Un IBAN qui commence par {country} a {expected} caractères, celui-ci en a {len(code)}.")
    if not OTHER_LENGTHS[0] <= len(code) <= OTHER_LENGTHS[1]:
        raise ValueError(f"Un IBAN a de 15 à 34 caractères, celui-ci en a {len(code)}.")
    if remainder_97(code[4:] + code[:4]) != 1:
        raise ValueError("Cet IBAN ne passe pas la vérification : un caractère est faux, ou deux sont inversés.")
    return code


def email(text: str) -> str:
    """An address that a mail program can use. Raises ValueError with a French sentence."""
    text = parsers.line(text)
    name, at, domain = text.partition("@")
    wrong = [mark for mark in parsers.SPACES + NOT_IN_EMAIL if mark in name or mark in domain]
    if not name or not at or wrong or "." not in domain or domain.startswith(".") or domain.endswith(".") or len(text) > 254:
        raise ValueError("Écrivez une adresse complète, par exemple lea@exemple.fr.")
    return text
