"""What each route of law/routes.py must say for itself: one that lacks a part would be shown with a vague word in its place."""

from calculators.core.tables import rules
from calculators.law import courts, routes, steps
from calculators.publish.sources.stopped import Wrong

# sentences that whole groups of routes share say nothing of one of them
SHARED = (tuple(routes.ROUTES), steps.JUDICIAL, steps.AGENTS, steps.JUDICIAL + steps.AGENTS)


def rows_of(table: tuple, code: str) -> list:
    """The rows of a table about a route, in order."""
    return [row for row in table if code in row.codes]


def always(table: tuple, code: str) -> bool:
    """Whether the table says something of a route in every case: its last row has no condition."""
    return [row.when for row in rows_of(table, code)][-1:] == [()]


def lacking(code: str) -> list:
    """What a route lacks, each part with the tables where it is written."""
    route, own = routes.ROUTES[code], [row for row in rows_of(steps.SAID, code) if row.codes not in SHARED]
    known = {*courts.COURTS, *(name for name, _, _ in courts.FACTS + routes.ROUTE_COURTS)}
    written = [row.routes for row in routes.ROWS] + [row.value for row in routes.FIRST]
    in_words = {step.code for words in written for step in rules.steps(words)}
    barred = code in routes.ORDER_OF_REASONS and rows_of(routes.BARS + routes.USELESS + routes.NOT_NOW, code)
    parts = (
        (route.name and route.begin.endswith("."), "name and first sentence (routes.ROUTES)"),
        (own, "sentence of its own (steps.SAID)"),
        (always(routes.FEES, code), "cost without a condition (routes.FEES)"),
        (always(routes.DURATIONS, code), "duration without a condition (routes.DURATIONS)"),
        ([row for row in own if row.sources], "source (steps.SAID)"),
        (barred or code in routes.NO_REASON, "reason to be left aside (routes.BARS and ORDER_OF_REASONS, or NO_REASON)"),
        (route.court in known, "court (courts.COURTS, or a fact that names one)"),
        (code in in_words, "place among the routes (routes.ROWS)"),
    )
    return [name for there, name in parts if not there]


def check() -> None:
    """Raises Wrong with every route that lacks something, in one sentence."""
    found = [f"the route {code} has no {', no '.join(lacking(code))}" for code in routes.ROUTES if lacking(code)]
    if found:
        raise Wrong(f"calculators/law: {'; '.join(found)}")
