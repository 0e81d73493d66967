"""The life of an invoice: its events in order through the table, and the days that they leave."""

from calculators.core.tables import rules
from calculators.court_deadlines.rule import of_order
from calculators.follow_up.table import (
    AGAIN,
    BEHIND,
    IN_COURT,
    NO,
    NOT_COUNTED,
    NOTICED,
    REMINDED,
    SAME,
    TABLE,
    WAITING,
)

# A reminder by its event, as the calendar of reminders calls it.
REMINDERS = {
    "call": "appel_telephonique", "reminder": "relance_1", "reminder_1": "relance_1", "agency_letter": "relance_1",
    "reminder_2": "relance_2", "last_notice": "dernier_avis",
}  # fmt: skip
STANCES = {"dispute": "disputed", "promise": "admitted", "acknowledgment": "admitted", "instalments_agreed": "admitted"}
FAILED = ("mediation_failed", "small_claim_ended")  # an amicable attempt that is over
AREAS = {"alsace_moselle": "alsace_moselle", "overseas": "overseas"}  # where the debtor is, as time limits call it
TO_COURT = IN_COURT + ("opposition", "claim_declared")
ISSUED, SERVED = "payment_order_issued", "payment_order_served"


class Life:
    """Where an invoice stands. on: the last day of each event that counted.  done: (day, step) of the reminders.

    notes: (code of a warning, day, event).  refused: the same of what cannot be.  order: the time limits of the order, by code.
    promised: the day of the last promise, `dated` if it said one.  broken: that day, once it passed.
    title_from: since when there is a title.  court: the last event that led before a judge, or to the mandataire.
    history: (day, event, the state that it led to, or "").
    """

    def __init__(self, answers):
        self.due, self.debtor, self.public = answers["due_date"], answers["debtor"], answers["kind"] == "public"
        self.area = AREAS.get(answers["place"], "metropole")
        self.state, self.behind, self.closed = "not_due", "not_due", "not_due"
        self.on, self.done, self.notes, self.refused, self.order, self.history = {}, [], [], [], {}, []
        self.dated = False
        self.stance, self.tried, self.promised, self.broken, self.title_from, self.court = "silent", "no", None, None, None, ""

    def facts(self, day):
        """What the table asks on a day."""
        return {
            "state": self.state,
            "early": "yes" if day <= self.due else "no",
            "debtor": self.debtor,
            "public": "yes" if self.public else "no",
            "order": "yes" if ISSUED in self.on or SERVED in self.on else "no",
            "served": "yes" if SERVED in self.on and not self.void() else "no",
        }

    def void(self):
        """Whether the order was served after its last day."""
        return "serve_by" in self.order and SERVED in self.on and self.on[SERVED] > self.order["serve_by"]

    def advance(self, day):
        """What the days do by themselves up to `day`: the invoice falls due, a promise lapses, an order becomes a title."""
        if self.state == "promised" and day > self.promised:
            self.broken, self.state = self.promised if self.dated else None, self.behind
        if day > self.due and self.behind == "not_due":
            self.behind = "due"
        if day > self.due and self.state == "not_due":
            self.state = "due"
        ready = self.order.get("enforceable_from")
        if self.state == "order_issued" and ready and day >= ready and not self.void():
            self.state, self.title_from = "title", ready

    def happen(self, day, code, until):
        """One event."""
        self.advance(day)
        to, note = rules.one(TABLE, code, self.facts(day)).value
        if to == AGAIN:
            self.notes.append((note, day, code))
            self.state = self.closed
            self.advance(day)
            to, note = rules.one(TABLE, code, self.facts(day)).value
        if to == NO:
            self.refused.append((note, day, code))
            return
        if note:
            self.notes.append((note, day, code))
        before = self.state
        if note != NOT_COUNTED:
            self.move(self.behind if to == BEHIND else self.state if to == SAME else to)
            self.remember(day, code, until)
        self.history.append((day, code, self.state if self.state != before else ""))

    def move(self, state):
        """The new state, with what it hides."""
        if state == "written_off" and self.state != state:
            self.closed = self.state
        if state in WAITING and self.state not in WAITING:
            self.behind = self.state
        self.state = state

    def remember(self, day, code, until):
        """What an event leaves."""
        self.on[code] = day
        self.stance = STANCES.get(code, self.stance)
        self.tried = "yes" if code in FAILED else self.tried
        if code in REMINDED and day > self.due:
            step = "relance_2" if code == "reminder" and [one for one in self.done if one[1] == "relance_1"] else REMINDERS[code]
            self.done.append((day, step))
            self.behind = "reminded" if self.behind in ("not_due", "due") else self.behind
        if code in NOTICED:
            self.behind = "notice_sent"
        if code == "promise":
            self.promised, self.dated, self.broken = until or day, until is not None, None
            if until is None:
                self.notes.append(("promise-without-day", day, code))
        if code in (ISSUED, SERVED):
            self.count(day, code)
        if code == "judgment" and not self.title_from:
            self.title_from = day
        if code == "opposition":
            self.title_from, self.order = None, {}
        if code in TO_COURT:
            self.court = code

    def count(self, day, code):
        """The time limits of the order: from its day, from its service."""
        if code == ISSUED:
            self.on.pop(SERVED, None)
        issued, served = self.on.get(ISSUED), self.on.get(SERVED)
        found, _, last = of_order(issued or served, served, self.area)
        self.order = {one.code: one.day for one in found if issued or one.code != "serve_by"}
        if served and not issued:
            self.notes.append(("order-date-unknown", day, code))
        if issued and last:
            self.order["serve_by"] = last


def lived(answers, events, today) -> Life:
    """The life of an invoice up to `today`. events: (day, code, second day or None) in order, each once."""
    life = Life(answers)
    for day, code, until in events:
        life.happen(day, code, until)
    life.advance(today)
    serve_by = life.order.get("serve_by")
    if life.state == "order_issued" and serve_by and (life.void() or (SERVED not in life.on and today > serve_by)):
        life.notes.append(("order-lapsed", serve_by, ISSUED))
    return life


def each_once(events) -> tuple:
    """The events, each once, and those that were written twice."""
    kept, twice = [], []
    for one in events:
        (twice if [each for each in kept if each[:2] == one[:2]] else kept).append(one)
    return kept, twice
