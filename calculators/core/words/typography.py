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


_printed = {}  # by text: a page says the same sentences at each key
MOST_PRINTED = 600


def printed(text):
    """The text as a page prints it: safe in HTML, with French spaces."""
    if text not in _printed:
        if len(_printed) > MOST_PRINTED:
            _printed.clear()
        _printed[text] = french(escape(text))
    return _printed[text]
