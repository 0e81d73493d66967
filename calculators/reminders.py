"""A calendar of reminders for one invoice: what to send, when, by which channel; and the same as a calendar file.

No text sets the number of reminders nor their days: the paces of law/reminder_paces.py are common practice.
"""

from collections import namedtuple

from calculators.core.answer import ics
from calculators.core.answer.result import Act, Agenda, Explanation, Facts, Folded, Headline, Next, Table, Way
from calculators.core.reading import carried
from calculators.core.reading.form import Refused, field
from calculators.core.time import dates, days_off
from calculators.core.words.typography import counted
from calculators.law import conventions, holidays, late_payment, payment_terms, public_payment, reminder_paces

ORDER = 60
TITLE = "Calendrier de relance"
RESULT = "le calendrier"
KEPT_BACK = ("ics",)  # values that hold words of the reader
WHOLE = "whole"
FIELDS = (
    field("due_date", "Date d’échéance", "date", required=True,
        help="Le dernier jour pour payer, tel qu’il figure sur la facture."),
    field("debtor", "Votre client est", "choice", default="business", choices=(
        ("business", "un professionnel"), ("consumer", "un particulier"), ("public", "un acheteur public"))),
    field("pace", "Votre rythme", "choice", default="standard", shown_when=("debtor", ("business", "consumer")), choices=(
        ("standard", "habituel : mise en demeure un mois après l’échéance"),
        ("fast", "rapide : des signes inquiètent (silence, adresse qui change)"),
        ("gentle", "patient : un client fidèle, une relation à garder"))),
    field("done", "Qu’avez-vous déjà fait ?", "choice", default=WHOLE, choices=(
        ("nothing", "rien encore"), ("relance_1", "une relance"), ("relance_2", "deux relances"),
        ("mise_en_demeure", "la mise en demeure, ou la demande à un acheteur public"),
        (WHOLE, "montrer tout le calendrier, depuis l’échéance")),
          help="Le calendrier part d’aujourd’hui : rien n’est sauté parce que son jour est passé."),
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
    "steps-past": "Des dates sont déjà passées. Dites ce que vous avez déjà fait : le calendrier repart alors d’aujourd’hui. La "
                  "mise en demeure peut partir à tout moment après l’échéance.",
    "steps-moved": "Des dates étaient passées : ce qui reste à faire repart du {first}, avec les mêmes écarts. La mise en "
                   "demeure peut partir à tout moment après l’échéance, sans attendre les relances.",
}  # fmt: skip
PACES = {"standard": reminder_paces.STANDARD, "fast": reminder_paces.FAST, "gentle": reminder_paces.GENTLE}
CHANNELS = {
    "mail": "e-mail", "phone": "téléphone", "mail_and_letter": "e-mail et lettre",
    "registered_letter": "lettre recommandée et e-mail",
    "portal_and_registered_letter": "portail et lettre recommandée", "none": "",
}  # fmt: skip

DONE_BY = {
    "rappel_avant_echeance": "Écrire le rappel", "appel_telephonique": "Préparer l’appel",
    "relance_1": "Écrire la première relance", "relance_2": "Écrire la deuxième relance",
    "dernier_avis": "Écrire le dernier avis", "mise_en_demeure": "Écrire la mise en demeure",
    "demande_acheteur_public": "Écrire la demande de paiement",
}  # fmt: skip

Step = namedtuple("Step", ("code", "day", "name", "channel", "advice"))
Outcome = namedtuple("Outcome", ("steps", "codes"))


def steps_for(debtor, pace):
    """(code, days after the due date) pairs."""
    if debtor == "public":
        return reminder_paces.PUBLIC
    left_out = reminder_paces.NOT_FOR_CONSUMERS if debtor == "consumer" else ()
    return [step for step in PACES[pace] if step[0] not in left_out]


def left_to_do(debtor: str, pace: str, done: str) -> list[tuple]:
    """The same, from what comes after `done` on."""
    order = [code for code, _, _, _ in reminder_paces.STEPS]
    after = order.index(done) if done in order else -1
    if done == "mise_en_demeure":  # a public buyer has no other
        after = max(after, order.index("demande_acheteur_public"))
    return [step for step in steps_for(debtor, pace) if order.index(step[0]) > after]


def on_working_day(day: dates.date, before: bool) -> dates.date:
    """The day itself unless it is a day off; then the next working day, or the last one before it."""
    return (days_off.working_before if before else days_off.next_working)(day, holidays.NATIONAL)


def whole(due_date: dates.date, steps: list[tuple]) -> list[tuple]:
    """(code, day) of every step, counted from the due date, those that are past as well."""
    return [(code, on_working_day(due_date + shift * dates.ONE_DAY, shift <= 0)) for code, shift in steps]


def from_today(due_date: dates.date, steps: list[tuple], today: dates.date) -> tuple:
    """The same from today on, and by how much they moved: a day that is past becomes today, those after it keep their distance.
    A step before the due date moves alone, and is left out once it would come after that date.
    """
    found, moved = [], 0 * dates.ONE_DAY
    for code, shift in steps:
        day = due_date + shift * dates.ONE_DAY
        if shift > 0:
            moved = max(moved, today - day)
            found.append((code, on_working_day(day + moved, False)))
            continue
        early = on_working_day(day, True)
        early = early if early >= today else on_working_day(today, False)
        found += [(code, early)] if early <= due_date else []
    return found, moved


def calculate(due_date: dates.date, debtor: str, pace: str, done: str, reference: str | None, today: dates.date) -> Outcome:
    """The steps, each on a working day. Raises Refused."""
    first = payment_terms.GENERAL.first_day
    if due_date < first:
        raise Refused((("due_date", f"Ce calcul commence au {dates.french(first)} : indiquez une échéance plus récente."),))
    if done == WHOLE:
        planned = whole(due_date, steps_for(debtor, pace))
        codes = ["steps-past"] if planned[0][1] < today else []
    else:
        planned, moved = from_today(due_date, left_to_do(debtor, pace, done), today)
        codes = ["steps-moved"] if moved.days > 0 else []
    told = {code: (name, channel, advice) for code, name, channel, advice in reminder_paces.STEPS}
    return Outcome([Step(code, day, *told[code]) for code, day in planned], codes)


COLUMNS = (("Le", "date"), ("Étape", "text"), ("Comment", "text"), ("À faire", "text"))


def following(answers: dict, coming: Step) -> Next:
    """The letter of the next step, dated on its day; the choice of a procedure once there is none left."""
    given = carried.carried(FIELDS, answers)
    invoice, due = carried.taken(given, "due_date"), dates.french(answers["due_date"])
    asked = carried.taken(given, "due_date", "debtor")
    if coming.code == "decision":
        case = carried.joined(invoice, {"debtor": "consumer"} if answers["debtor"] == "consumer" else {})
        first = Way("Trouver quelle procédure", f"depuis le {due}", "quelle-procedure/", "procedure", case)
    else:
        dated = {"letter": coming.code, "letter_date": coming.day.isoformat()}
        on = f"du {dates.french(coming.day)}"
        first = Way(DONE_BY[coming.code], on, "lettres/studio/", "letters", carried.joined(asked, dated))
    counted = Way("Calculer les pénalités", f"pour l’échéance du {due}", "penalites-de-retard/", "late_penalties", asked)
    return Next([first, Act("Ajouter ces dates à mon agenda", "ics"), counted])


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
    coming = coming[0] if coming else steps[-1]
    facts = [("Comment", CHANNELS[coming.channel])] if CHANNELS[coming.channel] else []
    called = "Prochaine étape" if coming.day >= today else "Dernière étape"
    rows = [(dates.french(step.day), step.name, CHANNELS[step.channel], step.advice) for step in steps]
    text = {"business": late_payment.L441_10, "consumer": payment_terms.ART_1344, "public": public_payment.L2192_13}
    return Explanation(
        values,
        [(code, WARNINGS[code].format(first=dates.french(steps[0].day))) for code in outcome.codes],
        [conventions.PACE_IS_PRACTICE, conventions.REMIND_ON_WORKING_DAYS],
        [text[answers["debtor"]]],
        [
            Headline(f"{called} : {coming.name}, le", dates.french(coming.day), called),
            Facts(facts + [("À faire", coming.advice)], ""),
            following(answers, coming),
            Folded("Le calendrier", counted(len(rows), "étape"), [Table("Le calendrier", COLUMNS, rows, ())]),
            Agenda(today, entries),
        ],
    )
