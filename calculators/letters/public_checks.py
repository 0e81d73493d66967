"""What refuses a document about a public buyer, each reason on its question; what its reader is told before sending."""

from calculators.core import money
from calculators.core.reading.form import Refused
from calculators.core.tables import in_french
from calculators.law import public_claims
from calculators.letters import court_form, public_words

NOT_THE_PREFECT = {
    court_form.HOSPITAL: "Pour un hôpital public, choisissez « Demande à l’agence régionale de santé », qui fait payer.",
    court_form.STATE: (
        "Le préfet ne fait payer que les collectivités territoriales et leurs établissements (code général des collectivités "
        "territoriales, article L1612-16). Contre l’État, il reste la réclamation, puis le tribunal administratif, avec un "
        "avocat."
    ),
}
LAWYER_NEEDED = (
    "Contre l’État ou un établissement national, cette requête se dépose par un avocat (code de justice administrative, article "
    "R431-2). La dispense vise les collectivités territoriales, leurs établissements et les hôpitaux publics."
)
NOT_PAID = (
    "Il reste {left} de principal : choisissez « Demande au préfet : le principal ». Celle-ci vise les intérêts et l’indemnité "
    "seuls, une fois le principal payé."
)
TOO_EARLY = "Ce refus vient avant la réclamation."


def wrong(answers: dict) -> list[tuple]:
    """(question, sentence) of what does not go together, before any sum."""
    letter, buyer, found = answers["letter"], answers["buyer_kind"], []
    if letter in court_form.PREFECTS and buyer in NOT_THE_PREFECT:
        found.append(("buyer_kind", NOT_THE_PREFECT[buyer]))
    if letter == court_form.INTERIM and buyer == court_form.STATE:
        found.append(("buyer_kind", LAWYER_NEEDED))
    received, refused = answers["claim_received_on"], answers["claim_refused_on"]
    if letter in (court_form.TO_PREFECT, court_form.INTERIM) and received and refused and refused < received:
        found.append(("claim_refused_on", TOO_EARLY))
    return found


def check_sums(answers: dict, principal: int) -> None:
    """Refuse to ask for interest alone while the price is not paid. principal: in cents."""
    if principal and answers["letter"] == court_form.TO_PREFECT_INTEREST:
        raise Refused((("payments", NOT_PAID.format(left=money.euros(principal))),))


def words(answers: dict) -> dict[str, str]:
    """What the sentences of WARNINGS name."""
    late = public_claims.ACCESSORIES_LATE
    return {
        "complaint_ends": public_words.day(public_words.complaint_until(answers)),
        "accessories_late": in_french.written(late, answers["letter_date"]),
    }


def told(answers: dict, done: list) -> list[str]:
    """Codes of what the reader is told before sending."""
    letter, on = answers["letter"], answers["letter_date"]
    complaint, interim = letter == court_form.COMPLAINT, letter == court_form.INTERIM
    ends, asked = public_words.complaint_until(answers), answers["ccag"]
    answered = answers["claim_refused_on"] or public_words.rejected_on(answers)
    codes = (
        ("complaint-open", ends and asked != "no" and on <= ends),
        ("complaint-late", ends and asked != "no" and on > ends),
        ("dispute-date-missing", complaint and not answers["dispute_date"]),
        (
            "accessories-not-late",
            letter == court_form.TO_PREFECT_INTEREST and not public_words.accessories_late(answers, done),
        ),
        ("one-file-per-piece", interim),
        ("home-is-read", interim),
        ("claim-still-open", interim and not answered),
    )
    return [code for code, holds in codes if holds]
