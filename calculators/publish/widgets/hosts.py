"""Where each way to show a calculator works: editorial/hosts.toml as a table. The tests of tests/browser fill it; what nobody has
tried says nothing.
"""

import tomllib
from datetime import date
from html import escape

from markdown import Markdown

from calculators.core.time import dates
from calculators.core.words.typography import french
from calculators.publish.sources.paths import ROOT
from calculators.publish.sources.stopped import Wrong, fence

FILE = ROOT / "editorial" / "hosts.toml"
SHOWN = ("calculateur", "lien", "rien", "")  # what a visitor sees; "" where the way does not exist there
# key: heading, what a cell may say
WAYS = {
    "paste": ("Adresse collée", SHOWN),
    "loader": ("Lien et script", SHOWN),
    "theme_script": ("Lien seul, script dans le thème", SHOWN),
    "frame": ("Cadre", SHOWN),
    "options": ("Réglages dans l’adresse", ("oui", "non", "")),
}
KEYS = ("host", "who", *WAYS, "tried", "test", "note")


def rows() -> list[dict]:
    """Every row, checked. Raises Wrong."""
    return [checked(row) for row in tomllib.loads(FILE.read_text(encoding="utf-8"))["row"]]


def checked(row: dict) -> dict:
    """The row itself. Raises Wrong where a key or a value is not one of those expected."""
    where = f"editorial/hosts.toml, « {row.get('host', '?')} »"
    if set(row) != set(KEYS) or not all(isinstance(value, str) for value in row.values()) or not row["host"]:
        raise Wrong(f"{where}: a row has the texts {', '.join(KEYS)}")
    for key, (_, allowed) in WAYS.items():
        if row[key] not in allowed:
            raise Wrong(f"{where}: {key} = {row[key]!r}, write one of {', '.join(map(repr, allowed))}")
    if not row["tried"] and (row["test"] or any(row[key] for key in WAYS)):
        raise Wrong(f'{where}: nobody has tried it (tried = ""), so it says nothing')
    if row["tried"]:
        day(row)
    return row


def day(row: dict) -> date:
    """The day on which it was tried. Raises Wrong."""
    try:
        return date.fromisoformat(row["tried"])
    except ValueError:
        raise Wrong(f"editorial/hosts.toml, « {row['host']} »: tried = {row['tried']!r} is no day, write 2026-11-29") from None


def cells(row: dict) -> str:
    """What a row says after its heading."""
    if not row["tried"]:
        return f'<td colspan="{len(WAYS) + 1}"><span>non essayé</span></td>'
    said = "".join(
        f'<td data-label="{heading}">{row[key] or "<span>sans objet</span>"}</td>' for key, (heading, _) in WAYS.items()
    )
    return f'{said}<td data-label="Essayé">{dates.french(day(row))}</td>'


def line(row: dict) -> str:
    """One row."""
    more = "".join(f" <small>{escape(row[key])}</small>" for key in ("who", "note") if row[key])
    return f'<tr><th scope="row">{escape(row["host"])}{more}</th>{cells(row)}</tr>'


@fence
def table(source: str, language: str, css_class: str, options: dict, md: Markdown, **kwargs: object) -> str:
    """``` { .hosts }: the table."""
    named = ("Où, qui écrit", *(heading for heading, _ in WAYS.values()), "Essayé")
    headings = "".join(f'<th scope="col">{heading}</th>' for heading in named)
    return french(
        '<table class="law-table hosts">'
        '<caption class="visually-hidden">Ce que voit le visiteur, par site et par façon</caption>'
        f"<thead><tr>{headings}</tr></thead><tbody>{''.join(map(line, rows()))}</tbody></table>"
    )
