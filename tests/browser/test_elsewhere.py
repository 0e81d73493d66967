"""The case file in the other pages of the guide: forms filled from an invoice, what comes back to it, the greeting at home; and
nothing of it for a reader who keeps none.

The sums are worked out by hand: 1 350 € due on 1 October 2026 are 63 days late on 3 December, at 12,40 %
(tests/law/semesters.csv): 1 350 × 12,40 % × 63 ÷ 365 = 28,89 €, with 40 €: 1 418,89 €. And 500 € due on 5 October, 59 days:
10,02 €, with 40 €: 550,02 €.
"""

import re

import pytest
from playwright.sync_api import expect
from screen import ROOT, Calculator, axe_faults, opened, overflow

import calculators

pytestmark = pytest.mark.slow

TODAY = "2026-12-03"
STUDIO, PENALTIES, DUE, HOME = "lettres/studio/", "penalites-de-retard/", "echeance/", ""
OURS = ("elsewhere.js", "keeping.js", "offer.css", "dossier.js", "follow_up.bin")
ME = {
    "creditor": "liberal", "creditor_name": "Zoé Martin EI", "creditor_address": "8 rue du Port\n35000 Rennes",
    "creditor_siren": "552100554",
}  # fmt: skip
CLIENT = {"debtor": "company", "debtor_name": "Atelier Lumen", "debtor_address": "4 quai Sud\n44000 Nantes"}
FIRST = {
    "invoice_number": "2026-014", "invoice_date": "2026-09-01", "due_date": "2026-10-01", "amount": "1350",
    "service": "site internet",
}  # fmt: skip
SECOND = {
    "invoice_number": "2026-015", "invoice_date": "2026-09-05", "due_date": "2026-10-05", "amount": "500", "service": "logotype",
}  # fmt: skip
KEEP = """async ([file, kept]) => {
  const { Keeper } = await import("/assets/keeping.js"), keeper = await Keeper.open();
  await keeper.import(file);
  if (kept) await keeper.keepHere();
}"""
FILE = """async () => {
  const { Keeper } = await import("/assets/keeping.js");
  return (await Keeper.open()).file;
}"""
ERASE = """async () => {
  const { Keeper } = await import("/assets/keeping.js");
  await (await Keeper.open()).eraseAll();
}"""
EXAMPLE = ("Léa Martin", "Durand", "12 rue des Lilas")  # of the letters of the guide


def case_file(*invoices, me=ME, client=CLIENT, example=False):
    """A case file of one client."""
    kept = [{"id": f"i{number}", "client": "c1", "facts": facts} for number, facts in enumerate(invoices, 1)]
    return {
        "version": 1,
        "example": example,
        "me": me,
        "clients": [{"id": "c1", "facts": client}],
        "invoices": kept,
        "letters": [],
    }


def keep(page, *invoices, kept=True, **more):
    """A case file on the device of the reader, or in the tab alone."""
    page.clock.set_fixed_time(f"{TODAY}T10:00:00")
    page.goto("taux/")
    page.evaluate(KEEP, [case_file(*invoices or (FIRST,), **more), kept])
    return page


class Filled(Calculator):
    """A form to which an invoice is offered."""

    def __init__(self, page, path):
        super().__init__(page)
        self.offer = self.root.locator(".from-file")
        self.giving = self.root.locator(".giving")
        self.notice = self.root.locator(".notice [data-notice=link]")
        page.goto(path)
        self.expect_state("ready")

    def fill(self, index=0):
        """Press « Remplir »."""
        if self.offer.locator("select").is_visible():
            self.offer.locator("select").select_option(index=index)
        self.offer.locator("button").click()
        expect(self.notice).to_contain_text("Rempli avec")

    def kept(self):
        """What the device keeps now."""
        return self.page.evaluate(FILE)


@pytest.mark.parametrize("path", [HOME, STUDIO, PENALTIES, "relancer/premier-rappel/", "quelle-procedure/", "widgets/letters/"])
def test_nothing_is_fetched_without_a_case_file(page, site, path):
    """Not a byte of it, on any kind of page, once the reader has come and Python has answered."""
    site.forget()
    page.goto(path)
    page.mouse.move(1, 1)
    page.mouse.move(9, 9)
    if page.locator("live-calculator").count():
        Calculator(page).expect_state("ready")
    page.wait_for_timeout(500)
    assert not [asked for asked in site.asked if asked.split("?")[0].endswith(OURS)]
    assert not page.locator(".from-file, .greeting, .filed").count()


def test_a_widget_knows_nothing_of_it(page, site):
    """A page of another site: not even on the device of a reader who keeps one."""
    keep(page)
    site.forget()
    opened(page, "widgets/late_penalties/")
    page.wait_for_timeout(500)
    assert not [asked for asked in site.asked if asked.endswith(OURS)] and not page.locator(".from-file").count()


def test_a_form_is_filled_from_the_only_invoice(page):
    """One press: facts of the invoice, marked beside each question, nothing of the example; the sum is that of the texts."""
    form = Filled(keep(page), PENALTIES)
    expect(form.offer.locator("button")).to_have_text("Remplir avec la facture 2026-014")
    form.fill()
    expect(form.total).to_have_text("1\u202f418,89\u202f€")
    for name, value in {"amount": "1350", "due_date": "2026-10-01", "until": TODAY, "debtor_name": "Atelier Lumen"}.items():
        assert form.input(name).input_value() == value
        expect(form.field(name).locator(".taken")).to_have_text("Repris de votre dossier")
    expect(form.root).not_to_have_class(re.compile("example"))
    form.input("amount").fill("1400")
    expect(form.field("amount").locator(".taken")).to_have_count(0)


WHOLE_LIFE = FIRST | {
    "events": "2026-10-06;reminder_1\n2026-10-20;formal_notice\n2026-11-10;payment_order_filed\n2026-11-20;payment_order_issued",
    "payments": "2026-10-25;150",
}
JUDGED = FIRST | {"events": "2026-10-20;formal_notice\n2026-11-20;judgment"}
PLACES = {  # a page of the guide for each calculator that knows something of an invoice
    "late_penalties": PENALTIES, "limitation": "prescription/", "procedure": "quelle-procedure/", "payment_deadline": DUE,
    "recovery_cost": "combien-ca-coute/", "reminders": "calendrier-de-relance/", "court_deadlines": "delais-de-procedure/",
    "judgment_interest": "interets-apres-jugement/", "letters": STUDIO,
}  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_every_calculator_is_filled_without_an_error(page, name):
    """From one invoice that has lived, or from a judged one: its answer, and no question refused."""
    form = Filled(keep(page, JUDGED if name == "judgment_interest" else WHOLE_LIFE), PLACES[name])
    form.fill()
    form.expect_state("ready")
    expect(form.root.locator(".error:visible")).to_have_count(0)
    expect(form.root.locator(".example-mark")).to_be_hidden()


def test_what_an_invoice_does_not_know_is_asked(page):
    """A schedule: the sum comes from the invoice, how many payments is for the reader to say."""
    form = Filled(keep(page), "echeancier/")
    form.fill()
    assert form.input("total").input_value() == "1418,89"
    expect(form.root.locator("[data-notice=wait]")).to_contain_text("nombre de versements")


def test_no_offer_where_an_invoice_tells_nothing(page):
    """What a delay costs before any invoice; and no room is left for an offer."""
    form = Filled(keep(page), "avant/ce-que-coute-un-impaye/")
    page.wait_for_function("!document.querySelector('.filed')")
    expect(form.offer).to_have_count(0)


LETTER = FIRST | {key: value for key, value in (ME | CLIENT).items() if key != "creditor"} | {
    "letter": "mise_en_demeure", "debtor": "business", "letter_date": TODAY,
}  # fmt: skip


def test_a_letter_is_exact_and_comes_back(page):
    """The mise en demeure, its names and sums; noted when the reader says so, once, with its words; taken back in one press."""
    form = Filled(keep(page), f"{STUDIO}#calcul=letters&letter=mise_en_demeure")
    form.fill()
    form.expect_state("ready")
    expect(form.total).to_have_text("1\u202f418,89\u202f€")
    text = form.output.inner_text()
    assert "Zoé Martin EI" in text and "4 quai Sud" in text and not [name for name in EXAMPLE if name in text]
    expect(form.giving).to_have_text("Noter dans mon dossier\u202f: mise en demeure envoyée le 3\u00a0décembre\u00a02026")
    assert form.kept()["letters"] == []
    form.giving.locator("button").click()
    expect(form.giving).to_contain_text("Dans votre dossier")
    expect(form.giving.get_by_role("link")).to_be_focused()
    file = form.kept()
    [letter] = file["letters"]
    assert file["invoices"][0]["facts"]["events"] == f"{TODAY};formal_notice"
    assert letter["words"] == calculators.files("letters", [LETTER])["text"]
    assert (letter["letter"], letter["date"], letter["invoices"]) == ("mise_en_demeure", TODAY, ["i1"])
    page.reload()
    form.expect_state("ready")
    expect(form.giving).to_contain_text("Dans votre dossier")
    form.giving.get_by_role("button", name="Retirer").click()
    expect(form.giving.get_by_role("button", name="Noter dans mon dossier")).to_be_focused()
    file = form.kept()
    assert file["letters"] == [] and "events" not in file["invoices"][0]["facts"]


def test_a_letter_written_again_takes_the_place_of_the_first(page):
    """Other words of the same day: one letter, one event."""
    form = Filled(keep(page), STUDIO)
    form.fill()
    for days in ("15", "20"):
        form.root.evaluate("(root) => root.querySelectorAll('.group').forEach((group) => { group.open = true; })")
        form.input("deadline_days").fill(days)
        form.giving.get_by_role("button", name="Noter").click()
        expect(form.giving).to_contain_text("Dans votre dossier")
    file = form.kept()
    assert [letter["answers"]["deadline_days"] for letter in file["letters"]] == ["20"]
    assert file["invoices"][0]["facts"]["events"].count(TODAY) == 1


def test_a_letter_of_another_day_is_not_noted_before(page):
    """Dated tomorrow: nothing has happened yet."""
    form = Filled(keep(page), STUDIO)
    form.fill()
    form.input("letter_date").fill("2026-12-04")
    expect(form.giving).to_contain_text("notez-la dans votre dossier une fois partie")
    expect(form.giving.locator("button")).to_have_count(0)


def test_facts_typed_in_a_letter_are_kept_too(page):
    """What the case file lacked is typed once: with the letter, unless its reader says no."""
    form = Filled(keep(page, {**FIRST, "service": ""}, client={**CLIENT, "debtor_address": ""}), STUDIO)
    form.fill()
    expect(form.root.locator("[data-notice=wait]")).to_contain_text("adresse du client")
    form.root.evaluate("(root) => root.querySelectorAll('.group').forEach((group) => { group.open = true; })")
    form.input("debtor_address").fill("4 quai Sud\n44000 Nantes")
    form.input("service").fill("site internet")
    form.pay("2026-11-02", "350")
    form.expect_state("ready")
    expect(form.giving.locator("label")).to_contain_text("Garder aussi\u202f: adresse du client, prestation, paiements reçus")
    form.giving.get_by_role("button", name="Noter").click()
    expect(form.giving.get_by_role("link")).to_be_focused()
    file = form.kept()
    assert file["clients"][0]["facts"]["debtor_address"] == "4 quai Sud\n44000 Nantes"
    assert file["invoices"][0]["facts"]["service"] == "site internet"
    assert file["invoices"][0]["facts"]["payments"] == "2026-11-02;350"
    expect(form.giving.locator("label")).to_have_count(0)


def test_what_comes_back_is_known_to_the_rule():
    """The letters that are events, the events that they are."""
    asked = {(name, field["name"]): field for name in ("letters", "follow_up") for field in calculators.fields(name)}
    letters, events = (
        {choice["value"] for choice in asked[one]["choices"]} for one in (("letters", "letter"), ("follow_up", "events"))
    )
    found = re.findall(r'^  (\w+): \["(\w+)", ', (ROOT / "web/elsewhere/gifts.js").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(found) > 7 and {letter for letter, _ in found} <= letters and {event for _, event in found} <= events


def test_several_invoices_in_one_letter(page):
    """The others of the client that wait: in the letter, its sum, its event. One already paid is not."""
    paid = {**SECOND, "invoice_number": "2026-016", "payments": "2026-10-05;500"}
    form = Filled(keep(page, FIRST, SECOND, paid), STUDIO)
    expect(form.offer.locator("option").first).to_have_text("Atelier Lumen, facture 2026-014, 1\u202f418,89\u202f€")
    expect(form.offer.locator("option")).to_have_count(2)
    form.offer.get_by_label("et l’autre facture échue de ce client").check()
    form.fill()
    expect(form.total).to_have_text("1\u202f968,91\u202f€")
    form.giving.get_by_role("button", name="Noter").click()
    expect(form.giving.get_by_role("link")).to_be_focused()
    file = form.kept()
    assert [one["facts"].get("events") for one in file["invoices"]] == [f"{TODAY};formal_notice"] * 2 + [None]
    assert file["letters"][0]["invoices"] == ["i1", "i2"]


def test_what_was_typed_comes_back_in_one_press(page):
    """Filling never loses answers of the reader, not even by an address that fills at once."""
    form = Filled(keep(page), PENALTIES)
    form.own(amount="777")
    form.fill()
    form.notice.get_by_role("button", name="Remettre ce qui était là").click()
    assert form.input("amount").input_value() == "777"
    expect(form.root.locator(".taken, .giving")).to_have_count(0)
    page.goto("taux/")
    page.goto(f"{PENALTIES}#dossier=i1&calcul=late_penalties")
    expect(form.notice).to_contain_text("Rempli avec la facture 2026-014, Atelier Lumen.")
    form.notice.get_by_role("button").click()
    assert form.input("amount").input_value() == "777"


def test_an_address_fills_at_once_and_leads_back(page):
    """From the page of an invoice: the letter that it asks, the way back; a reload keeps what is typed then."""
    form = Filled(keep(page, FIRST, SECOND), f"{STUDIO}#dossier=i2&calcul=letters&letter=relance_1")
    expect(form.notice).to_contain_text("Rempli avec la facture 2026-015, Atelier Lumen.")
    assert form.input("letter").input_value() == "relance_1" and form.input("amount").input_value() == "500"
    expect(form.notice.get_by_role("link")).to_have_attribute("href", re.compile("/mon-dossier/#facture=i2$"))
    form.input("letter_date").fill("2026-12-02")
    page.reload()
    form.expect_state("ready")
    expect(form.giving).to_contain_text("première relance envoyée le 2\u00a0décembre\u00a02026")
    page.goto(f"{STUDIO}#dossier=gone&calcul=letters&letter=relance_1")
    expect(form.notice).to_contain_text("Cette facture n’est plus dans votre dossier.")


def test_another_letter_brings_what_it_asks_besides(page):
    """The day of the mise en demeure, known, for a letter that names it."""
    form = Filled(keep(page, FIRST | {"events": "2026-10-20;formal_notice"}), STUDIO)
    form.fill()
    form.choose("letter", "saisine_conciliateur")
    expect(form.input("formal_notice_date")).to_have_value("2026-10-20")
    expect(form.giving).to_have_text("Garder cette lettre dans mon dossier")


def test_a_due_date_and_an_agreement_come_back(page):
    """The date that was found becomes that of the invoice; a schedule is an event once the client agreed.

    Nothing agreed: thirty days after 1 September 2026 (code de commerce, article L441-10, I).
    """
    form = Filled(keep(page, FIRST | {"due_date": "2026-10-15"}), DUE)
    form.fill()
    expect(form.giving).to_have_text("Noter dans mon dossier\u202f: échéance du 1er\u00a0octobre\u00a02026")
    form.giving.get_by_role("button").click()
    expect(form.giving).to_contain_text("Dans votre dossier\u202f: échéance du 1er\u00a0octobre")
    assert form.kept()["invoices"][0]["facts"]["due_date"] == "2026-10-01"
    form = Filled(page, "echeancier/")
    form.fill()
    form.input("count").fill("3")
    form.input("first_date").fill("2026-12-15")
    form.giving.get_by_role("button", name="Mon client l’a accepté").click()
    expect(form.giving).to_contain_text("échéancier accepté le 3\u00a0décembre\u00a02026")
    assert form.kept()["invoices"][0]["facts"]["events"] == f"{TODAY};instalments_agreed"


def test_what_the_rule_refuses_is_said(page):
    """An invoice without its day: the sentence of Python, the way to complete it."""
    form = Filled(keep(page, {**FIRST, "due_date": ""}), PENALTIES)
    form.offer.locator("button").click()
    expect(form.notice).to_contain_text("Indiquez")
    expect(form.notice.get_by_role("link", name="Compléter la facture")).to_be_visible()
    expect(form.root).to_have_class(re.compile("example"))


def test_another_tab_erases_it(page):
    """The offer goes with the case file, what is typed stays."""
    form = Filled(keep(page), PENALTIES)
    form.fill()
    other = page.context.new_page()
    other.goto("taux/")
    other.evaluate(ERASE)
    expect(form.offer).to_have_count(0)
    assert form.input("amount").input_value() == "1350"
    page.goto(HOME)
    page.mouse.move(1, 1)
    expect(page.locator(".filed")).to_have_count(0)


def test_a_case_file_of_the_tab_alone_serves_as_well(page):
    """Nothing kept on the device yet: the pages of this tab have it, those of another do not."""
    form = Filled(keep(page, kept=False), PENALTIES)
    form.fill()
    expect(form.total).to_have_text("1\u202f418,89\u202f€")
    other = Filled(page.context.new_page(), PENALTIES)
    expect(other.offer).to_have_count(0)


def test_an_example_fills_nothing(page):
    """Neither an offer, nor a greeting, nor a letter: the form keeps its own example, and says so."""
    keep(page, kept=False, example=True)
    form = Filled(page, f"{STUDIO}#dossier=i1&calcul=letters&letter=relance_1")
    expect(form.notice).to_contain_text("exemple")
    expect(form.offer).to_have_count(0)
    expect(form.root).to_have_class(re.compile("example"))
    page.goto(HOME)
    page.mouse.move(1, 1)
    page.wait_for_function("!document.querySelector('.filed')")
    assert not page.locator(".greeting").count()


def test_of_many_invoices_the_reader_searches(page):
    """A hundred in the list, the most urgent first; the others by client or number."""
    numbers, first = range(100, 260), FIRST | {"invoice_date": "2026-01-01"}
    many = [first | {"invoice_number": f"2026-{number}", "due_date": f"2026-{10 - number % 9:02}-01"} for number in numbers]
    form = Filled(keep(page, *many), PENALTIES)
    expect(form.offer.locator("option")).to_have_count(101)
    expect(form.offer.locator("option").last).to_have_text("60 autres\u202f: cherchez-les")
    expect(form.offer.locator("option").first).to_contain_text("facture 2026-107")
    form.offer.get_by_label("Chercher une facture").fill("2026-257")
    expect(form.offer.locator("option")).to_have_count(1)
    form.fill()
    assert form.input("invoice_number").input_value() == "2026-257"
    form.offer.get_by_label("Chercher une facture").fill("nobody")
    expect(form.offer.get_by_role("button")).to_be_disabled()


@pytest.mark.parametrize("width", [360, 1280])
def test_home_greets(new_page, width):
    """What is owed, what comes next, the way there; nothing moves when it comes."""
    page = keep(new_page(viewport={"width": width, "height": 900}), FIRST | {"events": f"{TODAY};formal_notice"}, SECOND)
    page.goto(HOME)
    page.mouse.move(1, 1)
    greeting = page.get_by_role("region", name="Votre dossier")
    expect(greeting.locator("li")).to_have_count(2)
    expect(greeting).to_contain_text("Atelier Lumen, facture 2026-014\u202f: 1\u202f418,89\u202f€ · ")
    expect(greeting).to_contain_text("Atelier Lumen, facture 2026-015\u202f: 550,02\u202f€ · ")
    expect(greeting).to_contain_text("1 action cette semaine · Mon dossier")
    assert greeting.locator("a").first.get_attribute("href").endswith("/mon-dossier/#facture=i2")
    hero, box = page.locator(".hero").bounding_box(), greeting.bounding_box()
    assert box["y"] + box["height"] < hero["y"] and overflow(page) <= 0
    assert axe_faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_by_keyboard_and_heard(new_page, scheme):
    """Choose, fill, note, without a mouse; each thing said; axe finds nothing."""
    form = Filled(keep(new_page(viewport={"width": 360, "height": 800}, color_scheme=scheme), FIRST, SECOND), STUDIO)
    select = form.offer.get_by_label("Remplir avec")
    expect(select.locator("option").first).to_contain_text("1\u202f418,89\u202f€")
    select.focus()
    form.page.keyboard.press("ArrowDown")
    form.page.keyboard.press("Tab")
    form.page.keyboard.press("Enter")
    expect(form.announcement).to_contain_text("Rempli avec la facture 2026-015")
    expect(form.offer.get_by_role("button", name="Remplir")).to_be_focused()
    note = form.giving.get_by_role("button", name="Noter")
    note.focus()
    form.page.keyboard.press("Enter")
    expect(form.announcement).to_contain_text("Noté dans votre dossier\u202f: mise en demeure envoyée")
    assert axe_faults(form.page) == [] and overflow(form.page) <= 0
