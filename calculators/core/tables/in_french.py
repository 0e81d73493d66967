"""A figure of a dated series in a French sentence: « 5 000 € », « 3 mois »."""

from datetime import date

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


def written(series, day: date) -> str:
    """The value in force on `day`, with its unit; before the first row, the value of that row."""
    try:
        value = series.value_on(day)
    except Unknown:
        value = series.value_on(series.first_day)
    if series.unit == "euros":
        return round_euros(value)
    return f"{value} {UNITS[series.unit][0 if value < 2 else 1]}"


_words = {}  # those of the last day asked: the same at each key


def words(figures: tuple, dates: tuple, day: date) -> dict[str, str]:
    """The words that sentences name between braces. figures: (word, series); dates: (word, ISO day)."""
    asked = (figures, dates, day.isoformat())
    if asked not in _words:
        known = {name: written(series, day) for name, series in figures}
        for name, on in dates:
            known[name] = french(date.fromisoformat(on))
        _words.clear()
        _words[asked] = known
    return dict(_words[asked])


def said(sentence: str, words: dict) -> str:
    """A sentence with its words. Most name none, and format() would cost them as much as the others."""
    return sentence.format(**words) if "{" in sentence else sentence
