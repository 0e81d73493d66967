"""The page « Mon dossier » as a reader meets it."""

from playwright.sync_api import Page, expect

PATH = "mon-dossier/"


class CaseFile:
    """The case file of a page."""

    def __init__(self, page):
        self.page = page
        self.root = page.locator("case-file")
        self.form = self.root.locator("form.quick")
        self.list = self.root.locator("section.list")
        self.rows = self.list.locator("tr[data-invoice]")
        self.said = self.root.locator("form.quick .done[role=status]")

    def expect_ready(self):
        """Wait until Python has answered for each invoice. It starts at the first sign of the reader: the mouse moves."""
        if isinstance(self.page, Page):
            self.page.mouse.move(1, 1)
        expect(self.root).to_have_attribute("data-state", "ready")

    def field(self, name):
        """A question of the quick form."""
        return self.form.locator(f'.field[data-field="{name}"]')

    def fill(self, name, amount, due, invoice_date=""):
        """The answers of the quick form, not sent yet."""
        self.field("debtor_name").locator("input").fill(name)
        self.field("amount").locator("input").fill(amount)
        self.field("due").locator("input").fill(due)
        if invoice_date:
            self.field("invoice_date").locator("input").fill(invoice_date)

    def add(self, name, amount, due, invoice_date="", creditor="liberal"):
        """Follow one more invoice; the activity of the reader is answered when it is asked, once."""
        before = self.rows.count()
        if not self.form.is_visible():
            self.root.locator(".adding > summary").click()  # folded where there is a list to look at
        self.fill(name, amount, due, invoice_date)
        self.form.get_by_role("button", name="Suivre cette facture").click()
        expect(self.rows).to_have_count(before + 1)
        asked = self.list.locator(f'[data-field="creditor"] button[value="{creditor}"]')
        if creditor and asked.count():
            asked.click()
        self.expect_ready()

    def row(self, text):
        """The row of the list that has this text."""
        return self.rows.filter(has_text=text)

    def open(self, text):
        """Show the invoice whose row has this text."""
        self.row(text).locator('a[href^="#facture="]').first.click()
        expect(self.list).to_be_hidden()


def opened(page, path=PATH):
    """The case file, its script running, what it holds worked out."""
    page.goto(path)
    case_file = CaseFile(page)
    expect(page.locator("case-file.live")).to_be_attached()
    case_file.expect_ready()
    return case_file
