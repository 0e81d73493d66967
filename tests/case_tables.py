"""The case tables of tests/cases: one TOML file per calculator, read by every runner."""

import tomllib
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


def cases():
    """(calculator, case) pairs of every table."""
    for path in sorted(FOLDER.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield path.stem, case


def differences(case, result):
    """What in `result`, the dict that run() returned, is not what the case says; empty when all is."""
    if "errors" in case:
        found = sorted(error["field"] for error in result["errors"])
        wrong = [] if found == sorted(case["errors"]) else [f"errors: {result['errors']}"]
        return wrong + ([] if result["values"] == {} else ["values of refused answers"])
    if result["errors"]:
        return [f"refused: {result['errors']}"]
    wrong = [
        f"{key}: {result['values'].get(key)!r}, expected {expected!r}"
        for key, expected in case["values"].items()
        if result["values"].get(key) != expected
    ]
    wrong += [f"{key}: expected null" for key in case.get("null", []) if result["values"][key] is not None]
    codes = sorted(warning["code"] for warning in result["warnings"])
    if codes != sorted(case["warnings"]):
        wrong.append(f"warnings: {codes}, expected {sorted(case['warnings'])}")
    return wrong
