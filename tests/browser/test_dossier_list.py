"""« Mon dossier »: an invoice in three answers, the list of them all, the example.

The day is 29 November 2026. Between professionals, 12.40 % a year since 1 July 2026 (tests/law/semesters.csv) and 40 €, by hand:
1 850 € due on 1 October, 59 days late: 1 850 × 12.40 % × 59 / 365 = 37.08, so 1 927.08 €.
1 000 € due on 28 November, 1 day late: 1 000 × 12.40 % / 365 = 0.34, so 1 040.34 €.
"""

import json

import pytest
from dossier import opened
from playwright.sync_api import expect
from screen import COLOURS, ROOT, SIZES, axe_faults, overflow

from calculators.follow_up.words import STATES

NOW = "2026-11-29T10:00:00"
LUMEN, BLEU = ("Atelier Lumen", "1 850,00", "01/10/2026"), ("Studio Bleu", "1000", "28/11/2026")
VALBOURG = ("Valbourg", "640,5", "20/12/2026")
HELD = "document.querySelector('case-file').desk.file.invoices.map(({ facts }) => JSON.stringify(facts)).sort()"
FOCUSED = "document.activeElement.textContent.trim()"
# as many invoices as asked, of a hundred clients, one in three paid
MANY = """async (count) => {
  const { desk } = document.querySelector("case-file");
  const clients = Array.from({ length: 100 }, (_, at) => (
    { id: `c${at}`, facts: { debtor_name: `Client ${at}`, debtor: "company" } }));
  const invoices = Array.from({ length: count }, (_, at) => ({ id: `i${at}`, client: `c${at % 100}`,
    facts: { invoice_number: `F-${at}`, amount: "100", due_date: "2026-10-01",
      ...(at % 3 ? {} : { deductions: "2026-09-30;100;deposit" }) } }));
  await desk.keeper.change((file) => ({ ...file, me: { creditor: "liberal" }, clients, invoices }));
}"""


@pytest.fixture
def on_the_day(new_page):
    """on_the_day(**context options): a page whose clock says NOW."""

    def make(**options):
        page = new_page(**options)
        page.clock.set_fixed_time(NOW)
        return page

    return make


@pytest.fixture
def case_file(on_the_day):
    """Mon dossier, empty."""
    return opened(on_the_day())


@pytest.fixture
def three(case_file):
    """Three invoices: 1 927.08 € and 1 040.34 € late, 640.50 € to come."""
    for one in (LUMEN, BLEU, VALBOURG):
        case_file.add(*one)
    return case_file


def cells(case_file, column):
    """A column of the list, in order."""
    return [text.replace("\u202f", " ") for text in case_file.rows.locator(f"td:nth-child({column})").all_inner_texts()]


def amounts(case_file):
    """The sums of the list, in order."""
    return cells(case_file, 5)


def said(locator, text):
    """An element says it, narrow spaces or not."""
    expect(locator).to_contain_text(text.replace(" €", "\u202f€").replace(" :", "\u202f:"))


def test_an_invoice_in_three_answers_by_keyboard_alone(case_file):
    """Three answers and Enter; the activity, once, in one press; the sum, the state, the next step and its day."""
    page = case_file.page
    page.keyboard.press("Tab")
    case_file.field("debtor_name").locator("input").focus()
    page.keyboard.type(LUMEN[0])
    page.keyboard.press("Tab")
    page.keyboard.type(LUMEN[1])
    page.keyboard.press("Tab")
    page.keyboard.type(LUMEN[2])
    page.keyboard.press("Enter")
    said(case_file.said, "Facture suivie : 1\u202f850,00 €, échue depuis 59 jours.")
    assert page.evaluate(FOCUSED) == "commerciale"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    case_file.expect_ready()
    row = case_file.row("Atelier Lumen")
    assert amounts(case_file) == ["1 927,08 €"]
    expect(row).to_contain_text("Échue, sans relance")
    expect(row).to_contain_text("59 jours de retard")
    expect(row).to_contain_text("une société commerciale")
    expect(case_file.list.locator(".week li")).to_have_count(1)
    expect(case_file.list.locator(".asked")).to_have_count(0)
    said(case_file.list.locator(".activity"), "Votre activité : libérale.")

    case_file.add(*BLEU, creditor="")  # the activity is not asked again
    assert page.evaluate("document.activeElement.name") == "debtor_name"
    said(case_file.list.locator(".owed .headline"), "Au 29 novembre 2026")
    said(case_file.list.locator(".owed .amount"), "2\u202f967,42 €")  # 1 927.08 + 1 040.34


@pytest.mark.parametrize(
    ("term", "invoice_date", "due", "words"),
    [
        # 15 October + 45 days is 29 November, end of it 30; end of October + 45 days is 15 December: the later one
        ("45 jours fin de mois", "2026-10-15", "15/12/2026", "le 30\u00a0novembre\u00a02026 ou le 15\u00a0décembre\u00a02026"),
        ("45 jours, puis fin de mois", "2026-10-15", "30/11/2026", "À payer le 30\u00a0novembre\u00a02026."),
        ("30 jours", "2026-01-31", "02/03/2026", "À payer le 2\u00a0mars\u00a02026."),  # 28 days in February
        ("à réception", "2026-11-20", "27/11/2026", "n’est pas une date"),  # the calculator leaves it 7 days to arrive
    ],
)
def test_a_term_is_counted_from_the_invoice(case_file, term, invoice_date, due, words):
    """What the contract says is read by Python, said before anything is kept, and the date of the invoice is kept."""
    expect(case_file.field("invoice_date")).to_be_hidden()
    case_file.fill("Atelier Lumen", "1850", term, invoice_date)
    case_file.field("invoice_date").locator("input").blur()
    expect(case_file.field("due").locator(".understood")).to_contain_text(words)
    case_file.add("Atelier Lumen", "1850", term, invoice_date)
    assert cells(case_file, 4)[0].startswith(due)
    assert f'"invoice_date":"{invoice_date}"' in case_file.page.evaluate(HELD)[0]
    expect(case_file.field("invoice_date")).to_be_hidden()


@pytest.mark.parametrize(
    ("name", "amount", "due", "wrong", "words"),
    [
        ("", "1850", "01/10/2026", "debtor_name", "Indiquez le nom de votre client."),
        ("x" * 201, "1850", "01/10/2026", "debtor_name", "200 caractères"),
        ("Lumen", "beaucoup", "01/10/2026", "amount", "montant"),
        ("Lumen", "-5", "01/10/2026", "amount", "montant"),
        ("Lumen", "1850", "", "due", "date"),
        ("Lumen", "1850", "31/02/2026", "due", "date"),
        ("Lumen", "1850", "30", "due", "jours"),
        ("Lumen", "1850", "quand il veut", "due", "Exemples"),
        ("Lumen", "1850", "30 jours", "invoice_date", "date"),
    ],
)
def test_what_is_wrong_is_said_beside_its_question(case_file, name, amount, due, wrong, words):
    """Nothing is kept, nothing typed is lost, the first wrong answer has the focus and its sentence."""
    case_file.fill(name, amount, due)
    case_file.form.get_by_role("button", name="Suivre cette facture").click()
    error = case_file.field(wrong).locator(".error")
    expect(error).to_be_visible()
    assert words.lower() in error.inner_text().lower()
    expect(case_file.form.locator(".error:visible")).to_have_count(1)
    expect(case_file.field(wrong).locator("input")).to_be_focused()
    expect(case_file.rows).to_have_count(0)
    assert case_file.field("due").locator("input").input_value() == due


def test_a_public_buyer_counts_no_term_from_the_invoice(case_file):
    """The term of a public buyer starts when it receives the claim: a day is asked."""
    case_file.add("Mairie de Valbourg", "640", "20/12/2026")
    case_file.form.locator("#quick-debtor").select_option("local_authority")
    case_file.expect_ready()
    expect(case_file.row("Valbourg")).to_contain_text("une commune")
    case_file.fill("mairie  de valbourg", "100", "30 jours", "2026-11-01")
    case_file.form.get_by_role("button", name="Suivre cette facture").click()
    expect(case_file.field("due").locator(".error")).to_contain_text("acheteur public")
    case_file.add("mairie  de valbourg", "100", "30/12/2026")  # the same client, however it is written
    assert cells(case_file, 1) == ["Mairie de Valbourg\nune commune, un département, une région ou leur établissement"] * 2
    expect(case_file.field("debtor")).to_be_hidden()


def test_the_names_of_clients_are_offered(three):
    """Those that have what is typed, accents or not."""
    three.field("debtor_name").locator("input").fill("LUM")
    assert three.form.locator("datalist option").evaluate_all("(all) => all.map(({ value }) => value)") == ["Atelier Lumen"]


def test_sorted_both_ways_and_said_so(three):
    """Each header sorts, again the other way; the most urgent first to begin with."""
    assert amounts(three)[-1] == "640,50 €"
    header = three.list.locator("th")
    expect(header.filter(has_text="Prochaine action")).to_have_attribute("aria-sort", "ascending")
    header.get_by_role("button", name="Dû aujourd’hui").click()
    assert amounts(three) == ["1 927,08 €", "1 040,34 €", "640,50 €"]
    expect(header.filter(has_text="Dû")).to_have_attribute("aria-sort", "descending")
    header.get_by_role("button", name="Dû aujourd’hui").click()
    assert amounts(three) == ["640,50 €", "1 040,34 €", "1 927,08 €"]
    expect(three.list.locator("th[aria-sort]")).to_have_count(1)
    header.get_by_role("button", name="Client").click()
    assert [text.split("\n")[0] for text in cells(three, 1)] == ["Atelier Lumen", "Studio Bleu", "Valbourg"]


def test_filters_groups_and_their_totals(three):
    """What is shown is counted with its day; nothing shown is nothing owed; groups come to the whole."""
    three.add("Studio Bleu", "200", "31/12/2026", creditor="")
    caption, tools = three.list.locator("caption"), three.list.locator(".tools")
    said(three.list.locator(".owed .amount"), "3\u202f807,92 €")  # 1 927.08 + 1 040.34 + 640.50 + 200
    assert three.list.locator(".owed dd").all_inner_texts() == ["2\u202f967,42\u202f€", "840,50\u202f€"]
    tools.get_by_label("Chercher").fill("bleu")
    expect(three.rows).to_have_count(2)
    said(caption, "2 factures, au 29\u00a0novembre\u00a02026 : 1\u202f240,34 €")
    expect(three.list.locator(".said [role=status]")).to_have_text("2 factures sur 4.")
    tools.get_by_label("État").select_option("not_due")
    said(caption, "1 facture, au 29\u00a0novembre\u00a02026 : 200,00 €")
    tools.get_by_label("Chercher").fill("personne")
    said(caption, "0 facture, au 29\u00a0novembre\u00a02026 : 0,00 €")
    tools.get_by_label("Chercher").fill("")
    tools.get_by_label("État").select_option("week")
    expect(three.rows).to_have_count(three.list.locator(".week li").count())
    tools.get_by_label("État").select_option("")
    tools.get_by_label("Grouper").select_option("client")
    titles = three.list.locator(".group-title").all_inner_texts()
    assert sorted(title.replace("\u202f", " ") for title in titles) == [
        "Atelier Lumen · 1 facture · 1 927,08 €",
        "Studio Bleu · 2 factures · 1 240,34 €",
        "Valbourg · 1 facture · 640,50 €",
    ]
    tools.get_by_label("Client").select_option(label="Valbourg")
    said(caption, "1 facture, au 29\u00a0novembre\u00a02026 : 640,50 €")


def test_removed_and_back(three):
    """One press takes an invoice out, one puts it back, client included; the focus is on what undoes."""
    before = three.page.evaluate(HELD)
    three.row("Studio Bleu").get_by_role("button", name="Retirer").click()
    expect(three.rows).to_have_count(2)
    assert three.page.evaluate(FOCUSED) == "Annuler"
    expect(three.list.locator(".said [role=status]")).to_have_text("Facture retirée.")
    three.list.get_by_role("button", name="Annuler").click()
    expect(three.rows).to_have_count(3)
    three.expect_ready()
    assert three.page.evaluate(HELD) == before
    assert "1 040,34 €" in amounts(three)
    for _ in range(3):
        three.rows.first.get_by_role("button", name="Retirer").click()
    expect(three.list.locator(".empty")).to_be_visible()
    three.list.get_by_role("button", name="Annuler").click()
    expect(three.rows).to_have_count(1)


def test_what_lacks_is_said_and_asked(case_file):
    """An invoice that Python refuses has no sum, is counted apart, and says what lacks; a client without a kind is asked."""
    case_file.page.evaluate("""() => document.querySelector("case-file").desk.keeper.change((file) => ({ ...file,
      me: { creditor: "liberal" }, clients: [{ id: "c", facts: { debtor_name: "<b>Éclat</b>" } }],
      invoices: [{ id: "i", client: "c", facts: { amount: "1 000", due_date: "2026-11-28" } }] }))""")
    case_file.expect_ready()
    row = case_file.row("<b>Éclat</b>")
    expect(row).to_contain_text("À compléter")
    expect(row).to_contain_text("Dites ce qu’est ce client.")
    said(case_file.list.locator(".owed"), "1 facture à compléter : sans montant compté ici.")
    expect(case_file.list.locator(".owed .amount")).to_have_count(0)
    asked = case_file.list.locator('[data-field="debtor"]')
    asked.get_by_label("<b>Éclat</b>").select_option("company")
    asked.get_by_role("button", name="Noter").click()
    case_file.expect_ready()
    assert amounts(case_file) == ["1 040,34 €"]
    expect(asked).to_have_count(0)


def test_the_activity_can_be_changed(three):
    """It was said once; it is shown, and asked again by a press, without any sum lost meanwhile."""
    three.list.get_by_role("button", name="Changer").click()
    assert three.page.evaluate(FOCUSED) == "commerciale"
    assert len(amounts(three)) == 3 and "" not in amounts(three)
    three.page.keyboard.press("Enter")
    three.expect_ready()
    said(three.list.locator(".activity"), "Votre activité : commerciale.")


def test_an_example_marked_everywhere_and_gone_in_one_press(on_the_day, site):
    """It takes nothing of the reader's file nor leaves anything in it; a reload ends it; an invoice added ends it."""
    page = on_the_day()
    case_file = opened(page)
    case_file.list.get_by_role("button", name="Voir un exemple").click()
    case_file.expect_ready()
    expect(case_file.rows).to_have_count(3)
    expect(case_file.rows.locator(".mark")).to_have_count(3)
    expect(page.get_by_role("region", name="Exemple")).to_contain_text("rien n’est gardé")
    case_file.open("Atelier Lumen")
    expect(page.get_by_role("region", name="Exemple")).to_be_visible()
    page.reload()
    case_file.expect_ready()
    expect(case_file.list.locator(".empty")).to_be_visible()

    page.goto("mon-dossier/")
    case_file.add(*BLEU)
    mine = page.evaluate(HELD)
    case_file.list.get_by_role("button", name="Voir un exemple").click()
    case_file.expect_ready()
    expect(case_file.rows).to_have_count(3)
    page.get_by_role("button", name="Quitter l’exemple").click()
    expect(case_file.rows).to_have_count(1)
    assert page.evaluate(HELD) == mine
    expect(page.get_by_role("region", name="Exemple")).to_be_hidden()

    case_file.list.get_by_role("button", name="Voir un exemple").click()
    case_file.expect_ready()
    case_file.root.locator(".adding > summary").click()
    case_file.fill(*VALBOURG)
    case_file.form.get_by_role("button", name="Suivre cette facture").click()
    expect(case_file.rows).to_have_count(2)
    case_file.expect_ready()
    assert sorted(amounts(case_file)) == ["1 040,34 €", "640,50 €"]
    expect(case_file.rows.locator(".mark")).to_have_count(0)


def test_to_an_invoice_and_back_to_its_row(three):
    """The list and the form leave the place; the way back gives the focus to the row."""
    three.open("Studio Bleu")
    expect(three.form).to_be_hidden()
    three.page.go_back()
    expect(three.list).to_be_visible()
    expect(three.row("Studio Bleu").locator("a")).to_be_focused()


def test_on_return_the_list_comes_first(three):
    """The form waits behind its title once there is something to look at; typed answers are never hidden."""
    three.page.reload()
    three.expect_ready()
    expect(three.rows).to_have_count(3)
    expect(three.form).to_be_hidden()
    three.root.locator(".adding > summary").click()
    expect(three.form).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_fault_for_axe_and_no_scroll_aside(on_the_day, width, scheme):
    """Empty, with errors, with invoices, grouped; a name of a hundred letters without a space."""
    page = on_the_day(viewport={"width": width, "height": 740}, color_scheme=scheme)
    case_file, rules = opened(page), [*COLOURS, *SIZES]
    assert axe_faults(page) == []
    case_file.form.get_by_role("button", name="Suivre cette facture").click()
    expect(case_file.form.locator(".error:visible")).to_have_count(3)
    assert axe_faults(page, rules) == []
    for name, amount, due in (LUMEN, BLEU, ("W" * 100, "640,5", "20/12/2026"), VALBOURG):
        case_file.add(name, amount, due)
    case_file.list.get_by_label("Grouper").select_option("state")
    case_file.row("Valbourg").get_by_role("button", name="Retirer").click()
    assert axe_faults(page) == []
    assert overflow(page) == 0


def test_without_script_the_page_says_so(new_page):
    """And leads to what works without one."""
    page = new_page(java_script_enabled=False)
    page.goto("mon-dossier/")
    said = page.locator("case-file noscript p")
    expect(said).to_contain_text("Sans JavaScript")
    expect(said.get_by_role("link", name="Les calculateurs")).to_be_visible()
    expect(page.locator("case-file button:visible")).to_have_count(0)


def longest_task(trace):
    """The longest task of the page in a trace, in ms of processor: other tests that run beside do not count."""
    events = json.loads(trace)["traceEvents"]
    main = {
        (one["pid"], one["tid"]) for one in events if one["name"] == "thread_name" and one["args"]["name"] == "CrRendererMain"
    }
    tasks = [one["tdur"] for one in events if "RunTask" in one["name"] and (one["pid"], one["tid"]) in main and "tdur" in one]
    assert len(tasks) > 100
    return max(tasks) / 1000


@pytest.mark.slow
def test_ten_thousand_invoices_a_hundred_at_a_time(on_the_day, browser):
    """The page draws a hundred, says how many there are and finds one; no task over 100 ms from the first sum to the last."""
    page = on_the_day()
    case_file = opened(page)
    page.evaluate(MANY, 10_000)
    browser.start_tracing(page=page, categories=["toplevel", "disabled-by-default-devtools.timeline"])
    expect(case_file.root).to_have_attribute("data-state", "ready", timeout=120_000)
    said(case_file.list.locator(".owed"), "3\u202f334 factures hors du total : plus rien n’est dû.")  # 0, 3, 6 … 9 999
    expect(case_file.rows).to_have_count(100)
    case_file.list.get_by_role("button", name="Voir les 100 suivantes").click()
    expect(case_file.rows).to_have_count(200)
    case_file.list.get_by_label("Chercher").fill("client 7 f-9907")
    expect(case_file.rows).to_have_count(1)
    assert longest_task(browser.stop_tracing()) <= 100


def test_the_page_says_what_each_state_means():
    """As Python names them, and « À compléter », which is the page's own."""
    page = (ROOT / "docs" / "mon-dossier.md").read_text(encoding="utf-8")
    said = [line.split("|")[1].strip() for line in page.splitlines() if line.startswith("| ")][1:]
    assert sorted(said) == sorted([*STATES.values(), "À compléter"])
