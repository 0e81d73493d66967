"""The pictures of the guide: what they say is what the pages and the law say, and each has its words."""

import re
import xml.etree.ElementTree as etree

import pytest

import calculators
from calculators.core.answer.result import Sheet
from calculators.law import court_time, late_payment
from calculators.publish import fences
from calculators.publish.pictures import anatomy, journey, spans
from calculators.publish.sources.stopped import Stopped, Wrong
from calculators.publish.sources.values import shown
from calculators.publish.worked import example

XLINK = "{http://www.w3.org/1999/xlink}href"
JOURNEY = (journey.DOCS / "reperes" / "parcours.md").read_text(encoding="utf-8")
SOURCE = re.search(r'^``` \{ \.drawing name="journey" \}\n(.*?)^```', JOURNEY, re.MULTILINE | re.DOTALL).group(1)
MOMENT = "# Je me lance | avant/index.md"
LENGTHS = """Une ordonnance
Demande
Décision | variable
Signifier | court_time.serve_order au plus | vous
Opposition | court_time.opposition | lui
Attendre | court_time.before_enforcement | attente | en même temps
Exécuter"""


def parsed(drawing):
    """An SVG as a tree, which proves that it is well formed."""
    return etree.fromstring(drawing.replace("<svg ", '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ', 1))


@pytest.fixture(scope="module")
def moments():
    return journey.read(SOURCE)[1]


def test_the_journey_goes_from_the_first_quote_to_the_last_enforcement(moments):
    assert [moment.number for moment in moments] == [1, 2, 3, 4, 5, 6]
    pages = [stop.page for moment in moments for stop in moment.stops]
    assert len(set(pages)) == len(pages) > 20
    assert (
        pages.index("avant/devis-et-contrat.md")
        < pages.index("insister/mise-en-demeure.md")
        < pages.index("procedures/execution.md")
    )
    assert all(stop.why for moment in moments for stop in moment.stops)


@pytest.mark.parametrize("columns", [1, 3])
def test_the_path_is_the_same_journey_in_any_number_of_columns(moments, columns):
    """Every stop is a link to its page, inside the drawing, none on top of another; the title names the whole."""
    root = parsed(journey.drawing("Le parcours", moments, columns))
    assert root.find("title").text == root.get("aria-label") == "Le parcours"
    links = [link.get(XLINK) for link in root.iter("a")]
    words = re.findall(r'href="([^"]+)"', journey.in_words(moments))
    assert (
        links
        == words
        == [journey.address(page) for moment in moments for page in (moment.page, *(stop.page for stop in moment.stops))]
    )
    width, height = map(int, root.get("viewBox").split()[2:])
    places = [(int(text.get("x")), int(text.get("y"))) for text in root.iter("text")]
    assert len(set(places)) == len(places)
    assert all(0 < x < width and 0 < y < height for x, y in places)


@pytest.mark.parametrize("line", [
    "Nulle part | avant/nulle-part.md", "Un nom bien trop long pour une colonne | avant/index.md",
    "Acompte | avant/index.md | notaire",
])  # fmt: skip
def test_a_wrong_stop_stops_the_build(line):
    with pytest.raises(Wrong):
        journey.journey(f"Titre\n{MOMENT}\n{line}")


def test_an_unknown_picture_stops_the_build():
    with pytest.raises(Stopped):
        fences.drawing("", "", "", {}, None, attrs={"name": "nothing"})


def test_lengths_of_time_are_those_of_the_law_and_to_scale():
    drawn = spans.spans(LENGTHS, fences.series_of)
    root = parsed(re.search(r"<svg.*</svg>", drawn).group())
    for series in (court_time.SERVE_ORDER, court_time.OPPOSITION, court_time.BEFORE_ENFORCEMENT):
        assert shown(series, series.rows[-1].value) in drawn
    serve = next(bar for bar in root.iter("rect") if bar.get("class") == "mine")
    oppose = next(bar for bar in root.iter("rect") if bar.get("class") == "theirs")
    wait = next(line for line in root.iter("line") if line.get("class") == "waiting")
    month = int(oppose.get("width"))
    assert abs(int(serve.get("width")) - 3 * month) <= 2
    assert abs(int(wait.get("x2")) - int(wait.get("x1")) - 2 * month) <= 2
    assert wait.get("x1") == oppose.get("x")  # both begin with the service
    assert "en même temps, attendre (2\u202fmois)" in drawn or "en même temps, attendre (2\u00a0mois)" in drawn


@pytest.mark.parametrize("line", [
    "Attendre | court_time.nothing | attente", "Attendre | court_time.deposit_costs | attente",
    "Attendre | court_time.opposition | eux",
])  # fmt: skip
def test_a_wrong_length_stops_the_build(line):
    with pytest.raises(Wrong):
        spans.spans(f"Titre\n{line}", fences.series_of)


def test_the_invoice_has_the_figures_of_the_law_and_what_a_professional_must_read():
    drawn = anatomy.invoice()
    rate = late_payment.DEFAULT_RATE
    assert shown(rate, rate.value_on(anatomy.ISSUED)) in drawn
    assert shown(late_payment.INDEMNITY, late_payment.INDEMNITY.value_on(anatomy.ISSUED)) in drawn
    alone = [part.title for part in anatomy.INVOICE if part.only]
    assert alone == ["Sa commande.", "L’escompte.", "Le taux des pénalités.", "L’indemnité."]


def test_the_letter_is_the_one_of_the_studio():
    """Its sums are those of the calculator; every paragraph has its reason."""
    answers, expected = example.parse(anatomy.studio())
    drawn = anatomy.formal_notice(answers)
    explanation, _, _ = calculators.explained("letters", answers)
    (sheet,) = (block for block in explanation.blocks if isinstance(block, Sheet))
    assert answers["letter"] == "mise_en_demeure" and expected["total_cents"] == str(explanation.values["total_cents"])
    cells = [cell for part in sheet.paragraphs for line in part.lines if isinstance(line, tuple) for cell in line]
    assert all(cell in drawn for cell in cells if "€" in cell and "(" not in cell)
    assert "je vous mets en demeure de me payer" in drawn
    assert all(part.why for part in anatomy.letter(answers))
