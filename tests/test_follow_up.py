"""The follow-up of an invoice: every event in every state, and what holds whatever happened."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import letter_answers
import pytest
from case_tables import cases, spaced
from random_cases import questions
from test_calendar_files import events as calendar_events

import calculators
from calculators import letters
from calculators.core.reading import parsers
from calculators.follow_up import STATES, STEPS, reasons, table
from calculators.law.reply_days import REPLY_DAYS
from calculators.letters import form

DOCS = Path(__file__).parents[1] / "docs"
FORM = {"follow_up": calculators.fields("follow_up")}
BASE = {"creditor": "craft", "debtor": "company", "amount": "1000", "due_date": "2026-10-01", "today": "2026-11-20"}
# How each state is reached, the day before the event: the letter of the state, then what happened.
REACHED = {
    "N": [], "D": [], "R": ["2026-10-06;call"], "P": ["2026-10-10;promise;2026-12-24"],
    "X": ["2026-10-06;call", "2026-10-12;dispute"], "S": ["2026-11-03;formal_notice"], "I": ["2026-10-12;instalments_agreed"],
    "C": ["2026-11-05;summons"], "O": ["2026-11-10;payment_order_issued"], "T": ["2026-11-12;judgment"],
    "E": ["2026-11-12;judgment", "2026-11-14;enforcement_started"], "W": ["2026-11-15;written_off"],
}  # fmt: skip
LETTERS = {
    "N": "not_due", "D": "due", "R": "reminded", "P": "promised", "X": "disputed", "S": "notice_sent", "I": "instalments",
    "C": "in_court", "O": "order_issued", "T": "title", "E": "enforcement", "W": "written_off",
}  # fmt: skip
# What each event leads to, from N D R P X S I C O T E W in that order; "!" refuses it. Decided apart from the table.
LEADS = {
    ("call", "reminder", "reminder_1", "reminder_2", "last_notice", "agency_letter"): "NRRPXSICOTER",
    ("formal_notice", "notice_presented", "bailiff_summons", "written_claim"): "NSSSXSSCOTES",
    ("dispute",): "XXXXXXXCOTEX",
    ("promise",): "PPPPPPPCOTEP",
    ("instalments_agreed",): "IIIIIIICOTEI",
    ("acknowledgment",): "NDRPRSICOTED",
    ("payment_order_filed", "summons", "court_action"): "NCCCCCCCCTEC",
    ("payment_order_issued", "payment_order_served"): "NOOOOOOOOTEO",
    ("opposition",): "!!!!!!!!C!!!",
    ("judgment",): "NTTTTTTTTTET",
    ("enforcement_started",): "NEEEEEEEEEEE",
    ("conservatory_seizure", "mediation_agreed", "small_claim_sent", "small_claim_accepted"): "NDRPXSICOTED",
    ("mediation_failed", "small_claim_ended", "renunciation"): "N!!!!!!!!!!!",  # nothing was suspended, no time was over
    ("claim_declared",): "CCCCCCCCCCCC",
    ("partial_payment", "payment_issued"): "NDRPXSICOTEW",
    ("written_off",): "WWWWWWWWWWWW",
}  # fmt: skip
CELLS = [
    (start, code, result) for codes, row in LEADS.items() for code in codes for start, result in zip(REACHED, row, strict=True)
]


def test_every_event_and_every_state_is_decided():
    """The list above has each event of the form once, and each state of the table."""
    assert sorted(code for codes in LEADS for code in codes) == sorted(table.CODES)
    assert sorted(LETTERS.values()) == sorted(table.MACHINE)
    assert set(STATES) == set(table.MACHINE) | {"paid", "expired"}


@pytest.mark.parametrize(("start", "code", "result"), CELLS, ids=[f"{LETTERS[start]} {code}" for start, code, _ in CELLS])
def test_an_event_in_a_state(start, code, result):
    """It leads where it must, or is refused in French on its question; never anything else."""
    today = "2026-09-20" if start == "N" else BASE["today"]
    line = f"{today};{code}" + (";2026-12-24" if code == "promise" else "")
    found = calculators.run("follow_up", BASE | {"today": today, "events": "\n".join([*REACHED[start], line])})
    if result == "!":
        assert {error["field"] for error in found["errors"]} == {"events"}
        said = spaced(found["errors"][0]["message"])
        assert "20 novembre 2026" in said or "20 septembre 2026" in said or "20/11/2026" in said
        return
    assert found["errors"] == []
    assert found["values"]["state"] == LETTERS[result]
    assert found["values"]["next"] or result == "W"


# -- what holds whatever happened


@cache
def answered():
    """(answers, result) of the cases and of random lives that are not refused."""
    asked = [case["answers"] for name, case in cases() if name == "follow_up" and "law_until" not in case]
    asked += [answers for _, answers in questions(300, 18, FORM) if isinstance(answers, dict)]
    found = [(answers, calculators.run("follow_up", answers, html=False)) for answers in asked]
    return [(answers, result) for answers, result in found if not result["errors"]]


def test_there_is_always_a_next_step():
    """None once it is paid or written off, one at least before; each has its words, its page, its day."""
    states = set()
    for answers, result in answered():
        values = result["values"]
        states.add(values["state"])
        assert bool(values["next"]) == (values["state"] not in ("paid", "written_off")), answers
        for step in values["next"]:
            assert step["code"] in STEPS and step["why"].endswith(".") and "{" not in step["why"]
            assert step["overdue"] == (step["date"] < day_of(answers["today"])), answers
            assert (DOCS / f"{step['page'].rstrip('/')}.md").is_file() or (DOCS / step["page"] / "index.md").is_file()
            assert step["letter"] is None or step["letter"] in values["fill"]
    assert states == set(STATES)
    assert len(answered()) > 250


def day_of(text):
    """A day as ISO."""
    return parsers.day(text).isoformat()


def test_the_sums_are_those_of_the_penalties():
    """Every value of late_penalties, asked with what is filled, is the same here."""
    for answers, result in answered():
        values = result["values"]
        other = calculators.run("late_penalties", values["fill"]["late_penalties"], html=False)
        assert other["errors"] == [], answers
        assert {key: values[key] for key in other["values"]} == other["values"], answers


def test_the_last_day_is_that_of_limitation():
    """The same day, asked with what is filled."""
    for answers, result in answered():
        other = calculators.run("limitation", result["values"]["fill"]["limitation"], html=False)
        assert other["errors"] == [], answers
        assert other["values"]["last_day"] == result["values"]["last_day"], answers
        assert other["values"]["status"] == result["values"]["limitation_status"], answers


def test_the_routes_are_those_of_the_procedure():
    """In the same order, but for the letters that are sent."""
    compared, routes = 0, set(reasons.PAGES_OF_ROUTES) - {"execution"}
    for answers, result in answered():
        values = result["values"]
        if values["state"] not in ("notice_sent", "disputed", "expired") or "procedure" not in values["fill"]:
            continue
        other = calculators.run("procedure", values["fill"]["procedure"], html=False)
        here = [step["code"] for step in values["next"] if step["code"] in routes]
        there = [one["code"] for one in other["values"]["routes"] if one["code"] in routes]
        sent = ("mise_en_demeure", "relance", "reclamation") if values["state"] == "notice_sent" else ()
        assert not here or here == [code for code in there if code not in sent], answers
        compared += bool(here)
    assert compared > 30


IDENTITY = (
    "creditor_name", "creditor_address", "creditor_siren", "debtor_name", "debtor_address", "invoice_number", "service",
)  # fmt: skip


OPENED = {
    "late_penalties", "limitation", "procedure", "reminders", "recovery_cost", "court_deadlines", "judgment_interest",
    "payment_deadline", "relance_1", "relance_2", "dernier_avis", "mise_en_demeure", "reponse_contestation",
    "accuse_paiement_partiel", "remerciement", "demande_acheteur_public",
}  # fmt: skip


def letter(code, filled, due):
    """A letter with the names that the follow-up does not know, and what only its reader can say."""
    known = {name: letter_answers.LEAST[name] for name in IDENTITY} | {"invoice_date": due} | filled
    needed = {name: text for name, text in letter_answers.NEEDED.get(code, {}).items() if name not in known}
    dated = {name: filled["letter_date"] for name in needed if name.endswith(("_date", "_on"))}
    if "pieces" in needed:
        dated["pieces"] = "Devis;;;2;l’accord"
    syndic = {"debtor_representative": "Cabinet Gestal"} if filled.get("debtor_kind") == "copropriete" else {}
    return known | needed | dated | syndic


def test_everything_opens_filled():
    """Each calculator as it is, each letter once its parties are named, takes what is filled."""
    opened = set()
    for answers, result in answered():
        for name, filled in result["values"]["fill"].items():
            opened.add(name)
            if name in calculators.names():
                other = calculators.run(name, filled, html=False)
            else:
                other = calculators.run("letters", letter(name, filled, day_of(answers["due_date"])), html=False)
            assert other["errors"] == [], (name, filled, answers)
    assert opened >= OPENED


def test_nothing_undone_is_lost():
    """When its day passes, what was to be done is still there, on that day, late; but what only waited, or a time over."""
    waits = ("reponse", "promesse", "attente_opposition", "rappel_avant_echeance", "prescription")
    compared = 0
    for answers, result in answered():
        if not result["values"]["next"] or day_of(answers["today"]) > "2026-11-30":
            continue
        later = (date.fromisoformat(day_of(answers["today"])) + timedelta(days=17)).isoformat()
        then = calculators.run("follow_up", answers | {"today": later}, html=False)["values"]
        if then["state"] == "expired" or then["limitation_status"] != result["values"]["limitation_status"]:
            continue
        days = {step["code"]: step["date"] for step in then["next"]}
        undated = [code for code in days if days[code] == later]
        for step in result["values"]["next"]:
            if step["code"] in waits or step["code"] in undated:
                continue
            assert step["code"] in days, (step, answers)
            kept = days[step["code"]] == step["date"]
            assert kept or result["values"]["state"] == "promised", (step, answers)  # a promise that is over waits no more
            compared += 1
    assert compared > 500


def test_the_debt_grows_until_it_is_paid():
    """A day more never makes it less."""
    for answers, result in answered():
        if day_of(answers["today"]) > "2026-11-30":
            continue
        later = (date.fromisoformat(day_of(answers["today"])) + timedelta(days=9)).isoformat()
        then = calculators.run("follow_up", answers | {"today": later}, html=False)["values"]
        assert then["total_cents"] >= result["values"]["total_cents"], answers
        assert then["days_late"] >= result["values"]["days_late"], answers


def test_a_calendar_made_again_replaces_the_first():
    """Every day of the next steps is in it; no entry twice; the same step keeps its identity the day after."""
    held = 0
    for answers, result in answered()[:250]:
        values = result["values"]
        if not values["ics"]:
            assert values["state"] in ("paid", "written_off")
            continue
        found = calendar_events(values["ics"])
        assert str(values["last_day"]) in [str(event["DTSTART"].dt) for event in found]
        later = (date.fromisoformat(day_of(answers["today"])) + timedelta(days=1)).isoformat()
        again = calculators.run("follow_up", answers | {"today": later}, html=False)["values"]
        known = {str(event["SUMMARY"]): str(event["UID"]) for event in found}
        for event in calendar_events(again["ics"]) if again["ics"] else []:
            summary = str(event["SUMMARY"])
            assert known.get(summary, str(event["UID"])) == str(event["UID"])
            held += summary in known
        assert calculators.files("follow_up", [answers])["ics"] == values["ics"]
    assert held > 400


def test_a_row_among_thousands_says_the_same():
    """valued() gives the values and the warnings of run(), without the words."""
    for answers, result in answered():
        values, codes, errors = calculators.valued("follow_up", answers)
        assert not errors and sorted(codes) == sorted({warning["code"] for warning in result["warnings"]})
        small = {key: str(values[key]) for key in ("state", "days_late", "total_cents", "last_day", "limitation_status")}
        assert small == {key: str(result["values"][key]) for key in small}
        steps = [(one["code"], str(one["date"]), one["overdue"], one["letter"], one["page"]) for one in values["next"]]
        assert steps == [
            (one["code"], one["date"], one["overdue"], one["letter"], one["page"]) for one in result["values"]["next"]
        ]


# -- what it says twice, and what it says with others


def test_the_days_to_answer_are_those_of_the_letters():
    """The head of each text says how long the letter leaves; the table of the law says the same."""
    for code, debtors in REPLY_DAYS.items():
        assert sorted(debtors) == sorted(next(exists for name, _, exists in form.LETTERS if name == code))
        for debtor, days in debtors.items():
            assert letters.text_of(code, debtor).head["Deadline"] == str(days), (code, debtor)


def test_the_reply_day_is_that_of_the_letter():
    """A mise en demeure of 28/11/2026 waits until the day that the letter itself gives: 10/12/2026."""
    values = calculators.run("follow_up", BASE | {"today": "2026-11-29", "events": "2026-11-28;formal_notice"})["values"]
    written = letter_answers.answers("mise_en_demeure", "business") | {"letter_date": "2026-11-28"}
    assert values["next"][0]["date"] == calculators.run("letters", written)["values"]["reply_by"] == "2026-12-10"


def test_one_payment_for_several_invoices():
    """C. civ. 1342-10: two invoices of the same rate, the older one first; the rest goes to the other.

    By hand, on 31/10/2026: 1000 × 12.40 % × 60 / 365 = 20.38 from 02/09, and 1000 × 12.40 % × 30 / 365 = 10.19 from 02/10.
    1500 pays 1020.38 of the first, then 479.62 of the second.
    """
    rows = [BASE | {"today": "2026-10-31", "reference": "2026-015"}]
    rows.append(rows[0] | {"due_date": "2026-09-01", "reference": "2026-010", "events": "2026-09-10;call"})
    rows[0]["payments_to_share"] = "2026-10-31;1500"
    found = calculators.run_all("follow_up", rows)
    assert found["allocation"] == [
        {"row": 0, "date": "2026-10-31", "amount_cents": 47962},
        {"row": 1, "date": "2026-10-31", "amount_cents": 102038},
    ]
    # 1000 - (479.62 - 10.19) = 530.57 + 40 ; 40
    assert [result["values"]["total_cents"] for result in found["results"]] == [57057, 4000]
    debt = [{"amount": "1000", "due_date": row["due_date"], "until": "2026-10-31"} for row in rows]
    debt[0]["payments_to_share"] = "2026-10-31;1500"
    assert calculators.run_all("late_penalties", debt)["allocation"] == found["allocation"]


def test_a_payment_too_large_to_share_is_refused():
    """1020.38 + 1010.19 + 80 = 2110.57 are owed."""
    rows = [BASE | {"today": "2026-10-31", "payments_to_share": "2026-10-31;2200"}, BASE | {"due_date": "2026-09-01"}]
    rows[1]["today"] = "2026-10-31"
    (error,) = calculators.run_all("follow_up", rows)["results"][0]["errors"]
    assert error["field"] == "payments_to_share" and "89,43" in error["message"]


def test_no_name_leaves_in_a_document():
    """What is filled for another form or handed to another site names nobody but the reference of a calendar."""
    answers = BASE | {"reference": "Atelier Lumen", "events": "2026-10-06;call"}
    values = calculators.run("follow_up", answers)["values"]
    assert {name for name, filled in values["fill"].items() if "Atelier Lumen" in filled.values()} == {"reminders"}
    (shared,) = calculators.shared("follow_up", [answers])["results"]
    assert "ics" not in shared["values"] and "fill" not in shared["values"] and "Atelier" not in str(shared)
