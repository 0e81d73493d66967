"""When a client must pay at the latest: C. com. L441-10 I to L441-13, by sector. Days are calendar days, the first not counted."""

from calculators.core.tables.series import Text, dated, in_code
from calculators.law import articles

L441_10 = in_code("C. com., art. L441-10, I", articles.COMMERCE)
L441_11 = in_code("C. com., art. L441-11", articles.COMMERCE)
L441_12 = in_code("C. com., art. L441-12", articles.COMMERCE)
L441_13 = in_code("C. com., art. L441-13", articles.COMMERCE)
L441_16 = in_code("C. com., art. L441-16", articles.COMMERCE)
L441_9 = in_code("C. com., art. L441-9, I", articles.COMMERCE)
ART_641 = in_code("C. proc. civ., art. 641", articles.PROCEDURE_CIVILE)
ART_1344 = in_code("C. civ., art. 1344", articles.CIVIL)
ART_1342 = in_code("C. civ., art. 1342", articles.CIVIL)
DGCCRF = Text(
    "DGCCRF, les règles des délais de paiement",
    "https://www.economie.gouv.fr/dgccrf/les-fiches-pratiques/delais-de-paiement-les-regles-connaitre",
    "",
)

# No agreed term: counted from the receipt of the goods or the end of the service.
WITHOUT_TERM = dated(
    title="Délai quand rien n’est convenu",
    unit="days",
    rows=(("2013-01-01", "30", L441_10, "A", ""),),
    checked_on="2026-11-28",
)
# No text: service-public counts at least one week, delivery of the invoice included.
ON_RECEIPT = dated(
    title="« À réception » : délai retenu ici quand la date de réception est inconnue",
    unit="days",
    rows=(("2013-01-01", "7", DGCCRF, "B", "convention of this guide, editable by the reader"),),
    checked_on="2026-11-28",
)
GENERAL = dated(
    title="Délai maximal entre professionnels",
    unit="days",
    rows=(("2013-01-01", "60", L441_10, "A", "calendar days from the issue of the invoice"),),
    checked_on="2026-11-28",
)
END_OF_MONTH = dated(
    title="Délai maximal « fin de mois », par clause expresse",
    unit="days",
    rows=(("2013-01-01", "45", L441_10, "A", "either method of counting; must not be a manifest abuse"),),
    checked_on="2026-11-28",
)
PERIODIC = dated(
    title="Délai maximal d’une facture périodique",
    unit="days",
    rows=(
        (
            "2013-01-01",
            "45",
            in_code("C. com., art. L441-10, I (facture périodique)", articles.COMMERCE),
            "A",
            "CGI 289 I-3; no end of month",
        ),
    ),
    checked_on="2026-11-28",
)
TRANSPORT = dated(
    title="Délai maximal, transport routier et métiers associés",
    unit="days",
    rows=(("2013-01-01", "30", L441_11, "A", "from the issue of the invoice"),),
    checked_on="2026-11-28",
)
PERISHABLE = dated(
    title="Délai maximal, produits périssables",
    unit="days",
    rows=(
        (
            "2013-01-01",
            "30",
            in_code("C. com., art. L441-11 (produits périssables)", articles.COMMERCE),
            "A",
            "from delivery; periodic invoice: from the end of the décade of delivery",
        ),
    ),
    checked_on="2026-11-28",
)
FRESH_MEAT = dated(
    title="Délai maximal, bétail sur pied et viandes fraîches",
    unit="days",
    rows=(("2013-01-01", "20", L441_11, "B", "from delivery"),),
    checked_on="2026-11-28",
)
SPIRITS = dated(
    title="Délai maximal, boissons alcooliques soumises au droit de consommation",
    unit="days",
    rows=(
        (
            "2013-01-01",
            "30",
            in_code("C. com., art. L441-11 (alcools)", articles.COMMERCE),
            "B",
            "from the end of the month of delivery",
        ),
    ),
    checked_on="2026-11-28",
)
EXPORT = dated(
    title="Délai maximal, achats en franchise destinés à l’exportation hors de l’Union européenne",
    unit="days",
    rows=(("2013-01-01", "90", L441_12, "A", "express clause; not for large companies"),),
    checked_on="2026-11-28",
)
AFTER_HANDOVER = dated(
    title="Livraison outre-mer remise en métropole : jour qui fait partir le délai",
    unit="days",
    rows=(("2013-01-01", "21", L441_13, "A", "or customs clearance, if earlier"),),
    checked_on="2026-11-28",
)
