"""What the placeholders of the documents about a public buyer say: who asks, the CCAG, the claim made before, the days."""

from calculators.core.time import dates
from calculators.late_penalties.joined import sole_trader
from calculators.law import public_claims
from calculators.letters import court_form, court_words

CCAG = {
    "yes": "Ce marché renvoie à un cahier des clauses administratives générales",
    "no": "Ce marché ne renvoie à aucun cahier des clauses administratives générales.",
    "unknown": "Les documents du marché que je détiens ne citent aucun cahier des clauses administratives générales.",
}
TO_JUDGE = "Au juge des référés du tribunal administratif "
WAITING = "Réclamation reçue le {received}, restée sans paiement."
REFUSED = "Réclamation reçue le {received}, rejetée par décision du {refused}."
REJECTED = (
    "Réclamation reçue le {received}, restée sans réponse. Ce silence vaut rejet depuis le {rejected} (code des relations entre "
    "le public et l’administration, article L231-4)."
)


def ccag(answers: dict) -> str:
    """Which CCAG the contract refers to, or that it refers to none."""
    said, name = CCAG[answers["ccag"]], answers["ccag_name"]
    if answers["ccag"] == "yes":
        return said + (f"\u202f: {name}." if name else ".")
    return said


def complaint_until(answers: dict) -> dates.date | None:
    """The last day of a mémoire en réclamation; None when nothing says when the dispute began, or before the tables."""
    began = answers["dispute_date"]
    if answers["letter"] != court_form.COMPLAINT or not began or began < public_claims.COMPLAINT.first_day:
        return None
    return public_claims.COMPLAINT.last_day(began)


def in_time(answers: dict) -> bool:
    """Whether a mémoire may say that its deadline is met: the contract refers to a CCAG, and the deadline is not over."""
    ends = complaint_until(answers)
    return answers["ccag"] == "yes" and ends is not None and answers["letter_date"] <= ends


def rejected_on(answers: dict) -> dates.date | None:
    """The day on which silence on the claim is a refusal; None before it, or where the refusal is written."""
    received = answers["claim_received_on"]
    if not received or answers["claim_refused_on"] or received < public_claims.SILENCE.first_day:
        return None
    ends = public_claims.SILENCE.last_day(received)
    return ends if ends < answers["letter_date"] else None


def claim(answers: dict) -> str:
    """The claim that came before, and what became of it."""
    received, refused, rejected = answers["claim_received_on"], answers["claim_refused_on"], rejected_on(answers)
    if not received:
        return ""
    words = {"received": dates.french(received), "refused": "", "rejected": ""}
    if refused:
        words["refused"] = dates.french(refused)
    if rejected:
        words["rejected"] = dates.french(rejected)
    return (REFUSED if refused else REJECTED if rejected else WAITING).format(**words)


def paid_on(done: list) -> dates.date | None:
    """The day of the last payment of the principal."""
    return max([paid.day for one in done for paid in one.payments if paid.principal_cents] or [None])


def accessories_late(answers: dict, done: list) -> dates.date | None:
    """The last day to order interest and indemnity after the principal; None until it is over."""
    paid = paid_on(done)
    last = public_claims.ACCESSORIES_LATE.last_day(paid) if paid else answers["letter_date"]
    return last if last < answers["letter_date"] else None


def applicant(answers: dict) -> list[str]:
    """Who asks, with the home that the judge wants."""
    civil, trade = answers["creditor_civil_name"] or "", answers["creditor_name"]
    home, work = court_words.one_line(answers["creditor_home"]), court_words.one_line(answers["creditor_address"])
    contact = ", ".join([answers[name] for name in ("creditor_phone", "creditor_email") if answers[name]])
    lines = [
        sole_trader(civil or trade),
        f"Nom commercial\u202f: {trade}" if civil and court_words.is_trade_name(trade, civil) else "",
        f"Domicile\u202f: {home}" if home else "",
        f"Adresse professionnelle\u202f: {work}" if work != home else "",
        court_words.siren(answers["creditor_siren"]),
        f"Pour me joindre\u202f: {contact}" if contact else "",
    ]
    return [line for line in lines if line]


def day(value: dates.date | None) -> str:
    """A date; empty when there is none."""
    return dates.french(value) if value else ""


def words_of(answers: dict, outcome) -> dict:
    """What each placeholder of these documents says."""
    found = {
        "applicant_block": applicant(answers),
        "ccag_line": ccag(answers),
        "complaint_until": day(complaint_until(answers)) if in_time(answers) else "",
        "claim_line": claim(answers),
        "principal_paid_on": day(paid_on(outcome.done)),
        "accessories_late_on": day(accessories_late(answers, outcome.done)),
    }
    if answers["letter"] == court_form.INTERIM:
        found["addressed_court"] = TO_JUDGE + court_words.of_town(answers["court_city"] or "")
        found["claimant_name"] = found["applicant_block"][0]
    return found
