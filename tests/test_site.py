"""The built guide: its examples are computed, and two engines give the same pages. What stops a build: test_spoilt.py."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import material
import pytest
from worked import examples

import calculators
from calculators.core.tables.series import Series
from calculators.publish import fences
from calculators.publish.built import policy, search, theme
from calculators.publish.sources.law_series import all_series, law_item
from calculators.publish.sources.stopped import Stopped, Wrong
from calculators.publish.widgets import bundle
from calculators.publish.worked import example

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
ENGINES = ("mkdocs", "zensical")


def worked_examples():
    """(page, calculator, source) of every calculator fence of docs/."""
    for page in sorted((ROOT / "docs").rglob("*.md")):
        for name, source in examples(page):
            yield page.relative_to(ROOT).as_posix(), name, source


@pytest.fixture
def copy(tmp_path):
    """The sources of the guide in a folder of their own."""
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def build(engine, folder):
    """Run a strict build of `folder` with the calculators of this checkout."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        [sys.executable, "-m", engine, "build", "--strict"], cwd=folder, env=environment, capture_output=True, text=True
    )


@pytest.mark.parametrize(("page", "name", "source"), list(worked_examples()))
def test_every_example_says_what_a_person_worked_out(page, name, source):
    answers, expected = example.parse(source)
    assert expected, f"{page}: no worked-out value"
    result = calculators.run(name, answers)
    assert {key: str(example.value_at(result["values"], key)) for key in expected} == expected


def test_the_page_on_penalties_has_its_examples():
    debtors = [
        example.parse(source)[0]["debtor"] for page, _, source in worked_examples() if page == "docs/penalites-de-retard.md"
    ]
    assert debtors == ["business", "business", "business", "consumer", "public"]


COMPARED = """1 000 €, due 2026-09-30
amount: 1 000,00 €
due_date: 30/09/2026
until: 10/10/2026
---
Convention | Rate | Interest | Gap
answers | periods.0.rate | interest_cents | gap interest_cents
The law // debtor: business | 12.40 | 340 | 0
{row}
"""


def compared(row):
    """The HTML of a table that compares the law (1 000 € at 12,40 % for 10 days: 3,397 €) with another count."""
    return fences.worked_table(COMPARED.format(row=row), "", "", {}, None, {"name": "late_penalties"})


def test_a_worked_table_compares_answers_and_other_counts():
    html = compared("Three times // clause: legal_multiple // clause_value: 3 | 8.25 | 226 | -114")  # 2,260 €
    assert "8,25\u202f%" in html and "2,26\u202f€" in html and "−1,14\u202f€" in html and "//" not in html
    html = compared(
        "Year of 366 days // calculator: plain_count // year: 366 // count: 5 x 12.40 // count: 5 x 12 | 12.40 | 333 | -7"
    )
    assert "−0,07\u202f€" in html  # 1,694 € and 1,639 €, each rounded


@pytest.mark.parametrize(
    "row",
    [
        "Wrong gap // clause: legal_multiple // clause_value: 3 | 8.25 | 226 | 114",
        "Wrong value // calculator: plain_count // count: 10 x 12 | 12.00 | 329 | -11",
        "No rate // calculator: plain_count // count: 10 | 12 | 329 | -11",
        "No count // calculator: plain_count | 12 | 329 | -11",
        "Refused // amount: mille | 12.40 | 340 | 0",
        "Nothing // calculator: nothing | 12.40 | 340 | 0",
        "No value // until: 30/09/2026 | None | 0 | -340",
        "Too few cells | 12.40 | 340",
    ],
)
def test_a_wrong_row_of_a_worked_table_stops_the_build(row):
    with pytest.raises(Stopped):
        compared(row)


def parts(html):
    """What both engines must make the same of a page: its calculators, headings, tables, pictures, its text and its links."""
    html = re.sub(' data-search-exclude(="")?', "", html)  # zensical takes it away once read
    shown = r"<live-calculator.*?</live-calculator>|<h[1-6].*?</h[1-6]>|<table.*?</table>|<figure.*?</figure>"
    article = "".join(re.findall("<article.*?</article>", html, re.DOTALL)[:1])
    return re.findall(shown, html, re.DOTALL) + re.findall(r"<(?:p|li)\b.*?</(?:p|li)>", article, re.DOTALL)


@pytest.mark.slow
def test_both_engines_build_the_same_pages(copy):
    built = {}
    for engine in ENGINES:
        run = build(engine, copy)
        assert run.returncode == 0, run.stdout + run.stderr
        pages = sorted((copy / "site").rglob("*.html"))
        built[engine] = {
            page.relative_to(copy / "site").as_posix(): parts(page.read_text(encoding="utf-8"))
            for page in pages
            if page.name != "404.html"
        }
        shutil.rmtree(copy / "site")
    assert built["mkdocs"].keys() == built["zensical"].keys()
    assert built["mkdocs"] == built["zensical"]


def test_every_page_carries_a_strict_policy_and_its_name():
    """No inline or evaluated script but the hashed ones; French, one title, one first heading. That nothing is refused when the
    page runs is watched where each is opened: tests/browser/test_accessibility.py.
    """
    pages = sorted(SITE.rglob("*.html"))
    assert len(pages) >= 7
    for page in pages:
        html = page.read_text(encoding="utf-8")
        written = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html).group(1)
        rules = dict(rule.strip().split(" ", 1) for rule in written.split(";"))
        assert "unsafe-inline" not in rules["script-src"]
        assert "'unsafe-eval'" not in rules["script-src"].split()
        assert all(source in rules["script-src"] for source in policy.hashes(html))
        assert rules["default-src"] == "'none'"
        assert rules["connect-src"] == "'self'"
        assert '<html lang="fr"' in html
        assert re.search("<title>[^<]+</title>", html)
        assert len(re.findall("<h1[ >]", html)) == 1, page
        assert "not found" not in html.lower()


def test_what_the_theme_makes_pages_pay_for_nothing_is_out():
    """Each is in the theme as installed, or the list is out of date, and in no file of the site."""

    def read(assets):
        files = (*assets.glob("stylesheets/*.css"), *assets.glob("javascripts/bundle.*.js"))
        return "".join(file.read_text(encoding="utf-8") for file in files)

    installed, built = read(Path(material.__file__).parent / "templates" / "assets"), read(SITE / "assets")
    for pattern in (theme.SWITCHING, theme.IN_CELLS, theme.TABS, theme.SCHEME, theme.INDEX):
        assert pattern.search(installed)
        assert not pattern.search(built)


def test_a_theme_that_changed_is_told(tmp_path):
    """On the theme as installed: all is found once, then nothing is left to take out, as in a theme that no longer has it."""
    shutil.copytree(Path(material.__file__).parent / "templates" / "assets", tmp_path / "assets")
    theme.lighten(tmp_path)  # a site of Zensical has no such index: left as it is
    (tmp_path / search.INDEX_FILE).parent.mkdir()
    (tmp_path / search.INDEX_FILE).touch()
    theme.lighten(tmp_path)
    with pytest.raises(Wrong, match=r"nothing in assets/stylesheets/palette\.\*\.css is "):
        theme.lighten(tmp_path)


def test_nothing_of_a_page_comes_from_elsewhere():
    for page in SITE.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert not re.findall(r'<(?:script|img|iframe|source)[^>]*\bsrc="(?:https?:)?//', html)
        assert not re.findall(r'<link[^>]*rel="(?:stylesheet|preload|preconnect|dns-prefetch)"[^>]*href="(?:https?:)?//', html)


def test_open_data_are_the_tables_of_the_law():
    listed = json.loads((SITE / "donnees" / "index.json").read_text(encoding="utf-8"))
    assert "CC BY 4.0" in listed["licence"]
    assert {one["name"] for one in listed["series"]} == {key for key, _ in all_series()}
    for one in listed["series"]:
        data = json.loads((SITE / "donnees" / one["json"]).read_text(encoding="utf-8"))
        lines = (SITE / "donnees" / one["csv"]).read_text(encoding="utf-8").splitlines()
        series = law_item(one["name"])
        assert "CC BY 4.0" in data["licence"] and all("CC BY 4.0" in line for line in lines[1:])
        assert [row["from"] for row in data["rows"]] == [row.first_day.isoformat() for row in series.rows]
        assert all(row["source"] and (not row["url"] or row["url"].startswith("https://")) for row in data["rows"])
        assert len(lines) == len(series.rows) + 1
    default = json.loads((SITE / "donnees" / "late_payment.default_rate.json").read_text(encoding="utf-8"))
    assert {row["from"]: row["value"] for row in default["rows"]}["2026-07-01"] == "12.40"  # BCE 2,40 + 10


def test_each_series_of_the_law_is_published_once():
    keys = [key for key, _ in all_series()]
    found = [series for _, series in all_series()]
    assert len(set(keys)) == len(keys) and len({id(series) for series in found}) == len(found)
    assert all(isinstance(series, Series) for series in found)


@pytest.mark.slow
def test_each_calculator_has_a_bundle_with_all_it_imports():
    for name in calculators.names():
        assert (bundle.TARGET / bundle.version() / f"{name}.bin").stat().st_size > 10_000
        assert f"calculators.{name}" in bundle.needed(name)
        assert not [module for module in bundle.needed(name) if module.startswith("calculators.publish")]


def test_a_file_is_the_same_in_every_bundle():
    """One Python serves a whole visit: what one calculator brought is what the next one uses."""
    found = {}
    for name in calculators.names():
        rest = (bundle.TARGET / bundle.version() / f"{name}.bin").read_bytes()
        while rest:
            path, length, rest = rest.split(b"\n", 2)
            content, rest = rest[: int(length)], rest[int(length) :]
            assert found.setdefault(path, content) == content, (name, path)
    assert b"calculators/law/articles.mpy" in found


def test_each_calculator_has_its_widget():
    for name in calculators.names():
        widget = (SITE / "widgets" / name / "index.html").read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex">' in widget and f'data-calculator="{name}"' in widget


def test_pages_speak_french_typography():
    """No ordinary space before ; : ! ? % € or inside « » in the text of any page, files to copy apart."""
    for page in SITE.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        body = re.sub(
            r'<(script|style|svg|template)\b.*?</\1>|<pre class="file".*?</pre>', "", html[html.index("<body") :], flags=re.DOTALL
        )
        for text in re.findall(r">([^<]+)<", body):
            assert not re.search(r" [;:!?%€»]|« ", text), (page, text)
