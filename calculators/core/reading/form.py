"""A form: its questions, and the walk from their answers to typed values or to a French sentence a field."""

from collections import namedtuple

from calculators.core.reading import parsers

# shown_when: None, or (name of another field, values that show this one); no values: any answer shows it.
# each_invoice: asked again for every invoice of a form with several.  parser: when not that of READERS for its kind.
FieldBase = namedtuple(
    "FieldBase", ("name", "label", "help", "kind", "choices", "default", "required", "shown_when", "each_invoice", "parser")
)


class Refused(Exception):
    """Answers that cannot be calculated. args[0]: a tuple of (field, French sentence)."""


def field(
    name: str,
    label: str,
    kind: str,
    help: str = "",
    choices: tuple = (),
    default: str = "",
    required: bool = False,
    shown_when: tuple | None = None,
    each_invoice: bool = False,
    parser=None,
) -> FieldBase:
    """One question. kind: choice, amount, date, percent, number, period, text, payments, events, events_until (one may have a
    second day), sums, line, lines; with a parser of their own, parts (lines `percent;days`), other texts and lines, and what only
    letters need: siren, siret, iban, email, invoices, pieces, facts. A number of days has the parser `parsers.days`.

    choices: (value, French label) pairs, of the answer, of each event or of each sum (the first where a line says none).
    """
    return FieldBase(name, label, help, kind, choices, default, required, shown_when, each_invoice, parser)


def is_personal(asked: FieldBase) -> bool:
    """Whether an answer may name somebody: words kept as they are, and what tells a person or an account."""
    return asked.kind in NAMING or (asked.kind in WORDS and asked.parser is None)


def chosen(text: str, choices: tuple) -> str:
    """One of the values of (value, label) pairs."""
    values = [value for value, _ in choices]
    text = text if text in values else parsers.trimmed(text)
    if text not in values:
        raise ValueError(MISSING["choice"])
    return text


def nature(text: str, choices: tuple) -> str:
    """The value of the nature of a sum, given by value or by label; the first of (value, label) pairs when it is not said."""
    said = parsers.trimmed(text) or choices[0][0]
    for value, label in choices:
        if said in (value, label):
            return value
    labels = [label for _, label in choices]
    raise ValueError("Nature inconnue : écrivez " + ", ".join(labels[:-1]) + f" ou {labels[-1]}.")


_read = {}  # what was read from a text that was accepted: at each key of a long form, only one answer is new
MOST_KEPT = 1_000
OWN = ("amount", "text")  # kinds quickly read, and different for each invoice: they would push the days out
WORDS = ("text", "line", "lines")  # kinds that keep what is written, but where a parser of their own reads it
NAMING = ("siren", "siret", "iban", "email", "invoices", "pieces", "facts")
ARGUMENTS = {"from": "from_"}  # a field whose name Python reserves
READERS = {
    "amount": parsers.amount, "date": parsers.day, "percent": parsers.percent, "number": parsers.number,
    "period": parsers.period, "text": parsers.words, "payments": parsers.payments, "line": parsers.line,
    "lines": parsers.lines,
}  # fmt: skip
NEEDED = "Complétez « {label} » : cette réponse est nécessaire."
MISSING = {
    "amount": f"Indiquez un montant, par exemple {parsers.EXAMPLE}.",
    "date": "Indiquez une date, par exemple 30/04/2026.",
    "percent": "Indiquez un nombre, par exemple 12,15.",
    "number": "Indiquez un nombre entier, par exemple 30.",
    "period": "Indiquez une durée, par exemple 15 jours ou 2 mois.",
    "text": "Écrivez une réponse.",
    "payments": "Indiquez au moins un paiement.",
    "events": "Indiquez au moins un événement.",
    "events_until": "Indiquez au moins un événement.",
    "sums": "Indiquez au moins un montant.",
    "choice": "Choisissez une des réponses proposées.",
    "line": NEEDED,
    "lines": NEEDED,
    "siren": "Complétez « {label} » : neuf chiffres, par exemple 552 100 554.",
    "iban": NEEDED,
    "email": NEEDED,
    "invoices": "Indiquez au moins une facture.",
    "siret": NEEDED,
    "pieces": "Indiquez au moins une pièce.",
    "facts": "Indiquez au moins un fait.",
}


def read_one(asked: FieldBase, text):
    """The typed value of one answer; None when it is empty. Raises ValueError with a French sentence."""
    if not isinstance(text, str):
        raise ValueError("Cette réponse doit être un texte.")
    if len(text) > 20_000:
        raise ValueError("Cette réponse est trop longue.")
    if asked.kind == "choice":
        return chosen(text, asked.choices)
    if not parsers.trimmed(text):
        return None
    if asked.kind == "events":
        return parsers.dated_lines(text, "Événement", lambda code: chosen(code, asked.choices))
    if asked.kind == "events_until":
        return parsers.events_until(text, lambda code: chosen(code, asked.choices))
    if asked.kind == "sums":
        return parsers.dated_sums(text, lambda code: nature(code, asked.choices))
    parser = asked.parser or READERS[asked.kind]
    if asked.kind in OWN:
        return parser(text)
    known = (parser, text)
    if known not in _read:
        if len(_read) > MOST_KEPT:
            _read.clear()
        _read[known] = parser(text)
    return _read[known]


def is_shown(asked: FieldBase, answers: dict, fields: tuple) -> bool:
    """Whether the answers given so far (or their defaults) make this question matter."""
    if asked.shown_when is None:
        return True
    name, values = asked.shown_when
    other = next(one for one in fields if one.name == name)
    answer = answers.get(name) or other.default
    answer = parsers.trimmed(answer) if isinstance(answer, str) else ""
    return (answer in values if values else answer != "") and is_shown(other, answers, fields)


def read(fields: tuple, answers: dict, like: tuple = ({}, {})) -> dict:
    """All answers, typed, by argument name. Raises Refused with every bad field, in the order of the form.

    like: the answers of another row and what read() made of them; those that are the same are not read again.
    """
    others, read_before = like
    values, errors = dict(read_before), []
    for asked in fields:
        name, value = asked.name, None
        text = answers.get(name, "")
        if read_before and text == others.get(name, "") and not asked.required:
            continue
        argument = ARGUMENTS.get(name, name)
        if text == "" and not asked.required and (asked.kind == "choice") == (asked.default != ""):
            values[argument] = asked.default or None  # nothing to read: most answers of most rows of a table
            continue
        if argument in read_before and others.get(name, "") == text:
            value = read_before[argument]
        else:
            if text == "" and asked.default != "today":
                text = asked.default
            try:
                if text != "" or asked.kind == "choice":
                    value = read_one(asked, text)
            except ValueError as error:
                errors.append((name, error.args[0]))
                continue
        values[argument] = value
        if value is None and asked.required and is_shown(asked, answers, fields):
            errors.append((name, MISSING[asked.kind].replace("{label}", asked.label)))
    names = [name for name in answers if name not in others]  # those of another row are known
    known = [asked.name for asked in fields] if names else []
    for name in sorted(names):
        if name not in known:
            errors.append((name, "Cette question n’existe pas dans ce calcul."))
    if errors:
        raise Refused(tuple(errors))
    return values
