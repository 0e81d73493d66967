"""Whether a file for a court holds what the texts ask, what a lack costs, and when to see a lawyer first.

CPC 54, 57, 750-1, 757, 1405 to 1407, 1425. The lines, the reasons and their texts are those of law/filing.py.
"""

from collections import namedtuple
from datetime import date

from calculators.core import money
from calculators.core.answer.result import Explanation, Facts, Folded, Headline, Next, Step, Steps, Way, unique
from calculators.core.reading import carried
from calculators.core.reading.form import Refused, field
from calculators.core.tables import checklist, in_french
from calculators.core.tables.rules import holds
from calculators.core.time import dates
from calculators.core.words import typography
from calculators.law import filing as law
from calculators.law import thresholds
from calculators.law.limits import NOT_ADVICE

ORDER = 115
TITLE = "Votre dossier est-il complet ?"
RESULT = "la liste"
ANSWERS = ((checklist.YES, "oui"), (checklist.NO, "non"), (checklist.DOES_NOT_APPLY, "sans objet"))
LINES = [one for _, lines in law.PARTS for one in lines]
NEAR_DAYS = 90  # before the end of limitation, as the calculator of that end says it
YES_NO = (("no", "non"), ("yes", "oui"))
NO_ATTEMPT, TRIED, TOO_FAR, EXEMPT = "none", "tried", "first_meeting_far", "exempt"
FIRST_DAY = date.fromisoformat(law.READ_FROM)
SHOWN = in_french.words(law.FIGURES, (), FIRST_DAY)  # what the questions name
BUSINESS, CONSUMER, NON_PROFESSIONAL = "business", "consumer", "non_professional"


def question(one: checklist.Line):
    """The question about one line of the list."""
    shown_when = one.when[0] if one.when else None
    label, help = in_french.said(one.label, SHOWN), in_french.said(one.help, SHOWN)
    return field(one.code, label, "choice", default=checklist.NO, choices=ANSWERS, help=help, shown_when=shown_when)


FIELDS = (
    field("document", "Vous déposez", "choice", required=True, choices=(
        (law.ORDER_COMMERCIAL, "une requête en injonction de payer, au tribunal de commerce ou des activités économiques"),
        (law.ORDER_CIVIL, "une requête en injonction de payer, au tribunal judiciaire ou de proximité"),
        (law.REQUEST, "une requête au tribunal judiciaire, sans injonction"))),
    field("debtor", "Votre client est", "choice", default=BUSINESS, choices=(
        (BUSINESS, "un professionnel"), (CONSUMER, "un particulier"),
        (NON_PROFESSIONAL, "une association ou une copropriété"), ("public", "une collectivité ou un hôpital public"),
        ("state", "l’État ou un établissement national"))),
    field("amount", "Total demandé", "amount", required=True, help="Celui de votre décompte."),
    field("filing_date", "Date du dépôt", "date", default="today", required=True),
    field("limitation_date", "Dernier jour pour agir", "date", help="Facultatif. Le calcul « Jusqu’à quand réclamer » le donne."),
    field("stance", "Votre client", "choice", default="silent", choices=(
        ("silent", "ne répond pas"), ("admitted", "reconnaît la dette"), ("disputed", "la conteste"))),
    field("several_debtors", "Demandez-vous la somme à plusieurs personnes ?", "choice", default="no", choices=YES_NO,
          help="Deux époux, des indivisaires, une société et sa caution."),
    field("place", "Il est établi", "choice", default="france", choices=(
        ("france", "en France"), ("alsace_moselle", "en Alsace ou en Moselle"), ("abroad", "hors de France"),
        ("unknown", "à une adresse inconnue"))),
    field("situation", "Sa situation", "choice", default="none", choices=(
        ("none", "rien de particulier"), ("insolvency", "en procédure collective"), ("gone", "société dissoute ou radiée"),
        ("deceased", "décédé"), ("protected", "sous tutelle ou curatelle"))),
    field("attempt", "Tentative amiable", "choice", default=NO_ATTEMPT, shown_when=("document", (law.REQUEST,)), choices=(
        (NO_ATTEMPT, "aucune"), (TRIED, "conciliateur, médiation ou procédure participative, sans accord"),
        (TOO_FAR, "conciliateur saisi, premier rendez-vous à plus de trois mois"),
        (EXEMPT, "autre dispense que prévoit le texte")),
          help="Une mise en demeure n’en est pas une."),
    field("attempt_date", "Date de son échec, ou de la saisie du conciliateur", "date",
          shown_when=("attempt", (TRIED, TOO_FAR)), help="Facultatif."),
) + tuple([question(one) for one in LINES])  # fmt: skip
REQUEST = ("document", "amount", "filing_date", "attempt", "attempt_date")
DEBTOR = ("debtor", "stance", "limitation_date", "several_debtors", "place", "situation")
GROUPS = (("Votre demande", REQUEST), ("Votre client", DEBTOR)) + tuple(
    [("Dans le dossier : " + heading, tuple([one.code for one in lines])) for heading, lines in law.PARTS]
)
LIMITS = (
    "La liste suit vos réponses : elle ne lit pas votre dossier. Un greffe peut demander autre chose.",
    "Un dossier complet ne dit rien de ce que le juge décidera.",
    NOT_ADVICE,
)
WARNINGS = {one.codes[0]: one.words for one in law.CLOSED + law.TOLD}
WARNINGS["always-due"] = "Vous avez répondu « sans objet » à un élément que le texte exige toujours : il compte comme manquant."
WARNINGS["attempt-none"] = (
    "Jusqu’à {amicable_max}, le tribunal judiciaire exige une tentative amiable ou une dispense (code de procédure civile, "
    "article 750-1). L’injonction de payer n’en demande pas."
)
WARNINGS["attempt-after-filing"] = "La tentative amiable doit précéder la requête : sa date vient après celle du dépôt."
TOO_MUCH = (
    "Cette requête s’arrête à {request_max} (code de procédure civile, article 750). Au-delà, il reste l’assignation, par "
    "commissaire de justice, ou l’injonction de payer, sans limite de montant."
)
REQUESTS = {  # document: its letter, the court as the letters name it
    law.ORDER_COMMERCIAL: ("requete_injonction_de_payer", "tribunal_de_commerce"),
    law.ORDER_CIVIL: ("requete_injonction_de_payer", "tribunal_judiciaire"),
    law.REQUEST: ("requete_tribunal_judiciaire", "tribunal_judiciaire"),
}

# checked: how many lines apply.  missing: lines, in the order of the file.  lawyer, closed: Said of law/filing.py.  codes: of
# WARNINGS.
Outcome = namedtuple("Outcome", ("checked", "missing", "lawyer", "closed", "codes"))


def limitation(last: date | None, on: date) -> str:
    """Where the time to sue stands: "unknown", "over", "near" or "open"."""
    if last is None:
        return "unknown"
    return "over" if last < on else "near" if (last - on).days < NEAR_DAYS else "open"


def attempt_lacks(document: str, attempt: str, attempt_date: date | None, on: date) -> str:
    """The code of what the amicable attempt lacks, or nothing."""
    if document != law.REQUEST:
        return ""
    if attempt == NO_ATTEMPT:
        return "attempt-none"
    late = attempt in (TRIED, TOO_FAR) and attempt_date and attempt_date > on
    return "attempt-after-filing" if late else ""


def facts_of(document: str, amount: int, on: date, limitation_date: date | None, given: dict) -> dict:
    """What the tables of the law ask about a case."""
    facts = {name: given[name] for name in ("debtor", "stance", "several_debtors", "place", "situation")}
    facts.update({"document": document, "amount": amount, "today": on, "limitation": limitation(limitation_date, on)})
    return facts


def first_of_each(reasons: list) -> list:
    """The first of the reasons that have the same code."""
    return [one for place, one in enumerate(reasons) if one.codes not in [before.codes for before in reasons[:place]]]


def calculate(
    document: str, amount: int, filing_date: date, limitation_date: date | None, attempt: str, attempt_date: date | None, **given
) -> Outcome:
    """What the file lacks, and the reasons to see a lawyer first. Raises Refused."""
    facts = facts_of(document, amount, filing_date, limitation_date, given)
    if filing_date < FIRST_DAY:
        message = f"La liste suit les textes du {dates.french(FIRST_DAY)} : indiquez une date de dépôt plus récente."
        raise Refused((("filing_date", message),))
    if document == law.REQUEST and amount > thresholds.REQUEST_MAX.value_on(filing_date):
        words = in_french.words(law.FIGURES, (), filing_date)
        raise Refused((("amount", TOO_MUCH.format(**words)),))
    lack = attempt_lacks(document, attempt, attempt_date, filing_date)
    found = [(one, checklist.status(one, facts, filing_date, given[one.code])) for one in LINES]
    missing = [one for one, status in found if status in ("missing", "advised") or (lack and one.code in law.OF_THE_ATTEMPT)]
    closed = [one for one in law.CLOSED if holds(one.when, facts)]
    told = [one for one in law.TOLD if holds(one.when, facts)]
    wrongly_aside = [one for one in missing if one.due is not None and given[one.code] == checklist.DOES_NOT_APPLY]
    codes = [one.codes[0] for one in closed + told] + ([lack] if lack else [])
    return Outcome(
        len([one for one, status in found if status != "aside"]),
        missing,
        first_of_each([one for one in law.LAWYER_FIRST if holds(one.when, facts)]),
        closed,
        codes + (["always-due"] if wrongly_aside else []),
    )


def said(template: str, words: dict[str, str]) -> str:
    """A sentence with its words, in French typography."""
    return typography.french(in_french.said(template, words))


def words_of(answers: dict) -> dict[str, str]:
    """What the sentences name between braces."""
    words = in_french.words(law.FIGURES, (), answers["filing_date"])
    last = answers["limitation_date"]
    words["limitation_date"] = dates.french(last) if last else ""
    return words


def punished(outcome: Outcome) -> list:
    """What is missing and that a text asks for."""
    return [one for one in outcome.missing if one.fine in law.PUNISHED]


def counted(number: int) -> str:
    """« 1 élément », « 3 éléments »."""
    return typography.counted(number, "élément")


def article(one: checklist.Line) -> str:
    """The article that asks for a line; none for what is only usual."""
    return one.source.text if one.fine != law.USUAL else ""


def listed(title: str, lines: list, words: dict[str, str]) -> list[Steps]:
    """Some lines as steps: what to add, what a lack costs, the text that asks for it."""
    rows = []
    for one in lines:
        effect = f"Sans cela : {law.EFFECTS[one.fine]}." if one.fine != law.USUAL else ""
        sentences = [said(text, words) for text in (one.help, effect) if text]
        rows.append(Step(said(one.text, words), sentences, [one.source] if effect else [], "", (), (), ()))
    return [Steps(title, rows)] if rows else []


def reasons(outcome: Outcome, words: dict[str, str]) -> list[Steps]:
    """Why to see a lawyer first."""
    rows = [Step(said(one.words, words), [], list(one.sources), "", (), (), ()) for one in outcome.lawyer]
    return [Steps("Voir un avocat avant de déposer", rows)] if rows else []


def following(answers: dict, outcome: Outcome) -> Next:
    """What comes next: the document, its list of pieces, help."""
    letter, court = REQUESTS[answers["document"]]
    case = {"letter": letter}
    if answers["debtor"] in (BUSINESS, CONSUMER, NON_PROFESSIONAL):
        case["debtor"] = answers["debtor"]
        case["court_kind"] = court if answers["debtor"] == BUSINESS else "tribunal_judiciaire"
    written = Way("Écrire la requête", "", "lettres/studio/", "letters", case)
    pieces = Way("Écrire le bordereau de pièces", "", "lettres/studio/", "letters", {"letter": "bordereau_de_pieces"})
    asked = Way("Se faire aider", "", "insister/se-faire-aider/", "", {})
    given = carried.taken(carried.carried(FIELDS, answers), "limitation_date", today="filing_date")
    route = Way("Vérifier que c’est la bonne voie", "", "quelle-procedure/", "procedure", given)
    if outcome.closed:
        return Next([route, asked])
    return Next(([asked] if outcome.lawyer else []) + [written, pieces, route])


def headline(outcome: Outcome) -> Headline:
    """The answer first."""
    lacking = len(punished(outcome))
    if outcome.closed:
        return Headline("D’après vos réponses, cette demande", "ne convient pas", "À changer")
    if lacking:
        return Headline("D’après vos réponses, il manque à votre dossier", counted(lacking), "Il manque")
    return Headline("D’après vos réponses, votre dossier est", "complet", "Il ne manque rien")


def explain(answers: dict, outcome: Outcome) -> Explanation:
    """The outcome as machine values, warnings, sources and blocks."""
    words, lacking = words_of(answers), punished(outcome)
    usual = [one for one in outcome.missing if one.fine == law.USUAL]
    values = {
        "missing": [
            {"code": one.code, "text": said(one.text, words), "effect": one.fine, "article": article(one)}
            for one in outcome.missing
        ],
        "lawyer_first": [{"code": one.codes[0], "text": said(one.words, words)} for one in outcome.lawyer],
        "complete": not lacking and not outcome.closed,
    }
    facts = [
        ("Total demandé", money.euros(answers["amount"])),
        ("Éléments vérifiés", str(outcome.checked)),
        ("Raisons de voir un avocat d’abord", str(len(outcome.lawyer)) if outcome.lawyer else "aucune parmi celles de la liste"),
    ]
    sources = [one.source for one in LINES if holds(one.when, {"document": answers["document"]}) and one.fine != law.USUAL]
    sources += [text for one in outcome.lawyer + outcome.closed for text in one.sources]
    return Explanation(
        values,
        [(code, said(WARNINGS[code], words)) for code in outcome.codes],
        [],
        unique(sources),
        [headline(outcome), Facts(facts, ""), following(answers, outcome)]
        + listed("À ajouter avant de déposer", lacking, words)
        + reasons(outcome, words)
        + [Folded(one.title, counted(len(one.rows)), [one]) for one in listed("D’usage, sans sanction", usual, words)],
    )
