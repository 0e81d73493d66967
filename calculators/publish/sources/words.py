"""Words as people type them on a phone, and as addresses have them."""

import re
import unicodedata


def plain(text: str) -> str:
    """Without accents."""
    return unicodedata.normalize("NFKD", text.replace("œ", "oe")).encode("ascii", "ignore").decode()


def slug(name: str) -> str:
    """The anchor of a term: « Déchéance du terme » is decheance-du-terme."""
    return re.sub(r"[^a-z0-9]+", "-", plain(name.lower())).strip("-")
