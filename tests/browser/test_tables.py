"""The tables of the guide: one style, read without effort, words whole; as blocks on a phone."""

import pytest
from playwright.sync_api import expect
from screen import ROOT, overflow

pytestmark = pytest.mark.slow

BUILT = ROOT / "site"
PATHS = sorted(
    path.parent.relative_to(BUILT).as_posix() + "/"
    for path in BUILT.rglob("index.html")
    if 'class="guide-table' in path.read_text(encoding="utf-8")
)
SMALLEST = 15  # pixels
TABLES = "article :is(.guide-table, .law-table):not(live-calculator *)"
# (word, class of its table) of the words cut between two lines; code may be cut
BROKEN = """(tables) => tables.flatMap((table) => {
  const broken = [], range = document.createRange(), texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement.closest("code, thead, caption")) continue;
    for (const word of node.data.matchAll(/[\\p{L}\\p{N}]{2,}/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter((one) => one.width).map((one) => Math.round(one.top)));
      if (lines.size > 1) broken.push([word[0], table.className]);
    }
  }
  return broken;
})"""
EDGES = """(cells) => cells.map((cell) => {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return Math.round(range.getBoundingClientRect().left);
})"""
SIZES = "(tables) => tables.map((table) => parseFloat(getComputedStyle(table.querySelector('td')).fontSize))"


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_words_are_whole_and_large_enough(new_page, width):
    page = new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    assert len(PATHS) > 10
    for path in [*PATHS, "taux/"]:
        page.goto(path)
        assert page.locator(TABLES).evaluate_all(BROKEN) == [], path
        tables = page.locator("article .guide-table, article > .law-table:not(.texts)")
        assert min(tables.evaluate_all(SIZES)) >= SMALLEST, path
        assert overflow(page) <= 0


def test_a_row_is_a_block_on_a_phone(new_page):
    """Its first cell is its title; under it, labels at left and values on one edge, links in their sentence."""
    page = new_page(viewport={"width": 360, "height": 800}, reduced_motion="reduce")
    page.goto("reperes/ailleurs/")
    row = page.locator(".guide-table.stacked tbody tr").first
    title = row.get_by_role("rowheader")
    expect(title).to_have_text("Huissier de justice")
    assert int(title.evaluate("(cell) => getComputedStyle(cell).fontWeight")) >= 600
    edges = row.locator("td").evaluate_all(EDGES)
    assert len(edges) == 2 and len(set(edges)) == 1
    assert edges[0] > title.bounding_box()["x"] + 80
    heights = row.locator("td").evaluate_all("(cells) => cells.map((cell) => cell.offsetHeight)")
    assert max(heights) < 90
