"""Hypothesis for all tests: no deadline, since a slow machine is no defect; many examples, since they are cheap."""

from hypothesis import settings

settings.register_profile("impayes", deadline=None, max_examples=300)
settings.load_profile("impayes")
