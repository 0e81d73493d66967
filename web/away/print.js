// @ts-check
// An answer on paper.

import { frenchDay } from "../shared/dates.js";
import { all, element, one } from "../shared/dom.js";
import { MARK } from "./example.js";
import { letterName, page } from "./files.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

/** @param {LiveCalculator} calculator */
export function print(calculator) {
  const letter = one(calculator.output, ".sheet");
  if (letter) return printLetter(calculator, letter);
  const { title, rules } = calculator.form.dataset;
  const printedOn = new Date().toLocaleDateString("fr-FR");
  const foot = `Imprimé le ${printedOn} · ${page().origin}${page().pathname} · règles du ${frenchDay(rules)}`;
  const answer = calculator.output.cloneNode(true);
  for (const details of /** @type {HTMLDetailsElement[]} */ (all(/** @type {any} */ (answer), "details"))) details.open = true;
  const sheet = element("div", { className: "print-sheet" }, element("h1", { textContent: title }));
  if (calculator.example) sheet.append(element("p", { className: "print-example", textContent: MARK }));
  sheet.append(...answer.childNodes, element("p", { className: "print-foot", textContent: foot }));
  printed(sheet, "printing", document.title);
}

/**
 * The letter and nothing else: no address of the page, no title of ours in the name of the PDF.
 * @param {LiveCalculator} calculator
 * @param {HTMLElement} letter
 */
function printLetter(calculator, letter) {
  const sheet = /** @type {HTMLElement} */ (letter.cloneNode(true));
  sheet.classList.add("print-letter");
  for (const reason of all(sheet, ".why")) reason.remove();
  printed(sheet, "printing-letter", letterName(calculator));
}

/** @param {HTMLElement} sheet @param {string} mode @param {string} title of the page meanwhile */
function printed(sheet, mode, title) {
  const before = document.title, root = document.documentElement;
  document.body.append(sheet);
  root.classList.add(mode);
  document.title = title;
  addEventListener("afterprint", () => {
    sheet.remove();
    root.classList.remove(mode);
    document.title = before;
  }, { once: true });
  window.print();
}
