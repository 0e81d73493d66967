"""What may be typed in a field: amounts, days, percentages and payments, accepted or refused, each with its reason."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators.core import money
from calculators.core.reading import identifiers, parsers, pieces
from calculators.core.time import dates

AMOUNTS = (
    ("1850", 185000, "plain"),
    ("1 850,50", 185050, "ordinary space between thousands"),
    ("1\u00a0850,50", 185050, "no-break space between thousands"),
    ("1\u202f850,50", 185050, "narrow no-break space between thousands"),
    ("1.850,50", 185050, "point between thousands, decimal comma"),
    ("1850.50", 185050, "decimal point"),
    ("1850,50", 185050, "decimal comma"),
    ("1 850.50", 185050, "space between thousands, decimal point"),
    ("1 850,50 €", 185050, "euro sign"),
    ("1\u202f850,50\u00a0€", 185050, "as French typography writes it"),
    ("1850€", 185000, "euro sign without a space"),
    ("  1850  ", 185000, "spaces around"),
    ("1,5", 150, "one decimal is tenths"),
    ("1.5", 150, "one decimal after a point"),
    ("0,01", 1, "one cent"),
    ("0.10", 10, "less than one euro"),
    ("00012", 1200, "leading zeros"),
    ("1 234 567,89", 123456789, "millions"),
    ("1.234.567", 123456700, "points between thousands, no decimals"),
    ("1.234.567,89", 123456789, "points between thousands, decimal comma"),
    ("999 999 999,99", 99999999999, "the largest"),
    ("1 234.56 EUR", 123456, "EUR, decimal point"),
    ("1234,56 euros", 123456, "euros in words"),
    ("1234,56EUROS", 123456, "capitals, no space"),
    ("€1234", 123400, "euro sign before"),
    ("EUR 12", 1200, "EUR before"),
    ("1 200 € TTC", 120000, "euro sign, TTC"),
    ("1200 ttc", 120000, "only TTC, small letters"),
    ("1\u2009234,50", 123450, "thin space between thousands"),
    ("1\u2007234,50\u2007€", 123450, "figure space between thousands"),
)
REFUSED_AMOUNTS = (
    ("abc", "no figure"),
    ("12abc", "letters after figures"),
    ("1850 USD", "another currency in letters"),
    ("1850 EUR EUR", "a unit twice"),
    ("1850 TTC EUR TTC", "units in a wrong order"),
    ("1850 HT", "without the tax: another sum"),
    ("0,123", "three decimals, no thousands"),
    ("1850,123", "three decimals, no thousands"),
    ("-5", "negative"),
    ("\u22125", "negative, with the true minus sign"),
    ("0", "nothing is owed"),
    ("0,00", "nothing is owed"),
    ("1,234", "three decimals: thousands or thousandths, nobody can tell"),
    ("1.234", "a point and three figures: thousands or thousandths, nobody can tell"),
    ("1,2,3", "two decimal commas"),
    ("1.2.3", "groups that are not of three"),
    ("12.34.567", "groups that are not of three"),
    ("1 85", "a group of two"),
    ("18 50,50", "a group of two after two"),
    ("1 8500", "a group of four"),
    ("1.8500,00", "a group of four after a point"),
    ("1850 000", "no mark in the first thousands"),
    ("1 850.000,50", "two kinds of thousands marks"),
    ("1,850.50", "English thousands"),
    (",50", "no whole part"),
    ("12,", "no decimal after the comma"),
    ("1000000000", "above the limit"),
    ("9" * 5000, "far above the limit"),
    ("1e5", "scientific notation"),
    ("12_000", "accepted by int() of Python"),
    ("٣٤", "figures of another script"),
    ("１２", "full-width figures"),
    ("²", "superscript: isdigit() says yes"),
    ("½", "fraction"),
    ("$5", "another currency"),
    ("5€3", "euro sign inside"),
    ("nan", "float word"),
    ("0x10", "hexadecimal"),
    ("<b>1</b>", "markup"),
    ("€", "only the sign"),
)
TYPED = json.loads(
    (Path(__file__).parent / "days.json").read_text(encoding="utf-8")
)  # scripts read the same: tests/unit/dates.test.js
DAYS = [(text, date.fromisoformat(day), why) for text, day, why in TYPED["accepted"]]
REFUSED_DAYS = TYPED["refused"]
PERCENTS = (
    ("12,15", 1215, "comma"),
    ("12.15", 1215, "point"),
    ("12,15 %", 1215, "sign after a space"),
    ("12,15\u202f%", 1215, "sign after a narrow no-break space"),
    ("12%", 1200, "sign without a space"),
    ("3", 300, "a number of times"),
    ("1,5", 150, "one decimal"),
    ("0", 0, "zero: the calculator decides"),
    ("0,05", 5, "small"),
    ("100", 10000, "large"),
)
REFUSED_PERCENTS = (
    ("-1", "negative"),
    ("\u22121", "negative, with the true minus sign"),
    ("abc", "no figure"),
    ("12,155", "three decimals"),
    ("1,2,3", "two commas"),
    ("12 points", "a word"),
    ("%", "only the sign"),
    ("12 %%", "two signs"),
    (",5", "no whole part"),
    ("1e2", "scientific notation"),
    ("1_0", "accepted by int() of Python"),
    ("9" * 5000, "too long"),
    ("٣", "figure of another script"),
)
ONE, OTHER = (date(2026, 5, 1), 10000), (date(2026, 6, 1), 5050)
PAYMENTS = (
    ("01/05/2026;100", (ONE,), "one line"),
    ("2026-05-01;100,00 €", (ONE,), "ISO day, euro sign"),
    ("01/05/2026 ; 100", (ONE,), "spaces around the semicolon"),
    ("01/05/2026;100\n01/06/2026;50,50", (ONE, OTHER), "two lines"),
    ("01/05/2026;100\r\n01/06/2026;50,50\r\n", (ONE, OTHER), "lines of Windows, an empty one at the end"),
    ("\n\n01/05/2026;100\n \n01/06/2026;50,50", (ONE, OTHER), "empty lines"),
    ("01/06/2026;50,50\n01/05/2026;100", (ONE, OTHER), "sorted by day"),
    ("01/05/2026;100\n01/05/2026;100", (ONE, ONE), "twice the same is two payments"),
    ("1er mai 2026;€100\n01.06.2026;50,50 euros TTC", (ONE, OTHER), "as people write days and amounts"),
)
REFUSED_PAYMENTS = (
    ("01/05/2026", "no amount"),
    ("100", "no day"),
    (";100", "empty day"),
    ("01/05/2026;", "empty amount"),
    ("01/05/2026,100", "comma between day and amount"),
    ("01/05/2026;0", "payment of nothing"),
    ("01/05/2026;-5", "negative"),
    ("31/02/2026;5", "day that does not exist"),
    ("01/05/2026;100;x", "three parts"),
    ("01/05/2026;100\nabc", "one bad line among good ones"),
    ("†", "a character whose bytes are those of spaces"),
)


NUMBERS_OF_DAYS = (
    ("30", 30, "bare"),
    ("30 jours", 30, "in words"),
    ("30 j", 30, "short"),
    ("30J", 30, "capital, no space"),
    ("1 jour", 1, "one"),
)
NUMBERS_OF_YEARS = (
    ("2", 2, "bare"),
    ("1 an", 1, "one"),
    ("3 ANS", 3, "capitals"),
    ("2 années", 2, "in full"),
    ("24 mois", 2, "in months"),
    ("6 mois", 0, "less than a year"),
)
REFUSED_NUMBERS_OF_YEARS = (
    ("18 mois", "a year and a half"),
    ("30 jours", "days are not years"),
    ("ans", "no number"),
    ("-1 an", "negative"),
)
REFUSED_NUMBERS_OF_DAYS = (
    ("30 mois", "months are not days"),
    ("jours", "no number"),
    ("-3 jours", "negative"),
    ("1000 jours", "too many"),
    ("30 jours jours", "twice the unit"),
)
PERIODS = (
    ("15d", (0, 15), "as a program writes"),
    ("15 jours", (0, 15), "days in words"),
    ("2 mois", (2, 0), "months in words"),
    ("2 Mois 15 Jours", (2, 15), "both, capitals"),
    ("1 m 15 j", (1, 15), "both, short"),
)
REFUSED_PERIODS = (
    ("15", "days or months, nobody can tell"),
    ("2 semaines", "weeks"),
    ("1,5 mois", "half a month"),
    ("mois", "no number"),
)
# what has two readings, and both, as the sentence says them
DOUBTFUL = (
    (parsers.amount, "1.850", "1\u202f850,00\u202f€ ou 1,85 €"),
    (parsers.amount, "1,850", "1\u202f850,00\u202f€ ou 1,85 €"),
    (parsers.amount, "1,234 €", "1\u202f234,00\u202f€ ou 1,234 €"),
    (parsers.day, "03/04/26", "03/04/2026 ou 26/04/2003"),
    (parsers.day, "26-04-30", "26/04/2030 ou 30/04/2026"),
    (parsers.day, "31/12/99", "31/12/2099 ou 31/12/1999"),
    (parsers.period, "15", "15 jours ou 15 mois"),
    (parsers.payments, "01/05/2026;1.850", "1\u202f850,00\u202f€ ou 1,85 €"),
)


def rows(table):
    """The rows of a table, with the reason as the test's name."""
    return [pytest.param(*row[:-1], id=row[-1]) for row in table]


@pytest.mark.parametrize(("text", "cents"), rows(AMOUNTS))
def test_accepted_amounts(text, cents):
    """An amount in any of the contract's ways gives its cents."""
    assert parsers.amount(text) == cents


@pytest.mark.parametrize(("text", "day"), rows(DAYS))
def test_accepted_days(text, day):
    """A day in ISO or French gives its date."""
    assert parsers.day(text) == day


@pytest.mark.parametrize(("text", "hundredths"), rows(PERCENTS))
def test_accepted_percents(text, hundredths):
    """A percentage or a number of times gives its hundredths."""
    assert parsers.percent(text) == hundredths


@pytest.mark.parametrize(("text", "pairs"), rows(PAYMENTS))
def test_accepted_payments(text, pairs):
    """Lines date;montant give their pairs, in the order of the days."""
    assert parsers.payments(text) == pairs


@pytest.mark.parametrize(("text", "number"), rows(NUMBERS_OF_DAYS))
def test_accepted_numbers_of_days(text, number):
    """A number of days, its unit written or not."""
    assert parsers.days(text) == number


@pytest.mark.parametrize(("text", "number"), rows(NUMBERS_OF_YEARS))
def test_accepted_numbers_of_years(text, number):
    """A number of years, its unit written or not."""
    assert parsers.years(text) == number


@pytest.mark.parametrize(("text", "length"), rows(PERIODS))
def test_accepted_periods(text, length):
    """A length of time gives its months and days."""
    assert parsers.period(text) == length


@pytest.mark.parametrize(("reader", "text", "readings"), DOUBTFUL)
def test_both_readings(reader, text, readings):
    """What can be read in two ways is refused with both."""
    with pytest.raises(ValueError, match=readings):
        reader(text)


@pytest.mark.parametrize("text", ["IBAN FR7630006000011234567890189", "iban\u00a0: fr76 3000 6000 0112 3456 7890\u2009189"])
def test_an_iban_may_say_that_it_is_one(text):
    """The word before it, and any space in it, are no part of an IBAN."""
    assert identifiers.iban(text) == "FR7630006000011234567890189"


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        pytest.param(reader, text, id=f"{reader.__name__}: {reason}")
        for reader, table in (
            (parsers.amount, REFUSED_AMOUNTS),
            (parsers.day, REFUSED_DAYS),
            (parsers.percent, REFUSED_PERCENTS),
            (parsers.payments, REFUSED_PAYMENTS),
            (parsers.days, REFUSED_NUMBERS_OF_DAYS),
            (parsers.years, REFUSED_NUMBERS_OF_YEARS),
            (parsers.period, REFUSED_PERIODS),
        )
        for text, reason in table
    ],
)
def test_refused(reader, text):
    """What is doubtful or wrong is refused with a French sentence, never guessed."""
    with pytest.raises(ValueError, match=r"\A[A-ZÉ].*\.\Z") as refused:
        reader(text)
    assert len(refused.value.args) == 1


@given(
    st.integers(1, 99_999_999_999),
    st.sampled_from((" ", "\u00a0", "\u202f", "\u2007", "\u2009", ".", "")),
    st.sampled_from(("", " €", "\u00a0€", "€", " EUR", "euros", " TTC", " € TTC")),
)
def test_written_amounts_are_read_back(cents, mark, sign):
    """Any amount up to the limit, with any mark between thousands and any sign, gives its cents back."""
    whole = f"{cents // 100:,}".replace(",", mark)
    assert parsers.amount(f"{whole},{cents % 100:02d}{sign}") == cents


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_written_days_are_read_back(day):
    """Any day of the calendar, in either way, gives its date back."""
    for order in ("%Y{0}%m{0}%d", "%d{0}%m{0}%Y"):
        assert {parsers.day(day.strftime(order.format(mark))) for mark in "-/."} == {day}


@given(
    st.integers(1, 99_999_999_999), st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(0, 999), st.integers(0, 99_999)
)
def test_what_the_guide_writes_is_read_back(cents, day, number, hundredths):
    """Sums, days, numbers of days and percentages, as forms and answers write them, mean the same when they are typed."""
    written = (money.amount(cents), money.euros(cents), money.round_euros(cents))
    assert {parsers.amount(text) for text in written} == {cents}
    assert {parsers.day(text) for text in (day.isoformat(), dates.short(day), dates.french(day))} == {day}
    assert parsers.days(dates.counted(number)) == number
    assert parsers.percent(money.percent_fr(hundredths * 100)) == hundredths
    assert parsers.payments(f"{dates.short(day)};{money.euros(cents)}") == ((day, cents),)


def errors(name="late_penalties", **answers):
    """Fields refused, in order; the rest of the answers is good."""
    good = {"amount": "100", "due_date": "15/03/2026", "until": "31/08/2026"}
    return [error["field"] for error in calculators.run(name, good | answers, html=False)["errors"]]


@pytest.mark.parametrize(
    ("answers", "fields"),
    [
        pytest.param({}, [], id="good"),
        pytest.param(
            {"amount": "x", "due_date": "x", "until": "x"}, ["amount", "due_date", "until"], id="all at once, in form order"
        ),
        pytest.param({"amount": "", "until": " "}, ["amount", "until"], id="required and empty"),
        pytest.param({"amount": "\u00a0\u202f"}, ["amount"], id="required and only spaces"),
        pytest.param({"payments": "", "formal_notice_date": "", "clause": ""}, [], id="optional and empty take the default"),
        pytest.param({"debtor": "Business"}, ["debtor"], id="a choice is exact"),
        pytest.param({"debtor": "state"}, ["debtor"], id="not a choice"),
        pytest.param({"clause": "fixed"}, ["clause_value"], id="required once it is shown"),
        pytest.param({"clause_value": "12"}, [], id="answered but not shown"),
        pytest.param({"clause": "fixed", "debtor": "public"}, [], id="not shown to a public buyer, so not required"),
        pytest.param({"unknown": "1"}, ["unknown"], id="unknown question"),
        pytest.param({"unknown": ""}, ["unknown"], id="unknown question, empty"),
        pytest.param({"amount": "1" * 20_001}, ["amount"], id="endless answer"),
    ],
)
def test_forms(answers, fields):
    """Defaults, required fields, shown fields, unknown fields."""
    assert errors(**answers) == fields


@pytest.mark.parametrize("value", [12, None, 1.5, True, ["12"], {"a": 1}], ids=repr)
def test_answers_are_strings(value):
    """Anything but a string is refused as an answer, not raised."""
    assert errors(amount=value) == ["amount"]


@pytest.mark.parametrize("name", ["", "core", "law", "publish", "__main__", "late-penalties", "os"])
def test_unknown_calculator(name):
    """Only an unknown calculator raises, and it is a KeyError, wherever the name is asked."""
    for ask in (
        lambda: calculators.run(name, {}),
        lambda: calculators.run_all(name, [{}]),
        lambda: calculators.fields(name),
    ):
        with pytest.raises(KeyError):
            ask()


# -- pieces and facts of a case


def test_a_piece_is_known_by_its_place():
    """The number is the line's, empty lines apart; all but the nature may be missing."""
    found = pieces.pieces("Devis n° 14 signé;03/03/2026;Léa Martin et Studio Bleu;2;l’accord\n;;;;\nFacture n° 2026-014")
    assert [tuple(one) for one in found] == [
        (1, "Devis n° 14 signé", date(2026, 3, 3), "Léa Martin et Studio Bleu", 2, "l’accord"),
        (2, "Facture n° 2026-014", None, "", None, ""),
    ]


def test_facts_come_in_the_order_of_their_days():
    found = pieces.facts("31/08/2026;livré;4, 5\n03/03/2026;le devis est signé;1 et 2\n31/08/2026;le client remercie;")
    said = [(one.sentence, one.pieces) for one in found]
    assert said == [("le devis est signé", (1, 2)), ("livré", (4, 5)), ("le client remercie", ())]


@pytest.mark.parametrize(("read", "text", "said"), [
    (pieces.pieces, ";03/03/2026;;2;", "Pièce 1 : Dites ce que c’est"),
    (pieces.pieces, "Devis;31/02/2026;;;", "Pièce 1 : Cette date n’existe pas"),
    (pieces.pieces, "Devis;;;0;", "Pièce 1 : Indiquez son nombre de pages"),
    (pieces.pieces, "Devis;;;deux;", "Pièce 1 : Indiquez son nombre de pages"),
    (pieces.pieces, "Devis\nFacture;;;;l’accord;le prix", "Pièce 2 : Retirez le point-virgule"),
    (pieces.pieces, "\n".join(["Devis"] * 41), "au plus 40"),
    (pieces.facts, "bientôt;le site est livré;", "Fait 1 : Écrivez le jour"),
    (pieces.facts, "31/08/2026;;4", "Fait 1 : Écrivez le fait"),
    (pieces.facts, "31/08/2026;livré;quatre", "Fait 1 : Indiquez le numéro des pièces"),
    (pieces.facts, "31/08/2026;livré;41", "Fait 1 : Indiquez le numéro des pièces"),
])  # fmt: skip
def test_what_is_wrong_in_a_list_names_its_line(read, text, said):
    with pytest.raises(ValueError, match=said):
        read(text)
