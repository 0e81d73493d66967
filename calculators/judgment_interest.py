"""Interest after a judgment: legal rate by semester, raised by 5 points two months after service, or a fixed rate.

CMF L313-2 and L313-3, C. civ. 1231-7 and 1343-2. Amounts in cents, rates in ppm a year, days counted exactly.
"""

from collections import namedtuple

from calculators.core import money
from calculators.core.answer.result import Explanation, Headline, Sums, unique
from calculators.core.interest import accrual, statement
from calculators.core.reading.form import Refused, field
from calculators.core.time import dates
from calculators.law import civil_interest, conventions, judgment, legal_interest
from calculators.law.limits import RATE_UNKNOWN

ORDER = 20
TITLE = "Intérêts après un jugement"
RESULT = "le décompte"
FIELDS = (
    field("principal", "Somme accordée par le jugement", "amount", required=True,
          help="Le principal, sans les intérêts ni les frais."),
    field("from", "Intérêts à partir du", "date", required=True,
          help="La date que fixe le jugement : souvent celle de la mise en demeure ou du jugement. Elle n’est pas comptée."),
    field("served_on", "Jugement signifié le", "date",
          help="Signifié : remis par un commissaire de justice. Laissez vide si ce n’est pas fait."),
    field("until", "Calculer jusqu’au", "date", default="today", required=True, help="Ce jour compte."),
    field("creditor", "Vous êtes créancier", "choice", default="professional", choices=(
        ("professional", "comme professionnel"), ("private", "comme particulier"))),
    field("rate", "Le jugement applique", "choice", default="legal", choices=(
        ("legal", "l’intérêt légal"), ("fixed", "un taux fixe par an"))),
    field("rate_value", "Taux fixe", "percent", required=True, shown_when=("rate", ("fixed",)),
          help="En pourcentage par an, par exemple 12,15."),
    field("capitalise", "Le jugement ordonne la capitalisation", "choice", default="no", choices=(
        ("no", "non"), ("yes", "oui")),
          help="Capitalisation : les intérêts d’une année entière produisent eux-mêmes des intérêts."),
)  # fmt: skip
MAX_RATE = 10_000  # basis points
LIMITS = (
    "Le juge de l’exécution peut supprimer ou réduire la majoration, selon la situation de votre client.",
    "Les paiements reçus après le jugement ne sont pas déduits ici : ils règlent d’abord les intérêts, puis le principal.",
    "Les frais de procédure et l’article 700 du code de procédure civile s’ajoutent à part.",
    "C’est une information sur les textes, pas une consultation : un commissaire de justice établit le décompte à exécuter.",
)
WARNINGS = {
    "not-late": "Au {until}, aucun intérêt n’a encore couru : le premier jour compté est le {start}.",
    "rate-unknown": RATE_UNKNOWN,
    "not-served": (
        "Sans signification du jugement par un commissaire de justice, la majoration de l’intérêt légal ne commence pas."
    ),
}

# lines: see core.interest.accrual.  known_until: last day with a published rate, None for a fixed rate.  per_day_cents: what
# the next day adds, 0 when nothing accrues or its rate is not published.  raised_from: first day at the raised rate, or None.
# published: texts of the rates used.
Outcome = namedtuple(
    "Outcome",
    ("lines", "start", "stated_on", "known_until", "per_day_cents", "provisional", "raised_from", "codes", "published"),
)


def first_raised_day(served_on: dates.date, start: dates.date) -> dates.date:
    """The day after two full months from service (CMF L313-3, CPC 503), for interest that runs from `start`."""
    return dates.add_months(served_on, judgment.RAISE_AFTER.value_on(start)) + dates.ONE_DAY


def legal_rates(series, raised_from: dates.date | None, start: dates.date, end: dates.date) -> tuple:
    """The legal rate from `start` to `end`, raised from its day: (first day, last day, ppm, text) in order; its texts.

    Raises Unknown.
    """
    found, published = [], []
    for first, last, row in series.periods(start, end):
        published.append(row.source)
        if raised_from is None or last < raised_from:
            found.append((first, last, row.value, row.source))
            continue
        if first < raised_from:
            found.append((first, raised_from - dates.ONE_DAY, row.value, row.source))
        raised = row.value + judgment.RAISE_POINTS.value_on(last)
        found.append((max(first, raised_from), last, raised, judgment.L313_3))
    return found, published


def years(start: dates.date, end: dates.date) -> list[tuple]:
    """[start, end] cut at each anniversary: (first day, last day, whether the year is full)."""
    found, count, first = [], 1, start
    while first <= end:
        following = dates.add_months(start - dates.ONE_DAY, 12 * count) + dates.ONE_DAY
        found.append((first, min(end, following - dates.ONE_DAY), following - dates.ONE_DAY <= end))
        first, count = following, count + 1
    return found


def capitalised(principal: int, rates: list[tuple], start: dates.date, end: dates.date) -> tuple:
    """The lines when the interest of each full year joins the base (C. civ. 1343-2); and the base in the end."""
    lines, base = [], principal
    for first, last, full in years(start, end):
        inside = [(max(first, one[0]), min(last, one[1]), one[2], one[3]) for one in rates if one[0] <= last and one[1] >= first]
        year = accrual.accrue(base, inside, (), True, civil_interest.DAYS_IN_YEAR).lines
        lines += year
        base += accrual.total(year) if full else 0
    return lines, base


def calculate(principal, from_, served_on, until, creditor, rate, rate_value, capitalise) -> Outcome:
    """The interest run from the day after `from_` to the end of `until`. Raises Refused."""
    legal, start = rate == "legal", from_ + dates.ONE_DAY
    series = legal_interest.PROFESSIONAL_CREDITOR if creditor == "professional" else legal_interest.PRIVATE_CREDITOR
    errors = []
    if legal and start < series.first_day:
        message = (
            f"Le premier jour compté ne peut venir avant le {dates.french(series.first_day)} : indiquez une date plus récente."
        )
        errors.append(("from", message))
    if not legal and rate_value is not None and not 0 < rate_value <= MAX_RATE:
        errors.append(("rate_value", "Indiquez un taux au-dessus de 0 et d’au plus 100, par exemple 12,15."))
    if errors:
        raise Refused(tuple(errors))
    known = series.known_until if legal else None
    provisional = known is not None and until > known and until >= start
    stated_on = known if provisional and start <= known else until
    end = until if known is None else min(until, known)
    raised_from = first_raised_day(served_on, start) if legal and served_on else None
    rates, published = [], []
    if legal and start <= end:
        rates, published = legal_rates(series, raised_from, start, end)
    elif start <= end:
        rates = [(start, end, rate_value * 100, civil_interest.ART_1231_7)]
    lines, base = accrual.accrue(principal, rates, (), True, civil_interest.DAYS_IN_YEAR).lines, principal
    if capitalise == "yes":
        lines, base = capitalised(principal, rates, start, end)
    per_day, tomorrow = 0, end + dates.ONE_DAY
    if lines and (known is None or tomorrow <= known):
        following = legal_rates(series, raised_from, tomorrow, tomorrow)[0] if legal else rates
        per_day = money.interest(base, following[-1][2], 1, civil_interest.DAYS_IN_YEAR)
    codes = ["rate-unknown"] if provisional else ([] if lines else ["not-late"])
    if legal and not served_on:
        codes.append("not-served")
    return Outcome(lines, start, stated_on, known, per_day, provisional, raised_from, codes, published)


def explain(answers: dict, outcome: Outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    lines, interest = outcome.lines, accrual.total(outcome.lines)
    known = outcome.known_until
    values = {
        "days": sum([line.days for line in lines]),
        "principal_cents": answers["principal"],
        "interest_cents": interest,
        "total_cents": answers["principal"] + interest,
        "per_day_cents": outcome.per_day_cents,
        "provisional": outcome.provisional,
        "known_until": known,
        "periods": accrual.periods(lines),
        "raised_from": outcome.raised_from,
    }
    words = {
        "until": dates.french(answers["until"]),
        "start": dates.french(outcome.start),
        "known": dates.french(known) if known else "",
        "after": dates.french(known + dates.ONE_DAY) if known else "",
    }
    notes = [f"Chaque jour de plus ajoute {money.euros(values['per_day_cents'])}."] if values["per_day_cents"] else []
    if outcome.raised_from:
        raised = money.points(judgment.RAISE_POINTS.value_on(outcome.start))
        notes.append(f"La majoration de {raised} points s’applique à partir du {dates.french(outcome.raised_from)}.")
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**words)) for code in outcome.codes],
        settled_conventions(answers, outcome),
        sources(answers, outcome),
        [
            Headline(
                f"Au {dates.french(outcome.stated_on)}, votre client vous doit", money.euros(values["total_cents"]), "Total"
            ),
            Sums([("Somme du jugement", answers["principal"]), ("Intérêts", interest)], " ".join(notes)),
        ]
        + statement.blocks(lines, ()),
    )


def settled_conventions(answers: dict, outcome: Outcome) -> list[tuple]:
    """The conventions that this result used."""
    if not outcome.lines:
        return []
    days = statement.day_count(
        outcome.lines,
        conventions.DAYS_365,
        conventions.DAYS_365_IN_LEAP_YEAR,
        civil_interest.DAYS_IN_YEAR,
        civil_interest.DAYS_IN_LEAP_YEAR,
    )
    found = [conventions.FIRST_DAY, days, conventions.ROUNDING]
    if answers["rate"] == "legal":
        found.append(conventions.SEMESTERS)
    if outcome.raised_from:
        found.append(conventions.RAISE_FROM_SERVICE)
    if answers["capitalise"] == "yes":
        changed = dict(answers)
        changed["capitalise"] = "no"
        other = answers["principal"] + accrual.total(calculate(**changed).lines)
        found.append((conventions.CAPITALISATION[0], conventions.CAPITALISATION[1].format(other=money.euros(other))))
    return found


def sources(answers: dict, outcome: Outcome) -> list:
    """The articles and the published rates that this result used."""
    found = [line.source for line in outcome.lines]
    if outcome.raised_from:
        found += [judgment.L313_3, judgment.ART_503]
    if answers["capitalise"] == "yes":
        found.append(civil_interest.ART_1343_2)
    return unique(found + list(outcome.published))
