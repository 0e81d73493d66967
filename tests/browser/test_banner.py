"""The banner of a page whose rates end, on the last known day and on the day after: the reader's clock decides, not that of
the build.
"""

import datetime

import pytest
from playwright.sync_api import expect
from screen import Calculator

from calculators.core.time import dates
from calculators.law.ecb_rate import ECB_RATE
from calculators.law.legal_interest import PROFESSIONAL_CREDITOR

pytestmark = pytest.mark.slow

LAST = min(ECB_RATE.known_until, PROFESSIONAL_CREDITOR.known_until)
AFTER = LAST + datetime.timedelta(days=1)
# an inline figure and the home; a form; tables and a chart; a letter studio; widgets
WITH_RATES = ("", "penalites-de-retard/", "taux/", "lettres/studio/", "widgets/late_penalties/", "widgets/letters/")
WITHOUT = ("prescription/", "relancer/premier-rappel/", "widgets/limitation/")


def opened(new_page, day, path, hour=12, **options):
    """A page opened on a day, on the reader's clock."""
    page = new_page(**options)
    page.clock.set_fixed_time(datetime.datetime(day.year, day.month, day.day, hour))
    page.goto(path)
    return page


@pytest.mark.parametrize("path", WITH_RATES)
def test_the_banner_appears_the_day_after_the_last_known_one(new_page, path):
    page = opened(new_page, LAST, path, hour=23)
    assert page.locator(".rates-ended").count() == 1
    expect(page.locator(".rates-ended")).to_be_hidden()
    page = opened(new_page, AFTER, path, hour=0)
    banner = page.get_by_role("status").filter(has_text="n’est pas encore dans ce guide")
    expect(banner).to_be_visible()
    expect(banner).to_contain_text(f"Le taux à partir du {dates.french(AFTER)} ")
    expect(banner).to_contain_text(f"s’arrêtent au {dates.french(LAST)} et restent provisoires.")


@pytest.mark.parametrize("path", WITHOUT)
def test_a_page_without_rates_has_no_banner(new_page, path):
    assert opened(new_page, AFTER, path).locator(".rates-ended").count() == 0


def test_the_banner_comes_with_instant_navigation(new_page):
    """From a page without rates to one that has some, without a load."""
    page = opened(new_page, AFTER, "prescription/")
    page.evaluate("() => (window.same = true)")
    page.locator(".md-tabs a, .md-nav a").filter(has_text="Repères").first.click()
    expect(page.locator("h1")).to_contain_text("Les taux en vigueur")
    expect(page.locator(".rates-ended")).to_be_visible()
    assert page.evaluate("() => window.same")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["taux/", "widgets/late_penalties/"])
def test_the_banner_fits_a_narrow_screen_and_can_be_read(new_page, path, scheme):
    """At 320 px nothing goes past the edge; 4.5 to 1 between the words and their ground, in both schemes."""
    page = opened(new_page, AFTER, path, viewport={"width": 320, "height": 640}, color_scheme=scheme)
    banner = page.locator(".rates-ended")
    expect(banner).to_be_visible()
    box = banner.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 320
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    ratio = banner.evaluate("""(element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      const light = (text) => text.match(/[0-9.]+/g).slice(0, 3).map((part) => part / 255)
        .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
      const [dark, bright] = [light(color), light(backgroundColor)].sort((one, other) => one - other);
      return (bright + 0.05) / (dark + 0.05);
    }""")
    assert ratio >= 4.5


def test_the_banner_is_printed(new_page):
    page = opened(new_page, AFTER, "taux/")
    page.emulate_media(media="print")
    expect(page.locator(".rates-ended")).to_be_visible()


def test_an_answer_past_the_end_is_marked_provisional(new_page):
    """In the page, before anything is pressed: the warning is among what is seen."""
    page = opened(new_page, AFTER, "penalites-de-retard/")
    form = page.locator("live-calculator").first
    Calculator(page).own(until=dates.add_months(AFTER, 1).isoformat())
    warning = form.locator(".warnings li[data-code=rate-unknown]")
    expect(warning).to_be_visible()
    expect(warning).to_contain_text("provisoire")
