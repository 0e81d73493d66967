"""The pieces of a case, and its facts: one a line. A piece is known by its place in the list."""

from collections import namedtuple

from calculators.core.reading import parsers

MAX_PIECES, MAX_FACTS, MAX_PAGES = 40, 40, 999
# day: None when the piece has none.  pages: None when not said.  author, proves: "" when not said.
Piece = namedtuple("Piece", ("number", "nature", "day", "author", "pages", "proves"))
Fact = namedtuple("Fact", ("day", "sentence", "pieces"))  # pieces: their numbers


def filled_lines(text: str) -> list[str]:
    """The lines that hold something."""
    return [one for one in text.replace("\r", "\n").split("\n") if parsers.trimmed(one.replace(";", " "))]


def cells_of(line: str, count: int) -> list[str]:
    """The cells of a line, as many as asked. Raises ValueError when there are more."""
    cells = line.split(";")
    if [one for one in cells[count:] if parsers.trimmed(one)]:
        raise ValueError("Retirez le point-virgule : il sépare les colonnes.")
    return (cells + [""] * count)[:count]


def number_of(text: str, most: int, asked: str) -> int:
    """A whole number from 1 to `most`; `asked` says what is wanted of any other."""
    try:
        number = parsers.number(text)
    except ValueError:
        number = 0
    if not 1 <= number <= most:
        raise ValueError(asked)
    return number


def piece(line: str, number: int) -> Piece:
    """The piece of "nature;date;author;pages;what it proves"; all but its nature may be empty."""
    nature, day, author, pages, proves = cells_of(line, 5)
    if not parsers.line(nature):
        raise ValueError("Dites ce que c’est, par exemple : devis n° 14 signé.")
    return Piece(
        number,
        parsers.line(nature),
        parsers.day(day) if parsers.trimmed(day) else None,
        parsers.line(author),
        number_of(pages, MAX_PAGES, "Indiquez son nombre de pages, par exemple 2.") if parsers.trimmed(pages) else None,
        parsers.line(proves),
    )


def fact(line: str, number: int) -> Fact:
    """The fact of "date;sentence;numbers of pieces"; no piece when the last cell is empty."""
    day, sentence, cited = cells_of(line, 3)
    if not parsers.line(sentence):
        raise ValueError("Écrivez le fait en une phrase, par exemple : le site a été livré.")
    asked = "Indiquez le numéro des pièces, par exemple 4 ou 4, 5."
    numbers = [number_of(one, MAX_PIECES, asked) for one in cited.replace("et", ",").split(",") if parsers.trimmed(one)]
    return Fact(parsers.day(day), parsers.line(sentence), tuple(numbers))


def listed(text: str, called: str, most: int, read_line) -> tuple:
    """What the lines say, in the order given. Raises ValueError with what is wrong in each."""
    found, wrong = [], []
    given = filled_lines(text)
    if len(given) > most:
        raise ValueError(f"Indiquez au plus {most} lignes.")
    for at, line in enumerate(given):
        try:
            found.append(read_line(line, at + 1))
        except ValueError as error:
            wrong.append(f"{called} {at + 1} : {error.args[0]}")
    if wrong:
        raise ValueError(" ".join(wrong))
    return tuple(found)


def pieces(text: str) -> tuple:
    """The pieces of a case, numbered in the order given.

    >>> [(one.number, one.nature, one.pages) for one in pieces("Devis signé;03/03/2026;Léa Martin;2;l’accord\\nFacture")]
    [(1, 'Devis signé', 2), (2, 'Facture', None)]
    """
    return listed(text, "Pièce", MAX_PIECES, piece)


def facts(text: str) -> tuple:
    """The facts of a case, in the order of their days.

    >>> [(one.day.isoformat(), one.pieces) for one in facts("31/08/2026;le site est livré;4, 5")]
    [('2026-08-31', (4, 5))]
    """
    found = [(one.day, at, one) for at, one in enumerate(listed(text, "Fait", MAX_FACTS, fact))]
    return tuple([one[2] for one in sorted(found, key=lambda one: one[:2])])
