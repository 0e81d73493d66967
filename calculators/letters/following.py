"""What comes after a letter: the day to answer by, in the agenda; what to do without an answer."""

from calculators.core import money
from calculators.core.answer import ics
from calculators.core.answer.result import Act, Agenda, Next, Way
from calculators.core.reading import carried
from calculators.core.time import dates
from calculators.late_penalties.following import procedure
from calculators.letters import court_form, form

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


CIVIL_COURTS = ("tribunal_judiciaire", "tribunal_de_proximite")


def checked(letter: str, answers: dict, given: dict) -> dict[str, str]:
    """The request, as the check of a file asks it."""
    order = "order_civil" if answers["court_kind"] in CIVIL_COURTS else "order_commercial"
    filled = carried.taken(given, "limitation_date", filing_date="letter_date")
    filled["document"] = order if letter == court_form.ORDER else "request"
    filled["debtor"] = answers["debtor"]
    return filled


def whole_file(letter: str, answers: dict, given: dict) -> list:
    """The set of a request, its documents filled with the same answers; where to file it."""
    ways = [
        Act("Télécharger tout le dossier (.zip)", "set"),
        Act("Imprimer tout le dossier", "print-set"),
        Way(
            "Vérifier le dossier, puis le déposer",
            "",
            "procedures/deposer-son-dossier/",
            "filing_check",
            checked(letter, answers, given),
        ),
    ]
    if letter == court_form.ORDER:
        served = {"event": "payment_order_issued"}
        ways.append(
            Way("Une fois l’ordonnance rendue : la signifier à temps", "", "delais-de-procedure/", "court_deadlines", served)
        )
    return ways


def after(letter: str, given: dict, answers: dict, outcome) -> list[Way]:
    """What follows a document about a decision."""
    if letter == court_form.RELIEF:
        filled = {"letter": court_form.CLAIM, "debtor": answers["debtor"]}
        return [Way("Le relevé accordé : déclarer la créance", "", "lettres/studio/", "letters", filled)]
    dated = carried.joined(carried.taken(given, date="order_date"), {"event": "payment_order_issued"})
    if letter == court_form.SERVICE:
        return [Way("Vérifier le dernier jour de la signification", "", "delais-de-procedure/", "court_deadlines", dated)]
    if letter == court_form.EXECUTION:
        return [Way("Ce que le commissaire de justice peut saisir", "", "procedures/execution/", "", {})]
    return [Way("Ce qui se passe à l’audience", "", "procedures/injonction-de-payer/", "", {})]


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
    if letter in court_form.REQUESTS:
        return Next(whole_file(letter, answers, given))
    if letter in court_form.AFTER:
        return Next(after(letter, given, answers, outcome))
    asked = ("S’il ne répond pas : quelle procédure",) if outcome.reply_by else ()
    ways = remember + [procedure(answers, given, outcome, *asked)]
    if letter in DONE:
        ways = remember + [reminders(answers, outcome, given)] + ways[-1:]
    if letter in form.SCHEDULED and outcome.schedule:
        ways = remember + [schedule(given, outcome)] + ways[-1:]
    return Next(ways)
