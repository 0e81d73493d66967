"""Interest at a rate, over days and a year that somebody chose: what another calculator answers, beside what the law says.

`amount`, then one `count: DAYS x RATE` for each part, and `year` when it is not 365.
"""

from calculators.core import money
from calculators.core.reading.form import field, read

NAME = "plain_count"
FIELDS = (field("amount", "", "amount", required=True),)


def values(answers: dict[str, str]) -> dict:
    """Days, cents and parts of the count. Raises Refused, KeyError or ValueError."""
    cents, year, parts = read(FIELDS, {"amount": answers["amount"]})["amount"], int(answers.get("year", "365")), []
    for line in answers["count"].splitlines():
        days, rate = line.split(" x ")
        found = money.interest(cents, money.decimal(rate, 4), int(days), year)
        parts.append({"days": int(days), "rate": rate, "interest_cents": found})
    return {
        "days": sum(part["days"] for part in parts),
        "interest_cents": sum(part["interest_cents"] for part in parts),
        "periods": parts,
    }
