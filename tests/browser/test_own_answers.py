"""From an example to the reader's own answers: nothing of the example stays, today is today, nothing personal comes by a link."""

import json
import re
from datetime import date

import pytest
from playwright.sync_api import expect
from screen import SHAPES, Calculator, opened

import calculators
from calculators.publish.sources import pages

PAGE, STUDIO = "penalites-de-retard/", "lettres/studio/"
TODAY = "2026-12-03"
HELD = """(root) => [...root.querySelectorAll("input:not([type=radio]), textarea, [data-part]")]
  .filter((input) => !input.closest("template")).map((input) => input.value).filter(Boolean)"""
USUAL = """(form) => [...form.querySelectorAll(".field[data-default]:not([data-default=today])")]
  .map((field) => field.dataset.default)"""
BLOCKED = "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('refused'); } });"


def at(page, moment=f"{TODAY}T10:00:00"):
    """The clock of the reader."""
    page.clock.set_fixed_time(moment)
    return page


# every form: the widgets, and the pages of the guide that have one; those of another shape first, the others when all is tried
PATHS = [f"widgets/{name}/" for name in SHAPES]
WIDGETS = [f"widgets/{name}/" for name in calculators.names() if name not in SHAPES]
PAGES = [pages.address(name) for name in pages.names() if "{ .calculator " in pages.text(name)]
every_form = pytest.mark.parametrize("path", PATHS + [pytest.param(path, marks=pytest.mark.slow) for path in WIDGETS + PAGES])
FIGURES = """(root) => [...root.querySelectorAll(".field:not([data-kind=choice])")].flatMap((field) => {
  const value = root.worked[0][field.dataset.field] ?? "";
  return value.split("\\n").flatMap((line) => line.split(";")).map((part) => part.trim()).filter((part) => part.length > 3);
})"""
LEFT = """window.left = [];
window.print = () => left.push("printed");
if (navigator.clipboard) navigator.clipboard.writeText = async () => left.push("copied");
document.execCommand = () => left.push("copied");
HTMLAnchorElement.prototype.click = () => left.push("opened");"""
WAYS_OUT = """(root) => Promise.all(["copy", "print", "csv", "ics", "link", "docx", "mailto", "eml", "txt", "copy-words",
  "copy-joined", "print-joined", "docx-joined", "set", "print-set"]
  .map((action) => root.act(action, root.querySelector("button"))))"""


def test_every_form_is_tried():
    """Each calculator stands in a widget, and many in a page."""
    assert len(PATHS + WIDGETS) == len(calculators.names()) and len(PAGES) > 30


# the HTML of a form without what stands there whatever is answered
HOLDING = """(form) => {
  const copy = form.cloneNode(true);
  for (const part of copy.querySelectorAll(".help, option, template")) part.remove();
  return copy.innerHTML;
}"""


def one_key(calculator):
    """A key in the first box, in a day where there is no box, another choice where there is no day either; what was typed."""
    calculator.form.evaluate("(form) => { for (const group of form.querySelectorAll('.group')) group.open = true; }")
    boxes = calculator.form.locator(".field:visible input[type=text]:visible, .field:visible textarea:visible")
    if boxes.count():
        box = boxes.first.element_handle()
        box.press("7")
        assert box.input_value() == "7" and box.is_visible(), "the question stays under the finger"
        return {"7"}
    days = calculator.form.locator('.field:visible:not([data-default="today"]) input[type=date]:visible')
    if days.count():
        days.first.press("7")
    else:
        calculator.form.locator("input[type=radio]:not(:checked):visible").first.check()
    return set()


@every_form
def test_one_key_and_the_example_is_gone(new_page, path):
    """No value of the example in the form, the answer or its HTML; each day is today's; nothing leaves, whatever is asked."""
    page = at(new_page(init=LEFT))
    calculator = opened(page, path)
    expect(calculator.root).to_have_class(re.compile(r"\bexample\b"))
    before = calculator.form.evaluate(HOLDING)
    examples = {text for text in calculator.root.evaluate(FIGURES) if text in before}
    assert examples
    typed = one_key(calculator)
    days = calculator.form.locator('.field[data-default="today"] input')
    usual = set(calculator.form.evaluate(USUAL))
    assert set(calculator.form.evaluate(HELD)) <= typed | ({TODAY} if days.count() else set()) | usual
    for day in days.all():
        expect(day).to_have_value(TODAY)
    calculator.expect_state("error")
    after = calculator.form.evaluate(HOLDING)
    assert [text for text in examples if text in after] == []
    if calculator.root.locator(".letter").count():  # it shows what it lacks
        assert calculator.output.locator(".sheet.draft button.gap").count() > 5
    else:
        expect(calculator.output).to_be_empty()
    expect(calculator.root.locator(".example-note")).to_be_hidden()
    page.evaluate("for (const folded of document.querySelectorAll('.actions details')) folded.open = true")
    buttons = calculator.root.locator(".actions button:visible")
    assert buttons.count() >= 3
    for button in buttons.all():
        expect(button).to_be_disabled()
    calculator.root.evaluate(WAYS_OUT)
    assert page.evaluate("left") == []


def test_a_key_in_a_day_keeps_nothing_of_the_example(page):
    """A date field is typed part by part: the month and the year of the example would stay."""
    calculator = opened(at(page), PAGE)
    calculator.input("due_date").focus()
    page.keyboard.type("1")
    expect(calculator.input("due_date")).to_have_value("")
    expect(calculator.input("amount")).to_have_value("")
    expect(calculator.input("until")).to_have_value(TODAY)
    page.keyboard.type("0152026")
    expect(calculator.input("due_date")).to_have_value("2026-10-15")


def test_choices_go_back_to_their_defaults(page):
    """The choice that was made stays; one without default waits; what the page is about stays."""
    calculator = opened(page, "quelle-procedure/")
    calculator.choose("creditor", "liberal")
    expect(calculator.input("debtor")).to_have_value("")
    expect(calculator.field("stance").locator("input:checked")).to_have_count(0)
    expect(calculator.field("creditor").locator("input:checked, option:checked")).to_have_attribute("value", "liberal")
    ways = calculator.root.locator("[data-notice=wait] a")
    assert ways.all_inner_texts() == ["client", "montant", "réponse du client"]
    ways.nth(1).click()
    expect(calculator.input("amount")).to_be_focused()
    calculator = opened(page, "client-a-l-etranger/")
    calculator.form.locator(".group summary").nth(2).click()
    calculator.input("amount").fill("900")
    expect(calculator.field("place").locator("input:checked, option:checked")).to_have_attribute("value", "eu")


def test_the_example_comes_back_and_goes(page):
    """« Reprendre l'exemple », marked as one; « Annuler » gives the reader's own answers back."""
    calculator = opened(at(page), PAGE)
    calculator.input("amount").fill("10000")
    calculator.input("due_date").fill("2026-04-30")
    calculator.expect_state("ready")
    total = calculator.total.inner_text()
    calculator.button("example").click()
    expect(calculator.total).to_have_text("1\u202f999,60\u202f€")
    expect(calculator.root).to_have_class(re.compile(r"\bexample\b"))
    calculator.button("undo").click()
    expect(calculator.total).to_have_text(total)
    expect(calculator.input("amount")).to_have_value("10000")
    expect(calculator.root).not_to_have_class(re.compile(r"\bexample\b"))


def test_another_example_is_a_button(page):
    """« Essayer : une mairie » shows that example in the one form; the first key empties it."""
    calculator = opened(page, PAGE)
    assert page.locator("live-calculator").count() == 1
    page.locator("details.part", has_text="Essayer : une mairie").locator("summary").first.click()
    page.get_by_role("button", name="Essayer : une mairie").click()
    expect(calculator.total).to_have_text("4\u202f418,70\u202f€")
    expect(calculator.root).to_have_class(re.compile(r"\bexample\b"))
    calculator.input("amount").press("5")
    expect(calculator.field("debtor").locator("input:checked")).to_have_attribute("value", "business")
    expect(calculator.input("due_date")).to_have_value("")


def test_what_is_missing_is_named_and_led_to(page):
    """A folded group opens on its question, focus goes there; after « Vider » nothing of before is said."""
    calculator = opened(page, "lettres/studio/")
    calculator.form.locator(".group summary").nth(1).click()
    calculator.input("creditor_name").fill("Zoé Petit EI")
    way = calculator.root.locator("[data-notice=wait] a", has_text="échéance")
    expect(calculator.input("due_date")).to_be_hidden()
    way.click()
    expect(calculator.input("due_date")).to_be_focused()
    calculator.button("clear").click()
    expect(calculator.output.locator(".sender")).to_contain_text("votre nom")
    expect(calculator.output).not_to_contain_text("Zoé")
    expect(calculator.root).not_to_have_class(re.compile("stale"))
    expect(calculator.root.locator(".notice")).not_to_contain_text("précédentes")
    expect(calculator.form.locator(".error:visible")).to_have_count(0)


def test_a_total_carries_its_day(new_page):
    """The bar of a phone and the grand total."""
    page = at(new_page(viewport={"width": 360, "height": 800}))
    calculator = opened(page, PAGE)
    calculator.input("amount").fill("1850")
    calculator.input("due_date").fill("2026-05-31")
    expect(calculator.root.locator(".bar")).to_contain_text("Au 3\u00a0décembre\u00a02026\u202f: 2\u202f006,51")
    calculator.button("add-invoice").click()
    expect(calculator.root.locator(".notice")).to_contain_text("La facture 2 est vide")
    expect(calculator.root).not_to_have_class(re.compile("stale"))
    calculator.input("amount", 1).fill("300")
    calculator.input("due_date", 1).fill("2026-09-10")
    expect(calculator.output.locator(".headline").first).to_contain_text("En tout, au 3\u00a0décembre\u00a02026")
    expect(calculator.root.locator(".bar")).to_contain_text("Au 3\u00a0décembre\u00a02026\u202f: 2\u202f355,07")


def test_today_moves_with_the_clock(page):
    """A page left open past midnight follows; a day that the reader chose stays."""
    calculator = opened(at(page), PAGE)
    calculator.input("amount").fill("1850")
    calculator.input("due_date").fill("2026-05-31")
    expect(calculator.output.locator(".headline")).to_contain_text("3\u00a0décembre")
    at(page, "2026-12-04T00:10:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(calculator.output.locator(".headline")).to_contain_text("4\u00a0décembre")
    calculator.input("until").fill("2026-11-30")
    at(page, "2026-12-05T00:10:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(calculator.input("until")).to_have_value("2026-11-30")


def test_a_link_says_what_it_filled_and_of_which_day(page):
    """An older day in one press today; what a link filled is named, emptied in one press, given back in another."""
    calculator = opened(at(page), f"{PAGE}#calcul=late_penalties&amount=500&due_date=2026-05-31&until=2026-11-28")
    expect(calculator.root.locator("[data-notice=link]")).to_contain_text("Ce lien a rempli\u202f: montant, échéance")
    notice = calculator.root.locator("[data-notice=day]")
    expect(notice).to_contain_text("Calculé au 28\u00a0novembre\u00a02026")
    notice.get_by_role("button", name="Recalculer à aujourd’hui").click()
    expect(calculator.input("until")).to_have_value(TODAY)
    expect(notice).to_have_count(0)
    calculator.root.locator("[data-notice=link] button").click()
    expect(calculator.input("amount")).to_have_value("")
    calculator.button("undo").click()
    expect(calculator.input("amount")).to_have_value("500")


def test_a_link_without_a_day_is_of_today(page):
    """Nor does it leave anything of the example."""
    calculator = opened(at(page), f"{PAGE}#calcul=late_penalties&amount=500&due_date=2026-05-31")
    expect(calculator.output.locator(".headline")).to_contain_text("3\u00a0décembre\u00a02026")


def test_what_a_link_chose_is_seen(page):
    """Nothing but choices: the example stays, and the folded group of a choice that is not the usual one opens."""
    calculator = opened_any(page, "/interets-apres-jugement/#calcul=judgment_interest&capitalise=yes&decision=judgment")
    expect(calculator.root.locator('.group:has([data-field="capitalise"])')).to_have_attribute("open", "")
    expect(calculator.root.locator('.group:has([data-field="decision"])')).not_to_have_attribute("open", "")
    assert calculator.root.evaluate("(one) => [one.example, one.everything()[0].capitalise]") == [True, "yes"]


@pytest.mark.parametrize("more", ["", "&amount=500"])
def test_nothing_personal_comes_by_a_link(page, more):
    """Another's IBAN, name, address, number: ignored, and said."""
    given = "iban=FR7630006000011234567890189&creditor_name=Mallory&debtor_address=ici&creditor_siren=552100554"
    calculator = opened_any(page, f"{STUDIO}#calcul=letters&letter=relance_1&{given}{more}")
    form = calculator.form.inner_html()
    assert "Mallory" not in form and "FR7630006000011234567890189" not in form
    assert "Mallory" not in json.dumps(calculator.root.evaluate("(one) => one.everything()"))
    expect(calculator.root.locator("[data-notice=personal]")).to_contain_text("IBAN")
    expect(calculator.root.locator("[data-notice=personal]")).to_contain_text("jamais un nom")


def test_nor_the_names_of_the_statement_to_join(page):
    """A link fills the invoice, not who it names; the day is no name."""
    given = "creditor_name=Mallory&debtor_name=Mallory&invoice_number=M-1&invoice_date=2026-05-01&amount=500&due_date=2026-05-31"
    calculator = opened_any(page, f"{PAGE}#calcul=late_penalties&{given}")
    held = calculator.root.evaluate("(one) => one.everything()")[0]
    assert [held[name] for name in ("creditor_name", "debtor_name", "invoice_number")] == ["", "", ""]
    assert held["invoice_date"] == "2026-05-01"
    expect(calculator.root.locator("[data-notice=personal]")).to_contain_text("votre nom")


def opened_any(page, path):
    """A calculator of a page, whether it answers or waits."""
    page.goto(path)
    page.mouse.move(1, 1)
    calculator = Calculator(page)
    expect(calculator.form).to_have_attribute("data-state", re.compile("ready|error"))
    return calculator


def test_no_letter_of_the_example_leaves(new_page):
    """Each button names what to replace."""
    page = new_page(init="window.print = () => { window.printed = true; };", permissions=["clipboard-read", "clipboard-write"])
    calculator = opened(page, STUDIO)
    page.evaluate("navigator.clipboard.writeText('before')")
    for action in ("copy", "print", "docx", "mailto", "eml", "txt", "link"):
        calculator.button(action).click()
        refusal = calculator.root.locator(".refusal")
        expect(refusal).to_contain_text("Remplacez d’abord les réponses de l’exemple")
        expect(refusal).to_contain_text("IBAN")
        expect(refusal.locator("p")).to_be_in_viewport()
        page.evaluate("document.querySelector('.refusal p').remove()")
    assert page.evaluate("navigator.clipboard.readText()") == "before"
    assert page.evaluate("window.printed") is None
    calculator.button("copy").click()
    calculator.root.locator(".refusal a", has_text="IBAN").click()
    expect(calculator.input("iban")).to_be_focused()


def test_a_copied_example_says_so(new_page):
    """A calculation of the example may be copied and printed, never as the reader's own."""
    page = new_page(init="window.print = () => {};", permissions=["clipboard-read", "clipboard-write"])
    calculator = opened(page, PAGE)
    calculator.button("copy").click()
    expect(calculator.root.locator(".done")).to_have_text("Copié.")
    assert page.evaluate("navigator.clipboard.readText()").startswith("Exemple\u202f: ces réponses ne sont pas les vôtres.\n")
    calculator.button("csv").click()
    expect(calculator.root.locator(".refusal")).to_contain_text("montant, échéance")
    calculator.button("print").click()
    assert page.locator(".print-sheet").evaluate("(sheet) => sheet.textContent").count("Exemple") == 1


@pytest.mark.parametrize("init", ["", BLOCKED], ids=["kept", "blocked"])
def test_a_reload(new_page, init):
    """What was typed is still there, on the day it is now; « Vider » empties it; a browser that keeps nothing breaks nothing."""
    page = at(new_page(init=init))
    calculator = opened(page, PAGE)
    calculator.input("amount").fill("777,70")
    calculator.input("due_date").fill("2026-06-30")
    calculator.expect_state("ready")
    at(page, "2026-12-04T09:00:00")
    page.reload()
    calculator = Calculator(page)
    calculator.expect_state("ready")
    expect(calculator.input("amount")).to_have_value("1 850,00" if init else "777,70")
    if init:
        return
    expect(calculator.input("until")).to_have_value("2026-12-04")
    calculator.button("clear").click()
    assert page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('answers'))") == []
    page.reload()
    expect(Calculator(page).input("amount")).to_have_value("1 850,00")


def test_a_widget_keeps_nothing(page):
    """Not even in the tab."""
    calculator = opened(page, "widgets/late_penalties/")
    calculator.input("amount").fill("777,70")
    assert page.evaluate("sessionStorage.length") == 0


def test_what_is_typed_before_the_script_comes_is_kept(page):
    """On a slow connection: it is the reader's, all of it, and nothing of the example is left beside it."""
    held = []
    page.route("**/calculators.js", lambda route: held.append(route))
    at(page).goto(PAGE, wait_until="commit")
    calculator = Calculator(page)
    calculator.form.locator('[name=debtor][value="public"]').check()
    calculator.input("amount").fill("640")
    calculator.input("due_date").fill("2026-09-01")
    page.wait_for_timeout(100)
    for route in held:
        route.continue_()
    calculator.expect_state("ready")
    assert calculator.root.evaluate("(root) => root.example") is False
    assert calculator.form.locator("[name=debtor]:checked").input_value() == "public"
    expect(calculator.input("amount")).to_have_value("640")
    expect(calculator.input("due_date")).to_have_value("2026-09-01")
    expect(calculator.input("until")).to_have_value(TODAY)
    expect(calculator.output).to_contain_text("640,00\u202f€")


def test_the_due_date_is_found_and_brought_back(page):
    """Where the form that answers it cannot be fetched: to its page, and back, with what was typed."""
    page.route("**/echeance/", lambda route: route.fulfill(body=""), times=1)
    calculator = opened(at(page), PAGE)
    calculator.input("amount").fill("640")
    calculator.button("find-due-date").click()
    page.wait_for_url("**/echeance/")
    finder = Calculator(page)
    finder.input("invoice_date").fill("2026-09-01")
    finder.expect_state("ready")
    finder.button("bring-due-date").click()
    page.wait_for_url(f"**/{PAGE}")
    calculator = Calculator(page)
    expect(calculator.input("due_date")).to_have_value("2026-10-01")
    expect(calculator.input("amount")).to_have_value("640")
    expect(calculator.root.locator(".notice")).to_contain_text("Échéance reprise")


def test_a_folded_group_says_its_answers_in_words(page):
    """Amounts, the due date, the payments."""
    calculator = opened(page, STUDIO)
    calculator.form.locator(".group summary").nth(3).click()
    calculator.input("amount").fill("1850")
    calculator.input("due_date").fill("2026-09-30")
    calculator.pay("2026-10-20", "500")
    given = calculator.form.locator(".group").nth(3).locator(".given")
    assert "1\u202f850\u202f€ · échéance 30/09/2026 · 500\u202f€ reçus le 20/10/2026" in given.text_content()


def test_home_follows_the_day(page):
    """The card of home is of today once the reader moves, of the day it says without script."""
    at(page)
    page.goto("")
    page.mouse.move(5, 5)
    days = (date.fromisoformat(TODAY) - date(2026, 5, 31)).days
    assert days == 186
    expect(page.locator(".answer .headline")).to_contain_text("3\u00a0décembre\u00a02026")
    expected = calculators.run("late_penalties", {"amount": "1850", "due_date": "2026-05-31", "until": TODAY}, html=False)
    whole, cents = divmod(expected["values"]["total_cents"], 100)
    expect(page.locator(".answer .amount")).to_have_text(f"{whole // 1000}\u202f{whole % 1000:03d},{cents:02d}\u202f€")
