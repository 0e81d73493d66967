"""Procedural time limits, each by its act: how long, from when, under which text. The day of the act is not counted (CPC 641)."""

from calculators.core.tables.series import Text, dated, in_code
from calculators.law import articles

ART_640_642 = in_code("C. proc. civ., art. 640 à 642", articles.PROCEDURE_CIVILE)
ART_643 = in_code("C. proc. civ., art. 643 à 645", articles.PROCEDURE_CIVILE)
ART_1416 = in_code("C. proc. civ., art. 1416", articles.PROCEDURE_CIVILE)
ART_1418 = in_code("C. proc. civ., art. 1418", articles.PROCEDURE_CIVILE)
ART_1425 = in_code("C. proc. civ., art. 1425", articles.PROCEDURE_CIVILE)
# Orders made up to 31 August 2026 keep the version before: décret n° 2026-96 of 16 February 2026, art. 9.
ART_1411_OLD = Text("C. proc. civ., art. 1411 d’avant le décret n° 2026-96", articles.CPC_INJONCTION_BEFORE, "")
ART_1422_OLD = Text("C. proc. civ., art. 1422 d’avant le décret n° 2026-96", articles.CPC_INJONCTION_BEFORE, "")
ART_1411 = in_code("C. proc. civ., art. 1411, décret n° 2026-96", articles.PROCEDURE_CIVILE)
ART_1422 = in_code("C. proc. civ., art. 1422, décret n° 2026-96", articles.PROCEDURE_CIVILE)
R622_24 = in_code("C. com., art. R622-24", articles.COMMERCE)
L622_24 = in_code("C. com., art. L622-24", articles.COMMERCE)
L622_7 = in_code("C. com., art. L622-7, III", articles.COMMERCE)
L622_26 = in_code("C. com., art. L622-26 et R622-25", articles.COMMERCE)
R211_3 = in_code("C. proc. civ. exéc., art. R211-3", articles.PROCEDURES_CIVILES_D_EXECUTION)
R211_11 = in_code("C. proc. civ. exéc., art. R211-11", articles.PROCEDURES_CIVILES_D_EXECUTION)
L125_1 = in_code("C. proc. civ. exéc., art. L125-1 et R125-2", articles.PROCEDURES_CIVILES_D_EXECUTION)
L126_2 = in_code("C. proc. civ. exéc., art. L126-2", articles.PROCEDURES_CIVILES_D_EXECUTION)
L126_3 = in_code("C. proc. civ. exéc., art. L126-3", articles.PROCEDURES_CIVILES_D_EXECUTION)
LOI_75_1334 = Text("Loi n° 75-1334 du 31 décembre 1975, art. 12", articles.LOI_75_1334, "")
R741_2 = in_code("C. consom., art. R741-2 et L741-3", articles.CONSOMMATION)
L141_14 = in_code("C. com., art. L141-14", articles.COMMERCE)
L641_13 = in_code("C. com., art. L641-13", articles.COMMERCE)
ART_1844_5 = in_code("C. civ., art. 1844-5", articles.CIVIL)
ART_792 = in_code("C. civ., art. 792", articles.CIVIL)
L131_73 = in_code("C. mon. fin., art. L131-73", articles.MONETAIRE_ET_FINANCIER)
L131_73_TITLE = in_code("C. mon. fin., art. L131-73 (titre exécutoire)", articles.MONETAIRE_ET_FINANCIER)

SERVE_ORDER = dated(
    title="Signifier une ordonnance d’injonction de payer",
    unit="months",
    rows=(("2013-01-01", "6", ART_1411_OLD, "A", ""), ("2026-09-01", "3", ART_1411, "B", "by the date of the order")),
    checked_on="2026-11-28",
)
OPPOSITION = dated(
    title="Opposition à une injonction de payer",
    unit="months",
    rows=(("2013-01-01", "1", ART_1416, "A", "longer when the order was not handed to the person"),),
    checked_on="2026-11-28",
)
# By the date of the order, like SERVE_ORDER.
BEFORE_ENFORCEMENT = dated(
    title="Attente avant d’exécuter une injonction de payer",
    unit="months",
    rows=(
        ("2013-01-01", "1", ART_1422_OLD, "A", "end of the month of opposition"),
        ("2026-09-01", "2", ART_1422, "B", "by the date of the order"),
    ),
    checked_on="2026-11-28",
)
DEPOSIT_COSTS = dated(
    title="Consigner les frais de l’opposition, tribunal de commerce",
    unit="days",
    rows=(("2013-01-01", "15", ART_1425, "A", "sending or receipt: the earlier is taken"),),
    checked_on="2026-11-28",
)
APPOINT_LAWYER = dated(
    title="Constituer avocat après une opposition, tribunal judiciaire",
    unit="days",
    rows=(("2013-01-01", "15", ART_1418, "A", "claims over the threshold of compulsory representation"),),
    checked_on="2026-11-28",
)
DECLARE_CLAIM = dated(
    title="Déclarer une créance à la procédure collective",
    unit="months",
    rows=(("2013-01-01", "2", R622_24, "A", "from publication in the BODACC"),),
    checked_on="2026-11-28",
)
DECLARE_FROM_AFAR = dated(
    title="Déclarer une créance depuis un autre territoire",
    unit="months",
    rows=(("2013-01-01", "4", R622_24, "A", "2 months more than DECLARE_CLAIM"),),
    checked_on="2026-11-28",
)
RELIEF = dated(
    title="Demander un relevé de forclusion",
    unit="months",
    rows=(("2013-01-01", "6", L622_26, "A", "from publication in the BODACC"),),
    checked_on="2026-11-28",
)
DECLARE_AFTER_RELIEF = dated(
    title="Déclarer une créance après un relevé de forclusion",
    unit="months",
    rows=(("2013-01-01", "1", L622_24, "B", "half of DECLARE_CLAIM, from the notification"),),
    checked_on="2026-11-28",
)
DECLARE_AFTER_RELIEF_FROM_AFAR = dated(
    title="Déclarer une créance après un relevé de forclusion, depuis un autre territoire",
    unit="months",
    rows=(("2013-01-01", "2", L622_24, "B", "half of DECLARE_FROM_AFAR, from the notification"),),
    checked_on="2026-11-28",
)
PAYMENT_ANNULLED = dated(
    title="Annuler le paiement d’une dette antérieure fait après le jugement d’ouverture",
    unit="years",
    rows=(("2013-01-01", "3", L622_7, "B", "from the payment, at the request of anyone concerned"),),
    checked_on="2026-11-28",
)
NOTIFY_ATTACHMENT = dated(
    title="Dénoncer une saisie-attribution",
    unit="days",
    rows=(("2013-01-01", "8", R211_3, "A", ""),),
    checked_on="2026-11-28",
)
CONTEST_ATTACHMENT = dated(
    title="Contester une saisie-attribution",
    unit="months",
    rows=(("2013-01-01", "1", R211_11, "A", ""),),
    checked_on="2026-11-28",
)
CONTEST_COMMERCIAL_CLAIM = dated(
    title="Contester un commandement entre commerçants",
    unit="months",
    rows=(("2026-04-25", "1", L126_2, "A", "no implementing decree found by 25 September 2026"),),
    checked_on="2026-11-28",
)
RECORD_COMMERCIAL_CLAIM = dated(
    title="Attente avant le procès-verbal de non-contestation",
    unit="days",
    rows=(("2026-04-25", "8", L126_3, "A", ""),),
    checked_on="2026-11-28",
)
SMALL_CLAIM = dated(
    title="Accord dans la procédure de petites créances, à partir de l’envoi de la lettre",
    unit="months",
    rows=(("2013-01-01", "1", L125_1, "A", "from sending; silence is a refusal"),),
    checked_on="2026-11-28",
)
SUBCONTRACT = dated(
    title="Attente avant l’action directe du sous-traitant",
    unit="months",
    rows=(("2013-01-01", "1", LOI_75_1334, "B", ""),),
    checked_on="2026-11-28",
)
CHEQUE = dated(
    title="Attente avant le certificat de non-paiement d’un chèque",
    unit="days",
    rows=(("2013-01-01", "30", L131_73, "A", "from the first presentation"),),
    checked_on="2026-11-28",
)
CHEQUE_TITLE = dated(
    title="Attente après la signification du certificat de non-paiement",
    unit="days",
    rows=(("2013-01-01", "15", L131_73_TITLE, "A", ""),),
    checked_on="2026-11-28",
)
# What happened to the debtor opens these, from the day it is published. None is stretched for a day off.
CHALLENGE_WIPING = dated(
    title="Contester l’effacement des dettes d’un particulier surendetté",
    unit="months",
    rows=(("2018-01-01", "2", R741_2, "B", "for a creditor whom the commission did not notify; then the debt is extinguished"),),
    checked_on="2026-11-28",
)
OPPOSE_SALE = dated(
    title="S’opposer au paiement du prix d’un fonds de commerce vendu",
    unit="days",
    rows=(("2018-01-01", "10", L141_14, "B", "from the last of the two publications, BODACC and legal paper"),),
    checked_on="2026-11-28",
)
OPPOSE_DISSOLUTION = dated(
    title="S’opposer à la dissolution d’une société par son associé unique",
    unit="days",
    rows=(("2018-01-01", "30", ART_1844_5, "A", "when that shareholder is a company: afterwards it owes everything"),),
    checked_on="2026-11-28",
)
NOTIFY_ESTATE = dated(
    title="Déclarer une créance à une succession acceptée à concurrence de l’actif",
    unit="months",
    rows=(("2018-01-01", "15", ART_792, "A", "from the publication of that acceptance; then the claim is lost"),),
    checked_on="2026-11-28",
)
KEEP_RANK = dated(
    title="Signaler au liquidateur une dette née après le jugement, pour garder son rang",
    unit="months",
    rows=(("2013-01-01", "6", L641_13, "B", "liquidation only, from the publication of the judgment"),),
    checked_on="2026-11-28",
)

# What an act starts: code of the deadline, its length, "limit" for who must act in time or "wait" for who must wait. Acts that
# depend on another date or start several deadlines are worked out by the calculator.
ACTS = {
    "opposition_notified_tc": ("deposit_by", DEPOSIT_COSTS, "limit"),
    "opposition_notified_tj": ("lawyer_by", APPOINT_LAWYER, "limit"),
    "small_claim_sent": ("ends_on", SMALL_CLAIM, "wait"),
    "subcontract_notice": ("direct_action_from", SUBCONTRACT, "wait"),
    "cheque_presented": ("certificate_from", CHEQUE, "wait"),
    "certificate_served": ("title_from", CHEQUE_TITLE, "wait"),
}
