"""The form of the procedure, and what its reader is told."""

from calculators.core.reading.form import field
from calculators.law import courts
from calculators.law.limits import NOT_ADVICE

YES_NO = (("no", "non"), ("yes", "oui"))
FIELDS = (
    field("creditor", "Votre activité est", "choice", required=True, choices=(
        ("commercial", "commerciale"), ("craft", "artisanale"), ("liberal", "libérale"), ("agricultural", "agricole")),
          help="Inscrit au registre du commerce : commerciale. Métier manuel inscrit au registre des entreprises : artisanale. "
               "Conseil, soin, création, formation : libérale."),
    field("debtor", "Votre client est", "choice", required=True, choices=(
        ("company", "une société commerciale (SARL, SAS, SA…)"), ("trader", "un commerçant en nom propre"),
        ("craftsperson", "un artisan en nom propre"), ("professional", "un libéral en nom propre"),
        ("sel", "une société d’exercice libéral (SELARL, SELAS…)"), ("civil_company", "une société civile (SCI, SCM, SCP…)"),
        ("farmer", "un agriculteur"), ("association", "une association, un CSE"), ("copropriete", "une copropriété"),
        ("consumer", "un particulier"), ("local_authority", "une commune, un département, une région ou leur établissement"),
        ("state", "l’État ou un établissement public national"), ("public_hospital", "un hôpital public")),
          help="La forme est sur la facture ou le devis signé, ou sur annuaire-entreprises.data.gouv.fr. Une société détenue "
               "par une commune est une société commerciale."),
    field("amount", "Montant encore dû, intérêts compris", "amount", required=True),
    field("stance", "Votre client", "choice", required=True, choices=(
        ("silent", "ne répond pas, ou promet sans payer"), ("admitted", "reconnaît devoir la somme"),
        ("disputed", "conteste la somme, avec des raisons"))),
    field("due_date", "Date d’échéance", "date",
          help="Le dernier jour pour payer. Sans échéance convenue : la fin de la prestation."),
    field("limitation_date", "Dernier jour pour agir en justice", "date",
          help="Laissez vide pour le compter depuis l’échéance. Le calcul « Délai pour réclamer en justice » le donne s’il y "
               "a eu des paiements, une reconnaissance de dette ou un procès."),
    field("place", "Votre client se trouve", "choice", default="france", shown_when=("debtor", courts.PRIVATE), choices=(
        ("france", "en France, hors cas suivants"), ("alsace_moselle", "dans le Bas-Rhin, le Haut-Rhin ou la Moselle"),
        ("overseas", "outre-mer"), ("eu", "dans l’Union européenne, hors Danemark"), ("denmark", "au Danemark"),
        ("outside_eu", "hors de l’Union européenne"), ("unknown", "je ne sais pas : adresse inconnue")),
          help="Le siège ou le domicile de votre client, pas le lieu du travail."),
    field("court_city", "Ville du tribunal", "text", shown_when=("place", ("france", "unknown")),
          help="Facultatif. Dans douze villes, un tribunal des activités économiques remplace le tribunal de commerce : " +
               ", ".join(courts.TAE_CITIES) + "."),
    field("insolvency", "Un jugement a ouvert une procédure collective", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE),
          help="Sauvegarde, redressement ou liquidation judiciaire. Pour le savoir : bodacc.fr, gratuit."),
    field("situation", "Ce qui lui est arrivé", "choice", default="none", shown_when=("debtor", courts.PRIVATE), choices=(
        ("none", "rien de cela"), ("over_indebted", "il est surendetté : dossier à la Banque de France"),
        ("struck_off", "il est radié du registre"), ("dissolved", "la société ou l’association est dissoute"),
        ("deceased", "il est décédé"), ("business_sold", "il a vendu son fonds de commerce")),
          help="Radiation, dissolution et vente du fonds se lisent sur bodacc.fr, gratuit."),
    field("published_on", "Publié le", "date",
          shown_when=("situation", ("over_indebted", "dissolved", "deceased", "business_sold")),
          help="La dernière annonce de la vente, celle de la dissolution, celle de l’effacement des dettes, ou celle de "
               "l’acceptation de la succession à concurrence de l’actif. Un délai en part."),
    field("claim_born", "Votre travail a été fait", "choice", default="before", shown_when=("insolvency", ("yes",)), choices=(
        ("before", "avant ce jugement"), ("after", "après ce jugement, pour l’activité poursuivie"))),
    field("bodacc_date", "Jugement publié au BODACC le", "date", shown_when=("insolvency", ("yes",)),
          help="La date de l’annonce sur bodacc.fr. Les délais en partent."),
    field("enforceable_title", "Vous avez déjà un titre exécutoire", "choice", default="no", choices=YES_NO,
          help="Un jugement, une ordonnance définitive, un acte de notaire, un titre de commissaire de justice."),
    field("cheque_bounced", "Un chèque de ce client a été rejeté", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE)),
    field("urgent_cash", "Vous avez besoin de cet argent vite", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE)),
    field("assets_at_risk", "Ses biens risquent de disparaître", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE), help="Comptes vidés, vente du fonds, déménagement, autres impayés publiés."),
    field("conciliation_tried", "Une conciliation ou une médiation a échoué", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE),
          help="Ou la procédure de petites créances a échoué. Il faut en garder la preuve."),
    field("transport", "La facture est un transport de marchandises", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE)),
    field("subcontract", "Vous êtes sous-traitant de votre client", "choice", default="no",
          shown_when=("debtor", courts.BUSINESSES), choices=(
              ("no", "non"), ("private", "oui, pour un client privé"), ("public", "oui, marché public")),
          help="Une part d’un contrat d’entreprise vous est confiée. Vous êtes accepté, et vos conditions de paiement agréées, "
               "par celui qui a commandé l’ensemble."),
    field("today", "Calculer au", "date", default="today", required=True),
)  # fmt: skip
GROUPS = (
    ("Votre activité", ("creditor",)),
    ("Votre client", ("debtor",)),
    ("La dette", ("amount", "stance", "due_date", "limitation_date")),
    ("Où se trouve votre client", ("place", "court_city")),
    ("Sa situation", ("situation", "published_on", "insolvency", "claim_born", "bodacc_date", "assets_at_risk")),
    ("Ce qui s’est déjà passé", ("enforceable_title", "cheque_bounced", "conciliation_tried")),
    ("Cas particuliers", ("urgent_cash", "transport", "subcontract", "today")),
)
LIMITS = (
    "Le calcul suppose une dette certaine, chiffrée et née d’un contrat. Une commande annulée avec des arrhes ne laisse pas "
    "de solde à réclamer : l’acheteur perd les arrhes (code de la consommation, article L214-1).",
    "Un bail d’habitation, un crédit, un effet de commerce et un contrat avec une clause de "
    "tribunal étranger ne sont pas couverts.",
    "La Nouvelle-Calédonie, la Polynésie française, Wallis-et-Futuna et Saint-Pierre-et-Miquelon ont leurs propres règles.",
    NOT_ADVICE,
)
WARNINGS = {
    "limitation-near": (
        "Le dernier jour pour agir en justice est le {last}. Ni une lettre recommandée ni le dépôt d’une requête en "
        "injonction de payer n’arrête ce délai."
    ),
    "limitation-expired": (
        "D’après ces dates, le dernier jour pour agir en justice était le {last}, sauf acte qui l’a interrompu ou suspendu."
    ),
    "insolvency-ignored": (
        "Une personne publique ne peut être ni en procédure collective, ni radiée, ni dissoute : cette réponse n’est pas retenue."
    ),
    "dissolution": "Dissoute, elle n’est pas éteinte : ses dettes se réclament à son liquidateur.",
    "dissolution-unknown": (
        "Cherchez l’annonce de dissolution sur bodacc.fr. Si l’associé unique est une société, vous avez {dissolution} après "
        "cette annonce pour vous opposer ; ensuite, il doit toute la dette. Sinon, écrivez au liquidateur."
    ),
    "dissolution-open": (
        "Si l’associé unique est une société, vous pouvez vous opposer devant le tribunal jusqu’au {published} ; ensuite, il "
        "doit toute la dette. Sinon, écrivez au liquidateur."
    ),
    "dissolution-closed": (
        "Le délai pour s’opposer à la dissolution s’est terminé le {published}. Si l’associé unique est une société, il doit "
        "maintenant toute la dette : écrivez-lui. Sinon, écrivez au liquidateur."
    ),
    "sale-unknown": (
        "Cherchez l’annonce de la vente sur bodacc.fr et opposez-vous sans attendre : le délai n’est que de {sale} après la "
        "dernière publication."
    ),
    "sale-closed": (
        "Le délai pour s’opposer au paiement du prix s’est terminé le {published}. Votre client reste votre débiteur : la route "
        "ordinaire continue, et ce qui n’a pas encore été versé du prix peut être saisi."
    ),
    "struck-off-person": (
        "Radié, un entrepreneur individuel reste votre débiteur : écrivez à son domicile. La fin de son activité réunit ses "
        "biens professionnels et personnels ; sa résidence principale reste protégée (code de commerce, article L526-22)."
    ),
    "bodacc-unknown": (
        "Sans la date de publication au BODACC, le délai pour déclarer n’est pas vérifié : cherchez-la sur bodacc.fr et "
        "déclarez sans attendre."
    ),
    "declare-late": (
        "Le délai pour déclarer s’est terminé le {declare}, ou le {afar} si vous demeurez hors du territoire du tribunal."
    ),
    "not-due": "L’échéance du {due} n’est pas passée : aucune somme n’est encore exigible.",
}
LAWYER = {"no": "non obligatoire", "yes": "obligatoire", "if_opposed": "seulement en cas d’opposition"}
# How the sentences of a step begin that stay in sight when it is folded; what those that save a right speak of.
IF_THE_CLIENT = "S’il "  # pays, stays silent, disputes: how the sentences begin that come after a step
IN_SIGHT, SAVES_THE_RIGHT = ("Coût :", "Timbre :", "Délai :"), ("prescription", "dernier jour")
WHY_THIS_ONE = "Pourquoi cette route, et pas une autre"
CLOSED_BY_LAW, NO_USE_HERE = "Pourquoi pas : ce qu’un texte ferme ici", "Pourquoi pas : permis, mais sans intérêt ici"
NOT_HERE = (("Voie", "text"), ("Pourquoi pas ici", "text"), ("Texte", "text"))
OPEN_POINTS = (("Ce que les textes laissent ouvert", "text"), ("Texte", "text"))
SITUATIONS = {"none": "non", "over_indebted": "surendetté", "struck_off": "radié", "dissolved": "dissous",
              "deceased": "décédé", "business_sold": "fonds vendu"}  # fmt: skip
# The day that a publication opens, under the headline: what must be done by then.
UNTIL = {"over_indebted": "Contester l’effacement au plus tard le", "deceased": "Déclarer à la succession au plus tard le",
         "dissolved": "S’opposer à la dissolution au plus tard le", "business_sold": "Opposition au plus tard le"}  # fmt: skip
STANCES = {"admitted": "reconnue", "silent": "sans réponse", "disputed": "oui"}
