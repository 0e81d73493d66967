"""Which routes a case has, in order, and why each other route is left aside: the walk of the tables of law."""

from collections import namedtuple

from calculators.core.money.fees import with_tax
from calculators.core.reading.form import Refused
from calculators.core.tables import in_french, rules
from calculators.core.tables.series import Unknown
from calculators.core.time import dates, days_off
from calculators.core.words import names
from calculators.law import costs, court_time, courts, holidays, routes, steps, thresholds

NEAR_MONTHS = 3  # limitation closer than that: an act that interrupts it comes first
BARS, NOT_NOW, FEES, LAWYERS = [rules.by_code(table) for table in (routes.BARS, routes.NOT_NOW, routes.FEES, routes.LAWYER)]
DURATIONS, STAMPED, BEGINS = [rules.by_code(table) for table in (routes.DURATIONS, routes.STAMPED, routes.BEGINS)]
SAID, OPEN, TO_CONFIRM = [rules.by_code(table) for table in (steps.SAID, steps.OPEN, steps.TO_CONFIRM)]

# facts: every word the tables know.  row: of routes.ROWS.  proposed, excluded: see below.  words: figures of the sentences.
Outcome = namedtuple("Outcome", ("facts", "row", "proposed", "excluded", "words", "codes", "last_day"))
# step: of core.tables.rules.  facts: those of the case and of this route.
Proposed = namedtuple("Proposed", ("step", "facts", "stamp_cents", "fee_cents", "duration", "to_confirm"))


def last_day_to_sue(facts: dict, due_date: dates.date | None) -> dates.date | None:
    """Last day to sue when nothing interrupts limitation; None without a due date."""
    if due_date is None:
        return None
    series = next(row.value for row in routes.LIMITATION if rules.holds(row.when, facts))
    return dates.later(due_date, series.value_on(max(due_date, series.first_day)), series.unit)


def limitation_state(last_day: dates.date | None, today: dates.date) -> str:
    """A word for how far the end of limitation is."""
    if last_day is None:
        return "unknown"
    if today > last_day:
        return "expired"
    return "near" if last_day < dates.add_months(today, NEAR_MONTHS) else "open"


def last_working(series, published: dates.date) -> tuple:
    """(last day of a period that opens on publication, why it moved or None): never a day off (CPC 642)."""
    day = series.last_day(published)
    return days_off.next_working(day, holidays.NATIONAL), days_off.day_off(day, holidays.NATIONAL)


def declaration_state(bodacc_date: dates.date | None, today: dates.date) -> str:
    """A word for where the time to declare a claim stands."""
    if bodacc_date is None:
        return "unknown"
    if today <= last_working(court_time.DECLARE_CLAIM, bodacc_date)[0]:
        return "open"
    return "late" if today <= last_working(court_time.RELIEF, bodacc_date)[0] else "closed"


def check(answers: dict) -> None:
    """Refuse answers that do not go together."""
    errors, private = [], answers["debtor"] in courts.PRIVATE
    first, city = thresholds.AMICABLE_MAX.first_day, answers["court_city"]
    if answers["stance"] == "disputed" and answers["enforceable_title"] == "yes":
        message = (
            "Un titre exécutoire a déjà tranché : choisissez « reconnaît » ou « ne répond pas ». Si un recours est en cours "
            "contre ce titre, répondez que vous n’en avez pas encore."
        )
        errors.append(("stance", message))
    due, limit = answers["due_date"], answers["limitation_date"]
    if due and limit and limit < due:
        errors.append(("limitation_date", "Le dernier jour pour agir ne peut pas précéder l’échéance : vérifiez ces deux dates."))
    if city and private and not names.find_name(city, courts.TAE_CITIES):
        cities = f"{', '.join(courts.TAE_CITIES[:-1])} ou {courts.TAE_CITIES[-1]}"
        message = f"Cette ville n’a pas de tribunal des activités économiques. Laissez vide, ou indiquez {cities}."
        errors.append(("court_city", message))
    elif city and private and answers["place"] not in ("france", "unknown"):
        message = (
            "Le tribunal de cette ville ne juge pas un client qui se trouve là : laissez vide, ou corrigez le lieu où se "
            "trouve votre client."
        )
        errors.append(("court_city", message))
    if answers["insolvency"] == "yes" and answers["debtor"] == "consumer" and answers["place"] != "alsace_moselle":
        message = (
            "Un particulier n’a pas de procédure collective, sauf en Alsace-Moselle : répondez « non ». S’il a déposé un dossier "
            "de surendettement, dites-le à la question qui en parle."
        )
        errors.append(("insolvency", message))
    published, known = answers["bodacc_date"], court_time.DECLARE_CLAIM.first_day
    if published and published < known:
        errors.append(
            ("bodacc_date", f"Les délais sont connus ici depuis le {dates.french(known)} : indiquez une date plus récente.")
        )
    if private and answers["insolvency"] == "yes" and published and published > answers["today"]:
        errors.append(("bodacc_date", "Cette publication est datée après le jour de la situation : vérifiez ces deux dates."))
    if answers["today"] < first:
        errors.append(("today", f"Les règles sont connues ici depuis le {dates.french(first)} : indiquez une date plus récente."))
    if errors:
        raise Refused(tuple(errors))


def case_facts(answers: dict) -> tuple:
    """Every word that the tables may ask about the case; and the last day to sue, or None."""
    facts, today = dict(answers), answers["today"]
    city = names.find_name(answers["court_city"] or "", courts.TAE_CITIES)
    facts["city"] = "yes" if city and answers["debtor"] in courts.PRIVATE else "no"
    facts["due"] = "no" if answers["due_date"] and today <= answers["due_date"] else "yes"
    last_day = answers["limitation_date"]
    facts["limitation_from"] = "answer" if last_day else "due_date"
    if last_day is None and answers["enforceable_title"] == "no":
        last_day = last_day_to_sue(facts, answers["due_date"])
    facts["limitation"] = limitation_state(last_day, today)
    facts["declaration"] = declaration_state(answers["bodacc_date"], today)
    return rules.derive(facts, courts.FACTS + routes.ROUTE_COURTS), last_day


def registry_fee(today):
    """What the registry takes for an injunction, with tax; None before the tariff that is known."""
    try:
        return with_tax(costs.INJUNCTION_REGISTRY.value_on(today), costs.VAT.value_on(today))
    except Unknown:
        return None


def propose(step, facts, words):
    """A route of the row with what it asks in this case."""
    code, today, own = step.code, facts["today"], dict(facts)
    own["route_court"] = facts.get(routes.ROUTES[code].court, routes.ROUTES[code].court)
    choice = facts["nature"] == "choice" and "|" in own["route_court"]
    own["route_court_kind"] = "none" if own["route_court"] == "none" else "choice" if choice else "one"
    own["lawyer"] = rules.value(LAWYERS, code, own, "no")
    own["stamped"] = "yes" if rules.one(STAMPED, code, own) and costs.STAMP.value_on(today) else "no"
    fee = rules.one(FEES, code, own).value
    fee = registry_fee(today) if fee == "registry" else fee
    own["fee"] = "ask" if fee is None else "known" if fee else "free"
    duration = in_french.said(rules.one(DURATIONS, code, own).value, words)
    doubtful = step.to_confirm or rules.one(TO_CONFIRM, code, own) is not None
    return Proposed(step, own, costs.STAMP.value_on(today) if own["stamped"] == "yes" else 0, fee, duration, doubtful)


def calculate(**answers) -> Outcome:
    """The routes open to the case, in order, and those that are not, each with its reason. Raises Refused."""
    check(answers)
    facts, last_day = case_facts(answers)
    row = rules.first(routes.ROWS, facts)
    facts["gate"] = row.gate
    words = in_french.words(routes.FIGURES, routes.DATES, answers["today"])
    kept = [
        step
        for step in rules.steps(row.routes)
        if not rules.one(BARS, step.code, facts) and (facts["prior"] == "yes" or not step.only_if_due)
    ]
    proposed = [propose(step, facts, words) for step in kept]
    codes, excluded = [step.code for step in kept], []
    for code in routes.ORDER_OF_REASONS:
        why = None if code in codes else rules.one(BARS, code, facts) or rules.one(NOT_NOW, code, facts)
        if why and why.reason:
            excluded.append((code, in_french.said(why.reason, words), why.source))
    return Outcome(facts, row, proposed, excluded, words, warning_codes(facts), last_day)


def warning_codes(facts: dict) -> list[str]:
    """Codes of WARNINGS that the reader must see."""
    found, gate = [], facts["gate"]
    if facts["limitation"] in ("near", "expired"):
        found.append(f"limitation-{facts['limitation']}")
    if facts["insolvency"] == "yes" and facts["insolvent"] == "no":
        found.append("insolvency-ignored")
    if gate == "insolvency" and facts["claim_born"] == "before" and facts["declaration"] != "open":
        found.append("bodacc-unknown" if facts["declaration"] == "unknown" else "declare-late")
    return found + (["not-due"] if gate == "not_due" else [])
