"""The case tables of tests/cases: one TOML file per calculator, read by every runner."""

import tomllib
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


def cases():
    """(calculator, case) pairs of every table. Answers that all cases of a table share stand once, under [base]."""
    for path in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in table["case"]:
            yield path.stem, case | {"answers": table.get("base", {}) | case["answers"]}


def spaced(text):
    """The text with ordinary spaces."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def agrees(found, expected):
    """Whether `found` is what a case says: of a dict only the keys given, of a list every item in order."""
    if isinstance(expected, dict):
        return isinstance(found, dict) and all(key in found and agrees(found[key], expected[key]) for key in expected)
    if isinstance(expected, list):
        return isinstance(found, list) and len(found) == len(expected) and all(map(agrees, found, expected))
    return found == expected


def holds_all(found, expected):
    """Whether each expected item is somewhere in the list `found`."""
    return all(any(agrees(item, one) for item in found) for one in expected)


def differences(case, result):
    """What in `result`, the dict that run() returned, is not what the case says; empty when all is."""
    if "errors" in case:
        found = sorted(error["field"] for error in result["errors"])
        wrong = [] if found == sorted(case["errors"]) else [f"errors: {result['errors']}"]
        said = spaced(" ".join(error["message"] for error in result["errors"]))
        wrong += [f"says: {words!r} not in {said!r}" for words in case.get("says", []) if words not in said]
        return wrong + ([] if result["values"] == {} else ["values of refused answers"])
    if result["errors"]:
        return [f"refused: {result['errors']}"]
    wrong = [
        f"{key}: {result['values'].get(key)!r}, expected {expected!r}"
        for key, expected in case.get("values", {}).items()
        if result["values"].get(key) != expected
    ]
    wrong += [
        f"{key}: {result['values'].get(key)!r}, should be like {expected!r}"
        for key, expected in case.get("partial", {}).items()
        if not agrees(result["values"].get(key), expected)
    ]
    wrong += [
        f"{key}: {result['values'][key]!r}, should include {expected!r}"
        for key, expected in case.get("includes", {}).items()
        if not holds_all(result["values"][key], expected)
    ]
    wrong += [
        f"{key}: {result['values'][key]!r}, should not include {expected!r}"
        for key, expected in case.get("lacks", {}).items()
        if any(agrees(item, one) for item in result["values"][key] for one in expected)
    ]
    written = spaced("\n".join([result["values"].get("subject", ""), result["values"].get("body", "")]))
    wrong += [f"words: {words!r} not in {written!r}" for words in case.get("words", []) if words not in written]
    wrong += [f"without: {words!r} in {written!r}" for words in case.get("without", []) if words in written]
    wrong += [f"{key}: expected null" for key in case.get("null", []) if result["values"][key] is not None]
    codes = sorted(warning["code"] for warning in result["warnings"])
    if codes != sorted(case["warnings"]):
        wrong.append(f"warnings: {codes}, expected {sorted(case['warnings'])}")
    return wrong
