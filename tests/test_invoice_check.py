"""What holds for any invoice: who is asked what, what moves a mention from one list to another, what no consumer is told."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators.core.words.typography import french
from calculators.law import ecb_rate, invoice_mentions

LINES = [line for _, lines in invoice_mentions.PARTS for line in lines]
CODES = [line.code for line in LINES]
CHOICES = {
    "client": ("business", "consumer", "public"),
    "regime": ("franchise", "vat"),
    "activity": ("commercial", "craft", "liberal"),
}
NEW = {"client_siren", "nature", "delivery_address", "vat_on_debits"}  # 242 nonies A, 1°, 8° bis, 7° bis, 11° bis
SWITCH = date(2027, 9, 1)

heads = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in CHOICES.items()})
days = st.dates(date(2013, 1, 1), date(2100, 12, 31))
said = st.fixed_dictionaries({code: st.sampled_from(("yes", "no", "na")) for code in CODES})


def check(head, day, answers):
    """The result of good answers."""
    result = calculators.run("invoice_check", head | {"invoice_date": day.isoformat()} | answers)
    assert result["errors"] == []
    return result


def codes(result, key):
    """The codes of a list of the values."""
    return [one["code"] for one in result["values"][key]]


def all_said(answer):
    """The same answer to every mention."""
    return dict.fromkeys(CODES, answer)


@given(heads, days, said)
def test_a_mention_stands_in_one_list_at_most(head, day, answers):
    """Missing, not yet due, advised: never twice, in the order of the form, only what is asked and not there."""
    result = check(head, day, answers)
    lists = [codes(result, key) for key in ("missing", "not_yet_due", "advised")]
    found = [code for one in lists for code in one]
    assert len(found) == len(set(found))
    assert all(one == sorted(one, key=CODES.index) for one in lists)
    for code in found:
        assert calculators.shown("invoice_check", code, head) and answers[code] != "yes"


@given(heads, days)
def test_yes_everywhere_leaves_nothing_to_add(head, day):
    """Every mention there: the three lists are empty."""
    result = check(head, day, all_said("yes"))
    assert [codes(result, key) for key in ("missing", "not_yet_due", "advised")] == [[], [], []]


@given(heads, days, said)
def test_one_more_yes_takes_that_mention_away_and_nothing_else(head, day, answers):
    """What is missing does not depend on the other mentions."""
    missing = codes(check(head, day, answers), "missing")
    for code in missing[:3]:
        assert codes(check(head, day, answers | {code: "yes"}), "missing") == [one for one in missing if one != code]


@given(heads, days, said)
def test_na_never_asks_for_more_than_no(head, day, answers):
    """« Does not apply » puts aside, or counts as missing what is always due: then the reader is told."""
    no = check(head, day, {code: "no" if answer == "na" else answer for code, answer in answers.items()})
    found = check(head, day, answers)
    assert set(codes(found, "missing")) <= set(codes(no, "missing"))
    told = "always-due" in [warning["code"] for warning in found["warnings"]]
    assert told == bool([code for code in codes(found, "missing") + codes(found, "advised") if answers[code] == "na"])


@given(heads, days)
def test_new_mentions_are_due_from_1_september_2027(head, day):
    """Before that day announced, from that day missing; the others do not wait."""
    result = check(head, day, all_said("no"))
    assert set(codes(result, "not_yet_due")) <= NEW
    assert bool(codes(result, "not_yet_due")) == (day < SWITCH)
    assert bool(set(codes(result, "missing")) & NEW) == (day >= SWITCH)


@given(heads, days, said)
def test_a_consumer_is_never_shown_what_professionals_owe(head, day, answers):
    """No penalties, no 40 €, no discount terms: neither in what is missing nor in what is to paste."""
    result = check(head | {"client": "consumer"}, day, answers)
    assert not {"penalty_rate", "indemnity", "discount_terms", "order_number"} & set(codes(result, "missing"))
    assert not re.search("pénalités|indemnité|40\u202f€|escompte", result["values"]["block"], re.IGNORECASE)
    assert "consumer-no-penalties" in [warning["code"] for warning in result["warnings"]]


@given(st.sampled_from(CHOICES["regime"]), st.sampled_from(CHOICES["activity"]), days)
def test_the_rate_to_paste_is_that_of_the_semester(regime, activity, day):
    """ECB rate of the first day of the semester + 10 points; past the last published one, the formula alone."""
    head = {"client": "business", "regime": regime, "activity": activity}
    block = check(head, day, all_said("yes"))["values"]["block"]
    half = "premier" if day.month <= 6 else "second"
    assert f"au {half} semestre {day.year}" in block and "40\u202f€" in block
    first = date(day.year, 1 if day.month <= 6 else 7, 1)
    if day <= ecb_rate.ECB_RATE.known_until:
        ppm = ecb_rate.ECB_RATE.value_on(first) + 100_000
        assert f"{ppm // 10_000},{ppm % 10_000 // 100:02d}\u202f% par an" in block
    else:
        assert "par an" not in block and "à compléter" in block


@given(heads, days, said)
def test_what_is_to_paste_is_french_and_complete(head, day, answers):
    """Whatever is asked and not put aside stands in the block, once a line, with French spaces and no brace left."""
    result = check(head, day, answers)
    block = result["values"]["block"]
    assert block == french(block) and "{" not in block and "" not in block.split("\n")
    assert ("TVA non applicable, art. 293 B du CGI" in block) == (head["regime"] == "franchise")
    for key in ("missing", "advised"):
        for one in result["values"][key]:
            assert one["text"] == french(one["text"]) and "{" not in one["text"]


@pytest.mark.parametrize("line", LINES, ids=CODES)
def test_a_line_says_where_it_comes_from(line):
    """Text, confidence A or B, a first day that is a day, at most one condition since the form shows by one."""
    assert line.source.text and line.confidence in ("A", "B")
    assert not line.since or date.fromisoformat(line.since)
    assert len(line.when) <= 1 and line.fine in invoice_mentions.FINES
    assert line.certain is not None or line.help or line.since
