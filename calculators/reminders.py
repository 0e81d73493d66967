"""A calendar of reminders for one invoice: what to send, when, by which channel; and the same as a calendar file.

No text sets the number of reminders nor their days: the paces of law/reminder_paces.py are common practice.
"""

from collections import namedtuple

from calculators.core.answer import ics
from calculators.core.answer.result import Agenda, Explanation, Facts, Folded, Headline, Table
from calculators.core.reading.form import Refused, field
from calculators.core.time import dates, days_off
from calculators.core.words.typography import counted
from calculators.law import conventions, holidays, late_payment, payment_terms, public_payment, reminder_paces

ORDER = 60
TITLE = "Calendrier de relance"
RESULT = "le calendrier"
KEPT_BACK = ("ics",)  # values that hold words of the reader
FIELDS = (
    field("due_date", "Date d’échéance", "date", required=True,
        help="Le dernier jour pour payer, tel qu’il figure sur la facture."),
    field("debtor", "Votre client est", "choice", default="business", choices=(
        ("business", "un professionnel"), ("consumer", "un particulier"), ("public", "un acheteur public"))),
    field("pace", "Votre rythme", "choice", default="standard", shown_when=("debtor", ("business", "consumer")), choices=(
        ("standard", "habituel : mise en demeure un mois après l’échéance"),
        ("fast", "rapide : des signes inquiètent (silence, adresse qui change)"),
        ("gentle", "patient : un client fidèle, une relation à garder"))),
    field("reference", "Facture ou client, pour vos rappels", "text",
        help="Facultatif. Ce nom apparaît seulement dans votre agenda."),
    field("today", "Calculer au", "date", default="today", required=True),
)  # fmt: skip
LIMITS = (
    "Dès qu’un client est en procédure collective, les relances s’arrêtent : la créance se déclare au mandataire judiciaire.",
    "Une facture contestée demande une réponse écrite sur le fond, pas une relance.",
    "C’est une information sur les usages et les textes, pas une consultation.",
)
WARNINGS = {
    "steps-past": "Des dates sont déjà passées. Le calendrier ne vous oblige pas à tout reprendre : la mise en demeure peut "
                  "partir à tout moment après l’échéance.",
}  # fmt: skip
PACES = {"standard": reminder_paces.STANDARD, "fast": reminder_paces.FAST, "gentle": reminder_paces.GENTLE}
CHANNELS = {
    "mail": "e-mail", "phone": "téléphone", "mail_and_letter": "e-mail et lettre",
    "registered_letter": "lettre recommandée et e-mail",
    "portal_and_registered_letter": "portail et lettre recommandée", "none": "",
}  # fmt: skip

Step = namedtuple("Step", ("code", "day", "name", "channel", "advice"))
Outcome = namedtuple("Outcome", ("steps", "codes"))


def steps_for(debtor, pace):
    """(code, days after the due date) pairs."""
    if debtor == "public":
        return reminder_paces.PUBLIC
    left_out = reminder_paces.NOT_FOR_CONSUMERS if debtor == "consumer" else ()
    return [step for step in PACES[pace] if step[0] not in left_out]


def calculate(due_date: dates.date, debtor: str, pace: str, reference: str | None, today: dates.date) -> Outcome:
    """The steps, each on a working day. Raises Refused."""
    first = payment_terms.GENERAL.first_day
    if due_date < first:
        raise Refused((("due_date", f"Ce calcul commence au {dates.french(first)} : indiquez une échéance plus récente."),))
    found = []
    for code, shift in steps_for(debtor, pace):
        day, nearest = due_date + shift * dates.ONE_DAY, days_off.next_working if shift > 0 else days_off.working_before
        _, name, channel, advice = next(step for step in reminder_paces.STEPS if step[0] == code)
        found.append(Step(code, nearest(day, holidays.NATIONAL), name, channel, advice))
    return Outcome(found, ["steps-past"] if found[0].day < today else [])


COLUMNS = (("Le", "date"), ("Étape", "text"), ("Comment", "text"), ("À faire", "text"))


def explain(answers: dict, outcome: Outcome) -> Explanation:
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    today, steps = answers["today"], outcome.steps
    named = f"\u202f: {answers['reference']}" if answers["reference"] else ""
    key = answers["reference"] or answers["due_date"].isoformat()
    entries = [
        ics.Entry(f"reminders {step.code} {key}", step.day, step.name + named, step.advice, (0,) if step.day >= today else ())
        for step in steps
    ]
    values = {
        "steps": [
            {
                "code": step.code,
                "date": step.day,
                "channel": step.channel,
                "letter": None if step.code == "decision" else step.code,
            }
            for step in steps
        ],
        "ics": ics.calendar(today, entries),
    }
    coming = [step for step in steps if step.day >= today]
    following = coming[0] if coming else steps[-1]
    facts = [("Comment", CHANNELS[following.channel])] if CHANNELS[following.channel] else []
    rows = [(dates.french(step.day), step.name, CHANNELS[step.channel], step.advice) for step in steps]
    text = {"business": late_payment.L441_10, "consumer": payment_terms.ART_1344, "public": public_payment.L2192_13}
    return Explanation(
        values,
        [(code, WARNINGS[code]) for code in outcome.codes],
        [conventions.PACE_IS_PRACTICE, conventions.REMIND_ON_WORKING_DAYS],
        [text[answers["debtor"]]],
        [
            Headline(f"Prochaine étape : {following.name}, le", dates.french(following.day), "Prochaine étape"),
            Facts(facts + [("À faire", following.advice)], ""),
            Folded("Le calendrier", counted(len(rows), "étape"), [Table("Le calendrier", COLUMNS, rows, ())]),
            Agenda(today, entries),
        ],
    )
