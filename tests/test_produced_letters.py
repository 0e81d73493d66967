"""The letters as they are produced: every letter for every debtor, with the least and with everything that can be answered."""

import json
import random
import re
import subprocess
from datetime import date, timedelta

import pytest
from case_tables import spaced
from hypothesis import given
from hypothesis import strategies as st
from law_tables import under
from letter_answers import PAIRS, answers
from test_letter_texts import ALL, NEVER, NOT_TO_A_CONSUMER, OUTSIDE_THE_BODY, TESTS, THREATS, WRITTEN

import calculators
from calculators.letters import form


def produced(code, debtor, everything=False):
    """The result of a letter, which is not refused."""
    result = calculators.run("letters", answers(code, debtor, everything))
    assert result["errors"] == []
    return result


def whole(code, debtor, everything=False):
    """The whole letter as it is copied."""
    return calculators.files("letters", [answers(code, debtor, everything)])["text"]


every_letter = pytest.mark.parametrize(("code", "debtor"), PAIRS)
both = pytest.mark.parametrize("everything", [False, True], ids=["least", "everything"])


def test_the_form_offers_the_letters_that_are_written():
    assert {code: debtors for code, _, debtors in form.LETTERS} == {
        code: debtors or ("business", "consumer", "public") for code, debtors in WRITTEN.items()
    }
    assert sorted(name for _, names in form.GROUPS for name in names) == sorted(field.name for field in form.FIELDS)


@every_letter
def test_what_a_letter_says_can_be_answered(code, debtor):
    """Every placeholder that needs an answer has its question, shown for this letter."""
    letter = ALL.get(f"{code}.{debtor}") or ALL[code]
    worked_out = {
        "next_step_date",
        "instalment_table",
        "one_instalment",
        "total_in_words",
        "balance_in_words",
        "principal_and_interest",
        "payment_date",
        "payment_received",
        "imputation_line",
        "accessories_total",
        "accessories_due_date",
        "what_was_done",
    }
    given = {"letter": code, "debtor": debtor}
    for name in set(letter.items("Needs")) - worked_out | OUTSIDE_THE_BODY & set(letter.items("Needs")):
        assert calculators.shown("letters", name, given), name


@every_letter
def test_another_debtor_is_refused_with_a_sentence(code, debtor):
    for other in {"business", "consumer", "public"} - {one for letter, one in PAIRS if letter == code}:
        (error,) = calculators.run("letters", answers(code, other))["errors"]
        assert error["field"] == "letter" and "ne s’écrit que si votre client est" in error["message"]


@both
@every_letter
def test_no_hole_no_brace(code, debtor, everything):
    text = whole(code, debtor, everything)
    assert not re.search(r"[{}<>\[\]_|]|%s|None|\bnan\b", text)
    assert not re.search(r"  |\n\n\n| \n|\n |\( |\(\)| [,.)]|,,|\.\.|, ?\.|\u202f: *(?:\n\n|$)|^\W*$", text), text
    assert not re.search(r"\b(?:le|au|du|de|à) [,.]", text), text


@both
@every_letter
def test_typography(code, debtor, everything):
    text = whole(code, debtor, everything)
    assert not re.search(r"['\"“”…\t]|[^\n]? [;:?!%€»]|« ", text)
    assert text.count("«") == text.count("»") and text.count("(") == text.count(")")
    assert not re.search(r"\d \d{3}(?!\d)(?: ?€)", text), "thousands are held together"


@both
@every_letter
def test_words_that_no_letter_sends(code, debtor, everything):
    text = whole(code, debtor, everything).replace("lea@exemple.fr", "")
    patterns = NEVER + [(pattern, why) for pattern, why in THREATS if not (everything and "délai légal" in pattern)]
    if debtor == "consumer":
        patterns = patterns + [(r"pénalité|indemnité forfaitaire|L441-10|D441-5|40,00", "not owed by a consumer")]
        assert len(NOT_TO_A_CONSUMER) > 2
    assert [(pattern, why) for pattern, why in patterns if re.search(pattern, text, re.IGNORECASE)] == []


@both
@every_letter
def test_no_letter_says_that_it_is_too_long(code, debtor, everything):
    """Whatever can be said; the printed pages are counted in the browser."""
    assert "long-letter" not in {warning["code"] for warning in produced(code, debtor, everything)["warnings"]}


@both
@every_letter
def test_what_a_letter_carries(code, debtor, everything):
    """EI, SIREN, place and date, the debtor, the invoice, the means to pay; the HTML says the same words."""
    text = whole(code, debtor, everything).replace("\u00a0", " ").replace("\u202f", " ")
    result = produced(code, debtor, everything)
    assert ("Léa Martin EI" in text and "Studio Bleu SARL" in text) or code == "appel_telephonique"
    assert "2026-014" in text and "1er octobre 2026" in text
    if code not in ("appel_telephonique", "reconnaissance_de_dette"):
        assert "SIREN 552 100 554" in text
        assert re.search(r"Nantes, le \d+ (?:novembre|septembre) 2026", text)
        assert f"Objet : {result['values']['subject']}".replace("\u00a0", " ").replace("\u202f", " ") in text
        assert text.index("Léa Martin EI") < text.index("Objet :")
    if result["values"]["reply_by"] and code != "appel_telephonique":
        year, _, day = result["values"]["reply_by"].split("-")
        assert re.search(rf"\b{int(day)}(?:er)? (?:novembre|décembre) {year}", text)
    if everything and "iban_line" in ALL.get(f"{code}.{debtor}", ALL.get(code)).sent:
        assert "IBAN FR76 3000 6000 0112 3456 7890 189" in text and "« facture n° 2026-014 »" in text
    if everything and code not in ("appel_telephonique", "reconnaissance_de_dette"):
        assert "06 12 34 56 78" in text and "lea@exemple.fr" in text
    for name in result["values"]["attachments"]:
        assert name in text
    sheet = re.search(r'<div class="sheet">.*?</div></div>|<div class="sheet">.*', result["html"], re.DOTALL).group()
    bare = re.sub(r'<details class="why">.*?</details>', "", sheet)
    for words in text.split("\n"):
        shown = re.sub(r"<[^>]+>", " ", bare).replace("&#x27;", "'").replace("\u00a0", " ").replace("\u202f", " ")
        assert set(re.findall(r"\w+", words)) <= set(re.findall(r"\w+", shown)), words


@every_letter
def test_sums_are_those_of_the_calculator(code, debtor):
    """The letter and late_penalties agree to the cent."""
    given = answers(code, debtor)
    values = produced(code, debtor)["values"]
    until = given.get("judgment_date") or given["letter_date"]  # C. com. L622-28: no interest runs from the judgment
    asked = {
        "debtor": debtor,
        "amount": given["amount"],
        "due_date": given["due_date"],
        "until": until,
        "payments": given.get("payments", ""),
    }
    if code in form.PAID:
        asked["payments"] = f"{given['letter_date']};1850"
    if debtor == "consumer" or code in form.PAID:
        asked["imputation"] = "principal_first"
    if debtor == "consumer":
        asked["formal_notice_date"] = given.get("formal_notice_date", "")
    expected = calculators.run("late_penalties", asked, html=False)["values"]
    for key in ("principal_cents", "interest_cents", "indemnity_cents", "total_cents"):
        assert values[key] == expected[key], key


# What is left of 1 000 € due on 1 December 2026 in a letter of 1 February 2027, once 400 € came on a day before, on or after
# 31 December 2026, the last with a published rate: (principal, interest), interest settled first but by a consumer.
#   business, 12.40 %: 14 days 4.76, 1000 - 395.24 = 604.76, then 16 days 3.29; 30 days 10.19, 1000 - 389.81 = 610.19
#   public, 10.40 % to the end, the invoice first: 14 days 3.99, 600.00, then 48 days 8.21; 30 days 8.55, 32 days 5.47;
#     45 days 12.82, 17 days 2.91
AROUND_THE_END = ("2026-12-15", "2026-12-31", "2027-01-15")
LEFT = {
    "business": ((604_76, 3_29), (610_19, 0), (610_19, 0)),
    "consumer": ((600_00, 0), (600_00, 0), (600_00, 0)),
    "public": ((600_00, 12_20), (600_00, 14_02), (600_00, 15_73)),
}
# The interest of the letter that thanks, when the 1 000 € came on that day: the same first periods.
THANKED = {"business": (4_76, 10_19, 10_19), "consumer": (0, 0, 0), "public": (3_99, 8_55, 12_82)}
ENDING = ("accuse_paiement_partiel", "mise_en_demeure", "reconnaissance_de_dette", "remerciement")


@pytest.mark.parametrize("at", range(3), ids=AROUND_THE_END)
@pytest.mark.parametrize(("code", "debtor"), [pair for pair in PAIRS if pair[0] in ENDING])
def test_payments_around_the_last_published_day(code, debtor, at):
    """A payment is deducted in full whatever its day, and the letter prints what is left; it promises no rate."""
    given = {"letter_date": "2027-02-01", "amount": "1000", "due_date": "2026-12-01"}
    paid = "1000" if code == "remerciement" else "400"
    asked = answers(code, debtor) | given | {"payments": f"{AROUND_THE_END[at]};{paid}"}
    result = under("2026-12-31", calculators.run, "letters", asked)
    principal, interest = (0, THANKED[debtor][at]) if code == "remerciement" else LEFT[debtor][at]
    indemnity = 0 if debtor == "consumer" else 40_00
    found = [result["values"][f"{name}_cents"] for name in ("principal", "interest", "indemnity", "total")]
    assert found == [principal, interest, indemnity, principal + interest + indemnity]
    if code != "remerciement":
        claimed = result["values"]["claimed_cents"]
        assert claimed == principal + interest + indemnity
        assert f"{claimed // 100:,},{claimed % 100:02d} €".replace(",", " ", claimed >= 1000_00) in spaced(
            result["values"]["body"]
        )
    assert ("Chaque jour de plus" in result["values"]["body"]) == (code == "mise_en_demeure" and debtor == "public")


def test_a_payment_beyond_what_is_known_to_be_owed_is_refused_with_a_sentence():
    """Nothing says what the excess settles until the rate is published: 1000.00 + 10.19 + 40 are owed on the last day."""
    given = {"letter_date": "2027-02-01", "amount": "1000", "due_date": "2026-12-01", "payments": "2027-01-15;5000"}
    for code in ENDING:
        (error,) = under("2026-12-31", calculators.run, "letters", answers(code, "business") | given)["errors"]
        assert error["field"] == "payments" and "dépasse ce qui est dû au 31/12/2026, soit 1 050,19 €" in spaced(error["message"])
        assert "n’est pas encore publié" in error["message"]


# P1 and P2 of the real cases: 2 400 € due on 1 July 2026, letter of 22 November 2026, 1 000 € received on 15 September, or a
# deposit of 720 €. Worked out by hand: business 61.97 then 33.77, 82.19 with the deposit; public 10.40 %, the invoice first:
# 51.97 then 27.13 on 1 400.00; 68.93 on 1 680.00.
REAL = {"amount": "2400", "invoice_date": "2026-06-01", "due_date": "2026-07-01"}
SPLIT = {
    "business": "Reçu 1 000,00 € le 15/09/2026, dont 61,97 € sur les pénalités et 938,03 € sur la facture : −1 000,00 €",
    "consumer": "Reçu 1 000,00 € le 15/09/2026, sur la facture : −1 000,00 €",
    "public": "Reçu 1 000,00 € le 15/09/2026, sur la facture : −1 000,00 €",
}
TOTALS = {"business": (1535_74, 1802_19), "public": (1519_10, 1788_93)}
PRINCIPALS = {"business": (1461_97, 1680_00), "consumer": (1400_00, 1680_00), "public": (1400_00, 1680_00)}
LINE_OF_ACCOUNT = re.compile(
    r"(?:Montant de la facture|Acompte|Avoir|Retenue de garantie|Reçu|(?:Pénalités|Intérêts) (?:du|déjà)|Clause pénale"
    r"|[^\n]* part au-delà de l’indemnité|Indemnité forfaitaire pour frais de recouvrement)[^\n]* : (−?[\d ]+,\d\d) €"
)
STATED = [pair for pair in PAIRS if "{account}" in (ALL.get(".".join(pair)) or ALL[pair[0]]).sent]


def cents(text):
    """« −1 000,00 » in cents."""
    return int(text.replace("−", "-").replace(" ", "").replace(",", ""))


def printed_account(body):
    """The cents of the lines of the account, which stand together; empty without one."""
    lines = spaced(body).split("\n")
    found = []
    for line in lines[next((at for at, line in enumerate(lines) if line.startswith("Montant de la facture : ")), len(lines)) :]:
        matched = LINE_OF_ACCOUNT.fullmatch(line)
        if not matched:
            break
        found.append(cents(matched.group(1)))
    return found


def test_every_letter_with_sums_has_the_account():
    assert {code for code, _ in PAIRS} - {code for code, _ in STATED} == set(form.PAID)  # which ask for nothing of the invoice


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
    assert "Acompte du 15/05/2026 : −720,00 €" in body or (not at and code != "rappel_avant_echeance")
    assert sum(line["amount_cents"] for line in values["account"]) == values["total_cents"]
    total = sum(printed_account(body))
    if code == "demande_petites_creances":
        assert total == values["total_cents"]
    else:
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
    assert "Pénalités du 01/01/2020 au 15/09/2023, selon le décompte joint" in body
    assert sum(printed_account(body)) == result["values"]["claimed_cents"]
    assert "Décompte des pénalités, période par période" in result["values"]["attachments"]


LETTERS_DRAWN = 5_000


@pytest.fixture(scope="module")
def drawn(pytestconfig):
    """Random letters, the same for a seed: every letter and debtor in turn, with random sums, days, payments and deductions."""
    draw = random.Random(pytestconfig.getoption("--seed"))
    found = []
    for number in range(LETTERS_DRAWN):
        code, debtor = STATED[number % len(STATED)]
        due = date(2024, 1, 1) + timedelta(days=draw.randint(0, 900))
        on = due + timedelta(days=draw.randint(10, 400))
        amount = draw.randint(2_000_00, 4_000_00)
        paid = [draw.randint(1, amount // 4) for _ in range(draw.randint(code == "accuse_paiement_partiel", 3))]
        received = [due + timedelta(days=draw.randint(0, (on - due).days)) for _ in paid]
        natures = [draw.choice(("deposit", "credit_note", "retention")) for _ in range(draw.randint(0, 2))]
        given = {
            "letter_date": on,
            "amount": typed(amount),
            "due_date": due,
            "invoice_date": due - timedelta(days=30),
            "payments": "\n".join(f"{day};{typed(sum_)}" for day, sum_ in zip(received, paid, strict=True)),
            "deductions": "\n".join(f"{due - timedelta(days=9)};{typed(draw.randint(1, amount // 9))};{one}" for one in natures),
            "imputation": draw.choice(("by_law", "interest_first", "principal_first")),
        }
        if code in NOTIFIED:
            given["formal_notice_date"] = due + timedelta(days=5)
        if code == "declaration_de_creance":
            given["judgment_date"] = on
        if code == "proposition_echeancier":
            given["instalment_first_date"] = on + timedelta(days=9)
        found.append((code, debtor, answers(code, debtor) | {name: str(value) for name, value in given.items()}))
    return found


def typed(amount):
    """Cents as they are typed."""
    return f"{amount // 100},{amount % 100:02d}"


NOTIFIED = form.AFTER_NOTICE
PAID_ONLY = ("debtor", "amount", "due_date", "payments", "deductions", "imputation")


@pytest.mark.slow
def test_the_account_of_random_letters_is_that_of_the_calculator(drawn):
    """5,000 letters: what late_penalties says of the same answers, line by line, and its lines come to what is asked."""
    refused = 0
    for code, debtor, letter in drawn:
        result = calculators.run("letters", letter, html=False)
        if result["errors"]:
            refused += 1
            continue
        asked = {name: letter[name] for name in PAID_ONLY} | {"until": letter["letter_date"]}
        if debtor == "consumer":
            asked["imputation"] = "principal_first"
            asked["formal_notice_date"] = letter.get("formal_notice_date", "") if code in form.AFTER_NOTICE else ""
        expected = calculators.run("late_penalties", asked, html=False)["values"]
        values = result["values"]
        assert values["account"] == expected["account"], letter
        assert values["total_cents"] == expected["total_cents"] == sum(line["amount_cents"] for line in values["account"])
        lines = printed_account(values["body"])
        if lines:
            claimed = values["total_cents"] if code == "demande_petites_creances" else values["claimed_cents"]
            assert sum(lines) == claimed, letter
        else:
            assert not letter["payments"] and not letter["deductions"], letter
    assert refused < LETTERS_DRAWN // 10


@pytest.mark.parametrize(("name", "printed"), [
    ("Léa Martin", "Léa Martin EI"), ("Léa Martin EI", "Léa Martin EI"), ("EI Léa Martin", "EI Léa Martin"),
    ("Léa Martin (EI)", "Léa Martin (EI)"),
    ("Léa Martin, entrepreneur individuel", "Léa Martin, entrepreneur individuel"), ("Atelier EIFFEL", "Atelier EIFFEL EI"),
    ("Léa Reine", "Léa Reine EI"),
])  # fmt: skip
def test_sole_trader(name, printed):
    text = calculators.files("letters", [answers("relance_1", "business") | {"creditor_name": name}])["text"]
    assert text.split("\n")[0] == printed


@pytest.mark.parametrize(("address", "dated"), [
    ("12 rue des Lilas\n44000 Nantes", "Nantes, le 22"), ("12 rue des Lilas, 44000 Nantes", "Nantes, le 22"),
    ("1 place X\n75001 Paris\nFrance", "Paris, le 22"),
    ("Berlin", "Le 22"), ("Lieu-dit\n01000 Bourg-en-Bresse Cedex", "Bourg-en-Bresse Cedex, le 22"),
])  # fmt: skip
def test_place(address, dated):
    text = calculators.files("letters", [answers("relance_1", "business") | {"creditor_address": address}])["text"]
    assert f"\n{dated}\u00a0novembre" in text


user_text = st.text(
    st.characters(
        exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Zs", "Cn"), exclude_characters="\u115f\u1160\u2800\u3164\u034f"
    ),
    min_size=1,
    max_size=40,
)


@given(user_text, st.sampled_from(("relance_2", "mise_en_demeure", "saisine_conciliateur")))
def test_words_of_the_reader_are_never_touched(words, code):
    """Whatever is typed is read back exactly: no placeholder filled inside it, no space narrowed, nothing left out."""
    typed = f"a {words} ; {{deadline}} %s « b »"
    text = calculators.files(
        "letters", [answers(code, "business") | {"debtor_name": typed, "service": typed, "invoice_number": words}]
    )["text"]
    assert text.count(typed) >= 2 and f"n°\u00a0{words}" in text


@pytest.mark.parametrize("field", ["creditor_name", "debtor_name", "service", "debtor_address", "invoice_number"])
@pytest.mark.parametrize("mark", ["\u202e", "\u200f", "\u2066", "\u061c", "\x00", "\x1b", "\u2028", "\ufeff", "\u200b", "\u2003"])
def test_what_nobody_sees_is_refused(field, mark):
    result = calculators.run("letters", answers("relance_2", "business") | {field: f"Studio {mark}Bleu"})
    assert [error["field"] for error in result["errors"]] == [field]
    assert "invisible" in result["errors"][0]["message"] and result["values"] == {}


def test_the_next_level_of_firmness_is_shown():
    """Each reminder says what the next one adds; the last one does not."""
    for debtor in ("business", "consumer", "public"):
        chain = [code for code in form.FIRMNESS if (code, debtor) in PAIRS]
        for code, following in zip(chain, chain[1:] + [None], strict=True):
            html = produced(code, debtor)["html"]
            name = next((label for one, label, _ in form.LETTERS if one == following), None)
            assert (f"Ce qu’ajoute la lettre suivante\u202f: {name}" in html) == (following is not None)


def test_every_paragraph_says_why():
    for code, debtor in PAIRS:
        html = produced(code, debtor)["html"]
        assert html.count('<details class="why">') == html.count('<div class="part">') > 3


def spoken(everything):
    """The French of all produced letters, once each line, what a reader typed and names left out."""
    lines = {}
    for code, debtor in PAIRS:
        values = produced(code, debtor, everything)["values"]
        for line in (values["subject"] + "\n" + values["body"]).split("\n"):
            plain = line.replace("\u202f", " ").replace("\u00a0", " ")
            plain = re.sub(
                r"IBAN [A-Z0-9 ]+|\b[LRDX]\d+(?:-\d+)+|lea@exemple\.fr|SIREN|BODACC|SELARL|Dupré|SARL|Chorus "
                r"Pro|EI\b",
                "12",
                plain,
            )
            lines[re.sub(r"\b\d+(?:-\d+)+\b", "12", re.sub(r"n° [\w-]+", "numéro", plain))] = None
    return lines


@both
@pytest.mark.slow
def test_spelling(everything):
    """hunspell knows every word of the letters as they are sent."""
    accepted = set((TESTS / "accepted_words.txt").read_text(encoding="utf-8").split()) | {"er", "Léa", "Mme"}
    command = ["hunspell", "-d", "fr_FR", "-i", "utf-8", "-l"]
    unknown = subprocess.run(
        command, input="\n".join(spoken(everything)), capture_output=True, check=True, encoding="utf-8"
    ).stdout.split()
    assert set(unknown) - accepted == set()


@both
@pytest.mark.slow
def test_grammar(everything, tmp_path):
    """Grammalecte finds nothing in them but what is set on purpose: spaces, thousands, « 1er », a capital for « Code »."""
    (tmp_path / "letters.txt").write_text("\n".join(spoken(everything)), encoding="utf-8")
    command = ["grammalecte-cli", "--json", "--context", "--file", str(tmp_path / "letters.txt")]
    answer = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    found = json.loads(answer[answer.index("{") :])["data"]
    errors = [error for paragraph in found for error in paragraph["lGrammarErrors"]]
    assert errors, "it finds the spaces at least: it did run"
    assert [
        (error["sRuleId"], error["sMessage"], error.get("sUnderlined"))
        for error in errors
        if not re.search("nbsp|maj_code|grand_nombre|ordinaux_chiffres", error["sRuleId"])
    ] == []
