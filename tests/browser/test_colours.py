"""Light and dark: by the reader's system, or by the theme's button, the same everywhere on the page."""

import pytest
from playwright.sync_api import expect
from screen import axe_faults, opened

pytestmark = pytest.mark.slow

PAGE = "combien-ca-coute/"
COLOURS = """() => Object.fromEntries(["body", ".md-header", ".result", "live-calculator input[name=amount]", ".headline",
  ".headline .amount", ".chart text", "live-calculator button"].map((selector) => {
    const style = getComputedStyle(document.querySelector(selector));
    return [selector, [style.color, style.backgroundColor, style.fill, style.borderTopColor, style.colorScheme]];
  }).concat([["root", [getComputedStyle(document.documentElement).colorScheme]]]))"""


def colours(page):
    """The colours of the parts of a page, once nothing moves."""
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    return page.evaluate(COLOURS)


@pytest.fixture(scope="module")
def expected(browser, site):
    """The colours of each scheme where system and theme agree."""
    found = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(base_url=site.url, color_scheme=scheme, reduced_motion="reduce")
        page = context.new_page()
        opened(page, PAGE)
        found[scheme] = colours(page)
        context.close()
    return found


def test_schemes_differ(expected):
    """Dark is dark, light is light."""
    assert expected["light"]["root"] == ["light"]
    assert expected["dark"]["root"] == ["dark"]
    for part in ("body", ".result", ".headline", ".headline .amount", ".chart text"):
        assert expected["light"][part] != expected["dark"][part]


@pytest.mark.parametrize(("system", "chosen"), [("dark", "light"), ("light", "dark")])
def test_toggled_against_the_system(new_page, expected, system, chosen):
    """The theme's button wins over the system in every part, and axe agrees."""
    page = new_page(color_scheme=system, reduced_motion="reduce")
    opened(page, PAGE)
    page.locator("label.md-header__button[for^=__palette]:visible").click()
    scheme = {"light": "default", "dark": "slate"}[chosen]
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
    assert colours(page) == expected[chosen]
    assert axe_faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_widget_follows_the_system(new_page, expected, scheme):
    """A widget has no button: it has the colours of the guide in that scheme."""
    page = new_page(color_scheme=scheme, reduced_motion="reduce")
    calculator = opened(page, "widgets/late_penalties/")
    style = "(part) => [getComputedStyle(part).color, getComputedStyle(part).backgroundColor]"
    assert calculator.root.locator(".result").evaluate(style) == expected[scheme][".result"][:2]
    assert calculator.total.evaluate(style) == expected[scheme][".headline .amount"][:2]
    assert page.locator("body").evaluate(style)[1] == expected[scheme]["body"][1]
