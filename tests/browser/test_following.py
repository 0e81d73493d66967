"""« Et maintenant », followed by a reader: what is known goes along, names do not, an example leaves nothing."""

from playwright.sync_api import expect
from screen import Calculator, axe_faults, opened, overflow

KNOWN = "#calcul=late_penalties&amount=1850&due_date=2026-09-30&until=2026-11-20&payments=2026-10-20;500"
TAKEN = {"letter", "letter_date", "amount", "due_date", "payments"}


def test_the_account_leads_to_its_letter(new_page):
    """Tapped on a phone: the letter has the sums, each one says where it comes from, to a screen reader as well, until it is
    changed; the reader's name waits for the reader.
    """
    page = new_page(viewport={"width": 360, "height": 740})
    calculator = opened(page, f"penalites-de-retard/{KNOWN}")
    nav = calculator.output.get_by_role("navigation", name="Et maintenant")
    nav.get_by_role("link", name="Écrire la mise en demeure avec ces sommes").click()
    page.wait_for_url("**/lettres/studio/#*")
    letter = Calculator(page)
    letter.expect_state("error")
    marked = letter.form.locator(".field:has(.taken)").evaluate_all("(fields) => fields.map((one) => one.dataset.field)")
    assert set(marked) == TAKEN
    expect(letter.input("payments")).to_have_value("2026-10-20;500")
    expect(letter.input("debtor_name")).to_have_value("")
    amount = letter.input("amount")
    expect(amount).to_have_value("1850")
    expect(amount).to_have_accessible_description("Toutes taxes comprises, sans rien retirer. Repris de votre calcul")
    assert overflow(page) <= 0 and axe_faults(page) == []
    amount.fill("1860")
    expect(amount).to_have_accessible_description("Toutes taxes comprises, sans rien retirer.")
    expect(letter.field("due_date").locator(".taken")).to_have_count(1)


def test_an_example_leads_to_a_calculator_alone(page):
    """Until the first answer of the reader the links carry nothing, then what was answered; while an answer is refused, none.
    A copy of the guide without a page leads elsewhere.
    """
    calculator = opened(page, "echeance/")
    first = calculator.output.locator(".next a").first
    assert first.get_attribute("href").endswith("/penalites-de-retard/#calcul=late_penalties")
    calculator.input("invoice_date").fill("2026-09-01")
    calculator.expect_state("ready")
    expect(first).to_have_text("Calculer les pénalités pour l’échéance du 1er octobre 2026")
    assert first.get_attribute("href").endswith("&debtor=business&due_date=2026-10-01&invoice_date=2026-09-01")
    calculator.root.evaluate("(root) => { root.dataset.gone = 'penalites-de-retard/ taux/'; }")
    calculator.input("invoice_date").fill("2026-09-02")
    expect(calculator.output.locator(".next li").first).to_have_text("Ajouter le 2 octobre 2026 à mon agenda")
    expect(calculator.output.locator(".next li")).to_have_count(3)
    calculator.input("invoice_date").fill("")
    expect(calculator.output.locator(".next")).to_be_hidden()


def test_a_widget_leads_to_the_guide_in_a_tab_of_its_own(page):
    """From the site that shows it: the same way, at the depth of the widget."""
    calculator = opened(page, "widgets/late_penalties/" + KNOWN)
    with page.expect_popup() as popup:
        calculator.output.locator(".next a").first.click()
    expect(Calculator(popup.value).input("amount")).to_have_value("1850")
    assert popup.value.evaluate("opener") is None
