"""Interest between any two persons: Code civil, and the conventions the texts leave open."""

from calculators.core.series import article

ART_1231_5 = article("C. civ., art. 1231-5", "LEGIARTI000032010131", "2016-10-01")
ART_1231_6 = article("C. civ., art. 1231-6", "LEGIARTI000032010133", "2016-10-01")
ART_1231_7 = article("C. civ., art. 1231-7", "LEGIARTI000032010135", "2016-10-01")
ART_1343_1 = article("C. civ., art. 1343-1", "LEGIARTI000032035259", "2016-10-01")
ART_1343_2 = article("C. civ., art. 1343-2", "LEGIARTI000032035261", "2016-10-01")
ART_1344_1 = article("C. civ., art. 1344-1", "LEGIARTI000032035273", "2016-10-01")

# No text says how a yearly rate becomes a daily one: published practice divides by 365, leap year or not.
DAYS_IN_YEAR = 365
DAYS_IN_LEAP_YEAR = 366
