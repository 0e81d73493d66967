"""Where an answer leads: a link `guide:echeance/` is from the root of the guide, which each page knows by its depth. A copy under
another name may have left pages out: their ways go, here, and in the page that is told which they are.
"""

import re
from pathlib import Path

from calculators.publish.sources import pages
from calculators.publish.sources.paths import ROOT

WAY = re.compile(r'(?P<item><li>)?<a href="guide:(?P<page>[^"#]*)(?P<asked>[^"]*)">(?P<words>.*?)</a>(?(item)</li>)', re.DOTALL)
TOLD = re.compile("<(?:live-calculator|case-file) ")  # what leads elsewhere, and is told the pages that are not there
EMPTY = re.compile(r'<nav class="next"[^>]*><h3>[^<]*</h3><ul></ul></nav>|<p class="ways"> *</p>')


def led(html: str, depth: int, gone: list[str]) -> str:
    """A page with the root before its ways. gone: pages that are not there."""

    def way(found):
        start, end = ("<li>", "</li>") if found["item"] else ("", "")
        if found["page"] in gone:
            return ""
        return f'{start}<a href="{"../" * depth}{found["page"]}{found["asked"]}">{found["words"]}</a>{end}'

    html = EMPTY.sub("", WAY.sub(way, html))
    return TOLD.sub(lambda found: f'{found[0]}data-gone="{" ".join(gone)}" ', html) if gone else html


def write(folder: Path) -> None:
    """The ways of every page under `folder`."""
    addresses = [pages.address(name) for name in pages.names(ROOT / "docs")]
    gone = [address for address in addresses if not (folder / address / "index.html").exists()]
    for path in sorted(folder.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if TOLD.search(html):
            path.write_text(led(html, len(path.relative_to(folder).parts) - 1, gone), encoding="utf-8")
