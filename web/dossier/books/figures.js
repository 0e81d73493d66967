// @ts-check
// The unpaid invoices as figures, for an accountant: what was asked, received, still owed; by age. Every sum is one of Python.

import { isoDay } from "../../shared/dates.js";
import { clientOf } from "../model.js";

/** @typedef {import("../model.js").CaseFile} CaseFile */
/** @typedef {import("../desk.js").Outcome} Outcome */
/**
 * price: what is left of the invoice; onPrice: what payments settled of it; besides: penalty clause, costs, indemnity.
 * @typedef {{ id: string, client: string, clientId: string, number: string, issued: string, due: string, late: number, state: string,
 *   invoiced: number, deducted: number, onPrice: number, received: number, price: number, interest: number, besides: number, total: number }} Line
 */
/** @typedef {"invoiced" | "deducted" | "onPrice" | "received" | "price" | "interest" | "besides" | "total"} Sum */

/** @type {Sum[]} */ export const SUMS = ["invoiced", "deducted", "onPrice", "received", "price", "interest", "besides", "total"];
/** The ages of what is due: the last day of each, and its words. @type {[number, string][]} */
const AGES = [[0, "Pas encore échu"], [30, "De 1 à 30 jours de retard"], [60, "De 31 à 60 jours"], [90, "De 61 à 90 jours"], [Infinity, "Plus de 90 jours"]];

const { compare } = new Intl.Collator("fr", { numeric: true });

/** A line for each invoice that Python could work out, by client; and those that it could not. @param {CaseFile} file @param {Map<string, Outcome>} outcomes */
export function linesOf(file, outcomes) {
  /** @type {Line[]} */ const lines = [], /** @type {string[]} */ left = [];
  for (const { id, client, facts } of file.invoices) {
    const outcome = outcomes.get(id), name = clientOf(file, client).facts.debtor_name ?? "";
    if (!outcome || outcome.errors.length) left.push([name, facts.invoice_number].filter(Boolean).join(", ") || "sans nom");
    else lines.push({ id, client: name, clientId: client, number: facts.invoice_number ?? "", issued: isoDay(facts.invoice_date ?? "") ?? "", due: isoDay(facts.due_date ?? "") ?? "", ...figuresOf(outcome) });
  }
  return { lines: lines.sort((one, other) => compare(one.client, other.client) || compare(one.due, other.due) || compare(one.number, other.number)), left };
}

/** @param {Outcome} outcome */
function figuresOf({ values }) {
  const deducted = values.deducted_cents + values.retained_cents, besides = values.penalty_cents + values.costs_cents + values.indemnity_cents;
  return {
    late: values.days_late, state: values.state, invoiced: values.invoiced_cents, deducted, received: values.received_cents,
    onPrice: values.invoiced_cents - deducted - values.principal_cents, price: values.principal_cents, interest: values.interest_cents, besides, total: values.total_cents,
  };
}

/** What is owed on: what was paid whole has no place among the unpaid. @param {Line[]} lines */
export const unpaid = (lines) => lines.filter((one) => one.total > 0);

/** @param {Line[]} lines @returns {Record<Sum, number>} */
export const totalsOf = (lines) => /** @type {any} */ (Object.fromEntries(SUMS.map((name) => [name, lines.reduce((sum, one) => sum + one[name], 0)])));

/** How many are of each age, and what is left of their price. @param {Line[]} lines */
export function agesOf(lines) {
  return AGES.map(([most, words], at) => {
    const those = lines.filter(({ late }) => late <= most && (!at || late > AGES[at - 1][0]));
    return { words, count: those.length, cents: totalsOf(those).price };
  });
}
