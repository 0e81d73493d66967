"""When a client must pay: the due dates that the texts and the agreement give, and the legal maximum."""

from collections import namedtuple

from calculators.core.reading.form import Refused
from calculators.core.time import dates, days_off, terms
from calculators.law import holidays, payment_terms, public_payment

COUNTED = ("net", "end_of_month", "end_of_month_on", "months", "on_receipt")
MAX_TERM_MONTHS = 60
MAX_DAY = 31

# entries: (method or None, date, lawful) of each lawful way to count.  start: what the legal maximum is counted from.
# limit: latest lawful day without an express clause, None for a consumer.  source: text of the limit.  codes: of WARNINGS.
Outcome = namedtuple("Outcome", ("entries", "limit", "source", "due", "codes"))
SECTORS = {
    "periodic": payment_terms.PERIODIC, "transport": payment_terms.TRANSPORT, "perishable": payment_terms.PERISHABLE,
    "perishable_periodic": payment_terms.PERISHABLE, "fresh_meat": payment_terms.FRESH_MEAT, "spirits": payment_terms.SPIRITS,
    "export": payment_terms.EXPORT,
}  # fmt: skip
FROM_DELIVERY = ("perishable", "perishable_periodic", "fresh_meat", "spirits")
PUBLIC_TERMS = {
    "state_or_local": public_payment.TERM_STATE_OR_LOCAL, "hospital": public_payment.TERM_HOSPITAL,
    "public_company": public_payment.TERM_PUBLIC_COMPANY,
}  # fmt: skip


def limit_counted_from(sector: str, start: dates.date, delivery) -> dates.date:
    """The day that the legal maximum of a sector is counted from."""
    if sector == "perishable_periodic":
        return terms.end_of_decade(delivery)
    if sector == "spirits":
        return dates.end_of_month(delivery)
    return delivery if sector in FROM_DELIVERY else start


def lawful(term, method, due, start, sector, limit):
    """ "yes", "needs_clause" or "no" for a due date between professionals."""
    if sector in SECTORS and sector != "export":
        return "yes" if due <= limit else "no"
    if due <= payment_terms.GENERAL.last_day(start):
        return "yes"
    most = payment_terms.END_OF_MONTH.value_on(start)
    longest = terms.ways("end_of_month", most, None, method or "days_then_month_end", start, None)[0][1]
    if (sector == "export" and due <= limit) or (term == "end_of_month" and due <= longest):
        return "needs_clause"
    return "no"


def check_term(term: str, count: int | None, day: int | None) -> None:
    """Refuse a number of days or months that makes no term."""
    errors, most = [], MAX_TERM_MONTHS
    if term in COUNTED and term != "on_receipt":
        if count is None:
            errors.append(("term_days", "Indiquez le nombre de jours, ou de mois, par exemple 30."))
        elif count == 0:
            errors.append(("term_days", "Indiquez au moins 1. Pour un paiement immédiat, choisissez « comptant »."))
        elif term == "months" and count > most:
            errors.append(("term_days", f"Indiquez au plus {most} mois."))
    if term == "end_of_month_on" and (day is None or not 1 <= day <= MAX_DAY):
        errors.append(("term_day", f"Indiquez un jour du mois, de 1 à {MAX_DAY}."))
    if errors:
        raise Refused(tuple(errors))


def private(client, sector, invoice_date, delivery, customs, term, count, day, method):
    """Due dates of a business or a consumer. Raises Refused."""
    check_term(term, count, day)
    sector = sector if client == "business" else "general"
    if sector in FROM_DELIVERY and not delivery:
        raise Refused((("delivery_date", "Dans ce secteur, le délai part de la livraison : indiquez sa date."),))
    if sector == "overseas" and not customs and not delivery:
        raise Refused((("customs_date", "Indiquez la date de dédouanement, ou celle de la remise en métropole."),))
    start, codes = invoice_date, []
    if sector == "overseas":
        handed_over = payment_terms.AFTER_HANDOVER.last_day(delivery) if delivery else customs
        start = min(customs, handed_over) if customs else handed_over
    if term == "none":
        known = start if sector == "overseas" else delivery or start
        if not delivery and sector != "overseas":
            codes.append("delivery-unknown")
        found = [(None, payment_terms.WITHOUT_TERM.last_day(known) if client == "business" else known)]
    else:
        if term == "on_receipt":
            codes.append("not-a-date")
            count = payment_terms.ON_RECEIPT.value_on(start) if count is None else count
        base = invoice_date if term == "cash" else start
        try:
            found = terms.ways(term, count, day, method, base, delivery)
        except terms.NoSuchDay as missing:
            month = dates.month(missing.args[0])
            message = f"Le {day} n’existe pas en {month}. Indiquez un jour de ce mois, ou choisissez « fin de mois »."
            raise Refused((("term_day", message),))
    if client == "consumer":
        return Outcome([(way, due, "yes") for way, due in found], None, payment_terms.ART_1342, None, codes + ["no-legal-term"])
    rule, since = SECTORS.get(sector, payment_terms.GENERAL), limit_counted_from(sector, start, delivery)
    limit = rule.last_day(since)
    if term == "none" and sector in SECTORS:  # the maximum of a sector holds without any agreement
        found = [(None, min(found[0][1], limit))]
    entries = [(way, due, "yes" if term == "none" else lawful(term, way, due, start, sector, limit)) for way, due in found]
    return Outcome(entries, limit, rule.row_on(since).source, None, codes)


def public(buyer: str, invoice_date: dates.date, delivery: None, received: dates.date, suspended_on, completed_on) -> Outcome:
    """Due date of a public buyer. Raises Refused."""
    term, codes = PUBLIC_TERMS[buyer], [] if received else ["receipt-unknown"]
    start = received or public_payment.ASSUMED_RECEIPT.last_day(invoice_date)
    start = max(start, delivery) if delivery else start
    due, errors = term.last_day(start), []
    if completed_on and not suspended_on:
        errors.append(("suspended_on", "Indiquez le jour où l’acheteur a suspendu le délai, ou videz la date des pièces."))
    if suspended_on and not start <= suspended_on <= due:
        errors.append(
            ("suspended_on", f"Une suspension se place entre le {dates.short(start)} et le {dates.short(due)}, dans le délai.")
        )
    elif suspended_on and not completed_on:
        errors.append(
            ("completed_on", "Le délai est suspendu : indiquez le jour où l’acheteur a reçu les pièces. L’échéance en dépend.")
        )
    elif suspended_on and completed_on < suspended_on:
        errors.append(("completed_on", "Les pièces ont été reçues avant la suspension : vérifiez ces deux dates."))
    if errors:
        raise Refused(tuple(errors))
    if suspended_on:
        rest = due - suspended_on
        due = max(public_payment.AFTER_SUSPENSION.last_day(completed_on), completed_on + rest)
    return Outcome([(None, due, "yes")], due, term.row_on(start).source, None, codes)


def calculate(
    client: str,
    public_buyer: str,
    invoice_date: dates.date,
    delivery_date,
    term: str,
    term_days,
    term_day,
    method: str,
    sector: str,
    customs_date,
    received_date,
    suspended_on,
    completed_on,
) -> Outcome:
    """The due dates, the legal maximum and what to know about them. Raises Refused."""
    first = PUBLIC_TERMS[public_buyer].first_day if client == "public" else payment_terms.GENERAL.first_day
    early = [
        name
        for name, day in (
            ("invoice_date", invoice_date),
            ("delivery_date", delivery_date),
            ("customs_date", customs_date),
            ("received_date", received_date),
        )
        if day and day < first
    ]
    if early:
        message = f"Ce calcul commence au {dates.french(first)} : indiquez une date plus récente."
        raise Refused(tuple([(name, message) for name in early]))
    if client == "public":
        found = public(public_buyer, invoice_date, delivery_date, received_date, suspended_on, completed_on)
    else:
        found = private(client, sector, invoice_date, delivery_date, customs_date, term, term_days, term_day, method)
    due, ruled = max([entry[1] for entry in found.entries]), [entry[2] for entry in found.entries]
    codes = found.codes + (["too-long"] if "no" in ruled else []) + (["needs-express-clause"] if "needs_clause" in ruled else [])
    if len(found.entries) > 1:
        codes.append("method-must-be-agreed")
    if days_off.day_off(due, holidays.NATIONAL):
        codes.append("falls-on-day-off")
    return Outcome(found.entries, found.limit, found.source, due, codes)
