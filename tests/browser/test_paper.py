"""What comes out of the printer, by the button of a tool and by the browser's own print, as the text of its pages."""

import io
import re
from datetime import date

import pypdf
import pytest
from letter_answers import answers
from playwright.sync_api import expect
from screen import Calculator, opened, owned

import calculators
from calculators.core.time import dates
from calculators.law import RULES_VERSION

pytestmark = pytest.mark.slow

PAPER = {"format": "A4", "prefer_css_page_size": True}
TODAY = "2026-11-29T10:00:00"
RULES = "/".join(reversed(RULES_VERSION.split("-")))
ASKED = re.compile("Calculerjusqu|Aujourd’hui|Vider|Ajouterunefacture|Copierun")  # of a form, or of its buttons


def printed(page):
    """The text of each sheet that the browser prints, without any space."""
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(**PAPER))).pages
    return [re.sub(r"\s", "", sheet.extract_text()) for sheet in sheets]


def bare(text):
    """A text without any space."""
    return re.sub(r"\s", "", text)


@pytest.fixture
def paper(new_page):
    """paper(**options): a page whose day is known and whose own print() does nothing; the browser prints."""

    def make(**options):
        page = new_page(init="window.print = () => {};", **options)
        if options.get("java_script_enabled", True):
            page.clock.set_fixed_time(TODAY)
        return page

    return make


@pytest.mark.parametrize(("path", "address"), [
    ("penalites-de-retard/", "penalites-de-retard/"), ("quelle-procedure/", "quelle-procedure/"),
    ("widgets/late_penalties/", "penalites-de-retard/"),
])  # fmt: skip
def test_a_tool_in_use_prints_its_answer(paper, site, path, address):
    """The answer alone on two sheets at most, with its address, its day and its rules: the same by its button and by the browser,
    twice, in the dark and in a narrow window too.
    """
    page = paper(color_scheme="dark", viewport={"width": 360, "height": 700})
    calculator = owned(page, path)
    page.wait_for_function("() => import('/assets/away.js')")
    by_browser = printed(page)
    calculator.button("print").click()
    assert printed(page) == by_browser == printed(page)
    text = "".join(by_browser)
    assert 1 <= len(by_browser) <= 2 and all(len(sheet) > 100 for sheet in by_browser)
    assert text.startswith(bare(calculator.form.get_attribute("data-title")))
    assert bare(calculator.total.inner_text()) in text and "Cequececalculnecouvrepas" in text
    assert text.endswith(f"Impriméle29/11/2026·{site.url}{address}·règlesdu{RULES}")
    assert not ASKED.search(text) and "Exemple" not in text
    expect(page.locator(".print-sheet")).to_have_count(0)
    expect(calculator.total).to_be_visible()


def test_a_letter_is_printed_alone(paper):
    """Its words, the button or the browser; a letter that lacks answers, and that of the example, are no letter yet."""
    page = paper()
    given = answers("mise_en_demeure", "business", everything=True)
    calculator = opened(page, "lettres/studio/")
    example = "".join(printed(page))
    assert "Exemple:cesréponsesnesontpaslesvôtres." in example and "Quellelettre,etquand" in example
    calculator.own(**{"creditor_name": given["creditor_name"], "amount": ""})
    calculator.expect_state("error")
    lacking = "".join(printed(page))
    assert "Montantfacturé,toutestaxescomprisesmontant" in lacking and "Quellelettre,etquand" in lacking
    calculator.own(**given)
    calculator.expect_state("ready")
    by_browser = printed(page)
    calculator.button("print").click()
    assert printed(page) == by_browser and len(by_browser) <= 2
    whole = "".join(by_browser)
    letter = calculators.files("letters", [given])["text"]
    signs = [sorted(re.sub(r"\W", "", text)) for text in (whole, letter)]  # a sheet is not drawn in the order of reading
    assert signs[0] == signs[1]  # no name, no address, no day of ours


@pytest.mark.parametrize("script", [True, False], ids=["script", "none"])
@pytest.mark.parametrize(("path", "most", "said"), [
    ("relancer/relances-ecrites/", 4, ["Envoyezlapremière", "Cequichangeselonvotreclient", "Lebonoutil"]),
    ("penalites-de-retard/", 5, ["1999,60€", "Lesquestionsquireviennent"]),
    ("taux/", 7, ["12,40%", "1erjanvier2015"]),
    ("reperes/glossaire/", 6, ["Prescription"]), ("integrer/", 14, ["GoogleSites:«Insérer»", "Ilfautêtreadministrateur"]),
])  # fmt: skip
def test_a_page_prints_its_text(paper, path, most, said, script):
    """Nobody uses a tool there: the words of the page, its examples as examples, what is folded open; no form, no way around, no
    empty sheet; its address, its rules, its day where a script knows it.
    """
    page = paper(java_script_enabled=script)
    page.goto(path)
    if script and page.locator("live-calculator").count():
        Calculator(page).expect_state("ready")
    sheets = printed(page)
    text = "".join(sheets)
    assert len(sheets) <= most and all(len(sheet) > 200 for sheet in sheets[:-1])
    assert [words for words in said if words not in text] == []
    assert not ASKED.search(text) and "¶" not in text and "Rechercher" not in text
    rules = bare(dates.french(date.fromisoformat(RULES_VERSION)))
    assert f"Règlesdu{rules}." in text and re.search(f"http://[^/]+/{path}", text)
    assert ("impriméle29/11/2026" in text) == script
    if page.locator("live-calculator").count():
        assert "Exemple:cesréponsesnesontpaslesvôtres." in text
