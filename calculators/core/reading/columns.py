"""A table of a spreadsheet as answers: which question each column answers, and the answers of a row."""

from calculators.core.reading.parsers import trimmed
from calculators.core.words.names import plain_name

# Field: what people call its column beside its own name and label, as plain_name() writes it. The same question has the same
# name in every calculator. A title that no question of a form has is a column carried through; one that two have is asked.
COMMON = {
    "amount": (
        "montant", "montant ttc", "montant total", "montant total ttc", "total ttc", "montant facture", "montant facture ttc",
        "montant de la facture", "montant de la facture ttc", "montant impaye", "montant du", "somme due", "prix ttc",
    ),
    "due_date": (
        "echeance", "date echeance", "date d echeance", "echeance le", "echeance de la facture", "date limite de paiement",
        "date limite", "a payer le", "a payer avant le", "payable le", "date de paiement", "date de reglement",
    ),
    "until": ("paye le", "regle le", "date de paiement", "date de reglement", "jusqu au", "calcule au"),
    "payments": ("paiements", "paiements recus", "reglements", "reglements recus"),
    "invoice_date": ("date de facture", "date facture", "date d emission", "emise le", "facture du", "facturee le"),
    "invoice_number": ("facture", "facture n", "n facture", "n de facture", "numero", "numero facture", "numero de facture"),
    "debtor_name": ("client", "nom du client", "societe", "raison sociale"),
    "formal_notice_date": ("mise en demeure", "mise en demeure le", "date de la mise en demeure", "date de mise en demeure"),
    "delivery_date": ("livraison", "livre le", "date de livraison"),
    "principal": ("montant", "somme", "condamnation"),
    "from": ("a partir du", "depuis le", "interets depuis le"),
    "served_on": ("signifie le", "date de signification", "signification"),
    "total": ("montant", "somme", "total ttc"),
    "starts_on": ("echeance", "date echeance", "date d echeance"),
}  # fmt: skip
IGNORED = "_():*€°./,«»"  # marks of a header that say nothing
TWICE = "Deux colonnes disent « {label} » : {columns}. Gardez-en une, ou donnez à l’autre un nom que ce calcul ne connaît pas."
DOUBTFUL = "La colonne {column} peut dire {labels} : donnez-lui l’un de ces titres."
LACKING = "Aucune colonne ne dit « {label} » : donnez ce titre à celle qui contient cette réponse."


def _plain(header):
    """A header to compare: « Montant TTC (€) » is "montant ttc"."""
    for mark in IGNORED:
        header = header.replace(mark, " ")
    return plain_name(trimmed(header))


def _quoted(texts, joint):
    return joint.join([f"« {trimmed(text)} »" for text in texts])


def recognised(fields: tuple, header: list[str]) -> tuple[list, list[tuple]]:
    """The field name of each column of `header`, None for one that answers no question; and (field, French sentence) pairs
    of what must be settled first: a column that may answer two questions, two for one question, none for one that every
    row needs.
    """
    found, wrong = [], []
    named = [(asked, (_plain(asked.name), _plain(asked.label))) for asked in fields]
    for cell in header:
        plain = _plain(cell)
        meant = [asked for asked, titles in named if plain in titles]
        meant = meant or [asked for asked in fields if plain in COMMON.get(asked.name, ())]
        found.append(meant[0].name if meant else None)
        if len(meant) > 1:
            labels = _quoted([asked.label for asked in meant], " ou ")
            wrong.append((meant[0].name, DOUBTFUL.format(column=_quoted([cell], ""), labels=labels)))
    for asked in fields:
        columns = [cell for cell, name in zip(header, found) if name == asked.name]
        if len(columns) > 1:
            wrong.append((asked.name, TWICE.format(label=asked.label, columns=_quoted(columns, " et "))))
        if not columns and asked.required and asked.default == "" and asked.shown_when is None:
            wrong.append((asked.name, LACKING.format(label=asked.label)))
    return found, wrong


def answers(fields: tuple, columns: list, cells: list[str]) -> dict[str, str]:
    """The answers of a row, by field, empty cells left out. columns: those of recognised()."""
    found = {}
    for name, cell in zip(columns, cells):
        if name is not None and trimmed(cell):
            asked = next(one for one in fields if one.name == name)
            found[name] = _choice(asked.choices, cell) if asked.kind == "choice" else cell
            if asked.kind == "line":  # a cell of a spreadsheet may have several
                found[name] = " ".join([part for part in trimmed(cell).replace("\r", "\n").split("\n") if part])
    return found


def _choice(choices, cell):
    """The value of a choice given by its label, in any capitals; what is neither, as it is."""
    if cell in [value for value, _ in choices]:
        return cell
    plain = _plain(cell)
    return next((value for value, label in choices if plain in (_plain(value), _plain(label))), cell)
