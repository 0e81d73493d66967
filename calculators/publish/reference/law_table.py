"""A dated table of the law."""

from datetime import date
from html import escape

from calculators.core.answer.html import link
from calculators.core.answer.result import unique
from calculators.core.tables.series import Series
from calculators.core.time import dates
from calculators.publish.sources.law_series import until
from calculators.publish.sources.values import shown

LATEST = 3  # rows of a table that a page shows; older ones fold


def dated(found: list, caption: str) -> str:
    """One table for several series: a row per first day, newest first, a text per row; the older rows behind a fold."""
    first = found[0]
    days = sorted({row.first_day for series in found for row in series.rows if row.first_day >= first.first_day}, reverse=True)
    title = caption or escape(first.title)
    latest, older = days[:LATEST], days[LATEST:]
    table = f'<table class="law-table" data-search-exclude{until(found)}>{inside(found, title, latest)}</table>'
    if older:
        rest = f'<table class="law-table">{inside(found, f"{title}, avant le {dates.french(latest[-1])}", older)}</table>'
        opens = f"<summary>Les taux depuis {days[-1].year}</summary>"
        table += f'<details class="more" data-search-exclude>{opens}{rest}</details>'
    return f"{table}{horizon(ending_first(found))}"


def inside(found: list, title: str, days: list[date]) -> str:
    """The caption, the heads and a row per day of a table."""
    head = "".join(f'<th scope="col" class="number">{escape(series.title)}</th>' for series in found)
    rows = "".join(row(found, day) for day in days)
    return (
        f'<caption>{title}</caption><thead><tr><th scope="col">À partir du</th>{head}'
        f'<th scope="col" class="text">Texte</th></tr></thead><tbody>{rows}</tbody>'
    )


def row(found: list, day: date) -> str:
    """What each series is from a day, and the texts that say so."""
    cells = "".join(f'<td class="number" data-label="{escape(series.title)}">{on(series, day)}</td>' for series in found)
    texts = unique([series.row_on(day).source for series in found if known(series, day)])
    return (
        f'<tr><th scope="row"><time datetime="{day.isoformat()}">{dates.french(day)}</time></th>{cells}'
        f'<td class="text" data-label="Texte">{"<br>".join(map(link, texts))}</td></tr>'
    )


def known(series: Series, day: date) -> bool:
    """Whether a series has a value on a day."""
    return series.first_day <= day and (series.known_until is None or day <= series.known_until)


def ending_first(found: list) -> Series:
    """The series that ends first; the first of the list when none ends before it."""
    return min(found, key=lambda series: series.known_until or date.max)


def on(series: Series, day: date) -> str:
    """The value of a series on a day, a dash where it has none."""
    return shown(series, series.value_on(day)) if known(series, day) else "—"


def horizon(series: Series) -> str:
    """Until when the series is known, when a person last read its texts, when the next value is expected."""
    checked = dates.french(date.fromisoformat(series.checked_on))
    sentence = f"Relu le {checked}."
    if series.known_until:
        sentence = f"Connu jusqu’au {dates.french(series.known_until)}. {sentence}"
    if series.next_expected:
        sentence += f" Prochaine valeur attendue : {escape(series.next_expected)}."
    return f'<p class="horizon">{sentence}</p>'
