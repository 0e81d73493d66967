"""The account in every letter that has sums: as it happened, to the cent, the same as that of late_penalties."""

import random
import re
from datetime import date, timedelta

import pytest
from case_tables import spaced
from law_tables import under
from letter_answers import PAIRS, answers
from test_produced_letters import read

import calculators
from calculators.letters import form
from calculators.letters.court_form import AT_JUDGMENT, OF_ORDER

# P1 and P2 of the real cases: 2 400 € due on 1 July 2026, letter of 22 November 2026, 1 000 € received on 15 September, or a
# deposit of 720 €. Worked out by hand: business 61.97 then 33.77, 82.19 with the deposit; public 10.40 %, the invoice first:
# 51.97 then 27.13 on 1 400.00; 68.93 on 1 680.00.
REAL = {"amount": "2400", "invoice_date": "2026-06-01", "due_date": "2026-07-01"}
SPLIT = {
    "business": "Reçu 1 000,00 € le 15 septembre 2026, dont 61,97 € sur les pénalités et 938,03 € sur la facture : −1 000,00 €",
    "consumer": "Reçu 1 000,00 € le 15 septembre 2026, sur la facture : −1 000,00 €",
    "non_professional": "Reçu 1 000,00 € le 15 septembre 2026, sur la facture : −1 000,00 €",
    "public": "Reçu 1 000,00 € le 15 septembre 2026, sur la facture : −1 000,00 €",
}
TOTALS = {"business": (1535_74, 1802_19), "public": (1519_10, 1788_93)}
PRINCIPALS = {"business": (1461_97, 1680_00)} | dict.fromkeys(("consumer", "non_professional", "public"), (1400_00, 1680_00))
LINE_OF_ACCOUNT = re.compile(
    r"(?:Facture n° [^,\n]+, )?"
    r"(?:Montant de la facture|Acompte|Avoir|Retenue de garantie|Reçu|(?:Pénalités|Intérêts(?: moratoires)?) (?:du|déjà)"
    r"|Clause pénale|[^\n]* part au-delà de l’indemnité|Indemnité forfaitaire pour frais de recouvrement)"
    r"[^\n]* : (−?[\d ]+,\d\d) €"
)
AFTER_THE_PRICE = "demande_au_prefet_interets"  # once it is paid: refused before, see test_public_documents.py
STATED = [pair for pair in PAIRS if "{account}" in read(*pair).sent and pair[0] != AFTER_THE_PRICE]


def cents(text):
    """« −1 000,00 » in cents."""
    return int(text.replace("−", "-").replace(" ", "").replace(",", ""))


def printed_account(body):
    """The cents of the lines of the account, which stand together; empty without one."""
    lines = spaced(body).split("\n")
    found = []
    for line in lines[next((at for at, line in enumerate(lines) if "Montant de la facture : " in line), len(lines)) :]:
        matched = LINE_OF_ACCOUNT.fullmatch(line)
        if not matched:
            break
        found.append(cents(matched.group(1)))
    return found


def test_every_letter_with_sums_has_the_account():
    """But those that ask for nothing of the invoice."""
    silent = {*form.PAID, "bordereau_de_pieces", *OF_ORDER, AFTER_THE_PRICE}
    assert {code for code, _ in PAIRS} - {code for code, _ in STATED} == silent


@pytest.mark.parametrize("at", [0, 1], ids=["P1", "P2"])
@pytest.mark.parametrize(("code", "debtor"), STATED)
def test_a_part_payment_and_a_deposit_in_every_letter(code, debtor, at):
    """What was invoiced, taken off and received is said as it happened, and the lines add up to what is asked."""
    given = {"payments": "15/09/2026;1000"} if at == 0 or code == "accuse_paiement_partiel" else {"payments": ""}
    if at:
        given["deductions"] = "15/05/2026;720;deposit"
    if code == "rappel_avant_echeance":  # before the due date nothing is received but a deposit
        given |= {"letter_date": "2026-06-25", "payments": "", "deductions": "15/05/2026;720;deposit"}
    asked = answers(code, debtor) | REAL | given
    result = calculators.run("letters", asked)
    assert result["errors"] == []
    values, body = result["values"], spaced(result["values"]["body"])
    assert "Montant de la facture : 2 400,00 €" in body
    assert SPLIT[debtor] in body or at or code == "rappel_avant_echeance"
    assert "Acompte du 15 mai 2026 : −720,00 €" in body or (not at and code != "rappel_avant_echeance")
    assert sum(line["amount_cents"] for line in values["account"]) == values["total_cents"]
    total = sum(printed_account(body))
    assert total == values["claimed_cents"]
    if code in ("relance_2", "mise_en_demeure", "relance_1", "mandat_commissaire_de_justice"):
        whole = code != "relance_1" and debtor in TOTALS
        assert total == (TOTALS if whole else PRINCIPALS)[debtor][at]


@pytest.mark.parametrize(("code", "debtor"), STATED)
def test_a_retention_that_is_not_due_is_said_and_not_asked(code, debtor):
    """It leaves what is owed; the letter names it, the reader is told."""
    result = calculators.run("letters", answers(code, debtor) | {"deductions": ";92,50;retention"})
    assert result["errors"] == []
    assert "Retenue de garantie, pas encore due : −92,50 €" in spaced(result["values"]["body"])
    assert "retention-apart" in {warning["code"] for warning in result["warnings"]}
    if code != "accuse_paiement_partiel":
        assert result["values"]["principal_cents"] == 1757_50


def test_a_long_account_joins_the_statement():
    """With years of periods, the interest between two payments is one line, and the statement is joined."""
    given = {"invoice_date": "2019-12-01", "due_date": "2019-12-31", "payments": "15/09/2023;500"}
    result = calculators.run("letters", answers("mise_en_demeure", "business") | given)
    body = spaced(result["values"]["body"])
    assert "Pénalités du 1er janvier 2020 au 15 septembre 2023, selon le décompte joint" in body
    assert sum(printed_account(body)) == result["values"]["claimed_cents"]
    assert "Décompte des pénalités, période par période" in result["values"]["attachments"]
    assert result["html"].count('<div class="sheet">') == 2
    whole = spaced(calculators.files("letters", [answers("mise_en_demeure", "business") | given])["text"])
    _, statement = whole.split("Objet : Décompte des sommes dues, facture n° 2026-014")
    assert "Pénalités du 1er janvier 2020 au 30 juin 2020, 182 jours" in statement
    assert sum(printed_account(statement)) == result["values"]["claimed_cents"]


BOTH = "15/09/2026;1000\n01/10/2026;300"
# what happened to the invoice of REAL, and the rest of what a letter is asked
HAPPENED = {
    "nothing": {},
    "a part": {"payments": "15/09/2026;1000"},
    "two payments": {"payments": BOTH},
    "the invoice and its penalties": {"payments": "15/09/2026;2461,97"},  # 2400 x 12.40 % x 76/365 = 61.97
    "the invoice": {"payments": "15/09/2026;2400"},
    "everything": {"payments": "15/09/2026;2501,97"},
    "too much": {"payments": "15/09/2026;9000"},
    "after the last rate": {"letter_date": "2027-02-01", "payments": "15/01/2027;1000", "instalment_first_date": "2027-03-01"},
    "a deposit": {"deductions": "15/05/2026;720;deposit"},
    "a credit note": {"deductions": ";240;credit_note"},
    "a retention": {"deductions": ";120;retention"},
    "all but a retention": {"deductions": ";120;retention", "payments": "15/09/2026;2280"},
    "a clause pénale": {"penalty_percent": "10", "penalty_notice_date": "2026-08-01", "formal_notice_date": "2026-08-01"},
    "costs": {"costs": "2026-08-20;150;other"},
    "a clause, costs and a part": {
        "penalty_percent": "10", "penalty_notice_date": "2026-08-01", "formal_notice_date": "2026-08-01",
        "costs": "2026-08-20;150;other", "payments": BOTH},
    "three invoices": {
        "more_invoices": "B-2;01/06/2026;01/07/2026;300;15/08/2026;100\nB-3;01/06/2026;01/07/2026;300;15/06/2026;100"},
    "three invoices, one paid": {
        "more_invoices": "B-2;01/06/2026;01/07/2026;300;15/08/2026;100\nB-3;01/06/2026;01/07/2026;300", "payments": BOTH},
}  # fmt: skip
# the sentences with which a letter is refused: one at a time, and only these
REFUSALS = (
    r"Tout est payé : choisissez la quittance, ou le remerciement après paiement\.",
    r"Ce paiement règle toute la facture : choisissez la quittance, ou le remerciement après paiement\.",
    r"Il reste [\d ]+,\d\d € à payer : choisissez « Accusé d’un paiement partiel »\.",
    r"La facture est payée\. Il reste [\d ]+,\d\d € de pénalités, d’indemnité ou de frais, que cette lettre ne demande pas : .*",
    r"Cette lettre vaut quittance, et [\d ]+,\d\d € de clause pénale ou de frais restent dus : .*",
    r"Il ne reste que la retenue de garantie, qui n’est pas encore due : .*",
    r"Le paiement du \d\d/\d\d/\d{4} dépasse (?:de [\d ]+,\d\d € tout )?ce qui est dû .*",
    r"Un paiement vient après le jugement d’ouverture : .*",
    r"Il reste [\d ]+,\d\d € de principal : choisissez « Demande au préfet : le principal »\. .*",
    r"Retirez ces frais : la requête en injonction de payer ne porte que sur .*",
)
NO_LETTER = {"too much", "everything", "the invoice", "the invoice and its penalties", "all but a retention"}


@pytest.mark.parametrize("happened", HAPPENED)
def test_whatever_happened_a_letter_is_exact_or_refused(happened):
    """Every letter for every debtor: its lines come to what is asked, to the cent; or one sentence says what to do."""
    written = [pair for pair in PAIRS if pair[0] not in ("rappel_avant_echeance", *OF_ORDER) and exact(*pair, happened)]
    assert len(written) > len(PAIRS) // 2 or happened in NO_LETTER


def exact(code, debtor, happened):
    """Whether the letter is written, and is then exact."""
    usual = {"payments": "10/11/2026;500"} if code == "accuse_paiement_partiel" else {}
    more = HAPPENED[happened] | ({} if code == "proposition_echeancier" else {"instalment_first_date": ""})
    asked = answers(code, debtor) | REAL | usual | more
    result = under("2026-12-31", calculators.run, "letters", asked)
    if result["errors"]:
        (error,) = result["errors"]
        assert [one for one in REFUSALS if re.fullmatch(one, spaced(error["message"]))], error
        told = (*form.PAID, *AT_JUDGMENT, "requete_injonction_de_payer", AFTER_THE_PRICE)
        assert happened in NO_LETTER or code in told, error
        return False
    values = result["values"]
    assert happened != "too much" and sum(line["amount_cents"] for line in values["account"]) == values["total_cents"]
    lines = printed_account(values["body"])
    if code == "bordereau_de_pieces":
        return values["claimed_cents"] == 0
    if lines:
        assert sum(lines) == values["claimed_cents"]
    else:
        assert code in form.PAID or not {"payments", "deductions"} & set(more)
        parts = [values[f"{name}_cents"] for name in ("principal", "interest", "indemnity")]
        assert values["claimed_cents"] in (parts[0], sum(parts[:2]), sum(parts)) or code in form.PAID
    if code not in form.PAID:
        whole, left = divmod(values["claimed_cents"], 100)
        assert f"{whole:,}".replace(",", " ") + f",{left:02d} €" in spaced(values["body"])
        assert 0 < values["claimed_cents"] <= values["total_cents"]
    return True


def test_payment_of_everything():
    """P15: invoice, penalties and indemnity paid at once; the thanks ask nothing, waive nothing."""
    for code in ("mise_en_demeure", "relance_2"):
        (error,) = calculators.run("letters", answers(code, "business") | REAL | HAPPENED["everything"])["errors"]
        assert spaced(error["message"]) == "Tout est payé : choisissez la quittance, ou le remerciement après paiement."
    thanks = calculators.run("letters", answers("remerciement", "business") | REAL | HAPPENED["everything"], html=False)
    body = spaced(thanks["values"]["body"])
    assert "le 15 septembre 2026 votre règlement de 2 501,97 €" in body
    assert "À titre exceptionnel" not in body and " 0,00 €" not in body
    assert thanks["values"]["claimed_cents"] == thanks["values"]["total_cents"] == 0


def test_thanks_after_a_deposit():
    """Nothing is said of the payment: it is the balance, not the whole invoice."""
    thanks = calculators.run("letters", answers("remerciement", "business") | REAL | HAPPENED["a deposit"], html=False)
    assert "votre règlement de 1 680,00 €" in spaced(thanks["values"]["body"])


def test_small_claims_leave_the_clause_and_the_costs_aside():
    """CPCE R125-1: principal and interest; the reader is told."""
    asked = answers("demande_petites_creances", "business") | REAL | HAPPENED["a clause, costs and a part"]
    result = calculators.run("letters", asked, html=False)
    values, body = result["values"], spaced(result["values"]["body"])
    assert values["claimed_cents"] == values["principal_cents"] + values["interest_cents"] < values["total_cents"] - 40_00
    assert "Clause pénale" not in body and "Frais" not in body and "Indemnité forfaitaire, demandée en plus" in body
    assert "small-claim-core" in {warning["code"] for warning in result["warnings"]}


def test_an_association_owes_a_civil_debt():
    """Legal interest from the notice, as the calculator counts it; no indemnity; the doubt is for the reader alone."""
    given = {"formal_notice_date": "2026-10-20"}
    result = calculators.run("letters", answers("resolution_contrat", "non_professional") | REAL | given, html=False)
    asked = {"debtor": "non_professional", "amount": "2400", "due_date": "2026-07-01", "until": "2026-11-22"} | given
    expected = calculators.run("late_penalties", asked, html=False)["values"]
    assert result["values"]["interest_cents"] == expected["interest_cents"] > 0 == result["values"]["indemnity_cents"]
    assert "doute" not in result["values"]["body"] and "L441-10" not in result["values"]["body"]
    assert "non-professional-in-doubt" in {warning["code"] for warning in result["warnings"]}


A_QUESTION = 10  # letters drawn for each random question: 250 in `make test`, 9,000 in `make random`
DUE_FROM = date(2024, 1, 1)


@pytest.fixture(scope="module")
def drawn(pytestconfig):
    """Random letters, the same for a seed: every letter and debtor in turn, with random sums, days, payments and deductions."""
    draw = random.Random(pytestconfig.getoption("--seed"))
    return [letter(draw, *STATED[at % len(STATED)]) for at in range(A_QUESTION * pytestconfig.getoption("--questions"))]


def letter(draw, code, debtor):
    """Answers to a letter: one to three invoices, on the first up to three payments, two deductions, a clause, costs."""
    due = DUE_FROM + timedelta(days=draw.randint(0, 900))
    on = due + timedelta(days=draw.randint(10, 400))
    amount = draw.randint(1_500_00, 2_800_00)
    paid = [draw.randint(1, amount // 4) for _ in range(draw.randint(code == "accuse_paiement_partiel", 3))]
    days = [due + timedelta(days=draw.randint(0, (on - due).days)) for _ in paid]
    natures = [draw.choice(("deposit", "credit_note", "retention")) for _ in range(draw.randint(0, 2))]
    given = {
        "letter_date": on,
        "amount": typed(amount),
        "due_date": due,
        "invoice_date": due - timedelta(days=30),
        "payments": "\n".join(f"{day};{typed(sum_)}" for day, sum_ in zip(days, paid, strict=True)),
        "deductions": "\n".join(f"{due - timedelta(days=9)};{typed(draw.randint(1, amount // 9))};{one}" for one in natures),
        "imputation": draw.choice(("by_law", "interest_first", "principal_first")),
        "more_invoices": "\n".join(another(draw, number, due, on) for number in range(draw.choice((0, 0, 1, 2)))),
        "formal_notice_date": due + timedelta(days=5) if code in form.AFTER_NOTICE else "",
        "judgment_date": on if code in AT_JUDGMENT else "",
        "bodacc_date": on if code in AT_JUDGMENT else "",
    }
    if code == "note_d_audience":
        given |= dict.fromkeys(("order_date", "served_on", "opposition_date"), on) | {"pieces": "Acte de signification"}
    if code == "releve_de_forclusion":
        given |= {"pieces": "Facture"}
    if debtor == "business" and draw.randint(0, 1):
        notice = due + timedelta(days=draw.randint(1, 9))
        given |= {"penalty_percent": draw.randint(1, 30), "penalty_notice_date": notice}
    if debtor == "business" and draw.randint(0, 1):
        given["costs"] = f"{due + timedelta(days=draw.randint(1, 9))};{typed(draw.randint(1, 500_00))};collector"
    if code == "proposition_echeancier":
        given["instalment_first_date"] = on + timedelta(days=9)
    return code, debtor, answers(code, debtor) | {name: str(value) for name, value in given.items()}


def another(draw, number, due, on):
    """A line of more_invoices, paid in part one time in two."""
    amount = draw.randint(300_00, 900_00)
    day = due + timedelta(days=draw.randint(-20, (on - due).days))
    paid = f";{day};{typed(draw.randint(1, amount // 2))}" if draw.randint(0, 1) else ""
    return f"B-{number};{due - timedelta(days=30)};{due};{typed(amount)}{paid}"


def typed(amount):
    """Cents as they are typed."""
    return f"{amount // 100},{amount % 100:02d}"


COMMON = ("debtor", "imputation", "penalty_percent", "penalty_notice_date", "costs")


def one_by_one(code, debtor, answers_given):
    """The same invoices as late_penalties is asked for them."""
    common = {name: answers_given[name] for name in COMMON if name in answers_given} | {"until": answers_given["letter_date"]}
    if code in form.AFTER_NOTICE and debtor in ("consumer", "non_professional", "business"):
        common["formal_notice_date"] = answers_given["formal_notice_date"]
    yield common | {name: answers_given[name] for name in ("amount", "due_date", "payments", "deductions")}
    for line in answers_given["more_invoices"].splitlines():
        _, _, due, amount, *paid = line.split(";")
        found = common | {"amount": amount, "due_date": due, "costs": ""}
        if paid:
            early = paid[0] < due
            found["deductions" if early else "payments"] = ";".join(paid) + (";deposit" if early else "")
        yield found


@pytest.mark.random
def test_the_account_of_random_letters_is_that_of_the_calculator(drawn):
    """What late_penalties says of the same answers, line by line, and its lines come to what is asked."""
    refused = []
    for code, debtor, given in drawn:
        result = calculators.run("letters", given, html=False)
        if result["errors"]:
            refused.append(result["errors"])
            continue
        values, expected = result["values"], []
        for asked in one_by_one(code, debtor, given):
            found = calculators.run("late_penalties", asked, html=False)
            assert found["errors"] == [], (asked, found["errors"])
            expected += found["values"]["account"]
        assert without_numbers(values["account"]) == expected, given
        assert values["total_cents"] == sum(line["amount_cents"] for line in expected), given
        lines = printed_account(values["body"])
        if lines:
            assert sum(lines) == values["claimed_cents"], given
        else:
            plain = ("Montant de la facture", "Pénalités du", "Intérêts du", "Intérêts moratoires du", "Indemnité forfaitaire")
            assert all(line["label"].startswith(plain) for line in expected), given
    assert len(refused) < len(drawn) // 8, refused[:5]


def without_numbers(lines):
    """The lines of several invoices, as each says them alone."""
    return [line | {"label": re.sub(r"^Facture n°\u00a0[\w-]+, ", "", line["label"])} for line in lines]
