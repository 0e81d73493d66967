"""What comes after a letter: the day to answer by, in the agenda; what to do without an answer."""

from calculators.core import money
from calculators.core.answer import ics
from calculators.core.answer.result import Act, Agenda, Next, Way
from calculators.core.reading import carried
from calculators.core.time import dates
from calculators.late_penalties.following import procedure
from calculators.letters import form

# letters that a reminder may follow: what has been done, as the calendar of reminders asks it
DONE = {"rappel_avant_echeance": "nothing", "appel_telephonique": "nothing", "relance_1": "relance_1",
        "relance_2": "relance_2", "dernier_avis": "relance_2", "demande_acheteur_public": "mise_en_demeure"}  # fmt: skip


def title(letter: str) -> str:
    """« Mise en demeure de payer »."""
    return next(name for code, name, _ in form.LETTERS if code == letter)


def agenda(answers: dict, outcome) -> list[Agenda]:
    """The day to answer by, as a block; none where the letter sets none."""
    if not outcome.reply_by:
        return []
    name, number = title(answers["letter"]), answers["invoice_number"]
    entry = ics.Entry(
        f"letters {answers['letter']} {number} {answers['due_date'].isoformat()}",
        outcome.reply_by,
        f"Réponse attendue\u202f: {name}, facture {number}",
        "Dernier jour que la lettre laisse pour payer. Vérifiez si l’argent est arrivé.",
        (0,),
    )
    return [Agenda(answers["letter_date"], [entry])]


def reminders(answers: dict, outcome, given: dict) -> Way:
    """When the next reminder comes, once the time to answer this one is over."""
    filled = carried.joined(carried.taken(given, "due_date"), {"done": DONE[answers["letter"]]})
    said = ""
    if outcome.reply_by:
        filled["today"], said = outcome.reply_by.isoformat(), f"après le {dates.french(outcome.reply_by)}"
    if answers["debtor"] in (form.CONSUMER, form.PUBLIC):
        filled["debtor"] = answers["debtor"]
    return Way("Quand relancer ensuite", said, "calendrier-de-relance/", "reminders", filled)


def schedule(given: dict, outcome) -> Way:
    """The table of the instalments."""
    dated = carried.taken(given, count="instalment_count", first_date="instalment_first_date", every="instalment_every")
    filled = carried.joined(dated, {"total": carried.decimals(outcome.claimed_cents)})
    return Way(
        "Voir l’échéancier, date par date", f"de {money.euros(outcome.claimed_cents)}", "echeancier/", "instalments", filled
    )


def following(answers: dict, outcome) -> Next:
    """What comes next, by the letter."""
    given, letter = carried.carried(form.FIELDS, answers), answers["letter"]
    remember = []
    if outcome.reply_by:
        remember.append(Act(f"Ajouter le {dates.french(outcome.reply_by)} à mon agenda", "ics"))
    if letter in form.PAID:
        return Next([Way("Tirer les leçons", "", "decision/tirer-les-lecons/", "", {})])
    if letter == "declaration_de_creance":
        published = carried.joined(carried.taken(given, date="bodacc_date"), {"event": "insolvency_published"})
        page = "client-en-procedure-collective/"
        return Next([Way("Vérifier le dernier jour pour déclarer", "", page, "court_deadlines", published)])
    asked = ("S’il ne répond pas : quelle procédure",) if outcome.reply_by else ()
    ways = remember + [procedure(answers, given, outcome, *asked)]
    if letter in DONE:
        ways = remember + [reminders(answers, outcome, given)] + ways[-1:]
    if letter in form.SCHEDULED and outcome.schedule:
        ways = remember + [schedule(given, outcome)] + ways[-1:]
    return Next(ways)
