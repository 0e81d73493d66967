"""Several results as one answer: a total with its day, one table, what must be known. Knows no law."""

from collections import namedtuple

from calculators.core import money
from calculators.core.answer.result import Brief, Headline, Sums, Table, unique
from calculators.core.time import dates

INVOICE, CLIENT, DUE, TOTAL = "Facture", "Client", "Échéance", "Total"
CAPTION = "Les factures"
ONE_CLIENT, CLIENTS = "votre client vous doit", "vos clients vous doivent"
# titles: of all the results.  named: whether a client is, else no column is for nobody.  sums: those of added().
Shape = namedtuple("Shape", ("titles", "named", "sums"))
MOST_NAMED, MOST_SAID = 5, 12  # of the invoices that a sentence concerns, of the sentences


def brief_of(explanation):
    """The line of a result among several; None where it has none, or is refused."""
    found = [block for block in explanation.blocks if isinstance(block, Brief)] if explanation else []
    return found[0] if found else None


def titled(briefs: list) -> list[str]:
    """What each result is called: its number, else its place. briefs: None for one that is refused."""
    return [one.number if one and one.number else f"{INVOICE} {at + 1}" for at, one in enumerate(briefs)]


def headings(briefs: list) -> list[str]:
    """The title of the statement of each: « Facture 2026-15, Durand »."""
    found = []
    for title, one in zip(titled(briefs), briefs):
        title = f"{INVOICE} {title}" if one and one.number else title
        found.append(f"{title}, {one.client}" if one and one.client else title)
    return found


def total_of(one) -> int:
    """All that is owed on one."""
    return sum([cents for _, cents in one.sums])


def added(good: list) -> list[tuple]:
    """(place, label, cents) of each sum over all of them, those that come to nothing left out but the first."""
    found = []
    for at, (label, _) in enumerate(good[0].sums if good else ()):
        cents = sum([one.sums[at][1] for one in good])
        if cents or at == 0:
            found.append((at, label, cents))
    return found


def owed_on(good: list) -> str:
    """« En tout, au 28 novembre 2026, vos clients vous doivent »: the sentence of the total, with its day."""
    first, last = min([one.day for one in good]), max([one.day for one in good])
    day = f"au {dates.french(last)}"
    if first != last:
        day = f"entre le {dates.french(first)} et le {dates.french(last)} selon la facture"
    whom = CLIENTS if len(unique([one.client for one in good if one.client])) > 1 else ONE_CLIENT
    return f"En tout, {day}, {whom}"


def shape(briefs: list) -> Shape:
    """The Shape of the table."""
    good = [one for one in briefs if one]
    return Shape(titled(briefs), bool([one for one in good if one.client]), added(good))


def row(title: str, one, shaped: Shape) -> tuple:
    """The row of one."""
    found = [title] + ([one.client] if shaped.named else []) + [dates.short(one.due_date)]
    return tuple(found + [money.euros(one.sums[at][1]) for at, _, _ in shaped.sums] + [money.euros(total_of(one))])


def rows(briefs: list, shaped: Shape) -> list[tuple]:
    """The rows of the table; none for those that are refused."""
    return [row(title, one, shaped) for title, one in zip(shaped.titles, briefs) if one]


def blocks(briefs: list, shaped: Shape, drawn: list) -> list:
    """The total, what it is made of, the table. drawn: its rows."""
    good = [one for one in briefs if one]
    if not good:
        return []
    labels = [(label, cents) for _, label, cents in shaped.sums]
    columns = [(INVOICE, "text")] + ([(CLIENT, "text")] if shaped.named else []) + [(DUE, "date")]
    blank = ("",) * (len(columns) - 1)
    columns += [(label, "number") for label, _ in labels] + [(TOTAL, "number")]
    total = money.euros(sum([cents for _, cents in labels]))
    totals = (TOTAL,) + blank + tuple([money.euros(cents) for _, cents in labels]) + (total,)
    return [Headline(owed_on(good), total, TOTAL), Sums(labels, ""), Table(CAPTION, columns, drawn, totals)]


def warnings(briefs: list) -> list[tuple]:
    """(code, sentence) pairs, each once, with the invoices that it concerns unless all are."""
    said, good = [], [one for one in briefs if one]
    concerned = {}
    for title, one in zip(titled(briefs), briefs):
        for pair in one.warnings if one else ():
            if pair not in concerned:
                concerned[pair] = []
                said.append(pair)
            concerned[pair].append(title)
    found = []
    for code, sentence in said[:MOST_SAID]:
        titles = concerned[(code, sentence)]
        more = len(titles) - MOST_NAMED
        named = ", ".join(titles[:MOST_NAMED]) + (f" et {more} autre{'s' if more > 1 else ''}" if more > 0 else "")
        found.append((code, sentence if len(titles) == len(good) else f"{named} : {sentence}"))
    if len(said) > MOST_SAID:
        found.append(("more", f"Et d’autres points à vérifier ({len(said) - MOST_SAID}), facture par facture."))
    return found
