"""The form of procedural time limits, and what its reader is told."""

from calculators.core.reading.form import field

FIELDS = (
    field("event", "Ce qui vient d’arriver", "choice", default="payment_order_issued", choices=(
        ("payment_order_issued", "le juge a rendu une ordonnance d’injonction de payer"),
        ("payment_order_served", "l’ordonnance a été signifiée à votre client"),
        ("opposition_notified_tc", "opposition de votre client, tribunal de commerce"),
        ("opposition_notified_tj", "opposition de votre client, tribunal judiciaire"),
        ("insolvency_published", "procédure collective publiée au BODACC"),
        ("attachment_made", "saisie-attribution pratiquée"),
        ("commercial_claim_served", "commandement signifié entre commerçants (procédure de 2026)"),
        ("small_claim_sent", "lettre de la procédure de petites créances envoyée"),
        ("subcontract_notice", "mise en demeure d’un sous-traitant, copie au maître d’ouvrage"),
        ("cheque_presented", "chèque présenté et impayé"), ("certificate_served", "certificat de non-paiement signifié"),
        ("count", "autre délai : compter vous-même")),
          help="Signifié : remis par un commissaire de justice. BODACC : le journal officiel des annonces commerciales."),
    field("date", "Date de cet événement", "date", required=True, help="Ce jour n’est pas compté."),
    field("order_date", "Ordonnance rendue le", "date", required=True, shown_when=("event", ("payment_order_served",)),
          help="Les règles ont changé pour les ordonnances rendues à partir du 1er septembre 2026."),
    field("notified_on", "Saisie dénoncée à votre client le", "date", shown_when=("event", ("attachment_made",)),
          help="Dénoncée : portée à sa connaissance par un commissaire de justice. Laissez vide si ce n’est pas fait."),
    field("creditor_area", "Vous êtes établi", "choice", default="metropole",
          shown_when=("event", ("insolvency_published",)), choices=(
              ("metropole", "en métropole"), ("overseas", "outre-mer"), ("abroad", "à l’étranger"))),
    field("court_area", "Le tribunal de la procédure est", "choice", default="metropole",
          shown_when=("event", ("insolvency_published",)), choices=(("metropole", "en métropole"), ("overseas", "outre-mer"))),
    field("period", "Durée à compter", "period", required=True, shown_when=("event", ("count",)),
          help="Par exemple 15 j, 1 m ou 1 m 15 j. Les mois se comptent avant les jours."),
    field("direction", "Dans quel sens", "choice", default="forward", shown_when=("event", ("count",)), choices=(
        ("forward", "après cette date"), ("backward", "avant cette date, une audience par exemple"))),
    field("area", "Où le délai s’applique", "choice", default="metropole", choices=(
        ("metropole", "en métropole"), ("alsace_moselle", "en Alsace ou en Moselle"), ("overseas", "outre-mer")),
          help="Pour les jours fériés qui n’existent que là."),
)  # fmt: skip
LIMITS = (
    "Le délai d’opposition est plus long quand l’ordonnance n’a pas été remise à votre client en personne, ou s’il demeure "
    "loin du tribunal (code de procédure civile, articles 643 à 645 et 1416).",
    "La Nouvelle-Calédonie, la Polynésie française et Wallis-et-Futuna ont leurs propres règles de procédure.",
    "Les jours fériés de Saint-Martin et de Saint-Barthélemy ne sont pas comptés.",
    "C’est une information sur les textes, pas une consultation : le greffe, un commissaire de justice ou un avocat confirme "
    "une date.",
)
WARNINGS = {
    "served-too-late": (
        "D’après ces dates, l’ordonnance a été signifiée après le {limit} : elle est non avenue, c’est-à-dire sans effet."
    ),
    "notified-too-late": (
        "D’après ces dates, la saisie a été dénoncée après le {limit} : elle est caduque, c’est-à-dire sans effet."
    ),
    "doubtful-day-off": (
        "Une date tombe un jour férié local. Aucune décision ne dit s’il reporte le délai : le vôtre n’est pas allongé, "
        "l’attente l’est."
    ),
}
SAID = {  # what a deadline is called, and what happens then: by its code, by the event that starts it, by its direction
    "serve_by": ("Faites signifier l’ordonnance au plus tard le", "Après ce jour, elle est non avenue : tout serait à refaire."),
    "opposition_until": (
        "Votre client peut faire opposition jusqu’au",
        "Une opposition conduit à un procès ordinaire. Sans opposition, l’ordonnance vaut jugement.",
    ),
    "enforceable_from": (
        "L’ordonnance peut être exécutée à partir du",
        "À condition que le greffe ne vous ait averti d’aucune opposition.",
    ),
    "notify_by": (
        "La saisie doit être dénoncée au plus tard le",
        "Passé ce jour, elle est caduque. Le commissaire de justice s’en charge.",
    ),
    "contest_attachment": (
        "Votre client peut contester jusqu’au",
        "Ensuite, la banque paie sur présentation d’un certificat de non-contestation.",
    ),
    "contest_claim": (
        "Votre client peut payer ou contester jusqu’au",
        "Une contestation, même sans motif, met fin à cette procédure.",
    ),
    "record_from": (
        "Procès-verbal de non-contestation possible à partir du",
        "Le greffier du tribunal de commerce le rend exécutoire.",
    ),
    "declare_by": (
        "Déclarez votre créance au plus tard le",
        "La date d’envoi de la lettre recommandée compte. Sans déclaration, la créance n’est pas payée dans la procédure.",
    ),
    "relief_by": (
        "Demande de relevé de forclusion au plus tard le",
        "Elle se demande au juge-commissaire par celui qui n’a pas déclaré à temps, sans faute de sa part.",
    ),
    "opposition_notified_tc": (
        "Consignez les frais de l’opposition au plus tard le",
        "Sans consignation dans ce délai, votre demande devient caduque.",
    ),
    "opposition_notified_tj": (
        "Votre avocat doit se constituer au plus tard le",
        "Sans avocat dans ce délai, l’ordonnance tombe. L’avocat n’est obligatoire qu’au-dessus du seuil de représentation.",
    ),
    "small_claim_sent": (
        "L’accord doit être trouvé au plus tard le",
        "Sans accord à cette date, la procédure a échoué : le silence de votre client vaut refus.",
    ),
    "subcontract_notice": (
        "Action directe possible à partir du",
        "Elle porte sur ce que le maître d’ouvrage doit encore à l’entrepreneur principal.",
    ),
    "cheque_presented": ("Certificat de non-paiement à partir du", "Demandez-le à votre banque."),
    "certificate_served": (
        "Titre exécutoire à partir du",
        "Sans paiement, le commissaire de justice délivre le titre, sans juge.",
    ),
    "forward": ("Le délai se termine le", ""),
    "backward": ("Le dernier jour pour agir est le", ""),
}
PAGES = {  # event: what its page tells, and where it stands
    "payment_order_issued": ("Faire signifier l’ordonnance", "procedures/injonction-de-payer/"),
    "payment_order_served": ("Après la signification de l’ordonnance", "procedures/injonction-de-payer/"),
    "opposition_notified_tc": ("Après une opposition", "procedures/injonction-de-payer/"),
    "opposition_notified_tj": ("Après une opposition", "procedures/injonction-de-payer/"),
    "insolvency_published": ("Un client en procédure collective", "client-en-procedure-collective/"),
    "attachment_made": ("Faire exécuter, étape par étape", "procedures/execution/"),
    "commercial_claim_served": ("La procédure entre commerçants", "procedures/creances-commerciales/"),
    "small_claim_sent": ("La procédure de petites créances", "procedures/petites-creances/"),
    "subcontract_notice": ("Le sous-traitant, étape par étape", "sous-traitant/"),
    "cheque_presented": ("Le chèque impayé, étape par étape", "cheque-impaye/"),
    "certificate_served": ("Le chèque impayé, étape par étape", "cheque-impaye/"),
}
COLUMNS = (("Ce qui compte", "text"), ("Date", "date"), ("Sans report", "date"), ("Ensuite", "text"), ("Texte", "text"))
