"""The names of days off in the package `holidays`, and those of the guide."""

WORDS = {
    "Jour de l'an": "Jour de l’an",
    "Lundi de Pâques": "Lundi de Pâques",
    "Fête du Travail": "Fête du Travail",
    "Fête de la Victoire": "Victoire de 1945",
    "Ascension": "Ascension",
    "Lundi de Pentecôte": "Lundi de Pentecôte",
    "Fête nationale": "Fête nationale",
    "Assomption": "Assomption",
    "Toussaint": "Toussaint",
    "Armistice": "Armistice de 1918",
    "Noël": "Noël",
}
DOUBTFUL_WORDS = {
    "Saint-Étienne": "Saint-Étienne",
    "Vendredi saint": "Vendredi saint",
    "Abolition de l'esclavage": "Abolition de l’esclavage",
}
