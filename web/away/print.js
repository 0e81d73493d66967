// @ts-check
// An answer on paper.

import { frenchDay } from "../shared/dates.js";
import { all, element } from "../shared/dom.js";
import { lay, laySheets } from "../shared/paper.js";
import { MARK } from "./example.js";
import { letterName, page } from "./files.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

/** @param {LiveCalculator} calculator */
export function print(calculator) {
  layAnswer(calculator);
  window.print();
}

/** Lays an answer on its paper: a letter alone, another with its title and its foot. @param {LiveCalculator} calculator */
function layAnswer(calculator) {
  const letter = /** @type {HTMLElement[]} */ (all(calculator.output, ".sheet"));
  if (letter.length) return laySheets(letter, letterName(calculator));
  const { title, rules } = calculator.form.dataset;
  const printedOn = new Date().toLocaleDateString("fr-FR");
  const foot = `Imprimé le ${printedOn} · ${page().origin}${page().pathname} · règles du ${frenchDay(rules)}`;
  const answer = calculator.output.cloneNode(true);
  for (const details of /** @type {HTMLDetailsElement[]} */ (all(/** @type {any} */ (answer), "details"))) details.open = true;
  const sheet = element("div", { className: "print-sheet" }, element("h1", { textContent: title }));
  if (calculator.example) sheet.append(element("p", { className: "print-example", textContent: MARK }));
  sheet.append(...answer.childNodes, element("p", { className: "print-foot", textContent: foot }));
  lay([sheet], "printing", document.title);
}

/** The calculator whose answer is all that the browser prints: one that its reader uses, or the only thing of a widget. */
function inUse() {
  /** @type {LiveCalculator[]} */ const found = all(document, "live-calculator.live");
  const used = found.filter((one) => !one.example && one.form.dataset.state === "ready");
  const bare = found.filter((one) => document.querySelector("a.full-page") && !(one.example && one.querySelector(".sheet")));
  return used.find((one) => one.contains(document.activeElement)) ?? used[0] ?? bare[0];
}

/** Printed by the browser, a page in use prints what its button does; any other, its words (style sheets say how). */
addEventListener("beforeprint", () => {
  const calculator = document.querySelector("body > :is(.print-sheet, .print-letter)") ? null : inUse();
  if (calculator) layAnswer(calculator);
});

/**
 * A letter, or a statement, and nothing else: no address of the page, no title of ours in the name of the PDF.
 * @param {HTMLElement[]} sheets each one on its own paper
 * @param {string} title
 */
export function printSheets(sheets, title) {
  laySheets(sheets, title);
  window.print();
}
