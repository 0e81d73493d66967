"""Who else owes, and until when a creditor is heard once the debtor has died, sold, dissolved or asked for the relief of his debts."""

from calculators.core.tables.series import dated, in_code
from calculators.law import articles

L141_14 = in_code("C. com., art. L141-14", articles.COMMERCE)
L526_25 = in_code("C. com., art. L526-25", articles.COMMERCE)
ART_771 = in_code("C. civ., art. 771", articles.CIVIL)
ART_772 = in_code("C. civ., art. 772", articles.CIVIL)
ART_792 = in_code("C. civ., art. 792", articles.CIVIL)
ART_1844_5 = in_code("C. civ., art. 1844-5", articles.CIVIL)
ART_1844_8 = in_code("C. civ., art. 1844-8", articles.CIVIL)
L722_3 = in_code("C. consom., art. L722-2 et L722-3", articles.CONSOMMATION)
R741_2 = in_code("C. consom., art. R741-2", articles.CONSOMMATION)

OPPOSE_SALE = dated(
    title="Opposition au paiement du prix d’un fonds de commerce, après la dernière publication",
    unit="days",
    rows=(("2013-01-01", "10", L141_14, "B", "by commissaire de justice or registered letter, at the elected address"),),
    checked_on="2026-11-28",
)
OPPOSE_DISSOLUTION = dated(
    title="Opposition à la dissolution d’une société dont l’associé unique est une société, après sa publication",
    unit="days",
    rows=(("2013-01-01", "30", ART_1844_5, "A", "in court; afterwards the sole shareholder owes everything"),),
    checked_on="2026-11-28",
)
LIQUIDATION_OPEN = dated(
    title="Liquidation amiable sans clôture, tout intéressé peut saisir le tribunal après",
    unit="years",
    rows=(("2013-01-01", "3", ART_1844_8, "A", "from the dissolution"),),
    checked_on="2026-11-28",
)
HEIRS_LEFT_ALONE = dated(
    title="Décès, temps pendant lequel un héritier ne peut pas être sommé de choisir",
    unit="months",
    rows=(("2013-01-01", "4", ART_771, "A", "from the opening of the succession"),),
    checked_on="2026-11-28",
)
HEIRS_SUMMONED = dated(
    title="Héritier sommé de choisir, son silence vaut acceptation après",
    unit="months",
    rows=(("2013-01-01", "2", ART_772, "A", "unless a judge gives him longer"),),
    checked_on="2026-11-28",
)
NET_HEIRS = dated(
    title="Succession acceptée à concurrence de l’actif net, délai des créanciers après la publication",
    unit="months",
    rows=(("2013-01-01", "15", ART_792, "A", "a claim without security is lost afterwards"),),
    checked_on="2026-11-28",
)
WAIVER_THOUGHT_OVER = dated(
    title="Entrepreneur individuel, réflexion avant de renoncer à la séparation de ses biens",
    unit="days",
    rows=(("2022-05-15", "7", L526_25, "B", "from the creditor's written request"),),
    checked_on="2026-11-28",
)
SEIZURES_STOPPED = dated(
    title="Surendettement, arrêt des saisies, au plus",
    unit="years",
    rows=(("2018-01-01", "2", L722_3, "B", "from the day the file is found admissible, until what follows it"),),
    checked_on="2026-11-28",
)
DEBTS_WIPED = dated(
    title="Effacement des dettes d’un particulier, délai du créancier qui n’a pas été averti",
    unit="months",
    rows=(("2018-01-01", "2", R741_2, "B", "from the publication; then the debt is extinguished"),),
    checked_on="2026-11-28",
)
