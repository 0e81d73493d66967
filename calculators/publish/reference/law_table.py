"""A dated table of the law."""

from datetime import date
from html import escape

from calculators.core.answer.html import link
from calculators.core.answer.result import unique
from calculators.core.time import dates
from calculators.publish.sources.law_series import until
from calculators.publish.sources.values import shown


def dated(found, caption):
    """One table for several series with the same first days: a row per day, newest first, a text per row."""
    first = found[0]
    head = "".join(f'<th scope="col" class="number">{escape(series.title)}</th>' for series in found)
    rows = []
    for row in reversed(first.rows):
        cells = "".join(
            f'<td class="number" data-label="{escape(series.title)}">{on(series, row.first_day)}</td>' for series in found
        )
        day = row.first_day
        texts = unique([series.row_on(day).source for series in found if day >= series.first_day])
        rows.append(
            f'<tr><th scope="row"><time datetime="{day.isoformat()}">{dates.french(day)}</time></th>{cells}'
            f'<td class="text" data-label="Texte">{"<br>".join(map(link, texts))}</td></tr>'
        )
    title = f"<caption>{caption or escape(first.title)}</caption>"
    return (
        f'<table class="law-table" data-search-exclude{until(found)}>{title}<thead><tr><th scope="col">À partir du</th>{head}'
        f'<th scope="col" class="text">Texte</th></tr></thead><tbody>{"".join(rows)}</tbody></table>{horizon(first)}'
    )


def on(series, day):
    """The value of a series on a day, a dash where it has none yet."""
    return shown(series, series.value_on(day)) if day >= series.first_day else "—"


def horizon(series):
    """Until when the series is known, when a person last looked, when the next value is expected."""
    checked = dates.french(date.fromisoformat(series.checked_on))
    sentence = f"Vérifié le {checked}."
    if series.known_until:
        sentence = f"Connu jusqu’au {dates.french(series.known_until)}. {sentence}"
    if series.next_expected:
        sentence += f" Prochaine valeur attendue : {escape(series.next_expected)}."
    return f'<p class="horizon">{sentence}</p>'
