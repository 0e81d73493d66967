"""The keyboard alone does everything, and one always sees where one is."""

import re

import pytest
from playwright.sync_api import expect
from screen import Calculator, owned

from calculators.publish.sources import pages

pytestmark = pytest.mark.slow

PAGE = "penalites-de-retard/"
MARK = """() => {
  const seen = document.activeElement;
  if (seen === document.body) return true; // between two stops
  const styled = [seen, seen.closest(".choice"), seen.closest("label, form"), seen.nextElementSibling].filter(Boolean);
  return styled.some((part) => {
    const style = getComputedStyle(part);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  });
}"""
TOOLS = [  # pages that open with a tool, not with steps to tick
    pages.address(name) for name in pages.names() if pages.head(name, "widget") and 'class="tick"' not in pages.text(name)
]
MOST_TABS = 10  # from the address bar to the first question of a tool
IN_FORM = "Boolean(document.activeElement.closest('form[data-calculator]'))"
HERE = "(element) => element === document.activeElement"


def tab_to(page, locator, most=60):
    """Press Tab until the element has the focus, which must be visible at every stop."""
    for _ in range(most):
        page.keyboard.press("Tab")
        assert page.evaluate(MARK), page.evaluate("document.activeElement.outerHTML")
        if locator.evaluate(HERE):
            return
    raise AssertionError(f"{locator} is not reached by Tab")


def test_whole_way(new_page):
    """Skip link, form, answer, details, copy: no mouse."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(PAGE)
    calculator = Calculator(page)
    calculator.expect_state("ready")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#"))
    tab_to(page, calculator.field("debtor").locator("input").first, most=4)
    page.keyboard.press("ArrowDown")
    expect(calculator.field("formal_notice_date")).to_be_visible()
    page.keyboard.press("ArrowUp")
    tab_to(page, calculator.input("amount"))
    page.keyboard.press("Control+a")
    page.keyboard.type("10000")
    tab_to(page, calculator.input("due_date"))
    page.keyboard.type("04302026")
    tab_to(page, calculator.button("add-row"))
    tab_to(page, calculator.input("until"))
    page.keyboard.type("08312026")
    expect(calculator.input("until")).to_have_value("2026-08-31")
    expect(calculator.total).to_have_text("10\u202f453,68\u202f€")
    summary = calculator.output.locator("summary").first
    tab_to(page, summary)
    page.keyboard.press("Enter")
    expect(calculator.output.locator("details").first).to_have_attribute("open", "")
    tab_to(page, calculator.button("copy"))
    page.keyboard.press("Enter")
    expect(calculator.root.locator(".done")).to_have_text("Copié.")
    assert "10\u202f453,68" in page.evaluate("navigator.clipboard.readText()")


def test_the_bar_of_a_phone_leads_to_the_answer(new_page):
    """The total under a long form for a finger, a button at its end for a key: the answer comes to the top, and one is there."""
    page = new_page(viewport={"width": 360, "height": 700}, has_touch=True)
    calculator = owned(page, "penalites-de-retard/")
    bar = calculator.root.locator(".bar")
    expect(bar).to_have_text("Au 22\u00a0novembre\u00a02026\u202f: 1\u202f999,60\u202f€")
    expect(bar).to_be_in_viewport()
    for press in (bar.tap, lambda: calculator.form.get_by_role("button", name="Voir le résultat").press("Enter")):
        page.evaluate("scrollTo(0, 0)")
        press()
        expect(calculator.root.locator(".result h2")).to_be_focused()
        expect(calculator.total).to_be_in_viewport()
        assert 0 <= calculator.root.locator(".result").bounding_box()["y"] < 100


def test_a_tool_is_near(page):
    """Few stops before the first question of each tool, without the link that skips them; none is a heading's own link, and
    what is empty is none.
    """
    assert len(TOOLS) >= 10
    for path in TOOLS:
        page.goto(path)
        stops = []
        while len(stops) < MOST_TABS and not page.evaluate(IN_FORM):
            page.keyboard.press("Tab")
            stops.append(page.evaluate("document.activeElement.outerHTML"))
        assert page.evaluate(IN_FORM), (path, stops)
        assert not any(re.match("<div|<a[^>]*headerlink", stop) for stop in stops)


def test_the_link_of_a_heading_is_for_the_pointer(page):
    """It is there, it works, and a screen reader meets it; the Tab key does not."""
    page.goto("relancer/premier-rappel/")
    links = page.locator(".headerlink")
    assert links.count() > 4
    assert set(links.evaluate_all("(links) => links.map((link) => link.tabIndex)")) == {-1}
    links.nth(2).click()
    expect(page).to_have_url(re.compile("#."))


@pytest.mark.parametrize("width", [960, 1220, 1920])
def test_a_search_leaves_the_button_of_the_colours_alone(new_page, width):
    """While one searches, the button is seen and works; then the search is closed."""
    page = new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce", color_scheme="light")
    page.goto("taux/")
    page.locator(".md-search__input").click()
    page.keyboard.type("retard", delay=20)
    expect(page.locator(".md-search-result__link").first).to_be_in_viewport()
    expect(page.locator(".md-header__option")).to_have_css("opacity", "1")
    page.get_by_title("Passer en mode sombre").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.locator(".md-search-result__link").first).to_be_hidden()


def test_focus_is_seen_on_every_stop(page):
    """From the top of a page to its end, each stop has a visible mark."""
    for path in ("", "taux/", "widgets/judgment_interest/"):
        page.goto(path)
        page.wait_for_load_state("networkidle")
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement === document.body"):
                break
            assert page.evaluate(MARK), page.evaluate("document.activeElement.outerHTML")


def test_menu_and_search_of_a_phone(new_page):
    """The menu opens with Enter, the search when it takes the focus; the closed menu keeps the Tab key out."""
    page = new_page(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    page.goto(PAGE)
    Calculator(page).expect_state("ready")
    menu, search = page.locator("label[title=Menu]"), page.locator(".md-search__input")
    tab_to(page, menu, most=2)
    tab_to(page, search, most=2)
    page.keyboard.type("retard", delay=20)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".md-search-result__link").first).not_to_be_in_viewport()
    tab_to(page, page.locator("form[data-calculator] input").first, most=6)
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".md-nav--primary a:visible").first).to_be_in_viewport()
