"""When to remind: days after the due date, by pace. Practice, not law: no text sets a number of reminders or their days."""

# code of the step, days after the due date (before: negative)
STANDARD = (
    ("rappel_avant_echeance", -5), ("appel_telephonique", 2), ("relance_1", 2), ("relance_2", 8), ("dernier_avis", 15),
    ("mise_en_demeure", 30), ("decision", 45),
)  # fmt: skip
FAST = (
    ("rappel_avant_echeance", -5), ("appel_telephonique", 1), ("relance_1", 1), ("relance_2", 5), ("mise_en_demeure", 10),
    ("decision", 25),
)  # fmt: skip
GENTLE = (
    ("rappel_avant_echeance", -5), ("appel_telephonique", 7), ("relance_1", 7), ("relance_2", 15), ("dernier_avis", 25),
    ("mise_en_demeure", 45), ("decision", 60),
)  # fmt: skip
# A public buyer owes interest and the indemnity without any reminder: the claim itself is the first step.
PUBLIC = (("rappel_avant_echeance", -5), ("demande_acheteur_public", 1), ("decision", 45))
# Repeated contacts with a consumer are looked at closely (C. consom. L121-7): one letter less.
NOT_FOR_CONSUMERS = ("dernier_avis",)

# code, French name, channel, what to do
STEPS = (
    ("rappel_avant_echeance", "Rappel avant l’échéance", "mail", "Demandez si la facture est bien arrivée et complète."),
    ("appel_telephonique", "Appel", "phone", "Rappelez la facture, écoutez, notez une date et un montant."),
    ("relance_1", "Première relance", "mail", "Confirmez l’appel par écrit le même jour."),
    ("relance_2", "Deuxième relance", "mail_and_letter", "Joignez le décompte, proposez un échéancier."),
    ("dernier_avis", "Dernier avis", "mail_and_letter", "Annoncez la mise en demeure et sa date."),
    ("mise_en_demeure", "Mise en demeure", "registered_letter", "Exigez le paiement à une date précise, en recommandé."),
    ("demande_acheteur_public", "Demande à l’acheteur public", "portal_and_registered_letter",
     "Demandez le paiement, les intérêts et l’indemnité par écrit."),
    ("decision", "Décision", "none", "Sans paiement ni accord, choisissez la suite : conciliation, commissaire de justice ou juge."),
)  # fmt: skip
