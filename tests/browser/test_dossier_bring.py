"""« Apporter des factures »: what files and pasted cells say is shown, completed, added, undone. Nothing is added unseen."""

import pytest
from case_files import FILE, LUMEN, facts, holding, of_now, put, told, unfold
from electronic_invoices import CREDIT, FOREIGN, SAMPLES, factur_x, written
from electronic_invoices import facts as billed
from playwright.sync_api import expect
from screen import axe_faults, overflow

pytestmark = pytest.mark.slow

FOLD = "Apporter des factures"
CELLS = (
    "Client;Numéro;Montant TTC;Échéance\n"
    "Atelier Lumen;2026-014;1850,00;31/05/2026\n"  # there already
    "Roux SARL;77;1 234,56 €;15/09/2026\n"
    "Roux SARL;78;abc;15/10/2026\n"  # no amount
    "Roux SARL;79;300;\n"  # no due date
    "Roux SARL;80;-100;20/10/2026\n"  # a credit note
)


def part(page):
    """The section of the page."""
    return page.locator("section.bring")


def paste(page, cells):
    """Read cells of a spreadsheet."""
    area = part(page).get_by_label("Ou des cellules copiées")
    if not area.is_visible():
        unfold(page, FOLD)
    area.fill(cells)
    part(page).get_by_role("button", name="Lire ces cellules").click()
    expect(part(page).locator(".brought")).to_be_visible()


def choose(page, files):
    """Choose files: names and bytes."""
    asked = part(page).locator("input[type=file]")
    if not asked.is_visible():
        unfold(page, FOLD)
    asked.set_input_files([{"name": name, "mimeType": "application/octet-stream", "buffer": content} for name, content in files])
    expect(part(page).locator(".brought")).to_be_visible()


def card(page, text):
    """What was brought under that title."""
    return part(page).locator(".cards > li").filter(has=page.locator("label", has_text=text))


def add(page, count):
    """Add what is ticked: so many."""
    part(page).get_by_role("button", name=f"Ajouter {count} facture").click()


def test_each_row_is_shown_before_it_is_added(page):
    """What is there already, what lacks, what is a credit note: said, unticked; completed in place, added, undone."""
    holding(page)
    paste(page, CELLS)
    expect(card(page, "facture 2026-014")).to_contain_text("Déjà dans votre dossier.")
    expect(card(page, "facture 2026-014").get_by_role("checkbox")).not_to_be_checked()
    expect(card(page, "facture 77").get_by_role("checkbox")).to_be_checked()
    expect(card(page, "facture 78").get_by_role("checkbox")).to_be_disabled()
    expect(card(page, "facture 78").locator(".error")).to_contain_text("Écrivez le montant en chiffres")
    expect(part(page).get_by_role("button", name="Ajouter 1 facture")).to_be_enabled()
    due = card(page, "facture 79").get_by_label("Échéance", exact=True)
    due.fill("30/09/2026")
    due.press("Tab")
    expect(card(page, "facture 79").get_by_role("checkbox")).to_be_focused()
    card(page, "avoir 80").get_by_label("Cet avoir corrige").select_option(index=1)
    part(page).get_by_label("Vos nouveaux clients sont").select_option("company")
    add(page, 3)
    expect(told(page, "bring")).to_contain_text("2 factures ajoutées, 1 avoir déduit.")
    expect(card(page, "facture 78")).to_have_count(1)  # kept, to be corrected
    assert facts(page, "77") == {
        "invoice_number": "77",
        "amount": "1 234,56 €",
        "due_date": "2026-09-15",
        "deductions": ";100;credit_note",
    }
    assert facts(page, "79") == {"invoice_number": "79", "amount": "300", "due_date": "2026-09-30"}
    names = [client["facts"] for client in of_now(page)["clients"]]
    assert names[2:] == [{"debtor": "company", "debtor_name": "Roux SARL"}]
    told(page, "bring").get_by_role("button", name="Annuler cet ajout").click()
    expect(told(page, "bring")).to_contain_text("Ajout annulé.")
    assert of_now(page) == FILE


def test_a_credit_note_of_before_the_due_date_keeps_its_day(page):
    """It goes to the invoice that it names, of the file here: 1 850 - 100 leaves 1 750 due."""
    holding(page)
    paste(page, f"Client;Numéro;Date de facture;Montant TTC\n{LUMEN};AV-1;20/05/2026;-100\n")
    card(page, "avoir AV-1").get_by_label("Cet avoir corrige").select_option("i14")
    add(page, 1)
    expect(told(page, "bring")).to_contain_text("1 avoir déduit.")
    assert facts(page, "2026-014")["deductions"] == "2026-05-20;100;credit_note"
    told(page, "bring").get_by_role("button", name="Annuler cet ajout").click()
    expect(told(page, "bring")).to_contain_text("Ajout annulé.")
    assert of_now(page) == FILE


def test_files_several_at_once(page):
    """An invoice in a PDF, the credit note that names it, one in francs, a text that is nothing: each says what it is."""
    holding(page, {**FILE, "me": {"creditor": "liberal"}})
    choose(
        page,
        [
            ("facture.pdf", factur_x(written(billed(BT_1="2026-010")))),
            ("avoir.xml", SAMPLES["ubl-credit-note"]()),
            ("francs.xml", FOREIGN["cii-francs"]()),
            ("mot.txt", b"Bonjour"),
        ],
    )
    expect(part(page).get_by_text("les pénalités de ce guide se calculent sur une somme en euros")).to_be_visible()
    expect(part(page).get_by_text("ne contient ni facture électronique ni tableau")).to_be_visible()
    first = card(page, "facture 2026-010")
    expect(first.get_by_role("checkbox")).to_be_checked()
    expect(first.locator("dl")).to_contain_text("1 200,00 €")
    expect(part(page).get_by_label("Ces factures sont les miennes : Léa Martin EI.")).to_be_checked()
    add(page, 2)
    expect(told(page, "bring")).to_contain_text("1 facture ajoutée, 1 avoir déduit.")
    added = facts(page, "2026-010")
    assert added["due_date"] == "2026-04-30" and added["amount"] == "1200,00"
    assert added["deductions"] == "2026-03-31;1200,00;credit_note"
    now = of_now(page)
    assert now["me"]["creditor_name"] == "Léa Martin EI" and now["me"]["creditor_siren"] == "552100554"
    # the client of the SIREN 732829320 is the one of the file, by another name
    assert next(one["client"] for one in now["invoices"] if one["facts"].get("invoice_number") == "2026-010") == "bleu"
    told(page, "bring").get_by_role("button", name="Annuler cet ajout").click()
    expect(told(page, "bring")).to_contain_text("Ajout annulé.")
    assert of_now(page) == {**FILE, "me": {"creditor": "liberal"}}


def test_what_another_sells_is_said(page):
    """The reader is not who sells: unticked, and his own name stays."""
    holding(page, {**FILE, "me": {"creditor": "liberal", "creditor_name": "Léa Martin", "creditor_siren": "443061841"}})
    choose(page, [("a.xml", written(billed(BT_1="2026-050")))])
    expect(card(page, "facture 2026-050")).to_contain_text("Le vendeur est Léa Martin EI, et non Léa Martin")
    expect(card(page, "facture 2026-050").get_by_role("checkbox")).not_to_be_checked()
    card(page, "facture 2026-050").get_by_role("checkbox").check()
    add(page, 1)
    expect(told(page, "bring")).to_contain_text("1 facture ajoutée")
    assert of_now(page)["me"]["creditor_siren"] == "443061841"


def test_a_day_that_a_file_lacks_is_asked(page):
    """Never guessed; what the file says about it is beside the question."""
    holding(page)
    choose(page, [("a.xml", written(billed(BT_1="2026-050", BT_9=None)))])
    one = card(page, "facture 2026-050")
    expect(one).to_contain_text("Le fichier ne donne pas de date d’échéance")
    expect(one).to_contain_text("Le fichier dit : « Paiement à 30 jours ».")
    expect(one.get_by_role("checkbox")).to_be_disabled()
    one.get_by_label("Échéance", exact=True).fill("30 avril 2026")
    one.get_by_label("Échéance", exact=True).press("Tab")
    expect(card(page, "échéance 30/04/2026").get_by_role("checkbox")).to_be_checked()


def test_a_credit_note_whose_invoice_is_unknown_waits(page):
    """It is asked which invoice it corrects: nothing is deducted meanwhile."""
    holding(page)
    choose(page, [("avoir.xml", written(billed(**CREDIT, BT_1="AV-9")))])
    one = card(page, "avoir AV-9")
    expect(one.get_by_role("checkbox")).to_be_disabled()
    one.get_by_label("Cet avoir corrige").select_option("i30")
    expect(card(page, "avoir AV-9").get_by_role("checkbox")).to_be_checked()
    add(page, 1)
    expect(told(page, "bring")).to_contain_text("1 avoir déduit.")
    assert facts(page, "2026-030")["deductions"] == "2026-03-31;1200,00;credit_note"


def test_columns_and_days_that_say_two_things_are_asked(page):
    """Two columns of amounts; days that may begin by the month: nothing is taken before the reader says."""
    holding(page)
    paste(page, "Client;Numéro;Montant;Total TTC;Échéance\nRoux;5;100;120;03/04/2026\n")
    expect(part(page).get_by_role("button", name="Ajouter")).to_have_count(0)
    expect(part(page).get_by_text("Deux colonnes disent")).to_be_visible()
    part(page).get_by_label("Montant", exact=True).select_option("-")
    part(page).get_by_label("Total TTC", exact=True).select_option("amount")
    part(page).get_by_role("button", name="Lire de nouveau ce tableau").click()
    expect(part(page).get_by_text("peut se lire de deux façons")).to_be_visible()
    part(page).get_by_role("button", name="Le mois d’abord").click()
    expect(card(page, "Roux, facture 5, 120 €, échéance 04/03/2026")).to_have_count(1)


def test_rows_that_are_left_out_are_listed(page):
    """With the line and why."""
    holding(page)
    paste(page, "Client;Numéro;Montant TTC;Échéance\nRoux;5;100;15/09/2026\nTotal;;100;\nRoux;6;1;15/09/2026;x;y\n")
    left = part(page).locator("details", has_text="2 lignes de côté")
    left.locator("summary").click()
    expect(left).to_contain_text("Ligne 3 : un total : ce n’est pas une facture.")
    expect(left).to_contain_text("Ligne 4 : 6 cellules, pour 4 titres de colonne.")


def test_a_case_file_among_files_opens_as_one(page, new_page, tmp_path):
    """It goes to what opens copies, which asks what to do with it."""
    holding(page)
    path = tmp_path / "copie.dossier"
    with page.expect_download() as event:
        page.evaluate("""async () => {
          const file = await document.querySelector("case-file").desk.keeper.exported();
          Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: file.name }).click();
        }""")
    event.value.save_as(path)
    unfold(page, FOLD)
    part(page).locator("input[type=file]").set_input_files(path)
    expect(page.locator("section.safe").get_by_text("Dossier de Léa Martin : 4 factures, 2 clients.")).to_be_visible()


def test_a_name_is_never_more_than_text(page):
    """Marks of HTML are read as they are written, in the card and after."""
    holding(page)
    name = "<img src=x onerror=alert(1)> & \u202efils"
    paste(page, f"Client;Numéro;Montant TTC;Échéance\n{name};5;100;15/09/2026\n")
    expect(card(page, "<img src=x onerror=alert(1)>").get_by_role("checkbox")).to_be_checked()
    expect(part(page).locator(".brought img")).to_have_count(0)


def test_files_are_dropped(page):
    """The place where they fall is the one that the page shows."""
    holding(page)
    unfold(page, FOLD)
    page.evaluate("""() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["Client;Numéro;Montant TTC;Échéance\\nRoux;5;100;15/09/2026\\n"], "a.csv"));
      const dropped = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.querySelector(".drop").dispatchEvent(dropped);
    }""")
    expect(card(page, "Roux, facture 5")).to_have_count(1)


def test_a_thousand_rows(page):
    """A hundred are drawn, the others when they are asked for; all are added, then taken back."""
    holding(page)
    rows = "".join(f"Client {n % 50};N-{n:04};{100 + n};{1 + n % 28:02}/09/2026\n" for n in range(1000))
    paste(page, "Client;Numéro;Montant TTC;Échéance\n" + rows)
    expect(part(page).locator(".cards > li")).to_have_count(100)
    part(page).get_by_role("button", name="Voir les suivantes (900)").click()
    expect(part(page).locator(".cards > li")).to_have_count(200)
    part(page).get_by_label("Vos nouveaux clients sont").select_option("company")
    part(page).get_by_role("button", name="Ajouter 1 000 factures").click()
    expect(told(page, "bring")).to_contain_text("1 000 factures ajoutées")
    now = of_now(page)
    assert (len(now["invoices"]), len(now["clients"])) == (1004, 52)
    told(page, "bring").get_by_role("button", name="Annuler cet ajout").click()
    expect(told(page, "bring")).to_contain_text("Ajout annulé.")
    assert of_now(page) == FILE


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_seen_and_heard_by_all(new_page, width, scheme):
    """Nothing for axe to say, nothing wider than the window, with everything that can be asked on the screen."""
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    holding(page)
    put(page, {**FILE, "me": {}})
    paste(page, CELLS)
    choose(page, [("facture.xml", written(billed(BT_1="2026-050", BT_9=None))), ("mot.txt", b"Bonjour")])
    expect(card(page, "facture 2026-050")).to_have_count(1)
    assert axe_faults(page) == [] and overflow(page) <= 0
