"""The page « Les textes »: each article, what it says, where the guide uses it. Made from the code, so that none is forgotten."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

from markdown import Markdown

import calculators
from calculators import law, letters
from calculators.core.tables.series import Series, Text
from calculators.core.words.typography import french
from calculators.law import summaries
from calculators.publish.guide import figures
from calculators.publish.reference import law_changes
from calculators.publish.sources import law_names, pages, stopped
from calculators.publish.sources.paths import PACKAGE, path_of
from calculators.publish.sources.words import slug

MOST_PLACES = 5
HEADINGS = "".join(f'<th scope="col">{name}</th>' for name in ("Article", "Ce qu’il dit", "Le lien ouvre", "Où il sert"))
OPENS = (
    ("/article_lc/", "version"),
    ("/article_jo/", "version"),
    ("/section_lc/", "section"),
    ("/texte_lc/", "code"),
    ("/loda/id/", "loi"),
)
BESIDE = re.compile(
    r"[IVX]+(?:-\d+)?|n° \d+|décret n° .*|annexe .*|al(?:inéa|\.) \d|\d°|titre exécutoire"
)  # what follows an article's number


class Unsaid(LookupError):
    """A text of the law without its sentence in law/summaries.py: a test fails, the page is built without it."""


def texts_in(value: object) -> Iterator[Text]:
    """Every Text reachable from a value of the law."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Series):
        for row in value.rows:
            yield row.source
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_in(one)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from texts_in(one)


def modules() -> list:
    """Every file of calculators/law."""
    found = (module.name for module in pkgutil.iter_modules(law.__path__))
    return [importlib.import_module(f"calculators.law.{name}") for name in found if name != "changes"]  # the journal prints it


@cache
def texts() -> list[Text]:
    """Every Text that the law holds."""
    return sorted({text for module in modules() for value in vars(module).values() for text in texts_in(value)})


@cache
def letter_texts() -> list[str]:
    """The articles that the letters name: in their heads and beside their paragraphs."""
    found = set()
    for path in (PACKAGE / "letters").glob("*.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# why:") or line.startswith("Texts:"):
                found |= {name.strip() for name in re.split(r"[|:]", line)[-1].split(";") if name.strip()}
    return sorted(found)


def number(article: str) -> tuple:
    """An article's number, to compare: R125-2 is ("R", 125, 2)."""
    return (article[0] if article[0].isalpha() else "", *map(int, re.findall(r"\d+", article)))


def code_of(name):
    """(code, rest of the name) of a text, the code as summaries.CODES has it; None where it is no article of a code."""
    known = [*((code, code) for code, _ in summaries.CODES), *summaries.OTHER_NAMES]
    for written, code in sorted(known, key=lambda one: -len(one[0])):
        if name.startswith(f"{written}, "):
            return code, name.removeprefix(f"{written}, ").removeprefix("art. ")
    return None


def keys_of(name):
    """The (code, article) pairs that a text names; the code is empty for what is not an article. Raises Unsaid."""
    name = name.removesuffix(", version antérieure")
    if name.startswith(summaries.RATE_ORDERS[0]) and name not in summaries.OTHERS:
        return [("", summaries.RATE_ORDERS[0])]
    if name in summaries.OTHERS:
        return [("", name)]
    found, code = [], ""
    for part in re.split(r", et ", re.sub(r" \([^)]*\)| d’avant .*", "", name)):
        if code_of(part):
            code, part = code_of(part)
        for article in [part] if part in summaries.ARTICLES.get(code, {}) else re.split(r", | et ", part):
            found += articles(code, article, name)
    if not found:
        raise Unsaid(f"no sentence for {name!r} in law/summaries.py")
    return found


def articles(code: str, article: str, name: str) -> list[tuple]:
    """The pairs of one article or of a range. Raises Unsaid."""
    said = summaries.ARTICLES.get(code, {})
    if article in said:
        return [(code, article)]
    first, _, last = article.partition(" à ")
    if last:
        within = [one for one in said if " " not in one and number(first) <= number(one) <= number(last)]
        if within:
            return [(code, one) for one in within]
    if BESIDE.fullmatch(article):
        return []
    raise Unsaid(f"no sentence for {article!r} of {name!r} in law/summaries.py")


def said_of(name: str) -> list[tuple]:
    """keys_of(), nothing for a text without its sentence."""
    try:
        return keys_of(name)
    except Unsaid:
        return []


@cache
def links() -> dict:
    """The page of each pair: of an article of a code, its own; else that of the text that names it first."""
    known = [*texts(), *map(letters.source, letter_texts())]
    found = {said_of(text.text)[0]: text.url for text in known if text.url and said_of(text.text)}
    for code, title in summaries.CODES:
        for article in summaries.ARTICLES.get(code, {}):
            own = law_names.of(title, article)
            if own and (title.lower() in law_names.CODES or (code, article) not in found):
                found[code, article] = own
    return found


def opens(url: str) -> str:
    """What a link to Légifrance opens, for the readers of « Les textes »."""
    return next((name for part, name in OPENS if part in url), "")


def calculator_pages() -> Iterator[tuple]:
    """(page, texts) of each calculator: the texts reachable from what its files take from the law."""
    by_address = {pages.address(name): name for name in pages.names()}
    for name in calculators.names():
        full_page = pages.head(f"{pages.WIDGETS}{name}.md", "full_page")
        module = path_of(f"calculators.{name}")
        files = module.parent.glob("*.py") if module.name == "__init__.py" else [module]
        found = {text for file in files for text in taken(file)}
        if full_page in by_address:
            yield by_address[full_page], [text.text for text in found] + (letter_texts() if name == "letters" else [])


def taken(file: Path) -> Iterator[Text]:
    """The Texts reachable from the attributes of law modules that a file uses."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    known = {module.__name__.rpartition(".")[2]: module for module in modules()}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in known:
            yield from texts_in(getattr(known[node.value.id], node.attr, None))


def named_in(source: str) -> Iterator[tuple]:
    """The pairs that a page names: « (code civil, articles 1344 et 1344-1) »."""
    numbers = set(re.findall(r"(?<![\w-])[LRDA]?\d[\d-]*", source))
    lower = source.lower()
    for code, title in summaries.CODES:
        if title.lower()[:16] in lower:
            for article in summaries.ARTICLES.get(code, {}):
                if article.split(" ")[0] in numbers:
                    before = "" if article[0].isalpha() else r"articles?\s(?:[^();:]|\d\s)*?"
                    if re.search(rf"{before}(?<![\w-]){re.escape(article)}(?![\w-])", source):
                        yield code, article


@cache
def places() -> dict:
    """Pages that use each pair: those of the calculators, then those that name it."""
    found = {}
    for page, names in calculator_pages():
        for name in names:
            for pair in said_of(name):
                found.setdefault(pair, {})[page] = None
    for page in pages.names():
        if page != "reperes/textes.md":
            for pair in named_in(pages.text(page)):
                found.setdefault(pair, {})[page] = None
    return {pair: list(used) for pair, used in found.items()}


def used() -> tuple:
    """The pairs that the law, a letter or a page uses, in the order of summaries."""
    everywhere = {pair for name in [*(text.text for text in texts()), *letter_texts()] for pair in said_of(name)} | set(places())
    order = [(code, article) for code, _ in summaries.CODES for article in summaries.ARTICLES.get(code, {})]
    return [pair for pair in order if pair in everywhere], [name for name in summaries.OTHERS if ("", name) in everywhere]


def row(name: str, pair: tuple, sentence: str) -> str:
    """One row of a table."""
    url = links().get(pair)
    head = f'<a href="{escape(url)}">{escape(name)}</a>' if url else escape(name)
    found = places().get(pair, [])
    shown = [f'<a href="../../{pages.address(page)}">{escape(pages.label(page))}</a>' for page in found[:MOST_PLACES]]
    if len(found) > MOST_PLACES:
        shown.append(f"<span>et {len(found) - MOST_PLACES} autres</span>")
    return (
        f'<tr><th scope="row">{head}</th><td data-label="Ce qu’il dit">{escape(figures.plain(sentence))}</td>'
        f'<td class="opens" data-label="Le lien ouvre">{opens(url or "")}</td>'
        f'<td data-label="Où il sert"><div class="where">{"".join(shown) or "les calculs"}</div></td></tr>'
    )


def table(title: str, identifier: str, rows: list[str]) -> str:
    """A heading and its rows."""
    return (
        f'<h2 class="fold" id="{identifier}">{escape(title)}</h2>'
        f'<table class="law-table texts"><caption class="visually-hidden">{escape(title)}</caption>'
        f"<thead><tr>{HEADINGS}</tr>"
        f"</thead><tbody>{''.join(rows)}</tbody></table>"
    )


def page() -> str:
    """The whole page, as HTML."""
    pairs, others = used()
    parts = []
    for code, title in summaries.CODES:
        rows = [
            row(article, pair, summaries.ARTICLES[code][article]) for pair in pairs for article in pair[1:] if pair[0] == code
        ]
        if rows:
            parts.append(table(title, slug(title), rows))
    rows = [row(name, ("", name), summaries.OTHERS[name]) for name in others]
    rows.append(row("Arrêtés du taux d’intérêt légal", ("", summaries.RATE_ORDERS[0]), summaries.RATE_ORDERS[1]))
    others_title = "Règlements européens, arrêtés, pages officielles"
    return "".join((*parts, table(others_title, slug(others_title), rows)))


@stopped.fence
def fence(source: str, language: str, css_class: str, options: dict, md: Markdown, **kwargs: object) -> str:
    """``` { .law-texts }: the whole page."""
    return french(page() + law_changes.horizon())
