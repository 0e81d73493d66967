"""What comes after the last day to sue: the act that saves the claim, by who owes; once the time is over, what is left."""

from calculators.core.answer.result import Act, Next, Way
from calculators.core.reading import carried
from calculators.core.time import dates
from calculators.limitation.words import FIELDS

OVER = "expired"


def procedure(claim: str, given: dict, last: dates.date) -> dict[str, str]:
    """The case, as the procedure asks it."""
    case = {"limitation_date": last.isoformat()}
    if claim == "consumer":
        case["debtor"] = claim
    elif claim == "transport":
        case["transport"] = "yes"
    return carried.joined(carried.taken(given, due_date="starts_on"), case)


def following(answers: dict, last: dates.date, status: str) -> Next:
    """What comes next. status: of the values."""
    given, until = carried.carried(FIELDS, answers), f"avant le {dates.french(last)}"
    claim, invoice = answers["claim"], carried.taken(given, due_date="starts_on")
    page, case = "quelle-procedure/", procedure(answers["claim"], given, last)
    remember = [] if status == OVER else [Act(f"Ajouter le {dates.french(last)} à mon agenda", "ics")]
    if claim == "judgment":
        return Next([Way("Faire exécuter la décision", "", "procedures/execution/", "", {})] + remember)
    if status == OVER:
        return Next([Way("Voir ce qui reste possible", "", page, "procedure", case)])
    if claim in ("consumer", "public"):
        invoice["debtor"] = claim
    due = f"pour l’échéance du {dates.french(answers['starts_on'])}"
    counted = Way("Calculer les pénalités", due, "penalites-de-retard/", "late_penalties", invoice)
    sued = Way("Trouver quelle procédure", until, page, "procedure", case)
    letter, words = "reconnaissance_de_dette", "Faire reconnaître la dette par écrit"
    if claim == "public":
        letter, words = "demande_acheteur_public", "Écrire la réclamation qui arrête ce délai"
    saved = Way(words, until, "lettres/studio/", "letters", carried.joined(invoice, {"letter": letter}))
    acts = [saved, sued] if claim == "public" else [sued, saved]
    return Next(acts + remember + [counted])
