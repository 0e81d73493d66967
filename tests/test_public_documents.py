"""The documents about a public buyer and the opposition to a price: what each text lists is there, random files on both
interpreters, what a buyer excludes.
"""

import random
from datetime import date, timedelta

import pytest
from case_tables import spaced
from letter_answers import answers
from random_files import differing, written
from test_letter_account import printed_account

import calculators

CODES = ("memoire_en_reclamation", "demande_au_prefet", "demande_au_prefet_interets", "refere_provision_administratif")
SALE = "opposition_prix_de_vente"
# What the texts list, read in them and not in our tables: words of the document that must be there.
LISTED = {
    "memoire_en_reclamation": {  # CCAG-FCS art. 46
        "the dispute": "Le différend est apparu le 15 novembre 2026", "its points": "Le logo manque.",
        "the grounds": "Le logo a été livré le 30 août.", "each head": "Principal : 1 850,00 €",
        "each head, interest": "Intérêts moratoires arrêtés au 22 novembre 2026 : 27,41 €",
        "bases of calculation": "52 jours à 10,40 % sur 1 850,00 €", "what is joined": "1. Devis n° 14 signé",
        "in time": "finit le 15 janvier 2027",
    },
    "demande_au_prefet": {  # CGCT L1612-16, court_file § 7
        "creditor": "Léa Martin EI", "collectivité": "Studio Bleu SARL", "contract": "marché n° 2026-12",
        "invoice": "Facture n° 2026-014", "receipt": "dépôt sur Chorus Pro, n° 123456",
        "work done": "courriel de réception du 31 août 2026", "claim": "rejetée par décision du 10 novembre 2026",
        "sum": "Principal dû : 1 850,00 €", "not contested": "pas sérieusement contestée", "pieces": "1. Devis n° 14 signé",
    },
    "demande_au_prefet_interets": {  # CGCT L1612-18: 15 October + 30 days = 14 November
        "paid": "Le principal a été payé le 15 octobre 2026", "late": "a pris fin le 14 novembre 2026",
        "text": "article L1612-18",
    },
    "refere_provision_administratif": {  # CJA R411-1, R412-1, R412-2, R541-1
        "judge": "Au juge des référés du tribunal administratif de Nantes", "claimant": "Léa Martin EI",
        "home": "Domicile : 5 rue Haute, 44000 Nantes", "defendant": "Studio Bleu SARL\n3 quai de la Fosse", "facts": "Faits\n",
        "grounds": "Moyens\nLe site a été livré et accepté.", "conclusions": "Conclusions\nJe demande au juge des référés",
        "decision": "rejetée par décision du 10 novembre 2026", "inventory": "Inventaire des pièces jointes :\n1. Devis",
        "provision": "Provision de 1 917,41 €", "signature": "Fait à Nantes, le 22 novembre 2026\nSignature",
    },
    SALE: {  # C. com. L141-14
        "amount": "Ma créance s’élève à 1 922,68 €", "causes": "née d’un contrat, pour ceci : création d’un site internet",
        "elected domicile": "dans le ressort du tribunal de la situation du fonds : étude Dupré",
    },
}  # fmt: skip
DEBTORS = dict.fromkeys(CODES, "public") | {SALE: "business"}


@pytest.mark.parametrize("code", LISTED)
def test_each_element_that_the_texts_list_is_there(code):
    whole = spaced(calculators.files("letters", [answers(code, DEBTORS[code], True)])["text"])
    assert [what for what, words in LISTED[code].items() if words not in whole] == []


@pytest.mark.parametrize("code", LISTED)
def test_what_is_missing_is_named_on_the_page(code):
    """The table of the page says so, and the letter has no hole in its place."""
    least = answers(code, DEBTORS[code])
    html = calculators.run("letters", least)["html"]
    assert "Ce que les textes demandent" in html
    assert ("Manque, à ajouter" in html) == (code not in (SALE, CODES[3]))  # what the texts punish is never left out of these
    assert "Manque, à ajouter" not in calculators.run("letters", answers(code, DEBTORS[code], True))["html"]


@pytest.mark.parametrize("name", ["pieces", "claim_received_on", "motives", "creditor_home", "court_city"])
def test_a_request_to_the_judge_needs_them(name):
    (error,) = calculators.run("letters", answers(CODES[3], "public") | {name: ""})["errors"]
    assert error["field"] == name and len(error["message"]) > 15


def random_file(draw):
    """Answers to one of these documents, a part of them wrong."""
    code = draw.choice(CODES)
    due = date(2024, 1, 1) + timedelta(days=draw.randint(0, 900))
    on = due + timedelta(days=draw.randint(-5, 400))
    claim = on - timedelta(days=draw.randint(-3, 100))
    more = f"B-2;{due - timedelta(days=30)};{due};{draw.randint(1, 900)}" if draw.random() < 0.3 else ""
    return (
        answers(code, "public", draw.random() < 0.5)
        | {
            "letter_date": str(on),
            "due_date": str(due),
            "invoice_date": str(due - timedelta(days=30)),
            "amount": f"{draw.randint(1, 9000)},{draw.randint(0, 99):02d}",
            "more_invoices": more,
            "principal_paid_on": str(due + timedelta(days=draw.randint(0, 60))),
            "claim_received_on": str(claim),
            "claim_refused_on": draw.choice(("", "", str(claim + timedelta(days=draw.randint(-1, 20))))),
            "dispute_date": draw.choice(("", str(claim))),
            "ccag": draw.choice(("yes", "no", "unknown")),
            "buyer_kind": draw.choice(("local", "local", "local", "hospital", "state")),
        }
        | dict.fromkeys(
            (
                "service_date",
                "request_date",
                "formal_notice_date",
                "judgment_date",
                "bodacc_date",
                "facts",
                "formal_notice_deadline",
                "published_on",
                "pieces",
            ),
            "",
        )
        | {"pieces": "Marché;;;4;la commande\nFacture;;;;"}
    )


@pytest.fixture(scope="module")
def drawn(pytestconfig):
    """Random files, the same for a seed."""
    draw = random.Random(f"{pytestconfig.getoption('--seed')} public")
    return [random_file(draw) for _ in range(8 * pytestconfig.getoption("--questions"))]


@pytest.mark.random
def test_random_files_have_no_hole_and_add_up(drawn):
    """Written whole or refused with sentences; the lines of the account and the heads come to what is asked; the State and a
    hospital are sent elsewhere.
    """
    good = []
    for given, values, _ in written(drawn):
        code, buyer = given["letter"], given["buyer_kind"]
        elsewhere = (buyer == "state" and code != CODES[0]) or (buyer == "hospital" and code in CODES[1:3])
        assert not elsewhere, given
        good.append(code)
        assert sum(line["amount_cents"] for line in values["account"]) == values["total_cents"]
        assert sum(printed_account(values["body"])) == values["claimed_cents"] > 0
        if code == CODES[2]:
            assert values["principal_cents"] == 0 and values["claimed_cents"] == values["total_cents"]
        if code == CODES[1]:
            assert values["claimed_cents"] == values["principal_cents"]
    assert set(good) == set(CODES) and len(good) > len(drawn) // 4


@pytest.mark.random
@pytest.mark.slow
def test_random_files_are_the_same_in_micropython(drawn):
    """Both interpreters, byte for byte."""
    assert differing(drawn) == []
