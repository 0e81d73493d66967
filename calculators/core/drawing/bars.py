"""Amounts side by side as bars, from the least to the most, each with its name and its figure on it."""

from calculators.core.drawing.frame import LEFT, RIGHT, WIDTH, label, scale, svg

ROW, BAR, FIRST = 44, 10, 16
LONGEST = WIDTH // 3  # a figure beside the longest bar has the rest of the line


def draw(title: str, rows: list[tuple]) -> str:
    """rows: (name, least cents, most cents or None when not known, words of the figure), drawn in the order given.

    What is not known is no bar: dots, after what it costs at least.
    """
    longest = max([most or least or 0 for _, least, most, _ in rows] + [1])
    y, parts = FIRST, []
    for name, least, most, words in rows:
        parts.append(label(LEFT, y, "start", "day", name))
        parts.append(label(WIDTH - RIGHT, y + 17, "end", "value", words))
        top, bottom = y + 5, y + 5 + BAR
        if most is None:
            middle, left = y + 5 + BAR // 2, LEFT + scale(least or 0, longest, LONGEST)
            parts.append(f'<line class="unknown" x1="{left}" y1="{middle}" x2="{LEFT + LONGEST}" y2="{middle}"/>')
        for cents, kind in ((most, "area"), (least, "end")):
            wide = scale(cents or 0, longest, LONGEST)
            if wide:
                right = LEFT + wide
                parts.append(f'<polygon class="{kind}" points="{LEFT},{top} {right},{top} {right},{bottom} {LEFT},{bottom}"/>')
        if most is not None:
            parts.append(f'<line class="axis" x1="{LEFT}" y1="{top}" x2="{LEFT}" y2="{bottom}"/>')
        y += ROW
    return svg(title, parts, y - FIRST)
