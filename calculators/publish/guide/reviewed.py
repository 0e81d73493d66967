"""A Markdown extension: the day on which a page was last read against the texts, `reviewed:` in its head, closes the page."""

import xml.etree.ElementTree as etree
from datetime import date

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from calculators.core.time import dates
from calculators.law import RULES_VERSION
from calculators.publish.sources import pages
from calculators.publish.sources.stopped import processor


class Close(Treeprocessor):
    """The last line of a page."""

    @processor
    def run(self, root: etree.Element) -> None:
        """Add the day, where the head of the page has one."""
        page = pages.current(self.md)
        day = pages.head(page, "reviewed") if page else ""
        if day:
            line = etree.SubElement(root, "p", {"class": "horizon", "data-search-exclude": ""})
            line.text = f"Relu le {dates.french(date.fromisoformat(day))}."
            rules = etree.SubElement(root, "p", {"class": "on-paper", "data-search-exclude": ""})
            rules.text = f"Règles du {dates.french(date.fromisoformat(RULES_VERSION))}."


class Reviewed(Extension):
    """The extension, named in mkdocs.yml by its module."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register last: nothing is looked for in its line."""
        md.treeprocessors.register(Close(md), "reviewed", 2)


def makeExtension(**kwargs: object) -> Reviewed:
    """Entry point of Python-Markdown."""
    return Reviewed(**kwargs)
