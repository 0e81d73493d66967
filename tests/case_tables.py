"""The case tables of tests/cases: one TOML file per calculator, read by every runner."""

import tomllib
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


def cases():
    """(calculator, case) pairs of every table."""
    for path in sorted(FOLDER.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield path.stem, case


def compared(key, expected, values):
    """What to compare with an expected value. `…_dates` is the list `…` without the keys that may be null: TOML has none."""
    if not key.endswith("_dates") or key == "due_dates":
        return values.get(key)
    whole = values[key.removesuffix("_dates")]
    return [{name: entry[name] for name in row} for entry, row in zip(whole, expected, strict=False)] + whole[len(expected) :]


def differences(case, result):
    """What in `result`, the dict that run() returned, is not what the case says; empty when all is."""
    if "errors" in case:
        found = sorted(error["field"] for error in result["errors"])
        wrong = [] if found == sorted(case["errors"]) else [f"errors: {result['errors']}"]
        return wrong + ([] if result["values"] == {} else ["values of refused answers"])
    if result["errors"]:
        return [f"refused: {result['errors']}"]
    wrong = []
    bare = {key: case[key] for key in case if key.endswith("_dates")}
    for key, expected in (case["values"] | bare).items():
        found = compared(key, expected, result["values"])
        if found != expected:
            wrong.append(f"{key}: {found!r}, expected {expected!r}")
    wrong += [f"{key}: expected null" for key in case.get("null", []) if result["values"][key] is not None]
    codes = sorted(warning["code"] for warning in result["warnings"])
    if codes != sorted(case["warnings"]):
        wrong.append(f"warnings: {codes}, expected {sorted(case['warnings'])}")
    return wrong
