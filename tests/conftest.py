"""For all tests: Hypothesis without a deadline, since a slow machine is no defect, and with enough examples for a few seconds; and
a site/ that is up to date, for the tests that read it.
"""

from functools import cache

import pytest
import stale
from hypothesis import settings

settings.register_profile("mon-du", deadline=None, max_examples=150)
settings.load_profile("mon-du")


@cache
def fault():
    """stale.fault(), asked once."""
    return stale.fault()


def pytest_runtest_setup(item):
    """A test that reads the built site, by the fixture `site` or as SITE, ends the session in one sentence where it is out of date."""
    reads = "site" in item.fixturenames or getattr(item.module, "SITE", None) == stale.SITE
    if reads and fault():
        item.session.shouldfail = fault()
        pytest.fail(fault(), pytrace=False)
