"""« Et maintenant »: where an answer leads, what it carries there, and that the other form takes it."""

import re
from datetime import date, timedelta
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import letter_answers
import pytest
from case_tables import cases

import calculators
from calculators.core.answer.result import Act, Next, Steps, Way
from calculators.publish.built.ways import led as built
from calculators.publish.widgets import form

DOCS = Path(__file__).parents[1] / "docs"
FENCE = re.compile(r'^``` \{ \.calculator name="(\w+)"', re.MULTILINE)
LINK = re.compile(r'<a href="guide:([^"]*)">')
MOST, MOST_CENTS = 4, 999_999_999_99
ACTS = ("ics", "set", "print-set")  # a day to remember; the whole set of a request


def blocks(name, answers):
    """What a calculator explains; nothing of refused answers."""
    explanation, _, _ = calculators.explained(name, answers)
    return explanation.blocks if explanation else []


def led(name, answers):
    """The ways of an answer, those in front first, then those of its steps."""
    found = blocks(name, answers)
    steps = [way for block in found if isinstance(block, Steps) for row in block.rows for way in (row[3:] or ((),))[0]]
    return [list(block.ways) for block in found if isinstance(block, Next)], steps


@cache
def every_case():
    """(calculator, answers, ways in front, ways of steps) of each case that is answered."""
    asked = [(name, case["answers"]) for name, case in cases() if "law_until" not in case]
    found = [(name, answers, *led(name, answers)) for name, answers in asked]
    return [one for one in found if one[2]]


def ways():
    """Each way once: (calculator, Way)."""
    known = {}
    for name, _, in_front, of_steps in every_case():
        for way in [*in_front[0], *of_steps]:
            if isinstance(way, Way):
                known[name, way.page, way.name, tuple(sorted(way.answers.items()))] = (name, way)
    return list(known.values())


@cache
def first_form(page):
    """The calculator that is the first form of a page of the guide; "" where it has none. AssertionError for no such page."""
    found = [path for path in (DOCS / f"{page.rstrip('/')}.md", DOCS / page / "index.md") if path.is_file()]
    assert found and page.endswith("/"), page
    names = FENCE.findall(found[0].read_text(encoding="utf-8"))
    return names[0] if names else ""


PUBLIC = ("demande_ars", "demande_acheteur_public", "demande_au_prefet", "refere_provision_administratif")


def known_everywhere(way):
    """Whether its days are among those that every calculator knows: rates of 2015, dates to 2100."""
    years = [int(year) for text in way.answers.values() for year in re.findall(r"\b(\d{4})-\d\d-\d\d", text)]
    return all(2015 <= year <= 2100 for year in years)


def letter(given):
    """A letter with these answers: what else it needs, on days that go with them."""
    day = date.fromisoformat
    on = given.get("letter_date") or given.get("instalment_first_date") or given.get("bodacc_date")
    due = given.get("due_date") or (day(on or "2026-11-22") - timedelta(1)).isoformat()
    on = on or (day(due) + timedelta(1)).isoformat()
    needed = letter_answers.NEEDED.get(given["letter"], {}) if "letter" in given else {"letter": "mise_en_demeure"}
    dated = {name: on for name in needed if name.endswith(("_date", "_on")) and name != "instalment_first_date"}
    later = {"instalment_first_date": on} if "instalment_first_date" in needed else {}
    public = {"debtor": "public"} if needed.get("letter", given.get("letter")) in PUBLIC else {}
    base = letter_answers.LEAST | {"letter_date": on, "due_date": due, "invoice_date": due}
    return base | needed | dated | later | public | given


def completed(name, given):
    """These answers with what else the calculator needs."""
    if name == "letters":
        return letter(given)
    due = given.get("due_date", given.get("starts_on", "2026-09-30"))
    least = {
        "late_penalties": {"amount": "1000", "due_date": due, "until": due},
        "payment_deadline": {"invoice_date": due},
        "limitation": {"starts_on": due, "today": due},
        "reminders": {"due_date": due, "today": due},
        "procedure": {"creditor": "craft", "debtor": "company", "amount": "1000", "stance": "silent", "today": "2026-11-22"},
        "recovery_cost": {"creditor": "craft", "debtor": "company", "amount": "1000"},
        "court_deadlines": {"date": "2026-11-22"},
        "instalments": {"total": "1000", "count": "3", "first_date": "2026-12-31"},
        "judgment_interest": {"principal": "1000", "from": "2026-01-01", "until": "2026-11-22"},
        "filing_check": {"amount": "1000", "filing_date": "2026-11-22"},
        "invoice_check": {"activity": "craft", "invoice_date": "2026-11-22"},
    }
    return least[name] | given


def test_every_answer_leads_somewhere():
    """Each calculator, each case: one place for it, at most four ways, no two alike, the first a link or a day to remember."""
    assert {name for name, *_ in every_case()} == set(calculators.names())
    for name, answers, in_front, _ in every_case():
        (following,) = in_front
        assert 1 <= len(following) <= MOST, (name, answers)
        assert len({way.words for way in following}) == len(following), (name, answers)
        assert all(way.action in ACTS for way in following if isinstance(way, Act))
        assert (
            not [way for way in following if isinstance(way, Act) and way.action == "ics"]
            or calculators.files(name, [answers])["ics"]
        ), (
            name,
            answers,
        )


def test_every_way_leads_to_a_page_that_has_its_form_first():
    """The page exists; the calculator that a way opens is the first form there, and follows the address."""
    assert [(name, way) for name, way in ways() if way.name and first_form(way.page) != way.name] == []
    assert all(first_form(way.page) is not None for _, way in ways())


def test_what_is_carried_is_taken():
    """Every answer carried is a question there, not personal, asked with the others, and accepted."""
    forms = {name: {field["name"]: field for field in calculators.fields(name)} for name in calculators.names()}
    wrong = []
    for name, way in ways():
        if not way.answers or not known_everywhere(way):
            continue
        asked = completed(way.name, way.answers)
        for key in way.answers:
            field = forms[way.name].get(key)
            if field is None or field["personal"] or not calculators.shown(way.name, key, asked):
                wrong.append((name, way.name, key, "not asked there", way.answers))
        errors = [one for one in calculators.run(way.name, asked, html=False)["errors"] if one["field"] in way.answers]
        wrong += [(name, way.name, errors, way.answers)] if errors else []
    assert wrong[:3] == [], len(wrong)
    assert len([way for _, way in ways() if way.answers]) > 500


def test_the_page_reads_what_is_carried():
    """The end of the address says the same answers once a browser has read it, line breaks and semicolons included."""
    answers = {"amount": "1850", "due_date": "30/09/2026", "until": "22/11/2026", "payments": "20/10/2026;500\n02/11/2026;100,50"}
    (following,), _ = led("late_penalties", answers)
    (address,) = [
        unescape(link) for link in LINK.findall(calculators.run("late_penalties", answers)["html"]) if "=letters" in link
    ]
    read = {key: values[0] for key, values in parse_qs(urlsplit("//" + address).fragment, separator="&").items()}
    assert read == following[0].answers | {"calcul": "letters"}
    assert read["payments"] == "2026-10-20;500\n2026-11-02;100,50"


def test_a_letter_has_the_sums_of_its_account():
    """The account leads to a letter that finds the same total, on the same day; the procedure gets principal and interest."""
    letters = 0
    for name, answers, (following,), _ in every_case():
        if name != "late_penalties":
            continue
        values = calculators.run(name, answers, html=False)["values"]
        for way in following:
            if way.said == "avec ces sommes" and way.answers["letter"] != "remerciement":
                letters += 1
                found = calculators.run("letters", completed("letters", way.answers), html=False)
                assert found["values"]["total_cents"] == values["total_cents"], (answers, found["errors"], found["values"])
            if way.name == "procedure":
                owed = values["principal_cents"] + values["interest_cents"]
                said = way.answers.get("amount", "").replace(",", ".")
                assert said in (f"{owed / 100:.2f}", str(owed // 100)) or (not said and owed > MOST_CENTS)
    assert letters > 50


LATE = {"amount": "1850", "due_date": "30/09/2026"}
THEN = ["Trouver quelle procédure", "Jusqu’à quand réclamer en justice"]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"until": "30/09/2026"}, ["Prévoir les relances"]),
        (
            {"until": "05/10/2026"},
            ["Écrire la première relance", *THEN],
        ),
        ({"until": "30/10/2026"}, ["Écrire la mise en demeure", *THEN]),
        ({"until": "01/10/2031"}, ["Jusqu’à quand réclamer en justice", "Écrire la mise en demeure"]),
        ({"until": "30/10/2026", "payments": "30/09/2026;1850"}, ["Écrire le remerciement", "Tirer les leçons"]),
        (
            {"until": "30/10/2026", "debtor": "consumer", "formal_notice_date": "10/10/2026"},
            ["Trouver quelle procédure", "Écrire au commissaire de justice", "Jusqu’à quand réclamer en justice"],
        ),
    ],
)
def test_what_follows_an_account(answers, expected):
    """Not late: no letter. Then the letter that the usual pace has reached: 2 days, 30 days. Limitation over: that first."""
    (following,), _ = led("late_penalties", LATE | answers)
    assert [way.words for way in following] == expected


def test_nothing_of_an_example_is_carried():
    """The page as it is built leads to the calculators, with no answer; nor does a text, a file or a paper know of it."""
    answers = LATE | {"until": "22/11/2026"}
    built = form.calculator("late_penalties", answers, "p")
    following = ("lettres/studio/#calcul=letters", "quelle-procedure/#calcul=procedure", "prescription/#calcul=limitation")
    assert tuple(LINK.findall(built)) == following
    assert not [text for text in calculators.files("late_penalties", [answers]).values() if "Et maintenant" in text]
    assert calculators.run("late_penalties", answers)["html"].count('aria-label="Et maintenant\u202f: Pénalités de retard"') == 1


def test_several_invoices_each_lead_on():
    """Each statement names its own list of ways: a reader of landmarks tells them apart."""
    html = calculators.run_all("late_penalties", [LATE | {"until": "22/11/2026"}] * 2)["html"]
    assert re.findall(r'<nav class="next" aria-label="([^"]*)">', html) == [
        "Et maintenant\u202f: Facture 1",
        "Et maintenant\u202f: Facture 2",
    ]


def test_a_page_has_the_root_before_its_ways():
    """Two folders deep: two steps up. In a copy without a page, no way to it, and no title over nothing."""
    html = calculators.run("late_penalties", LATE | {"until": "22/11/2026"})["html"]
    pages = ["lettres/studio/", "quelle-procedure/", "prescription/"]
    found = [re.findall(r'<a href="(\.\./[^"#]*)', built(html, 2, gone)) for gone in ([], pages[:1])]
    assert found == [[f"../../{page}" for page in pages], ["../../quelle-procedure/", "../../prescription/"]]
    assert "Et maintenant" not in built(html, 2, pages)
    form = built('<live-calculator class="example">', 2, pages)
    assert form == f'<live-calculator data-gone="{" ".join(pages)}" class="example">'
