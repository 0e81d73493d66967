// @ts-check
// The answers of a form, from an invoice of the case file: the rule says them, the file names the parties.

import { fieldOf } from "../calculator/form.js";
import { isoDay } from "../shared/dates.js";
import { plainSum } from "../shared/money.js";
import { identity, invoiceOf } from "../dossier/model.js";
import { FOLLOWED } from "../dossier/outcomes.js";

/** @import { Answers, CaseFile } from "../dossier/model.js" */
/** @typedef {import("../calculator/runtime.js").Said} Said */
/** @import { Outcome, Wrong } from "../dossier/desk.js" */

export const LETTERS = "letters";

// Calculators that know something of an invoice.
const FILLED = [
  FOLLOWED, LETTERS, "late_penalties", "limitation", "procedure", "recovery_cost", "reminders", "court_deadlines", "judgment_interest",
  "payment_deadline", "instalments",
];
// Letters that ask for several invoices at once: those of a later stage have dates of their own for each.
const GROUPED = ["appel_telephonique", "relance_1", "relance_2", "dernier_avis", "mise_en_demeure", "demande_acheteur_public"];
const WAITING = ["due", "reminded", "notice_sent"]; // an invoice that such a letter may ask for
const MOST_MORE = 20; // of one letter

/** @param {string} calculator */
export const isFilled = (calculator) => FILLED.includes(calculator);

/** @param {string} letter */
export const isGrouped = (letter) => GROUPED.includes(letter);

/** What the rule says of an invoice: its values, and what is wrong with its facts. @param {Said} python @param {Answers} asked @returns {{ values: any, errors: Wrong[] }} */
export const followed = (python, asked) => JSON.parse(python.whole(FOLLOWED, JSON.stringify([asked]))).results[0];

/**
 * The answers to a form, of those that it asks; null where the rule has nothing for it.
 * @param {HTMLFormElement} form @param {string} name of its calculator @param {string} letter that it writes
 * @param {Answers} asked those of the rule @param {{ fill: Record<string, Answers>, total_cents: number }} values of the rule
 * @param {Answers} named the parties @returns {Answers | null}
 */
export function rowFor(form, name, letter, asked, { fill, total_cents: total }, named) {
  const given = name === LETTERS ? letterFrom(letter, asked, fill) : name === FOLLOWED ? asked : name === "instalments" ? spread(total) : fill[name];
  if (!given) return null;
  return Object.fromEntries(Object.entries({ ...named, ...given }).filter(([question]) => fieldOf(form, question)));
}

/** What is owed, to be paid in parts. @param {number} cents @returns {Answers | null} */
const spread = (cents) => (cents > 0 ? { total: plainSum(cents) } : null);

/** A letter that is none of the next steps states the same account. @param {string} letter @param {Answers} asked @param {Record<string, Answers>} fill @returns {Answers} */
function letterFrom(letter, asked, fill) {
  const { invoice_date, today: letter_date } = asked, noticed = fill.late_penalties.debtor === BUSINESS ? noticeOf(asked) : "";
  return {
    ...(invoice_date && { invoice_date }), ...(noticed && { formal_notice_date: noticed }), ...fill.late_penalties, letter_date, letter,
    ...fill[letter],
  };
}

const BUSINESS = "business"; // of the others a letter asks when the mise en demeure was presented: the rule knows that day

/** The day when the mise en demeure was sent, "" where none was. @param {Answers} asked */
const noticeOf = ({ events = "" }) => day(events.split("\n").find((line) => line.split(";")[1] === "formal_notice")?.split(";")[0]);

/**
 * The other invoices of its client that wait like an invoice, and the lines of a letter that say them; what a line cannot say is left out.
 * @param {CaseFile} file @param {string} id @param {Map<string, Outcome>} outcomes @returns {{ ids: string[], lines: string }}
 */
export function moreOf(file, id, outcomes) {
  const { client, facts } = invoiceOf(file, id);
  const found = file.invoices.filter((other) => other.client === client && other.id !== id
    && WAITING.includes(outcomes.get(other.id)?.values.state) && tellable(other.facts, facts)).slice(0, MOST_MORE);
  return { ids: found.map((other) => other.id), lines: found.map((other) => lineOf(other.facts)).join("\n") };
}

/** The day of a question as it is written. @param {string} [text] */
const day = (text) => isoDay(text ?? "") ?? "";

/** @param {Answers} facts */
const lineOf = ({ invoice_number, invoice_date, due_date, amount, payments = "" }) =>
  [invoice_number, day(invoice_date), day(due_date), amount, ...payments.split(";")].filter(Boolean).join(";");

const TERMS = ["clause", "clause_value", "clause_period", "penalty_percent", "penalty_minimum"]; // one contract for all of a letter

/** Whether a line of a letter says all of an invoice. @param {Answers} facts @param {Answers} main those of the first one */
function tellable(facts, main) {
  const { invoice_number, invoice_date, payments = "", deductions, costs } = facts;
  return invoice_number && !invoice_number.includes(";") && day(invoice_date) && !payments.includes("\n") && !deductions && !costs
    && TERMS.every((name) => (facts[name] ?? "") === (main[name] ?? ""));
}

/** Who and what a letter names. @param {CaseFile} file @param {string} id */
export const namedIn = (file, id) => identity(file, invoiceOf(file, id));
