"""What a calculator explains: machine values, and blocks that become HTML, text or a printed sheet."""

from collections import namedtuple
from datetime import date

# A new block is drawn by html.render() and said by text.block_lines(): both raise TypeError until they know it.
# values: the contract's dict.  warnings, conventions: (code, French text) pairs.  sources: series.Text.
# blocks: those below, in reading order.
Explanation = namedtuple("Explanation", ("values", "warnings", "conventions", "sources", "blocks"))

# "Au 22 novembre 2026, votre client vous doit", "1 923,22 €", and the word for the slim bar of a phone, "Total".
Headline = namedtuple("Headline", ("sentence", "figure", "label"))
Sums = namedtuple("Sums", ("rows", "note"))  # (French label, cents) pairs, added up over several invoices
Facts = namedtuple("Facts", ("rows", "note"))  # (French label, French words) pairs
Understood = namedtuple("Understood", ("field", "words"))  # how what was typed in `field` is read: the page says it there too
# columns: (label, kind) pairs, kind "date", "number" or "text".  cells: strings or series.Text.  total: one row or ().
Table = namedtuple("Table", ("caption", "columns", "rows", "total"))
Picture = namedtuple("Picture", ("drawing", "description"))  # an SVG, and the same content in words
Steps = namedtuple("Steps", ("title", "rows"))  # rows of (heading, sentences, series.Text), then Ways where there are some
Words = namedtuple("Words", ("title", "text"))  # ready words, to copy; line breaks kept
Agenda = namedtuple("Agenda", ("made_on", "entries"))  # entries of a calendar file, see core.answer.ics
Fold = namedtuple("Fold", ("title", "items"))  # French sentences under a title that opens
# One result among several: number and client as the reader typed them or "", due date, (French label, cents) pairs that add up,
# the same labels for every result of a calculator, the day that they are stated for, (code, French sentence) pairs.
Brief = namedtuple("Brief", ("number", "client", "due_date", "sums", "day", "warnings"))
# A letter, as it is sent: its words are those of the reader, so no typography touches them. sender, recipient: lines, none in a
# document without addresses.  sending: « Lettre recommandée… ».  dated: « Nantes, le… ».  paragraphs: Parts.  signatures: lines
# above each place to sign.  enclosures: names.
Sheet = namedtuple("Sheet", ("sender", "recipient", "sending", "dated", "subject", "paragraphs", "signatures", "enclosures"))
Enclosure = namedtuple("Enclosure", ("sheet",))  # a Sheet addressed to the debtor, to join to a letter: taken away apart
Part = namedtuple("Part", ("lines", "why", "texts"))  # lines: texts, and rows of cells.  texts: series.Text

# What comes next, at most four of the two below, the first one in front. The page alone has it: no paper, no file.
Next = namedtuple("Next", ("ways",))
# words: what to do.  said: what goes with it, « depuis le 30 septembre 2026 », or "".  page: its address in the guide.
# name: the calculator that is the first form of that page, or "".  answers: what it is filled with, texts by field.
Way = namedtuple("Way", ("words", "said", "page", "name", "answers"))
Act = namedtuple("Act", ("words", "action"))  # a button of the page, "ics"


def plain(value):
    """A JSON-able copy: dates as ISO text, tuples as lists."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: plain(value[key]) for key in value}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value


def unique(items: list) -> list:
    """Items once each, first appearance kept."""
    kept = []
    for item in items:
        if item not in kept:
            kept.append(item)
    return kept
