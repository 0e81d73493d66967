// @ts-check
// What an electronic invoice asks: its total TTC, what was paid before, and whether the two give what it says is left to pay.

import { amountInWords, amountOf, centsOf, isoOf } from "./values.js";

/** @typedef {import("./model.js").Raw} Raw */
/** Paid before: on a day, or on one that is not known. @typedef {{ date: string, cents: number }} Paid */
/** @typedef {{ total: number | null, paid: Paid[], payable: number | null, doubts: string[] }} Sums */

/** What was paid before: by its days when they give the whole, else in one. @param {Raw} raw @param {number} prepaid @returns {Paid[]} */
function paidBefore({ advances }, prepaid) {
  const parts = advances.map(({ date, amount }) => ({ date: isoOf(date) ?? "", cents: centsOf(amount)?.cents ?? 0 })).filter(({ cents }) => cents > 0);
  const sum = parts.reduce((all, { cents }) => all + cents, 0);
  if (parts.length && (sum === prepaid || !prepaid)) return parts;
  return prepaid ? [{ date: "", cents: prepaid }] : [];
}

/** @param {Raw} raw @param {boolean} credit @returns {Sums} */
export function sumsOf(raw, credit) {
  const [said, prepaid, rounding, payable] = [raw.total, raw.prepaid, raw.rounding, raw.payable].map(centsOf), doubts = [];
  const total = said ?? (prepaid?.cents ? null : payable), sign = total?.cents < 0 ? -1 : 1;
  if (total && !said) doubts.push("Le fichier ne donne pas de total TTC\u202f: la somme à payer est reprise, vérifiez-la.");
  if (!total) doubts.push("Le fichier ne donne pas de total TTC lisible\u202f: indiquez le montant.");
  if ([said, prepaid, payable].some((one) => one && !one.exact)) doubts.push("Un montant du fichier a plus de deux chiffres après la virgule\u202f: il est arrondi au centime.");
  const paid = credit ? [] : paidBefore(raw, Math.max(0, prepaid?.cents ?? 0));
  const left = total ? Math.abs(total.cents) - paid.reduce((sum, { cents }) => sum + cents, 0) : 0;
  const asked = payable ? payable.cents * sign : null;
  if (total && !credit) doubts.push(...leftDoubts(left, asked, rounding?.cents ?? 0));
  return { total: total ? Math.abs(total.cents) : null, paid, payable: asked, doubts };
}

/** @param {number} left by the total and what was paid @param {number | null} asked by the file @param {number} rounding */
function leftDoubts(left, asked, rounding) {
  const doubts = [];
  if (asked !== null && asked !== left) {
    const why = asked - left === rounding ? "un arrondi" : "ce que le fichier n’explique pas";
    doubts.push(`Le fichier demande ${amountInWords(asked)}, le total moins les acomptes donne ${amountInWords(left)}\u202f: la différence est ${why}. Vérifiez.`);
  }
  if (left <= 0) doubts.push("D’après ce fichier, il ne reste rien à payer\u202f: vérifiez avant de la suivre.");
  return doubts;
}

/**
 * Lines « date;montant;nature » of what leaves the sum due on its day, and « date;montant » of what was paid after it.
 * @param {Paid[]} paid
 * @param {string | undefined} due
 */
export function paidLines(paid, due) {
  const after = paid.filter(({ date }) => date && due && date > due), before = paid.filter((one) => !after.includes(one));
  return {
    deductions: before.map(({ date, cents }) => `${date};${amountOf(cents)};deposit`).join("\n"),
    payments: after.map(({ date, cents }) => `${date};${amountOf(cents)}`).join("\n"),
  };
}
