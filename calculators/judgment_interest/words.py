"""The form of interest after a judgment, and what its reader is told."""

from calculators.core.reading.form import field
from calculators.law.limits import RATE_UNKNOWN

FIELDS = (
    field("principal", "Somme accordée par le jugement", "amount", required=True,
          help="Le principal, sans les intérêts ni les frais."),
    field("from", "Intérêts à partir du", "date", required=True,
          help="La date que fixe le jugement : souvent celle de la mise en demeure ou du jugement. Elle n’est pas comptée."),
    field("served_on", "Décision signifiée le", "date",
          help="Signifiée : remise par un commissaire de justice. Laissez vide si ce n’est pas fait."),
    field("until", "Calculer jusqu’au", "date", default="today", required=True, help="Ce jour compte."),
    field("creditor", "Vous êtes créancier", "choice", default="professional", choices=(
        ("professional", "comme professionnel"), ("private", "comme particulier"))),
    field("rate", "Le jugement applique", "choice", default="legal", choices=(
        ("legal", "l’intérêt légal"), ("fixed", "un taux fixe par an"),
        ("legal_multiple", "un nombre de fois l’intérêt légal"), ("ecb_plus", "le taux de la BCE plus des points"))),
    field("rate_value", "Taux, nombre de fois ou points", "percent", required=True,
          shown_when=("rate", ("fixed", "legal_multiple", "ecb_plus")),
          help="Selon votre réponse : 12,15 pour 12,15 % par an, 3 pour trois fois l’intérêt légal, 10 pour BCE plus 10."),
    field("payments", "Paiements reçus depuis cette date", "payments",
          help="Un paiement par ligne, avec le jour où l’argent est arrivé."),
    field("capitalise", "Le jugement ordonne la capitalisation", "choice", default="no", choices=(
        ("no", "non"), ("yes", "oui")),
          help="Capitalisation : les intérêts d’une année entière produisent eux-mêmes des intérêts."),
    field("capitalise_from", "Capitalisation demandée le", "date", shown_when=("capitalise", ("yes",)),
          help="Le jour de la demande en justice. Laissez vide si c’est celui où les intérêts commencent."),
    field("decision", "Votre titre est", "choice", default="judgment", choices=(
        ("judgment", "un jugement"), ("payment_order", "une ordonnance d’injonction de payer"),
        ("cheque", "un titre délivré pour un chèque impayé"))),
    field("order_date", "Ordonnance rendue le", "date", required=True, shown_when=("decision", ("payment_order",))),
)  # fmt: skip
FOLDS = (  # rare questions, each behind one
    ("Un paiement reçu, des intérêts capitalisés ?", ("payments", "capitalise", "capitalise_from")),
    ("Une injonction de payer, un chèque ?", ("decision", "order_date")),
)
LIMITS = (
    "Le juge de l’exécution peut supprimer ou réduire la majoration, selon la situation de votre client.",
    "Les frais de procédure et l’article 700 du code de procédure civile s’ajoutent à part.",
    "C’est une information sur les textes, pas une consultation : un commissaire de justice établit le décompte à exécuter.",
)
WARNINGS = {
    "not-late": "Au {until}, aucun intérêt n’a encore couru : le premier jour compté est le {start}.",
    "rate-unknown": RATE_UNKNOWN,
    "not-served": (
        "Sans signification de la décision par un commissaire de justice, la majoration de l’intérêt légal ne commence pas."
    ),
}
PAYMENTS = (("Reçu le", "date"), ("Montant", "number"), ("dont intérêts", "number"), ("dont principal", "number"))
