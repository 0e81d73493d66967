"""What the search finds a page by, and what it shows of it.

Found by: the words of the page, with and without their accents, and the phrases of editorial/search.toml, which are never
printed. Shown: for a page, its direct answer (editorial/answers.toml, figures of the law) where there is one, then the sentence
that describes it; for a part of a page, its first sentence. What is typed is shortened, and mended, by web/search/.

Zensical has its own index (search.json) and worker: its search goes by the words of the pages alone.
"""

import json
import re
import tomllib
from html import escape, unescape
from pathlib import Path

from calculators.publish.guide import figures
from calculators.publish.sources import pages
from calculators.publish.sources.paths import EDITORIAL
from calculators.publish.sources.stopped import Wrong
from calculators.publish.sources.words import plain

FILE, ANSWERS = EDITORIAL / "search.toml", EDITORIAL / "answers.toml"
INDEX_FILE = "search/search_index.json"  # of MkDocs
WORD = re.compile(r"[^\W_]+")
PARAGRAPH = re.compile(r"<p>(.+?)</p>", re.DOTALL)
# A number, an initial or « art. » ends no sentence.
SENTENCE = re.compile(r".*?[^\W\d_]{4,}[^.!?…]{0,3}[.!?…](?=\s|$)")
WORKER = re.compile(r"(assets/javascripts/workers/)(search\.\w+\.min\.js)")
# fields of the index that results do not show, and how much they count; a title of the theme counts 1 000, a text 1
FIRST = 3  # times that the first phrase of a page is there
ALIASES, TITLE, WORDS = ("aliases", 100_000.0), ("plain_title", 1000.0), ("words", 1.0)


def bare(html: str) -> str:
    """A piece of the index without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def without_accents(text: str) -> str:
    """The words of a text that have accents, without them."""
    words = dict.fromkeys(WORD.findall(text.lower()))
    return " ".join(plain(word) for word in words if plain(word) != word)


def first_sentence(html: str) -> str:
    """What a part of a page says first, in one sentence.

    >>> first_sentence("<p><strong>Un particulier</strong> ne doit rien de tout cela. Il doit l’intérêt légal.</p>")
    'Un particulier ne doit rien de tout cela.'
    """
    for paragraph in PARAGRAPH.findall(html):
        found = SENTENCE.match(bare(paragraph))
        if found and "[" not in found[0]:  # ready words, with blanks to fill
            return found[0]
    return ""


def shown(entry: dict, said: dict) -> str:
    """What a result shows under its title, in one paragraph: the theme leaves out those that have no word of the search.
    said: {address: (its direct answer, if any, and the sentence that describes it)}.
    """
    answer, sentence = said.get(entry["location"]) or ("", first_sentence(entry["text"]))
    answer = f"<strong>{escape(answer, quote=False)}</strong> " if answer else ""
    return f"<p>{answer}{escape(sentence, quote=False)}</p>" if sentence else ""


def enrich(index: dict, aliases: dict, said: dict) -> dict:
    """Add the fields to an index, and change what it shows. aliases: {address: phrases}, the first of which counts most."""
    for name, boost in (ALIASES, TITLE, WORDS):
        index["config"]["fields"][name] = {"boost": boost}
    for entry in index["docs"]:
        words = bare(entry["text"])
        entry[TITLE[0]] = without_accents(bare(entry["title"]))
        entry[WORDS[0]] = f"{words} {without_accents(words)}"
        entry["text"] = shown(entry, said)
        first, others = aliases.get(entry["location"], [])[:1], aliases.get(entry["location"], [])[1:]
        phrases = " ".join([*first * FIRST, *others])
        if phrases:
            entry[ALIASES[0]] = f"{phrases} {plain(phrases)}"
    return index


def answers() -> dict:
    """For each page, by its address: its direct answer where there is one, the sentence that describes it."""
    direct = tomllib.loads(ANSWERS.read_text(encoding="utf-8"))
    return {pages.address(name): (figures.plain(direct.get(name, "")), pages.head(name, "description")) for name in pages.names()}


def write(folder: Path) -> None:
    """Enrich the index of the built site, and put our words before its worker; nothing for Zensical. Raises Wrong when no page
    names the worker any more.
    """
    path = folder / INDEX_FILE
    if not path.exists():
        return
    known = tomllib.loads(FILE.read_text(encoding="utf-8"))
    aliases = {pages.address(name): phrases for name, phrases in known.items()}
    index = enrich(json.loads(path.read_text(encoding="utf-8")), aliases, answers())
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    found = 0
    for page in folder.rglob("*.html"):
        html, times = WORKER.subn(r"\1query.js?\2", page.read_text(encoding="utf-8"))
        page.write_text(html, encoding="utf-8")
        found += times
    if not found:
        raise Wrong(f"no page names {WORKER.pattern} any more: see calculators/publish/built/search.py")
