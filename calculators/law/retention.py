"""What a client may keep back until the works are received without reserve: loi n° 71-584 and, in public contracts, the code."""

from calculators.core.tables.series import Text, dated, in_code
from calculators.law import articles

LOI_71_584 = Text("Loi n° 71-584 du 16 juillet 1971, art. 1 et 2", articles.LOI_71_584, "")
R2191_33 = in_code("C. commande publique, art. R2191-33", articles.COMMANDE_PUBLIQUE)

MAX = dated(
    title="Retenue de garantie la plus forte, marchés privés de travaux",
    unit="percent",
    rows=(("1971-07-17", "5", LOI_71_584, "A", "only if the contract says so, for the reserves of the reception"),),
    checked_on="2026-11-28",
)
PUBLIC_MAX = dated(
    title="Retenue de garantie la plus forte, marchés publics",
    unit="percent",
    rows=(("2019-04-01", "5", R2191_33, "B", "less for small companies: PUBLIC_SMALL_MAX"),),
    checked_on="2026-11-28",
)
RELEASED = dated(
    title="Retenue de garantie libérée après la réception, marchés privés de travaux",
    unit="years",
    rows=(("1971-07-17", "1", LOI_71_584, "A", "unless a reasoned opposition was sent by registered letter"),),
    checked_on="2026-11-28",
)
PUBLIC_SMALL_MAX = dated(
    title="Retenue de garantie la plus forte d’une petite ou moyenne entreprise, marchés publics de l’État et de grands acheteurs",
    unit="percent",
    rows=(("2025-01-01", "3", R2191_33, "A", "décret 2024-1251; the State, its large establishments, LARGE_BUYER_OVER"),),
    checked_on="2026-11-28",
)
LARGE_BUYER_OVER = dated(
    title="Collectivité qui retient moins aux petites entreprises, dépenses de fonctionnement au-dessus de",
    unit="euros",
    rows=(("2025-01-01", "60000000", R2191_33, "A", "décret 2024-1251"),),
    checked_on="2026-11-28",
)
PUBLIC_RELEASED = dated(
    title="Retenue de garantie remboursée après le délai de garantie, marchés publics",
    unit="days",
    rows=(("2019-04-01", "30", R2191_33, "A", ""),),
    checked_on="2026-11-28",
)
