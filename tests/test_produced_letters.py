"""The letters as they are produced: every letter for every debtor, with the least and with everything that can be answered."""

import json
import re
import subprocess

import pytest
from case_tables import spaced
from hypothesis import given
from hypothesis import strategies as st
from law_tables import under
from letter_answers import LEAST, NEEDED, PAIRS, answers
from test_letter_texts import (
    ABOUT_AN_ACT,
    AFTER_DOCUMENTS,
    ALL,
    DOCUMENTS,
    NEVER,
    NOT_FOR,
    NOT_TO_A_CONSUMER,
    OUTSIDE_THE_BODY,
    TESTS,
    THREATS,
    WRITTEN,
)

import calculators
from calculators.letters import form
from calculators.letters.court_form import OF_ORDER


def produced(code, debtor, everything=False):
    """The result of a letter, which is not refused."""
    result = calculators.run("letters", answers(code, debtor, everything))
    assert result["errors"] == []
    return result


def read(code, debtor):
    """The text that a debtor reads."""
    civil = "business" if code == "appel_telephonique" else "consumer"
    return ALL.get(f"{code}.{debtor}") or ALL.get(f"{code}.{civil}") or ALL[code]


def whole(code, debtor, everything=False):
    """The whole letter as it is copied."""
    return calculators.files("letters", [answers(code, debtor, everything)])["text"]


every_letter = pytest.mark.parametrize(("code", "debtor"), PAIRS)
both = pytest.mark.parametrize("everything", [False, True], ids=["least", "everything"])


def test_the_form_offers_the_letters_that_are_written():
    """Those written for a consumer are for an association as well, and all have a text that it reads."""
    everyone = ("business", "consumer", "public", "non_professional")
    expected = {code: set(debtors or everyone) - NOT_FOR.get(code, set()) for code, debtors in WRITTEN.items()}
    expected = {code: found | ({"non_professional"} if "consumer" in found else set()) for code, found in expected.items()}
    assert {code: set(debtors) for code, _, debtors in form.LETTERS} == expected
    assert sorted(name for _, names in form.GROUPS for name in names) == sorted(field.name for field in form.FIELDS)


@every_letter
def test_what_a_letter_says_can_be_answered(code, debtor):
    """Every placeholder that needs an answer has its question, shown for this letter."""
    letter = read(code, debtor)
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
        "addressed_court",
        "attempt_line",
        "claimant_block",
        "contract_piece",
        "debtor_identity",
        "debtor_named",
        "heads",
        "later_interest",
        "notice_piece",
        "pieces_list",
        "pieces_table",
        "act_piece",
        "addressed_judge",
        "claim_rank",
        "claim_table",
        "declare_term",
        "enforceable_from",
        "first_enforcement",
        "no_opposition",
        "objections",
        "payments_since",
        "relief_by",
        "relief_term",
        "serve_by",
        "serve_term",
        "title_account",
        "title_per_day",
        "wait_term",
        "accessories_late_on",
        "applicant_block",
        "ccag_line",
        "claim_line",
        "complaint_until",
        "principal_paid_on",
    }
    given = {"letter": code, "debtor": debtor, "attempt": "conciliator"}
    for name in set(letter.items("Needs")) - worked_out | OUTSIDE_THE_BODY & set(letter.items("Needs")):
        assert calculators.shown("letters", name, given), name


@every_letter
def test_another_debtor_is_refused_with_a_sentence(code, debtor):
    for other in {"business", "consumer", "public", "non_professional"} - {one for letter, one in PAIRS if letter == code}:
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
    if code in ABOUT_AN_ACT:
        patterns = [(pattern, why) for pattern, why in patterns if "signifi" not in pattern]
    if debtor in ("consumer", "non_professional"):
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
    assert (re.search("Léa (?:Jeanne )?Martin EI", text) and "Studio Bleu SARL" in text) or code == "appel_telephonique"
    assert "2026-014" in text and ("1er octobre 2026" in text or code == "demande_de_signification")  # which says no sum
    if code in DOCUMENTS + AFTER_DOCUMENTS:
        assert text.startswith(spaced(result["values"]["subject"]) + "\n\n")
        assert "SIREN 552 100 554" in text and "Fait à Nantes, le 22 novembre 2026\nSignature\nLéa " in text
    elif code not in ("appel_telephonique", "reconnaissance_de_dette"):
        assert "SIREN 552 100 554" in text
        assert re.search(r"Nantes, le \d+ (?:novembre|septembre) 2026", text)
        assert f"Objet : {result['values']['subject']}".replace("\u00a0", " ").replace("\u202f", " ") in text
        assert text.index("Léa Martin EI") < text.index("Objet :")
    if result["values"]["reply_by"] and code != "appel_telephonique":
        year, _, day = result["values"]["reply_by"].split("-")
        assert re.search(rf"\b{int(day)}(?:er)? (?:novembre|décembre) {year}", text)
    if everything and "iban_line" in read(code, debtor).sent:
        assert "IBAN FR76 3000 6000 0112 3456 7890 189" in text and "« facture n° 2026-014 »" in text
    if everything and code not in ("appel_telephonique", "reconnaissance_de_dette", *DOCUMENTS[2:], "note_d_audience"):
        assert "06 12 34 56 78" in text and "lea@exemple.fr" in text
    for name in result["values"]["attachments"]:
        assert name in text
    sheets = re.findall(r'<div class="sheet">.*?</div></div>|<div class="sheet">.*', result["html"], re.DOTALL)
    bare = re.sub(r'<details class="why">.*?</details>', "", "".join(sheets))
    for words in text.split("\n"):
        shown = re.sub(r"<[^>]+>", " ", bare).replace("&#x27;", "'").replace("\u00a0", " ").replace("\u202f", " ")
        assert set(re.findall(r"\w+", words)) <= set(re.findall(r"\w+", shown)), words


@pytest.mark.parametrize(("code", "debtor"), [pair for pair in PAIRS if pair[0] not in OF_ORDER])
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
    if "principal_paid_on" in given:
        asked["payments"] = f"{given['principal_paid_on']};1850"
    if code in form.PAID:
        asked["payments"] = f"{given['letter_date']};1850"
    if code in form.PAID:
        asked["imputation"] = "principal_first"
    if debtor in ("consumer", "non_professional"):
        asked["formal_notice_date"] = given.get("formal_notice_date", "")
    expected = calculators.run("late_penalties", asked, html=False)["values"]
    for key in ("principal_cents", "interest_cents", "indemnity_cents", "total_cents"):
        assert values[key] == expected[key], key


# What is left of 1 000 € due on 1 December 2026 in a letter of 1 February 2027, once 400 € came on a day before, on or after
# 31 December 2026, the last with a published rate: (principal, interest), interest settled first.
#   business, 12.40 %: 14 days 4.76, 1000 - 395.24 = 604.76, then 16 days 3.29; 30 days 10.19, 1000 - 389.81 = 610.19
#   public, 10.40 % to the end, the invoice first: 14 days 3.99, 600.00, then 48 days 8.21; 30 days 8.55, 32 days 5.47;
#     45 days 12.82, 17 days 2.91
AROUND_THE_END = ("2026-12-15", "2026-12-31", "2027-01-15")
LEFT = {
    "business": ((604_76, 3_29), (610_19, 0), (610_19, 0)),
    "consumer": ((600_00, 0), (600_00, 0), (600_00, 0)),
    "non_professional": ((600_00, 0), (600_00, 0), (600_00, 0)),
    "public": ((600_00, 12_20), (600_00, 14_02), (600_00, 15_73)),
}
# The interest of the letter that thanks, when the 1 000 € came on that day: the same first periods.
THANKED = {"business": (4_76, 10_19, 10_19), "consumer": (0, 0, 0), "non_professional": (0, 0, 0), "public": (3_99, 8_55, 12_82)}
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
    indemnity = 0 if debtor in ("consumer", "non_professional") else 40_00
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
    for debtor in ("business", "consumer", "public", "non_professional"):
        chain = [code for code in form.FIRMNESS if (code, debtor) in PAIRS]
        for code, following in zip(chain, chain[1:] + [None], strict=True):
            html = produced(code, debtor)["html"]
            name = next((label for one, label, _ in form.LETTERS if one == following), None)
            assert (f"Ce qu’ajoute la lettre suivante\u202f: {name}" in html) == (following is not None)


def test_every_paragraph_says_why():
    for code, debtor in PAIRS:
        html = produced(code, debtor)["html"].split('<div class="sheet">')[1]
        assert html.count('<details class="why">') == html.count('<div class="part"') > 3


@every_letter
def test_an_answer_that_lacks_is_marked_in_the_letter(code, debtor):
    """Each answer alone, then all: its place is marked, and no figure comes from what stands for it. None with a wrong answer."""
    least = answers(code, debtor)
    needed = [name for name in (*LEAST, *NEEDED.get(code, ())) if name != "letter_date"]
    asked = [
        name for name in needed if calculators.shown("letters", name, least) and name not in ("attempt", "relief_ground")
    ]  # its default answers
    unsaid = {"debtor_name"} if code == form.SPOKEN else set()
    unsaid |= {"invoice_date", "service", "amount", "due_date"} if code == "demande_de_signification" else set()
    assert len(asked) > 5 and calculators.draft("letters", least) == ""
    for missing in [*([name] for name in asked), asked]:
        given = {name: value for name, value in least.items() if name not in missing}
        html = calculators.draft("letters", given)
        marked = set(re.findall(r'class="gap" data-fields="(\w+)"', html))
        assert set(missing) - unsaid <= marked <= set(missing)
        assert "1\u202f000,00" not in html and "552100554" not in html
        assert calculators.draft("letters", given | {"creditor_email": "lea"}) == ""


def spoken(everything):
    """The French of all produced letters, once each line, what a reader typed and names left out."""
    lines = {}
    for code, debtor in PAIRS:
        values = produced(code, debtor, everything)["values"]
        for line in (values["subject"] + "\n" + values["body"]).split("\n"):
            plain = line.replace("\u202f", " ").replace("\u00a0", " ")
            plain = re.sub(
                r"IBAN [A-Z0-9 ]+|\b[LRDX]\d+(?:-\d+)+|lea@exemple\.fr|SIREN|BODACC|RCS|SELARL|Dupré|SARL|Chorus "
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
