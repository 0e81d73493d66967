"""Hypothesis for all tests: no deadline, since a slow machine is no defect; enough examples for a few seconds. And what the random
questions to MicroPython are drawn from.
"""

from datetime import date

from hypothesis import settings

settings.register_profile("tests", deadline=None, max_examples=150)
settings.load_profile("tests")


def pytest_addoption(parser):
    """How many questions `make random` asks, and the seed that a failure names, to ask the same again."""
    parser.addoption("--questions", type=int, default=25, help="random questions to each calculator in MicroPython")
    parser.addoption("--seed", default=date.today().isoformat(), help="what they are drawn from; the day, unless told")
