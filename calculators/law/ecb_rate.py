"""ECB main refinancing rate (fixed rate of the main refinancing operations), as it stands on the first day of each
semester: the only days that C. com. L441-10 II and CCP R2192-31 look at. The day of effect counts, not the announcement.
"""

from calculators.core.tables.series import Text, dated

BANQUE_DE_FRANCE = Text("Banque de France, taux directeurs de l’Eurosystème", "https://www.banque-france.fr/en/policy-rates", "")
ECB_TABLE = Text(
    "BCE, taux directeurs",
    "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/key_ecb_interest_rates/html/index.en.html",
    "",
)

ECB_RATE = dated(
    title="Taux de refinancement de la BCE au premier jour du semestre",
    unit="percent",
    known_until="2026-12-31",
    checked_on="2026-11-28",
    next_expected="le 1er janvier 2027, d’après les décisions de la BCE en vigueur ce jour-là",
    rows=(
        ("2013-01-01", "0.75", BANQUE_DE_FRANCE, "A", ""),
        ("2013-07-01", "0.50", BANQUE_DE_FRANCE, "A", ""),
        ("2014-01-01", "0.25", BANQUE_DE_FRANCE, "A", ""),
        ("2014-07-01", "0.15", BANQUE_DE_FRANCE, "A", ""),
        ("2015-01-01", "0.05", BANQUE_DE_FRANCE, "A", ""),
        ("2015-07-01", "0.05", BANQUE_DE_FRANCE, "A", ""),
        ("2016-01-01", "0.05", BANQUE_DE_FRANCE, "A", ""),
        ("2016-07-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2017-01-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2017-07-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2018-01-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2018-07-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2019-01-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2019-07-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2020-01-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2020-07-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2021-01-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2021-07-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2022-01-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2022-07-01", "0.00", BANQUE_DE_FRANCE, "A", ""),
        ("2023-01-01", "2.50", BANQUE_DE_FRANCE, "A", ""),
        ("2023-07-01", "4.00", BANQUE_DE_FRANCE, "A", ""),
        ("2024-01-01", "4.50", BANQUE_DE_FRANCE, "A", ""),
        ("2024-07-01", "4.25", BANQUE_DE_FRANCE, "A", ""),
        ("2025-01-01", "3.15", ECB_TABLE, "B", ""),
        ("2025-07-01", "2.15", ECB_TABLE, "B", ""),
        ("2026-01-01", "2.15", ECB_TABLE, "B", ""),
        ("2026-07-01", "2.40", ECB_TABLE, "B", ""),
    ),
)
