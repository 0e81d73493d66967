"""The questions of the letters, and which letters there are for whom."""

from calculators import late_penalties
from calculators.core.reading import identifiers, invoices, parsers
from calculators.core.reading.form import field
from calculators.letters import court_form
from calculators.letters.court_form import (
    ACCOUNT,
    AFTER_ORDER,
    AT_JUDGMENT,
    EXECUTION,
    HEARING,
    INTERIM,
    PREFECTS,
    RELIEF,
    REQUESTS,
    SERVICE,
    YES_NO,
    only,
)

BUSINESS, CONSUMER, PUBLIC, NON_PROFESSIONAL = "business", "consumer", "public", "non_professional"
EVERYONE, PRIVATE = (BUSINESS, CONSUMER, PUBLIC, NON_PROFESSIONAL), (BUSINESS, CONSUMER, NON_PROFESSIONAL)

# code, French name, the debtors that it is written for
LETTERS = (
    ("rappel_avant_echeance", "Rappel avant l’échéance", EVERYONE),
    ("appel_telephonique", "Appel téléphonique, ce qu’il faut dire", EVERYONE),
    ("relance_1", "Première relance", EVERYONE),
    ("relance_2", "Deuxième relance", EVERYONE),
    ("dernier_avis", "Dernier avis avant mise en demeure", PRIVATE),
    ("mise_en_demeure", "Mise en demeure de payer", EVERYONE),
    ("proposition_echeancier", "Proposition d’échéancier", PRIVATE),
    ("reconnaissance_de_dette", "Reconnaissance de dette", PRIVATE),
    ("reponse_contestation", "Réponse à une contestation", EVERYONE),
    ("suspension_prestations", "Suspension des prestations", PRIVATE),
    ("resolution_contrat", "Résolution du contrat", PRIVATE),
    ("mandat_commissaire_de_justice", "Mandat à un commissaire de justice", PRIVATE),
    ("demande_petites_creances", "Demande de procédure des petites créances", PRIVATE),
    ("declaration_de_creance", "Déclaration de créance", (BUSINESS, NON_PROFESSIONAL)),
    ("opposition_prix_de_vente", "Opposition au prix d’un fonds de commerce vendu", (BUSINESS,)),
    ("demande_acheteur_public", "Demande de paiement à un acheteur public", (PUBLIC,)),
    ("memoire_en_reclamation", "Mémoire en réclamation", (PUBLIC,)),
    ("demande_ars", "Demande à l’agence régionale de santé", (PUBLIC,)),
    (court_form.TO_PREFECT, "Demande au préfet : le principal", (PUBLIC,)),
    (court_form.TO_PREFECT_INTEREST, "Demande au préfet : intérêts et indemnité", (PUBLIC,)),
    (INTERIM, "Référé provision, tribunal administratif", (PUBLIC,)),
    ("accuse_paiement_partiel", "Accusé d’un paiement partiel", EVERYONE),
    ("remerciement", "Remerciement après paiement", EVERYONE),
    ("quittance", "Quittance, sans renoncer aux pénalités", PRIVATE),
    ("saisine_mediateur", "Saisine du Médiateur des entreprises", (BUSINESS, PUBLIC)),
    ("saisine_conciliateur", "Saisine d’un conciliateur de justice", PRIVATE),
    (court_form.ORDER, "Requête en injonction de payer", PRIVATE),
    (court_form.REQUEST, "Requête au tribunal judiciaire", PRIVATE),
    (ACCOUNT, "Décompte des sommes dues", PRIVATE),
    (court_form.LIST_OF_PIECES, "Bordereau de pièces", EVERYONE),
    (SERVICE, "Demande de signification d’une ordonnance", PRIVATE),
    (HEARING, "Note pour l’audience, après une opposition", PRIVATE),
    (EXECUTION, "Demande d’exécution d’une ordonnance", PRIVATE),
    (RELIEF, "Requête en relevé de forclusion", (BUSINESS, NON_PROFESSIONAL)),
)
ONE_TEXT = ("rappel_avant_echeance", court_form.LIST_OF_PIECES, SERVICE, EXECUTION)  # the same text for every debtor
# an association owes what a consumer does: it reads the same texts, but for these
OWN_TEXT = ("declaration_de_creance", "demande_petites_creances", "mandat_commissaire_de_justice", "reponse_contestation", RELIEF)
# rising firmness: each letter can be compared with the next that exists for the same debtor
FIRMNESS = ("rappel_avant_echeance", "relance_1", "relance_2", "dernier_avis", "mise_en_demeure")
SPOKEN = "appel_telephonique"  # a script: no address, no signature
SIGNED_BY_DEBTOR = "reconnaissance_de_dette"
TO_ANOTHER = ("mandat_commissaire_de_justice", "demande_petites_creances", "declaration_de_creance", "saisine_mediateur",
              "saisine_conciliateur", "opposition_prix_de_vente", "demande_ars", SERVICE, EXECUTION) + PREFECTS  # fmt: skip
SCHEDULED = ("proposition_echeancier", "reconnaissance_de_dette", "demande_petites_creances")
# a civil debt bears interest only after a mise en demeure: these letters come after it
AFTER_NOTICE = ("resolution_contrat", "mandat_commissaire_de_justice", "demande_petites_creances", "declaration_de_creance",
                "saisine_conciliateur", ACCOUNT, SERVICE, HEARING, RELIEF) + REQUESTS  # fmt: skip
# these say that the time to pay is over
OVERDUE = (
    "appel_telephonique", "relance_1", "relance_2", "dernier_avis", "mise_en_demeure", "suspension_prestations",
    "resolution_contrat", "mandat_commissaire_de_justice", "demande_petites_creances", "demande_acheteur_public",
    "demande_ars", INTERIM,
) + PREFECTS + REQUESTS + AFTER_ORDER  # fmt: skip

PAID = ("remerciement", "quittance")  # these thank for a payment that settles the invoices
PAPER = tuple([code for code, _, _ in LETTERS if code != SPOKEN])
CONTRACTUAL = ("mise_en_demeure", "reconnaissance_de_dette", "suspension_prestations", "resolution_contrat",
               "mandat_commissaire_de_justice", "demande_petites_creances", "declaration_de_creance", "saisine_mediateur",
               "saisine_conciliateur", "opposition_prix_de_vente", HEARING, EXECUTION, RELIEF) + REQUESTS  # fmt: skip
REMINDED = ("relance_2", "dernier_avis", "mise_en_demeure", "mandat_commissaire_de_justice", "saisine_mediateur",
            "saisine_conciliateur", "demande_ars") + REQUESTS  # fmt: skip
ANSWERED = ("reponse_contestation", "memoire_en_reclamation", HEARING)
DISPUTED = ANSWERED + ("saisine_mediateur", "saisine_conciliateur")
MEDIATED = ("saisine_mediateur", "saisine_conciliateur")
PROCEDURES = (
    ("unknown", "une procédure collective, je ne sais pas laquelle"), ("safeguard", "une sauvegarde"),
    ("receivership", "un redressement judiciaire"), ("liquidation", "une liquidation judiciaire"),
)  # fmt: skip
AS_CALCULATED = {one.name: one for one in late_penalties.FIELDS}


FIELDS = (
    field("letter", "Quelle lettre ?", "choice", required=True, choices=tuple([(code, name) for code, name, _ in LETTERS])),
    field("debtor", AS_CALCULATED["debtor"].label, "choice", default=BUSINESS,
          choices=AS_CALCULATED["debtor"].choices, help=AS_CALCULATED["debtor"].help),
    field("letter_date", "Date de la lettre", "date", default="today", required=True,
          help="Les sommes sont arrêtées à ce jour."),
    field("creditor_name", "Votre nom", "line", required=True,
          help="Prénom et nom, ou nom commercial suivi du nom. « EI » est ajouté s’il manque."),
    field("creditor_address", "Votre adresse", "lines", required=True, shown_when=only(PAPER),
          help="Une ligne par ligne d’adresse."),
    field("creditor_siren", "Votre SIREN", "siren", parser=identifiers.siren, required=True, shown_when=only(PAPER),
          help="Neuf chiffres."),
    field("creditor_email", "Votre courriel", "email", parser=identifiers.email,
          help="Facultatif : pour que votre client vous réponde."),
    field("creditor_phone", "Votre téléphone", "line", help="Facultatif."),
    field("debtor_name", "Nom de votre client", "line", required=True,
          help="Le nom exact : celui du devis signé, ou la dénomination de l’entreprise avec sa forme (SARL, SAS…)."),
    field("debtor_address", "Adresse de votre client", "lines", required=True, shown_when=only(PAPER),
          help="Pour une entreprise, le siège. Une ligne par ligne d’adresse."),
    field("debtor_siren", "SIREN de votre client", "siren", parser=identifiers.siren,
          shown_when=("debtor", (BUSINESS, PUBLIC, NON_PROFESSIONAL)),
          help="Facultatif."),
    field("debtor_email", "Courriel de votre client", "email", parser=identifiers.email,
          help="Facultatif : pour préparer le message."),
    field("invoice_number", "Numéro de la facture", "line", required=True),
    field("invoice_date", "Date de la facture", "date", required=True),
    field("service", "Ce qui a été fait ou vendu", "line", required=True, help="Par exemple : réfection d’une toiture."),
    field("amount", "Montant de la facture", "amount", required=True,
          help=AS_CALCULATED["amount"].help),
    field("due_date", "Date d’échéance", "date", required=True, help=AS_CALCULATED["due_date"].help),
    field("payments", "Paiements reçus depuis l’échéance, sur cette facture", "payments", help=AS_CALCULATED["payments"].help),
    field("more_invoices", "Autres factures dans la même lettre", "invoices", parser=invoices.invoices,
          help="Facultatif. Pour chacune, son montant et, s’il y en a eu un, le paiement reçu. Celle qui en a plusieurs, ou un "
               "avoir, s’écrit au-dessus. Le calcul est fait facture par facture."),
    field("clause", AS_CALCULATED["clause"].label, "choice", default="none", shown_when=("debtor", (BUSINESS,)),
          choices=AS_CALCULATED["clause"].choices, help=AS_CALCULATED["clause"].help),
    AS_CALCULATED["clause_value"], AS_CALCULATED["clause_period"], AS_CALCULATED["penalty_percent"],
    AS_CALCULATED["penalty_minimum"], AS_CALCULATED["penalty_notice_date"],
    field("deductions", AS_CALCULATED["deductions"].label, "sums", choices=AS_CALCULATED["deductions"].choices,
          help=AS_CALCULATED["deductions"].help),
    field("costs", AS_CALCULATED["costs"].label, "sums", shown_when=("debtor", (BUSINESS,)),
          choices=AS_CALCULATED["costs"].choices, help=AS_CALCULATED["costs"].help),
    AS_CALCULATED["imputation"],
    field("deadline_days", "Jours laissés pour répondre", "number", parser=parsers.days,
          help="Facultatif : l’usage pour cette lettre sinon. Comptez le temps de la poste."),
    field("iban", "Votre IBAN", "iban", parser=identifiers.iban,
          help="Facultatif : le moyen de payer figure alors dans la lettre."),
    # what one letter or another adds; left empty, its sentence is not written
    field("contract_ref", "Devis, contrat ou commande", "line", shown_when=only(CONTRACTUAL),
          help="Facultatif. Sans article : devis n° 27 accepté le 3 mars 2026."),
    field("service_date", "Prestation achevée le", "date", shown_when=only(("mise_en_demeure", HEARING, INTERIM) + REQUESTS),
          help="Facultatif."),
    field("previous_reminders", "Rappels déjà faits", "line", shown_when=only(REMINDED),
          help="Facultatif. Par exemple : courriel du 4 mai 2026, appel du 11 mai 2026."),
    field("contract_clause", "Clause du contrat", "line",
          shown_when=only(("mise_en_demeure", "resolution_contrat") + REQUESTS),
          help="Facultatif. Avec son numéro, entre guillemets. Une clause résolutoire ne joue que si la mise en demeure la "
               "mentionne."),
    field("formal_notice_date", "Date de la mise en demeure", "date", shown_when=only(AFTER_NOTICE),
          help="Pour une entreprise, le jour d’envoi ; pour les autres, le jour où elle a été présentée la première fois."),
    field("formal_notice_deadline", "Date limite qu’elle fixait", "date", shown_when=only(("resolution_contrat",)),
          help="Facultatif."),
    field("notice_announced", "Cette mise en demeure annonçait-elle la résolution ?", "choice", default="yes",
          shown_when=only(("resolution_contrat",)), choices=(("yes", "oui"), ("no", "non")),
          help="Celle de ce guide l’annonce."),
    field("termination_date", "Date de fin que fixe cette clause", "date", shown_when=only(("resolution_contrat",)),
          help="Facultatif. Sans clause qui en fixe une, la résolution prend effet à la réception de la lettre."),
    field("useful_as_done", "Chaque étape déjà faite sert-elle à votre client sans la suite ?", "choice", default="no",
          shown_when=only(("resolution_contrat",)), choices=(("no", "non, ou je ne sais pas"), ("yes", "oui")),
          help="Oui pour un entretien mensuel ; non pour un site ou un ouvrage inachevé. Ce qui reste dû en dépend."),
    field("suspended_service", "Prestation que vous suspendez", "line", shown_when=only(("suspension_prestations",)),
          help="Facultatif : celle de la facture sinon."),
    field("suspension_date", "Suspendue à partir du", "date", shown_when=only(("suspension_prestations",)),
          help="Facultatif : la date de la lettre sinon."),
    field("market_ref", "Marché, bon de commande ou engagement", "line", shown_when=("debtor", (PUBLIC,)),
          help="Facultatif. Sans article : marché n° 2026-12, engagement n° 450."),
    field("request_date", "Demande de paiement reçue le", "date", shown_when=("debtor", (PUBLIC,)),
          help="Facultatif : dépôt sur Chorus Pro."),
    field("receipt_proof", "Preuve de cette réception", "line",
          shown_when=only(("demande_acheteur_public", "demande_ars", INTERIM) + PREFECTS),
          help="Facultatif. Par exemple : dépôt sur Chorus Pro, n° 123456."),
    field("payment_term", "Délai de paiement du marché, en jours", "number", parser=parsers.days,
          shown_when=("debtor", (PUBLIC,)), help="Facultatif."),
    field("instalment_count", "Nombre de versements", "number", shown_when=only(SCHEDULED)),
    field("instalment_first_date", "Premier versement le", "date", shown_when=only(SCHEDULED)),
    field("instalment_every", "Puis", "choice", default="month", shown_when=only(SCHEDULED), choices=(
        ("month", "chaque mois"), ("two_weeks", "toutes les deux semaines"), ("week", "chaque semaine"))),
    field("debtor_signatory", "Qui signe pour votre client", "line", shown_when=only((SIGNED_BY_DEBTOR,)),
          help="Facultatif. Par exemple : Mme Claire Martin, gérante."),
    field("dispute_date", "Contestation reçue le", "date", shown_when=only(ANSWERED), help="Facultatif."),
    field("dispute_points", "Ce que votre client conteste", "lines", shown_when=only(DISPUTED),
          help="Facultatif. Dans ses mots, un point par ligne."),
    field("dispute_answers", "Votre réponse, point par point", "lines", shown_when=only(ANSWERED),
          help="Une ligne par point, avec la preuve jointe."),
    field("undisputed", "Part que votre client ne conteste pas", "amount", shown_when=only(("reponse_contestation",)),
          help="Facultatif."),
    field("mediator_contact", "Votre médiateur de la consommation", "line", shown_when=only(("reponse_contestation",)),
          help="Pour un particulier : son nom et son adresse."),
    field("recipient_name", "Destinataire", "line", shown_when=only(TO_ANOTHER),
          help="Commissaire de justice, mandataire judiciaire, médiateur, conciliateur, agence ou acquéreur."),
    field("recipient_address", "Adresse du destinataire", "lines", shown_when=only(TO_ANOTHER)),
    field("between_traders", "Êtes-vous, vous et votre client, tous deux commerçants ?", "choice", default="no", choices=YES_NO,
          shown_when=only(("demande_petites_creances",)), help="Une société commerciale est commerçante."),
    field("court_seized", "Un juge est-il saisi, ou votre client est-il en liquidation ?", "choice", default="no",
          choices=YES_NO, shown_when=only(("saisine_mediateur",))),
    field("procedure_name", "La procédure ouverte est", "choice", default="unknown", choices=PROCEDURES,
          shown_when=only(AT_JUDGMENT)),
    field("judgment_date", "Jugement d’ouverture du", "date", shown_when=only(AT_JUDGMENT)),
    field("court_name", "Tribunal", "line", shown_when=only(("declaration_de_creance",)), help="Facultatif."),
    field("bodacc_date", "Jugement publié au BODACC le", "date", shown_when=only(AT_JUDGMENT),
          help="Facultatif."),
    field("published_on", "Vente publiée le", "date", shown_when=only(("opposition_prix_de_vente",)),
          help="Le jour de la dernière publication : le délai en part."),
    field("elected_domicile", "Adresse où vous élisez domicile", "line", shown_when=only(("opposition_prix_de_vente",)),
          help="Dans le ressort du tribunal dont dépend le fonds : celle d’un commissaire de justice, par exemple."),
    field("amount_to_come", "Sommes à échoir et leurs dates", "line", shown_when=only(("declaration_de_creance",)),
          help="Facultatif : « néant » sinon."),
    field("security", "Sûreté ou réserve de propriété", "line", shown_when=only(("declaration_de_creance",)),
          help="Facultatif : « néant » sinon."),
    field("pending_case", "Procès en cours", "line", shown_when=only(("declaration_de_creance",)),
          help="Facultatif : « néant » sinon."),
    field("solution_sought", "Ce que vous souhaitez", "lines", shown_when=only(MEDIATED),
          help="Facultatif : le paiement, au besoin étalé, sinon."),
) + court_form.FIELDS  # fmt: skip
# the questions behind the blocks of a sheet
RECIPIENT = ("recipient_name", "recipient_address")
BEHIND = {
    "sender": ("creditor_name", "creditor_address", "creditor_siren", "creditor_phone", "creditor_email"),
    "recipient": ("debtor_name", "debtor_address"), "sending": ("debtor_siren",), "dated": ("letter_date", "creditor_address"),
    "subject": ("invoice_number", "letter"),
}  # fmt: skip
GROUPS = (
    ("La lettre", ("letter", "debtor", "letter_date")),
    ("Vous", ("creditor_name", "creditor_address", "creditor_siren", "creditor_email", "creditor_phone", "iban")),
    ("Votre client", ("debtor_name", "debtor_address", "debtor_siren", "debtor_email", "recipient_name", "recipient_address")),
    ("La facture", ("invoice_number", "invoice_date", "service", "amount", "due_date", "payments", "deductions",
                    "costs", "imputation", "more_invoices")),
    ("Ce que la lettre ajoute", (
        "contract_ref", "service_date", "previous_reminders", "contract_clause", "formal_notice_date", "formal_notice_deadline",
        "notice_announced", "termination_date", "useful_as_done", "suspended_service", "suspension_date", "market_ref",
        "request_date", "receipt_proof", "payment_term", "instalment_count", "instalment_first_date", "instalment_every",
        "debtor_signatory", "dispute_date", "dispute_points", "dispute_answers", "undisputed", "mediator_contact",
        "between_traders", "court_seized", "procedure_name", "judgment_date", "court_name", "bodacc_date", "published_on",
        "elected_domicile", "amount_to_come", "security", "pending_case", "solution_sought")
        + court_form.named(court_form.INSOLVENCY + court_form.PUBLIC_BUYER)),
    ("Le tribunal et l’état civil", court_form.named(court_form.COURT + court_form.CLAIMANT + court_form.DEBTOR)),
    ("La décision", court_form.named(court_form.DECIDED)),
    ("Les faits et les pièces", court_form.named(court_form.FILE)),
    ("Délai et taux", ("deadline_days", "clause", "clause_value", "clause_period", "penalty_percent", "penalty_minimum",
                       "penalty_notice_date")),
)  # fmt: skip
