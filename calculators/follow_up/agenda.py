"""The days of a case, for an agenda."""

from calculators.core.answer import ics
from calculators.follow_up.coming import ORDER
from calculators.follow_up.words import LAST_DAY, LAST_DAY_TO_ENFORCE, STEPS

MUST = ("signification", "consignation", "avocat")  # what the reader must do in time
LIMIT_ALARMS, LAST_ALARMS = (14, 7, 1, 0), (90, 30, 7, 0)  # days before
NO_LETTER = "Une lettre n’arrête pas ce délai."


def entries_of(answers: dict, outcome, reasoned) -> list:
    """The days of the case, for an agenda: the next steps, the last day to act. The same key each time it is made."""
    today, named = answers["today"], f"\u202f: {answers['reference']}" if answers["reference"] else ""
    due, found = answers["due_date"].isoformat(), []
    key = answers["reference"] or f"{due} {answers['amount']}"
    for number, step in enumerate(outcome.steps):
        if not step.dated or step.code == "prescription":
            continue
        own = f"reminders {step.code} {answers['reference'] or due}"  # as the calendar of reminders calls them
        uid = own if step.code in ORDER else f"follow_up {step.code} {key}"
        alarms = LIMIT_ALARMS if step.code in MUST else (0,)
        why = reasoned.why(step, number == 0)
        found.append(ics.Entry(uid, step.day, STEPS[step.code] + named, why, alarms if step.day >= today else ()))
    if outcome.state not in ("paid", "written_off"):
        last = outcome.last_day
        words = LAST_DAY_TO_ENFORCE if outcome.claim == "judgment" else LAST_DAY
        before = LAST_ALARMS if last >= today else ()
        found.append(ics.Entry(f"follow_up last_day {key}", last, words + named, NO_LETTER, before))
    return found
