"""The examples in the docstrings of core/ are true; the small functions of money and days all have one."""

import doctest
import pkgutil
from importlib import import_module

import pytest

from calculators import core

MODULES = [import_module(found.name) for found in pkgutil.walk_packages(core.__path__, "calculators.core.")]
FINDER = doctest.DocTestFinder(exclude_empty=False)
SMALL = ("calculators.core.money", "calculators.core.time.dates")
EXAMPLES = [one for module in MODULES for one in FINDER.find(module) if one.examples]


@pytest.mark.parametrize("one", EXAMPLES, ids=lambda one: one.name)
def test_example(one):
    """What is written under >>> is what comes out."""
    said = []
    assert doctest.DocTestRunner().run(one, out=said.append).failed == 0, "".join(said)


def test_small_functions_have_an_example():
    """Each function of money and dates; series and terms have theirs as well."""
    bare = [
        one.name
        for module in MODULES
        for one in FINDER.find(module)
        if module.__name__ in SMALL and one.name != module.__name__ and not one.examples
    ]
    assert bare == []
    assert {"calculators.core.tables.series.dated", "calculators.core.time.terms.end_of_decade"} <= {one.name for one in EXAMPLES}
