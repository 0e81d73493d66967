"""The texts that the letters name, as they name them: where each is read, and what this guide settles about sending."""

from calculators.law import civil_interest, codes, late_payment, limitation, schedule

# how an article begins in a letter, the page of its code
CODES = (
    ("C. civ., ", codes.CIVIL), ("C. com., ", codes.COMMERCE), ("C. conso., ", codes.CONSOMMATION),
    ("CCP, ", codes.COMMANDE_PUBLIQUE),
    ("CJA, ", codes.JUSTICE_ADMINISTRATIVE), ("CPC, ", codes.PROCEDURE_CIVILE),
    ("CPCE, ", codes.PROCEDURES_CIVILES_D_EXECUTION),
)  # fmt: skip
# articles whose own page is known, named in the same way
KNOWN = (
    late_payment.L441_10, late_payment.D441_5, civil_interest.ART_1231_6, civil_interest.ART_1343_1, civil_interest.ART_1344_1,
    limitation.ART_2240, schedule.ART_1305_4, schedule.ART_1376,
)  # fmt: skip
OTHER = limitation.LOI_68_1250_2.url  # loi n° 68-1250

DEADLINE = ("deadline-counted-from-letter", "Aucun texte ne fixe le délai laissé par une lettre. Celui-ci est compté en jours "
                                            "du calendrier "
            "depuis la date de la lettre, pour laisser le temps de la poste, et passe au jour ouvrable suivant s’il tombe un "
            "samedi, "
            "un dimanche ou un jour férié.")  # fmt: skip
