"""A letter whose answers are not all there yet: what is missing, and what stands in its place meanwhile.

Words are marked where they will be read. A sum or a day cannot be: a figure is worked out with one that nobody will see, and
every word that comes from it is marked instead.
"""

from calculators.core.answer.result import gap
from calculators.core.reading import parsers
from calculators.core.reading.form import is_shown
from calculators.core.time import dates
from calculators.letters import claims, placeholders
from calculators.letters.form import FIELDS

MARKED = ("line", "lines", "siren")  # kinds whose answer is read as it is written
UNSEEN = {"line": "x", "lines": "x", "siren": "552100554", "amount": "1000", "number": "2", "sums": ";1"}
ORDERED, OPENED = ("order_date", "served_on", "opposition_date"), ("judgment_date", "bodacc_date")
BEFORE = ("due_date", "invoice_date", "attempt_started_on")  # the letter, for most of them


def missing(answers: dict[str, str]) -> list[str]:
    """The questions that this letter needs and that have no answer, in the order of the form."""
    needed = [name for name, _ in claims.NEEDED.get(answers.get("letter", ""), ())]
    asked = [one for one in FIELDS if (one.required or one.name in needed) and is_shown(one, answers, FIELDS)]
    return [one.name for one in asked if not parsers.trimmed(answers.get(one.name, ""))]


def filled(answers: dict[str, str], names: list[str]) -> dict[str, str]:
    """The answers, with one that can be read for each that is missing; none without the day of the letter, which they follow."""
    found = dict(answers)
    try:
        on = parsers.day(answers.get("letter_date", ""))
    except ValueError:
        return found
    kinds = {one.name: one.kind for one in FIELDS}
    for name in names:
        group = next((each for each in (BEFORE, ORDERED, OPENED) if name in each), ())
        known = [answers[other] for other in group if answers.get(other)]
        day = known[0] if known else (on - dates.ONE_DAY if name in BEFORE else on).isoformat()
        found[name] = f"{day};1" if kinds[name] == "payments" else UNSEEN.get(kinds[name], day)
    return found


def marks(names: list[str]) -> dict[str, str]:
    """What stands for each missing answer that is words."""
    kinds = {one.name: one.kind for one in FIELDS}
    return {name: gap(place) for place, name in enumerate(names) if kinds[name] in MARKED}


def untold(words: dict, used: dict, names: list[str]) -> dict[str, str]:
    """What stands for each word that comes from a missing sum or day: the first of them, all in place of a table. used: the
    placeholders of the letter.
    """
    told, found = marks(names), {}
    for name in used:
        behind = [asked for asked in placeholders.asked_in([name]) if asked in names]
        lacking = [asked for asked in behind if asked not in told]
        if lacking and words[name]:
            shown = behind if isinstance(words[name], list) else lacking[:1]
            found[name] = ", ".join([gap(names.index(asked)) for asked in shown])
    return found
