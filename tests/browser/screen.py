"""What the tests say about a page: a calculator on the screen, and axe's opinion."""

from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[2]
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What is the same code for all calculators is tried on a plain form, one in groups, one of several invoices, one that shows a
# letter.
SHAPES = ("instalments", "procedure", "late_penalties", "letters")
TYPE_ALL = """(root, changes) => {
  for (const [name, value] of Object.entries({ ...root.everything()[0], ...changes })) {
    for (const input of root.querySelectorAll(`[name="${name}"]`)) {
      if (input.type === "radio" && input.value !== value) continue;
      if (input.type === "radio") input.checked = true;
      else input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}"""
COLOURS = ["color-contrast", "link-in-text-block"]  # what another colour scheme can change
SIZES = ["target-size", "scrollable-region-focusable"]  # what another width can change


class Calculator:
    """One calculator of a page, as a reader meets it."""

    def __init__(self, page, index=0):
        self.page = page
        self.root = page.locator("live-calculator").nth(index)
        self.form = self.root.locator("form")
        self.output = self.root.locator("output")
        self.total = self.output.locator(".amount").first
        self.announcement = self.root.locator(".announcement")
        self.invoices = self.form.locator(".invoice")

    def expect_state(self, state):
        """Wait for data-state. A page of the guide starts Python at the first sign of its reader: the mouse moves."""
        if state != "example" and isinstance(self.page, Page):
            self.page.mouse.move(1, 1)
        expect(self.form).to_have_attribute("data-state", state)

    def field(self, name, invoice=0):
        """The question `name`, of one of the invoices."""
        return self.form.locator(f'.field[data-field="{name}"]').nth(invoice)

    def input(self, name, invoice=0):
        """The box of a question."""
        return self.field(name, invoice).locator(f'[name="{name}"]')

    def choose(self, name, value):
        """Pick a choice, of a few or of a list; the rare questions around it are opened first."""
        closed = self.field(name).locator("xpath=ancestor::details[not(@open)]/summary")
        if closed.count() and not self.field(name).get_attribute("hidden"):
            closed.click()
        if self.field(name).locator("select").count():
            self.input(name).select_option(value)
        else:
            self.field(name).locator(f'input[value="{value}"]').check()

    def button(self, action, index=0):
        """A button by what it does, unfolded."""
        folded = self.form.locator(f'.actions details:not([open]):has(button[data-action="{action}"]) summary')
        if folded.count():
            folded.click()
        return self.form.locator(f'button[data-action="{action}"]').nth(index)

    def pay(self, day, amount, invoice=0):
        """Add a payment row and fill it."""
        field = self.field("payments", invoice)
        field.locator("[data-action=add-row]").click()
        field.locator("[data-part=day]").last.fill(day)
        field.locator("[data-part=rest]").last.fill(amount)

    def first_asked(self):
        """The first question that a wrong or another answer changes: a figure, else a date that is needed."""
        self.form.evaluate("(form) => form.querySelectorAll('.group').forEach((group) => { group.open = true; })")
        figures = ", ".join(f".field[data-kind={kind}]:visible input" for kind in ("amount", "percent", "number", "period"))
        found = self.form.locator(figures)
        return found.first if found.count() else self.form.locator(".field[data-kind=date]:visible input").first

    def spoil(self):
        """Type the answers of the example, then one that is refused to the first question, and leave it."""
        self.own()
        asked = self.first_asked()
        asked.fill("" if asked.get_attribute("type") == "date" else "abc")
        asked.blur()

    def change(self):
        """Type the answers of the example, then another good one to the first question."""
        self.own()
        asked = self.first_asked()
        kind = asked.locator("xpath=ancestor::*[@data-kind]").get_attribute("data-kind")
        following = str(date.fromisoformat(asked.input_value()) + timedelta(days=1)) if kind == "date" else ""
        asked.fill({"amount": "12500", "percent": "13", "number": "7", "period": "3 j", "date": following}[kind])
        return asked

    def own(self, **changes):
        """Type every answer of the example again, but those of `changes`: they are then the reader's own."""
        self.root.evaluate(TYPE_ALL, changes)

    def sums(self):
        """The amounts under the total, label and figure."""
        rows = self.output.locator(".sums").first.locator("div")
        return [tuple(row.locator("dt, dd").all_inner_texts()) for row in rows.all()]


def opened(page, path, index=0):
    """A calculator of a page, answering, the options of its address read."""
    page.goto(path)
    calculator = Calculator(page, index)
    calculator.expect_state("ready")
    expect(page.locator("html.asked")).to_have_count(0)
    return calculator


def owned(page, path, index=0, **changes):
    """A calculator of a page whose reader has typed every answer of its example."""
    calculator = opened(page, path, index)
    calculator.own(**changes)
    calculator.expect_state("ready")
    return calculator


def pieces(text):
    """HTML as data that can be compared, the same for any two ways to write it: elements, their attributes sorted, and texts."""

    def read(node):
        if not node.is_element_node:
            return node.text_content
        attributes = sorted((name, value or "") for name, value in node.attributes.items())
        return node.tag, attributes, [read(child) for child in node.iter(include_text=True)]

    return read(LexborHTMLParser(text).body)


def axe_faults(page, rules=TAGS):
    """What axe finds, frames apart: rule, first places, reason."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations'], iframes: false})", rules)
    return [
        (fault["id"], [node["target"] for node in fault["nodes"]][:4], fault["nodes"][0]["failureSummary"])
        for fault in found["violations"]
    ]


def overflow(page):
    """How many pixels the page is wider than its window."""
    return page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
