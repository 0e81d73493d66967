"""Where an invoice stands, what it is worth, how long is left to sue: the calculators that say it, asked with what happened."""

from collections import namedtuple

from calculators.core.reading.form import Refused
from calculators.core.time import dates
from calculators.follow_up import coming
from calculators.follow_up.life import each_once, lived
from calculators.follow_up.words import EVENTS, OTHERS, REFUSED, UNKNOWN
from calculators.late_penalties import another, debt
from calculators.late_penalties import rule as late
from calculators.late_penalties.following import CLAIMS
from calculators.limitation import rule as limitation
from calculators.procedure.following import debtor_of

LABELS = dict(EVENTS + OTHERS)
# Events as limitation knows them, where it has no event of that name. An oral promise, a call: nothing for it.
AS_LIMITATION = {
    "reminder_1": "reminder", "reminder_2": "reminder", "last_notice": "reminder", "enforcement_started": "conservatory_seizure",
}  # fmt: skip
NOT_FOR_LIMITATION = (
    "call", "notice_presented", "dispute", "promise", "instalments_agreed", "payment_order_issued", "opposition", "judgment",
    "written_off",
)  # fmt: skip
PENDING = ("in_court", "order_issued")  # a claim that interrupted goes on: time does not run out under it
FIRM = ("title", "enforcement", "written_off")  # time to sue that is over changes nothing

# kind: of the debtor, as the letters call it.  early: nothing can be demanded yet.  debt: the answers to late_penalties.
# owed: its Outcome.  limit: that of limitation, None when nothing happened.
# acts: (day, code) pairs that limitation was asked with.  late_days: days after the due date that something of the invoice was
# unpaid.  codes: of WARNINGS.  steps: what comes next, coming.Step in order.
Outcome = namedtuple("Outcome", (
    "kind", "early", "debt", "owed", "life", "state", "late_days", "claim", "acts", "limit", "last_day", "status", "codes",
    "steps",
))  # fmt: skip


def notice_days(answers: dict, kind: str, events) -> tuple:
    """The mise en demeure as late_penalties asks it: (when it makes interest run, when it makes a clause pénale owed)."""
    found = {}
    for day, code, _ in events:
        if code in ("formal_notice", "notice_presented") and code not in found:
            found[code] = day
    presented = found.get("notice_presented")
    given = answers["penalty_notice_date"]
    if kind in debt.CIVIL:
        return presented, given
    asked = answers["penalty_percent"] or answers["penalty_minimum"]
    return None, given or ((presented or found.get("formal_notice")) if asked else None)


def debt_of(answers: dict, kind: str) -> dict:
    """The answers as late_penalties asks them."""
    found = {name: answers[name] for name in SAME}
    found["debtor"], found["until"] = kind, answers["today"]
    found["formal_notice_date"], found["penalty_notice_date"] = notice_days(answers, kind, answers["events"] or ())
    return late.whole(found)


SAME = ("amount", "due_date", "payments", "deductions", "costs", "invoice_date", "clause", "clause_value", "clause_period",
        "penalty_percent", "penalty_minimum", "imputation")  # fmt: skip


def said(code: str, day, event: str, answers: dict, template: str) -> str:
    """A sentence about an event."""
    invoice = answers["invoice_date"]
    return template.format(
        day=dates.french(day),
        event=LABELS[event],
        due=dates.french(answers["due_date"]),
        today=dates.french(answers["today"]),
        invoice=dates.french(invoice) if invoice else "",
    )


def impossible(answers: dict, events) -> list:
    """(code of REFUSED, day, event) of the events whose days cannot be."""
    found, invoice = [], answers["invoice_date"]
    for day, code, until in events:
        wrong = (
            ("before-invoice", invoice and day < invoice),
            ("after-today", day > answers["today"]),
            ("until-before", code == "promise" and until and until < day),
        )
        found += [(why, day, code) for why, holds in wrong if holds][:1]
    return found


def owed_of(asked: dict) -> tuple:
    """(what late_penalties says, (field, sentence) pairs of what it refuses)."""
    try:
        return another.calculate(asked), ()
    except Refused as refused:
        return None, tuple([("today" if name == "until" else name, words) for name, words in refused.args[0]])


def acts_of(answers: dict, events, life) -> list:
    """(day, code) of what limitation must know since the invoice fell due, in order: what happened, and each payment."""
    found, due, paid = [], answers["due_date"], [day for day, _ in answers["payments"] or ()]
    presented_only = "formal_notice" not in [code for _, code, _ in events]
    for day, code, _ in events:
        if code == "notice_presented" and presented_only:
            code = "formal_notice"
        if code == "judgment" and life.public:
            code = "court_action"
        if code in NOT_FOR_LIMITATION or day < due or (code == "partial_payment" and day in paid):
            continue
        if (code == "payment_order_served" and life.void()) or (code == "enforcement_started" and life.public):
            continue
        found.append((day, len(found), AS_LIMITATION.get(code, code)))
    found += [(day, len(found) + at, "partial_payment") for at, day in enumerate(paid) if day >= due]
    return [(day, code) for day, _, code in sorted(found)]


_untouched = {}  # the time left when nothing happened: thousands of invoices have the same few due dates
MOST_KEPT = 2_000


def time_left(claim: str, starts_on: dates.date, acts: list, today: dates.date) -> tuple:
    """(what limitation says or None, last day to act, a word for how far it is). Raises Refused."""
    if acts:
        found = limitation.calculate(claim, starts_on, acts, today, None)
        return found, found.last_day, how_far(found.last_day, today)
    asked = (claim, starts_on.toordinal(), today.toordinal())
    if asked not in _untouched:
        if len(_untouched) > MOST_KEPT:
            _untouched.clear()
        last_day = limitation.RULES[claim].last_day(starts_on)
        _untouched[asked] = (None, last_day, how_far(last_day, today))
    return _untouched[asked]


def how_far(last_day: dates.date, today: dates.date) -> str:
    """The status of the contract."""
    left = (last_day - today).days
    return "expired" if left < 0 else "near" if left < limitation.NEAR_DAYS else "open"


def late_days(answers: dict, owed) -> int:
    """Days after the due date that something of the invoice was unpaid."""
    due = answers["due_date"]
    return max(0, (late.last_day_owed(owed, due, answers["today"]) - due).days)


def state_of(life, owed, status: str, limit) -> str:
    """The state, once the account and the time left have their say."""
    if not late.total(owed):
        return "paid"
    pending = life.state in PENDING and limit is not None and "until-proceedings-end" in limit.codes
    if status == "expired" and life.state not in FIRM and not pending:
        return "expired"
    return life.state


def lived_through(answers: dict, kind: str, asked: dict, events: list) -> tuple:
    """What is owed, and the life of the invoice. Raises Refused with all that is wrong with both."""
    owed, errors = owed_of(asked)
    if [name for name, _ in errors if name == "due_date"]:  # no text is known here for days that old
        raise Refused(errors)
    facts = dict(answers)
    facts["kind"] = kind
    life = lived(facts, events, answers["today"])
    wrong = impossible(answers, events) + life.refused
    errors += tuple([("events", said(code, day, event, answers, REFUSED[code])) for code, day, event in wrong])
    if errors:
        raise Refused(errors)
    return owed, life


def clock_of(answers: dict, kind: str, events: list, life) -> tuple:
    """(claim, what limitation must know, (what it says, last day, status)): of the invoice, or of the title once there is one."""
    claim, starts_on, acts = CLAIMS[kind], answers["due_date"], acts_of(answers, events, life)
    if life.title_from and not life.public:
        claim, starts_on = "judgment", life.title_from
        acts = [one for one in acts if one[0] > starts_on]
    return claim, acts, time_left(claim, starts_on, acts, answers["today"])


def calculate(**answers) -> Outcome:
    """Where the invoice stands. Raises Refused."""
    kind, early = debtor_of(answers), answers["today"] <= answers["due_date"]
    events, twice = each_once(answers["events"] or ())
    asked = debt_of(answers, kind)
    owed, life = lived_through(answers, kind, asked, events)
    claim, acts, (limit, last_day, status) = clock_of(answers, kind, events, life)
    state, days = state_of(life, owed, status, limit), late_days(answers, owed)
    codes = codes_of(answers, life, state, status, limit, twice)
    outcome = Outcome(kind, early, asked, owed, life, state, days, claim, acts, limit, last_day, status, codes, ())
    return Outcome(*outcome[:-1], coming.steps(answers, outcome))


def codes_of(answers: dict, life, state: str, status: str, limit, twice: list) -> list:
    """(code of WARNINGS, day, event) of what the reader must know, day and event None where it is about neither."""
    today, due = answers["today"], answers["due_date"]
    found = [("twice", day, code) for day, code, _ in twice] + life.notes
    found += [("second-day", day, code) for day, code, until in answers["events"] or () if until and code != "promise"]
    if state == "paid":
        last = max([day for day, _ in answers["payments"] or ()] + [due])
        return found + [("after-paid", life.on[code], code) for code in sorted(life.on) if life.on[code] > last]
    paid_days = [day for day, _ in answers["payments"] or ()]
    for code in ("partial_payment", "payment_issued"):
        if code in life.on and life.on[code] not in paid_days:
            found.append(("payment-without-amount", life.on[code], code))
    if answers["creditor"] == UNKNOWN and state != "written_off":
        found.append(("creditor-unknown", None, None))
    if life.broken and life.broken < today and state not in ("promised", "written_off"):
        found.append(("promise-broken", None, None))
    noticed = "formal_notice" in life.on and "notice_presented" not in life.on
    if noticed and debtor_of(answers) in debt.CIVIL and state != "written_off":
        found.append(("notice-day-missing", None, None))
    if limit is not None and "until-proceedings-end" in limit.codes and state in PENDING:
        found.append(("proceedings-pending", None, None))
    if status != "open" and state != "written_off":
        found.append((f"limitation-{status}", None, None))
    return found
