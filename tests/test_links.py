"""Every link of the built guide: to a page and a place that exist, or to one version of a text of law."""

import importlib
import pkgutil
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from calculators import law, letters
from calculators.core.tables.series import LEGIFRANCE, Code, Text, in_code
from calculators.law import RULES_VERSION, articles
from calculators.publish.guide import law_links
from calculators.publish.sources.law_series import all_series

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
HOME = re.search(r"<loc>(.*?)</loc>", (SITE / "sitemap.xml").read_text(encoding="utf-8"))[1]
SOURCES = [path for room in (law, letters) for path in Path(room.__path__[0]).iterdir() if path.suffix in (".py", ".txt")]
IN_LETTERS = {name for path in SOURCES for line in re.findall(r"^Texts: (.*)", path.read_text(encoding="utf-8"), re.M)
              for name in line.split(" ; ")}  # fmt: skip
CODES = {name: code for name, code in vars(articles).items() if isinstance(code, Code)}
# An article or a whole law as it stood on a day, a text as it was published, a decision: what never changes under its address.
VERSION = re.compile(
    r"(codes|loda)/article_lc/LEGIARTI\d{12}(/\d{4}-\d\d-\d\d)?/?|loda/id/(JORF|LEGI)TEXT\d{12}/\d{4}-\d\d-\d\d/?"
    r"|jorf/id/JORFTEXT\d{12}/?|jorf/article_jo/JORFARTI\d{12}/?|juri/id/JURITEXT\d{12}/?|ceta/id/CETATEXT\d{12}/?"
)
LINKS = ("href", "src", "action", "poster")
NOT_PAGES = ("mailto", "tel", "data", "blob", "javascript")


class Page:
    """What a page links to, and the places in it that a link may name."""

    def __init__(self, html):
        tree = LexborHTMLParser(html)
        self.links = [value.strip() for name in LINKS for value in values(tree, f"[{name}]", name)]
        self.links += [part.split()[0] for value in values(tree, "[srcset]", "srcset") for part in value.split(",")]
        self.places = {*values(tree, "[id]", "id"), *values(tree, "a[name]", "name")}


def values(tree, selector, name):
    """An attribute of each element that a selector finds, where it has one."""
    return [node.attributes[name] for node in tree.css(selector) if node.attributes.get(name)]


def address(path):
    """The address of a file of site/: its folder for an index.html."""
    return urljoin(HOME, path.relative_to(SITE).as_posix().removesuffix("index.html"))


PAGES = {address(path): Page(path.read_text(encoding="utf-8")) for path in sorted(SITE.rglob("*.html"))}


def fault(page, link, pages=PAGES):
    """What is wrong with a link of ours; empty when it leads somewhere, or out of the site."""
    if urlsplit(link).scheme in NOT_PAGES:
        return ""
    target, _, place = urljoin(page, link).partition("#")
    if not target.startswith(HOME):
        return ""
    path = unquote(urlsplit(target).path.removeprefix(urlsplit(HOME).path))
    target = urljoin(HOME, path.removesuffix("index.html"))
    if target not in pages and (path.endswith("/") or not (SITE / path).is_file()):
        return "no such page"
    if not place or place.startswith("calcul=") or target not in pages:  # answers to a calculator, or a file without places
        return ""
    return "" if unquote(place) in pages[target].places else "no such place"


def wrong_law(link):
    """Whether a link to Légifrance goes to its front page, to a whole code, or to anything that is not one version."""
    return link.startswith(LEGIFRANCE.rstrip("/")) and not VERSION.fullmatch(link.partition("#")[0].removeprefix(LEGIFRANCE))


def test_the_walk_finds_the_pages():
    links = [link for page in PAGES.values() for link in page.links]
    assert len(PAGES) > 50 and len(links) > 1000 and f"{HOME}penalites-de-retard/" in PAGES
    assert [link for link in links if link.startswith(LEGIFRANCE)] and [link for link in links if "#" in link]


def test_no_link_is_broken():
    """Every link between our pages leads to a page or a file, and to a place that it has."""
    faults = {(page, link, fault(page, link)) for page, found in PAGES.items() for link in found.links}
    assert sorted(one for one in faults if one[2]) == []


def test_every_link_to_the_law_goes_to_a_version():
    """Légifrance is linked to by article and version, or by text as published: in the pages, and for any other answers."""
    links = {link for page in PAGES.values() for link in page.links}
    links |= {row.source.url for _, series in all_series() for row in series.rows}
    links |= {letters.source(name).url for name in IN_LETTERS}
    for found in pkgutil.iter_modules(law.__path__):
        module = importlib.import_module(f"calculators.law.{found.name}")
        links |= {value.url for value in vars(module).values() if isinstance(value, Text)}
    assert sorted(link for link in links if wrong_law(link)) == []


def test_a_page_types_no_version_that_the_law_does_not_have():
    """Numbers of articles written in docs/ by hand are those of calculators/law."""
    known = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "calculators" / "law").glob("*.py"))
    typed = {
        (path.relative_to(ROOT).as_posix(), number)
        for path in (ROOT / "docs").rglob("*.md")
        for number in re.findall(r"LEGIARTI0000(\d{8})", path.read_text(encoding="utf-8"))
    }
    assert len(typed) > 50 and sorted(one for one in typed if one[1] not in known) == []


def test_an_article_is_linked_to_its_version():
    """The first article named, as it stood on the day the rules were read; no link when its version is not known."""
    fixed = in_code("C. com., art. D441-5", articles.COMMERCE)
    assert fixed.url == f"{LEGIFRANCE}codes/article_lc/LEGIARTI000043197457/{RULES_VERSION}"
    assert fixed.in_force_from == "2021-02-27" and not wrong_law(fixed.url)
    late = in_code("C. com., art. L441-10, II", articles.COMMERCE)
    assert late.url and in_code("C. com., art. L441-10 à L441-16", articles.COMMERCE).url == late.url
    assert in_code("C. com., art. L441-1", articles.COMMERCE)[1:] == ("", "")
    assert in_code("C. civ., art. 1376", articles.CIVIL)[1:] == ("", "2016-10-01")


@pytest.mark.parametrize(("article", "read_on", "link", "since"), [
    ("C. com., art. L441-10, II", "2026-12-31", "codes/article_lc/LEGIARTI000038414392/2026-12-31", "2019-04-26"),
    ("C. com., art. L441-10, II", "2027-01-01", "codes/article_lc/LEGIARTI000054567689/2027-01-01", "2027-01-01"),
    ("C. com., art. L441-11", "2026-12-31", "codes/article_lc/LEGIARTI000048639492/2026-12-31", "2024-01-01"),
    ("C. com., art. L441-11", "2027-01-01", "", "2027-01-01"),
    ("C. com., art. D441-5", "2027-01-01", "codes/article_lc/LEGIARTI000043197457/2027-01-01", "2021-02-27"),
])  # fmt: skip
def test_a_version_to_come_takes_over_on_its_first_day(article, read_on, link, since):
    """The last day of one version, the first of the next; no link where the number of the next is not known."""
    found = in_code(article, Code(read_on, articles.COMMERCE.articles))
    assert (found.url, found.in_force_from) == (link and LEGIFRANCE + link, since)


def test_a_link_of_a_page_follows_its_version(monkeypatch):
    """From the first day of the next version on; the words stay where its number is not known."""
    text = " ".join(
        f"[{number}]({LEGIFRANCE}codes/article_lc/LEGIARTI0000{number})" for number in ("38414392", "48639492", "43197457")
    )
    seen = {}
    for day in ("2026-12-31", "2027-01-01"):
        monkeypatch.setattr(law_links, "REPLACED", law_links.replaced([Code(day, articles.COMMERCE.articles)]))
        html = markdown.markdown(text, extensions=["calculators.publish.guide.law_links"])
        seen[day] = re.findall(r'<(?:a href=".*?LEGIARTI0000(\d+)"|span)>(\d+)</', html)
    assert seen["2026-12-31"] == [("38414392", "38414392"), ("48639492", "48639492"), ("43197457", "43197457")]
    assert seen["2027-01-01"] == [("54567689", "38414392"), ("", "48639492"), ("43197457", "43197457")]


def test_the_versions_are_well_written():
    """Eight digits each, no two articles with one number, ISO days, and no article that nothing names. A version to come has a
    day after the one that it follows."""
    named = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES if path.stem != "articles")
    whole = [(article, row) for code in CODES.values() for article, row in code.articles.items()]
    assert [one for one in whole if len(one[1]) not in (2, 4) or (len(one[1]) == 4 and not one[1][1] < one[1][3])] == []
    rows = [(article, *row[:2]) for article, row in whole] + [(article, *row[2:]) for article, row in whole if row[2:]]
    numbers = [number for _, number, _ in rows if number]
    assert len(numbers) == len(set(numbers)) > 50
    assert [row for row in rows if not re.fullmatch(r"(\d{8})?", row[1]) or not (row[1] or row[2])] == []
    assert [row for row in rows if not re.fullmatch(r"(\d{4}-\d\d-\d\d)?", row[2])] == []
    assert [row for _, row in whole if row[1] > RULES_VERSION] == []
    assert [row for row in rows if not re.search(rf"art\. {re.escape(row[0])}(?![\w-])", named)] == []


@pytest.mark.parametrize(("link", "wrong"), [
    ("", True), ("codes/texte_lc/LEGITEXT000005634379", True), ("codes/texte_lc/LEGITEXT000005634379/2026-11-22", True),
    ("codes/id/LEGITEXT000005634379", True), ("loda/id/JORFTEXT000000889241", True), ("search/all", True),
    ("codes/article_lc/LEGIARTI00003841439", True), ("codes/article_lc/LEGIARTI000038414392", False),
    ("codes/article_lc/LEGIARTI000038414392/2026-11-22", False), ("loda/id/JORFTEXT000000889241/2026-11-22", False),
    ("jorf/id/JORFTEXT000053593881", False), ("juri/id/JURITEXT000046651945", False),
])  # fmt: skip
def test_the_rule_on_the_law_bites(link, wrong):
    assert wrong_law(LEGIFRANCE + link) == wrong
    assert wrong_law(LEGIFRANCE.rstrip("/")) and not wrong_law("https://www.service-public.gouv.fr/")


@pytest.mark.parametrize(("link", "found"), [
    ("../penalites-de-retard/", ""), ("../penalites-de-retard/#nowhere", "no such place"), ("../nowhere/", "no such page"),
    ("#nowhere", "no such place"), ("#here", ""), ("", ""), ("../penalites-de-retard", "no such page"),
    ("../penalites-de-retard/#calcul=late_penalties&amount=1", ""), ("../nowhere/#calcul=late_penalties", "no such page"),
    ("https://example.org/nowhere#here", ""), ("mailto:moi@example.org", ""),
    ("../sitemap.xml", ""), ("../sitemap.xls", "no such page"),
])  # fmt: skip
def test_the_rule_on_links_bites(link, found):
    pages = {f"{HOME}a/": Page('<p id="here">'), f"{HOME}penalites-de-retard/": Page("")}
    assert fault(f"{HOME}a/", link, pages) == found
