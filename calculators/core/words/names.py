"""Names as people type them: without accents, capitals, hyphens or apostrophes."""

PLAIN = (
    ("àâäÀÂÄ", "a"), ("éèêëÉÈÊË", "e"), ("îïÎÏ", "i"), ("ôöÔÖ", "o"), ("ùûüÙÛÜ", "u"), ("çÇ", "c"), ("-’'", " "),
)  # fmt: skip
CAPITALS, SMALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"


def small(text: str) -> str:
    """ASCII letters made small; lower() differs between interpreters."""
    for capital, letter in zip(CAPITALS, SMALL):
        text = text.replace(capital, letter)
    return text


def capital(text: str) -> str:
    """The text with a capital; upper() differs between interpreters.

    >>> capital("mise en demeure"), capital("échéancier"), capital("3 voies")
    ('Mise en demeure', 'Échéancier', '3 voies')
    """
    for letter, large in zip(SMALL + "é", CAPITALS + "É"):
        if text[:1] == letter:
            return large + text[1:]
    return text


def plain_name(text: str) -> str:
    """The name to compare: « Saint-Étienne » and « saint etienne » are the same."""
    for marks, letter in PLAIN:
        for mark in marks:
            text = text.replace(mark, letter)
    return " ".join([word for word in small(text).split(" ") if word])


def find_name(text: str, names: tuple) -> str:
    """The one of `names` that was typed; empty when none was."""
    typed = plain_name(text)
    for name in names if typed else ():
        if plain_name(name) == typed:
            return name
    return ""
