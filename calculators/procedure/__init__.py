"""Which procedure for an unpaid invoice: the ordered routes, the court, the cost, and why each other route is left aside.

The rules are tables: law/courts.py (which court), law/routes.py (gates, rows, bars), law/steps.py (what to do). rule.py
walks them, this file writes the answer; a new decree changes a row there, nothing here.
"""

from calculators.core import money
from calculators.core.answer.result import Explanation, Facts, Folded, Headline, Picture, Step, Steps, Table, unique
from calculators.core.drawing import path
from calculators.core.tables import in_french, rules
from calculators.core.time import dates, days_off
from calculators.core.words import names
from calculators.core.words.typography import counted
from calculators.law import court_time, courts, routes, steps
from calculators.procedure.following import following, ways
from calculators.procedure.rule import BEGINS, OPEN, SAID, calculate, last_working
from calculators.procedure.words import (
    CLOSED_BY_LAW,
    FIELDS,
    GROUPS,
    IF_THE_CLIENT,
    IN_SIGHT,
    LAWYER,
    LIMITS,
    NO_USE_HERE,
    NOT_HERE,
    OPEN_POINTS,
    SAVES_THE_RIGHT,
    SITUATIONS,
    STANCES,
    UNTIL,
    WARNINGS,
    WHY_THIS_ONE,
)

__all__ = ("FIELDS", "GROUPS", "LIMITS", "ORDER", "RESULT", "TITLE", "WARNINGS", "calculate", "explain")
ORDER = 80
TITLE = "Quelle procédure pour mon impayé"
RESULT = "la procédure"


def court_words(code: str, city: str) -> tuple:
    """How a court, or a choice of courts, is called; and how to find it."""
    found = [courts.COURTS[one] for one in code.split("|")]
    name = " ou ".join([one[0] for one in found])
    return (f"{name} ({city})" if city else name), found[0][1]


def route_values(one) -> dict:
    """A proposed route as the contract names it."""
    own = one.facts
    return {
        "code": one.step.code,
        "court": own["route_court"],
        "lawyer": own["lawyer"],
        "prior_conciliation": own["prior"] == "yes" and one.step.code in routes.AFTER_AMICABLE,
        "stamp_cents": one.stamp_cents,
        "fee_cents": one.fee_cents,
        "duration": one.duration,
        "optional": one.step.optional,
        "to_confirm": one.to_confirm,
    }


def deciding(proposed: list):
    """The route that decides: the first before a judge, else the first with an officer, else the last; an optional one last."""
    judged = [one for one in proposed if routes.ROUTES[one.step.code].judicial]
    served = [one for one in proposed if one.facts["route_court"] != "none"]
    firm = [one for one in judged + served if not one.step.optional]
    return (firm or judged or served or proposed[-1:])[0]


def begin(one) -> str:
    """What to do, in one sentence."""
    return rules.value(BEGINS, one.step.code, one.facts, routes.ROUTES[one.step.code].begin)


def step_row(one, answers: dict, outcome, city: str) -> Step:
    """A proposed route as a numbered step."""
    own, code, words = one.facts, one.step.code, dict(outcome.words)
    words["court"], words["find"] = court_words(own["route_court"], city if own["economic"] == "yes" else "")
    words["fee"], words["duration"] = money.euros(one.fee_cents or 0), one.duration
    said = rules.every(SAID, code, own)
    mark = (" (facultatif)" if one.step.optional else "") + (" (à confirmer)" if one.to_confirm else "")
    sentences = [in_french.said(line.words, words) for line in said]
    wanted = IN_SIGHT + (SAVES_THE_RIGHT if own["limitation"] == "near" else ())
    seen = [sentence for sentence in sentences if [part for part in wanted if part in sentence]]
    return Step(
        begin(one)[:-1] + mark,
        sentences,
        unique([text for line in said for text in line.sources]),
        names.capital(routes.ROUTES[code].name) + mark,
        seen,
        [sentence for sentence in sentences if sentence.startswith(IF_THE_CLIENT) and sentence not in seen],
        ways(code, answers, own["route_court"]),
    )


def path_picture(outcome) -> Picture:
    """The questions in order up to the one where the way turned, then the steps."""
    asked = []
    for gate in routes.GATES:
        here = gate.code == outcome.row.gate
        answer = "oui" if here else "non"
        if gate.code == "situation":
            answer = SITUATIONS[outcome.facts["situation"]]
        elif gate.code == "ordinary":
            answer = STANCES[outcome.facts["stance"]]
        asked.append((gate.question, answer, here))
        if here:
            break
    ways = [routes.ROUTES[one.step.code].name for one in outcome.proposed]
    said = " ".join([f"{question[:-2]} : {answer}." for question, answer, _ in asked])
    return Picture(path.draw("Le chemin de votre dossier", asked, ways), f"{said} La route : {', '.join(ways)}.")


def published_until(facts: dict):
    """The last day of the time that the publication opened; the day of the case when nothing was published."""
    series, published = dict(routes.PUBLISHED).get(facts["situation"]), facts["published_on"]
    return series.last_day(published) if series and published else facts["today"]


def case_rows(outcome, chief, city: str, why: str) -> list[tuple]:
    """The few facts under the headline."""
    court = court_words(chief.facts["route_court"], city if outcome.facts["economic"] == "yes" else "")[0]
    rows = [("Devant", court), ("Avocat", LAWYER[chief.facts["lawyer"]])]
    if routes.ROUTES[chief.step.code].court == "court":
        rows.insert(1, ("Pourquoi ce tribunal", why))
    if outcome.row.gate == "insolvency" and outcome.facts["claim_born"] == "before" and outcome.facts["bodacc_date"]:
        late = outcome.facts["declaration"] == "late"
        series, label = (court_time.RELIEF, "Relevé de forclusion") if late else (court_time.DECLARE_CLAIM, "Déclaration")
        day, moved = last_working(series, outcome.facts["bodacc_date"])
        why_then = f" (le délai finit {days_off.words(moved)})" if moved else ""
        rows.append((f"{label} au plus tard le", dates.french(day) + why_then))
    if outcome.facts["publication"] == "open" and outcome.row.gate not in ("limitation", "insolvency"):
        rows.append((UNTIL[outcome.facts["situation"]], dates.french(published_until(outcome.facts))))
    if outcome.row.gate == "insolvency" and outcome.facts["claim_born"] == "after" and outcome.facts["bodacc_date"]:
        day = court_time.KEEP_RANK.last_day(outcome.facts["bodacc_date"])
        rows.append(("En liquidation, à signaler au plus tard le", dates.french(day)))
    if outcome.last_day:
        rows.append(("Dernier jour pour agir en justice", dates.french(outcome.last_day)))
    return rows


def reason_rows(excluded: list) -> list[tuple]:
    """(names, reason, text) of the routes left aside: those with one reason stand on one line."""
    rows = []
    for one in excluded:
        found = [routes.ROUTES[other.code].name for other in excluded if other.reason == one.reason]
        rows.append((", ".join(found), one.reason, one.source))
    return unique(rows)


def why_this_one(outcome) -> Folded:
    """The questions that led there, and the routes left aside."""
    tables = []
    for by_law, title in ((True, CLOSED_BY_LAW), (False, NO_USE_HERE)):
        rows = reason_rows([one for one in outcome.excluded if one.barred == by_law])
        if rows:
            tables.append(Table(title, NOT_HERE, rows, ()))
    aside = len(outcome.excluded)
    figure = f"{counted(aside, 'voie')} {'écartée' if aside < 2 else 'écartées'}" if aside else ""
    return Folded(WHY_THIS_ONE, figure, [path_picture(outcome)] + tables)


def explain(answers: dict, outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    facts, proposed, chief = outcome.facts, outcome.proposed, deciding(outcome.proposed)
    city = names.find_name(answers["court_city"] or "", courts.TAE_CITIES)
    judge = next(one for one in courts.WHY if rules.holds(one.when, facts))
    judged = [one for one in proposed if routes.ROUTES[one.step.code].court == "court"]
    excluded = [
        {"code": code, "reason": f"{reason[:-1]} ({source.text}).", "barred": barred}
        for code, reason, source, barred in outcome.excluded
    ]
    values = {"court": chief.facts["route_court"], "routes": [route_values(one) for one in proposed], "excluded": excluded}
    done = [step_row(one, answers, outcome, city) for one in proposed]
    points = []
    for one in proposed:
        words = dict(outcome.words)
        words["fee"] = money.euros(one.fee_cents or 0)
        points += [(in_french.said(line.words, words), line.sources[0]) for line in rules.every(OPEN, one.step.code, one.facts)]
    then = "C’est ce que les textes prévoient ici" if chief is proposed[0] else "Ensuite, sans paiement, les textes prévoient"
    blocks = [
        Headline(f"{begin(proposed[0])} {then} :", routes.ROUTES[chief.step.code].name, "Procédure"),
        Facts(case_rows(outcome, chief, city, judge.words), outcome.row.why),
        following(answers, proposed[0].step.code, chief.step.code, proposed[0].facts["route_court"]),
        Steps("Votre route, étape par étape", done),
        why_this_one(outcome),
    ]
    if points:
        table = Table("À vérifier", OPEN_POINTS, unique(points), ())
        blocks.append(Folded(table.caption, counted(len(table.rows), "point"), [table]))
    published = answers["bodacc_date"] or answers["today"]
    shown = {
        "last": dates.french(outcome.last_day or answers["today"]),
        "due": dates.french(answers["due_date"] or answers["today"]),
        "declare": dates.french(last_working(court_time.DECLARE_CLAIM, published)[0]),
        "published": dates.french(published_until(facts)),
        "dissolution": outcome.words["oppose_dissolution"],
        "sale": outcome.words["oppose_sale"],
        "afar": dates.french(last_working(court_time.DECLARE_FROM_AFAR, published)[0]),
    }
    used = [text for one in done for text in one.texts] + [one.source for one in outcome.excluded]
    used += [steps.L526_22] if "struck-off-person" in outcome.codes else []
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**shown)) for code in outcome.codes],
        [
            (line.codes[0], in_french.said(line.words, outcome.words))
            for line in steps.CONVENTIONS
            if rules.holds(line.when, facts)
        ],
        unique((list(judge.sources) if judged else []) + used + [source for _, source in points] + [routes.L214_1]),
        blocks,
    )
