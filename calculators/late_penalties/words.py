"""The form of late-payment penalties, and what its reader is told."""

from calculators.core.reading.form import field
from calculators.law.limits import NOT_ADVICE, RATE_UNKNOWN

FIELDS = (
    field("debtor", "Votre client est", "choice", default="business", choices=(
        ("business", "un professionnel"), ("consumer", "un particulier"), ("public", "un acheteur public"))),
    field("amount", "Montant impayé, toutes taxes comprises", "amount", required=True, each_invoice=True,
          help="Ce qui reste dû à l’échéance, acomptes et avoirs déjà déduits."),
    field("due_date", "Date d’échéance", "date", required=True, each_invoice=True,
          help="Le dernier jour pour payer, tel qu’il figure sur la facture."),
    field("formal_notice_date", "Mise en demeure présentée le", "date", each_invoice=True,
          shown_when=("debtor", ("consumer",)),
          help="Le jour où la lettre qui exige le paiement a été présentée la première fois à votre client. "
               "Laissez vide s’il n’y en a pas eu."),
    field("payments", "Paiements reçus depuis l’échéance", "payments", each_invoice=True,
          help="Un paiement par ligne, avec le jour où l’argent est arrivé."),
    field("until", "Calculer jusqu’au", "date", default="today", required=True,
          help="Le jour du paiement, ou aujourd’hui. Ce jour compte."),
    field("clause", "Votre contrat ou vos CGV prévoient", "choice", default="none",
          shown_when=("debtor", ("business", "consumer")), choices=(
              ("none", "aucun taux de pénalités"), ("fixed", "un taux fixe par an"),
              ("legal_multiple", "un nombre de fois l’intérêt légal"), ("ecb_plus", "le taux de la BCE plus des points")),
          help="CGV : vos conditions générales de vente."),
    field("clause_value", "Valeur prévue", "percent", required=True,
          shown_when=("clause", ("fixed", "legal_multiple", "ecb_plus")),
          help="Selon votre réponse : 12 pour 12 % par an, 3 pour trois fois l’intérêt légal, "
               "10 pour le taux de la BCE plus 10 points."),
    field("imputation", "Un paiement partiel règle d’abord", "choice", default="interest_first",
          shown_when=("payments", ()), choices=(
              ("interest_first", "les intérêts, puis la facture (règle du code civil)"),
              ("principal_first", "la facture, puis les intérêts (plus favorable à votre client)"))),
)  # fmt: skip
LIMITS = (
    "Le calcul ne couvre pas un client en procédure collective (sauvegarde, redressement, liquidation) : les intérêts "
    "s’arrêtent au jugement d’ouverture, et l’indemnité peut ne pas être due. Le mandataire judiciaire renseigne.",
    "Une facture contestée, un délai accordé par un juge ou un contrat soumis à un droit étranger sortent de ce calcul.",
    "La Nouvelle-Calédonie, la Polynésie française et Wallis-et-Futuna ont leurs propres règles.",
    NOT_ADVICE,
)
WARNINGS = {
    "not-late": "Au {until}, aucun intérêt ne court : le premier jour compté serait le {start}.",
    "no-formal-notice": (
        "Un particulier ne doit d’intérêts qu’à partir d’une mise en demeure, la lettre qui exige le paiement (code civil, "
        "articles 1231-6 et 1344-1). Sans date de mise en demeure, les intérêts sont nuls."
    ),
    "rate-unknown": RATE_UNKNOWN,
    "clause-below-floor": (
        "Votre clause est plus basse que le plancher légal, un multiple de l’intérêt légal : le plancher la remplace pour les "
        "périodes concernées."
    ),
    "clause-ignored": "Un acheteur public doit le taux fixé par les textes : la clause n’est pas appliquée.",
    "default-below-floor": (
        "Pour une partie de la période, le taux sans clause est plus bas que le plancher d’une clause. Il reste applicable."
    ),
    "consumer-clause": (
        "Contre un particulier, une clause de pénalités ne vaut que si elle figure dans le contrat accepté, et le juge peut "
        "la réduire (code civil, article 1231-5)."
    ),
    "limitation-near": (
        "La dette ne pourra plus être réclamée en justice après le {last} ({left} jours). Une lettre recommandée n’arrête pas "
        "ce délai, sauf une réclamation écrite à un acheteur public."
    ),
    "limitation-expired": (
        "D’après ces dates, le délai pour réclamer en justice s’est terminé le {last}, sauf acte qui l’a interrompu ou "
        "suspendu. Votre client peut toujours payer."
    ),
}
