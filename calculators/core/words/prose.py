"""Letters as they are written: a head, paragraphs with their reasons, placeholders. Knows no letter and no law.

Head: `Key: value` lines, then `---`. Blocks separated by an empty line: `# why: sentence. | text ; text`, then the
paragraph. A placeholder is filled once, and what fills it is never read again: braces in a name stay braces.
A word that is empty takes away the sentence that needs it; or its parenthesis, when it stands there alone; then the line
without sentences, the line « … : » that announced it, the paragraph without lines.
"""

from collections import namedtuple

from calculators.core.words.typography import NARROW, SUM_MARK, french

# head: by key.  subject: the parts between commas, each in pieces.  names: of all placeholders.
Written = namedtuple("Written", ("head", "subject", "paragraphs", "names"))
Paragraph = namedtuple("Paragraph", ("why", "texts", "lines"))  # texts: names of articles
# kind: "prose"; "intro", which announces the lines after it; "title", of its paragraph; "sum", a label and what it comes to;
# "block", one placeholder alone.  sentences: each in pieces, text and names in turn.  name: of the sum or of the block.
Line = namedtuple("Line", ("kind", "sentences", "name"))

ITEM_SEPARATOR = " ; "
TITLE_MARK = "## "
ANNOUNCES = NARROW + ":"
ENDS_OF_SENTENCES = (". ", "? ")


def pieces(text: str) -> list[str]:
    """ "a {b} c" as ["a ", "b", " c"]: text and names in turn."""
    found = []
    for part in text.split("{"):
        name, brace, rest = part.partition("}")
        if brace:
            found.append(name)
            found.append(rest)
        else:
            found.append(part)
    return found


def line(text: str, sums: tuple) -> Line:
    """One line. sums: names that stand at the end of a line as what its label comes to."""
    if text.startswith(TITLE_MARK):
        return Line("title", [[text[len(TITLE_MARK) :]]], "")
    cut = pieces(text)
    if len(cut) == 3 and not cut[0] and not cut[2]:
        return Line("block", [], cut[1])
    if len(cut) > 1 and cut[-1] == "" and cut[-2] in sums and cut[-3].endswith(SUM_MARK):
        label = cut[:-2]
        label[-1] = label[-1][: -len(SUM_MARK)]
        return Line("sum", [label], cut[-2])
    for end in ENDS_OF_SENTENCES:
        text = text.replace(end, end + "\n")
    kind = "intro" if text.endswith(ANNOUNCES) else "prose"
    return Line(kind, [pieces(sentence) for sentence in text.split("\n")], "")


def paragraph(block: str, sums: tuple) -> Paragraph:
    """One block of the file."""
    first, _, text = block.partition("\n")
    why, _, texts = first.partition(": ")[2].partition(" |")
    named = [name for name in texts.strip(" ").split(ITEM_SEPARATOR) if name]
    return Paragraph(french(why), named, [line(one, sums) for one in french(text).split("\n")])


def written(text: str, sums: tuple) -> Written:
    """A whole file."""
    head, _, body = text.partition("\n---\n")
    fields = {}
    for one in head.split("\n"):
        key, _, value = one.partition(":")
        fields[key] = value.strip(" ")
    subject = [pieces(part) for part in french(fields["Subject"]).split(", ")]
    paragraphs = [paragraph(block, sums) for block in body.strip("\n").split("\n\n")]
    cut = pieces(text)
    names = {cut[at]: True for at in range(1, len(cut), 2)}
    return Written(fields, subject, paragraphs, names)


def names(one: Paragraph) -> list[str]:
    """The placeholders of a paragraph, in order.

    >>> names(paragraph("# why: a. |\\nAu {day}, {who} doit :\\nTotal : {total}", ("total",)))
    ['day', 'who', 'total']
    """
    return [name for line in one.lines for name in [name for each in line.sentences for name in each[1::2]] + [line.name] if name]


def listed(value: str) -> list[str]:
    """The parts of a value of the head."""
    return [item for item in value.split(ITEM_SEPARATOR) if item]


def said(sentence: list[str], words: dict[str, str]) -> str | None:
    """A sentence with its words; None when it needs one that is empty."""
    found = [sentence[0]]
    for at in range(1, len(sentence), 2):
        word, after = words[sentence[at]], sentence[at + 1]
        if word == "":
            if not found[-1].endswith(" (") or not after.startswith(")"):
                return None
            found[-1] = found[-1][:-2]
            after = after[1:]
        found.append(word)
        found.append(after)
    return "".join(found)


def filled_line(one: Line, words: dict[str, str]) -> list:
    """What a line becomes: texts and rows (label, sum); none when it has nothing to say."""
    if one.kind == "block":
        value = words[one.name]
        return value if isinstance(value, list) else [value] if value else []
    if one.kind == "title":
        return [(one.sentences[0][0],)]
    kept = [text for text in [said(sentence, words) for sentence in one.sentences] if text is not None]
    if one.kind == "sum":
        return [(kept[0], words[one.name])] if kept and words[one.name] else []
    text = "".join(kept).strip(" ")
    return [text] if text else []


def filled(one: Paragraph, words: dict[str, str]) -> list:
    """The lines of a paragraph, texts and rows, a title as a row of one cell; empty when nothing is left of it.

    >>> filled(paragraph("# why: a. |\\n## Les faits\\nLe {day}.", ()), {"day": "3 mars"})
    [('Les faits',), 'Le 3 mars.']
    >>> filled(paragraph("# why: a. |\\n## Les faits\\nLe {day}.", ()), {"day": ""})
    []
    """
    found, announced = [], []
    for number, each in enumerate(one.lines):
        lines = filled_line(each, words)
        following = one.lines[number + 1].kind if number + 1 < len(one.lines) else "prose"
        if each.kind == "intro" and following in ("sum", "block"):
            announced = lines
            continue
        found += announced + lines if lines else []
        announced = [] if lines or following in ("prose", "intro") else announced
    return found if [each for each in found if isinstance(each, str) or len(each) > 1] else []


def filled_subject(subject: list[list], words: dict[str, str]) -> str:
    """The subject without the parts whose words are empty."""
    return ", ".join([text for text in [said(part, words) for part in subject] if text])
