"""Whole files for a court: what a creditor answers, and random ones."""

from datetime import date, timedelta

from letter_answers import ATTEMPT, IDENTITY, LEAST

PIECES = (
    "Devis n° 14 signé;2026-08-01;Léa Martin et Studio Bleu;2;l’accord sur le prix\n"
    "Courriel de réception du site;2026-08-31;Studio Bleu;1;la réalisation\n"
    "Facture n° 2026-014;2026-09-01;Léa Martin;1;le prix\n"
    "Mise en demeure et avis de réception;2026-10-20;Léa Martin;2;la demande\n"
    "Extrait du registre du débiteur;2026-11-20;;1;l’identité"
)
COMMON = LEAST | IDENTITY | {"letter": "requete_injonction_de_payer", "debtor": "business", "pieces": PIECES}
FILES = {
    "silent_company": COMMON | {
        "debtor_siren": "732 829 320", "debtor_rcs_city": "Nantes", "contract_ref": "devis n° 14 accepté le 1er août 2026",
        "service_date": "2026-08-31", "delivery_proof": "courriel de réception du 31 août 2026",
        "previous_reminders": "courriel du 5 octobre 2026, appel du 12 octobre 2026", "formal_notice_date": "2026-10-20",
        "facts": "2026-08-31;le site est mis en ligne;2\n2026-10-22;la mise en demeure est présentée;4",
        "transfer_court": "tribunal de commerce de Rennes"},
    "craftsman": COMMON | {
        "creditor_name": "Menuiserie du Port", "creditor_profession": "menuisière", "debtor_kind": "sole_trader",
        "debtor_name": "Paul Jean Durand", "debtor_address": "8 rue du Four\n72000 Le Mans", "debtor_siren": "732 829 320",
        "court_city": "Le Mans", "invoice_number": "A-7", "invoice_date": "2026-08-01", "service": "pose de fenêtres",
        "amount": "1200", "due_date": "2026-08-31", "clause": "fixed", "clause_value": "15",
        "contract_clause": "article 4, «\u202fpénalités de retard de 15\u202f% par an\u202f»",
        "pieces": "Contrat signé;2026-07-01;;3;le prix et le taux\nFacture n° A-7;2026-08-01;;1;le prix"},
    "consumer": COMMON | {
        "debtor": "consumer", "debtor_name": "Claire Anne Petit", "debtor_address": "3 rue Basse\n49000 Angers",
        "court_kind": "tribunal_judiciaire", "court_city": "Angers", "invoice_number": "B-2", "invoice_date": "2026-06-01",
        "service": "cours de piano", "amount": "900", "due_date": "2026-06-30", "formal_notice_date": "2026-09-01",
        "pieces": "Devis signé;2026-05-01;;1;le prix\nFacture B-2;2026-06-01;;1;\nMise en demeure;2026-09-01;;2;"},
    "three_invoices": COMMON | {
        "debtor_siren": "732 829 320", "court_kind": "tribunal_des_activites_economiques", "invoice_number": "C-1",
        "invoice_date": "2026-06-01", "amount": "3000", "due_date": "2026-07-01", "deductions": "15/05/2026;600;deposit",
        "payments": "15/09/2026;1000", "more_invoices":
            "C-2;01/06/2026;01/07/2026;300;15/08/2026;100\nC-3;15/06/2026;15/07/2026;450",
        "penalty_percent": "10", "formal_notice_date": "2026-08-01", "contract_ref": "contrat du 2 mars 2026",
        "contract_clause": "article 9, clause pénale de 10\u202f%",
        "pieces": "Contrat signé;2026-03-02;;4;\nFacture n° C-1;2026-06-01;;1;\nFacture n° C-2;2026-06-01;;1;\n"
                  "Facture n° C-3;2026-06-15;;1;\nMise en demeure;2026-08-01;;2;"},
    "property_company": COMMON | {
        "debtor_kind": "civil_company", "debtor_name": "SCI du Moulin", "debtor_address": "2 chemin du Moulin\n35000 Rennes",
        "debtor_siren": "732 829 320", "debtor_rcs_city": "Rennes", "court_kind": "tribunal_judiciaire", "court_city": "Rennes",
        "invoice_number": "D-4", "invoice_date": "2026-08-31", "service": "réfection d’une toiture", "amount": "2000",
        "due_date": "2026-09-30", "formal_notice_date": "2026-10-15",
        "pieces": "Devis signé;2026-07-01;;2;le prix\nFacture D-4;2026-08-31;;1;\nMise en demeure;2026-10-15;;2;"},
    "co_owners": COMMON | {
        "debtor": "non_professional", "debtor_kind": "copropriete", "debtor_representative": "le cabinet Gestal",
        "debtor_name": "immeuble Les Tilleuls", "debtor_address": "8 rue des Tilleuls\n49000 Angers",
        "court_kind": "tribunal_judiciaire", "court_city": "Angers", "invoice_number": "E-9", "invoice_date": "2026-05-31",
        "service": "entretien du jardin", "amount": "1500", "due_date": "2026-06-30", "formal_notice_date": "2026-09-10",
        "pieces": "Contrat signé;2026-01-05;;2;le prix\nFacture E-9;2026-05-31;;1;\nMise en demeure;2026-09-10;;2;"},
    "association": COMMON | {
        "debtor": "non_professional", "debtor_kind": "association", "debtor_name": "Les Amis du Théâtre",
        "debtor_address": "1 place du Marché\n72000 Le Mans", "court_kind": "tribunal_judiciaire", "court_city": "Le Mans",
        "invoice_number": "G-3", "invoice_date": "2026-07-01", "service": "affiche",
        "amount": "640", "due_date": "2026-07-31",
        "formal_notice_date": "2026-10-01",
        "pieces": "Devis signé;2026-06-01;;1;le prix\nFacture G-3;2026-07-01;;1;\nMise en demeure;2026-10-01;;2;"},
    "penalty_clause": COMMON | {
        "debtor_siren": "732 829 320", "invoice_number": "H-1", "invoice_date": "2026-08-01", "amount": "1000",
        "due_date": "2026-08-31", "penalty_percent": "15", "penalty_notice_date": "2026-09-20",
        "formal_notice_date": "2026-09-20",
        "contract_clause": "article 7, clause pénale de 15\u202f%",
        "pieces": "Contrat signé;2026-07-01;;3;la clause\nFacture H-1;2026-08-01;;1;\nMise en demeure;2026-09-20;;2;"},
}  # fmt: skip
CIVIL = {"tribunal_judiciaire": 3, "tribunal_de_proximite": 2, "tribunal_de_commerce": 1}
COURTS = {"business": (*CIVIL, "tribunal_des_activites_economiques"), "consumer": (*CIVIL,), "non_professional": (*CIVIL,)}
KINDS = {
    "business": ("company", "company", "sole_trader", "civil_company", "association"),
    "consumer": ("company", "individual"),
    "non_professional": ("copropriete", "association", "civil_company"),
}
PLACES = ("3 quai de la Fosse\n44000 Nantes", "1 rue X, 75001 Paris\nFrance", "1 rue Y\n67000 Strasbourg")
CODES = ("requete_injonction_de_payer", "requete_tribunal_judiciaire", "decompte_des_sommes", "bordereau_de_pieces")


def typed(cents):
    """Cents as they are typed."""
    return f"{cents // 100},{cents % 100:02d}"


def invoices(draw, on):
    """The first invoice, with its payments and deductions, and up to nineteen others."""
    due = on - timedelta(days=draw.randint(1, 500))
    amount = draw.randint(100_00, 6_000_00)
    paid = "\n".join(
        f"{due + timedelta(days=draw.randint(0, (on - due).days))};{typed(draw.randint(1, amount // 4))}"
        for _ in range(draw.choice((0, 0, 1, 2)))
    )
    taken = (
        f"{due - timedelta(days=9)};{typed(draw.randint(1, amount // 4))};{draw.choice(('deposit', 'credit_note', 'retention'))}"
    )
    more = [
        f"F-{number};{due - timedelta(days=30)};{due};{typed(draw.randint(10_00, 900_00))}"
        for number in range(draw.choice((0, 0, 0, 1, 3, 19)))
    ]
    return {
        "letter_date": str(on),
        "due_date": str(due),
        "invoice_date": str(due - timedelta(days=draw.randint(0, 60))),
        "amount": typed(amount),
        "payments": paid,
        "deductions": taken if draw.random() < 0.3 else "",
        "more_invoices": "\n".join(more),
    }


def pieces_of(draw, on):
    """Some pieces, a part of them without a day, an author or pages, and facts that cite them."""
    count = draw.choice((1, 2, 5, 12, 40))
    natures = ("Devis n° 14 signé", "Facture n° 2026-014", "Mise en demeure", "Bon de livraison", "Courriel « oui »")
    pieces = "\n".join(
        f"{draw.choice(natures)};{draw.choice(('', str(on - timedelta(days=number))))};{draw.choice(('', 'Léa'))};"
        f"{draw.choice(('', '3'))};{draw.choice(('', 'le prix'))}"
        for number in range(count)
    )
    cited = draw.choice(("", "1", f"1 et {count}"))
    facts = "\n".join(f"{on - timedelta(days=day)};le site est livré.;{cited}" for day in range(draw.choice((0, 1, 3))))
    return {"pieces": pieces, "facts": facts}


def random_file(draw):
    """Answers to one of the documents, most of them good."""
    code, debtor = draw.choice(CODES), draw.choice(list(COURTS))
    on = date(2014, 3, 1) + timedelta(days=draw.randint(0, 4600))
    found = COMMON | invoices(draw, on) | pieces_of(draw, on) | {"letter": code, "debtor": debtor}
    found |= {
        "debtor_kind": draw.choice(KINDS[debtor]),
        "debtor_representative": "Mme Roy",
        "court_kind": draw.choice(COURTS[debtor]),
        "court_city": draw.choice(("Nantes", "Évry", "Le Mans", "Les Sables-d’Olonne")),
        "formal_notice_date": draw.choice(("", str(on - timedelta(days=draw.randint(1, 300))))),
        "debtor_address": draw.choice(PLACES),
    }
    if code == "requete_tribunal_judiciaire":
        started = on - timedelta(days=draw.randint(20, 90))
        found |= ATTEMPT | {"attempt_started_on": str(started), "attempt_ended_on": str(started + timedelta(days=15))}
        found["attempt"] = draw.choice(("conciliator", "mediator", "small_claim", "exempt_delay", "exempt_urgency"))
    if debtor == "business" and draw.random() < 0.3:
        found |= {"penalty_percent": "10", "clause": "fixed", "clause_value": "15"}
    return found
