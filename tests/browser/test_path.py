"""A designer with one invoice, on a phone: from the due date to the choice of a procedure, each fact given once."""

from datetime import datetime
from pathlib import Path

from playwright.sync_api import expect
from screen import Calculator, opened, overflow

NOW = datetime(2026, 11, 28, 10)
NAMES = {
    "creditor_name": "Ana Morel", "creditor_address": "1 rue du Port\n35000 Rennes", "creditor_siren": "732829320",
    "debtor_name": "Nova SAS", "debtor_address": "2 rue Haute\n35400 Saint-Malo", "invoice_number": "N-88",
    "service": "un logo",
}  # fmt: skip
LEFT = """(root, known) => Object.entries(root.everything()[0]).filter(([name, value]) => value
    && value === root.worked[0][name] && !root.querySelector(`[data-field="${name}"][data-kind="choice"]`)
    && !known.includes(name)).map(([name]) => name)"""


class Reader:
    """Who answers with what is in sight, and counts it: boxes filled, presses, a choice being one."""

    def __init__(self, page):
        self.page = page
        self.typed = self.pressed = 0
        self.calculator = opened(page, "echeance/")

    def fill(self, box, text):
        """Type an answer."""
        self.typed += 1
        box.fill(text)

    def answer(self, **texts):
        """Type answers by question."""
        for name, text in texts.items():
            self.fill(self.calculator.input(name), text)

    def press(self, target):
        """Press a button or a link, or choose."""
        self.pressed += 1
        target.click()

    def choose(self, name, value):
        """Choose, in a list or among a few."""
        self.pressed += 1
        field = self.calculator.field(name)
        if field.locator("select").count():
            field.locator("select").select_option(value)
        else:
            field.locator(f'input[value="{value}"]').click()

    def follow(self, words, address):
        """What comes next, in a page that is whole on a phone and holds no name in its address."""
        self.press(self.calculator.output.locator(".next").get_by_role("link", name=words))
        self.page.wait_for_url(f"**/{address}/#*")
        self.calculator = Calculator(self.page)
        self.calculator.expect_state("error")
        assert overflow(self.page) <= 0
        assert not [name for name in ("Morel", "Nova", "Rennes", "N-88", "logo") if name in self.page.url]

    def found(self, *known):
        """The figure of the answer; nothing is left of the example but what was answered alike."""
        self.calculator.expect_state("ready")
        assert self.calculator.root.evaluate(LEFT, known) == []
        return self.calculator.total.inner_text().replace("\u202f", " ").replace("\xa0", " ")


def test_one_invoice_from_its_due_date_to_a_judge(new_page, site):
    """By hand. 10 August + 45 days = 24 September, then the end of the month: 30 September; 31 August + 45 days = 15 October,
    the later one, that no one disputes. 1 850 x 12,40 % x 5 / 365 = 3,14 ; 500 - 3,14 = 496,86 ; 1 353,14 x 12,40 % x 39 / 365
    = 17,93 ; 1 353,14 + 17,93 + 40 = 1 411,07. 28 November + 12 days = 10 December. 5 years: 15 October 2031.
    """
    page = new_page(viewport={"width": 360, "height": 740})
    page.clock.set_fixed_time(NOW)
    site.forget()
    reader = Reader(page)
    reader.answer(invoice_date="2026-08-10", term_text="45 jours fin de mois")
    assert reader.found("term_text") == "15 octobre 2026"
    reader.follow("Calculer les pénalités", "penalites-de-retard")
    amount = reader.calculator.field("amount")
    reader.fill(amount.locator("input"), "1850")
    euro, box = amount.locator(".suffix").bounding_box(), amount.locator("input").bounding_box()
    assert euro["x"] > box["x"] + box["width"] and euro["y"] > box["y"]  # beside its box
    payments = reader.calculator.field("payments")
    reader.press(payments.locator("[data-action=add-row]"))
    reader.fill(payments.locator("[data-part=day]"), "2026-10-20")
    reader.fill(payments.locator("[data-part=rest]"), "500")
    expect(reader.calculator.total).to_have_text("1\u202f411,07\u202f€")
    reader.found("amount")
    reader.follow("Écrire la mise en demeure", "lettres/studio")
    reader.answer(**NAMES)
    assert reader.found("amount") == "1 411,07 €"
    letter = reader.calculator.output.inner_text().replace("\u202f", " ").replace("\xa0", " ")
    assert letter.count("1 411,07 €") == 3 and "au plus tard le 10 décembre 2026" in letter and "496,86 €" in letter
    assert "vient après le maximum" not in letter  # which the first page says to be the 15th
    with page.expect_download() as download:
        reader.press(reader.calculator.output.locator(".next").get_by_role("button", name="Ajouter le 10 décembre 2026"))
    assert "DTSTART;VALUE=DATE:20261210" in Path(download.value.path()).read_text(encoding="utf-8")
    reader.follow("quelle procédure pour 1 371,07 €", "quelle-procedure")
    expect(reader.calculator.input("amount")).to_have_value("1371,07")
    reader.choose("creditor", "liberal")
    reader.choose("debtor", "company")
    reader.choose("stance", "silent")
    assert reader.found() == "injonction de payer"
    expect(reader.calculator.output).to_contain_text("15 octobre 2031")
    assert reader.typed <= 14 and reader.pressed <= 12, (reader.typed, reader.pressed)
    assert not [path for path in site.asked if "Morel" in path or "Nova" in path]
