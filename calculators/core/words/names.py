"""Names as people type them: without accents, capitals, hyphens or apostrophes."""

PLAIN = (
    ("àâäÀÂÄ", "a"), ("éèêëÉÈÊË", "e"), ("îïÎÏ", "i"), ("ôöÔÖ", "o"), ("ùûüÙÛÜ", "u"), ("çÇ", "c"), ("-’'", " "),
)  # fmt: skip
CAPITALS, SMALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"


def plain_name(text: str) -> str:
    """The name to compare: « Saint-Étienne » and « saint etienne » are the same."""
    for marks, letter in PLAIN:
        for mark in marks:
            text = text.replace(mark, letter)
    for capital, small in zip(CAPITALS, SMALL):
        text = text.replace(capital, small)
    return " ".join([word for word in text.split(" ") if word])


def find_name(text: str, names: tuple) -> str:
    """The one of `names` that was typed; empty when none was."""
    typed = plain_name(text)
    for name in names if typed else ():
        if plain_name(name) == typed:
            return name
    return ""
