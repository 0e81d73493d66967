"""Whole files of what follows a decision, and random ones: an order to serve, to execute, opposed; a claim after its time."""

from datetime import date, timedelta

from court_files import CIVIL, COMMON, KINDS, PLACES, invoices, typed

ACT = "Acte de signification;2026-09-21;;3;la remise de l’ordonnance\n"
# each is an example of its own; its sums are worked out in test_after_decision.py
FILES = {
    "retention": COMMON | {
        "debtor_siren": "732 829 320", "invoice_number": "D-1", "invoice_date": "2026-06-01", "service": "pose d’une verrière",
        "amount": "2400", "due_date": "2026-07-01", "deductions": ";120;retention",
        "contract_ref": "marché privé du 2 mars 2026",
        "pieces": "Contrat signé;2026-03-02;;4;le prix et la retenue\nFacture n° D-1;2026-06-01;;1;le prix"},
    "order_cut": COMMON | {
        "letter": "demande_de_signification", "debtor_siren": "732 829 320", "order_date": "2026-11-16",
        "order_number": "2026-123", "order_court": "tribunal de commerce de Nantes", "requested_on": "2026-11-10",
        "order_amounts": ";1850;principal", "address_source": "extrait du registre du 12 novembre 2026",
        "recipient_name": "SCP Aubry", "recipient_address": "4 rue Crébillon\n44000 Nantes",
        "creditor_email": "lea@exemple.fr"},
    "opposition": COMMON | {
        "letter": "note_d_audience", "case_number": "2026-456", "hearing_date": "2026-12-10", "order_date": "2026-09-14",
        "order_number": "2026-123", "served_on": "2026-09-21", "opposition_date": "2026-10-12", "invoice_date": "2026-06-01",
        "due_date": "2026-07-01", "amount": "2400", "payments": "15/09/2026;1000",
        "contract_ref": "devis n° 14 accepté le 2 mai 2026", "service_date": "2026-05-31",
        "dispute_points": "Le logo manque.\nLe texte est en retard.",
        "dispute_answers": "Le logo a été livré le 30 mai (pièce n° 3).\nLe texte attendait un accord.",
        "pieces": ACT + "Devis n° 14 signé;2026-05-02;;2;le prix\nCourriel du 30 mai 2026;2026-05-30;;1;la livraison\n"
                  "Facture n° 2026-014;2026-06-01;;1;le prix"},
    "relief": COMMON | {
        "letter": "releve_de_forclusion", "invoice_date": "2026-05-01", "due_date": "2026-06-01",
        "judgment_date": "2026-07-10", "bodacc_date": "2026-07-12", "procedure_name": "liquidation", "case_number": "2026-12",
        "relief_ground": "omitted", "relief_reason": "Le liquidateur l’a écrit le 3 novembre 2026 (pièce n° 2).",
        "facts": "2026-11-03;le liquidateur répond que la liste ne porte pas la créance;2",
        "pieces": "Facture n° 2026-014;2026-05-01;;1;le prix\nLettre du liquidateur;2026-11-03;;1;l’omission\n"
                  "Annonce du BODACC;2026-07-12;;1;la date"},
}  # fmt: skip
CODES = ("demande_de_signification", "note_d_audience", "demande_d_execution", "releve_de_forclusion", "declaration_de_creance")
INSOLVENT = ("releve_de_forclusion", "declaration_de_creance")


def of_order(draw, on, due):
    """An order, served or not, opposed, paid in part; what it grants."""
    issued = on - timedelta(days=draw.randint(1, 200))
    served = issued + timedelta(days=draw.randint(0, 95))
    heads = [f";{typed(draw.randint(1, 90_00))};{head}" for head in ("principal", "interest", "indemnity") if draw.random() < 0.7]
    paid = "\n".join(
        f"{on - timedelta(days=draw.randint(0, 60))};{typed(draw.randint(1, 20_00))}" for _ in range(draw.choice((0, 1, 3)))
    )
    return {
        "order_date": str(issued),
        "served_on": str(min(served, on)),
        "opposition_date": str(min(served + timedelta(days=9), on)),
        "order_amounts": "\n".join(heads),
        "requested_on": draw.choice(("", str(issued - timedelta(days=draw.randint(0, 20))))),
        "interest_from": draw.choice(("", str(min(served, on)))),
        "title_rate": draw.choice(("legal", "fixed", "ecb_plus")),
        "title_rate_value": "10",
        "payments": paid,
        "order_number": draw.choice(("", "2026-123")),
        "known_assets": draw.choice(("", "Banque du port")),
        "limitation_date": draw.choice(("", "", str(on + timedelta(days=9)))),
        "due_date": str(min(due, issued - timedelta(days=30))),
    }


def of_insolvency(draw, on, due):
    """A judgment after the due date, published, and what is to come."""
    judged = due + timedelta(days=draw.randint(1, 30))
    return {
        "judgment_date": str(min(judged, on)),
        "bodacc_date": str(min(judged + timedelta(days=draw.randint(0, 9)), on)),
        "relief_ground": draw.choice(("unknown", "omitted", "not_attributable", "omitted")),
        "relief_reason": "Une lettre le dit.",
        "to_come": draw.choice(("", f"{on};300\n{on + timedelta(days=9)};{typed(draw.randint(1, 900_00))}")),
        "amount_to_come": draw.choice(("", "300 euros en décembre")),
        "privileged": draw.choice(("yes", "no")),
        "recipient_name": "M",
        "recipient_address": "P",
        "payments": "",
    }


def random_after(draw):
    """Answers to one of the documents, most of them good."""
    code = draw.choice(CODES)
    debtor = draw.choice(("business", "non_professional") if code in INSOLVENT else ("business", "consumer", "non_professional"))
    on = date(2025, 3, 1) + timedelta(days=draw.randint(0, 660))
    found = COMMON | invoices(draw, on) | {"letter": code, "debtor": debtor, "more_invoices": "", "deductions": ""}
    due = on - timedelta(days=draw.randint(40, 250))
    found |= {"due_date": str(due)} | (of_insolvency(draw, on, due) if code in INSOLVENT else of_order(draw, on, due))
    found |= {
        "invoice_date": str(date.fromisoformat(found["due_date"]) - timedelta(days=30)),
        "debtor_representative": "Mme Roy",
        "debtor_kind": draw.choice(KINDS[debtor]),
        "debtor_address": draw.choice(PLACES),
        "facts": "",
        "court_kind": draw.choice(list(CIVIL)),
        "pieces": draw.choice(("Acte de signification;;;;\n", "")) + "Facture n° 1;;;;",
        "formal_notice_date": draw.choice(("", found["due_date"])),
        "amount": typed(draw.choice((150_00, 2_000_00, 9_990_00, 30_000_00))),
    }
    if code == "demande_de_signification" and draw.random() < 0.9:
        found |= {"order_amounts": draw.choice(("", ";100;principal")), "requested_on": found["order_date"]}
    if draw.random() < 0.5:
        found |= {"dispute_points": "Le logo manque.", "dispute_answers": "Le logo a été livré."}
    return found
