// @ts-check
// An answer of the example: it does not leave the page as if it were the reader's.

import { answers } from "../calculator/form.js";
import { waysTo } from "../calculator/questions.js";
import { all, one } from "../shared/dom.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

export const MARK = "Exemple\u202f: ces réponses ne sont pas les vôtres.";
const MARKED = ["copy", "print"]; // they say that it is an example

/** Refuses, and says what to replace; a calculation may be copied and printed, marked. @param {LiveCalculator} calculator @param {string} action */
export function refuseExample(calculator, action) {
  if (MARKED.includes(action) && !one(calculator.output, ".sheet")) return false;
  const given = answers(calculator.form)[0];
  const fields = /** @type {HTMLElement[]} */ (all(calculator.form, ".field:not([hidden]):not([data-kind=choice])"))
    .filter((field) => given[field.dataset.field]);
  calculator.notify("refusal", "Remplacez d’abord les réponses de l’exemple\u202f: ", ...waysTo(fields), ".");
  return true;
}
