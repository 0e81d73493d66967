// @ts-check
// From a question about a due date to the form that finds it, and back with the date.

import { frenchDay } from "../shared/dates.js";
import { all, around, element } from "../shared/dom.js";
import { forget, keep, kept } from "./store.js";
import { inGuide } from "./ways.js";

/** @typedef {import("./element.js").LiveCalculator} LiveCalculator */

const BACK = "due date for"; // where the date is awaited

/** Follows an address as a link of the page would: the theme then keeps the visit. @param {string | URL} address */
function go(address) {
  const link = element("a", { href: String(address) });
  document.body.append(link);
  link.click();
  link.remove();
}

/** « Je ne connais pas l'échéance ». @param {LiveCalculator} calculator @param {HTMLElement} button */
export function find(calculator, button) {
  const { example, key, name } = calculator;
  const invoice = Math.max(0, all(calculator.form, ".invoice").indexOf(/** @type {any} */ (around(button, ".invoice"))));
  const field = around(button, ".field").dataset.field;
  const rows = example ? [calculator.staying()] : calculator.everything();
  keep(BACK, { key, name, field, invoice, rows, address: location.pathname, day: calculator.day });
  go(inGuide("echeance/"));
}

/** « Utiliser cette échéance dans le calcul des pénalités »: where it is awaited, else in the calculator of penalties. @param {LiveCalculator} calculator */
export async function bring(calculator) {
  await calculator.load();
  const { python, name } = calculator;
  if (!python || calculator.example || calculator.form.dataset.state !== "ready") {
    return calculator.notify("refusal", "Indiquez d’abord les dates de votre facture.");
  }
  const [found] = JSON.parse(python.shared(name, JSON.stringify(calculator.answers()))).results;
  const { due_date: date } = found.values, back = kept(BACK);
  forget(BACK);
  if (!back) return go(inGuide(`penalites-de-retard/#calcul=late_penalties&due_date=${date}`));
  back.rows[back.invoice] = { ...back.rows[back.invoice], [back.field]: date };
  keep(back.key, { day: back.day, hash: "", rows: back.rows, said: `Échéance reprise\u202f: ${frenchDay(date)}.` });
  go(back.address);
}
