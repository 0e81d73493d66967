"""The calculators of dates, as a reader meets them: rows of events, long lists, calendar files, words to copy."""

import icalendar
import pytest
from playwright.sync_api import expect
from screen import owned

import calculators

DATES = ("payment_deadline", "limitation", "court_deadlines", "reminders", "instalments")


def downloaded(page, calculator):
    """The calendar file behind the button, as a parser reads it, and its bytes."""
    with page.expect_download() as event:
        calculator.button("ics").click()
    assert event.value.suggested_filename.endswith(".ics")
    content = event.value.path().read_bytes()
    return icalendar.Calendar.from_ical(content), content


@pytest.mark.parametrize("name", DATES)
def test_one_press_gives_a_calendar_file(page, name):
    """A file as RFC 5545 wants it, CRLF and all, with at least one day in it."""
    calculator = owned(page, f"widgets/{name}/")
    calendar, content = downloaded(page, calculator)
    assert content.count(b"\n") == content.count(b"\r\n") > 10
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert len(calendar.walk("VEVENT")) >= 1
    expect(calculator.root.locator(".done")).to_have_text("Fichier préparé.")


def test_the_calendar_follows_what_is_typed(page):
    """The reference and the due date of the reader are in the file."""
    calculator = owned(page, "calendrier-de-relance/")
    calculator.input("reference").fill("Garage Élan ; 42, rue « X »")
    calculator.input("due_date").fill("2027-03-10")
    expect(calculator.total).to_have_text("5\u00a0mars\u00a02027")
    calendar, _ = downloaded(page, calculator)
    events = calendar.walk("VEVENT")
    assert all("Garage Élan ; 42, rue « X »" in str(event["SUMMARY"]) for event in events)
    expected = calculators.run("reminders", {"due_date": "2027-03-10", "today": "2026-11-22"}, html=False)["values"]["steps"]
    assert [str(event.decoded("DTSTART")) for event in events] == [step["date"] for step in expected]


def test_events_are_added_and_taken_away(page):
    """A row of a day and a choice; what it did is explained; a wrong day is said beside the rows."""
    calculator = owned(page, "prescription/")
    field = calculator.field("events")
    while field.locator(".row").count():
        field.locator("[data-action=remove-row]").first.click()
    expect(calculator.total).to_have_text("30\u00a0septembre\u00a02028")
    calculator.button("add-row").click()
    field.locator("[data-part=day]").fill("2024-06-01")
    field.locator("[data-part=rest]").select_option("formal_notice")
    expect(calculator.output.locator(".steps li")).to_have_count(1)
    expect(calculator.output.locator(".steps li")).to_contain_text("ne change rien")
    expect(calculator.total).to_have_text("30\u00a0septembre\u00a02028")
    field.locator("[data-part=rest]").select_option("acknowledgment")
    expect(calculator.total).to_have_text("1er\u00a0juin\u00a02029")
    field.locator("[data-part=day]").fill("2020-06-01")
    field.locator("[data-part=day]").blur()
    expect(field.locator(".error")).to_have_text("Le 01/06/2020 est avant le point de départ.")


def test_a_long_list_of_choices_asks_what_matters(page):
    """Choosing another event shows its own questions and hides the others; nothing typed is lost."""
    calculator = owned(page, "delais-de-procedure/")
    expect(calculator.field("order_date")).to_be_hidden()
    calculator.choose("event", "payment_order_served")
    calculator.input("order_date").fill("2026-08-31")
    expect(calculator.total).to_have_text("1er\u00a0octobre\u00a02026")
    calculator.choose("event", "count")
    calculator.input("period").fill("quinze jours")
    calculator.input("period").blur()
    expect(calculator.field("period").locator(".error")).to_contain_text("15 j, 1 m ou 1 m 15 j")
    calculator.input("period").fill("1 m 15 j")
    expect(calculator.total).to_have_text("16\u00a0octobre\u00a02026")
    calculator.choose("event", "payment_order_served")
    expect(calculator.input("order_date")).to_have_value("2026-08-31")


def test_both_readings_of_end_of_month(page):
    """Side by side with the days between them; the method chosen leaves one; « le 31 » of a short month is its last day."""
    calculator = owned(page, "echeance/")
    expect(calculator.output.locator("tbody tr")).to_have_count(2)
    expect(calculator.output.locator(".sums").first).to_contain_text("17 jours")
    calculator.input("term_text").fill("fin de mois + 45 jours")
    expect(calculator.total).to_have_text("14\u00a0janvier\u00a02027")
    calculator.form.locator(".group.rare summary").first.click()
    calculator.choose("term", "end_of_month")
    calculator.input("term_days").fill("45 jours")
    calculator.choose("method", "month_end_then_days")
    expect(calculator.total).to_have_text("14\u00a0janvier\u00a02027")
    calculator.choose("term", "end_of_month_on")
    calculator.input("term_day").fill("31")
    calculator.input("term_day").blur()
    expect(calculator.total).to_have_text("28\u00a0février\u00a02027")


def test_ready_words_are_copied(new_page):
    """The acknowledgment of debt, without its button."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    calculator = owned(page, "echeancier/")
    calculator.output.locator("details:has(> .words) > summary").click()
    calculator.button("copy-words").click()
    expect(calculator.root.locator(".done")).to_have_text("Texte copié.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Je soussigné(e)") and "2\u202f400,00\u202f€" in text and "Copier" not in text
