"""The whole journey as one drawn path, each stop a link: in one column for phones, in three for wide screens, and in words.

source: a title, then lines `# moment | page` and `stop | page | who acts | what it is for`; a stop that begins with « ou » stands
beside the path. Pages are named as in docs/.
"""

from collections import namedtuple
from html import escape

from calculators.publish.sources import pages
from calculators.publish.sources.paths import ROOT
from calculators.publish.sources.stopped import Wrong

DOCS = ROOT / "docs"
Stop = namedtuple("Stop", ("name", "page", "who", "why", "aside"))
Moment = namedtuple("Moment", ("number", "name", "page", "stops"))

COLUMN, NARROW, ROW, HEAD, BELOW, LEFT, TOP = 344, 322, 46, 60, 52, 22, 24
TEXT, ASIDE, GUTTER, TURN = 28, 26, 26, 12
LONGEST = 30  # characters of a name that fit in a column
SHAPES = {  # by who acts: you, a commissaire de justice, a judge
    "": '<circle class="you" cx="{x}" cy="{y}" r="7"/>',
    "commissaire de justice": '<rect class="officer" x="{left}" y="{above}" width="14" height="14"/>',
    "juge": '<path class="judge" d="M{x} {high}l9 9l-9 9l-9 -9z"/>',
}


def read(source: str) -> tuple:
    """(title, Moments) of a source. Raises Wrong for a page, an actor or a length that does not do."""
    title, *lines = [line.strip() for line in source.splitlines() if line.strip()]
    moments = []
    for line in lines:
        name, page, who, why = ([part.strip() for part in line.split("|")] + ["", ""])[:4]
        if not (DOCS / page).is_file() or who not in SHAPES or len(name.removeprefix("# ").removeprefix("ou ")) > LONGEST:
            raise Wrong(f"journey: {line!r}")
        if name.startswith("# "):
            moments.append(Moment(len(moments) + 1, name[2:], page, []))
        else:
            aside = name.startswith("ou ")
            moments[-1].stops.append(Stop(name.removeprefix("ou "), page, who, why, aside))
    return title, moments


def address(page: str) -> str:
    """Where a page is served, from another one in a folder."""
    return f"../../{pages.address(page)}"


def linked(page: str, kind: str, shape: str, x: int, y: int, words: str, under: str = "") -> str:
    """A stop: its shape and its words, one link, a finger high. The theme’s instant navigation breaks on an `href` of SVG."""
    small = f'<text x="{x}" y="{y + 19}" class="who">{escape(under)}</text>' if under else ""
    return (
        f'<a xlink:href="{address(page)}" class="{kind}">'
        f'<rect class="touch" x="{x - 40}" y="{y - 17}" width="{COLUMN - 60}" height="40"/>'
        f'{shape}<text x="{x}" y="{y + 5}">{escape(words)}</text>{small}</a>'
    )


def column(moment: Moment, x: int, y: int) -> tuple:
    """(parts, y of the last stop) of one moment, its head at x, y."""
    head = f'<circle class="head" cx="{x}" cy="{y}" r="15"/><text class="rank" x="{x}" y="{y + 6}">{moment.number}</text>'
    parts, last = [linked(moment.page, "moment", head, x + TEXT, y, moment.name)], y
    for number, stop in enumerate(moment.stops):
        at, here = x + (ASIDE if stop.aside else 0), y + HEAD - 8 + number * ROW
        if stop.aside:
            parts.append(f'<path class="aside" d="M{x} {here}H{at - 8}"/>')
        shape = SHAPES[stop.who].format(x=at, y=here, left=at - 7, above=here - 7, high=here - 9)
        parts.append(linked(stop.page, "stop", shape, at + TEXT - 8, here, stop.name, stop.who))
        last = here
    return parts, last


def drawing(title, moments, columns):
    """The path as one SVG, `columns` moments side by side."""
    rows = [moments[first : first + columns] for first in range(0, len(moments), columns)]
    y, path, stops, before = TOP, "", [], None
    for row in rows:
        low = y + HEAD - 8 + (max(len(moment.stops) for moment in row) - 1) * ROW + BELOW
        for place, moment in enumerate(row):
            x = LEFT + place * COLUMN
            if before is None:
                path += f"M{x} {y}"
            elif before[0] == x:
                path += f"V{y}"
            elif place:  # up the gutter to the next column
                path += turned(x, y, low - BELOW + TURN * 2)
            else:  # back to the left, under the row
                path += f"V{y - BELOW - TURN}q0 {TURN} -{TURN} {TURN}H{x + TURN}q-{TURN} 0 -{TURN} {TURN}V{y}"
            parts, last = column(moment, x, y)
            stops += parts
            path += f"V{last}"
            before = (x, last)
        y = low + (BELOW if columns > 1 else 0)
    width = NARROW if columns == 1 else LEFT + columns * COLUMN - GUTTER
    height = before[1] + 34 if columns == 1 else low
    end = f'<path class="end" d="M{before[0] - 11} {before[1] + 22}h22"/>'
    return (
        f'<svg viewBox="0 0 {width} {height}" role="group" aria-label="{escape(title)}"><title>{escape(title)}</title>'
        f'<path class="way" d="{path}v22"/>{end}{"".join(stops)}</svg>'
    )


def turned(x: int, y: int, low: int) -> str:
    """From the last stop of a column down, up the gutter, to the head of the next one."""
    gutter = x - GUTTER - 4
    return (
        f"V{low}q0 {TURN} {TURN} {TURN}H{gutter - TURN}q{TURN} 0 {TURN} -{TURN}V{y + TURN}q0 -{TURN} {TURN} -{TURN}H{x}M{x} {y}"
    )


def in_words(moments: list[Moment]) -> str:
    """The same as lists."""
    parts = ""
    for moment in moments:
        items = ""
        for stop in moment.stops:
            who = f" ({stop.who})" if stop.who else ""
            link = f'<a href="{address(stop.page)}">{escape(stop.name)}</a>'
            items += f"<li>{'Ou bien : ' if stop.aside else ''}{link}{who} : {escape(stop.why)}</li>"
        parts += f'<li><a href="{address(moment.page)}"><strong>{escape(moment.name)}</strong></a><ul>{items}</ul></li>'
    return f'<ol class="in-words">{parts}</ol>'


def journey(source: str) -> str:
    """The drawing, twice, and the same in words under a heading of the page."""
    title, moments = read(source)
    drawn = "".join(
        f'<div class="{name}">{drawing(title, moments, columns)}</div>' for name, columns in (("tall", 1), ("wide", 3))
    )
    return (
        f'<figure class="path" data-search-exclude>{drawn}</figure>'
        f'<h2 id="en-toutes-lettres">Le même parcours, en toutes lettres</h2>{in_words(moments)}'
    )
