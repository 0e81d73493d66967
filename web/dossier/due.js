// @ts-check
// « Pour quand »: a day, or what the contract says, « 45 jours fin de mois », which Python reads and counts from the invoice.

import { dayInWords, isoDay } from "../shared/dates.js";
import { all } from "../shared/dom.js";

/** @typedef {import("../calculator/runtime.js").Said} Said */
/** @typedef {import("./desk.js").Wrong} Wrong */
/** @typedef {{ date: string, dates: string[], warnings: string[] }} Read  the day to claim from, each possible day, sentences */

const TERMS = "payment_deadline";
const FINDING = "Indiquez le jour\u202f: le délai d’un acheteur public part du jour où il reçoit la demande de paiement.";
const PUBLIC = ["local_authority", "state", "public_hospital"];
const SAID = ["method-must-be-agreed", "too-long", "needs-express-clause", "not-a-date"]; // what a reader must know of a term here
const LIKE_A_DAY = /\d\s*[-/.]\s*\d|\d\s+(janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]|sept|oct|nov|d[ée]c)/i;

/** Whether a text is meant as a day, well written or not. @param {string} text */
export const isDay = (text) => Boolean(isoDay(text)) || LIKE_A_DAY.test(text);

/** Whether a text is meant as a term: the date of the invoice is then needed. @param {string} text */
export const isTerm = (text) => text.trim() !== "" && !isDay(text);

/** The answers of the calculator of due dates. @param {string} text @param {string} invoiceDate @param {string} [debtor] */
export const asked = (text, invoiceDate, debtor) =>
  ({ client: debtor === "consumer" ? "consumer" : "business", invoice_date: invoiceDate, term_text: text.trim() });

/**
 * What Python reads of a term.
 * @param {Said} python @param {string} text @param {string} invoiceDate @param {string} [debtor]
 * @returns {{ errors: Wrong[], read?: Read }}
 */
export function termOf(python, text, invoiceDate, debtor) {
  if (PUBLIC.includes(debtor)) return { errors: [{ field: "due", message: FINDING }] };
  const rows = JSON.stringify([asked(text, invoiceDate, debtor)]);
  const [{ values, errors }] = JSON.parse(python.figures(TERMS, rows));
  /** @type {Wrong | undefined} */ const unread = errors.find((/** @type {Wrong} */ { field }) => field !== "invoice_date");
  if (unread) return { errors: [{ field: "due", message: unread.message }] };
  if (errors.length) return { errors };
  const dates = values.due_dates.map((/** @type {{ date: string }} */ { date }) => date);
  return { errors: [], read: { date: values.due_date, dates, warnings: sentences(python.answer(TERMS, rows)) } };
}

/** The warnings that matter here, as Python says them. @param {string} answer */
function sentences(answer) {
  const found = document.createElement("template");
  found.innerHTML = answer.slice(answer.indexOf("\n") + 1);
  return all(found.content, ".warnings li").filter((item) => SAID.includes(item.dataset.code)).map((item) => item.textContent);
}

/** How a term was read: « À payer le 15 décembre 2026. », with both days where there are two. @param {Read} read */
export function readInWords({ date, dates }) {
  const days = [...new Set(dates)].sort();
  if (days.length < 2) return `À payer le ${dayInWords(date)}.`;
  return `Deux dates possibles\u202f: le ${days.map(dayInWords).join(" ou le ")}. Le retard est compté depuis la plus tardive, le ${dayInWords(date)}.`;
}
