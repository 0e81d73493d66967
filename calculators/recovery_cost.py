"""What each route costs: court, commissaire de justice by tranches, agency; who bears it, and below which sum it costs more.

C. com. A444-11, A444-31, A444-32; CGI 1635 bis Q; CPC 695. Which routes are open: the tables of law/routes.py; what they are
made of: law/comparison.py. Money in cents; what the law does not confirm is None, never a guess.
"""

from collections import namedtuple
from datetime import date

from calculators.core import money
from calculators.core.answer.result import Explanation, Facts, Folded, Headline, Next, Picture, Step, Steps, Table, Way, unique
from calculators.core.drawing import bars
from calculators.core.money import fees
from calculators.core.reading import carried
from calculators.core.reading.form import Refused, field
from calculators.core.tables import in_french, rules
from calculators.core.words.typography import counted
from calculators.law import RULES_VERSION, comparison, costs, courts, routes

ORDER = 90
TITLE = "Combien coûte chaque voie"
RESULT = "la comparaison"
FIELDS = (
    field("amount", "Montant encore dû, intérêts compris", "amount", required=True),
    field("debtor", "Votre client est", "choice", required=True, choices=(
        ("company", "une société commerciale"), ("trader", "un commerçant en nom propre"),
        ("craftsperson", "un artisan en nom propre"), ("professional", "un libéral en nom propre"),
        ("sel", "une société d’exercice libéral"), ("civil_company", "une société civile"), ("farmer", "un agriculteur"),
        ("association", "une association"), ("copropriete", "une copropriété"), ("consumer", "un particulier"),
        ("local_authority", "une collectivité ou son établissement"), ("state", "l’État ou un établissement national"),
        ("public_hospital", "un hôpital public"))),
    field("creditor", "Votre activité est", "choice", required=True, choices=(
        ("commercial", "commerciale"), ("craft", "artisanale"), ("liberal", "libérale"), ("agricultural", "agricole"))),
    field("success_percent", "Part prise par une société de recouvrement", "percent",
          help="Celle de votre mandat ou de votre devis, en pourcentage de ce qui rentre. Aucun tarif n’est fixé par les "
               "textes."),
)  # fmt: skip
MAX_PERCENT = 10_000  # hundredths
LIMITS = (
    "Les honoraires d’avocat sont libres ; l’article 700 du code de procédure civile n’en rembourse que ce que le juge décide.",
    "Les majorations d’outre-mer, l’affranchissement, les frais de déplacement et le droit d’engagement des poursuites ne "
    "sont pas comptés.",
    "Une saisie a d’autres frais : commandement, saisie, dénonciation. Un commissaire de justice donne un devis.",
    "C’est une information sur les textes, pas une consultation : demandez un devis avant d’engager une voie.",
)
WARNINGS = {
    "ask-tariff": "Quand un tarif n’est pas confirmé, il n’est pas affiché : demander le tarif.",
    "costs-more": "Pour cette somme, au moins une voie coûte à avancer plus que la somme réclamée.",
    "creditor-share-unknown": "Votre part du droit proportionnel n’est pas confirmée pour cette somme : demander le tarif.",
}
BARS, COMPARED = rules.by_code(routes.BARS + routes.USELESS), rules.by_code(comparison.COMPARED)
DURATIONS = rules.by_code(routes.DURATIONS)
ASK = "demander le tarif"
WHO = {"debtor": "votre client, en principe", "creditor": "vous", "shared": "votre client et vous"}

# rows: (code, least, most, who, recoverable, duration).  parts: cents by name, None: unknown.
Outcome = namedtuple("Outcome", ("facts", "rows", "parts", "codes"))


def service(amount: int, today: date) -> int:
    """Service of an injunction by a commissaire de justice, with tax: base by its coefficient, and transmission."""
    halves = next(halves for bound, halves in costs.COEFFICIENTS if bound is None or amount <= bound)
    twice = costs.SERVICE.value_on(today) * halves + costs.TRANSMISSION.value_on(today) * costs.HALVES
    return money.half_up(twice * (fees.PPM + costs.VAT.value_on(today)), costs.HALVES * fees.PPM)


def part_cents(amount: int, success_percent: int | None, today: date) -> dict:
    """The parts that costs are made of, in cents; None where the law does not confirm one."""
    vat, debtor = costs.VAT.value_on(today), fees.total(costs.DEBTOR_SHARE, amount)
    creditor = fees.total(costs.CREDITOR_SHARE, amount)
    return {
        "registry": fees.with_tax(costs.INJUNCTION_REGISTRY.value_on(today), vat),
        "service": service(amount, today),
        "stamp": costs.STAMP.value_on(today),
        "agency": None if success_percent is None else money.half_up(amount * success_percent, MAX_PERCENT),
        "debtor": debtor,
        "creditor": creditor,
        "creditor_taxed": None if creditor is None else fees.with_tax(creditor, vat),
        "enforcement": None if debtor is None or creditor is None else fees.with_tax(debtor + creditor, vat),
    }


def added(names, parts):
    """The sum of the parts named; None when one is not known."""
    found = [None] if names is None else [parts[name] for name in names]
    return None if None in found else sum(found)


def changed(facts, changes):
    """The facts of a case compared."""
    case = dict(facts)
    for name, value in changes:
        case[name] = value
    return case


def is_open(code, cases):
    """Whether the tables leave this route open in one of the cases."""
    return any(not rules.one(BARS, code, case) for case in cases)


def below(names, today):
    """The sum below which a route of these parts costs more than it may bring; None when it has none or is not known."""
    for bound, _ in costs.COEFFICIENTS:
        sum_there = added(names, part_cents(bound or fees.PPM, None, today))
        if not sum_there or bound is None or sum_there <= bound:
            return sum_there or None


def calculate(amount, debtor, creditor, success_percent):
    """The cost of each route open to the case. Raises Refused."""
    if success_percent is not None and success_percent > MAX_PERCENT:
        raise Refused((("success_percent", "Indiquez au plus 100, par exemple 15 pour 15 % de ce qui rentre."),))
    facts, today = dict(comparison.NEUTRAL), date.fromisoformat(RULES_VERSION)
    facts["amount"], facts["debtor"], facts["creditor"], facts["today"] = amount, debtor, creditor, today
    facts = rules.derive(facts, courts.FACTS + routes.ROUTE_COURTS)
    cases = [changed(facts, changes) for changes in comparison.CASES]
    parts, rows = part_cents(amount, success_percent, today), []
    words = in_french.words(routes.FIGURES, routes.DATES, today)
    for code in comparison.ORDER:
        made = rules.value(COMPARED, code, facts, None)
        if made and is_open(code, cases):
            duration = comparison.AGENCY_DURATION if code in comparison.NAMES else rules.one(DURATIONS, code, facts).value
            rows.append((code, added(made[0], parts), added(made[1], parts), made[2], made[3], in_french.said(duration, words)))
    private = debtor in courts.PRIVATE
    codes = ["ask-tariff"] if [row for row in rows if row[2] is None] else []
    if [row for row in rows if row[2] and row[2] > amount]:
        codes.append("costs-more")
    if private and parts["creditor"] is None:
        codes.append("creditor-share-unknown")
    return Outcome(facts, rows, parts, codes)


def name(code: str) -> str:
    """French name of a route."""
    return comparison.NAMES[code] if code in comparison.NAMES else routes.ROUTES[code].name


def price(least, most) -> str:
    """A cost in French: one figure, two, or « demander le tarif »."""
    if least is None and most is None:
        return ASK
    if most is None and not least:
        return ASK
    if most is None:
        return f"{money.euros(least)}, puis {ASK}"
    if least is None or least == most:
        return money.euros(most)
    return f"{money.euros(least)} à {money.euros(most)}"


def tranche_table(one: fees.Fees, amount: int, total: int | None) -> Table:
    """A scale worked out tranche by tranche, without tax."""
    rows = []
    for share in fees.shares(one, amount):
        over = f"au-dessus de {money.round_euros(share.above_cents)}"
        if share.up_to_cents is not None:
            over = f"de {money.round_euros(share.above_cents)} à {money.round_euros(share.up_to_cents)}"
        cents = money.half_up(share.share_ppm_cents, fees.PPM)
        rows.append((over, money.percent_fr(share.ppm), money.euros(share.base_cents), money.euros(cents), one.source))
    if not rows:
        rows = [("somme entière", "", money.euros(amount), money.euros(total) if total is not None else ASK, one.source)]
    columns = (("Tranche", "text"), ("Taux", "number"), ("Base", "number"), ("Droit hors taxes", "number"), ("Texte", "text"))
    shown = money.euros(total) if total is not None else ASK
    return Table(one.title, columns, rows, ("Total", "", money.euros(amount), shown, ""))


def comparison_steps(answers: dict, outcome: Outcome) -> Steps:
    """Every route: cost, what is left, below which sum it costs more, who pays, how long."""
    amount, today, rows = answers["amount"], outcome.facts["today"], []
    for code, least, most, who, recoverable, duration in outcome.rows:
        made = rules.value(COMPARED, code, outcome.facts, None)
        borne = outcome.parts["creditor_taxed"] if who == "shared" else most
        floor = below(made[1], today) if made[1] and "agency" not in made[1] and "enforcement" not in made[1] else None
        said = [
            f"Qui paie à la fin : {WHO[who]}.",
            "Vous pouvez en demander le remboursement." if recoverable else "Ces frais ne se remboursent pas.",
        ]
        if borne is not None and borne <= amount:
            said.append(f"Sur {money.euros(amount)}, il reste {money.euros(amount - borne)}.")
        if floor:
            said.append(f"Sous {money.euros(floor)}, cette voie coûte plus qu’elle ne rapporte.")
        rows.append(Step(f"{name(code)} : {price(least, most)}", said + [f"Délai : {duration}."], (), "", (), (), ()))
    return Steps("Les voies, côte à côte, taxes comprises", rows)


def cost_picture(rows: list[tuple]) -> Picture:
    """The costs as bars, from the least to the most, unknown ones last; and the same in words."""
    known = sorted([(most, index) for index, (_, _, most, _, _, _) in enumerate(rows) if most is not None])
    partly = [index for index, row in enumerate(rows) if row[2] is None]
    drawn = [rows[index] for _, index in known] + [rows[index] for index in partly]
    rows = [(name(code), least, most, price(least, most)) for code, least, most, _, _, _ in drawn]
    said = " ; ".join([f"{label} : {words}" for label, _, _, words in rows])
    return Picture(bars.draw("Le coût de chaque voie", rows), f"Du moins cher au plus cher : {said}.")


def following(answers: dict) -> Next:
    """What comes once the costs are known."""
    given, said = carried.carried(FIELDS, answers), f"pour {money.euros(answers['amount'])}"
    case = carried.taken(given, "amount", "debtor", "creditor")
    return Next(
        [
            Way("Trouver quelle procédure", said, "quelle-procedure/", "procedure", case),
            Way("Confier le recouvrement", "", "insister/confier-le-recouvrement/", "", {}),
        ]
    )


def explain(answers, outcome):
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    parts, amount = outcome.parts, answers["amount"]
    private = answers["debtor"] in courts.PRIVATE
    keys = ("code", "min_cents", "max_cents", "who_pays", "recoverable", "duration")
    values = {
        "rows": [dict(zip(keys, row)) for row in outcome.rows],
        "service_cents": parts["service"] if private else None,
        "enforcement_debtor_cents": parts["debtor"] if private else None,
        "enforcement_creditor_cents": parts["creditor"] if private else None,
    }
    sources = []
    if private:
        sources = [
            costs.A444_11,
            costs.A444_46,
            costs.A444_48,
            costs.A444_31,
            costs.A444_32,
            costs.L111_8,
            costs.ART_695,
            costs.ART_696,
        ]
    if outcome.facts["nature"] in ("commercial", "choice"):
        sources.append(costs.A743_8)
    if outcome.facts["nature"] == "civil":
        sources.append(costs.ART_1635_BIS_Q)
    sources.append(costs.ART_700)
    chief = next(row for row in outcome.rows if row[0] in ("injonction_de_payer", "refere_provision_administratif"))
    sentence = f"La voie la plus simple devant un juge, {name(chief[0])}, coûte à avancer"
    blocks = [Headline(sentence, price(chief[1], chief[2]), "À avancer")]
    if private:
        shown = money.euros(parts["creditor"]) if parts["creditor"] is not None else ASK
        blocks.append(
            Facts(
                [
                    ("Signification par commissaire de justice, taxes comprises", money.euros(parts["service"])),
                    ("Exécution, part de votre client, hors taxes", money.euros(parts["debtor"])),
                    ("Exécution, votre part, hors taxes", shown),
                ],
                "",
            )
        )
    listed = comparison_steps(answers, outcome)
    blocks += [following(answers), cost_picture(outcome.rows), Folded(listed.title, counted(len(listed.rows), "voie"), [listed])]
    if private:
        for share, cents in ((costs.DEBTOR_SHARE, parts["debtor"]), (costs.CREDITOR_SHARE, parts["creditor"])):
            table = tranche_table(share, amount, cents)
            blocks.append(Folded(table.caption, table.total[3], [table]))
    used = comparison.CONVENTIONS if private else comparison.CONVENTIONS[2:]
    return Explanation(values, [(code, WARNINGS[code]) for code in outcome.codes], list(used), unique(sources), blocks)
