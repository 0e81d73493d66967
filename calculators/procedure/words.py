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
        ("farmer", "un agriculteur"), ("association", "une association, une copropriété, un CSE"),
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
    field("situation", "Un dossier de surendettement est déposé", "choice", default="none",
          shown_when=("debtor", ("consumer",)), choices=(("none", "non, ou je ne sais pas"), ("over_indebted", "oui")),
          help="La commission de surendettement vous écrit si votre client a déclaré sa dette."),
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
    ("Vous et votre client", ("creditor", "debtor")),
    ("La dette", ("amount", "stance", "due_date", "limitation_date")),
    ("Où se trouve votre client", ("place", "court_city")),
    ("Sa situation", ("situation", "insolvency", "claim_born", "bodacc_date", "assets_at_risk")),
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
    "insolvency-ignored": "Une personne publique ne peut pas être en procédure collective : cette réponse n’est pas retenue.",
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
NOT_HERE = (("Voie", "text"), ("Pourquoi pas ici", "text"), ("Texte", "text"))
OPEN_POINTS = (("Ce que les textes laissent ouvert", "text"), ("Texte", "text"))
STANCES = {"admitted": "reconnue", "silent": "sans réponse", "disputed": "oui"}
