"""Several results as one answer: a total with its day, one table, what must be known. Knows no law."""

from calculators.core import money
from calculators.core.answer.result import Brief, Headline, Sums, Table, unique
from calculators.core.time import dates

INVOICE, CLIENT, DUE, TOTAL = "Facture", "Client", "Échéance", "Total"
CAPTION = "Les factures"
ONE_CLIENT, CLIENTS = "votre client vous doit", "vos clients vous doivent"
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
    for at, (label, _) in enumerate(good[0].sums):
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


def table(briefs: list, sums: list) -> Table:
    """The table of all, its total last. sums: those of added(). Nobody is named where no client was."""
    good = [one for one in briefs if one]
    clients = [one for one in good if one.client]
    columns = [(INVOICE, "text")] + ([(CLIENT, "text")] if clients else []) + [(DUE, "date")]
    blank = ("",) * (len(columns) - 1)
    found = []
    for title, one in zip(titled(briefs), briefs):
        if one:
            cells = [title] + ([one.client] if clients else []) + [dates.short(one.due_date)]
            cells += [money.euros(one.sums[at][1]) for at, _, _ in sums]
            found.append(tuple(cells + [money.euros(total_of(one))]))
    columns += [(label, "number") for _, label, _ in sums] + [(TOTAL, "number")]
    totals = [money.euros(cents) for _, _, cents in sums] + [money.euros(sum([cents for _, _, cents in sums]))]
    return Table(CAPTION, columns, found, (TOTAL,) + blank + tuple(totals))


def blocks(briefs: list) -> list:
    """The total, what it is made of, the table."""
    good = [one for one in briefs if one]
    if not good:
        return []
    sums = added(good)
    drawn = table(briefs, sums)
    return [Headline(owed_on(good), drawn.total[-1], TOTAL), Sums([(label, cents) for _, label, cents in sums], ""), drawn]


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
