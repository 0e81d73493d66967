"""The ways from page to page, read from the built site: before and after, the plan of the guide."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from calculators.publish.built import column
from calculators.publish.sources import pages

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
MOMENTS = [address for _, address, _ in pages.configuration()["extra"]["moments"]]
LAST = ("Mentions légales", "Confidentialité", "Accessibilité", "Contact", "Sur votre site", "Méthode et limites")
ALONE = ("index.md", "mon-dossier.md")  # in no part of the guide: there are no pages around them

pytestmark = pytest.mark.slow


def steps() -> dict:
    """For each moment, by its address, the addresses of its pages in the order of the navigation."""
    found = {}

    def walk(entries):
        values = [next(iter(entry.values())) if isinstance(entry, dict) else entry for entry in entries]
        addresses = [pages.address(value) for value in values if isinstance(value, str)]
        if addresses and addresses[0] in MOMENTS:
            found[addresses[0]] = addresses
        for value in values:
            if isinstance(value, list):
                walk(value)

    walk(pages.configuration()["nav"])
    return found


def page(address):
    """A built page, parsed."""
    return LexborHTMLParser((SITE / address / "index.html").read_text(encoding="utf-8"))


def target(address, link):
    """Where a relative link of a page leads, from the root of the site."""
    path = (SITE / address / link.attributes["href"]).resolve()
    return "" if path == SITE.resolve() else path.relative_to(SITE.resolve()).as_posix() + "/"


def test_before_and_after_stay_within_a_moment():
    """The neighbours in the list of the moment, none at its ends; none on any other page."""
    known = steps()
    assert list(known) == MOMENTS
    expected = {
        address: [*moment[max(place - 1, 0) : place], *moment[place + 1 : place + 2]]
        for moment in known.values()
        for place, address in enumerate(moment)
    }
    for name in pages.names():
        address = pages.address(name)
        links = [target(address, link) for link in page(address).css(".md-footer__link")]
        assert links == expected.get(address, []), address


def test_every_page_has_the_plan():
    """The six moments, each other part, who publishes, how to write, what was checked."""
    for name in pages.names():
        address = pages.address(name)
        links = page(address).css("nav.plan a")
        found = {target(address, link) for link in links}
        assert found >= {*MOMENTS, "calculer/", "quelle-procedure/", "lettres/studio/"}, address
        assert {link.text().strip() for link in links} >= set(LAST)


def test_the_column_of_every_page_with_headings():
    """It marks the page where one is, once; where the page opens with a calculator, it comes right after this one."""
    opening = 0
    for name in pages.names():
        html = (SITE / pages.address(name) / "index.html").read_text(encoding="utf-8")
        tree = LexborHTMLParser(html)
        if "\n## " not in pages.text(name) or name in ALONE:
            continue
        (mark,) = tree.css(".column [aria-current=page]")
        assert target(pages.address(name), mark) == pages.address(name)
        if column.opens_with_a_tool(re.sub(r"^.*?<article", "<article", html, flags=re.DOTALL)):
            opening += 1
            assert tree.css_first(".column").prev.css_first("live-calculator"), name
    assert opening > 15


def test_every_calculator_has_its_question():
    """« Calculer » leads to each page that a widget stands for, by a question; the first is the one of most readers."""
    links = page("calculer/").css("ul.questions a")
    found = {target("calculer/", link): link.text() for link in links}
    tools = {pages.address(name) for name in pages.names() if pages.head(name, "widget")}
    assert len(tools) > 10 and tools <= set(found)
    assert all(text.endswith("\u202f?") for text in found.values())
    assert target("calculer/", links[0]) == "penalites-de-retard/"
    tabs = [target("taux/", link) for link in page("taux/").css(".md-tabs__link")]
    assert "calculer/" in tabs
