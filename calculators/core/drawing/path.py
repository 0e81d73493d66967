"""The way a case went: the questions in order, the answer to each, and the steps at the end. Integers and class names only."""

from calculators.core.drawing.frame import LEFT, RIGHT, WIDTH, label, svg

LINE, FIRST, DOT, TEXT, STEP = 26, 20, 5, 26, 24
FEW = 36  # characters that fit on a line at 320 px


def cut(words: str) -> str:
    """The words, on one line of the drawing."""
    return words if len(words) <= FEW else words[: FEW - 1] + "…"


def draw(title: str, questions: list[tuple], steps: list[str]) -> str:
    """questions: (question, answer, whether the way turns here); steps: French names, numbered in the drawing."""
    x, y, parts = LEFT + DOT + 1, FIRST, []
    end = FIRST + (len(questions) - 1) * LINE
    parts.append(f'<line class="axis" x1="{x}" y1="{FIRST}" x2="{x}" y2="{end + LINE}"/>')
    for question, answer, turns in questions:
        kind = "end" if turns else "area"
        parts.append(f'<circle class="{kind}" cx="{x}" cy="{y}" r="{DOT}"/>')
        parts.append(label(TEXT, y + 4, "start", "value" if turns else "day", cut(question)))
        parts.append(label(WIDTH - RIGHT, y + 4, "end", "value" if turns else "day", answer))
        y += LINE
    top, bottom = y - 6, y + 6 + len(steps) * STEP
    corners = f"{LEFT},{top} {WIDTH - RIGHT},{top} {WIDTH - RIGHT},{bottom} {LEFT},{bottom}"
    parts.append(f'<polygon class="area" points="{corners}"/>')
    for number, name in enumerate(steps):
        parts.append(label(TEXT, y + 14, "start", "value", cut(f"{number + 1}. {name}")))
        y += STEP
    return svg(title, parts, bottom + 4)
