"""The checks of SIREN and IBAN against python-stdnum, and sums in words against num2words."""

import pytest
import stdnum.fr.siren
import stdnum.iban
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from calculators.core.money import in_words
from calculators.core.reading import identifiers

IBANS = (
    "FR7630006000011234567890189", "DE89370400440532013000", "BE71096123456769", "ES7921000813610123456789",
    "GB33BUKB20201555555555",
    "IT60X0542811101000000123456", "MC5810096180790123456789085", "NL02ABNA0123456789", "LU120010001234567891",
    "MT31MALT01100000000000000000123",
)  # fmt: skip


def accepts(check, text):
    """Whether a check lets a text through."""
    try:
        check(text)
    except ValueError:
        return False
    return True


@given(st.integers(0, 10**9 - 1).map(lambda number: f"{number:09d}"))
def test_siren_is_what_stdnum_says(digits):
    assert accepts(identifiers.siren, digits) == stdnum.fr.siren.is_valid(digits)


@given(st.integers(0, 10**8 - 1), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_figure_of_a_siren_is_seen(number, place, shift):
    start = f"{number:08d}"
    good = next(start + last for last in "0123456789" if stdnum.fr.siren.is_valid(start + last))
    assert identifiers.siren(f"{good[:3]} {good[3:6]}\u202f{good[6:]}") == good
    wrong = good[:place] + str((int(good[place]) + shift) % 10) + good[place + 1 :]
    assert not accepts(identifiers.siren, wrong)


@pytest.mark.parametrize("code", IBANS)
def test_good_iban(code):
    assert stdnum.iban.is_valid(code, check_country=False)
    assert identifiers.iban(identifiers.grouped(code, 4)) == code == identifiers.iban(code.lower())


@given(st.sampled_from(IBANS), st.data())
def test_iban_is_what_stdnum_says(code, data):
    place = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from(identifiers.DIGITS + identifiers.CAPITALS))
    changed = code[:place] + other + code[place + 1 :]
    if changed[:2] in identifiers.IBAN_LENGTHS and (changed[4:] + changed[:4]).isalnum():
        right = (
            stdnum.iban.mod_97_10.is_valid(changed[4:] + changed[:4]) and len(changed) == identifiers.IBAN_LENGTHS[changed[:2]]
        )
        assert accepts(identifiers.iban, changed) == (right and changed[2:4].isdigit())


@pytest.mark.parametrize("country", identifiers.IBAN_LENGTHS)
def test_lengths_are_those_of_the_registry(country):
    (_, found), *_ = stdnum.iban._ibandb.info(country + "0" * 30)
    structure = found["bban"]
    assert 4 + sum(int(part) for part in stdnum.iban.re.findall(r"(\d+)", structure)) == identifiers.IBAN_LENGTHS[country]


@pytest.mark.parametrize(("text", "words"), [
    ("1234", "9 chiffres"), ("55210055x", "que des chiffres"), ("73282932000074", "SIRET"), ("552100555", "vérification"),
])  # fmt: skip
def test_what_is_wrong_with_a_siren(text, words):
    with pytest.raises(ValueError, match=words):
        identifiers.siren(text)


@pytest.mark.parametrize(("text", "words"), [
    ("FR76 3000 6000 0112 3456 7890 18", "27 caractères, celui-ci en a 26"), ("FR76300060000112345678901é9", "sans accent"),
    ("7630006000", "deux lettres"),
    ("FR7630006000011234567890188", "vérification"), ("XX12", "de 15 à 34"),
])  # fmt: skip
def test_what_is_wrong_with_an_iban(text, words):
    with pytest.raises(ValueError, match=words):
        identifiers.iban(text)


@pytest.mark.parametrize("text", ["lea@exemple.fr", "lea.martin+dettes@sous.exemple.fr", "léa@exemple.fr"])
def test_good_address(text):
    assert identifiers.email(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "lea",
        "lea@exemple",
        "a@b@c.fr",
        "lea @exemple.fr",
        "<lea@exemple.fr>",
        "lea@exemple.fr, b@c.fr",
        "@x.fr",
        "a@.fr",
        "a@x.",
    ],
)
def test_wrong_address(text):
    assert not accepts(identifiers.email, text)


@given(st.integers(0, 999_999_999_999))
def test_numbers_in_words(number):
    assert in_words.cardinal(number) == num2words(number, lang="fr").replace("-et-", " et ")


@pytest.mark.parametrize(("cents", "words"), [
    (0, "zéro euro"), (1, "zéro euro et un centime"), (100, "un euro"), (8000, "quatre-vingts euros"),
    (8100, "quatre-vingt-un euros"),
    (7121, "soixante et onze euros et vingt et un centimes"), (192268, "mille neuf cent vingt-deux euros et soixante-huit "
        "centimes"),
    (20_000_00, "vingt mille euros"), (80_000_00, "quatre-vingt mille euros"), (200_000_000, "deux millions d’euros"),
    (1_500_000_00, "un million cinq cent mille euros"),
])  # fmt: skip
def test_sums_in_words(cents, words):
    assert in_words.euros(cents) == words


@pytest.mark.parametrize(("text", "said"), [
    ("732829320", "14 chiffres"), ("7328293200007é", "14 chiffres"), ("732 829 321 00074", "ne passe pas la vérification"),
])  # fmt: skip
def test_a_wrong_siret_is_refused_with_a_sentence(text, said):
    with pytest.raises(ValueError, match=said):
        identifiers.siret(text)


def test_a_siret_is_read_with_its_spaces():
    assert identifiers.siret("732 829 320 00074") == "73282932000074"
