"""Good answers to every calculator: those of its widget page."""

from pathlib import Path

import calculators
from calculators.publish.sources import pages
from calculators.publish.worked import example

DOCS = Path(__file__).parents[1] / "docs"


def examples(page):
    """(calculator, source) of every calculator fence of a page."""
    return pages.examples(page.read_text(encoding="utf-8"))


def good(name):
    """Answers that calculator `name` accepts."""
    (_, source), *_ = examples(DOCS / "widgets" / f"{name}.md")
    return example.parse(source)[0]


GOOD = {name: good(name) for name in calculators.names()}
