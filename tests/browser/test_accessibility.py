"""Every page of the built site under axe, in both colour schemes, wide and narrow, and in the states a reader meets."""

import re

import pytest
from conftest import Watched
from playwright.sync_api import expect
from screen import AXE, COLOURS, ROOT, SIZES, TAGS, Calculator, axe_faults, overflow

BUILT = ROOT / "site"
PAGES = sorted(path.relative_to(BUILT).as_posix() for path in (*BUILT.rglob("index.html"), BUILT / "404.html"))
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
SHAPES = ["", "404.html", "penalites-de-retard/", "lettres/studio/", "relancer/premier-rappel/", "widgets/late_penalties/"]
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


@pytest.fixture(scope="module")
def walker(browser, site):
    """(page, its watcher): one page that goes from address to address, axe in each. A context and axe anew for each address
    would cost as much as what axe does there.
    """
    watcher = Watched(site)
    context = browser.new_context(locale="fr-FR", base_url=site.url, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    context.add_init_script(AXE)
    watcher.follow(context)
    yield context.new_page(), watcher
    context.close()


@pytest.fixture
def walk(walker):
    """walk(path): a page as a new reader meets it, wide, in light colours, its calculator answering."""
    page, watcher = walker
    watcher.faults.clear()

    def go(path):
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.set_viewport_size(WIDE)
        page.goto(path)
        if page.locator("form[data-calculator]").count():
            Calculator(page).expect_state("ready")
        return page

    yield go
    page.evaluate("localStorage.clear(), sessionStorage.clear()")
    watcher.check()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.slow
def test_page(walk, path):
    """Everything unfolded: wide in light colours under all rules; narrow in dark ones under those that colours or width can
    change; once for each form, with errors shown.
    """
    page = walk(path)
    page.evaluate(UNFOLD)
    check(page, WIDE)
    paint(page, "dark")
    check(page, NARROW, COLOURS + SIZES)
    if path in SPOILED:
        Calculator(page).spoil()
        expect(page.locator("form[data-calculator]").first.locator(".error:visible")).to_have_count(1)
        page.evaluate(UNFOLD)
        check(page, NARROW, COLOURS)
        paint(page, "light")
        check(page, NARROW)
    page.set_viewport_size({"width": 320, "height": 640})
    assert overflow(page) <= 0


@pytest.mark.parametrize("path", SHAPES)
def test_shape(walk, path):
    """A page of each shape as it arrives, under all rules, in both widths and both colour schemes."""
    page = walk(path)
    check(page, WIDE)
    check(page, NARROW)
    page.set_viewport_size(WIDE)  # where the button of the colours is
    paint(page, "dark")
    check(page, WIDE)
    check(page, NARROW)


def check(page, size, rules=TAGS):
    """axe finds nothing at this size, and nothing sticks out."""
    page.set_viewport_size(size)
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
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.slow
def test_search(new_page, scheme, size):
    """The search dialog, with results."""
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport=size)
    page.goto("penalites-de-retard/")
    opener = ".md-header__button[for=__search]" if size == NARROW else ".md-search__input"
    page.locator(opener).click()
    page.keyboard.type("intérêt", delay=20)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert axe_faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.slow
def test_drawer(new_page, scheme):
    """The menu of a phone."""
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport=NARROW)
    page.goto("penalites-de-retard/")
    page.locator(".md-header label[for=__drawer]").click()
    expect(page.locator(".md-nav--primary a").first).to_be_in_viewport()
    assert axe_faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.slow
def test_several_invoices(new_page, scheme):
    """Two invoices with payments, everything unfolded."""
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport=NARROW)
    page.goto("penalites-de-retard/")
    form = page.locator("form[data-calculator]").first
    Calculator(page).own()
    form.locator("[data-action=add-invoice]").click()
    form.locator("[name=amount]").last.fill("300")
    form.locator("[name=due_date]").last.fill("2026-03-01")
    Calculator(page).pay("2026-05-02", "50", invoice=1)
    expect(form.locator("output .statement")).to_have_count(2)
    page.evaluate(UNFOLD)
    check(page, NARROW)
    check(page, WIDE)
    page.set_viewport_size({"width": 320, "height": 640})
    assert overflow(page) <= 0
