"""Until when a debt can be claimed in court (prescription), by debtor."""

from calculators.core.tables.series import Text, dated, in_code
from calculators.law import articles

L110_4 = in_code("C. com., art. L110-4", articles.COMMERCE)
L133_6 = in_code("C. com., art. L133-6", articles.COMMERCE)
L218_2 = in_code("C. consom., art. L218-2", articles.CONSOMMATION)
L111_4 = in_code("C. proc. civ. exéc., art. L111-4", articles.PROCEDURES_CIVILES_D_EXECUTION)
L125_1 = in_code("C. proc. civ. exéc., art. L125-1", articles.PROCEDURES_CIVILES_D_EXECUTION)
ART_2224 = in_code("C. civ., art. 2224", articles.CIVIL)
ART_2232 = in_code("C. civ., art. 2232", articles.CIVIL)
ART_2254 = in_code("C. civ., art. 2254", articles.CIVIL)
ART_2250 = in_code("C. civ., art. 2250 et 2251", articles.CIVIL)
ART_2238 = in_code("C. civ., art. 2238", articles.CIVIL)
ART_2240 = in_code("C. civ., art. 2240", articles.CIVIL)
ART_2241 = in_code("C. civ., art. 2241", articles.CIVIL)
ART_2243 = in_code("C. civ., art. 2243", articles.CIVIL)
ART_2244 = in_code("C. civ., art. 2244", articles.CIVIL)
L622_25_1 = in_code("C. com., art. L622-25-1", articles.COMMERCE)
L2197_4 = in_code("C. commande publique, art. L2197-3 et L2197-4", articles.COMMANDE_PUBLIQUE)
LOI_68_1250 = Text("Loi n° 68-1250 du 31 décembre 1968, art. 1", articles.LOI_68_1250_1, "1969-01-01")
LOI_68_1250_2 = Text("Loi n° 68-1250 du 31 décembre 1968, art. 2 et 3", articles.LOI_68_1250, "")

BUSINESS = dated(
    title="Prescription entre professionnels",
    unit="years",
    rows=(("2008-06-19", "5", L110_4, "B", "civil claims of non-traders: C. civ. 2224, same length"),),
    checked_on="2026-11-28",
)
CONSUMER = dated(
    title="Prescription contre un consommateur",
    unit="years",
    rows=(("2008-06-19", "2", L218_2, "A", ""),),
    checked_on="2026-11-28",
)
PUBLIC = dated(
    title="Prescription contre un acheteur public, après l’année de naissance de la dette",
    unit="calendar_years",
    rows=(("2008-06-19", "4", LOI_68_1250, "B", ""),),
    checked_on="2026-11-28",
)
TRANSPORT = dated(
    title="Prescription des actions nées d’un transport de marchandises",
    unit="years",
    rows=(("2008-06-19", "1", L133_6, "B", ""),),
    checked_on="2026-11-28",
)
JUDGMENT = dated(
    title="Délai pour faire exécuter un jugement",
    unit="years",
    rows=(("2008-06-19", "10", L111_4, "A", "judgments only: not the titles of a commissaire de justice"),),
    checked_on="2026-11-28",
)
LEFT_AFTER_SUSPENSION = dated(
    title="Temps qui reste au moins après une médiation ou une conciliation",
    unit="months",
    rows=(("2008-06-19", "6", ART_2238, "A", ""),),
    checked_on="2026-11-28",
)
BACKSTOP = dated(
    title="Durée au-delà de laquelle une suspension ou une reconnaissance ne porte plus la prescription",
    unit="years",
    rows=(
        ("2008-06-19", "20", ART_2232, "A", "from the birth of the right, not for claims in court nor enforcement (2241, 2244)"),
    ),
    checked_on="2026-11-28",
)

SHORTEST_AGREED = dated(
    title="Durée la plus courte qu’un contrat peut donner à la prescription",
    unit="years",
    rows=(("2008-06-19", "1", ART_2254, "A", "never with a consumer, nor for what is paid by the year or more often"),),
    checked_on="2026-11-28",
)
LONGEST_AGREED = dated(
    title="Durée la plus longue qu’un contrat peut donner à la prescription",
    unit="years",
    rows=(("2008-06-19", "10", ART_2254, "A", "never with a consumer, nor for what is paid by the year or more often"),),
    checked_on="2026-11-28",
)

# What an act does to limitation between private persons, and against a public debtor: code, effect, reason, text.
PRIVATE_EFFECTS = (
    ("reminder", "none", "Une relance, même écrite, ne change rien au délai.", ART_2240),
    ("formal_notice", "none", "Une mise en demeure, même recommandée, n’interrompt pas la prescription (Cour de cassation, chambre "
     "commerciale, 18 mai 2022, n° 20-23.204).", ART_2241),
    ("bailiff_summons", "none", "Une sommation de payer n’est ni une demande en justice ni un acte d’exécution.", ART_2244),
    ("agency_letter", "none", "La lettre d’une société de recouvrement est une relance.", ART_2240),
    ("written_claim", "none", "Une réclamation écrite n’interrompt la prescription que contre un débiteur public.", ART_2241),
    ("acknowledgment", "interrupts", "Votre client reconnaît la dette : un nouveau délai entier commence.", ART_2240),
    ("partial_payment", "possible", "Un paiement partiel peut valoir reconnaissance de la dette, s’il est accepté sans réserve comme un "
     "acompte sur elle. Ce n’est pas certain : la date n’est pas déplacée.", ART_2240),
    ("payment_issued", "possible", "Un paiement émis, même partiel, peut valoir reconnaissance de la dette. Ce n’est pas certain : la date "
     "n’est pas déplacée.", ART_2240),
    ("payment_order_filed", "none", "Déposer une requête en injonction de payer n’interrompt rien : c’est la signification de "
     "l’ordonnance qui interrompt.", ART_2241),
    ("payment_order_served", "interrupts", "La signification de l’ordonnance interrompt la prescription, sauf si l’ordonnance devient "
     "non avenue.", ART_2241),
    ("summons", "interrupts", "Une assignation ou une requête au tribunal interrompt la prescription jusqu’à la fin de l’instance, "
     "sauf si la demande est rejetée ou irrecevable.", ART_2241),
    ("court_action", "interrupts", "Une demande en justice interrompt la prescription, même devant un juge incompétent.", ART_2241),
    ("conservatory_seizure", "interrupts", "Une saisie conservatoire ou un acte d’exécution forcée interrompt la prescription.", ART_2244),
    ("claim_declared", "interrupts", "La déclaration de créance interrompt la prescription jusqu’à la clôture de la procédure "
     "collective.", L622_25_1),
    ("mediation_agreed", "suspends", "L’accord écrit pour une médiation ou une conciliation, ou la première réunion, suspend le délai.", ART_2238),
    ("mediation_failed", "suspends", "La médiation est finie : le délai reprend pour ce qui restait, six mois au moins.", ART_2238),
    ("small_claim_sent", "none", "L’envoi de la lettre de la procédure simplifiée ne change rien au délai.", L125_1),
    ("small_claim_accepted", "suspends", "L’accord de votre client pour participer à la procédure simplifiée suspend le délai.", L125_1),
    ("small_claim_ended", "suspends", "La procédure simplifiée est finie : le délai reprend pour ce qui restait, six mois au moins.", ART_2238),
    ("renunciation", "interrupts", "Votre client renonce au délai déjà terminé : un nouveau délai entier commence.", ART_2250),
)  # fmt: skip
NO_PAYMENT_ORDER = "L’injonction de payer n’existe pas devant le juge administratif."
NOT_PUBLIC = "La procédure simplifiée ne vise pas un débiteur public."
PUBLIC_EFFECTS = (
    ("reminder", "possible", "Une relance écrite est une réclamation qui interrompt la prescription. Une relance orale ne compte pas : "
     "la date n’est pas déplacée.", LOI_68_1250_2),
    ("formal_notice", "interrupts", "Une mise en demeure est une réclamation écrite : elle interrompt la prescription.", LOI_68_1250_2),
    ("bailiff_summons", "interrupts", "Une sommation de payer est une réclamation écrite : elle interrompt la prescription.", LOI_68_1250_2),
    ("agency_letter", "possible", "La lettre d’un mandataire peut valoir réclamation écrite. La date n’est pas déplacée.", LOI_68_1250_2),
    ("written_claim", "interrupts", "Toute réclamation écrite interrompt la prescription.", LOI_68_1250_2),
    ("acknowledgment", "interrupts", "Une communication écrite d’une administration sur la dette interrompt la prescription.", LOI_68_1250_2),
    ("partial_payment", "interrupts", "Un paiement, même partiel, interrompt la prescription.", LOI_68_1250_2),
    ("payment_issued", "interrupts", "L’émission d’un moyen de paiement, même partiel, interrompt la prescription.", LOI_68_1250_2),
    ("payment_order_filed", "none", NO_PAYMENT_ORDER, LOI_68_1250_2),
    ("payment_order_served", "none", NO_PAYMENT_ORDER, LOI_68_1250_2),
    ("summons", "interrupts", "Un recours devant le juge interrompt la prescription.", LOI_68_1250_2),
    ("court_action", "interrupts", "Un recours devant un juge, même incompétent, interrompt la prescription.", LOI_68_1250_2),
    ("conservatory_seizure", "none", "Les biens publics ne peuvent pas être saisis.", LOI_68_1250_2),
    ("claim_declared", "none", "Un acheteur public ne peut pas être en procédure collective.", LOI_68_1250_2),
    ("mediation_agreed", "suspends", "La saisine du médiateur des entreprises ou du comité consultatif suspend le délai.", L2197_4),
    ("mediation_failed", "suspends", "La médiation est finie : le délai reprend pour ce qui restait.", L2197_4),
    ("small_claim_sent", "none", NOT_PUBLIC, LOI_68_1250_2),
    ("small_claim_accepted", "none", NOT_PUBLIC, LOI_68_1250_2),
    ("small_claim_ended", "none", NOT_PUBLIC, LOI_68_1250_2),
    ("renunciation", "none", "La renonciation du code civil ne vise pas un débiteur public.", LOI_68_1250),
)  # fmt: skip
