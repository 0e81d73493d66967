"""When a contractor whom nobody guarantees may stop his works."""

from calculators.core.tables.series import dated, in_code
from calculators.law import articles

ART_1799_1 = in_code("C. civ., art. 1799-1", articles.CIVIL)

SUSPENDED_AFTER = dated(
    title="Travaux impayés et sans garantie, suspension possible après une mise en demeure et",
    unit="days",
    rows=(("2014-01-01", "15", ART_1799_1, "A", "private works, not those of a consumer for himself"),),
    checked_on="2026-11-28",
)
