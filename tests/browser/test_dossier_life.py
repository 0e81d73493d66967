"""The whole life of an unpaid invoice, as its reader lives it: one invoice, from the day it is sent to the day it is paid.

The invoice: 3 650 € of 1 May 2026, at 30 days: due on 31 May (31 − 1 = 30 days after 1 May), which the 40 € follow. The rates are
those of tests/law/semesters.csv: 12.15 % a year until 30 June 2026, 12.40 % since 1 July, over 365 days; each period is rounded.

    8 June     8 days:  3 650 × 12.15 % × 8 / 365 = 9.72                            3 650 + 9.72 + 40         = 3 699.72
    15 June    15 days: 3 650 × 12.15 % × 15 / 365 = 18.225, so 18.23; 1 000 received pay them, then 981.77 of the invoice
                                                                                    3 650 − 981.77 + 40       = 2 708.23
    30 June    15 days: 2 668.23 × 12.15 % × 15 / 365 = 13.32 (13.3229)
    6 July     6 days:  2 668.23 × 12.40 % × 6 / 365 = 5.44 (5.4388)                2 668.23 + 18.76 + 40     = 2 726.99
    9 July     9 days:  8.16 (8.1582)                                               2 668.23 + 21.48 + 40     = 2 729.71
    27 July    27 days: 24.47 (24.4746)                                             2 668.23 + 37.79 + 40     = 2 746.02
    31 August  62 days: 56.20 (56.2009)                                             2 668.23 + 69.52 + 40     = 2 777.75
    14 Sept.   76 days: 68.89 (68.8915)                                             2 668.23 + 82.21 + 40     = 2 790.44
    20 October 112 days: 101.52 (101.5243)                                          2 668.23 + 114.84 + 40    = 2 823.07
    27 October 119 days: 107.87 (107.8696)                                          2 668.23 + 121.19 + 40    = 2 829.42

The days: those of reminders are a custom (calculators/law/reminder_paces.py); a claim between professionals lasts five years
(code de commerce, article L110-4): 31 May 2031; an order is served within six months (code de procédure civile, article 1411):
31 August and six months is Sunday 28 February 2027, so Monday 1 March (article 642); it is opposed within a month of its
service (article 1416): 14 October; it then lasts ten years (code des procédures civiles d'exécution, article L111-4).
"""

import json
import re
from datetime import date

import pytest
from conftest import ARGUMENTS
from dossier import opened
from icalendar import Calendar
from playwright.sync_api import expect
from screen import ROOT, Calculator

pytestmark = pytest.mark.slow

FILE = "document.querySelector('case-file').desk.file"
STUDIO = "lettres/studio/"
NEEDED = (
    "/mon-dossier/", f"/{STUDIO}", "/assets/dossier.js", "/assets/keeping.js", "/assets/elsewhere.js", "/assets/calculators.js",
    "micropython.wasm", "follow_up.bin", "letters.bin",
)  # fmt: skip
KEPT = """async (needed) => {
  const kept = (await (await caches.open("guide")).keys()).map((request) => new URL(request.url).pathname);
  return needed.filter((name) => !kept.some((found) => found.endsWith(name)));
}"""
# Of the mise en demeure: each line of the account above, the sum, its day. 6 July and 12 days, the usual time to answer, is
# Saturday 18 July: Monday 20 July.
NOTICE = (
    "Zoé Martin EI", "8 rue du Port 35000 Rennes", "Atelier Lumen", "4 quai Sud 44000 Nantes",
    "Facture n° 2026-014 du 1er mai 2026, site internet, échéance le 31 mai 2026",
    "Montant de la facture : 3 650,00 €",
    "15 jours à 12,15 % sur 3 650,00 € (code de commerce, article L441-10, II) : 18,23 €",
    "Reçu 1 000,00 € le 15 juin 2026, dont 18,23 € sur les pénalités et 981,77 € sur la facture : −1 000,00 €",
    "Pénalités du 16 juin 2026 au 30 juin 2026, 15 jours à 12,15 % sur 2 668,23 € : 13,32 €",
    "Pénalités du 1er juillet 2026 au 6 juillet 2026, 6 jours à 12,40 % sur 2 668,23 € : 5,44 €",
    "Indemnité forfaitaire pour frais de recouvrement (code de commerce, article D441-5) : 40,00 €",
    "Total : 2 726,99 €", "je vous mets en demeure de me payer la somme de 2 726,99 € au plus tard le 20 juillet 2026",
)  # fmt: skip

# The test clock hides from the page which files it used: those that it fetches once its worker is there are kept.
CONTROLLED = """navigator.serviceWorker.ready.then(() => Boolean(navigator.serviceWorker.controller)
  || new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", () => done(true))))"""


def plain(text):
    """Without what only the eye needs."""
    return re.sub(r"\s+", " ", text)


def keep(page):
    """« Garder sur cet appareil », knowing what it means; where it is said."""
    safe = page.locator("section.safe")
    safe.get_by_role("button", name="Garder sur cet appareil").click()
    safe.get_by_role("button", name="D’accord, garder").click()
    return safe


class Life:
    """What a reader does, day after day, and what was typed: each fact once."""

    def __init__(self, page, tmp_path):
        self.page = page
        self.folder = tmp_path
        self.typed = []
        self.identities = {}

    @property
    def view(self):
        """The invoice on the screen."""
        return self.page.locator("section.shown")

    @property
    def facts(self):
        """What is kept of it."""
        return self.page.evaluate(f"{FILE}.invoices[0].facts")

    def write(self, box, name, text):
        """Type a fact; never one that was already given."""
        assert name not in self.typed, f"{name} is asked again"
        self.typed.append(name)
        box.fill(text)

    def day(self, iso, reload=True):
        """Another day: the reader opens the page again, or comes back to it."""
        self.page.clock.set_fixed_time(f"{iso}T09:00:00")
        if reload:
            self.page.reload()
        else:
            self.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        self.page.mouse.move(1, 1)

    def expect(self, state, total, *coming):
        """The state, the sum, what comes with its day: in the page."""
        headline = self.view.locator(".view-answer .headline")
        expect(headline).to_contain_text(state)
        if total:
            expect(headline.locator(".amount")).to_have_text(f"{total} €".replace(" ", "\u202f"))
        steps = self.view.locator("ol.life > li:is(.is-next, .is-last)")
        expect(steps).to_have_count(len(coming))
        assert [plain(step.locator("p").first.inner_text()) for step in steps.all()] == list(coming)

    def agenda(self, *days):
        """The calendar as a program reads it: (day, what), in order; an event keeps its identity from one file to the next."""
        with self.page.expect_download() as found:
            self.view.get_by_role("button", name="Ajouter ces dates à mon agenda (.ics)").click()
        events = Calendar.from_ical(found.value.path().read_bytes()).walk("VEVENT")
        said = {}
        for event in events:
            what, _, whose = str(event["SUMMARY"]).partition("\u202f: ")
            assert "Atelier Lumen" in whose
            said[what] = event["DTSTART"].dt
            assert self.identities.setdefault(what, event["UID"]) == event["UID"], f"{what} would be there twice"
        assert said == {what: date.fromisoformat(day) for day, what in days}

    def press(self, name):
        """A button of « Noter »."""
        self.view.locator(".view-note > .commands").get_by_role("button", name=name, exact=True).click()

    def note(self, name, said, **answers):
        """Note what happened today; it is said, and stands in the list."""
        self.press(name)
        panel = self.view.locator(".view-note form")
        for label, text in answers.items():
            panel.locator(f"[name={label}]").fill(text)
        panel.get_by_role("button", name="Noter", exact=True).click()
        expect(self.view.locator(".undoing [role=status]")).to_contain_text(re.compile(re.escape(said).replace("\\ ", r"\s")))
        expect(panel).to_be_hidden()

    def letter(self, name, facts):
        """Open the letter from the step of the invoice, give what is missing, and say that it is sent; its words."""
        self.view.locator("ol.life").get_by_role("link", name=f"Écrire\u202f: {name}").click()
        form = Calculator(self.page)
        expect(form.root.locator(".notice [data-notice=link]")).to_contain_text("Rempli avec")
        form.root.evaluate("(root) => root.querySelectorAll('.group').forEach((group) => { group.open = true; })")
        for fact, text in facts.items():
            expect(form.input(fact)).to_have_value("")
            self.write(form.input(fact), fact, text)
        form.expect_state("ready")
        expect(form.output.locator(".sheet")).to_be_visible()
        form.root.locator(".giving").get_by_role("button", name="Noter").click()
        expect(form.root.locator(".giving")).to_contain_text("Dans votre dossier")
        form.root.locator(".giving").get_by_role("link").click()
        expect(self.view.locator("h2")).to_be_visible()
        self.page.mouse.move(1, 1)
        return plain(self.page.evaluate(f"{FILE}.letters.at(-1).words"))

    def offline(self):
        """The network is gone, all that the reader needs being kept by the page."""
        for _ in range(60):
            missing = self.page.evaluate(KEPT, NEEDED)
            if not missing:
                break
            self.page.wait_for_timeout(250)
        assert not missing
        self.page.context.set_offline(True)


def test_the_whole_life_of_an_invoice(page, watched, tmp_path):
    """From « Suivre cette facture » to « Payée »."""
    watched.accept("importScripts", "ERR_INTERNET_DISCONNECTED", "ERR_FAILED")
    life = Life(page, tmp_path)
    page.clock.install(time="2026-05-04T09:00:00")

    # 4 May: three answers, the date that « 30 jours » needs, the activity; kept on the device.
    case_file = opened(page)
    for name, text in {
        "debtor_name": "Atelier Lumen",
        "amount": "3 650",
        "due": "30 jours",
        "invoice_date": "2026-05-01",
    }.items():
        life.write(case_file.field(name).locator("input"), name, text)
    expect(case_file.field("due").locator(".understood")).to_contain_text("31\u00a0mai\u00a02026")
    page.keyboard.press("Enter")
    expect(case_file.rows).to_have_count(1)
    life.typed.append("creditor")
    case_file.list.locator('[data-field="creditor"] button[value="liberal"]').click()
    case_file.expect_ready()
    expect(keep(page)).to_contain_text("Gardé sur cet appareil.")
    page.evaluate(CONTROLLED)
    case_file.open("Atelier Lumen")
    last = "31 mai 2031 Dernier jour pour agir en justice"
    life.expect(
        "Pas encore échue",
        "3 650,00",
        "26 mai 2026 Rappel avant l’échéance",
        "2 juin 2026 Appel",
        "2 juin 2026 Première relance",
        "8 juin 2026 Deuxième relance",
        "15 juin 2026 Dernier avis",
        "30 juin 2026 Mise en demeure",
        "15 juillet 2026 Choisir la suite",
        last,
    )
    life.agenda(
        ("2026-05-26", "Rappel avant l’échéance"),
        ("2026-06-02", "Appel"),
        ("2026-06-02", "Première relance"),
        ("2026-06-08", "Deuxième relance"),
        ("2026-06-15", "Dernier avis"),
        ("2026-06-30", "Mise en demeure"),
        ("2026-07-15", "Choisir la suite"),
        ("2031-05-31", "Dernier jour pour agir en justice"),
    )

    # 8 June: late; the reminder is written, what it lacks is typed there, it is noted once sent.
    life.day("2026-06-08")
    life.expect(
        "Échue, sans relance",
        "3 699,72",
        "À faire depuis le 2 juin 2026 Appel",
        "À faire depuis le 2 juin 2026 Première relance",
        "8 juin 2026 Deuxième relance",
        "15 juin 2026 Dernier avis",
        "30 juin 2026 Mise en demeure",
        "15 juillet 2026 Choisir la suite",
        last,
    )
    text = life.letter(
        "première relance",
        {
            "creditor_name": "Zoé Martin EI",
            "creditor_address": "8 rue du Port\n35000 Rennes",
            "creditor_siren": "552100554",
            "debtor_address": "4 quai Sud\n44000 Nantes",
            "invoice_number": "2026-014",
            "service": "site internet",
        },
    )
    assert "Facture n° 2026-014 du 1er mai 2026, site internet, échéance le 31 mai 2026" in text
    assert "Solde à régler : 3 650,00 €" in text
    assert "au plus tard le 15 juin 2026" in text
    coming = (
        "15 juin 2026 Deuxième relance",
        "22 juin 2026 Dernier avis",
        "6 juillet 2026 Mise en demeure",
        "21 juillet 2026 Choisir la suite",
        last,
    )
    life.expect("Relancée", "3 699,72", *coming)

    # 15 June: 1 000 € come. The page is the same that stayed open.
    life.day("2026-06-15", reload=False)
    life.note(
        "Paiement reçu", "Noté : paiement reçu : 1 000 €, le 15 juin 2026. Relancée, reste dû : 2 708,23 €.", amount="1 000"
    )
    life.expect("Relancée", "2 708,23", *coming)
    life.agenda(
        ("2026-06-15", "Deuxième relance"),
        ("2026-06-22", "Dernier avis"),
        ("2026-07-06", "Mise en demeure"),
        ("2026-07-21", "Choisir la suite"),
        ("2031-05-31", "Dernier jour pour agir en justice"),
    )

    # 6 July, without a network: the mise en demeure. Nothing is asked that was given.
    life.offline()
    life.day("2026-07-06")
    life.expect(
        "Relancée",
        "2 726,99",
        "À faire depuis le 15 juin 2026 Deuxième relance",
        "À faire depuis le 22 juin 2026 Dernier avis",
        *coming[2:],
    )
    text = life.letter("mise en demeure", {})
    for line in NOTICE:
        assert line in text, line
    life.expect(
        "Mise en demeure envoyée",
        "2 726,99",
        "20 juillet 2026 Réponse à la mise en demeure",
        "21 juillet 2026 Injonction de payer",
        last,
    )
    page.context.set_offline(False)

    # The home page greets with the same sum and what comes.
    page.goto("")
    page.mouse.move(1, 1)
    expect(page.get_by_role("region", name="Votre dossier").locator("li")).to_have_text(
        re.compile(r"Atelier Lumen\s:\s2\s726,99\s€ · réponse à la mise en demeure, le 20\sjuillet")
    )
    page.go_back()
    page.mouse.move(1, 1)

    # 9 July: presented. 27 July: nobody answered, the judge is asked.
    life.day("2026-07-09")
    life.note("Mise en demeure présentée à votre client", "le 9 juillet 2026")
    life.expect(
        "Mise en demeure envoyée",
        "2 729,71",
        "20 juillet 2026 Réponse à la mise en demeure",
        "21 juillet 2026 Injonction de payer",
        last,
    )
    life.day("2026-07-27")
    life.expect("Mise en demeure envoyée", "2 746,02", "À faire depuis le 21 juillet 2026 Injonction de payer", last)
    life.note("Requête en injonction de payer déposée", "le 27 juillet 2026")
    life.expect("Devant le juge", "2 746,02", "Jour à préciser Attendre l’ordonnance", last)

    # 31 August: issued. 14 September: served.
    life.day("2026-08-31")
    life.note("Ordonnance d’injonction de payer rendue", "le 31 août 2026")
    life.expect("Ordonnance rendue", "2 777,75", "1er mars 2027 Faire signifier l’ordonnance", last)
    life.agenda(("2027-03-01", "Faire signifier l’ordonnance"), ("2031-05-31", "Dernier jour pour agir en justice"))
    life.day("2026-09-14")
    life.note("Ordonnance d’injonction de payer signifiée", "le 14 septembre 2026")
    life.expect(
        "Ordonnance rendue",
        "2 790,44",
        "14 octobre 2026 Fin du délai d’opposition",
        "15 octobre 2026 Exécution du titre",
        "14 septembre 2031 Dernier jour pour agir en justice",
    )

    # 20 October: nobody opposed it. 27 October: all is paid.
    life.day("2026-10-20")
    life.expect(
        "Titre exécutoire",
        "2 823,07",
        "À faire depuis le 15 octobre 2026 Exécution du titre",
        "15 octobre 2036 Dernier jour pour faire exécuter",
    )
    life.day("2026-10-27")
    life.note("Paiement reçu", "Payée.", amount="2 829,42")
    life.expect("Payée", "0,00")
    life.view.get_by_role("button", name="Ajouter ces dates à mon agenda (.ics)").click()
    expect(life.view.locator(".view-agenda .done")).to_have_text("Aucune date à venir.")

    # Closed: it is there in another tab, with its letters, its payments and its events; nothing of it waits.
    assert life.facts["payments"] == "2026-06-15;1 000\n2026-10-27;2 829,42"
    assert [line.split(";")[1] for line in life.facts["events"].split("\n")] == [
        "reminder_1",
        "formal_notice",
        "notice_presented",
        "payment_order_filed",
        "payment_order_issued",
        "payment_order_served",
    ]
    other = page.context.new_page()
    page.close()
    other.clock.set_fixed_time("2026-10-28T09:00:00")
    case_file = opened(other)
    expect(case_file.row("Atelier Lumen")).to_contain_text("Payée")
    expect(case_file.list.locator(".week li")).to_have_count(0)
    case_file.open("Atelier Lumen")
    kept = other.locator("section.shown li.is-letter")
    expect(kept).to_have_count(2)
    kept.last.locator("summary").click()
    assert "Total\u202f: 2\u202f726,99\u202f€" in kept.last.locator(".kept").inner_text()


GROW = """document.querySelector("case-file").desk.keeper.change((file) => ({ ...file, invoices: [
  ...file.invoices, ...Array.from({ length: 400 }, (_, at) => ({ ...file.invoices[0], id: `k${at}`,
    facts: { ...file.invoices[0].facts, service: "x".repeat(4000) } }))] }))"""
FOCUSED = """() => {
  const { activeElement: at } = document;
  return [at.localName, at.name ?? "", (at.getAttribute("aria-label") ?? at.textContent ?? "").trim()];
}"""


def tab_to(page, element, name="", words=""):
    """Press Tab until what has the focus is what is looked for."""
    found = []
    while len(found) < 200:
        found.append(page.evaluate(FOCUSED))
        at, called, text = found[-1]
        if at == element and (not name or called == name) and plain(text).startswith(words):
            return
        page.keyboard.press("Tab")
    raise AssertionError(found)


def test_by_keyboard_alone(page):
    """Add, open, note a payment, write the letter, note it: Tab, Enter and what is typed.

    1 000 € due on 8 November 2026, 21 days late: 1 000 × 12.40 % × 21 / 365 = 7.13 (7.134); of 400 received, 392.87 pay the
    invoice: 607.13 are left, and 40: 647.13. The letter asks the invoice alone: 607.13.
    """
    page.clock.install(time="2026-11-29T09:00:00")
    case_file = opened(page)
    for name, text in {"debtor_name": "Atelier Lumen", "amount": "1000", "due": "08/11/2026"}.items():
        tab_to(page, "input", name)
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    expect(case_file.rows).to_have_count(1)
    tab_to(page, "button", words="libérale")
    page.keyboard.press("Enter")
    case_file.expect_ready()
    tab_to(page, "a", words="Ouvrir cette facture, Atelier Lumen")
    page.keyboard.press("Enter")
    view = page.locator("section.shown")
    expect(view.locator("h2")).to_be_focused()
    expect(view.locator(".view-answer .headline .amount")).to_have_text("1\u202f047,13\u202f€")
    tab_to(page, "button", words="Paiement reçu")
    page.keyboard.press("Enter")
    expect(view.get_by_label("Somme reçue")).to_be_focused()
    page.keyboard.type("400")
    page.keyboard.press("Enter")
    expect(view.locator(".view-answer .headline .amount")).to_have_text("647,13\u202f€")
    tab_to(page, "a", words="Écrire : première relance")
    page.keyboard.press("Enter")
    form = Calculator(page)
    expect(form.root.locator(".notice [data-notice=link]")).to_contain_text("Rempli avec")
    form.root.evaluate("(root) => root.querySelectorAll('.group').forEach((group) => { group.open = true; })")
    lacking = {
        "creditor_name": "Zoé Martin EI",
        "creditor_address": "8 rue du Port",
        "creditor_siren": "552100554",
        "debtor_address": "4 quai Sud",
        "invoice_number": "2026-014",
        "invoice_date": "2026-10-09",
        "service": "logotype",
    }
    for name, text in lacking.items():
        expect(form.input(name)).to_have_value("")
        tab_to(page, form.input(name).evaluate("({ localName }) => localName"), name)
        if name == "invoice_date":
            form.input(name).fill(text)  # the boxes of a date are Chromium's
        else:
            page.keyboard.type(text)
    expect(form.root.locator(".giving button")).to_be_visible()
    tab_to(page, "button", words="Noter dans mon dossier")
    page.keyboard.press("Enter")
    way = form.root.locator(".giving").get_by_role("link")
    expect(way).to_be_focused()
    page.keyboard.press("Enter")
    expect(view.locator("h2")).to_contain_text("facture 2026-014")
    expect(view.locator("li.is-letter")).to_have_count(1)
    assert "607,13" in page.evaluate(f"{FILE}.letters[0].words")


def version(site):
    """The folder of the runtime, as the pages of a build name it."""
    (folder,) = [path for path in (site.folder / "assets" / "python").iterdir() if path.is_dir()]
    return folder


def test_the_guide_is_published_again_while_a_page_is_open(page, site, watched):
    """Another build has another folder for Python: an open page still calculates, another page loads the new one; the case
    file is the same in both, and what one notes the other shows.
    """
    watched.accept("importScripts")
    page.clock.install(time="2026-11-29T09:00:00")
    case_file = opened(page)
    case_file.add("Atelier Lumen", "1000", "08/11/2026")
    expect(keep(page)).to_contain_text("Gardé sur cet appareil.")
    page.evaluate(CONTROLLED)
    before = version(site)
    after = before.rename(before.with_name("0123456789ab"))
    texts = [path for path in site.folder.rglob("*") if path.suffix in (".html", ".js")]
    pages = [path for path in texts if before.name in path.read_text("utf-8")]
    try:
        for path in pages:
            path.write_text(path.read_text("utf-8").replace(before.name, after.name), "utf-8")
        case_file.add("Studio Bleu", "500", "20/12/2026")
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")  # a host has its pages asked again
        site.forget()
        other = page.context.new_page()
        other.clock.install(time="2026-11-29T09:00:00")
        new = opened(other)
        expect(new.rows).to_have_count(2)
        assert site.count(f"/{after.name}/follow_up.bin") == 1 and not site.count(f"/{before.name}/follow_up.bin")
        expect(new.row("Atelier Lumen")).to_contain_text("1\u202f047,13\u202f€")
        new.row("Studio Bleu").get_by_role("button", name="Retirer").click()
        expect(case_file.rows).to_have_count(1)
        case_file.expect_ready()
        page.reload()
        case_file.expect_ready()
        expect(case_file.rows).to_have_count(1)
    finally:
        after.rename(before)
        for path in pages:
            path.write_text(path.read_text("utf-8").replace(after.name, before.name), "utf-8")


def saved_from(trouble):
    """The copy that what went wrong offers."""
    with trouble.page.expect_download() as found:
        trouble.get_by_role("button", name="Enregistrer une copie").click()
    return found.value.path().read_text("utf-8")


def test_where_storage_is_blocked_the_screen_keeps_all_and_says_so(browser, site, tmp_path):
    """The setting of the whole Chromium by which every storage throws."""
    preferences = tmp_path / "Default" / "Preferences"
    preferences.parent.mkdir()
    preferences.write_text(json.dumps({"profile": {"default_content_setting_values": {"cookies": 2}}}))
    path = (ROOT / ".build" / "chromium").read_text(encoding="utf-8").strip()
    context = browser.browser_type.launch_persistent_context(tmp_path, executable_path=path, args=ARGUMENTS, base_url=site.url)
    try:
        page = context.new_page()
        page.clock.install(time="2026-11-29T09:00:00")
        case_file = opened(page)
        case_file.add("Atelier Lumen", "1000", "08/11/2026")
        keep(page)
        case_file.add("Studio Bleu", "500", "20/12/2026")
        expect(case_file.row("Atelier Lumen")).to_contain_text("1\u202f047,13\u202f€")
        trouble = page.locator("section.safe .trouble")
        expect(trouble).to_contain_text("Ce navigateur ne garde rien pour ce site\u202f: votre dossier reste à l’écran.")
        copy = saved_from(trouble)
        assert "Studio Bleu" in copy and "Atelier Lumen" in copy
    finally:
        context.close()


def test_where_storage_is_full_the_screen_keeps_all_and_says_so(page):
    """The browser grants little room, and the case file grows: what is not kept is on the screen, and in the copy."""
    page.clock.install(time="2026-11-29T09:00:00")
    case_file = opened(page)
    device = page.context.new_cdp_session(page)
    device.send("Storage.overrideQuotaForOrigin", {"origin": page.evaluate("location.origin"), "quotaSize": 500_000})
    case_file.add("Atelier Lumen", "1000", "08/11/2026")
    expect(keep(page)).to_contain_text("Gardé sur cet appareil.")
    case_file.open("Atelier Lumen")
    view = page.locator("section.shown")
    view.locator(".group summary", has_text="Votre client").click()
    page.evaluate(GROW)  # notes that its reader pasted elsewhere
    trouble = page.locator("section.safe .trouble")
    expect(trouble).to_contain_text("Il n’y a plus de place sur cet appareil\u202f: vos derniers changements sont à l’écran")
    view.locator("[name=debtor_address]").fill("4 quai Sud")
    view.locator("h2").focus()
    page.wait_for_function(f"() => {FILE}.clients[0].facts.debtor_address === '4 quai Sud'")
    assert "4 quai Sud" in saved_from(trouble)
    device.send("Storage.overrideQuotaForOrigin", {"origin": page.evaluate("location.origin")})
    view.locator("[name=debtor_address]").fill("5 quai Sud")
    view.locator("h2").focus()
    page.wait_for_function(f"() => {FILE}.clients[0].facts.debtor_address === '5 quai Sud'")
    expect(trouble).to_be_hidden()
    page.reload()
    expect(view.locator("[name=debtor_address]")).to_have_value("5 quai Sud")


def test_a_private_window_forgets_and_leaves_the_other_alone(page, new_page):
    """A context of its own, gone when it is closed: its case file with it; the other is as it was."""
    case_file = opened(page)
    case_file.add("Atelier Lumen", "1000", "08/11/2026")
    expect(keep(page)).to_contain_text("Gardé sur cet appareil.")
    for _ in range(2):
        private = new_page()
        there = opened(private)
        expect(there.rows).to_have_count(0)
        there.add("Studio Bleu", "500", "20/12/2026")
        keep(private)
        private.context.close()
    page.reload()
    expect(case_file.rows).to_have_count(1)
