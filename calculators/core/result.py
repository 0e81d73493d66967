"""What a calculator explains: machine values, and blocks that become HTML, text or a printed sheet."""

from collections import namedtuple
from datetime import date

# values: the contract's dict.  warnings, conventions: (code, French text) pairs.  sources: series.Text.
# blocks: Headline, Sums, Table or Chart in reading order.
Explanation = namedtuple("Explanation", ("values", "warnings", "conventions", "sources", "blocks"))

Headline = namedtuple("Headline", ("sentence", "cents"))  # "Au 22 novembre 2026, votre client vous doit", 192322
Sums = namedtuple("Sums", ("rows", "note"))  # (French label, cents) pairs
# columns: (label, kind) pairs, kind "date", "number" or "text".  cells: strings or series.Text.  total: one row or ().
Table = namedtuple("Table", ("caption", "columns", "rows", "total"))
# steps: (day, cents) pairs, straight lines between them.  marks: (day, short label) pairs.
Chart = namedtuple("Chart", ("title", "description", "steps", "marks"))


def plain(value):
    """A JSON-able copy: dates as ISO text, tuples as lists."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: plain(value[key]) for key in value}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value


def unique(items):
    """Items once each, first appearance kept."""
    kept = []
    for item in items:
        if item not in kept:
            kept.append(item)
    return kept
