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


# -- a table that the reader brings

# at once, as a paste does: typing a thousand lines takes the browser seconds
PUT = "(area, text) => { area.value = text; area.dispatchEvent(new Event('input', { bubbles: true })); }"
TITLES = "Facture n°\tClient\tMontant TTC\tÉchéance\tChantier"
PASTED = "\n".join(  # 300 € due on 10 September 2026, and what cannot be read
    [
        TITLES,
        "A1\tDurand\t1 850,00 €\t31/05/2026\tToit",
        "A2\tMartin\t300\t10 septembre 2026\tMur",
        "A3\tMartin\ttrois cents\t10/09/2026\tMur",
    ]
)


def brought(page, text, until="2026-11-22"):
    """A calculator whose reader pastes a table, and says the day."""
    calculator = opened(page, PAGE)
    calculator.form.locator(".several > summary").click()
    calculator.input("table").evaluate(PUT, text)
    calculator.input("until").fill(until)
    return calculator


def test_paste(page):
    """Columns are recognised and said, a refused row is named and kept, the others make one total with its day."""
    calculator = brought(page, PASTED)
    expect(calculator.total).to_have_text("2\u202f347,04\u202f€")
    expect(calculator.output.locator(".headline").first).to_contain_text(
        "En tout, au 22\u00a0novembre\u00a02026, vos clients vous doivent"
    )
    read = calculator.form.locator(".table-read")
    expect(read).to_contain_text("«\u202fMontant TTC\u202f» → montant de la facture")
    expect(read).to_contain_text("gardée telle quelle\u202f: Chantier")
    expect(read.locator("li")).to_have_count(1)
    expect(read.locator("li")).to_contain_text("Ligne 4")
    expect(calculator.input("table")).to_have_value(PASTED)
    rows = calculator.output.locator("table").first.locator("tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("A1Durand31/05/2026")
    expect(calculator.output.locator("details.statement")).to_have_count(2)
    expect(calculator.output.locator("details.statement[open]")).to_have_count(0)
    read.get_by_role("button", name="Ligne 4").click()
    chosen = calculator.input("table").evaluate("(area) => area.value.slice(area.selectionStart, area.selectionEnd)")
    assert chosen.strip() == PASTED.split("\n")[3]
    calculator.input("table").fill(PASTED.replace("trois cents", "300"))
    expect(calculator.total).to_have_text("2\u202f694,48\u202f€")
    expect(read.locator("li")).to_have_count(0)


def test_a_table_survives_a_reload(page):
    """What was pasted, and what was chosen for its columns."""
    calculator = brought(page, PASTED.replace("Chantier", "Montant HT"))
    expect(calculator.total).to_have_text("2\u202f347,04\u202f€")
    page.reload()
    calculator = Calculator(page)
    calculator.expect_state("ready")
    expect(calculator.total).to_have_text("2\u202f347,04\u202f€")
    expect(calculator.input("table")).to_have_value(PASTED.replace("Chantier", "Montant HT"))


def test_a_file_of_windows(page, tmp_path):
    """Windows-1252, a first line « sep= », quotes across lines, a formula: read, never calculated, carried to the file."""
    path = tmp_path / "factures.csv"
    lines = [
        "sep=;",
        "Numéro de facture;Client;Montant;Échéance;Note",
        '=1+1;"Café\nde la Gare";1850,00;31/05/2026;"=HYPERLINK(""x"")"',
        "",
    ]
    path.write_bytes("\r\n".join(lines).encode("cp1252"))
    calculator = brought(page, "")
    calculator.form.locator(".several input[type=file]").set_input_files(path)
    expect(calculator.total).to_have_text("1\u202f999,60\u202f€")
    expect(calculator.form.locator(".refused-rows")).to_have_count(0)
    assert calculator.root.evaluate("(element) => element.answers()[0].debtor_name") == "Café de la Gare"


def test_two_columns_of_amounts_are_asked(page):
    """Nothing is calculated before the reader says which one is the invoice."""
    calculator = brought(page, "Montant\tMontant total\tÉchéance\n1541,67\t1850\t31/05/2026")
    calculator.expect_state("error")
    expect(calculator.output.locator(".headline")).to_have_count(0)
    choices = calculator.form.locator(".columns select")
    expect(choices.nth(0)).to_have_value("")
    choices.nth(0).select_option("-")
    expect(calculator.total).to_have_text("1\u202f999,60\u202f€")


def test_one_payment_for_several(page):
    """C. civ. 1342-10: 1 000 € received on 22 November go to the invoice due first; asked only when there are several."""
    calculator = owned(page, PAGE)
    expect(calculator.field("payments_to_share")).to_be_hidden()
    calculator.button("add-invoice").click()
    calculator.input("amount", 1).fill("300")
    calculator.input("due_date", 1).fill("2026-09-10")
    asked = calculator.field("payments_to_share")
    page.get_by_text("Un paiement pour plusieurs factures").first.click()
    asked.locator("[data-action=add-row]").click()
    asked.locator("[data-part=day]").fill("2026-11-22")
    asked.locator("[data-part=rest]").fill("1000")
    expect(calculator.total).to_have_text("1\u202f347,04\u202f€")
    shared = calculator.output.locator("table", has_text="Le paiement, facture par facture")
    expect(shared.locator("tbody tr")).to_have_count(1)
    expect(shared).to_contain_text("1\u202f000,00\u202f€")
    expect(calculator.output).to_contain_text("article 1342-10")


def test_many(page):
    """Two hundred invoices: a total, a table begun, the detail of one when asked, the file with what the table carried."""
    lines = [f"B{number}\tDurand\t1850\t31/05/2026\tLot {number}" for number in range(200)]
    calculator = brought(page, "\n".join([TITLES, *lines]))
    expect(calculator.total).to_have_text("399\u202f920,00\u202f€", timeout=60_000)
    rows = calculator.output.locator("table").first.locator("tbody tr")
    expect(rows).to_have_count(100)
    page.get_by_role("button", name="Afficher aussi 100 autres").click()
    expect(rows).to_have_count(200)
    calculator.output.get_by_label("Le détail d’une facture").select_option(label="B7, Durand")
    expect(calculator.output.locator(".one-of-many .headline")).to_contain_text("1\u202f999,60\u202f€")
    with page.expect_download() as event:
        calculator.button("summary").click()
    found = event.value.path().read_text(encoding="utf-8-sig").split("\n")
    assert len(found) == 202 and found[8].strip() == "B7;Durand;31/05/2026;1850,00;109,60;40,00;1999,60;Lot 7"
    assert found[-1].startswith("Total;;;370000,00;")


def test_a_table_too_long(page):
    """Beyond 1 000 lines nothing is calculated, and it is said; the text stays."""
    text = "\n".join(["Montant\tÉchéance", *["100\t31/05/2026"] * 1001])
    calculator = brought(page, text)
    expect(calculator.form.locator(".table-read")).to_contain_text("plus de 1\u202f000 lignes")
    expect(calculator.output.locator(".headline")).to_have_count(0)
    expect(calculator.input("table")).to_have_value(text)
