"""What a public buyer owes, and when: Code de la commande publique, articles L2192-10 to R2192-36."""

from calculators.core.tables.series import dated, in_code, plus
from calculators.law import articles
from calculators.law.ecb_rate import ECB_RATE

R2192_10 = in_code("C. commande publique, art. R2192-10", articles.COMMANDE_PUBLIQUE)
R2192_11 = in_code("C. commande publique, art. R2192-11", articles.COMMANDE_PUBLIQUE)
L2192_13 = in_code("C. commande publique, art. L2192-13", articles.COMMANDE_PUBLIQUE)
R2192_31 = in_code("C. commande publique, art. R2192-31", articles.COMMANDE_PUBLIQUE)
R2192_12 = in_code("C. commande publique, art. R2192-12", articles.COMMANDE_PUBLIQUE)
R2192_13 = in_code("C. commande publique, art. R2192-13", articles.COMMANDE_PUBLIQUE)
R2192_14 = in_code("C. commande publique, art. R2192-14", articles.COMMANDE_PUBLIQUE)
R2192_29 = in_code("C. commande publique, art. R2192-27 à R2192-29", articles.COMMANDE_PUBLIQUE)
R2192_32 = in_code("C. commande publique, art. R2192-32", articles.COMMANDE_PUBLIQUE)
D2192_35 = in_code("C. commande publique, art. D2192-35", articles.COMMANDE_PUBLIQUE)
R2192_36 = in_code("C. commande publique, art. R2192-36", articles.COMMANDE_PUBLIQUE)

TERM_STATE_OR_LOCAL = dated(
    title="Délai de paiement : État, collectivités, leurs établissements publics",
    unit="days",
    rows=(("2019-04-01", "30", R2192_10, "A", ""),),
    checked_on="2026-11-28",
)
TERM_HOSPITAL = dated(
    title="Délai de paiement : établissements publics de santé, service de santé des armées",
    unit="days",
    rows=(("2019-04-01", "50", R2192_11, "A", ""),),
    checked_on="2026-11-28",
)
TERM_PUBLIC_COMPANY = dated(
    title="Délai de paiement : entreprises publiques",
    unit="days",
    rows=(("2019-04-01", "60", R2192_11, "A", "other than local public establishments"),),
    checked_on="2026-11-28",
)
ASSUMED_RECEIPT = dated(
    title="Réception supposée d’une demande de paiement sans date, après la facture",
    unit="days",
    rows=(("2019-04-01", "2", R2192_14, "A", "the creditor proves in case of dispute"),),
    checked_on="2026-11-28",
)
AFTER_SUSPENSION = dated(
    title="Délai minimal après une suspension par l’acheteur public",
    unit="days",
    rows=(("2019-04-01", "30", R2192_29, "A", "or what was left of the first period, if longer"),),
    checked_on="2026-11-28",
)
POINTS = dated(
    title="Points ajoutés au taux de la BCE, acheteur public",
    unit="points",
    rows=(("2013-07-01", "8", R2192_31, "A", "contracts concluded from 16 March 2013 (décret 2013-269)"),),
    checked_on="2026-11-28",
)
INDEMNITY = dated(
    title="Indemnité forfaitaire pour frais de recouvrement, acheteur public",
    unit="euros",
    rows=(("2013-07-01", "40", D2192_35, "A", ""),),
    checked_on="2026-11-28",
)
ACCESSORIES_TERM = dated(
    title="Délai pour payer les intérêts et l’indemnité, après le paiement du principal par un acheteur public",
    unit="days",
    rows=(("2019-04-01", "45", R2192_36, "A", ""),),
    checked_on="2026-11-28",
)

RATE = plus("Intérêts moratoires d’un acheteur public, selon le semestre où ils commencent", ECB_RATE, POINTS)
