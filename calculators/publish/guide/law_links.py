"""A Markdown extension: a link of a page to a version of an article follows that version, from the day the next one is in force.

Pages type the version that they were written with. Once RULES_VERSION reaches the first day of the next
(calculators/law/articles.py), the link leads to it; where its number is not known, the words stay without a link.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from calculators.core.tables.series import Code
from calculators.law import articles
from calculators.publish.sources.stopped import processor

VERSION = re.compile(r"(?<=LEGIARTI0000)\d{8}")


def replaced(codes: list[Code]) -> dict:
    """Number of each version that has ended, and of the one that follows it, empty when not known."""
    rows = [(row, code.read_on) for code in codes for row in code.articles.values() if row[2:]]
    return {row[0]: row[2] for row, read_on in rows if row[3] <= read_on}


REPLACED = replaced([code for code in vars(articles).values() if isinstance(code, Code)])


class Follow(Treeprocessor):
    """The links of a page."""

    @processor
    def run(self, root) -> None:
        """Lead each to the version in force."""
        for link in root.iter("a"):
            found = VERSION.search(link.get("href", ""))
            if found and found[0] in REPLACED:
                following = REPLACED[found[0]]
                if following:
                    link.set("href", link.get("href").replace(found[0], following))
                else:
                    link.tag = "span"
                    del link.attrib["href"]


class LawLinks(Extension):
    """The extension, named in mkdocs.yml by its module."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after the inline patterns, at 20, which make the links."""
        md.treeprocessors.register(Follow(md), "law-links", 5)


def makeExtension(**kwargs: object) -> LawLinks:
    """Entry point of Python-Markdown."""
    return LawLinks(**kwargs)
