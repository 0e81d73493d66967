"""What each placeholder of a letter says: strings ready to print, empty when there is nothing to say."""

from calculators.core import money
from calculators.core.answer.result import unique
from calculators.core.money import in_words
from calculators.core.reading import identifiers, postal
from calculators.core.time import dates, days_off
from calculators.late_penalties import account, rule
from calculators.late_penalties.joined import sole_trader
from calculators.law import holidays, public_payment
from calculators.letters import claims, court_form, court_words, decided_words, public_words
from calculators.letters.form import PAID, SIGNED_BY_DEBTOR, TO_ANOTHER

# questions whose answer is printed as it is; as a date; line by line; or as « néant » when there is none
AS_GIVEN = ("debtor_name", "contract_ref", "service", "previous_reminders", "contract_clause", "market_ref", "receipt_proof",
            "debtor_signatory", "mediator_contact", "court_name", "elected_domicile")  # fmt: skip
DAYS = ("service_date", "formal_notice_date", "formal_notice_deadline", "termination_date", "request_date", "dispute_date",
        "judgment_date", "bodacc_date", "published_on")  # fmt: skip
SEVERAL_LINES = ("dispute_points", "dispute_answers", "solution_sought")
OR_NOTHING = ("amount_to_come", "security", "pending_case")
# answers on one line that stand inside a sentence of a letter
IN_A_SENTENCE = ("contract_ref", "service", "suspended_service", "previous_reminders", "market_ref", "receipt_proof",
                 "delivery_proof", "attempt_document", "address_source", "order_court", "court_name", "transfer_court",
                 "ccag_name", "declarant_quality", "case_number", "elected_domicile",
                 "mediator_contact") + OR_NOTHING  # fmt: skip
IBAN_GROUPS = 4  # figures that stand together
MAX_ROWS = 10  # periods in a letter; beyond, the statement is joined
NOTHING = "néant"
SHARE_OF = {"les pénalités": "des pénalités", "les intérêts": "des intérêts",
            "les intérêts moratoires": "des intérêts moratoires"}  # fmt: skip
IN_THE_ACCOUNT = ("amount", "paid", "interest", "indemnity", "interest_table")  # what the account says line by line
SIGNED_BY_HAND = "Date, mention écrite à la main et signature"
SIGNATURE = "Signature"
AGREED = "Bon pour accord, date et signature"
WHAT_WAS_DONE = {  # C. civ. 1229, al. 3: whether each stage was of use without the next
    "yes": "Les prestations déjà exécutées vous ont été utiles au fur et à mesure\u202f: elles restent dues (code civil, "
    "article 1229).",
    "no": "Ce qui a déjà été exécuté suit l’article 1229 du code civil.",
}
OF_DEBTOR = " (destinataire)"
ONE_INSTALMENT = "un versement"
PROCEDURE_NAMES = {"unknown": "procédure collective", "safeguard": "sauvegarde", "receivership": "redressement judiciaire",
                   "liquidation": "liquidation judiciaire"}  # fmt: skip
SOLUTION = "Le paiement de la somme ci-dessus, au besoin en plusieurs fois."


SUMS = ("amount", "due_date", "payments", "letter_date", "deductions", "costs")
LAST = "letter_date"
PAYMENT = ("payments", "amount", "due_date")
DEBTOR = ("debtor_name", "debtor_address", "debtor_kind", "debtor_siren", "debtor_rcs_city", "debtor_representative")
ORDERED = ("order_date",)
TITLE = ("order_amounts", "interest_from", "title_rate", "title_rate_value", "payments", "served_on", "order_date", "letter_date")
INSTALMENTS = ("instalment_count", "instalment_first_date", "instalment_every")
ASKED = {  # placeholder: the questions that it comes from, the one to change first at the head; else the one of its name
    "invoice_ref": ("invoice_number",), "invoice_list": ("invoice_date", "service", "amount", "due_date", "invoice_number"),
    "account": SUMS, "paid": PAYMENT, "balance": SUMS, "interest": SUMS, "total": SUMS, "principal_and_interest": SUMS,
    "accessories_total": SUMS, "total_in_words": SUMS, "balance_in_words": SUMS, "per_day": SUMS, "indemnity": (),
    "interest_rate": ("clause", "due_date"), "interest_table": ("due_date", "amount", "payments", "letter_date", "clause"),
    "deadline": ("deadline_days", "letter_date"), "next_step_date": ("deadline_days", "letter_date"), "iban_line": ("iban",),
    "sender_contact": ("creditor_email", "creditor_phone"), "instalment_table": INSTALMENTS + SUMS,
    "one_instalment": INSTALMENTS, "payment_date": PAYMENT, "payment_received": PAYMENT,
    "imputation_line": PAYMENT + ("imputation",), "accessories_due_date": PAYMENT, "what_was_done": ("useful_as_done",),
    "creditor_block": ("creditor_name", "creditor_address", "creditor_siren"),
    "debtor_block": ("debtor_name", "debtor_address", "debtor_siren"), "addressed_court": ("court_city", "court_kind"),
    "claimant_block": court_form.named(court_form.CLAIMANT[:6]) + ("creditor_name", "creditor_address", "creditor_siren"),
    "applicant_block": ("creditor_civil_name", "creditor_home", "creditor_name", "creditor_address", "creditor_siren"),
    "ccag_line": ("ccag", "ccag_name"), "complaint_until": ("dispute_date", "ccag"),
    "claim_line": ("claim_received_on", "claim_refused_on"), "accessories_late_on": ("principal_paid_on",),
    "debtor_identity": DEBTOR, "debtor_named": ("debtor_name", "debtor_kind"), "contract_piece": ("pieces",),
    "notice_piece": ("pieces",), "pieces_list": ("pieces",), "pieces_table": ("pieces",), "heads": SUMS,
    "later_interest": SUMS + ("clause",), "attempt_line": ("attempt", "attempt_started_on", "attempt_ended_on"),
    "serve_by": ORDERED, "serve_term": ORDERED, "wait_term": ORDERED, "first_enforcement": ORDERED,
    "enforceable_from": ("served_on", "order_date"), "act_piece": ("pieces",), "no_opposition": (),
    "objections": ("dispute_points", "dispute_answers"), "payments_since": ("payments", "requested_on"),
    "title_account": TITLE, "title_per_day": TITLE, "addressed_judge": ("court_city", "court_kind"),
    "relief_by": ("bodacc_date",), "relief_term": ("bodacc_date",), "declare_term": (),
    "claim_table": SUMS + ("to_come", "privileged"), "claim_rank": ("privileged",),
}  # fmt: skip


def asked_in(names: list[str]) -> list[str]:
    """The questions behind placeholders, once each; the day of the letter, which moves everything, at the end.

    >>> asked_in(["letter_date", "service", "deadline"])
    ['service', 'deadline_days', 'letter_date']
    """
    found = unique([question for name in names for question in ASKED.get(name, (name,))])
    return [one for one in found if one != LAST] + [one for one in found if one == LAST]


def unstopped(answers: dict) -> dict:
    """The answers without the final stop that the sentence around them has already.

    >>> unstopped(dict([(name, "Devis n° 14.") for name in IN_A_SENTENCE]))["contract_ref"]
    'Devis n° 14'
    """
    found = dict(answers)
    for name in IN_A_SENTENCE:
        found[name] = answers[name].rstrip(".") if answers[name] else answers[name]
    return found


def block(name: str, address: str, siren: str | None) -> list[str]:
    """The lines of a party."""
    number = [f"SIREN {identifiers.grouped(siren, court_words.SIREN_GROUPS)}"] if siren else []
    return [name] + postal.lines_of(address or "") + number


def invoice_ref(invoices: list) -> str:
    """« facture n° 2026-014 », « factures n° 2026-014 et 2026-015 »."""
    numbers = [invoice.number for invoice in invoices]
    if len(numbers) == 1:
        return f"facture n°\u00a0{numbers[0]}"
    return f"factures n°\u00a0{', '.join(numbers[:-1])} et {numbers[-1]}"


def invoice_rows(invoices: list, service: str) -> list[tuple]:
    """One row an invoice; what was done stands with the first."""
    rows = []
    for number, invoice in enumerate(invoices):
        label = f"Facture n°\u00a0{invoice.number} du {dates.french(invoice.day)}"
        label += f", {service}" if number == 0 else ""
        due, amount = f"échéance le {dates.french(invoice.due)}", money.euros(invoice.cents)
        rows.append((f"{label}, {due}", amount) if len(invoices) == 1 else (label, due, amount))
    return rows


def interest_rows(invoices: list, done: list) -> list[tuple]:
    """One row a period: its days, its rate, its base, its interest; and the invoice, when there are several."""
    rows = []
    for invoice, outcome in zip(invoices, done):
        named = f"Facture n°\u00a0{invoice.number}, du" if len(invoices) > 1 else "Du"
        for one in outcome.lines:
            days = dates.counted(one.days)
            label = f"{named} {dates.french(one.start)} au {dates.french(one.end)}, {days} à {money.percent_fr(one.rate)} "
            rows.append((label + f"sur {money.euros(one.base_cents)}", money.euros(one.interest_cents)))
    return rows


def entries_of(names: dict, debtor: str, outcome, brief: bool) -> list:
    """The Entries whose sum is what a letter with these placeholders asks. brief: the interest between two payments as one."""
    if "principal_and_interest" in names:
        return account.of_the_claim(debtor, outcome, brief)
    if "total" in names:
        return account.account(debtor, outcome, brief)
    return account.of_the_invoice(debtor, outcome)


def account_rows(debtor: str, outcome, brief: bool) -> list:
    """One row a line of the account, the first of a kind with its article; and the invoice, when there are several."""
    rows, cited = [], {}
    for invoice, done in zip(outcome.invoices, outcome.done):
        entries = entries_of(outcome.written.names, debtor, done, brief)
        named = (f"Facture n°\u00a0{invoice.number}",) if len(outcome.invoices) > 1 else ()
        rows += [named + row for row in account.rows(debtor, entries, cited)]
    return rows


def rate_words(done: list) -> str:
    """« 12,15 % puis 12,40 % par an »: each rate once, in the order of the days."""
    lines = sorted([(one.start, one.rate) for outcome in done for one in outcome.lines])
    rates = []
    for _, rate in lines:
        if money.percent_fr(rate) not in rates:
            rates.append(money.percent_fr(rate))
    return " puis ".join(rates) + " par an" if rates else ""


def instalment_rows(schedule) -> list[tuple]:
    """One row an instalment."""
    return [(f"Le {dates.french(row.day)}", money.euros(row.cents)) for row in schedule]


def imputation(paid, besides: list, answers: dict) -> str:
    """What the last payment settled, without the final stop."""
    parts = account.parts_of(paid, besides, answers["debtor"])
    (words, first), cents = parts[0], [cents for _, cents in parts]
    if parts == [(account.ON_INVOICE, paid.cents)]:
        return f"Il a réglé la facturation, pour {money.euros(paid.cents)}"
    if cents == [paid.interest_cents]:
        return f"Il a réglé une part {SHARE_OF[words]}, pour {money.euros(first)}"
    if cents == [paid.interest_cents, paid.principal_cents] and rule.interest_first(answers["debtor"], answers["imputation"]):
        return f"Il a réglé d’abord {words}, {money.euros(first)}, puis la facturation, {money.euros(paid.principal_cents)}"
    return "Il a réglé " + account.listed([f"{money.euros(cents)} sur {words}" for words, cents in parts])


def how_to_pay(answers: dict, name: str, invoices: list) -> str:
    """How the debtor pays; somebody else is told the account, or nothing."""
    reference = invoice_ref(invoices)
    if answers["iban"]:
        account = identifiers.grouped(answers["iban"], IBAN_GROUPS).replace("\u00a0", " ")  # a narrow line is cut between groups
        return f"Par virement\u202f: IBAN {account}, titulaire {name}, référence «\u202f{reference}\u202f»."
    if answers["letter"] in TO_ANOTHER or answers["letter"] == SIGNED_BY_DEBTOR:
        return ""
    return f"Merci de rappeler avec votre règlement la référence «\u202f{reference}\u202f»."


def contact(answers: dict) -> str:
    """Telephone and mail."""
    return ", ".join([answers[name] for name in ("creditor_phone", "creditor_email") if answers[name]])


def sum_or_nothing(cents: int | None) -> str:
    """A sum; empty when there is none to say."""
    return money.euros(cents) if cents else ""


def day(value: dates.date | None) -> str:
    """A date; empty when there is none."""
    return dates.french(value) if value else ""


def days(number: int | None) -> str:
    """« 30 jours »."""
    return "" if not number else f"{number}\u00a0jour" + ("s" if number > 1 else "")


def per_day(done: list) -> int:
    """What one more day adds, summed over the invoices; 0 when the rate of that day is not published for one of them."""
    added = [one.per_day_cents for one in done]
    return 0 if None in added else sum(added)


def accounted(words: dict, debtor: str, outcome) -> None:
    """The account in place of the sums that it says line by line: it has more than an invoice, its interest, its indemnity."""
    names = outcome.written.names
    words["invoice_list"] = [", ".join(row[:-1]) for row in words["invoice_list"]]  # the account has their amounts
    words["account"] = account_rows(debtor, outcome, False)
    words["joined"] = len(words["account"]) > MAX_ROWS and "heads" not in names  # a judge reads it whole, in its place
    if words["joined"]:
        words["account"] = account_rows(debtor, outcome, True)
    for name in IN_THE_ACCOUNT if "principal_and_interest" not in names else ("amount", "paid"):
        words[name] = ""
    if "total" in names:
        words["balance"] = ""


def words_of(answers: dict, outcome) -> dict[str, str]:
    """What each placeholder says in this letter."""
    answers, done, names = unstopped(answers), outcome.done, outcome.written.names
    accrued = [one for one in done if one.lines]
    words = {name: answers[name] or "" for name in AS_GIVEN}
    for name in DAYS:
        words[name] = day(answers[name])
    for name in SEVERAL_LINES:
        words[name] = answers[name].split("\n") if answers[name] else ""
    for name in OR_NOTHING:
        words[name] = answers[name] or NOTHING
    words["creditor_name"] = creditor = sole_trader(answers["creditor_name"])
    words["creditor_block"] = block(creditor, answers["creditor_address"], answers["creditor_siren"])
    words["debtor_block"] = block(answers["debtor_name"], answers["debtor_address"], answers["debtor_siren"])
    words["letter_date"] = dates.french(outcome.stated_on)
    words["invoice_ref"] = invoice_ref(outcome.invoices)
    words["invoice_list"] = invoice_rows(outcome.invoices, answers["service"])
    words["amount"] = money.euros(outcome.amount_cents)
    words["paid"] = money.euros(outcome.amount_cents - outcome.principal_cents)
    words["balance"] = money.euros(outcome.principal_cents)
    words["interest"] = sum_or_nothing(outcome.interest_cents)
    words["interest_rate"] = rate_words(accrued)
    words["indemnity"] = sum_or_nothing(outcome.indemnity_cents)
    words["total"] = money.euros(outcome.total_cents)
    words["principal_and_interest"] = money.euros(outcome.principal_cents + outcome.interest_cents)
    words["accessories_total"] = sum_or_nothing(outcome.interest_cents + outcome.indemnity_cents)
    words["per_day"] = sum_or_nothing(per_day(done)) if "per_day" in names else ""
    words["undisputed"] = sum_or_nothing(answers["undisputed"])
    words["deadline"] = day(outcome.reply_by)
    words["iban_line"] = how_to_pay(answers, creditor, outcome.invoices)
    if answers["letter"] in PAID:  # nothing left, nothing to pay
        words["iban_line"] = words["iban_line"] if outcome.claimed_cents else ""
    words["sender_contact"] = contact(answers)
    words["payment_term"] = days(answers["payment_term"])
    words["procedure_name"] = PROCEDURE_NAMES[answers["procedure_name"]]
    words["suspended_service"] = answers["suspended_service"] or answers["service"]
    words["suspension_date"] = day(answers["suspension_date"] or answers["letter_date"])
    words["solution_sought"] = words["solution_sought"] or SOLUTION
    words["what_was_done"] = WHAT_WAS_DONE[answers["useful_as_done"]]
    words["account"] = ""
    if answers["letter"] in court_form.ITEMISED + court_form.AFTER:
        words.update(court_words.words_of(answers, outcome))
    if answers["letter"] in court_form.AFTER:
        words.update(decided_words.words_of(answers, outcome))
    if answers["letter"] in court_form.ITEMISED:
        words.update(public_words.words_of(answers, outcome))
    words["instalment_table"] = instalment_rows(outcome.schedule)
    words["one_instalment"] = ONE_INSTALMENT if outcome.schedule else ""
    if "interest_table" in names:
        rows = interest_rows(outcome.invoices, done)
        words["interest_table"] = rows if len(rows) <= MAX_ROWS else ""
    by_line = answers["letter"] in court_form.ITEMISED or [one for one in done if not account.is_plain(one)]
    if "account" in names and by_line:
        accounted(words, answers["debtor"], outcome)
        if answers["letter"] in court_form.ITEMISED:
            pieces = answers["pieces"] or ()
            words["invoice_list"] = [
                line + court_words.of_invoice(pieces, one.number) for line, one in zip(words["invoice_list"], outcome.invoices)
            ]
    if "total_in_words" in names or "balance_in_words" in names:
        words["total_in_words"] = in_words.euros(outcome.total_cents)
        words["balance_in_words"] = in_words.euros(outcome.principal_cents)
    if "next_step_date" in names:
        words["next_step_date"] = dates.french(days_off.next_working(outcome.reply_by + dates.ONE_DAY, holidays.NATIONAL))
    if "payment_received" in names:
        paid_on, paid = claims.thanked(answers, outcome.invoices)[-1]
        term = public_payment.ACCESSORIES_TERM
        words["payment_date"], words["payment_received"] = dates.french(paid_on), money.euros(paid)
        one = next(each for each in done if each.payments)  # the first invoice may owe nothing, all of it taken off before
        words["imputation_line"] = imputation(one.payments[-1], one.besides, answers)
        words["accessories_due_date"] = dates.french(paid_on + term.value_on(max(paid_on, term.first_day)) * dates.ONE_DAY)
    return words
