"""What each act does to the time left to sue, and the last day of it."""

from collections import namedtuple
from datetime import date

from calculators.core.answer.result import unique
from calculators.core.reading.form import Refused
from calculators.core.time import dates
from calculators.law import limitation

NEAR_DAYS = 90
RULES = {
    "business": limitation.BUSINESS, "consumer": limitation.CONSUMER, "public": limitation.PUBLIC,
    "transport": limitation.TRANSPORT, "judgment": limitation.JUDGMENT,
}  # fmt: skip
LETTERS = ("reminder", "formal_notice", "bailiff_summons", "agency_letter", "written_claim")
ENDS = {"mediation_failed": "mediation_agreed", "small_claim_ended": "small_claim_accepted"}  # each with what it ends
STILL_SUSPENDED = "Une autre suspension continue : le temps reste arrêté."
PROCEEDINGS = ("summons", "court_action", "payment_order_served", "claim_declared")
# What may carry the last day past the backstop: claims in court, enforcement (C. civ. 2232), and giving up a time that is over.
PAST_BACKSTOP = (limitation.ART_2241, limitation.ART_2244, limitation.ART_2250)

# day, code, effect, last day after it, reason, text.
Act = namedtuple("Act", ("day", "code", "effect", "last_day_after", "reason", "source"))
# suspended_on: first day of a suspension still open, or None.  backstop: last day whatever happens, None for a public debtor.
Outcome = namedtuple("Outcome", ("acts", "last_day", "suspended_on", "backstop", "codes"))


class Clock:
    """The time left to sue: its last day, and since when it is suspended.

    years: agreed by contract, or None.  backstop: the day past which no suspension nor acknowledgment carries it, or None.
    open: codes of the suspensions that have not ended; they may overlap, and their days count once.
    """

    def __init__(self, claim, starts_on, years):
        self.rule, self.private, self.years = RULES[claim], claim != "public", years
        self.backstop = limitation.BACKSTOP.last_day(starts_on) if self.private else None
        self.last_day, self.suspended_on, self.open, self.capped = self.whole(starts_on), None, [], False
        self.runs_from = self.running(starts_on)  # a suspension stops only a time that runs

    def whole(self, day):
        """Last day of a whole period from `day`."""
        return self.rule.last_day(day) if self.years is None else dates.later(day, self.years, "years")

    def running(self, day):
        """The day on which a period opened on `day` begins to run: 1 January for a public debt (loi n° 68-1250, art. 1)."""
        return day if self.private else date(day.year + 1, 1, 1)

    def held(self, day, before):
        """`day`, held back by the backstop, never earlier than `before`."""
        if self.backstop is None or day <= self.backstop:
            return day
        self.capped = True
        return max(self.backstop, before)

    def resumed(self, day):
        """The last day when the open suspension ends on `day` (C. civ. 2238)."""
        rest = day + (self.last_day - self.suspended_on) if day > self.suspended_on else self.last_day
        rest = max(rest, limitation.LEFT_AFTER_SUSPENSION.last_day(day)) if self.private else rest
        return self.held(rest, self.last_day)

    def interrupt(self, day, source):
        """A whole period begins again."""
        self.runs_from, whole = self.running(day), self.whole(day)
        self.last_day = whole if source in PAST_BACKSTOP else self.held(whole, self.last_day)
        self.suspended_on = self.runs_from if self.open else None

    def suspend(self, day, code):
        """A suspension opens; time stops if no other had stopped it."""
        if not self.open:
            self.suspended_on = max(day, self.runs_from)
        if code not in self.open:
            self.open.append(code)

    def end(self, day, code):
        """A suspension ends; time runs again once none is open. Raises Refused when it is not open."""
        if code not in self.open:
            message = f"Le {dates.short(day)}, rien n’est suspendu : ajoutez l’accord qui a commencé, ou retirez cette fin."
            raise Refused((("events", message),))
        self.open.remove(code)
        if not self.open:
            self.last_day, self.suspended_on = self.resumed(day), None


def what_happened(clock, events):
    """The acts in order, each with the last day that it leads to. Raises Refused."""
    effects = {row[0]: row[1:] for row in (limitation.PRIVATE_EFFECTS if clock.private else limitation.PUBLIC_EFFECTS)}
    acts = []
    for day, code in events:
        effect, reason, source = effects[code]
        over = day > clock.last_day and not clock.open
        if code == "renunciation" and clock.private and not over:
            message = (
                f"Le {dates.short(day)}, le délai court encore : on ne renonce qu’à un délai terminé (code civil, article 2250). "
                "Une dette reconnue par écrit s’indique comme une reconnaissance."
            )
            raise Refused((("events", message),))
        if over and code != "renunciation":
            effect, reason = "none", "Le délai était déjà terminé ce jour-là."
        elif effect == "interrupts":
            clock.interrupt(day, source)
        elif effect == "suspends" and code in ENDS:
            clock.end(day, ENDS[code])
            reason = STILL_SUSPENDED if clock.open else reason
        elif effect == "suspends":
            clock.suspend(day, code)
        shown = clock.resumed(clock.suspended_on) if clock.open else clock.last_day
        acts.append(Act(day, code, effect, shown, reason, source))
    return acts


def codes_of(acts: list[Act], last_day: date, suspended_on: date | None, claim: str, today: date) -> list[str]:
    """What the reader must know, in the order of importance."""
    private, found = claim != "public", [act.code for act in acts]
    served = [act.day for act in acts if act.code == "payment_order_served"]
    filed = [act.day for act in acts if act.code == "payment_order_filed"]
    left = (last_day - today).days
    codes = ["limitation-expired"] if left < 0 else []
    if 0 <= left < NEAR_DAYS:
        codes.append("limitation-near")
    if suspended_on:
        codes.append("suspended")
    if [act for act in acts if act.effect == "possible"]:
        codes.append("possible-event")
    if private and [code for code in found if code in LETTERS]:
        codes.append("letter-does-not-interrupt")
    if private and filed and not [day for day in served if day >= max(filed)]:
        codes.append("filing-does-not-interrupt")
    if [act for act in acts if act.code in PROCEEDINGS and act.effect == "interrupts"]:
        codes.append("until-proceedings-end")
    return codes


def check(claim, starts_on, events, shortened_years, today):
    """Refuse days outside the count, and a length that no contract may set."""
    rule, errors = RULES[claim], []
    if starts_on < rule.first_day:
        raise Refused((("starts_on", f"Ce calcul commence au {dates.french(rule.first_day)} : indiquez une date plus récente."),))
    wrong = [f"Le {dates.short(day)} est avant le point de départ." for day, _ in events if day < starts_on]
    wrong += [f"Le {dates.short(day)} est après le {dates.short(today)}, jour du calcul." for day, _ in events if day > today]
    if wrong:
        errors.append(("events", " ".join(unique(wrong))))
    least, most = limitation.SHORTEST_AGREED.value_on(starts_on), limitation.LONGEST_AGREED.value_on(starts_on)
    if shortened_years is not None and claim == "business" and not least <= shortened_years <= most:
        errors.append(("shortened_years", f"Un contrat peut prévoir de {least} à {most} ans (code civil, article 2254)."))
    if errors:
        raise Refused(tuple(errors))


def calculate(claim, starts_on, events, today, shortened_years):
    """What each act did, and the last day to act. Raises Refused."""
    check(claim, starts_on, events or (), shortened_years, today)
    years = shortened_years if claim == "business" else None
    clock = Clock(claim, starts_on, years)
    acts = what_happened(clock, events or ())
    last_day = clock.resumed(today) if clock.open else clock.last_day
    codes = codes_of(acts, last_day, clock.suspended_on, claim, today)
    codes += (["backstop"] if clock.capped else []) + (["agreed-length"] if years is not None else [])
    return Outcome(acts, last_day, clock.suspended_on, clock.backstop, codes)
