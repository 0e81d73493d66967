"""For all tests: Hypothesis without a deadline, since a slow machine is no defect, with few examples, and many for `make random`;
a site/ that is up to date, for the tests that read it; what the random questions to MicroPython are drawn from.
"""

from datetime import date
from functools import cache

import pytest
import stale
from hypothesis import settings

settings.register_profile("mon-du", deadline=None, max_examples=40)
settings.register_profile("many", deadline=None, max_examples=1000)
settings.load_profile("mon-du")


def pytest_addoption(parser):
    """How many random questions are asked, and from what they are drawn: a failure names both, to ask the same again."""
    parser.addoption("--questions", type=int, default=25, help="random questions to each calculator in MicroPython")
    parser.addoption("--seed", default=date.today().isoformat(), help="what they are drawn from; the day, unless told")


@cache
def fault():
    """stale.fault(), asked once."""
    return stale.fault()


def pytest_runtest_setup(item):
    """A test that reads the built site, by the fixture `site` or as SITE, ends the session in one sentence when it is stale."""
    reads = "site" in item.fixturenames or getattr(item.module, "SITE", None) == stale.SITE
    if reads and fault():
        item.session.shouldfail = fault()
        pytest.fail(fault(), pytrace=False)
