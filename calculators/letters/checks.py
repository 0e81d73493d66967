"""What to look at before a letter is sent."""

from calculators.core.answer import text
from calculators.core.answer.result import Sheet
from calculators.core.time import dates, days_off, terms
from calculators.late_penalties import debt
from calculators.law import court_time, payment_terms
from calculators.letters import claims, court_checks, court_form, form, placeholders, public_checks

STATEMENT = "Décompte des pénalités, période par période"  # an enclosure
PASSED_ON = ("non-professional-in-doubt", "rate-unknown", "clause-below-floor", "limitation-near", "limitation-expired",
             "retention-apart", "retention-over-legal", "penalty-clause-reducible", "penalty-needs-notice",
             "costs-on-proof")  # fmt: skip
WITH_SIREN = (form.BUSINESS, form.PUBLIC)
LINE_LENGTH, PAGES_LINES, AROUND_LINES = 85, 104, 24  # characters a line, lines on two pages, those of addresses and signature


def lines_on_paper(sheet: Sheet) -> int:
    """How many lines of a sheet of A4 a letter takes, a little more rather than a little less."""
    count = AROUND_LINES + len(sheet.enclosures)
    for part in sheet.paragraphs:
        count += 1
        for line in text.plain_lines(part.lines):
            count += (len(line) + LINE_LENGTH - 1) // LINE_LENGTH
    return count


def found(answers: dict, outcome, sheet: Sheet) -> list[str]:
    """Codes of what to look at before sending."""
    letter, debtor, written = answers["letter"], answers["debtor"], outcome.written
    registered = written.head["Channel"] == "registered_letter"
    usual = written.head["Deadline"]
    asked = (
        ("debtor-siren-missing", debtor in WITH_SIREN and letter in form.PAPER and not answers["debtor_siren"]),
        ("iban-missing", "iban_line" in written.names and not answers["iban"]),
        (
            "contact-missing",
            letter in form.PAPER
            and letter not in court_form.DOCUMENTS
            and not answers["creditor_email"]
            and not answers["creditor_phone"],
        ),
        ("deadline-moved", outcome.moved_because is not None),
        ("deadline-short", usual and answers["deadline_days"] is not None and answers["deadline_days"] < int(usual)),
        ("consumer-price-only", debtor == form.CONSUMER and letter not in ("rappel_avant_echeance",) + form.PAID),
        ("electronic-consent", debtor == form.CONSUMER and registered),
        ("second-recipient", letter in ("demande_acheteur_public", "mise_en_demeure") and debtor == form.PUBLIC),
        ("notice-missing", noticed(answers) and not answers["formal_notice_date"]),
        (
            "recipient-unnamed",
            letter in form.TO_ANOTHER
            and letter != "saisine_mediateur"
            and not (answers["recipient_name"] and answers["recipient_address"]),
        ),
        ("mediator-missing", "mediator_contact" in written.names and not answers["mediator_contact"]),
        ("payment-assumed", letter in form.PAID and not answers["payments"]),
        ("due-over-maximum", debtor == form.BUSINESS and any([over_maximum(one) for one in outcome.invoices])),
        ("due-differs", end_of_market_term(answers) not in (None, outcome.invoices[0].due)),
        ("already-late", letter == "rappel_avant_echeance" and outcome.invoices[0].due < answers["letter_date"]),
        ("own-risk", letter == "resolution_contrat"),
        ("stop-reminders", letter == "declaration_de_creance"),
        ("opposition-open", opposed_by(answers) is not None and answers["letter_date"] <= opposed_by(answers)),
        ("opposition-late", opposed_by(answers) is not None and answers["letter_date"] > opposed_by(answers)),
        ("statement-apart", STATEMENT in sheet.enclosures),
        ("long-letter", letter not in court_form.DOCUMENTS and lines_on_paper(sheet) > PAGES_LINES),
    )
    return [code for code, holds in asked if holds] + outcome.codes


def noticed(answers: dict) -> bool:
    """Whether interest counts from the mise en demeure; of an order to serve, sums are only said when it grants a part."""
    counted = answers["letter"] != court_form.SERVICE or bool(answers["order_amounts"])
    return counted and answers["debtor"] in debt.CIVIL and answers["letter"] in form.AFTER_NOTICE


def passed_on(letter: str) -> tuple:
    """Codes of late_penalties that matter to a letter: after the service of an order, its own clocks run."""
    if letter in court_form.OF_ORDER:
        return ()
    return tuple([code for code in PASSED_ON if letter != court_form.HEARING or not code.startswith("limitation")])


def over_maximum(invoice: claims.Invoice) -> bool:
    """Whether an invoice between professionals is due later than any term that the law allows, sectors apart."""
    general, start = payment_terms.GENERAL, invoice.day
    if start < general.first_day:
        return False
    month_end = terms.ways("end_of_month", payment_terms.END_OF_MONTH.value_on(start), None, "unknown", start, None)
    return invoice.due > max([general.last_day(start)] + [day for _, day in month_end])


def opposed_by(answers: dict) -> dates.date | None:
    """The last day to oppose the payment of the price of a fonds sold, None for another letter."""
    published, series = answers["published_on"], court_time.OPPOSE_SALE
    if answers["letter"] != "opposition_prix_de_vente" or not published or published < series.first_day:
        return None
    return series.last_day(published)


def end_of_market_term(answers: dict) -> dates.date | None:
    """The day a public buyer had to pay by, None when the letter does not know."""
    received, term = answers["request_date"], answers["payment_term"]
    return received + term * dates.ONE_DAY if received and term else None


def words(answers: dict, outcome) -> dict:
    """What the sentences of WARNINGS name."""
    last, due = min([one.last_day for one in outcome.done]), end_of_market_term(answers)
    said = {
        "reason": days_off.words(outcome.moved_because),
        "deadline": placeholders.day(outcome.reply_by),
        "usual": outcome.written.head["Deadline"],
        "due": dates.french(due) if due else "",
        "opposition_ends": placeholders.day(opposed_by(answers)),
        "last": dates.french(last),
        "left": (last - answers["letter_date"]).days,
    }
    said.update(dates.known_words(claims.last_known(outcome.done)))
    said.update(court_checks.words(answers))
    said.update(public_checks.words(answers))
    said.update(debt.retention_words(answers["debtor"], outcome.done[0].deductions))
    return said
