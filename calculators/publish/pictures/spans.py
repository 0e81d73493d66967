"""Lengths of time one after the other, to scale, each under its name: who must act, who may act, who waits.

source: a title, then a line each: `name`, an event; `name | variable`, a time that no text fixes; `name | key words | who`, a
length in months of calculators/law, with words such as « au plus »; a last cell « en même temps » starts it with the one before.
"""

from collections.abc import Callable
from html import escape

from calculators.core.drawing.frame import LEFT, RIGHT, WIDTH, label, svg
from calculators.publish.sources.stopped import Wrong
from calculators.publish.sources.values import shown

ROW, BAR, FIRST, VARIABLE, ARROW = 48, 12, 16, 52, 34  # the time that no text fixes has a width of its own
CHARACTER = 8  # at most, in the units of the drawing
KINDS = ("vous", "lui", "attente")
TOGETHER = "en même temps"


def read(source: str, series_of: Callable) -> tuple:
    """(title, rows of (name, months or None, words, kind, together)). Raises Wrong."""
    title, *lines = [line.strip() for line in source.splitlines() if line.strip()]
    rows = []
    for line in lines:
        name, length, kind, place = ([part.strip() for part in line.split("|")] + ["", "", ""])[:4]
        key, _, words = length.partition(" ")
        if length in ("", "variable"):
            rows.append((name, None, length and "délai variable", length and "variable", False))
            continue
        (series,) = series_of({"name": key})
        value = series.rows[-1].value
        if series.unit != "months" or kind not in KINDS or place not in ("", TOGETHER):
            raise Wrong(f"spans: {line!r}")
        rows.append((name, value, f"{shown(series, value)} {words}".strip(), kind, place == TOGETHER))
    return title, rows


def bar(kind: str, left: int, right: int, y: int, months) -> str:
    """A length of time: plain where one must act, framed where the other may, striped where one waits, dashed where unknown."""
    middle, parts = y + BAR // 2, ""
    if kind == "variable":
        return f'<line class="unknown" x1="{left}" y1="{middle}" x2="{right}" y2="{middle}"/>'
    if kind == "attente":
        return f'<line class="waiting" x1="{left}" y1="{middle}" x2="{right}" y2="{middle}"/>'
    parts = f'<rect class="{"mine" if kind == "vous" else "theirs"}" x="{left}" y="{y}" width="{right - left}" height="{BAR}"/>'
    for month in range(1, months):
        x = left + (right - left) * month // months
        parts += f'<line class="month" x1="{x}" y1="{y}" x2="{x}" y2="{y + BAR}"/>'
    return parts


def spans(source: str, series_of: Callable) -> str:
    """The drawing, and the same in one sentence."""
    title, rows = read(source, series_of)
    total = sum(months or 0 for _, months, _, _, together in rows if not together)
    total += max(
        (months - before[1] for before, (_, months, _, _, together) in zip(rows, rows[1:], strict=False) if together), default=0
    )
    variable = sum(VARIABLE for row in rows if row[3] == "variable")
    wide = WIDTH - LEFT - RIGHT - variable - ARROW
    parts, said = [], []
    x = begun = LEFT
    for number, (name, months, words, kind, together) in enumerate(rows):
        y = FIRST + number * ROW
        left = begun if together else x
        right = left + (VARIABLE if kind == "variable" else wide * (months or 0) // total)
        fits = left + CHARACTER * len(name) < WIDTH - RIGHT
        texts = label(left if fits else WIDTH - RIGHT, y, "start" if fits else "end", "day", name)
        if words:
            beside = right + 6 + CHARACTER * len(words) < WIDTH - RIGHT
            texts += label(right + 6 if beside else left - 6, y + 8 + BAR, "start" if beside else "end", "value", words)
        if number:
            parts.append(f'<line class="break" x1="{left}" y1="{y - ROW + 8 + BAR}" x2="{left}" y2="{y + 8}"/>')
        if kind:
            parts.append(bar(kind, left, right, y + 8, months))
        elif number:
            parts.append(f'<path class="end" d="M{x} {y + 8}h{ARROW - 10}v-4l10 10l-10 10v-4h-{ARROW - 10}z"/>')
        else:
            parts.append(f'<circle class="end" cx="{x + 6}" cy="{y + 8 + BAR // 2}" r="6"/>')
        parts.append(texts)
        begun, x = left, max(x, right)
        said.append((f"{TOGETHER}, " if together else "") + name[0].lower() + name[1:] + (f" ({words})" if words else ""))
    drawing = svg(title, parts, FIRST + len(rows) * ROW - 18)
    caption = f"{title}. Dans l’ordre : {' ; '.join(said)}."
    return f'<figure class="chart spans">{drawing}<figcaption>{escape(caption)}</figcaption></figure>'
