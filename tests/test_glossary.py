"""The words of the glossary: what is said of each, and where the pages show it."""

import html
import re
from pathlib import Path

import markdown
import pytest

from calculators.publish.guide import glossary
from calculators.publish.sources import pages
from calculators.publish.sources.words import slug

SITE = Path(__file__).parents[1] / "site"
NAMES = list(pages.names())


def built(name):
    """The HTML of a page."""
    return (SITE / pages.address(name) / "index.html").read_text(encoding="utf-8")


def marks(name):
    """(words, identifier) of each term marked in a page."""
    return re.findall(r'<span class="term">([^<]*)<button[^>]*popovertarget="([^"]*)"', built(name))


def converted(text, page="taux.md", monkeypatch=None):
    """A text as the extension writes it for a page."""
    monkeypatch.setattr(pages, "current", lambda md: page)
    extensions = ["attr_list", "md_in_html", "tables", "calculators.publish.guide.figures", "calculators.publish.guide.glossary"]
    return markdown.Markdown(extensions=extensions).convert(text)


@pytest.fixture
def convert(monkeypatch):
    """converted() for the test."""
    return lambda text, page="taux.md": converted(text, page, monkeypatch)


def test_each_term_is_said_once_shortly_and_leads_somewhere():
    terms = glossary.terms()
    assert len(terms) >= 45
    assert len({slug(term["name"]) for term in terms}) == len(terms)
    forms = [form.lower() for term in terms for form in term["forms"]]
    assert len(forms) == len(set(forms))
    for term in terms:
        assert set(term) - {"common"} == {"name", "forms", "text", "page", "see"}, term["name"]
        assert term["page"] in NAMES
        assert term["text"].endswith(".") and len(term["text"].split()) <= 30
        assert not re.search(r"'|\d %", term["text"])


def test_the_glossary_page_prints_them_all_in_order():
    found = re.findall(r'<h2 id="([^"]+)">', built(glossary.PAGE))
    assert found == [slug(term["name"]) for term in glossary.terms()] == sorted(found)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_marks_few_terms_each_once_and_explains_them(name):
    found = marks(name)
    assert len(found) <= glossary.MOST
    assert len({identifier for _, identifier in found}) == len(found)
    if name in ("index.md", glossary.PAGE):
        assert found == []
    page = built(name)
    for words, identifier in found:
        note = re.search(rf'<span class="term-note"[^>]*id="{identifier}"[^>]*>(.*?)</span>', page)
        assert "hidden" in note.group(0) and "popover" in note.group(0) and f'\u202f: {words}"' in page
        link = re.search(r'<a href="([^"]+)">', note.group(1)).group(1)
        assert (SITE / pages.address(name) / link / "index.html").resolve().exists(), link
        assert "[[" not in html.unescape(note.group(1))


def test_terms_are_met_in_the_guide():
    used = {identifier for name in NAMES for _, identifier in marks(name)}
    assert len(used) >= 20


def test_bare_pages_carry_no_term():
    assert not [page for page in (SITE / "widgets").rglob("*.html") if 'class="term"' in page.read_text(encoding="utf-8")]


def test_a_term_is_marked_in_paragraphs_and_lists(convert):
    assert 'd’une <span class="term">mise en demeure<button' in convert("Le jour d’une mise en demeure.")
    assert convert("- Une saisie conservatoire, puis une autre saisie conservatoire.").count('class="term"') == 1
    assert '<span class="term">Titre exécutoire<' in convert("Titre exécutoire en main, agissez.")
    assert '<span data-guidance="B9">La <span class="term">mise en demeure<' in convert(
        '<span data-guidance="B9">La mise en demeure prouve.</span>'
    )


@pytest.mark.parametrize(
    "text",
    [
        "# Une mise en demeure",
        "[une mise en demeure](autre.md)",
        '<a href="x">une mise en demeure</a>',
        "`mise en demeure`",
        "| A | B |\n|---|---|\n| mise en demeure | b |",
        '<div class="say" markdown>\nUne mise en demeure.\n</div>',
        "Une **mise en demeure** est une lettre.",
        "Une mise en demeure, la lettre qui exige le paiement.",
        "Une mise en demeure (la lettre qui exige le paiement).",
        "Voir bodacc.fr.",
        "Une mise-en-demeure.",
    ],
)
def test_a_term_is_left_alone(convert, text):
    assert 'class="term"' not in convert(text)


def test_a_term_is_not_marked_where_its_page_explains_it(convert):
    assert 'class="term"' not in convert("Une mise en demeure.", "insister/mise-en-demeure.md")


def test_hard_words_go_before_easy_ones(convert):
    text = convert(
        "Un acompte, un greffe, un débiteur, des arrhes, des dépens, une forclusion, un titre exécutoire, une assignation."
    )
    marked = re.findall(r'<span class="term">([^<]*)<', text)
    assert marked == ["acompte", "arrhes", "dépens", "forclusion", "titre exécutoire", "assignation"]


def test_figures_and_french_spaces_reach_the_definition(convert):
    note = convert("Une indemnité forfaitaire est due.").split("term-note")[1]
    assert "40\u202f€ par facture" in note and "[[" not in note
