"""What pages promise: a policy that holds, words without script, widgets that fit anywhere, open data."""

import json
import re

import pytest
from playwright.sync_api import expect
from screen import ROOT, Calculator, opened, overflow

from calculators.publish.built.column import opens_with_a_tool

pytestmark = pytest.mark.slow

BUILT = ROOT / "site"
PAGES = sorted(path.relative_to(BUILT).as_posix() for path in (*BUILT.rglob("index.html"), BUILT / "404.html"))
WIDGETS = [path for path in PAGES if path.startswith("widgets/")]
WITH_CALCULATOR = [path for path in PAGES if "data-calculator=" in (BUILT / path).read_text(encoding="utf-8")]


def test_policy_holds(page, watched):
    """A script slipped into a page does not run."""
    watched.accept("Content Security Policy", "CSP inline")
    opened(page, "penalites-de-retard/")
    page.evaluate("""() => {
      const script = document.createElement('script');
      script.textContent = 'window.slipped = true';
      document.body.append(script);
    }""")
    assert page.evaluate("window.slipped") is None


@pytest.mark.parametrize("path", WITH_CALCULATOR)
def test_without_script(new_page, path):
    """The worked answer and its proof are read without script; buttons that need it are not shown."""
    page = new_page(java_script_enabled=False)
    page.goto(path)
    calculator = Calculator(page)
    calculator.expect_state("example")
    expect(calculator.total).to_be_visible()
    for title in calculator.output.locator("details.folded > summary:visible").all():
        title.click()
    assert calculator.output.locator(":is(.sheet, table tbody tr, .steps li, svg):visible").count(), (
        f"{path}: the answer shows no table, steps, picture or sheet: explain() returns one of these blocks"
    )
    said = page.locator("live-calculator noscript p").first
    assert said.bounding_box()["y"] < calculator.form.bounding_box()["y"]  # before the reader has answered for nothing
    assert page.locator("live-calculator button:visible").count() == 0
    calculator.output.locator("details:has(> ul) > summary").first.click()
    expect(calculator.output.locator("details > ul > li").first).to_be_visible()


@pytest.mark.parametrize("path", WIDGETS)
def test_widget(new_page, path):
    """Form and answer only, for any site's frame: not indexed, the full guide one click away, in a new tab."""
    page = new_page(viewport={"width": 240, "height": 600})
    calculator = opened(page, path)
    assert page.locator("nav:not(.next), header, .md-header").count() == 0
    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    link = page.locator("footer a")
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", re.compile("noopener"))
    with page.expect_popup() as event:
        link.click()
    expect(event.value.locator("live-calculator").first).to_be_visible()
    assert canonical.endswith(event.value.url.removeprefix(page.url.partition("widgets/")[0]))
    before = calculator.output.text_content()  # what is folded too
    first = calculator.change()
    expect(calculator.output).not_to_have_text(before)
    calculator.expect_state("ready")
    assert overflow(page) <= 0
    assert first.bounding_box()["width"] > 100


@pytest.mark.parametrize("path", WIDGETS)
def test_links_of_a_widget_leave_the_frame(page, path):
    """A text of the law opens beside the host page, not inside the frame."""
    calculator = opened(page, path)
    page.context.route("https://**", lambda route: route.fulfill(body="law"))
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    links = calculator.output.locator("a[href]").all() + page.locator("footer a").all()
    assert {link.evaluate("(a) => a.target || document.querySelector('base')?.target") for link in links} == {"_blank"}


def test_open_data(page, site):
    """The list names files that exist, each with its licence, and a source for every value."""
    listing = page.request.get("donnees/index.json").json()
    assert "CC BY 4.0" in listing["licence"]
    assert listing["series"]
    for series in listing["series"]:
        data = json.loads((site.folder / "donnees" / series["json"]).read_text(encoding="utf-8"))
        assert data["name"] == series["name"]
        assert data["licence"] == listing["licence"]
        assert data["rows"]
        for row in data["rows"]:
            assert row["source"] and row["from"] and row["value"]
        assert (site.folder / "donnees" / series["csv"]).read_text(encoding="utf-8").count("\n") == len(data["rows"]) + 1


TALLEST, TALLEST_TABLE = 6_000, 9_000  # CSS px, at 360 px wide, before anything is opened
TABLES = {"taux/index.html", "quel-tribunal/index.html"}  # pages that are tables, not tools
TOOLS = [
    path for path in WITH_CALCULATOR if path not in WIDGETS and opens_with_a_tool((BUILT / path).read_text(encoding="utf-8"))
]
BROKEN = """() => {
  const found = [], cells = document.querySelectorAll(":is(.periods, .guide-table, .law-table) :is(th, td)");
  for (const cell of cells) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const word of walker.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(word[0]);
      }
    }
    if (parseFloat(getComputedStyle(cell).fontSize) < 15) found.push(cell.textContent + getComputedStyle(cell).fontSize);
  }
  for (const table of document.querySelectorAll("table")) {
    const beyond = table.getBoundingClientRect().right - table.parentElement.getBoundingClientRect().right;
    if (beyond > 1) found.push(`${table.textContent.slice(0, 40)} overflows`);
  }
  return found;
}"""
CLASHES = """() => {
  const found = [];
  for (const chart of document.querySelectorAll("live-calculator .chart svg")) {
    const frame = chart.getBoundingClientRect();
    const boxes = [...chart.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
    boxes.forEach(([words, box], index) => {
      if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(`${words} is cut`);
      for (const [others, other] of boxes.slice(index + 1)) {
        const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (wide > 1 && high > 6) found.push(`${words} on ${others}`);
      }
    });
  }
  return found;
}"""


def test_short_pages_and_whole_words(new_page):
    """On a phone a tool takes a few screens, folds closed; open, the text of its tables is as large as the page's, no word of
    them is cut in two, no label of its drawing lies on another.
    """
    page = new_page(viewport={"width": 360, "height": 800})
    assert len(TOOLS) > 15
    for path in [*TOOLS, *sorted(TABLES)]:
        opened(page, path) if path in TOOLS else page.goto(path)
        tall = page.evaluate("document.documentElement.scrollHeight")
        assert tall < (TALLEST_TABLE if path in TABLES else TALLEST), f"{path}: {tall} px"
        page.evaluate("document.querySelectorAll('article details').forEach((part) => { part.open = true; })")
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(BROKEN) == [], f"{path} at {width} px"
            assert page.evaluate(CLASHES) == [], f"{path} at {width} px"
        page.set_viewport_size({"width": 360, "height": 800})


def test_a_link_opens_the_part_it_leads_into(page):
    """A row of a folded table by its name, a folded form by the answers that fill it."""
    page.goto("reperes/textes/#code-civil")
    expect(page.locator("details.part[open] td").first).to_be_visible()
    page.goto("client-en-procedure-collective/#calcul=procedure&amount=5000")
    form = page.locator('form[data-calculator="procedure"]')
    expect(form).to_be_visible()
    expect(form.locator('[name="amount"]')).to_have_value(re.compile("^5.?000"))
