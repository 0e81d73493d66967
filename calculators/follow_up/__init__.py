"""One invoice followed to the end: where it stands, what is owed today, what comes next and why, how long is left to sue.

No law and no sum of its own: the account is that of late_penalties, the last day that of limitation, the ways those of procedure,
the reminders those of reminders. What each event makes of each state is a table, table.py.
"""

from calculators.core import money
from calculators.core.answer import ics
from calculators.core.answer.result import Agenda, Brief, Explanation, Folded, Headline, Sums, unique
from calculators.core.interest import statement
from calculators.core.reading import form
from calculators.core.time import dates
from calculators.core.words import typography
from calculators.follow_up import reasons, telling
from calculators.follow_up.agenda import entries_of
from calculators.follow_up.following import fill, following
from calculators.follow_up.rule import calculate, debt_of, said
from calculators.follow_up.words import FIELDS, GROUPS, LIMITS, PASSED_ON, STATES, STEPS, TO_SHARE, WARNINGS
from calculators.late_penalties import account, debt, settled_conventions, sharing, sources, sums_of, together, values_of
from calculators.late_penalties import rule as late
from calculators.late_penalties.sharing import explain_parts
from calculators.law import conventions
from calculators.limitation.rule import RULES
from calculators.procedure.following import debtor_of

__all__ = (
    "FIELDS", "GROUPS", "KEPT_BACK", "LIMITS", "ORDER", "RESULT", "STATES", "STEPS", "TITLE", "TO_SHARE", "WARNINGS", "brief",
    "calculate", "explain", "explain_parts", "share", "valued",
)  # fmt: skip
ORDER = 130
TITLE = "Suivi d’une facture"
RESULT = "le suivi"
KEPT_BACK = ("fill", "ics")  # values that hold words of the reader


def share(rows: list[dict]) -> tuple:
    """A payment for several invoices, in the order of C. civ. 1342-10: that of late_penalties."""
    return sharing.share(rows, asked_of)


def asked_of(row: dict) -> dict:
    """What late_penalties is asked of a row. Raises Refused."""
    answers = form.read(FIELDS, row)
    calculate(**answers)
    return debt_of(answers, debtor_of(answers))


def passed_on(outcome) -> list[str]:
    """The warnings of late_penalties that the reader sees here too."""
    noticed = "formal_notice" in outcome.life.on or outcome.state == "paid"
    return [code for code in outcome.owed.codes if code in PASSED_ON and not (noticed and code == "no-formal-notice")]


def codes(outcome) -> list[str]:
    """The codes of the warnings, each once."""
    return unique([code for code, _, _ in outcome.codes] + passed_on(outcome))


_listed = {}  # what comes next when nothing happened: thousands of invoices have the same few due dates
MOST_KEPT = 2_000


def listed(answers: dict, outcome) -> list[dict]:
    """What comes next, without its reasons."""
    today, kind, owed = answers["today"], outcome.kind, outcome.owed
    if outcome.status != "open" or outcome.life.history or outcome.limit:
        return steps_of(answers, outcome)
    asked = (answers["due_date"].toordinal(), today.toordinal(), kind, owed.principal_cents > 0, reasons.claimed(outcome))
    if asked not in _listed:
        if len(_listed) > MOST_KEPT:
            _listed.clear()
        _listed[asked] = steps_of(answers, outcome)
    return _listed[asked]


def steps_of(answers: dict, outcome) -> list[dict]:
    """The same, from the steps."""
    today = answers["today"]
    return [
        {
            "code": step.code,
            "date": step.day.isoformat(),
            "overdue": step.day < today,
            "letter": reasons.letter_of(step.code, answers, outcome),
            "page": reasons.page_of(step.code),
        }
        for step in outcome.steps
    ]


def valued(answers: dict, outcome) -> tuple[dict, list]:
    """The values without texts, letters nor files, as run() gives them, and the codes of the warnings: a row among thousands."""
    owed = outcome.owed
    found = {
        "state": outcome.state,
        "days_late": outcome.late_days,
        "invoiced_cents": owed.invoiced_cents,
        "deducted_cents": debt.total_of(owed.deductions, ("deposit", "credit_note")),
        "retained_cents": debt.total_of(owed.deductions, (debt.RETENTION,)),
        "received_cents": sum([paid.cents for paid in owed.payments]),
        "total_cents": late.total(owed),
        "principal_cents": owed.principal_cents,
        "interest_cents": owed.interest_cents,
        "penalty_cents": owed.penalty_cents,
        "costs_cents": owed.costs_cents,
        "indemnity_cents": owed.indemnity_cents,
        "per_day_cents": owed.per_day_cents or 0,
        "provisional": owed.provisional,
        "known_until": owed.known_until and owed.known_until.isoformat(),
        "next": listed(answers, outcome),
        "last_day": outcome.last_day.isoformat(),
        "last_day_to": "enforce" if outcome.claim == "judgment" else "sue",
        "limitation_status": outcome.status,
    }
    return found, codes(outcome)


def warnings(answers: dict, outcome) -> list[tuple]:
    """(code, French sentence) pairs: of the follow-up, then of the account."""
    last, left = outcome.last_day, (outcome.last_day - answers["today"]).days
    words = {
        "last": dates.french(last),
        "left": dates.counted(left),
        "serve_by": "",
        "until": dates.french(outcome.life.broken) if outcome.life.broken else "",
    }
    found = []
    for code, day, event in outcome.codes:
        if code == "order-lapsed":
            words["serve_by"] = dates.french(day)
        template = WARNINGS[code]
        for name in sorted(words):
            template = template.replace("{" + name + "}", words[name])
        found.append((code, said(code, day or last, event or "call", answers, template)))
    kept = passed_on(outcome)
    return unique(found) + [pair for pair in together.warnings(outcome.debt, outcome.owed) if pair[0] in kept]


def brief(answers: dict, outcome) -> Brief:
    """The line of an invoice among several."""
    owed = outcome.owed
    labels = (together.STILL_DUE, together.INTEREST, together.PENALTY, together.COSTS, together.INDEMNITY)
    cents = (owed.principal_cents, owed.interest_cents, owed.penalty_cents, owed.costs_cents, owed.indemnity_cents)
    sums = tuple(zip(labels, cents))
    called = typography.french(answers["reference"] or "")
    return Brief(called, "", answers["due_date"], sums, owed.stated_on, warnings(answers, outcome))


def values_with(answers: dict, outcome, entries: list, agenda: list, reasoned) -> dict:
    """The contract's values."""
    found = values_of(outcome.owed, entries)
    small, _ = valued(answers, outcome)
    found.update(small)
    found["next"] = steps_of(answers, outcome)
    for number, step in enumerate(outcome.steps):
        found["next"][number]["why"] = typography.french(reasoned.why(step, number == 0))
    found["fill"] = fill(answers, outcome)
    found["ics"] = ics.calendar(answers["today"], agenda) if agenda else ""
    return found


def explain(answers: dict, outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    owed, asked = outcome.owed, outcome.debt
    entries, reasoned = account.account(asked["debtor"], owed), reasons.Reasons(answers, outcome)
    agenda, total = entries_of(answers, outcome, reasoned), late.total(owed)
    used = [text for step in outcome.steps for text in reasoned.texts(step)]
    limited = [RULES[outcome.claim].row_on(outcome.life.title_from or answers["due_date"]).source]
    limited += [act.source for act in outcome.limit.acts] if outcome.limit else []
    listing = telling.next_rows(answers, outcome, reasoned)
    named = [text for code in codes(outcome) for text in reasons.NAMED.get(code, ())]
    return Explanation(
        values_with(answers, outcome, entries, agenda, reasoned),
        warnings(answers, outcome),
        unique([conventions.PACE_IS_PRACTICE, conventions.LIMITATION_START] + settled_conventions(asked, owed)),
        unique(used + sources(asked, owed) + limited + named),
        [
            Headline(
                f"{STATES[outcome.state]} : au {dates.french(owed.stated_on)}, votre client vous doit",
                money.euros(total),
                "Total",
            ),
            telling.facts(answers, outcome, reasoned),
            Sums(sums_of(asked, owed), ""),
            following(answers, outcome, bool(agenda)),
        ]
        + telling.coming(listing)
        + telling.history(answers, outcome)
        + [Folded("Le compte de la facture", money.euros(total), [account.table(entries, total)])]
        + statement.blocks(owed.lines)
        + ([Agenda(answers["today"], agenda)] if agenda else [])
        + [brief(answers, outcome)],
    )
