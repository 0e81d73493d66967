"""The letter studio: a letter that follows what is typed, and leaves the page with the same words in every format."""

import email
import email.policy
import re
import subprocess
import zipfile
from urllib.parse import parse_qs, quote, unquote

import pytest
from letter_answers import EVERYTHING, PAIRS, answers
from playwright.sync_api import expect
from screen import Calculator, axe_faults, opened, overflow, owned

import calculators
from calculators.law import RULES_VERSION

pytestmark = pytest.mark.slow

STUDIO = "lettres/studio/"
HOSTILE = "{debtor} %s <script>alert(1)</script> & « d'x » ; \\ \u0645\u0631\u062d\u0628\u0627 😀"
OURS = re.compile(r"Mon dû|impay|127\.0\.0\.1|localhost|https?:", re.IGNORECASE)
SILENT = "window.print = () => { window.printed = (window.printed ?? 0) + 1; }"


def words(text):
    """The words of a text, in order."""
    return re.findall(r"\w+", text)


def link_to(given):
    """The end of an address that chooses and fills a letter."""
    return f"#calcul=letters&version={RULES_VERSION}&" + "&".join(f"{name}={quote(value)}" for name, value in given.items())


def whole(given):
    """The answers of a letter, and no other of the worked example."""
    kept = {name: "" for name in (*EVERYTHING, "payments") if name not in given and name != "procedure_name"}
    return {**kept, **given}


def arrive(page, given, path=STUDIO):
    """The studio with a letter chosen by a link, every answer typed."""
    page.goto("about:blank")
    page.goto(path + link_to({name: given[name] for name in ("letter", "debtor") if name in given}))
    calculator = Calculator(page)
    page.mouse.move(1, 1)
    expect(calculator.form).to_have_attribute("data-state", re.compile("ready|error"))
    calculator.own(**given)
    calculator.expect_state("ready")
    return calculator


def saved(page, calculator, action):
    """A file behind a button: its name and its path."""
    with page.expect_download() as event:
        calculator.button(action).click()
    return event.value.suggested_filename, event.value.path()


def copied(page, calculator):
    """The letter as it is copied."""
    calculator.button("copy").click()
    expect(calculator.root.locator(".done")).to_have_text("Copié.")
    return page.evaluate("navigator.clipboard.readText()")


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory):
    """libreoffice(path): what it finds in a document, as text. Making its profile takes longer than reading a letter."""
    folder = tmp_path_factory.mktemp("office")

    def read(path):
        source = folder / "letter.docx"
        source.write_bytes(path.read_bytes())
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return (folder / "letter.txt").read_text(encoding="utf-8-sig")

    return read


@pytest.fixture
def studio(new_page):
    """A page that may use the clipboard, whose printer is a counter."""
    return new_page(init=SILENT, permissions=["clipboard-read", "clipboard-write"])


def test_the_letter_follows_what_is_typed(page):
    """Each key is in the letter at once; the sums follow the amount; a wrong answer is said beside its question."""
    calculator = owned(page, STUDIO)
    sheet = calculator.output.locator(".sheet")
    page.locator(".group summary").nth(2).click()
    calculator.input("debtor_name").fill("Atelier Dupond & fils")
    expect(sheet.locator(".recipient")).to_contain_text("Atelier Dupond & fils")
    page.locator(".group summary").nth(3).click()
    calculator.input("amount").press_sequentially("0")  # 1 850,000: two decimals at most
    calculator.input("amount").fill("2 000")
    expect(sheet).to_contain_text("2\u202f000,00\u202f€")
    expect(sheet).to_contain_text("35,33\u202f€")  # 2000 x 12.40 % x 52/365
    page.locator(".group summary").nth(1).click()
    calculator.input("creditor_siren").fill("552 100 555")
    calculator.input("creditor_siren").blur()
    expect(calculator.field("creditor_siren").locator(".error")).to_contain_text("un chiffre est faux")
    calculator.expect_state("error")
    expect(calculator.button("docx")).to_be_disabled()
    calculator.input("creditor_siren").fill("552 100 554")
    calculator.expect_state("ready")


def test_another_letter_asks_its_own_questions(page):
    """Questions of one letter are hidden in the others; one that is missing is named, and the letter is not given."""
    calculator = owned(page, STUDIO)
    expect(calculator.field("dispute_answers")).to_be_hidden()
    calculator.choose("letter", "reponse_contestation")
    calculator.expect_state("error")
    page.locator(".group summary").nth(4).click()
    calculator.input("dispute_answers").fill("Le logo est livré.\nVoici la preuve.")
    calculator.expect_state("ready")
    expect(calculator.output.locator(".sheet")).to_contain_text("Voici la preuve.")
    calculator.choose("debtor", "public")
    calculator.expect_state("ready")
    calculator.choose("letter", "dernier_avis")
    expect(calculator.field("letter").locator(".error")).to_contain_text("ne s’écrit que si votre client est")


def test_why_stays_open_while_typing(page):
    """Each paragraph says why it is there, with its article; what the reader opened stays open."""
    calculator = owned(page, STUDIO)
    reason = calculator.output.locator(".why").nth(3)
    reason.locator("summary").click()
    expect(reason).to_contain_text("chaque somme a sa ligne")
    expect(reason.locator("a").first).to_have_attribute("href", re.compile("^https://www.legifrance.gouv.fr/"))
    page.locator(".group summary").nth(3).click()
    calculator.input("amount").fill("900")
    expect(calculator.output.locator(".sheet")).to_contain_text("900,00\u202f€")
    expect(calculator.output.locator(".why").nth(3)).to_have_attribute("open", "")


def test_what_the_next_letter_adds(page):
    """Under a reminder: what the firmer letter would add."""
    calculator = arrive(page, {"letter": "relance_2", "letter_date": "2026-11-22"})
    fold = calculator.output.locator("details", has_text="Ce qu’ajoute la lettre suivante")
    fold.locator("summary").click()
    expect(fold).to_contain_text("Annoncer l’étape suivante et sa date")


def test_several_invoices_are_a_table(page):
    """Rows of number, dates and amount, added and taken away."""
    calculator = owned(page, STUDIO)
    page.locator(".group summary").nth(3).click()
    field = calculator.field("more_invoices")
    field.locator("[data-action=add-row]").click()
    for part, value in (("number", "2026-015"), ("day", "2026-10-01"), ("due", "2026-10-31"), ("rest", "300")):
        field.locator(f"[data-part={part}]").fill(value)
    expect(calculator.output.locator(".sheet table").first.locator("tr")).to_have_count(2)
    expect(calculator.output.locator(".sheet")).to_contain_text("2\u202f264,92\u202f€")
    for part, value in (("received", "100"), ("on", "2026-11-05")):
        field.locator(f"[data-part={part}]").fill(value)
    expect(calculator.output.locator(".sheet")).to_contain_text(
        "Facture n°\u00a02026-015Reçu 100,00\u202f€ le 5\u00a0novembre\u00a02026"
    )
    field.locator("[data-action=remove-row]").click()
    expect(calculator.output.locator(".sheet table").first.locator("tr")).to_have_count(1)


def test_arriving_with_a_letter_chosen_and_filled(page):
    """The link that other pages use: the letter is there, with its amount."""
    calculator = arrive(page, {"letter": "relance_1", "amount": "320", "debtor_name": "Boulangerie Ève"})
    expect(calculator.output.locator(".subject")).to_contain_text("Facture en attente de règlement")
    expect(calculator.output.locator(".sheet")).to_contain_text("320,00\u202f€")
    expect(calculator.output.locator(".recipient")).to_contain_text("Boulangerie Ève")


@pytest.mark.parametrize(("code", "debtor"), [
    ("mise_en_demeure", "business"), ("relance_1", "consumer"), ("declaration_de_creance", "business"),
    ("proposition_echeancier", "business"), ("reconnaissance_de_dette", "consumer"), ("demande_acheteur_public", "public"),
    ("appel_telephonique", "business"),
])  # fmt: skip
def test_same_words_in_each_format(studio, libreoffice, site, code, debtor):
    """Copied, .txt, .docx read by LibreOffice, .eml read by Python, paper: the same words in the same order, none of ours."""
    given = answers(code, debtor, everything=True)
    expected = calculators.files("letters", [given])["text"]
    calculator = arrive(studio, whole(given))
    site.forget()
    letter = copied(studio, calculator)
    assert letter == expected and not OURS.search(letter)
    assert site.count("docx.mjs") == 0 and site.count("letters.js") == 0

    name, path = saved(studio, calculator, "txt")
    assert name == f"{code.replace('_', '-')}-{given['letter_date']}.txt"
    assert path.read_bytes().decode("utf-8") == letter.replace("\n", "\r\n") + "\r\n"

    name, path = saved(studio, calculator, "eml")
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    values = calculators.run("letters", given, html=False)["values"]
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")
    assert message["Subject"] == values["subject"] and message.defects == [] and message["X-Unsent"] == "1"
    body = message.get_content()
    assert values["body"] in body.replace("\r\n", "\n") and not OURS.search(str(message))
    assert set(words(body)) <= set(words(letter))

    assert site.count("docx.mjs") == 0
    name, path = saved(studio, calculator, "docx")
    assert name.endswith(".docx") and site.count("docx.mjs") == 1
    assert words(libreoffice(path)) == words(letter)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert not OURS.search(
            re.sub(
                r'https?://(?:schemas|purl|www\.w3)[^"<]*',
                "",
                "".join(
                    archive.read(one).decode("utf-8")
                    for one in archive.namelist()
                    if one.startswith(("docProps", "word/document"))
                ),
            )
        )

    calculator.button("print").click()
    printed = studio.locator(".print-letter")
    studio.emulate_media(media="print")
    expect(printed.first).to_be_visible()
    assert words("\n".join(printed.all_inner_texts())) == words(letter)


@pytest.mark.parametrize("everything", [False, True], ids=["least", "everything"])
def test_every_letter_takes_two_sheets_at_most(studio, everything):
    """Printed on A4, with the least and with everything that can be said; what a document joins has its own sheets."""
    calculator = owned(studio, STUDIO)
    for code, debtor in PAIRS:
        given = answers(code, debtor, everything)
        calculator.own(**whole(given))
        subject = calculators.run("letters", given, html=False)["values"]["subject"]
        expect(calculator.output.locator(".subject").first).to_contain_text(subject)
        joined = calculator.output.locator(".sheet").count() - 1
        studio.evaluate("document.querySelector('[data-action=print]').click()")
        pages = studio.pdf(prefer_css_page_size=True)
        assert 1 <= len(re.findall(rb"/Type\s*/Page\b(?!s)", pages)) - joined <= 2, (code, debtor)
        studio.evaluate("dispatchEvent(new Event('afterprint'))")


def test_paper(studio):
    """The letter and nothing else on A4; the address where the window of a French envelope is (NF Z 11-001)."""
    calculator = owned(studio, STUDIO)
    title = studio.title()
    calculator.button("print").click()
    studio.wait_for_function("() => window.printed === 1")
    assert studio.title() == "mise-en-demeure-2026-11-22"
    studio.emulate_media(media="print")
    visible = "[...document.body.children].filter((one) => one.checkVisibility()).map((one) => one.className)"
    assert studio.evaluate(visible) == ["sheet print-letter"]
    assert studio.locator(".print-letter .why").count() == 0
    place = studio.evaluate("""() => {
      const sheet = document.querySelector(".print-letter").getBoundingClientRect();
      const box = document.querySelector(".print-letter .recipient").getBoundingClientRect();
      const mm = (length) => length * 25.4 / 96;
      return [box.left - sheet.left, box.top - sheet.top, box.right - sheet.left, box.bottom - sheet.top].map(mm);
    }""")
    left, top, right, bottom = place
    assert 100 <= left < right <= 190.5 and 45 <= top < bottom <= 80
    studio.evaluate("dispatchEvent(new Event('afterprint'))")
    assert studio.title() == title and studio.locator(".print-letter").count() == 0


def in_window(page, selector):
    """Whether the first match is seen in its whole width, and scrolls with the page alone."""
    return page.evaluate(
        """(selector) => {
      const found = document.querySelector(selector), { left, right } = found.getBoundingClientRect();
      for (let around = found.parentElement; around !== document.body; around = around.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return false;
      }
      return left >= 0 && right <= innerWidth;
    }""",
        selector,
    )


LEADS = (
    (".recipient", "debtor_name"), (".dated", "letter_date"), (".part:nth-of-type(2) > p", "contract_ref"),
    (".part:has(.held) > p >> nth=-1", "iban"),
)  # fmt: skip


def test_the_sheet_leads_to_its_questions(new_page):
    """Its whole width is seen, the page scrolls it, the questions stay beside it. Words that are pressed lead to their question,
    the « ? » of their paragraph to each; what one selects leads nowhere.
    """
    page = new_page(viewport={"width": 1280, "height": 800})
    calculator = owned(page, STUDIO)
    sheet = calculator.output.locator(".sheet")
    assert in_window(page, ".sheet") and sheet.bounding_box()["width"] > 700
    page.evaluate("scrollTo(0, 1500)")
    expect(page.locator(".group summary").first).to_be_in_viewport()
    expect(calculator.button("print")).to_be_in_viewport()
    for words, name in LEADS:
        sheet.locator(words).click()
        expect(calculator.input(name)).to_be_focused()
        expect(calculator.input(name)).to_be_in_viewport()
    reason = sheet.locator(".why").nth(1)
    reason.locator("summary").focus()
    page.keyboard.press("Enter")
    ways = reason.locator(".change a")
    expect(ways.nth(1)).to_have_text("prestation")
    assert ways.first.inner_text() == "devis, contrat ou commande"
    ways.nth(1).focus()
    page.keyboard.press("Enter")
    expect(calculator.input("service")).to_be_focused()
    page.keyboard.type("!")
    expect(reason.locator(".change a")).to_have_count(ways.count())  # still there once the paragraph is written again
    sheet.locator(".subject").select_text()
    sheet.locator(".subject").dispatch_event("click")
    expect(calculator.input("service")).to_be_focused()
    assert sheet.locator("button").count() == 0  # not one stop more than the « ? »


def test_what_lacks_is_named_on_the_sheet(page):
    """From the first key on: each missing answer in its place, a way to its question, gone once it is given; nothing leaves."""
    calculator = opened(page, STUDIO)
    page.locator(".group summary").nth(1).click()
    calculator.input("creditor_name").fill("Paul Morel")
    sheet = calculator.output.locator(".sheet.draft")
    expect(sheet.locator(".sender")).to_have_text("Paul Morel EIvotre adresseSIREN votre SIREN")
    expect(sheet.locator(".recipient")).to_have_text("nom du clientadresse du client")
    expect(sheet.locator("tr").first).to_have_text("Montant facturé, toutes taxes comprisesmontant")
    expect(sheet).not_to_contain_text("1\u202f850")
    named = sheet.locator("button.gap").evaluate_all("(gaps) => gaps.map((gap) => gap.dataset.fields)")
    given = answers("mise_en_demeure", "business")
    asked = {name: given[name] for name in given if name not in ("letter", "debtor", "letter_date", "creditor_name")}
    assert sorted(named) == sorted(asked) and len(asked) == 9
    expect(calculator.root.locator("[data-notice=wait] a")).to_have_count(len(asked))
    expect(calculator.button("docx")).to_be_disabled()
    sheet.locator("button.gap[data-fields=amount]").press("Enter")
    expect(calculator.input("amount")).to_be_focused()
    page.keyboard.type("1000")
    expect(sheet.locator(".gap[data-fields=amount]")).to_have_count(0)
    expect(sheet.locator(".gap[data-fields=due_date]").first).to_have_text("échéance")
    expect(sheet.locator("tr").first).to_have_text("Montant facturé, toutes taxes comprises1\u202f000,00\u202f€")
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert axe_faults(page) == [] and overflow(page) <= 0
    calculator.own(**asked)
    expect(calculator.output.locator(".sheet:not(.draft)")).to_be_visible()


SUBJECTS = {
    "mise_en_demeure": "Mise en demeure", "relance_1": "Facture en attente", "reponse_contestation": "contestation",
    "quittance": "Quittance", "demande_acheteur_public": "demande", "dernier_avis": "ernier",
}  # fmt: skip
SEEN = """() => {
  const select = document.querySelector("[name=letter]"), output = document.querySelector("output");
  window.seen = [];
  const look = () => {
    const subject = output.querySelector(".sheet .subject");
    if (subject) seen.push([select.value, subject.textContent]);
  };
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(look).observe(document.querySelector("live-calculator"), all);
  const paint = () => { look(); requestAnimationFrame(paint); };
  paint();
}"""


@pytest.mark.parametrize("slow", [False, True], ids=["there", "coming"])
def test_a_letter_never_shows_another(page, slow):
    """Each state of the page, and each frame, while the reader changes letters: the subject is that of the letter that is chosen,
    whether Python is there or still coming, and when the letter is refused.
    """
    if slow:
        page.route("**/letters.bin", lambda route: page.wait_for_timeout(500) or route.continue_())
    page.goto(STUDIO)
    calculator = Calculator(page)
    page.mouse.move(1, 1)
    if not slow:
        calculator.expect_state("ready")
        calculator.own()
    page.evaluate(SEEN)
    for letter in [*SUBJECTS][1:]:
        calculator.input("letter").select_option(letter)
        expect(calculator.form).to_have_attribute("data-state", re.compile("ready|error"))
        page.wait_for_timeout(50)
    seen = page.evaluate("seen")
    shown = {letter for letter, _ in seen}
    assert {"relance_1", "reponse_contestation", "dernier_avis"} <= shown and "demande_acheteur_public" not in shown
    assert [pair for pair in map(tuple, seen) if SUBJECTS[pair[0]] not in pair[1]] == []


HELD = """(root) => [...root.querySelectorAll(".held")].filter((one) => one.checkVisibility())
  .map((one) => [one.innerText, one.getBoundingClientRect().height, one.getClientRects().length])"""
LOOSE = """(root) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (/\\d-\\d/.test(data) && !parentElement.closest(".held, svg, script, textarea, option")) found.push(data);
  }
  return found;
}"""


def test_an_account_and_an_article_hold_together(studio):
    """On a phone each stands on one line, wherever it is read; what one selects or takes away has plain spaces and hyphens."""
    studio.set_viewport_size({"width": 360, "height": 800})
    calculator = owned(studio, STUDIO)
    studio.evaluate("for (const details of document.querySelectorAll('output details')) details.open = true")
    found = calculator.output.evaluate(HELD)
    texts = [text for text, _, _ in found]
    assert "FR76 3000 6000 0112 3456 7890 189," in texts and "L441-10," in texts and "D441-5)" in texts
    assert [one for one in found if one[1] > 30 or one[2] != 1] == []
    studio.goto("penalites-de-retard/")
    studio.set_viewport_size({"width": 320, "height": 800})
    studio.evaluate("for (const details of document.querySelectorAll('article details')) details.open = true")
    found = studio.locator("article").evaluate(HELD)
    assert len(found) > 10 and [one for one in found if one[2] != 1] == []
    assert studio.locator("article").evaluate(LOOSE) == []
    studio.evaluate("getSelection().selectAllChildren(document.querySelector('article')); document.execCommand('copy')")
    text = studio.evaluate("navigator.clipboard.readText()")
    assert "L441-10" in text and "\u2011" not in text


CAUGHT = """addEventListener("click", (event) => {
  if (event.target.protocol === "mailto:") { event.preventDefault(); window.mail = event.target.href; }
}, true);
HTMLAnchorElement.prototype.click = function () { window.mail = this.href; };"""


def test_a_short_letter_opens_in_the_mail_program(new_page):
    """mailto: with the address, the subject and the whole body when it fits; a sentence otherwise."""
    page = new_page(init=CAUGHT)
    given = answers("rappel_avant_echeance", "business") | {"debtor_email": "compta@exemple.fr"}
    calculator = arrive(page, whole(given))
    calculator.button("mailto").click()
    expect(calculator.root.locator(".done")).to_have_text("Message ouvert dans votre messagerie.")
    link = page.evaluate("window.mail")
    address, _, query = link.partition("?")
    values = calculators.run("letters", given, html=False)["values"]
    assert unquote(address) == "mailto:compta@exemple.fr" and len(link) <= 1800
    fields = parse_qs(query)
    assert fields["subject"] == [values["subject"]]
    assert fields["body"][0].replace("\r\n", "\n").startswith(values["body"])
    page.evaluate("window.mail = ''")
    too_long = whole(answers("mise_en_demeure", "business", everything=True))
    calculator = arrive(page, too_long)
    calculator.button("mailto").click()
    expect(calculator.root.locator(".done")).to_contain_text("trop longue")
    assert page.evaluate("window.mail ?? ''") == ""
    values = calculators.run("letters", too_long, html=False)["values"]
    page.evaluate("navigator.share = async (given) => { window.shared = given; }")
    calculator.button("mailto").click()
    expect(calculator.root.locator(".done")).to_have_text("Lettre transmise à l’application choisie.")
    shared = page.evaluate("window.shared")
    assert shared["title"] == values["subject"] and shared["text"].startswith(values["body"])


@pytest.mark.parametrize(("device", "first"), [({}, "print"), ({"has_touch": True, "is_mobile": True}, "mailto")])
def test_one_way_out_first(new_page, device, first):
    """Printed at a desk, sent from a phone; the others behind one word, none of them twice."""
    page = new_page(viewport={"width": 390, "height": 844}, **device)
    calculator = opened(page, STUDIO)
    visible = calculator.root.locator(".actions button:visible")
    assert visible.evaluate_all("(found) => found.map((one) => one.dataset.action)") == [first]
    calculator.root.locator(".actions summary").press("Enter")
    offered = visible.evaluate_all("(found) => found.map((one) => one.dataset.action)")
    assert sorted(offered) == ["copy", "docx", "eml", "link", "mailto", "print", "txt"]


def test_hostile_names_stay_exact_text(studio, libreoffice):
    """Braces, %s, markup, quotes, another writing direction: exact in every format, and nothing runs."""
    given = answers("relance_2", "business") | {"debtor_email": "a@b.fr"}
    given |= dict.fromkeys(("debtor_name", "creditor_name", "service"), HOSTILE)
    calculator = arrive(studio, whole(given))
    expect(calculator.output.locator(".recipient")).to_contain_text(HOSTILE)
    letter = copied(studio, calculator)
    assert letter.count(HOSTILE) == 4
    _, path = saved(studio, calculator, "eml")
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert HOSTILE in message.get_content() and message["To"].addresses[0].addr_spec == "a@b.fr"
    _, path = saved(studio, calculator, "docx")
    text = libreoffice(path)
    assert text.count(HOSTILE) == 4
    assert words(text) == words(letter)


def test_a_long_name_wraps(studio):
    """Three hundred characters without a space stay on the sheet, on a phone as well."""
    calculator = arrive(studio, {"debtor_name": "x" * 300, "letter": "relance_2"})
    for width in (1280, 360):
        studio.set_viewport_size({"width": width, "height": 800})
        assert overflow(studio) <= 0
        assert calculator.output.locator(".sheet").evaluate("(sheet) => sheet.scrollWidth - sheet.clientWidth") <= 0


def test_without_network_the_file_is_refused_with_a_sentence(studio, watched):
    """The library cannot be fetched: the reader is told, the letter stays."""
    watched.accept("Failed to load resource", "Failed to fetch")
    calculator = owned(studio, STUDIO)
    studio.route("**/docx.mjs", lambda route: route.abort())
    calculator.button("docx").click()
    expect(calculator.root.locator(".done")).to_contain_text("n’a pas pu être préparé")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_studio_is_accessible(new_page, scheme):
    """Everything unfolded, a consumer letter with its checks, wide and narrow."""
    page = new_page(color_scheme=scheme, reduced_motion="reduce")
    arrive(page, {"letter": "mise_en_demeure", "debtor": "consumer", "iban": ""})
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert axe_faults(page) == []
        assert overflow(page) <= 0


def test_pieces_and_facts_are_rows(studio):
    """A piece that is added has the next number in the request, in its bordereau, and where a fact cites it; no fault for a
    screen reader, no overflow on a phone.
    """
    calculator = owned(studio, "lettres/tribunal/")
    pieces = calculator.field("pieces")
    calculator.root.evaluate("(one) => one.querySelectorAll('.group').forEach((group) => { group.open = true; })")
    expect(pieces.locator(".row")).to_have_count(5)
    pieces.locator("[data-action=add-row]").click()
    row = pieces.locator(".row").last
    row.locator("[data-part=nature]").fill("Constat du 3 novembre")
    row.locator("[data-part=pages]").fill("4")
    facts = calculator.field("facts")
    facts.locator("[data-part=pieces]").first.fill("2 et 6")
    request, bordereau = calculator.output.locator(".sheet").all()
    expect(request).to_contain_text("6. Constat du 3 novembre")
    expect(request).to_contain_text("le site est mis en ligne (pièces n° 2 et 6)")
    expect(bordereau.locator("tr").last).to_have_text("6Constat du 3 novembre–––4")
    facts.locator("[data-part=pieces]").first.fill("7")
    facts.locator("[data-part=pieces]").first.press("Tab")
    expect(facts.locator(".error")).to_contain_text("La pièce n° 7 n’est pas dans votre liste")
    facts.locator("[data-part=pieces]").first.fill("")
    calculator.expect_state("ready")
    assert axe_faults(studio) == []
    studio.set_viewport_size({"width": 360, "height": 800})
    assert overflow(studio) <= 0
