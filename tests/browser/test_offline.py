"""A page opened once opens again without a network, and still calculates."""

import pytest
from playwright.sync_api import expect
from screen import Calculator

pytestmark = pytest.mark.slow

PAGE = "penalites-de-retard/"
KEPT = """async (page) => {
  const needed = [page, "/assets/calculators.js", "/assets/calculators.css", "/assets/site.css"];
  const runtime = ["micropython.mjs", "micropython.wasm", "late_penalties.bin"];
  for (let tries = 0; tries < 100; tries++) {
    const kept = await (await caches.open("guide")).keys();
    const names = kept.map((request) => new URL(request.url).pathname);
    if (needed.every((name) => names.includes(name))
      && runtime.every((name) => names.some((found) => found.endsWith("/" + name)))) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}"""


def test_a_page_seen_once_opens_without_a_network(new_page, watched):
    """The worker keeps the page, its scripts, its styles and the runtime of its calculator. The search is not kept yet."""
    watched.accept("importScripts", "ERR_INTERNET_DISCONNECTED", "ERR_FAILED")
    page = new_page()
    page.goto(PAGE)
    Calculator(page).expect_state("ready")
    assert page.evaluate(KEPT, f"/{PAGE}")
    page.context.set_offline(True)
    page.reload()
    calculator = Calculator(page)
    calculator.expect_state("ready")
    calculator.own(amount="10000")
    expect(calculator.total).to_be_visible()
    expect(calculator.total).not_to_have_text("1\u202f999,60\u202f€")
    page.context.set_offline(False)


def test_a_widget_keeps_nothing(page):
    """In somebody else's page, no worker is registered."""
    page.goto("widgets/late_penalties/")
    Calculator(page).expect_state("ready")
    assert page.locator("script[src*=offline]").count() == 0
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((found) => found.length)") == 0
