"""MicroPython, the interpreter of the pages, answers byte for byte as CPython does."""

import json
import subprocess
from pathlib import Path

import pytest
from case_tables import cases, differences
from random_cases import questions

import calculators

pytestmark = pytest.mark.xdist_group("micropython")  # one process answers all
RUNNER = Path(__file__).parent / "micropython" / "run.mjs"
NAMES = calculators.names()
FORMS = {name: calculators.fields(name) for name in NAMES}
CASES = list(cases())
RANDOM = questions(900, seed=20261138, forms=FORMS)
ASKED = (
    [("names", None)]
    + [("fields", name) for name in NAMES]
    + [(name, case["answers"]) for name, case in CASES]
    + RANDOM
    + [("no_such_calculator", {}), ("core", {})]
)


@pytest.fixture(scope="module")
def said():
    """What MicroPython answers to all that is asked, in order, from one process."""
    done = subprocess.run(
        ["node", str(RUNNER)],
        input=json.dumps(ASKED, ensure_ascii=False),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[:2000]
    lines = done.stdout.removesuffix("\n").split("\n")
    assert len(lines) == len(ASKED)
    return [json.loads(line) for line in lines]


def of_cpython(name, answers):
    """The same answer from this interpreter."""
    if isinstance(answers, list):
        return calculators.run_all(name, answers)
    return calculators.run(name, answers)


def difference(name, answers, other):
    """What differs between the two interpreters, readable; empty when nothing does."""
    mine = of_cpython(name, answers)
    if "raised" in other:
        return [name, answers, other]
    html, other_html = mine.pop("html"), other.pop("html")
    mine, other = json.dumps(mine, sort_keys=True), json.dumps(other, sort_keys=True)
    if mine != other:
        return [name, answers, "CPython", mine, "MicroPython", other]
    if html.encode() != other_html.encode():
        return [name, answers, "CPython", html, "MicroPython", other_html]
    return []


def section(said, asked):
    """The (question, answer) pairs of a part of ASKED."""
    start = ASKED.index(asked[0])
    assert ASKED[start : start + len(asked)] == asked
    return zip(asked, said[start : start + len(asked)], strict=True)


def test_names(said):
    """The same calculators in the same order."""
    assert said[0] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_fields(said, name):
    """The same form: labels, choices in order, defaults."""
    assert said[ASKED.index(("fields", name))] == FORMS[name]


def test_unknown_calculator_is_a_key_error(said):
    """Only an unknown name raises, and it is a KeyError there too."""
    assert said[-2:] == [{"raised": "KeyError"}, {"raised": "KeyError"}]


def test_cases(said):
    """Every case of the tables holds in MicroPython as well."""
    asked = [(name, case["answers"]) for name, case in CASES]
    wrong = [
        [name, case["name"], differences(case, answer)]
        for (name, case), (_, answer) in zip(CASES, section(said, asked), strict=True)
        if "raised" in answer or differences(case, answer)
    ]
    assert wrong == []


def test_cases_are_byte_equal(said):
    """The whole answer to every case, HTML included, is that of CPython."""
    asked = [(name, case["answers"]) for name, case in CASES]
    different = [difference(*question, dict(answer)) for question, answer in section(said, asked)]
    assert [found for found in different if found][:5] == []


def test_random_cases_are_byte_equal(said):
    """900 random questions to each calculator get the same bytes from both interpreters."""
    different = [found for question, answer in section(said, RANDOM) if (found := difference(*question, dict(answer)))]
    assert different[:5] == [], f"{len(different)} of {len(RANDOM)} differ"


def test_random_cases_reach_good_and_refused_answers():
    """The random questions are worth asking: many good, many refused, some of several invoices, and every warning."""
    single = [calculators.run(name, answers, html=False) for name, answers in RANDOM if isinstance(answers, dict)]
    several = [answers for _, answers in RANDOM if isinstance(answers, list)]
    codes = {warning["code"] for result in single for warning in result["warnings"]}
    assert len([result for result in single if not result["errors"]]) > 600
    assert len([result for result in single if result["errors"]]) > 300
    assert len([rows for rows in several if len(rows) > 1]) > 100
    assert codes == {code for name in NAMES for code in getattr(__import__(f"calculators.{name}"), name).WARNINGS}
