"""What the placeholders of the documents for a court say: the parties as the code de procédure civile names them, the court, the
facts and pieces, each sum asked apart."""

from calculators.core import money
from calculators.core.reading import identifiers, postal
from calculators.core.time import dates
from calculators.core.words import names
from calculators.late_penalties import account, debt
from calculators.late_penalties.joined import sole_trader
from calculators.law import late_payment
from calculators.letters import court_form, form

SIREN_GROUPS = 3  # figures that stand together
TO_PRESIDENT = "À Madame la présidente ou Monsieur le président du "
TO_COURT = "Au "
QUALITY = "Agissant en qualité d’entrepreneur individuel, pour son activité professionnelle"
REPRESENTED = "Prise en la personne de son représentant légal"
CIVIL = ", société civile immobilière"
SYNDICAT = "Syndicat des copropriétaires de l’immeuble "
BUILDING = "immeuble "
DEBT_OF_TRADE = "Dette née de son activité professionnelle"
UNSAID = "–"
PIECES_HEAD = ("N°", "Nature", "Date", "Auteur", "Ce qu’elle prouve", "Pages")
CONTRACTS = ("devis", "contrat", "bon de commande", "commande")  # how the nature of a piece begins
NOTICE = ("mise en demeure",)
USUAL = (  # what a file usually has, and the words by which a piece is known for it
    ("l’accord de votre client (devis ou contrat signé)", CONTRACTS),
    ("la preuve de la livraison ou de la réalisation", ("livraison", "reception", "realisation", "achevement", "acceptation")),
    ("chaque facture", ("facture",)),
    ("la mise en demeure et la preuve de sa présentation", NOTICE),
    ("les extraits des registres", ("kbis", "rne", "extrait", "registre", "sirene")),
)  # fmt: skip
LATER = {  # what goes on after the day of the account, by debtor; of a business, under a clause or not
    "none": "les pénalités de retard au taux de l’article L441-10, II du code de commerce",
    "clause": "les pénalités de retard au taux du contrat",
    "civil": "les intérêts au taux légal",
    "public": "les intérêts moratoires de l’article R2192-31 du code de la commande publique",
}
ATTEMPT_NAMES = {
    "conciliator": "Un conciliateur de justice a été saisi le {started}. La tentative a pris fin le {ended}, sans accord.",
    "mediator": "Une médiation a été engagée le {started}. Elle a pris fin le {ended}, sans accord.",
    "participative": "Une procédure participative a été engagée le {started}. Elle a pris fin le {ended}, sans accord.",
    "small_claim": "La procédure simplifiée de recouvrement des petites créances a été engagée le {started}. Elle a pris fin le "
                   "{ended}, sans accord.",
    "exempt_delay": "Un conciliateur de justice a été saisi le {started}. La première réunion ne pouvait se tenir qu’à plus de "
                    "trois mois de cette saisine.",
    "exempt_urgency": "Une urgence manifeste dispense de la tentative amiable.",
    "exempt_other": "Les circonstances rendent la tentative amiable impossible.",
}  # fmt: skip
VOWELS = ("a", "e", "i", "o", "u", "y")


def of_town(town: str) -> str:
    """« de Nantes », « d’Angers », « du Mans », « des Sables-d’Olonne ».

    >>> [of_town(one) for one in ("Nantes", "Évry", "Le Mans", "Les Sables-d’Olonne", "La Rochelle")]
    ['de Nantes', 'd’Évry', 'du Mans', 'des Sables-d’Olonne', 'de La Rochelle']
    """
    for article, contracted in (("Le ", "du "), ("Les ", "des ")):
        if town.startswith(article):
            return contracted + town[len(article) :]
    return ("d’" if names.plain_name(town)[:1] in VOWELS else "de ") + town


def court(answers: dict) -> str:
    """« tribunal de commerce de Nantes », « tribunal judiciaire de Strasbourg, chambre commerciale »."""
    kind = next(label for code, label in court_form.COURT_KINDS if code == answers["court_kind"])
    name, comma, chamber = kind.partition(",")
    return f"{name} {of_town(answers['court_city'] or '')}{comma}{chamber}"


def kind_of(answers: dict) -> str:
    """What the debtor is: a consumer is a person, whatever the second answer."""
    return court_form.INDIVIDUAL if answers["debtor"] == form.CONSUMER else answers["debtor_kind"]


def one_line(address: str | None) -> str:
    """An address on one line."""
    return ", ".join(postal.lines_of(address or ""))


def siren(number: str | None) -> str:
    """« SIREN 552 100 554 »; empty without one."""
    return f"SIREN {identifiers.grouped(number, SIREN_GROUPS)}" if number else ""


def is_trade_name(name: str, civil: str) -> bool:
    """Whether a name says more than some of the names of the person.

    >>> is_trade_name("Léa Martin EI", "Léa Marie Martin"), is_trade_name("Studio Léa", "Léa Marie Martin")
    (False, True)
    """
    known = names.plain_name(civil).split(" ") + ["ei"]
    return bool([word for word in names.plain_name(name).split(" ") if word not in known])


def claimant(answers: dict) -> list[str]:
    """The lines of who asks: CPC 54, and what is usual beside it."""
    civil, trade = answers["creditor_civil_name"] or "", answers["creditor_name"]
    home, work = one_line(answers["creditor_home"]), one_line(answers["creditor_address"])
    contact = ", ".join([answers[name] for name in ("creditor_phone", "creditor_email") if answers[name]])
    born = dates.french(answers["creditor_birth_date"]) if answers["creditor_birth_date"] else ""
    lines = [
        sole_trader(civil),
        f"Nom commercial\u202f: {trade}" if is_trade_name(trade, civil) else "",
        f"Profession\u202f: {answers['creditor_profession'] or ''}",
        f"Domicile\u202f: {home}",
        f"Adresse professionnelle\u202f: {work}" if work != home else "",
        f"Nationalité\u202f: {answers['creditor_nationality'] or ''}",
        f"Date et lieu de naissance\u202f: {born}, {answers['creditor_birth_place'] or ''}",
        siren(answers["creditor_siren"]),
        QUALITY,
        f"Pour me joindre\u202f: {contact}" if contact else "",
    ]
    return [line for line in lines if line]


def debtor_name(answers: dict) -> str:
    """How the debtor is named in a sentence."""
    name, kind = answers["debtor_name"], kind_of(answers)
    if kind == court_form.COPROPRIETE and not names.plain_name(name).startswith("syndicat"):
        name = name[len(BUILDING) :] if names.plain_name(name).startswith(BUILDING) else name
        return f"{SYNDICAT}{name}"
    return sole_trader(name) if kind == court_form.SOLE_TRADER else name


def registered(answers: dict) -> str:
    """« SIREN 732 829 320, RCS de Nantes »."""
    city = answers["debtor_rcs_city"]
    parts = [siren(answers["debtor_siren"]), f"RCS {of_town(city)}" if city else ""]
    return ", ".join([part for part in parts if part])


def debtor(answers: dict) -> list[str]:
    """The lines of who owes: CPC 57, and what is usual beside it."""
    kind, who = kind_of(answers), answers["debtor_representative"]
    named, place = debtor_name(answers), one_line(answers["debtor_address"])
    lines = {  # what follows the name, where, who stands for it
        court_form.COPROPRIETE: ("", "Immeuble situé", f"Représenté par son syndic en exercice\u202f: {who}"),
        court_form.INDIVIDUAL: ("", "Domicile", ""),
        court_form.SOLE_TRADER: ("", "Domicile ou établissement", DEBT_OF_TRADE),
        court_form.ASSOCIATION: (", association", "Siège", f"Représentée par son président\u202f: {who}" if who else REPRESENTED),
        court_form.CIVIL_COMPANY: (CIVIL, "Siège", REPRESENTED),
        court_form.COMPANY: ("", "Siège", REPRESENTED),
    }
    after, where, represented = lines[kind]
    known = "" if kind == court_form.INDIVIDUAL else registered(answers)
    return [line for line in (named + after, f"{where}\u202f: {place}", known, represented) if line]


def cited(numbers: tuple | list) -> str:
    """« pièce n° 4 », « pièces n° 4 et 5 »; empty without one."""
    if not numbers:
        return ""
    return ("pièce" if len(numbers) == 1 else "pièces") + " n°\u00a0" + account.listed([str(number) for number in numbers])


def beginning(pieces: tuple, starts: tuple) -> str:
    """The first piece whose nature begins so, as it is cited."""
    found = [one.number for one in pieces if [start for start in starts if names.plain_name(one.nature).startswith(start)]]
    return cited(found[:1])


def usual_missing(pieces: tuple) -> list[str]:
    """What a file usually has and none of the pieces is called."""
    natures = [names.plain_name(one.nature) for one in pieces]
    return [called for called, words in USUAL if not [word for word in words for nature in natures if f" {word}" in f" {nature}"]]


def of_invoice(pieces: tuple, number: str) -> str:
    """The pieces whose nature is an invoice of that number, in parentheses."""
    found = [
        one.number
        for one in pieces
        if names.plain_name(one.nature).startswith("facture") and number in one.nature.replace(",", " ").split(" ")
    ]
    return f" ({cited(found)})" if found else ""


def fact_lines(facts: tuple) -> list[str]:
    """One dated sentence a fact, with its pieces."""
    found = []
    for one in facts:
        shown = f" ({cited(one.pieces)})" if one.pieces else ""
        found.append(f"{dates.french(one.day)}\u202f: {one.sentence.rstrip('.')}{shown}.")
    return found


def piece_lines(pieces: tuple) -> list[str]:
    """The pieces as a request lists them."""
    return [f"{one.number}. {one.nature}" + (f", du {dates.french(one.day)}" if one.day else "") for one in pieces]


def piece_rows(pieces: tuple) -> list[tuple]:
    """The pieces as their bordereau has them, under its head."""
    found = [PIECES_HEAD]
    for one in pieces:
        day = dates.french(one.day) if one.day else UNSAID
        pages = str(one.pages) if one.pages else UNSAID
        found.append((str(one.number), one.nature, day, one.author or UNSAID, one.proves or UNSAID, pages))
    return found


def head_rows(debtor_kind: str, outcome) -> list[tuple]:
    """Each sum asked, by nature, and their total: a judge may cut one."""
    several, day = len(outcome.invoices) > 1, dates.french(outcome.stated_on)
    rows = []
    for invoice, one in zip(outcome.invoices, outcome.done):
        number = f", facture n°\u00a0{invoice.number}" if several else ""
        rows.append((f"Principal{number}", one.principal_cents))
    interest = account.INTEREST.get(debtor_kind, account.OTHER_INTEREST)[0]
    late = "" if debtor_kind == form.PUBLIC else " de retard"
    stopped = "arrêtées" if debtor_kind == form.BUSINESS else "arrêtés"
    rows.append((f"{interest}{late} {stopped} au {day}", outcome.interest_cents))
    rows.append((account.BESIDES[debt.PENALTY], sum([one.penalty_cents for one in outcome.done])))
    rows.append(("Frais de recouvrement au-delà de l’indemnité", sum([one.costs_cents for one in outcome.done])))
    rows.append((account.BESIDES[debt.INDEMNITY] + times_forty(outcome), outcome.indemnity_cents))
    return [(label, money.euros(cents)) for label, cents in rows if cents] + [("Total", money.euros(outcome.total_cents))]


def times_forty(outcome) -> str:
    """« , 3 × 40,00 € » for several invoices that owe it whole."""
    count, one = len(outcome.invoices), late_payment.INDEMNITY.value_on(max(outcome.stated_on, late_payment.INDEMNITY.first_day))
    return f", {count} × {money.euros(one)}" if count > 1 and outcome.indemnity_cents == count * one else ""


def later_interest(answers: dict, outcome) -> str:
    """What goes on after the day of the account, on the principal alone; empty where nothing does."""
    if answers["debtor"] == form.PUBLIC:
        kind = "public"
    elif answers["debtor"] != form.BUSINESS:
        kind = "civil" if answers["formal_notice_date"] else ""
    else:
        kind = "none" if answers["clause"] == "none" else "clause"
    if not kind or not outcome.principal_cents:
        return ""
    ends = [line.end for one in outcome.done for line in one.lines if one.principal_cents]
    first = dates.french(max(ends or [outcome.stated_on]) + dates.ONE_DAY)
    return f"{LATER[kind]} sur {money.euros(outcome.principal_cents)}, du {first} jusqu’au paiement"


def attempt(answers: dict) -> str:
    """The amicable attempt, in one or two sentences."""
    days = [dates.french(answers[name]) if answers[name] else "" for name in ("attempt_started_on", "attempt_ended_on")]
    return ATTEMPT_NAMES.get(answers["attempt"], "").format(started=days[0], ended=days[1])


def words_of(answers: dict, outcome) -> dict:
    """What each placeholder of these documents says."""
    pieces, to = answers["pieces"] or (), TO_PRESIDENT if answers["letter"] == court_form.ORDER else TO_COURT
    return {
        "addressed_court": to + court(answers),
        "claimant_block": claimant(answers),
        "claimant_name": sole_trader(answers["creditor_civil_name"] or answers["creditor_name"]),
        "debtor_identity": debtor(answers),
        "debtor_named": debtor_name(answers),
        "contract_piece": beginning(pieces, CONTRACTS),
        "notice_piece": beginning(pieces, NOTICE),
        "delivery_proof": answers["delivery_proof"] or "",
        "facts": fact_lines(answers["facts"] or ()) or "",
        "heads": head_rows(answers["debtor"], outcome),
        "later_interest": later_interest(answers, outcome),
        "transfer_court": answers["transfer_court"] or "",
        "pieces_list": piece_lines(pieces) or "",
        "pieces_table": piece_rows(pieces) if pieces else "",
        "attempt_line": [attempt(answers)],
        "attempt_document": answers["attempt_document"] or "",
        "motives": answers["motives"].split("\n") if answers["motives"] else "",
        "other_costs": money.euros(answers["other_costs"]) if answers["other_costs"] else "",
    }
