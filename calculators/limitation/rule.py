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
ENDINGS = ("mediation_failed", "small_claim_ended")
PROCEEDINGS = ("summons", "payment_order_served", "claim_declared")

# day, code, effect, last day after it, reason, text.
Act = namedtuple("Act", ("day", "code", "effect", "last_day_after", "reason", "source"))
# suspended_on: first day of a suspension still open, or None.
Outcome = namedtuple("Outcome", ("acts", "last_day", "suspended_on", "codes"))


def resumed(last_day: date, suspended_on: date, day: date, private: bool) -> date:
    """The last day when a suspension that began on `suspended_on` ends on `day` (C. civ. 2238)."""
    rest = day + (last_day - suspended_on) if day > suspended_on else last_day
    return max(rest, limitation.LEFT_AFTER_SUSPENSION.last_day(day)) if private else rest


def next_new_year(day: date) -> date:
    """1 January after `day`: when the years of a public debt begin to run (loi n° 68-1250, art. 1)."""
    return date(day.year + 1, 1, 1)


def what_happened(claim: str, starts_on: date, events: tuple) -> tuple:
    """The acts in order, the last day, and since when it is suspended. Raises Refused."""
    rule, private = RULES[claim], claim != "public"
    effects = {row[0]: row[1:] for row in (limitation.PRIVATE_EFFECTS if private else limitation.PUBLIC_EFFECTS)}
    last_day, suspended_on, acts = rule.last_day(starts_on), None, []
    runs_from = starts_on if private else next_new_year(starts_on)  # a suspension stops only a time that runs
    for day, code in events:
        effect, reason, source = effects[code]
        if day > last_day and not suspended_on:
            effect, reason = "none", "Le délai était déjà terminé ce jour-là."
        elif effect == "interrupts":
            runs_from = day if private else next_new_year(day)
            last_day, suspended_on = rule.last_day(day), runs_from if suspended_on else None
        elif effect == "suspends" and code in ENDINGS:
            if not suspended_on:
                message = f"Le {dates.short(day)}, rien n’est suspendu : ajoutez l’accord qui a commencé, ou retirez cette fin."
                raise Refused((("events", message),))
            last_day, suspended_on = resumed(last_day, suspended_on, day, private), None
        elif effect == "suspends" and not suspended_on:
            suspended_on = max(day, runs_from)
        shown = resumed(last_day, suspended_on, suspended_on, private) if suspended_on else last_day
        acts.append(Act(day, code, effect, shown, reason, source))
    return acts, last_day, suspended_on


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


def calculate(claim: str, starts_on: date, events: tuple | None, today: date) -> Outcome:
    """What each act did, and the last day to act. Raises Refused."""
    first = RULES[claim].first_day
    if starts_on < first:
        raise Refused((("starts_on", f"Ce calcul commence au {dates.french(first)} : indiquez une date plus récente."),))
    wrong = [f"Le {dates.short(day)} est avant le point de départ." for day, _ in events or () if day < starts_on]
    wrong += [
        f"Le {dates.short(day)} est après le {dates.short(today)}, jour du calcul." for day, _ in events or () if day > today
    ]
    if wrong:
        raise Refused((("events", " ".join(unique(wrong))),))
    acts, last_day, suspended_on = what_happened(claim, starts_on, events or ())
    if suspended_on:
        last_day = resumed(last_day, suspended_on, today, claim != "public")
    return Outcome(acts, last_day, suspended_on, codes_of(acts, last_day, suspended_on, claim, today))
