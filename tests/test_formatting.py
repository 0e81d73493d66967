"""One hand formats the code, ruff; the other hand is for tables, whose rows and columns say more than one value a line."""

import ast
import io
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PYTHON = sorted(
    path for room in ("bench", "calculators", "tests") for path in (ROOT / room).rglob("*.py") if "node_modules" not in path.parts
)
TABLES = (ast.Tuple, ast.List, ast.Set, ast.Dict, ast.SetComp)


def tables(tree):
    """The last lines of the tables of a module: constants that hold a display, and the cases given to a test."""
    for node in tree.body:
        cases = [one for one in getattr(node, "decorator_list", []) if "parametrize" in ast.unparse(one)]
        given = [node.value] if isinstance(node, ast.Assign) else cases
        for value in given:
            if any(isinstance(part, TABLES) for part in ast.walk(value)):
                yield value.end_lineno


def by_hand(source):
    """The lines where a comment takes something other than a table away from the formatter."""
    allowed = set(tables(ast.parse(source)))
    return [
        token.start[0]
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
        and token.string.replace(" ", "").startswith("#fmt:")
        and (token.string != "# fmt: skip" or token.start[0] not in allowed)
    ]


def test_only_tables_are_laid_out_by_hand():
    assert len(PYTHON) > 100
    found = {str(path.relative_to(ROOT)): by_hand(path.read_text(encoding="utf-8")) for path in PYTHON}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("source", [
    "A = (\n  1, 2,\n)  # fmt: skip", "A = f({\n  1: 2,\n})  # fmt: skip",
    "@pytest.mark.parametrize([\n  1, 2,\n])  # fmt: skip\ndef f(): pass",
])  # fmt: skip
def test_a_table_may_be_laid_out_by_hand(source):
    assert by_hand(source) == []


@pytest.mark.parametrize("source", [
    "A = 1  # fmt: skip", "f(1)  # fmt: skip", "def f():\n  a = (1,\n  2)  # fmt: skip", "A = f(\n  (1, 2),  # fmt: skip\n)",
    "@given(\n  (1, 2),\n)  # fmt: skip\ndef f(): pass",
    "# fmt: off\nA = (1, 2)", "import os  # fmt: skip", "if a: b  # fmt: skip",
])  # fmt: skip
def test_nothing_else_may(source):
    assert by_hand(source)
