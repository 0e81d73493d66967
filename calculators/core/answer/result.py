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
Steps = namedtuple("Steps", ("title", "rows"))  # rows: of Step, a numbered list, the first open
# texts: series.Text.  name: what it is called folded, "" for its heading.  seen: those of the sentences that stay in sight then.
# then: those that come after, folded where it is open.  ways: where to do it.
Step = namedtuple("Step", ("heading", "sentences", "texts", "name", "seen", "then", "ways"))
Words = namedtuple("Words", ("title", "text"))  # ready words, to copy; line breaks kept
Agenda = namedtuple("Agenda", ("made_on", "entries"))  # entries of a calendar file, see core.answer.ics
Fold = namedtuple("Fold", ("title", "items"))  # French sentences under a title that opens
# Blocks under a title that opens; figure: the sum that they prove, how many they are, or "". Only a page folds: said whole.
Folded = namedtuple("Folded", ("title", "figure", "blocks"))
# One result among several: number and client as the reader typed them or "", due date, (French label, cents) pairs that add up,
# the same labels for every result of a calculator, the day that they are stated for, (code, French sentence) pairs.
Brief = namedtuple("Brief", ("number", "client", "due_date", "sums", "day", "warnings"))
# A letter, as it is sent: its words are those of the reader, so no typography touches them. sender, recipient: lines, none in a
# document without addresses.  sending: « Lettre recommandée… ».  dated: « Nantes, le… ».  paragraphs: Parts.  signatures: lines
# above each place to sign.  enclosures: names.  fields: the questions behind "sender", "subject"… by the name of the block.
# gaps: questions not answered yet, each one marked in the words by gap() of its place here.
Sheet = namedtuple("Sheet", ("sender", "recipient", "sending", "dated", "subject", "paragraphs", "signatures", "enclosures",
                             "fields", "gaps"))  # fmt: skip
Enclosure = namedtuple("Enclosure", ("sheet",))  # a Sheet addressed to the debtor, to join to a letter: taken away apart
# lines: texts, and rows of cells; one cell alone is a title.  texts: series.Text.  fields: the questions behind it, the one to
# change first at the head.
Part = namedtuple("Part", ("lines", "why", "texts", "fields"))
FIRST_GAP = 0xFDD0  # characters that no text has: Unicode keeps them for programs, and a form refuses them


def gap(place: int) -> str:
    """What stands in a text for the question at this place in the gaps of its Sheet: 32 at most."""
    return chr(FIRST_GAP + place)


def is_gap(text: str) -> bool:
    """Whether a text is what stands for a question without an answer.

    >>> is_gap(gap(2)), is_gap("44000 Nantes")
    (True, False)
    """
    return len(text) == 1 and ord(text) >= FIRST_GAP


# What comes next, at most four of the two below, the first one in front. The page alone has it: no paper, no file.
Next = namedtuple("Next", ("ways",))
# words: what to do.  said: what goes with it, « depuis le 30 septembre 2026 », or "".  page: its address in the guide.
# name: the calculator that is the first form of that page, or "".  answers: what it is filled with, texts by field.
Way = namedtuple("Way", ("words", "said", "page", "name", "answers"))
Act = namedtuple("Act", ("words", "action"))  # a button of the page, "ics"


def plain(value):
    """A JSON-able copy: dates as ISO text, tuples as lists."""
    if value is None or isinstance(value, (str, int)):  # most values, and the cheapest question
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: plain(value[key]) for key in value}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value


def unfolded(blocks: list) -> list:
    """The blocks, those behind a title in their place.

    >>> unfolded([Folded("À copier", "", [Words("À copier", "Bonjour")])])
    [Words(title='À copier', text='Bonjour')]
    """
    return [one for block in blocks for one in (block.blocks if isinstance(block, Folded) else [block])]


def unique(items: list) -> list:
    """Items once each, first appearance kept."""
    kept = []
    for item in items:
        if item not in kept:
            kept.append(item)
    return kept
