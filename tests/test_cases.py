"""The case tables on CPython: expectations worked out from the texts, never from the code."""

import pytest
from case_tables import FOLDER, cases, differences
from law_tables import under

import calculators

CASES = list(cases())


@pytest.mark.parametrize(("name", "case"), [pytest.param(name, case, id=f"{name}: {case['name']}") for name, case in CASES])
def test_case(name, case):
    """A calculator gives what a person worked out from the law."""
    assert differences(case, under(case.get("law_until"), calculators.run, name, case["answers"])) == []


@pytest.mark.parametrize("name", calculators.names())
def test_every_warning_has_a_case(name):
    """No warning is left without a case that expects it."""
    expected = {code for owner, case in CASES if owner == name for code in case.get("warnings", [])}
    module = getattr(__import__(f"calculators.{name}"), name)
    assert set(module.WARNINGS) == expected


def test_tables_and_calculators_match():
    """One table a calculator, and each case says where its expectation comes from."""
    assert sorted(path.stem for path in FOLDER.glob("*.toml")) == sorted(calculators.names())
    assert [case["name"] for _, case in CASES if not case["source"].strip()] == []


def test_case_names_are_unique():
    """A case is found by its calculator and its name."""
    labels = [(name, case["name"]) for name, case in CASES]
    assert len(labels) == len(set(labels))
