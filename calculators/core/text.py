"""An explanation as plain text (command line, copied statement) and its tables as CSV."""

from calculators.core.money import NARROW, euros
from calculators.core.result import Headline, Sums, Table
from calculators.core.series import Text
from calculators.core.typography import french


def words(value):
    """A cell as text."""
    return value.text if isinstance(value, Text) else value


def block_lines(block):
    """One block as lines of text."""
    if isinstance(block, Headline):
        return [f"{block.sentence} {euros(block.cents)}."]
    if isinstance(block, Sums):
        lines = [f"- {label} : {euros(cents)}" for label, cents in block.rows]
        return lines + ([block.note] if block.note else [])
    if isinstance(block, Table):
        lines = ["", block.caption]
        for row in block.rows:
            named = [f"{column[0]} {words(value)}" for column, value in zip(block.columns, row) if words(value)]
            lines.append("- " + ", ".join(named))
        return lines
    return []  # a chart says nothing that the table does not


def statement(explanations):
    """The statement of one or several results, to paste in a message."""
    lines = []
    for number, one in enumerate(explanations):
        if len(explanations) > 1:
            lines += ["", f"Facture {number + 1}"] if lines else [f"Facture {number + 1}"]
        for block in one.blocks:
            lines += block_lines(block)
    return french("\n".join(lines))


def readable(explanation, limits):
    """Everything the page shows, for the command line."""
    lines = [statement([explanation])]
    parts = (
        ("À savoir", [text for _, text in explanation.warnings]),
        ("Comment c’est calculé", [text for _, text in explanation.conventions]),
        ("Les textes utilisés", [source.text + (" — " + source.url if source.url else "") for source in explanation.sources]),
        ("Ce que ce calcul ne couvre pas", limits),
    )
    for title, items in parts:
        if items:
            lines += ["", title] + [f"- {item}" for item in items]
    return french("\n".join(lines))


def csv_cell(value):
    """A cell for a spreadsheet set to French: plain figures with a decimal comma, quoted when needed."""
    text = words(value).replace(NARROW, "").replace("€", "").replace("%", "")
    return '"' + text.replace('"', '""') + '"' if ";" in text or '"' in text or "\n" in text else text


def csv(explanations):
    """The periods of one or several results as CSV, semicolons between cells."""
    lines = []
    for number, one in enumerate(explanations):
        for block in one.blocks[:3]:
            if isinstance(block, Table):
                if not lines:
                    lines.append("Facture;" + ";".join([label for label, _ in block.columns]))
                lines += [f"{number + 1};" + ";".join([csv_cell(value) for value in row]) for row in block.rows]
    return "\n".join(lines)
