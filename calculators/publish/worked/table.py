"""A table of worked examples: a row for each calculation, every value written by a person and compared."""

import re
from html import escape

from calculators.core import money
from calculators.core.reading.parsers import day
from calculators.core.time import dates
from calculators.publish.sources.stopped import Wrong
from calculators.publish.worked import example

ANSWERS, GAP = "answers", "gap "  # keys: several answers change in a row; the difference with the first row


def cells(line: str) -> list[str]:
    """The cells of a line `a | b | c`."""
    return [cell.strip() for cell in line.split("|")]


def row_answers(key: str, given: str) -> tuple:
    """(what the first cell of a row shows, the answers that the row changes)."""
    if key != ANSWERS:
        return given, {key: given}
    words, *changed = given.split(" // ")
    return words, example.parse("\n".join(changed))[0]


def gap(value, other) -> int:
    """How far a value is from that of the first row: days between two dates, or a plain difference."""
    return (day(value) - day(other)).days if isinstance(value, str) else value - other


def worked(name: str, source: str) -> str:
    """The table of a fence: a caption, answers common to all rows, `---`, then lines of cells. Raises Wrong."""
    head, _, body = source.partition("---")
    caption, *common = [line for line in head.splitlines() if line.strip()]
    headings, keys, *lines = [cells(line) for line in body.splitlines() if line.strip()]
    answers, rows, first = example.parse("\n".join(common))[0], [], None
    if not lines or [line for line in (headings, *lines) if len(line) != len(keys)]:
        raise Wrong(f"{name}: a worked table needs as many cells in every line")
    for given, *written in lines:
        words, changed = row_answers(keys[0], given)
        row = answers | changed
        counted_by = row.pop("calculator", name)
        values = example.computed(counted_by, row)
        first = first or values
        found = {}
        for key in keys[1:]:
            plain = key.removeprefix(GAP)
            found[key] = example.value_at(values, plain)
            if found[key] is None:
                raise Wrong(f"{counted_by} {row} has no value {plain!r} to print")
            if plain != key:
                found[key] = gap(found[key], example.value_at(first, plain))
        example.compare(counted_by, row, found, dict(zip(keys[1:], written, strict=True)))
        rows.append([words, *written])
    return drawn(caption, headings, keys, rows)


def drawn(caption: str, headings: list[str], keys: list[str], rows: list[list]) -> str:
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


def readable(key: str, value: str) -> str:
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


def difference(key: str, number: int) -> str:
    """« +2,64 € », « −1 jour », « aucun »."""
    if number == 0:
        return "aucun"
    sign = "+" if number > 0 else money.MINUS
    if key.endswith("_cents"):
        return sign + money.euros(abs(number))
    return f"{sign}{money.grouped(abs(number))}\u00a0{'jour' if abs(number) == 1 else 'jours'}"
