"""A sum that grows along the days, one straight stretch per period."""

from calculators.core.drawing.frame import HEIGHT, LEFT, RIGHT, WIDTH, label, scale, svg
from calculators.core.money import euros
from calculators.core.time import dates

TOP, BOTTOM = 46, 30


def draw(title: str, steps: list[tuple], marks: list[tuple]) -> str:
    """A sum in cents that grows along the days. steps: (day, cents); marks: (day, label of what begins that day)."""
    first, last = steps[0][0], steps[-1][0]
    length, top = (last - first).days, steps[-1][1]
    floor, wide, high = HEIGHT - BOTTOM, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def x(day):
        return LEFT + scale((day - first).days, length, wide)

    points = [(x(day), floor - scale(cents, top, high)) for day, cents in steps]
    drawn = " ".join([f"{left},{y}" for left, y in points])
    parts = [f'<polygon class="area" points="{LEFT},{floor} {drawn} {points[-1][0]},{floor}"/>']
    starts, names = [x(day) for day, _ in marks] + [x(last)], []
    for index, (_, words) in enumerate(marks):
        left, right = starts[index], starts[index + 1]
        if index:
            parts.append(f'<line class="break" x1="{left}" y1="{TOP - 20}" x2="{left}" y2="{floor}"/>')
        if right - left >= 46:
            names.append(label((left + right) // 2, TOP - 10, "middle", "rate", words))
    parts.append(f'<polyline class="curve" points="{drawn}"/>')
    parts.append(f'<line class="axis" x1="{LEFT}" y1="{floor}" x2="{WIDTH - RIGHT}" y2="{floor}"/>')
    parts.append(label(LEFT, HEIGHT - 10, "start", "day", dates.short(marks[0][0])))
    parts.append(label(WIDTH - RIGHT, HEIGHT - 10, "end", "day", dates.short(last)))
    parts.append(f'<circle class="end" cx="{points[-1][0]}" cy="{points[-1][1]}" r="4"/>')
    parts.append(label(WIDTH - RIGHT, TOP - 30, "end", "value", euros(top)))
    return svg(title, parts + names)
