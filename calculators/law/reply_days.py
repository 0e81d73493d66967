"""How many days a letter leaves to answer: practice, not law. By letter, then by debtor; the head of its text says the same."""

REPLY_DAYS = {
    "mise_en_demeure": {"business": 12, "consumer": 19, "public": 19, "non_professional": 19},
    "demande_acheteur_public": {"public": 15},
    "reponse_contestation": {"business": 10, "consumer": 15, "public": 15, "non_professional": 15},
}
