"""What comes after the account of an invoice: the letter with these sums, the time left to sue, which procedure."""

from calculators.core import money
from calculators.core.answer.result import Next, Way
from calculators.core.reading import carried
from calculators.core.time import dates
from calculators.late_penalties import debt
from calculators.late_penalties.rule import total
from calculators.late_penalties.words import FIELDS
from calculators.law import reminder_paces

LETTERS = {  # steps of a calendar of reminders that are letters of a late invoice
    "relance_1": "Écrire la première relance", "relance_2": "Écrire la deuxième relance",
    "dernier_avis": "Écrire le dernier avis", "mise_en_demeure": "Écrire la mise en demeure",
    "demande_acheteur_public": "Écrire la demande à l’acheteur public", "remerciement": "Écrire le remerciement",
    "mandat_commissaire_de_justice": "Écrire au commissaire de justice",
}  # fmt: skip
SUMS = "avec ces sommes"
SAME = ("debtor", "amount", "due_date", "invoice_date", "payments", "deductions", "imputation")  # for a letter
CONTRACT = ("costs", "clause", "clause_value", "clause_period", "penalty_percent", "penalty_minimum", "penalty_notice_date")
CLAIMS = {"business": "business", "consumer": "consumer", "public": "public", "non_professional": "business"}


def letter_of(answers: dict, outcome) -> str:
    """The letter that the usual pace has reached; "" for none."""
    retained = debt.total_of(outcome.deductions, (debt.RETENTION,))
    if not total(outcome):
        return "remerciement" if answers["payments"] and not retained else ""
    debtor = answers["debtor"]
    if not outcome.principal_cents:  # what is left is paid late: only the letters that claim it
        return "" if debtor in debt.CIVIL or retained else "relance_2"
    notice = debt.notice_of(answers)
    if debtor in debt.CIVIL and notice and notice <= answers["until"]:
        return "mandat_commissaire_de_justice"
    if debtor == "public":
        return "demande_acheteur_public"
    left_out = reminder_paces.NOT_FOR_CONSUMERS if debtor == "consumer" else ()
    late = (answers["until"] - answers["due_date"]).days
    reached = [code for code, shift in reminder_paces.STANDARD if code in LETTERS and shift <= late and code not in left_out]
    return (reached or ["relance_1"])[-1]


def letter(answers: dict, given: dict, code: str) -> Way:
    """A letter with the sums of the account, on its day."""
    names = SAME + (CONTRACT if answers["debtor"] == "business" else ())
    names += ("formal_notice_date",) if code == "mandat_commissaire_de_justice" else ()
    filled = carried.joined(carried.taken(given, *names, letter_date="until"), {"letter": code})
    counted = answers["debtor"] not in debt.CIVIL or answers["clause"] == "none"  # a letter to these counts no clause
    return Way(LETTERS[code], SUMS if counted else "", "lettres/studio/", "letters", filled)


def limitation(answers: dict, given: dict) -> Way:
    """Until when this debt can be claimed in court."""
    events = carried.lines([(day, "partial_payment") for day, _ in answers["payments"] or ()])
    filled = carried.joined(carried.taken(given, starts_on="due_date", today="until"), {"claim": CLAIMS[answers["debtor"]]})
    if events:
        filled["events"] = events
    since = f"depuis le {dates.french(answers['due_date'])}"
    return Way("Jusqu’à quand réclamer en justice", since, "prescription/", "limitation", filled)


def procedure(answers: dict, given: dict, outcome, words: str = "Trouver quelle procédure") -> Way:
    """Which procedure for what is still owed."""
    owed = outcome.principal_cents + outcome.interest_cents
    filled = carried.joined(carried.taken(given, "due_date"), carried.amount("amount", owed))
    if answers["debtor"] == "consumer":
        filled["debtor"] = "consumer"
    return Way(words, f"pour {money.euros(owed)}", "quelle-procedure/", "procedure", filled)


def reminders(given: dict) -> Way:
    """When to remind, of an invoice that is not late."""
    filled = carried.joined(carried.taken(given, "due_date", today="until"), {"done": "nothing"})
    if given["debtor"] in ("consumer", "public"):
        filled["debtor"] = given["debtor"]
    return Way("Prévoir les relances", "de cette facture", "calendrier-de-relance/", "reminders", filled)


def following(answers: dict, outcome) -> Next:
    """What comes next; no letter for an invoice that is not late."""
    given, notice = carried.carried(FIELDS, answers), debt.notice_of(answers)
    if answers["penalty_percent"] and notice:
        given["penalty_notice_date"] = notice.isoformat()
    if answers["until"] <= answers["due_date"] and total(outcome):
        return Next([reminders(given)])
    code, owed = letter_of(answers, outcome), outcome.principal_cents
    written = [letter(answers, given, code)] if code else []
    if not owed:
        return Next(written + [Way("Tirer les leçons", "", "decision/tirer-les-lecons/", "", {})])
    others = [procedure(answers, given, outcome), limitation(answers, given)]
    if "limitation-expired" in outcome.codes:
        return Next(others[1:] + written)
    return Next(others[:1] + written + others[1:] if code == "mandat_commissaire_de_justice" else written + others)
