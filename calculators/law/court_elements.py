"""What the texts ask of each document for a court, and what shows it there: data for its reader and for the tests."""

from calculators.core.tables.elements import Element
from calculators.core.tables.series import in_code
from calculators.law import articles, court_time, courts, public_claims, public_payment

VOID, NULLITY, INADMISSIBLE, INVITED = "void", "nullity", "inadmissible", "invited"
REQUIRED, USUAL, OPTIONAL = "required", "usual", "optional"
WITHOUT = {  # what becomes of a document that lacks it
    VOID: "opposition nulle",
    NULLITY: "nullité, si le débiteur en subit un tort", INADMISSIBLE: "demande irrecevable",
    INVITED: "irrecevable, après une invitation à compléter", REQUIRED: "exigé par le texte",
    USUAL: "d’usage", OPTIONAL: "facultatif",
}  # fmt: skip
SIGNATURE = "signature"  # shown at the end of the sheet, by no placeholder

ART_42 = in_code("C. proc. civ., art. 42 et 46", articles.PROCEDURE_CIVILE)
ART_54 = in_code("C. proc. civ., art. 54", articles.PROCEDURE_CIVILE)
ART_57 = in_code("C. proc. civ., art. 57", articles.PROCEDURE_CIVILE)
ART_695 = in_code("C. proc. civ., art. 695 et 696", articles.PROCEDURE_CIVILE)
ART_700 = in_code("C. proc. civ., art. 700", articles.PROCEDURE_CIVILE)
ART_750_1 = in_code("C. proc. civ., art. 750-1", articles.PROCEDURE_CIVILE)
ART_757 = in_code("C. proc. civ., art. 757", articles.PROCEDURE_CIVILE)
ART_1406 = in_code("C. proc. civ., art. 1406", articles.PROCEDURE_CIVILE)
ART_1407 = in_code("C. proc. civ., art. 1407", articles.PROCEDURE_CIVILE)
ART_1408 = in_code("C. proc. civ., art. 1408", articles.PROCEDURE_CIVILE)
ART_132 = in_code("C. proc. civ., art. 132", articles.PROCEDURE_CIVILE)
ART_446_1 = in_code("C. proc. civ., art. 446-1", articles.PROCEDURE_CIVILE)
ART_472 = in_code("C. proc. civ., art. 472", articles.PROCEDURE_CIVILE)
ART_853 = in_code("C. proc. civ., art. 853", articles.PROCEDURE_CIVILE)
ART_1409 = in_code("C. proc. civ., art. 1409", articles.PROCEDURE_CIVILE)
ART_1419 = in_code("C. proc. civ., art. 1419", articles.PROCEDURE_CIVILE)
ART_1410 = in_code("C. proc. civ., art. 1410", articles.PROCEDURE_CIVILE)
ART_1411 = in_code("C. proc. civ., art. 1411", articles.PROCEDURE_CIVILE)
ART_1418 = in_code("C. proc. civ., art. 1418", articles.PROCEDURE_CIVILE)
ART_1420 = in_code("C. proc. civ., art. 1420", articles.PROCEDURE_CIVILE)
ART_1422 = in_code("C. proc. civ., art. 1422", articles.PROCEDURE_CIVILE)
ART_1343_1 = in_code("C. civ., art. 1343-1", articles.CIVIL)
R141_1 = in_code("C. proc. civ. exéc., art. R141-1", articles.PROCEDURES_CIVILES_D_EXECUTION)
L152_1 = in_code("C. proc. civ. exéc., art. L152-1", articles.PROCEDURES_CIVILES_D_EXECUTION)
L526_22 = in_code("C. com., art. L526-22", articles.COMMERCE)
R621_21 = in_code("C. com., art. R621-21", articles.COMMERCE)
L622_25 = in_code("C. com., art. L622-25", articles.COMMERCE)
L622_26 = in_code("C. com., art. L622-26", articles.COMMERCE)
R622_25 = in_code("C. com., art. R622-25", articles.COMMERCE)
R622_23 = in_code("C. com., art. R622-23", articles.COMMERCE)
R526_27 = in_code("C. com., art. R526-27", articles.COMMERCE)

OF_ANY_CLAIM = (  # 54 and 57
    Element("Le tribunal saisi", ART_54, NULLITY, ("addressed_court",)),
    Element("L’objet de la demande", ART_54, NULLITY, ("total",)),
    Element(
        "Vos nom, prénoms, profession, domicile, nationalité, date et lieu de naissance", ART_54, NULLITY, ("claimant_block",)
    ),
    Element("Le débiteur : dénomination et siège, ou nom, prénoms et domicile", ART_57, NULLITY, ("debtor_identity",)),
    Element("La liste des pièces", ART_57, NULLITY, ("pieces_list",)),
    Element("La date et votre signature", ART_57, REQUIRED, (SIGNATURE,)),
    Element("« Entrepreneur individuel » ou « EI » avec votre nom", R526_27, REQUIRED, ("claimant_block",)),
    Element("Les faits, datés, avec leurs pièces", ART_57, USUAL, ("invoice_list",)),
    Element("Les dépens", ART_695, OPTIONAL, ("debtor_named",)),
)
TO_PREFECT = (  # of the two requests to a préfet: what the guide asks of them, on the texts that open them
    Element("La collectivité qui doit", courts.L1612_16, USUAL, ("debtor_block",)),
    Element("Le contrat et les factures", courts.L1612_16, USUAL, ("market_ref", "invoice_list")),
    Element("La réception de la demande de paiement", public_payment.R2192_12, USUAL, ("request_date", "receipt_proof")),
    Element("Le service fait", courts.L1612_16, USUAL, ("delivery_proof",)),
    Element("La somme précise", courts.L1612_16, REQUIRED, ("account",)),
    Element("Les pièces, jointes", courts.L1612_16, USUAL, ("pieces_list",)),
)
ELEMENTS = {  # by document, in the order of the texts
    "requete_injonction_de_payer": OF_ANY_CLAIM
    + (
        Element("Le montant précis de la somme", ART_1407, REQUIRED, ("total", "heads")),
        Element("Le décompte de chaque élément de la somme", ART_1407, REQUIRED, ("account",)),
        Element("Le fondement de la créance", ART_1407, REQUIRED, ("account", "heads")),
        Element("Les documents, joints sous un bordereau", ART_1407, REQUIRED, ("pieces_list",)),
        Element("Le tribunal de renvoi en cas d’opposition", ART_1408, OPTIONAL, ("transfer_court",)),
    ),
    "requete_tribunal_judiciaire": OF_ANY_CLAIM
    + (
        Element("La tentative amiable, ou sa dispense", ART_54, NULLITY, ("attempt_line",)),
        Element("La preuve de la tentative amiable", ART_750_1, INADMISSIBLE, ("attempt_document",)),
        Element("L’exposé sommaire des motifs", ART_757, NULLITY, ("motives",)),
        Element("Le compte de la somme demandée", ART_757, USUAL, ("account",)),
        Element("Les autres frais, sur justificatifs", ART_700, OPTIONAL, ("other_costs",)),
    ),
    "demande_de_signification": (
        Element("La date de l’ordonnance", ART_1411, REQUIRED, ("order_date",)),
        Element("Le dernier jour pour la remettre", ART_1411, REQUIRED, ("serve_term",)),
        Element("La requête et l’ordonnance, en copie certifiée, et les pièces", ART_1411, REQUIRED, ("debtor_identity",)),
        Element("Le bordereau et ses pièces", ART_1411, USUAL, ("pieces_list",)),
        Element("Le débiteur, nommé comme dans l’ordonnance", ART_1411, USUAL, ("debtor_identity",)),
        Element("L’origine de l’adresse", ART_1411, USUAL, ("address_source",)),
        Element("L’acte à renvoyer, à communiquer en cas d’opposition", ART_1418, REQUIRED, ("wait_term",)),
        Element("Aucune exécution avant la fin du délai", ART_1422, REQUIRED, ("first_enforcement",)),
    ),
    "note_d_audience": (
        Element("L’acte de signification, pour une ordonnance depuis septembre 2026", ART_1418, INADMISSIBLE, ("act_piece",)),
        Element("Le numéro de l’affaire", ART_1418, USUAL, ("case_number",)),
        Element("Une réponse à chaque contestation", ART_132, USUAL, ("objections",)),
        Element("Le compte à jour", ART_1420, USUAL, ("account",)),
        Element("Les demandes, somme par somme", ART_1420, USUAL, ("heads",)),
        Element("Les pièces, communiquées au débiteur", ART_132, REQUIRED, ("pieces_list",)),
        Element("Les dépens", ART_695, OPTIONAL, ("debtor_named",)),
        Element("Les autres frais, sur justificatifs", ART_700, OPTIONAL, ("other_costs",)),
    ),
    "demande_d_execution": (
        Element("Le titre : l’ordonnance, avec la formule exécutoire", ART_1410, REQUIRED, ("order_date",)),
        Element("La remise du titre, qui vaut pouvoir", R141_1, REQUIRED, ("order_date",)),
        Element("La date de sa signification", ART_1422, REQUIRED, ("served_on",)),
        Element("L’absence d’avis d’opposition, à sa date", ART_1422, REQUIRED, ("no_opposition",)),
        Element("Le premier jour d’exécution", ART_1422, REQUIRED, ("enforceable_from",)),
        Element("Le compte : principal, intérêts, paiements", ART_1343_1, USUAL, ("title_account",)),
        Element("Le débiteur et la nature de la dette", L526_22, USUAL, ("debtor_identity", "invoice_list")),
        Element("Ses biens connus", L152_1, OPTIONAL, ("known_assets",)),
        Element("Le compte où verser", R141_1, USUAL, ("iban_line",)),
    ),
    "releve_de_forclusion": (
        Element("Le juge-commissaire", R621_21, REQUIRED, ("addressed_judge",)),
        Element(
            "Vos nom, prénoms, profession, domicile, nationalité, date et lieu de naissance", ART_54, NULLITY, ("claimant_block",)
        ),
        Element("Le débiteur : dénomination et siège, ou nom, prénoms et domicile", ART_57, NULLITY, ("debtor_identity",)),
        Element("L’objet de la demande", ART_54, NULLITY, ("total",)),
        Element("La demande faite dans le délai", L622_26, INADMISSIBLE, ("bodacc_date", "relief_by")),
        Element("L’un des deux motifs du texte", L622_26, REQUIRED, ("relief_ground",)),
        Element("Ce qui le prouve", L622_26, REQUIRED, ("relief_reason",)),
        Element("La liste des pièces", ART_57, NULLITY, ("pieces_list",)),
        Element("La date et votre signature", ART_57, REQUIRED, (SIGNATURE,)),
    ),
    "declaration_de_creance": (
        Element("Le montant dû au jour du jugement", L622_25, REQUIRED, ("claim_table",)),
        Element("Les sommes à échoir et leurs dates", L622_25, REQUIRED, ("amount_to_come",)),
        Element("La nature de la sûreté ou du privilège", L622_25, REQUIRED, ("security",)),
        Element("La créance certifiée sincère", L622_25, REQUIRED, ("declarant_quality",)),
        Element("Les éléments qui prouvent la créance", R622_23, REQUIRED, ("invoice_list",)),
        Element("Le mode de calcul des intérêts, s’il y en a", R622_23, OPTIONAL, ("interest_table",)),
        Element("Le tribunal saisi, si un procès est en cours", R622_23, REQUIRED, ("pending_case",)),
        Element("La demande d’admission et le rang", L622_25, USUAL, ("claim_rank",)),
        Element("Votre SIRET", R622_23, USUAL, ("creditor_siret",)),
        Element("Le SIRET du débiteur", R622_23, USUAL, ("debtor_siret",)),
        Element("Le numéro de l’affaire", R622_23, USUAL, ("case_number",)),
    ),
    "decompte_des_sommes": (
        Element("Le décompte de chaque élément de la somme", ART_1407, REQUIRED, ("account",)),
        Element("Le total, par nature", ART_1407, USUAL, ("heads",)),
    ),
    "memoire_en_reclamation": (
        Element("Le marché, et le cahier auquel il renvoie", public_claims.CCAG, REQUIRED, ("market_ref", "ccag_line")),
        Element("Le différend et son jour", public_claims.CCAG, REQUIRED, ("dispute_date", "dispute_points")),
        Element("Les motifs de la réclamation", public_claims.CCAG, REQUIRED, ("dispute_answers",)),
        Element("Le montant par chef de demande", public_claims.CCAG, REQUIRED, ("heads",)),
        Element("Les bases de calcul de chaque somme", public_claims.CCAG, REQUIRED, ("account",)),
        Element("Les justifications, jointes", public_claims.CCAG, REQUIRED, ("pieces_list",)),
        Element("Une réclamation préalable, chiffrée", public_claims.R421_1, REQUIRED, ("total",)),
    ),
    "demande_au_prefet": TO_PREFECT
    + (
        Element("Une dette qui n’est pas sérieusement contestée", courts.L1612_16, REQUIRED, ("balance",)),
        Element("La réclamation restée sans paiement", courts.L1612_16, USUAL, ("claim_line",)),
    ),
    "demande_au_prefet_interets": TO_PREFECT
    + (
        Element("Le principal, payé", public_claims.L1612_18, REQUIRED, ("principal_paid_on",)),
        Element("Les intérêts et l’indemnité, non mandatés dans le délai", public_claims.L1612_18, REQUIRED, ("total",)),
    ),
    "refere_provision_administratif": (
        Element("Le tribunal administratif", public_claims.R411_1, USUAL, ("addressed_court",)),
        Element("Les nom et domicile des parties", public_claims.R411_1, REQUIRED, ("applicant_block", "debtor_block")),
        Element("Les faits", public_claims.R411_1, REQUIRED, ("service", "invoice_list")),
        Element("Les moyens", public_claims.R411_1, REQUIRED, ("motives",)),
        Element("Les conclusions : ce qui est demandé au juge", public_claims.R411_1, REQUIRED, ("heads",)),
        Element("Une obligation non sérieusement contestable", public_claims.R541_1, REQUIRED, ("total",)),
        Element("La décision attaquée, ou la preuve de la demande", public_claims.R412_1, INVITED, ("claim_line",)),
        Element("L’inventaire des pièces, numérotées et nommées", public_claims.R412_2, INVITED, ("pieces_list",)),
        Element("Votre signature", public_claims.R411_1, REQUIRED, (SIGNATURE,)),
    ),
    "opposition_prix_de_vente": (
        Element("Le montant de la créance", court_time.L141_14, VOID, ("total",)),
        Element("Les causes de la créance", court_time.L141_14, VOID, ("service", "invoice_list")),
        Element("Un domicile élu dans le ressort du tribunal", court_time.L141_14, VOID, ("elected_domicile",)),
        Element("La vente, et sa dernière publication", court_time.L141_14, USUAL, ("debtor_block", "published_on")),
        Element("Le compte de chaque somme", court_time.L141_14, USUAL, ("account",)),
    ),
    "bordereau_de_pieces": (Element("Un bordereau des documents joints", ART_1407, REQUIRED, ("pieces_table",)),),
}
