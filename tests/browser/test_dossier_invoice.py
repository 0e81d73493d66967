"""« Mon dossier », the view of one invoice: what is said of it, what is noted, its days, its facts, its calendar, its paper.

The day is 29 November 2026. Sums are worked out by hand: 12.40 % a year in the second half of 2026
(tests/law/semesters.csv), 40 €.
"""

import io
import re

import pypdf
import pytest
from dossier import opened
from icalendar import Calendar
from playwright.sync_api import expect
from screen import COLOURS, SIZES, axe_faults, overflow

import calculators
from calculators.follow_up.words import FIELDS

TODAY = "2026-11-29T10:00:00"
ME = {"creditor": "liberal"}
CLIENT = {"debtor": "company", "debtor_name": "Atelier Lumen"}
INVOICE = {"invoice_number": "2026-014", "amount": "1 000,00", "invoice_date": "2026-10-29", "due_date": "2026-11-28"}
LETTER = {
    "id": "l1", "invoices": ["i1"], "letter": "relance_1", "date": "2026-11-29", "subject": "Facture 2026-014",
    "words": "Madame, Monsieur,\n\nLa facture <b>2026-014</b> n’est pas payée.",
    "answers": {"debtor": "company", "due_date": "2026-11-28"},
}  # fmt: skip
FILL = """async (given) => {
  const { desk } = document.querySelector("case-file");
  await desk.keeper.change((file) => ({ ...file, ...given }));
  location.hash = "facture=i1";
}"""
FACTS = "document.querySelector('case-file').desk.file.invoices.find((one) => one.id === 'i1').facts"
EVENTS = [code for code, _ in next(one for one in FIELDS if one.name == "events").choices if code != "partial_payment"]


class View:
    """An invoice on the screen."""

    def __init__(self, page):
        self.page = page
        self.root = page.locator("section.shown")
        self.title = self.root.locator("h2")
        self.total = self.root.locator(".view-answer .headline .amount")
        self.note = self.root.locator(".view-note")
        self.panel = self.note.locator("form")
        self.told = self.root.locator(".undoing [role=status]")
        self.undo = self.root.locator(".undoing button")
        self.life = self.root.locator("ol.life > li")

    @property
    def facts(self):
        """What is kept of the invoice."""
        return self.page.evaluate(FACTS)

    def fill(self, label, text):
        """A question of the panel."""
        self.panel.get_by_label(label).fill(text)

    def press(self, name):
        """A button of « Noter », of the first ones."""
        self.note.locator("> .commands").get_by_role("button", name=name).click()

    def save(self):
        """« Noter »."""
        self.panel.get_by_role("button", name="Noter", exact=True).click()

    def error(self, name):
        """What stands beside a question of the panel."""
        return self.panel.locator(f"[data-field={name}] .error")

    def moments(self):
        """The list, each entry on one line."""
        return [re.sub(r"\s+", " ", item.locator("p").first.inner_text()) for item in self.life.all()]


def shown(page, invoice=None, client=None, me=None, **more):
    """The invoice of a case file that has it, Python having answered."""
    page.clock.install(time=TODAY)
    opened(page)
    invoices = [{"id": "i1", "client": "c1", "facts": INVOICE | (invoice or {})}, *more.pop("others", [])]
    clients = [{"id": "c1", "facts": CLIENT if client is None else client}]
    page.evaluate(FILL, {"me": ME if me is None else me, "clients": clients, "invoices": invoices} | more)
    view = View(page)
    expect(view.title).to_be_visible()
    return view


def ready(page, *given, **more):
    """The same, what is owed being shown."""
    view = shown(page, *given, **more)
    expect(view.total).to_be_visible()
    return view


def test_what_is_owed_and_when(page):
    """One day late: 1 000 × 12.40 % / 365 = 0.34; + 40 = 1 040.34. Its days in order, today between them."""
    view = ready(page)
    expect(view.title).to_have_text("Atelier Lumen, facture 2026-014")
    expect(view.total).to_have_text("1 040,34 €")
    moments = view.moments()
    assert moments[:3] == ["29 octobre 2026 Facture émise", "28 novembre 2026 Échéance", "Aujourd’hui, 29 novembre 2026"]
    assert moments[-1] == "28 novembre 2031 Dernier jour pour agir en justice"
    drawn = view.root.locator(".drawn svg")
    expect(drawn).to_have_count(1)
    expect(view.root.locator(".view-answer .chart, .view-answer .steps")).to_have_count(0)


def test_each_step_has_its_reason_and_leads_to_its_letter_filled_from_the_file(page, site):
    """Every way to a calculator names the invoice, nothing of it; its page is there and has that calculator."""
    view = ready(page)
    steps = view.root.locator("li.is-next")
    assert steps.count() >= 3
    for step in steps.all():
        assert len(step.locator("p").all_inner_texts()[1]) > 20, "no reason"
    ways = view.root.locator("a[href*='dossier=']").evaluate_all("all => all.map((way) => way.href)")
    assert len(ways) >= 4
    for way in ways:
        path, _, asked = way.removeprefix(site.url).partition("#")
        found = re.fullmatch(r"dossier=i1&calcul=(\w+)(&letter=(\w+))?", asked)
        assert found and found.group(1) in calculators.names()
        assert f'data-calculator="{found.group(1)}"' in (site.folder / path / "index.html").read_text(encoding="utf-8")
        letters = {
            choice["value"] for one in calculators.fields("letters") if one["name"] == "letter" for choice in one["choices"]
        }
        assert (found.group(1) == "letters") == bool(found.group(3)) and (not found.group(3) or found.group(3) in letters)


def test_a_promise_is_noted_and_undone_by_keyboard(page):
    """The day is there; the promised one is asked, in the words of people; the sentence is heard, the way back has the focus."""
    view = ready(page)
    button = view.note.get_by_role("button", name="Votre client promet de payer")
    button.focus()
    page.keyboard.press("Enter")
    expect(view.panel.get_by_label("Promis pour le")).to_be_focused()
    expect(view.panel.get_by_label("Quel jour")).to_have_value("29/11/2026")
    page.keyboard.press("Enter")
    expect(view.error("until")).to_have_text("Écrivez un jour, par exemple 28/11/2026.")
    expect(view.panel.get_by_label("Promis pour le")).to_have_attribute("aria-invalid", "true")
    page.keyboard.type("10 décembre 2026")
    page.keyboard.press("Enter")
    expect(view.told).to_have_text("Promesse notée : paiement attendu le 10 décembre 2026.")
    assert view.facts["events"] == "2026-11-29;promise;2026-12-10"
    expect(view.root.locator(".view-answer .headline")).to_contain_text("Paiement promis")
    expect(view.undo).to_be_focused()
    page.keyboard.press("Enter")
    expect(view.told).to_have_text("C’est annulé.")
    expect(view.title).to_be_focused()
    assert "events" not in view.facts


def test_escape_and_the_same_button_close_the_questions(page):
    """The focus is back on the button; nothing is kept."""
    view = ready(page)
    for close in ("Escape", "button", "Fermer"):
        view.press("Paiement reçu")
        expect(view.panel.get_by_label("Somme reçue")).to_be_focused()
        if close == "Escape":
            page.keyboard.press(close)
        elif close == "button":
            view.press("Paiement reçu")
        else:
            view.panel.get_by_role("button", name=close).click()
        expect(view.panel).to_be_hidden()
        expect(view.note.get_by_role("button", name="Paiement reçu")).to_be_focused()
    assert "payments" not in view.facts


def test_payments_until_nothing_is_owed(page):
    """400 of 1 000 on 29/11, due on 28/11: 0.34 of interest first, then 399.66 of principal: 600.34 left, + 40; then paid."""
    view = ready(page)
    view.press("Paiement reçu")
    view.save()
    expect(view.error("amount")).to_have_text("Écrivez la somme reçue, par exemple 500,00.")
    view.fill("Somme reçue", "400")
    view.save()
    expect(view.told).to_contain_text("Noté : paiement reçu : 400 €, le 29 novembre 2026. ")
    expect(view.told).to_contain_text("reste dû : 640,34 €.")
    expect(view.total).to_have_text("640,34 €")
    view.press("Paiement reçu")
    view.fill("Somme reçue", "640,34")
    view.save()
    expect(view.told).to_contain_text("Payée.")
    expect(view.root.locator("li.is-next, li.is-last")).to_have_count(0)
    assert view.facts["payments"] == "2026-11-29;400\n2026-11-29;640,34"


@pytest.mark.parametrize(
    ("button", "day", "sentence"),
    [
        ("Appel téléphonique", "01/09/2026", "vient avant la facture du"),
        ("Appel téléphonique", "30/11/2026", "vient après le"),
        ("Appel téléphonique", "31/02/2026", "Écrivez un jour"),
        ("Appel téléphonique", "hier", "Écrivez un jour"),
        ("Appel téléphonique", "28/11/2026", "C’est déjà noté ce jour-là."),
    ],
)
def test_what_cannot_be_is_refused_beside_its_question(page, button, day, sentence):
    """Nothing is kept, what was typed stays."""
    before = "2026-11-28;call"
    view = ready(page, invoice={"events": before, "due_date": "2026-11-20"})
    view.note.get_by_role("button", name="Autre chose").click()
    view.panel.get_by_label("Ce qui s’est passé").select_option(label=button)
    view.fill("Quel jour", day)
    view.save()
    expect(view.error("day")).to_contain_text(sentence)
    expect(view.panel.get_by_label("Quel jour")).to_be_focused()
    expect(view.panel.get_by_label("Quel jour")).to_have_value(day)
    assert view.facts["events"] == before


def test_an_impossible_sum_is_refused_by_python(page):
    """Its sentence stands beside the sum."""
    view = ready(page)
    view.press("Paiement reçu")
    view.fill("Somme reçue", "12,345")
    view.save()
    expect(view.error("amount")).to_be_visible()
    assert "payments" not in view.facts


@pytest.mark.slow
def test_every_event_can_be_noted_by_keyboard_and_undone(page):
    """Each code that Python knows: kept as one line, or refused by a sentence of Python; undone, the file is what it was."""
    view = ready(page)
    kept, before = [], view.root.locator(".view-answer .headline").inner_text()
    for code in EVENTS:
        first = view.note.locator(f"> .commands [data-code={code}]")
        (first if first.count() else view.note.locator("[data-code=other]")).focus()
        page.keyboard.press("Enter")
        if not first.count():
            view.panel.locator("select").select_option(code)
        if code == "promise":
            view.fill("Promis pour le", "10/12/2026")
        view.panel.get_by_label("Quel jour").focus()
        page.keyboard.press("Enter")
        expect(view.undo.or_(view.panel.locator(".error:visible")).first).to_be_visible()
        if view.panel.is_visible():
            assert len(view.error("day").inner_text()) > 20
            page.keyboard.press("Escape")
            continue
        kept.append(code)
        assert view.facts["events"] == f"2026-11-29;{code}" + (";2026-12-10" if code == "promise" else "")
        expect(view.undo).to_be_focused()
        page.keyboard.press("Enter")
        expect(view.undo).to_be_hidden()
        assert "events" not in view.facts
        expect(view.root.locator(".view-answer .headline")).to_contain_text(before)
    assert {"call", "reminder_1", "formal_notice", "dispute", "promise", "instalments_agreed", "judgment", "written_off"} <= set(
        kept
    )


def test_a_warning_of_python_is_said_with_what_was_noted(page):
    """An event after the loss: the file is taken up again, in Python's words (tests of follow_up)."""
    view = ready(page, invoice={"events": "2026-11-29;written_off", "due_date": "2026-11-20"})
    expect(view.root.locator(".view-answer .headline")).to_contain_text("Passée en perte")
    view.note.get_by_role("button", name="Autre chose").click()
    view.panel.get_by_label("Ce qui s’est passé").select_option(label="Appel téléphonique")
    view.save()
    expect(view.told).to_contain_text("Noté : appel téléphonique, le 29 novembre 2026.")
    warned = view.root.locator(".view-answer .warnings li").first.inner_text()
    expect(view.told).to_contain_text(warned)


def test_what_was_noted_is_removed_and_comes_back(page):
    """From the list; each button says of what."""
    view = ready(
        page, invoice={"due_date": "2026-11-20", "events": "2026-11-25;call\n2026-11-27;reminder_1", "payments": "2026-11-26;100"}
    )
    view.root.get_by_role("button", name="Retirer : Paiement reçu : 100 €, 26 novembre 2026").click()
    expect(view.told).to_have_text("Retiré : Paiement reçu : 100 €, 26 novembre 2026.")
    assert "payments" not in view.facts
    view.undo.click()
    expect(view.root.locator("li.is-payments")).to_have_count(1)
    view.root.get_by_role("button", name="Retirer : Appel téléphonique, 25 novembre 2026").click()
    expect(view.root.locator("li.is-events")).to_have_count(1)
    assert view.facts["events"] == "2026-11-27;reminder_1"


def test_a_letter_is_read_again_with_the_facts_that_made_it(page):
    """Its words as they were, as text; it stays open when something else changes; copied; removed and back."""
    view = ready(page, letters=[LETTER], invoice={"due_date": "2026-11-20"})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    letter = view.root.locator("li.is-letter")
    letter.locator("summary").click()
    expect(letter.locator(".kept")).to_have_text(LETTER["words"], use_inner_text=True)
    assert [row.inner_text().split("\n") for row in letter.locator("dl > div").all()] == [
        ["client", "une société commerciale (SARL, SAS, SA…)"],
        ["échéance", "28\u00a0novembre\u00a02026"],
    ]
    letter.get_by_role("button", name="Copier le texte").click()
    expect(letter.locator(".done")).to_have_text("Texte copié.")
    assert page.evaluate("navigator.clipboard.readText()") == LETTER["words"]
    view.press("Appel téléphonique")
    view.save()
    expect(view.root.locator("li.is-events")).to_have_count(1)
    expect(letter.locator(".kept")).to_be_visible()
    letter.get_by_role("button", name="Retirer").click()
    expect(letter).to_have_count(0)
    view.undo.click()
    expect(letter).to_have_count(1)


def saved(page, button):
    """(name of the file, its text as bytes) that a button gives."""
    with page.expect_download() as found:
        button.click()
    return found.value.suggested_filename, found.value.path().read_bytes().decode()


def uids(text):
    """The identities of the events of a calendar, which the parser of calendar programs reads."""
    assert "\n" not in text.replace("\r\n", "")
    return [str(event["UID"]) for event in Calendar.from_ical(text).walk("VEVENT")]


def test_the_days_as_a_calendar_of_one_invoice_and_of_all(page):
    """The file of Python, its events known by their invoice, the same by both buttons; that of all has each event of each once; a
    paid one has nothing to come.
    """
    other = {"id": "i2", "client": "c1", "facts": INVOICE | {"invoice_number": "2026-015", "due_date": "2026-11-15"}}
    paid = {"id": "i3", "client": "c1", "facts": INVOICE | {"invoice_number": "2026-016", "payments": "2026-11-28;1000"}}
    view = ready(page, others=[other, paid])
    alone, whole = [
        view.root.get_by_role("button", name=name) for name in ("Ajouter ces dates à mon agenda (.ics)", "Ajouter celles de tout")
    ]
    name, text = saved(page, alone)
    assert name == "agenda-facture-2026-014.ics"
    reference = "facture 2026-014, Atelier Lumen"
    asked = {**ME, "debtor": "company", "amount": "1000", "invoice_date": "2026-10-29", "due_date": "2026-11-28"}
    told = calculators.run("follow_up", asked | {"reference": reference, "today": "2026-11-29"})["values"]["ics"]
    assert re.sub("UID:.*", "", text) == re.sub("UID:.*", "", told)
    assert saved(page, view.root.locator(".view-answer [data-action=ics]")) == (name, text)
    name, both = saved(page, whole)
    assert name == "agenda-de-mes-factures-2026-11-29.ics"
    found = uids(both)
    assert len(found) == len(set(found)) and set(uids(text)) < set(found)
    page.evaluate("location.hash = 'facture=i2'")
    expect(view.title).to_have_text("Atelier Lumen, facture 2026-015")
    _, second = saved(page, alone)
    assert sorted(found) == sorted(uids(text) + uids(second))


def test_facts_are_kept_as_they_are_typed(page):
    """Of the invoice, its client and me; a refused one is said beside, stays, and the account waits; a reload loses nothing."""
    view = ready(page)
    view.root.locator(".group summary", has_text="La facture").click()
    amount = view.root.locator("[name=amount]")
    amount.fill("2 000")
    expect(view.total).to_have_text("2 040,68 €")  # 2 000 × 12.40 % / 365 = 0.679
    amount.fill("beaucoup")
    view.root.locator("[name=service]").focus()
    error = view.root.locator(".view-facts [data-field=amount] .error")
    expect(error).to_be_visible()
    expect(amount).to_have_value("beaucoup")
    notice = view.root.locator(".view-said .notice")
    expect(notice).to_contain_text(error.inner_text())
    notice.get_by_role("button", name="montant").click()
    expect(amount).to_be_focused()
    amount.fill("1000")
    expect(view.total).to_have_text("1 040,34 €")
    view.root.locator(".group summary", has_text="Vous").click()
    view.root.locator("[name=creditor_name]").fill("Zoé Martin")
    view.root.locator(".group summary", has_text="Votre client").click()
    view.root.locator("[name=debtor_address]").fill("3 rue du Port\n29000 Quimper")
    view.title.focus()
    file = "document.querySelector('case-file').desk.file"
    page.wait_for_function(f"() => {file}.clients[0].facts.debtor_address === '3 rue du Port\\n29000 Quimper'")
    assert page.evaluate(f"{file}.me") == {"creditor": "liberal", "creditor_name": "Zoé Martin"}
    page.reload()
    expect(view.title).to_have_text("Atelier Lumen, facture 2026-014")
    page.mouse.move(1, 1)
    expect(view.root.locator("[name=creditor_name]")).to_have_value("Zoé Martin")
    expect(view.total).to_have_text("1 040,34 €")


def test_a_deposit_is_a_row(page):
    """300 deducted before the due date: 700 × 12.40 % / 365 = 0.24; + 700 + 40 = 740.24."""
    view = ready(page)
    view.root.locator(".group summary", has_text="Acomptes").click()
    field = view.root.locator("[data-field=deductions]")
    field.locator("[data-action=add-row]").click()
    field.locator("[data-part=amount]").fill("300")
    field.locator("select").select_option("deposit")
    expect(view.total).to_have_text("740,24 €")
    assert view.facts["deductions"] == ";300;deposit"
    field.locator("[data-action=remove-row]").click()
    expect(view.total).to_have_text("1 040,34 €")


def test_what_the_next_letter_lacks_is_said(page):
    """By the letters' own questions, each a way; what is known is not asked."""
    late = {"invoice_date": "2026-10-01", "due_date": "2026-10-31", "events": "2026-11-05;reminder_1"}
    view = ready(page, me=ME | {"creditor_name": "Zoé Martin"}, invoice=late)
    lacks = view.root.locator(".lacks")
    expect(lacks).to_contain_text("il manque")
    expect(lacks.get_by_role("button", name="votre nom")).to_have_count(0)
    lacks.get_by_role("button", name="votre adresse").click()
    expect(view.root.locator("[name=creditor_address]")).to_be_focused()


def test_missing_facts_lead_to_their_question(page):
    """Without the kind of the client: kindly, with its way; answered, the account is there. My activity changes no sum: its lack
    is said beside.
    """
    view = shown(page, client={"debtor_name": "Atelier Lumen"}, me={})
    notice = view.root.locator(".view-said .notice")
    expect(notice).to_contain_text("Pour suivre cette facture, complétez ou corrigez")
    notice.get_by_role("button", name="client", exact=True).click()
    view.root.locator("[name=debtor]").select_option("company")
    expect(notice).to_be_hidden()
    expect(view.total).to_have_text("1 040,34 €")
    lack = view.root.get_by_text("Votre activité n’est pas indiquée")
    expect(lack).to_be_visible()
    view.root.locator("[name=creditor]").evaluate_all("(all) => all[0].closest('details').open = true")
    view.root.locator("[name=creditor][value=liberal]").check()
    expect(lack).to_have_count(0)


def test_a_name_is_text(page):
    """Neither a mark of HTML nor one that turns the writing does anything beyond it; a long one leaves the page its shape."""
    name = "<script>alert(1)</script> \u202eAtelier & fils" + "x" * 4900
    view = ready(page, client=CLIENT | {"debtor_name": name})
    expect(view.title).to_have_text(f"{name}, facture 2026-014")
    expect(view.title.locator("bdi").first).to_have_text(name)
    assert view.title.bounding_box()["height"] < 200 and overflow(page) <= 0


def test_what_a_case_file_does_not_take_stays_in_the_form(page):
    """5,001 characters: said; what is typed is there, the rest goes on."""
    view = ready(page)
    view.root.locator(".group summary", has_text="Votre client").click()
    name = view.root.locator("[name=debtor_name]")
    name.fill("x" * 5001)
    expect(view.told).to_contain_text("5 000 caractères au plus")
    view.title.focus()
    expect(name).to_have_value("x" * 5001)
    name.fill("Atelier Lune")
    expect(view.title).to_have_text("Atelier Lune, facture 2026-014")


def test_a_line_that_nobody_can_read_is_said_and_removed(page):
    """A case file that somebody wrote by hand: Python refuses the line, the list has it."""
    view = shown(page, invoice={"events": "plus tard;call"})
    notice = view.root.locator(".view-said .notice li")
    expect(notice).to_have_count(1)
    notice.get_by_role("button", name="ce qui s’est passé").click()
    expect(view.root.locator(".view-life h3")).to_be_focused()
    view.root.get_by_role("button", name="Retirer : Appel téléphonique").click()
    expect(view.total).to_have_text("1 040,34 €")


def test_more_than_is_owed_is_said_by_python(page):
    """5 000 for 1 040.34: its sentence stands beside the sum, or is said with what was noted; the account is never below zero."""
    view = ready(page)
    view.press("Paiement reçu")
    view.fill("Somme reçue", "5 000")
    view.save()
    expect(view.error("amount")).to_contain_text("1 040,34 €")
    assert "payments" not in view.facts


def test_another_tab_changes_and_removes_the_invoice(new_page):
    """The view follows; an invoice removed elsewhere says so, and leads back to the others."""
    page = new_page()
    view = ready(page)
    page.evaluate("document.querySelector('case-file').desk.keeper.keepHere()")
    other = page.context.new_page()
    other.clock.install(time=TODAY)
    other.goto("mon-dossier/#facture=i1")
    twin = View(other)
    other.mouse.move(1, 1)
    expect(twin.total).to_have_text("1 040,34 €")
    twin.press("Appel téléphonique")
    twin.save()
    expect(view.root.locator("li.is-events")).to_have_count(1)
    other.evaluate("document.querySelector('case-file').desk.keeper.change((file) => ({ ...file, invoices: [], clients: [] }))")
    expect(view.root.locator(".notice")).to_contain_text("Cette facture n’est plus dans ce dossier")
    view.root.get_by_role("button", name="Voir toutes les factures").click()
    expect(view.root).to_be_hidden()
    assert "facture" not in page.url


def test_without_python_what_happened_is_noted_all_the_same(page, watched):
    """It cannot be fetched: said, with the way to try again; nothing noted is lost."""
    watched.accept("ERR_FAILED", "Failed to fetch")
    page.route("**/follow_up.bin", lambda route: route.abort())
    page.clock.install(time=TODAY)
    page.goto("mon-dossier/")
    expect(page.locator("case-file.live")).to_be_attached()
    page.evaluate(
        FILL, {"me": ME, "clients": [{"id": "c1", "facts": CLIENT}], "invoices": [{"id": "i1", "client": "c1", "facts": INVOICE}]}
    )
    view = View(page)
    notice = view.root.locator(".view-said .notice")
    expect(notice).to_contain_text("Le calcul n’a pas pu être chargé.")
    view.press("Appel téléphonique")
    view.save()
    expect(view.root.locator("li.is-events")).to_have_count(1)
    page.unroute("**/follow_up.bin")
    retry = notice.get_by_role("button", name="Réessayer")
    retry.evaluate_all("(all) => all.forEach((one) => one.click())")  # what was noted may have asked again by itself
    expect(view.total).to_have_text("1 040,34 €")
    expect(notice).to_be_hidden()


def test_the_way_back_to_all_invoices(page):
    """And the history of the browser."""
    view = ready(page)
    view.root.get_by_role("link", name="Toutes les factures").click()
    expect(view.root).to_be_hidden()
    page.go_back()
    expect(view.title).to_be_focused()


def test_an_example_leads_to_examples_and_leaves_nothing(page):
    """It is called one; no way to its facts, no calendar."""
    view = ready(page, example=True)
    expect(view.root.locator(".example-mark")).to_be_visible()
    expect(view.root.locator("a[href*='dossier=']")).to_have_count(0)
    view.root.get_by_role("button", name="Ajouter ces dates à mon agenda (.ics)").click()
    expect(view.root.locator(".view-agenda .done")).to_have_text("Un exemple n’a pas de dates à mettre dans votre agenda.")


@pytest.mark.slow
def test_axe_finds_nothing_wide_narrow_and_dark(page):
    """With all that can be open open, a refused note, a letter."""
    view = ready(
        page, letters=[LETTER], invoice={"due_date": "2026-11-20", "events": "2026-11-25;call", "payments": "2026-11-26;100"}
    )
    view.press("Votre client promet de payer")
    view.save()
    page.evaluate("for (const one of document.querySelectorAll('section.shown details')) one.open = true")
    page.evaluate(
        "document.querySelector('.undoing').parentElement.scrollIntoView({ block: 'end' })"
    )  # it covers nothing by half
    assert axe_faults(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe_faults(page, COLOURS) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert axe_faults(page, SIZES) == []
    assert overflow(page) <= 0


def test_printed_it_is_one_statement(page):
    """What is owed, its account, its days; no button, no form, on two sheets at most."""
    view = ready(
        page, letters=[LETTER], invoice={"due_date": "2026-11-20", "events": "2026-11-25;call", "payments": "2026-11-26;100"}
    )
    view.press("Paiement reçu")
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    text = re.sub(r"\s", "", "".join(sheet.extract_text() for sheet in sheets))
    assert len(sheets) <= 2
    for words in ("Atelier Lumen, facture 2026-014", "25 novembre 2026", "Paiement reçu : 100 €", "Dernier jour pour agir"):
        assert re.sub(r"\s", "", words) in text
    for words in (
        "Retirer",
        "Noter",
        "Autre chose",
        "Ajouter",
        "Les faits",
        "Mon dû",
        "Toutes les factures",
        "Relire",
        "Rechercher",
    ):
        assert re.sub(r"\s", "", words) not in text, words
