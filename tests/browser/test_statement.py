"""What a reader takes away: copied text, CSV file, link, sheet of paper."""

import csv
import io
import re
import zipfile
from html import unescape
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import expect
from screen import Calculator, opened, owned

pytestmark = pytest.mark.slow

PAGE = "penalites-de-retard/"
DARK_AND_LIGHT = ["light", "dark"]


@pytest.fixture
def copying(new_page):
    """A page that may use the clipboard."""
    return new_page(permissions=["clipboard-read", "clipboard-write"])


def clipboard(page):
    """What was copied."""
    return page.evaluate("navigator.clipboard.readText()")


def filled(page):
    """Two invoices, a payment, a clause."""
    calculator = owned(page, PAGE)
    calculator.choose("clause", "ecb_plus")
    calculator.input("clause_value").fill("11,5")
    calculator.pay("2026-08-31", "850")
    calculator.button("add-invoice").click()
    calculator.input("amount", 1).fill("300")
    calculator.input("due_date", 1).fill("2026-09-10")
    expect(calculator.output.locator(".statement")).to_have_count(2)
    return calculator


def test_copy(copying):
    """The statement as text, the total and each period in it; the page says that it is done."""
    calculator = owned(copying, PAGE)
    calculator.button("copy").click()
    expect(calculator.root.locator(".done")).to_have_text("Copié.")
    text = clipboard(copying)
    assert text.startswith(calculator.output.locator(".headline").inner_text().replace("\n", " "))
    for amount in ("18,47", "91,13", "109,60", "40,00"):
        assert amount in text
    assert "<" not in text


def test_csv(page):
    """A file that a French spreadsheet opens: BOM, semicolons, decimal commas, one row a line of the account."""
    calculator = filled(page)
    with page.expect_download() as event:
        calculator.button("csv").click()
    assert re.fullmatch(r"decompte-\d{4}-\d\d-\d\d\.csv", event.value.suggested_filename)
    content = event.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    assert "\r\n" in text and "\n" not in text.replace("\r\n", "")
    header, *rows = csv.reader(io.StringIO(text), delimiter=";")
    assert header == ["Facture", "Le", "Ligne", "Montant"]
    assert {row[0] for row in rows} == {"1", "2"}
    assert all(re.fullmatch(r"-?\d+,\d\d", row[3]) for row in rows)
    owed = sum(int(row[3].replace(",", "")) for row in rows)
    assert f"{owed // 100}.{owed % 100:02}" == calculator.total.inner_text().replace("\u202f", "").replace(",", ".").rstrip("€")
    assert ["1", "31/08/2026", "-850,00"] in [[row[0], row[1], row[3]] for row in rows]


PARTIES = {
    "invoice_number": "2026-014", "invoice_date": "2026-05-01", "debtor_name": "Studio Bleu SARL", "creditor_name": "Léa Martin",
}  # fmt: skip
SILENT = "window.print = () => { window.printed = true; };"

JOINED = (
    "Léa Martin EI", "Studio Bleu SARL", "Arrêté au 22 novembre 2026",
    "Objet : Décompte des sommes dues, facture n° 2026-014",
    "Facture n° 2026-014 du 1er mai 2026, échéance le 31 mai 2026 :", "Montant de la facture : 1 850,00 €",
    "Pénalités du 1er juin 2026 au 30 juin 2026, 30 jours à 12,15 % sur 1 850,00 € (code de commerce, article L441-10, II)",
    "Total au 22 novembre 2026 : 1 999,60 €", "Au 22 novembre 2026, vous me devez 1 999,60 €.",
)  # fmt: skip


def joined(page):
    """A calculator whose statement to join has all it needs, asked when it is wanted and not before."""
    calculator = owned(page, PAGE, until="2026-11-22")
    for name in PARTIES:
        expect(calculator.input(name)).to_be_hidden()
    calculator.button("print-joined").click()
    refusal = calculator.root.locator(".refusal")
    ways = refusal.locator("a")
    expect(ways).to_have_text(["numéro de la facture", "date de la facture", "nom du client", "votre nom"])
    assert page.evaluate("window.printed") is None
    for name in PARTIES:
        ways.first.click()
        expect(calculator.input(name)).to_be_focused()
        calculator.input(name).fill(PARTIES[name])
    expect(ways).to_have_count(0)
    calculator.expect_state("ready")
    return calculator


def test_the_statement_to_join(new_page):
    """Addressed to the client: parties, number, days, amount, the lines of the account; the same on paper, as a file, as text."""
    page = new_page(init=SILENT, permissions=["clipboard-read", "clipboard-write"])
    page.clock.set_fixed_time("2026-11-28T10:00:00")
    calculator = joined(page)
    calculator.button("copy-joined").click()
    expect(calculator.root.locator(".done")).to_have_text("Copié.")
    text = clipboard(page).replace("\u202f", " ").replace("\u00a0", " ")
    for said in JOINED:
        assert said in text
    assert not re.search(r"Mon dû|127\.0|votre client", text)
    with page.expect_download() as event:
        calculator.button("docx-joined").click()
    assert event.value.suggested_filename == "decompte-a-joindre-2026-11-28.docx"
    with zipfile.ZipFile(event.value.path()) as file:
        document = file.read("word/document.xml").decode("utf-8")
    calculator.button("print-joined").click()
    page.wait_for_function("window.printed")
    sheet = page.locator(".print-letter")
    assert page.title() == "decompte-a-joindre-2026-11-28"
    told = re.findall(r"\w+", text)
    for written in (sheet.evaluate("(sheet) => sheet.innerHTML"), document):
        assert re.findall(r"\w+", unescape(re.sub(r"<[^>]+>", " ", written))) == told


def test_the_statement_of_several_invoices(new_page):
    """A sheet each; the client is named once, each number asked."""
    page = new_page(init=SILENT)
    calculator = joined(page)
    calculator.button("add-invoice").click()
    calculator.input("amount", 1).fill("300")
    calculator.input("due_date", 1).fill("2026-09-10")
    calculator.expect_state("ready")
    calculator.button("print-joined").click()
    ways = calculator.root.locator(".refusal a")
    expect(ways).to_have_text(["numéro de la facture", "date de la facture"])
    ways.first.click()
    calculator.input("invoice_number", 1).fill("2026-015")
    calculator.input("invoice_date", 1).fill("2026-08-10")
    calculator.expect_state("ready")
    calculator.button("print-joined").click()
    page.wait_for_function("window.printed")
    sheets = page.locator(".print-letter")
    assert sheets.count() == 2
    for at, number in enumerate(("2026-014", "2026-015")):
        held = sheets.nth(at).evaluate("(sheet) => sheet.textContent")
        assert "Studio Bleu SARL" in held and number in held


def test_no_statement_of_the_example_is_joined(new_page):
    """Nor copied: it would be addressed to nobody, for sums that are not the reader's."""
    page = new_page(init=SILENT, permissions=["clipboard-read", "clipboard-write"])
    calculator = opened(page, PAGE)
    page.evaluate("navigator.clipboard.writeText('before')")
    for action in ("copy-joined", "print-joined", "docx-joined"):
        calculator.button(action).click()
        expect(calculator.root.locator(".refusal")).to_contain_text("montant, échéance")
        page.evaluate("document.querySelector('.refusal p').remove()")
    assert clipboard(page) == "before" and page.evaluate("window.printed") is None


def test_link(copying, new_page):
    """A link gives the same answers and the same total elsewhere; they are in the fragment, which is never sent."""
    calculator = filled(copying)
    calculator.button("link").click()
    expect(calculator.root.locator(".done")).to_contain_text("Lien copié")
    link = clipboard(copying)
    parts = urlsplit(link)
    assert parts.query == "" and "amount=" in parts.fragment
    other = opened(new_page(), link)
    expect(other.total).to_have_text(calculator.total.inner_text())
    assert answers(other) == answers(calculator)
    assert other.output.inner_html() == calculator.output.inner_html()
    expect(other.root.locator(".notice")).to_contain_text("Ce lien a rempli")
    expect(other.root.locator(".notice")).not_to_contain_text("version des règles")


def answers(calculator):
    """One dict of answers per invoice."""
    return calculator.root.evaluate("(element) => element.answers()")


def test_link_says_what_is_empty(copying, new_page):
    """An emptied answer, a second invoice like the first, one without the payment of the first: all arrive so."""
    calculator = owned(copying, PAGE)
    calculator.pay("2026-08-31", "850")
    for number in (1, 2):
        calculator.button("add-invoice").click()
        calculator.input("amount", number).fill("1850")
        calculator.input("due_date", number).fill("2026-05-31")
    calculator.pay("2026-08-31", "850", invoice=2)
    expect(calculator.output.locator(".statement")).to_have_count(3)
    calculator.button("link").click()
    expect(calculator.root.locator(".done")).to_contain_text("Lien copié")
    other = opened(new_page(), clipboard(copying))
    assert answers(other) == answers(calculator)
    judgment = owned(copying, "interets-apres-jugement/")
    judgment.input("served_on").fill("")
    expect(judgment.output).to_contain_text("Sans signification")
    judgment.button("link").click()
    expect(judgment.root.locator(".done")).to_contain_text("Lien copié")
    other = opened(new_page(), clipboard(copying))
    expect(other.input("served_on")).to_have_value("")
    expect(other.total).to_have_text(judgment.total.inner_text())


def test_link_of_another_version(page):
    """The notice says that the rules have changed since."""
    calculator = opened(page, f"{PAGE}#calcul=late_penalties&version=2020-01-01&amount=500&due_date=2026-05-31")
    expect(calculator.root.locator(".notice")).to_be_visible()
    expect(calculator.root.locator(".notice")).to_contain_text("autre version des règles (2020-01-01)")
    expect(calculator.output.locator(".sums")).to_contain_text("500,00\u202f€")


def test_link_followed_in_the_page(page):
    """A second link opened in the same page replaces the answers."""
    calculator = opened(page, PAGE)
    page.evaluate("location.hash = 'calcul=late_penalties&amount=500&due_date=2026-05-31'")
    expect(calculator.output.locator(".sums")).to_contain_text("500,00\u202f€")


SCRIPT = quote("<script>alert(1)</script>", safe="")
HOSTILE = {
    "markup": f"amount={SCRIPT}&due_date={SCRIPT}&version={SCRIPT}&debtor={SCRIPT}&payments={SCRIPT}",
    "length": f"amount={'9' * 30_000}&version={'v' * 30_000}",
    "unknown": "amount=100&nothing=1&__proto__=2&constructor=3&amount.x=4&=5&toString.1=6&version=1",
    "two": f"amount=100&amount.1={SCRIPT}&due_date.1=2026-05-31",
    "many": "&".join(f"amount.{number}=100" for number in range(100)),
    "broken": "amount=%E0%A4%A&debtor=%",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_link(page, watched, kind):
    """Whatever a link holds, it is only ever text in fields, and the form goes on working."""
    watched.accept("does not conform to the required format")  # Chromium, of a date that is none
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(f"{PAGE}#calcul=late_penalties&{HOSTILE[kind]}")
    calculator = Calculator(page)
    expect(calculator.form).to_have_attribute("data-state", re.compile("ready|error"))
    assert calculator.root.locator("script, img").count() == 0
    expect(calculator.field("debtor").locator("input:checked")).to_have_count(1)
    assert len(calculator.root.locator(".notice").inner_text()) < 300
    calculator.button("example").click()
    calculator.expect_state("ready")
    expect(calculator.total).to_have_text("1\u202f999,60\u202f€")


@pytest.mark.parametrize("scheme", DARK_AND_LIGHT)
@pytest.mark.parametrize(
    ("path", "printed"),
    [(PAGE, PAGE), ("interets-apres-jugement/", "interets-apres-jugement/"), ("widgets/late_penalties/", PAGE)],
)
def test_print(new_page, tmp_path, path, printed, scheme):
    """One A4 sheet, black on white: title, total, table, conventions open, date, address in the guide, version; no navigation."""
    page = new_page(init="window.print = () => {};", color_scheme=scheme)
    page.clock.set_fixed_time("2026-11-23T10:00:00")
    calculator = opened(page, path)
    calculator.button("print").click()
    page.emulate_media(media="print", color_scheme=scheme)
    sheet = page.locator(".print-sheet")
    expect(sheet).to_be_visible()
    expect(sheet.locator("h1")).to_have_text(calculator.form.get_attribute("data-title"))
    expect(sheet.locator(".amount").first).to_have_text(calculator.total.inner_text())
    expect(sheet.locator("table").first).to_be_visible()
    for item in sheet.locator("details li").all():
        expect(item).to_be_visible()
    rules = "/".join(reversed(calculator.form.get_attribute("data-rules").split("-")))
    expect(sheet.locator(".print-foot")).to_contain_text("Imprimé le 23/11/2026")
    expect(sheet.locator(".print-foot")).to_contain_text(f"{page.evaluate('location.origin')}/{printed} · ")
    expect(sheet.locator(".print-foot")).to_contain_text(f"règles du {rules}")
    assert page.locator("header:visible, nav:visible, footer:visible, button:visible, input:visible").count() == 0
    assert pale_texts(sheet) == []
    pdf = page.pdf(format="A4", prefer_css_page_size=True, path=tmp_path / "sheet.pdf")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


def pale_texts(sheet):
    """Texts of the sheet that are not dark."""
    return sheet.evaluate("""(sheet) => [...sheet.querySelectorAll("*")].filter((part) => {
      const style = getComputedStyle(part);
      const colour = part.namespaceURI.endsWith("svg") ? style.fill : style.color;
      const text = [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      return text && Math.max(...colour.match(/[0-9.]+/g).slice(0, 3).map(Number)) > 100;
    }).map((part) => part.outerHTML)""")


def test_print_after_print(new_page):
    """The sheet goes after printing, and the page is as before."""
    page = new_page(init="window.print = () => dispatchEvent(new Event('afterprint'));")
    calculator = opened(page, PAGE)
    for _ in range(2):
        calculator.button("print").click()
        expect(page.locator(".print-sheet")).to_have_count(0)
    expect(calculator.total).to_be_visible()


def test_print_of_the_page_itself(page):
    """Ctrl+P on the guide: text and answer without navigation."""
    calculator = opened(page, PAGE)
    page.emulate_media(media="print")
    expect(calculator.total).to_be_visible()
    assert page.locator("header:visible, nav:visible, footer:visible").count() == 0
