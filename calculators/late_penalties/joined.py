"""The statement to join to a letter: addressed to the debtor, with the parties, the number, the days."""

from calculators.core import money
from calculators.core.time import dates
from calculators.core.words.typography import french
from calculators.late_penalties.rule import total

TITLE = "Décompte des sommes dues, facture"
NUMBER, DUE = french(" n° "), " échue le "
FROM, TO = french("De : "), french("À : ")
OWED = "Au {day}, vous devez {total}."
MORE = "Chaque jour de plus ajoute {cents}."


def statement(answers: dict, outcome, entries: list) -> str:
    """The account as lines of text, each with its day and its amount."""
    number = NUMBER + answers["invoice_number"] if answers["invoice_number"] else ""
    lines = [TITLE + number + DUE + dates.french(answers["due_date"])]  # what the reader typed is left as it is
    lines += [FROM + answers["creditor_name"]] if answers["creditor_name"] else []
    lines += [TO + answers["debtor_name"]] if answers["debtor_name"] else []
    for one in entries:
        lines.append(french(f"- {one.label} : {money.euros(one.cents)}"))
    lines.append(OWED.format(day=dates.french(outcome.stated_on), total=money.euros(total(outcome))))
    if outcome.per_day_cents:
        lines.append(MORE.format(cents=money.euros(outcome.per_day_cents)))
    return "\n".join(lines)
