"""What the placeholders of the documents after a decision say."""

from calculators.core import money
from calculators.core.reading import identifiers
from calculators.core.time import dates
from calculators.core.words import names
from calculators.law import court_time
from calculators.letters import court_form, court_words, decided

ACT = ("acte de signification", "signification")  # how the nature of the first piece of a hearing begins
TO_JUDGE = "À Madame ou Monsieur le juge-commissaire, "
NOTHING_CAME = (
    "À la date du {day}, aucun avis d’opposition du greffe ne m’est parvenu, ni demande de consigner les frais d’une opposition."
)
GROUND = {
    "not_attributable": "La défaillance n’est pas due à mon fait (code de commerce, article L622-26).",
    "omitted": "La défaillance est due à l’omission de ma créance par le débiteur, quand il a établi la liste de ses créanciers "
               "(code de commerce, article L622-26).",
}  # fmt: skip
RANKS = (("no", "chirographaire", "Chirographaire"), ("yes", "privilégié", "Privilégié"))
QUALITY = "créancier, entrepreneur individuel"
CLAIM_HEAD = ("Rang", "Échu", "À échoir", "Total, TTC")
SIREN = 9  # figures of a SIREN, at the head of a SIRET


def numbered(number: str | None) -> str:
    """« n° 2026/123 »; empty without one."""
    return f"n°\u00a0{number}" if number else ""


def siret(number: str | None) -> str:
    """A SIRET as it is read; empty without one.

    >>> siret("55210055400013")
    '552\\xa0100\\xa0554\\xa000013'
    """
    return identifiers.grouped(number[:SIREN], court_words.SIREN_GROUPS) + "\u00a0" + number[SIREN:] if number else ""


def months(rule, on: dates.date) -> str:
    """« 3 mois », the length that a rule had on a day."""
    count = rule.value_on(on)
    return f"{count}\u00a0mois" if count > 1 else "un mois"


def objections(answers: dict) -> list[str]:
    """What the debtor disputes, and the answer to each; the answers alone where nothing was quoted."""
    replies = (answers["dispute_answers"] or "").split("\n")
    if not answers["dispute_points"]:
        return replies
    found = []
    for point, reply in zip(answers["dispute_points"].split("\n"), replies):
        found += [f"Point contesté\u202f: {point}", f"Réponse\u202f: {reply}"]
    return found


def act_is_first(answers: dict) -> bool:
    """Whether the first piece is the act of service."""
    pieces = list(answers["pieces"] or ())
    return bool(pieces) and bool([start for start in ACT if names.plain_name(pieces[0].nature).startswith(start)])


def of_order(answers: dict, outcome) -> dict:
    """The words of the documents about an order of payment."""
    issued, days = answers["order_date"], decided.days_of(answers)
    served, title = answers["letter"] in court_form.SERVED, outcome.title
    words = {
        "order_date": dates.french(issued),
        "order_number": numbered(answers["order_number"]),
        "order_court": answers["order_court"] or "",
        "serve_by": dates.french(days["serve_by"]),
        "serve_term": months(court_time.SERVE_ORDER, issued),
        "wait_term": months(court_time.BEFORE_ENFORCEMENT, issued),
        "first_enforcement": dates.french(decided.waited(answers)),
        "served_on": dates.french(answers["served_on"]) if served and answers["served_on"] else "",
        "act_piece": court_words.cited([1]) if act_is_first(answers) else "",
        "enforceable_from": dates.french(days["enforceable_from"]) if "enforceable_from" in days else "",
        "opposition_date": dates.french(answers["opposition_date"]) if answers["opposition_date"] else "",
        "hearing_date": dates.french(answers["hearing_date"]) if answers["hearing_date"] else "",
        "objections": objections(answers) if answers["dispute_answers"] else "",
        "address_source": answers["address_source"] or "",
        "debtor_birth_date": dates.french(answers["debtor_birth_date"]) if answers["debtor_birth_date"] else "",
        "no_opposition": NOTHING_CAME.format(day=dates.french(answers["letter_date"])),
        "known_assets": answers["known_assets"].split("\n") if answers["known_assets"] else "",
        "payments_since": [
            f"{money.euros(cents)}, le {dates.french(day)}" for day, cents in decided.received_since(answers, outcome.invoices)
        ]
        or "",
    }
    if title:
        rows = [(one.label, money.euros(one.cents)) for one in title.entries]
        words["title_account"] = rows + [("Total", money.euros(title.total_cents))]
        words["title_per_day"] = money.euros(title.per_day_cents) if title.per_day_cents else ""
    return words


def claim_rows(answers: dict, due_cents: int) -> list[tuple]:
    """The table of a claim: what is due and to come, by rank. due_cents: on the day of the judgment."""
    coming = answers["to_come"] or ()
    later = sum([cents for _, cents in coming])
    in_words = bool(answers["amount_to_come"]) and not coming
    rows = [CLAIM_HEAD]
    for code, _, name in RANKS:
        mine = answers["privileged"] == code
        due, to_come, total = [money.euros(cents if mine else 0) for cents in (due_cents, later, due_cents + later)]
        said = ("selon la liste", "à préciser") if in_words and mine else (to_come, total)
        rows.append((name, due) + said)
    return rows


def coming(answers: dict) -> str:
    """The sums to come and their days; empty without any."""
    return ", ".join([f"{money.euros(cents)} au {dates.french(day)}" for day, cents in answers["to_come"] or ()])


def of_claim(answers: dict, outcome) -> dict:
    """The words of the documents to an insolvency."""
    rank = next(name for code, name, _ in RANKS if code == answers["privileged"])
    words = {
        "creditor_siret": siret(answers["creditor_siret"]),
        "debtor_siret": siret(answers["debtor_siret"]),
        "claim_table": claim_rows(answers, outcome.total_cents),
        "claim_rank": rank,
        "declarant_quality": answers["declarant_quality"] or QUALITY,
        "addressed_judge": TO_JUDGE + court_words.court(answers),
        "relief_ground": GROUND.get(answers["relief_ground"], ""),
        "relief_reason": answers["relief_reason"].split("\n") if answers["relief_reason"] else "",
        "relief_by": "",
        "relief_term": "",
    }
    if coming(answers):
        words["amount_to_come"] = coming(answers)
    if answers["letter"] == court_form.RELIEF:
        words["declare_term"] = months(court_time.DECLARE_AFTER_RELIEF, answers["bodacc_date"])
        words["relief_by"] = dates.french(decided.claimed_days(answers)["relief_by"])
        words["relief_term"] = months(court_time.RELIEF, answers["bodacc_date"])
    return words


def words_of(answers: dict, outcome) -> dict:
    """What each placeholder of these documents says."""
    words = {"case_number": answers["case_number"] or ""}
    words.update((of_order if answers["letter"] in court_form.AFTER_ORDER else of_claim)(answers, outcome))
    return words
