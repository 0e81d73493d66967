"""A reader types: the answer follows, mistakes are told kindly, nothing typed is lost."""

import re

import pytest
from playwright.sync_api import expect
from screen import Calculator, opened, owned, pieces

import calculators

pytestmark = pytest.mark.slow

PAGE = "penalites-de-retard/"
GUIDES = {"late_penalties": PAGE, "judgment_interest": "interets-apres-jugement/"}
ANSWERS = {
    "debtor": "business", "amount": "10000", "due_date": "2026-04-30", "until": "2026-08-31",
    "clause": "none", "payments": "",
}  # fmt: skip
HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "9" * 5_000, "é😀" * 2_500]
COUNT_SHIFTS = """
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value)))
      .observe({ type: "layout-shift", buffered: true });
"""
FOLLOW_FOCUS = "window.moves = 0; addEventListener('focusin', () => { window.moves += 1; });"


def type_answers(calculator):
    """The invoice of these tests."""
    for name in ("amount", "due_date", "until"):
        calculator.input(name).fill(ANSWERS[name])


def test_example_becomes_ready(page):
    """The worked answer is in the page before any script, then the same comes from Python."""
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => {"
        "window.first = document.querySelector('form[data-state]').dataset.state; "
        "window.before = document.querySelector('output').innerHTML; }, { capture: true, once: true });"
    )
    calculator = opened(page, PAGE)
    assert page.evaluate("window.first") in ("example", "loading")
    assert pieces(page.evaluate("window.before")) == pieces(calculator.output.inner_html())
    expect(calculator.total).to_have_text("1\u202f999,60\u202f€")


@pytest.mark.parametrize("path", [*GUIDES.values(), *(f"widgets/{name}/" for name in GUIDES)])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps(new_page, path, width):
    """No layout shift from the first paint until the calculator answers."""
    page = new_page(init=COUNT_SHIFTS, viewport={"width": width, "height": 800})
    opened(page, path)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("window.shifts") == []


def test_answer_follows_typing(page):
    """10 000 € due on 30 April, on 31 August 2026: 413,68 € of interest and 40 €."""
    calculator = opened(page, PAGE)
    type_answers(calculator)
    expect(calculator.total).to_have_text("10\u202f453,68\u202f€")
    assert [amount for _, amount in calculator.sums()] == ["10\u202f000,00\u202f€", "413,68\u202f€", "40,00\u202f€"]
    calculator.expect_state("ready")
    expect(calculator.root.locator(".example-note")).to_be_hidden()
    expect(calculator.announcement).to_contain_text("10\u202f453,68\u202f€")


def test_same_as_on_cpython(page):
    """The page shows what calculators.run gives in CPython, tag by tag, its ways led from the root of the guide."""
    calculator = opened(page, PAGE)
    type_answers(calculator)
    expect(calculator.total).to_have_text("10\u202f453,68\u202f€")
    said = calculators.run("late_penalties", ANSWERS)["html"].replace("guide:", page.url.removesuffix(PAGE))
    assert pieces(calculator.output.inner_html()) == pieces(said)


def test_focus_and_caret_stay(page):
    """Typing in the middle of a number moves neither focus nor caret, not even when the runtime arrives late."""
    page.route("**/micropython.wasm", lambda route: (page.wait_for_timeout(400), route.continue_()))
    page.goto(PAGE)
    calculator = Calculator(page)
    calculator.own()
    amount = calculator.input("amount")
    amount.click()
    amount.fill("1000")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.evaluate(FOLLOW_FOCUS)
    page.keyboard.type("5", delay=30)
    calculator.expect_state("ready")
    page.keyboard.type("23", delay=30)
    expect(calculator.output.locator(".sums")).to_contain_text("1\u202f523\u202f000,00\u202f€")
    expect(amount).to_be_focused()
    expect(amount).to_have_value("1523000")
    assert amount.evaluate("(input) => input.selectionStart") == 4
    assert page.evaluate("window.moves") == 0


def test_error_beside_its_field(page):
    """A wrong amount is told after leaving the field, not while typing, and goes once it is right."""
    calculator = owned(page, PAGE)
    amount, error = calculator.input("amount"), calculator.field("amount").locator(".error")
    before = calculator.output.inner_html()
    amount.fill("")
    page.keyboard.type("mille")
    calculator.expect_state("error")
    expect(error).to_be_hidden()
    page.keyboard.press("Tab")
    expect(error).to_be_visible()
    expect(error).to_contain_text("Écrivez le montant en chiffres, par exemple")
    expect(amount).to_have_attribute("aria-invalid", "true")
    expect(amount).to_have_attribute("aria-describedby", re.compile(rf"\b{error.get_attribute('id')}$"))
    expect(amount).to_have_value("mille")
    assert calculator.output.inner_html() == before
    expect(calculator.button("copy")).to_be_disabled()
    expect(calculator.announcement).to_have_text("Complétez les réponses signalées pour obtenir le résultat.")
    amount.fill("1 000,50 €")
    expect(error).to_be_hidden()
    expect(amount).not_to_have_attribute("aria-invalid", "true")
    calculator.expect_state("ready")
    expect(calculator.button("copy")).to_be_enabled()


def test_every_error_at_once(page):
    """Two wrong answers, two sentences, each beside its own field."""
    calculator = owned(page, PAGE)
    calculator.input("amount").fill("0")
    calculator.input("due_date").fill("")
    calculator.input("until").fill("")
    calculator.button("clear").focus()
    for name in ("amount", "due_date", "until"):
        expect(calculator.field(name).locator(".error")).to_be_visible()
        expect(calculator.field(name).locator(".error")).not_to_be_empty()


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_typing(page, hostile):
    """Markup stays text and 5,000 characters harm nothing, in an amount and in the payments."""
    calculator = owned(page, PAGE)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    calculator.input("amount").fill(hostile)
    page.keyboard.press("Tab")
    expect(calculator.field("amount").locator(".error")).to_be_visible()
    calculator.pay("2026-07-01", hostile)
    page.keyboard.press("Tab")
    expect(calculator.field("payments").locator(".error")).to_be_visible()
    expect(calculator.input("amount")).to_have_value(hostile)
    expect(calculator.input("payments")).to_have_value(f"2026-07-01;{hostile}")
    assert calculator.root.locator("script, img").count() == 0
    calculator.button("remove-row").click()
    calculator.input("amount").fill("100")
    calculator.expect_state("ready")


def test_questions_appear_when_they_matter(page):
    """The notice for a consumer, the value of a clause, imputation once there is a payment; hidden answers come back."""
    calculator = owned(page, PAGE)
    for name in ("formal_notice_date", "clause_value", "imputation"):
        expect(calculator.field(name)).to_be_hidden()
    calculator.choose("debtor", "consumer")
    calculator.input("formal_notice_date").fill("2026-07-14")
    expect(calculator.output).to_contain_text("15/07/2026")
    calculator.choose("debtor", "public")
    expect(calculator.field("formal_notice_date")).to_be_hidden()
    expect(calculator.field("clause")).to_be_hidden()
    calculator.expect_state("ready")
    calculator.choose("debtor", "consumer")
    expect(calculator.input("formal_notice_date")).to_have_value("2026-07-14")
    calculator.choose("debtor", "business")
    calculator.choose("clause", "fixed")
    calculator.input("clause_value").fill("15")
    expect(calculator.output).to_contain_text("15,00\u202f%")
    calculator.choose("clause", "none")
    expect(calculator.field("clause_value")).to_be_hidden()
    expect(calculator.total).to_have_text("1\u202f999,60\u202f€")
    calculator.choose("clause", "fixed")
    expect(calculator.input("clause_value")).to_have_value("15")
    calculator.pay("2026-07-01", "100")
    expect(calculator.field("imputation")).to_be_visible()
    calculator.button("remove-row").click()
    expect(calculator.field("imputation")).to_be_hidden()


def test_today(page):
    """The button writes the day of the reader's clock."""
    page.clock.set_fixed_time("2026-10-15T10:00:00")
    calculator = owned(page, PAGE)
    calculator.button("today").click()
    expect(calculator.input("until")).to_have_value("2026-10-15")
    expect(calculator.output.locator(".headline")).to_contain_text("15 octobre 2026")


def everything(calculator):
    """All that the form holds."""
    return calculator.form.evaluate(
        "(form) => [...form.querySelectorAll('input, textarea')].map((input) => [input.value, input.checked])"
    )


@pytest.mark.parametrize("action", ["clear", "example"])
def test_undo(page, action):
    """« Vider » and « Reprendre l'exemple » do what they say, and « Annuler » gives everything back."""
    calculator = owned(page, PAGE)
    type_answers(calculator)
    calculator.choose("clause", "ecb_plus")
    calculator.input("clause_value").fill("11,5")
    calculator.pay("2026-06-01", "1 234,50")
    calculator.button("add-invoice").click()
    calculator.input("amount", 1).fill("300")
    calculator.input("due_date", 1).fill("2026-05-31")
    expect(calculator.output.locator(".statement")).to_have_count(2)
    form, answer = everything(calculator), calculator.output.inner_html()
    calculator.button(action).click()
    expect(calculator.invoices).to_have_count(1)
    if action == "clear":
        for name in ("amount", "due_date", "clause_value", "payments"):
            expect(calculator.input(name)).to_have_value("")
        expect(calculator.form.locator(".error:visible")).to_have_count(0)
    else:
        expect(calculator.total).to_have_text("1\u202f999,60\u202f€")
        expect(calculator.input("amount")).to_have_value(re.compile("1.850,00"))
    calculator.button("undo").click()
    calculator.expect_state("ready")
    expect(calculator.invoices).to_have_count(2)
    assert everything(calculator) == form
    assert calculator.output.inner_html() == answer


def test_unfolded_parts_stay_open(page):
    """What the reader unfolded stays so while the answer changes."""
    calculator = owned(page, PAGE)
    calculator.output.locator("summary").first.click()
    type_answers(calculator)
    expect(calculator.total).to_have_text("10\u202f453,68\u202f€")
    expect(calculator.output.locator("details").first).to_have_attribute("open", "")
    expect(calculator.output.locator("details").nth(1)).not_to_have_attribute("open", "")
