"""One invoice among several: its line in their common table."""

from calculators.core.answer.result import Brief
from calculators.core.time import dates
from calculators.late_penalties import debt
from calculators.late_penalties.words import WARNINGS

STILL_DUE, INTEREST, PENALTY, COSTS, INDEMNITY = (
    "Montant encore dû", "Intérêts", "Clause pénale", "Frais", "Indemnité",
)  # fmt: skip


def warning_words(answers: dict, outcome) -> dict:
    """What the sentences of WARNINGS name."""
    words = {
        "whom": "Un particulier" if answers["debtor"] == "consumer" else "Ce client",
        "until": dates.french(answers["until"]),
        "start": dates.french(outcome.start),
        "last": dates.french(outcome.last_day),
        "left": (outcome.last_day - answers["until"]).days,
    }
    words.update(dates.known_words(outcome.known_until))
    words.update(debt.retention_words(answers["debtor"], outcome.deductions))
    return words


def warnings(answers: dict, outcome) -> list[tuple]:
    """(code, French sentence) pairs: what the reader must know about this invoice."""
    sentences = [(code, WARNINGS[code]) for code in outcome.codes]
    if not [sentence for _, sentence in sentences if "{" in sentence]:
        return sentences
    words = warning_words(answers, outcome)
    return [(code, sentence.format(**words)) for code, sentence in sentences]


def brief(answers: dict, outcome) -> Brief:
    """The line of an invoice."""
    return Brief(
        answers["invoice_number"] or "",
        answers["debtor_name"] or "",
        answers["due_date"],
        (
            (STILL_DUE, outcome.principal_cents),
            (INTEREST, outcome.interest_cents),
            (PENALTY, outcome.penalty_cents),
            (COSTS, outcome.costs_cents),
            (INDEMNITY, outcome.indemnity_cents),
        ),
        outcome.stated_on,
        warnings(answers, outcome),
    )
