"""What the reader of a letter is told about it."""

from calculators import late_penalties
from calculators.law.limits import NOT_ADVICE
from calculators.letters import decided_told

LIMITS = (
    "Relisez la lettre avant de l’envoyer : elle dit en votre nom ce que vous avez répondu, et rien ne vérifie les faits.",
    "Une clause de votre contrat, une procédure déjà ouverte, un client à l’étranger ou un contrat soumis à un droit étranger "
    "peuvent demander d’autres mots.",
    NOT_ADVICE,
)
WARNINGS = {
    "debtor-siren-missing": (
        "Le SIREN de votre client manque. Il l’identifie sans doute possible : cherchez-le sur son devis, ou dans l’annuaire "
        "public des entreprises."
    ),
    "iban-missing": (
        "Sans IBAN, votre client doit chercher comment payer. Ajoutez-le : le moyen de payer figurera dans la lettre."
    ),
    "contact-missing": "Sans courriel ni téléphone, votre client ne peut vous répondre que par la poste.",
    "deadline-moved": "Le délai finissait {reason} : la date passe au {deadline}.",
    "deadline-short": (
        "Le délai est plus court que l’usage pour cette lettre ({usual} jours). Il doit laisser à votre client le temps de "
        "recevoir la lettre, de vérifier et de payer."
    ),
    "consumer-price-only": (
        "À un particulier, la lettre ne réclame ni pénalités, ni indemnité forfaitaire, ni frais de recouvrement : il ne les "
        "doit pas, et les lui demander peut être puni."
    ),
    "electronic-consent": (
        "Un particulier ne reçoit une lettre recommandée électronique que s’il l’a acceptée d’avance. Sans son accord, "
        "envoyez-la sur papier."
    ),
    "second-recipient": (
        "Deux destinataires : l’ordonnateur, qui décide la dépense, et le comptable public, à qui vous envoyez une copie."
    ),
    "notice-missing": "Sans la date de la mise en demeure, la lettre ne compte aucun intérêt à ce client.",
    "recipient-unnamed": "Ajoutez le nom et l’adresse du destinataire avant d’imprimer ou d’envoyer.",
    "mediator-missing": (
        "Un professionnel doit donner à un particulier les coordonnées de son médiateur de la consommation (code de la "
        "consommation, article L616-1). Ajoutez-les."
    ),
    "payment-assumed": (
        "Aucun paiement n’est indiqué : la lettre suppose que tout a été payé le jour de la lettre. Ajoutez le paiement reçu."
    ),
    "due-over-maximum": (
        "L’échéance indiquée vient après le maximum que les textes admettent entre professionnels. Vérifiez-la : votre client "
        "est peut-être en retard depuis plus longtemps."
    ),
    "due-differs": "L’échéance indiquée n’est pas celle du délai du marché, qui finissait le {due}. Vérifiez les deux dates.",
    "already-late": "L’échéance est passée : une première relance convient mieux que ce rappel.",
    "own-risk": (
        "Mettre fin au contrat est grave et se fait à vos risques : un juge peut dire que l’impayé ne le justifiait pas. Si "
        "votre travail ne sert à votre client que terminé, chacun rend ce qu’il a reçu, et le prix peut ne plus être dû (code "
        "civil, article 1229). Prenez conseil avant d’envoyer."
    ),
    "stop-reminders": (
        "Dès le jugement d’ouverture, plus aucune relance : la déclaration est la seule démarche, dans un délai court."
    ),
    "opposition-open": (
        "Dernier jour pour cette opposition : le {opposition_ends}. Envoyez-la en recommandé, ou par commissaire de justice."
    ),
    "opposition-late": (
        "Le délai de cette opposition a pris fin le {opposition_ends}. Le vendeur du fonds vous doit toujours la somme : "
        "envoyez-lui une mise en demeure."
    ),
    "statement-apart": (
        "Les pénalités couvrent trop de périodes pour la lettre : leur décompte la suit, sur ses propres feuilles. Envoyez-les "
        "ensemble."
    ),
    "long-letter": "La lettre dépasse deux pages. Raccourcissez ce que vous avez écrit, ou regroupez des factures.",
    "small-claim-core": (
        "Cette procédure porte sur le principal et les intérêts (code des procédures civiles d’exécution, article R125-1) : la "
        "clause pénale et les frais de recouvrement n’y sont pas demandés. Vous pouvez les réclamer autrement."
    ),
    "court-to-check": (
        "Vérifiez le tribunal : c’est celui du lieu où demeure votre client, selon son adresse, et aucune clause n’y change rien "
        "(code de procédure civile, article 1406)."
    ),
    "court-of-request": (
        "Vérifiez le tribunal : c’est celui du lieu où demeure votre client, ou celui de la livraison ou de la prestation (code "
        "de procédure civile, articles 42 et 46)."
    ),
    "home-is-read": "Votre client lira ce document, votre domicile compris.",
    "sole-trader-home": (
        "Un entrepreneur individuel est désigné par ses nom, prénoms et domicile, sinon la requête peut être annulée (code de "
        "procédure civile, article 57). Vérifiez que cette adresse est son domicile, ou ajoutez-le."
    ),
    "complaint-open": (
        "Si le marché renvoie à un CCAG, ce mémoire se remet au plus tard le {complaint_ends}, le plus souvent : vérifiez le "
        "cahier des charges."
    ),
    "complaint-late": (
        "Si le marché renvoie à un CCAG, le délai de ce mémoire a pris fin le {complaint_ends}, le plus souvent. Voyez un avocat "
        "avant de l’envoyer."
    ),
    "dispute-date-missing": "Sans le jour du désaccord, le délai de ce mémoire n’est pas calculé. Ajoutez-le.",
    "accessories-not-late": (
        "La collectivité a {accessories_late} après le paiement du principal pour mandater les intérêts et l’indemnité : envoyez "
        "cette lettre ensuite, et changez sa date."
    ),
    "one-file-per-piece": (
        "En ligne, chaque pièce se dépose dans son propre fichier, nommé comme dans l’inventaire. Le juge peut inviter à "
        "compléter un dossier ; sans suite, la demande est irrecevable (code de justice administrative, articles R412-1 et "
        "R412-2)."
    ),
    "claim-still-open": (
        "La réclamation n’est pas encore rejetée à la date de la requête : joignez la preuve de sa réception, et vérifiez la "
        "date."
    ),
    "order-court-fee": (
        "Le greffe du tribunal de commerce demande ses frais : sans paiement dans les quinze jours, la demande est caduque (code "
        "de procédure civile, article 1425)."
    ),
    "stamp-due": (
        "Le tribunal judiciaire demande une contribution de {stamp} (code général des impôts, article 1635 bis Q), sauf aide "
        "juridictionnelle."
    ),
    "lawyer-if-opposed": (
        "Au-dessus de {lawyer_over}, un avocat devient obligatoire si votre client forme opposition (code de procédure civile, "
        "articles 761 et 853)."
    ),
    "usual-piece-missing": "D’habitude, un dossier contient aussi, si vous l’avez : {usual_pieces}.",
    "no-contract-cited": "Citez le devis, le contrat ou la commande : la demande repose sur lui.",
    "non-professional-in-doubt": late_penalties.WARNINGS["non-professional-in-doubt"],
    "rate-unknown": late_penalties.WARNINGS["rate-unknown"],
    "clause-below-floor": late_penalties.WARNINGS["clause-below-floor"],
    "limitation-near": late_penalties.WARNINGS["limitation-near"],
    "limitation-expired": late_penalties.WARNINGS["limitation-expired"],
    "retention-apart": late_penalties.WARNINGS["retention-apart"],
    "retention-over-legal": late_penalties.WARNINGS["retention-over-legal"],
    "penalty-clause-reducible": late_penalties.WARNINGS["penalty-clause-reducible"],
    "penalty-needs-notice": late_penalties.WARNINGS["penalty-needs-notice"],
    "costs-on-proof": late_penalties.WARNINGS["costs-on-proof"],
}
WARNINGS.update(decided_told.WARNINGS)
