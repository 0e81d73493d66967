"""What a route costs: the State's contribution, the commercial registry, the commissaire de justice (Code de commerce,
articles A444-10 and following, tariff valid until 29 February 2028). What is not confirmed is not here: « demander le tarif ».
"""

from calculators.core.money.fees import by_tranches
from calculators.core.tables.series import Text, dated, in_code
from calculators.law import articles

ART_1635_BIS_Q = in_code("CGI, art. 1635 bis Q", articles.GENERAL_DES_IMPOTS)
ART_1635_BIS_Q_REPEALED = Text("CGI, art. 1635 bis Q (abrogé)", articles.CGI_BEFORE_THE_STAMP, "")
ART_278 = in_code("CGI, art. 278", articles.GENERAL_DES_IMPOTS)
A743_8 = Text("Arrêté du 25 février 2026, tarif des greffes des tribunaux de commerce", articles.ARRETE_2026_02_25, "2026-03-01")
A444_11 = in_code("C. com., art. A444-11, n° 4", articles.COMMERCE)
A444_46 = in_code("C. com., art. A444-46", articles.COMMERCE)
A444_48 = in_code("C. com., art. A444-48", articles.COMMERCE)
A444_31 = in_code("C. com., art. A444-31", articles.COMMERCE)
A444_32 = in_code("C. com., art. A444-32", articles.COMMERCE)
ART_695 = in_code("C. proc. civ., art. 695", articles.PROCEDURE_CIVILE)
ART_696 = in_code("C. proc. civ., art. 696", articles.PROCEDURE_CIVILE)
ART_700 = in_code("C. proc. civ., art. 700", articles.PROCEDURE_CIVILE)
L111_8 = in_code("C. proc. civ. exéc., art. L111-8", articles.PROCEDURES_CIVILES_D_EXECUTION)

STAMP = dated(
    title="Contribution pour l’aide juridique, tribunal judiciaire",
    unit="euros",
    rows=(
        ("2014-01-01", "0", ART_1635_BIS_Q_REPEALED, "A", "35 from 2011 to 2013"),
        (
            "2026-03-01",
            "50",
            ART_1635_BIS_Q,
            "B",
            "loi 2026-103, art. 128; A for the principle, B for the exemption of the injonction",
        ),
    ),
    checked_on="2026-11-28",
)
VAT = dated(
    title="Taux normal de TVA",
    unit="percent",
    rows=(("2014-01-01", "20", ART_278, "A", ""),),
    checked_on="2026-11-28",
)
INJUNCTION_REGISTRY = dated(
    title="Greffe du tribunal de commerce, injonction de payer, hors taxes",
    unit="euros",
    rows=(("2026-03-01", "25.19", A743_8, "B", "30.23 with VAT; service-public still showed 33.47, the tariff before"),),
    checked_on="2026-11-28",
)
SERVICE = dated(
    title="Signification d’une injonction de payer, émolument hors taxes",
    unit="euros",
    rows=(("2024-03-01", "25.79", A444_11, "B", "before the coefficient; first day of the row not confirmed"),),
    checked_on="2026-11-28",
)
TRANSMISSION = dated(
    title="Transmission électronique d’un acte, hors taxes",
    unit="euros",
    rows=(("2024-03-01", "8.80", A444_48, "B", "about 9.40 when the commissaire travels; postage and engagement fee apart"),),
    checked_on="2026-11-28",
)
# Coefficient of an act, in halves: up to these cents, numerator over HALVES.
COEFFICIENTS = ((12_800, 1), (128_000, 2), (None, 4))
HALVES = 2

DEBTOR_SHARE = by_tranches(
    "Droit proportionnel à la charge du débiteur", "2016-05-01",
    fixed=("44", "4.30"),
    tranches=(("125", "9.77"), ("610", "6.35"), ("1525", "3.41"), (None, "0.29")),
    cap="550", source=A444_31, confidence="B", note="81.39 on 4 000: service-public's own arithmetic",
)  # fmt: skip
CREDITOR_SHARE = by_tranches(
    "Droit proportionnel à la charge du créancier", "2016-05-01",
    fixed=("188", None),
    tranches=(("125", "11.73"), ("610", "10.75"), ("1525", "10.26"), ("52400", "3.91"), (None, None)),
    cap="5540", source=A444_32, confidence="B", note="257.45 on 4 000; fixed part up to 188 and rate above 52 400: C, not "
                                                     "printed",
)  # fmt: skip
