"""A Markdown extension: links written as HTML lead to the same place with both engines.

They are written as the browser will read them, from the built page. MkDocs leaves them so; Zensical takes them for links from
the source, and adds the step that a page `a.md`, served at `a/`, is deeper: that step is taken off beforehand.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from calculators.publish.sources.stopped import processor

LINK = re.compile(r'(<(?:a|link|script|img)\b[^>]*?\s(?:href|src)=")(?![a-z][a-z0-9+.-]*:|[#/])([^"]*)')


class Unshift(Treeprocessor):
    """The HTML that Markdown has put aside, before it is put back."""

    @processor
    def run(self, root: Element) -> None:
        """Change what was put aside; the page itself is left."""
        context = "rendering_context" in self.md.preprocessors and self.md.preprocessors["rendering_context"].page.path
        if context and not context.endswith("index.md"):
            own = context.rpartition("/")[2].removesuffix(".md")
            blocks = self.md.htmlStash.rawHtmlBlocks
            blocks[:] = [
                LINK.sub(lambda found: shifted(found, own), block) if isinstance(block, str) else block for block in blocks
            ]


def shifted(found: re.Match, own: str) -> str:
    """A link from the source: one step less, or through the page's own folder."""
    start, link = found.groups()
    return start + (link.removeprefix("../") if link.startswith("../") else f"{own}/{link}")


class RawLinks(Extension):
    """The extension, named in mkdocs.yml by its module."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after the inline patterns, which put HTML aside, at 20."""
        md.treeprocessors.register(Unshift(md), "raw-links", 1)


def makeExtension(**kwargs: object) -> RawLinks:
    """Entry point of Python-Markdown."""
    return RawLinks(**kwargs)
