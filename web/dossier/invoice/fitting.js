// @ts-check
// What most often happens to an invoice in its state: the first buttons. All that Python knows stays within reach behind them.

/** A payment has its amount: it is no line of the events. */
export const PAYMENT = "payment";
export const PROMISE = "promise";
const PAID_IN_PART = "partial_payment"; // the event that a payment is by itself

const TALKS = ["promise", "dispute"], ORDER = ["payment_order_filed", "payment_order_issued", "payment_order_served", "opposition"];

/** @type {Record<string, string[]>} */
const FITTING = {
  not_due: [PAYMENT, "call", ...TALKS],
  due: [PAYMENT, "call", "reminder_1", "formal_notice", ...TALKS],
  reminded: [PAYMENT, "reminder_2", "last_notice", "formal_notice", ...TALKS],
  promised: [PAYMENT, "call", "formal_notice", "dispute"],
  disputed: [PAYMENT, "acknowledgment", "formal_notice", "promise", "mediation_agreed", "payment_order_filed"],
  notice_sent: [PAYMENT, "notice_presented", ...TALKS, "instalments_agreed", "payment_order_filed"],
  instalments: [PAYMENT, "call", "formal_notice", "dispute"],
  in_court: [PAYMENT, "payment_order_issued", "opposition", "judgment"],
  order_issued: [PAYMENT, "payment_order_served", "opposition", "enforcement_started"],
  title: [PAYMENT, "enforcement_started", "instalments_agreed"],
  enforcement: [PAYMENT, "instalments_agreed", "written_off"],
  expired: [PAYMENT, "written_off", "acknowledgment"],
  written_off: [PAYMENT],
  paid: [],
};
const PUBLIC = ["local_authority", "state", "public_hospital"]; // no payment order against them

/**
 * The events to put first, and the others.
 * @param {string | undefined} state unknown where a fact is refused @param {string | undefined} debtor @param {string[]} known
 */
export function fitting(state, debtor, known) {
  const closed = PUBLIC.includes(debtor) ? ORDER : [];
  const first = (FITTING[state] ?? [PAYMENT, "call"]).filter((code) => code === PAYMENT || (known.includes(code) && !closed.includes(code)));
  const wanted = first.includes(PAYMENT) ? first : [...first, PAYMENT];
  return { first, others: [...(first.includes(PAYMENT) ? [] : [PAYMENT]), ...known.filter((code) => !wanted.includes(code) && code !== PAID_IN_PART)] };
}
