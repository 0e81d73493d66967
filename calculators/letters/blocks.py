"""The blocks of the answer around a letter: the sum in front, the statement of each invoice behind."""

from calculators.core import money
from calculators.core.answer.result import Headline, Sheet
from calculators.core.words.typography import counted
from calculators.late_penalties import account, joined
from calculators.letters import court_form, form


def statements(answers: dict, outcome) -> list[Sheet]:
    """The statement of each invoice, which goes with a letter that is too short for it."""
    found = []
    for invoice, one in zip(outcome.invoices, outcome.done):
        said = dict(answers)
        said["invoice_number"], said["invoice_date"], said["due_date"] = invoice.number, invoice.day, invoice.due
        found.append(joined.sheet(said, one, account.account(answers["debtor"], one)))
    return found


def headline(letter: str, outcome, words: dict[str, str]) -> Headline:
    """The letter and the sum that it asks for, or thanks for."""
    title = next(name for code, name, _ in form.LETTERS if code == letter)
    if letter == court_form.LIST_OF_PIECES:
        return Headline(f"{title} :", counted(len(words["pieces_table"]) - 1, "pièce"), "Pièces")
    if letter == court_form.SERVICE:
        return Headline(f"{title} : dernier jour", words["serve_by"], "Dernier jour")
    if outcome.claimed_cents or "payment_received" not in words:
        return Headline(f"{title} : somme demandée", money.euros(outcome.claimed_cents), "Somme demandée")
    return Headline(f"{title} : paiement reçu", words["payment_received"], "Paiement reçu")
