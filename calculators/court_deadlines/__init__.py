"""Procedural time limits: which day an act must be done by, or may be done from. CPC 640 to 642.

The day of the act is not counted; months before days; a last day on a Saturday, a Sunday or a holiday moves to the next
working day. Prudent both ways: a limit that the reader must meet is never stretched on a doubtful day off, a wait before
acting is.
"""

from calculators.core.answer import ics
from calculators.core.answer.result import Act, Agenda, Explanation, Facts, Headline, Next, Table, Way, unique
from calculators.core.reading import carried
from calculators.core.time import dates, days_off
from calculators.court_deadlines.rule import calculate
from calculators.court_deadlines.words import COLUMNS, FIELDS, LIMITS, PAGES, SAID, WARNINGS
from calculators.law import conventions, court_time, holidays

__all__ = ("FIELDS", "LIMITS", "ORDER", "RESULT", "TITLE", "WARNINGS", "calculate", "explain")
ORDER = 50
TITLE = "Délais de procédure"
RESULT = "les dates"
ALARMS = (14, 7, 1, 0)  # days before a limit, in the calendar file


def explain(answers: dict, outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    found = outcome.deadlines
    values = {
        "deadlines": [
            {"code": one.code, "date": one.day, "nominal": one.nominal, "moved_because": one.moved_because} for one in found
        ]
    }
    limit = dates.french(outcome.limit) if outcome.limit else ""
    rows = [
        (
            SAID[one.said][0],
            dates.french(one.day),
            dates.short(one.nominal) if one.nominal != one.day else "",
            SAID[one.said][1],
            one.source,
        )
        for one in found
    ]
    reasons = [
        (SAID[one.said][0], f"reporté du {dates.short(one.nominal)}, qui tombe {days_off.words(one.moved_because)}")
        for one in found
        if one.moved_because and one.nominal != one.day and not one.code.endswith("_from")
    ]
    entries = [
        ics.Entry(
            f"court_deadlines {answers['event']} {answers['date'].isoformat()} {one.code}",
            one.day,
            f"{SAID[one.said][0]} {dates.french(one.day)}",
            SAID[one.said][1],
            ALARMS if one.kind == "limit" else (0,),
        )
        for one in found
    ]
    return Explanation(
        values,
        [(code, WARNINGS[code].format(limit=limit)) for code in outcome.codes],
        [conventions.DAY_NOT_COUNTED, conventions.PRUDENT]
        + ([conventions.FROM_NEXT_DAY] if [one for one in found if one.code.endswith("_from")] else []),
        unique(
            [one.source for one in found]
            + [court_time.ART_640_642]
            + ([holidays.L3133_1] if [one for one in found if one.moved_because] else [])
            + [court_time.ART_643, court_time.ART_1416]
        ),
        [Headline(SAID[found[0].said][0], dates.french(found[0].day), "Date")]
        + ([Facts(reasons, "")] if reasons else [])
        + [following(answers, found)]
        + [Table("Les délais, un par un", COLUMNS, rows, ()), Agenda(answers["date"], entries)],
    )


def following(answers: dict, found: list) -> Next:
    """The act that the first deadline asks for, then the agenda."""
    first = dates.french(found[0].day)
    add = "ces dates" if len(found) > 1 else f"le {first}"
    remember = Act(f"Ajouter {add} à mon agenda", "ics")
    if answers["event"] not in PAGES:
        return Next([remember, Way("Trouver quelle procédure", "", "quelle-procedure/", "procedure", {})])
    words, page = PAGES[answers["event"]]
    act = Way(words, "", page, "", {})
    if answers["event"] != "insolvency_published":
        return Next([remember, act])
    filled = carried.taken(carried.carried(FIELDS, answers), bodacc_date="date")
    declared = Way(
        "Écrire la déclaration de créance",
        f"avant le {first}",
        "lettres/studio/",
        "letters",
        carried.joined(filled, {"letter": "declaration_de_creance"}),
    )
    return Next([declared, remember, act])
