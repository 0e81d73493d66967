"""A line of time: what happened on it, each act in the shape of its effect, and where it ends."""

from calculators.core.drawing.frame import LEFT, RIGHT, WIDTH, label, scale, svg
from calculators.core.time import dates

HEIGHT, AXIS, UNDER, ROOM = 132, 62, 92, 15
SHAPES = {
    "none": '<circle class="act-none" cx="{x}" cy="{y}" r="5"/>',
    "possible": '<circle class="act-possible" cx="{x}" cy="{y}" r="5"/>',
    "interrupts": '<path class="act-interrupts" d="M{x} {above}l8 8l-8 8l-8 -8z"/>',
    "suspends": '<rect class="act-suspends" x="{left}" y="{above}" width="6" height="16"/>',
}  # fmt: skip


def draw(title: str, start: dates.date, end: dates.date, today: dates.date, acts: list[tuple], words: tuple) -> str:
    """An axis from `start` to `end`. acts: (day, effect of SHAPES) in order, numbered; words: labels of the start, of today
    and of the end.
    """
    first, last = min(start, today), max(end, today)
    length, wide = (last - first).days, WIDTH - LEFT - RIGHT

    def x(day):
        return LEFT + scale((day - first).days, length, wide)

    parts = [
        f'<line class="axis" x1="{LEFT}" y1="{AXIS}" x2="{WIDTH - RIGHT}" y2="{AXIS}"/>',
        f'<line class="gone" x1="{x(start)}" y1="{AXIS}" x2="{x(min(today, end))}" y2="{AXIS}"/>',
        f'<line class="left" x1="{x(min(today, end))}" y1="{AXIS}" x2="{x(end)}" y2="{AXIS}"/>',
    ]
    free = -ROOM
    for index, (day, effect) in enumerate(acts):
        parts.append(SHAPES[effect].format(x=x(day), y=AXIS, above=AXIS - 8, left=x(day) - 3))
        if x(day) - free >= ROOM:
            free = x(day)
            parts.append(label(x(day), AXIS - 16, "middle", "value", str(index + 1)))
    middle = x(today)
    side = "start" if middle < WIDTH // 3 else "end" if middle > 2 * WIDTH // 3 else "middle"
    parts.append(f'<line class="break" x1="{middle}" y1="{AXIS - 34}" x2="{middle}" y2="{AXIS + 12}"/>')
    parts.append(label(middle, AXIS - 40, side, "day", words[1]))
    parts.append(f'<line class="end-mark" x1="{x(end)}" y1="{AXIS - 12}" x2="{x(end)}" y2="{AXIS + 12}"/>')
    parts.append(label(x(start), UNDER, "start", "day", words[0]))
    parts.append(label(x(start), UNDER + 16, "start", "day", dates.short(start)))
    parts.append(label(x(end), UNDER, "end", "value", words[2]))
    parts.append(label(x(end), UNDER + 16, "end", "value", dates.short(end)))
    return svg(title, parts, HEIGHT)
