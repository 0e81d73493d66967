"""What the texts leave open, and how it is settled here: code, French sentence with what the other reading gives."""

DAYS_365 = ("days-365", "Les jours exacts sont divisés par 365, même en année bissextile : aucun texte ne le fixe, "
            "c’est l’usage publié.")  # fmt: skip
DAYS_365_IN_LEAP_YEAR = (
    DAYS_365[1] + " En divisant par 366 les jours d’une année bissextile, les intérêts seraient de {other} au lieu de {here}."
)
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
IMPUTATION_PUBLIC = ("imputation", "Un paiement partiel d’un acheteur public règle ici d’abord la facture, puis les intérêts. C’est ce "
                     "que suggèrent l’article R2192-36 du code de la commande publique et une décision du Conseil d’État (23 mai "
                     "2012, n° 346352) : à vérifier pour votre marché.")  # fmt: skip
IMPUTATION_PUBLIC_INTEREST = ("imputation", "Vous avez choisi d’imputer les paiements d’abord sur les intérêts. Pour un acheteur public, "
                              "le Conseil d’État a écarté cette règle du code civil (23 mai 2012, n° 346352) : à vérifier pour "
                              "votre marché.")  # fmt: skip
IMPUTATION_OTHER = " Avec l’autre ordre, le total serait de {other}."
SHARED = ("payment-shared", "Sans choix de votre client, son paiement règle d’abord les factures échues ; entre elles, celles qu’il a le plus "
          "intérêt à payer (le taux le plus haut), puis les plus anciennes ; à égalité, chacune en proportion (code civil, article "
          "1342-10). S’il a écrit lesquelles il payait, saisissez sa part dans chaque facture.")  # fmt: skip
INDEMNITY_LAST = (
    "indemnity-apart",
    "L’indemnité forfaitaire ne porte pas d’intérêts. Un paiement ne l’atteint qu’une fois la facture et les intérêts réglés.",
)
PENALTY_BASE = ("penalty-base", "La clause pénale est comptée sur ce qui reste dû de la facture à la mise en demeure, ou à l’échéance "
                "si elle vient après. Votre clause peut prévoir une autre base : relisez-la.")  # fmt: skip
MONTHLY_CLAUSE = ("monthly-clause", "Un taux est annuel, sauf si « par mois » est écrit (code civil, article 1343-1). Le taux mensuel "
                  "est multiplié par douze, sans intérêts sur les intérêts.")  # fmt: skip
COSTS_OVER_INDEMNITY = ("costs-over-indemnity", "Seule la part des frais au-delà de l’indemnité forfaitaire est comptée : le texte la "
                        "réserve aux frais qui la dépassent.")  # fmt: skip
NOTICE_DAY = ("notice-first-presentation", "Les intérêts partent du lendemain de la première présentation de la mise en "
              "demeure ; les partir du jour d’envoi donnerait quelques jours de plus, ce n’est pas tranché.")  # fmt: skip
CAPITALISATION = ("capitalisation-yearly", "Les intérêts dus pour une année entière s’ajoutent à la base à chaque anniversaire du "
                  "point de départ. Sans capitalisation, le total serait de {other}.")  # fmt: skip
CAPITALISATION_PAID = ("capitalisation-yearly", "Les intérêts dus pour une année entière, comptée depuis la demande, s’ajoutent à la base "
                       "à chaque anniversaire.")  # fmt: skip
IMPUTATION_JUDGMENT = (
    "imputation",
    "Un paiement règle d’abord les intérêts, puis la somme du jugement (code civil, article 1343-1).",
)
RAISE_FROM_ENFORCEABLE = ("raise-from-enforceable", "À vérifier auprès d’un commissaire de justice : les deux mois avant la majoration partent "
                          "ici du jour où l’ordonnance peut être exécutée.")  # fmt: skip
CHEQUE_NOT_RAISED = ("cheque-not-raised", "Le titre délivré pour un chèque impayé n’est pas une décision de justice : l’intérêt légal n’est "
                     "jamais majoré (Cour de cassation, 7 janvier 2016, n° 14-26.449).")  # fmt: skip
RAISE_FROM_SERVICE = ("raise-from-service", "Les deux mois avant la majoration partent de la signification du jugement ; la "
                      "majoration commence le lendemain de leur fin.")  # fmt: skip
DAY_NOT_COUNTED = ("day-not-counted", "Le jour de départ ne compte pas : le premier jour compté est le lendemain. Les jours sont ceux "
                   "du calendrier, samedis et dimanches compris.")  # fmt: skip
NO_MOVE = ("day-off-does-not-move", "Une échéance qui tombe un samedi, un dimanche ou un jour férié n’est pas reportée : aucun texte "
           "ne le prévoit, sauf clause du contrat. Un auteur soutient le contraire.")  # fmt: skip
LATEST_METHOD = ("latest-method", "Les deux façons de compter sont admises. Le retard est compté ici après la plus tardive : réclamer "
                 "après la première n’est pas exclu si le contrat le dit.")  # fmt: skip
ON_RECEIPT = ("on-receipt-days", "« À réception » est converti en un nombre de jours après la facture, le temps qu’elle arrive : "
              "c’est une convention de ce guide, que vous pouvez changer.")  # fmt: skip
END_OF_MONTH_ON = ("end-of-month-on", "« n jours fin de mois le 10 » est compté selon l’usage : les jours, la fin du mois, puis le 10 "
                   "du mois suivant.")  # fmt: skip
MONTHS_END_OF_MONTH = ("months-end-of-month", "« n mois fin de mois » est le dernier jour du mois où tombe le même quantième, n mois après "
                       "la facture. Aucun texte ne le fixe.")  # fmt: skip
PAY_DAYS = ("pay-days", "Un jour de paiement ne vaut que s’il est convenu : l’échéance va au premier de ces jours à partir de la fin du "
            "délai, ou au dernier jour d’un mois trop court.")  # fmt: skip
LIMITATION_NOT_MOVED = ("limitation-not-moved", "Un dernier jour de prescription qui tombe un samedi, un dimanche ou un jour férié n’est "
                        "pas reporté ici : aucun texte ne l’établit. Un report donnerait le jour ouvrable suivant.")  # fmt: skip
LIMITATION_START = ("limitation-start", "Le délai part de l’échéance convenue. Sans échéance convenue, il part de la fin de la prestation, "
                    "pas de la date de la facture (Cour de cassation, 26 février 2020 et 19 mai 2021).")  # fmt: skip
BACKSTOP = ("backstop-from-start", "La limite absolue part de la naissance de la dette (code civil, article 2232) ; elle est comptée ici depuis le "
            "point de départ. Une dette née plus tôt s’éteint plus tôt. Une demande en justice ou un acte d’exécution n’y est pas "
            "soumis.")  # fmt: skip
SUSPENDED_DAYS = ("suspended-days", "Pendant une suspension, le temps s’arrête. Il reprend ensuite pour les jours qui restaient, et "
                  "entre personnes privées pour un minimum fixé par le code civil (article 2238).")  # fmt: skip
PRUDENT = ("prudent-days-off", "Un délai qui finit un samedi, un dimanche ou un jour férié est reporté au jour ouvrable suivant. Les jours "
           "fériés locaux n’allongent jamais un délai que vous devez tenir ; ils allongent une attente.")  # fmt: skip
FROM_NEXT_DAY = ("from-next-day", "« À partir du » est le lendemain du dernier jour du délai, reporté s’il y a lieu. Compter ce dernier jour "
                 "lui-même donnerait un jour plus tôt.")  # fmt: skip
PACE_IS_PRACTICE = ("pace-is-practice", "Aucun texte ne fixe un nombre de relances ni leurs dates : ce rythme est un usage, à adapter à votre "
                    "client. Entre professionnels, les pénalités courent sans aucune relance.")  # fmt: skip
REMIND_ON_WORKING_DAYS = ("remind-on-working-days", "Une étape qui tomberait un samedi, un dimanche ou un jour férié passe au jour ouvrable "
                          "suivant, ou précédent avant l’échéance. L’échéance elle-même ne bouge pas.")  # fmt: skip
LAST_TAKES_THE_REST = ("last-takes-the-rest", "Les versements sont égaux au centime inférieur, et le dernier prend le reste.")
MONTH_ENDS = (
    "month-ends",
    "Un échéancier mensuel qui commence le dernier jour d’un mois reste au dernier jour des mois suivants.",
)
