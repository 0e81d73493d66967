"""What a consumer pays before the work: deposits, the days when nothing may be asked, the days to withdraw."""

from calculators.core.tables.series import dated, in_code
from calculators.law import articles

L214_2 = in_code("C. consom., art. L214-2", articles.CONSOMMATION)
L221_10 = in_code("C. consom., art. L221-10", articles.CONSOMMATION)
L221_20 = in_code("C. consom., art. L221-20", articles.CONSOMMATION)
L221_25 = in_code("C. consom., art. L221-25", articles.CONSOMMATION)

NO_PAYMENT = dated(
    title="Contrat signé hors établissement, particulier ou petit professionnel, aucun paiement pendant",
    unit="days",
    rows=(("2016-07-01", "7", L221_10, "A", "exceptions: among others, urgent repairs at home that the client asked for"),),
    checked_on="2026-11-28",
)
WITHDRAWAL = dated(
    title="Délai de rétractation d’un particulier, contrat à distance ou hors établissement",
    unit="days",
    rows=(("2016-07-01", "14", L221_25, "A", "a service begun meanwhile without his express request is owed nothing"),),
    checked_on="2026-11-28",
)
WITHDRAWAL_EXTENSION = dated(
    title="Délai de rétractation d’un particulier qui n’en a pas été informé, prolongé de",
    unit="months",
    rows=(("2016-07-01", "12", L221_20, "A", "informed late, he has WITHDRAWAL from that day"),),
    checked_on="2026-11-28",
)
INTEREST_AFTER = dated(
    title="Somme versée d’avance par un particulier, intérêt légal au-delà de",
    unit="months",
    rows=(("2016-07-01", "3", L214_2, "A", "not for special orders on quote (L214-3)"),),
    checked_on="2026-11-28",
)
