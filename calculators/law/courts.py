"""Which court: competence by the two parties, the courts and their areas. Code de commerce, articles L721-3 and L721-5."""

from calculators.core.tables.rules import Said
from calculators.core.tables.series import Text, in_code
from calculators.law import articles, thresholds

L721_3 = in_code("C. com., art. L721-3", articles.COMMERCE)
L721_5 = in_code("C. com., art. L721-5", articles.COMMERCE)
L731_2 = in_code("C. com., art. L731-1 et L731-2", articles.COMMERCE)
L732_3 = in_code("C. com., art. L732-1 à L732-3 et annexe 7-3", articles.COMMERCE)
L211_3 = in_code("C. org. judiciaire, art. L211-3", articles.ORGANISATION_JUDICIAIRE)
R312_11 = in_code("C. just. adm., art. R312-11", articles.JUSTICE_ADMINISTRATIVE)
BRUSSELS = Text("Règlement (UE) n° 1215/2012", "https://eur-lex.europa.eu/eli/reg/2012/1215/oj", "2015-01-10")
L722_2 = in_code("C. consom., art. L722-2 et L722-3", articles.CONSOMMATION)
L6145_3 = in_code("C. santé publ., art. L6145-3 et R6145-42", articles.SANTE_PUBLIQUE)
L122_1 = in_code("C. proc. civ. exéc., art. L122-1", articles.PROCEDURES_CIVILES_D_EXECUTION)

PUBLIC = ("local_authority", "state", "public_hospital")
TRADERS = ("company", "trader")
CIVIL = ("professional", "sel", "civil_company", "farmer", "association", "consumer")
BUSINESSES = ("company", "trader", "craftsperson", "professional", "sel", "civil_company", "farmer", "association")
PRIVATE = ("company", "trader", "craftsperson", "professional", "sel", "civil_company", "farmer", "association", "consumer")
ABROAD = ("eu", "denmark", "outside_eu")

# Tribunaux des activités économiques: an experiment, same claims as a tribunal de commerce.
TAE_SINCE, TAE_BEFORE = "2025-01-01", "2029-01-01"
TAE_CITIES = (
    "Auxerre", "Avignon", "Le Havre", "Le Mans", "Limoges", "Lyon", "Marseille", "Nancy", "Nanterre", "Paris", "Saint-Brieuc",
    "Versailles",
)  # fmt: skip
TAE = (("city", ("yes",)), ("since", TAE_SINCE), ("before", TAE_BEFORE))

# Facts that follow from the answers: name, word, conditions. For each name the first row that holds. "no" rows close a name.
FACTS = (
    ("insolvent", "yes", (("insolvency", ("yes",)), ("debtor", PRIVATE))),
    ("insolvent", "no", ()),
    ("over_indebted", "yes", (("situation", ("over_indebted",)), ("debtor", ("consumer",)))),
    ("over_indebted", "no", ()),
    # -- whose judge: the table of competence, debtor against creditor
    ("nature", "administrative", (("debtor", PUBLIC),)),
    ("nature", "civil", (("debtor", CIVIL),)),
    ("nature", "commercial", (("debtor", ("company", "trader", "craftsperson")), ("creditor", ("commercial", "craft")))),
    ("nature", "choice", (("debtor", TRADERS),)),
    ("nature", "civil", ()),  # a civil creditor against an artisan: the prudent reading
    ("economic", "yes", TAE),
    ("economic", "no", ()),
    # -- the court of an ordinary claim
    ("court", "tribunal_administratif", (("nature", ("administrative",)),)),
    # a consumer of the Union at home: always for the European order; else where the trader directs his activity (art. 17, 18)
    ("court", "juridiction_etrangere|tribunal_judiciaire", (
        ("debtor", ("consumer",)), ("place", ("eu", "denmark")), ("stance", ("disputed",)))),
    ("court", "juridiction_etrangere|tribunal_judiciaire", (("debtor", ("consumer",)), ("place", ("denmark",)))),
    ("court", "juridiction_etrangere", (("debtor", ("consumer",)), ("place", ("eu",)))),
    ("court", "chambre_commerciale", (("nature", ("commercial",)), ("place", ("alsace_moselle",)))),
    ("court", "tribunal_mixte_de_commerce", (("nature", ("commercial",)), ("place", ("overseas",)))),
    ("court", "tribunal_des_activites_economiques", (("nature", ("commercial",)), ("economic", ("yes",)))),
    ("court", "tribunal_de_commerce", (("nature", ("commercial",)),)),
    ("court", "chambre_commerciale|tribunal_judiciaire", (("nature", ("choice",)), ("place", ("alsace_moselle",)))),
    ("court", "tribunal_mixte_de_commerce|tribunal_judiciaire", (("nature", ("choice",)), ("place", ("overseas",)))),
    ("court", "tribunal_des_activites_economiques|tribunal_judiciaire", (("nature", ("choice",)), ("economic", ("yes",)))),
    ("court", "tribunal_de_commerce|tribunal_judiciaire", (("nature", ("choice",)),)),
    ("court", "tribunal_judiciaire|tribunal_de_proximite", (("up_to", thresholds.PROXIMITY_MAX),)),
    ("court", "tribunal_judiciaire", ()),
    # -- the court of an insolvency, and the judge who authorises a conservatory seizure
    ("insolvency_court", "tribunal_des_activites_economiques", (("economic", ("yes",)),)),
    ("insolvency_court", "tribunal_judiciaire", (("debtor", CIVIL),)),
    ("insolvency_court", "chambre_commerciale", (("place", ("alsace_moselle",)),)),
    ("insolvency_court", "tribunal_mixte_de_commerce", (("place", ("overseas",)),)),
    ("insolvency_court", "tribunal_de_commerce", ()),
    # -- an amicable attempt before the claim (CPC 750-1): tribunal judiciaire only
    ("prior", "no", (("place", ("unknown",)),)),
    ("prior", "no", (("court", ("juridiction_etrangere", "juridiction_etrangere|tribunal_judiciaire")),)),
    ("prior", "yes", (("nature", ("civil",)), ("up_to", thresholds.AMICABLE_MAX), ("conciliation_tried", ("no",)))),
    ("prior", "no", ()),
    # -- both parties are commerçants
    ("between_traders", "yes", (("creditor", ("commercial",)), ("debtor", TRADERS))),
    ("between_traders", "no", ()),
)  # fmt: skip

# How a court is called, how to find it, the text.
COURTS = {
    "tribunal_de_commerce": (
        "tribunal de commerce",
        "celui du lieu où votre client est établi ; annuaire des greffes : infogreffe.fr",
        L721_3),
    "tribunal_des_activites_economiques": (
        "tribunal des activités économiques",
        "celui du lieu où votre client est établi ; il remplace le tribunal de commerce dans douze villes ; annuaire des "
        "greffes : infogreffe.fr",
        thresholds.ECONOMIC_JUSTICE),
    "tribunal_judiciaire": (
        "tribunal judiciaire",
        "celui du domicile ou du siège de votre client ; justice.fr dit si un tribunal de proximité couvre cette adresse",
        L211_3),
    "tribunal_de_proximite": (
        "tribunal de proximité",
        "celui dont dépend l’adresse de votre client, s’il en existe un ; annuaire : justice.fr",
        thresholds.D212_19_1),
    "chambre_commerciale": (
        "chambre commerciale du tribunal judiciaire",
        "Bas-Rhin, Haut-Rhin et Moselle n’ont pas de tribunal de commerce ; annuaire : justice.fr",
        L731_2),
    "tribunal_mixte_de_commerce": (
        "tribunal mixte de commerce",
        "celui du département ou de la région d’outre-mer où votre client est établi",
        L732_3),
    "tribunal_administratif": (
        "tribunal administratif",
        "celui du lieu d’exécution du contrat ; dépôt : citoyens.telerecours.fr",
        R312_11),
    "juridiction_etrangere": ("juridiction du pays de votre client", "le portail e-justice.europa.eu la désigne", BRUSSELS),
    "commissaire_de_justice": ("commissaire de justice", "annuaire : commissaire-justice.fr", L122_1),
    "commission_de_surendettement": (
        "commission de surendettement", "celle du département de votre client, à la Banque de France", L722_2),
    "agence_regionale_de_sante": ("agence régionale de santé", "celle de la région de l’hôpital", L6145_3),
    "none": ("aucun tribunal", "", None),
}  # fmt: skip

# Why this court: the first row that holds.
WHY = (
    Said((), (("nature", ("administrative",)),), "Un contrat public relève du tribunal administratif.", (R312_11,)),
    Said((), (("court", ("juridiction_etrangere",)),),
         "L’injonction européenne contre un consommateur se demande dans le pays où il habite.", (BRUSSELS,)),
    Said((), (("court", ("juridiction_etrangere|tribunal_judiciaire",)),),
         "Un consommateur est poursuivi dans son pays si vous dirigez votre activité vers ce pays ; sinon, au lieu où la "
         "prestation était due.", (BRUSSELS,)),
    Said((), (("debtor", ("sel",)),),
         "Une société d’exercice libéral relève du tribunal judiciaire, même si sa forme est commerciale.", (L721_5,)),
    Said((), (("nature", ("commercial",)), ("debtor", ("craftsperson",))),
         "Entre artisans, ou entre un artisan et un commerçant, le tribunal de commerce juge depuis 2022.", (L721_3,)),
    Said((), (("nature", ("commercial",)),),
         "Votre client est commerçant ou société commerciale, et vous êtes commerçant ou artisan.", (L721_3,)),
    Said((), (("nature", ("choice",)),),
         "Votre client est commerçant et vous ne l’êtes pas : vous choisissez le tribunal de commerce ou le tribunal "
         "judiciaire.", (L721_3,)),
    Said((), (("debtor", ("craftsperson",)),),
         "Votre client est artisan et votre activité est civile : le tribunal judiciaire est la lecture prudente.", (L721_3,)),
    Said((), (("debtor", ("consumer",)),),
         "Un particulier est poursuivi devant le tribunal judiciaire, jamais devant le tribunal de commerce.", (L211_3,)),
    Said((), (),
         "Votre client n’est ni commerçant ni société commerciale : le tribunal judiciaire est compétent.", (L211_3,)),
)  # fmt: skip
