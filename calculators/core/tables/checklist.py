"""A checklist as data: whom each line is for, from which day it is due, and what an answer makes of it. Knows no law."""

from collections import namedtuple

from calculators.core.tables.rules import holds

# code, label, help: of the question.  when: the line is asked about, conditions as core.tables.rules writes them, at most one.
# due: it is compulsory, conditions; None when it never is.  certain: « does not apply » is no answer, conditions; None when
# it always is one.  since: first day it is due, ISO.  text: what is missing, in words.  line: to paste, with words between
# braces; "" when there is nothing to paste.  fine: name of what a lack costs, "" when not known.  source: series.Text.
# confidence, note: as in series.Row.
Line = namedtuple(
    "Line", ("code", "label", "help", "when", "due", "certain", "since", "text", "line", "fine", "source", "confidence", "note")
)

YES, NO, DOES_NOT_APPLY = "yes", "no", "na"


def line(
    code: str,
    label: str,
    text: str,
    to_paste: str,
    source,
    confidence: str,
    help: str = "",
    when: tuple = (),
    due: tuple | None = (),
    certain: tuple | None = None,
    since: str = "",
    fine: str = "",
    note: str = "",
) -> Line:
    """One line of a checklist."""
    return Line(code, label, help, when, due, certain, since, text, to_paste, fine, source, confidence, note)


def certain(one: Line, facts: dict[str, str]) -> bool:
    """Whether the line applies without a doubt."""
    return one.certain is not None and holds(one.certain, facts)


def status(one: Line, facts: dict[str, str], day, answer: str) -> str:
    """What becomes of a line on a day: "aside" (not asked, or it does not apply), "done", "advised", "missing", "later"."""
    if not holds(one.when, facts) or (answer == DOES_NOT_APPLY and not certain(one, facts)):
        return "aside"
    if answer == YES:
        return "done"
    if one.due is None or not holds(one.due, facts):
        return "advised"
    return "missing" if day.isoformat() >= one.since else "later"
