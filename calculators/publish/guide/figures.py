"""A Markdown extension: [[late_payment.indemnity]] prints a figure of the law, and spaces become French.

[[key]] is the value in force on the last known day; [[key@2024-07-01]] the one of a given day; [[key|valid]] says from
when to when it holds, [[key|next]] the day on which the next one begins. The article is in a tooltip. An unknown key stops the
build.
"""

import re
import xml.etree.ElementTree as etree
from datetime import date

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from calculators.core.tables.series import Unknown
from calculators.core.time import dates
from calculators.core.words.typography import french
from calculators.publish.sources.law_series import law_item
from calculators.publish.sources.stopped import Wrong, processor
from calculators.publish.sources.values import shown

PATTERN = r"\[\[([a-z0-9_]+\.[a-z0-9_]+)(?:@(\d{4}-\d{2}-\d{2}))?(\|valid|\|next)?\]\]"
GROUPS = re.compile(r"(?<=\d) (?=\d{3}\b)")
KEPT = ("code", "pre", "script", "style", "svg", "textarea")


class UnknownFigure(Wrong):
    """A key that calculators/law does not have, or a day without a value."""


def figure(match: re.Match) -> tuple:
    """(words, Row) of a match of PATTERN; no Row for the days that a figure is valid, nor for the next one."""
    key, day, asked = match.group(1), match.group(2), match.group(3)
    try:
        series = law_item(key)
        if asked == "|next":
            return dates.french(date.fromisoformat(series.ends or "") + dates.ONE_DAY), None
        on = date.fromisoformat(day) if day else series.known_until or date.fromisoformat(series.checked_on)
        row = series.row_on(on)
    except (KeyError, Unknown, ValueError) as error:
        raise UnknownFigure(f"no such figure of the law: {match.group(0)}") from error
    if asked:
        until = f" au {dates.french(series.known_until)}" if series.known_until else ""
        return f"du {dates.french(row.first_day)}{until}", None
    return shown(series, row.value), row


def plain(text: str) -> str:
    """A text with its figures printed."""
    return re.sub(PATTERN, lambda match: figure(match)[0], text)


class Figure(InlineProcessor):
    """One inline figure."""

    @processor
    def handleMatch(self, match: re.Match, data: str) -> tuple:
        """Replace the key by its value."""
        words, row = figure(match)
        if row is None:
            return words, match.start(0), match.end(0)
        ends = "" if match.group(2) else law_item(match.group(1)).ends  # the value of a given day stays
        element = etree.Element(
            "data", {"class": "figure", "value": words, "title": row.source.text} | ({"data-until": ends} if ends else {})
        )
        element.text = words
        return element, match.start(0), match.end(0)


class Spaces(Treeprocessor):
    """Narrow no-break spaces in every text of the page."""

    @processor
    def run(self, root: etree.Element) -> None:
        """Walk the page."""
        for element in root.iter():
            if element.tag not in KEPT and element.text:
                element.text = self.spaced(element.text)
            if element.tail:
                element.tail = self.spaced(element.tail)
        self.titles(getattr(self.md, "toc_tokens", []))

    def titles(self, tokens: list[dict]) -> None:
        """The same in the table of contents, which folds every space into an ordinary one."""
        for token in tokens:
            token["name"] = self.spaced(token["name"])
            self.titles(token["children"])

    def spaced(self, text: str) -> str:
        """One text: French marks, and figures in groups of three."""
        return GROUPS.sub("\u202f", french(str(text)))


class Figures(Extension):
    """The extension, named in mkdocs.yml by its module."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register both processors."""
        md.inlinePatterns.register(Figure(PATTERN, md), "law-figure", 200)
        md.treeprocessors.register(Spaces(md), "french-spaces", 4)  # after the table of contents


def makeExtension(**kwargs: object) -> Figures:
    """Entry point of Python-Markdown."""
    return Figures(**kwargs)
