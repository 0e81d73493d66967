"""What the texts leave open, and how it is settled here: code, French sentence with what the other reading gives."""

DAYS_365 = ("days-365", "Les jours exacts sont divisés par 365, même en année bissextile : aucun texte ne le fixe, "
            "c’est l’usage publié.")  # fmt: skip
DAYS_365_IN_LEAP_YEAR = DAYS_365[1] + " En divisant par 366 les jours d’une année bissextile, les intérêts seraient de {other} au lieu de {here}."
FIRST_DAY = ("first-day-after", "Le premier jour compté est le lendemain du point de départ ; le dernier jour compte, "
             "celui d’un paiement aussi.")  # fmt: skip
ROUNDING = ("rounding-per-period", "Chaque ligne est arrondie au centime le plus proche, et le total est la somme des lignes. "
            "Un seul arrondi à la fin peut changer un centime par ligne.")  # fmt: skip
BASE_TTC = ("base-incl-vat", "Les intérêts portent sur le montant impayé toutes taxes comprises, l’usage constant.")
SEMESTERS = ("semester-split", "Chaque jour est compté au taux de son semestre : le texte fixe le taux du semestre, "
             "l’usage coupe la période au 1er janvier et au 1er juillet.")  # fmt: skip
DEFAULT_KEPT = ("default-not-raised", "Sans clause, le taux reste celui de la BCE plus les points du texte, même quand le "
                "plancher d’une clause est plus haut : le texte ne vise que les clauses.")  # fmt: skip
FLOOR = ("floor-legal-rate", "Le plancher d’une clause est compté avec l’intérêt légal des créanciers professionnels, "
         "semestre par semestre : c’est l’usage, le texte ne précise ni lequel ni à quelle date.")  # fmt: skip
FLOOR_OTHER = " Si la clause trop basse était écartée au profit du taux sans clause, le total serait de {other}."
IMPUTATION = ("imputation", "Un paiement partiel règle d’abord les intérêts, puis la facture (code civil, article 1343-1) ; "
              "l’application aux pénalités de retard est très probable, sans décision publiée.")  # fmt: skip
IMPUTATION_PRINCIPAL = ("imputation", "Vous avez choisi d’imputer les paiements d’abord sur la facture : c’est plus favorable à "
                        "votre client que la règle du code civil (article 1343-1).")  # fmt: skip
IMPUTATION_OTHER = " Avec l’autre ordre, le total serait de {other}."
INDEMNITY_APART = ("indemnity-apart", "L’indemnité forfaitaire est comptée à part : aucun paiement partiel n’est imputé sur elle.")
NOTICE_DAY = ("notice-first-presentation", "Les intérêts partent du lendemain de la première présentation de la mise en "
              "demeure ; les partir du jour d’envoi donnerait quelques jours de plus, ce n’est pas tranché.")  # fmt: skip
CAPITALISATION = ("capitalisation-yearly", "Les intérêts dus pour une année entière s’ajoutent à la base à chaque anniversaire du "
                  "point de départ. Sans capitalisation, le total serait de {other}.")  # fmt: skip
RAISE_FROM_SERVICE = ("raise-from-service", "Les deux mois avant la majoration partent de la signification du jugement ; la "
                      "majoration commence le lendemain de leur fin.")  # fmt: skip
