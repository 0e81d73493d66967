"""« Relevés et comptabilité »: a client's statement, a payment shared among invoices, the accountant's summary, the tables."""

import copy
import csv
import io
import re

import pypdf
import pytest
from case_files import FILE, LUMEN, facts, holding, of_now, put, told, unfold
from playwright.sync_api import expect
from screen import axe_faults, overflow

pytestmark = pytest.mark.slow

SILENT = "window.print = () => { window.printed = true; };"
FOLD, SHARE = "Relevés et comptabilité", "Un paiement pour plusieurs"


def bare(text):
    """Without any space."""
    return re.sub(r"\s", "", text)


def printed(page):
    """The text of each sheet that the browser prints, and its width."""
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    return [bare(sheet.extract_text()) for sheet in sheets], [round(sheet.mediabox.width) for sheet in sheets]


@pytest.fixture
def books(new_page):
    """books(file): a page with that case file, its accounts unfolded."""

    def make(file=FILE, **options):
        page = new_page(init=SILENT, **options)
        holding(page, file)
        unfold(page, FOLD)
        return page

    return make


def part(page):
    """The section of the page."""
    return page.locator("section.books")


def press(page, name):
    """Press a button of it."""
    part(page).get_by_role("button", name=name).click()


def share(page, amount, day="2026-11-29", said=()):
    """Ask how a payment is shared: by the law, or by what the client said."""
    unfold(page, SHARE)
    form = part(page).locator(".sharing")
    form.get_by_label("Reçu le").fill(day)
    form.get_by_label("Somme reçue").fill(amount)
    if said:
        form.get_by_label("Votre client a-t-il dit").select_option("said")
        for number, sum_ in said:
            form.get_by_label(f"Facture {number}").fill(sum_)
    form.get_by_role("button", name="Voir la répartition").click()
    return form


def rows(form):
    """The parts of a payment, as shown."""
    return [row.split("\t") for row in form.locator("table tr").all_inner_texts()[1:]]


def test_a_statement_of_all_the_invoices_of_a_client(books):
    """A sheet with each invoice and the total at its day, then the account of each that is late: nothing of ours on it."""
    page = books()
    press(page, "Imprimer son relevé")
    page.wait_for_function("() => window.printed")
    sheets, _ = printed(page)
    assert len(sheets) == 3
    assert sheets[0].startswith("LéaMartinEIAtelierLumenArrêtéau29novembre2026Objet:Relevédevosfactures")
    # 1850 + 114,00 + 40 = 2004,00; 600 - 200 + 5,10 + 6,88 + 40 = 451,98; together 2455,98
    assert bare("1 850,00 €, et 154,00 € d’intérêts et de frais 2 004,00 €") in sheets[0]
    assert bare("600,00 €, 200,00 € reçus, et 51,98 € d’intérêts et de frais 451,98 €") in sheets[0]
    assert bare("Total échu au 29 novembre 2026 2 455,98 €") in sheets[0]
    assert bare("Total au 29 novembre 2026 2 004,00 €") in sheets[1] and bare("Total au 29 novembre 2026 451,98 €") in sheets[2]
    assert not [sheet for sheet in sheets if "Mondû" in sheet or "http" in sheet]


def test_a_statement_tells_what_is_not_due_and_what_is_paid(books):
    """Neither is in the total that is due; a sheet is joined for neither."""
    file = copy.deepcopy(FILE)
    file["invoices"].append(
        {
            "id": "paid",
            "client": "bleu",
            "facts": {
                "invoice_number": "2026-001",
                "invoice_date": "2026-01-02",
                "amount": "500",
                "due_date": "2026-02-01",
                "deductions": "2026-01-31;500;deposit",
            },
        }
    )
    page = books(file)
    part(page).get_by_label("Client", exact=True).select_option("bleu")
    press(page, "Imprimer son relevé")
    page.wait_for_function("() => window.printed")
    sheets, _ = printed(page)
    assert len(sheets) == 2
    # 300 + 5,10 + 40 = 345,10 due; 1234,56 to come
    assert bare("500,00 €, 500,00 € d’acompte, d’avoir ou de retenue, payée 0,00 €") in sheets[0]
    assert bare("pas encore échue 0,00 €") in sheets[0] and bare("vous me devez 345,10 €. S’y ajouteront 1 234,56 €") in sheets[0]


def test_a_statement_asks_the_name_that_it_lacks(books):
    """It is asked once, then kept with the file."""
    page = books({**FILE, "me": {"creditor": "liberal"}})
    press(page, "Imprimer son relevé")
    name = part(page).get_by_label("Votre nom, sur le relevé")
    expect(name).to_be_focused()
    expect(part(page).get_by_text("Ce nom est sur le relevé : écrivez-le.")).to_be_visible()
    name.fill("Léa Martin")
    name.press("Tab")
    expect(name).to_have_count(0)
    assert of_now(page)["me"]["creditor_name"] == "Léa Martin"
    press(page, "Imprimer son relevé")
    page.wait_for_function("() => window.printed")


def test_a_payment_is_shared_in_the_order_of_the_law(books):
    """Both at 12,40 %: the one due first takes 1 850 + 114,00, the next what is left; seen before it is noted, then undone."""
    page = books()
    form = share(page, "2 100,00")
    expect(form.locator("tbody tr")).to_have_count(2)
    assert [bare(row[1]) for row in rows(form)] == ["1964,00€", "136,00€", "2100,00€"]
    expect(form.get_by_role("link", name="C. civ., art. 1342-10")).to_be_visible()
    assert "payments" not in facts(page, "2026-014")
    form.get_by_role("button", name="Noter ces 2 paiements").click()
    expect(told(page, "books")).to_contain_text("Paiement de 2 100,00 € noté sur 2 factures.")
    assert facts(page, "2026-014")["payments"] == "2026-11-29;1964,00"
    assert facts(page, "2026-021")["payments"] == "2026-10-10;200\n2026-11-29;136,00"
    told(page, "books").get_by_role("button", name="Annuler").click()
    expect(told(page, "books")).to_contain_text("Paiement retiré.")
    assert of_now(page)["invoices"] == FILE["invoices"]


def test_what_is_not_due_yet_gets_a_deposit(books):
    """1 500 € on what is due, 300 + 5,10, then its 40 €; 1 154,90 on the invoice of December: before its day, a deposit."""
    page = books()
    part(page).get_by_label("Client", exact=True).select_option("bleu")
    form = share(page, "1500")
    form.get_by_role("button", name="Noter ces 2 paiements").click()
    expect(told(page, "books")).to_contain_text("noté sur 2 factures")
    assert facts(page, "2026-019")["payments"] == "2026-11-29;345,10"
    assert facts(page, "2026-030")["deductions"] == "2026-11-29;1154,90;deposit"


def test_a_client_says_what_he_pays(books):
    """His parts, which must come to the sum."""
    page = books()
    form = share(page, "2100", said=[("2026-014", "1700"), ("2026-021", "300")])
    expect(form.get_by_text("Les parts font 2 000,00 €, la somme reçue 2 100,00 € : elles doivent être égales.")).to_be_visible()
    expect(form.locator("table")).to_have_count(0)
    form.get_by_label("Facture 2026-021").fill("400")
    form.get_by_role("button", name="Voir la répartition").click()
    form.get_by_role("button", name="Noter ces 2 paiements").click()
    expect(told(page, "books")).to_contain_text("noté sur 2 factures")
    assert facts(page, "2026-014")["payments"] == "2026-11-29;1700,00"


@pytest.mark.parametrize(("amount", "day", "said"), [
    ("5000", "2026-11-29", "dépasse de 2 544,02 € tout ce qui est dû"), ("abc", "2026-11-29", "Écrivez la somme reçue"),
    ("100", "", "Indiquez le jour"), ("100", "2026-12-24", "après le 29/11/2026"),
])  # fmt: skip
def test_a_payment_that_cannot_be_shared(books, amount, day, said):
    """5 000 - 2 455,98 = 2 544,02: said beside its question, nothing noted, what was typed stays."""
    page = books()
    form = share(page, amount, day)
    expect(form.locator(".error:visible")).to_contain_text(said)
    expect(form.get_by_label("Somme reçue")).to_have_value(amount)
    assert of_now(page)["invoices"] == FILE["invoices"]


def test_the_accountants_summary_adds_up(books):
    """One sheet, wide: ages, a table by client, totals by hand; no advice, no name of ours."""
    page = books()
    expect(part(page).get_by_text("Reste dû 3 789,66 € TTC sur 4 factures")).to_be_visible()
    press(page, "Imprimer le résumé")
    (sheet,), (width,) = printed(page)
    assert width == 842
    # 1850,00 + 405,10 + 300,00 + 1234,56 = 3789,66; interest 114,00 + 6,88 + 5,10 = 125,98; 3 × 40 = 120,00
    ages = (
        "Pasencoreéchu11234,56€De1à30joursderetard00,00€De31à60jours1300,00€De61à90jours1405,10€Plusde90jours11850,00€"
        "Total43789,66€"
    )
    assert ages in sheet
    assert (
        "Total2450,00€0,00€194,90€2255,10€120,88€80,00€" in sheet and "Total3984,56€0,00€194,90€3789,66€125,98€120,00€" in sheet
    )
    assert "reste dû 3 789,66 € TTC, et 245,98 € d’intérêts, d’indemnité et de frais".replace(" ", "") in sheet
    assert "expert-comptable" in sheet and "Mondû" not in sheet


def test_an_invoice_that_lacks_an_answer_is_said(books):
    """It is in no sum, and named."""
    file = copy.deepcopy(FILE)
    file["invoices"][3]["facts"].pop("due_date")
    page = books(file)
    expect(part(page).get_by_text("1 facture à compléter")).to_be_visible()
    press(page, "Imprimer le résumé")
    (sheet,), _ = printed(page)
    assert "1facturenoncomptée,uneréponsemanque:StudioBleuSARL,2026-019." in sheet and "Total33489,66€" in sheet


def table(page, name):
    """What a button writes, as rows."""
    with page.expect_download() as event:
        press(page, name)
    content = event.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and b"\r\n" in content
    return event.value, list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_the_table_of_the_unpaid(books):
    """Figures that a French spreadsheet adds up; a name that begins as a formula is none."""
    file = copy.deepcopy(FILE)
    file["clients"][1]["facts"]["debtor_name"] = '=HYPERLINK("x")'
    page = books(file)
    download, (titles, *lines, total) = table(page, "Impayés en tableau (CSV)")
    assert download.suggested_filename == "impayes-2026-11-29.csv"
    assert titles[6:] == [
        "Montant TTC",
        "Acomptes, avoirs et retenues",
        "Payé sur le prix",
        "Reçu en tout",
        "Reste dû TTC",
        "Intérêts dus",
        "Indemnité et frais dus",
        "Total dû",
    ]
    cents = [[int(cell.replace(",", "")) for cell in line[6:]] for line in lines]
    assert [sum(column) for column in zip(*cents, strict=True)] == [int(cell.replace(",", "")) for cell in total[6:]]
    assert total[6:] == ["3984,56", "0,00", "194,90", "200,00", "3789,66", "125,98", "120,00", "4035,64"]
    assert ['\'=HYPERLINK("x")', "2026-019", "10/09/2026", "10/10/2026", "50"] in [line[:5] for line in lines]


def test_all_the_invoices_leave_and_come_back(books, tmp_path):
    """The table of all facts, brought to an empty file: the same clients, the same invoices, but for their ids."""
    file = copy.deepcopy(FILE)
    file["clients"][1]["facts"] |= {"debtor_name": "=Bleu & fils", "debtor_email": "bleu@exemple.fr"}
    file["invoices"][0]["facts"] |= {
        "clause": "ecb_plus",
        "clause_value": "12",
        "deductions": ";100;credit_note\n2026-05-20;50;deposit",
    }
    page = books(file)
    download, _ = table(page, "Toutes les factures en tableau (CSV)")
    path = tmp_path / "factures.csv"
    download.save_as(path)
    put(page, {**FILE, "clients": [], "invoices": []})
    unfold(page, "Apporter des factures")
    page.locator("section.bring input[type=file]").set_input_files(path)
    page.get_by_role("button", name="Ajouter 4 factures").click()
    expect(told(page, "bring")).to_contain_text("4 factures ajoutées")
    now = of_now(page)

    def known(one):
        names = {client["id"]: client["facts"] for client in one["clients"]}
        return sorted([(names[invoice["client"]], invoice["facts"]) for invoice in one["invoices"]], key=str)

    assert known(now) == known(file)


def test_an_example_gives_no_paper(books):
    """It says why."""
    page = books({**FILE, "example": True})
    expect(part(page).get_by_text("Un exemple ne donne ni relevé ni résumé")).to_be_visible()
    expect(part(page).get_by_role("button")).to_have_count(0)


def test_one_letter_for_the_late_invoices_of_a_client(books):
    """A way to the letters, with the invoices that it is about; nothing else is in the address."""
    page = books()
    way = part(page).get_by_role("link", name="Écrire pour ces 2 factures")
    assert re.search(r"/lettres/studio/#dossier=i14,i21&calcul=letters&letter=[a-z_0-9]+$", way.get_attribute("href"))


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_seen_and_heard_by_all(books, width, scheme):
    """Nothing for axe to say, nothing wider than the window."""
    page = books(viewport={"width": width, "height": 800}, color_scheme=scheme)
    share(page, "2100")
    expect(part(page).locator(".sharing table")).to_be_visible()
    assert axe_faults(page) == [] and overflow(page) <= 0


def test_by_keyboard_alone(books):
    """From the fold to a payment that is noted."""
    page = books()
    part(page).locator("details summary", has_text=SHARE).focus()
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.inputMode") == "decimal":
            break
    part(page).get_by_label("Somme reçue").focus()
    page.keyboard.type("2100")
    page.keyboard.press("Enter")
    expect(part(page).get_by_role("button", name="Noter ces 2 paiements")).to_be_focused()
    page.keyboard.press("Enter")
    expect(told(page, "books").get_by_role("button", name="Annuler")).to_be_focused()
    assert LUMEN in page.locator("section.list").inner_text()
