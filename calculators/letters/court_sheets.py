"""What goes with a document for a court: its bordereau, a cover for each piece, and the table of what the texts ask of it."""

from calculators.core.answer.result import Folded, Part, Sheet, Table
from calculators.core.time import dates
from calculators.core.words import prose
from calculators.core.words.typography import counted
from calculators.law.court_elements import ELEMENTS, OPTIONAL, SIGNATURE, WITHOUT
from calculators.letters import court_form

LIST_TITLE, COVER_TITLE = "Bordereau de pièces", "Pièce n°\u00a0"
AGAINST = "Affaire contre\u202f: "
TABLE_TITLE = "Ce que les textes demandent, et où le document le dit"
CAPTION = "Éléments du document"
COLUMNS = (("Ce qui est demandé", "text"), ("Texte", "text"), ("Sans cela", "text"), ("Dans le document", "text"))
HEAD_OF_SHEET, END_OF_SHEET = "En tête", "À la fin, à la main"
NOT_SAID, MISSING = "Non demandé", "Manque, à ajouter"

WITH_LIST = (
    court_form.REQUESTS + court_form.AFTER + (court_form.INTERIM, court_form.COMPLAINT) + court_form.PREFECTS
)  # their pieces are listed on a sheet of their own


def bare(title: str, parts: list) -> Sheet:
    """A sheet without addresses."""
    return Sheet([], [], [], [], title, [Part(lines, "", [], ()) for lines in parts], [], [], {}, ())


def parties(words: dict) -> list[str]:
    """Who asks, of whom, as the document names them."""
    return [words["claimant_name"], AGAINST + words["debtor_named"]]


def bordereau(words: dict) -> Sheet:
    """The list of the pieces, on its own sheet."""
    return bare(LIST_TITLE, [parties(words), words["pieces_table"]])


def cover(piece, words: dict) -> Sheet:
    """The page in front of a piece: its number, what it is, the case."""
    lines = [piece.nature] + ([f"du {dates.french(piece.day)}"] if piece.day else [])
    lines += [piece.author] if piece.author else []
    lines += [counted(piece.pages, "page")] if piece.pages else []
    return bare(f"{COVER_TITLE}{piece.number}", [lines, parties(words)])


def places(written: prose.Written) -> dict[str, str]:
    """The title under which each placeholder stands."""
    found, title = {}, HEAD_OF_SHEET
    for one in written.paragraphs:
        if one.lines[0].kind == "title":
            title = one.lines[0].sentences[0][0]
        for name in prose.names(one):
            if name not in found:
                found[name] = title
    return found


def place_of(element, words: dict, found: dict) -> str:
    """Where the document says what a text asks."""
    if element.shown_by == (SIGNATURE,):
        return END_OF_SHEET
    if [name for name in element.shown_by if name not in found or not words[name]]:
        return NOT_SAID if element.without == OPTIONAL else MISSING
    return found[element.shown_by[-1]]


def asked_of(letter: str, words: dict, written: prose.Written) -> list[Folded]:
    """What the texts ask of this document, a row each; none where they ask for nothing."""
    found = places(written)
    rows = [(one.what, one.text, WITHOUT[one.without], place_of(one, words, found)) for one in ELEMENTS.get(letter, ())]
    return [Folded(TABLE_TITLE, str(len(rows)), [Table(CAPTION, COLUMNS, rows, ())])] if rows else []


def after(answers: dict, words: dict, written: prose.Written) -> list:
    """The blocks that follow the sheet of a document."""
    letter, pieces, found = answers["letter"], answers["pieces"] or (), []
    if letter in WITH_LIST and pieces:
        found.append(bordereau(words))
    if letter == court_form.LIST_OF_PIECES:
        found += [cover(one, words) for one in pieces]
    return found + asked_of(letter, words, written)
