"""A value of the law as French readers write it."""

from calculators.core import money
from calculators.core.tables.in_french import UNITS
from calculators.core.tables.series import Series
from calculators.core.words.typography import french

SPELLED = (
    ("C. com.,", "Code de commerce,"), ("C. civ.,", "Code civil,"), ("CGI, ann. II,", "Code général des impôts, annexe II,"),
    ("CGI,", "Code général des impôts,"), ("art. ", "article\u00a0"), (", I", ",\u00a0I"),
)  # fmt: skip


def shown(series: Series, value: int) -> str:
    """`value` of `series` with its unit: « 12,40 % », « 40 € », « 30 jours »."""
    if series.unit == "percent":
        return money.percent_fr(value)
    if series.unit == "euros":
        return money.round_euros(value)
    if series.unit == "points":
        return french(f"{money.points(value)}\u00a0points")
    one, several = UNITS[series.unit]
    return french(f"{money.grouped(value)}\u00a0{one if value < 2 else several}")


def plain(series: Series, value: int) -> str:
    """`value` as a figure without unit, for data files: "12.40", "40.00", "30"."""
    if series.unit in ("percent", "points"):
        return money.percent(value)
    return f"{value // 100}.{value % 100:02d}" if series.unit == "euros" else str(value)


def in_full(name: str) -> str:
    """« C. com., art. L441-9 » as « Code de commerce, article L441-9 »."""
    for short, full in SPELLED:
        name = name.replace(short, full)
    return name
