"""The questions that only the documents for a court, or for who executes its decision, ask; one tuple a subject."""

from calculators import judgment_interest
from calculators.core.reading import identifiers, pieces
from calculators.core.reading.form import field

ORDER, REQUEST = "requete_injonction_de_payer", "requete_tribunal_judiciaire"
ACCOUNT, LIST_OF_PIECES = "decompte_des_sommes", "bordereau_de_pieces"
SERVICE, HEARING, EXECUTION = "demande_de_signification", "note_d_audience", "demande_d_execution"
RELIEF, CLAIM, SALE = "releve_de_forclusion", "declaration_de_creance", "opposition_prix_de_vente"
TO_PREFECT, INTERIM, COMPLAINT = "demande_au_prefet", "refere_provision_administratif", "memoire_en_reclamation"
TO_PREFECT_INTEREST = "demande_au_prefet_interets"
PREFECTS = (TO_PREFECT, TO_PREFECT_INTEREST)
# the documents by what they ask
REQUESTS = (ORDER, REQUEST)
IDENTIFIED = REQUESTS + (RELIEF,)  # the claimant as article 54 of the code de procédure civile wants him
AT_HOME = IDENTIFIED + (INTERIM,)  # by his civil name, where he lives
NAMING_DEBTOR = REQUESTS + (SERVICE, HEARING, EXECUTION, RELIEF)  # the debtor as article 57 wants him
BEFORE_A_COURT = REQUESTS + (HEARING, RELIEF)
WITH_PIECES = REQUESTS + (LIST_OF_PIECES, SERVICE, HEARING, EXECUTION, RELIEF, CLAIM, INTERIM, COMPLAINT) + PREFECTS
WITH_FACTS = REQUESTS + (HEARING, RELIEF)
AFTER_ORDER = (SERVICE, HEARING, EXECUTION)
OF_ORDER = (SERVICE, EXECUTION)  # their sums are those of the order
SERVED = (HEARING, EXECUTION)
AT_JUDGMENT = (CLAIM, RELIEF)  # what was owed on the day of the judgment that opens the procedure
AFTER = AFTER_ORDER + AT_JUDGMENT
CASES = BEFORE_A_COURT + (SERVICE, EXECUTION, CLAIM)
WITH_SIRET = (CLAIM, RELIEF)
# on plain paper, without addresses: a title, the parties in the text, place, date and signature at the end
DOCUMENTS = REQUESTS + (ACCOUNT, LIST_OF_PIECES, HEARING, RELIEF, INTERIM)
ITEMISED = DOCUMENTS + (COMPLAINT, SALE) + PREFECTS  # each sum on its own line, with what it comes from

COMPANY, SOLE_TRADER, INDIVIDUAL = "company", "sole_trader", "individual"
COPROPRIETE, ASSOCIATION, CIVIL_COMPANY = "copropriete", "association", "civil_company"
DEBTOR_KINDS = (
    (COMPANY, "une société commerciale (SARL, SAS…)"), (SOLE_TRADER, "un entrepreneur individuel"),
    (CIVIL_COMPANY, "une société civile immobilière (SCI)"), (COPROPRIETE, "un syndicat de copropriétaires"),
    (ASSOCIATION, "une association"), (INDIVIDUAL, "un particulier"),
)  # fmt: skip
CHAMBER = "chambre_commerciale"  # of a tribunal judiciaire of Alsace or Moselle
# codes of `procedure`: how each is written before « de Nantes »
COURT_KINDS = (
    ("tribunal_de_commerce", "tribunal de commerce"),
    ("tribunal_des_activites_economiques", "tribunal des activités économiques"),
    ("tribunal_judiciaire", "tribunal judiciaire"), ("tribunal_de_proximite", "tribunal de proximité"),
    (CHAMBER, "tribunal judiciaire, chambre commerciale"),
    ("tribunal_mixte_de_commerce", "tribunal mixte de commerce"),
)  # fmt: skip
NO_ATTEMPT = "none"
ATTEMPTS = (
    (NO_ATTEMPT, "aucune"), ("conciliator", "un conciliateur de justice"), ("mediator", "une médiation"),
    ("participative", "une procédure participative"), ("small_claim", "la procédure des petites créances, sans accord"),
    ("exempt_delay", "un conciliateur saisi, mais premier rendez-vous à plus de trois mois"),
    ("exempt_urgency", "dispense : urgence manifeste"), ("exempt_other", "dispense : tentative impossible"),
)  # fmt: skip
ENDED = ("conciliator", "mediator", "participative", "small_claim")
STARTED = ENDED + ("exempt_delay",)
HEADS = (
    ("principal", "principal"), ("interest", "intérêts ou pénalités"), ("penalty", "clause pénale"),
    ("indemnity", "indemnité de 40 €"), ("costs", "frais"),
)  # fmt: skip
NO_GROUND = "unknown"
GROUNDS = (
    (NO_GROUND, "je ne sais pas"),
    ("not_attributable", "le retard n’est pas de votre fait"), ("omitted", "votre client a omis votre créance de sa liste"),
)  # fmt: skip
JUDGED = {one.name: one for one in judgment_interest.FIELDS}
YES_NO = (("no", "non"), ("yes", "oui"))


def only(letters: tuple) -> tuple:
    """Asked for these letters."""
    return ("letter", letters)


CLAIMANT = (
    field("creditor_civil_name", "Vos nom et prénoms d’état civil", "line", required=True, shown_when=only(AT_HOME),
          help="Ceux de votre pièce d’identité, et non le nom commercial : sans eux, la demande peut être annulée."),
    field("creditor_profession", "Votre profession", "line", required=True, shown_when=only(IDENTIFIED),
          help="Par exemple : graphiste. La demande doit la dire."),
    field("creditor_home", "Votre domicile", "lines", required=True, shown_when=only(AT_HOME),
          help="Là où vous habitez, même si votre adresse professionnelle est ailleurs : la demande doit le dire. Votre client "
               "lira cette adresse. Une ligne par ligne d’adresse."),
    field("creditor_nationality", "Votre nationalité", "line", required=True, shown_when=only(IDENTIFIED),
          help="Par exemple : française. La demande doit la dire."),
    field("creditor_birth_date", "Votre date de naissance", "date", required=True, shown_when=only(IDENTIFIED),
          help="La demande doit la dire."),
    field("creditor_birth_place", "Votre lieu de naissance", "line", required=True, shown_when=only(IDENTIFIED),
          help="Par exemple : Nantes (Loire-Atlantique). La demande doit le dire."),
    field("creditor_siret", "Votre SIRET", "siret", parser=identifiers.siret, shown_when=only(WITH_SIRET),
          help="Facultatif. Quatorze chiffres."),
    field("declarant_quality", "En quelle qualité vous signez", "line", shown_when=only((CLAIM,)),
          help="Facultatif : « créancier, entrepreneur individuel » sinon."),
)  # fmt: skip
DEBTOR = (
    field("debtor_kind", "Votre client est", "choice", default=COMPANY, shown_when=only(NAMING_DEBTOR), choices=DEBTOR_KINDS,
          help="La façon de le nommer en dépend. Sans effet pour un particulier."),
    field("several_debtors", "Demandez-vous cette somme à plusieurs personnes ?", "choice", default="no", choices=YES_NO,
          shown_when=only(REQUESTS), help="Par exemple deux époux, des indivisaires, une société et sa caution."),
    field("debtor_rcs_city", "Ville de son registre du commerce", "line",
          shown_when=("debtor_kind", (COMPANY, CIVIL_COMPANY, SOLE_TRADER)),
          help="Facultatif : celle qui suit « RCS » sur ses documents."),
    field("debtor_representative", "Qui représente votre client", "line",
          shown_when=("debtor_kind", (COPROPRIETE, ASSOCIATION)),
          help="Pour une copropriété, le nom du syndic ; pour une association, son président s’il est connu."),
    field("debtor_siret", "SIRET de votre client", "siret", parser=identifiers.siret, shown_when=only(WITH_SIRET),
          help="Facultatif. Quatorze chiffres."),
    field("debtor_birth_date", "Date de naissance de votre client", "date", shown_when=only((EXECUTION,)),
          help="Facultatif, pour une personne : elle évite les homonymes."),
    field("address_source", "D’où vient l’adresse de votre client", "line", shown_when=only((SERVICE, EXECUTION)),
          help="Facultatif. Par exemple : extrait du registre du 20 novembre 2026."),
)  # fmt: skip
COURT = (
    field("court_kind", "Quel tribunal", "choice", default="tribunal_de_commerce", shown_when=only(BEFORE_A_COURT),
          choices=COURT_KINDS, help="Le calcul « Quelle procédure » le trouve."),
    field("court_city", "Ville du tribunal", "line", required=True, shown_when=only(BEFORE_A_COURT + (INTERIM,)),
          help="Celui de l’adresse de votre client, le plus souvent. Par exemple : Nantes."),
    field("transfer_court", "Tribunal à saisir en cas d’opposition", "line", shown_when=only((ORDER,)),
          help="Facultatif. Par exemple : tribunal de commerce de Rennes. Votre client peut le discuter."),
    field("limitation_date", "Dernier jour pour agir", "date", shown_when=only(REQUESTS + (SERVICE,)),
          help="Facultatif : celui que les factures donnent, sinon. Le calcul « Prescription » tient compte d’un événement qui "
               "l’a repoussé."),
    field("case_number", "Numéro de l’affaire", "line", shown_when=only((SERVICE, HEARING, EXECUTION, RELIEF, CLAIM)),
          help="Facultatif. Celui que le greffe a donné."),
)  # fmt: skip
FILE = (
    field("delivery_proof", "Ce qui prouve la livraison ou la réalisation", "line",
          shown_when=only(REQUESTS + (INTERIM, COMPLAINT) + PREFECTS),
          help="Facultatif. Par exemple : procès-verbal de réception signé le 31 août 2026."),
    field("pieces", "Vos pièces, dans l’ordre", "pieces", parser=pieces.pieces, shown_when=only(WITH_PIECES),
          help="Dans cet ordre d’habitude : contrat ou devis signé, commande, conditions acceptées, livraison, factures, "
               "échanges, mise en demeure et sa preuve, paiements, décompte, extraits des registres. Chacune garde son numéro "
               "partout."),
    field("facts", "Les faits, un par ligne", "facts", parser=pieces.facts, shown_when=only(WITH_FACTS),
          help="Facultatif. Un fait, sa date, les pièces qui le prouvent. Sans adjectif."),
    field("motives", "Pourquoi cette somme est due", "lines", shown_when=only((REQUEST, INTERIM)),
          help="Un exposé est exigé, même court. Un motif par ligne."),
    field("other_costs", "Autres frais, avec justificatifs", "amount", shown_when=only((REQUEST, HEARING)),
          help="Facultatif. Ce que vous avez dépensé pour ce procès en dehors des dépens."),
    field("attempt", "Quelle tentative amiable avez-vous faite ?", "choice", default=NO_ATTEMPT, shown_when=only((REQUEST,)),
          choices=ATTEMPTS,
          help="Le tribunal judiciaire en exige une pour une petite somme. Une mise en demeure n’en est pas une."),
    field("attempt_started_on", "Elle a commencé le", "date", shown_when=("attempt", STARTED),
          help="Le jour où vous avez saisi cette personne."),
    field("attempt_ended_on", "Elle a pris fin le", "date", shown_when=("attempt", ENDED)),
    field("attempt_document", "Ce qui la prouve", "line", shown_when=("attempt", tuple([code for code, _ in ATTEMPTS[1:]])),
          help="Par exemple : constat d’échec du conciliateur, du 10 octobre 2026."),
)  # fmt: skip
DECIDED = (
    field("order_date", "Date de l’ordonnance", "date", shown_when=only(AFTER_ORDER)),
    field("order_number", "Numéro de l’ordonnance", "line", shown_when=only(AFTER_ORDER), help="Facultatif."),
    field("order_court", "Tribunal qui l’a rendue", "line", shown_when=only((SERVICE, EXECUTION)),
          help="Par exemple : tribunal de commerce de Nantes."),
    field("requested_on", "Date de votre requête", "date", shown_when=only((SERVICE, EXECUTION)),
          help="Les sommes y étaient arrêtées ce jour-là."),
    field("order_amounts", "Ce qu’elle accorde", "sums", choices=HEADS, shown_when=only((SERVICE, EXECUTION)),
          help="Une ligne par nature de somme, sans date. Pour la signification, seulement si le juge n’accorde qu’une partie."),
    field("interest_from", "Intérêts accordés à partir du", "date", shown_when=only((EXECUTION,)),
          help="Facultatif : la date que dit l’ordonnance, pour les intérêts qui courent encore. Elle n’est pas comptée."),
    field("title_rate", "Au taux", "choice", default="legal", shown_when=only((EXECUTION,)), choices=JUDGED["rate"].choices),
    field("title_rate_value", JUDGED["rate_value"].label, "percent", required=True,
          shown_when=("title_rate", JUDGED["rate_value"].shown_when[1]), help=JUDGED["rate_value"].help),
    field("known_assets", "Ce que vous savez de ses biens", "lines", shown_when=only((EXECUTION,)),
          help="Facultatif. Banque, clients, employeur, véhicule, adresses, et d’où vous le savez. Une ligne par élément."),
    field("served_on", "Signifiée le", "date", shown_when=only(SERVED),
          help="La date de l’acte du commissaire de justice."),
    field("opposition_date", "Opposition du", "date", shown_when=only((HEARING,))),
    field("hearing_date", "Audience du", "date", shown_when=only((HEARING,)), help="Facultatif."),
)  # fmt: skip
INSOLVENCY = (
    field("relief_ground", "Pourquoi la déclaration n’a pas été faite à temps", "choice", default=NO_GROUND,
          shown_when=only((RELIEF,)), choices=GROUNDS, help="Le texte n’admet que ces deux motifs."),
    field("relief_reason", "Ce qui le montre", "lines", shown_when=only((RELIEF,)),
          help="Ce qui s’est passé, avec ses dates et ses pièces. Rien que vous ne puissiez prouver."),
    field("to_come", "Sommes à échoir, date et montant", "payments", shown_when=only((CLAIM,)),
          help="Facultatif. Une ligne par échéance : la déclaration les additionne."),
    field("privileged", "Votre créance est-elle privilégiée ?", "choice", default="no", choices=YES_NO, shown_when=only((CLAIM,)),
          help="Non, sauf sûreté ou privilège que donne un texte : elle est alors chirographaire."),
)  # fmt: skip
LOCAL, HOSPITAL, STATE = "local", "hospital", "state"
PUBLIC_BUYER = (
    field("buyer_kind", "Cet acheteur est", "choice", default=LOCAL, shown_when=only(PREFECTS + (INTERIM,)), choices=(
        (LOCAL, "une collectivité territoriale ou son établissement"), (HOSPITAL, "un hôpital public"),
        (STATE, "l’État ou un établissement national")),
          help="L’autorité qui fait payer, et l’avocat, en dépendent."),
    field("ccag", "Le marché renvoie-t-il à un CCAG ?", "choice", default="unknown", shown_when=only((COMPLAINT,)), choices=(
        ("unknown", "je ne sais pas"), ("yes", "oui"), ("no", "non")),
          help="Les conditions générales des marchés publics. Le cahier des charges le dit, s’il y en a un."),
    field("ccag_name", "Lequel", "line", shown_when=("ccag", ("yes",)),
          help="Par exemple : CCAG de fournitures courantes et de services, 2021."),
    field("principal_paid_on", "Principal payé le", "date", shown_when=only((TO_PREFECT_INTEREST,)),
          help="Le jour du dernier paiement du principal."),
    field("claim_received_on", "Réclamation reçue par l’acheteur le", "date", shown_when=only((TO_PREFECT, INTERIM)),
          help="Votre demande écrite de paiement, restée sans effet."),
    field("claim_refused_on", "Refus écrit du", "date", shown_when=only((TO_PREFECT, INTERIM)),
          help="Facultatif : sans réponse, laissez vide."),
)  # fmt: skip
FIELDS = CLAIMANT + DEBTOR + COURT + FILE + DECIDED + INSOLVENCY + PUBLIC_BUYER


def named(fields: tuple) -> tuple:
    """The names of these questions."""
    return tuple([one.name for one in fields])
