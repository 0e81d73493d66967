"""A rehearsal of the change of a semester: a row that nobody published is added to each rate alone, then to all, and the
calculators, the letters and the fences of the pages answer on days of 2027. Nothing raises, nothing is refused, and each answer
is either counted with the new rate or said to be provisional.
"""

import re
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from law_tables import ENDING, add, freeze, restore, state
from letter_answers import PAIRS
from letter_answers import answers as letter_answers
from test_series import FOUND
from worked import GOOD

import calculators
from calculators.core.tables.series import Derived
from calculators.law.ecb_rate import ECB_RATE
from calculators.law.legal_interest import PRIVATE_CREDITOR, PROFESSIONAL_CREDITOR
from calculators.publish.sources import pages
from calculators.publish.worked import example

DAYS = ("2027-01-02", "2027-04-02", "2027-07-01")
BEFORE, AFTER = "2026-12-31", "2027-06-30"  # the last day known before the row, and with it
ROWS = {ECB_RATE: 26_500, PROFESSIONAL_CREDITOR: 29_100, PRIVATE_CREDITOR: 70_100}  # 2.65 %, 2.91 %, 7.01 % from 2027-01-01
ADDED = {"none": (), "ecb": (ECB_RATE,), "professional": (PROFESSIONAL_CREDITOR,), "private": (PRIVATE_CREDITOR,), "all": ENDING}
MOVED = ("until", "today", "letter_date")
every_row = pytest.mark.parametrize("added", ADDED)
every_day = pytest.mark.parametrize("day", DAYS)


@contextmanager
def rehearsed(added):
    """The rates as they were known on 31 December 2026, with the rows of ADDED for the first semester of 2027."""
    saved = state()
    try:
        freeze(BEFORE)
        for series in ADDED[added]:
            add(series, "2027-01-01", ROWS[series], AFTER)
        yield
    finally:
        restore(saved)


def test_every_table_that_ends_is_rehearsed():
    """The rates that end are those that the rehearsal adds a row to, and those that a text builds from them."""
    assert {id(one) for one in FOUND if one.known_until and not isinstance(one, Derived)} == {id(one) for one in ENDING}
    assert list(ROWS) == list(ENDING)


# -- what each answer needs: (calculator, answers, the rates that it uses)
LATE = {"amount": "1000", "due_date": "2026-12-01", "formal_notice_date": "2026-12-01"}
CLAUSE = {"fixed": "12", "legal_multiple": "4", "ecb_plus": "8"}


def late(debtor, clause="none", **more):
    """Answers of late_penalties."""
    return ("late_penalties", LATE | {"debtor": debtor, "clause": clause, "clause_value": CLAUSE.get(clause, "")} | more)


def judged(rate, creditor="professional"):
    """Answers of judgment_interest."""
    asked = {"principal": "1000", "from": "2026-12-01", "served_on": "2026-12-15", "creditor": creditor, "rate": rate}
    return ("judgment_interest", asked | {"rate_value": "8" if rate == "fixed" else ""})


USED = (
    (late("business"), (ECB_RATE,)),
    (late("business", "fixed"), (PROFESSIONAL_CREDITOR,)),
    (late("business", "legal_multiple"), (PROFESSIONAL_CREDITOR,)),
    (late("business", "ecb_plus"), (ECB_RATE, PROFESSIONAL_CREDITOR)),
    (late("consumer"), (PROFESSIONAL_CREDITOR,)),
    (late("consumer", "fixed"), ()),
    (late("consumer", "legal_multiple"), (PROFESSIONAL_CREDITOR,)),
    (late("consumer", "ecb_plus"), (ECB_RATE,)),
    (late("consumer", formal_notice_date=""), ()),
    (late("public"), ()),  # its rate is that of December
    (late("public", due_date="2026-12-31"), (ECB_RATE,)),
    (judged("legal"), (PROFESSIONAL_CREDITOR,)),
    (judged("legal", "private"), (PRIVATE_CREDITOR,)),
    (judged("fixed"), ()),
)


@every_day
@every_row
@pytest.mark.parametrize(("asked", "used"), USED, ids=[" ".join(filter(None, asked[1].values())) for asked, _ in USED])
def test_an_answer_knows_the_rates_that_it_uses_and_no_other(asked, used, added, day):
    """Its end is the earliest of theirs; up to there it is counted, past it it is provisional and promises nothing."""
    name, answers = asked
    with rehearsed(added):
        result = calculators.run(name, answers | {"until": day}, html=False)
    assert result["errors"] == []
    values = result["values"]
    known = min([AFTER if series in ADDED[added] else BEFORE for series in used], default=None)
    if answers.get("debtor") == "public" and used and added in ("ecb", "all"):
        known = None  # the rate of the day on which interest began is known: it goes on
    assert values["known_until"] == known
    assert values["provisional"] == (known is not None and day > known)
    assert values["provisional"] == ("rate-unknown" in [warning["code"] for warning in result["warnings"]])
    assert not (values["provisional"] and values["per_day_cents"])
    if values["periods"]:
        assert values["periods"][-1]["to"] == (known if values["provisional"] else day)


# 1000.00 from 02/12/2026: 30 days of December, then 92 days to 02/04/2027, at the rates of the rows above
COUNTED = (
    (late("business"), 4207),  # 1000 x 12.40 % x 30/365 = 10.19 ; 1000 x 12.65 % x 92/365 = 31.88 (2.65 + 10)
    (late("business", "legal_multiple"), 3838),  # 4 times: 11.00 %, 9.04 ; 11.64 %, 29.34
    (late("business", "ecb_plus"), 3539),  # 10.40 %, 8.55 ; 10.65 %, 26.84
    (late("consumer"), 959),  # 2.75 %, 2.26 ; 2.91 %, 7.33
    (late("public"), 3476),  # 10.40 % for the whole delay: 122 days
    (judged("legal", "private"), 2959),  # 6.84 %, 5.62 ; 7.01 % x 46/365 = 8.83 ; from 16/02 12.01 % x 46/365 = 15.14 ; 29.59
)


@pytest.mark.parametrize(("asked", "cents"), COUNTED)
def test_the_new_rate_is_counted(asked, cents):
    """With its row, the first semester of 2027 is counted as any other."""
    with rehearsed("all"):
        assert calculators.run(asked[0], asked[1] | {"until": "2027-04-02"}, html=False)["values"]["interest_cents"] == cents


def moved(name, answers, day):
    """The answers of a reader who comes on `day`; what a letter plans comes after it."""
    found = answers | {field["name"]: day for field in calculators.fields(name) if field["name"] in MOVED}
    return found | ({"instalment_first_date": "2027-08-31"} if "instalment_first_date" in answers else {})


def honest(result):
    """An answer that is not refused; where a rate lacks, it says so and promises nothing."""
    assert result["errors"] == []
    values, codes = result["values"], [warning["code"] for warning in result["warnings"]]
    if values.get("provisional"):
        assert "rate-unknown" in codes and values["per_day_cents"] == 0


@every_row
def test_every_calculator_answers_on_those_days(added):
    """Its own example, whole and with its day moved; each choice of its form in turn."""
    with rehearsed(added):
        for name in calculators.names():
            honest(calculators.run(name, GOOD[name]))
            for day in DAYS:
                asked = moved(name, GOOD[name], day)
                honest(calculators.run(name, asked))
                for field in calculators.fields(name):
                    for choice in field["choices"]:
                        calculators.run(name, asked | {field["name"]: choice["value"]}, html=False)


# what a letter must follow within months
RECENT = {"demande_de_signification": ("order_date",), "releve_de_forclusion": ("bodacc_date",)}


@every_day
@every_row
def test_every_letter_is_written_on_those_days(added, day):
    """For every debtor; it promises what a day adds only where the rate of the next day is known."""
    with rehearsed(added):
        for code, debtor in PAIRS:
            recent = {name: str(day) for name in RECENT.get(code, ())}
            result = calculators.run("letters", moved("letters", letter_answers(code, debtor), day) | recent, html=False)
            honest(result)
            if "rate-unknown" in [warning["code"] for warning in result["warnings"]]:
                assert not re.search(r"jour de plus|par\s+jour", result["values"]["body"])


FENCE = re.compile(r"^ *``` \{ \.([\w-]+)(.*?) \}\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
DRAWERS = {
    one["name"]: one["format"]
    for extension in pages.configuration()["markdown_extensions"]
    if isinstance(extension, dict)
    for one in (extension.get("pymdownx.superfences") or {}).get("custom_fences", ())
}
ON_PAGE = ("file", "snippet", "publisher", "repository")  # nothing of the law in them
FENCES = [
    (kind, dict(re.findall(r'(\w+)="(.*?)"', attributes)), re.sub(r"^ +", "", source, flags=re.MULTILINE))
    for page in sorted((pages.root() / "docs").rglob("*.md"))
    for kind, attributes, source in FENCE.findall(page.read_text(encoding="utf-8"))
    if kind not in ON_PAGE
]


def test_the_fences_are_found():
    """Calculators, tables and drawings; the drawer of each is the one of the build."""
    kinds = {kind for kind, _, _ in FENCES}
    assert {"calculator", "answer", "worked-table", "law-table", "law-chart", "drawing", "law-changes"} <= kinds <= set(DRAWERS)
    assert len(FENCES) > 100


@every_row
def test_every_fence_of_the_pages_is_drawn(added):
    """A worked example keeps the value that a person worked out, whatever row comes."""
    with rehearsed(added):
        for kind, attributes, source in FENCES:
            if kind == "calculator":  # its form is a matter of files, not of rates
                answers, expected = example.parse(source)
                example.check(attributes["name"], answers, expected)
                continue
            md = SimpleNamespace(treeprocessors={}, preprocessors={})
            assert DRAWERS[kind](source, kind, kind, {}, md, attrs=attributes)


@every_day
@every_row
def test_every_worked_answer_moved_to_those_days(added, day):
    """The answers of the pages, as a reader who comes on that day: the form fills in that day."""
    with rehearsed(added):
        for kind, attributes, source in FENCES:
            if kind in ("calculator", "answer"):
                answers, _ = example.parse(source if kind == "calculator" else source.partition("\n")[2])
                honest(calculators.run(attributes["name"], moved(attributes["name"], answers, day), html=False))
