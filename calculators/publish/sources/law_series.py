"""The dated series of the law, by their dotted keys: `late_payment.indemnity` is INDEMNITY of law/late_payment.py."""

import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from calculators import law
from calculators.core.tables.series import Series
from calculators.publish.sources.paths import path_of


def law_item(key: str) -> Series:
    """The Series of a dotted key such as `late_payment.indemnity`. Raises KeyError."""
    module, _, attribute = key.partition(".")
    try:
        found = getattr(import_module(f"calculators.law.{module}"), attribute.upper())
    except (ImportError, AttributeError) as error:
        raise KeyError(key) from error
    if not isinstance(found, Series):
        raise KeyError(key)
    return found


@cache
def all_series() -> list[tuple[str, Series]]:
    """(dotted key, Series) of every dated series, under the file that defines it."""
    found = []
    for module in sorted(pkgutil.iter_modules(law.__path__), key=lambda found: found.name):
        names = vars(import_module(f"calculators.law.{module.name}"))
        source = path_of(f"calculators.law.{module.name}").read_text(encoding="utf-8")
        for name, value in names.items():
            if isinstance(value, Series) and f"\n{name} = " in source:
                found.append((f"{module.name}.{name.lower()}", value))
    return found


def until(found: list[Series]) -> str:
    """The attribute that says until when what is printed from some Series is known, empty when none of them ends."""
    ends = [series.ends for series in found if series.ends]
    return f' data-until="{min(ends)}"' if ends else ""


def ending_in(sources: str) -> Iterator[Series]:
    """The Series that end, among those that the source texts of a program name, as `ecb_rate.ECB_RATE` or by importing
    ECB_RATE.
    """
    for key, series in all_series():
        module, _, name = key.partition(".")
        if series.ends and re.search(rf"\b{module}\.{name.upper()}\b|\bimport\b.*\b{name.upper()}\b", sources):
            yield series
