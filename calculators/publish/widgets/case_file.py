"""The page « Mon dossier » before its script runs: the form of three questions, the forms behind it, the words that Python has.

The forms ask what the calculators ask, with the same labels: a fact has one name everywhere.
"""

import json
from html import escape

import calculators
from calculators.core.words.typography import french
from calculators.follow_up import telling, words
from calculators.law import conventions
from calculators.law.civil_interest import ART_1342_10
from calculators.publish.widgets import bundle, form

FOLLOWED, WRITTEN, CHOSEN = "follow_up", "letters", "procedure"  # the calculators whose questions are asked here
ME = {CHOSEN: ("creditor",), WRITTEN: (
    "creditor_name", "creditor_address", "creditor_siren", "creditor_email", "creditor_phone", "iban", "creditor_civil_name",
    "creditor_profession", "creditor_home", "creditor_nationality", "creditor_birth_date", "creditor_birth_place",
    "creditor_siret")}  # fmt: skip
CLIENT = {CHOSEN: ("debtor", "place"), WRITTEN: (
    "debtor_name", "debtor_address", "debtor_siren", "debtor_email", "debtor_kind", "debtor_rcs_city", "debtor_representative",
    "debtor_siret", "debtor_birth_date")}  # fmt: skip
FOR_A_COURT = {WRITTEN: ("court_kind", "court_city", "delivery_proof", "facts", "pieces")}  # of an invoice
NUMBERED = {WRITTEN: ("invoice_number", "service")}
SAME = ("creditor", "debtor", "place", "today", "events", "payments", "reference")  # of a follow-up: asked elsewhere in the page


def asked(names: dict[str, tuple], prefix: str) -> str:
    """Questions of calculators, in order, without an answer."""
    drawn = []
    for name, wanted in names.items():
        fields = {field["name"]: field for field in calculators.fields(name)}
        for each in wanted:
            field = fields[each] | {"required": False, "shown_when": None}
            drawn.append(form.question(name, field, {}, f"{prefix}-{each}"))
    return "".join(drawn)


def about_invoice() -> str:
    """Every question about an invoice that is neither an event nor a payment."""
    others = [field for field in calculators.fields(FOLLOWED) if field["name"] not in SAME]
    return (
        asked(NUMBERED, "invoice")
        + "".join(form.question(FOLLOWED, field, {}, f"invoice-{field['name']}") for field in others)
        + asked(FOR_A_COURT, "invoice")
    )


def choices(name: str, field: str) -> dict[str, str]:
    """French label of each choice of a question."""
    found = next(one for one in calculators.fields(name) if one["name"] == field)
    return {choice["value"]: choice["label"] for choice in found["choices"]}


def said() -> dict:
    """Words that Python has: states, steps, events, creditors, debtors, letters, the last day, folds, why a payment is shared."""
    return {
        "states": {code: french(said) for code, said in words.STATES.items()},
        "steps": {code: french(said) for code, said in words.STEPS.items()},
        "events": choices(FOLLOWED, "events"),
        "creditors": choices(CHOSEN, "creditor"),
        "debtors": choices(CHOSEN, "debtor"),
        "letters": choices(WRITTEN, "letter"),
        "last": {"sue": french(words.LAST_DAY), "enforce": french(words.LAST_DAY_TO_ENFORCE)},
        "folds": {"past": french(telling.HAPPENED), "coming": french(telling.COMING)},
        "sharing": {"why": french(conventions.SHARED[1]), "text": ART_1342_10.text, "url": ART_1342_10.url},
    }


def case_file() -> str:
    """The element, its templates and its words."""
    templates = {"me": asked(ME, "me"), "client": asked(CLIENT, "client"), "invoice": about_invoice()}
    drawn = "".join(f'<template data-form="{name}">{inside}</template>' for name, inside in templates.items())
    kept = escape(json.dumps(said(), ensure_ascii=False), quote=False)
    return (
        f'<div><case-file data-search-exclude data-assets="{bundle.version()}">{WITHOUT_SCRIPT}{QUICK}'
        f'<div class="desk"></div>{drawn}<template data-words>{kept}</template></case-file></div>'
    )


WITHOUT_SCRIPT = french(
    '<noscript><p>Sans JavaScript, cette page ne peut rien noter ni compter. <a href="guide:calculer/">Les calculateurs</a> et '
    '<a href="guide:lettres/studio/">les lettres</a> montrent leurs exemples, et '
    '<a href="guide:facturer/suivre-ses-encaissements/">un tableau de cinq colonnes</a> suffit pour suivre ses factures.</p>'
    "</noscript>"
)
FIELD = (
    '<div class="field" data-field="{name}"{hidden}><label for="quick-{name}">{label}</label>'
    '<p class="help" id="quick-{name}-help">{help}</p>'
    '<span class="control"><input id="quick-{name}" name="{name}" {more} autocomplete="off" '
    'aria-describedby="quick-{name}-help{read} quick-{name}-error">{beside}</span>{under}'
    '<p class="error" id="quick-{name}-error" hidden></p></div>'
)
LINE, TODAY = 'type="text"', '<button type="button" class="today" data-action="today">Aujourd’hui</button>'
KIND = (
    '<div class="field" data-field="debtor" hidden><label for="quick-debtor"><bdi></bdi> est compté comme</label>'
    '<p class="help" id="quick-debtor-help">Changez si ce n’est pas cela : les sommes et la suite en dépendent.</p>'
    '<select id="quick-debtor" aria-describedby="quick-debtor-help quick-debtor-error"></select>'
    '<p class="error" id="quick-debtor-error" hidden></p></div>'
)


def asked_quickly(name: str, label: str, help_text: str, more: str, hidden="", read="", beside="", under="") -> str:
    """One question of the form of three."""
    return FIELD.format(name=name, label=label, help=help_text, more=more, hidden=hidden, read=read, beside=beside, under=under)


QUICK = french(
    '<details class="adding" open><summary><h2>Noter une facture</h2></summary><form class="quick" novalidate autocomplete="off">'
    + asked_quickly(
        "debtor_name",
        "Qui vous doit",
        "Le nom de votre client.",
        LINE + ' list="quick-clients"',
        under='<datalist id="quick-clients"></datalist>',
    )
    + asked_quickly("amount", "Combien", "Montant de la facture, TTC.", LINE + ' inputmode="decimal" placeholder="0,00"')
    + asked_quickly(
        "due",
        "Pour quand",
        "Un jour, 30/09/2026, ou un délai : 45 jours fin de mois.",
        LINE,
        read=" quick-due-read",
        under='<div class="understood" id="quick-due-read" hidden></div>',
    )
    + asked_quickly(
        "invoice_date", "Date de la facture", "Le délai se compte depuis ce jour.", 'type="date"', hidden=" hidden", beside=TODAY
    )
    + '<p class="commands"><button type="submit">Suivre cette facture</button> <span class="done" role="status"></span></p>'
    + KIND
    + '<p class="refusal" role="alert" hidden></p></form></details>'
)
