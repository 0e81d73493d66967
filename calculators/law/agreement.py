"""What an agreement asks before the work: a writing, a quote, a guarantee; and when being paid later is a credit."""

from calculators.core.tables.series import Text, dated, in_code
from calculators.law import articles

ART_1359 = in_code("C. civ., art. 1359", articles.CIVIL)
L312_4 = in_code("C. consom., art. L312-4", articles.CONSOMMATION)
ORDER_2015_03_17 = Text("Arrêté du 17 mars 2015", articles.ARRETE_2015_03_17, "2015-07-01")
DECREE_99_658 = Text("Décret n° 99-658 du 30 juillet 1999", articles.DECRET_99_658, "1999-07-31")

WRITING_OVER = dated(
    title="Preuve d’un accord par un écrit signé, au-dessus de",
    unit="euros",
    rows=(
        (
            "2016-10-01",
            "1500",
            ART_1359,
            "A",
            "the sum is set by decree; proof is free against a commerçant",
        ),
    ),
    checked_on="2026-11-28",
)
NOT_CREDIT_WITHIN = dated(
    title="Paiement différé accordé par le vendeur à un particulier, pas un crédit s’il est soldé dans les",
    unit="days",
    rows=(
        (
            "2026-11-20",
            "50",
            L312_4,
            "A",
            "from the supply; ordonnance 2025-880; no interest, limited late fees, no third lender",
        ),
    ),
    checked_on="2026-11-28",
)
HOME_SERVICES_QUOTE_FROM = dated(
    title="Devis obligatoire d’un service à la personne, par mois, à partir de",
    unit="euros",
    rows=(("2015-07-01", "100", ORDER_2015_03_17, "B", "all taxes included; or when the consumer asks"),),
    checked_on="2026-11-28",
)
WORKS_GUARANTEE_OVER = dated(
    title="Garantie de paiement des travaux, hors taxes, au-dessus de",
    unit="euros",
    rows=(("2002-01-01", "12000", DECREE_99_658, "B", "C. civ. 1799-1; 79 000 F before"),),
    checked_on="2026-11-28",
)
