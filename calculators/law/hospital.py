"""How the agence régionale de santé makes a public hospital pay without a judgment: the principal, then interest and indemnity."""

from calculators.core.tables.series import dated, in_code
from calculators.law import articles

L6145_3 = in_code("C. santé publ., art. L6145-3 et R6145-42", articles.SANTE_PUBLIQUE)
L6145_5 = in_code("C. santé publ., art. L6145-5", articles.SANTE_PUBLIQUE)

PRINCIPAL_NOTICE = dated(
    title="Hôpital public mis en demeure par l’agence régionale de santé, avant le paiement d’office du principal",
    unit="days",
    rows=(("2013-01-01", "30", L6145_3, "A", "an expense that belongs in the budget and is not contested"),),
    checked_on="2026-11-28",
)
ACCESSORIES_LATE = dated(
    title="Hôpital public, intérêts et indemnité à ordonner après le principal dans les",
    unit="days",
    rows=(("2014-01-01", "30", L6145_5, "A", "afterwards the creditor, the accountant or any third party may tell the agency"),),
    checked_on="2026-11-28",
)
ACCESSORIES_NOTICE = dated(
    title="Intérêts d’un hôpital public, mise en demeure par l’agence régionale de santé dans les",
    unit="days",
    rows=(("2014-01-01", "15", L6145_5, "A", "from the signal"),),
    checked_on="2026-11-28",
)
ACCESSORIES_ORDER = dated(
    title="Intérêts d’un hôpital public, paiement ordonné après",
    unit="months",
    rows=(("2014-01-01", "1", L6145_5, "A", "from the formal notice"),),
    checked_on="2026-11-28",
)
ACCESSORIES_PAID = dated(
    title="Intérêts d’un hôpital public, paiement ordonné dans les",
    unit="days",
    rows=(("2014-01-01", "10", L6145_5, "A", "from the end of that month"),),
    checked_on="2026-11-28",
)
