"""The form of limitation, and what its reader is told."""

from calculators.core.reading.form import field
from calculators.law import limitation
from calculators.law.limits import NOT_ADVICE

FIELDS = (
    field("claim", "Ce qui vous est dû", "choice", default="business", choices=(
        ("business", "une facture à un professionnel ou une association"), ("consumer", "une facture à un particulier"),
        ("public", "une facture à un acheteur public"), ("transport", "un transport de marchandises"),
        ("judgment", "une somme accordée par un jugement"))),
    field("starts_on", "Point de départ", "date", required=True,
          help="L’échéance de la facture. Si aucune échéance n’était convenue : la fin de la prestation. "
               "Pour un jugement : le jour où il est exécutoire, c’est-à-dire où il peut être exécuté."),
    field("events", "Ce qui s’est passé depuis", "events", choices=(
        ("reminder", "relance"), ("formal_notice", "mise en demeure"),
        ("bailiff_summons", "sommation de payer par commissaire de justice"),
        ("agency_letter", "lettre d’une société de recouvrement"), ("written_claim", "réclamation écrite à un acheteur public"),
        ("acknowledgment", "reconnaissance écrite de la dette, demande de délai"), ("partial_payment", "paiement partiel"),
        ("payment_issued", "paiement émis par un acheteur public, même partiel"),
        ("payment_order_filed", "requête en injonction de payer déposée"),
        ("payment_order_served", "ordonnance d’injonction de payer signifiée"),
        ("summons", "assignation ou requête au tribunal"), ("court_action", "autre recours devant un juge, même incompétent"),
        ("conservatory_seizure", "saisie conservatoire ou acte d’exécution"),
        ("claim_declared", "créance déclarée à la procédure collective"),
        ("mediation_agreed", "accord pour une médiation ou une conciliation"),
        ("mediation_failed", "fin de la médiation ou de la conciliation"),
        ("small_claim_sent", "lettre de la procédure de petites créances"),
        ("small_claim_accepted", "procédure de petites créances acceptée"),
        ("small_claim_ended", "procédure de petites créances terminée"),
        ("renunciation", "renonciation écrite de votre client, une fois le délai terminé")),
          help="Signifié : remis par un commissaire de justice. Un événement par ligne, avec son jour."),
    field("today", "Calculer au", "date", default="today", required=True),
    field("shortened_years", "Durée prévue par votre contrat, en années", "number", shown_when=("claim", ("business",)),
          help="Seulement si une clause change la durée du délai pour agir. Laissez vide sinon."),
)  # fmt: skip
FOLDS = (("Une clause de votre contrat ?", ("shortened_years",)),)
BACKSTOP_YEARS = limitation.BACKSTOP.value_on(limitation.BACKSTOP.first_day)
LIMITS = (
    f"Le report du délai a une limite : {BACKSTOP_YEARS} ans après la naissance de la dette, sauf exceptions (code civil, "
    "article 2232).",
    "L’interruption d’une demande en justice est effacée si la demande est abandonnée, périmée ou rejetée (code civil, "
    "article 2243).",
    "D’autres délais existent : chèque, bail, construction, effets de commerce, titre délivré par un commissaire de justice.",
    NOT_ADVICE,
)
WARNINGS = {
    "limitation-near": "Il reste {left}. {acts}",
    "limitation-expired": (
        "D’après ces dates, le délai s’est terminé le {last}. Votre client peut toujours payer : ce paiement reste valable."
    ),
    "suspended": "Le délai est suspendu : la date est celle qu’il aurait si la suspension finissait le {today}.",
    "possible-event": (
        "Un événement peut avoir déplacé le délai, sans que ce soit certain : la date prudente n’en tient pas compte."
    ),
    "letter-does-not-interrupt": (
        "Une relance, une mise en demeure, une sommation de payer, même recommandée ou remise par un commissaire de justice, "
        "n’interrompt pas ce délai."
    ),
    "filing-does-not-interrupt": (
        "Votre requête en injonction de payer est déposée, mais rien n’est encore interrompu : seule la signification de "
        "l’ordonnance interrompt le délai."
    ),
    "backstop": (
        "Le délai ne peut pas être porté au-delà du {backstop} par une reconnaissance ou une suspension (code civil, article "
        "2232)."
    ),
    "agreed-length": (
        "La durée de votre contrat remplace celle des textes. Elle ne vaut pas pour ce qui se paie par année ou à des termes "
        "plus courts, un abonnement mensuel par exemple (code civil, article 2254)."
    ),
    "until-proceedings-end": (
        "Une demande en justice interrompt le délai jusqu’à la fin de la procédure : la date indiquée est la plus proche."
    ),
}
REALLY_INTERRUPTS = (
    "Ce qui interrompt vraiment le délai : une reconnaissance écrite de la dette signée par votre client, une assignation ou "
    "une requête au tribunal, la signification d’une ordonnance d’injonction de payer, une mesure conservatoire ou "
    "d’exécution. Déposer une requête en injonction de payer ne l’interrompt pas : la signification, oui."
)
REALLY_INTERRUPTS_PUBLIC = "Une réclamation écrite à l’acheteur public interrompt le délai. Un recours devant le juge aussi."
EFFECTS = {"none": "○ ne change rien", "possible": "◐ incertain", "interrupts": "◆ interrompt : un délai entier recommence",
           "suspends": "▮ suspend le délai", "ends": "▮ finit une suspension"}  # fmt: skip
STOPPED = "Le dernier jour dépend de la fin de la suspension."
