// @ts-check
// When an electronic invoice is to be paid: one day, several that are asked, or none, which is asked as well; never a guess.

import { dayInWords } from "../../shared/dates.js";
import { amountInWords, centsOf, isoOf, lineOf } from "./values.js";

/** @typedef {{ date: string, cents: number | null, discount: boolean }} Due */

/** The different days, the earliest first. @param {import("./model.js").Term[]} terms @returns {Due[]} */
export function duesOf(terms) {
  /** @type {Map<string, Due>} */ const found = new Map();
  for (const { date, amount, discount } of terms) {
    const iso = isoOf(date), before = found.get(iso);
    if (iso) found.set(iso, { date: iso, cents: before?.cents ?? centsOf(amount)?.cents ?? null, discount: discount && before?.discount !== false });
  }
  const all = [...found.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
  return all.some(({ discount }) => !discount) ? all.filter(({ discount }) => !discount) : all;
}

/** « 30 avril 2026 (500,00 €) ». @param {Due} due */
export const dueInWords = ({ date, cents }) => dayInWords(date) + (cents ? ` (${amountInWords(cents)})` : "");

/** What the file says in words about the payment. @param {import("./model.js").Term[]} terms */
export const termsInWords = (terms) => [...new Set(terms.map(({ words }) => lineOf(words)).filter(Boolean))].join(" ");

/** What is to be asked, or said, about the days to pay. @param {Due[]} dues @param {import("./model.js").Term[]} terms @param {string | null} issued */
export function dueDoubts(dues, terms, issued) {
  const words = termsInWords(terms), unread = terms.find(({ date }) => date && !isoOf(date));
  const doubts = unread ? [`La date d’échéance «\u202f${lineOf(unread.date)}\u202f» n’existe pas dans le calendrier.`] : [];
  if (!dues.length) doubts.push(`Le fichier ne donne pas de date d’échéance\u202f: indiquez-la.${words ? ` Il dit\u202f: «\u202f${words}\u202f».` : ""}`);
  if (dues.length > 1) doubts.push(`La facture se paie en plusieurs fois\u202f: ${dues.map(dueInWords).join(", ")}. Indiquez l’échéance à suivre.`);
  if (issued && dues.some(({ date }) => date < issued)) doubts.push("L’échéance est avant la date de la facture\u202f: vérifiez les deux.");
  return doubts;
}
