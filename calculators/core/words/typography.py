"""French typography: narrow no-break spaces where a line must not break."""

NARROW = "\u202f"
SUM_MARK = NARROW + ": "  # between a label and its sum
REPLACED = tuple((" " + mark, NARROW + mark) for mark in (";", ":", "?", "!", "%", "€", "»")) + (("« ", "«" + NARROW),)


def escape(text: str) -> str:
    """Text safe in an HTML or SVG element, or in a quoted attribute."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#x27;")


def counted(number: int, noun: str) -> str:
    """How many of something.

    >>> counted(1, "voie"), counted(3, "voie")
    ('1 voie', '3 voies')
    """
    return f"{number} {noun}" + ("s" if number > 1 else "")


def french(text: str) -> str:
    """Replace the ordinary spaces of « mot », and before ; : ? ! % €."""
    for plain, narrow in REPLACED:
        text = text.replace(plain, narrow)
    return text


FIGURES = "0123456789"
_held = {}  # by text, of those that have a hyphen
_printed = {}  # by text: a page says the same sentences at each key
MOST_PRINTED = 600


def printed(text):
    """The text as a page prints it: safe in HTML, in a quoted attribute and in a drawing, with French spaces."""
    if text not in _printed:
        if len(_printed) > MOST_PRINTED:
            _printed.clear()
        _printed[text] = french(escape(text))
    return _printed[text]


def worded(text):
    """The same among the words of a page, where a number holds together."""
    safe = printed(text)
    if "-" not in safe:
        return safe
    if safe not in _held:
        if len(_held) > MOST_PRINTED:
            _held.clear()
        _held[safe] = held(safe)
    return _held[safe]


def held(safe: str) -> str:
    """Words already safe in HTML, where « L441-10 » or « 2026-014 » is not cut at its hyphen; what one copies has a plain one.

    >>> held("l’article L441-10, peut-être")
    'l’article <span class="held">L441-10,</span> peut-être'
    """
    if "-" not in safe:
        return safe
    return " ".join([f'<span class="held">{word}</span>' if numbered(word) else word for word in safe.split(" ")])


def numbered(word: str) -> bool:
    """Whether a hyphen of this word stands between two figures.

    >>> [numbered(word) for word in ("sous-article", "L441-10", "Sous-titre:19-20.680")]
    [False, True, True]
    """
    parts = word.split("-")
    return bool([1 for one, two in zip(parts, parts[1:]) if one[-1:] in FIGURES and two[:1] in FIGURES and one and two])
