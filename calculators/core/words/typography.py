"""French typography: narrow no-break spaces where a line must not break."""

NARROW = "\u202f"
SUM_MARK = NARROW + ": "  # between a label and its sum
REPLACED = tuple((" " + mark, NARROW + mark) for mark in (";", ":", "?", "!", "%", "€", "»")) + (("« ", "«" + NARROW),)


def escape(text: str) -> str:
    """Text safe in an HTML or SVG element, or in a quoted attribute."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#x27;")


def french(text: str) -> str:
    """Replace the ordinary spaces of « mot », and before ; : ? ! % €."""
    for plain, narrow in REPLACED:
        text = text.replace(plain, narrow)
    return text
