"""What comes next for an invoice: the steps of its state in order, none lost because its day has passed."""

from collections import namedtuple

from calculators import reminders
from calculators.core.time import dates, days_off
from calculators.court_deadlines.rule import after
from calculators.follow_up.life import SERVED
from calculators.follow_up.ways import amount_of, court_of, routes_of
from calculators.late_penalties import debt
from calculators.law import court_time, holidays, reminder_paces, thresholds
from calculators.law.reply_days import REPLY_DAYS

PACE = "standard"
ORDER = [code for code, _, _, _ in reminder_paces.STEPS]
NOTICE, CLAIM, DECISION = "mise_en_demeure", "demande_acheteur_public", "decision"
IN_COURT = {"claim_declared": "procedure_collective", "payment_order_filed": "ordonnance"}  # what is waited for, by the act
COMMERCIAL = ("tribunal_de_commerce", "tribunal_des_activites_economiques", "tribunal_mixte_de_commerce")  # they ask a deposit
SPOKEN_OF = ("mise_en_demeure", "relance", "reclamation")  # routes that are letters already sent once a notice is
# code: of STEPS.  day: today for what has no day of its own.  dated: whether it has one.  why: of REASONS, or "route".
Step = namedtuple("Step", ("code", "day", "dated", "why"))

_calendars = {}  # the reminders of an invoice of which nothing was done: a thousand invoices have the same few due dates
_working = {}  # days, by the day that they stand for
MOST_KEPT = 2_000


def reminder_debtor(kind: str) -> str:
    """The debtor as the calendar of reminders asks it."""
    return kind if kind in ("consumer", "public") else "business"


def working(day: dates.date, before: bool) -> dates.date:
    """The working day of a reminder: thousands of invoices ask for the same few."""
    asked = (day.toordinal(), before)
    if asked not in _working:
        if len(_working) > MOST_KEPT:
            _working.clear()
        _working[asked] = reminders.on_working_day(day, before)
    return _working[asked]


def planned(due: dates.date, left: list, moved) -> list[Step]:
    """The reminders on their days, later by `moved`."""
    found = []
    for code, shift in left:
        day = due + shift * dates.ONE_DAY
        day = working(day + moved if shift > 0 else day, shift <= 0)
        found.append(Step(code, day, True, code))
    return found


def calendar(due: dates.date, kind: str, done: list, early: bool) -> list[Step]:
    """The reminders that are left: what was done late moves those after it, what was not done stays on its day. early: one before
    the due date still has an object.
    """
    steps = [step for step in reminders.steps_for(reminder_debtor(kind), PACE) if early or step[1] > 0]
    if not done:
        asked = (due.toordinal(), kind, early)  # a date is a poor key: in MicroPython its hash is dear, and collides
        if asked not in _calendars:
            if len(_calendars) > MOST_KEPT:
                _calendars.clear()
            _calendars[asked] = planned(due, steps, 0 * dates.ONE_DAY)
        return _calendars[asked]
    last = max([ORDER.index(code) for _, code in done])
    moved = 0 * dates.ONE_DAY
    for day, code in done:
        for step, shift in steps:
            if step == code:
                moved = max(moved, day - (due + shift * dates.ONE_DAY))
    return planned(due, [step for step in steps if ORDER.index(step[0]) > last], moved)


def replied_by(letter: str, kind: str, sent: dates.date) -> dates.date:
    """The day that a letter leaves to answer."""
    return days_off.next_working(sent + REPLY_DAYS[letter][kind] * dates.ONE_DAY, holidays.NATIONAL)


def later_than(steps: list, day: dates.date) -> list[Step]:
    """The steps, none before the day after `day`."""
    first = days_off.next_working(day + dates.ONE_DAY, holidays.NATIONAL)
    return [Step(one.code, max(one.day, first), one.dated, one.why) for one in steps]


def noticed_on(life) -> tuple:
    """(day, letter) of the mise en demeure, or of the claim to a public buyer."""
    on = life.on
    found = [on[code] for code in ("formal_notice", "bailiff_summons", "written_claim", "notice_presented") if code in on]
    return found[0], CLAIM if life.public and "written_claim" in on and "formal_notice" not in on else NOTICE


def routes(answers: dict, outcome, day: dates.date, without: tuple = ()) -> list[Step]:
    """The ways of the procedure, from `day` on; the choice of one where the rules of that day are not known."""
    found = [Step(code, day, True, "route") for code in routes_of(answers, outcome) if code not in without]
    return found or [Step(DECISION, day, True, DECISION)]


def undated(code: str, today: dates.date) -> Step:
    """What has no day of its own."""
    return Step(code, today, False, code)


def amicable(answers: dict, outcome, state: str) -> list[Step]:
    """Before any judge."""
    life, kind, today, due = outcome.life, outcome.kind, answers["today"], answers["due_date"]
    if state == "notice_sent":
        sent, letter = noticed_on(life)
        reply = replied_by(letter, kind, sent)
        waits = [Step("reponse", reply, True, "reponse")] if today <= reply else []
        asks = kind in debt.CIVIL and "notice_presented" not in life.on
        return (
            waits
            + ([undated("date_de_presentation", today)] if asks else [])
            + later_than(routes(answers, outcome, reply, SPOKEN_OF), reply)
        )
    return calendar(due, kind, life.done, outcome.early)


def disputed(answers: dict, outcome) -> list[Step]:
    """An answer on the merits, then what a disputed debt allows."""
    on = outcome.life.on["dispute"]
    answer = days_off.next_working(on + dates.ONE_DAY, holidays.NATIONAL)
    reply = replied_by("reponse_contestation", outcome.kind, answer)
    found = [Step("reponse_contestation", answer, True, "reponse_contestation")]
    if outcome.early:
        return found
    return found + later_than(routes(answers, outcome, reply), reply)


def of_court(answers: dict, outcome) -> list[Step]:
    """A judge is asked, or a claim is declared."""
    court, today = outcome.life.court, answers["today"]
    if court == "opposition":
        return after_opposition(answers, outcome) + [undated("audience", today)]
    return [undated(IN_COURT.get(court, "audience"), today)]


def after_opposition(answers: dict, outcome) -> list[Step]:
    """What an opposition asks of the creditor: by the court, by the sum."""
    on, owed, over = outcome.life.on["opposition"], amount_of(outcome.owed), thresholds.LAWYER_OVER
    code, rule, court = "consignation", court_time.DEPOSIT_COSTS, court_of(answers, outcome)
    if not court:
        return []
    if not [one for one in COMMERCIAL if one in court]:
        code, rule = "avocat", court_time.APPOINT_LAWYER
        if owed <= over.value_on(max(on, over.first_day)):
            return []
    return [Step(code, after(code, rule, on, "limit", outcome.life.area).day, True, code)]


def of_order(answers: dict, outcome) -> list[Step]:
    """An order to serve, to wait for, or to ask again."""
    life, today = outcome.life, answers["today"]
    order = life.order
    served = SERVED in life.on and not life.void()
    if not served:
        serve_by = order["serve_by"]
        lapsed = life.void() or today > serve_by
        again = [Step("injonction_de_payer", days_off.next_working(serve_by + dates.ONE_DAY, holidays.NATIONAL), True, "again")]
        return [Step("signification", serve_by, True, "signification")] + (again if lapsed else [])
    waits = [Step("attente_opposition", order["opposition_until"], True, "attente_opposition")]
    return (waits if today <= order["opposition_until"] else []) + [
        Step("execution", order["enforceable_from"], True, "attente_execution")
    ]


def of_title(answers: dict, outcome) -> list[Step]:
    """A title to serve and to enforce."""
    life, today = outcome.life, answers["today"]
    if outcome.kind == "public":
        return routes(answers, outcome, life.title_from or today)
    judged = "judgment" in life.on and life.title_from == life.on["judgment"]
    serve = [undated("signification_jugement", today)] if judged else []
    return serve + [Step("execution", life.title_from or today, life.title_from is not None, "execution")]


def of_state(answers: dict, outcome) -> list[Step]:
    """The steps of the state."""
    state, life, today = outcome.state, outcome.life, answers["today"]
    if state == "expired":
        return routes(answers, outcome, outcome.last_day + dates.ONE_DAY)
    if state == "in_court":
        return of_court(answers, outcome)
    if state == "order_issued":
        return of_order(answers, outcome)
    if state == "title":
        return of_title(answers, outcome)
    if state == "enforcement":
        return [undated("suivre_execution", today)]
    if not outcome.early and not outcome.owed.principal_cents:
        return [undated("accessoires", today)]
    if state == "disputed":
        return disputed(answers, outcome)
    if state == "instalments":
        return [undated("suivre_echeancier", today)]
    if state == "promised":
        rest = later_than(amicable(answers, outcome, life.behind), life.promised)
        return [Step("promesse", life.promised, True, "promesse")] + rest
    return amicable(answers, outcome, state)


def steps(answers: dict, outcome) -> list[Step]:
    """What comes next, in order, limitation first when it is near; nothing once the invoice is paid or written off."""
    if outcome.state in ("paid", "written_off"):
        return []
    found = of_state(answers, outcome)
    if outcome.status == "near":
        found = [Step("prescription", outcome.last_day, True, "titre" if outcome.claim == "judgment" else "prescription")] + found
    return found
