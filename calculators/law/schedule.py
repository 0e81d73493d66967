"""What makes a payment schedule worth something: Code civil."""

from calculators.core.tables.series import dated, in_code
from calculators.law import articles

ART_1305_4 = in_code("C. civ., art. 1305-4", articles.CIVIL)
ART_1343_5 = in_code("C. civ., art. 1343-5", articles.CIVIL)
ART_1376 = in_code("C. civ., art. 1376", articles.CIVIL)

MOST_A_JUDGE_GRANTS = dated(
    title="Délai le plus long qu’un juge peut accorder pour payer",
    unit="years",
    rows=(("2016-10-01", "2", ART_1343_5, "A", ""),),
    checked_on="2026-11-28",
)

DAYS_IN_WEEK = 7
WEEKS = {"week": 1, "two_weeks": 2}
