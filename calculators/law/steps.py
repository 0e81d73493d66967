"""What a reader does at each route: where, form, documents, cost, who pays, time, what comes next; and the open points.

SAID is walked from top to bottom for each route: every row whose codes and conditions hold is printed, in this order. Words
between braces are figures of the law (routes.FIGURES) or facts of the case.
"""

from calculators.core.tables.rules import Said
from calculators.core.tables.series import Text, in_code
from calculators.law import articles, costs, court_time, courts, limitation, routes, thresholds
from calculators.law.courts import ABROAD, PUBLIC

# -- texts
ART_1343_5 = in_code("C. civ., art. 1343-5", articles.CIVIL)
ART_1344 = in_code("C. civ., art. 1344", articles.CIVIL)
ART_1376 = in_code("C. civ., art. 1376", articles.CIVIL)
ART_1305_4 = in_code("C. civ., art. 1305-4", articles.CIVIL)
ART_1530 = in_code("C. proc. civ., art. 1530 à 1541", articles.PROCEDURE_CIVILE)
ART_1419 = in_code("C. proc. civ., art. 1419", articles.PROCEDURE_CIVILE)
ART_1543 = in_code("C. proc. civ., art. 1543 à 1545-1", articles.PROCEDURE_CIVILE)
ART_1407 = in_code("C. proc. civ., art. 1407", articles.PROCEDURE_CIVILE)
ART_1409 = in_code("C. proc. civ., art. 1409", articles.PROCEDURE_CIVILE)
ART_490 = in_code("C. proc. civ., art. 490", articles.PROCEDURE_CIVILE)
ART_42 = in_code("C. proc. civ., art. 42", articles.PROCEDURE_CIVILE)
ART_485 = in_code("C. proc. civ., art. 485", articles.PROCEDURE_CIVILE)
ART_754 = in_code("C. proc. civ., art. 754", articles.PROCEDURE_CIVILE)
ART_856 = in_code("C. proc. civ., art. 856", articles.PROCEDURE_CIVILE)
ART_857 = in_code("C. proc. civ., art. 857", articles.PROCEDURE_CIVILE)
ART_1424 = in_code("C. proc. civ., art. 1424-1", articles.PROCEDURE_CIVILE)
ART_1382 = in_code("C. proc. civ., art. 1382 à 1391", articles.PROCEDURE_CIVILE)
R125_6 = in_code("C. proc. civ. exéc., art. R125-1 à R125-8", articles.PROCEDURES_CIVILES_D_EXECUTION)
L126_5 = in_code("C. proc. civ. exéc., art. L126-2 à L126-5", articles.PROCEDURES_CIVILES_D_EXECUTION)
L511_2 = in_code("C. proc. civ. exéc., art. L511-2 et L511-3", articles.PROCEDURES_CIVILES_D_EXECUTION)
R511_6 = in_code("C. proc. civ. exéc., art. R511-6 et R511-7", articles.PROCEDURES_CIVILES_D_EXECUTION)
L211_1 = in_code("C. proc. civ. exéc., art. L211-1", articles.PROCEDURES_CIVILES_D_EXECUTION)
L212_2 = in_code("C. proc. civ. exéc., art. L212-2", articles.PROCEDURES_CIVILES_D_EXECUTION)
L121_4 = in_code("C. proc. civ. exéc., art. L121-4 et R121-6", articles.PROCEDURES_CIVILES_D_EXECUTION)
L526_22 = in_code("C. com., art. L526-22 et L526-25", articles.COMMERCE)
L641_13 = in_code("C. com., art. L641-13", articles.COMMERCE)
L741_3 = in_code("C. consom., art. L741-3 et R741-2", articles.CONSOMMATION)
LUGANO = Text(
    "Convention de Lugano du 30 octobre 2007, art. 15 et 16",
    "https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:22007A1221(03)",
    "2010-01-01",
)
L622_25 = in_code("C. com., art. L622-25", articles.COMMERCE)
R622_23 = in_code("C. com., art. R622-23", articles.COMMERCE)
L624_9 = in_code("C. com., art. L624-9", articles.COMMERCE)
L132_8 = in_code("C. com., art. L132-8", articles.COMMERCE)
L441_10 = in_code("C. com., art. L441-10, II", articles.COMMERCE)
L231_4 = in_code("C. rel. public et administration, art. L231-4", articles.RELATIONS_PUBLIC_ADMINISTRATION)
R431_2 = in_code("C. just. adm., art. R431-2", articles.JUSTICE_ADMINISTRATIVE)
R431_3 = in_code("C. just. adm., art. R431-3", articles.JUSTICE_ADMINISTRATIVE)
R2193_11 = in_code("C. commande publique, art. R2193-10 à R2193-16", articles.COMMANDE_PUBLIQUE)
LOI_75_13 = Text("Loi n° 75-1334 du 31 décembre 1975, art. 3, 12 et 13", articles.LOI_75_1334, "")

INJUNCTION_REFORM = "2026-09-01"  # décret 2026-96, art. 9: orders from that day on

# -- groups of routes and conditions
COMMERCIAL = ("court", (
    "tribunal_de_commerce", "tribunal_des_activites_economiques", "tribunal_mixte_de_commerce", "chambre_commerciale",
    "tribunal_de_commerce|tribunal_judiciaire", "tribunal_des_activites_economiques|tribunal_judiciaire",
    "tribunal_mixte_de_commerce|tribunal_judiciaire", "chambre_commerciale|tribunal_judiciaire"))  # fmt: skip
CIVIL = ("court", ("tribunal_judiciaire", "tribunal_judiciaire|tribunal_de_proximite"))
CHOICE = ("nature", ("choice",))
IN_FRANCE = ("place", ("france", "alsace_moselle", "overseas"))
BUSINESS = ("debtor", courts.BUSINESSES)
CONSUMER = ("debtor", ("consumer",))
PUBLIC_DEBTOR = ("debtor", PUBLIC)
FRENCH_COURT = ("court", COMMERCIAL[1] + CIVIL[1])
JUDICIAL = (
    "injonction_de_payer", "refere_provision", "requete", "assignation", "injonction_europeenne", "petits_litiges_europeens",
    "releve_de_forclusion", "refere_provision_administratif", "recours_administratif", "saisie_conservatoire",
)  # fmt: skip
AGENTS = ("petites_creances", "creances_commerciales", "certificat_de_non_paiement", "execution")
TRIALS = ("refere_provision", "requete", "assignation")
RECOVERED = TRIALS + ("injonction_de_payer", "injonction_europeenne", "petits_litiges_europeens")
INJUNCTION = ("injonction_de_payer",)
PROOF = "la commande ou le devis signé, la facture, la preuve de livraison ou d’exécution, les relances et la mise en demeure"

SAID = (
    # -- where
    Said(JUDICIAL + AGENTS, (("route_court", ("none",)),), "Où : à l’administration qui doit payer.", ()),
    Said(JUDICIAL + AGENTS, (("route_court", ("juridiction_etrangere",)),), "Où : {court} ; {find}.", (courts.BRUSSELS,)),
    Said(JUDICIAL, (("route_court", ("juridiction_etrangere|tribunal_judiciaire",)),),
         "Où : dans son pays, si vous dirigez votre activité vers ce pays (site dans sa langue, publicité là-bas) ; sinon, devant "
         "le tribunal du lieu où la prestation était due, qui peut être français.", (courts.BRUSSELS,)),
    Said(("petits_litiges_europeens",), (CONSUMER, ("route_court", ("juridiction_etrangere",))),
         "Si vous ne dirigez pas votre activité vers ce pays, le tribunal du lieu de la prestation peut être français.",
         (courts.BRUSSELS,)),
    Said(JUDICIAL, (("place", ABROAD), ("debtor", courts.PRIVATE), FRENCH_COURT),
         "Où : {court}, s’il est compétent : lieu où la prestation était due, ou clause du contrat.", (courts.BRUSSELS,)),
    Said(JUDICIAL, (("place", ("unknown",)), ("debtor", courts.PRIVATE)),
         "Où : {court} ; sans domicile connu du client, celui de votre propre adresse.", (ART_42,)),
    Said(JUDICIAL, (IN_FRANCE, ("route_court_kind", ("choice",))), "Où : {court}, à votre choix ; {find}.", (courts.L721_3,)),
    Said(JUDICIAL, (IN_FRANCE, ("debtor", courts.PRIVATE), ("route_court_kind", ("one",))), "Où : {court} ; {find}.", ()),
    Said(JUDICIAL, (PUBLIC_DEBTOR, ("route_court_kind", ("one",))), "Où : {court} ; {find}.", ()),
    Said(AGENTS, (("route_court", ("commissaire_de_justice",)),), "Où : {court} ; {find}.", ()),
    Said(("petites_creances",), (),
         "Il doit exercer dans le ressort de la cour d’appel où demeure votre client. Aucun paiement ne se fait "
         "entre sa lettre et l’issue.", (R125_6,)),
    Said(("saisie_conservatoire",), (("route_court", ("tribunal_judiciaire",)),),
         "Le juge compétent y est le juge de l’exécution.", (L511_2,)),
    Said(("saisie_conservatoire",), (("nature", ("commercial",)),),
         "Le président de ce tribunal peut l’autoriser avant tout procès, comme le juge de l’exécution.", (L511_2,)),
    Said(("relance",), (("limitation", ("open", "near", "unknown")), PUBLIC_DEBTOR),
         "Comment : téléphone et courriel, puis un écrit daté avec la facture. Demandez une réponse écrite : toute lettre de "
         "l’administration sur la dette interrompt la prescription.", (limitation.LOI_68_1250_2,)),
    Said(("relance",), (("limitation", ("open", "near", "unknown")), ("debtor", courts.PRIVATE)),
         "Comment : téléphone et courriel, puis un écrit daté avec la facture. Demandez une réponse écrite : une "
         "reconnaissance de la dette fait repartir la prescription.", (limitation.ART_2240,)),
    Said(("relance",), (("limitation", ("expired",)), ("debtor", courts.PRIVATE)),
         "Comment : téléphone et courriel, puis un écrit daté avec la facture. Reconnaître la dette ne suffit plus : une fois "
         "le délai passé, seule une renonciation à la prescription le fait repartir.", (limitation.ART_2250,)),
    Said(("relance",), (("limitation", ("expired",)), PUBLIC_DEBTOR),
         "Comment : un écrit daté avec la facture. L’administration peut encore payer d’elle-même.", (limitation.LOI_68_1250,)),
    Said(("relance",), (PUBLIC_DEBTOR,),
         "Déposez ou vérifiez la facture sur Chorus Pro, et écrivez au service qui a commandé et au comptable.", ()),
    Said(("mise_en_demeure",), (),
         "Comment : lettre recommandée avec avis de réception, avec la somme, les factures, une date limite et la "
         "suite prévue par les textes.", (ART_1344,)),
    Said(("mise_en_demeure",), (("gate", ("special",)), ("subcontract", ("private",))),
         "Envoyez le même jour une copie au maître d’ouvrage : elle fait courir le délai de {subcontract}.",
         (LOI_75_13,)),
    Said(("echeancier",), (),
         "Comment : un écrit signé, avec les dates, les montants, la reconnaissance de la dette en chiffres et en "
         "lettres, et une clause qui rend tout exigible au premier impayé.", (ART_1376, ART_1305_4)),
    Said(("echeancier",), (("gate", ("limitation",)),),
         "L’écrit doit dire que votre client renonce à la prescription déjà acquise : la dette reconnue ne suffit plus.",
         (limitation.ART_2250,)),
    Said(("reconnaissance_avant_prescription",), (),
         "Comment : un écrit daté et signé, avec la somme en chiffres et en lettres de sa main. Signé avant le dernier jour, il "
         "fait repartir un délai entier.", (limitation.ART_2240, ART_1376)),
    Said(("conciliateur",), (),
         "Où : le conciliateur de justice proche de chez vous ou de votre client, sur conciliateurs.fr ou en mairie.",
         (ART_1543,)),
    Said(("conciliateur",), (("prior", ("yes",)),),
         "La tentative amiable est obligatoire avant le tribunal judiciaire jusqu’à {amicable_max} ; une médiation "
         "ou une procédure participative la remplace.", (thresholds.ART_750_1,)),
    Said(("conciliateur",), (("gate", ("near",)),),
         "Demandez une première réunion avant le dernier jour : elle suspend la prescription. Sa saisine seule n’arrête rien.",
         (limitation.ART_2238,)),
    Said(("mediateur_entreprises",), (),
         "Où : en ligne, sur economie.gouv.fr/mediateur-des-entreprises. Votre client doit accepter d’y participer.",
         (routes.MEDIATOR, ART_1530)),
    Said(("declaration_de_creance",), (),
         "Où : au mandataire judiciaire, ou au liquidateur, nommé dans l’annonce du BODACC (bodacc.fr), par lettre "
         "recommandée : la date d’envoi compte.", (court_time.R622_24,)),
    Said(("creance_posterieure",), (),
         "Où : à l’administrateur ou au débiteur, et au mandataire judiciaire si elle reste impayée. Signalée trop tard, elle "
         "perd son rang ; elle reste due.",
         (routes.L622_17, L641_13)),
    Said(("declaration_surendettement",), (),
         "Où : à la commission qui suit le dossier, à la Banque de France. Répondez à sa lettre avec le montant et les preuves.",
         (courts.L722_2,)),
    Said(("mandatement_ars",), (), "Où : au directeur général de l’agence régionale de santé, par lettre recommandée.",
         (courts.L6145_3,)),
    Said(("reclamation",), (),
         "Où : à l’acheteur public, par lettre recommandée ou sur Chorus Pro. Elle interrompt la prescription.",
         (limitation.LOI_68_1250_2, routes.R421_1)),
    Said(("mandatement_d_office",), (), "Où : à la préfecture du département de la collectivité.", (routes.L1612_16,)),
    Said(("action_directe",), (("subcontract", ("private",)),),
         "À qui : au maître d’ouvrage, dans la limite de ce qu’il doit encore à votre client quand il reçoit la "
         "copie. Il doit vous avoir accepté et avoir agréé vos conditions de paiement.", (LOI_75_13,)),
    Said(("action_directe",), (("subcontract", ("no", "public")),),
         "À qui : à l’expéditeur et au destinataire, garants du prix du transport.", (L132_8,)),
    Said(("paiement_direct",), (),
         "Où : demande au titulaire du marché, puis à l’acheteur public avec la preuve d’envoi (Chorus Pro). Vous "
         "devez être accepté et agréé.", (R2193_11,)),
    Said(("attendre",), (("gate", ("not_due",)),), "Gardez la preuve de l’échéance convenue et de l’exécution.",
         (routes.ART_1305_2,)),
    Said(("attendre",), (("gate", ("insolvency",)),),
         "Demandez au mandataire judiciaire si votre client a porté votre créance sur sa liste, et à un avocat si "
         "un texte prolonge votre délai.", (court_time.L622_26,)),
    Said(("attendre",), (("gate", ("limitation",)),),
         "Vérifiez la date : une reconnaissance de dette ou un procès l’a peut-être repoussée. Si oui, corrigez la "
         "date ici : la déclaration de créance a un délai court.", (routes.ART_2249,)),
    # -- form
    Said(INJUNCTION, (COMMERCIAL,),
         "Formulaire : Cerfa n° 12946*02, déposé sur tribunaldigital.fr ou au greffe. Il est facultatif.",
         (ART_1407,)),
    Said(INJUNCTION, (CIVIL,),
         "Formulaire : Cerfa n° 12948*06 (notice 51156), déposé ou envoyé au greffe. Il est facultatif.", (ART_1407,)),
    Said(INJUNCTION, (CHOICE,), "Devant le tribunal judiciaire : Cerfa n° 12948*06, sans frais de greffe.", (ART_1407,)),
    Said(("requete",), (), "Formulaire : Cerfa n° 16042*02, déposé ou envoyé au greffe.", (thresholds.ART_818,)),
    Said(("refere_provision",), (),
         "Forme : une assignation à une audience de référé, remise par commissaire de justice.", (ART_485,)),
    Said(("assignation",), (COMMERCIAL,),
         "Forme : un acte remis par commissaire de justice au moins 15 jours avant l’audience, déposé au greffe au "
         "moins 8 jours avant.", (ART_856, ART_857)),
    Said(("assignation",), (CIVIL,),
         "Forme : un acte remis par commissaire de justice, à une date donnée par le greffe, et déposé au greffe.",
         (ART_754,)),
    Said(("assignation",), (("place", ("unknown",)),),
         "Sans adresse connue, le commissaire de justice dresse un procès-verbal de recherches.", (routes.ART_659,)),
    Said(("assignation",), (("place", ABROAD),),
         "L’acte est remis dans l’autre pays : le délai de comparution s’allonge de deux mois.", (routes.ART_643,)),
    Said(("injonction_europeenne",), (), "Formulaire : formulaire A du règlement, sur e-justice.europa.eu.",
         (routes.REGULATION_1896_2006, ART_1424)),
    Said(("petits_litiges_europeens",), (), "Formulaire : formulaire A du règlement, sur e-justice.europa.eu.",
         (thresholds.REGULATION_861_2007, ART_1382)),
    Said(("declaration_de_creance",), (),
         "Contenu : le montant au jour du jugement, échu et à échoir, les sûretés, et la mention que la créance est "
         "certifiée sincère.", (L622_25, R622_23)),
    Said(("releve_de_forclusion",), (),
         "Forme : une requête au juge-commissaire, qui montre que le retard n’est pas de votre fait ou que votre "
         "client a omis votre créance.", (court_time.L622_26,)),
    Said(("refere_provision_administratif", "recours_administratif"), (),
         "Forme : une requête écrite, avec la réclamation et la réponse, ou la preuve du silence.", (routes.R541_1,)),
    Said(("saisie_conservatoire",), (),
         "Forme : une requête non contradictoire, qui montre une créance fondée en son principe et ce qui menace le "
         "recouvrement.", (routes.L511_1,)),
    Said(("saisie_conservatoire",), (("cheque_bounced", ("yes",)),),
         "Un chèque impayé dispense de l’autorisation du juge.", (L511_2,)),
    # -- documents
    Said(RECOVERED + ("saisie_conservatoire", "petites_creances", "creances_commerciales"), (),
         "Pièces : " + PROOF + ", le décompte des sommes, un bordereau numéroté.", ()),
    Said(INJUNCTION, (CONSUMER,),
         "Joignez aussi le contrat accepté : le juge vérifie de lui-même le droit de la consommation.", ()),
    Said(("requete", "refere_provision"), (("prior", ("yes",)),), "Joignez la preuve de la tentative amiable.",
         (thresholds.ART_750_1,)),
    Said(("declaration_de_creance", "releve_de_forclusion", "creance_posterieure", "declaration_surendettement"), (),
         "Pièces : les factures, le contrat ou le bon de commande, la preuve de l’exécution.", ()),
    Said(
         ("reclamation", "mandatement_d_office", "mandatement_ars", "refere_provision_administratif", "recours_administratif",
         "paiement_direct"), (),
         "Pièces : le marché ou le bon de commande, la facture et sa date de réception, le service fait, les "
         "échanges.", ()),
    Said(("action_directe",), (), "Pièces : le contrat, la facture, la mise en demeure et sa date.", ()),
    Said(("execution",), (("place", ("france", "alsace_moselle", "overseas", "unknown")),),
         "Pièces : le titre avec la formule exécutoire et la preuve de sa signification, le décompte.",
         (routes.L111_3,)),
    Said(("certificat_de_non_paiement",), (), "Pièces : le chèque rejeté et l’attestation de rejet de votre banque.",
         (court_time.L131_73,)),
    # -- cost
    Said(("relance", "echeancier", "reconnaissance_avant_prescription", "conciliateur", "mediateur_entreprises", "attendre"), (),
         "Coût : gratuit.", ()),
    Said(
         ("mise_en_demeure", "declaration_de_creance", "creance_posterieure", "reclamation", "action_directe",
         "paiement_direct", "mandatement_d_office", "mandatement_ars", "declaration_surendettement"), (),
         "Coût : le prix d’une lettre recommandée.", ()),
    Said(("refere_provision_administratif", "recours_administratif"), (), "Coût : aucun droit de greffe.", ()),
    Said(JUDICIAL + AGENTS, (("fee", ("ask",)),), "Coût : demander le tarif.", ()),
    Said(INJUNCTION, (("fee", ("known",)),),
         "Coût : {fee} au greffe, plus la signification par commissaire de justice.", (costs.A743_8,)),
    Said(INJUNCTION, (("fee", ("free",)),),
         "Coût : aucun frais de greffe ni timbre ; la signification par commissaire de justice est à payer.",
         (costs.ART_1635_BIS_Q,)),
    Said(JUDICIAL, (("stamped", ("yes",)),), "Timbre : {stamp}, à acheter sur timbre.justice.gouv.fr.",
         (costs.ART_1635_BIS_Q,)),
    Said(("assignation", "refere_provision", "requete"), (CHOICE,),
         "Devant le tribunal judiciaire, un timbre de {stamp} s’ajoute.", (costs.ART_1635_BIS_Q,)),
    Said(RECOVERED, (("economic", ("yes",)), ("over", thresholds.ECONOMIC_CONTRIBUTION_OVER)),
         "Contribution pour la justice économique : les entreprises de moins de 250 salariés en sont exemptées, "
         "preuve à joindre.", (thresholds.ECONOMIC_JUSTICE,)),
    Said(JUDICIAL, (("lawyer", ("no",)),), "Avocat : non obligatoire.", ()),
    Said(JUDICIAL, (("lawyer", ("if_opposed",)),),
         "Avocat : non pour la demande, oui à l’audience si votre client fait opposition, au-dessus de "
         "{lawyer_over}.", (thresholds.ART_761,)),
    Said(("refere_provision", "assignation"), (("lawyer", ("yes",)),),
         "Avocat : obligatoire au-dessus de {lawyer_over}.", (thresholds.ART_761,)),
    Said(("saisie_conservatoire",), (("lawyer", ("yes",)),),
         "Avocat : obligatoire au-dessus de {lawyer_over}.", (L121_4,)),
    Said(("refere_provision_administratif", "recours_administratif"), (("lawyer", ("yes",)),),
         "Avocat : obligatoire contre l’État.", (R431_2, R431_3)),
    # -- who bears it
    Said(RECOVERED, (),
         "Qui paie : vous avancez ; ces frais, appelés dépens, reviennent en principe à la partie qui perd.",
         (costs.ART_695, costs.ART_696)),
    Said(("petites_creances",), (), "Qui paie : tout reste à votre charge.", (routes.L125_1,)),
    Said(("creances_commerciales",), (), "Qui paie : le texte met les frais à la charge de votre client.", (L126_5,)),
    Said(("mise_en_demeure",), (("debtor", ("association",)),),
         "Qui paie : vous. Une association, une copropriété ou un CSE ne doit pas toujours ce que doit un professionnel : dans le "
         "doute, ne demandez que l’intérêt légal.", (L441_10,)),
    Said(("mise_en_demeure",), (("debtor", BUSINESS[1][:-1]),),
         "Qui paie : vous ; entre professionnels, les frais justifiés se demandent en plus de l’indemnité "
         "forfaitaire.", (L441_10,)),
    Said(("mise_en_demeure",), (CONSUMER,), "Qui paie : vous, sans remboursement par un particulier.", (costs.L111_8,)),
    Said(("execution",), (("debtor", courts.PRIVATE),),
         "Qui paie : votre client, sauf une part proportionnelle qui reste à votre charge.", (costs.L111_8,)),
    Said(("certificat_de_non_paiement",), (), "Qui paie : les frais sont à la charge du tireur du chèque.",
         (court_time.L131_73,)),
    Said(("saisie_conservatoire",), (),
         "Qui paie : vous avancez les frais ; ils sont à la charge du débiteur, sauf décision contraire du juge.", ()),
    # -- time
    Said(tuple(routes.ROUTES), (), "Délai : {duration}.", ()),
    Said(INJUNCTION, (), "La demande n’arrête pas la prescription : la signification de l’ordonnance l’interrompt.",
         (limitation.ART_2241,)),
    Said(("refere_provision", "assignation"), (), "La remise de l’assignation interrompt la prescription.",
         (limitation.ART_2241,)),
    Said(("requete",), (("prior", ("no",)),), "Le dépôt de la requête interrompt la prescription.", (limitation.ART_2241,)),
    Said(("requete",), (("prior", ("yes",)),),
         "Son dépôt n’interrompt la prescription que si elle est recevable : déposée sans tentative amiable, elle peut n’avoir "
         "rien arrêté.", (limitation.ART_2243,)),
    Said(("mise_en_demeure",), (("debtor", courts.PRIVATE),), "Elle n’interrompt pas la prescription.", (limitation.ART_2241,)),
    Said(("declaration_de_creance",), (),
         "Le délai est de {declare_from_afar} si vous demeurez hors du territoire du tribunal (outre-mer, étranger).",
         (court_time.R622_24,)),
    # -- if the debtor pays
    Said(("relance", "mise_en_demeure", "conciliateur", "mediateur_entreprises", "reclamation", "mandatement_d_office",
          "mandatement_ars", "creance_posterieure"), (),
         "S’il paie : la route s’arrête. Un paiement partiel se note avec sa date.", ()),
    Said(("echeancier",), (),
         "S’il paie aux dates : rien d’autre à faire. Un accord simple n’est pas un titre : un juge ne "
         "l’homologue que si c’est une transaction ou s’il vient d’une conciliation.", (ART_1543,)),
    Said(RECOVERED, (), "S’il paie : prévenez le tribunal et arrêtez la demande ; les frais avancés peuvent rester dus.", ()),
    Said(("petites_creances",), (),
         "S’il accepte : le commissaire de justice constate l’accord et délivre un titre exécutoire. Il ne peut pas "
         "l’exécuter lui-même.", (R125_6,)),
    Said(("creances_commerciales", "certificat_de_non_paiement"), (), "S’il paie : la procédure s’arrête.", ()),
    # -- if the debtor stays silent
    Said(("relance",), (), "S’il se tait : passez à l’étape suivante.", ()),
    Said(("mise_en_demeure",), (), "S’il se tait : la lettre non réclamée garde sa valeur ; passez à l’étape suivante.", ()),
    Said(("echeancier",), (), "S’il manque une échéance : la clause rend tout exigible ; passez à l’étape suivante.",
         (ART_1305_4,)),
    Said(("conciliateur",), (), "S’il se tait : demandez un constat d’échec, ou gardez la preuve de la saisine.",
         (thresholds.ART_750_1,)),
    Said(("reconnaissance_avant_prescription",), (),
         "S’il se tait ou refuse : n’attendez pas, une première réunion de conciliation ou un acte qui interrompt doit venir avant "
         "le dernier jour.", (limitation.ART_2238,)),
    Said(("declaration_surendettement",), (),
         "Si la commission propose d’effacer les dettes : contestez dans le délai, sinon la créance est éteinte.", (L741_3,)),
    Said(("mandatement_ars",), (("enforceable_title", ("no",)),),
         "S’il ne paie pas dans les 30 jours de cette mise en demeure : l’agence fixe la somme et ordonne le paiement.",
         (courts.L6145_3,)),
    Said(("mandatement_ars",), (("enforceable_title", ("yes",)),),
         "L’hôpital a deux mois ; ensuite, l’autorité qui le contrôle fait payer la somme.", (routes.L911_9,)),
    Said(("mediateur_entreprises",), (), "S’il refuse : la médiation s’arrête ; passez à l’étape suivante.", ()),
    Said(("petites_creances",), (),
         "S’il se tait : son silence vaut refus à la fin du délai ; passez à l’étape suivante.", (R125_6,)),
    Said(("creances_commerciales",), (),
         "S’il se tait : procès-verbal de non-contestation, rendu exécutoire par le greffier.", (L126_5,)),
    Said(INJUNCTION, (),
         "S’il se tait : l’ordonnance signifiée, qui porte déjà la formule exécutoire, s’exécute "
         "{before_enforcement} après la signification, si le greffe n’a pas annoncé d’opposition.", (court_time.ART_1422,)),
    Said(("refere_provision", "assignation", "requete"), (), "S’il ne vient pas : le juge statue sur vos pièces.", ()),
    Said(("injonction_europeenne",), (), "S’il se tait : l’ordonnance s’exécute dans toute l’Union, sauf au Danemark.",
         (routes.REGULATION_1896_2006,)),
    Said(("petits_litiges_europeens",), (), "S’il se tait : le juge statue sur vos pièces ; la décision vaut dans l’Union.",
         (thresholds.REGULATION_861_2007,)),
    Said(("reclamation",), (), "S’il se tait deux mois : la réclamation est rejetée, et le juge peut être saisi.", (L231_4,)),
    Said(("mandatement_d_office",), (), "S’il ne paie pas après la mise en demeure du préfet : le préfet fait payer la somme.",
         (routes.L1612_16,)),
    Said(("certificat_de_non_paiement",), (),
         "S’il ne paie pas : le commissaire de justice délivre le titre exécutoire, sans juge.",
         (court_time.L131_73,)),
    Said(("execution",), (("debtor", courts.PRIVATE),),
         "La saisie de comptes attribue la somme tout de suite ; la saisie de salaires passe par un commandement, "
         "sans juge depuis juillet 2025.", (L211_1, L212_2)),
    Said(("execution",),
         (("debtor", courts.PRIVATE), ("debtor", ("trader", "craftsperson", "professional", "farmer"))),
         "Un entrepreneur individuel ne répond de ses dettes professionnelles que sur ses biens professionnels, "
         "pour les dettes nées depuis le 15 mai 2022, sauf s’il y a renoncé par écrit ou a donné une garantie.", (L526_22,)),
    Said(("execution",), (PUBLIC_DEBTOR,),
         "L’administration a deux mois ; ensuite, le comptable paie sur présentation de la décision.",
         (routes.L911_9,)),
    Said(("execution",), (("debtor", ("state",)),),
         "Pour un établissement public national, c’est son autorité de tutelle qui fait payer.", (routes.L911_9,)),
    Said(("mandatement_d_office",), (("enforceable_title", ("yes",)),),
         "L’administration a deux mois ; ensuite, le préfet fait payer la somme.", (routes.L911_9,)),
    Said(("saisie_conservatoire",), (),
         "Ensuite : la saisie se dénonce au client dans les 8 jours, et le titre se demande dans le mois.", (R511_6,)),
    # -- if the debtor disputes
    Said(("relance", "mise_en_demeure"), (("debtor", courts.PRIVATE),),
         "S’il conteste : demandez ses raisons par écrit et reprenez ce questionnaire avec « conteste ».", ()),
    Said(("petites_creances", "creances_commerciales"), (),
         "S’il conteste : la procédure s’arrête ; passez à l’étape suivante.", (R125_6,)),
    Said(INJUNCTION, (COMMERCIAL,),
         "S’il fait opposition ({opposition} après la signification) : le greffe vous invite à consigner les frais dans les "
         "{deposit_costs}, sinon la demande est caduque. Une audience suit.",
         (court_time.ART_1416, court_time.ART_1425)),
    Said(INJUNCTION, (CIVIL, ("lawyer", ("no",))),
         "S’il fait opposition ({opposition} après la signification) : le tribunal convoque les parties. Venez, ou "
         "faites-vous représenter : si personne ne vient, l’ordonnance tombe.", (court_time.ART_1416, ART_1419)),
    Said(INJUNCTION, (CIVIL, ("lawyer", ("if_opposed",))),
         "S’il fait opposition ({opposition} après la signification) : votre avocat doit se constituer dans les "
         "{appoint_lawyer}, sinon l’ordonnance tombe.", (court_time.ART_1416, court_time.ART_1418, ART_1419)),
    Said(INJUNCTION, (("since", INJUNCTION_REFORM),),
         "Gardez l’acte de signification : il peut être demandé à l’audience d’opposition.", (court_time.ART_1418,)),
    Said(INJUNCTION, (),
         "Si le juge refuse : pas d’appel, vous pouvez assigner. S’il n’accorde qu’une partie : pour assigner quand même, ne "
         "faites pas signifier l’ordonnance.", (ART_1409,)),
    Said(("refere_provision",), (),
         "S’il conteste sérieusement : le juge peut n’accorder que la part non contestée. La décision s’exécute "
         "tout de suite.", (routes.ART_835,)),
    Said(("refere_provision",), (("over", thresholds.APPEAL_OVER),), "L’appel est ouvert 15 jours.", (ART_490,)),
    Said(("refere_provision",), (("up_to", thresholds.APPEAL_OVER),), "Jusqu’à {appeal_over}, il n’y a pas d’appel.", (ART_490,)),
    Said(("assignation", "requete"), (),
         "S’il conteste : le juge tranche. L’appel n’est possible qu’au-dessus de {appeal_over}.",
         (thresholds.R211_3_24,)),
    Said(("injonction_europeenne",), (),
         "S’il fait opposition dans les 30 jours : un procès ordinaire s’ouvre devant la juridiction d’origine.",
         (routes.REGULATION_1896_2006,)),
    Said(("petits_litiges_europeens",), (), "S’il conteste : il répond par écrit dans les 30 jours, et le juge décide.",
         (thresholds.REGULATION_861_2007,)),
    Said(("reclamation",), (),
         "S’il conteste : vérifiez le cahier des charges, qui fixe souvent un délai de deux mois pour un mémoire en "
         "réclamation.", (routes.R421_1,)),
    Said(("declaration_de_creance",), (),
         "Si elle est contestée : le mandataire vous écrit ; répondez dans le délai de sa lettre.", ()),
    Said(("certificat_de_non_paiement",), (), "S’il conteste : le juge de l’exécution tranche.", ()),
    Said(("paiement_direct",), (),
         "S’il refuse : le titulaire donne ses raisons dans ses 15 jours, et l’acheteur ne vous paie pas. Il reste votre débiteur : "
         "reprenez ce questionnaire comme pour un autre client, avec « conteste ».", (R2193_11,)),
    Said(("execution",), (("debtor", courts.PRIVATE),),
         "S’il conteste : le juge de l’exécution tranche ; le juge peut aussi accorder des délais de paiement, deux "
         "ans au plus.", (ART_1343_5,)),
)  # fmt: skip

WHEN_FRENCH = "La juridiction française n’est compétente que si la prestation était due en France, ou si le contrat le prévoit."
# What the law leaves open: `codes`, the routes proposed that make it matter. CONFIRM: the routes it makes "to be confirmed".
OPEN = (
    Said(("creances_commerciales",), (),
         "Créances commerciales : le texte est en vigueur depuis le {commercial_claims_since}, mais aucun décret ni "
         "tarif n’a été trouvé. Demandez à un commissaire de justice si elle se pratique ; l’injonction de payer "
         "est la voie sûre.", (routes.L126_1,)),
    Said(("petites_creances", "creances_commerciales", "injonction_de_payer"),
         (("creditor", ("craft",)), ("debtor", courts.TRADERS)),
         "Si vous êtes artisan et aussi commerçant (achat pour revendre), la facture peut compter « entre "
         "commerçants ».", (routes.L126_1,)),
    Said(("petites_creances",), (),
         "Petites créances : les frais du commissaire de justice ne sont pas confirmés ici. Demander le tarif.",
         (routes.L125_1,)),
    Said(("injonction_de_payer",), (("place", ("alsace_moselle",)), COMMERCIAL),
         "Alsace-Moselle : frais de greffe, et avocat devant la chambre commerciale, à demander au greffe.",
         (courts.L731_2,)),
    Said(("assignation", "refere_provision"), (("place", ("alsace_moselle",)), COMMERCIAL),
         "Alsace-Moselle : timbre et avocat devant la chambre commerciale ne sont pas confirmés ; le greffe répond.",
         (courts.L731_2,)),
    Said(("injonction_de_payer",), (("place", ("overseas",)), COMMERCIAL),
         "Outre-mer : le tarif du greffe et des actes est majoré ; la Nouvelle-Calédonie et la Polynésie française "
         "ont leurs propres règles.", (courts.L732_3,)),
    Said(("injonction_de_payer",), (("fee", ("known",)),),
         "Tarif du greffe : {fee} d’après l’arrêté de 2026 ; un site public affichait encore le tarif d’avant. "
         "Comptez de 30 à 34 €.", (costs.A743_8,)),
    Said(("injonction_de_payer",), (("since", INJUNCTION_REFORM),),
         "Injonction de payer : si une opposition faite à temps n’a pas été notifiée, les textes ne disent pas si "
         "l’exécution après {before_enforcement} est régulière. Demandez au greffe.", (court_time.ART_1422,)),
    Said(("injonction_de_payer",), (CIVIL,),
         "Timbre : l’exemption de l’injonction de payer repose sur une lecture de l’article 1635 bis Q.",
         (costs.ART_1635_BIS_Q,)),
    Said(("saisie_conservatoire",), (("route_court", ("tribunal_judiciaire",)),),
         "Le timbre devant le juge de l’exécution n’est pas confirmé.", (costs.ART_1635_BIS_Q,)),
    Said(("petits_litiges_europeens",), (CIVIL,), "Le timbre pour le règlement européen des petits litiges n’est pas confirmé.",
         (costs.ART_1635_BIS_Q,)),
    Said(("injonction_europeenne", "petits_litiges_europeens"), (COMMERCIAL,), WHEN_FRENCH, (courts.BRUSSELS,)),
    Said(("injonction_europeenne", "petits_litiges_europeens", "assignation"), (("place", ("eu", "denmark")), CIVIL),
         WHEN_FRENCH, (courts.BRUSSELS,)),
    Said(("assignation",), (("place", ABROAD),),
         "Assignation à l’étranger : la compétence du juge français et l’exécution dans l’autre pays se vérifient "
         "d’abord avec un avocat.", (courts.BRUSSELS,)),
    Said(("assignation",), (("place", ("unknown",)),),
         "Vérifiez d’abord l’adresse : annuaire-entreprises.data.gouv.fr, registre national des entreprises. Une "
         "adresse trouvée rouvre l’injonction de payer.", (routes.ART_1406,)),
    Said(("assignation",), (("place", ("outside_eu",)), CONSUMER),
         "Suisse, Norvège, Islande : un consommateur vers lequel vous dirigez votre activité est poursuivi dans son pays.", (LUGANO,)),
    Said(("requete", "assignation", "refere_provision"), (("gate", ("near",)), ("prior", ("yes",))),
         "L’urgence peut dispenser de la tentative amiable : le juge en décide.", (thresholds.ART_750_1,)),
    Said(("injonction_de_payer", "requete", "assignation", "refere_provision"),
         (("debtor", ("craftsperson",)), ("nature", ("civil",))),
         "Votre activité est civile et votre client artisan : le tribunal de commerce est peut-être aussi ouvert.",
         (courts.L721_3,)),
    Said(("refere_provision_administratif",), (),
         "Aucun texte n’exige toujours une réclamation avant ce référé ; le contrat peut l’exiger. L’envoyer ferme "
         "la question.", (routes.R421_1,)),
    Said(("declaration_de_creance",), (("declaration", ("unknown",)),),
         "La date de publication au BODACC est à chercher sur bodacc.fr : tous les délais en partent.",
         (court_time.R622_24,)),
    Said(("declaration_de_creance",), (),
         "Marchandises vendues avec réserve de propriété : elles se revendiquent dans les trois mois de la "
         "publication.", (L624_9,)),
    Said(("releve_de_forclusion",), (),
         "Si vous demeurez hors du territoire du tribunal, votre délai est peut-être encore ouvert : déclarez "
         "d’abord.", (court_time.R622_24,)),
    Said(tuple(routes.ROUTES), (("limitation", ("unknown",)), ("enforceable_title", ("no",)), ("insolvent", ("no",))),
         "Prescription : sans échéance ni date limite, elle n’est pas vérifiée ici.", (limitation.L110_4,)),
)  # fmt: skip
TO_CONFIRM = (
    Said(("petits_litiges_europeens", "injonction_europeenne"), (), "", ()),
    Said(("assignation", "refere_provision", "injonction_de_payer"), (("place", ("alsace_moselle",)), COMMERCIAL), "", ()),
    Said(("requete", "assignation", "refere_provision"), (("gate", ("near",)), ("prior", ("yes",))), "", ()),
    Said(("saisie_conservatoire",), (("route_court", ("tribunal_judiciaire",)),), "", ()),
    Said(("injonction_de_payer", "requete", "assignation", "refere_provision"),
         (("debtor", ("craftsperson",)), ("nature", ("civil",))), "", ()),
)  # fmt: skip

# How this calculator settles what may be read otherwise.
CONVENTIONS = (
    Said(("amount-as-given",), (),
         "Les seuils sont comparés à la somme que vous indiquez, principal et intérêts ensemble. Des factures liées "
         "s’additionnent.", ()),
    Said(("limitation-from-due-date",), (("limitation_from", ("due_date",)), ("limitation", ("expired", "near", "open"))),
         "Sans date limite donnée, la prescription est comptée depuis l’échéance, comme si rien ne l’avait arrêtée. "
         "Elle n’est jamais allongée pour un jour férié.", ()),
    Said(("choice-of-court",), (CHOICE,),
         "Le choix entre deux tribunaux est le vôtre. Les frais affichés sont ceux du premier nommé.", ()),
    Said(("proximity-court",), (CIVIL,),
         "Jusqu’à {proximity_max}, un tribunal de proximité remplace le tribunal judiciaire là où il en existe un : "
         "les règles et les formulaires sont les mêmes.", ()),
    Said(("order-after-today",), (("nature", ("commercial", "civil", "choice")), ("insolvent", ("no",))),
         "Les délais de l’injonction de payer sont ceux d’une ordonnance rendue à la date de la situation.", ()),
)  # fmt: skip
