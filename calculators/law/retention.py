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
    rows=(("2019-04-01", "5", R2191_33, "B", "3 % for small companies with the State and large buyers since 2025"),),
    checked_on="2026-11-28",
)
