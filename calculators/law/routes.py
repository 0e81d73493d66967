"""Which way for an unpaid invoice: the rules as tables, read from top to bottom. A new decree changes a row here.

GATES: the questions in order, each with its way out. ROWS: the first row whose conditions hold gives the routes in order.
BARS: the first bar that holds takes a route away, with its reason. NOT_NOW: why a route that no text forbids is not in the row.
Then what each route asks: lawyer, stamp, fee. How conditions and rows are written: core/tables/rules.py. Amounts: thresholds.py.
"""

from calculators.core.tables.rules import Bar, Entry, Gate, Route, Row
from calculators.core.tables.series import Text, in_code
from calculators.law import articles, costs, court_time, courts, limitation, public_payment, thresholds
from calculators.law.courts import ABROAD, BUSINESSES, L722_2, L6145_3, PRIVATE, PUBLIC

# -- texts
ART_493 = in_code("C. proc. civ., art. 493", articles.PROCEDURE_CIVILE)
ART_643 = in_code("C. proc. civ., art. 643", articles.PROCEDURE_CIVILE)
ART_659 = in_code("C. proc. civ., art. 659", articles.PROCEDURE_CIVILE)
ART_835 = in_code("C. proc. civ., art. 835 et 873", articles.PROCEDURE_CIVILE)
ART_854 = in_code("C. proc. civ., art. 854", articles.PROCEDURE_CIVILE)
ART_1405 = in_code("C. proc. civ., art. 1405", articles.PROCEDURE_CIVILE)
ART_1406 = in_code("C. proc. civ., art. 1406", articles.PROCEDURE_CIVILE)
ART_1412 = in_code("C. proc. civ., art. 1412 et 1420", articles.PROCEDURE_CIVILE)
ART_1305_2 = in_code("C. civ., art. 1305-2", articles.CIVIL)
ART_2249 = in_code("C. civ., art. 2249 à 2251", articles.CIVIL)
L111_3 = in_code("C. proc. civ. exéc., art. L111-3", articles.PROCEDURES_CIVILES_D_EXECUTION)
L125_1 = in_code("C. proc. civ. exéc., art. L125-1", articles.PROCEDURES_CIVILES_D_EXECUTION)
L126_1 = in_code("C. proc. civ. exéc., art. L126-1", articles.PROCEDURES_CIVILES_D_EXECUTION)
L126_4 = in_code("C. proc. civ. exéc., art. L126-4", articles.PROCEDURES_CIVILES_D_EXECUTION)
L511_1 = in_code("C. proc. civ. exéc., art. L511-1", articles.PROCEDURES_CIVILES_D_EXECUTION)
L622_17 = in_code("C. com., art. L622-17", articles.COMMERCE)
L622_21 = in_code("C. com., art. L622-21", articles.COMMERCE)
L214_1 = in_code("C. consom., art. L214-1", articles.CONSOMMATION)
L2311_1 = in_code("C. gén. propriété personnes publiques, art. L2311-1", articles.PROPRIETE_PUBLIQUE)
L1612_16 = in_code("C. gén. collectivités territoriales, art. L1612-16", articles.COLLECTIVITES)
L2193_11 = in_code("C. commande publique, art. L2193-11", articles.COMMANDE_PUBLIQUE)
R421_1 = in_code("C. just. adm., art. R421-1", articles.JUSTICE_ADMINISTRATIVE)
R541_1 = in_code("C. just. adm., art. R541-1", articles.JUSTICE_ADMINISTRATIVE)
L911_9 = in_code("C. just. adm., art. L911-9", articles.JUSTICE_ADMINISTRATIVE)
REGULATION_1896_2006 = Text("Règlement (CE) n° 1896/2006", "https://eur-lex.europa.eu/eli/reg/2006/1896/oj", "")
MEDIATOR = Text("Médiateur des entreprises", "https://www.economie.gouv.fr/mediateur-des-entreprises", "")

# -- first days of the rules that changed
COMMERCIAL_CLAIMS_SINCE = "2026-04-25"  # loi 2026-307: new route between commerçants, closed to the small-claims route

# -- conditions that come back
DISPUTED, ADMITTED = ("stance", ("disputed",)), ("stance", ("admitted",))
TITLE, NO_TITLE = ("enforceable_title", ("yes",)), ("enforceable_title", ("no",))
URGENT, AT_RISK, NO_RISK = ("urgent_cash", ("yes",)), ("assets_at_risk", ("yes",)), ("assets_at_risk", ("no",))
EU, UNKNOWN = ("place", ("eu",)), ("place", ("unknown",))
PRIVATE_DEBTOR, PUBLIC_DEBTOR, BUSINESS = ("debtor", PRIVATE), ("debtor", PUBLIC), ("debtor", BUSINESSES)
PRIOR, NO_PRIOR = ("prior", ("yes",)), ("prior", ("no",))
EXPIRED, NEAR, INSOLVENT = ("limitation", ("expired",)), ("limitation", ("near",)), ("insolvent", ("yes",))
AFTER_JUDGMENT, OVER_INDEBTED = ("claim_born", ("after",)), ("over_indebted", ("yes",))
HOSPITAL = ("debtor", ("public_hospital",))
SUB_PRIVATE, SUB_PUBLIC, TRANSPORT = ("subcontract", ("private",)), ("subcontract", ("public",)), ("transport", ("yes",))
CHEQUE, NO_CHEQUE = ("cheque_bounced", ("yes",)), ("cheque_bounced", ("no",))
IN_CIVIL = ("nature", ("civil",))

# -- sentences that come back
NOT_SEIZED = "Les biens publics ne peuvent pas être saisis."
AMICABLE_FIRST = (
    "Jusqu’à {amicable_max}, le tribunal judiciaire exige d’abord une tentative amiable ; l’injonction de payer s’en passe."
)
OWNER_OWES = "Sous-traitant d’un contrat privé : le maître d’ouvrage peut vous devoir ce qu’il doit encore à votre client."
CARRIAGE = "Transport : l’expéditeur et le destinataire garantissent le prix ; la prescription est courte."
BORN_AFTER = (
    "La dette est née après le jugement d’ouverture, pour l’activité poursuivie : elle se paie à l’échéance, et l’arrêt des "
    "poursuites ne la concerne pas."
)
TIME_IS_SHORT = "La prescription approche : seul un acte qui l’interrompt la retient."

# -- 1. the questions in order
GATES = (
    Gate("limitation", "Dette prescrite ?"), Gate("insolvency", "Procédure collective ?"),
    Gate("over_indebted", "Surendettement ?"), Gate("not_due", "Échéance à venir ?"), Gate("public", "Client public ?"), Gate("abroad", "À l’étranger, introuvable ?"),
    Gate("title", "Titre exécutoire ?"), Gate("special", "Chèque, sous-traitance, transport ?"),
    Gate("near", "Prescription sous trois mois ?"), Gate("ordinary", "Dette contestée ?"),
)  # fmt: skip

# -- 2. the rows.  (x): optional.  x?: to be confirmed.  [x]: only where the law makes it compulsory.
ROWS = (
    Row("limitation", (EXPIRED, PUBLIC_DEBTOR), "relance", "La dette est prescrite : il reste la demande amiable."),
    Row("limitation", (EXPIRED, INSOLVENT), "attendre", "La dette est prescrite et le client en procédure collective."),
    Row("limitation", (EXPIRED, OVER_INDEBTED), "attendre", "La dette est prescrite et votre client est surendetté."),
    Row("limitation", (EXPIRED,), "relance (echeancier)",
        "La dette est prescrite : votre client peut payer, un tribunal ne peut plus l’y contraindre s’il l’oppose."),
    Row("insolvency", (INSOLVENT, AFTER_JUDGMENT, TITLE), "creance_posterieure execution", BORN_AFTER),
    Row("insolvency", (INSOLVENT, AFTER_JUDGMENT, DISPUTED),
        "creance_posterieure mise_en_demeure (saisie_conservatoire) [conciliateur] requete assignation", BORN_AFTER),
    Row("insolvency", (INSOLVENT, AFTER_JUDGMENT, PRIOR),
        "creance_posterieure mise_en_demeure (saisie_conservatoire) injonction_de_payer", BORN_AFTER),
    Row("insolvency", (INSOLVENT, AFTER_JUDGMENT),
        "creance_posterieure mise_en_demeure (saisie_conservatoire) injonction_de_payer (refere_provision)", BORN_AFTER),
    Row("insolvency", (INSOLVENT, ("declaration", ("late",))), "releve_de_forclusion declaration_de_creance (action_directe)",
        "Le délai pour déclarer est passé ; un relevé de forclusion se demande encore."),
    Row("insolvency", (INSOLVENT, ("declaration", ("closed",))), "attendre? (action_directe)",
        "Les délais pour déclarer et pour être relevé de forclusion sont passés."),
    Row("insolvency", (INSOLVENT,), "declaration_de_creance (action_directe) (paiement_direct)",
        "Le jugement d’ouverture arrête les poursuites : la créance se déclare."),
    Row("over_indebted", (OVER_INDEBTED,), "declaration_surendettement",
        "Un particulier surendetté est protégé par la commission de surendettement : vous lui faites connaître votre créance."),
    Row("not_due", (("due", ("no",)), NO_TITLE, NO_CHEQUE), "attendre", "L’échéance n’est pas passée."),
    Row("public", (TITLE, ("debtor", ("state",))), "execution", "Vous avez une décision de justice contre l’État."),
    Row("public", (TITLE, HOSPITAL), "mandatement_ars", "Vous avez une décision de justice contre un hôpital public."),
    Row("public", (TITLE, PUBLIC_DEBTOR), "mandatement_d_office",
        "Vous avez une décision de justice contre un organisme public."),
    Row("public", (DISPUTED, PUBLIC_DEBTOR), "(paiement_direct) reclamation (mediateur_entreprises) recours_administratif",
        "L’acheteur public conteste : le tribunal administratif juge le fond."),
    Row("public", (("debtor", ("local_authority",)),),
        "(paiement_direct) relance reclamation mandatement_d_office refere_provision_administratif",
        "Une collectivité qui ne conteste pas peut être contrainte par le préfet, ou par le juge administratif."),
    Row("public", (HOSPITAL,),
        "(paiement_direct) relance reclamation mandatement_ars (mediateur_entreprises) refere_provision_administratif",
        "Un hôpital public qui ne conteste pas peut être contraint par l’agence régionale de santé, sans jugement."),
    Row("public", (PUBLIC_DEBTOR,),
        "(paiement_direct) relance reclamation (mediateur_entreprises) refere_provision_administratif",
        "Un acheteur public qui ne conteste pas peut être condamné vite par le juge administratif."),
    Row("abroad", (("place", ABROAD), TITLE), "execution?", "Vous avez un titre, à faire exécuter à l’étranger."),
    Row("abroad", (EU, DISPUTED, ("up_to", thresholds.EUROPEAN_SMALL_CLAIM_MAX)), "petits_litiges_europeens",
        "Dette contestée, client dans l’Union européenne, petit montant."),
    Row("abroad", (EU, DISPUTED), "assignation?", "Dette contestée, client dans l’Union européenne."),
    Row("abroad", (EU, ADMITTED), "echeancier mise_en_demeure injonction_europeenne (petits_litiges_europeens)",
        "Dette reconnue, client dans l’Union européenne."),
    Row("abroad", (EU,), "relance mise_en_demeure injonction_europeenne (petits_litiges_europeens)",
        "Dette non contestée, client dans l’Union européenne."),
    Row("abroad", (("place", ("denmark", "outside_eu")),), "mise_en_demeure [conciliateur] assignation?",
        "Les règlements européens d’injonction et de petits litiges ne couvrent pas ce pays."),
    Row("abroad", (UNKNOWN, NO_TITLE), "assignation?",
        "Sans adresse connue, seule une assignation peut être remise, par procès-verbal de recherches."),
    Row("title", (TITLE,), "execution", "Vous avez déjà un titre exécutoire : il se fait exécuter."),
    Row("special", (CHEQUE,), "saisie_conservatoire certificat_de_non_paiement (injonction_de_payer)",
        "Un chèque impayé mène à un titre sans juge ; la facture reste due."),
    Row("special", (SUB_PUBLIC, BUSINESS, ("at_least", thresholds.DIRECT_PAYMENT_MIN)), "paiement_direct",
        "Sous-traitant d’un marché public : l’acheteur public vous paie directement."),
    Row("special", (SUB_PRIVATE, BUSINESS, DISPUTED),
        "saisie_conservatoire mise_en_demeure action_directe [conciliateur] requete assignation", OWNER_OWES),
    Row("special", (SUB_PRIVATE, BUSINESS), "saisie_conservatoire mise_en_demeure action_directe (injonction_de_payer)",
        OWNER_OWES),
    Row("special", (TRANSPORT, DISPUTED),
        "saisie_conservatoire mise_en_demeure action_directe [conciliateur] requete assignation", CARRIAGE),
    Row("special", (TRANSPORT, NEAR),
        "saisie_conservatoire mise_en_demeure action_directe [conciliateur] requete assignation (injonction_de_payer?)", CARRIAGE),
    Row("special", (TRANSPORT,), "saisie_conservatoire mise_en_demeure action_directe injonction_de_payer (assignation)",
        CARRIAGE),
    Row("near", (NEAR, DISPUTED), "saisie_conservatoire [conciliateur] requete assignation", TIME_IS_SHORT),
    Row("near", (NEAR, PRIOR),
        "saisie_conservatoire reconnaissance_avant_prescription conciliateur requete (refere_provision) (injonction_de_payer?)",
        "La prescription approche : une dette reconnue par écrit ou une première réunion de conciliation arrête le délai, "
        "avant toute demande au tribunal."),
    Row("near", (NEAR,),
        "saisie_conservatoire (reconnaissance_avant_prescription) requete assignation (refere_provision) (injonction_de_payer?)",
        TIME_IS_SHORT),
    Row("ordinary", (AT_RISK, DISPUTED), "saisie_conservatoire [conciliateur] requete assignation",
        "Des biens peuvent disparaître : une saisie conservatoire les bloque pendant le procès."),
    Row("ordinary", (AT_RISK,), "saisie_conservatoire injonction_de_payer (refere_provision)",
        "Des biens peuvent disparaître : une saisie conservatoire les bloque en attendant un titre."),
    Row("ordinary", (DISPUTED, PRIOR), "conciliateur requete", "Dette contestée, petit montant, tribunal judiciaire."),
    Row("ordinary", (DISPUTED,), "(conciliateur) (mediateur_entreprises) requete assignation",
        "Dette contestée : un juge tranche."),
    Row("ordinary", (ADMITTED, URGENT, PRIOR), "(injonction_de_payer) conciliateur refere_provision",
        "Dette reconnue, argent attendu vite : l’injonction de payer se passe de tentative amiable."),
    Row("ordinary", (ADMITTED, URGENT), "mise_en_demeure refere_provision", "Dette reconnue, argent attendu vite."),
    Row("ordinary", (ADMITTED,), "echeancier mise_en_demeure (creances_commerciales?) (petites_creances) injonction_de_payer",
        "Dette reconnue : un accord écrit d’abord, un titre s’il n’est pas tenu."),
    Row("ordinary", (URGENT, NO_PRIOR), "relance mise_en_demeure refere_provision (injonction_de_payer)",
        "Client silencieux, argent attendu vite."),
    Row("ordinary", (), "relance mise_en_demeure (creances_commerciales?) injonction_de_payer",
        "Client silencieux : demander, mettre en demeure, puis un titre sans audience."),
)  # fmt: skip

# -- 3. what takes a route away
EVERY_JUDGE = ("injonction_de_payer", "petites_creances", "creances_commerciales", "refere_provision", "requete", "assignation")
FORCED = EVERY_JUDGE + ("execution", "saisie_conservatoire")
BARS = (
    Bar(FORCED + ("mise_en_demeure",), (EXPIRED, PRIVATE_DEBTOR),
        "D’après la date donnée, la dette est prescrite : votre client peut l’opposer à toute demande en justice. "
        "Un paiement volontaire reste valable.", ART_2249),
    Bar(FORCED + ("reclamation", "mandatement_d_office", "mandatement_ars", "refere_provision_administratif",
                  "recours_administratif"), (EXPIRED, PUBLIC_DEBTOR),
        "D’après la date donnée, la dette est prescrite : l’acheteur public peut l’opposer.", limitation.LOI_68_1250),
    Bar(FORCED + ("mise_en_demeure",), (INSOLVENT, ("claim_born", ("before",))),
        "Le jugement d’ouverture arrête les poursuites et les saisies, et interdit de payer les dettes antérieures.",
        L622_21),
    Bar(("certificat_de_non_paiement",), (INSOLVENT, ("claim_born", ("before",)), CHEQUE), "Le jugement d’ouverture arrête aussi cette voie.", L622_21),
    Bar(("declaration_de_creance",), (INSOLVENT, AFTER_JUDGMENT), "Une dette née après le jugement pour l’activité "
        "poursuivie se paie à l’échéance, sans déclaration.", L622_17),
    Bar(("declaration_de_creance", "releve_de_forclusion"), (INSOLVENT, ("declaration", ("closed",))),
        "Le relevé de forclusion se demande dans les {relief} de la publication au BODACC : ce délai est passé.",
        court_time.L622_26),
    Bar(("execution", "saisie_conservatoire"), (("gate", ("over_indebted",)),),
        "Un dossier de surendettement recevable arrête les saisies.", L722_2),
    Bar(("action_directe",), (INSOLVENT, ("subcontract", ("no", "public"))), "", None),
    Bar(("paiement_direct",), (("subcontract", ("no", "private")),), "", None),
    Bar(("paiement_direct",), (("below", thresholds.DIRECT_PAYMENT_MIN),),
        "Le paiement direct commence à {direct_payment} toutes taxes comprises.", thresholds.R2193_10),
    Bar(FORCED, (("gate", ("not_due",)),), "Ce qui est dû à terme ne peut pas être exigé avant l’échéance.", ART_1305_2),
    # public debtor
    Bar(("injonction_de_payer",), (PUBLIC_DEBTOR,),
        "L’injonction de payer n’existe pas devant le juge administratif ; le référé provision y joue ce rôle.",
        R541_1),
    Bar(("petites_creances", "creances_commerciales"), (PUBLIC_DEBTOR,), "Cette voie ne vise pas un débiteur public.", L126_1),
    Bar(("refere_provision", "requete", "assignation"), (PUBLIC_DEBTOR,),
        "Un contrat public relève du tribunal administratif, pas du juge civil ou commercial.", courts.R312_11),
    Bar(("saisie_conservatoire",), (PUBLIC_DEBTOR,), NOT_SEIZED, L2311_1),
    Bar(("execution",), (PUBLIC_DEBTOR, ("debtor", ("local_authority", "public_hospital"))), NOT_SEIZED, L2311_1),
    Bar(("execution",), (PUBLIC_DEBTOR, NO_TITLE), NOT_SEIZED, L2311_1),
    Bar(("mandatement_d_office",), (("debtor", ("state",)),),
        "Le mandatement d’office par le préfet ne vise pas l’État.", L1612_16),
    Bar(("mandatement_d_office",), (HOSPITAL,), "Le préfet fait payer les collectivités et leurs établissements ; pour un hôpital "
        "public, c’est l’agence régionale de santé.", L6145_3),
    Bar(("mandatement_ars",), (HOSPITAL, DISPUTED),
        "L’agence régionale de santé ne fait payer qu’une dépense régulière, que l’hôpital ne conteste pas.", L6145_3),
    Bar(("mandatement_d_office",), (PUBLIC_DEBTOR, DISPUTED),
        "Le préfet ne mandate qu’une dette échue, certaine, chiffrée et non sérieusement contestée.", L1612_16),
    Bar(("mandatement_d_office",), (("debtor", ("company",)), ("gate", ("ordinary",))),
        "Une société, même détenue par une commune, n’est pas un débiteur public pour ce texte.", L1612_16),
    Bar(("refere_provision_administratif",), (PUBLIC_DEBTOR, DISPUTED),
        "Le juge du référé n’accorde une provision que si la dette n’est pas sérieusement contestable.", R541_1),
    Bar(("recours_administratif", "refere_provision_administratif"), (PUBLIC_DEBTOR, TITLE),
        "Vous avez déjà une décision de justice.", L911_9),
    Bar(("recours_administratif",), (PUBLIC_DEBTOR, ("stance", ("admitted", "silent"))),
        "Le procès au fond vient si la réclamation est rejetée ou la dette contestée.", R421_1),
    # a title already
    Bar(EVERY_JUDGE + ("saisie_conservatoire",), (TITLE,),
        "Vous avez déjà un titre exécutoire : un nouveau titre n’ajouterait rien.", L111_3),
    Bar(("injonction_europeenne", "petits_litiges_europeens"), (TITLE, EU),
        "Vous avez déjà un titre exécutoire, à faire exécuter dans l’autre pays.", courts.BRUSSELS),
    Bar(("certificat_de_non_paiement",), (TITLE, CHEQUE), "Vous avez déjà un titre exécutoire.", L111_3),
    Bar(("execution",), (NO_TITLE,), "Une saisie définitive demande d’abord un titre exécutoire.", L111_3),
    # debtor abroad or without address
    Bar(("injonction_de_payer",), (("place", ABROAD),),
        "L’injonction de payer française se demande au juge du lieu où demeure le client : elle suppose un client "
        "en France.", ART_1406),
    Bar(("injonction_de_payer",), (UNKNOWN,), "L’injonction de payer suppose une adresse connue : le juge est celui du lieu où "
        "demeure le client.", ART_1406),
    Bar(("petites_creances",), (("place", ABROAD + ("unknown",)),),
        "Le commissaire de justice compétent est celui de la cour d’appel où demeure le client, en France.",
        thresholds.R125_1),
    Bar(("injonction_europeenne", "petits_litiges_europeens"), (("place", ("denmark",)),),
        "Le Danemark n’applique pas ce règlement européen.", REGULATION_1896_2006),
    Bar(("injonction_europeenne", "petits_litiges_europeens"), (("place", ("outside_eu",)),),
        "Ce règlement ne vaut qu’entre États de l’Union européenne.", REGULATION_1896_2006),
    Bar(("injonction_europeenne",), (EU, DISPUTED),
        "L’injonction européenne vise une dette incontestée : une opposition l’arrête.", REGULATION_1896_2006),
    Bar(("petits_litiges_europeens",), (EU, ("over", thresholds.EUROPEAN_SMALL_CLAIM_MAX)), "Ce règlement s’arrête à "
        "{european_small_claim}, hors intérêts et frais.", thresholds.REGULATION_861_2007),
    Bar(("petits_litiges_europeens",), (EU, BUSINESS, ("stance", ("admitted", "silent"))),
        "Sans contestation, l’injonction européenne donne un titre sans échange d’arguments.", REGULATION_1896_2006),
    Bar(("requete",), (("place", ABROAD + ("unknown",)),), "La demande doit être remise au client par acte : elle se fait par "
        "assignation.", thresholds.ART_818),
    Bar(("creances_commerciales",), (("place", ABROAD + ("unknown",)), ("between_traders", ("yes",))),
        "Le commandement doit être remis à une adresse connue en France pour faire courir le délai.",
        court_time.L126_2),
    Bar(("saisie_conservatoire", "certificat_de_non_paiement"), (("place", ABROAD + ("unknown",)),), "", None),
    # between commerçants, and the small-claims route
    Bar(("creances_commerciales",), (("before", COMMERCIAL_CLAIMS_SINCE),),
        "Cette procédure n’existe que depuis le {commercial_claims_since}.", L126_1),
    Bar(("creances_commerciales",), (("creditor", ("craft", "liberal", "agricultural")),),
        "Elle est réservée aux factures entre commerçants : votre activité n’est pas commerciale.", L126_1),
    Bar(("creances_commerciales",), (("between_traders", ("no",)),),
        "Elle est réservée aux factures entre commerçants : votre client n’en est pas un.", L126_1),
    Bar(("creances_commerciales",), (DISPUTED,), "Toute contestation, même infondée, arrête cette procédure.",
        court_time.L126_2),
    Bar(("creances_commerciales",), (("place", ("alsace_moselle", "overseas")),),
        "Le texte confie le titre au greffier du tribunal de commerce : son usage devant une autre juridiction "
        "n’est pas confirmé.", L126_4),
    Bar(("petites_creances",), (("since", COMMERCIAL_CLAIMS_SINCE), ("between_traders", ("yes",))),
        "Depuis le {commercial_claims_since}, elle ne couvre plus les factures entre commerçants.", L125_1),
    Bar(("petites_creances",),
        (("since", COMMERCIAL_CLAIMS_SINCE), ("creditor", ("commercial",)), ("debtor", ("sel",))),
        "Elle ne couvre plus les factures entre commerçants, et la qualité d’une société d’exercice libéral est "
        "discutée.", L125_1),
    Bar(("petites_creances",), (("over", thresholds.SMALL_CLAIM_MAX),),
        "Elle s’arrête à {small_claim_max}, principal et intérêts compris.", thresholds.R125_1),
    Bar(("petites_creances",), (DISPUTED,), "Elle demande l’accord de votre client : une contestation l’arrête.", L125_1),
    # bounced cheque, subcontractor paid by the public buyer
    Bar(("injonction_de_payer",), (CHEQUE, DISPUTED, ("gate", ("special",))),
        "Le chèque donne un titre sans juge ; la facture contestée se juge au fond.", court_time.L131_73),
    Bar(EVERY_JUDGE[1:], (CHEQUE, ("gate", ("special",))),
        "Le chèque mène plus vite à un titre, sans juge ; la facture garde ses propres voies.", court_time.L131_73),
    Bar(EVERY_JUDGE, (SUB_PUBLIC, ("gate", ("special",)), ("at_least", thresholds.DIRECT_PAYMENT_MIN), BUSINESS),
        "Sous-traitant accepté d’un marché public, vous êtes payé par l’acheteur public.", L2193_11),
    # a dispute
    Bar(("injonction_de_payer",), (DISPUTED,),
        "Une opposition, sans motif à donner, efface l’ordonnance et ouvre un procès : une dette contestée se juge "
        "au fond.", ART_1412),
    Bar(("refere_provision",), (DISPUTED,),
        "Le juge des référés n’accorde une provision que si la dette n’est pas sérieusement contestable.", ART_835),
    # the amicable attempt before the tribunal judiciaire
    Bar(("conciliateur",), (("conciliation_tried", ("yes",)),), "Vous l’avez déjà tentée : gardez-en la preuve.",
        thresholds.ART_750_1),
    Bar(("mediateur_entreprises",), (("debtor", ("consumer",)),),
        "Le médiateur des entreprises n’intervient pas avec un particulier.", MEDIATOR),
    Bar(("refere_provision",), (PRIOR, ("stance", ("silent",))), AMICABLE_FIRST, thresholds.ART_750_1),
    Bar(("refere_provision",), (PRIOR, ("urgent_cash", ("no",))), AMICABLE_FIRST, thresholds.ART_750_1),
    Bar(("refere_provision",), (PRIOR, AT_RISK), AMICABLE_FIRST, thresholds.ART_750_1),
    # request or summons
    Bar(("requete",), (("nature", ("choice",)), ("up_to", thresholds.REQUEST_MAX)),
        "Devant le tribunal de commerce, la demande se fait par assignation. Vous pouvez préférer le tribunal judiciaire : "
        "jusqu’à {request_max}, elle s’y fait par requête, après une tentative amiable.", ART_854),
    Bar(("requete",), (("nature", ("commercial", "choice")),),
        "Devant le tribunal de commerce, la demande se fait par assignation.", ART_854),
    Bar(("requete",), (("over", thresholds.REQUEST_MAX),), "Au-dessus de {request_max}, la demande se fait par assignation.",
        thresholds.ART_818),
    Bar(("assignation",), (IN_CIVIL, ("up_to", thresholds.REQUEST_MAX), ("place", ("france", "alsace_moselle", "overseas"))),
        "Jusqu’à {request_max}, une requête au tribunal judiciaire remplace l’assignation.", thresholds.ART_818),
    Bar(("saisie_conservatoire",), (NO_RISK,),
        "Elle demande des circonstances qui menacent le recouvrement : vous n’en avez pas indiqué.", L511_1),
    Bar(("relance", "mise_en_demeure"), (AT_RISK, ("gate", ("ordinary",))),
        "La saisie conservatoire se demande sans débat : votre client n’en est pas averti d’avance.", ART_493),
)  # fmt: skip

# -- 4. routes that no text forbids here, and that the row leaves aside
NOT_NOW = (
    Bar(EVERY_JUDGE + ("relance", "mise_en_demeure"), (("gate", ("over_indebted",)),),
        "Aucun texte ne l’interdit, mais rien ne s’exécute tant que la procédure de surendettement dure.", L722_2),
    Bar(("assignation",), (EU, DISPUTED),
        "Possible, mais plus longue et plus chère que les petits litiges européens, ouverts jusqu’à {european_small_claim}.",
        thresholds.REGULATION_861_2007),
    Bar(("petites_creances",), (("stance", ("silent",)),),
        "Rien ne l’interdit, mais elle demande l’accord de votre client : s’il se tait, elle coûte {small_claim} pour rien.",
        L125_1),
    Bar(("conciliateur",), (DISPUTED,), "", None),
    Bar(("conciliateur",), (("gate", ("ordinary", "near", "special")),),
        "La loi n’exige pas de conciliation avant une injonction de payer, même jusqu’à {amicable_max} (Cour de "
        "cassation, avis du 25 septembre 2025, n° 25-70.013).", thresholds.ART_750_1),
    Bar(("injonction_de_payer",), (URGENT,),
        "Elle reste possible ; son ordonnance ne s’exécute que {before_enforcement} après la signification.",
        court_time.ART_1422),
    Bar(("petites_creances", "creances_commerciales"), (),
        "Elle dépend de l’accord ou du silence de votre client pendant {small_claim} au moins : la route proposée "
        "n’attend pas ce délai.", L125_1),
    Bar(("refere_provision",), (("place", ABROAD + ("unknown",)),),
        "Possible si la dette n’est pas sérieusement contestable et si le juge français est compétent.", ART_835),
    Bar(("refere_provision",), (),
        "Possible si la dette n’est pas sérieusement contestable ; elle demande une assignation et une audience, "
        "dont l’injonction de payer se passe.", ART_835),
    Bar(("requete", "assignation"), (), "Un procès n’est pas nécessaire tant que la dette n’est pas contestée.", ART_1405),
)  # fmt: skip

# -- 5. what each route asks
ROUTES = {
    "relance": Route("relance amiable", "Relancez votre client par écrit, avec la facture.", "none", False),
    "mise_en_demeure": Route("mise en demeure", "Envoyez une mise en demeure par lettre recommandée.", "none", False),
    "echeancier": Route(
        "échéancier signé",
        "Faites signer un échéancier qui reconnaît la dette.", "none", False),
    "conciliateur": Route("conciliateur de justice", "Saisissez un conciliateur de justice.", "none", False),
    "mediateur_entreprises": Route("médiateur des entreprises", "Saisissez le médiateur des entreprises.", "none", False),
    "petites_creances": Route(
        "procédure de petites créances",
        "Demandez à un commissaire de justice d’inviter votre client à s’entendre.", "commissaire_de_justice", False),
    "creances_commerciales": Route(
        "créances commerciales incontestées",
        "Demandez à un commissaire de justice si cette procédure est ouverte.", "commissaire_de_justice", False),
    "injonction_de_payer": Route("injonction de payer", "Déposez une requête en injonction de payer.", "court", True),
    "refere_provision": Route("référé provision", "Demandez une provision en référé.", "court", True),
    "requete": Route("requête au tribunal judiciaire", "Déposez une requête au tribunal judiciaire.", "court", True),
    "assignation": Route("assignation en paiement", "Faites assigner votre client en paiement.", "court", True),
    "injonction_europeenne": Route(
        "injonction de payer européenne",
        "Déposez une demande d’injonction de payer européenne.", "court", True),
    "petits_litiges_europeens": Route(
        "petits litiges européens",
        "Déposez une demande de règlement européen des petits litiges.", "court", True),
    "declaration_de_creance": Route(
        "déclaration de créance",
        "Déclarez votre créance au mandataire judiciaire.", "none", False),
    "releve_de_forclusion": Route(
        "relevé de forclusion",
        "Demandez un relevé de forclusion au juge-commissaire.", "insolvency_court", True),
    "declaration_surendettement": Route(
        "déclaration à la commission de surendettement",
        "Faites connaître votre créance à la commission de surendettement.", "commission_de_surendettement", False),
    "reconnaissance_avant_prescription": Route(
        "reconnaissance de dette avant la prescription",
        "Faites signer tout de suite une reconnaissance de dette.", "none", False),
    "creance_posterieure": Route(
        "créance née après le jugement",
        "Réclamez le paiement à l’administrateur ou au mandataire judiciaire.", "none", False),
    "reclamation": Route("réclamation écrite", "Adressez une réclamation écrite à l’acheteur public.", "none", False),
    "mandatement_d_office": Route("mandatement d’office", "Demandez au préfet de faire payer d’office.", "none", False),
    "mandatement_ars": Route(
        "paiement ordonné par l’agence régionale de santé",
        "Demandez à l’agence régionale de santé de faire payer l’hôpital.", "agence_regionale_de_sante", False),
    "refere_provision_administratif": Route(
        "référé provision administratif",
        "Demandez une provision au juge administratif.", "court", True),
    "recours_administratif": Route(
        "recours au tribunal administratif",
        "Saisissez le tribunal administratif.", "court", True),
    "certificat_de_non_paiement": Route(
        "certificat de non-paiement",
        "Demandez à votre banque un certificat de non-paiement.", "commissaire_de_justice", False),
    "saisie_conservatoire": Route(
        "saisie conservatoire",
        "Demandez au juge l’autorisation d’une saisie conservatoire.", "seizure_court", True),
    "execution": Route("exécution du titre", "Confiez votre titre à un commissaire de justice.", "enforcement", False),
    "action_directe": Route("action directe", "Demandez le paiement à celui que la loi oblige aussi.", "none", False),
    "paiement_direct": Route("paiement direct", "Demandez le paiement direct à l’acheteur public.", "none", False),
    "attendre": Route("attente", "N’engagez rien pour l’instant.", "none", False),
}  # fmt: skip
# Where the first words of a route change with the case.
BEGINS = (Entry(("execution",), (PUBLIC_DEBTOR,), "Présentez la décision de justice au comptable de l’administration."),)
# The order in which reasons are given, the best known first; a route without a bar, among NO_REASON, is never mentioned.
ORDER_OF_REASONS = (
    "injonction_de_payer", "petites_creances", "creances_commerciales", "refere_provision", "requete", "assignation",
    "conciliateur", "mediateur_entreprises", "relance", "mise_en_demeure", "injonction_europeenne",
    "petits_litiges_europeens", "saisie_conservatoire", "execution", "certificat_de_non_paiement",
    "declaration_de_creance", "releve_de_forclusion", "reclamation", "mandatement_d_office", "mandatement_ars",
    "refere_provision_administratif", "recours_administratif", "action_directe", "paiement_direct",
)  # fmt: skip
NO_REASON = (
    "echeancier", "creance_posterieure", "declaration_surendettement", "reconnaissance_avant_prescription", "attendre",
)  # fmt: skip
# Claims that an amicable attempt must precede, where the fact "prior" says so.
AFTER_AMICABLE = ("refere_provision", "requete", "assignation")
# Facts that name a court for one route only; completed after courts.FACTS.
ROUTE_COURTS = (
    ("seizure_court", "tribunal_judiciaire", (("nature", ("civil", "choice", "administrative")),)),
    ("seizure_court", "tribunal_de_commerce", (("court", ("tribunal_de_commerce",)),)),
    ("seizure_court", "tribunal_des_activites_economiques", (("court", ("tribunal_des_activites_economiques",)),)),
    ("seizure_court", "tribunal_mixte_de_commerce", (("court", ("tribunal_mixte_de_commerce",)),)),
    ("seizure_court", "chambre_commerciale", ()),
    ("enforcement", "none", (PUBLIC_DEBTOR,)),
    ("enforcement", "juridiction_etrangere", (("place", ABROAD),)),
    ("enforcement", "commissaire_de_justice", ()),
)  # fmt: skip
LAWYER = (
    Entry(("injonction_de_payer", "injonction_europeenne"), (("over", thresholds.LAWYER_OVER),), "if_opposed"),
    Entry(("refere_provision", "assignation", "saisie_conservatoire"), (("over", thresholds.LAWYER_OVER),), "yes"),
    Entry(("refere_provision_administratif", "recours_administratif"), (("debtor", ("state",)),), "yes"),
)
# A stamp is due at the tribunal judiciaire; a choice of courts is priced at the first one named.
STAMPED = (Bar(("refere_provision", "requete", "assignation", "petits_litiges_europeens"), (
    ("court", ("tribunal_judiciaire", "tribunal_judiciaire|tribunal_de_proximite")),), "", costs.ART_1635_BIS_Q),)  # fmt: skip
# What is paid to the court or to an administration, in cents; None: « demander le tarif ». "registry": INJUNCTION_REGISTRY and its
# VAT. The last row of each route has no condition, here and in DURATIONS: the build checks it.
FEES = (
    Entry(("injonction_de_payer",), (("court", (
        "tribunal_de_commerce", "tribunal_des_activites_economiques", "tribunal_de_commerce|tribunal_judiciaire",
        "tribunal_des_activites_economiques|tribunal_judiciaire")),), "registry"),
    Entry(
          ("injonction_de_payer", "injonction_europeenne", "refere_provision", "requete", "assignation",
          "petits_litiges_europeens"),
          (("court", ("tribunal_judiciaire", "tribunal_judiciaire|tribunal_de_proximite")),), 0),
    Entry(
          ("relance", "mise_en_demeure", "echeancier", "conciliateur", "mediateur_entreprises",
          "declaration_de_creance", "creance_posterieure", "reclamation", "mandatement_d_office", "mandatement_ars",
          "declaration_surendettement", "reconnaissance_avant_prescription", "refere_provision_administratif", "recours_administratif", "action_directe", "paiement_direct", "attendre"),
          (), 0),
    Entry(("execution",), (PUBLIC_DEBTOR,), 0),
    Entry(
          ("petites_creances", "creances_commerciales", "injonction_de_payer", "refere_provision", "requete", "assignation",
          "injonction_europeenne", "petits_litiges_europeens", "releve_de_forclusion", "certificat_de_non_paiement",
          "saisie_conservatoire", "execution"), (), None),
)  # fmt: skip
DURATIONS = (
    Entry(("relance",), (), "aucun délai imposé"),
    Entry(("mise_en_demeure",), (), "le délai que vous fixez dans la lettre"),
    Entry(("echeancier",), (), "les dates convenues"),
    Entry(("conciliateur",), (PRIOR,), "variable ; au-delà de trois mois sans première réunion, la tentative n’est plus exigée"),
    Entry(("conciliateur",), (), "variable"),
    Entry(("mediateur_entreprises",), (), "le temps de la médiation"),
    Entry(("petites_creances",), (), "{small_claim} à partir de l’envoi de la lettre"),
    Entry(("creances_commerciales",), (), "au plus tôt {contest_commercial} et {record_commercial} après le commandement"),
    Entry(("injonction_de_payer",), (),
          "à signifier dans les {serve_order} de l’ordonnance, exécutable {before_enforcement} après la "
          "signification"),
    Entry(("refere_provision", "requete", "assignation", "refere_provision_administratif", "recours_administratif"), (),
          "variable selon le tribunal"),
    Entry(("injonction_europeenne",), (), "ordonnance en principe sous 30 jours, puis 30 jours pour s’opposer"),
    Entry(("petits_litiges_europeens",), (), "30 jours pour répondre, puis la décision ou une audience"),
    Entry(("declaration_de_creance",), (), "{declare_claim} à partir de la publication au BODACC"),
    Entry(("releve_de_forclusion",), (), "{relief} à partir de la publication au BODACC"),
    Entry(("creance_posterieure",), (),
          "à l’échéance ; pour garder votre rang, à signaler dans l’année qui suit la période d’observation, ou en liquidation "
          "dans les six mois de la publication"),
    Entry(("declaration_surendettement",), (),
          "celui de la lettre de la commission ; si elle ne vous a pas écrit, deux mois à partir de la publication"),
    Entry(("reconnaissance_avant_prescription",), (), "avant le dernier jour pour agir"),
    Entry(("mandatement_ars",), (TITLE,), "deux mois après la décision de justice"),
    Entry(("mandatement_ars",), (), "30 jours après la mise en demeure de l’agence"),
    Entry(("reclamation",), (), "deux mois de silence valent rejet"),
    Entry(("mandatement_d_office",), (TITLE,), "deux mois après la décision de justice"),
    Entry(("mandatement_d_office",), (), "un mois après la mise en demeure du préfet, deux mois pour une grosse somme"),
    Entry(("execution",), (PUBLIC_DEBTOR,), "deux mois après la décision de justice"),
    Entry(("execution",), (), "saisie à dénoncer dans les {notify_attachment}, {contest_attachment} pour la contester"),
    Entry(("certificat_de_non_paiement",), (),
          "{cheque} après la première présentation, puis {cheque_title} après la signification"),
    Entry(("saisie_conservatoire",), (), "à exécuter dans les trois mois, titre à demander dans le mois de la saisie"),
    Entry(("action_directe",), (SUB_PRIVATE,), "{subcontract} après la mise en demeure restée sans effet"),
    Entry(("action_directe",), (), "avant la fin de la prescription d’un an"),
    Entry(("paiement_direct",), (), "15 jours pour que le titulaire réponde, puis le délai de paiement de l’acheteur"),
    Entry(("attendre",), (("gate", ("not_due",)),), "jusqu’à l’échéance"),
    Entry(("attendre",), (), "jusqu’à la clôture de la procédure"),
)  # fmt: skip
DATES = (("commercial_claims_since", COMMERCIAL_CLAIMS_SINCE),)
# The figures that sentences name: word between braces, series.
FIGURES = (
    ("small_claim_max", thresholds.SMALL_CLAIM_MAX), ("amicable_max", thresholds.AMICABLE_MAX),
    ("request_max", thresholds.REQUEST_MAX), ("appeal_over", thresholds.APPEAL_OVER),
    ("proximity_max", thresholds.PROXIMITY_MAX), ("lawyer_over", thresholds.LAWYER_OVER),
    ("european_small_claim", thresholds.EUROPEAN_SMALL_CLAIM_MAX), ("direct_payment", thresholds.DIRECT_PAYMENT_MIN),
    ("economic_contribution", thresholds.ECONOMIC_CONTRIBUTION_OVER), ("stamp", costs.STAMP),
    ("serve_order", court_time.SERVE_ORDER), ("opposition", court_time.OPPOSITION),
    ("before_enforcement", court_time.BEFORE_ENFORCEMENT), ("deposit_costs", court_time.DEPOSIT_COSTS),
    ("appoint_lawyer", court_time.APPOINT_LAWYER), ("declare_claim", court_time.DECLARE_CLAIM),
    ("declare_from_afar", court_time.DECLARE_FROM_AFAR), ("relief", court_time.RELIEF),
    ("notify_attachment", court_time.NOTIFY_ATTACHMENT), ("contest_attachment", court_time.CONTEST_ATTACHMENT),
    ("contest_commercial", court_time.CONTEST_COMMERCIAL_CLAIM), ("record_commercial", court_time.RECORD_COMMERCIAL_CLAIM),
    ("small_claim", court_time.SMALL_CLAIM), ("subcontract", court_time.SUBCONTRACT), ("cheque", court_time.CHEQUE),
    ("cheque_title", court_time.CHEQUE_TITLE), ("public_indemnity", public_payment.INDEMNITY),
)  # fmt: skip
# How long a debt can be claimed, by debtor; a transport first.
LIMITATION = (
    Entry((), (TRANSPORT,), limitation.TRANSPORT), Entry((), (PUBLIC_DEBTOR,), limitation.PUBLIC),
    Entry((), (("debtor", ("consumer",)),), limitation.CONSUMER), Entry((), (), limitation.BUSINESS),
)  # fmt: skip
