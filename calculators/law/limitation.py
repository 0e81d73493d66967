"""Until when a debt can be claimed in court (prescription), by debtor."""

from calculators.core.series import LEGIFRANCE, Text, article, dated

L110_4 = article("C. com., art. L110-4", "LEGIARTI000027725867", "")
L218_2 = Text("C. consom., art. L218-2", LEGIFRANCE + "codes/texte_lc/LEGITEXT000006069565", "2016-07-01")
LOI_68_1250 = article("Loi n° 68-1250 du 31 décembre 1968, art. 1", "LEGIARTI000006528553", "1969-01-01")

BUSINESS = dated(
    title="Prescription entre professionnels",
    unit="years",
    rows=(("2008-06-19", "5", L110_4, "B", "civil claims of non-traders: C. civ. 2224, same length"),),
    checked_on="2026-11-22",
)
CONSUMER = dated(
    title="Prescription contre un consommateur",
    unit="years",
    rows=(("2008-06-19", "2", L218_2, "A", ""),),
    checked_on="2026-11-22",
)
PUBLIC = dated(
    title="Prescription contre un acheteur public, après l’année de naissance de la dette",
    unit="years",
    rows=(("2008-06-19", "4", LOI_68_1250, "B", ""),),
    checked_on="2026-11-22",
)
