"""The form of late-payment penalties, and what its reader is told."""

from calculators.core.reading.form import field
from calculators.law.limits import NOT_ADVICE, RATE_UNKNOWN

FIELDS = (
    field("debtor", "Votre client est", "choice", default="business", choices=(
        ("business", "un professionnel"), ("consumer", "un particulier"), ("public", "un acheteur public"),
        ("non_professional", "une association, une copropriété, un CSE")),
          help="Une association qui a une activité économique (elle vend, elle facture) est un professionnel."),
    field("amount", "Montant de la facture", "amount", required=True, each_invoice=True,
          help="Toutes taxes comprises, sans rien retirer."),
    field("due_date", "Date d’échéance", "date", required=True, each_invoice=True,
          help="Le dernier jour pour payer, tel qu’il figure sur la facture."),
    field("formal_notice_date", "Mise en demeure présentée le", "date", each_invoice=True,
          shown_when=("debtor", ("consumer", "non_professional")),
          help="Le jour où la lettre qui exige le paiement a été présentée la première fois à votre client. "
               "Laissez vide s’il n’y en a pas eu."),
    field("payments", "Paiements reçus depuis l’échéance", "payments", each_invoice=True,
          help="Un paiement par ligne, avec le jour où l’argent est arrivé."),
    field("deductions", "Acomptes, avoirs, retenue de garantie", "sums", each_invoice=True, choices=(
        ("deposit", "acompte"), ("credit_note", "avoir"), ("retention", "retenue")),
          help="Ce qui s’est déduit de la facture jusqu’à l’échéance. La date peut rester vide."),
    field("costs", "Frais de recouvrement payés", "sums", each_invoice=True, shown_when=("debtor", ("business",)), choices=(
        ("other", "autres frais"), ("lawyer", "avocat"), ("commissaire", "commissaire de justice"),
        ("collector", "société de recouvrement")),
          help="Seulement sur facture, avec sa date : votre client ne les doit que sur preuve."),
    field("invoice_number", "Numéro de la facture", "line", each_invoice=True),
    field("invoice_date", "Date de la facture", "date", each_invoice=True),
    field("debtor_name", "Nom de votre client", "line", each_invoice=True,
          help="Le nom exact : celui du devis signé, ou la dénomination de l’entreprise avec sa forme (SARL, SAS…)."),
    field("until", "Calculer jusqu’au", "date", default="today", required=True,
          help="Le jour du paiement, ou aujourd’hui. Ce jour compte."),
    field("creditor_name", "Votre nom", "line",
          help="Prénom et nom, ou nom commercial suivi du nom. « EI » est ajouté s’il manque."),
    field("clause", "Votre contrat ou vos CGV prévoient", "choice", default="none",
          shown_when=("debtor", ("business", "consumer", "non_professional")), choices=(
              ("none", "aucun taux de pénalités"), ("fixed", "un taux fixe"),
              ("legal_multiple", "un nombre de fois l’intérêt légal"), ("legal_plus", "l’intérêt légal plus des points"),
              ("ecb_plus", "le taux de la BCE plus des points")),
          help="CGV : vos conditions générales de vente."),
    field("clause_value", "Valeur prévue", "percent", required=True,
          shown_when=("clause", ("fixed", "legal_multiple", "legal_plus", "ecb_plus")),
          help="Selon votre réponse : 12 pour 12 % par an, 3 pour trois fois l’intérêt légal, "
               "10 pour le taux de la BCE plus 10 points."),
    field("clause_period", "Ce taux est", "choice", default="year", shown_when=("clause", ("fixed",)), choices=(
        ("year", "par an"), ("month", "par mois")),
          help="Un taux est annuel, sauf si le contrat écrit « par mois »."),
    field("penalty_percent", "Clause pénale, en pourcentage", "percent", shown_when=("debtor", ("business",)),
          help="Une somme en plus des pénalités de retard, par exemple 10 pour 10 % de la facture. Vide s’il n’y en a pas."),
    field("penalty_minimum", "Clause pénale, minimum en euros", "amount", shown_when=("debtor", ("business",)),
          help="Vide s’il n’y en a pas."),
    field("penalty_notice_date", "Mise en demeure présentée le", "date", shown_when=("penalty_percent", ()),
          help="La clause pénale n’est due qu’après cette lettre."),
    field("imputation", "Un paiement partiel règle d’abord", "choice", default="by_law",
          shown_when=("payments", ()), choices=(
              ("by_law", "selon les textes"), ("interest_first", "les intérêts, puis la facture"),
              ("principal_first", "la facture, puis les intérêts")),
          help="Entre personnes privées, les textes règlent d’abord les intérêts ; pour un acheteur public, d’abord la facture."),
)  # fmt: skip
TO_SHARE = field(  # asked once, with the first of several invoices
    "payments_to_share",
    "Un paiement pour plusieurs factures",
    "payments",
    help="Votre client a payé plusieurs factures d’un coup, sans dire lesquelles : la loi fixe l’ordre.",
)
FOLDS = (  # rare questions, each behind one
    ("Un acompte, un avoir, une retenue, des frais ?", ("deductions", "costs")),
    ("La facture et votre client", ("invoice_number", "invoice_date", "debtor_name")),
    ("Vous, sur le décompte à joindre", ("creditor_name",)),
    ("Une clause de votre contrat ?", (
        "clause", "clause_value", "clause_period", "penalty_percent", "penalty_minimum", "penalty_notice_date")),
)  # fmt: skip
ENCLOSED = ("invoice_number", "invoice_date", "debtor_name", "creditor_name")  # what only the statement to join needs
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
        "{whom} ne doit d’intérêts qu’à partir d’une mise en demeure, la lettre qui exige le paiement (code civil, "
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
    "non-professional-in-doubt": (
        "Une association sans activité économique, une copropriété ou un CSE n’est pas un consommateur : vous avez cinq ans pour "
        "agir. Aucune décision trouvée ne dit s’ils doivent les pénalités entre professionnels. Seul l’intérêt légal après une "
        "mise en demeure est compté ici, sans l’indemnité forfaitaire : à vérifier."
    ),
    "retention-apart": (
        "La retenue de {retained} n’est pas comptée dans ce qui est dû : elle se réclame plus tard, une fois libérée (un an "
        "après la réception des travaux, sauf opposition motivée)."
    ),
    "retention-over-legal": (
        "La retenue dépasse {most} du montant de la facture, le maximum des textes sur les travaux : vous pouvez demander "
        "le reste dès l’échéance. Corrigez la retenue pour le compter."
    ),
    "penalty-clause-reducible": (
        "Un juge peut réduire une clause pénale manifestement excessive, même si votre client ne le demande pas (code civil, "
        "article 1231-5)."
    ),
    "penalty-needs-notice": (
        "La clause pénale n’est pas comptée : elle n’est due qu’après une mise en demeure (code civil, article 1231-5). Indiquez "
        "le jour où elle a été présentée."
    ),
    "costs-on-proof": (
        "Les frais de recouvrement au-delà de l’indemnité forfaitaire se demandent sur justification (code de commerce, article "
        "L441-10, II) : joignez leurs factures. Un juge peut en discuter le montant, et ne les compte pas deux fois avec les "
        "frais de procès."
    ),
    "costs-not-owed": "Ces frais ne sont pas comptés ici : les textes ne les mettent à la charge que d’un client professionnel.",
}
