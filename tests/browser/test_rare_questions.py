"""What people really have: a delay typed as it is written, parts, rare questions behind one, a due date found elsewhere."""

import re

import pytest
from playwright.sync_api import expect
from screen import Calculator, axe_faults, opened, overflow

pytestmark = pytest.mark.slow

FINDER = "echeance/"
# page, number of its form, the question that a due date answers
ASKING = (
    ("penalites-de-retard/", "due_date"), ("calendrier-de-relance/", "due_date"), ("quelle-procedure/", "due_date"),
    ("prescription/", "starts_on"), ("lettres/studio/", "due_date"),
)  # fmt: skip
IN_GROUPS = (
    "penalites-de-retard/", FINDER, "interets-apres-jugement/", "prescription/", "quelle-procedure/", "lettres/studio/",
    "facturer/facture-conforme/",
)  # fmt: skip
# Answers every question that is there but the choices, with a row in those that have rows.
FILL = """(form) => {
  const typed = {
    amount: "1850", percent: "12", number: "8", date: "2026-09-30", line: "Léa", lines: "Un\\nDeux", text: "Nantes",
  };
  for (const group of form.querySelectorAll("details.group")) group.open = true;
  const set = (input, value) => { input.value = value; input.dispatchEvent(new Event("input", { bubbles: true })); };
  for (const field of form.querySelectorAll(".field:not([hidden])")) {
    const { kind, field: name } = field.dataset;
    if (field.querySelector(".rows")) {
      field.querySelector("[data-action=add-row]").click();
      for (const part of field.querySelectorAll(".row:last-child [data-part]")) {
        if (part.tagName === "SELECT") set(part, part.options[1].value);
        else set(part, part.type === "date" ? "2026-10-20" : part.dataset.part === "number" ? "F-12" : "50");
      }
    } else if (kind !== "choice" && typed[kind]) set(field.querySelector("[name]"), name === "pay_days" ? "10, 25" : typed[kind]);
  }
}"""


@pytest.mark.parametrize(("text", "understood", "due"), [
    ("45j FDM", "45 jours fin de mois", "15 mai 2026"),
    ("30 jours fin de mois le 10", "30 jours, la fin du mois, puis le 10", "10 mai 2026"),
    ("à réception", "à réception de la facture", "19 mars 2026"),
    ("60 jours date de facture", "60 jours après la facture", "11 mai 2026"),
])  # fmt: skip
def test_a_delay_is_read_as_it_is_written(page, text, understood, due):
    """Invoice of 12 March 2026: what was understood stands under the words, the date in the answer."""
    calculator = opened(page, FINDER)
    calculator.input("invoice_date").fill("2026-03-12")
    calculator.input("term_text").fill(text)
    expect(calculator.field("term_text").locator(".understood")).to_contain_text(f"Compris\u202f: {understood}")
    expect(calculator.total).to_have_text(due.replace(" ", "\u00a0"))


def test_a_delay_of_two_meanings_is_asked_again(page):
    """The sentence stands beside the words, and nothing says that they were understood."""
    calculator = opened(page, FINDER)
    calculator.input("invoice_date").fill("2026-03-12")
    calculator.input("term_text").fill("30 jours")
    expect(calculator.field("term_text").locator(".understood")).to_be_visible()
    calculator.input("term_text").fill("30")
    calculator.input("term_text").blur()
    expect(calculator.field("term_text").locator(".error")).to_contain_text("en jours ou en mois")
    expect(calculator.field("term_text").locator(".understood")).to_have_count(0)


def test_parts_are_rows_of_a_percentage_and_days(page):
    """Half at 30 days, half at 60, with the keyboard; what does not make 100 is said beside them."""
    calculator = opened(page, FINDER)
    calculator.input("invoice_date").fill("2026-01-05")
    calculator.form.locator(".group.rare summary").first.press("Enter")
    calculator.choose("term", "split")
    expect(calculator.field("term_text")).to_be_hidden()
    parts = calculator.field("parts")
    for percent, days in (("50", "30"), ("40", "60")):
        parts.locator("[data-action=add-row]").press("Enter")
        page.keyboard.type(percent)
        page.keyboard.press("Tab")
        page.keyboard.type(days)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    calculator.input("invoice_date").focus()
    expect(parts.locator(".error")).to_contain_text("90,00\u202f%")
    parts.locator("[data-part=percent]").last.fill("50")
    expect(calculator.total).to_have_text("6\u00a0mars\u00a02026")
    calculator.form.locator(".group.rare summary").first.press("Enter")
    expect(calculator.form.locator(".group.rare .given").first).to_contain_text("50\u202f% à 30 jours, 50\u202f% à 60 jours")


@pytest.mark.parametrize("path", IN_GROUPS)
def test_a_closed_group_never_shows_raw_data(page, path):
    """Every kind of answer of every form in groups is said in words: no ISO day, no line, no code."""
    calculator = opened(page, path)
    calculator.form.evaluate(FILL)
    page.wait_for_timeout(100)
    said = [text for text in calculator.form.locator(".group:not([hidden]) .given").all_text_contents() if text]
    assert said
    assert [text for text in said if re.search(r"\d{4}-\d\d|;|_|undefined|null|·\s*$", text)] == []


def test_deductions_and_costs_are_said_with_their_nature(page):
    """« 720 € (acompte) le 15/06/2026 », and what is what it is for everybody is not said."""
    calculator = opened(page, "penalites-de-retard/")
    folds = calculator.form.locator(".group.rare")
    expect(folds.last.locator(".given")).to_have_text("")
    folds.first.locator("summary").click()
    row = calculator.field("deductions")
    row.locator("[data-action=add-row]").click()
    row.locator("[data-part=day]").fill("2026-06-15")
    row.locator("[data-part=amount]").fill("720")
    row.locator("[data-part=rest]").select_option("deposit")
    expect(folds.first.locator(".given")).to_contain_text("720\u202f€ (acompte) le 15/06/2026")


@pytest.mark.parametrize(("path", "name"), ASKING, ids=[path for path, _ in ASKING])
def test_every_due_date_is_found_with_the_keyboard_on_a_phone(new_page, path, name):
    """« Je ne connais pas l'échéance », the dates of the invoice in place, and the date; what was typed stays."""
    page = new_page(viewport={"width": 360, "height": 740})
    calculator = opened(page, path)
    calculator.form.evaluate("(form) => form.querySelectorAll('.group').forEach((group) => { group.open = true; })")
    amount = calculator.form.locator("input[name=amount]")
    if amount.count():
        amount.first.fill("640")
    calculator.button("find-due-date").press("Enter")
    finder, dialog = Calculator(page, 1), page.get_by_role("dialog", name="Trouver l’échéance")
    finder.input("invoice_date").fill("2026-09-01")
    finder.input("term_text").fill("45 jours")
    finder.expect_state("ready")
    assert overflow(page) <= 0 and axe_faults(page) == []
    finder.button("bring-due-date").press("Enter")
    expect(dialog).to_have_count(0)
    expect(calculator.input(name)).to_be_focused()
    expect(calculator.input(name)).to_have_value("2026-10-16")
    if amount.count():
        expect(calculator.form.locator("input[name=amount]").first).to_have_value("640")
