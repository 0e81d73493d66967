"""The words by which pages are found: other names, and words without their accents. Added to the search index of the theme
only: nothing of it is printed in a page or in a result. What is typed is shortened by web/search/.

Zensical has its own index (search.json) and worker: its search goes by the words of the pages alone.
"""

import json
import re
import tomllib
from pathlib import Path

from calculators.publish.sources import pages
from calculators.publish.sources.paths import EDITORIAL
from calculators.publish.sources.stopped import Wrong
from calculators.publish.sources.words import plain

FILE = EDITORIAL / "search.toml"
INDEX_FILE = "search/search_index.json"  # of MkDocs
WORD = re.compile(r"[^\W_]+")
WORKER = re.compile(r"(assets/javascripts/workers/)(search\.\w+\.min\.js)")
# fields of the index that results do not show, and how much they count; a title of the theme counts 1 000, a text 1
FIRST = 3  # times that the first phrase of a page is there
ALIASES, TITLE, TEXT = ("aliases", 100_000.0), ("plain_title", 1000.0), ("plain_text", 1.0)


def without_accents(html: str) -> str:
    """The words of a piece of the index that have accents, without them."""
    words = dict.fromkeys(WORD.findall(re.sub(r"<[^>]*>", " ", html).lower()))
    return " ".join(plain(word) for word in words if plain(word) != word)


def enrich(index: dict, aliases: dict) -> dict:
    """Add the fields to an index. aliases: {address: phrases}, the first of which counts most."""
    for name, boost in (ALIASES, TITLE, TEXT):
        index["config"]["fields"][name] = {"boost": boost}
    for entry in index["docs"]:
        entry[TITLE[0]] = without_accents(entry["title"])
        entry[TEXT[0]] = without_accents(entry["text"])
        first, others = aliases.get(entry["location"], [])[:1], aliases.get(entry["location"], [])[1:]
        phrases = " ".join([*first * FIRST, *others])
        if phrases:
            entry[ALIASES[0]] = f"{phrases} {without_accents(phrases)}"
    return index


def write(folder: Path) -> None:
    """Enrich the index of the built site, and put our words before its worker; nothing for Zensical. Raises Wrong when no page
    names the worker any more.
    """
    path = folder / INDEX_FILE
    if not path.exists():
        return
    known = tomllib.loads(FILE.read_text(encoding="utf-8"))
    aliases = {pages.address(name): phrases for name, phrases in known.items()}
    index = enrich(json.loads(path.read_text(encoding="utf-8")), aliases)
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    found = 0
    for page in folder.rglob("*.html"):
        html, times = WORKER.subn(r"\1query.js?\2", page.read_text(encoding="utf-8"))
        page.write_text(html, encoding="utf-8")
        found += times
    if not found:
        raise Wrong(f"no page names {WORKER.pattern} any more: see calculators/publish/built/search.py")
