// @ts-check
// The statement to join to a letter, addressed to the client: it leaves once the parties and the invoice are named.

import { countedIn, valueOf } from "../calculator/form.js";
import { askJoined, waysTo } from "../calculator/questions.js";
import { copied } from "../shared/clipboard.js";
import { today } from "../shared/dates.js";
import { all, around } from "../shared/dom.js";
import { done, file } from "./files.js";
import { word } from "./letter.js";
import { printSheets } from "./print.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

const CLIENT = "debtor_name"; // one client has several invoices: named once, for the first

const name = () => `decompte-a-joindre-${today()}`;

/** The questions that it needs, of the invoices that count. @param {LiveCalculator} calculator */
function needed({ form }) {
  const counted = countedIn(form);
  return /** @type {HTMLElement[]} */ (all(form, ".field[data-joined]")).filter((field) => {
    const at = counted.indexOf(around(field, ".invoice"));
    return !around(field, ".invoice") || (field.dataset.field === CLIENT ? at === 0 : at >= 0);
  });
}

/** Asks what is missing, by name, and refuses; says it again at each answer, until all is there. @param {LiveCalculator} calculator */
function waits(calculator) {
  if (calculator.table?.rows.length) {
    calculator.notify("refusal", "Ce décompte se prépare pour des factures saisies une par une\u202f: retirez le tableau.");
    return true;
  }
  const missing = needed(calculator).filter((field) => !valueOf(field).trim());
  calculator.askAgain = missing.length ? () => waits(calculator) : null;
  if (!missing.length) {
    calculator.notify("refusal");
    return false;
  }
  askJoined(calculator.form);
  calculator.notify("refusal", "Pour ce décompte, adressé à votre client, complétez\u202f: ", ...waysTo(missing), ".");
  return true;
}

/** @param {LiveCalculator} calculator @param {"statement" | "sheet"} kind */
function written(calculator, kind) {
  const rows = calculator.answers();
  rows.forEach((row, index) => (row[CLIENT] ||= rows[index - 1]?.[CLIENT] ?? ""));
  return file(calculator, kind, rows);
}

/** Its sheets, one an invoice. @param {LiveCalculator} calculator @returns {Promise<HTMLElement[]>} */
async function sheets(calculator) {
  const holder = document.createElement("template");
  holder.innerHTML = await written(calculator, "sheet");
  return /** @type {any} */ (all(holder.content, ".sheet"));
}

/** @param {LiveCalculator} calculator */
export async function copyJoined(calculator) {
  if (waits(calculator)) return;
  done(calculator, await copied(await written(calculator, "statement")) ? "Copié." : "La copie a été refusée par le navigateur.");
}

/** @param {LiveCalculator} calculator */
export async function printJoined(calculator) {
  if (!waits(calculator)) printSheets(await sheets(calculator), name());
}

/** @param {LiveCalculator} calculator */
export async function wordJoined(calculator) {
  if (!waits(calculator)) await word(calculator, await sheets(calculator), name());
}
