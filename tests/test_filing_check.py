"""What holds for any file: who is asked what, what one more answer changes, what makes a file complete."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators.core.words.typography import french
from calculators.law import filing

LINES = [line for _, lines in filing.PARTS for line in lines]
CODES = [line.code for line in LINES]
CHOICES = {
    field["name"]: [choice["value"] for choice in field["choices"]]
    for field in calculators.fields("filing_check")
    if field["kind"] == "choice" and field["name"] not in CODES
}

heads = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in CHOICES.items()})
sums = st.integers(1, 500_000).map(lambda cents: f"{cents // 100},{cents % 100:02d}")  # what any document may ask
said = st.fixed_dictionaries({code: st.sampled_from(("yes", "no", "na")) for code in CODES})
PUNISHED = {"nullity", "inadmissible", "caducity", "required"}


def check(head, amount, answers):
    """The result of good answers."""
    result = calculators.run("filing_check", head | {"amount": amount, "filing_date": "2026-11-30"} | answers)
    assert result["errors"] == []
    return result


def codes(result):
    """The codes of what is missing."""
    return [one["code"] for one in result["values"]["missing"]]


def warned(result):
    """The codes of the warnings."""
    return [one["code"] for one in result["warnings"]]


@given(heads, sums, said)
def test_what_is_missing_is_asked_and_stands_once(head, amount, answers):
    """Only what the form asks for this document, in its order; not what is there, but for an attempt that does not count."""
    result = check(head, amount, answers)
    found = codes(result)
    assert found == sorted(set(found), key=CODES.index)
    lacking = "attempt-none" in warned(result)
    for code in found:
        assert calculators.shown("filing_check", code, head)
        assert answers[code] != "yes" or (lacking and code in ("attempt_stated", "attempt_proof"))


@given(heads, sums, said)
def test_a_file_is_complete_when_no_text_asks_for_more(head, amount, answers):
    """Usual lines never matter; a case that no request opens is never complete."""
    result = check(head, amount, answers)
    punished = [one for one in result["values"]["missing"] if one["effect"] in PUNISHED]
    closed = [code for code in warned(result) if code.startswith("not-")]
    assert result["values"]["complete"] == (not punished and not closed)
    for one in result["values"]["missing"]:
        assert bool(one["article"]) == (one["effect"] in PUNISHED)


@given(heads, sums, said)
def test_one_more_yes_takes_that_line_away_and_nothing_else(head, amount, answers):
    """No line depends on another, nor do the reasons to see a lawyer."""
    before = check(head, amount, answers)
    for code in [one for one in codes(before) if answers[one] != "yes"][:3]:
        after = check(head, amount, answers | {code: "yes"})
        kept = {"attempt_stated", "attempt_proof"} if "attempt-none" in warned(before) else set()
        assert codes(after) == [one for one in codes(before) if one != code or one in kept]
        assert after["values"]["lawyer_first"] == before["values"]["lawyer_first"]


@given(heads, sums, said)
def test_reasons_are_told_once_in_full_words(head, amount, answers):
    """No reason twice, no figure left between braces; a disputed claim, several debtors and the State are always told."""
    reasons = check(head, amount, answers)["values"]["lawyer_first"]
    found = [one["code"] for one in reasons]
    assert len(found) == len(set(found))
    assert all("{" not in one["text"] and one["text"] == french(one["text"]) for one in reasons)
    expected = {
        ("stance", "disputed"): "disputed",
        ("several_debtors", "yes"): "several_debtors",
        ("debtor", "state"): "state",
        ("place", "abroad"): "abroad",
    }
    for (name, value), code in expected.items():
        assert (code in found) == (head[name] == value)


@given(sums, said)
def test_an_injonction_never_asks_for_an_attempt_nor_a_stamp(amount, answers):
    """Cass., avis, 25 September 2025, n° 25-70.013; CGI 1635 bis Q spares it. A request never asks for the costs of 1425."""
    for document in ("order_commercial", "order_civil"):
        assert not {"attempt_stated", "attempt_proof", "stamp"} & set(codes(check({"document": document}, amount, answers)))
    assert "fee" not in codes(check({"document": "request"}, amount, answers))


@given(heads, sums, said)
def test_no_odds_are_told(head, amount, answers):
    """What the texts ask, never what a judge would decide."""
    html = check(head, amount, answers)["html"]
    assert not re.search("chances|probable|vous gagnerez|nous vous conseillons|huissier", html)


@pytest.mark.parametrize("line", LINES, ids=CODES)
def test_a_line_says_where_it_comes_from(line):
    """Text, confidence A or B, an effect with its words; what a text asks is certain or says when it does not apply."""
    assert line.source.text and line.confidence in ("A", "B")
    assert line.fine in filing.EFFECTS and (line.due is None) == (line.fine == "usual")
    assert line.due is None or line.certain is not None or "Sans objet" in line.help
    assert len(line.when) <= 1
