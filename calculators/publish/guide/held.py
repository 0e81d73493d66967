"""A Markdown extension: « L441-10 » is never cut at its hyphen, wherever a page says it; what one copies has a plain hyphen."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

TAG = re.compile(r"(<[^>]*>)")
NUMBER = re.compile(r"[\w.*]*\d(?:-\d[\w.]*)+")
HELD = '<span class="held">'
LEFT_ALONE = re.compile(rf"<(/?)(?:code|option|pre|script|style|svg|textarea|title)\b|{HELD}")


class Hold(Postprocessor):
    """The numbers of a page."""

    def run(self, text: str) -> str:
        """Hold each one that stands in words, where nothing does already."""
        found, alone = [], ""  # the element, left alone, that the text is in
        for number, part in enumerate(TAG.split(text)):
            if number % 2 == 0:
                found.append(part if alone else NUMBER.sub(rf"{HELD}\g<0></span>", part))
                continue
            found.append(part)
            opened = LEFT_ALONE.match(part)
            if not alone and opened and not opened[1]:
                alone = "</span>" if part == HELD else f"</{part[1:].split()[0].rstrip('>')}>"
            elif part == alone:
                alone = ""
        return "".join(found)


class Held(Extension):
    """The extension, named in mkdocs.yml by its module."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Once the fences are in their places, at 30."""
        md.postprocessors.register(Hold(md), "held-numbers", 5)


def makeExtension(**kwargs: object) -> Held:
    """Entry point of Python-Markdown."""
    return Held(**kwargs)
