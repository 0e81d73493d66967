"""The form of the follow-up of an invoice, and what its reader is told."""

from calculators.core.reading.form import field
from calculators.core.words import names
from calculators.late_penalties.words import FIELDS as DEBT
from calculators.late_penalties.words import TO_SHARE
from calculators.late_penalties.words import WARNINGS as OF_DEBT_SAID
from calculators.law import courts, reminder_paces, routes
from calculators.law.limits import NOT_ADVICE
from calculators.limitation.words import FIELDS as CLOCK
from calculators.procedure.words import FIELDS as CASE

OF_DEBT, OF_CLOCK, OF_CASE = [{one.name: one for one in fields} for fields in (DEBT, CLOCK, CASE)]
PROFESSIONALS = tuple([one for one in courts.BUSINESSES if one not in ("association", "copropriete")])
EVENTS = (
    ("call", "appel téléphonique"), ("reminder_1", "première relance envoyée"), ("reminder_2", "deuxième relance envoyée"),
    ("last_notice", "dernier avis envoyé"), ("formal_notice", "mise en demeure envoyée"),
    ("notice_presented", "mise en demeure présentée à votre client"), ("dispute", "votre client conteste"),
    ("promise", "votre client promet de payer"), ("instalments_agreed", "échéancier accepté"),
    ("payment_order_filed", "requête en injonction de payer déposée"),
    ("payment_order_issued", "ordonnance d’injonction de payer rendue"),
    ("payment_order_served", "ordonnance d’injonction de payer signifiée"),
    ("opposition", "opposition de votre client à l’ordonnance"), ("judgment", "jugement en votre faveur"),
    ("enforcement_started", "exécution confiée au commissaire de justice"), ("written_off", "facture passée en perte"),
)  # fmt: skip
OTHERS = tuple([choice for choice in OF_CLOCK["events"].choices if choice[0] not in [code for code, _ in EVENTS]])


def same(name: str, shown_when: tuple | None = None):
    """A question of late_penalties, asked here of one invoice."""
    one = OF_DEBT[name]
    return field(one.name, one.label, one.kind, one.help, one.choices, one.default, one.required, shown_when)


UNKNOWN = "unknown"  # the activity of the creditor, until a court is chosen
FIELDS = (
    field("creditor", OF_CASE["creditor"].label, "choice", "Le tribunal en dépend, pas les sommes.",
          OF_CASE["creditor"].choices + ((UNKNOWN, "pas encore indiquée"),), UNKNOWN),
    field("debtor", OF_CASE["debtor"].label, "choice", OF_CASE["debtor"].help, OF_CASE["debtor"].choices, "", True),
    same("amount"),
    same("due_date"),
    same("payments"),
    field("events", "Ce qui s’est passé", "events_until", choices=EVENTS + OTHERS,
          help="Un événement par ligne, avec son jour : appel, lettre, réponse, acte. Le jour promis ne se remplit que pour une "
               "promesse."),
    same("deductions"),
    same("costs", ("debtor", PROFESSIONALS)),
    same("invoice_date"),
    field("reference", "Facture et client, pour votre agenda", "text",
          help="Facultatif. Par exemple : facture 2026-014, Atelier Lumen. Ce nom apparaît seulement ici et dans votre agenda."),
    same("clause", ("debtor", courts.PRIVATE)),
    same("clause_value", OF_DEBT["clause_value"].shown_when),
    same("clause_period", OF_DEBT["clause_period"].shown_when),
    same("penalty_percent", ("debtor", PROFESSIONALS)),
    same("penalty_minimum", ("debtor", PROFESSIONALS)),
    field("penalty_notice_date", OF_DEBT["penalty_notice_date"].label, "date", shown_when=("penalty_percent", ()),
          help="Laissez vide si la mise en demeure est parmi les événements."),
    same("imputation", OF_DEBT["imputation"].shown_when),
    field("place", OF_CASE["place"].label, "choice", OF_CASE["place"].help, OF_CASE["place"].choices, "france", False,
          ("debtor", courts.PRIVATE)),
    field("today", "Calculer au", "date", default="today", required=True),
)  # fmt: skip
GROUPS = (
    ("Votre activité", ("creditor",)),
    ("Votre client", ("debtor", "place")),
    ("La facture", ("amount", "due_date", "payments", "invoice_date", "reference")),
    ("Ce qui s’est passé", ("events",)),
    ("Acomptes, avoirs, frais", ("deductions", "costs")),
    ("Votre contrat", (
        "clause", "clause_value", "clause_period", "penalty_percent", "penalty_minimum", "penalty_notice_date", "imputation")),
    ("Le jour du calcul", ("today",)),
)  # fmt: skip
LIMITS = (
    "Le suivi dit ce que les textes et l’usage prévoient d’après ce que vous avez écrit. Il ne sait rien des courriers que vous "
    "n’avez pas notés.",
    "Les versements d’un échéancier, une audience et les délais d’un recours ne sont pas suivis : notez-les dans votre agenda.",
    "Un jugement est pris comme une décision en votre faveur, pour la somme de ce décompte.",
    NOT_ADVICE,
)
STATES = {
    "not_due": "Pas encore échue", "due": "Échue, sans relance", "reminded": "Relancée", "promised": "Paiement promis",
    "disputed": "Contestée", "notice_sent": "Mise en demeure envoyée", "in_court": "Devant le juge ou le mandataire",
    "order_issued": "Ordonnance rendue", "title": "Titre exécutoire", "enforcement": "En cours d’exécution",
    "instalments": "Échéancier en cours", "paid": "Payée", "written_off": "Passée en perte", "expired": "Délai pour agir terminé",
}  # fmt: skip
STEPS = {code: name for code, name, _, _ in reminder_paces.STEPS}
STEPS.update({code: names.capital(routes.ROUTES[code].name) for code in sorted(routes.ROUTES)})
STEPS.update(
    {
        "mise_en_demeure": "Mise en demeure",
        "decision": "Choisir la suite",
        "prescription": "Arrêter la prescription",
        "reponse": "Réponse à la mise en demeure",
        "promesse": "Paiement promis",
        "date_de_presentation": "Noter le jour de présentation",
        "suivre_echeancier": "Vérifier l’échéancier",
        "reponse_contestation": "Répondre à la contestation",
        "accessoires": "Réclamer les intérêts et les frais",
        "ordonnance": "Attendre l’ordonnance",
        "signification": "Faire signifier l’ordonnance",
        "attente_opposition": "Fin du délai d’opposition",
        "consignation": "Consigner les frais de l’opposition",
        "avocat": "Constituer avocat",
        "audience": "Préparer l’audience",
        "signification_jugement": "Faire signifier le jugement",
        "suivre_execution": "Suivre l’exécution",
        "procedure_collective": "Suivre la procédure collective",
    }
)
WARNINGS = {
    "before-due": (
        "Le {day}, « {event} » vient avant l’échéance du {due} : rien n’était encore exigible, cet événement ne change "
        "pas le suivi."
    ),
    "twice": "« {event} » est écrit deux fois le {day} : il compte une fois.",
    "after-paid": "« {event} », le {day}, vient après le paiement complet : la facture reste payée.",
    "reopened": "« {event} », le {day}, vient après le passage en perte : la dette existe toujours, le suivi reprend.",
    "title-already": "« {event} », le {day}, vient après un titre exécutoire : le titre reste ce qui compte.",
    "title-unknown": (
        "« {event} », le {day}, sans jugement ni ordonnance définitive noté avant : une exécution forcée suppose un "
        "titre exécutoire. Ajoutez-le."
    ),
    "late-opposition": (
        "L’opposition du {day} vient après la fin du délai noté : elle reste possible quand l’ordonnance n’a pas été "
        "remise à votre client en personne (code de procédure civile, article 1416). Le greffe le vérifie."
    ),
    "order-lapsed": (
        "L’ordonnance devait être signifiée au plus tard le {serve_by} : après ce jour, elle est non avenue, "
        "c’est-à-dire sans effet."
    ),
    "order-date-unknown": (
        "Sans le jour où l’ordonnance a été rendue, le délai avant de l’exécuter est compté au plus long. Ajoutez ce jour."
    ),
    "promise-without-day": "La promesse du {day} n’a pas de jour : elle ne fait attendre que ce jour-là. Ajoutez le jour promis.",
    "second-day": "« {event} », le {day}, a un second jour : il ne compte que pour une promesse.",
    "promise-broken": "La promesse de payer le {until} n’a pas été tenue en entier.",
    "creditor-unknown": (
        "Votre activité n’est pas indiquée : les sommes n’en dépendent pas, le tribunal si. Indiquez-la pour voir chaque voie."
    ),
    "notice-day-missing": (
        "Ce client ne doit d’intérêts que depuis le jour où la mise en demeure lui a été présentée (code civil, articles "
        "1231-6 et 1344-1). Ajoutez ce jour, lu sur l’avis de réception : sans lui, les intérêts sont nuls."
    ),
    "payment-without-amount": (
        "Un paiement est noté le {day} sans sa somme : écrivez-le dans « Paiements reçus ». Il n’est pas déduit."
    ),
    "proceedings-pending": (
        "Une demande en justice interrompt la prescription jusqu’à la fin de la procédure : le dernier jour indiqué est le plus "
        "proche."
    ),
    "limitation-near": (
        "Le dernier jour pour agir est le {last}, dans {left}. Une lettre n’arrête pas ce délai, sauf une réclamation "
        "écrite à un acheteur public."
    ),
    "limitation-expired": "D’après ces dates, le dernier jour pour agir était le {last}, sauf acte qui n’est pas noté ici.",
}
PASSED_ON = ("non-professional-in-doubt", "no-formal-notice", "consumer-clause", "clause-ignored", "rate-unknown",
             "clause-below-floor", "default-below-floor", "retention-apart", "retention-over-legal", "penalty-clause-reducible",
             "penalty-needs-notice", "costs-on-proof", "costs-not-owed")  # warnings of the account  # fmt: skip
WARNINGS.update({code: OF_DEBT_SAID[code] for code in PASSED_ON})
LAST_DAY, LAST_DAY_TO_ENFORCE = "Dernier jour pour agir en justice", "Dernier jour pour faire exécuter"
NOT_PUBLIC = "Retirez cet événement, ou corrigez « Votre client est »."
REFUSED = {
    "before-invoice": "Le {day}, « {event} » vient avant la facture du {invoice} : corrigez l’une de ces deux dates.",
    "after-today": "Le {day}, « {event} » vient après le {today}, jour du calcul : corrigez l’une de ces deux dates.",
    "until-before": "La promesse du {day} est pour un jour d’avant : corrigez le jour promis.",
    "no-order": (
        "Le {day}, une opposition sans ordonnance : ajoutez le jour où l’ordonnance a été rendue ou signifiée, ou "
        "retirez cette ligne."
    ),
    "issued-after-served": "Le {day}, l’ordonnance est rendue après sa signification : vérifiez ces deux dates.",
    "no-order-public": "Le {day}, « {event} » : l’injonction de payer n’existe pas devant le juge administratif. " + NOT_PUBLIC,
    "no-small-claim-public": "Le {day}, « {event} » : la procédure simplifiée ne vise pas un acheteur public. " + NOT_PUBLIC,
    "public-not-seized": "Le {day}, « {event} » : les biens publics ne peuvent pas être saisis. " + NOT_PUBLIC,
    "public-not-insolvent": "Le {day}, « {event} » : un acheteur public n’a pas de procédure collective. " + NOT_PUBLIC,
    "co-owners-not-insolvent": (
        "Le {day}, « {event} » : une copropriété n’a pas de procédure collective, mais un administrateur provisoire. "
        "Retirez cet événement."
    ),
}

__all__ = ("FIELDS", "GROUPS", "LIMITS", "REFUSED", "STATES", "STEPS", "TO_SHARE", "WARNINGS")
