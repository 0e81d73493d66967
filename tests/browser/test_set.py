"""The whole set of a request to a court: one file, one press of the printer, from the chooser and from the case file."""

import io
import re
import subprocess
import zipfile

import pypdf
import pytest
from court_files import FILES
from playwright.sync_api import expect
from screen import opened
from test_elsewhere import CLIENT, FIRST, ME, Filled, keep
from test_letters import STUDIO, arrive, whole, words

import calculators

pytestmark = pytest.mark.slow

SILENT_COMPANY = FILES["silent_company"]
NAMES = [
    "1-requete-injonction-de-payer.docx", "2-decompte-des-sommes.docx", "3-bordereau-de-pieces.docx", "4-pages-de-garde.docx",
    "a-verifier-avant-de-signer.txt",
]  # fmt: skip
ROW = "Mise en demeure et avis de réception"


def text_of(letter):
    """The body of a document, as Python writes it."""
    return calculators.run("letters", SILENT_COMPANY | {"letter": letter}, html=False)["values"]["body"]


@pytest.fixture
def studio(new_page):
    """A page whose printer does nothing."""
    return new_page(init="window.print = () => {};")


@pytest.fixture
def request_page(studio):
    """The studio with a request of one invoice and five pieces."""
    return arrive(studio, whole(SILENT_COMPANY))


def test_one_file_for_the_whole_set(studio, request_page, site, tmp_path):
    """Four documents read by LibreOffice, with the words that Python writes; what to check apart; a request of two pages."""
    site.forget()
    with studio.expect_download() as event:
        request_page.output.locator("[data-action=set]").click()
    assert event.value.suggested_filename == "dossier-requete-injonction-de-payer-2026-11-22.zip"
    assert site.count("archive.js") == 1 and site.count("docx.mjs") == 1
    with zipfile.ZipFile(event.value.path()) as archive:
        assert archive.testzip() is None and sorted(archive.namelist()) == NAMES
        archive.extractall(tmp_path)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*command, tmp_path, *(tmp_path / name for name in NAMES[:-1])], check=True, capture_output=True, timeout=180)
    read = [pypdf.PdfReader(tmp_path / name.replace("docx", "pdf")) for name in NAMES[:-1]]
    assert [len(one.pages) for one in read] == [2, 1, 1, 5]
    said = [" ".join(page.extract_text() for page in one.pages) for one in read]
    for letter, text in zip(("requete_injonction_de_payer", "decompte_des_sommes", "bordereau_de_pieces"), said, strict=False):
        assert set(words(text_of(letter))) <= set(words(text)), letter
    assert "Page 1 sur 2" in clean(said[0]) and "Page 2 sur 2" in clean(said[0]) and "Page" not in said[3]
    assert ROW in clean(read[3].pages[3].extract_text())
    told = clean((tmp_path / NAMES[-1]).read_bytes().decode("utf-8"))
    assert "ne va pas au tribunal" in told and "22 novembre 2026" in told and "domicile" in told


def clean(text):
    """One kind of space."""
    return re.sub(r"\s+", " ", text)


def test_one_press_of_the_printer(studio, request_page):
    """A4, numbered pages: a request of two pages, the account, the list, a cover for each piece; nothing of ours, no address."""
    request_page.output.locator("[data-action=print-set]").click()
    expect(studio.locator(".print-letter")).to_have_count(8)
    read = pypdf.PdfReader(io.BytesIO(studio.pdf(prefer_css_page_size=True)))
    pages = [clean(page.extract_text()) for page in read.pages]
    assert len(pages) == 9 and [round(float(side)) for side in read.pages[0].mediabox[2:]] == [595, 842]
    assert all(f"Page {number} sur 9" in page for number, page in enumerate(pages, 1))
    assert "Décompte" in pages[2] and "Bordereau" in pages[3] and ROW in pages[7]
    assert not re.search(r"Mon dû|127\.0\.0\.1|https?:", " ".join(pages))


def test_a_letter_is_not_numbered(studio):
    """A letter that goes in an envelope has no number of page: only a document for a court has."""
    calculator = arrive(studio, whole(SILENT_COMPANY | {"letter": "mise_en_demeure"}))
    studio.evaluate("document.querySelector('[data-action=print]').click()")
    pages = pypdf.PdfReader(io.BytesIO(studio.pdf(prefer_css_page_size=True))).pages
    assert "sur" not in clean(pages[0].extract_text())[:20] and "Page 1" not in clean(pages[0].extract_text())
    assert calculator.output.locator("[data-action=set]").count() == 0


def test_the_chooser_leads_to_the_request(page):
    """A silent company after a mise en demeure: one press opens the request, named as the debtor and the court are."""
    calculator = opened(page, "quelle-procedure/")
    calculator.own(creditor="craft", debtor="trader", amount="1850", stance="silent", due_date="2026-10-01", today="2026-11-22")
    calculator.expect_state("ready")
    link = calculator.output.locator("a", has_text="Écrire la requête").first
    expect(link).to_have_attribute("href", re.compile("letter=requete_injonction_de_payer"))
    expect(link).to_have_attribute("href", re.compile("debtor_kind=sole_trader"))
    expect(link).to_have_attribute("href", re.compile("court_kind=tribunal_de_commerce"))


IDENTITY = {name: text for name, text in SILENT_COMPANY.items() if name.startswith("creditor_") and name not in ME}


def test_identity_and_pieces_are_typed_once(page):
    """What the case file knows of me, of my client and of the pieces fills the request, ready; and comes back from it."""
    facts = FIRST | {"pieces": SILENT_COMPANY["pieces"], "court_city": "Nantes"}
    keep(page, facts, me=ME | IDENTITY, client=CLIENT | {"debtor_rcs_city": "Nantes"})
    form = Filled(page, f"{STUDIO}#dossier=i1&calcul=letters&letter=requete_injonction_de_payer")
    sheet = form.output.locator(".sheet").first
    for said in ("Léa Jeanne Martin", "RCS de Nantes", "5 rue Haute", ROW):
        expect(sheet).to_contain_text(said)
    form.input("creditor_profession").evaluate("(box) => { box.closest('details').open = true; }")
    form.input("creditor_profession").fill("illustratrice")
    form.giving.get_by_role("button", name=re.compile("faits|dossier", re.IGNORECASE)).last.click()
    page.wait_for_function("""async () => {
      const { Keeper } = await import("/assets/keeping.js");
      return (await Keeper.open()).file.me.creditor_profession === "illustratrice";
    }""")
