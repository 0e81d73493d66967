"""An explanation as plain text (command line, copied statement) and its tables as CSV."""

from calculators.core.answer import ics, together
from calculators.core.answer.result import (
    Agenda,
    Brief,
    Enclosure,
    Facts,
    Fold,
    Folded,
    Headline,
    Next,
    Picture,
    Sheet,
    Steps,
    Sums,
    Table,
    Understood,
    Words,
    unfolded,
)
from calculators.core.money import MINUS, NARROW, euros
from calculators.core.tables.series import Text
from calculators.core.time import dates
from calculators.core.words.typography import SUM_MARK, french

SUBJECT = french("Objet : ")
ENCLOSURES = french("Pièces jointes : ")
ENCLOSURE_MARK = french(" ; ")
UNDERSTOOD = french("Compris : ")
ACCOUNT = (("Le", "date"), ("Ligne", "text"), ("Montant", "number"))
NO_TABLE = Table("", (), (), ())
# a picture and a fold say nothing that the rest does not; an agenda and a letter are taken away apart; a way is of the page
APART = (Picture, Fold, Agenda, Sheet, Enclosure, Brief, Next)
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet would calculate


def words(value) -> str:
    """A cell as text."""
    return value.text if isinstance(value, Text) else value


def block_lines(block) -> list[str]:
    """One block as lines of text. Raises TypeError for a block that nobody taught it."""
    if isinstance(block, Headline):
        return [f"{block.sentence} {block.figure}."]
    if isinstance(block, Understood):
        return [f"{UNDERSTOOD}{block.words}."]
    if isinstance(block, (Sums, Facts)):
        money = isinstance(block, Sums)
        lines = [f"- {label} : {euros(value) if money else value}" for label, value in block.rows]
        return lines + ([block.note] if block.note else [])
    if isinstance(block, Table):
        lines = ["", block.caption]
        for row in block.rows:
            named = [f"{column[0]} {words(value)}" for column, value in zip(block.columns, row) if words(value)]
            lines.append("- " + ", ".join(named))
        return lines
    if isinstance(block, Words):
        return ["", block.title, block.text]
    if isinstance(block, Steps):
        lines = ["", block.title]
        for number, step in enumerate(block.rows):
            cited = ", ".join([source.text for source in step.texts])
            said = " ".join([step.heading + "."] + list(step.sentences))
            lines.append(f"{number + 1}. {said}" + (f" ({cited})" if cited else ""))
        return lines
    if isinstance(block, Folded):
        return [line for one in block.blocks for line in block_lines(one)]
    if isinstance(block, APART):
        return []
    raise TypeError(block)


def row_text(row: tuple) -> str:
    """« label : sum », or « number, date : sum »; a title alone."""
    return row[0] if len(row) == 1 else ", ".join(row[:-1]) + SUM_MARK + row[-1]


def plain_lines(lines: list) -> list[str]:
    """Texts and rows as lines of text."""
    return [row_text(each) if isinstance(each, tuple) else each for each in lines]


def letter_body(sheet: Sheet) -> str:
    """The paragraphs of a letter, an empty line between them."""
    return "\n\n".join(["\n".join(plain_lines(part.lines)) for part in sheet.paragraphs])


def letter(sheet: Sheet) -> str:
    """A whole letter as text: addresses, date, subject, body, signature, enclosures; as it is, without typography."""
    parts = ["\n".join(lines) for lines in (sheet.sender, sheet.recipient, sheet.sending, sheet.dated) if lines]
    parts += [SUBJECT + sheet.subject if sheet.sender else sheet.subject, letter_body(sheet)]
    parts += ["\n".join(lines) for lines in sheet.signatures]
    if sheet.enclosures:
        parts.append(ENCLOSURES + ENCLOSURE_MARK.join(sheet.enclosures))
    return "\n\n".join(parts)


def statement(explanations: list) -> str:
    """The statement of one or several results, to paste in a message; a letter alone, where there is one."""
    parts = []
    titles = together.headings([together.brief_of(one) for one in explanations])
    for title, one in zip(titles, explanations):
        letters = [letter(block) for block in one.blocks if isinstance(block, Sheet)]
        lines = [] if letters else [line for block in one.blocks for line in block_lines(block)]
        text = "\n".join(letters) + french("\n".join(lines))
        parts.append(f"{title}\n{text}" if len(explanations) > 1 else text)
    return "\n\n".join(parts)


def readable(explanation, limits: tuple) -> str:
    """Everything the page shows, for the command line."""
    lines = []
    parts = (
        ("À savoir", [text for _, text in explanation.warnings]),
        ("Comment c’est calculé", [text for _, text in explanation.conventions]),
        ("Les textes utilisés", [source.text + (" — " + source.url if source.url else "") for source in explanation.sources]),
        ("Ce que ce calcul ne couvre pas", limits),
    )
    for title, items in parts:
        if items:
            lines += ["", title] + [f"- {item}" for item in items]
    return statement([explanation]) + "\n" + french("\n".join(lines))


def enclosed(explanations: list) -> list[Sheet]:
    """The sheets addressed to the debtor, to join to a letter."""
    return [block.sheet for one in explanations for block in one.blocks if isinstance(block, Enclosure)]


def enclosure(explanations: list) -> str:
    """The statements addressed to the debtor, to join to a letter; empty when there are none."""
    return "\n\n\n".join([letter(one) for one in enclosed(explanations)])


def agenda(explanations: list) -> str:
    """The calendar entries of one or several results as one calendar file; empty when there are none."""
    agendas = [block for one in explanations for block in one.blocks if isinstance(block, Agenda)]
    entries = [entry for block in agendas for entry in block.entries]
    return ics.calendar(agendas[0].made_on, entries) if entries else ""


def bare(value, kind: str) -> str:
    """A cell for a spreadsheet set to French: plain figures with a decimal comma, words as they are."""
    text = words(value)
    if kind == "text":
        return text
    return text.replace(NARROW, "").replace("€", "").replace("%", "").replace(MINUS, "-")


def csv_cell(value, kind: str) -> str:
    """The same in a CSV file: quoted when needed, words never a formula."""
    text = bare(value, kind)
    text = "'" + text if kind == "text" and text[:1] in FORMULA else text
    return '"' + text.replace('"', '""') + '"' if ";" in text or '"' in text or "\n" in text else text


def csv_row(values: tuple, columns: tuple) -> str:
    """A row of a table as a line of CSV, semicolons between cells."""
    return ";".join([csv_cell(value, kind) for value, (_, kind) in zip(values, columns)])


def csv_table(one) -> Table:
    """What a spreadsheet gets of a result: its account, line by line, else its first table, else nothing."""
    account = one.values.get("account")
    if account:
        days = [dates.short(each["date"]) if each["date"] else "" for each in account]
        rows = [(day, each["label"], euros(each["amount_cents"])) for day, each in zip(days, account)]
        return Table("", ACCOUNT, rows, ())
    tables = [block for block in unfolded(one.blocks) if isinstance(block, Table)]
    return tables[0] if tables else NO_TABLE


def csv(explanations: list) -> str:
    """csv_table() of each result, semicolons between cells; with several results, each row says which."""
    lines, several = [], len(explanations) > 1
    for number, one in enumerate(explanations):
        block, brief = csv_table(one), together.brief_of(one)
        title = brief.number if brief and brief.number else str(number + 1)
        which = csv_cell(title, "text") + ";" if several else ""
        if block.rows and not lines:
            lines.append(("Facture;" if several else "") + ";".join([label for label, _ in block.columns]))
        for row in block.rows:
            lines.append(which + csv_row(row, block.columns))
    return "\n".join(lines)


def together_table(briefs: list) -> Table:
    """The table of several results, without rows when none is good. briefs: None for a result that is refused, which has none."""
    shaped = together.shape(briefs)
    drawn = [block for block in together.blocks(briefs, shaped, together.rows(briefs, shaped)) if isinstance(block, Table)]
    return drawn[0] if drawn else NO_TABLE


def lines_of(table: Table) -> list[tuple]:
    """Rows and total of a table."""
    return list(table.rows) + ([table.total] if table.total else [])


def listed(briefs: list) -> list[list]:
    """The table of several results as cells: the titles of its columns, its rows, its total."""
    found = together_table(briefs)
    rows = [[bare(value, kind) for value, (_, kind) in zip(row, found.columns)] for row in lines_of(found)]
    return [[label for label, _ in found.columns]] + rows


def summary(briefs: list) -> str:
    """The same as CSV."""
    found = together_table(briefs)
    rows = [csv_row(row, found.columns) for row in lines_of(found)]
    return "\n".join([";".join([label for label, _ in found.columns])] + rows)
