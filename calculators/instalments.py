"""A payment schedule: dates and amounts to the cent, and the words that make it worth something.

C. civ. 1305-4 (loss of the term), 1376 (acknowledgment of debt), 2240 (it restarts limitation), 1343-5 (what a judge may grant).
"""

from collections import namedtuple

from calculators.core import money
from calculators.core.answer import ics
from calculators.core.answer.result import Act, Agenda, Explanation, Facts, Folded, Headline, Next, Table, Way, Words
from calculators.core.reading import carried
from calculators.core.reading.form import Refused, field
from calculators.core.time import dates
from calculators.law import agreement, conventions, limitation, schedule
from calculators.law.limits import NOT_ADVICE

ORDER = 70
TITLE = "Échéancier de paiement"
RESULT = "l’échéancier"
FIELDS = (
    field("total", "Somme à échelonner", "amount", required=True,
        help="Ce que votre client reconnaît devoir, frais compris s’il les doit."),
    field("count", "Nombre de versements", "number", required=True, help="Le premier compte."),
    field("first_date", "Premier versement le", "date", required=True),
    field("every", "Puis", "choice", default="month", choices=(
        ("month", "chaque mois"), ("two_weeks", "toutes les deux semaines"), ("week", "chaque semaine"))),
    field("down_payment", "Montant du premier versement", "amount", help="Facultatif : s’il est différent des autres."),
)  # fmt: skip
MAX_COUNT = 120
DAYS_OF_GRACE = agreement.NOT_CREDIT_WITHIN.value_on(agreement.NOT_CREDIT_WITHIN.first_day)
LIMITS = (
    "Un échéancier signé n’est pas un titre exécutoire : il ne permet pas à lui seul une saisie. Un juge peut le rendre "
    "exécutoire s’il est une transaction ou vient d’une conciliation ; deux avocats et le greffe aussi.",
    "Avec un particulier, ni frais ni intérêts. Depuis le 20 novembre 2026, un paiement étalé dès la vente est un crédit à la "
    f"consommation, même gratuit, s’il dure plus de {DAYS_OF_GRACE} jours après la livraison (code de la consommation, L312-4).",
    NOT_ADVICE,
)
WARNINGS = {
    "over-two-years": "Le dernier versement est à plus de deux ans : c’est la durée maximale qu’un juge peut accorder "
    "(code civil, article 1343-5). Rien ne vous oblige à accepter plus long.",
}  # fmt: skip
CLAUSE = (
    "Je soussigné(e) [nom du client], reconnais devoir à [votre nom] la somme de {total} ([somme en toutes lettres]) au titre de "
    "la facture n° [numéro] du [date].\n"
    "Je m’engage à la payer en {count} versement(s), aux dates et pour les montants du tableau.\n"
    "À défaut de paiement d’un seul versement à sa date, et huit jours après une mise en demeure restée sans effet, le solde "
    "devient exigible en entier.\nCet échéancier ne vaut ni renonciation ni novation : la dette reste la même.\n"
    "[Date, signature]"
)

Row = namedtuple("Row", ("number", "day", "cents", "left"))
Outcome = namedtuple("Outcome", ("rows", "codes"))


def day_of(first: dates.date, every: str, number: int) -> dates.date:
    """Day of the instalment `number` (0 for the first): a schedule that begins on a month end stays on month ends."""
    if every == "month":
        day = dates.add_months(first, number)
        return dates.end_of_month(day) if first == dates.end_of_month(first) else day
    weeks = schedule.WEEKS[every]
    return first + number * weeks * schedule.DAYS_IN_WEEK * dates.ONE_DAY


def amounts(total: int, count: int, down_payment) -> list[int]:
    """Cents of each instalment: equal ones, the last takes the rest; the first may differ. Raises Refused."""
    if not 1 <= count <= MAX_COUNT:
        raise Refused((("count", f"Indiquez de 1 à {MAX_COUNT} versements."),))
    if down_payment and (down_payment > total or (down_payment == total and count > 1)):
        raise Refused((("down_payment", f"Le premier versement doit rester sous le total, {money.euros(total)}."),))
    if down_payment and count == 1 and down_payment < total:
        rest = money.euros(total - down_payment)
        raise Refused((("count", f"Après ce premier versement, il reste {rest} : indiquez au moins 2 versements."),))
    first = [down_payment] if down_payment else []
    others = count - len(first)
    rest = total - sum(first)
    if others and rest < others:
        raise Refused((("count", "Il y a trop de versements pour cette somme : chacun doit atteindre un centime."),))
    equal = [rest // others] * others if others else []
    if equal:
        equal[-1] += rest - sum(equal)
    return first + equal


def calculate(total: int, count: int, first_date: dates.date, every: str, down_payment: int | None) -> Outcome:
    """The instalments in order. Raises Refused."""
    rows, left = [], total
    for index, cents in enumerate(amounts(total, count, down_payment)):
        left -= cents
        rows.append(Row(index + 1, day_of(first_date, every, index), cents, left))
    longest = dates.later(first_date, schedule.MOST_A_JUDGE_GRANTS.value_on(schedule.MOST_A_JUDGE_GRANTS.first_day), "years")
    return Outcome(rows, ["over-two-years"] if rows[-1].day > longest else [])


def following(answers: dict, rows: list) -> Next:
    """What makes the schedule worth something. A letter has equal instalments: one that differs is written in it by hand."""
    given, said, dated = carried.carried(FIELDS, answers), "", {}
    if not answers["down_payment"]:
        said = f"en {len(rows)} versements" if len(rows) > 1 else "en un versement"
        dated = carried.taken(given, instalment_count="count", instalment_first_date="first_date", instalment_every="every")
    proposal, signed = {"letter": "proposition_echeancier"}, {"letter": "reconnaissance_de_dette"}
    add = "ces versements" if len(rows) > 1 else "ce versement"
    return Next(
        [
            Way("Écrire la proposition", said, "lettres/studio/", "letters", carried.joined(dated, proposal)),
            Way("Écrire la reconnaissance de dette", said, "lettres/studio/", "letters", carried.joined(dated, signed)),
            Act(f"Ajouter {add} à mon agenda", "ics"),
            Way("Ce que l’échéancier change au délai pour agir", "", "prescription/", "limitation", {}),
        ]
    )


TO_SIGN = "Reconnaissance de dette à faire signer avec l’échéancier"
COLUMNS = (("N°", "number"), ("Le", "date"), ("Montant", "number"), ("Reste ensuite", "number"))


def explain(answers: dict, outcome: Outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    rows, total = outcome.rows, answers["total"]
    values = {
        "rows": [{"number": row.number, "date": row.day, "amount_cents": row.cents, "left_cents": row.left} for row in rows]
    }
    table = [(str(row.number), dates.french(row.day), money.euros(row.cents), money.euros(row.left)) for row in rows]
    entries = [
        ics.Entry(
            f"instalments {answers['first_date'].isoformat()} {total} {row.number}",
            row.day,
            f"Versement {row.number} sur {len(rows)}\u202f: {money.euros(row.cents)}",
            f"Reste ensuite\u202f: {money.euros(row.left)}. Vérifiez que l’argent est arrivé.",
            (0,),
        )
        for row in rows
    ]
    return Explanation(
        values,
        [(code, WARNINGS[code]) for code in outcome.codes],
        [conventions.LAST_TAKES_THE_REST, conventions.MONTH_ENDS],
        [schedule.ART_1305_4, schedule.ART_1376, limitation.ART_2240, schedule.ART_1343_5, agreement.L312_4],
        [
            Headline(
                f"{money.euros(total)} en {len(rows)} versements, le dernier le"
                if len(rows) > 1
                else f"{money.euros(total)} en un versement, le",
                dates.french(rows[-1].day),
                "Dernier versement",
            ),
            Facts([("Premier versement", money.euros(rows[0].cents)), ("Dernier versement", money.euros(rows[-1].cents))], ""),
            following(answers, rows),
            Table("L’échéancier", COLUMNS, table, ()),
            Folded(TO_SIGN, "", [Words(TO_SIGN, CLAUSE.format(total=money.euros(total), count=len(rows)))]),
            Agenda(answers["first_date"], entries),
        ],
    )
