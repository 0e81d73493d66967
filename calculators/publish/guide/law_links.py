"""A Markdown extension: each article that a page names leads to its text, and what a page links to follows its version.

An article named in a sentence is linked as the law files say (calculators/law/articles.py). A link that a page types is to the
version that it was written with: once RULES_VERSION reaches the first day of the next, it leads to that one; where its number is
not known, to the section or the code.
"""

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from calculators.core.tables.series import Code, in_code
from calculators.law import articles
from calculators.publish.sources import law_names
from calculators.publish.sources.stopped import processor

VERSION = re.compile(r"LEGIARTI0000(\d{8})")
INLINE = {"a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "sup"}  # what does not part a sentence
LEFT_ALONE = {"a", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "svg"}
CLASSES = {"term-note"}  # a definition opens where it stands


def replaced(codes: list[Code]) -> dict:
    """Number of each version that has ended, and the page of what follows it."""
    rows = [(row, name, code) for code in codes for name, row in code.articles.items() if row[2:]]
    return {row[0]: in_code(f"art. {name}", code).url for row, name, code in rows if row[3] <= code.read_on}


REPLACED = replaced([code for code in vars(articles).values() if isinstance(code, Code)])


class Follow(Treeprocessor):
    """The links of a page."""

    @processor
    def run(self, root: etree.Element) -> None:
        """Lead each to the version in force."""
        for link in root.iter("a"):
            found = VERSION.search(link.get("href", ""))
            if found and found[1] in REPLACED:
                link.set("href", REPLACED[found[1]])


class Slot:
    """A text of a page: of an element, or after one, whose parent it then has. start: its place in all that the page says."""

    def __init__(self, parent: etree.Element | None, element: etree.Element, name: str, start: int, free: bool) -> None:
        self.parent, self.element, self.name, self.start, self.free = parent, element, name, start, free

    def link(self, places: list[tuple]) -> None:
        """Put links in its text. places: (start, end, address) in it."""
        text = getattr(self.element, self.name)
        links = []
        for (start, end, url), (following, *_) in zip(places, [*places[1:], (len(text), None)], strict=True):
            links.append(etree.Element("a", {"href": url}))
            links[-1].text, links[-1].tail = text[start:end], text[end:following]
        setattr(self.element, self.name, text[: places[0][0]])
        if self.parent is None:
            self.element[0:0] = links
        else:
            index = list(self.parent).index(self.element) + 1
            self.parent[index:index] = links


class Name(Treeprocessor):
    """The articles named by the sentences of a page."""

    @processor
    def run(self, root: etree.Element) -> None:
        """Read the page as one text, find the articles, then write from the last to the first: places keep their offsets."""
        self.slots, self.said, self.length = [], [], 0
        self.walk(root, True, False)
        places = [place for place in law_names.found("".join(self.said)) if place[2]]
        for slot in reversed([slot for slot in self.slots if slot.free]):
            end = slot.start + len(getattr(slot.element, slot.name))
            inside = [
                (start - slot.start, stop - slot.start, url) for start, stop, url in places if slot.start <= start and stop <= end
            ]
            if inside:
                slot.link(inside)

    def walk(self, element: etree.Element, free: bool, corrected: bool) -> None:
        """Follow the page in the order of reading. free: whether its articles may be linked. corrected: in a table whose first
        column is what is no longer right.
        """
        classes = set((element.get("class") or "").split())
        free = free and element.tag not in LEFT_ALONE and not CLASSES & classes
        corrected = corrected or "corrections" in classes
        self.hear(None, element, "text", free)
        for child in element:
            self.pause(child)
            self.walk(child, free and not (corrected and element.tag == "tr" and child is element[0]), corrected)
            self.pause(child)
            self.hear(element, child, "tail", free)

    def hear(self, parent: etree.Element | None, element: etree.Element, name: str, free: bool) -> None:
        """Note one text."""
        text = getattr(element, name)
        if text:
            self.slots.append(Slot(parent, element, name, self.length, free))
            self.say(str(text))

    def pause(self, element: etree.Element) -> None:
        """A mark that no pattern crosses, where an element parts sentences."""
        if element.tag not in INLINE:
            self.say(" ¶ ")

    def say(self, text: str) -> None:
        """Add to all that the page says."""
        self.said.append(text)
        self.length += len(text)


class LawLinks(Extension):
    """The extension, named in mkdocs.yml by its module."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after the inline patterns, which make the links, at 20, and after the glossary, at 7."""
        md.treeprocessors.register(Name(md), "law-names", 6)
        md.treeprocessors.register(Follow(md), "law-links", 5)


def makeExtension(**kwargs: object) -> LawLinks:
    """Entry point of Python-Markdown."""
    return LawLinks(**kwargs)
