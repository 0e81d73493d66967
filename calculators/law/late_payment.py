"""What a professional debtor owes for paying late: C. com. L441-10 II and D441-5."""

from calculators.core.tables.series import dated, in_code, plus, times
from calculators.law import articles
from calculators.law.ecb_rate import ECB_RATE
from calculators.law.legal_interest import PROFESSIONAL_CREDITOR

L441_10 = in_code("C. com., art. L441-10, II", articles.COMMERCE)
D441_5 = in_code("C. com., art. D441-5", articles.COMMERCE)

# Since 2013 the rate is that of the first day of the semester: no earlier day is calculated here.
POINTS = dated(
    title="Points ajoutés au taux de la BCE, client professionnel",
    unit="points",
    rows=(("2013-01-01", "10", L441_10, "A", ""),),
    checked_on="2026-11-28",
)
FLOOR_MULTIPLE = dated(
    title="Plancher d’une clause, en nombre de fois l’intérêt légal",
    unit="times",
    rows=(("2013-01-01", "3", L441_10, "A", "which legal rate and at which day: uniform practice, not in the text"),),
    checked_on="2026-11-28",
)
INDEMNITY = dated(
    title="Indemnité forfaitaire pour frais de recouvrement, par facture en retard",
    unit="euros",
    rows=(("2013-01-01", "40", D441_5, "A", ""),),
    checked_on="2026-11-28",
)

DEFAULT_RATE = plus("Pénalités de retard entre professionnels, sans clause", ECB_RATE, POINTS)
FLOOR_RATE = times("Plancher d’une clause entre professionnels", PROFESSIONAL_CREDITOR, FLOOR_MULTIPLE)
