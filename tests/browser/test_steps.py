"""The step pages: boxes to tick, words to copy, the place in the journey."""

import re

import pytest
from playwright.sync_api import expect
from screen import ROOT, axe_faults, overflow

pytestmark = pytest.mark.slow

BUILT = ROOT / "site"
PAGE, OTHER = "relancer/premier-rappel/", "relancer/relances-ecrites/"
WITH_STEPS = sorted(
    path.parent.relative_to(BUILT).as_posix() + "/"
    for path in BUILT.rglob("index.html")
    if 'class="tick"' in path.read_text(encoding="utf-8")
)
BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The operation is insecure.", "SecurityError"); },
});"""
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifted += entry.value; })
  .observe({ type: "layout-shift", buffered: true });"""
NAMES = "(boxes) => boxes.map((box) => (document.querySelector(`label[for='${box.id}']`) ?? box.closest('li')).innerText)"


class Steps:
    """The list to tick of a page."""

    def __init__(self, page, path=PAGE):
        self.page = page
        page.goto(path)
        self.root = page.locator(".tick").first
        self.boxes = self.root.get_by_role("checkbox")
        self.count = self.root.locator(".count")
        self.kept = self.root.locator(".kept")
        self.button = self.root.get_by_role("button")
        expect(self.boxes.first).to_be_attached()

    def tick(self, *numbers):
        """Press boxes by their numbers."""
        for number in numbers:
            self.boxes.nth(number).click()

    def expect_ticked(self, *numbers):
        """Those and no others."""
        for number in range(self.boxes.count()):
            expect(self.boxes.nth(number)).to_be_checked(checked=number in numbers)


def test_ticks_are_kept_on_the_device(page, site):
    """Kept after a reload, under the page and the words of the step; nothing is sent."""
    steps = Steps(page)
    total = steps.boxes.count()
    expect(steps.count).to_have_text(f"{total} étapes à cocher")
    expect(steps.button).to_have_count(0)
    page.wait_for_load_state("networkidle")  # the theme's search loads its parts
    site.forget()
    steps.tick(0)
    expect(steps.count).to_have_text(f"1 sur {total} faite")
    steps.tick(2)
    expect(steps.count).to_have_text(f"2 sur {total} faites")
    expect(steps.kept).to_have_text("Vos coches restent sur cet appareil.")
    assert site.asked == []
    kept = page.evaluate("Object.entries(localStorage).filter(([name]) => name.startsWith('ticks'))")
    assert [name for name, _ in kept] == [f"ticks /{PAGE}"]
    assert re.fullmatch(r'\["[a-z0-9-]+","[a-z0-9-]+"\]', kept[0][1])
    page.reload()
    steps.expect_ticked(0, 2)
    expect(steps.count).to_have_text(f"2 sur {total} faites")
    Steps(page, OTHER).expect_ticked()
    Steps(page, PAGE + "index.html").expect_ticked(0, 2)


def test_untick_all_and_put_back(page):
    steps = Steps(page)
    steps.tick(0, 1, 3)
    expect(steps.button).to_have_text("Tout décocher")
    steps.button.click()
    steps.expect_ticked()
    assert page.evaluate(f"localStorage.getItem('ticks /{PAGE}')") is None
    expect(steps.button).to_have_text("Remettre les coches")
    expect(steps.button).to_be_focused()
    steps.button.click()
    steps.expect_ticked(0, 1, 3)
    steps.button.click()
    steps.tick(2)
    expect(steps.button).to_have_text("Tout décocher")
    page.reload()
    steps.expect_ticked(2)


def test_all_done_is_said(page):
    steps = Steps(page)
    total = steps.boxes.count()
    steps.tick(*range(total))
    expect(steps.count).to_have_text(f"{total} sur {total} faites")
    expect(steps.count).to_have_class("count all")


def test_storage_blocked(new_page, watched):
    """A browser that keeps nothing: ticks last as long as the visit, and the page says so."""
    watched.accept("The operation is insecure.")  # the theme's own reading of its colours
    page = new_page(init=BLOCKED)
    steps = Steps(page)
    expect(steps.kept).to_contain_text("Ce navigateur n’enregistre rien")
    steps.tick(1)
    expect(steps.count).to_contain_text("1 sur")
    page.evaluate("window.sameVisit = true")
    page.locator(".md-footer__link--next").click()
    page.wait_for_url(f"**/{OTHER}")
    expect(page.locator(".tick input").first).to_be_attached()
    page.go_back()
    page.wait_for_url(f"**/{PAGE}")
    steps.expect_ticked(1)
    assert page.evaluate("window.sameVisit") is True


def test_corrupt_memory_is_survived(page):
    steps = Steps(page)
    page.evaluate(f"localStorage.setItem('ticks /{PAGE}', '{{')")
    page.reload()
    steps.expect_ticked()
    steps.tick(0)
    steps.expect_ticked(0)


def test_instant_navigation(page):
    """Each page has its own boxes once, whatever the way to it."""
    steps = Steps(page)
    steps.tick(0)
    page.evaluate("window.sameVisit = true")
    for _ in range(2):
        page.locator(".md-footer__link--next").click()
        page.wait_for_url(f"**/{OTHER}")
        expect(page.locator(".tick input").first).to_be_attached()
        assert page.locator(".tick input").count() == page.locator(".tick > ol > li").count()
        expect(page.locator(".tick-foot")).to_have_count(page.locator(".tick").count())
        expect(page.locator(".say-foot")).to_have_count(page.locator(".say").count())
        page.go_back()
        page.wait_for_url(f"**/{PAGE}")
        steps.expect_ticked(0)
    assert page.evaluate("window.sameVisit") is True


def test_by_keyboard_and_by_name(page):
    """Tab reaches each box, Space ticks it; its name is the first words of the step, or the whole step."""
    steps = Steps(page)
    names = steps.boxes.evaluate_all(NAMES)
    assert all(names) and len(set(names)) == len(names)
    expect(page.get_by_role("checkbox", name=names[0], exact=True)).to_have_count(1)
    steps.boxes.first.focus()
    page.keyboard.press("Space")
    steps.expect_ticked(0)
    outline = steps.boxes.first.evaluate("(box) => getComputedStyle(box).outlineStyle")
    assert outline == "solid"
    for _ in range(20):
        page.keyboard.press("Tab")
        if steps.button.evaluate("(button) => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    steps.expect_ticked()


def test_the_words_of_a_step_tick_it(page):
    """A finger has the bold words as well as the box; links inside keep going where they go."""
    steps = Steps(page)
    steps.root.locator("label").first.click()
    steps.expect_ticked(0)
    box = steps.boxes.first.bounding_box()
    assert box["width"] >= 40 and box["height"] >= 40


@pytest.mark.parametrize("path", WITH_STEPS)
def test_every_page_with_steps(new_page, path):
    """A box for each step, no two of the same name on a page; words to copy have their button; nothing moves or sticks out."""
    page = new_page(init=SHIFTS, viewport={"width": 360, "height": 740})
    page.goto(path)
    expect(page.locator(".tick-foot").first).to_be_attached()
    names = page.locator(".tick input").evaluate_all("(boxes) => boxes.map((box) => box.name)")
    assert len(names) == page.locator(".tick > ol > li").count() == len(set(names))
    assert page.locator(".say-foot button").count() == page.locator(".say").count()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shifted") < 0.02
    assert overflow(page) <= 0


def test_ready_words_are_copied(new_page):
    """The words of the block and nothing else, its paragraphs apart; said beside the button, for a while."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(PAGE)
    block = page.locator(".say").first
    paragraphs = block.locator(":scope > :not(.say-foot)").all_inner_texts()
    assert paragraphs
    block.get_by_role("button", name="Copier ces mots").click()
    expect(block.get_by_role("status")).to_have_text("Texte copié.")
    assert page.evaluate("navigator.clipboard.readText()") == "\n\n".join(paragraphs)
    expect(block.get_by_role("status")).to_be_empty()


def test_without_script(new_page):
    """A plain numbered list, words to select, the journey as links."""
    page = new_page(java_script_enabled=False)
    page.goto(PAGE)
    assert page.locator(".tick input, .tick-foot, .say-foot").count() == 0
    expect(page.locator(".tick > ol > li").first).to_have_css("list-style-type", "decimal")
    expect(page.locator(".say p").first).to_be_visible()
    page.locator(".journey .md-grid > ol a").nth(3).click()
    expect(page.locator("h1")).to_contain_text("Les relances n’ont rien donné")


def test_printed(page):
    """Empty boxes with their numbers, ticked ones with their mark; no button, no bar."""
    steps = Steps(page)
    steps.tick(1)
    page.emulate_media(media="print")
    mark = "(item) => getComputedStyle(item, '::before').content"
    marks = [steps.root.locator("li").nth(number).evaluate(mark) for number in (0, 1)]
    assert marks == ["counter(step)", '"✓"']
    border = "(item) => getComputedStyle(item, '::before').borderTopStyle"
    assert steps.root.locator("li").nth(0).evaluate(border) == "solid"
    expect(steps.count).to_be_visible()
    for part in (".journey", ".say-foot", ".tick-foot button", ".tick-foot .kept"):
        expect(page.locator(part).first).to_be_hidden()


def test_the_place_in_the_journey(new_page):
    """Six stops, the one of the page marked; on a phone one line that opens; by its name, which is no number of a page."""
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(PAGE)
    bar = page.get_by_role("navigation", name="Le parcours")
    expect(bar.locator("summary")).to_have_text("Vous êtes ici\u202f: La facture est échue")
    expect(bar.get_by_role("link")).to_have_count(0)
    assert bar.bounding_box()["height"] <= 50
    bar.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(bar.get_by_role("link")).to_have_count(6)
    assert overflow(page) <= 0
    assert axe_faults(page) == []
    place = page.locator(".md-header .place")
    page.mouse.wheel(0, 900)
    expect(page.locator(".md-header__title--active")).to_be_attached()
    expect(place).to_be_hidden()  # no room beside the title
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(place).to_have_text("La facture est échue")
    expect(place).to_be_in_viewport()
    page.evaluate("scrollTo(0, 0)")
    expect(bar.get_by_role("link")).to_have_count(6)
    expect(bar.locator("[aria-current=step]:visible")).to_have_text("La facture est échue")
    assert bar.bounding_box()["height"] <= 50
    page.goto("reperes/glossaire/")
    expect(page.locator(".journey, .place")).to_have_count(0)


def test_the_column_beside_a_page(new_page):
    """From 1220 pixels on: the steps around, this one open on its contents, the tools; it stays while one reads."""
    page = new_page(viewport={"width": 1220, "height": 900}, reduced_motion="reduce")
    page.goto(PAGE)
    column = page.locator(".column")
    around = column.get_by_role("navigation", name="La facture est échue")
    expect(around.locator("[aria-current=page]")).to_have_text("Le premier rappel")
    expect(around.get_by_role("link", name="Les relances écrites")).to_be_in_viewport()
    expect(column.get_by_role("link", name="Pénalités de retard")).to_be_in_viewport()
    page.locator("#sources").scroll_into_view_if_needed()
    contents = around.get_by_role("navigation", name="Table des matières")
    expect(contents.get_by_role("link", name="Sources")).to_be_in_viewport(ratio=1)
    text, beside = page.locator(".md-content__inner").bounding_box(), column.bounding_box()
    assert text["x"] + text["width"] <= beside["x"]
    contents.get_by_role("link", name="Et si…").click()
    expect(page).to_have_url(re.compile("#et-si$"))
    expect(contents.get_by_role("link", name="Et si…")).to_have_class(re.compile("active"))
    page.set_viewport_size({"width": 1219, "height": 900})
    expect(column).to_be_hidden()


def test_the_column_of_a_calculator(page):
    """The form and the answer keep the whole width; the contents stand beside what follows, tables too: no line goes under
    them, and none waits below.
    """
    page.goto("prescription/")
    page.evaluate("document.querySelectorAll('details.part').forEach((part) => { part.open = true; })")
    tool = page.locator("live-calculator").first.bounding_box()
    column = page.locator(".column").bounding_box()
    assert tool["width"] > 1180
    assert tool["y"] + tool["height"] <= column["y"] < tool["y"] + tool["height"] + 100
    after = page.locator(".md-content__inner > .column ~ *:visible")
    assert after.count() > 5
    widest = after.evaluate_all("(parts) => Math.max(...parts.map((part) => part.getBoundingClientRect().right))")
    assert widest <= column["x"]
    table = page.locator("table.guide-table").first.bounding_box()
    assert table["y"] < column["y"] + 100
    page.get_by_role("heading", name="Et ensuite").scroll_into_view_if_needed()
    expect(page.locator(".column [aria-current=page]")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe(new_page, scheme, width):
    """Some ticked, all ticked, copied."""
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 740})
    steps = Steps(page)
    steps.tick(0, 1)
    assert axe_faults(page) == []
    steps.tick(*range(2, steps.boxes.count()))
    page.get_by_role("button", name="Copier ces mots").first.click()
    assert axe_faults(page) == []
