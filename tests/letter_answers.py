"""Answers to the letters: the least that each needs, and everything that can be said."""

from calculators.letters import form
from calculators.letters.court_form import NAMING_DEBTOR, REQUESTS

LEAST = {
    "letter_date": "2026-11-22", "creditor_name": "Léa Martin", "creditor_address": "12 rue des Lilas\n44000 Nantes",
    "creditor_siren": "552 100 554", "debtor_name": "Studio Bleu SARL", "debtor_address": "3 quai de la Fosse\n44000 Nantes",
    "invoice_number": "2026-014", "invoice_date": "2026-09-01", "service": "création d’un site internet",
    "amount": "1 850,00 €",
    "due_date": "2026-10-01",
}  # fmt: skip
NEEDED = {
    "proposition_echeancier": {"instalment_count": "3", "instalment_first_date": "2026-12-31"},
    "reponse_contestation": {"dispute_answers": "Le logo a été livré le 30 août.\nLe courriel joint le montre."},
    "resolution_contrat": {"formal_notice_date": "2026-10-20"},
    "memoire_en_reclamation": {
        "dispute_points": "La pénalité retenue.", "dispute_answers": "Le retard venait de l’accès fermé.",
        "pieces": "Décompte du 2 novembre;2026-11-02;;1;la pénalité"},
    "opposition_prix_de_vente": {"published_on": "2026-11-16", "elected_domicile": "étude Dupré, 2 rue du Palais, 44000 Nantes"},
    "accuse_paiement_partiel": {"payments": "2026-11-10;500"},
    "declaration_de_creance": {
        "recipient_name": "SELARL Dupré", "recipient_address": "2 rue du Palais\n44000 Nantes", "judgment_date": "2026-11-10"},
}  # fmt: skip
EVERYTHING = {
    "creditor_email": "lea@exemple.fr",
    "creditor_phone": "06 12 34 56 78",
    "debtor_siren": "732 829 320",
    "debtor_email": "compta@exemple.fr",
    "iban": "FR76 3000 6000 0112 3456 7890 189",
    "contract_ref": "devis n° 14 accepté le 1er août 2026",
    "service_date": "2026-08-31",
    "previous_reminders": "courriel du 5 octobre 2026, appel du 12 octobre 2026",
    "contract_clause": "article 8, «\u202fÀ défaut de paiement, le contrat prend fin.\u202f»",
    "formal_notice_date": "2026-10-20",
    "formal_notice_deadline": "2026-11-02",
    "termination_date": "2026-12-01",
    "suspended_service": "la maintenance du site",
    "suspension_date": "2026-12-01",
    "market_ref": "marché n° 2026-12",
    "request_date": "2026-09-01",
    "receipt_proof": "dépôt sur Chorus Pro, n° 123456",
    "payment_term": "30",
    "instalment_count": "3",
    "instalment_first_date": "2026-12-31",
    "debtor_signatory": "Mme Claire Martin, gérante",
    "dispute_date": "2026-11-15",
    "dispute_points": "Le logo manque.\nLe texte est en retard.",
    "dispute_answers": "Le logo a été livré le 30 août.\nLe texte attendait votre accord.",
    "undisputed": "1 500",
    "mediator_contact": "Médiation des artisans, 1 rue du Port, 44000 Nantes",
    "recipient_name": "SELARL Dupré",
    "recipient_address": "2 rue du Palais\n44000 Nantes",
    "judgment_date": "2026-11-10",
    "court_name": "tribunal de commerce de Nantes",
    "bodacc_date": "2026-11-12",
    "amount_to_come": "300\u202f€ au 31 décembre 2026",
    "security": "réserve de propriété",
    "pending_case": "néant",
    "solution_sought": "Un paiement avant la fin de l’année.",
    "procedure_name": "liquidation",
    "useful_as_done": "yes",
    "elected_domicile": "étude Dupré, 2 rue du Palais, 44000 Nantes",
}
# the documents for a court: the least, everything
IDENTITY = {
    "creditor_civil_name": "Léa Jeanne Martin", "creditor_profession": "graphiste",
    "creditor_home": "5 rue Haute\n44000 Nantes", "creditor_nationality": "française", "creditor_birth_date": "1990-03-03",
    "creditor_birth_place": "Nantes", "court_city": "Nantes", "pieces": "Devis n° 14 signé;2026-08-01;;2;l’accord",
}  # fmt: skip
ATTEMPT = {
    "motives": "Le site a été livré.", "attempt": "conciliator", "attempt_started_on": "2026-10-25",
    "attempt_ended_on": "2026-11-10", "attempt_document": "constat d’échec du 10 novembre 2026",
}  # fmt: skip
ASKED = {"pieces": "Marché;2026-06-01;;4;la commande"}
NEEDED |= {
    "demande_au_prefet": ASKED | {"claim_received_on": "2026-10-20"},
    "demande_au_prefet_interets": ASKED | {"principal_paid_on": "2026-10-15"},
    "refere_provision_administratif": ASKED
    | {
        "claim_received_on": "2026-09-10",
        "motives": "Le service est fait.",
        "court_city": "Nantes",
        "creditor_civil_name": "Léa Martin",
        "creditor_home": "5 rue Haute\n44000 Nantes",
    },
    "requete_injonction_de_payer": IDENTITY,
    "requete_tribunal_judiciaire": IDENTITY | ATTEMPT,
    "bordereau_de_pieces": {"pieces": IDENTITY["pieces"]},
}
# those after a decision
ORDERED = {"order_date": "2026-10-20", "served_on": "2026-11-02"}
NEEDED |= {
    "demande_de_signification": {"order_date": "2026-10-20"},
    "note_d_audience": ORDERED
    | {"opposition_date": "2026-11-18", "court_city": "Nantes", "pieces": "Acte de signification;2026-11-02;;2;la remise"},
    "demande_d_execution": ORDERED | {"order_amounts": ";1850;principal"},
    "releve_de_forclusion": IDENTITY
    | {
        "judgment_date": "2026-11-10",
        "bodacc_date": "2026-11-12",
        "relief_ground": "omitted",
        "relief_reason": "Le mandataire l’a écrit le 20 novembre 2026.",
    },
}
EVERYTHING |= {
    "order_number": "2026IP00123",
    "order_court": "tribunal de commerce de Nantes",
    "case_number": "2026-00456",
    "requested_on": "2026-10-12",
    "order_amounts": ";1850;principal",
    "interest_from": "2026-11-02",
    "address_source": "extrait du registre du 12 novembre 2026",
    "debtor_birth_date": "1980-05-05",
    "known_assets": "Banque\u202f: agence du port, d’après un chèque.",
    "hearing_date": "2026-12-10",
    "to_come": "2026-12-31;300",
    "creditor_siret": "552 100 554 00013",
    "debtor_siret": "732 829 320 00074",
    "declarant_quality": "créancière",
}
EVERYTHING |= {
    "debtor_rcs_city": "Nantes",
    "transfer_court": "tribunal de commerce de Rennes",
    "delivery_proof": "courriel de réception du 31 août 2026",
    "facts": "2026-08-31;le site est livré;1, 2\n2026-09-02;la facture est reçue;",
    "pieces": (
        "Devis n° 14 signé;2026-08-01;Léa Martin;2;l’accord sur le prix\nFacture n° 2026-014;2026-09-01;Léa Martin;1;le prix\n"
        "Mise en demeure et avis de réception;2026-10-20;Léa Martin;2;la demande"
    ),
    "motives": "Le site a été livré et accepté.\nLe prix n’a pas été payé.",
    "other_costs": "35",
    "ccag": "yes",
    "ccag_name": "cahier des fournitures courantes et des services, 2021",
    "claim_refused_on": "2026-11-10",
}
PAIRS = [(code, debtor) for code, _, debtors in form.LETTERS for debtor in debtors]


def answers(code, debtor, everything=False):
    """Good answers to a letter."""
    found = LEAST | {"letter": code, "debtor": debtor} | NEEDED.get(code, {}) | (EVERYTHING if everything else {})
    if debtor == "consumer":
        found["debtor_siren"] = ""
    if code in REQUESTS and (debtor != "business" or code == "requete_tribunal_judiciaire"):
        found["court_kind"] = "tribunal_judiciaire"
    if code == "note_d_audience" and debtor != "business":
        found["court_kind"] = "tribunal_judiciaire"
    if code in NAMING_DEBTOR and debtor == "non_professional":
        found |= {"debtor_kind": "association"}
    if code == "rappel_avant_echeance":
        found |= {"letter_date": "2026-09-25", "payments": ""}
        found |= dict.fromkeys(("formal_notice_date", "dispute_date", "judgment_date", "bodacc_date", "claim_refused_on"), "")
    return found
