"""What refuses a document for a court, each reason on its question; what its reader is told before signing."""

from calculators.core import money
from calculators.core.answer.result import is_gap
from calculators.core.reading import postal
from calculators.core.reading.form import Refused
from calculators.core.time import dates
from calculators.core.words import names
from calculators.late_penalties import account
from calculators.law import costs, court_elements, court_time, thresholds
from calculators.letters import court_form, court_words, form

LAWYER = "Voyez un avocat : il faut dire ce que doit chacun."
TEXTS = {  # what the warnings name, by code
    "court-to-check": court_elements.ART_1406, "court-of-request": court_elements.ART_42, "order-court-fee": court_time.ART_1425,
    "stamp-due": costs.ART_1635_BIS_Q, "lawyer-if-opposed": thresholds.ART_761,
    "sole-trader-home": court_elements.ART_57,
}  # fmt: skip
BELONGING = {  # what a debtor of the first question may be
    form.BUSINESS: (court_form.COMPANY, court_form.SOLE_TRADER, court_form.CIVIL_COMPANY, court_form.ASSOCIATION),
    form.NON_PROFESSIONAL: (court_form.COPROPRIETE, court_form.ASSOCIATION, court_form.CIVIL_COMPANY),
}
COMMERCIAL = ("tribunal_de_commerce", "tribunal_des_activites_economiques", "tribunal_mixte_de_commerce", court_form.CHAMBER)
WITH_CHAMBER = ("tribunal_de_commerce", "tribunal_des_activites_economiques", "tribunal_mixte_de_commerce")
LOCAL_LAW = ("57", "67", "68")  # Moselle, Bas-Rhin, Haut-Rhin: how their postcodes begin
IN_FRANCE = (
    "Finissez par le code postal et la ville, en France : une requête ne s’adresse pas à un client établi à l’étranger, ni sans "
    "adresse connue."
)
NOT_AN_ATTEMPT = (
    "Jusqu’à {most}, le tribunal judiciaire exige une tentative amiable, ou une dispense : sans elle, la demande est irrecevable "
    "(code de procédure civile, article 750-1). Une mise en demeure ne suffit pas. Un conciliateur de justice est gratuit ; "
    "l’injonction de payer n’en demande pas."
)
TOO_MUCH = (
    "La demande fait {total} : la requête s’arrête à {most} (code de procédure civile, article 750). Au-delà, il reste "
    "l’assignation, par commissaire de justice, ou l’injonction de payer, sans limite de montant."
)
EXPIRED = (
    "Le délai pour agir a pris fin le {day} : un juge rejetterait la demande si votre client le dit. Il reste la demande "
    "amiable : un paiement volontaire est valable (code civil, article 2249). Si un événement a repoussé ce jour, indiquez le "
    "nouveau."
)
NO_SYNDIC = "Nommez le syndic en exercice : c’est lui qui représente le syndicat. Sans syndic, voyez un avocat."
NO_COSTS = (
    "Retirez ces frais : la requête en injonction de payer ne porte que sur le prix, les pénalités, la clause pénale et "
    "l’indemnité forfaitaire. Les autres frais se demandent autrement."
)


def threshold(series, on: dates.date) -> int:
    """A sum of law/ on a day, that of its first row before it."""
    return series.value_on(max(on, series.first_day))


def wrong(answers: dict) -> list[tuple]:
    """(question, sentence) of what does not go together, before any sum."""
    letter, found = answers["letter"], []
    found += cited_absent(answers)
    if letter in court_form.NAMING_DEBTOR:
        found += wrong_debtor(answers)
    if letter not in court_form.REQUESTS:
        return found
    if answers["several_debtors"] == "yes":
        found.append(("several_debtors", f"Ce document ne nomme qu’un débiteur. {LAWYER}"))
    if not found:
        found += wrong_court(answers)
    place = last_line(answers["debtor_address"])
    if not postal.town(place) and not is_gap(place):
        found.append(("debtor_address", IN_FRANCE))
    if letter == court_form.ORDER and answers["costs"]:
        found.append(("costs", NO_COSTS))
    return found + (wrong_attempt(answers) if letter == court_form.REQUEST else [])


def last_line(address: str) -> str:
    """The line of an address that has its town, « France » left out."""
    lines = [line for line in postal.lines_of(address) if names.small(line) != "france"]
    return lines[-1] if lines else ""


def cited_absent(answers: dict) -> list[tuple]:
    """A fact that cites a piece which is not in the list; a piece dated after the document."""
    pieces, found = answers["pieces"] or (), []
    if answers["letter"] in court_form.WITH_FACTS:
        absent = [number for one in answers["facts"] or () for number in one.pieces if number > len(pieces)]
        if absent:
            found.append(("facts", f"La pièce n° {absent[0]} n’est pas dans votre liste, qui en a {len(pieces)}."))
        late = [one for one in answers["facts"] or () if one.day > answers["letter_date"]]
        if late:
            found.append(("facts", f"Le fait du {dates.french(late[0].day)} vient après la date du document."))
    if answers["letter"] in court_form.WITH_PIECES:
        late = [one for one in pieces if one.day and one.day > answers["letter_date"]]
        if late:
            found.append(("pieces", f"La pièce n° {late[0].number} est datée après le document."))
    return found


def wrong_debtor(answers: dict) -> list[tuple]:
    """A kind of debtor that the first question excludes; one whom nobody represents."""
    kinds = BELONGING.get(answers["debtor"])
    if kinds and answers["debtor_kind"] not in kinds:
        labels = [label for code, label in court_form.DEBTOR_KINDS if code in kinds]
        return [("debtor_kind", "Choisissez ce qu’est votre client : " + ", ".join(labels[:-1]) + f" ou {labels[-1]}.")]
    if kinds and answers["debtor_kind"] == court_form.COPROPRIETE and not answers["debtor_representative"]:
        return [("debtor_representative", NO_SYNDIC)]
    return []


def wrong_court(answers: dict) -> list[tuple]:
    """A court that this debtor, this request or this place excludes."""
    kind, court, words = court_words.kind_of(answers), answers["court_kind"], ""
    words_of_place = last_line(answers["debtor_address"]).replace(",", " ").split(" ")
    codes = [word for word in words_of_place if postal.is_postcode(word)]
    local = codes and codes[-1][:2] in LOCAL_LAW
    if answers["letter"] == court_form.REQUEST and court in COMMERCIAL:
        words = "Cette requête va au tribunal judiciaire, ou à son tribunal de proximité. Choisissez-le."
    elif court in COMMERCIAL and kind not in (court_form.COMPANY, court_form.SOLE_TRADER):
        words = "Ce client ne relève pas d’un tribunal de commerce : choisissez le tribunal judiciaire ou de proximité."
    elif court in WITH_CHAMBER and local:
        words = "En Alsace et en Moselle, choisissez la chambre commerciale du tribunal judiciaire."
    elif court == court_form.CHAMBER and not local:
        words = "Hors d’Alsace et de Moselle, choisissez le tribunal de commerce, ou des activités économiques."
    return [("court_kind", words)] if words else []


def wrong_attempt(answers: dict) -> list[tuple]:
    """An amicable attempt that is missing, or that ends before it begins."""
    if answers["attempt"] == court_form.NO_ATTEMPT:
        most = threshold(thresholds.AMICABLE_MAX, answers["letter_date"])
        return [("attempt", NOT_AN_ATTEMPT.format(most=money.round_euros(most)))]
    started, ended = answers["attempt_started_on"], answers["attempt_ended_on"]
    if answers["attempt"] in court_form.ENDED and started and ended and ended < started:
        return [("attempt_ended_on", "La fin vient avant le début.")]
    return []


def check_sums(answers: dict, total: int, done: list) -> None:
    """Refuse a request too large for its court, or too late. total: in cents."""
    letter, on, found = answers["letter"], answers["letter_date"], []
    if letter not in court_form.REQUESTS:
        return
    most, near = threshold(thresholds.REQUEST_MAX, on), threshold(thresholds.PROXIMITY_MAX, on)
    if letter == court_form.REQUEST and total > most:
        words = TOO_MUCH.format(total=money.euros(total), most=money.round_euros(most))
        found.append(("amount", words))
    if answers["court_kind"] == "tribunal_de_proximite" and total > near:
        words = f"Au-dessus de {money.round_euros(near)}, choisissez le tribunal judiciaire."
        found.append(("court_kind", words))
    last = answers["limitation_date"] or min([one.last_day for one in done])
    if last < on:
        found.append(("limitation_date", EXPIRED.format(day=dates.french(last))))
    if found:
        raise Refused(tuple(found))


def words(answers: dict) -> dict[str, str]:
    """What the sentences of WARNINGS name."""
    on = answers["letter_date"]
    return {
        "stamp": money.round_euros(threshold(costs.STAMP, on)),
        "lawyer_over": money.round_euros(threshold(thresholds.LAWYER_OVER, on)),
        "usual_pieces": account.listed(court_words.usual_missing(answers["pieces"] or ()) or [""]),
    }


def told(answers: dict, outcome) -> list[str]:
    """Codes of what the reader of a request is told before signing. For a lawyer, see article 853 too: the obligation itself."""
    if answers["letter"] not in court_form.REQUESTS:
        return []
    over = threshold(thresholds.LAWYER_OVER, answers["letter_date"])
    small = answers["court_kind"] in WITH_CHAMBER and outcome.amount_cents <= over
    asked = (
        ("court-to-check", answers["letter"] == court_form.ORDER),
        ("court-of-request", answers["letter"] == court_form.REQUEST),
        ("home-is-read", True),
        ("sole-trader-home", court_words.kind_of(answers) == court_form.SOLE_TRADER),
        ("order-court-fee", answers["letter"] == court_form.ORDER and answers["court_kind"] in WITH_CHAMBER),
        ("stamp-due", answers["letter"] == court_form.REQUEST and threshold(costs.STAMP, answers["letter_date"]) > 0),
        ("lawyer-if-opposed", outcome.total_cents > over and not small),
        ("usual-piece-missing", bool(court_words.usual_missing(answers["pieces"] or ()))),
        ("no-contract-cited", not answers["contract_ref"]),
    )
    return [code for code, holds in asked if holds]
