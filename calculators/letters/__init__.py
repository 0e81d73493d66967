"""The letters: their texts, three debtors, the sums of late_penalties, a calendar date to answer.

A text is a file beside this one, CODE.txt or CODE.DEBTOR.txt: its head, its paragraphs, the reason for each. The rule here
chooses the text, fills it, and says what must be checked before sending. No sum is worked out here.
"""

from collections import namedtuple

from calculators.core.answer import text
from calculators.core.answer.result import Explanation, Facts, Fold, Part, Sheet, unique
from calculators.core.reading import postal
from calculators.core.reading.form import Refused, read
from calculators.core.tables.series import Text, in_code
from calculators.core.time import dates, days_off
from calculators.core.words import prose
from calculators.late_penalties import account, debt, rule
from calculators.law import civil_interest, conventions, holidays, letter_texts
from calculators.letters import (
    blocks,
    checks,
    claims,
    court_checks,
    court_form,
    court_sheets,
    decided,
    decided_told,
    form,
    gaps,
    placeholders,
    public_checks,
)
from calculators.letters.following import agenda, following
from calculators.letters.form import FIELDS, GROUPS
from calculators.letters.words import LIMITS, WARNINGS

__all__ = ("FIELDS", "GROUPS", "KEPT_BACK", "LIMITS", "ORDER", "RESULT", "TITLE", "WARNINGS", "calculate", "draft", "explain")
ORDER = 100
TITLE = "Écrire une lettre"
RESULT = "la lettre"
KEPT_BACK = ("subject", "body", "attachments", "account")  # values that hold words of the reader
CHANNELS = {  # code of the head: how it is sent, the mention on the letter
    "mail": ("par courriel", ""), "phone": ("par téléphone", ""), "mail_and_letter": ("par courriel et par lettre", ""),
    "registered_letter": ("en recommandé avec avis de réception", "Lettre recommandée avec avis de réception"),
    "portal_and_registered_letter": ("par le portail de facturation et en recommandé avec avis de réception",
                                     "Lettre recommandée avec avis de réception"),
    "court_registry": ("au greffe, déposée ou envoyée, signée à la main", ""),
    "signed_document": ("à signer, remis ou envoyé en deux exemplaires", ""),
}  # fmt: skip
RECIPIENTS = {"saisine_mediateur": "Médiateur des entreprises", "saisine_conciliateur": "Conciliateur de justice",
              "mandat_commissaire_de_justice": "Commissaire de justice",
              "demande_petites_creances": "Commissaire de justice", "demande_ars": "Agence régionale de santé",
              "opposition_prix_de_vente": "Acquéreur du fonds de commerce",
              court_form.SERVICE: "Commissaire de justice", court_form.EXECUTION: "Commissaire de justice",
              court_form.TO_PREFECT: "Préfecture", court_form.TO_PREFECT_INTEREST: "Préfecture"}  # fmt: skip
SUMS = ("amount", "paid", "balance", "interest", "indemnity", "total", "undisputed", "principal_and_interest",
        "accessories_total")  # fmt: skip

# written: prose.Written.  invoices, done: Invoice, and what late_penalties says of each.  …_cents: summed over the invoices.
# claimed: what the letter asks for.  reply_by: day or None.  schedule: rows of instalments.  codes: of WARNINGS.
# title: decided.Title of what is to be executed, None for another letter.
Outcome = namedtuple("Outcome", (
    "written", "invoices", "done", "stated_on", "amount_cents", "principal_cents", "interest_cents", "indemnity_cents",
    "total_cents", "claimed_cents", "reply_by", "moved_because", "schedule", "codes", "title",
))  # fmt: skip

_texts = {}


def text_of(letter: str, debtor: str) -> prose.Written:
    """The text of a letter for a debtor, read once. Raises Refused when there is none."""
    name, debtors = next((name, debtors) for code, name, debtors in form.LETTERS if code == letter)
    if debtor not in debtors:
        whom = [label for value, label in form.AS_CALCULATED["debtor"].choices if value in debtors]
        message = f"La lettre « {name} » ne s’écrit que si votre client est {' ou '.join(whom)}. Choisissez une autre lettre."
        raise Refused((("letter", message),))
    if debtor == form.NON_PROFESSIONAL and letter not in form.OWN_TEXT:
        debtor = form.BUSINESS if letter == form.SPOKEN else form.CONSUMER
    path = letter if letter in form.ONE_TEXT else f"{letter}.{debtor}"
    if path not in _texts:
        folder = __file__[: -len(__file__.replace("\\", "/").split("/")[-1])]
        with open(f"{folder}{path}.txt", encoding="utf-8") as file:
            _texts[path] = prose.written(file.read(), SUMS)
    return _texts[path]


def calculate(**answers) -> Outcome:
    """The text, the sums, the date to answer. Raises Refused."""
    letter, on = answers["letter"], answers["letter_date"]
    written = text_of(letter, answers["debtor"])
    claims.check_answers(answers)
    invoices = claims.listed(answers)
    claims.check_invoices(answers, invoices)
    done = claims.owed(answers, invoices)
    principal = sum([one.principal_cents for one in done])
    interest = sum([one.interest_cents for one in done])
    indemnity = sum([one.indemnity_cents for one in done])
    total = sum([rule.total(one) for one in done])
    claimed = total if "total" in written.names else principal
    if "principal_and_interest" in written.names:
        claimed = principal + interest
    elif letter in form.PAID:
        claimed = interest + indemnity if "accessories_total" in written.names else 0
    elif letter in (court_form.LIST_OF_PIECES, court_form.SERVICE):
        claimed = 0
    besides = total - principal - interest - indemnity
    claims.check_sums(letter, principal, interest, besides, claimed, done, on)
    court_checks.check_sums(answers, total, done)
    title = decided.title_of(answers, decided.received_since(answers, invoices)) if letter == court_form.EXECUTION else None
    if title:
        principal, interest, indemnity = title.principal_cents, title.interest_cents, title.indemnity_cents
        total = claimed = title.total_cents
    if letter == court_form.SERVICE:
        decided.given_up(answers, done)
    public_checks.check_sums(answers, principal)
    schedule = claims.scheduled(answers, claimed)
    reply_by, moved = None, None
    if written.head["Deadline"]:
        reply_by = on + (answers["deadline_days"] or int(written.head["Deadline"])) * dates.ONE_DAY
        moved = days_off.day_off(reply_by, holidays.NATIONAL)
        reply_by = days_off.next_working(reply_by, holidays.NATIONAL)
    return Outcome(
        written,
        invoices,
        done,
        title.stated_on
        if title
        else max([min([one.stated_on for one in done])] + [paid.day for one in done for paid in one.payments]),
        sum([one.cents for one in invoices]),
        principal,
        interest,
        indemnity,
        total,
        claimed,
        reply_by,
        moved,
        schedule,
        unique([code for one in done for code in one.codes if code in checks.passed_on(letter)])
        + (["small-claim-core"] if besides and "principal_and_interest" in written.names else []),
        title,
    )


def source(name: str) -> Text:
    """The official text that a letter calls `name`."""
    for prefix, code in letter_texts.CODES:
        if name.startswith(prefix):
            return in_code(name, code)
    return Text(name, letter_texts.OTHER, "")


def sheet_of(answers, outcome, words, missing=()) -> Sheet:
    """The letter on its sheet. missing: the questions that are marked in its words."""
    letter, written = answers["letter"], outcome.written
    parts = []
    for one in written.paragraphs:
        lines = prose.filled(one, words)
        if lines:
            asked = placeholders.asked_in(prose.names(one))
            parts.append(Part(lines, one.why, [source(name) for name in one.texts], asked))
    subject = prose.filled_subject(written.subject, words)
    enclosures = prose.listed(written.head["Attachments"])
    too_long = words["joined"] if words["account"] else not words.get("interest_table", True)
    if too_long and words["interest_rate"]:
        enclosures.append(checks.STATEMENT)
    if letter == form.SPOKEN:
        return Sheet([], [], [], [], subject, parts, [], [], form.BEHIND, missing)
    creditor, debtor = words["creditor_name"], answers["debtor_name"]
    if letter == form.SIGNED_BY_DEBTOR:
        return Sheet([], [], [], [], subject, parts, [[placeholders.SIGNED_BY_HAND, debtor]], enclosures, form.BEHIND, missing)
    town, on = postal.town(answers["creditor_address"]), dates.french(answers["letter_date"])
    if letter in court_form.DOCUMENTS:
        done = [f"Fait à {town}, le {on}" if town else f"Fait le {on}", placeholders.SIGNATURE]
        signed = [done + [answers["creditor_civil_name"] or creditor]]
        return Sheet([], [], [], [], subject, parts, signed, enclosures, form.BEHIND, missing)
    sender = words["creditor_block"] + [answers[name] for name in ("creditor_phone", "creditor_email") if answers[name]]
    recipient = [debtor] + postal.lines_of(answers["debtor_address"])
    fields = dict(form.BEHIND)
    sending = [line for line in (CHANNELS[written.head["Channel"]][1],) if line]
    if letter in form.TO_ANOTHER:
        fields["recipient"] = form.RECIPIENT
        recipient = [answers["recipient_name"] or RECIPIENTS[letter]] + postal.lines_of(answers["recipient_address"] or "")
    elif answers["debtor_siren"]:
        sending.append(words["debtor_block"][-1] + placeholders.OF_DEBTOR)
    signatures = [[creditor]] + ([[placeholders.AGREED, debtor]] if letter == "proposition_echeancier" else [])
    dated = [f"{town}, le {on}" if town else f"Le {on}"]
    if letter == court_form.CLAIM:
        signatures = [[creditor, words["declarant_quality"]]]
    return Sheet(sender, recipient, sending, dated, subject, parts, signatures, enclosures, fields, missing)


def draft(answers: dict[str, str]) -> Sheet | None:
    """The letter while answers that it needs are missing, each one marked where it will stand; None when nothing is missing, or
    when an answer is wrong: then there is no letter to show.
    """
    missing = gaps.missing(answers)
    try:
        values = read(FIELDS, gaps.filled(answers, missing))
        values.update(gaps.marks(missing))
        outcome = calculate(**values)
        words = placeholders.words_of(values, outcome)
        words.update(gaps.untold(words, outcome.written.names, missing))
    except Refused:
        return None
    return sheet_of(values, outcome, words, missing) if missing else None


def firmer(letter: str, debtor: str, written: prose.Written) -> list[Fold]:
    """What the next letter adds to this one, as a block; none at the end, or out of the line of reminders."""
    if letter not in form.FIRMNESS[:-1]:
        return []
    later = form.FIRMNESS[form.FIRMNESS.index(letter) + 1 :]
    following = next(one for one in form.LETTERS if one[0] in later and debtor in one[2])
    other, here = text_of(following[0], debtor), [one.why for one in written.paragraphs]
    added = [one.why for one in other.paragraphs if one.why not in here]
    sent = f"Elle part {CHANNELS[other.head['Channel']][0]}, avec {other.head['Deadline']} jours pour répondre."
    return [Fold(f"Ce qu’ajoute la lettre suivante : {following[1]}", [sent] + added)]


def explain(answers: dict, outcome: Outcome) -> Explanation:
    """The letter as machine values, warnings, conventions, sources and blocks."""
    words, head = placeholders.words_of(answers, outcome), outcome.written.head
    sheet = sheet_of(answers, outcome, words)
    values = {
        "subject": sheet.subject,
        "body": text.letter_body(sheet),
        "channel": head["Channel"],
        "attachments": sheet.enclosures,
        "reply_by": outcome.reply_by,
        "principal_cents": outcome.principal_cents,
        "interest_cents": outcome.interest_cents,
        "indemnity_cents": outcome.indemnity_cents,
        "total_cents": outcome.total_cents,
        "claimed_cents": outcome.claimed_cents,
        "account": account.lines(outcome.title.entries)
        if outcome.title
        else claims.account_of(answers["debtor"], outcome.invoices, outcome.done),
    }
    said = checks.words(answers, outcome)
    ran = [outcome.title] if outcome.title else outcome.done
    accrued = [line.source for one in ran for line in one.lines]
    used = unique(accrued + [text for one in ran if one.lines for text in one.published])
    facts = [("Comment l’envoyer", CHANNELS[head["Channel"]][0]), ("Quand", head["When"])]
    if outcome.reply_by:
        facts.append(("Réponse attendue le", dates.french(outcome.reply_by)))
    codes = checks.found(answers, outcome, sheet) + court_checks.told(answers, outcome)
    if answers["letter"] in court_form.AFTER:
        said.update(decided_told.said(answers, outcome))
        codes += decided_told.told(answers, outcome)
    codes += public_checks.told(answers, outcome.done)
    used += [civil_interest.ART_1231_5] if [code for code in debt.NAMING_PENALTY if code in codes] else []
    used += [court_checks.TEXTS[code] for code in codes if code in court_checks.TEXTS]
    used += [text for code in codes for text in decided_told.TEXTS.get(code, ())]
    counted = [conventions.FIRST_DAY, conventions.ROUNDING, conventions.BASE_TTC] if accrued else []
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**said)) for code in codes],
        counted + ([letter_texts.DEADLINE] if outcome.reply_by else []),
        unique([text for part in sheet.paragraphs for text in part.texts] + used),
        [blocks.headline(answers["letter"], outcome, words), Facts(facts, ""), sheet]
        + (blocks.statements(answers, outcome) if checks.STATEMENT in sheet.enclosures else [])
        + decided_told.both_ways(answers, outcome)
        + court_sheets.after(answers, words, outcome.written)
        + firmer(answers["letter"], answers["debtor"], outcome.written)
        + agenda(answers, outcome)
        + [following(answers, outcome)],
    )
