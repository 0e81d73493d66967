"""The administrative fine for paying later than the legal maximum. It goes to the State: nothing of it comes to the seller."""

from calculators.core.tables.series import dated
from calculators.law.payment_terms import L441_16

REPEATED_WITHIN = dated(
    title="Amende pour délai de paiement trop long, doublée en cas de nouvelle faute dans les",
    unit="years",
    rows=(("2021-11-01", "2", L441_16, "A", ""),),
    checked_on="2026-11-28",
)
PERSON = dated(
    title="Amende pour délai de paiement trop long, personne physique, jusqu’à",
    unit="euros",
    rows=(("2021-11-01", "75000", L441_16, "A", "doubled when repeated"),),
    checked_on="2026-11-28",
)
COMPANY = dated(
    title="Amende pour délai de paiement trop long, personne morale, jusqu’à",
    unit="euros",
    rows=(("2021-11-01", "2000000", L441_16, "A", "doubled when repeated"),),
    checked_on="2026-11-28",
)
