"""The Python of the page: fetched once when idle, started at the first sign of a reader, and again after a failure."""

import re

import pytest
from playwright.sync_api import expect
from screen import Calculator, owned

pytestmark = pytest.mark.slow

PAGE, OTHER = "penalites-de-retard/", "interets-apres-jugement/"
SAVE_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"


def test_one_runtime_for_the_visit(page, site):
    """From one calculator to the other and back: one MicroPython, and what was typed is still there."""
    site.forget()
    calculator = owned(page, PAGE)
    calculator.input("amount").fill("777,70")
    calculator.choose("clause", "fixed")
    calculator.input("clause_value").fill("15")
    calculator.pay("2026-07-01", "100")
    expect(calculator.output.locator(".sums")).to_contain_text("40,00\u202f€")
    total = calculator.total.inner_text()
    page.evaluate("window.sameVisit = true")
    page.locator(f"a[href$='{OTHER}']:visible").first.click()
    page.wait_for_url(f"**/{OTHER}")
    judgment = Calculator(page)
    expect(judgment.form).to_have_attribute("data-calculator", "judgment_interest")  # the address changes first
    judgment.expect_state("ready")
    judgment.own(principal="1000")
    expect(judgment.output.locator(".sums")).to_contain_text("1\u202f000,00\u202f€")
    page.go_back()
    page.wait_for_url(f"**/{PAGE}")
    calculator = Calculator(page)
    calculator.expect_state("ready")
    expect(calculator.input("amount")).to_have_value("777,70")
    expect(calculator.input("clause_value")).to_have_value("15")
    expect(calculator.field("payments").locator("[data-part=rest]")).to_have_value("100")
    expect(calculator.total).to_have_text(total)
    assert page.evaluate("window.sameVisit") is True
    assert site.count("micropython.wasm") == 1
    assert site.count("late_penalties.bin") == 1
    assert site.count("judgment_interest.bin") == 1


def stopped(page):
    """The page's own clock stands still from now on: what waits for a while waits until the test moves it."""
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    return page.clock


def test_fetched_when_idle_and_started_at_the_first_sign(page, site):
    """A page that is only read runs no Python; what it needs is there once, for when the reader moves."""
    stopped(page)
    site.forget()
    page.goto(PAGE)
    page.wait_for_load_state("networkidle")
    calculator = Calculator(page)
    calculator.expect_state("example")
    needed = ("micropython.mjs", "micropython.wasm", "late_penalties.bin")
    assert [site.count(file) for file in needed] == [1, 1, 1]
    calculator.expect_state("ready")
    assert [site.count(file) for file in needed] == [1, 1, 1]


def test_started_after_a_while(page):
    """Without any sign, eight seconds later and not before."""
    clock = stopped(page)
    page.goto(PAGE)
    page.wait_for_load_state("networkidle")
    clock.run_for(7_900)
    calculator = Calculator(page)
    calculator.expect_state("example")
    clock.run_for(200)
    expect(calculator.form).to_have_attribute("data-state", "ready")


def test_a_widget_does_not_wait(page):
    """Somebody came to it to calculate."""
    page.goto("widgets/late_penalties/")
    expect(Calculator(page).form).to_have_attribute("data-state", "ready", timeout=6_000)


def test_what_is_fetched_early_is_used_at_once(page):
    """However late the script of MicroPython comes: else the browser warns in the console, of the site around too."""
    page.route("**/micropython.mjs", lambda route: (page.wait_for_timeout(4_500), route.continue_()))
    page.goto("widgets/late_penalties/")
    expect(Calculator(page).form).to_have_attribute("data-state", "ready")


def test_save_data(new_page, site):
    """A reader who saves data fetches nothing before the first touch."""
    page = new_page(init=SAVE_DATA)
    site.forget()
    page.goto(PAGE)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(2500)  # longer than the idle delay of calculators.js
    calculator = Calculator(page)
    calculator.expect_state("example")
    assert not [path for path in site.asked if "/assets/python/" in path]
    calculator.input("amount").fill("10000")
    calculator.input("due_date").fill("2026-05-31")
    calculator.expect_state("ready")
    expect(calculator.output.locator(".sums")).to_contain_text("10\u202f000,00\u202f€")


def test_offline(page):
    """Once loaded, the calculator needs no network."""
    calculator = owned(page, PAGE)
    page.wait_for_load_state("networkidle")  # the theme's search loads its parts
    page.context.set_offline(True)
    calculator.input("amount").fill("4321")
    expect(calculator.output.locator(".sums")).to_contain_text("4\u202f321,00\u202f€")
    calculator.button("add-invoice").click()
    calculator.input("amount", 1).fill("10")
    calculator.input("due_date", 1).fill("2026-06-30")
    expect(calculator.output.locator(".statement")).to_have_count(2)


def failing(page, watched, pattern):
    """A calculator whose first fetch of `pattern` failed."""
    watched.accept("Failed to load resource", "net::ERR_FAILED")
    page.route(pattern, lambda route: route.abort())
    page.goto(PAGE)
    calculator = Calculator(page)
    calculator.expect_state("error")
    sentence = "Le calcul n’a pas pu être chargé. Vérifiez la connexion, puis changez une réponse pour réessayer."
    expect(calculator.announcement).to_have_text(sentence)
    expect(calculator.root.locator(".notice")).to_have_text(sentence)
    expect(calculator.total).to_have_text("1\u202f999,60\u202f€")
    page.unroute(pattern)
    return calculator


def retried(calculator):
    """A later touch fetches again, and the notice goes."""
    calculator.input("amount").fill("10000")
    calculator.input("due_date").fill("2026-05-31")
    calculator.expect_state("ready")
    expect(calculator.output.locator(".sums")).to_contain_text("10\u202f000,00\u202f€")
    expect(calculator.root.locator(".notice")).to_be_hidden()


def test_failed_bundle(page, watched):
    """The Python did not come."""
    retried(failing(page, watched, re.compile(r"\.bin$")))


def test_failed_runtime(page, watched):
    """MicroPython itself did not come."""
    retried(failing(page, watched, re.compile(r"\.wasm$")))


def test_failed_module(page, watched):
    """The module that starts it did not come."""
    retried(failing(page, watched, re.compile(r"\.mjs")))
