"""Until when a debt can be claimed in court: prescription, what interrupts it, what suspends it, what does neither.

C. com. L110-4, C. civ. 2224 and 2228 to 2244, C. consom. L218-2, C. com. L133-6, CPC exéc. L111-4; public debtor: loi
n° 68-1250. What each act does stands in law/limitation.py.
"""

from calculators.core.answer import ics
from calculators.core.answer.result import Agenda, Explanation, Facts, Folded, Headline, Picture, Step, Steps, unique
from calculators.core.drawing import timeline
from calculators.core.time import dates
from calculators.core.words.typography import counted
from calculators.law import conventions, limitation
from calculators.limitation.following import following
from calculators.limitation.rule import ENDS, NEAR_DAYS, RULES, STILL_SUSPENDED, calculate
from calculators.limitation.words import (
    AFTER_EXPIRY,
    AFTER_EXPIRY_PUBLIC,
    EFFECTS,
    FIELDS,
    FOLDS,
    LIMITS,
    REALLY_INTERRUPTS,
    REALLY_INTERRUPTS_PUBLIC,
    STOPPED,
    WARNINGS,
)

__all__ = ("FIELDS", "FOLDS", "LIMITS", "ORDER", "RESULT", "TITLE", "WARNINGS", "calculate", "explain")
ORDER = 40
TITLE = "Délai pour réclamer en justice"
RESULT = "le délai"
EACH_EVENT = "Ce que chaque événement a fait"
ALARMS = (90, 30, 7, 0)  # days before the last day, in the calendar file


def explain(answers: dict, outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    start, today, last, acts = answers["starts_on"], answers["today"], outcome.last_day, outcome.acts
    left = (last - today).days
    status = "expired" if left < 0 else "near" if left < NEAR_DAYS else "open"
    values = {
        "last_day": last,
        "days_left": left,
        "status": status,
        "backstop_day": outcome.backstop,
        "events": [
            {"date": act.day, "code": act.code, "effect": act.effect, "last_day_after": act.last_day_after} for act in acts
        ],
    }
    left_words = dates.counted(left)
    public = answers["claim"] == "public"
    words = {
        "last": dates.french(last),
        "left": left_words,
        "today": dates.french(today),
        "acts": REALLY_INTERRUPTS_PUBLIC if public else REALLY_INTERRUPTS,
        "after": AFTER_EXPIRY_PUBLIC if public else AFTER_EXPIRY,
        "backstop": dates.french(outcome.backstop) if outcome.backstop else "",
    }
    labels = dict([choice for asked in FIELDS if asked.name == "events" for choice in asked.choices])
    rows = [
        Step(
            f"{dates.french(act.day)} : {labels[act.code]}. {EFFECTS[effect(act)]}",
            [act.reason, STOPPED if stops(act) else f"Dernier jour après cet événement : {dates.french(act.last_day_after)}."],
            [act.source],
            "",
            (),
            (),
            (),
        )
        for act in acts
    ]
    state = {"expired": "✕ terminé", "near": f"▲ proche : il reste {left_words}", "open": f"✓ ouvert : il reste {left_words}"}[
        status
    ]
    sentence = "Le délai pour agir s’est terminé le" if status == "expired" else "Vous pouvez agir en justice jusqu’au"
    drawn = timeline.draw(
        "Le délai, du point de départ au dernier jour",
        start,
        last,
        today,
        [(act.day, act.effect) for act in acts],
        ("départ", "calcul", "dernier jour"),
    )
    described = (
        f"Départ le {dates.french(start)}, calcul au {dates.french(today)}, dernier jour le {dates.french(last)}."
        + "".join([f" {number + 1} : {labels[act.code]}, {dates.short(act.day)}." for number, act in enumerate(acts)])
    )
    entry = ics.Entry(
        f"limitation {answers['claim']} {start.isoformat()}",
        last,
        "Dernier jour pour agir en justice",
        "La dette ne pourra plus être réclamée en justice après ce jour. Une lettre n’arrête pas ce délai.",
        ALARMS,
    )
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**words)) for code in outcome.codes],
        [conventions.DAY_NOT_COUNTED, conventions.LIMITATION_NOT_MOVED, conventions.LIMITATION_START]
        + ([conventions.SUSPENDED_DAYS] if [act for act in acts if act.effect == "suspends"] else [])
        + ([conventions.BACKSTOP] if "backstop" in outcome.codes else []),
        sources(answers["claim"], start, outcome, status),
        [Headline(sentence, dates.french(last), "Dernier jour"), Facts([("État", state)], ""), following(answers, last, status)]
        + [Picture(drawn, described)]
        + ([Folded(EACH_EVENT, counted(len(rows), "événement"), [Steps(EACH_EVENT, rows)])] if rows else [])
        + [Agenda(today, [entry])],
    )


def effect(act) -> str:
    """The effect of an act, the end of a suspension told from its start."""
    return "ends" if act.effect == "suspends" and act.code in ENDS else act.effect


def stops(act) -> bool:
    """Whether time does not run after this act."""
    return act.reason == STILL_SUSPENDED or (act.effect == "suspends" and act.code not in ENDS)


def sources(claim, start, outcome, status):
    """The articles that this result used."""
    rule = [RULES[claim].row_on(start).source] + ([limitation.ART_2224] if claim == "business" else [])
    rule += [limitation.ART_2254] if "agreed-length" in outcome.codes else []
    acts = [act.source for act in outcome.acts]
    suspended = [limitation.ART_2238] if [act for act in outcome.acts if act.effect == "suspends"] else []
    over = [limitation.ART_2250] if status == "expired" and claim != "public" else []
    return unique(rule + acts + suspended + over + [limitation.ART_2232, limitation.ART_2243])
