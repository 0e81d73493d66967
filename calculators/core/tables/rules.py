"""Rules written as tables, and the few functions that walk them. No law here: the tables stand in law/.

facts: a dict of what is known of a case, a word by name, and two more: "amount" in cents, "today" a date.
when: (name, value) pairs that must all hold. `name` is a fact and `value` the words that suit; or one of
  ("up_to", series)  the amount is at most the figure in force today        ("over", series)  it is more
  ("at_least", series)  it is that figure or more                          ("below", series)  it is less
  ("since", "AAAA-MM-JJ")  today is that day or later                    ("before", "AAAA-MM-JJ")  today is earlier
"""

from collections import namedtuple

Gate = namedtuple("Gate", ("code", "question"))  # a question asked in order, with a way out
Row = namedtuple("Row", ("gate", "when", "routes", "why"))  # routes: as steps() reads them
Bar = namedtuple("Bar", ("codes", "when", "reason", "source"))  # takes routes away; reason "": without a word
Entry = namedtuple("Entry", ("codes", "when", "value"))  # what something is worth for these codes
Said = namedtuple("Said", ("codes", "when", "words", "sources"))  # a French sentence about these codes
Route = namedtuple("Route", ("name", "begin", "court", "judicial"))  # court: a code, or a fact that holds one
# One step of a row.  only_if_due: kept only where the law makes it compulsory.
Step = namedtuple("Step", ("code", "optional", "to_confirm", "only_if_due"))


def holds(when: tuple, facts: dict) -> bool:
    """Whether every condition of `when` is true of the case."""
    for name, value in when:
        if name == "up_to":
            good = facts["amount"] <= value.value_on(facts["today"])
        elif name == "over":
            good = facts["amount"] > value.value_on(facts["today"])
        elif name == "at_least":
            good = facts["amount"] >= value.value_on(facts["today"])
        elif name == "below":
            good = facts["amount"] < value.value_on(facts["today"])
        elif name == "since":
            good = facts["today"].isoformat() >= value
        elif name == "before":
            good = facts["today"].isoformat() < value
        else:
            good = facts[name] in value
        if not good:
            return False
    return True


def derive(facts: dict, table: tuple) -> dict:
    """The facts, completed by the (name, value, when) rows of `table`: for each name, the first row that holds."""
    known = dict(facts)
    for name, value, when in table:
        if name not in known and holds(when, known):
            known[name] = value
    return known


def first(rows: tuple, facts: dict) -> Row:
    """The first row whose `when` holds."""
    for row in rows:
        if holds(row.when, facts):
            return row
    raise ValueError(facts)  # every table ends with a row without conditions


def by_code(rows: tuple) -> dict:
    """A table as a dict, its rows in order for each code of row.codes: what the functions below walk."""
    found = {}
    for row in rows:
        for code in row.codes:
            found.setdefault(code, []).append(row)
    return found


def every(table: dict, code: str, facts: dict) -> list[Said]:
    """The rows for `code` whose `when` holds, in order. table: by_code()."""
    return [row for row in table.get(code, ()) if holds(row.when, facts)]


def one(table: dict, code: str, facts: dict):
    """The first row for `code` whose `when` holds; None when none does. table: by_code()."""
    for row in table.get(code, ()):
        if holds(row.when, facts):
            return row
    return None


def value(table: dict, code: str, facts: dict, otherwise: str | None):
    """What the first row for `code` that holds says; `otherwise` when none does. table: by_code()."""
    found = one(table, code, facts)
    return found.value if found else otherwise


def steps(written: str) -> list[Step]:
    """The Steps of "relance (petites_creances) creances_commerciales? [conciliateur]".

    (x): optional.  x?: to be confirmed.  [x]: kept only where the law makes it compulsory.
    """
    found = []
    for word in written.split(" "):
        code = word.strip("()[]?")
        found.append(Step(code, word.startswith("("), "?" in word, word.startswith("[")))
    return found
