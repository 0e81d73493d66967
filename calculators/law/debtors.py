"""Who else owes once the debtor has died, dissolved or given up the separation of his estates; court_time has the creditor's days."""

from calculators.core.tables.series import dated, in_code
from calculators.law import articles

L526_25 = in_code("C. com., art. L526-25", articles.COMMERCE)
ART_771 = in_code("C. civ., art. 771", articles.CIVIL)
ART_772 = in_code("C. civ., art. 772", articles.CIVIL)
ART_1844_8 = in_code("C. civ., art. 1844-8", articles.CIVIL)

LIQUIDATION_OPEN = dated(
    title="Liquidation amiable sans clôture, tout intéressé peut saisir le tribunal après",
    unit="years",
    rows=(("2013-01-01", "3", ART_1844_8, "A", "from the dissolution"),),
    checked_on="2026-11-28",
)
HEIRS_LEFT_ALONE = dated(
    title="Décès, temps pendant lequel un héritier ne peut pas être sommé de choisir",
    unit="months",
    rows=(("2013-01-01", "4", ART_771, "A", "from the opening of the succession"),),
    checked_on="2026-11-28",
)
HEIRS_SUMMONED = dated(
    title="Héritier sommé de choisir, son silence vaut acceptation après",
    unit="months",
    rows=(("2013-01-01", "2", ART_772, "A", "unless a judge gives him longer"),),
    checked_on="2026-11-28",
)
WAIVER_THOUGHT_OVER = dated(
    title="Entrepreneur individuel, réflexion avant de renoncer à la séparation de ses biens",
    unit="days",
    rows=(("2022-05-15", "7", L526_25, "B", "from the creditor's written request"),),
    checked_on="2026-11-28",
)
