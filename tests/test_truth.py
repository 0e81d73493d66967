"""What was wrong once stays right: each row of the reading of 28 November 2026, in its page and wherever its brother stands."""

import re
import tomllib
from pathlib import Path

import pytest
from case_tables import cases
from letter_answers import answers as letter_answers
from selectolax.lexbor import LexborHTMLParser
from test_guide import SITE, plain, read

import calculators
from calculators.law import corrections, summaries
from calculators.publish.guide import figures

TABLE = tomllib.loads((Path(__file__).parent / "truth.toml").read_text(encoding="utf-8"))
ROWS = TABLE["row"]
HARMFUL, ALL = range(1, 13), range(1, 36)  # the first twelve cost a reader money or a right
CASES = {case["name"] for _, case in cases()}


def label(row):
    """« 7 client-public.md », « 7 procedure »."""
    place = row.get("page") or row.get("run") or row.get("case") or " ".join(row["summary"])
    return f"{row['number']} {place}"


def said(row):
    """What stands at the place of a row, in words."""
    if "page" in row:
        return plain(" ".join(read(row["page"]).blocks))
    if "summary" in row:
        code, article = row["summary"]
        return plain(figures.plain(summaries.ARTICLES[code][article]))
    asked = TABLE["base"].get(row["run"], {}) | row.get("answers", {})
    if row["run"] == "letters":
        asked = letter_answers(asked["letter"], asked.get("debtor", "business")) | asked
    result = calculators.run(row["run"], asked)
    assert result["errors"] == []
    limits = " ".join(getattr(__import__(f"calculators.{row['run']}"), row["run"]).LIMITS)
    warned = " ".join(warning["text"] for warning in result["warnings"])
    return plain(" ".join([LexborHTMLParser(result["html"]).text(separator=" "), warned, limits]))


@pytest.mark.parametrize("row", [row for row in ROWS if "case" not in row], ids=label)
def test_it_says_what_is_right(row):
    text = said(row)
    assert row.get("says") or row.get("never")
    assert [words for words in row.get("says", []) if not re.search(words, text, re.IGNORECASE)] == [], text
    assert [words for words in row.get("never", []) if re.search(words, text, re.IGNORECASE)] == []


@pytest.mark.parametrize("row", [row for row in ROWS if "case" in row], ids=label)
def test_its_case_exists(row):
    """The case itself is run, on both interpreters, with the others."""
    assert row["case"] in CASES


def test_every_row_is_held():
    assert {row["number"] for row in ROWS} == set(ALL)


def test_what_cost_a_reader_money_is_said_in_the_journal():
    """What the guide said, what is right, since when: one correction a row, and no other."""
    named = {row["number"]: row["correction"] for row in ROWS if "correction" in row}
    assert set(named) == set(HARMFUL) and set(named.values()) == {code for code, *_ in corrections.CORRECTIONS}
    shown = plain((SITE / "reperes/journal/index.html").read_text(encoding="utf-8"))
    assert 'id="corrections"' in shown
    assert len(re.findall("Le guide disait : ", shown)) == len(HARMFUL)
    assert len(re.findall("Ce qui est juste, depuis ", shown)) == len(HARMFUL)
