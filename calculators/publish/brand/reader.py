"""The file of a brand, read and checked: name, address, logo, colour, contact, legal notice, pages to leave out.

Its keys are French, since the people who fill it are; each thing wrong is told in one sentence, all at once.
"""

import difflib
import re
import tomllib
from collections import namedtuple
from pathlib import Path

from calculators.publish.brand import colours

Brand = namedtuple("Brand", "name address description logo accent contact notice left_out")

# What a reader needs to check what the guide says, and to know who says it: these pages stay.
KEPT = (
    "index.md", "taux.md", "reperes/textes.md", "reperes/methode.md", "reperes/mentions-legales.md",
    "reperes/confidentialite.md", "reperes/accessibilite.md", "reperes/contact.md",
)  # fmt: skip

KEYS = {"nom": True, "adresse": True, "logo": True, "couleur": True, "description": False, "pages_retirees": False}
CONTACT = {"presentation": False, "telephone": False, "courriel": False, "site": False, "adresse": False}
NOTICE = {"editeur": True, "directeur": True, "hebergeur": True}
LONGEST, HEAVIEST = 300, 100_000
ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
ACTIVE = re.compile(
    rb"<script|<foreignObject|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*[\"'](?!#|data:)|@import|<!ENTITY", re.IGNORECASE
)


class BrandError(ValueError):
    """What is wrong with the file, one French sentence each."""


def french_number(value: float) -> str:
    """4,5 of 4.53: never rounded up to what is asked."""
    return f"{int(value * 10) / 10}".replace(".", ",")


def pages_matching(entry: str, pages: list[str]) -> list[str]:
    """The pages that an entry of `pages_retirees` names: a page, or a folder ending with /."""
    return [page for page in pages if page == entry or (entry.endswith("/") and page.startswith(entry))]


class Reader:
    """Reads one file; what is wrong gathers in `faults`."""

    def __init__(self, path: Path, pages: list[str]) -> None:
        self.path, self.pages, self.faults = Path(path), pages, []

    def words(self, table: dict, known: dict, where: str = "") -> dict[str, str]:
        """The texts of a table, by key; absent ones empty."""
        for key in table:
            if key not in known and not isinstance(table[key], dict):
                near = difflib.get_close_matches(key, known, 1)
                hint = f" Vouliez-vous écrire « {near[0]} » ?" if near else f" Les mots connus : {', '.join(known)}."
                self.faults.append(f"{where}« {key} » n’est pas un mot connu ici.{hint}")
        found = {}
        for key, required in known.items():
            value = table.get(key, "")
            if key == "pages_retirees":
                continue
            if not isinstance(value, str) or len(value) > LONGEST or re.search(r"[<>{}\[\]*`|\\\n\"]", value):
                self.faults.append(
                    f'{where}« {key} » doit être un texte entre guillemets, sur une ligne, sans < > {{ }} [ ] * ` | \\ ni ".'
                )
                value = ""
            elif required and not value.strip():
                self.faults.append(f"{where}« {key} » manque.")
            found[key] = value.strip().replace("'", "’") if key not in ("adresse", "logo", "site", "courriel") else value.strip()
        return found

    def logo(self, name: str) -> Path:
        """The file of the logo: an SVG without scripts nor foreign files, or a PNG."""
        path = self.path.parent / name
        if path.suffix not in (".svg", ".png") or not path.is_file():
            self.faults.append(f"« logo » : le fichier {name} n’existe pas, ou n’est ni en .svg ni en .png.")
        elif path.stat().st_size > HEAVIEST:
            self.faults.append(f"« logo » : {name} pèse plus de 100 ko. Il serait long à afficher sur un téléphone.")
        elif path.suffix == ".svg" and ACTIVE.search(path.read_bytes()):
            self.faults.append(f"« logo » : {name} contient un script ou appelle un autre fichier. Exportez-le en SVG simple.")
        return path

    def accent(self, given: str) -> str:
        """The colour, when words in it and white on it can be read."""
        try:
            found = colours.written(colours.channels(given))
        except colours.NotAColour:
            self.faults.append(
                f"« couleur » : « {given} » n’est pas une couleur. Écrivez # et six chiffres, par exemple #0b5c6b."
            )
            return ""
        if colours.lowest(found) < colours.LEGIBLE:
            self.faults.append(
                f"« couleur » : {found} ne se lit pas assez sur fond clair (contraste {french_number(colours.lowest(found))}, "
                f"il faut 4,5). La plus proche qui se lit : {colours.nearest(found)}"
            )
        return found

    def left_out(self, entries: list[str]) -> set[str]:
        """The pages left out; those that must stay are told."""
        found = set()
        for entry in entries if isinstance(entries, list) else [entries]:
            pages = pages_matching(entry, self.pages) if isinstance(entry, str) else []
            kept = [page for page in pages if page in KEPT]
            if not pages:
                near = difflib.get_close_matches(
                    str(entry), [*self.pages, *{f"{page.split('/')[0]}/" for page in self.pages if "/" in page}], 1
                )
                self.faults.append(
                    f"« pages_retirees » : {entry} n’existe pas.{f' Vouliez-vous écrire {near[0]} ?' if near else ''}"
                )
            elif kept:
                self.faults.append(
                    f"« pages_retirees » : {', '.join(kept)} ne peut pas être retirée. "
                    "Le lecteur en a besoin pour vérifier ce qu’il lit."
                )
            found |= set(pages)
        return found

    def read(self) -> Brand:
        """The Brand. Raises BrandError with everything wrong."""
        try:
            given = tomllib.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise BrandError(f"Le fichier ne se lit pas : {error}") from error
        for key, value in given.items():
            if isinstance(value, dict) and key not in ("contact", "mentions"):
                self.faults.append(f"[{key}] n’est pas une partie connue. Les parties : [contact], [mentions].")
        words = self.words(given, KEYS)
        contact = self.words(given.get("contact", {}), CONTACT, "[contact] ")
        notice = self.words(given.get("mentions", {}), NOTICE, "[mentions] ")
        for where, address in (("« adresse »", words["adresse"]), ("[contact] « site »", contact["site"])):
            if address and not ADDRESS.fullmatch(address):
                self.faults.append(f"{where} doit commencer par https://.")
        if contact["courriel"] and not MAIL.fullmatch(contact["courriel"]):
            self.faults.append("[contact] « courriel » n’est pas une adresse de courriel.")
        if not any(contact[key] for key in ("telephone", "courriel", "site")):
            self.faults.append(
                "[contact] Indiquez au moins un téléphone, un courriel ou un site : vos lecteurs doivent pouvoir vous joindre."
            )
        logo = self.logo(words["logo"]) if words["logo"] else None
        accent = self.accent(words["couleur"]) if words["couleur"] else ""
        left_out = self.left_out(given.get("pages_retirees", []))
        if self.faults:
            raise BrandError("\n".join(self.faults))
        address = words["adresse"].rstrip("/") + "/"
        return Brand(words["nom"], address, words["description"], logo, accent, contact, notice, left_out)


def read(path, pages) -> Brand:
    """The Brand of a file; `pages` are the paths of the guide under docs/."""
    return Reader(path, pages).read()
