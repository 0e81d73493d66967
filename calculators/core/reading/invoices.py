"""Several invoices in one answer, one a line: what a letter asks."""

from calculators.core.reading import parsers

MAX_INVOICES = 20


def invoice(text: str) -> tuple:
    """(number, day, due date, cents) of "number;day;due date;amount"."""
    cells = text.split(";")
    if len(cells) != 4:
        raise ValueError(
            "Indiquez son numéro, sa date, son échéance et son montant, par exemple 2026-15;01/09/2026;01/10/2026;300."
        )
    number = parsers.line(cells[0])
    if not number:
        raise ValueError("Indiquez son numéro.")
    return number, parsers.day(cells[1]), parsers.day(cells[2]), parsers.amount(cells[3])


def invoices(text: str) -> tuple:
    """Invoices of a letter, one a line, in the order given."""
    found, wrong = [], []
    given = [one for one in text.replace("\r", "\n").split("\n") if parsers.trimmed(one.replace(";", " "))]
    if len(given) > MAX_INVOICES:
        raise ValueError(f"Indiquez au plus {MAX_INVOICES} factures dans une lettre.")
    for number, one in enumerate(given):
        try:
            found.append(invoice(one))
        except ValueError as error:
            wrong.append(f"Facture {number + 1} : {error.args[0]}")
    if wrong:
        raise ValueError(" ".join(wrong))
    return tuple(found)
