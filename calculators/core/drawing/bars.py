"""Amounts side by side as bars, from the least to the most, each with its name and its figure on it."""

from calculators.core.drawing.frame import LEFT, RIGHT, WIDTH, label, scale, svg

ROW, BAR, FIRST = 44, 10, 16


def draw(title: str, rows: list[tuple]) -> str:
    """rows: (name, least cents, most cents or None when not known, words of the figure), drawn in the order given."""
    longest = max([most or least or 0 for _, least, most, _ in rows] + [1])
    y, parts = FIRST, []
    for name, least, most, words in rows:
        parts.append(label(LEFT, y, "start", "day", name))
        parts.append(label(WIDTH - RIGHT, y + 14, "end", "value", words))
        for cents, kind in ((most, "area"), (least, "end")):
            wide = scale(cents or 0, longest, WIDTH // 2)
            if wide:
                top, bottom, right = y + 5, y + 5 + BAR, LEFT + wide
                parts.append(f'<polygon class="{kind}" points="{LEFT},{top} {right},{top} {right},{bottom} {LEFT},{bottom}"/>')
        parts.append(f'<line class="axis" x1="{LEFT}" y1="{y + 5}" x2="{LEFT}" y2="{y + 5 + BAR}"/>')
        y += ROW
    return svg(title, parts, y - FIRST)
