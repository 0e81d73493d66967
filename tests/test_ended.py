"""Which pages carry the banner of a rate that ends, and what a build of a given day writes."""

import re
from datetime import date, timedelta
from pathlib import Path

import markdown
import pytest

import calculators
from calculators.core.time import dates
from calculators.law.ecb_rate import ECB_RATE
from calculators.publish.built import ended
from calculators.publish.sources.stopped import Stopped
from calculators.publish.widgets import bundle

SITE = Path(__file__).parents[1] / "site"
TOP = '<article class="md-content__inner md-typeset">'
PAGE = f'<body>{TOP}<h1>A</h1><data data-until="2027-06-30">1</data><table data-until="2026-12-31"></table></article></body>'


def test_the_earliest_end_of_the_page_counts():
    """Two tables that end on two days: the banner speaks of the first; it is hidden until that day is past, in French."""
    html = ended.marked(PAGE, date(2026, 12, 31))
    assert f'{TOP}<p class="rates-ended" role="status" data-until="2026-12-31" hidden>' in html
    words = "Le taux à partir du 1er janvier 2027 n’est pas encore dans ce guide : les calculs s’arrêtent au 31 décembre 2026 et "
    assert words + "restent provisoires." in re.sub("[\u202f\xa0]", " ", html)


def test_a_page_built_after_the_end_shows_the_banner_without_script():
    assert 'data-until="2026-12-31">Le taux' in ended.marked(PAGE, date(2027, 1, 1))


def test_a_page_without_rates_is_left_as_it_is():
    page = f'{TOP}<data class="figure">40\u202f€</data></article>'
    assert ended.marked(page, date(2027, 1, 1)) == page


def test_a_page_without_a_place_is_refused():
    with pytest.raises(ValueError, match="no place for its banner"):
        ended.marked('<data data-until="2026-12-31">', date(2026, 11, 28))


@pytest.mark.parametrize(("figure", "marked"), [
    ("late_payment.default_rate", True), ("late_payment.default_rate@2024-07-01", False), ("late_payment.indemnity", False),
])  # fmt: skip
def test_a_figure_that_holds_today_is_marked(figure, marked):
    """The value of a given day stays; an amount without an end as well."""
    html = markdown.markdown(f"[[{figure}]]", extensions=["calculators.publish.guide.figures"])
    assert (f'data-until="{ECB_RATE.ends}"' in html) == marked


def test_the_day_of_the_next_rate_follows_the_known_end():
    """« 1er juillet 2027 » after 30 June; a figure without an end has no next one, and stops the build."""
    following = dates.french(ECB_RATE.known_until + timedelta(days=1))
    html = markdown.markdown("[[ecb_rate.ecb_rate|next]]", extensions=["calculators.publish.guide.figures"])
    assert html == f"<p>{following}</p>"
    with pytest.raises(Stopped, match="no such figure of the law"):
        markdown.markdown("[[late_payment.indemnity|next]]", extensions=["calculators.publish.guide.figures"])


def test_the_calculators_that_read_a_rate_are_known():
    """Those whose answer may say « rate-unknown », and the letters, which count with one of them."""
    warned = [name for name in calculators.names() if "rate-unknown" in getattr(calculators._calculator(name), "WARNINGS", ())]
    assert sorted(name for name in calculators.names() if bundle.ending(name)) == sorted({*warned, "letters"})


def test_every_built_page_with_rates_has_one_banner():
    found = {path: path.read_text(encoding="utf-8") for path in SITE.rglob("*.html")}
    marked = {path for path, html in found.items() if re.search(r'<(?!p )[^>]* data-until="', html)}
    assert {path for path, html in found.items() if html.count('class="rates-ended"') == 1} == marked
    assert {SITE / "index.html", SITE / "taux" / "index.html", SITE / "widgets" / "letters" / "index.html"} <= marked
    assert SITE / "prescription" / "index.html" not in marked
