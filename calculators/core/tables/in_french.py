"""A figure of a dated series in a French sentence: « 5 000 € », « 3 mois »."""

from calculators.core.money import round_euros
from calculators.core.tables.series import Unknown
from calculators.core.time.dates import french

UNITS = {
    "days": ("jour", "jours"),
    "months": ("mois", "mois"),
    "years": ("an", "ans"),
    "calendar_years": ("an", "ans"),
    "times": ("fois", "fois"),
}


def written(series, day) -> str:
    """The value in force on `day`, with its unit; before the first row, the value of that row."""
    try:
        value = series.value_on(day)
    except Unknown:
        value = series.value_on(series.first_day)
    if series.unit == "euros":
        return round_euros(value)
    return f"{value} {UNITS[series.unit][0 if value < 2 else 1]}"


def words(figures: tuple, dates: list[tuple], day) -> dict[str, str]:
    """The words that sentences name between braces. figures: (word, series); dates: (word, day)."""
    known = {name: written(series, day) for name, series in figures}
    for name, on in dates:
        known[name] = french(on)
    return known
