"""The answers to one form as an address carries them to another: texts that the other reads as the same facts."""

from calculators.core.reading import parsers
from calculators.core.reading.form import ARGUMENTS, is_shown

LISTED = ("payments", "sums", "events", "events_until")
# what is written in figures, or chosen: never a name
KINDS = ("choice", "amount", "percent", "number", "date") + LISTED


def decimals(hundredths: int) -> str:
    """Cents, or hundredths of a percent, as they are typed.

    >>> decimals(48743), decimals(185000)
    ('487,43', '1850')
    """
    return f"{hundredths // 100},{hundredths % 100:02d}" if hundredths % 100 else str(hundredths // 100)


def amount(name: str, cents: int) -> dict[str, str]:
    """A sum as the answer to the question `name`; nothing for one that no form takes.

    >>> amount("total", 120050), amount("total", 0)
    ({'total': '1200,50'}, {})
    """
    return {name: decimals(cents)} if 0 < cents <= parsers.MAX_CENTS else {}


def line(cells: tuple) -> str:
    """One line of dated cells: (day or None, cents or a code, …); the empty ones at its end are left out."""
    written = [cell if isinstance(cell, str) else decimals(cell) if isinstance(cell, int) else day(cell) for cell in cells]
    return ";".join(written).rstrip(";")


def day(given) -> str:
    """A day, or nothing."""
    return given.isoformat() if given else ""


def lines(rows: list | tuple) -> str:
    """Dated lines, such as payments."""
    return "\n".join([line(row) for row in rows])


def written(kind: str, value) -> str:
    """The answer to a question of one of KINDS."""
    if kind in ("amount", "percent"):
        return decimals(value)
    if kind in LISTED:
        return lines(value)
    return day(value) if kind == "date" else str(value)


def carried(fields: tuple, answers: dict) -> dict[str, str]:
    """The typed answers that were asked, of KINDS, as texts by question."""
    texts = {}
    for asked in fields:
        value = answers[ARGUMENTS.get(asked.name, asked.name)]
        if value not in (None, ()) and asked.kind in KINDS:
            texts[asked.name] = written(asked.kind, value)
    return {asked.name: texts[asked.name] for asked in fields if asked.name in texts and is_shown(asked, texts, fields)}


def taken(texts: dict, *same: str, **renamed: str) -> dict[str, str]:
    """Those of some questions; `renamed` gives for a question of the other form the one here.

    >>> taken({"due_date": "2026-09-30", "today": "2026-11-22"}, "debtor", "due_date", until="today")
    {'due_date': '2026-09-30', 'until': '2026-11-22'}
    """
    found = {name: texts[name] for name in same if name in texts}
    for there in sorted(renamed):
        if renamed[there] in texts:
            found[there] = texts[renamed[there]]
    return found


def joined(*parts: dict) -> dict[str, str]:
    """All of these answers; where two answer one question, the later one.

    >>> joined({"letter": "relance_1"}, {"amount": "100"})
    {'letter': 'relance_1', 'amount': '100'}
    """
    found = {}
    for part in parts:
        found.update(part)
    return found
