"""A Markdown extension: the first cell of each row heads it, and each other cell carries the heading of its column, so that rows
become blocks with a title on a phone.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from calculators.publish.sources.stopped import processor

FEWEST_COLUMNS = 3  # two columns fit side by side on any phone


class Labels(Treeprocessor):
    """Tables written in Markdown, not those that the fences print."""

    @processor
    def run(self, root: Element) -> None:
        """Head the rows, label the cells."""
        for table in root.iter("table"):
            headings = ["".join(cell.itertext()) for cell in table.iterfind("thead/tr/th")]
            table.set("class", "guide-table stacked" if len(headings) >= FEWEST_COLUMNS else "guide-table")
            for row in table.iterfind("tbody/tr"):
                if "".join(row[0].itertext()).strip():  # a heading without words heads nothing
                    row[0].tag = "th"
                    row[0].set("scope", "row")
                for heading, cell in zip(headings[1:], row[1:], strict=False):
                    cell.set("data-label", heading)


class Stacked(Extension):
    """The extension, named in mkdocs.yml by its module."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Once cells have their text, before spaces become French."""
        md.treeprocessors.register(Labels(md), "stacked-tables", 5)


def makeExtension(**kwargs: object) -> Stacked:
    """Entry point of Python-Markdown."""
    return Stacked(**kwargs)
