"""What the page of an invoice tells: what happened, drawn and as a list; what comes next, with its reasons."""

from calculators.core import money
from calculators.core.answer.result import Facts, Folded, Picture, Step, Steps
from calculators.core.drawing import timeline
from calculators.core.time import dates
from calculators.core.words.typography import counted
from calculators.follow_up.rule import AS_LIMITATION, LABELS
from calculators.follow_up.words import LAST_DAY, LAST_DAY_TO_ENFORCE, STATES, STEPS

HAPPENED, COMING = "Ce qui s’est passé", "La suite, étape par étape"
TODAY = "aujourd’hui"


def happened(answers: dict, outcome) -> list[tuple]:
    """(day, effect on the time left to sue, French words, what it led to) of the events and payments, in order."""
    acts = outcome.limit.acts if outcome.limit else ()
    effects = {(act.day.isoformat(), act.code): act.effect for act in acts}
    found = []
    for day, code, state in outcome.life.history:
        effect = effects.get((day.isoformat(), AS_LIMITATION.get(code, code)), "none")
        found.append((day.isoformat(), len(found), day, effect, LABELS[code], f"État : {STATES[state]}." if state else ""))
    for day, cents in answers["payments"] or ():
        effect = effects.get((day.isoformat(), "partial_payment"), "none")
        found.append((day.isoformat(), len(found), day, effect, f"paiement reçu, {money.euros(cents)}", ""))
    return [one[2:] for one in sorted(found)]


def history(answers: dict, outcome) -> list:
    """What happened, drawn and as a list."""
    due, today, rows = answers["due_date"], answers["today"], happened(answers, outcome)
    start = min([due, today] + [row[0] for row in rows])
    coming = [step for step in outcome.steps if step.dated and step.day > today]
    end = coming[0].day if coming else max(today, due)
    if start == end:
        return []
    label = STEPS[coming[0].code] if coming else TODAY
    words = ("échéance" if start == due else "début", TODAY, label)
    drawn = timeline.draw("La vie de la facture", start, end, today, [row[:2] for row in rows], words)
    described = f"Du {dates.french(start)} au {dates.french(end)}, échéance le {dates.french(due)}." + "".join(
        [f" {number + 1} : {row[2]}, {dates.short(row[0])}." for number, row in enumerate(rows)]
    )
    steps = [Step(f"{dates.french(day)} : {words}", [led] if led else [], [], "", (), (), ()) for day, _, words, led in rows]
    listing = [Folded(HAPPENED, counted(len(steps), "événement"), [Steps(HAPPENED, steps)])] if steps else []
    return [Picture(drawn, described)] + listing


def next_rows(answers: dict, outcome, reasoned) -> list[Step]:
    """The next steps with their reasons."""
    found, today = [], answers["today"]
    for number, step in enumerate(outcome.steps):
        late_words = ", jour passé" if step.day < today else ""
        on = f", le {dates.french(step.day)}{late_words}" if step.dated else ""
        why = reasoned.why(step, number == 0)
        found.append(Step(f"{STEPS[step.code]}{on}", [why], reasoned.texts(step), "", (), (), ()))
    return found


def coming(rows: list[Step]) -> list:
    """The next steps, behind their title: the first is told above."""
    return [Folded(COMING, counted(len(rows), "étape"), [Steps(COMING, rows)])] if rows else []


def facts(answers: dict, outcome, reasoned) -> Facts:
    """What the reader must know first."""
    rows = []
    if outcome.late_days:
        rows.append(("Retard", dates.counted(outcome.late_days)))
    if outcome.steps:
        step = outcome.steps[0]
        on = f", le {dates.french(step.day)}" if step.dated else ""
        rows += [("Prochaine étape", f"{STEPS[step.code]}{on}"), ("Pourquoi", reasoned.why(step, True))]
    if outcome.state not in ("paid", "written_off"):
        label = LAST_DAY_TO_ENFORCE if outcome.claim == "judgment" else LAST_DAY
        rows.append((label, dates.french(outcome.last_day)))
    return Facts(rows, "")
