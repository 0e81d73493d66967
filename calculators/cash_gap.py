"""What paying late costs in cash, before any invoice is unpaid: the money to have ready until clients pay.

No law here: cents and days. Jobs follow each other at equal intervals; each takes its costs on its first day, brings its deposit
that day, and the rest when its invoice is paid. The conventions, and where the finding on delays comes from: law/cash.py.
"""

from collections import namedtuple

from calculators.core import money
from calculators.core.answer import result
from calculators.core.answer.result import Explanation, Facts, Folded, Headline, Next, Picture, Table
from calculators.core.drawing import strips
from calculators.core.reading import parsers
from calculators.core.reading.form import Refused, field
from calculators.core.time import dates
from calculators.law import cash, payment_terms

ORDER = 120
TITLE = "Ce qu’un retard coûte à la trésorerie"
RESULT = "la comparaison"
FIELDS = (
    field("price", "Prix d’un travail", "amount", required=True, help="Ce que votre client vous paie en tout."),
    field("costs", "Ce que ce travail vous coûte", "amount", required=True,
          help="Achats, sous-traitance, déplacements, et ce dont vous avez besoin pour vivre pendant ce temps."),
    field("deposit_percent", "Acompte demandé à la commande, en pourcentage", "percent", default="0",
          help="30 pour 30 %. Laissez vide si vous n’en demandez pas."),
    field("term_days", "Délai de paiement, en jours après la facture", "number", default=str(cash.USUAL_TERM),
          parser=parsers.days, help="Celui de votre devis ou de vos conditions générales. Vide : 30."),
    field("late_days", "Retard, en jours après l’échéance", "number", default="0", parser=parsers.days,
          help="Vide : personne ne paie en retard."),
    field("jobs_per_month", "Travaux par mois", "number", default="1", help="Combien vous en commencez. Vide : 1."),
)  # fmt: skip
MAX_PERCENT = 10_000  # hundredths
MAX_TERM = 120
MAX_LATE = 180
MAX_JOBS = 60
LAST_DAY = cash.MONTHS * cash.DAYS_IN_MONTH - 1
LIMITS = (
    "Le calcul suit l’argent des travaux. Il ne compte ni impôt, ni cotisations, ni TVA, ni intérêts de découvert.",
    "Tous les clients y paient, même tard. Un client qui ne paie jamais coûte le prix entier.",
    "À un particulier, écrivez le mot « acompte » : sans ce mot, la somme versée d’avance vaut arrhes (code de la consommation, "
    "article L214-1).",
    "C’est un ordre de grandeur pour décider, pas une prévision de trésorerie.",
)
WARNINGS = {
    "costs-over-price": "Chaque travail coûte plus qu’il ne rapporte : l’avance nécessaire grandit sans fin, quel que soit le "
                        "délai.",
    "term-over-limit": "Entre professionnels, un délai convenu de plus de {limit} après la facture dépasse en règle générale le "
                       "maximum des textes.",
}  # fmt: skip

NEXT = Next(
    [
        result.Way("Demander un acompte", "", "avant/acompte-et-arrhes/", "", {}),
        result.Way("Écrire le délai de paiement au devis", "", "avant/devis-et-contrat/", "", {}),
        result.Way("Vérifier les mentions de la facture", "", "facturer/facture-conforme/", "invoice_check", {}),
    ]
)

# One way to be paid: deposit in hundredths of a percent, days late, balances as changes() gives them, the most to have ready and
# its first day.
Way = namedtuple("Way", ("deposit", "late", "balances", "peak_cents", "day"))
Outcome = namedtuple("Outcome", ("asked", "compared", "deposit_cents", "codes"))  # asked: the Way of the answers


def started(day: int, jobs: int) -> int:
    """How many jobs have begun by the evening of a day."""
    return ((day + 1) * jobs + cash.DAYS_IN_MONTH - 1) // cash.DAYS_IN_MONTH


def paid(day: int, jobs: int, wait: int) -> int:
    """How many invoices are paid by the evening of a day, `wait` days after they left: all jobs begun by then but the last."""
    return started(day - wait, jobs) - 1 if day >= wait else 0


def changes(amounts: list[tuple]) -> list[tuple]:
    """Of (day, sum) pairs in order, the first one and every one whose sum is not that of the one before."""
    kept, before = [], None
    for day, amount in amounts:
        if amount != before:
            kept.append((day, amount))
            before = amount
    return kept


def part(price: int, percent: int) -> int:
    """Cents of a deposit, given in hundredths of a percent."""
    return money.half_up(price * percent, MAX_PERCENT)


def way(price: int, costs: int, percent: int, wait: int, late: int, jobs: int, starts: list[int]) -> Way:
    """The balances of a year for one deposit and one delay. starts: the days on which jobs begin."""
    deposit = part(price, percent)
    days = sorted(starts + [day + wait for day in starts if day + wait <= LAST_DAY])
    balances = changes(
        [(day, started(day, jobs) * (deposit - costs) + paid(day, jobs, wait) * (price - deposit)) for day in days]
    )
    lowest = min([cents for _, cents in balances])
    return Way(percent, late, balances, max(0, -lowest), next(day for day, cents in balances if cents == lowest))


def calculate(price: int, costs: int, deposit_percent: int, term_days: int, late_days: int, jobs_per_month: int) -> Outcome:
    """The same jobs with and without a deposit, on time and late. Raises Refused."""
    deposit_percent, late_days = deposit_percent or 0, late_days or 0
    term_days = cash.USUAL_TERM if term_days is None else term_days
    jobs_per_month = 1 if jobs_per_month is None else jobs_per_month
    errors = []
    if deposit_percent > MAX_PERCENT:
        errors.append(("deposit_percent", "Indiquez un pourcentage du prix, de 0 à 100."))
    if term_days > MAX_TERM:
        errors.append(("term_days", f"Indiquez au plus {MAX_TERM} jours."))
    if late_days > MAX_LATE:
        errors.append(("late_days", f"Indiquez au plus {MAX_LATE} jours : au-delà, comptez ce client comme perdu."))
    if not 1 <= jobs_per_month <= MAX_JOBS:
        errors.append(("jobs_per_month", f"Indiquez de 1 à {MAX_JOBS} travaux par mois."))
    if errors:
        raise Refused(tuple(errors))
    starts = [day for day, _ in changes([(day, started(day, jobs_per_month)) for day in range(LAST_DAY + 1)])]
    compared = [
        way(price, costs, percent, term_days + late, late, jobs_per_month, starts)
        for percent in (0, deposit_percent or cash.USUAL_DEPOSIT)
        for late in (0, late_days or cash.USUAL_DELAY)
    ]
    asked = next(one for one in compared if (one.deposit, one.late) == (deposit_percent, late_days))
    codes = (("costs-over-price", costs > price), ("term-over-limit", term_days > payment_terms.GENERAL.rows[-1].value))
    return Outcome(asked, compared, part(price, deposit_percent), [code for code, holds in codes if holds])


def ready(one: Way, last: int) -> list[tuple]:
    """What a way to be paid asks to have ready, as steps until the day `last`."""
    return changes([(day, max(0, -cents)) for day, cents in one.balances if day <= last])


def percent_words(hundredths: int) -> str:
    """3000 -> "30 %", 1250 -> "12,50 %"."""
    return money.points(hundredths * 100) + money.NARROW + "%"


def name(one: Way) -> str:
    """How a way to be paid is called."""
    deposit = f"Acompte de {percent_words(one.deposit)}" if one.deposit else "Sans acompte"
    return f"{deposit}, {delay(one)}"


def delay(one: Way) -> str:
    """When the rest is paid."""
    return f"{dates.counted(one.late)} de retard" if one.late else "à l’échéance"


def picture(compared: list[Way]) -> Picture:
    """The strips, on the same days and the same scale, and the same in words."""
    month = cash.DAYS_IN_MONTH
    last = (max([one.day for one in compared]) // month + 2) * month
    last = min(last, LAST_DAY)
    rows, said = [], []
    for one in compared:
        figure = money.euros(one.peak_cents) if one.peak_cents else "rien à avancer"
        rows.append((name(one), ready(one, last), figure))
        said.append(f"{name(one)} : {figure}.")
    drawn = strips.draw("L’argent à avancer, jour après jour", rows, last, ("début", f"après {last} jours"))
    return Picture(drawn, "L’argent à avancer, jour après jour, et au plus fort. " + " ".join(said))


FOUR_WAYS = "Les mêmes travaux, quatre façons d’être payé"
COLUMNS = (
    ("Acompte", "text"),
    ("Paiement du solde", "text"),
    ("À avancer au plus fort", "number"),
    ("Atteint le jour", "number"),
)


def explain(answers: dict, outcome: Outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    asked, price, costs = outcome.asked, answers["price"], answers["costs"]
    steps = list(asked.balances)
    if steps[-1][0] < LAST_DAY:
        steps.append((LAST_DAY, steps[-1][1]))
    values = {
        "peak_need_cents": asked.peak_cents,
        "curve": [{"day": day, "balance_cents": cents} for day, cents in steps],
        "ways": [
            {"deposit_percent": money.percent(one.deposit * 100), "late_days": one.late, "peak_need_cents": one.peak_cents}
            for one in outcome.compared
        ],
    }
    without = [one for one in outcome.compared if (one.deposit, one.late) == (0, asked.late)]
    on_time = [one for one in outcome.compared if (one.deposit, one.late) == (asked.deposit, 0)]
    facts = [("Atteint", f"{dates.counted(asked.day)} après le début du premier travail")] if asked.peak_cents else []
    if asked.late:
        facts.append(("Ce que le retard ajoute", money.euros(asked.peak_cents - on_time[0].peak_cents)))
    if asked.deposit:
        facts.append(("Ce que l’acompte retire", money.euros(without[0].peak_cents - asked.peak_cents)))
        facts.append(("L’acompte, par travail", money.euros(outcome.deposit_cents)))
    facts.append(("Ce qui reste d’un travail, une fois payé", money.euros(price - costs)))
    rows = [
        (
            percent_words(one.deposit) if one.deposit else "aucun",
            delay(one),
            money.euros(one.peak_cents),
            str(one.day) if one.peak_cents else "",
        )
        for one in outcome.compared
    ]
    words = {
        "limit": dates.counted(payment_terms.GENERAL.rows[-1].value),
        "last": LAST_DAY,
        "deposit": percent_words(cash.USUAL_DEPOSIT),
        "delay": dates.counted(cash.USUAL_DELAY),
    }
    used = [cash.REGULAR_JOBS, cash.COSTS_FIRST, cash.EVERYONE_LATE, cash.ONE_YEAR]
    used += [cash.ROUNDING] if asked.deposit else []
    used += [] if asked.deposit and asked.late else [cash.COMPARED]
    finding = cash.FINDING if asked.late > cash.LONG_DELAY else ""
    sources = [cash.BANQUE_DE_FRANCE] if finding else []
    sources += [payment_terms.L441_10] if "term-over-limit" in outcome.codes else []
    sources.append(cash.L214_1)
    said = "Jusqu’aux paiements, il vous faut avoir d’avance" if asked.peak_cents else "Avec ces réponses, vous n’avancez rien :"
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**words)) for code in outcome.codes],
        [(code, text.format(**words)) for code, text in used],
        sources,
        [
            Headline(said, money.euros(asked.peak_cents), "À avancer"),
            Facts(facts, finding),
            NEXT,
            picture(outcome.compared),
            Folded(FOUR_WAYS, "", [Table(FOUR_WAYS, COLUMNS, rows, ())]),
        ],
    )
