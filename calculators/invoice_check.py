"""Whether an invoice says what it must, and the mentions ready to paste.

CGI ann. II art. 242 nonies A; C. com. L441-9, R123-237, R526-27; Code de la commande publique D2192-2. The mentions are lines of
law/invoice_mentions.py; the rate of penalties is that of law/late_payment.py, for the semester of the invoice.
"""

from collections import namedtuple
from datetime import date

from calculators.core import money
from calculators.core.answer.result import Explanation, Facts, Folded, Headline, Next, Step, Steps, Way, Words, unique
from calculators.core.reading import carried
from calculators.core.reading.form import Refused, field
from calculators.core.tables import checklist, in_french
from calculators.core.tables.series import Unknown
from calculators.core.time import dates
from calculators.core.words import typography
from calculators.law import invoice_mentions as law
from calculators.law import late_payment

ORDER = 110
TITLE = "Mentions d’une facture"
RESULT = "la liste"
ANSWERS = ((checklist.YES, "oui"), (checklist.NO, "non"), (checklist.DOES_NOT_APPLY, "sans objet"))
LINES = [one for _, lines in law.PARTS for one in lines]
NEW = f"Obligatoire à partir du {dates.french(date.fromisoformat(law.E_INVOICING))}."


def question(one: checklist.Line):
    """The question about one line of the list."""
    help = " ".join([text for text in (one.help, NEW if one.since == law.E_INVOICING else "") if text])
    shown_when = one.when[0] if one.when else None
    return field(one.code, one.label, "choice", default=checklist.NO, choices=ANSWERS, help=help, shown_when=shown_when)


FIELDS = (
    field(
        "client",
        "Votre client est",
        "choice",
        default="business",
        choices=(("business", "un professionnel"), ("consumer", "un particulier"), ("public", "un acheteur public")),
    ),
    field(
        "regime",
        "Pour la TVA, vous êtes",
        "choice",
        default="franchise",
        choices=(("franchise", "en franchise : vous n’en facturez pas"), ("vat", "redevable : vous facturez la TVA")),
    ),
    field(
        "activity",
        "Votre activité est",
        "choice",
        required=True,
        choices=(("commercial", "commerciale"), ("craft", "artisanale"), ("liberal", "libérale")),
    ),
    field("invoice_date", "Date de la facture", "date", default="today", required=True),
) + tuple([question(one) for one in LINES])
GROUPS = (("La facture", ("client", "regime", "activity", "invoice_date")),) + tuple(
    [("Sur la facture : " + heading, tuple([one.code for one in lines])) for heading, lines in law.PARTS]
)
LIMITS = (
    "Certains métiers et certaines ventes ont leurs propres mentions : travaux, transport, autoliquidation, ventes hors de "
    "France, biens d’occasion. Cette liste ne les couvre pas.",
    "La liste suit vos réponses : elle ne lit pas votre facture.",
    "Une facture émise ne se modifie pas : une facture rectificative ou un avoir la corrige, avec son numéro et sa date.",
    "C’est une information sur les textes, pas une consultation : un expert-comptable ou un avocat répond sur votre cas.",
)
WARNINGS = {
    "consumer-no-penalties": "Ni pénalités de retard entre professionnels, ni indemnité de {indemnity} sur la facture d’un "
                             "particulier : il ne les doit pas. Lui réclamer des frais de recouvrement peut être puni (code de "
                             "la consommation, articles L121-21 et L132-23).",
    "always-due": "Vous avez répondu « sans objet » à une mention qui est toujours due : elle compte comme manquante.",
    "rate-unknown": "Le taux des pénalités de ce semestre n’est pas encore publié : les mentions à coller donnent la formule, "
                    "sans le chiffre. Publication attendue {expected}.",
    "older-invoice": "Les mentions vérifiées ici sont celles de 2026. Une facture plus ancienne pouvait en demander moins.",
    "vat-article-moves": "À cette date, l’article 293 B du CGI a changé de code. L’ancienne référence est tolérée jusqu’au "
                         "{vat_tolerated} ; le numéro du nouvel article est à vérifier.",
    "new-mentions": "Les mentions de la facture électronique comptent ici comme dues depuis le {e_invoicing}. Un décret a pu "
                    "reporter cette date au {e_invoicing_latest} au plus tard : à vérifier.",
}  # fmt: skip
DAYS = (
    ("vat_moves", law.VAT_ARTICLE_MOVES), ("vat_tolerated", law.VAT_ARTICLE_TOLERATED), ("e_invoicing", law.E_INVOICING),
    ("e_invoicing_latest", law.E_INVOICING_LATEST),
)  # fmt: skip

# sorted: (line, status of core.tables.checklist) pairs in order.  rate: ppm, None when not published.  codes: of WARNINGS.
Outcome = namedtuple("Outcome", ("sorted", "rate", "codes"))


def calculate(client: str, regime: str, activity: str, invoice_date: date, **given: str) -> Outcome:
    """What each line of the list becomes. Raises Refused."""
    first = late_payment.DEFAULT_RATE.first_day
    if invoice_date < first:
        message = f"Les taux sont connus ici à partir du {dates.french(first)} : indiquez une date plus récente."
        raise Refused((("invoice_date", message),))
    facts = {"client": client, "regime": regime, "activity": activity}
    found = [(one, checklist.status(one, facts, invoice_date, given[one.code])) for one in LINES]
    try:
        rate = late_payment.DEFAULT_RATE.value_on(invoice_date)
    except Unknown:
        rate = None
    on = invoice_date.isoformat()
    wrongly_aside = [
        one for one, status in found if status in ("missing", "advised") and given[one.code] == checklist.DOES_NOT_APPLY
    ]
    codes = (
        ("consumer-no-penalties", client == "consumer"),
        ("always-due", wrongly_aside),
        ("rate-unknown", rate is None and client == "business"),
        ("older-invoice", on < law.READ_FROM),
        ("vat-article-moves", on >= law.VAT_ARTICLE_MOVES and regime == "franchise"),
        ("new-mentions", on >= law.E_INVOICING),
    )
    return Outcome(found, rate, [code for code, holds in codes if holds])


def words_of(answers: dict, outcome: Outcome) -> dict[str, str]:
    """What the sentences and the lines to paste name between braces."""
    day = answers["invoice_date"]
    words = in_french.words(law.FIGURES, DAYS, day)
    words["kept_before"] = in_french.written(law.KEPT, law.KEPT.first_day)
    words["kept"] = in_french.written(law.KEPT, law.KEPT.rows[-1].first_day)
    words["kept_since"] = dates.french(law.KEPT.rows[-1].first_day)
    words["date"] = dates.french(day)
    words["place"] = law.PLACE if answers["client"] == "consumer" else ""
    words["expected"] = late_payment.DEFAULT_RATE.next_expected
    half = law.SEMESTERS[0 if day.month < law.FIRST_MONTH_OF_SECOND else 1]
    template = law.PENALTIES if outcome.rate is not None else law.PENALTIES_UNKNOWN
    words["penalties"] = template.format(
        rate=money.percent_fr(outcome.rate or 0),
        semester=f"{half} {day.year}",
        points=money.points(late_payment.POINTS.value_on(day)),
    )
    return words


def of_status(outcome: Outcome, *wanted: str) -> list:
    """The lines of some status, in order."""
    return [one for one, status in outcome.sorted if status in wanted]


def coming(outcome: Outcome) -> list:
    """The lines of electronic invoicing that are not due yet."""
    return [one for one in of_status(outcome, "later") if one.since == law.E_INVOICING]


def said(template: str, words: dict[str, str]) -> str:
    """A sentence with its words, in French typography."""
    return typography.french(template.format(**words))


READY = "Les mentions prêtes à coller"


def listed(title: str, lines: list, words: dict[str, str], due: bool) -> list[Steps]:
    """Some lines as steps: what to write, when it applies, and where it is due, what a lack costs and the text."""
    rows = []
    for one in lines:
        fine = said(law.FINES[one.fine], words) if due else ""
        sentences = ([one.help] if due and one.help and one.certain is None else []) + ([f"Sans elle : {fine}."] if fine else [])
        rows.append(Step(said(one.text, words), sentences, [one.source] if due else [], "", (), (), ()))
    return [Steps(title, rows)] if rows else []


def folded(found: list[Steps]) -> list[Folded]:
    """The same behind their title."""
    return [Folded(one.title, counted(len(one.rows)), [one]) for one in found]


def counted(number: int) -> str:
    """« 1 mention », « 3 mentions »."""
    return typography.counted(number, "mention")


def used_conventions(answers: dict, outcome: Outcome) -> list[tuple]:
    """The conventions that this result used."""
    missing, client = of_status(outcome, "missing"), answers["client"]
    used = (
        (law.FIRST_FAULT, [one for one in missing if one.fine == "tax"]),
        (law.MOST, [one for one in missing if one.fine not in ("", "tax")]),
        (law.RATE, client == "business"),
        (law.PUBLIC_BUYER, client == "public"),
        (law.VAT_ARTICLE, answers["regime"] == "franchise" and "vat-article-moves" not in outcome.codes),
        (law.LATER, coming(outcome)),
        (law.KEEP, True),
    )
    return [pair for pair, holds in used if holds]


def used_sources(answers: dict, outcome: Outcome) -> list:
    """The texts that this result used."""
    missing = of_status(outcome, "missing")
    found = [one.source for one in of_status(outcome, "done", "missing") + coming(outcome)]
    found += [law.FINED_BY[one.fine] for one in missing if one.fine]
    if answers["client"] == "business":
        found.append(late_payment.L441_10)
    elif answers["client"] == "consumer":
        found += [law.ORDER_83_50, law.L121_21]
    else:
        found.append(law.OF_PUBLIC)
    return unique(found + [law.L102_B])


def following(answers: dict) -> Next:
    """What comes after the invoice."""
    given, day = carried.carried(FIELDS, answers), dates.french(answers["invoice_date"])
    dated = carried.taken(given, "invoice_date", "client")
    return Next(
        [
            Way("Trouver l’échéance", f"de la facture du {day}", "echeance/", "payment_deadline", dated),
            Way("Suivre ses encaissements", "", "facturer/suivre-ses-encaissements/", "", {}),
        ]
    )


def explain(answers: dict, outcome: Outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    words, missing = words_of(answers, outcome), of_status(outcome, "missing")
    later, advised = coming(outcome), of_status(outcome, "advised")
    checked = of_status(outcome, "missing", "done")
    block = [said(one.line, words) for one, status in outcome.sorted if one.line and status not in ("aside", "later")]
    values = {
        "missing": [
            {"code": one.code, "text": said(one.text, words), "fine": said(law.FINES[one.fine], words)} for one in missing
        ],
        "not_yet_due": [{"code": one.code, "text": said(one.text, words), "since": one.since} for one in later],
        "advised": [{"code": one.code, "text": said(one.text, words)} for one in advised],
        "block": "\n".join(block),
    }
    head = Headline("D’après vos réponses, il manque à votre facture", counted(len(missing)), "Il manque")
    if not missing:
        head = Headline("D’après vos réponses, votre facture porte", "toutes ses mentions", "Il ne manque rien")
    facts = [("Mentions vérifiées", str(len(checked))), ("Double à garder", words["kept"])]
    if later:
        facts.append((f"Prévues pour le {words['e_invoicing']}", counted(len(later))))
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**words)) for code in outcome.codes],
        [(code, text.format(**words)) for code, text in used_conventions(answers, outcome)],
        used_sources(answers, outcome),
        [head, Facts(facts, ""), following(answers)]
        + listed("À ajouter", missing, words, True)
        + [Folded(READY, "", [Words(READY, values["block"])])]
        + folded(listed("Utile, sans être obligatoire", advised, words, False))
        + folded(listed(f"À prévoir pour le {words['e_invoicing']}", later, words, True)),
    )
