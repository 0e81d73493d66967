"""Sums to have ready, day after day, as strips under each other on one scale: each with its name and its largest figure on it."""

from calculators.core.drawing.frame import LEFT, RIGHT, WIDTH, label, scale, svg

NAME, ZERO, HIGH, UNDER, GAP, FOOT = 12, 20, 60, 15, 14, 18


def points(steps: list[tuple], last: int, top: int, zero: int) -> list[tuple]:
    """The corners of steps (day, cents) until the day `last`, hanging from the height `zero`."""
    corners, wide, y = [], WIDTH - LEFT - RIGHT, zero
    for day, cents in steps:
        x = LEFT + scale(day, last, wide)
        corners.append((x, y))
        y = zero + scale(cents, top, HIGH)
        corners.append((x, y))
    return corners + [(WIDTH - RIGHT, y)]


def draw(title: str, rows: list[tuple], last: int, ends: tuple) -> str:
    """rows: (name, steps, words of the largest figure); steps: (day, cents) in order from day 0, cents >= 0, each until the
    next one. last: the last day drawn. ends: labels of the first and of the last day.
    """
    top = max([cents for _, steps, _ in rows for _, cents in steps])
    y, parts = 0, []
    for name, steps, words in rows:
        zero, most = y + ZERO, max([cents for _, cents in steps])
        corners = points(steps, last, top, zero)
        drawn = " ".join([f"{x},{down}" for x, down in corners])
        parts.append(label(LEFT, y + NAME, "start", "name", name))
        parts.append(f'<polygon class="area" points="{LEFT},{zero} {drawn} {WIDTH - RIGHT},{zero}"/>')
        parts.append(f'<line class="axis" x1="{LEFT}" y1="{zero}" x2="{WIDTH - RIGHT}" y2="{zero}"/>')
        parts.append(f'<polyline class="curve" points="{drawn}"/>')
        x, bottom = LEFT, zero + scale(most, top, HIGH)
        for day, cents in steps:
            if cents == most:
                x = LEFT + scale(day, last, WIDTH - LEFT - RIGHT)
                break
        parts.append(f'<circle class="end" cx="{x}" cy="{bottom}" r="3"/>')
        side = "start" if x < WIDTH // 3 else "end" if x > 2 * WIDTH // 3 else "middle"
        parts.append(label(x, bottom + UNDER, side, "value", words))
        y = bottom + UNDER + GAP
    parts.append(label(LEFT, y + NAME, "start", "day", ends[0]))
    parts.append(label(WIDTH - RIGHT, y + NAME, "end", "day", ends[1]))
    return svg(title, parts, y + FOOT)
