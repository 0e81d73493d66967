"""What is written to a public buyer, to a préfet and to the administrative judge: CCAG, CGCT L1612-16 and L1612-18, CJA R411-1,
R412-1, R412-2, R421-1, R541-1."""

from calculators.core.tables.series import Text, dated, in_code
from calculators.law import articles, courts

CCAG = Text("CCAG-FCS du 30 mars 2021, art. 46", articles.CCAG_FCS, "2021-04-01")
L1612_18 = in_code("C. gén. collectivités territoriales, art. L1612-18", articles.COLLECTIVITES)
R411_1 = in_code("C. just. adm., art. R411-1", articles.JUSTICE_ADMINISTRATIVE)
R412_1 = in_code("C. just. adm., art. R412-1", articles.JUSTICE_ADMINISTRATIVE)
R412_2 = in_code("C. just. adm., art. R412-2", articles.JUSTICE_ADMINISTRATIVE)
R421_1 = in_code("C. just. adm., art. R421-1", articles.JUSTICE_ADMINISTRATIVE)
R541_1 = in_code("C. just. adm., art. R541-1", articles.JUSTICE_ADMINISTRATIVE)
L231_4 = in_code("C. rel. public et administration, art. L231-4", articles.RELATIONS_PUBLIC_ADMINISTRATION)

COMPLAINT = dated(
    title="Mémoire en réclamation, après le différend",
    unit="months",
    rows=(("2021-04-01", "2", CCAG, "B", "analogous in other CCAG; only where the contract refers to one"),),
    checked_on="2026-11-28",
)
SILENCE = dated(
    title="Silence d’une administration sur une réclamation de somme, qui vaut rejet après",
    unit="months",
    rows=(("2016-01-01", "2", L231_4, "A", "CRPA, 3°"),),
    checked_on="2026-11-28",
)
PRINCIPAL_NOTICE = dated(
    title="Collectivité mise en demeure par le préfet, avant le mandatement d’office du principal",
    unit="months",
    rows=(("2013-01-01", "1", courts.L1612_16, "A", "two when the debt is at least 5 % of the operating budget"),),
    checked_on="2026-11-28",
)
ACCESSORIES_LATE = dated(
    title="Collectivité, intérêts et indemnité à mandater après le principal dans les",
    unit="days",
    rows=(
        ("2013-04-29", "30", L1612_18, "A", "afterwards the creditor may tell the préfet; first day of the row not looked for"),
    ),
    checked_on="2026-11-28",
)
ACCESSORIES_NOTICE = dated(
    title="Intérêts d’une collectivité, mise en demeure par le préfet dans les",
    unit="days",
    rows=(("2013-04-29", "15", L1612_18, "A", "from the signal; first day of the row not looked for"),),
    checked_on="2026-11-28",
)
ACCESSORIES_ORDER = dated(
    title="Intérêts d’une collectivité, mandatement d’office après",
    unit="months",
    rows=(("2013-04-29", "1", L1612_18, "A", "from the formal notice; first day of the row not looked for"),),
    checked_on="2026-11-28",
)
ACCESSORIES_PAID = dated(
    title="Intérêts d’une collectivité, mandatés d’office dans les",
    unit="days",
    rows=(("2013-04-29", "10", L1612_18, "A", "from the end of that month; first day of the row not looked for"),),
    checked_on="2026-11-28",
)
