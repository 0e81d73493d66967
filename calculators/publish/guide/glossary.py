"""A Markdown extension: the words of editorial/glossary.toml, explained where a page first uses them, printed by the glossary.

A page has at most MOST of them, in its paragraphs and lists. A word set in bold is explained where it stands, by the habit
of these pages: it is left alone. A line `<!-- glossary -->` prints them all.

The definition opens with the browser's own popover: no script, closed by Esc. It is `hidden` as well, so that an old browser
or a reading mode shows the sentence and nothing else.
"""

import re
import tomllib
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from functools import cache

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from calculators.publish.guide import figures
from calculators.publish.sources import pages
from calculators.publish.sources.paths import EDITORIAL
from calculators.publish.sources.stopped import processor
from calculators.publish.sources.words import slug

FILE = EDITORIAL / "glossary.toml"
PAGE = "reperes/glossaire.md"
UNMARKED = ("index.md", PAGE, pages.WIDGETS)  # the home stays bare, the glossary has them all
MARKER = "<!-- glossary -->"
MOST = 6
PARTS = 4  # the glossary is reached by as many links

TEXT = {"p", "li"}
LEFT_ALONE = {
    "a", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "label", "pre", "strong", "summary", "svg", "table",
}  # fmt: skip
CLASSES = {"say", "fact", "cards", "rates", "figure-now", "horizon"}  # ready words are copied, the others are read at a glance
STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")  # how Python-Markdown keeps the place of raw HTML
# « une créance, la somme qu’on vous doit »: said where it stands
EXPLAINED = re.compile(r"(?:,\s|\s\()(?:l’|la |le |les |c’est )")
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)")


@cache
def terms() -> list[dict]:
    """The terms, in the order of their names."""
    found = tomllib.loads(FILE.read_text(encoding="utf-8"))["term"]
    return sorted(found, key=lambda term: slug(term["name"]))


@cache
def pattern() -> re.Pattern:
    """Every form, the longest first, as a whole word; after STASHED, whose place may stand between the words."""
    forms = sorted(by_form(), key=len, reverse=True)
    return re.compile(rf"{STASHED.pattern}|(?<![\w-])({'|'.join(map(re.escape, forms))})(?![\w-])")


@cache
def by_form() -> dict:
    """The term of each form, also as it begins a sentence."""
    return {written: term for term in terms() for form in term["forms"] for written in (form, form[0].upper() + form[1:])}


def listing() -> Iterator[str]:
    """The glossary as Markdown: a line of letters, then a heading a term."""
    links = []
    for start in range(0, len(terms()), len(terms()) // PARTS + 1):
        part = [slug(term["name"]) for term in terms()[start : start + len(terms()) // PARTS + 1]]
        links.append(f"[De {part[0][0].upper()} à {part[-1][0].upper()}](#{part[0]})")
    yield from (" ".join(links), "{ .letters }", "")
    names = pages.names()
    for term in terms():
        link = f" [{see(term)}]({pages.relative(PAGE, term['page'])})." if term["page"] in names else ""
        yield from (f"## {term['name']} {{ #{slug(term['name'])} }}", "", f"{term['text']}{link}", "")


def see(term: dict) -> str:
    """The words that lead to the page of a term."""
    return term["see"][0].upper() + term["see"][1:]


class Print(Preprocessor):
    """The whole glossary, in place of its marker."""

    @processor
    def run(self, lines: list[str]) -> list[str]:
        """Replace the marker."""
        return [new for line in lines for new in (listing() if line == MARKER else [line])]


class Place:
    """A use of a term: the text that holds it (the `slot`, text or tail, of an element) and where it stands there."""

    def __init__(self, term: dict, parent: etree.Element | None, element: etree.Element, slot: str, match: re.Match) -> None:
        self.term, self.parent, self.element, self.slot = term, parent, element, slot
        self.start, self.end = match.span()


class Mark(Treeprocessor):
    """The first use of each term of a page."""

    @processor
    def run(self, root: etree.Element) -> None:
        """Find the places, choose, then write from the last to the first, so that places keep their offsets."""
        page = pages.current(self.md)
        if page is None or page.startswith(UNMARKED):
            return
        self.found, self.raw = {}, []
        self.walk(root, [])
        free = [place for place in self.found.values() if place and place.term["page"] != page]
        chosen = sorted(free, key=lambda place: place.term.get("common", False))[:MOST]
        for place in reversed([place for place in free if place in chosen]):
            self.write(place, page)

    def walk(self, element: etree.Element, above: list) -> None:
        """Follow the page in the order of reading."""
        above = [*above, element]
        if element.tag in TEXT:
            self.raw = []
        self.read(element.text, above, None, element, "text")
        for child in element:
            self.walk(child, above)
            self.read(child.tail, above, element, child, "tail")

    def read(self, text, above: list, parent, element: etree.Element, slot: str) -> None:
        """Note the first use of each term in one text; None stands for one that is to be left alone."""
        for match in pattern().finditer(text or ""):
            if match.group(1):
                self.follow(self.md.htmlStash.rawHtmlBlocks[int(match.group(1))])
                continue
            term = by_form()[match.group(2)]
            marked = self.readable(above) and not EXPLAINED.match(text, match.end())
            self.found.setdefault(term["name"], Place(term, parent, element, slot, match) if marked else None)

    def follow(self, raw: str) -> None:
        """Keep track of the raw tags that are open."""
        found = TAG.match(raw) if isinstance(raw, str) else None
        if found and found.group(2) in LEFT_ALONE:
            if found.group(1):
                self.raw = self.raw[:-1]
            else:
                self.raw = [*self.raw, found.group(2)]

    def readable(self, above: list) -> bool:
        """Whether a term may be marked under these elements."""
        tags = {element.tag for element in above}
        classes = {name for element in above for name in (element.get("class") or "").split()}
        return bool(tags & TEXT) and not tags & LEFT_ALONE and not classes & CLASSES and not self.raw

    def write(self, place, page) -> None:
        """Put the term, its button and its definition in place of the words."""
        text = getattr(place.element, place.slot)
        words = etree.Element("span", {"class": "term"})
        words.text = text[place.start : place.end]
        name, identifier = place.term["name"], f"terme-{slug(place.term['name'])}"
        etree.SubElement(
            words, "button", {"type": "button", "popovertarget": identifier, "aria-label": f"Définition\u202f: {words.text}"}
        )
        note = etree.Element(
            "span",
            {"class": "term-note", "id": identifier, "popover": "", "hidden": "", "role": "note", "data-search-exclude": ""},
        )
        etree.SubElement(note, "strong").text = f"{name}."
        note[0].tail = f" {figures.plain(place.term['text'])} "
        if (pages.root() / "docs" / place.term["page"]).exists():  # a guide under another name may leave pages out
            etree.SubElement(note, "a", {"href": pages.relative(page, place.term["page"])}).text = see(place.term)
        note.tail = text[place.end :]
        setattr(place.element, place.slot, text[: place.start])
        if place.slot == "text":
            place.element[0:0] = [words, note]
        else:
            index = list(place.parent).index(place.element) + 1
            place.parent[index:index] = [words, note]


class Glossary(Extension):
    """The extension, named in mkdocs.yml by its module."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register both: the list before the blocks are read, the marks once attributes are known."""
        md.preprocessors.register(Print(md), "glossary", 27)
        md.treeprocessors.register(Mark(md), "glossary-terms", 7)


def makeExtension(**kwargs: object) -> Glossary:
    """Entry point of Python-Markdown."""
    return Glossary(**kwargs)
