"""A case file put in place, its sums worked out by hand, and what the parts of the page are called."""

from dossier import opened
from playwright.sync_api import expect

TODAY = "2026-11-29T10:00:00"
LUMEN, BLEU = "Atelier Lumen", "Studio Bleu SARL"
# On 29 November 2026, at 12.15 % until 30 June and 12.40 % since, 40 € each:
# 2026-014: 30 and 152 days on 1 850 €: 18,47 + 95,53 €; 2026-019: 50 days on 300 €: 5,10 €;
# 2026-021: 25 days on 600 €: 5,10 €, which the 200 € pay first, then 50 days on 405,10 €: 6,88 €.
FILE = {
    "version": 1,
    "example": False,
    "me": {"creditor": "liberal", "creditor_name": "Léa Martin"},
    "letters": [],
    "clients": [
        {"id": "lumen", "facts": {"debtor_name": LUMEN, "debtor": "company", "debtor_address": "2 rue du Port\n44000 Nantes"}},
        {"id": "bleu", "facts": {"debtor_name": BLEU, "debtor": "company", "debtor_siren": "732829320"}},
    ],
    "invoices": [
        {"id": "i14", "client": "lumen", "facts": {
            "invoice_number": "2026-014", "invoice_date": "2026-05-01", "amount": "1850", "due_date": "2026-05-31",
            "service": "Site internet", "events": "2026-06-08;reminder_1\n2026-06-20;call"}},
        {"id": "i21", "client": "lumen", "facts": {
            "invoice_number": "2026-021", "invoice_date": "2026-08-16", "amount": "600", "due_date": "2026-09-15",
            "payments": "2026-10-10;200"}},
        {"id": "i30", "client": "bleu", "facts": {
            "invoice_number": "2026-030", "invoice_date": "2026-11-10", "amount": "1234,56", "due_date": "2026-12-10"}},
        {"id": "i19", "client": "bleu", "facts": {
            "invoice_number": "2026-019", "invoice_date": "2026-09-10", "amount": "300", "due_date": "2026-10-10"}},
    ],
}  # fmt: skip


def of_now(page):
    """The case file of the page, as it is now."""
    return page.evaluate("document.querySelector('case-file').desk.file")


def facts(page, number):
    """The facts of the invoice of that number."""
    return next(one["facts"] for one in of_now(page)["invoices"] if one["facts"].get("invoice_number") == number)


def put(page, file):
    """Another case file on the page, worked out."""
    page.evaluate("(file) => document.querySelector('case-file').desk.keeper.change(() => file)", file)
    page.wait_for_function(
        "(count) => document.querySelector('case-file').desk.outcomes.size === count", arg=len(file["invoices"])
    )


def holding(page, file=FILE):
    """The page « Mon dossier » on a known day, with a case file."""
    page.clock.set_fixed_time(TODAY)
    case_file = opened(page)
    put(page, file)
    return case_file


def unfold(page, words):
    """Open a fold of the page by its title; the fold."""
    summary = page.locator("case-file summary", has_text=words)
    expect(summary).to_be_visible()
    summary.click()
    return summary.locator("xpath=..")


def told(page, part):
    """What a part of the page said last."""
    return page.locator(f"section.{part} > .done-here")
