"""When a client must pay: the due dates that the texts and the agreement give, and the legal maximum."""

from collections import namedtuple

from calculators.core import money
from calculators.core.answer.result import unique
from calculators.core.reading.form import Refused
from calculators.core.time import dates, days_off, terms
from calculators.law import holidays, payment_terms, public_payment

COUNTED = ("net", "end_of_month", "end_of_month_on", "months", "months_end_of_month", "on_receipt")
IN_MONTHS = ("months", "months_end_of_month")
MAX_TERM_MONTHS = 60
MAX_DAY = 31

# entries: (method or None, date, lawful) of each lawful way to count.  start: what the legal maximum is counted from.
# limit: latest lawful day without an express clause, None for a consumer.  source: text of the limit.  codes: of WARNINGS.
# parts: (percent in hundredths, date, lawful) of an invoice paid in several times.  agreed: Agreed, None for a public buyer.
Outcome = namedtuple("Outcome", ("entries", "limit", "source", "due", "codes", "parts", "agreed"))
# What the contract says: the answers, or the text that stands for them.  said: how that text was understood, else "".
Agreed = namedtuple("Agreed", ("term", "count", "day", "method", "parts", "pay_days", "said"))
WHOLE = 100 * 100  # hundredths of percents
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


def lawful(due, start, sector, limit):
    """ "yes", "needs_clause" or "no" for an agreed due date between professionals.

    The clause of L441-10 allows 45 days and the end of the month; the later of its two readings is taken, whatever the words.
    """
    if sector in SECTORS and sector != "export":
        return "yes" if due <= limit else "no"
    if due <= payment_terms.GENERAL.last_day(start):
        return "yes"
    most = payment_terms.END_OF_MONTH.value_on(start)
    longest = max([day for _, day in terms.ways("end_of_month", most, None, "unknown", start, None)])
    if due <= longest or (sector == "export" and due <= limit):
        return "needs_clause"
    return "no"


def check_term(term: str, count: int | None, day: int | None) -> None:
    """Refuse a number of days or months that makes no term."""
    errors, most = [], MAX_TERM_MONTHS
    if term in COUNTED and term != "on_receipt":
        if count is None:
            errors.append(("term_days", "Indiquez le nombre de jours, ou de mois, par exemple 30."))
        elif count == 0 and term != "end_of_month_on":
            errors.append(("term_days", "Indiquez au moins 1. Pour un paiement immédiat, choisissez « comptant »."))
        elif term in IN_MONTHS and count > most:
            errors.append(("term_days", f"Indiquez au plus {most} mois."))
    if term == "end_of_month_on" and (day is None or not 1 <= day <= MAX_DAY):
        errors.append(("term_day", f"Indiquez un jour du mois, de 1 à {MAX_DAY}."))
    if errors:
        raise Refused(tuple(errors))


def check_parts(parts):
    """Refuse parts that do not make the whole invoice, or that fall on one day."""
    total, counts, message = sum([percent for percent, _ in parts]), [days for _, days in parts], ""
    if not parts:
        message = "Indiquez les parts, une par ligne : le pourcentage et le nombre de jours, par exemple 50;30."
    elif total != WHOLE:
        message = f"Les parts font {money.percent_fr(total * 100)} de la facture : leur somme doit être de 100 %."
    elif len(unique(counts)) != len(counts):
        message = "Deux parts ont le même nombre de jours : réunissez-les en une seule."
    elif not [percent for percent, _ in parts if percent == 0]:
        return
    raise Refused((("parts", message or "Chaque part doit dépasser 0 %."),))


def agreed_on(term, term_text, term_days, term_day, method, parts, pay_days):
    """What the contract says, from the text when the term was written rather than chosen."""
    if term_text and term == "none":
        way = term_text.method or method
        return Agreed(term_text.term, term_text.days, term_text.day, way, (), pay_days or (), term_text.said)
    return Agreed(term, term_days, term_day, method, parts or (), pay_days or () if term != "none" else (), "")


def counted_from(sector, invoice_date, delivery, customs):
    """The day that an agreed delay is counted from: the invoice, or what starts it overseas. Raises Refused."""
    if sector in FROM_DELIVERY and not delivery:
        raise Refused((("delivery_date", "Dans ce secteur, le délai part de la livraison : indiquez sa date."),))
    if sector != "overseas":
        return invoice_date
    if not customs and not delivery:
        raise Refused((("customs_date", "Indiquez la date de dédouanement, ou celle de la remise en métropole."),))
    handed_over = payment_terms.AFTER_HANDOVER.last_day(delivery) if delivery else customs
    return min(customs, handed_over) if customs else handed_over


def agreed_days(agreed, start, invoice_date, delivery):
    """(method or None, due date) of each way to count what was agreed, and of each part of a split invoice. Raises Refused."""
    if agreed.term == "split":
        check_parts(agreed.parts)
        found = [(None, dates.later(start, days, "days")) for _, days in agreed.parts]
    else:
        try:
            check_term(agreed.term, agreed.count, agreed.day)
        except Refused as refused:
            if agreed.said:  # the reader sees the text, not the answers that it stands for
                raise Refused(tuple([("term_text", message) for _, message in refused.args[0]]))
            raise
        count = agreed.count
        if agreed.term == "on_receipt" and count is None:
            count = payment_terms.ON_RECEIPT.value_on(start)
        base = invoice_date if agreed.term == "cash" else start
        found = terms.ways(agreed.term, count, agreed.day, agreed.method, base, delivery)
    if agreed.pay_days:
        found = [(way, terms.next_pay_day(due, agreed.pay_days)) for way, due in found]
        if agreed.term == "split" and len(unique(found)) != len(found):
            raise Refused((("parts", "Deux parts tombent le même jour de paiement : réunissez-les en une seule."),))
        found = unique(found) if len(unique([due for _, due in found])) > 1 else [(found[0][0], found[0][1])]
    return found


def private(client, sector, invoice_date, delivery, customs, agreed):
    """Due dates of a business or a consumer. Raises Refused."""
    sector = sector if client == "business" else "general"
    start, codes = counted_from(sector, invoice_date, delivery, customs), []
    if agreed.term == "none":
        known = start if sector == "overseas" else delivery or start
        if not delivery and sector != "overseas":
            codes.append("delivery-unknown")
        found = [(None, payment_terms.WITHOUT_TERM.last_day(known) if client == "business" else known)]
    else:
        found = agreed_days(agreed, start, invoice_date, delivery)
        codes += ["not-a-date"] if agreed.term == "on_receipt" else []
    rule, since = SECTORS.get(sector, payment_terms.GENERAL), limit_counted_from(sector, start, delivery)
    limit, source = rule.last_day(since), rule.row_on(since).source
    if client == "consumer":
        limit, source, codes = None, payment_terms.ART_1342, codes + ["no-legal-term"]
    free = client == "consumer" or agreed.term == "none"  # the maximum is for a delay that professionals agree
    entries = [(way, due, "yes" if free else lawful(due, start, sector, limit)) for way, due in found]
    parts = []
    if agreed.term == "split":
        parts = [(percent, due, ruled) for (percent, _), (_, due, ruled) in zip(agreed.parts, entries)]
        entries = [max(entries, key=lambda entry: entry[1])]
    return Outcome(entries, limit, source, None, codes, parts, agreed)


def public(buyer, shorter, invoice_date, delivery, received, suspended_on, completed_on):
    """Due date of a public buyer. shorter: days of the contract, or None. Raises Refused."""
    term, codes = PUBLIC_TERMS[buyer], [] if received else ["receipt-unknown"]
    start = received or public_payment.ASSUMED_RECEIPT.last_day(invoice_date)
    start = max(start, delivery) if delivery else start
    most, errors = term.value_on(start), []
    if shorter is not None and not 0 < shorter <= most:
        message = (
            f"Un marché public peut prévoir un délai plus court, jamais plus long que {most} jours : indiquez de 1 à {most}."
        )
        raise Refused((("public_term_days", message),))
    due = term.last_day(start) if shorter is None else dates.later(start, shorter, "days")
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
    return Outcome([(None, due, "yes")], due, term.row_on(start).source, None, codes, (), None)


def calculate(
    client: str,
    public_buyer: str,
    invoice_date: dates.date,
    delivery_date,
    term,
    term_text,
    term_days,
    term_day,
    method,
    parts,
    sector,
    customs_date,
    received_date,
    suspended_on,
    completed_on,
    pay_days,
    public_term_days,
):
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
        found = public(public_buyer, public_term_days, invoice_date, delivery_date, received_date, suspended_on, completed_on)
    else:
        agreed = agreed_on(term, term_text, term_days, term_day, method, parts, pay_days)
        found = private(client, sector, invoice_date, delivery_date, customs_date, agreed)
    due = max([entry[1] for entry in found.entries])
    codes = told(found, due, invoice_date, delivery_date)
    return Outcome(found.entries, found.limit, found.source, due, codes, found.parts, found.agreed)


def told(found, due, invoice_date, delivery):
    """Codes of what the reader must know about these due dates."""
    ruled = [entry[2] for entry in found.entries] + [part[2] for part in found.parts]
    codes = found.codes + (["too-long"] if "no" in ruled else []) + (["needs-express-clause"] if "needs_clause" in ruled else [])
    if len(found.entries) > 1:
        codes.append("method-must-be-agreed")
    if due < invoice_date:
        codes.append("before-invoice")
    if delivery and due < delivery:
        codes.append("before-service")
    if days_off.day_off(due, holidays.NATIONAL):
        codes.append("falls-on-day-off")
    return codes
