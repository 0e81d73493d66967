"""When a client must pay: the due date of an invoice, the legal maximum, the first late day.

Between professionals: C. com. L441-10 I to L441-13. Public buyer: Code de la commande publique R2192-10 to R2192-29.
Consumer: what was agreed, else C. civ. 1342. Days are calendar days and the first is not counted; a day off never moves a date.
"""

from collections import namedtuple

from calculators.core.answer import ics
from calculators.core.answer.result import Agenda, Explanation, Facts, Headline, Picture, Table, unique
from calculators.core.drawing import months
from calculators.core.reading.form import Refused, field
from calculators.core.time import dates, days_off, terms
from calculators.law import conventions, holidays, payment_terms, public_payment

ORDER = 30
TITLE = "Échéance d’une facture"
RESULT = "l’échéance"
COUNTED = ("net", "end_of_month", "end_of_month_on", "months", "on_receipt")
FIELDS = (
    field("client", "Votre client est", "choice", default="business", choices=(
        ("business", "un professionnel"), ("consumer", "un particulier"), ("public", "un acheteur public"))),
    field("public_buyer", "Cet acheteur public est", "choice", default="state_or_local", shown_when=("client", ("public",)), choices=(
        ("state_or_local", "l’État, une collectivité, un de leurs établissements"),
        ("hospital", "un hôpital public ou le service de santé des armées"), ("public_company", "une entreprise publique"))),
    field("invoice_date", "Date de la facture", "date", required=True, help="La date d’émission écrite sur la facture."),
    field("delivery_date", "Livraison ou fin de la prestation", "date",
          help="Le jour où votre client a reçu la marchandise, ou celui où vous avez terminé."),
    field("term", "Le devis, le contrat ou les CGV prévoient", "choice", default="none",
          shown_when=("client", ("business", "consumer")), choices=(
              ("none", "rien"), ("cash", "comptant"), ("on_receipt", "à réception de la facture"),
              ("net", "un nombre de jours après la facture"), ("month_end", "fin de mois"),
              ("end_of_month", "un nombre de jours « fin de mois »"),
              ("end_of_month_on", "un nombre de jours fin de mois, le 10 par exemple"), ("months", "un nombre de mois")),
          help="CGV : vos conditions générales de vente, acceptées par votre client."),
    field("term_days", "Combien de jours (ou de mois)", "number", shown_when=("term", COUNTED),
          help="Par exemple 30. Pour « à réception », le temps que la facture arrive : 7 jours si vous laissez vide."),
    field("term_day", "Quel jour du mois", "number", shown_when=("term", ("end_of_month_on",)), help="Par exemple 10."),
    field("method", "Comment comptez-vous « fin de mois »", "choice", default="unknown", shown_when=("term", ("end_of_month",)),
          choices=(("unknown", "le contrat ne le dit pas"),
                   ("days_then_month_end", "les jours d’abord, puis la fin du mois"),
                   ("month_end_then_days", "la fin du mois d’abord, puis les jours"))),
    field("sector", "Votre secteur", "choice", default="general", shown_when=("client", ("business",)), choices=(
        ("general", "cas général"), ("periodic", "facture récapitulative, une pour plusieurs livraisons"),
        ("transport", "transport routier et métiers associés"), ("perishable", "produits alimentaires périssables"),
        ("perishable_periodic", "produits périssables, facture récapitulative"), ("fresh_meat", "bétail et viandes fraîches"),
        ("spirits", "alcools soumis au droit de consommation"), ("export", "achats en franchise pour l’exportation"),
        ("overseas", "marchandises livrées outre-mer"))),
    field("customs_date", "Dédouanement au port d’arrivée", "date", shown_when=("sector", ("overseas",))),
    field("received_date", "Demande de paiement reçue le", "date", shown_when=("client", ("public",)),
          help="Sur Chorus Pro : la date de mise à disposition notifiée à l’acheteur."),
    field("suspended_on", "Délai suspendu par l’acheteur le", "date", shown_when=("client", ("public",)),
          help="Le jour de sa lettre qui demande des pièces. Laissez vide s’il n’y en a pas."),
    field("completed_on", "Pièces demandées reçues le", "date", shown_when=("suspended_on", ())),
)  # fmt: skip
MAX_TERM_MONTHS = 60
MAX_DAY = 31
LIMITS = (
    "Une procédure d’acceptation ou de vérification prévue au contrat peut retarder le départ du délai, de trente jours au plus "
    "sauf clause expresse.",
    "Certains secteurs ont leurs propres délais : fruits et légumes de saison, vins et raisins, jouets, cuir, horlogerie, sport, "
    "matériel agricole, livres. Votre fédération ou un accord de branche les donne.",
    "Un marché public peut prévoir un délai plus court que celui des textes, jamais plus long.",
    "C’est une information sur les textes, pas une consultation : un avocat ou un point-justice répond sur votre cas.",
)
WARNINGS = {
    "too-long": "Ce délai dépasse le maximum du secteur, fixé au {limit}. L’acheteur qui l’impose risque une amende administrative. "
    "Elle ne rapporte rien au vendeur (code de commerce, article L441-16).",
    "needs-express-clause": "Ce délai n’est permis que s’il est écrit expressément dans le contrat et ne constitue pas un abus manifeste.",
    "method-must-be-agreed": "Les textes admettent les deux façons de compter « fin de mois ». Sans accord écrit sur l’une d’elles, le "
    "retard n’est incontestable qu’après la plus tardive : le {due}.",
    "not-a-date": "« À réception » n’est pas une date. La facture doit en porter une, jour, mois et année (code de commerce, "
    "article L441-9). Le calcul compte {count} jours pour que la facture arrive.",
    "falls-on-day-off": "Le {due} tombe {off}. Aucun texte ne reporte l’échéance d’une facture : la date reste la même. "
    "Un virement se prépare avant.",
    "no-legal-term": "Aucun délai légal ne s’impose à un particulier : la date est celle du devis ou du contrat accepté. "
    "Les intérêts ne commencent qu’après une mise en demeure.",
    "delivery-unknown": "Sans date de livraison ou de fin de prestation, le calcul part de la facture : la date exacte peut être plus tôt.",
    "receipt-unknown": "Sans date de réception, les textes comptent {count} jours après la date de la facture. En cas de désaccord, "
    "c’est à vous de prouver la réception.",
}  # fmt: skip

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


def limit_counted_from(sector, start, delivery):
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
    if sector == "export" and due <= limit or term == "end_of_month" and due <= longest:
        return "needs_clause"
    return "no"


def check_term(term, count, day):
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


def public(buyer, invoice_date, delivery, received, suspended_on, completed_on):
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
    client,
    public_buyer,
    invoice_date,
    delivery_date,
    term,
    term_days,
    term_day,
    method,
    sector,
    customs_date,
    received_date,
    suspended_on,
    completed_on,
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


METHODS = {"days_then_month_end": "les jours, puis la fin du mois", "month_end_then_days": "la fin du mois, puis les jours",
           None: "d’après la clause"}  # fmt: skip
LAWFUL = {"yes": "✓ permis", "needs_clause": "▲ permis par clause expresse", "no": "✕ trop long"}


def explain(answers, outcome):
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    issued, due = answers["invoice_date"], outcome.due
    late, off = due + dates.ONE_DAY, days_off.day_off(due, holidays.NATIONAL)
    values = {
        "due_dates": [
            {"method": method, "date": day, "days_from_invoice": (day - issued).days, "lawful": ruled}
            for method, day, ruled in outcome.entries
        ],
        "due_date": due,
        "late_from": late,
        "legal_limit": outcome.limit,
        "day_off": off,
    }
    rule = public_payment.ASSUMED_RECEIPT if answers["client"] == "public" else payment_terms.ON_RECEIPT
    count = answers["term_days"] if answers["term_days"] is not None else rule.value_on(issued)
    words = {
        "limit": dates.french(outcome.limit) if outcome.limit else "",
        "due": dates.french(due),
        "count": count,
        "off": days_off.words(off) if off else "",
    }
    facts = [("Premier jour de retard", dates.french(late)), ("Depuis la facture", dates.counted((due - issued).days))]
    if outcome.limit and answers["client"] == "business":
        facts.append(("Maximum sans clause expresse", dates.french(outcome.limit)))
    if len(outcome.entries) > 1:
        gap = abs((outcome.entries[0][1] - outcome.entries[1][1]).days)
        facts.append(("Écart entre les deux façons de compter", dates.counted(gap)))
    marks = [("start", issued, "facture"), ("due", due, "échéance"), ("late", late, "1er jour de retard")]
    other = [("due", day, "autre méthode") for _, day, _ in outcome.entries if day != due]
    rows = [
        (METHODS[method], dates.french(day), dates.counted((day - issued).days), LAWFUL[ruled])
        for method, day, ruled in outcome.entries
    ]
    columns = (("Façon de compter", "text"), ("Échéance", "date"), ("Après la facture", "number"), ("D’après les textes", "text"))
    table = [Table("Les échéances possibles", columns, rows, ())] if len(rows) > 1 or rows[0][3] != LAWFUL["yes"] else []
    drawn = months.draw("La facture, l’échéance et le premier jour de retard", marks[:1] + other + marks[1:])
    described = (
        f"Facture du {dates.french(issued)}, échéance le {dates.french(due)}, premier jour de retard le {dates.french(late)}."
    )
    entry = ics.Entry(
        f"payment_deadline {issued.isoformat()} {due.isoformat()}",
        due,
        "Échéance d’une facture",
        f"Facture du {dates.french(issued)}. Sans paiement, le retard commence le {dates.french(late)}.",
        (0,),
    )
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**words)) for code in unique(outcome.codes)],
        settled_conventions(answers, outcome),
        sources(answers, outcome),
        [Headline("Votre client doit payer au plus tard le", dates.french(due), "Échéance"), Facts(facts, "")]
        + table
        + [Picture(drawn, described), Agenda(issued, [entry])],
    )


def settled_conventions(answers, outcome):
    """The conventions that this result used."""
    found = [conventions.DAY_NOT_COUNTED, conventions.NO_MOVE]
    if len(outcome.entries) > 1:
        found.append(conventions.LATEST_METHOD)
    if "not-a-date" in outcome.codes:
        found.append(conventions.ON_RECEIPT)
    if answers["client"] != "public" and answers["term"] == "end_of_month_on":
        found.append(conventions.END_OF_MONTH_ON)
    return found


def sources(answers, outcome):
    """The articles that this result used."""
    found = [outcome.source]
    if answers["client"] == "public":
        found.append(public_payment.R2192_12)
        if "receipt-unknown" in outcome.codes:
            found.append(public_payment.R2192_14)
        if answers["delivery_date"]:
            found.append(public_payment.R2192_13)
        if answers["suspended_on"]:
            found.append(public_payment.R2192_29)
        return found
    if answers["client"] == "business":
        found += [payment_terms.L441_10] + ([payment_terms.L441_13] if answers["sector"] == "overseas" else [])
        found += [payment_terms.L441_16] if "too-long" in outcome.codes else []
    if answers["term"] in ("end_of_month", "end_of_month_on"):
        found.append(payment_terms.DGCCRF)
    if "not-a-date" in outcome.codes:
        found.append(payment_terms.L441_9)
    if answers["term"] == "months":
        found.append(payment_terms.ART_641)
    return unique(found)
