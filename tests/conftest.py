"""Hypothesis for all tests: no deadline, since a slow machine is no defect; enough examples for a few seconds."""

from hypothesis import settings

settings.register_profile("mon-du", deadline=None, max_examples=150)
settings.load_profile("mon-du")
