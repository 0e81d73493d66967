"""Several invoices in one answer, one a line: what a letter asks."""

from calculators.core.reading import parsers

MAX_INVOICES = 20


def invoice(text: str) -> tuple:
    """(number, day, due date, cents, payments) of "number;day;due date;amount", or with ";day received;amount received"."""
    cells = text.split(";")
    if len(cells) not in (4, 6):
        raise ValueError(
            "Indiquez son numéro, sa date, son échéance et son montant, par exemple 2026-15;01/09/2026;01/10/2026;300."
        )
    number = parsers.line(cells[0])
    if not number:
        raise ValueError("Indiquez son numéro.")
    return number, parsers.day(cells[1]), parsers.day(cells[2]), parsers.amount(cells[3]), received(cells[4:])


def received(cells: list[str]) -> tuple:
    """The payment in the last cells of an invoice, a (day, cents) pair in a tuple; empty when they are."""
    given = [one for one in cells if parsers.trimmed(one)]
    if len(given) == 1:
        raise ValueError("Indiquez le paiement reçu avec son jour et son montant, ou aucun des deux.")
    return ((parsers.day(cells[0]), parsers.amount(cells[1])),) if given else ()


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
