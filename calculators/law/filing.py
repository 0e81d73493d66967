"""What a request to a court must hold and be filed with, what a lack costs, and who sees a lawyer first: CPC 54, 57, 750-1, 757,
1405 to 1407 and 1425, CGI 1635 bis Q. How a line is written: core/tables/checklist.py; its `fine` is here a key of EFFECTS.
"""

from calculators.core.tables.checklist import line
from calculators.core.tables.rules import Said
from calculators.core.tables.series import in_code
from calculators.law import articles, costs, court_elements, court_time, courts, routes, thresholds

# -- texts
ART_54, ART_57, ART_757 = court_elements.ART_54, court_elements.ART_57, court_elements.ART_757
ART_750_1, ART_1407, R526_27 = court_elements.ART_750_1, court_elements.ART_1407, court_elements.R526_27
ART_1405, ART_1406, ART_1425 = routes.ART_1405, routes.ART_1406, court_time.ART_1425
ART_1416, ART_761, L622_21 = court_time.ART_1416, thresholds.ART_761, routes.L622_21
ART_1310 = in_code("C. civ., art. 1310", articles.CIVIL)
ART_2249, L731_2 = routes.ART_2249, courts.L731_2
R431_2 = in_code("C. just. adm., art. R431-2 et R431-3", articles.JUSTICE_ADMINISTRATIVE)

# -- the documents
ORDER_COMMERCIAL, ORDER_CIVIL, REQUEST = "order_commercial", "order_civil", "request"
ORDERS = (ORDER_COMMERCIAL, ORDER_CIVIL)
OF_ORDER, OF_REQUEST = (("document", ORDERS),), (("document", (REQUEST,)),)
OF_COMMERCIAL = (("document", (ORDER_COMMERCIAL,)),)
ALWAYS = ()
READ_FROM = costs.STAMP.rows[-1].since  # the state of the texts that the lines below were read in

# -- what a text makes of a lack: code, in words
NULLITY, INADMISSIBLE, CADUCITY, REQUIRED, USUAL = "nullity", "inadmissible", "caducity", "required", "usual"
EFFECTS = {
    NULLITY: "la demande peut être annulée, si votre client en subit un tort",
    INADMISSIBLE: "la demande est irrecevable : le juge ne l’examine pas",
    CADUCITY: "la demande est caduque : elle ne vaut plus rien",
    REQUIRED: "le texte l’exige, sans dire la sanction",
    USUAL: "d’usage : aucun texte ne le punit",
}
PUNISHED = (NULLITY, INADMISSIBLE, CADUCITY, REQUIRED)
OF_THE_ATTEMPT = ("attempt_stated", "attempt_proof")  # what an attempt that lacks, or comes too late, leaves missing

# -- the lines, in the order of a file
PARTS = (
    ("le document", (
        line("court", "Le tribunal saisi", "Le nom du tribunal saisi", "", ART_54, "A", certain=ALWAYS, fine=NULLITY),
        line("claimant", "Vos nom, prénoms, profession, domicile, nationalité, date et lieu de naissance",
             "Vos nom, prénoms, profession, domicile, nationalité, date et lieu de naissance", "", ART_54, "A",
             help="Tous, et le domicile où vous habitez : votre client le lira.", certain=ALWAYS, fine=NULLITY),
        line("sole_trader", "« Entrepreneur individuel » ou « EI » avec votre nom",
             "« Entrepreneur individuel » ou « EI », avec votre nom", "", R526_27, "B", certain=ALWAYS, fine=REQUIRED),
        line("debtor_identity", "Votre client : dénomination et siège, ou nom, prénoms et domicile",
             "L’identité de votre client : dénomination et siège, ou nom, prénoms et domicile", "", ART_57, "A",
             help="Pas le nom commercial seul. Pour une copropriété : le syndicat, représenté par son syndic.",
             certain=ALWAYS, fine=NULLITY),
        line("object", "Ce que vous demandez", "L’objet de la demande", "", ART_54, "A",
             help="Par exemple : ordonner le paiement de la somme.", certain=ALWAYS, fine=NULLITY),
        line("pieces_listed", "La liste numérotée des pièces", "La liste numérotée des pièces", "", ART_57, "A",
             help="Le bordereau. Les mêmes numéros partout.", certain=ALWAYS, fine=NULLITY),
        line("signature", "La date et votre signature à la main", "La date et votre signature", "", ART_57, "A", certain=ALWAYS,
             fine=REQUIRED),
        line("precise_amount", "Le montant précis de la somme", "Le montant précis de la somme", "", ART_1407, "A",
             when=OF_ORDER, certain=ALWAYS, fine=REQUIRED),
        line("account", "Le décompte, une ligne par nature de somme",
             "Le décompte de chaque élément : principal, intérêts, clause pénale, indemnité", "", ART_1407, "A",
             help="Son total est celui que vous demandez.", when=OF_ORDER, certain=ALWAYS, fine=REQUIRED),
        line("basis", "Le fondement de chaque somme", "Le fondement de la créance : contrat, clause, article", "", ART_1407, "A",
             when=OF_ORDER, certain=ALWAYS, fine=REQUIRED),
        line("only_due", "Rien d’autre : ni dommages et intérêts, ni frais d’avocat, ni frais de relance",
             "Retirer ce qui se demande autrement : dommages et intérêts, frais d’avocat, frais de relance", "", ART_1405, "B",
             help="L’injonction de payer porte sur une somme née du contrat.", when=OF_ORDER, due=None, fine=USUAL),
        line("attempt_stated", "La tentative amiable, ou la raison qui en dispense",
             "Les démarches amiables, ou la raison qui en dispense", "", ART_54, "A", when=OF_REQUEST, certain=ALWAYS,
             fine=NULLITY),
        line("motives", "L’exposé, même court, de vos motifs", "L’exposé sommaire des motifs", "", ART_757, "A",
             when=OF_REQUEST, certain=ALWAYS, fine=NULLITY),
        line("facts", "Les faits, datés, une phrase chacun", "Les faits, datés, avec le numéro de leur pièce", "", ART_57, "A",
             due=None, fine=USUAL),
    )),
    ("ce qui l’accompagne", (
        line("pieces", "Chaque pièce de la liste, jointe en copie", "La copie de chaque pièce de la liste", "", ART_1407, "A",
             help="Gardez les originaux.", when=OF_ORDER, certain=ALWAYS, fine=REQUIRED),
        line("pieces_for_each", "Les pièces, en autant de copies que de personnes à convoquer",
             "Un jeu de pièces par personne à convoquer", "", ART_757, "A", help="En plus de celui du tribunal.",
             when=OF_REQUEST, certain=ALWAYS, fine=REQUIRED),
        line("attempt_proof", "La preuve de la tentative amiable, ou de la dispense",
             "La preuve de la tentative amiable, ou de la dispense", "", ART_750_1, "A",
             help="Le constat d’échec du conciliateur, par exemple. Une mise en demeure n’en est pas une.", when=OF_REQUEST,
             certain=ALWAYS, fine=INADMISSIBLE, note="what counts as proof: B"),
        line("fee", "De quoi payer le greffe", "Les frais du greffe, dans les {deposit_costs}", "", ART_1425, "A",
             help="De 30 à 34 € environ, à vérifier : le greffe ajuste.", when=OF_COMMERCIAL, certain=ALWAYS, fine=CADUCITY,
             note="the sum: B, court_file § 2.2"),
        line("stamp", "Le timbre de {stamp}", "Le timbre électronique de {stamp}", "", costs.ART_1635_BIS_Q, "A",
             help="Sans objet avec l’aide juridictionnelle. La façon de le joindre est à vérifier au greffe.", when=OF_REQUEST,
             fine=REQUIRED, note="decree of application and form of the proof: D, not printed"),
        line("power", "Si une autre personne dépose pour vous : son pouvoir", "Le pouvoir de la personne qui dépose pour vous", "",
             ART_1407, "B", help="Vous déposez vous-même : sans objet.", when=OF_ORDER, due=None, fine=USUAL,
             note="greffes ask for it, except from an avocat or a commissaire de justice"),
    )),
    ("les pièces", (
        line("contract", "Le devis signé, le contrat ou la commande", "Le devis signé, le contrat ou la commande", "", ART_1405,
             "A", help="Contre un particulier, il est indispensable : le juge vérifie de lui-même le droit de la consommation.",
             due=None, fine=USUAL),
        line("terms", "Les conditions générales acceptées", "Les conditions générales acceptées par votre client", "", ART_1405,
             "B", help="Si vous en avez. Sinon : sans objet.", due=None, fine=USUAL),
        line("delivery", "La preuve de la livraison ou du travail fait", "La preuve de la livraison ou du travail fait", "",
             ART_57, "B", due=None, fine=USUAL),
        line("invoices", "Chaque facture", "Chaque facture impayée", "", ART_57, "B", due=None, fine=USUAL),
        line("notice", "La mise en demeure et la preuve de son envoi", "La mise en demeure et la preuve de son envoi", "", ART_57,
             "B", due=None, fine=USUAL),
        line("payments", "Les paiements déjà reçus", "La preuve des paiements déjà reçus", "", ART_57, "B",
             help="Aucun paiement : sans objet.", due=None, fine=USUAL),
        line("registers", "Un extrait récent des registres, pour vous et pour lui",
             "Un extrait récent des registres, pour vous et pour votre client", "", ART_57, "B",
             help="Datés du jour du dépôt, ou presque. Un particulier n’en a pas.", due=None, fine=USUAL),
        line("insolvency_checked", "Le BODACC consulté le jour même",
             "Vérifier au BODACC qu’aucune procédure collective n’est ouverte", "", L622_21, "B",
             help="Le bulletin officiel des annonces, gratuit. Un particulier n’y est pas : sans objet.", due=None, fine=USUAL),
    )),
)  # fmt: skip

# -- how each sentence names a figure
FIGURES = (
    ("lawyer_over", thresholds.LAWYER_OVER), ("amicable_max", thresholds.AMICABLE_MAX), ("request_max", thresholds.REQUEST_MAX),
    ("deposit_costs", court_time.DEPOSIT_COSTS), ("stamp", costs.STAMP),
    ("economic_over", thresholds.ECONOMIC_CONTRIBUTION_OVER),
)  # fmt: skip

# -- reasons to see a lawyer first. Conditions on: document, debtor, stance, several_debtors, place, situation, limitation, amount.
PUBLIC, STATE = ("public",), ("state",)
LAWYER_FIRST = (
    Said(("disputed",), (("stance", ("disputed",)), ("document", ORDERS)),
         "Votre client conteste. S’il forme opposition, un procès s’ouvre, et c’est à vous de prouver ce qui est dû.",
         (ART_1416,)),
    Said(("disputed",), (("stance", ("disputed",)),),
         "Votre client conteste : l’audience portera sur ses raisons, et c’est à vous de prouver ce qui est dû.", ()),
    Said(("over_limit",), (("document", ORDERS), ("over", thresholds.LAWYER_OVER)),
         "La somme dépasse {lawyer_over}. Si votre client forme opposition, un avocat est obligatoire, sauf, au tribunal de "
         "commerce, pour une obligation qui ne dépasse pas cette somme.", (ART_761,)),
    Said(("limitation_near",), (("limitation", ("near",)), ("document", ORDERS)),
         "Le délai pour agir finit le {limitation_date}. Déposer une requête en injonction de payer ne l’arrête pas : la "
         "signification de l’ordonnance l’interrompt (Cour de cassation, 9 septembre 2020, n° 19-12.006).", ()),
    Said(("limitation_near",), (("limitation", ("near",)),),
         "Le délai pour agir finit le {limitation_date} : la requête doit être au greffe avant.", ()),
    Said(("limitation_over",), (("limitation", ("over",)),),
         "Le délai pour agir a pris fin le {limitation_date}. Un paiement volontaire reste valable.", (ART_2249,)),
    Said(("several_debtors",), (("several_debtors", ("yes",)),),
         "Plusieurs personnes doivent. La part de chacune se demande à part, et la solidarité ne se présume pas.", (ART_1310,)),
    Said(("state",), (("debtor", STATE),),
         "L’État relève du juge administratif, où un avocat est obligatoire pour une somme due par contrat.", (R431_2,)),
    Said(("public",), (("debtor", PUBLIC),),
         "Un acheteur public relève du juge administratif : ce dossier n’est pas celui qu’il faut.", (R431_2,)),
    Said(("abroad",), (("place", ("abroad",)),),
         "Votre client est établi hors de France : d’autres règles donnent le tribunal et la façon de le prévenir.", (ART_1406,)),
    Said(("unknown_address",), (("place", ("unknown",)),),
         "Son adresse est inconnue : aucun acte ne peut lui être remis en personne.", (ART_1406,)),
    Said(("alsace_moselle",), (("place", ("alsace_moselle",)), ("document", (ORDER_COMMERCIAL,))),
         "En Alsace et en Moselle, la chambre commerciale du tribunal judiciaire remplace le tribunal de commerce. Ses frais et "
         "la place de l’avocat se demandent à son greffe.", (L731_2,)),
    Said(("insolvency",), (("situation", ("insolvency",)),),
         "Une procédure collective est ouverte : pour une dette d’avant, la demande en paiement est arrêtée. La créance se "
         "déclare.", (L622_21,)),
    Said(("gone",), (("situation", ("gone",)),),
         "Une société dissoute ou radiée doit être représentée par un liquidateur ou un mandataire.", ()),
    Said(("deceased",), (("situation", ("deceased",)),),
         "Votre client est décédé : la dette passe aux héritiers qui acceptent, chacun pour sa part.", ()),
    Said(("protected",), (("situation", ("protected",)),),
         "Votre client est sous tutelle ou sous curatelle : un avocat dit qui doit recevoir la demande.", ()),
)  # fmt: skip
# requests that no text opens for this case, whatever the file holds
CLOSED = (
    Said(("not-against-public",), (("debtor", ("public", "state")),),
         "Le juge d’un acheteur public est le tribunal administratif : voyez « Client public ».", (R431_2,)),
    Said(("not-abroad",), (("document", ORDERS), ("place", ("abroad", "unknown"))),
         "L’injonction de payer suppose un client qui demeure en France, à une adresse connue (code de procédure civile, article "
         "1406).", (ART_1406,)),
    Said(("not-in-insolvency",), (("situation", ("insolvency",)),),
         "Ne déposez pas cette demande pour une dette d’avant le jugement : déclarez la créance (code de commerce, article "
         "L622-21).", (L622_21,)),
    Said(("not-commercial",), (("document", (ORDER_COMMERCIAL,)), ("debtor", ("consumer", "non_professional"))),
         "Ce client ne relève pas du tribunal de commerce : choisissez le tribunal judiciaire.", (ART_1406,)),
)  # fmt: skip
# told with the result
TOLD = (
    Said(("consumer-price-only",), (("debtor", ("consumer",)),),
         "À un particulier, le décompte ne porte ni pénalités entre professionnels, ni indemnité forfaitaire : il ne les doit pas.",
         ()),
    Said(("economic-contribution",), (("document", (ORDER_COMMERCIAL,)), ("over", thresholds.ECONOMIC_CONTRIBUTION_OVER)),
         "Au-dessus de {economic_over}, un tribunal des activités économiques demande une contribution. Une entreprise de moins "
         "de 250 salariés en est dispensée : joignez de quoi le montrer.", (thresholds.ECONOMIC_JUSTICE,)),
)  # fmt: skip
