"""The statement to join to a letter: addressed to the debtor, with the parties, the number and the days of the invoice."""

from calculators.core import money
from calculators.core.answer.result import Part, Sheet
from calculators.core.time import dates
from calculators.core.words.typography import NARROW
from calculators.late_penalties import account
from calculators.late_penalties.rule import total

SUBJECT = "Décompte des sommes dues, facture"
NUMBER, OF_DAY, DUE = " n°\u00a0", " du ", ", échéance le "
TOTAL, STATED = "Total au ", "Arrêté au "
OWED, PAID = "Au {day}, vous me devez {total}.", "Au {day}, vous ne me devez plus rien."
MORE = " Chaque jour de plus ajoute {cents}, jusqu’au paiement."
TO_COME = " Les intérêts sont comptés jusqu’au {known} : le taux des jours suivants n’est pas encore publié."
SOLE_TRADER = "EI"
IN_FULL = ("entrepreneur individuel", "Entrepreneur individuel", "ENTREPRENEUR INDIVIDUEL")


def sole_trader(name: str) -> str:
    """« Léa Martin EI »: the mark of a sole trader, unless the name carries it (C. com. R526-27)."""
    words = name.replace("(", " ").replace(")", " ").replace(",", " ").split(" ")
    words = [word for word in words if word]
    marked = SOLE_TRADER in words[:1] + words[-1:]
    return name if marked or [full for full in IN_FULL if full in name] else f"{name} {SOLE_TRADER}"


def named(answers: dict) -> str:
    """« Facture n° 2026-014 du 1er septembre 2026, échéance le 1er octobre 2026 », without what is not answered."""
    number = NUMBER + answers["invoice_number"] if answers["invoice_number"] else ""
    day = OF_DAY + dates.french(answers["invoice_date"]) if answers["invoice_date"] else ""
    return f"Facture{number}{day}{DUE}{dates.french(answers['due_date'])}{NARROW}:"


def conclusion(outcome) -> str:
    """What is owed in all, and what comes on top of it."""
    owed, known = total(outcome), outcome.known_until
    said = (OWED if owed else PAID).format(day=dates.french(outcome.stated_on), total=money.euros(owed))
    if outcome.provisional and known:
        said += TO_COME.format(known=dates.french(known)).replace(" :", NARROW + ":")
    elif outcome.per_day_cents:
        said += MORE.format(cents=money.euros(outcome.per_day_cents))
    return said


def sheet(answers: dict, outcome, entries: list) -> Sheet:
    """The account as the debtor reads it. Parties that are not named yet are left out: a page waits for their names."""
    day = dates.french(outcome.stated_on)
    rows = account.rows(answers["debtor"], entries, {}) + [(TOTAL + day, money.euros(total(outcome)))]
    number = NUMBER + answers["invoice_number"] if answers["invoice_number"] else ""
    return Sheet(
        [sole_trader(answers["creditor_name"])] if answers["creditor_name"] else [],
        [answers["debtor_name"]] if answers["debtor_name"] else [],
        [],
        [STATED + day],
        SUBJECT + number,
        [Part([named(answers)] + rows, "", [], ()), Part([conclusion(outcome)], "", [], ())],
        [],
        [],
        {},
        [],
    )
