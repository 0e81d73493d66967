"""Every page of the built site under axe, in both colour schemes, wide and narrow, and in the states a reader meets."""

import re

import pytest
from playwright.sync_api import expect
from screen import COLOURS, ROOT, TAGS, Calculator, axe_faults, overflow

BUILT = ROOT / "site"
PAGES = sorted(path.relative_to(BUILT).as_posix() for path in (*BUILT.rglob("index.html"), BUILT / "404.html"))
WIDE, NARROW = (1280, 900), (360, 740)
UNFOLD = "for (const details of document.querySelectorAll('details')) details.open = true"


def spoiled():
    """The pages whose form is shown with its errors: every widget, and the first page of the guide of each calculator."""
    first = {}
    for path in PAGES:
        form = re.search(r'<form[^>]* data-calculator="(\w+)"', (BUILT / path).read_text(encoding="utf-8"))
        if form:
            first.setdefault((path.startswith("widgets/"), form.group(1)), path)
    return set(first.values())


SPOILED = spoiled()


@pytest.mark.parametrize("path", PAGES)
def test_page(new_page, path):
    """As it arrives, once calculators answer, wide in light colours and narrow in dark ones; then narrow with everything
    unfolded, and, once for each form, with errors shown, in both.
    """
    page = new_page(color_scheme="light", reduced_motion="reduce")
    page.goto(path)
    forms = page.locator("form[data-calculator]")
    if forms.count():
        Calculator(page).expect_state("ready")
    check(page, *WIDE)
    paint(page, "dark")
    if path not in SPOILED:
        page.evaluate(UNFOLD)
    check(page, *NARROW)
    if path in SPOILED:
        Calculator(page).spoil()
        expect(forms.first.locator(".error:visible")).to_have_count(1)
        page.evaluate(UNFOLD)
        check(page, *NARROW, COLOURS)
        paint(page, "light")
        check(page, *NARROW)
    page.set_viewport_size({"width": 320, "height": 640})
    assert overflow(page) <= 0


def check(page, width, height, rules=TAGS):
    """axe finds nothing at this size, and nothing sticks out."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("scrollTo(0, 0)")  # what the header covers meanwhile is no fault
    assert axe_faults(page, rules) == []
    assert overflow(page) <= 0


def paint(page, scheme):
    """The other colours: of the system for a widget, of the theme's button for a page of the guide."""
    button = page.locator(f".md-header__option label[title='Passer en mode {'sombre' if scheme == 'dark' else 'clair'}']")
    if button.is_visible():
        button.click()
    else:
        page.emulate_media(color_scheme=scheme)
    expect(page.locator("html")).to_have_css("color-scheme", re.compile(scheme))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [WIDE, NARROW])
def test_search(new_page, scheme, width, height):
    """The search dialog, with results."""
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": height})
    page.goto("penalites-de-retard/")
    opener = ".md-header__button[for=__search]" if width < 900 else ".md-search__input"
    page.locator(opener).click()
    page.keyboard.type("intérêt", delay=20)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert axe_faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawer(new_page, scheme):
    """The menu of a phone."""
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": 360, "height": 740})
    page.goto("penalites-de-retard/")
    page.locator(".md-header label[for=__drawer]").click()
    expect(page.locator(".md-nav--primary a").first).to_be_in_viewport()
    assert axe_faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_several_invoices(new_page, scheme):
    """Two invoices with payments, everything unfolded."""
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": 360, "height": 740})
    page.goto("penalites-de-retard/")
    form = page.locator("form[data-calculator]").first
    form.locator("[data-action=add-invoice]").click()
    form.locator("[name=amount]").last.fill("300")
    form.locator("[name=due_date]").last.fill("2026-03-01")
    form.locator("[data-action=add-row]").last.click()
    form.locator("[data-part=day]").fill("2026-05-02")
    form.locator("[data-part=rest]").fill("50")
    expect(form.locator("output .statement")).to_have_count(2)
    page.evaluate(UNFOLD)
    check(page, *NARROW)
    check(page, *WIDE)
    page.set_viewport_size({"width": 320, "height": 640})
    assert overflow(page) <= 0
