"""The routes that the procedure opens to an invoice, by code: its tables walked once for all the invoices of the same case."""

from calculators.core.reading.form import Refused
from calculators.core.tables import rules
from calculators.follow_up.words import UNKNOWN
from calculators.law import courts, routes, thresholds
from calculators.procedure import rule as procedure
from calculators.procedure.words import FIELDS

LIMITS = (
    thresholds.SMALL_CLAIM_MAX, thresholds.AMICABLE_MAX, thresholds.REQUEST_MAX, thresholds.PROXIMITY_MAX, thresholds.LAWYER_OVER,
    thresholds.EUROPEAN_SMALL_CLAIM_MAX, thresholds.ECONOMIC_CONTRIBUTION_OVER,
)  # fmt: skip
DEFAULTS = {one.name: one.default if one.kind == "choice" else None for one in FIELDS}
TITLED = ("title", "enforcement")

_limits = {}  # the amounts in force, by day
_routes = {}  # by everything that the tables may ask
MOST_KEPT = 400


def amount_of(owed) -> int:
    """What a procedure is about: principal and interest; the rest when only that is left."""
    return owed.principal_cents + owed.interest_cents or owed.penalty_cents + owed.costs_cents + owed.indemnity_cents


def case_of(answers: dict, outcome) -> dict:
    """The answers as the procedure asks them."""
    life, case = outcome.life, dict(DEFAULTS)
    for name in ("creditor", "debtor", "due_date", "today"):
        case[name] = answers[name]
    case["place"] = answers["place"] if answers["debtor"] in courts.PRIVATE else DEFAULTS["place"]
    titled = outcome.state in TITLED
    case["amount"], case["conciliation_tried"] = amount_of(outcome.owed), life.tried
    case["stance"] = "silent" if titled and life.stance == "disputed" else life.stance
    case["enforceable_title"] = "yes" if titled else "no"
    case["limitation_date"] = None if titled else outcome.last_day
    if "claim_declared" in life.on:
        over_indebted = answers["debtor"] == "consumer" and answers["place"] != "alsace_moselle"
        case["situation" if over_indebted else "insolvency"] = "over_indebted" if over_indebted else "yes"
    return case


def limits_on(today) -> list[int]:
    """The amounts from which a route or a court changes, on a day."""
    if today.toordinal() not in _limits:
        _limits.clear()
        _limits[today.toordinal()] = [one.value_on(today) for one in LIMITS if one.first_day <= today]
    return _limits[today.toordinal()]


def routes_of(answers: dict, outcome) -> list[str]:
    """The codes of the routes, in order; none where the procedure refuses the case, nor before the creditor says his activity."""
    if answers["creditor"] == UNKNOWN:
        return []
    case = case_of(answers, outcome)
    today = case["today"]
    asked = [case[name] for name in sorted(case) if name not in ("amount", "due_date", "today", "limitation_date")]
    asked += [case["amount"] > limit for limit in limits_on(today)]
    asked += [today.toordinal(), today > case["due_date"], procedure.limitation_state(case["limitation_date"], today)]
    key = tuple(asked)
    if key not in _routes:
        if len(_routes) > MOST_KEPT:
            _routes.clear()
        _routes[key] = walked(case)
    return _routes[key]


def walked(case: dict) -> list[str]:
    """The same, from the tables."""
    try:
        procedure.check(case)
    except Refused:
        return []
    facts, _ = procedure.case_facts(case)
    row = rules.first(routes.ROWS, facts)
    facts["gate"] = row.gate
    return [step.code for step in procedure.kept_steps(row, facts)]


def court_of(answers: dict, outcome) -> str:
    """The court of the case, or a choice of courts; "" where the procedure refuses the case."""
    case = case_of(answers, outcome)
    try:
        procedure.check(case)
    except Refused:
        return ""
    facts, _ = procedure.case_facts(case)
    return facts[routes.ROUTES["injonction_de_payer"].court]
