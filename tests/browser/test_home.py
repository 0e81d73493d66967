"""From home: the amount owed in three presses, the right letter in four, by pointer and by keyboard; what home promises."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect
from screen import ROOT, Calculator

from calculators.core.time import dates
from calculators.law import late_payment
from calculators.publish.sources.values import shown

pytestmark = pytest.mark.slow

MOST_TABS = 80
MOMENTS = re.findall(r"^    - \[([\w-]+), ([\w/]+), (.+)\]$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)


class Hand:
    """A reader who counts: every press of the pointer, or of Enter and Space; Tab and what is typed in a field do not count."""

    def __init__(self, page):
        self.page = page
        self.presses = 0


class Pointer(Hand):
    """By pointer."""

    def press(self, target):
        """Click."""
        self.presses += 1
        target.click()

    def into(self, field, text):
        """Click in a field, then type."""
        self.press(field)
        field.press("Control+a")
        self.page.keyboard.type(text)

    def choose(self, field, label):
        """Open a list and pick: two presses."""
        self.presses += 2
        field.select_option(label=label)


class Keyboard(Hand):
    """By keyboard alone."""

    def reach(self, target):
        """Tab until there."""
        for _ in range(MOST_TABS):
            if target.evaluate("(element) => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{target} is not reached by Tab")

    def press(self, target):
        """Tab there, then Enter."""
        self.reach(target)
        self.presses += 1
        self.page.keyboard.press("Enter")

    def into(self, field, text):
        """Tab there, then type."""
        self.reach(field)
        self.page.keyboard.type(text)

    def choose(self, field, label):
        """Tab there; the first letters pick."""
        self.reach(field)
        self.page.keyboard.type(label[:12])


hands = pytest.mark.parametrize("hand", [Pointer, Keyboard])


@pytest.fixture
def home(page):
    """The first page."""
    page.goto("")
    page.wait_for_load_state("networkidle")
    return page


def text_of(day):
    """A day as typed in a date field of this browser, which speaks American."""
    return f"{day.month:02d}{day.day:02d}{day.year}"


@hands
@pytest.mark.parametrize("opener", ["Calculer ce qu’il vous doit", "Calculer la dette"])
def test_the_amount_owed_in_three_presses(home, hand, opener):
    hand = hand(home)
    hand.press(home.locator(".home").get_by_role("link", name=opener, exact=True))
    home.wait_for_url("**/penalites-de-retard/")
    calculator = Calculator(home)
    hand.into(calculator.input("amount"), "10000")
    hand.into(calculator.input("due_date"), text_of(date(2026, 4, 30)))
    expect(calculator.output.locator(".sums")).to_contain_text("10\u202f000,00\u202f€")
    expect(calculator.input("due_date")).to_have_value("2026-04-30")
    assert hand.presses <= 3


@hands
@pytest.mark.parametrize(("link", "letter"), [
    ("Relance", "relance_1"), ("Dernier avis", "dernier_avis"), ("Mise en demeure", "mise_en_demeure"),
])  # fmt: skip
def test_a_common_letter_in_one_press(home, hand, link, letter):
    hand = hand(home)
    hand.press(home.locator(".tools").get_by_role("link", name=link, exact=True))
    home.wait_for_url("**/lettres/studio/#*")
    studio = Calculator(home)
    studio.expect_state("ready")
    expect(studio.input("letter")).to_have_value(letter)
    assert hand.presses <= 4


@hands
def test_any_letter_in_four_presses(home, hand):
    hand = hand(home)
    hand.press(home.locator(".hero").get_by_role("link", name="Écrire la lettre"))
    home.wait_for_url("**/lettres/studio/")
    studio = Calculator(home)
    studio.expect_state("ready")
    labels = studio.input("letter").locator("option:not([hidden])").all_inner_texts()
    assert len(labels) == len({path.name.split(".")[0] for path in (ROOT / "calculators" / "letters").glob("*.txt")})
    hand.choose(studio.input("letter"), next(label for label in labels if label.lower().startswith("reconnaissance")))
    expect(studio.input("letter")).to_have_value("reconnaissance_de_dette")
    assert hand.presses <= 4


@hands
def test_the_right_letter_along_the_journey(home, hand):
    """Where am I, which step, the letter."""
    hand = hand(home)
    hand.press(home.locator(".moments").get_by_role("link", name="La facture est échue"))
    home.wait_for_url("**/relancer/")
    hand.press(home.locator("article").get_by_role("link", name="Le premier rappel"))
    home.wait_for_url("**/relancer/premier-rappel/")
    hand.press(home.locator("article a[href*='letter=relance_1']").first)
    home.wait_for_url("**/lettres/studio/#*")
    expect(Calculator(home).input("letter")).to_have_value("relance_1")
    assert hand.presses <= 4


def test_the_six_moments_are_those_of_the_journey(page, site):
    """Home, the bar of the pages and the drawing name the same six, in the same order."""
    assert len(MOMENTS) == 6
    page.goto("")
    found = page.locator(".moments li > a").evaluate_all("(links) => links.map((link) => [link.href, link.textContent])")
    assert found == [[site.url + address, name] for _, address, name in MOMENTS]
    for _, address, name in MOMENTS:
        page.goto(address)
        expect(page.locator("h1")).to_contain_text(name)
        expect(page.locator(".journey .md-grid > ol a[aria-current=step]")).to_have_text(name)
    page.goto("reperes/parcours/")
    expect(page.locator(".path .wide .moment text:not(.rank)")).to_have_text([name for *_, name in MOMENTS])


def test_the_rates_of_the_day_in_one_line(page):
    page.goto("")
    rate = late_payment.DEFAULT_RATE
    row = rate.row_on(rate.known_until)
    expect(page.locator(".rates")).to_contain_text(shown(rate, rate.value_on(rate.known_until)))
    expect(page.locator(".now")).to_contain_text(f"du {dates.french(row.first_day)} au {dates.french(rate.known_until)}")
    assert page.locator(".rates").evaluate("(line) => line.getClientRects().length && line.offsetHeight") < 40


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (360, 740)])
def test_the_first_screen(new_page, width, height):
    """What it is, for whom, that it is free, and the two first presses, without scrolling."""
    page = new_page(viewport={"width": width, "height": height})
    page.goto("")
    for part in (".hero .for", ".hero h1", ".hero .button >> nth=0", ".hero .button >> nth=1", ".moments h2"):
        expect(page.locator(part)).to_be_in_viewport()


def test_home_is_light(page, site):
    """No runtime, no picture: the words, the styles, the theme's scripts."""
    site.forget()
    page.goto("")
    page.wait_for_load_state("networkidle")
    assert not [path for path in site.asked if "/assets/python/" in path]
    assert page.locator("article img, article video, article iframe").count() == 0


def test_home_without_script(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("")
    expect(page.locator(".answer .amount")).to_have_text("1\u202f999,60\u202f€")
    page.locator(".moments li > a").first.click()
    expect(page.locator("h1")).to_have_text(re.compile(MOMENTS[0][2]))
