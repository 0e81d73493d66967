"""The documents for a court: whole files against expectations made by hand, what each text asks and where it is, bad answers, and
random files.
"""

import random
import re
from pathlib import Path

import pytest
from case_tables import spaced
from court_files import CODES, COMMON, FILES, random_file
from letter_answers import ATTEMPT, PAIRS, answers
from random_files import differing, written
from test_letter_texts import ALL, NOT_TO_A_JUDGE

import calculators
from calculators.law.court_elements import ELEMENTS, SIGNATURE, WITHOUT

EXPECTED = Path(__file__).parent / "court"
REQUEST = COMMON | ATTEMPT | {"letter": "requete_tribunal_judiciaire", "court_kind": "tribunal_judiciaire"}
CONSUMER = {"debtor": "consumer", "court_kind": "tribunal_judiciaire", "formal_notice_date": "2026-10-20"}
# Worked out by hand: days x rate / 365 on what is left, each period to the cent (L441-10 II at 12.40 % in the second half of
# 2026, legal interest of a professional creditor 2.75 %): principal, interest, clause pénale, 40 €.
#   silent_company  1850 x 12.40 % x 52/365 = 32.68
#   craftsman       1200 x 15 % (contract) x 83/365 = 40.93
#   consumer        900 x 2.75 % x 82/365 = 5.56, from the day after the notice of 1 September; no 40 €
#   three_invoices  C-1: 2400 x 76 days = 61.97, so 938.03 of the 1000 on the price: 1461.97 x 68 days = 33.77; clause 10 % of the
#     2400 unpaid at the notice. C-2: 300 x 45 days = 4.59, 95.41 on the price: 204.59 x 99 days = 6.88; 30. C-3: 450 x 130 days
#     = 19.87; 45.
#   property_company  53 days (1 October to 22 November) at 12.40 %: 2000 x 0.124 x 53 / 365 = 36.01.
#   co_owners         from the day after the notice, 11 September, 73 days at 2.75 %: 1500 x 0.0275 x 73 / 365 = 8.25; no 40 €.
#   association       from 2 October, 52 days at 2.75 %: 640 x 0.0275 x 52 / 365 = 2.51; no 40 €.
#   penalty_clause    83 days at 12.40 %: 1000 x 0.124 x 83 / 365 = 28.20; clause 15 % of the 1000 unpaid at the notice.
BY_HAND = {
    "silent_company": (1850_00, 32_68, 0, 40_00),
    "craftsman": (1200_00, 40_93, 0, 40_00),
    "consumer": (900_00, 5_56, 0, 0),
    "property_company": (2000_00, 36_01, 0, 40_00),
    "co_owners": (1500_00, 8_25, 0, 0),
    "association": (640_00, 2_51, 0, 0),
    "penalty_clause": (1000_00, 28_20, 150_00, 40_00),
    "three_invoices": (1461_97 + 204_59 + 450_00, 33_77 + 6_88 + 19_87, 240_00 + 30_00 + 45_00, 120_00),
}
MONEY = re.compile(r" : (−?[\d ]+,\d\d) €$")


def cents(text):
    """« −1 000,00 » in cents."""
    return int(text.replace("−", "-").replace(" ", "").replace(",", ""))


def section(body, title):
    """The sums of the lines of a section, its total apart: (sums of the lines, total)."""
    lines = spaced(body).split(f"{title}\n")[1].split("\n\n")[0].split("\n")
    found = [(line, cents(MONEY.search(line)[1])) for line in lines if MONEY.search(line)]
    sums = [amount for line, amount in found if not line.startswith("Total")]
    return sums, next(amount for line, amount in found if line.startswith("Total"))


@pytest.mark.parametrize("name", FILES)
def test_a_whole_file_is_the_one_made_by_hand(name):
    """Every line of the request and of its bordereau; the sums are those worked out above."""
    whole = spaced(calculators.files("letters", [FILES[name]])["text"])
    assert whole + "\n" == (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")
    values = calculators.run("letters", FILES[name], html=False)["values"]
    principal, interest, penalty, indemnity = BY_HAND[name]
    total = principal + interest + penalty + indemnity
    assert [values[f"{one}_cents"] for one in ("principal", "interest", "indemnity", "total")] == [
        principal,
        interest,
        indemnity,
        total,
    ]
    assert [sum(section(values["body"], title)[0]) for title in ("Décompte", "Demande")] == [total, total]
    assert [section(values["body"], title)[1] for title in ("Décompte", "Demande")] == [total, total]


# What the articles list, read in them and not in our table: the words of the file that must be in the request.
CPC_54 = {
    "1°, the court": "tribunal de commerce de Nantes", "2°, the object": "Injonction de payer la somme de 1 922,68 €",
    "3° a, name": "Léa Jeanne Martin", "3° a, profession": "graphiste", "3° a, home": "5 rue Haute, 44000 Nantes",
    "3° a, nationality": "française", "3° a, birth": "3 mars 1990, Nantes",
}  # fmt: skip
CPC_57 = {
    "company": "Studio Bleu SARL", "seat": "3 quai de la Fosse, 44000 Nantes", "pieces": "1. Devis n° 14 signé",
    "date": "22 novembre 2026", "signature": "Signature\nLéa Jeanne Martin",
}  # fmt: skip
CPC_1407 = {
    "amount": "Total : 1 922,68 €", "account": "52 jours à 12,40 % sur 1 850,00 €", "ground": "articles 1103 et 1217",
    "ground of the penalties": "article L441-10, II", "ground of the indemnity": "article D441-5",
    "bordereau": "Bordereau de pièces",
}  # fmt: skip
USUAL = {"EI (R526-27)": "Martin EI", "SIREN": "732 829 320", "renvoi (1408)": "tribunal de commerce de Rennes"}


def test_each_element_that_the_texts_list_is_in_the_request():
    whole = spaced(calculators.files("letters", [FILES["silent_company"]])["text"])
    asked = CPC_54 | CPC_57 | CPC_1407 | USUAL
    assert [what for what, words in asked.items() if words not in whole] == []


def test_a_request_to_the_court_has_its_motives_and_its_attempt():
    """CPC 757 and 54, 5°."""
    whole = spaced(calculators.files("letters", [REQUEST])["text"])
    for words in (
        "Motifs\nLe site a été livré.",
        "Un conciliateur de justice a été saisi le 25 octobre 2026.",
        "Par ces motifs",
        "Ce document le montre : constat d’échec du 10 novembre 2026.",
    ):
        assert words in whole


@pytest.mark.parametrize("code", ELEMENTS)
def test_the_table_says_where_each_element_is(code):
    """Each text of the table has its place in each text of the letter, and the page prints it; nothing compulsory is missing."""
    texts = [letter for letter in ALL.values() if letter.code == code]
    for element in ELEMENTS[code]:
        assert element.without in WITHOUT and element.what and element.text.url
        for name in set(element.shown_by) - {SIGNATURE}:
            assert all("{" + name + "}" in letter.sent for letter in texts), (element.what, name)
    for debtor in [one for letter, one in PAIRS if letter == code]:
        html = calculators.run("letters", answers(code, debtor, debtor == "public" or code == "opposition_prix_de_vente"))["html"]
        rows = [row for row in html.split("<tr>") if "Manque, à ajouter" in row]
        assert "Ce que les textes demandent" in html and all("d’usage" in row for row in rows)
        assert html.count("<tr>") > len(ELEMENTS[code])


@pytest.mark.parametrize(("kind", "name", "given", "lines"), [
    ("company", "Studio Bleu SARL", {}, "Studio Bleu SARL\nSiège : 3 rue Basse, 49000 Angers\nPrise en la personne de son "
     "représentant légal"),
    ("civil_company", "SCI Les Pins", {"court_kind": "tribunal_judiciaire", "debtor_rcs_city": "Angers"},
     "SCI Les Pins, société civile immobilière\nSiège : 3 rue Basse, 49000 Angers\nRCS d’Angers\nPrise en la personne de son "
     "représentant légal"),
    ("copropriete", "Les Tilleuls", {"debtor": "non_professional", "debtor_representative": "Cabinet Roy",
     "court_kind": "tribunal_judiciaire"}, "Syndicat des copropriétaires de l’immeuble Les Tilleuls\nImmeuble situé : 3 rue "
     "Basse, 49000 Angers\nReprésenté par son syndic en exercice : Cabinet Roy"),
    ("association", "Les Amis du Parc", {"debtor": "non_professional", "court_kind": "tribunal_judiciaire"},
     "Les Amis du Parc, association\nSiège : 3 rue Basse, 49000 Angers\nPrise en la personne de son représentant légal"),
    ("association", "Les Amis du Parc", {"debtor": "non_professional", "court_kind": "tribunal_judiciaire",
     "debtor_representative": "Mme Anne Roy"}, "Les Amis du Parc, association\nSiège : 3 rue Basse, 49000 Angers\n"
     "Représentée par son président : Mme Anne Roy"),
    ("individual", "Claire Petit", {"debtor": "consumer", "court_kind": "tribunal_judiciaire", "debtor_siren": ""},
     "Claire Petit\nDomicile : 3 rue Basse, 49000 Angers"),
    ("sole_trader", "Paul Durand", {}, "Paul Durand EI\nDomicile ou établissement : 3 rue Basse, 49000 Angers\nDette née de son "
     "activité professionnelle"),
])  # fmt: skip
def test_a_debtor_is_named_as_his_kind_requires(kind, name, given, lines):
    """CPC 57; the syndicat and its syndic, the SCI and its form, the person and his home."""
    asked = COMMON | {"debtor_kind": kind, "debtor_name": name, "debtor_address": "3 rue Basse\n49000 Angers"} | given
    body = spaced(calculators.run("letters", asked, html=False)["values"]["body"])
    assert f"Débiteur\n{lines}\n\n" in body


BAD = {  # what is wrong: (answers, the field, words of the sentence)
    "no birth date": ({"creditor_birth_date": ""}, "creditor_birth_date", "une date"),
    "born after the request": ({"creditor_birth_date": "2027-01-01"}, "creditor_birth_date", "après"),
    "a debtor abroad": ({"debtor_address": "Unter den Linden 1\n10115 Berlin\nAllemagne"}, "debtor_address", "à l’étranger"),
    "no town": ({"debtor_address": "3 quai de la Fosse"}, "debtor_address", "code postal"),
    "an invoice without a date": ({"invoice_date": ""}, "invoice_date", "une date"),
    "due later": ({"due_date": "2026-12-01"}, "due_date", "pas encore en retard"),
    "no piece": ({"pieces": ""}, "pieces", "vos pièces"),
    "a piece that is not there": ({"facts": "2026-09-01;le site est livré;9"}, "facts", "La pièce n° 9 n’est pas"),
    "a fact to come": ({"facts": "2026-12-01;le site est livré;1"}, "facts", "vient après la date"),
    "a piece to come": ({"pieces": "Devis;2026-12-01;;1;"}, "pieces", "datée après"),
    "several debtors": ({"several_debtors": "yes"}, "several_debtors", "avocat"),
    "costs": ({"costs": "2026-11-01;150;collector"}, "costs", "Retirez ces frais"),
    "expired": ({"invoice_date": "2020-01-01", "due_date": "2020-02-01"}, "limitation_date", "demande amiable"),
    "expired, consumer": (CONSUMER | {"invoice_date": "2024-01-01", "due_date": "2024-02-01"}, "limitation_date", "2249"),
    "a consumer in a commercial court": ({"debtor": "consumer"}, "court_kind", "tribunal judiciaire"),
    "a person who is a business": ({"debtor_kind": "individual"}, "debtor_kind", "Choisissez"),
    "no syndic": ({"debtor": "non_professional", "debtor_kind": "copropriete", "court_kind": "tribunal_judiciaire"},
                  "debtor_representative", "syndic en exercice"),
    "Alsace": ({"debtor_address": "1 rue Y\n67000 Strasbourg"}, "court_kind", "chambre commerciale"),
    "out of Alsace": ({"court_kind": "chambre_commerciale"}, "court_kind", "Hors d’Alsace"),
    "over the court of proximity": ({"court_kind": "tribunal_de_proximite", "amount": "10000"}, "court_kind", "10 000 €"),
    "paid": ({"payments": "2026-10-02;1890,63"}, "payments", "Tout est payé"),  # 1850 + 0.63 + 40
}  # fmt: skip
BAD_REQUEST = {
    "no attempt": ({"attempt": "none"}, "attempt", "Une mise en demeure ne suffit pas"),
    "an attempt after the request": ({"attempt_ended_on": "2026-12-01"}, "attempt_ended_on", "après"),
    "an attempt that ends first": ({"attempt_ended_on": "2026-10-01"}, "attempt_ended_on", "avant le début"),
    "no proof": ({"attempt_document": ""}, "attempt_document", "qui prouve"),
    "no start": ({"attempt_started_on": ""}, "attempt_started_on", "saisie"),
    "no motive": ({"motives": ""}, "motives", "motifs"),
    "over 5 000 €": ({"amount": "5000"}, "amount", "assignation"),
    "a commercial court": ({"court_kind": "tribunal_de_commerce"}, "court_kind", "tribunal judiciaire"),
}


@pytest.mark.parametrize("what", [*BAD, *BAD_REQUEST])
def test_a_bad_answer_has_a_kind_sentence_on_its_field(what):
    given, field, words = BAD[what] if what in BAD else BAD_REQUEST[what]
    base = COMMON if what in BAD else REQUEST
    result = calculators.run("letters", base | given)
    assert [error["field"] for error in result["errors"]] == [field], result["errors"]
    assert words in spaced(result["errors"][0]["message"]) and result["values"] == {}


def test_exactly_5000_is_a_request():
    """« N’excédant pas » (CPC 750): 1 cent more is refused. 4 926.53 x 12.40 % x 20/365 = 33.47, and 40."""
    at = {"amount": "4926,53", "invoice_date": "2026-10-01", "due_date": "2026-11-02"}
    assert calculators.run("letters", REQUEST | at, html=False)["values"]["total_cents"] == 5000_00
    assert calculators.run("letters", REQUEST | at | {"amount": "4926,54"}, html=False)["errors"][0]["field"] == "amount"


def test_a_day_moved_by_an_event_opens_an_expired_claim():
    given = {"invoice_date": "2020-01-01", "due_date": "2020-02-01", "limitation_date": "2028-01-01"}
    assert calculators.run("letters", COMMON | given, html=False)["errors"] == []


def test_a_debtor_without_siren_is_told_and_written():
    result = calculators.run("letters", COMMON, html=False)
    assert "debtor-siren-missing" in {one["code"] for one in result["warnings"]}
    assert "\nSIREN" not in spaced(result["values"]["body"]).split("Débiteur\n")[1].split("\n\n")[0]


def test_twenty_invoices():
    """Each has its line of principal, and the indemnity is twenty times 40 €."""
    more = "\n".join(f"F-{number};01/09/2026;01/10/2026;100" for number in range(19))
    values = calculators.run("letters", COMMON | {"more_invoices": more}, html=False)["values"]
    assert "20 × 40,00 € : 800,00 €" in spaced(values["body"])
    assert spaced(values["body"]).count("Principal, facture n° ") == 20
    assert sum(section(values["body"], "Demande")[0]) == values["total_cents"]


def test_a_piece_has_the_same_number_everywhere():
    """In the request, in its bordereau, in the bordereau of its own and on its cover."""
    given = FILES["silent_company"]
    request = spaced(calculators.files("letters", [given])["text"])
    alone = spaced(calculators.files("letters", [given | {"letter": "bordereau_de_pieces"}])["text"])
    for number, line in enumerate(given["pieces"].split("\n"), 1):
        nature = line.split(";")[0]
        assert f"{number}. {nature}" in request and f"\n{number}, {nature}," in request and f"\n{number}, {nature}," in alone
        assert f"Pièce n° {number}\n\n{nature}\n" in alone
    assert "échéance le 1er octobre 2026 (pièce n° 3)" in request


# -- random files


@pytest.fixture(scope="module")
def drawn(pytestconfig):
    """Random files, the same for a seed."""
    draw = random.Random(f"{pytestconfig.getoption('--seed')} court")
    return [random_file(draw) for _ in range(12 * pytestconfig.getoption("--questions"))]


@pytest.mark.random
def test_random_files_have_no_hole_and_add_up(drawn):
    """Written whole or refused with sentences; the lines, the heads and the account come to the same; nothing to a consumer that
    he does not owe; no word that hurts.
    """
    good = []
    for given, values, whole in written(drawn):
        good.append(given)
        assert not [why for pattern, why in NOT_TO_A_JUDGE if re.search(pattern, whole, re.I)]
        assert sum(line["amount_cents"] for line in values["account"]) == values["total_cents"]
        if given["letter"] != "bordereau_de_pieces":
            title = {"requete_injonction_de_payer": "Demande", "requete_tribunal_judiciaire": "Par ces motifs"}
            account = section(values["body"], "Décompte" if given["letter"] in title else "Compte arrêté")
            heads = section(values["body"], title.get(given["letter"], "Récapitulatif"))
            assert sum(account[0]) == sum(heads[0]) == account[1] == heads[1] == values["total_cents"] == values["claimed_cents"]
        if given["debtor"] != "business":
            assert not re.search(r"L441-10|D441-5|[Ii]ndemnité|[Pp]énalité|[Cc]lause pénale", whole)
    assert {one["letter"] for one in good} == set(CODES) and len(good) > len(drawn) // 3


@pytest.mark.random
@pytest.mark.slow
def test_random_files_are_the_same_in_micropython(drawn):
    """Both interpreters, byte for byte."""
    assert differing(drawn) == []
