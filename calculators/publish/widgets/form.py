"""The form of a calculator with its worked answer, as HTML that reads without any script."""

import re
from html import escape

import calculators
from calculators.core.reading.parsers import day
from calculators.core.words.typography import french
from calculators.law import RULES_VERSION
from calculators.publish.sources.law_series import until
from calculators.publish.sources.words import slug
from calculators.publish.widgets import bundle

INPUTS = {
    "amount": 'type="text" inputmode="decimal"', "percent": 'type="text" inputmode="decimal"', "date": 'type="date"',
    "number": 'type="text" inputmode="numeric"', "period": 'type="text"', "text": 'type="text" maxlength="80"',
    "line": 'type="text"', "siren": 'type="text" inputmode="numeric"', "siret": 'type="text" inputmode="numeric"',
    "iban": 'type="text" autocapitalize="characters"',
    "email": 'type="text" inputmode="email"',
}  # fmt: skip
SHAPES = {
    "amount": "0,00", "percent": "0,00", "number": "0", "period": "15 j", "siren": "9 chiffres", "siret": "14 chiffres",
    "iban": "FR…", "email": "nom@domaine.fr",
}  # fmt: skip
# what a question is called in a sentence, where its label is not that
WORDS = {
    "amount": "montant", "due_date": "échéance", "until": "date du calcul", "today": "date du calcul",
    "letter_date": "date de la lettre",
    "invoice_date": "date de la facture", "payments": "paiements reçus", "creditor_siren": "votre SIREN", "iban": "IBAN",
    "letter": "lettre", "debtor": "client", "client": "client", "creditor": "activité", "stance": "réponse du client",
    "order_date": "date de l’ordonnance", "served_on": "signification",
    "penalty_percent": "clause pénale, en %", "penalty_minimum": "clause pénale, minimum",
    "starts_on": "point de départ", "date": "date", "principal": "somme accordée", "total": "somme",
    "count": "nombre de versements",
    "first_date": "premier versement", "clause": "taux prévu",
    "clause_value": "valeur prévue", "formal_notice_date": "mise en demeure",
    "debtor_name": "nom du client", "debtor_address": "adresse du client", "debtor_siren": "SIREN du client",
    "creditor_name": "votre nom", "creditor_address": "votre adresse", "creditor_email": "votre courriel",
    "creditor_phone": "votre téléphone",
    "invoice_number": "numéro de la facture", "service": "prestation",
}  # fmt: skip
FINDS_DUE_DATE = "payment_deadline"  # the calculator that finds what the others ask as one of DUE_DATES
DUE_DATES = ("due_date", "starts_on")
UNKNOWN_DUE_DATE = '<button type="button" class="link" data-action="find-due-date">Je ne connais pas l’échéance</button>'
MOST_RADIOS = 5  # more choices are a list that opens
CHECKED = ["yes", "no", "na"]  # the answers to a line of a checklist: side by side


def bare_noun(name: str) -> str:
    """« le décompte » without its article."""
    return calculators.noun(name).split(" ", 1)[-1].removeprefix("l’")


def sentence_case(name: str) -> str:
    """« Décompte »."""
    return bare_noun(name)[:1].upper() + bare_noun(name)[1:]


def file_name(name: str) -> str:
    """« echeancier »: how a file of this answer is called."""
    return slug(bare_noun(name))


def calculator(name: str, answers: dict[str, str], prefix: str, about: str = "") -> str:
    """Form and worked answer of `answers`, every id under `prefix`. Raises ValueError when the answers are refused.

    about: the choices that the page is about, by name; they stay when the reader's own answers replace the example.
    """
    result = calculators.run(name, answers)
    if result["errors"]:
        raise ValueError(f"{name}: {result['errors']}")
    title = calculators.title(name)
    about_data = f' data-about="{escape(about)}"' if about else ""
    asked = questions(name, answers, prefix)
    kind = "questions grouped" if '<details class="group' in asked else "questions"  # known before the last one has come
    return (
        f'<div><live-calculator data-search-exclude class="example" data-name="{name}" data-assets="{bundle.version()}"'
        f"{until(bundle.ending(name))}>{WITHOUT_SCRIPT}"
        f'<form data-calculator="{name}" data-state="example" data-rules="{RULES_VERSION}" '
        f'data-title="{escape(title)}" data-file="{file_name(name)}" autocomplete="off" novalidate{about_data}>'
        f'<div class="{kind}"><p class="example-mark">Exemple</p>{asked}{COMMANDS}'
        '<p class="bar" aria-hidden="true"></p></div>'
        f'<div class="result{" letter" if LETTER in result["html"] else ""}">'
        f'<h2 class="visually-hidden" tabindex="-1">{escape(sentence_case(name))}</h2>'
        f'<p class="example-note">{NOTE}</p><div class="notice" hidden></div>'
        f'<output aria-live="off">{bare(result["html"])}</output>{actions(name, answers, result["html"])}'
        '<p class="visually-hidden announcement" role="status"></p></div>'
        "</form></live-calculator></div>"
    )


WITHOUT_SCRIPT = (
    "<noscript><p>Sans JavaScript, vos réponses ne peuvent pas être calculées ici. Le résultat montré est un "
    "exemple.</p></noscript>"
)


def bare(html: str) -> str:
    """The worked answer whose ways lead to a calculator with nothing of the example."""
    return re.sub(r'(href="guide:[^"#]*#calcul=\w+)[^"]*', r"\1", html)


NOTE = french("Exemple. Remplacez les réponses par les vôtres : rien de ce que vous écrivez ne quitte cet appareil.")
COMMANDS = (
    '<p class="commands"><button type="button" data-action="answer">Voir le résultat</button> '
    '<button type="button" data-action="clear">Vider</button> '
    '<button type="button" data-action="example">Reprendre l’exemple</button> '
    '<button type="button" data-action="undo" hidden>Annuler</button></p>'
)


def actions(name: str, answers: dict[str, str], html: str) -> str:
    """What can be done with the answer; a button that needs a file is there when the worked answer has it. Of a letter, one thing
    first, the others folded: the script of the page puts another first where that one is of no use.
    """
    if LETTER in html:
        first, *others = [button(action, label) for action, label in OUT_OF_THE_STUDIO]
        folded = f'<details><summary>Autres formats</summary><div class="formats">{" ".join(others)}</div></details>'
        return f'<div class="actions">{first} {folded}{DONE}</div>{REFUSAL}'
    files = calculators.files(name, [answers])
    noun = escape(calculators.noun(name))
    buttons = [
        ("copy", f"Copier {noun}", "text"),
        ("print", f"Imprimer {noun}", "text"),
        ("ics", "Ajouter à mon agenda (.ics)", "ics"),
        ("csv", "Télécharger le tableau (CSV)", "csv"),
        ("link", "Copier un lien vers ce calcul", "text"),
    ]
    drawn = [button(action, label) for action, label, file in buttons if files[file]]
    if name == FINDS_DUE_DATE:  # shown where a question awaits it
        drawn.append(button("bring-due-date", "Utiliser cette échéance").replace("<button ", "<button hidden ", 1))
    if calculators.to_share(name):
        drawn.append(button(*LIST).replace("<button ", "<button hidden ", 1))  # shown with several invoices
    if calculators.enclosed(name):
        headed = [FOR.format("Pour vous"), *drawn, FOR.format("À joindre à une lettre, adressé à votre client")]
        drawn = headed + [button(action, label) for action, label in TO_JOIN]
    return f'<p class="actions">{" ".join(drawn)} {DONE}</p>{REFUSAL}'


def button(action: str, label: str) -> str:
    """A button of the answer."""
    return f'<button type="button" data-action="{action}">{label}</button>'


LIST = ("summary", "Télécharger la liste des factures (CSV)")
LETTER = '<div class="sheet">'
DONE = '<span class="done" role="status"></span>'
REFUSAL = '<div class="refusal" role="status" hidden></div>'
FOR = '<span class="for">{}</span>'
TO_JOIN = (("print-joined", "Imprimer ou PDF"), ("docx-joined", "Fichier .docx"), ("copy-joined", "Copier le texte"))
OUT_OF_THE_STUDIO = (
    ("print", "Imprimer ou enregistrer en PDF"), ("mailto", "Envoyer par courriel"), ("copy", "Copier le texte"),
    ("docx", "Modifier dans un traitement de texte (.docx)"), ("eml", "Garder un brouillon de courriel (.eml)"),
    ("txt", "Garder le texte seul (.txt)"), ("link", "Copier un lien, sans les noms"),
)  # fmt: skip


def questions(name: str, answers: dict[str, str], prefix: str) -> str:
    """The questions in order; a form cut in groups shows one at a time, the others fold under what was answered."""
    fields, groups = calculators.fields(name), calculators.groups(name)
    if not groups:
        return asked(name, fields, answers, prefix)
    parts = []
    for number, (heading, names) in enumerate(groups):
        inside = asked(name, [field for field in fields if field["name"] in names], answers, prefix)
        following = '<button type="button" data-action="next-group">Continuer</button>' if number < len(groups) - 1 else ""
        parts.append(
            f'<details class="group"{"" if number else " open"}><summary>'
            f'<span class="step">{number + 1}. {escape(heading)}</span><span class="given"></span></summary>'
            f'<div class="inside">{inside}{following}</div></details>'
        )
    return "".join(parts)


def asked(name: str, fields: list[dict], answers: dict[str, str], prefix: str) -> str:
    """Some fields in order; those asked for each invoice stand in a group that the page can repeat."""
    repeated = [field for field in fields if field["each_invoice"]]
    folds = calculators.folds(name)
    parts = []
    for field in fields:
        drawn = question(name, field, answers, f"{prefix}-{field['name']}")
        for heading, names in folds:  # its questions stand one after another, in the fieldset of the invoice or out of it
            if field["name"] == names[0]:
                shown = any(wanted(name, each, answers) for each in names)
                drawn = FOLD.format(kind="", hidden="" if shown else " hidden", heading=escape(heading)) + drawn
            if field["name"] == names[-1]:
                drawn += FOLDED
        if field not in repeated:
            parts.append(drawn)
            continue
        if field is repeated[0]:
            parts.append('<fieldset class="invoice"><legend>Facture</legend>')
        parts.append(drawn)
        if field is repeated[-1]:
            parts.append(
                '<button type="button" class="remove" data-action="remove-invoice" hidden>Retirer cette facture</button>'
                '</fieldset><p class="more"><button type="button" data-action="add-invoice">Ajouter une facture</button></p>'
            )
            parts.append(several(name, prefix))
    return "".join(parts)


def several(name: str, prefix: str) -> str:
    """What only several invoices need, closed: a table that the reader brings, a payment to share."""
    asked, identifier = calculators.to_share(name), f"{prefix}-table"
    heading = french("Plusieurs factures ? Collez un tableau")
    found = FOLD.format(kind=" several", hidden="", heading=heading) + TABLE.format(id=identifier) + FOLDED
    if not asked:
        return found
    drawn = question(name, asked, {}, f"{prefix}-{asked['name']}").replace("<fieldset ", "<fieldset data-several hidden ", 1)
    return found + FOLD.format(kind="", hidden=" hidden", heading=escape(asked["label"])) + drawn + FOLDED


TABLE = (
    '<div class="field" data-kind="table" data-field="table" data-word="tableau des factures" data-personal>'
    '<label for="{id}">Vos factures, une par ligne</label>'
    '<p class="help" id="{id}-help">Copiez les cellules de votre tableur, avec les titres des colonnes, et collez-les ici\u202f: '
    "au moins le montant et l’échéance\u202f; le numéro et le client si vous voulez. "
    "Jusqu’à 1 000 factures. Rien ne quitte cet appareil.</p>"
    '<textarea rows="4" id="{id}" name="table" aria-describedby="{id}-help {id}-error" autocomplete="off" wrap="off" '
    'spellcheck="false"></textarea><input type="hidden" name="columns">'
    '<label class="file"><span>Ou un fichier CSV\u202f:</span> '
    '<input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain"></label>'
    '<p class="error" id="{id}-error" hidden></p><div class="table-read" hidden></div></div>'
)


def wanted(name: str, field: str, answers: dict[str, str]) -> bool:
    """Whether a fold shows for this question: of the statement to join, once it is answered."""
    return calculators.shown(name, field, answers) and (field not in calculators.enclosed(name) or bool(answers.get(field)))


FOLD = (
    '<details class="group rare{kind}"{hidden}><summary><span class="step">{heading}</span><span class="given"></span></summary>'
    '<div class="inside">'
)
FOLDED = "</div></details>"


def question(name: str, field: dict, answers: dict[str, str], identifier: str) -> str:
    """One field: label above, help under it, room for its error."""
    condition = field["shown_when"]
    check = " check" if [choice["value"] for choice in field["choices"]] == CHECKED else ""
    attributes = f'class="field{check}" data-kind="{field["kind"]}" data-field="{field["name"]}"'
    if condition:
        attributes += f' data-when="{condition["field"]}" data-values="{" ".join(condition["values"])}"'
    attributes += f' data-word="{escape(word(field))}"'
    if field["default"]:
        attributes += f' data-default="{field["default"]}"'
    if field["name"] in calculators.enclosed(name):
        attributes += " data-joined"  # asked when the reader wants the statement to join
    if field["personal"]:
        attributes += " data-personal"  # never filled by an address, never handed to another site
    if condition and not calculators.shown(name, field["name"], answers):
        attributes += " hidden"
    answer = answers.get(field["name"], "")
    help_text = escape(field["help"])
    if field["name"] in DUE_DATES:
        help_text += f" {UNKNOWN_DUE_DATE}"
    help_text = f'<p class="help" id="{identifier}-help">{help_text}</p>' if help_text else ""
    error = f'<p class="error" id="{identifier}-error" hidden></p>'
    described = (
        f'aria-describedby="{identifier}-help {identifier}-error"' if help_text else f'aria-describedby="{identifier}-error"'
    )
    legend = f"<legend>{escape(field['label'])}</legend>{help_text}"
    if field["kind"] == "choice" and len(field["choices"]) <= MOST_RADIOS:
        return f"<fieldset {attributes} {described}>{legend}{radios(field, answer, identifier)}{error}</fieldset>"
    if field["kind"] in ROWS:
        return f"<fieldset {attributes} {described}>{legend}{rows(field, answer)}{error}</fieldset>"
    label = f'<label for="{identifier}">{escape(field["label"])}</label>{help_text}'
    if field["kind"] == "choice":
        nothing = "" if field["default"] else '<option value="" hidden>Choisir</option>'
        named = f'id="{identifier}" name="{field["name"]}" {described}'
        choices = nothing + options(field, answer or field["default"])
        return f"<div {attributes}>{label}<select {named}>{choices}</select>{error}</div>"
    if field["kind"] == "lines":
        area = f'<textarea rows="3" id="{identifier}" name="{field["name"]}" {described} autocomplete="off">'
        return f"<div {attributes}>{label}{area}{escape(answer)}</textarea>{error}</div>"
    value = as_typed(field["kind"], answer)
    today = '<button type="button" class="today" data-action="today">Aujourd’hui</button>' if field["default"] == "today" else ""
    suffix = '<span class="suffix" aria-hidden="true">€</span>' if field["kind"] == "amount" else ""
    return (
        f'<div {attributes}>{label}<span class="control"><input {INPUTS[field["kind"]]}{shape(field["kind"])} id="{identifier}" '
        f'name="{field["name"]}" value="{escape(value)}" {described} autocomplete="off">{suffix}{today}</span>{error}</div>'
    )


def as_typed(kind: str, answer: str) -> str:
    """An answer as its box holds it."""
    if kind == "date" and answer:
        return day(answer).isoformat()
    return answer.rstrip(" €") if kind == "amount" else answer


def typed(name: str, answers: dict[str, str]) -> dict[str, str]:
    """Answers as the boxes of the form hold them."""
    kinds = {field["name"]: field["kind"] for field in calculators.fields(name)}
    return {key: as_typed(kinds[key], value) for key, value in answers.items()}


def word(field: dict) -> str:
    """« échéance »: what a question is called in a sentence."""
    label = field["label"].rstrip(" ?\u202f\u00a0")
    return WORDS.get(field["name"], label[:1].lower() + label[1:])


def shape(kind: str) -> str:
    """What an empty box shows: how its answer is written."""
    return f' placeholder="{SHAPES[kind]}"' if kind in SHAPES else ""


def radios(field: dict, answer: str, identifier: str) -> str:
    """The choices as large rows."""
    chosen = answer or field["default"]
    rows = []
    for choice in field["choices"]:
        checked = " checked" if choice["value"] == chosen else ""
        rows.append(
            f'<label class="choice"><input type="radio" name="{field["name"]}" value="{choice["value"]}"{checked}>'
            f" <span>{escape(choice['label'])}</span></label>"
        )
    return "".join(rows)


def options(field: dict, chosen: str) -> str:
    """The choices of a list that opens."""
    return "".join(
        f'<option value="{choice["value"]}"{" selected" if choice["value"] == chosen else ""}>{escape(choice["label"])}</option>'
        for choice in field["choices"]
    )


# kind of rows: the parts of one, label, name and type; what a row is called; what the button says
ROWS = {
    "payments": ((("Reçu le", "day", "date"), ("Montant", "rest", "amount")), "ce paiement", "Ajouter un paiement"),
    "events": ((("Le", "day", "date"), ("Événement", "rest", "choice")), "cet événement", "Ajouter un événement"),
    "events_until": (
        (("Le", "day", "date"), ("Événement", "rest", "choice"), ("Jour promis", "until", "date")),
        "cet événement", "Ajouter un événement"),
    "sums": (
        (("Le", "day", "date"), ("Montant", "amount", "amount"), ("Nature", "rest", "choice")),
        "cette ligne",
        "Ajouter une ligne",
    ),
    "parts": ((("Part (%)", "percent", "percent"), ("Jours", "days", "number")), "cette part", "Ajouter une part"),
    "invoices": (
        (("Numéro", "number", "line"), ("Montant", "rest", "amount"), ("Facture du", "day", "date"),
         ("Échéance", "due", "date"), ("Reçu", "received", "amount"), ("Reçu le", "on", "date")),
        "cette facture", "Ajouter une facture"),
    "pieces": (
        (("Pièce", "nature", "line"), ("Date", "day", "date"), ("Auteur", "author", "line"), ("Pages", "pages", "number"),
         ("Ce qu’elle prouve", "proves", "line")),
        "cette pièce", "Ajouter une pièce"),
    "facts": (
        (("Le", "day", "date"), ("Fait", "sentence", "line"), ("Pièces n°", "pieces", "text")),
        "ce fait", "Ajouter un fait"),
}  # fmt: skip
# of the parts in a line, where the form shows another one
ORDER = {"invoices": ("number", "day", "due", "rest", "on", "received")}


def rows(field: dict, answer: str) -> str:
    """Rows of a few parts; the field itself is kept by the page, one line `date;…` a row."""
    drawn = "".join(row(field, line.split(";")) for line in answer.splitlines() if line.strip())
    return (
        f'<textarea name="{field["name"]}" hidden aria-hidden="true" tabindex="-1">{escape(answer)}</textarea>'
        f'<div class="rows">{drawn}</div><template class="row-template">{row(field, [])}</template>'
        f'<button type="button" data-action="add-row">{ROWS[field["kind"]][2]}</button>'
    )


def row(field: dict, cells: list[str]) -> str:
    """One row."""
    parts, called, _ = ROWS[field["kind"]]
    order = ORDER.get(field["kind"], [name for _, name, _ in parts])
    given = dict(zip(order, cells, strict=False))
    drawn = "".join(
        f"<label><span>{label}</span>{control(field, name, kind, given.get(name, '').strip())}</label>"
        for label, name, kind in parts
    )
    return (
        f'<div class="row" data-order="{" ".join(order)}">{drawn}'
        f'<button type="button" data-action="remove-row" aria-label="Retirer {called}">Retirer</button></div>'
    )


def control(field: dict, name: str, kind: str, value: str) -> str:
    """One part of a row."""
    if kind == "choice":
        return f'<select data-part="{name}"><option value="">Choisir</option>{options(field, value)}</select>'
    value = day(value).isoformat() if kind == "date" and value else value
    return f'<input {INPUTS[kind]} data-part="{name}" value="{escape(value)}"{shape(kind)}>'
