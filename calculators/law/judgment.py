"""What a judgment adds to the legal interest: CMF L313-3."""

from calculators.core.tables.series import dated, in_code
from calculators.law import articles

L313_3 = in_code("C. mon. fin., art. L313-3", articles.MONETAIRE_ET_FINANCIER)
ART_700 = in_code("C. proc. civ., art. 700", articles.PROCEDURE_CIVILE)
ART_503 = in_code("C. proc. civ., art. 503", articles.PROCEDURE_CIVILE)

RAISE_POINTS = dated(
    title="Majoration de l’intérêt légal après un jugement non exécuté",
    unit="points",
    rows=(("2015-01-01", "5", L313_3, "A", ""),),
    checked_on="2026-11-28",
)
RAISE_AFTER = dated(
    title="Délai après la signification avant la majoration",
    unit="months",
    rows=(("2015-01-01", "2", L313_3, "A", "the two months run from service (CPC 503): confidence B"),),
    checked_on="2026-11-28",
)
