"""The texts that the letters name, as they name them: where each is read, and what this guide settles about sending."""

from calculators.law import articles

# how an article begins in a letter, its code
CODES = (
    ("C. civ., ", articles.CIVIL), ("C. com., ", articles.COMMERCE), ("C. conso., ", articles.CONSOMMATION),
    ("CCP, ", articles.COMMANDE_PUBLIQUE),
    ("CJA, ", articles.JUSTICE_ADMINISTRATIVE), ("CPC, ", articles.PROCEDURE_CIVILE),
    ("CGCT, ", articles.COLLECTIVITES), ("CRPA, ", articles.RELATIONS_PUBLIC_ADMINISTRATION),
    ("CSP, ", articles.SANTE_PUBLIQUE),
    ("CPCE, ", articles.PROCEDURES_CIVILES_D_EXECUTION),
)  # fmt: skip
OTHER = articles.LOI_68_1250

DEADLINE = ("deadline-counted-from-letter", "Aucun texte ne fixe le délai laissé par une lettre. Celui-ci est compté en jours "
                                            "du calendrier "
            "depuis la date de la lettre, pour laisser le temps de la poste, et passe au jour ouvrable suivant s’il tombe un "
            "samedi, "
            "un dimanche ou un jour férié.")  # fmt: skip
