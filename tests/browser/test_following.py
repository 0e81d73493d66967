"""« Et maintenant », followed by a reader: what is known goes along, names do not, an example leaves nothing."""

from embedded import Embedded
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


def test_what_comes_next_in_a_sandbox(page, other, watched):
    """Nothing while it is an example; then links, which open a tab where tabs are allowed. No file can leave: no agenda."""
    watched.accept("localStorage")  # the tab is in the same sandbox: the theme cannot keep its colours
    page.goto(other.page("plain", widget="letters", attributes='sandbox="allow-scripts allow-popups"'))
    calculator = Embedded(page, frames="iframe")
    calculator.expect_state("ready")
    following = calculator.output.locator(".next")
    expect(following).to_be_hidden()
    calculator.own(amount="2000")
    expect(following.get_by_role("link", name="quelle procédure pour 2\u202f0")).to_be_visible()
    assert following.locator("button:visible").count() == 0
    with page.expect_popup() as popup:
        following.get_by_role("link").click()
    popup.value.wait_for_url("**/quelle-procedure/#calcul=procedure&amount=20*")


BLOCKED = """for (const name of ["sessionStorage", "localStorage"]) {
  Object.defineProperty(window, name, { get() { throw new Error("refused"); } });
}"""
BY_HAND = (
    "#calcul=late_penalties&amount=1850&due_date=2026-02-31&until=2026-11-20&debtor=martian&creditor_name=Ana"
    "&nobody=1&__proto__=x&constructor=y&amount.99999=3&payments=" + "9" * 10_000
)


def test_a_link_made_by_hand(new_page):
    """What no calendar has, a choice that does not exist, 10 000 figures: each one said beside its question, the rest is taken;
    what is unknown or names somebody is not. Once mended, it answers.
    """
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(f"penalites-de-retard/{BY_HAND}")
    calculator = Calculator(page)
    calculator.expect_state("error")
    due, paid = calculator.field("due_date"), calculator.field("payments")
    expect(due.locator(".taken")).to_have_text("Ce lien donnait «\xa02026-02-31\xa0»\u202f: cette réponse n’existe pas ici.")
    expect(due.locator(".error")).to_have_text("Indiquez une date, par exemple 30/04/2026.")
    expect(calculator.field("debtor").locator(".taken")).to_contain_text("«\xa0martian\xa0»")
    expect(paid.locator(".error")).to_be_visible()
    expect(calculator.root.locator("[data-notice=link]")).to_contain_text("montant, date du calcul, paiements reçus.")
    expect(calculator.root.locator("[data-notice=personal]")).to_be_visible()
    expect(calculator.input("amount")).to_have_value("1850")
    assert "Ana" not in calculator.form.evaluate("(form) => [...form.elements].map((one) => one.value).join()")
    assert overflow(page) <= 0 and axe_faults(page) == []
    paid.locator("[data-action=remove-row]").click()
    calculator.input("due_date").fill("2026-09-30")
    calculator.expect_state("ready")
    expect(due.locator(".taken, .error:visible")).to_have_count(0)


def test_an_older_link_in_a_small_window_that_keeps_nothing(new_page, watched):
    """An address of other rules still opens, 320 by 256, where the browser refuses to keep anything; what comes next as well."""
    watched.accept("refused")  # by the theme, which keeps its colours
    page = new_page(init=BLOCKED, viewport={"width": 320, "height": 256})
    calculator = opened(page, KNOWN.replace("&amount", "&version=2026-07-01&amount", 1).replace("#", "penalites-de-retard/#", 1))
    expect(calculator.root.locator("[data-notice=version]")).to_contain_text("(2026-07-01)")
    calculator.output.locator(".next a").first.click()
    page.wait_for_url("**/lettres/studio/#*")
    letter = Calculator(page)
    letter.expect_state("error")
    expect(letter.input("amount")).to_have_value("1850")
    expect(letter.input("creditor_name")).to_be_visible()  # what lacks is in sight
    assert overflow(page) <= 0


def test_without_script_links_lead_to_pages(new_page):
    """Those of the example; no button, which could do nothing."""
    page = new_page(java_script_enabled=False)
    page.goto("echeance/")
    following = page.locator("output .next")
    assert following.locator("a:visible").count() == 3 and following.locator("button:visible").count() == 0
    following.locator("a").first.click()
    expect(page.locator("h1")).to_contain_text("Calculer les pénalités de retard")
