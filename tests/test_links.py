"""Every link of the built guide: to a page and a place that exist, or to one version of a text of law."""

import importlib
import pkgutil
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import markdown
import pytest
from case_tables import cases
from law_tables import under
from selectolax.lexbor import LexborHTMLParser

import calculators
from calculators import law, letters
from calculators.core.tables.series import LEGIFRANCE, Code, Text, in_code
from calculators.law import RULES_VERSION, articles, changes
from calculators.publish.guide import law_links
from calculators.publish.reference import law_texts
from calculators.publish.sources import law_names
from calculators.publish.sources.law_series import all_series

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
HOME = re.search(r"<loc>(.*?)</loc>", (SITE / "sitemap.xml").read_text(encoding="utf-8"))[1]
SOURCES = [path for room in (law, letters) for path in Path(room.__path__[0]).iterdir() if path.suffix in (".py", ".txt")]
IN_LETTERS = {name for path in SOURCES for line in re.findall(r"^Texts: (.*)", path.read_text(encoding="utf-8"), re.M)
              for name in line.split(" ; ")}  # fmt: skip
CODES = {name: code for name, code in vars(articles).items() if isinstance(code, Code)}
# An article, a section, a code or a law as it stood on a day, a text as it was published, a decision: what never changes under
# its address.
VERSION = re.compile(
    r"(codes|loda)/article_lc/LEGIARTI\d{12}(/\d{4}-\d\d-\d\d)?/?|loda/id/(JORF|LEGI)TEXT\d{12}/\d{4}-\d\d-\d\d/?"
    r"|codes/section_lc/LEGITEXT\d{12}/LEGISCTA\d{12}/\d{4}-\d\d-\d\d|codes/texte_lc/LEGITEXT\d{12}/\d{4}-\d\d-\d\d"
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
    """Whether a link to Légifrance goes to its front page, to a code of no day, or to anything that is not as it stood on one."""
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
    """The first article named, as it stood on the day the rules were read."""
    fixed = in_code("C. com., art. D441-5", articles.COMMERCE)
    assert fixed.url == f"{LEGIFRANCE}codes/article_lc/LEGIARTI000043197457/{RULES_VERSION}"
    assert fixed.in_force_from == "2021-02-27" and not wrong_law(fixed.url)
    late = in_code("C. com., art. L441-10, II", articles.COMMERCE)
    assert late.url and in_code("C. com., art. L441-10 à L441-16", articles.COMMERCE).url == late.url


def test_an_article_without_a_known_version_is_linked_to_what_holds_it():
    """To its section of the code, else to the code, as they stood on the day the rules were read; its first day is kept."""
    cpce, commerce = "codes/section_lc/LEGITEXT000025024948/", "codes/texte_lc/LEGITEXT000005634379/"
    section = in_code("C. proc. civ. exéc., art. R125-1", articles.PROCEDURES_CIVILES_D_EXECUTION)
    assert section[1:] == (f"{LEGIFRANCE}{cpce}LEGISCTA000032185866/{RULES_VERSION}", "2020-01-01")
    assert in_code("C. com., art. L622-24", articles.COMMERCE)[1:] == (f"{LEGIFRANCE}{commerce}{RULES_VERSION}", "")


def test_the_first_days_that_were_wrong_are_right():
    """From the history of each article: its version in force is not the one of the code's first day."""
    public, seizure = articles.COMMANDE_PUBLIQUE, articles.PROCEDURES_CIVILES_D_EXECUTION
    right = {
        "2019-07-22": [(public, "R2192-32"), (public, "D2192-2"), (public, "R2193-16")],
        "2020-01-01": [(seizure, "R125-1"), (seizure, "R125-7"), (seizure, "R121-6")],
        "2021-01-01": [(seizure, "R523-3")],
        "2024-04-11": [(seizure, "L511-2")],
        "2025-07-01": [(seizure, "L211-1"), (seizure, "L212-2")],
    }
    asked = [(day, in_code(f"art. {article}", code)) for day, found in right.items() for code, article in found]
    assert [(day, text) for day, text in asked if text.in_force_from != day] == []


@pytest.mark.parametrize(("article", "read_on", "link", "since"), [
    ("C. com., art. L441-10, II", "2026-12-31", "codes/article_lc/LEGIARTI000038414392/2026-12-31", "2019-04-26"),
    ("C. com., art. L441-10, II", "2027-01-01", "codes/article_lc/LEGIARTI000054567689/2027-01-01", "2027-01-01"),
    ("C. com., art. L441-11", "2026-12-31", "codes/article_lc/LEGIARTI000048639492/2026-12-31", "2024-01-01"),
    ("C. com., art. L441-11", "2027-01-01", "codes/texte_lc/LEGITEXT000005634379/2027-01-01", "2027-01-01"),
    ("C. com., art. D441-5", "2027-01-01", "codes/article_lc/LEGIARTI000043197457/2027-01-01", "2021-02-27"),
])  # fmt: skip
def test_a_version_to_come_takes_over_on_its_first_day(article, read_on, link, since):
    """The last day of one version, the first of the next; the code where the number of the next is not known."""
    found = in_code(article, articles.COMMERCE._replace(read_on=read_on))
    assert (found.url, found.in_force_from) == (LEGIFRANCE + link, since)


def test_a_link_of_a_page_follows_its_version(monkeypatch):
    """From the first day of the next version on; to the code where the number of the next is not known."""
    text = " ".join(
        f"[{number}]({LEGIFRANCE}codes/article_lc/LEGIARTI0000{number})" for number in ("38414392", "48639492", "43197457")
    )
    seen = {}
    for day in ("2026-12-31", "2027-01-01"):
        monkeypatch.setattr(law_links, "REPLACED", law_links.replaced([articles.COMMERCE._replace(read_on=day)]))
        html = markdown.markdown(text, extensions=["calculators.publish.guide.law_links"])
        seen[day] = re.findall(r'<a href="[^"]*?/(LEGI[A-Z0-9]+)[^"]*">(\d+)</a>', html)
    fixed = ("LEGIARTI000043197457", "43197457")
    assert seen["2026-12-31"] == [("LEGIARTI000038414392", "38414392"), ("LEGIARTI000048639492", "48639492"), fixed]
    assert seen["2027-01-01"] == [("LEGIARTI000054567689", "38414392"), ("LEGITEXT000005634379", "48639492"), fixed]


def test_the_versions_are_well_written():
    """Eight digits each, no two articles with one number, ISO days, and no article that nothing names. A version to come has a
    day after the one that it follows."""
    named = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES if path.stem != "articles")
    whole = [(article, row) for code in CODES.values() for article, row in code.articles.items()]
    assert [one for one in whole if len(one[1]) not in (2, 4) or (len(one[1]) == 4 and not one[1][1] < one[1][3])] == []
    sections = [(article, section) for code in CODES.values() for article, section in code.sections.items()]
    assert [one for one in sections if not re.fullmatch(r"\d{8}", one[1])] == []
    assert [article for code in CODES.values() for article in code.sections if code.articles.get(article, ("",))[0]] == []
    assert len({code.number for code in CODES.values()}) == len(CODES)
    rows = [(article, *row[:2]) for article, row in whole] + [(article, *row[2:]) for article, row in whole if row[2:]]
    numbers = [number for _, number, _ in rows if number]
    assert len(numbers) == len(set(numbers)) > 50
    assert [row for row in rows if not re.fullmatch(r"(\d{8})?", row[1]) or not (row[1] or row[2])] == []
    assert [row for row in rows if not re.fullmatch(r"(\d{4}-\d\d-\d\d)?", row[2])] == []
    assert [row for _, row in whole if row[1] > RULES_VERSION] == []
    everywhere = "\n".join([named, *(path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md"))])
    known = {article for article, *_ in rows} | {article for article, _ in sections}
    before = {True: "", False: r"(?:articles?|art\.|et|à|,)\s+\**"}  # a number without a letter is an article after these only
    assert [one for one in known if not re.search(rf"{before[one[0].isalpha()]}(?<![\w-]){one}(?![\w-])", everywhere)] == []


# -- no article is named without a link

# the numbers that follow « article », « articles », « art. », and any number that begins with the letter of a code
LISTED = re.compile(r"\b(?:[Aa]rticles?|art\.)\s+((?:\d[\d-]*)(?:(?:,?\s(?:et|à|ou)\s|,\s)(?:\d[\d-]*|[IVX]+\b))*)")
CODED = re.compile(r"(?<![\w-])[LRDA]\d+(?:-\d+)+(?![\w-])")
NOT_OURS = {"reperes/ailleurs": {"L441-6", "1153", "L137-2"}}  # the old numbers, in the column of what is no longer right


def named(text):
    """The numbers of the articles that a text names."""
    return {*CODED.findall(text), *(one for listed in LISTED.findall(text) for one in re.findall(r"\d+(?:-\d+)*", listed))}


def unlinked(root):
    """The articles named under an element that no link there names."""
    links = " ".join(link.text() for link in root.css("a[href^='https://']"))
    return named(root.text(separator=" ¶ ", strip=True).replace("¶", "")) - set(re.findall(r"[LRDA]?\d+(?:-\d+)*", links))


def test_no_page_names_an_article_without_a_link():
    """Each number that a page names stands in a link of that page."""
    faults = {}
    for path in sorted(SITE.rglob("index.html")):
        article = LexborHTMLParser(path.read_text(encoding="utf-8")).css_first("article")
        for node in article.css(".term-note, script, style") if article else ():
            node.decompose()
        name = path.parent.relative_to(SITE).as_posix()
        faults[name] = unlinked(article) - NOT_OURS.get(name, set()) if article else set()
    assert len(faults) > 50 and {name: found for name, found in faults.items() if found} == {}


def test_no_page_has_a_link_in_a_link():
    nested = re.compile(r"<a\b[^>]*>(?:(?!</a>).)*<a\b", re.DOTALL)
    assert [path for path in SITE.rglob("*.html") if nested.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("calculator", calculators.names())
def test_no_answer_names_an_article_without_a_link(calculator):
    """In every case of the tables: an article named by an answer, its warnings and limits included, is among its texts. A refusal
    has none: what it names is on the page « Les textes ».
    """
    textes = LexborHTMLParser((SITE / "reperes" / "textes" / "index.html").read_text(encoding="utf-8"))
    rows = " ".join(head.text() for head in textes.css("tbody th"))
    for name, case in cases():
        if name == calculator:
            run = calculators.run_all if isinstance(case["answers"], list) else calculators.run
            answer = under(case.get("law_until"), run, name, case["answers"])
            found = unlinked(LexborHTMLParser(answer["html"]).root)
            if answer.get("errors") or isinstance(case["answers"], list):
                found -= set(re.findall(r"[LRDA]?\d+(?:-\d+)*", rows)) | {"645"}  # « 643 à 645 » is said at 643
            assert found == set(), case["name"]


def test_every_text_that_names_an_article_has_a_page():
    """In the law files, the letters, the journal."""
    found = [*law_texts.texts(), *map(letters.source, law_texts.letter_texts())]
    found += [text for *_, texts in changes.CHANGES for text in texts]
    assert len(found) > 200 and [text.text for text in found if re.search(r"\bart(\.|icles?) ", text.text) and not text.url] == []


@pytest.mark.parametrize(("sentence", "found"), [
    ("L’article L441-10 du code de commerce.", [("article L441-10", "LEGIARTI000038414392")]),
    ("(code civil, articles 2240,\n   2241 et 2244)", [
        ("2240", "LEGIARTI000019017366"), ("2241", "LEGIARTI000019017098"), ("2244", "LEGIARTI000025033281")]),
    ("Code de commerce, articles L441-10, II, et D441-5", [
        ("L441-10", "LEGIARTI000038414392"), ("D441-5", "LEGIARTI000043197457")]),
    ("En application des articles 1224 et suivants du code civil", [("articles 1224", "LEGIARTI000032041482")]),
    # no code is named: the last one that has it, else the only one that has it
    ("Le code civil, puis le code de commerce. Ainsi (article 1344-1).", [("article 1344-1", "LEGIARTI000032035273")]),
    ("Rien avant (article 700).", [("article 700", "LEGIARTI000045268436")]),
    ("Le code de la consommation. Un accord (articles 1543 à 1545-1)", [
        ("1543", "LEGITEXT000006070716"), ("1545-1", "LEGITEXT000006070716")]),
    # a section, a law, a text that has no page here
    ("code des procédures civiles d’exécution, article R125-1", [("article R125-1", "LEGISCTA000032185866")]),
    ("loi du 31 décembre 1975, article 3. Puis (article 13).", [
        ("article 3", "JORFTEXT000000889241"), ("article 13", "JORFTEXT000000889241")]),
    ("l’article 2 de la loi n° 68-1250 du 31 décembre 1968", [("article 2", "JORFTEXT000000878035")]),
    ("Décret n° 2026-96, article 9", [("article 9", "")]),
    ("TVA non applicable, art. 293 B du CGI", [("art. 293 B", "LEGITEXT000006069577")]),
    ("Une facture de 1 850 € du 12 mars 2026, n° 2026-12", []),
])  # fmt: skip
def test_the_articles_of_a_sentence_are_found(sentence, found):
    seen = [(sentence[start:end], url or "") for start, end, url in law_names.found(sentence)]
    assert [text for text, _ in seen] == [text for text, _ in found]
    assert [
        (text, url) for (text, url), (_, page) in zip(seen, found, strict=True) if page not in url or bool(page) != bool(url)
    ] == []


def test_an_article_named_in_a_page_is_linked_once():
    """Not in a heading, nor in a link, nor in the column of what is no longer right."""
    text = """# L’article L441-10 du code de commerce

Le [code de commerce, article L441-10](https://example.org/), et l’**article D441-5**.

<div class="corrections" markdown>

| On lit | Aujourd’hui |
|---|---|
| L441-6 | L441-10 |

</div>
"""
    html = markdown.markdown(text, extensions=["tables", "md_in_html", "calculators.publish.guide.law_links"])
    assert re.findall(r"<a [^>]*>(.*?)</a>", html) == ["code de commerce, article L441-10", "article D441-5", "L441-10"]


@pytest.mark.parametrize(("link", "wrong"), [
    ("", True), ("codes/texte_lc/LEGITEXT000005634379", True), ("codes/texte_lc/LEGITEXT000005634379/2026-11-22", False),
    ("codes/section_lc/LEGITEXT000025024948/LEGISCTA000032185866", True),
    ("codes/section_lc/LEGITEXT000025024948/LEGISCTA000032185866/2026-11-22", False),
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
