"""The amounts from which a procedure, a court or a lawyer changes, each once. The tables of routes.py point here."""

from calculators.core.tables.series import Text, dated, in_code
from calculators.law import articles

R125_1 = in_code("C. proc. civ. exéc., art. R125-1", articles.PROCEDURES_CIVILES_D_EXECUTION)
ART_750_1 = in_code("C. proc. civ., art. 750-1", articles.PROCEDURE_CIVILE)
ART_818 = in_code("C. proc. civ., art. 750 et 818", articles.PROCEDURE_CIVILE)
ART_761 = in_code("C. proc. civ., art. 761 et 853", articles.PROCEDURE_CIVILE)
D212_19_1 = in_code("C. org. judiciaire, art. D212-19-1", articles.ORGANISATION_JUDICIAIRE)
R211_3_24 = in_code("C. org. judiciaire, art. R211-3-24, et C. com., art. R721-6", articles.ORGANISATION_JUDICIAIRE)
REGULATION_861_2007 = Text("Règlement (CE) n° 861/2007", "https://eur-lex.europa.eu/eli/reg/2007/861/oj", "2017-07-14")
R2193_10 = in_code("C. commande publique, art. R2193-10", articles.COMMANDE_PUBLIQUE)
ECONOMIC_JUSTICE = Text("Loi n° 2023-1059 du 20 novembre 2023, art. 27", articles.LOI_2023_1059_27, "")

SMALL_CLAIM_MAX = dated(
    title="Plafond de la procédure simplifiée de recouvrement des petites créances, intérêts compris",
    unit="euros",
    rows=(("2020-01-01", "5000", R125_1, "A", "4 000 until 31 December 2019"),),
    checked_on="2026-11-28",
)
# Annulled by the Conseil d'État on 22 September 2022, restored by décret 2023-357 for claims from 1 October 2023.
# RIVAGE draft (10 000): not adopted on 25 September 2026.
AMICABLE_MAX = dated(
    title="Demande au tribunal judiciaire précédée d’une tentative amiable, jusqu’à",
    unit="euros",
    rows=(("2023-10-01", "5000", ART_750_1, "A", "consolidation of April 2026, unchanged status corroborated"),),
    checked_on="2026-11-28",
)
REQUEST_MAX = dated(
    title="Demande par requête au tribunal judiciaire, jusqu’à",
    unit="euros",
    rows=(("2020-01-01", "5000", ART_818, "A", ""),),
    checked_on="2026-11-28",
)
APPEAL_OVER = dated(
    title="Appel possible au-dessus de",
    unit="euros",
    rows=(("2020-01-01", "5000", R211_3_24, "A", ""),),
    checked_on="2026-11-28",
)
PROXIMITY_MAX = dated(
    title="Compétence du tribunal de proximité, jusqu’à",
    unit="euros",
    rows=(("2020-01-01", "10000", D212_19_1, "A", "where one covers the debtor's address"),),
    checked_on="2026-11-28",
)
LAWYER_OVER = dated(
    title="Avocat obligatoire devant le tribunal judiciaire et le tribunal de commerce, au-dessus de",
    unit="euros",
    rows=(("2020-01-01", "10000", ART_761, "A", "not to file a request for an injonction de payer"),),
    checked_on="2026-11-28",
)
EUROPEAN_SMALL_CLAIM_MAX = dated(
    title="Plafond du règlement européen des petits litiges, hors intérêts et frais",
    unit="euros",
    rows=(("2017-07-14", "5000", REGULATION_861_2007, "B", ""),),
    checked_on="2026-11-28",
)
DIRECT_PAYMENT_MIN = dated(
    title="Paiement direct du sous-traitant d’un marché public, à partir de",
    unit="euros",
    rows=(("2019-04-01", "600", R2193_10, "A", "taxes included; a subcontract of exactly that amount has it"),),
    checked_on="2026-11-28",
)
ECONOMIC_CONTRIBUTION_OVER = dated(
    title="Contribution pour la justice économique au-dessus de",
    unit="euros",
    rows=(("2025-01-01", "50000", ECONOMIC_JUSTICE, "B", "tribunaux des activités économiques, until 31 December 2028"),),
    checked_on="2026-11-28",
)
