"""A small calendar: the months that hold a marked day, each mark with its own shape and its label under the month."""

from calculators.core.drawing.frame import WIDTH, label, svg
from calculators.core.time import dates

CELL, ROW, TITLE, WEEK, TOP, LINE, GAP = 24, 22, 16, 7, 44, 18, 14
LETTERS = ("L", "M", "M", "J", "V", "S", "D")
MARKS = {
    "start": '<circle class="mark-start" cx="{x}" cy="{y}" r="{half}"/>',
    "due": '<circle class="mark-due" cx="{x}" cy="{y}" r="{half}"/>',
    "late": '<rect class="mark-late" x="{left}" y="{top}" width="{size}" height="{size}"/>',
}  # fmt: skip
HALF, SMALL = 10, 6


def mark(kind: str, x: int, y: int, half: int) -> str:
    """The shape of a mark around a point."""
    return MARKS[kind].format(x=x, y=y, left=x - half, top=y - half, half=half, size=2 * half)


def days(count: int, shift: int, kinds, left: int, top: int) -> list[str]:
    """The `count` days of a month that begins `shift` days after a Monday. kinds: of the marked ones, by number."""
    parts = []
    for number in range(1, count + 1):
        place = shift + number - 1
        x, y = left + place % WEEK * CELL + CELL // 2, top + place // WEEK * ROW
        kind = kinds.get(number)
        if kind:
            parts.append(mark(kind, x, y - 4, HALF))
        weekend = " off" if place % WEEK >= WEEK - 2 else ""
        parts.append(label(x, y, "middle", f"number {kind}" if kind else "number" + weekend, str(number)))
    return parts


def tile(month: dates.date, marks: list[tuple], left: int, top: int) -> tuple:
    """One month: its name, its days, and a line for each mark; and how high it is."""
    count, shift = dates.days_in_month(month.year, month.month), month.weekday()
    inside = [(kind, on.day, words) for kind, on, words in marks if month <= on < month + count * dates.ONE_DAY]
    rows = (shift + count + WEEK - 1) // WEEK
    parts = [label(left, top + TITLE, "start", "name", dates.month(month))]
    for place, letter in enumerate(LETTERS):
        parts.append(label(left + place * CELL + CELL // 2, top + TITLE + 18, "middle", "day", letter))
    parts += days(count, shift, {number: kind for kind, number, _ in inside}, left, top + TOP + HALF)
    under = top + TOP + rows * ROW
    for index, (kind, number, words) in enumerate(inside):
        y = under + (index + 1) * LINE
        parts.append(mark(kind, left + HALF, y - 4, SMALL))
        parts.append(label(left + CELL, y, "start", "value", f"{number} : {words}"))
    return parts, TOP + rows * ROW + len(inside) * LINE + LINE


def draw(title: str, marks: list[tuple]) -> str:
    """Months side by side, two a row. marks: (kind of MARKS, day, French label), in the order of the days."""
    firsts = []
    for _, on, _ in marks:
        first = on.replace(day=1)
        if first not in firsts:
            firsts.append(first)
    parts, top, high = [], 0, 0
    for index, month in enumerate(firsts):
        drawn, height = tile(month, marks, index % 2 * (WIDTH // 2 + GAP // 2), top)
        parts, high = parts + drawn, max(high, height)
        if index % 2 or index == len(firsts) - 1:
            top, high = top + high, 0
    return svg(title, parts, top)
