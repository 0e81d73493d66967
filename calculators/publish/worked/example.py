"""The examples of the pages: answers, then what a person worked out, compared with what the calculator says."""

import calculators
from calculators.core.reading.form import Refused
from calculators.publish.sources.stopped import Wrong
from calculators.publish.worked import plain_count


def parse(source: str) -> tuple:
    """(answers, expected values) of a calculator fence: `key: value` lines, a line `---`, then what a person worked out.

    A key given twice, such as payments, becomes several lines of one answer.
    """
    answers, expected, current = {}, {}, None
    for line in source.splitlines():
        if line.strip() == "---":
            current = expected
        elif line.strip():
            key, _, value = line.partition(":")
            into = answers if current is None else current
            key, value = key.strip(), value.strip()
            into[key] = f"{into[key]}\n{value}" if key in into else value
    return answers, expected


def value_at(values, key: str) -> object:
    """The value of a key of the contract; `rows.2.date` goes into lists and dicts. None where there is none."""
    for part in key.split("."):
        if isinstance(values, list):
            values = values[int(part)] if part.isdigit() and int(part) < len(values) else None
        else:
            values = values.get(part) if isinstance(values, dict) else None
    return values


def computed(name: str, answers: dict[str, str]) -> dict:
    """The values of a calculator, or of a plain count. Raises Wrong."""
    if name == plain_count.NAME:
        try:
            return plain_count.values(answers)
        except (Refused, ValueError, KeyError) as error:
            raise Wrong(f"{name} cannot count {answers}: {error!r}") from error
    if name not in calculators.names():
        raise Wrong(f"no such calculator: {name!r}")
    result = calculators.run(name, answers, html=False)
    if result["errors"]:
        raise Wrong(f"{name} refused the example {answers}: {result['errors']}")
    return result["values"]


def compare(name: str, answers: dict[str, str], found: dict, expected: dict[str, str]) -> None:
    """Compare values with what a person wrote. Raises Wrong."""
    for key, value in expected.items():
        if str(found[key]) != value:
            raise Wrong(f"{name} {answers}: {key} is {found[key]}, the page says {value}")


def check(name: str, answers: dict[str, str], expected: dict[str, str]) -> None:
    """Compare a fence with what the calculator says. Raises Wrong."""
    values = computed(name, answers)
    if not expected:
        raise Wrong(f"{name}: an example needs worked-out values under ---")
    compare(name, answers, {key: value_at(values, key) for key in expected}, expected)
