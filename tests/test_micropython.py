"""MicroPython, the interpreter of the pages, answers byte for byte as CPython does."""

import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from after_files import random_after
from case_tables import cases, differences
from court_files import random_file
from law_tables import under
from random_cases import questions

import calculators

pytestmark = pytest.mark.slow

RUNNER = Path(__file__).parent / "micropython" / "run.mjs"
NAMES = calculators.names()
FORMS = {name: calculators.fields(name) for name in NAMES}
CASES = list(cases())


def said(asked, *root):
    """What MicroPython answers to all that is asked, in order, from one process; `root`, of another copy of calculators/."""
    done = subprocess.run(
        ["node", str(RUNNER), *map(str, root)],
        input=json.dumps(asked, ensure_ascii=False),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[:2000]
    lines = done.stdout.removesuffix("\n").split("\n")
    assert len(lines) == len(asked)
    return [json.loads(line) for line in lines]


def of_cpython(name, answers):
    """The same answer from this interpreter."""
    if isinstance(answers, list):
        return calculators.run_all(name, answers)
    return calculators.run(name, answers)


def difference(name, answers, law_until, other):
    """What differs between the two interpreters, readable; empty when nothing does."""
    mine = under(law_until, of_cpython, name, answers)
    if "raised" in other:
        return [name, answers, other]
    html, other_html = mine.pop("html"), other.pop("html")
    mine, other = json.dumps(mine, sort_keys=True), json.dumps(other, sort_keys=True)
    if mine != other:
        return [name, answers, "CPython", mine, "MicroPython", other]
    if html.encode() != other_html.encode():
        return [name, answers, "CPython", html, "MicroPython", other_html]
    return []


def test_names():
    """The same calculators in the same order. Only an unknown name raises, and it is a KeyError there too."""
    names, *unknown = said([("names", None), ("no_such_calculator", {}), ("core", {})])
    assert names == NAMES and [one["raised"] for one in unknown] == ["KeyError", "KeyError"]


def test_columns():
    """The titles of a table lead to the same questions, with the same sentences, and a row to the same answers."""
    cells = ["un particulier", "1 850,00 €", " ", "31/08/2026", "x"]
    asked = [
        ("late_penalties", ["Votre client est", "MONTANT TTC", "Échéance", "Payé le", "Chantier"], cells),
        ("late_penalties", ["date de paiement", "amount", "Amount", "Chantier", ""], cells),
        ("letters", ["N° facture", "Montant", "échéance", "Date d’émission", "date limite"], cells),
    ]
    expected = []
    for name, header, row in asked:
        found = calculators.columns(name, header)
        expected.append([found, calculators.row(name, found["fields"], row)])
    assert expected[0][0]["fields"] == ["debtor", "amount", "due_date", "until", None]
    assert expected[0][1] == {"debtor": "consumer", "amount": "1 850,00 €", "until": "31/08/2026"}
    assert said([("columns", one) for one in asked]) == expected


def test_one_payment_settles_the_oldest_then_in_proportion():
    """P16, by hand: 500 due on 31 May comes first with its interest (18.07 to 15 September: 30 days at 12.15 %, 77 at 12.40 %);
    1 000 and 800 due on 30 June take the rest of 1 500 in proportion to 1026.16 and 820.93.
    In both interpreters.
    """
    rows = [{"amount": "1000", "due_date": "30/06/2026"}, {"amount": "500", "due_date": "31/05/2026"}]
    rows = [row | {"until": "22/11/2026"} for row in [*rows, {"amount": "800", "due_date": "30/06/2026"}]]
    rows[0]["payments_to_share"] = "15/09/2026;1500"
    expected = [
        {"row": 0, "date": "2026-09-15", "amount_cents": 545_52},
        {"row": 1, "date": "2026-09-15", "amount_cents": 518_07},
        {"row": 2, "date": "2026-09-15", "amount_cents": 436_41},
    ]
    (found,) = said([("late_penalties", rows)])
    assert found["allocation"] == calculators.run_all("late_penalties", rows)["allocation"] == expected


def test_a_calculator_that_lacks_a_part_is_named(tmp_path):
    """None is lost without a word: in a copy whose FIELDS are misspelt, both names() and run() say which file lacks what."""
    shutil.copytree(RUNNER.parents[2] / "calculators", tmp_path / "calculators", ignore=shutil.ignore_patterns("__pycache__"))
    spoilt = tmp_path / "calculators" / "instalments.py"
    spoilt.write_text(spoilt.read_text(encoding="utf-8").replace("\nFIELDS =", "\nFEILDS ="), encoding="utf-8")
    words = "calculators/instalments has no FIELDS: neither a calculator nor one of ROOMS."
    assert said([("names", None), ("instalments", {})], tmp_path) == [{"raised": "Unfinished", "words": words}] * 2


def differing(asked, found):
    """Those of the (calculator, answers, last day of the law) that the two interpreters do not answer alike."""
    return [one for question, other in zip(asked, found, strict=True) if (one := difference(*question, other))]


@pytest.mark.parametrize("name", NAMES)
def test_calculator(name):
    """The same form: labels, choices in order, defaults. Every case of the tables holds, and the whole answer to each, HTML
    included, is that of CPython.
    """
    known = [case for owner, case in CASES if owner == name]
    asked = [(name, case["answers"], case.get("law_until")) for case in known]
    form, *found = said([("fields", name), *asked])
    assert form == FORMS[name]
    wrong = [
        [case["name"], differences(case, answer)]
        for case, answer in zip(known, found, strict=True)
        if "raised" in answer or differences(case, answer)
    ]
    assert wrong == []
    assert differing(asked, found)[:5] == []


@pytest.mark.random
def test_random_questions(pytestconfig):
    """The same answers to random questions, others each day: few at each run, many by `make random`, which runs on a schedule."""
    count, seed = pytestconfig.getoption("questions"), pytestconfig.getoption("seed")
    asked = [(*question, None) for question in questions(count, seed, FORMS)]
    different = differing(asked, said(asked))
    again = f"pytest tests/test_micropython.py --questions {count} --seed {seed}"
    assert different[:5] == [], f"{len(different)} of {len(asked)} differ, as often as one runs: {again}"


DEBTORS = {"company": "business", "state": "public", "consumer": "consumer", "association": "non_professional"}
CLAUSES = ({}, {}, {"clause": "fixed", "clause_value": "4"}, {"clause": "ecb_plus", "clause_value": "9,5"})
TODAYS = ("2026-11-29", "2026-11-29", "2026-06-30", "2027-01-15")  # the last one is past the published rates


def alike(count):
    """So many invoices of which nothing happened, of few due dates and debtors: (answers, the same for late_penalties)."""
    draw, found = random.Random(18), []
    for _ in range(count):
        debtor, today = draw.choice(sorted(DEBTORS)), draw.choice(TODAYS)
        row = {"amount": f"{draw.randrange(1, 9000)},{draw.randrange(10, 100)}", "due_date": draw.choice(DUE)}
        row |= draw.choice(({}, {}, {"invoice_date": "2021-01-04"}, {"deductions": ";0,05;deposit"}))
        row |= draw.choice(CLAUSES) if debtor != "state" else {}
        owed = row | {"debtor": DEBTORS[debtor], "until": today}
        found.append((row | {"creditor": "craft", "debtor": debtor, "today": today, "reference": str(len(found))}, owed))
    return found


DUE = (
    "2021-06-30",
    "2021-11-29",
    "2022-10-31",
    "2025-12-31",
    "2026-01-01",
    "2026-05-31",
    "2026-06-30",
    "2026-11-28",
    "2026-12-20",
)
SUMS = ("principal_cents", "interest_cents", "indemnity_cents", "total_cents", "per_day_cents", "provisional", "known_until")


def test_rows_among_thousands():
    """figures() of follow_up, which reads a row like the one before and works out once what several share, gives each row, in
    both interpreters, the values, the codes and the errors of run() asked of it alone, and the sums of late_penalties, which
    shares nothing; rates that stop earlier give others.
    """
    drawn = questions(150, 2018, {"follow_up": FORMS["follow_up"]})
    lives = [(answers, None) for _, answers in drawn if isinstance(answers, dict)]
    rows = alike(1_200) + lives
    random.Random(1).shuffle(rows)
    asked, until = [answers for answers, _ in rows], "2026-06-30"
    found = calculators.figures("follow_up", asked)
    frozen = under(until, calculators.figures, "follow_up", asked)
    assert said([("figures", ["follow_up", asked]), ("figures", ["follow_up", asked], until)]) == [found, frozen]
    for (answers, owed), now, before in zip(rows, found, frozen, strict=True):
        for one, law_until in ((now, None), (before, until)):
            alone = under(law_until, of_one, "follow_up", answers)
            assert one["errors"] == alone["errors"], answers
            assert sorted(one["codes"]) == sorted({warning["code"] for warning in alone["warnings"]}), answers
            assert one["values"] == {name: value for name, value in alone["values"].items() if name in one["values"]}, answers
            if owed:
                account = under(law_until, of_one, "late_penalties", owed)["values"]
                assert [one["values"][name] for name in SUMS] == [account[name] for name in SUMS], answers
    assert len([one for one in found if not one["errors"]]) > 1_300
    assert len([1 for now, before in zip(found, frozen, strict=True) if now != before]) > 500


def of_one(name, answers):
    """run() without its HTML, nor the reason of each step."""
    found = calculators.run(name, answers, html=False)
    for step in found["values"].get("next", ()):
        del step["why"]
    return found


def test_random_questions_reach_good_and_refused_answers():
    """The random questions are worth asking: many good, many refused, some of several invoices, nearly every warning; the case
    tables reach them all (test_cases).
    """
    drawn = questions(1200, 20261138, FORMS)
    single = [calculators.run(name, answers, html=False) for name, answers in drawn if isinstance(answers, dict)]
    several = [answers for _, answers in drawn if isinstance(answers, list)]
    draw = random.Random(20261138)
    files = [calculators.run("letters", one(draw), html=False) for one in (random_file, random_after) for _ in range(150)]
    codes = {warning["code"] for result in single + files for warning in result["warnings"]}
    assert len([result for result in single if not result["errors"]]) > 600
    assert len([result for result in single if result["errors"]]) > 300
    assert len([rows for rows in several if len(rows) > 1]) > 100
    known = {code for name in NAMES for code in getattr(__import__(f"calculators.{name}"), name).WARNINGS}
    assert codes <= known and len(known - codes) < len(known) // 20, known - codes
