"""Days when nobody works in France, and those that count only in a part of it.

A court has never said whether a local holiday moves a procedural time limit (CPC 642): the calculators never stretch a limit
on one, and always stretch a wait.
"""

from calculators.core.tables.series import in_code
from calculators.core.time.days_off import Holiday
from calculators.law import articles

L3133_1 = in_code("C. trav., art. L3133-1", articles.TRAVAIL)
L3134_13 = in_code("C. trav., art. L3134-13", articles.TRAVAIL)
ABOLITION = in_code("C. trav., art. L3422-2", articles.TRAVAIL)

# name, month, day; a movable one has month 0 and its days after Easter Sunday
NATIONAL = (
    Holiday("Jour de l’an", 1, 1, L3133_1, "A"),
    Holiday("Lundi de Pâques", 0, 1, L3133_1, "A"),
    Holiday("Fête du Travail", 5, 1, L3133_1, "A"),
    Holiday("Victoire de 1945", 5, 8, L3133_1, "A"),
    Holiday("Ascension", 0, 39, L3133_1, "A"),
    Holiday("Lundi de Pentecôte", 0, 50, L3133_1, "A"),
    Holiday("Fête nationale", 7, 14, L3133_1, "A"),
    Holiday("Assomption", 8, 15, L3133_1, "A"),
    Holiday("Toussaint", 11, 1, L3133_1, "A"),
    Holiday("Armistice de 1918", 11, 11, L3133_1, "A"),
    Holiday("Noël", 12, 25, L3133_1, "A"),
)

# Good Friday: only in communes with a Protestant temple or a mixed church.
ALSACE_MOSELLE = (
    Holiday("Vendredi saint", 0, -2, L3134_13, "B"),
    Holiday("Saint-Étienne", 12, 26, L3134_13, "B"),
)
# Each territory has one of these days; Saint-Martin and Saint-Barthélemy have theirs, whose dates vary by text.
MAYOTTE = Holiday("Abolition de l’esclavage", 4, 27, ABOLITION, "B")
MARTINIQUE = Holiday("Abolition de l’esclavage", 5, 22, ABOLITION, "B")
GUADELOUPE = Holiday("Abolition de l’esclavage", 5, 27, ABOLITION, "B")
GUYANE = Holiday("Abolition de l’esclavage", 6, 10, ABOLITION, "B")
REUNION = Holiday("Abolition de l’esclavage", 12, 20, ABOLITION, "B")
OVERSEAS = (MAYOTTE, MARTINIQUE, GUADELOUPE, GUYANE, REUNION)
