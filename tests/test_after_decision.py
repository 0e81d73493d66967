"""What follows a decision: whole files against expectations made by hand, both ways of an order that grants a part, bad answers,
and random files.
"""

import random
import re

import pytest
from after_files import CODES, FILES, random_after
from case_tables import spaced
from random_files import differing, written
from test_court_documents import EXPECTED, cents
from test_letter_texts import NEVER

import calculators

# Worked out by hand: days x rate / 365 on what is left, each period to the cent, then the total.
#   retention   2400 - 120 of retention = 2280 x 12.40 % x 144/365 = 111.54, and 40
#   order_cut   asked on 10 November: 1850 x 12.40 % x 40/365 = 25.14, and 40; the letter itself asks for nothing
#   opposition  2400 x 12.40 % x 76/365 = 61.97, so 938.03 of the 1000 on the price: 1461.97 x 12.40 % x 68/365 = 33.77, and 40
#   relief      to the judgment: 1850 x 12.15 % x 29/365 = 17.86, x 12.40 % x 10/365 = 6.28, and 40
BY_HAND = {
    "retention": (2280_00, 111_54, 40_00, 2431_54),
    "order_cut": (1850_00, 25_14, 40_00, 0),
    "opposition": (1461_97, 33_77, 40_00, 1535_74),
    "relief": (1850_00, 24_14, 40_00, 1914_14),
}


@pytest.mark.parametrize("name", FILES)
def test_a_whole_file_is_the_one_made_by_hand(name):
    """Every line of the document and of its bordereau; the sums are those worked out above."""
    whole = spaced(calculators.files("letters", [FILES[name]])["text"])
    assert whole + "\n" == (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")
    values = calculators.run("letters", FILES[name], html=False)["values"]
    assert tuple(values[f"{one}_cents"] for one in ("principal", "interest", "indemnity", "claimed")) == BY_HAND[name]


def test_an_order_that_grants_a_part_shows_both_ways_with_their_sums():
    """CPC 1409: 1915.14 asked, 1850.00 granted: the service gives up 25.14 and 40, a judgment is asked for all."""
    result = calculators.run("letters", FILES["order_cut"])
    shown = spaced(re.sub(r"<[^>]+>", "|", result["html"]))
    rows = {
        "Principal": ("1 850,00 €", "1 850,00 €", "0,00 €"),
        "Intérêts ou pénalités": ("25,14 €", "0,00 €", "25,14 €"),
        "Indemnité de 40 €": ("40,00 €", "0,00 €", "40,00 €"),
        "Total": ("1 915,14 €", "1 850,00 €", "65,14 €"),
    }
    table = shown[shown.index("les deux suites possibles") :]
    for label, sums in rows.items():
        assert re.search(r"\|" + label + r"\|+" + r"\|+".join(sums) + r"\|", table), (label, table[:1500])
    assert "au plus tard le 16 février 2027 : 1 850,00 € peuvent être exécutés, et le reste, 65,14 €, est abandonné" in table
    assert "et demander un jugement pour le tout, 1 915,14 €" in table
    (told,) = [one["text"] for one in result["warnings"] if one["code"] == "order-partial"]
    assert "1 850,00 € sur 1 915,14 €" in spaced(told) and "65,14 €" in spaced(told) and "article 1409" in told


def test_an_order_that_grants_all_has_one_way():
    granted = ";1850;principal\n;25,14;interest\n;40;indemnity"
    result = calculators.run("letters", FILES["order_cut"] | {"order_amounts": granted})
    assert "suites possibles" not in result["html"] and "order-partial" not in {one["code"] for one in result["warnings"]}


def test_the_last_day_is_that_of_the_calculator_of_time_limits():
    """For each day of a year, and the old rule before September 2026."""
    for month in range(1, 13):
        for year in (2025, 2026):
            day = f"{year}-{month:02d}-28"
            given = FILES["order_cut"] | {"order_date": day, "requested_on": day, "letter_date": day, "order_amounts": ""}
            given |= {"invoice_date": "2024-11-01", "due_date": "2024-12-01", "pieces": ""}
            asked = {"event": "payment_order_issued", "date": day}
            (found,) = calculators.run("court_deadlines", asked, html=False)["values"]["deadlines"]
            body = calculators.run("letters", given, html=False)["values"]["body"]
            number = str(int(found["date"][8:])).replace("1", "1er") if found["date"][8:] == "01" else str(int(found["date"][8:]))
            assert re.search(rf"au plus tard le {number} \w+ {found['date'][:4]}\.", spaced(body)), (day, found)


BAD = {  # what is wrong: (file, answers, the field, words of the sentence)
    "no order": ("order_cut", {"order_date": ""}, "order_date", "tous les délais en partent"),
    "too late": ("order_cut", {"letter_date": "2027-02-17"}, "order_date", "non avenue"),
    "a request after its order": ("order_cut", {"requested_on": "2026-11-17"}, "requested_on", "après l’ordonnance"),
    "more than asked": ("order_cut", {"order_amounts": ";1850,01;principal"}, "order_amounts", "plus que"),
    "served before": ("opposition", {"served_on": "2026-09-01"}, "served_on", "avant l’ordonnance"),
    "opposed before": ("opposition", {"opposition_date": "2026-09-01"}, "opposition_date", "avant l’ordonnance"),
    "no opposition": ("opposition", {"opposition_date": ""}, "opposition_date", "le greffe"),
    "a point without answer": ("opposition", {"dispute_answers": "Livré."}, "dispute_answers", "il y en a 2"),
    "a piece that is not there": ("opposition", {"facts": "2026-09-01;le site est livré;9"}, "facts", "La pièce n° 9"),
    "no ground": ("relief", {"relief_ground": "unknown"}, "relief_ground", "L622-26"),
    "no proof of it": ("relief", {"relief_reason": ""}, "relief_reason", "motif"),
    "past the time of the relief": ("relief", {"letter_date": "2027-01-13"}, "bodacc_date", "au plus tard le 12 janvier 2027"),
    "no publication": ("relief", {"bodacc_date": ""}, "bodacc_date", "le délai en part"),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_a_bad_answer_has_a_kind_sentence_on_its_field(what):
    name, given, field, words = BAD[what]
    result = calculators.run("letters", FILES[name] | given)
    assert [error["field"] for error in result["errors"]] == [field], result["errors"]
    assert words in spaced(result["errors"][0]["message"]) and result["values"] == {}


# -- random files


@pytest.fixture(scope="module")
def drawn(pytestconfig):
    """Random files, the same for a seed."""
    draw = random.Random(f"{pytestconfig.getoption('--seed')} after")
    return [random_after(draw) for _ in range(12 * pytestconfig.getoption("--questions"))]


@pytest.mark.random
def test_random_files_have_no_hole_and_add_up(drawn):
    """Written whole or refused with sentences; every account printed comes to its total, and to the values."""
    good = []
    for given, values, whole in written(drawn):
        good.append(given)
        assert not [why for pattern, why in NEVER if re.search(pattern, whole)]
        assert sum(line["amount_cents"] for line in values["account"]) == values["total_cents"], given
        if given["letter"] == "demande_d_execution":
            account = spaced(values["body"]).split("Sommes arrêtées")[1].split("\n\n")[0]
            sums = [cents(one) for one in re.findall(r" : (−?[\d ]+,\d\d) €(?:\n|$)", account)]
            assert sum(sums[:-1]) == sums[-1] == values["total_cents"] == values["claimed_cents"], account
        if given["letter"] == "demande_de_signification":
            assert "Total" not in whole and values["claimed_cents"] == 0
    assert {one["letter"] for one in good} == set(CODES) and len(good) > len(drawn) // 2


@pytest.mark.random
@pytest.mark.slow
def test_random_files_are_the_same_in_micropython(drawn):
    """Both interpreters, byte for byte."""
    assert differing(drawn) == []
