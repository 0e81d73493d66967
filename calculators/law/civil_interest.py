"""Interest between any two persons: Code civil, and the conventions the texts leave open."""

from calculators.core.tables.series import in_code
from calculators.law import articles

L111_8 = in_code("C. proc. civ. exéc., art. L111-8", articles.PROCEDURES_CIVILES_D_EXECUTION)
ART_1231_5 = in_code("C. civ., art. 1231-5", articles.CIVIL)
ART_1231_6 = in_code("C. civ., art. 1231-6", articles.CIVIL)
ART_1231_7 = in_code("C. civ., art. 1231-7", articles.CIVIL)
ART_1342_10 = in_code("C. civ., art. 1342-10", articles.CIVIL)
ART_1343_1 = in_code("C. civ., art. 1343-1", articles.CIVIL)
ART_1343_2 = in_code("C. civ., art. 1343-2", articles.CIVIL)
ART_1344_1 = in_code("C. civ., art. 1344-1", articles.CIVIL)

# No text says how a yearly rate becomes a daily one: published practice divides by 365, leap year or not.
DAYS_IN_YEAR = 365
DAYS_IN_LEAP_YEAR = 366
# A rate is a yearly one unless « par mois » is written (1343-1).
MONTHS_IN_YEAR = 12
