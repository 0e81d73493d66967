"""What each event makes of each state, as a table: the first row whose conditions hold, for every event and every state.

Its value: (the state that comes next, a note). SAME keeps the state, BEHIND goes back to the one before what is over, AGAIN takes
the file up where it was closed, NO refuses the event; the note is the code of a warning, or of a refusal, or "".
"""

from calculators.core.tables.rules import Entry, by_code
from calculators.follow_up.words import EVENTS, OTHERS

SAME, BEHIND, AGAIN, NO = "=", "behind", "again", "refused"
NOT_COUNTED = "before-due"  # the note of an event that has no effect at all
MACHINE = (
    "not_due", "due", "reminded", "promised", "disputed", "notice_sent", "instalments", "in_court", "order_issued", "title",
    "enforcement", "written_off",
)  # fmt: skip
WAITING = ("promised", "disputed", "instalments")  # over something that they hide: they may end
AMICABLE = ("due", "reminded", "promised", "disputed", "notice_sent", "instalments")
CODES = tuple([code for code, _ in EVENTS + OTHERS])
REMINDED = ("call", "reminder", "reminder_1", "reminder_2", "last_notice", "agency_letter")
NOTICED = ("formal_notice", "notice_presented", "bailiff_summons", "written_claim")
SMALL_CLAIM = ("small_claim_sent", "small_claim_accepted", "small_claim_ended")
PAYMENTS = ("partial_payment", "payment_issued")
IN_COURT = ("payment_order_filed", "summons", "court_action")


def of(*states: str) -> tuple:
    """A condition on the state."""
    return ("state", states)


PUBLIC, CO_OWNERS = ("public", ("yes",)), ("debtor", ("copropriete",))
EARLY = ("early", ("yes",))  # nothing can be demanded yet
WITH_ORDER, SERVED = ("order", ("yes",)), ("served", ("yes",))
TITLED = of("title", "enforcement")
ROWS = (
    # what cannot be
    Entry(("payment_order_filed", "payment_order_issued", "payment_order_served", "opposition"), (PUBLIC,),
          (NO, "no-order-public")),
    Entry(SMALL_CLAIM, (PUBLIC,), (NO, "no-small-claim-public")),
    Entry(("conservatory_seizure",), (PUBLIC,), (NO, "public-not-seized")),
    Entry(("claim_declared",), (PUBLIC,), (NO, "public-not-insolvent")),
    Entry(("claim_declared",), (CO_OWNERS,), (NO, "co-owners-not-insolvent")),
    # a closed file: a payment leaves it closed
    Entry(PAYMENTS + ("written_off",), (of("written_off"),), (SAME, "")),
    Entry(CODES, (of("written_off"),), (AGAIN, "reopened")),
    Entry(("written_off",), (), ("written_off", "")),
    # words and letters
    Entry(REMINDED, (of("due"),), ("reminded", "")),
    Entry(NOTICED, (EARLY,), (SAME, NOT_COUNTED)),
    Entry(NOTICED, (of("due", "reminded", "promised", "instalments"),), ("notice_sent", "")),
    Entry(("acknowledgment",), (of("disputed"),), (BEHIND, "")),
    Entry(("dispute",), (of("not_due", *AMICABLE),), ("disputed", "")),
    Entry(("promise",), (of("not_due", *AMICABLE),), ("promised", "")),
    Entry(("instalments_agreed",), (of("not_due", *AMICABLE),), ("instalments", "")),
    # an order
    Entry(("opposition",), (of("order_issued"),), ("in_court", "")),
    Entry(("opposition",), (of("in_court"), WITH_ORDER), (SAME, "")),
    Entry(("opposition",), (TITLED, WITH_ORDER), ("in_court", "late-opposition")),
    Entry(("opposition",), (), (NO, "no-order")),
    Entry(("payment_order_issued",), (of("order_issued"), SERVED), (NO, "issued-after-served")),
    # a judge, a title
    Entry(IN_COURT + ("payment_order_issued", "payment_order_served", "judgment", "enforcement_started"), (EARLY,),
          (SAME, NOT_COUNTED)),
    Entry(IN_COURT + ("payment_order_issued", "payment_order_served"), (TITLED,), (SAME, "title-already")),
    Entry(("payment_order_issued", "payment_order_served"), (), ("order_issued", "")),
    Entry(IN_COURT, (), ("in_court", "")),
    Entry(("judgment",), (TITLED,), (SAME, "")),
    Entry(("judgment",), (), ("title", "")),
    Entry(("enforcement_started",), (TITLED,), ("enforcement", "")),
    Entry(("enforcement_started",), (), ("enforcement", "title-unknown")),
    Entry(("claim_declared",), (), ("in_court", "")),
    # what changes nothing here: the time left to sue, the account, the letters already sent
    Entry(CODES, (), (SAME, "")),
)  # fmt: skip
TABLE = by_code(ROWS)
