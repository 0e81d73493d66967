"""What cash is worked out with: conventions of this guide, practice, and one published finding. No law sets any of it, but the word « acompte »."""

from calculators.core.tables.series import Text, in_code
from calculators.law import articles

BANQUE_DE_FRANCE = Text(
    "Banque de France, Bulletin n° 227, article 8",
    "https://www.banque-france.fr/fr/publications-et-statistiques/publications/"
    "les-retards-de-paiement-des-clients-impactent-ils-la-probabilite-de-defaillance-des-entreprises",
    "",
)
L214_1 = in_code("C. consom., art. L214-1", articles.CONSOMMATION)

DAYS_IN_MONTH = 30
MONTHS = 12
USUAL_TERM = 30  # days, where the reader gives none
# What the comparison takes where the reader asks no deposit, or expects no delay. 20 to 40 % is common practice.
USUAL_DEPOSIT = 3_000  # hundredths of a percent
USUAL_DELAY = 30
LONG_DELAY = 30  # days: above, the finding speaks of 40 %

FINDING = (
    "La Banque de France mesure une probabilité de défaillance plus élevée chez les entreprises payées en retard : 25 % de plus en "
    "moyenne, 40 % au-delà de 30 jours. C’est un écart statistique, pas une prévision."
)

REGULAR_JOBS = ("regular-jobs", "Le premier travail commence le jour 0. Les suivants commencent à intervalles égaux, sur des mois de 30 jours. "
                "Chaque travail dure jusqu’au début du suivant : la facture part ce jour-là.")  # fmt: skip
COSTS_FIRST = ("costs-first", "Les coûts d’un travail sont payés le jour où il commence, et l’acompte arrive ce même jour. Payer les coûts au fil "
               "du travail demanderait moins d’avance.")  # fmt: skip
EVERYONE_LATE = ("everyone-late", "Le solde arrive après le délai de paiement et le retard, le même pour chaque client. Les acomptes arrivent à "
                 "l’heure.")  # fmt: skip
ONE_YEAR = ("one-year", "Le calcul suit douze mois, du jour 0 au jour {last}, en partant d’une caisse vide. Le solde d’un jour est celui du soir : ce qui "
            "entre et ce qui sort le même jour se compensent.")  # fmt: skip
COMPARED = ("compared", "Sans acompte ou sans retard dans vos réponses, la comparaison prend {deposit} d’acompte et {delay} de retard : c’est un repère, "
            "aucun texte ne les fixe.")  # fmt: skip
ROUNDING = ("rounding", "L’acompte est arrondi au centime le plus proche.")
