"""What a decision of the judge starts: the days of an order, what it granted of the request, what it has grown to. The days come
from court_deadlines, the interest from judgment_interest.
"""

from collections import namedtuple

from calculators.core import money
from calculators.core.reading import postal
from calculators.core.reading.form import Refused
from calculators.core.time import dates
from calculators.court_deadlines import rule as deadlines
from calculators.judgment_interest import rule as judged
from calculators.late_penalties import account
from calculators.law import court_time
from calculators.letters import court_checks, court_form

OVERSEAS = ("97", "98")  # how postcodes of the overseas begin
PRINCIPAL, INTEREST = "principal", "interest"
GRANTED = {  # a line of the account of a title
    PRINCIPAL: "Principal accordé", INTEREST: "Intérêts ou pénalités accordés, déjà arrêtés", "penalty": "Clause pénale accordée",
    "costs": "Frais accordés", "indemnity": "Indemnité forfaitaire accordée",
}  # fmt: skip
RUN = "les intérêts"
ORDERED = 3  # day, rank, number: by what the lines of an account stand in order
SETTLED = {PRINCIPAL: "le principal", INTEREST: "les intérêts accordés", "penalty": "la clause pénale", "costs": "les frais",
           "indemnity": "l’indemnité"}  # fmt: skip
BESIDE = ("penalty", "costs", "indemnity")  # they keep no interest: a payment reaches them last
FIELDS_BEHIND = {"from": "interest_from", "rate_value": "title_rate_value"}  # questions of judgment_interest, as asked here

# entries: account.Entry, whose sum is the total.  principal_cents, interest_cents, indemnity_cents: still owed.  stated_on: the
# day of the account.  lines: of interest.  per_day_cents: what the next day adds.
# known_until: last day with a published rate.  provisional: whether the account stops there.
Title = namedtuple("Title", ("entries", "principal_cents", "interest_cents", "indemnity_cents", "total_cents", "stated_on",
                             "lines", "per_day_cents", "published", "known_until", "provisional"))  # fmt: skip


def area_of(address: str) -> str:
    """The area of court_deadlines in which an address is.

    >>> [area_of(one) for one in ("3 quai de la Fosse, 44000 Nantes", "67000 Strasbourg", "97400 Saint-Denis")]
    ['metropole', 'alsace_moselle', 'overseas']
    """
    codes = [word for word in court_checks.last_line(address).replace(",", " ").split(" ") if postal.is_postcode(word)]
    if codes and codes[-1][:2] in court_checks.LOCAL_LAW:
        return "alsace_moselle"
    return "overseas" if codes and codes[-1][:2] in OVERSEAS else "metropole"


def days_of(answers: dict) -> dict:
    """The days of an order: the last to serve it, and once served, the last of the opposition, the first of enforcement."""
    issued, area = answers["order_date"], area_of(answers["debtor_address"])
    served = answers["served_on"] if answers["letter"] in court_form.SERVED else None
    found = {one.code: one.day for one in deadlines.of_order(issued, None, area)[0]}
    if served:
        for one in deadlines.of_order(issued, served, area)[0]:
            found[one.code] = one.day
    return found


def waited(answers: dict) -> dates.date:
    """The first day of enforcement of an order that is served on the last day."""
    last = days_of(answers)["serve_by"]
    found, _, _ = deadlines.of_order(answers["order_date"], last, area_of(answers["debtor_address"]))
    return found[-1].day


def claimed_days(answers: dict) -> dict:
    """The days of a creditor after the publication of an insolvency: the last to declare, the last to ask for relief."""
    found = deadlines.of_insolvency(answers["bodacc_date"], "metropole", "metropole", "metropole")
    return {one.code: one.day for one in found}


def since(answers: dict) -> dates.date:
    """The day up to which the order knows the payments."""
    return answers["requested_on"] or answers["order_date"]


def received_since(answers: dict, invoices: list) -> list[tuple]:
    """The payments that the order does not know, (day, cents) pairs in order."""
    return sorted([(day, cents) for one in invoices for day, cents in one.payments if day > since(answers)])


def granted(answers: dict) -> dict[str, int]:
    """What the order grants, by head, in cents."""
    found = {code: 0 for code, _ in court_form.HEADS}
    for _, cents, code in answers["order_amounts"] or ():
        found[code] += cents
    return found


def asked_for(done: list) -> dict[str, int]:
    """What the request asked for, by head, in cents. done: of late_penalties."""
    return {
        PRINCIPAL: sum([one.principal_cents for one in done]),
        INTEREST: sum([one.interest_cents for one in done]),
        "penalty": sum([one.penalty_cents for one in done]),
        "costs": sum([one.costs_cents for one in done]),
        "indemnity": sum([one.indemnity_cents for one in done]),
    }


def given_up(answers: dict, done: list) -> list[tuple]:
    """(head, asked, granted) of an order that grants a part; none where it grants all. Raises Refused when it grants more."""
    if not answers["order_amounts"]:
        return []
    asked, found, labels = asked_for(done), granted(answers), dict(court_form.HEADS)
    over = [code for code, _ in court_form.HEADS if found[code] > asked[code]]
    if over:
        words = f"Pour « {labels[over[0]]} », l’ordonnance accorderait plus que les {money.euros(asked[over[0]])} de la requête."
        raise Refused((("order_amounts", words + " Vérifiez ce montant, la date de la requête et les paiements."),))
    rows = [(code, asked[code], found[code]) for code, _ in court_form.HEADS if asked[code]]
    return rows if [code for code, wanted, got in rows if got < wanted] else []


def accrued(answers: dict, principal: int, payments: list, until: dates.date):
    """The interest that the title lets run on its principal, by judgment_interest. Raises Refused, on the questions here."""
    value = answers["title_rate_value"]
    try:
        return judged.calculate(
            principal,
            answers["interest_from"],
            answers["served_on"],
            until,
            "professional",
            answers["title_rate"],
            value,
            "no",
            None,
            "payment_order",
            answers["order_date"],
            tuple(payments),
        )
    except Refused as refused:
        raise Refused(tuple([(FIELDS_BEHIND.get(name, name), words) for name, words in refused.args[0]]))


def settled(answers: dict, left: dict, payments: list) -> tuple:
    """What each payment reaches: interest, principal, then the rest (C. civ. 1343-1). Returns (day, cents, parts) of each, those
    of them that reach the principal while its interest runs, and the principal before. left: by head, changed here.
    """
    found, running, start = [], [], answers["interest_from"]
    for day, cents in payments:
        rest, parts = cents, []
        for code in (INTEREST, PRINCIPAL) + BESIDE:
            part = min(rest, left[code])
            if code == PRINCIPAL and start and day >= start and left[PRINCIPAL]:
                before = accrued(answers, left[PRINCIPAL], running, day)
                part = min(rest, before.principal_cents + before.interest_cents)
                if part:
                    running.append((day, part))
                    parts.append(("", part))
            else:
                left[code] -= part
                if part:
                    parts.append((SETTLED[code], part))
            rest -= part
        if rest:
            words = f"Le paiement du {dates.short(day)} dépasse de {money.euros(rest)} tout ce que l’ordonnance accorde encore."
            raise Refused((("payments", words),))
        found.append((day, cents, parts))
    return found, running


def received(day: dates.date, cents: int, parts: list, paid: list) -> account.Entry:
    """The line of a payment. paid: what judgment_interest says of those that reach the principal, the first taken away."""
    said = []
    for words, part in parts:
        if words:
            said.append((words, part))
            continue
        one = paid.pop(0)
        said += [(RUN, one.interest_cents), (SETTLED[PRINCIPAL], one.principal_cents)]
    joined = account.listed([f"{money.euros(part)} sur {words}" for words, part in said if part])
    return account.Entry("payment", f"Reçu {money.euros(cents)} le {dates.french(day)}, dont {joined}", day, -cents)


def title_of(answers: dict, payments: list) -> Title:
    """What an order of payment has grown to on the day of the letter. Raises Refused."""
    heads, left, until = granted(answers), granted(answers), answers["letter_date"]
    late = [day for day, _ in payments if day > until]
    if late:
        words = f"Le paiement du {dates.short(late[0])} vient après la date de la lettre."
        raise Refused((("payments", words),))
    found, running = settled(answers, left, payments)
    outcome = accrued(answers, left[PRINCIPAL], running, until) if answers["interest_from"] and left[PRINCIPAL] else None
    entries = [account.Entry(code, GRANTED[code], None, heads[code]) for code, _ in court_form.HEADS if heads[code]]
    paid, dated = list(outcome.payments) if outcome else [], []
    for day, cents, parts in found:
        dated.append((day.isoformat(), 1, len(dated), received(day, cents, parts, paid)))
    for one in outcome.lines if outcome else ():
        entry = account.Entry("interest", account.accrued(one, ""), one.end, one.interest_cents)
        dated.append((one.end.isoformat(), 0, len(dated), entry))
    entries += [one[-1] for one in sorted(dated, key=lambda one: one[:ORDERED])]
    total = sum([one.cents for one in entries])
    if not total:
        raise Refused((("payments", "Tout ce que l’ordonnance accorde est payé : il ne reste rien à exécuter."),))
    principal = outcome.principal_cents if outcome else left[PRINCIPAL]
    interest = left[INTEREST] + (outcome.interest_cents if outcome else 0)
    stated = outcome.stated_on if outcome else until
    ran = (
        (list(outcome.lines), outcome.per_day_cents, list(outcome.published), outcome.known_until, outcome.provisional)
        if outcome
        else ([], 0, [], None, False)
    )
    return Title(entries, principal, interest, left["indemnity"], total, stated, *ran)


def wrong(answers: dict) -> list[tuple]:
    """(question, sentence) of what the days or the answers do not allow."""
    letter = answers["letter"]
    if letter == court_form.RELIEF:
        return wrong_relief(answers)
    if letter == court_form.HEARING and answers["dispute_points"]:
        points, replies = [len((answers[name] or "").split("\n")) for name in ("dispute_points", "dispute_answers")]
        if points != replies or not answers["dispute_answers"]:
            found = [("dispute_answers", f"Répondez à chaque point, une ligne par point : il y en a {points}.")]
            return found + wrong_order(answers)
    return wrong_order(answers) if letter in court_form.AFTER_ORDER else []


def wrong_order(answers: dict) -> list[tuple]:
    """What the days of an order do not allow."""
    issued, first = answers["order_date"], court_time.SERVE_ORDER.first_day
    if not issued:
        return []
    if issued < first:
        return [("order_date", f"Ce document commence au {dates.french(first)} : indiquez une date plus récente.")]
    found, last = [], days_of(answers)["serve_by"]
    served = answers["served_on"] if answers["letter"] in court_form.SERVED else None
    if answers["letter"] == court_form.SERVICE and answers["letter_date"] > last:
        found.append(("order_date", TOO_LATE.format(day=dates.french(last))))
    if served and served < issued:
        found.append(("served_on", "La signification vient avant l’ordonnance : vérifiez ces deux dates."))
    if served and served > last:
        found.append(("served_on", TOO_LATE.format(day=dates.french(last))))
    if answers["letter"] == court_form.HEARING and answers["opposition_date"] and answers["opposition_date"] < issued:
        found.append(("opposition_date", "L’opposition vient avant l’ordonnance : vérifiez ces deux dates."))
    if answers["letter"] == court_form.SERVICE and answers["order_amounts"] and not answers["requested_on"]:
        found.append(("requested_on", "Indiquez la date de la requête : les sommes demandées y étaient arrêtées."))
    if answers["letter"] != court_form.HEARING and answers["requested_on"] and answers["requested_on"] > issued:
        found.append(("requested_on", "La requête vient après l’ordonnance : vérifiez ces deux dates."))
    return found


TOO_LATE = (
    "L’ordonnance se signifiait au plus tard le {day} : après, elle est non avenue (code de procédure civile, article 1411). Il "
    "reste une nouvelle demande, si le délai pour agir n’est pas passé."
)
RELIEF_LATE = (
    "Le relevé de forclusion se demandait au plus tard le {day} (code de commerce, article L622-26). Demandez au mandataire "
    "judiciaire si votre client a porté votre créance sur sa liste, et à un avocat si un texte prolonge votre délai."
)
NO_GROUND = (
    "Choisissez le motif : l’article L622-26 n’admet qu’un retard qui n’est pas de votre fait, ou l’omission de votre créance "
    "par votre client. Sans l’un des deux, la demande n’a pas de fondement."
)


def wrong_relief(answers: dict) -> list[tuple]:
    """A request for relief without ground, or too late."""
    found, published = [], answers["bodacc_date"]
    if answers["relief_ground"] == court_form.NO_GROUND:
        found.append(("relief_ground", NO_GROUND))
    if not published:
        return found
    if published < court_time.RELIEF.first_day:
        return found + [("bodacc_date", "Ce document ne connaît pas le délai d’une publication aussi ancienne.")]
    last = claimed_days(answers)["relief_by"]
    if answers["letter_date"] > last:
        found.append(("bodacc_date", RELIEF_LATE.format(day=dates.french(last))))
    return found
