"""The calendar files, read back by the parser that calendar programs share: nothing lost, nothing added, RFC 5545 kept."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.parser import Contentlines

import calculators

DEBTORS, PACES = ("business", "consumer", "public"), ("standard", "fast", "gentle")
DUE, TODAY = "16/09/2026", "01/09/2026"
PROJECT_NAMES = ("mon dû", "mon-du", "mondu", "impayes")
NOT_IN_TEXT = re.compile("[\x00-\x08\x0a-\x1f\x7f]")  # RFC 5545 3.1: a content line holds no control character but a tab
UNWANTED = ("ATTACH", "ATTENDEE", "ORGANIZER", "RRULE", "RDATE")  # nothing that loads, writes to anybody or repeats

GOOD_REFERENCES = (
    "FA-2026-042", "Facture n° 42, 2e partie ; suite", "C:\\factures\\2026\\n42", "\\,\\;\\n\\N\\\\", "élève à Noël, çà et là",
    "🧾 facture 👩🏽‍🔧", "漢" * 80, "😀" * 80, "é" * 80, "\\" * 80, ";" * 80, ",\\" * 40, "x" * 80, "a" * 30 + "漢" * 50,
    '"F":1=2', "<b>&amp;</b>", "100%2C5", "%3A%5C", "BEGIN:VEVENT", "END:VCALENDAR", ":", "'", "{reference}", "%s",
    "مرحبا 42", "e\u0301", "1 850,50 €", "a ; b ? c ! « d »",
)  # fmt: skip
HOSTILE_REFERENCES = (
    "F1\r\nEND:VEVENT\r\nEND:VCALENDAR", "F1\nATTACH:https://example.org", "F1\rATTENDEE:mailto:a@example.org",
    "F1\r\n folded", "F1\n\tfolded", "F1\u2028END:VEVENT", "F1\u2029END:VEVENT", "F1\x85END:VEVENT", "F1\x0bEND:VEVENT",
    "F1\x0cEND:VEVENT", "F1\x1cEND:VEVENT", "F1\x00", "\x07F1", "F1\x7f", "F1\\\nX", "F1\\\r\nX", "\ufeffF1", "F\u202e1",
    "F1\tF2",
)  # fmt: skip

due_dates = st.dates(date(2013, 1, 1), date(2100, 9, 30))
debtors, paces = st.sampled_from(DEBTORS), st.sampled_from(PACES)
references = st.text(st.characters(categories=("L", "M", "N", "P", "S"), include_characters=" "), min_size=1, max_size=80)
any_text = st.one_of(
    st.text(min_size=1, max_size=80),
    st.text(alphabet='aé漢😀\\,;:\r\n\t "', min_size=1, max_size=80),
    st.tuples(st.sampled_from(HOSTILE_REFERENCES), st.text(max_size=20)).map("".join),
)


def run(name, answers):
    """The result of good answers, with its fragment."""
    result = calculators.run(name, answers)
    assert result["errors"] == []
    return result


def reminders(**answers):
    """The values of a calendar of reminders; days are written as ISO."""
    written = {key: value.isoformat() if isinstance(value, date) else value for key, value in answers.items()}
    return run("reminders", {"due_date": DUE, "today": TODAY} | written)["values"]


def content_lines(text):
    """The unfolded lines of a file, once it is known to be written as RFC 5545 3.1 wants."""
    assert text.endswith("\r\n")
    lines = text.split("\r\n")[:-1]
    assert [line for line in lines if not line or NOT_IN_TEXT.search(line)] == []
    assert [line for line in lines if len(line.encode("utf-8")) > 75] == []
    unfolded = text.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")[:-1]
    assert unfolded == [str(line) for line in Contentlines.from_ical(text) if line]
    assert [line for line in unfolded if not re.match("[A-Z-]+[;:]", line)] == []
    return unfolded


def check_balance(lines):
    """Every BEGIN has its END, in order, and all is in one VCALENDAR."""
    open_now = []
    for number, line in enumerate(lines):
        assert open_now or number == 0
        if line.startswith("BEGIN:"):
            open_now.append(line[6:])
        elif line.startswith("END:"):
            assert open_now.pop() == line[4:]
    assert open_now == [] and lines[0] == "BEGIN:VCALENDAR" and lines.count("BEGIN:VCALENDAR") == 1


def check_event(event):
    """What RFC 5545 3.6.1 and 3.6.6 require of an all-day event and of its alarms, each property once."""
    once = ("UID", "DTSTAMP", "DTSTART", "SUMMARY")
    assert [name for name in once if name not in event or isinstance(event[name], list)] == []
    assert str(event["UID"]).strip() and str(event["SUMMARY"]).strip()
    assert [name for part in event.walk() for name in UNWANTED if name in part] == []
    assert type(event["DTSTART"].dt) is date and event["DTSTART"].params["VALUE"] == "DATE"
    assert event["DTSTAMP"].dt.utcoffset() == timedelta()
    if "DTEND" in event:  # a day off the start: DTEND is the first day that the event no longer holds
        assert type(event["DTEND"].dt) is date and event["DTEND"].dt == event["DTSTART"].dt + timedelta(days=1)
    for alarm in event.walk("VALARM"):
        assert alarm["ACTION"] == "DISPLAY" and str(alarm["DESCRIPTION"]).strip()
        assert isinstance(alarm["TRIGGER"].dt, timedelta)


def events(text):
    """The events of a file, after every rule that holds for any file."""
    lines = content_lines(text)
    check_balance(lines)
    calendar = Calendar.from_ical(text)
    assert [part.errors for part in calendar.walk() if part.errors] == []
    assert calendar["VERSION"] == "2.0" and str(calendar["PRODID"]).strip()
    found = calendar.walk("VEVENT")
    assert found and {part.name for part in calendar.walk()} <= {"VCALENDAR", "VEVENT", "VALARM"}
    for event in found:
        check_event(event)
    uids = [str(event["UID"]) for event in found]
    assert len(set(uids)) == len(uids)
    assert [name for name in PROJECT_NAMES if name in "\n".join(lines).casefold()] == []
    return found


def uids(values):
    """UID of each step by its code; events stand in the order of the steps."""
    found = events(values["ics"])
    return {step["code"]: str(event["UID"]) for step, event in zip(values["steps"], found, strict=True)}


def shape(text):
    """The names of the properties of a file in order: what it says without what it holds."""
    return [re.split("[;:]", line)[0] for line in content_lines(text)]


def kept(text):
    """A text as a reader of forms may trim it: no space at the ends, every no-break space an ordinary one."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").strip()


def check_survival(reference):
    """A reference is refused, or read back exactly and changes nothing else in the file; True when it was taken."""
    result = calculators.run("reminders", {"due_date": DUE, "today": TODAY, "reference": reference})
    if result["errors"]:
        assert [error["field"] for error in result["errors"]] == ["reference"]
        assert result["values"] == {}
        return False
    text = result["values"]["ics"]
    assert [event for event in events(text) if kept(reference) not in kept(str(event["SUMMARY"]))] == []
    assert not kept(reference) or shape(text) == shape(reminders(reference="F")["ics"])
    return True


# -- reminders: the file says what the steps say


@given(due_dates, due_dates, st.integers(-400, 400), debtors, paces, st.one_of(st.just(""), references))
def test_a_file_holds_the_steps(due, other, near, debtor, pace, reference):
    """One all-day event a step, at its date, stamped today; an alarm at 9:00, none for what is past."""
    for today in (due + timedelta(days=near // 4), other):
        values = reminders(due_date=due, today=today, debtor=debtor, pace=pace, reference=reference)
        found = events(values["ics"])
        assert [str(event["DTSTART"].dt) for event in found] == [step["date"] for step in values["steps"]]
        for event in found:
            assert kept(reference) in kept(str(event["SUMMARY"]))
            assert event["DTSTAMP"].dt == datetime(today.year, today.month, today.day, tzinfo=UTC)
            alarms = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
            assert alarms == ([timedelta(hours=9)] if event["DTSTART"].dt >= today else [])


@pytest.mark.parametrize(("today", "alarms"), [("11/09/2026", 7), ("12/09/2026", 6), ("02/11/2026", 1), ("03/11/2026", 0)])
def test_a_past_step_rings_no_more(today, alarms):
    """Due on 16/09/2026: the first step is on 11/09, the last on 02/11 (31/10 is a Saturday, 01/11 a Sunday)."""
    text = reminders(today=today)["ics"]
    assert text.count("BEGIN:VALARM\r\n") == text.count("TRIGGER:PT9H\r\n") == alarms
    assert text.count("BEGIN:VEVENT\r\n") == text.count("DTSTART;VALUE=DATE:") == 7


@pytest.mark.parametrize("reference", GOOD_REFERENCES)
def test_a_reference_survives(reference):
    """Accents, emoji, marks that RFC 5545 reserves, 80 wide characters: read back exactly, in every event."""
    assert check_survival(reference)
    text = reminders(reference=reference)["ics"]
    assert [event for event in events(text) if reference not in str(event["SUMMARY"])] == []


@given(references)
@example("\\n")
@example("a" * 79 + "\\")
@example(";" * 80)
def test_any_printed_reference_survives(reference):
    """Letters, marks, figures, punctuation and symbols of any script are read back exactly."""
    assume(kept(reference))
    assert check_survival(reference)


@pytest.mark.parametrize("reference", HOSTILE_REFERENCES)
def test_a_reference_adds_no_line(reference):
    """Line breaks and control characters are refused or read back exactly; never a line of the file."""
    check_survival(reference)


@given(any_text)
def test_any_reference_is_kept_or_refused(reference):
    """Whatever is typed: refused with a word on that field, or in the file exactly."""
    assume("impayes" not in reference)
    check_survival(reference)


@pytest.mark.parametrize("character", ["F", "é", "漢", "😀"])
def test_a_reference_has_80_characters_at_most(character):
    """80 characters of any width pass, 81 do not."""
    assert check_survival(character * 80) and not check_survival(character * 81)


# -- reminders: identities


@given(due_dates, due_dates, due_dates, st.one_of(st.just(""), references))
def test_a_new_export_replaces_the_old_one(due, today, later, reference):
    """A step keeps its UID whatever today, pace and debtor, so a second import does not double it."""
    known = {}
    for day in (today, later):
        for debtor in DEBTORS:
            for pace in PACES:
                values = reminders(due_date=due, today=day, debtor=debtor, pace=pace, reference=reference)
                for code, uid in uids(values).items():
                    assert known.setdefault(code, uid) == uid
    assert len(set(known.values())) == len(known) == 8


@given(due_dates, references, references)
@example(date(2026, 9, 16), "FA-1", "FA-01")
@example(date(2026, 9, 16), "FA-1", "fa-1")
@example(date(2026, 9, 16), "FA-1", "FA 1")
@example(date(2026, 9, 16), "FA-1", "FA/1")
@example(date(2026, 9, 16), "FA-1", "FA1")
@example(date(2026, 9, 16), "é", "e")
@example(date(2026, 9, 16), "é", "è")
@example(date(2026, 9, 16), "漢", "字")
@example(date(2026, 9, 16), "😀", "😁")
@example(date(2026, 9, 16), "a,b", "a;b")
@example(date(2026, 9, 16), "a" * 79 + "b", "a" * 80)
def test_two_invoices_never_share_an_event(due, one, other):
    """Two references have no UID in common: neither import wipes out the other."""
    assume(kept(one) != kept(other) and kept(one) and kept(other))
    found = [set(uids(reminders(due_date=due, reference=reference)).values()) for reference in (one, other)]
    assert not found[0] & found[1]


@given(due_dates, due_dates)
def test_without_a_reference_the_due_date_tells_invoices_apart(one, other):
    """Two due dates without a reference have no UID in common."""
    assume(one != other)
    assert not set(uids(reminders(due_date=one)).values()) & set(uids(reminders(due_date=other)).values())


# -- the file in the page of every calculator that gives dates

COURT = {
    "payment_order_issued": {},
    "payment_order_served": {"order_date": "01/09/2026"},
    "opposition_notified_tc": {},
    "opposition_notified_tj": {},
    "insolvency_published": {"creditor_area": "overseas"},
    "attachment_made": {"notified_on": "22/10/2026"},
    "commercial_claim_served": {},
    "small_claim_sent": {},
    "subcontract_notice": {},
    "cheque_presented": {},
    "certificate_served": {},
    "count": {"period": "1m15d", "direction": "backward"},
}
FOLLOWED = {"creditor": "craft", "debtor": "company", "amount": "1000", "due_date": "01/10/2026", "today": "22/11/2026"}
ANSWERS = [
    ("payment_deadline", {"invoice_date": "15/09/2026", "delivery_date": "10/09/2026"}),
    ("payment_deadline", {"invoice_date": "15/09/2026", "term": "end_of_month", "term_days": "45"}),
    ("payment_deadline", {"invoice_date": "15/09/2026", "client": "consumer", "term": "cash"}),
    ("payment_deadline", {"invoice_date": "15/09/2026", "client": "public", "received_date": "16/09/2026"}),
    ("limitation", {"starts_on": "15/09/2026", "today": "22/11/2026"}),
    ("limitation", {"starts_on": "29/02/2024", "today": "22/11/2026", "claim": "consumer", "events": "01/03/2025;summons"}),
    ("limitation", {"starts_on": "15/09/2015", "today": "22/11/2026", "claim": "public"}),
    *(
        ("court_deadlines", {"event": event, "date": "16/10/2026", "area": area} | more)
        for event, more in COURT.items()
        for area in ("metropole", "alsace_moselle", "overseas")
    ),
    *(
        ("reminders", {"due_date": DUE, "today": TODAY, "debtor": debtor, "pace": pace, "reference": "<é>; \"漢\" & co"})
        for debtor in DEBTORS
        for pace in PACES
    ),
    *(
        ("follow_up", FOLLOWED | {"events": f"15/10/2026;{code}", "reference": reference})
        for code in ("call", "formal_notice", "payment_order_issued", "judgment", "claim_declared")
        for reference in ("", "<é>; \"漢\" & co")
    ),
    ("instalments", {"total": "1 850,50", "count": "1", "first_date": "29/02/2028"}),
    ("instalments", {"total": "1 850,50", "count": "12", "first_date": "31/01/2026", "down_payment": "500"}),
    ("instalments", {"total": "1 850,50", "count": "120", "first_date": "31/01/2026", "every": "week"}),
]  # fmt: skip


DAY_OF = {"payment_deadline": "due_date", "limitation": "last_day", "follow_up": "last_day"}
LIST_OF = {"court_deadlines": "deadlines", "reminders": "steps", "instalments": "rows"}


def dates_of(name, values):
    """The days that the result of a calculator gives to its reader."""
    return [values[DAY_OF[name]]] if name in DAY_OF else [entry["date"] for entry in values[LIST_OF[name]]]


def file_of(name, answers):
    """The calendar file that a page hands over."""
    return calculators.files(name, [answers])["ics"]


@pytest.mark.parametrize(("name", "answers"), [pytest.param(*one, id=f"{one[0]} {n}") for n, one in enumerate(ANSWERS)])
def test_every_page_gives_its_dates_as_a_file(name, answers):
    """One file; every date of the values starts an event in it."""
    result, text = run(name, answers), file_of(name, answers)
    starts = {str(event["DTSTART"].dt) for event in events(text)}
    assert dates_of(name, result["values"]) and set(dates_of(name, result["values"])) <= starts
    assert name != "reminders" or text == result["values"]["ics"]


@pytest.mark.parametrize("name", sorted({name for name, _ in ANSWERS}))
def test_refused_answers_give_no_file(name):
    """Nothing to put in a calendar when an answer is refused."""
    result = calculators.run(name, {"unknown": "x"})
    assert result["errors"] and file_of(name, {"unknown": "x"}) == ""


@given(st.integers(1, 120), st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(("month", "two_weeks", "week")))
def test_any_schedule_is_a_file(count, first, every):
    """One event an instalment, on its day, whatever the number and the century."""
    answers = {"total": "5 000", "count": str(count), "first_date": str(first), "every": every}
    result, text = run("instalments", answers), file_of("instalments", answers)
    assert {row["date"] for row in result["values"]["rows"]} <= {str(event["DTSTART"].dt) for event in events(text)}


# -- the tests above would see a fault


@pytest.mark.parametrize(
    "fault",
    [
        ("\r\n", "\n"), ("END:VALARM\r\n", ""), ("VERSION:2.0\r\n", ""), ("PRODID", "X-PRODID"), ("UID:1\r\n", ""),
        ("UID:2", "UID:1"), ("DTSTAMP:20260901T000000Z\r\n", ""), ("T000000Z", "T000000"),
        ("DTSTART;VALUE=DATE:20260911", "DTSTART:20260911T090000Z"), ("SUMMARY:mail", "DESCRIPTION:mail"), ("mail", "m" * 80),
        ("mail", "é" * 40), ("mail", "mail\r\n\r\n"), ("mail", "mail\r\nEND"), ("mail", "mail\x0b"), ("mail", "Mon dû"),
        ("TRIGGER:PT9H\r\n", ""), ("ACTION:DISPLAY\r\n", ""), ("END:VCALENDAR\r\n", "END:VCALENDAR"),
        ("END:VCALENDAR\r\n", "END:VCALENDAR\r\nX:1\r\n"), ("END:VEVENT", "ATTENDEE:mailto:a@example.org\r\nEND:VEVENT"),
    ],
    ids=repr,
)  # fmt: skip
def test_the_rules_on_files_bite(fault):
    """A right file passes; each fault that the rules look for is found when it is there."""
    alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:mail\r\nTRIGGER:PT9H\r\nEND:VALARM\r\n"
    head = "DTSTAMP:20260901T000000Z\r\nDTSTART;VALUE=DATE:20260911\r\nSUMMARY:mail\r\n"
    both = "".join(f"BEGIN:VEVENT\r\nUID:{number}\r\n{head}{alarm}END:VEVENT\r\n" for number in (1, 2))
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//FR\r\n{both}END:VCALENDAR\r\n"
    assert len(events(text)) == 2 and fault[0] in text
    with pytest.raises((AssertionError, ValueError, KeyError)):
        events(text.replace(*fault))
