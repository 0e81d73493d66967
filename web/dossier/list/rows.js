// @ts-check
// The invoices as rows: what is found, in which order, what they come to. No rule here: states, sums and steps are those of Python.

import { daysLater, isoDay } from "../../shared/dates.js";
import { clientOf } from "../model.js";

/** @typedef {import("../model.js").CaseFile} CaseFile */
/** @typedef {import("../model.js").Invoice} Invoice */
/** @typedef {import("../desk.js").Outcome} Outcome */
/** @typedef {import("../desk.js").Coming} Coming */
/**
 * state: that of Python, « incomplete » where an answer lacks or is refused, « waiting » until it is worked out.
 * kind: where its sum counts. step: what comes next. due: its day, empty where none can be read. found: what a search reads, once there was one.
 * @typedef {{ invoice: Invoice, client: import("../model.js").Client, name: string, number: string, due: string, state: string,
 *   kind: Kind, cents: number, late: number, step?: Coming, near: boolean, errors: import("../desk.js").Wrong[], found?: string }} Row
 */
/** @typedef {"late" | "coming" | "expired" | "lost" | "paid" | "incomplete" | "waiting"} Kind */
/** @typedef {{ text: string, state: string, client: string }} Wanted */
/** @typedef {"urgency" | "client" | "due" | "amount"} Order */
/** @typedef {Record<Kind, { count: number, cents: number }>} Totals */

const APART = /** @type {Record<string, Kind>} */ ({ paid: "paid", written_off: "lost", expired: "expired", incomplete: "incomplete", waiting: "waiting" });
const A_WEEK = 7; // days
/** Asked instead of a state: what is to be done within a week. */
export const THIS_WEEK = "week";

/** Without accents nor capitals. @param {string} text */
export const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

/** @param {CaseFile} file @param {Map<string, Outcome>} outcomes @returns {Row[]} */
export const rowsOf = (file, outcomes) => file.invoices.map((invoice) => rowOf(file, invoice, outcomes.get(invoice.id)));

/** @param {CaseFile} file @param {Invoice} invoice @param {Outcome} [outcome] @returns {Row} */
function rowOf(file, invoice, outcome) {
  const client = clientOf(file, invoice.client), { debtor_name: name = "" } = client.facts;
  const { invoice_number: number = "", due_date: due = "" } = invoice.facts;
  const values = outcome && !outcome.errors.length ? outcome.values : undefined;
  const state = values?.state ?? (outcome ? "incomplete" : "waiting"), late = values?.days_late ?? 0;
  return {
    invoice, client, name, number, state, late, due: isoDay(due) ?? "", kind: APART[state] ?? (late > 0 ? "late" : "coming"),
    cents: values?.total_cents ?? 0, step: values?.next[0], near: values?.limitation_status === "near" && Boolean(values.next.length),
    errors: outcome?.errors ?? [],
  };
}

/** Whether something is to be done within a week, or should have been. @param {Row} row @param {string} day */
export const isThisWeek = ({ step }, day) => Boolean(step) && (step.overdue || (Boolean(step.date) && step.date <= daysLater(day, A_WEEK)));

/** @param {Row[]} rows @param {Wanted} wanted @param {string} day */
export function filtered(rows, { text, state, client }, day) {
  const words = plain(text).split(" ").filter(Boolean);
  return rows.filter((row) => (!client || row.client.id === client)
    && (!state || (state === THIS_WEEK ? isThisWeek(row, day) : row.state === state))
    && words.every((word) => readIn(row).includes(word)));
}

/** What a search reads. @param {Row} row */
export const readIn = (row) => (row.found ??= plain(`${row.name} ${row.number} ${row.invoice.facts.service ?? ""}`));

const { compare } = new Intl.Collator("fr", { numeric: true });
const LAST = "9999"; // after every day

/** What lacks an answer, what would soon be too late to sue for, then by the day of the next step. @param {Row} row */
const urgency = (row) => `${row.state === "incomplete" ? 0 : row.near ? 1 : row.step ? 2 : 3}${row.step?.date ?? LAST}${row.due || LAST}`;

/** @type {Record<Order, (row: Row) => string | number>} */
const KEYS = { urgency, client: () => 0, due: (row) => row.due || LAST, amount: (row) => row.cents };

/** In order, the invoices of one client together where that order does not tell them apart. @param {Row[]} rows @param {Order} order @param {boolean} reversed */
export function sorted(rows, order, reversed) {
  const names = new Map([...new Set(rows.map(({ name }) => name))].sort(compare).map((name, index) => [name, index])); // few: names are slow to compare
  const way = reversed ? -1 : 1, ofName = order === "client" ? way : 1;
  const keyed = rows.map((row) => ({ row, key: KEYS[order](row), name: names.get(row.name) }));
  keyed.sort((one, other) => way * (Number(one.key > other.key) - Number(one.key < other.key))
    || ofName * (one.name - other.name) || compare(one.row.number, other.row.number));
  return keyed.map(({ row }) => row);
}

/** What they come to, apart by where each sum counts. @param {Row[]} rows @returns {Totals} */
export function totals(rows) {
  const found = /** @type {Totals} */ (Object.fromEntries(
    ["late", "coming", "expired", "lost", "paid", "incomplete", "waiting"].map((kind) => [kind, { count: 0, cents: 0 }])));
  for (const { kind, cents } of rows) {
    found[kind].count += 1;
    found[kind].cents += cents;
  }
  return found;
}

/** What clients owe: neither what was written off nor what is not known. @param {Totals} sums */
export const owed = ({ late, coming, expired }) => late.cents + coming.cents + expired.cents;

/** By client or by state, in the order of the first row of each. @param {Row[]} rows @param {"client" | "state"} by */
export function grouped(rows, by) {
  /** @type {Map<string, Row[]>} */ const groups = new Map();
  for (const row of rows) {
    const key = by === "client" ? row.client.id : row.state;
    if (groups.has(key)) groups.get(key).push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
