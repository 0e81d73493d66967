"""Drawings of dated series for the pages: steps over the years, labelled on the line, legible at 320 px."""

from datetime import date
from html import escape

from calculators.core.drawing.frame import label, scale, svg
from calculators.core.time import dates
from calculators.publish.sources.law_series import until
from calculators.publish.sources.values import shown

WIDTH, LEFT, RIGHT, TOP, FLOOR = 360, 8, 64, 20, 176


def steps(found: list, since: str, source: str) -> str:
    """One stepped line per series, named on it, its last value at its end; the caption says the same in words.

    source: the caption, then a short name per series, a line each.
    """
    caption, *short_names = source.splitlines()
    start = date.fromisoformat(since) if since else max(series.first_day for series in found)
    end = min(series.known_until for series in found)
    top = max(row.value for series in found for row in series.rows if row.first_day >= start)
    length = (end - start).days

    def x(day):
        return LEFT + scale((day - start).days, length, WIDTH - LEFT - RIGHT)

    def y(value):
        return FLOOR - scale(value, top, FLOOR - TOP)

    parts = [f'<line class="axis" x1="{LEFT}" y1="{FLOOR}" x2="{WIDTH - RIGHT}" y2="{FLOOR}"/>']
    for year in range(start.year, end.year + 2, 3):
        day = date(year, 1, 1)
        if start <= day <= end:
            parts.append(f'<line class="break" x1="{x(day)}" y1="{TOP}" x2="{x(day)}" y2="{FLOOR}"/>')
            parts.append(label(x(day), FLOOR + 16, "start" if day == start else "middle", "day", str(year)))
    for index, series in enumerate(found):
        points = []
        for first, last, row in series.periods(start, end):
            points += [f"{x(first)},{y(row.value)}", f"{x(last)},{y(row.value)}"]
        last_value = series.value_on(end)
        parts.append(f'<polyline class="curve curve-{index}" points="{" ".join(points)}"/>')
        parts.append(label(WIDTH - RIGHT + 5, y(last_value) + 4, "start", "value", shown(series, last_value)))
        parts.append(label(LEFT + 4, y(series.value_on(start)) - 6, "start", "name", short_names[index]))
    names = " ; ".join(f"{series.title} : {shown(series, series.value_on(end))} au {dates.french(end)}" for series in found)
    drawing = svg(found[0].title, parts)
    return (
        f'<figure class="chart wide"{until(found)}>{drawing}<figcaption>{escape(caption)} {escape(names)}.</figcaption></figure>'
    )
