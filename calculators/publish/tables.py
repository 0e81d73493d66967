"""Dated tables of the law for the pages."""

import re
from datetime import date
from html import escape

from calculators.core import money
from calculators.core.answer.html import link
from calculators.core.answer.result import unique
from calculators.core.reading.parsers import day
from calculators.core.time import dates
from calculators.publish.values import shown

ANSWERS, GAP = "answers", "gap "  # keys of a worked table: several answers change in a row; the difference with the first row


def law(found, caption):
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
        f'<table class="law-table" data-search-exclude>{title}<thead><tr><th scope="col">À partir du</th>{head}'
        f'<th scope="col" class="text">Texte</th></tr></thead><tbody>{"".join(rows)}</tbody></table>{horizon(first)}'
    )


def worked(caption, headings, keys, rows):
    """A table of results: one row a calculation, dates and amounts as readers write them."""
    numbers = [all(re.fullmatch(r"-?[\d.]+", row[place]) for row in rows) for place in range(len(keys))]
    number = [' class="number"' if one else "" for one in numbers]
    head = "".join(f'<th scope="col"{kind}>{escape(heading)}</th>' for heading, kind in zip(headings, number, strict=True))
    body = ""
    for given, *values in rows:
        cells = "".join(
            f'<td{kind} data-label="{escape(heading)}">{readable(key, value)}</td>'
            for heading, key, value, kind in zip(headings[1:], keys[1:], values, number[1:], strict=True)
        )
        body += f'<tr><th scope="row">{readable(keys[0], given)}</th>{cells}</tr>'
    kind = "law-table worked words" if keys[0] == ANSWERS else "law-table worked"
    return (
        f'<table class="{kind}" data-search-exclude><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def readable(key, value):
    """A value of the contract in words: dates, amounts, rates, figures, and differences with their sign."""
    if key.startswith(GAP):
        return difference(key, int(value))
    if key.endswith("_cents"):
        return money.euros(int(value))
    if key.endswith("rate"):
        return money.percent_fr(money.decimal(value, 4))
    if re.fullmatch(r"\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4}", value):
        return dates.french(day(value))
    return escape(value)


def difference(key, number):
    """« +2,64 € », « −1 jour », « aucun »."""
    if number == 0:
        return "aucun"
    sign = "+" if number > 0 else money.MINUS
    if key.endswith("_cents"):
        return sign + money.euros(abs(number))
    return f"{sign}{money.grouped(abs(number))}\u00a0{'jour' if abs(number) == 1 else 'jours'}"


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
