"""What is said of answers that do not go together."""

AFTER_TODAY = "Cette publication est datée après le jour de la situation : vérifiez ces deux dates."
KNOWN_SINCE = "Les délais sont connus ici depuis le {day} : indiquez une date plus récente."
NO_INSOLVENCY_OF_A_CONSUMER = (
    "Un particulier n’a pas de procédure collective, sauf en Alsace-Moselle : répondez « non ». S’il a un dossier de "
    "surendettement, choisissez « il est surendetté » à la question « Ce qui lui est arrivé »."
)
NO_INSOLVENCY_OF_CO_OWNERS = (
    "Une copropriété en difficulté a un administrateur provisoire, pas une procédure collective (loi n° 65-557 du 10 juillet "
    "1965) : répondez « non », et écrivez à cet administrateur."
)
# By situation, for a debtor to whom it cannot happen.
NOT_FOR_THIS_DEBTOR = {
    "over_indebted": (
        "Le surendettement ne concerne qu’un particulier. Pour une entreprise, cherchez une procédure collective sur bodacc.fr."
    ),
    "struck_off": (
        "Seule une entreprise est radiée d’un registre. Pour un particulier, une association ou une copropriété, choisissez une "
        "autre réponse."
    ),
    "dissolved": (
        "Seule une société ou une association est dissoute. Pour un entrepreneur qui a fermé, choisissez « il est radié »."
    ),
    "deceased": (
        "Seule une personne décède. Le dirigeant est mort ? Répondez « rien de cela » : la société, l’association ou la "
        "copropriété reste votre débitrice."
    ),
    "business_sold": (
        "Seuls un commerçant, un artisan ou une société commerciale vendent un fonds de commerce. Répondez « rien de cela » : "
        "votre client reste votre débiteur."
    ),
}
