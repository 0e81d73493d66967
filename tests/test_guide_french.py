"""The French of the guide, read by two tools, and its figures, which come from the law's own tables."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from test_guide import DOCS, NAMES, TESTS, read

from calculators.publish.sources import pages
from calculators.publish.sources.law_series import all_series
from calculators.publish.sources.values import plain as plain_value

UNITS = {"€": "euros", "%": "percent", "an": "years", "ans": "years"}
IN_WORDS = {"un": "1", "deux": "2", "trois": "3", "quatre": "4", "cinq": "5", "dix": "10", "vingt": "20"}
FIGURE = re.compile(
    rf"(\d+(?:[ \u00a0\u202f]\d{{3}})*(?:,\d+)?|\b(?:{'|'.join(IN_WORDS)}))[ \u00a0\u202f](€|%|ans?\b)", re.IGNORECASE
)
# page: figures that are the same as one of law/ and mean something else
OTHER_MEANING = {"reperes/ailleurs.md": ("25 €",)}  # the price of a program that nobody finds
NOT_FRENCH = re.compile(
    r"\bIBAN [A-Z0-9 ]+|\b[LRDA]\.? ?\d+(?:-\d+)*|\S+@\S+|https?://\S+|\b(?:[\w-]+\.)+(?:fr|eu|europa|gouv|md|com|org)\b(?:/\S*)?"
    r"|\b(?:LEGI|JORF)\w+|\bn° [\w.-]+|\[[^\]]*\]"
)
# What Grammalecte takes for a fault and is none: spaces that the build has set, « 1er », a small letter for « code de
# commerce », the star of a form’s number, « les » before a sign, « la règle des 10 ans »
# écriture_invariable: « DÉBITEUR(S) », a box of a form of the courts
NO_FAULT = "écriture_invariable|nbsp|grand_nombre|maj_code|ordinaux_chiffres|signe_multiplication|imp_union|conf_dès"


def series_values():
    """{unit: {value: keys}} of every row of every table of the law."""
    found = {}
    for key, series in all_series():
        unit = "years" if series.unit == "calendar_years" else series.unit
        for row in series.rows:
            found.setdefault(unit, {}).setdefault(float(plain_value(series, row.value)), set()).add(key)
    return found


def typed(name):
    """What a person typed in a page: no front matter, fence, figure of the law, tag or address."""
    _, text = pages.parts((DOCS / name).read_text(encoding="utf-8"))
    for pattern in (r"(?s)```.*?```", r"(?s)<!--.*?-->", r"\[\[.*?\]\]", r"<[^>]*>", r"\]\([^)]*\)"):
        text = re.sub(pattern, "", text)
    return text


def figures(name):
    """(text, unit, value) of each amount, rate or number of years that a page types by hand; « 5 000,00 € » is an example."""
    for match in FIGURE.finditer(typed(name)):
        number, unit = match.group(1).lower(), UNITS[match.group(2).lower()]
        value = float(re.sub(r"[^\d,]", "", IN_WORDS.get(number, number)).replace(",", "."))
        if not (unit == "euros" and number.endswith(",00")):
            yield match.group(), unit, value


@pytest.mark.parametrize("name", NAMES)
def test_no_figure_of_the_law_is_typed_by_hand(name):
    known = series_values()
    found = {
        text: known[unit][value]
        for text, unit, value in figures(name)
        if value in known[unit] and text not in OTHER_MEANING.get(name, ())
    }
    assert not found, "\n".join(
        f"docs/{name}: « {text} » is a figure of {', '.join(sorted(keys))}: print it from there, [[…]]; if it means "
        f"something else, such as a rate of VAT, add it to OTHER_MEANING in {Path(__file__).name}"
        for text, keys in found.items()
    )


def french(name):
    """The sentences of a page, without what is no French."""
    for block in read(name).blocks:
        text = NOT_FRENCH.sub("12", re.sub(r"[\s\u00a0\u202f]+", " ", block)).strip()
        if text:
            yield text


@pytest.mark.slow
def test_spelling():
    """hunspell knows every word of the guide, or it is one of the accepted words."""
    accepted = set((TESTS / "accepted_guide_words.txt").read_text(encoding="utf-8").split())
    lines = "\n".join(line for name in NAMES for line in french(name))
    command = ["hunspell", "-d", "fr_FR", "-i", "utf-8", "-l"]
    unknown = subprocess.run(command, input=lines, capture_output=True, check=True, encoding="utf-8").stdout.split()
    assert len(lines) > 100_000
    assert sorted({word.rstrip(".") for word in unknown} - accepted) == []


@pytest.mark.slow
def test_grammar(tmp_path):
    """Grammalecte finds nothing, spaces apart."""
    (tmp_path / "guide.txt").write_text("\n".join(line for name in NAMES for line in french(name)), encoding="utf-8")
    command = ["grammalecte-cli", "--json", "--context", "--file", str(tmp_path / "guide.txt")]
    answer = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    found = json.loads(answer[answer.index("{") :])["data"]
    errors = [error for paragraph in found for error in paragraph["lGrammarErrors"]]
    assert [
        (error["sRuleId"], error["sMessage"], error.get("sUnderlined"), error.get("sBefore", "")[-40:])
        for error in errors
        if not re.search(NO_FAULT, error["sRuleId"])
    ] == []
