"""Answers to the letters: the least that each needs, and everything that can be said."""

from calculators.letters import form

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
    "memoire_en_reclamation": {"dispute_points": "La pénalité retenue.", "dispute_answers": "Le retard venait de l’accès fermé."},
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
PAIRS = [(code, debtor) for code, _, debtors in form.LETTERS for debtor in debtors]


def answers(code, debtor, everything=False):
    """Good answers to a letter."""
    found = LEAST | {"letter": code, "debtor": debtor} | NEEDED.get(code, {}) | (EVERYTHING if everything else {})
    if debtor == "consumer":
        found["debtor_siren"] = ""
    if code == "rappel_avant_echeance":
        found |= {"letter_date": "2026-09-25", "payments": ""}
        found |= dict.fromkeys(("formal_notice_date", "dispute_date", "judgment_date", "bodacc_date"), "")
    return found
