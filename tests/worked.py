"""Good answers to every calculator: those of its widget page."""

import re
from pathlib import Path

import calculators
from calculators.publish import fences

DOCS = Path(__file__).parents[1] / "docs"
FENCE = re.compile(r'^``` \{ \.calculator name="(\w+)" \}\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def examples(page):
    """(calculator, source) of every calculator fence of a page."""
    return FENCE.findall(page.read_text(encoding="utf-8"))


def good(name):
    """Answers that calculator `name` accepts."""
    (_, source), *_ = examples(DOCS / "widgets" / f"{name}.md")
    return fences.parse(source)[0]


GOOD = {name: good(name) for name in calculators.names()}
