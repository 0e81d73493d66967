"""Several invoices and their payments in one form."""

import re

import pytest
from playwright.sync_api import expect
from screen import Calculator, opened, owned

pytestmark = pytest.mark.slow

PAGE = "penalites-de-retard/"


def two_invoices(page):
    """1 850 € of the example, and 300 € due on 10 September."""
    calculator = owned(page, PAGE)
    calculator.button("add-invoice").click()
    calculator.input("amount", 1).fill("300")
    calculator.input("due_date", 1).fill("2026-09-10")
    expect(calculator.output.locator(".statement")).to_have_count(2)
    return calculator


def test_add(page):
    """A new group, empty, its first field focused; nothing is refused yet."""
    calculator = owned(page, PAGE)
    calculator.button("add-invoice").click()
    expect(calculator.invoices).to_have_count(2)
    expect(calculator.input("amount", 1)).to_be_focused()
    expect(calculator.input("amount", 1)).to_have_value("")
    expect(calculator.input("amount", 0)).to_have_value(re.compile("1.850,00"))
    expect(calculator.invoices.first.locator("legend").first).to_have_text("Facture 1")
    expect(calculator.invoices.last.locator("legend").first).to_have_text("Facture 2")
    expect(calculator.form.locator(".error:visible")).to_have_count(0)


def test_grand_total(page):
    """40 € each, and a total of both: 1 999,60 € and 347,44 €."""
    calculator = two_invoices(page)
    expect(calculator.total).to_have_text("2\u202f347,04\u202f€")
    assert calculator.sums()[-1][1] == "80,00\u202f€"
    for statement in calculator.output.locator(".statement").all():
        expect(statement.locator(".sums")).to_contain_text("40,00\u202f€")
    calculator.button("remove-invoice", 1).click()
    expect(calculator.invoices).to_have_count(1)
    expect(calculator.total).to_have_text("1\u202f999,60\u202f€")
    expect(calculator.invoices.locator("legend").first).to_have_text("Facture")
    expect(calculator.button("remove-invoice")).to_be_hidden()


def test_remove_the_first_and_undo(page):
    """The one that stays keeps its answers; undo brings the other back."""
    calculator = two_invoices(page)
    calculator.button("remove-invoice", 0).click()
    expect(calculator.input("amount")).to_have_value("300")
    expect(calculator.input("amount")).to_be_focused()
    expect(calculator.total).to_have_text("347,44\u202f€")
    calculator.button("undo").click()
    expect(calculator.total).to_have_text("2\u202f347,04\u202f€")
    expect(calculator.input("amount", 1)).to_have_value("300")


def test_names_for_machines(page):
    """Ids are unique, and every label and description leads to an element of its own invoice."""
    calculator = two_invoices(page)
    calculator.button("add-invoice").click()
    calculator.button("remove-invoice", 1).click()
    calculator.button("add-invoice").click()
    faults = page.evaluate("""() => {
      const ids = [...document.querySelectorAll("[id]")].map((part) => part.id);
      const found = ids.filter((id, index) => ids.indexOf(id) !== index);
      for (const invoice of document.querySelectorAll(".invoice")) {
        for (const label of invoice.querySelectorAll("label[for]")) {
          if (!invoice.contains(document.getElementById(label.htmlFor))) found.push(label.htmlFor);
        }
        for (const part of invoice.querySelectorAll("[aria-describedby]")) {
          for (const id of part.getAttribute("aria-describedby").split(" ")) {
            if (!invoice.contains(document.getElementById(id))) found.push(id);
          }
        }
      }
      return found;
    }""")
    assert faults == []


def test_error_in_the_right_invoice(page):
    """The second invoice is refused, the first is not accused."""
    calculator = two_invoices(page)
    calculator.input("amount", 1).fill("trois cents")
    page.keyboard.press("Tab")
    expect(calculator.field("amount", 1).locator(".error")).to_be_visible()
    expect(calculator.field("amount", 0).locator(".error")).to_be_hidden()
    calculator.input("due_date", 0).fill("")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(calculator.field("due_date", 0).locator(".error")).to_be_visible()
    expect(calculator.field("due_date", 1).locator(".error")).to_be_hidden()


def test_payments(page):
    """Rows add, follow typing and go; the hidden field always says the same."""
    calculator = owned(page, PAGE)
    calculator.button("add-row").click()
    expect(calculator.field("payments").locator("[data-part=day]")).to_be_focused()
    calculator.field("payments").locator("[data-part=day]").fill("2026-08-31")
    calculator.field("payments").locator("[data-part=rest]").fill("850")
    expect(calculator.input("payments")).to_have_value("2026-08-31;850")
    expect(calculator.output).to_contain_text("850,00\u202f€")
    calculator.pay("2026-09-30", "100,50")
    expect(calculator.input("payments")).to_have_value("2026-08-31;850\n2026-09-30;100,50")
    expect(calculator.output.locator("table").first.locator("tbody tr", has_text="Reçu")).to_have_count(2)
    calculator.button("remove-row", 0).click()
    expect(calculator.button("add-row")).to_be_focused()
    expect(calculator.input("payments")).to_have_value("2026-09-30;100,50")
    calculator.button("remove-row", 0).click()
    expect(calculator.input("payments")).to_have_value("")
    expect(calculator.total).to_have_text("1\u202f999,60\u202f€")


def test_payments_set_by_script(page):
    """A program that writes the field and says so gets the same rows and answer."""
    calculator = owned(page, PAGE)
    calculator.input("payments").evaluate(
        "(area) => { area.value = '31/08/2026;850\\n2026-09-30;100,50';"
        " area.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    rows = calculator.field("payments").locator(".row")
    expect(rows).to_have_count(2)
    expect(rows.first.locator("[data-part=day]")).to_have_value("2026-08-31")
    expect(rows.last.locator("[data-part=rest]")).to_have_value("100,50")
    expect(calculator.output.locator("table").first.locator("tbody tr", has_text="Reçu")).to_have_count(2)


def test_payments_of_the_second_invoice(page):
    """A payment belongs to the invoice it stands in."""
    calculator = two_invoices(page)
    calculator.pay("2026-10-10", "100", invoice=1)
    expect(calculator.input("payments", 0)).to_have_value("")
    expect(calculator.output.locator(".statement").nth(1).locator("table")).to_have_count(2)
    expect(calculator.output.locator(".statement").nth(0).locator("table")).to_have_count(1)


def test_forms_of_a_page_are_apart(page):
    """Typing in one calculator of the page leaves the others as they were."""
    calculator = opened(page, "cheque-impaye/")
    other = Calculator(page, 1)
    before = other.output.inner_html()
    calculator.input("date").fill("2026-10-05")
    calculator.expect_state("ready")
    first = calculator.output.inner_html()
    assert other.output.inner_html() == before
    other.own(amount="5000,01")
    other.expect_state("ready")
    assert other.output.inner_html() != before
    assert calculator.output.inner_html() == first
