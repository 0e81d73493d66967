"""The journal: changes of law and of figures, newest first, then what the guide had wrong; as a page and as an Atom feed."""

import uuid
import xml.etree.ElementTree as etree
from collections import namedtuple
from datetime import date
from html import escape

from markdown import Markdown

from calculators import law
from calculators.core.answer.html import link
from calculators.core.answer.result import unique
from calculators.core.time import dates
from calculators.core.words.typography import french
from calculators.law.changes import CHANGES
from calculators.law.corrections import CORRECTIONS
from calculators.publish.guide import figures
from calculators.publish.sources import stopped
from calculators.publish.sources.law_series import all_series
from calculators.publish.sources.values import shown

ATOM = "http://www.w3.org/2005/Atom"
FEED = "changements.xml"
PAGE = "reperes/journal/"
FIRST_DAY = "2015-01-01"  # of the journal: both legal interest rates are known since then
NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "urn:mon-du:journal")  # never change it: readers' programs know the entries by these
MOST_ENTRIES = 40

# code: never changes.  day: ISO, first day in force.  lines: plain French.  texts: sources.
Change = namedtuple("Change", ("code", "day", "title", "lines", "texts"))


def of_law() -> list[Change]:
    """The changes written by hand."""
    return [Change(code, day, title, [figures.plain(sentence)], list(texts)) for code, day, title, sentence, texts in CHANGES]


def of_figures() -> list[Change]:
    """One change for each day on which figures changed; the first value of a table is no change."""
    found = {}
    for _, series in all_series():
        for before, after in zip(series.rows, series.rows[1:]):
            if before.value != after.value and after.since >= FIRST_DAY:
                line = f"{series.title} : {shown(series, after.value)} au lieu de {shown(series, before.value)}"
                lines, texts, units = found.setdefault(after.since, ([], [], set()))
                lines.append(line)
                texts.append(after.source)
                units.add(series.unit)
    return [
        Change(f"figures-{day}", day, "Taux du semestre" if units == {"percent"} else "Montants et délais", lines, texts)
        for day, (lines, texts, units) in found.items()
    ]


def of_guide() -> list[Change]:
    """What the guide said wrong, with what is right and since when."""
    found = []
    for code, day, title, said, right, since, texts in CORRECTIONS:
        ruled = f"depuis le {dates.french(date.fromisoformat(since))}" if since else "depuis plus longtemps que ce guide"
        lines = [f"Le guide disait : {said}", f"Ce qui est juste, {ruled} : {right}"]
        found.append(Change(code, day, title, [figures.plain(line) for line in lines], list(texts)))
    return found


def changes() -> list[Change]:
    """The changes of law and of figures, newest first."""
    return sorted([*of_law(), *of_figures()], key=lambda change: (change.day, change.code), reverse=True)


IDS = {"À venir": "a-venir", "Les erreurs de ce guide": "corrections"}  # of the sections that are no year


def section(title: str, found: list[Change]) -> str:
    """The changes of one year, those to come or the corrections, as a table."""
    rows = "".join(map(row, found))
    past = ' class="fold"' if title.isdigit() and title < law.RULES_VERSION[:4] else ""
    return (
        f'<h2{past} id="{IDS.get(title, f"annee-{title}")}">{title}</h2>'
        f'<table class="law-table texts changes"><caption class="visually-hidden">Changements, {title}</caption>'
        "<colgroup><col><col><col></colgroup>"
        '<thead><tr><th scope="col">Date</th><th scope="col">Ce qui change</th><th scope="col">Texte</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def row(change: Change) -> str:
    """One change."""
    day = date.fromisoformat(change.day)
    lines = "".join(f"<p>{escape(line)}{'' if line.endswith('.') else '.'}</p>" for line in change.lines)
    return (
        f'<tr id="{change.code}"><th scope="row"><time datetime="{change.day}">{dates.french(day)}</time></th>'
        f'<td data-label="Ce qui change"><strong>{escape(change.title)}</strong>{lines}</td>'
        f'<td data-label="Texte">{"<br>".join(map(link, unique(change.texts)))}</td></tr>'
    )


@stopped.fence
def fence(source: str, language: str, css_class: str, options: dict, md: Markdown, **kwargs: object) -> str:
    """``` { .law-changes }: the journal, year by year, what is to come first, what the guide had wrong last."""
    years = {}
    for change in changes():
        years.setdefault("À venir" if change.day > law.RULES_VERSION else change.day[:4], []).append(change)
    years["Les erreurs de ce guide"] = of_guide()
    return french("".join(section(title, found) for title, found in years.items()) + horizon())


def horizon() -> str:
    """Until when the texts were read."""
    return f'<p class="horizon">Textes lus jusqu’au {dates.french(date.fromisoformat(law.RULES_VERSION))}.</p>'


def feed(root: str, site_name: str) -> str:
    """The journal as Atom. `root`: where the site is served."""
    etree.register_namespace("", ATOM)
    found = sorted([*of_guide(), *changes()], key=lambda change: change.day, reverse=True)[:MOST_ENTRIES]
    top = etree.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "fr"})
    write(top, "id", f"urn:uuid:{NAMES}")
    write(top, "title", f"{site_name} : changements de la loi et des taux")
    write(top, "subtitle", "Ce qui change pour réclamer une facture impayée, avec le texte.")
    write(top, "updated", moment(law.RULES_VERSION))
    write(etree.SubElement(top, f"{{{ATOM}}}author"), "name", site_name)
    write(top, "rights", "CC BY 4.0")
    write(top, "link", "", rel="self", type="application/atom+xml", href=root + FEED)
    write(top, "link", "", rel="alternate", type="text/html", href=root + PAGE)
    for change in found:
        entry = etree.SubElement(top, f"{{{ATOM}}}entry")
        write(entry, "id", f"urn:uuid:{uuid.uuid5(NAMES, change.code)}")
        write(entry, "title", f"{dates.french(date.fromisoformat(change.day))} : {change.title}")
        write(entry, "updated", moment(min(change.day, law.RULES_VERSION)))  # an entry is not of tomorrow
        write(entry, "link", "", rel="alternate", type="text/html", href=f"{root}{PAGE}#{change.code}")
        texts = " ; ".join(text.text for text in unique(change.texts))
        write(entry, "content", " ; ".join(change.lines).rstrip(".") + f". Texte : {texts}.", type="text")
    etree.indent(top)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{etree.tostring(top, encoding="unicode")}\n'


def write(parent: etree.Element, name: str, words: str, **attributes: str) -> None:
    """One element of the feed."""
    element = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    element.text = french(words) or None


def moment(day: str) -> str:
    """A day as Atom writes it."""
    return f"{day}T00:00:00Z"
