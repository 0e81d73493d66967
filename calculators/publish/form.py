"""The form of a calculator with its worked answer, as HTML that reads without any script."""

from html import escape

import calculators
from calculators.core.reading import day
from calculators.core.typography import french
from calculators.law import RULES_VERSION
from calculators.publish import bundle

INPUTS = {"amount": 'type="text" inputmode="decimal"', "percent": 'type="text" inputmode="decimal"', "date": 'type="date"'}


def calculator(name, answers, prefix):
    """Form and worked answer of `answers`, every id under `prefix`. Raises ValueError when the answers are refused."""
    result = calculators.run(name, answers)
    if result["errors"]:
        raise ValueError(f"{name}: {result['errors']}")
    title = calculators.title(name)
    return french(
        f'<div data-search-exclude><live-calculator data-name="{name}" data-assets="{bundle.version()}">'
        f'<form data-calculator="{name}" data-state="example" data-rules="{RULES_VERSION}" '
        f'data-title="{escape(title)}" autocomplete="off" novalidate>'
        f'<div class="questions">{questions(name, answers, prefix)}{COMMANDS}'
        '<p class="bar" aria-hidden="true"></p></div>'
        '<div class="result"><h2 class="visually-hidden">Décompte</h2>'
        "<noscript><p>Exemple. Sans JavaScript, cette page ne peut pas le recalculer.</p></noscript>"
        '<p class="example-note">Exemple. Remplacez les réponses par les vôtres : '
        "rien de ce que vous écrivez ne quitte cet appareil.</p>"
        '<p class="notice" hidden></p>'
        f'<output aria-live="off">{result["html"]}</output>{ACTIONS}'
        '<p class="visually-hidden announcement" role="status"></p></div>'
        "</form></live-calculator></div>"
    )


COMMANDS = (
    '<p class="commands"><button type="button" data-action="clear">Vider</button> '
    '<button type="button" data-action="example">Reprendre l’exemple</button> '
    '<button type="button" data-action="undo" hidden>Annuler</button></p>'
)
ACTIONS = (
    '<p class="actions"><button type="button" data-action="copy">Copier le décompte</button> '
    '<button type="button" data-action="print">Imprimer le décompte</button> '
    '<button type="button" data-action="csv">Télécharger les périodes (CSV)</button> '
    '<button type="button" data-action="link">Copier un lien vers ce calcul</button> '
    '<span class="done" role="status"></span></p>'
)


def questions(name, answers, prefix):
    """The fields in order; those asked for each invoice stand in a group that the page can repeat."""
    fields = calculators.fields(name)
    repeated = [field for field in fields if field["each_invoice"]]
    parts = []
    for field in fields:
        drawn = question(name, field, answers, f"{prefix}-{field['name']}")
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
    return "".join(parts)


def question(name, field, answers, identifier):
    """One field: label above, help under it, room for its error."""
    condition = field["shown_when"]
    attributes = f'class="field" data-kind="{field["kind"]}" data-field="{field["name"]}"'
    if condition:
        attributes += f' data-when="{condition["field"]}" data-values="{" ".join(condition["values"])}"'
    if not calculators.shown(name, field["name"], answers):
        attributes += " hidden"
    answer = answers.get(field["name"], "")
    help_text = f'<p class="help" id="{identifier}-help">{escape(field["help"])}</p>' if field["help"] else ""
    error = f'<p class="error" id="{identifier}-error" hidden></p>'
    described = f'aria-describedby="{identifier}-help {identifier}-error"' if field["help"] else f'aria-describedby="{identifier}-error"'
    if field["kind"] == "choice":
        return f"<fieldset {attributes} {described}><legend>{escape(field['label'])}</legend>{help_text}{radios(field, answer, identifier)}{error}</fieldset>"
    if field["kind"] == "payments":
        return f"<fieldset {attributes} {described}><legend>{escape(field['label'])}</legend>{help_text}{payments(field, answer, identifier)}{error}</fieldset>"
    value = day(answer).isoformat() if field["kind"] == "date" and answer else answer.rstrip(" €")
    today = '<button type="button" class="today" data-action="today">Aujourd’hui</button>' if field["default"] == "today" else ""
    suffix = '<span class="suffix" aria-hidden="true">€</span>' if field["kind"] == "amount" else ""
    return (
        f'<div {attributes}><label for="{identifier}">{escape(field["label"])}</label>{help_text}'
        f'<span class="control"><input {INPUTS[field["kind"]]} id="{identifier}" name="{field["name"]}" value="{escape(value)}" '
        f'{described} autocomplete="off">{suffix}{today}</span>{error}</div>'
    )


def radios(field, answer, identifier):
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


def payments(field, answer, identifier):
    """Payments as rows of a day and an amount; the field itself is kept by the page, one line a payment."""
    rows = "".join(payment_row(*line.partition(";")[::2]) for line in answer.splitlines() if line.strip())
    return (
        f'<textarea name="{field["name"]}" hidden aria-hidden="true" tabindex="-1">{escape(answer)}</textarea>'
        f'<div class="rows">{rows}</div><template class="row-template">{payment_row("", "")}</template>'
        '<button type="button" data-action="add-payment">Ajouter un paiement</button>'
    )


def payment_row(paid_on, paid):
    """One payment."""
    value = day(paid_on).isoformat() if paid_on else ""
    return (
        '<div class="row"><label><span>Reçu le</span><input type="date" data-part="day" '
        f'value="{value}"></label><label><span>Montant</span><input type="text" inputmode="decimal" data-part="amount" '
        f'value="{escape(paid)}"></label><button type="button" data-action="remove-payment" '
        'aria-label="Retirer ce paiement">Retirer</button></div>'
    )
