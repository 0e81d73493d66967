// @ts-check
// What a reader takes away, worked out when asked for: the buttons of an answer, by their `data-action`.

import { copyWords } from "../shared/clipboard.js";
import { around, one } from "../shared/dom.js";
import { copy, csv, ics, link, summary, txt } from "./files.js";
import { refuseExample } from "./example.js";
import { copyJoined, printJoined, wordJoined } from "./joined.js";
import { followed } from "./guide.js";
import { docx, eml, mailto } from "./letter.js";
import { print } from "./print.js";
import { printSet, zipSet } from "./set.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

/** @type {Record<string, (calculator: LiveCalculator, button: HTMLElement) => unknown>} */
const ACTIONS = {
  copy, csv, docx, eml, ics, link, mailto, print, summary, txt,
  "copy-joined": copyJoined, "print-joined": printJoined, "docx-joined": wordJoined,
  set: zipSet, "print-set": printSet,
  "copy-words": (calculator, button) => copyWords(one(around(button, ".words"), "p").innerText, one(calculator, ".done")),
};

followed();

/**
 * Lets an answer leave the page: none that waits for something, none of an example without a word.
 * @param {LiveCalculator} calculator @param {string} action @param {HTMLElement} button
 */
export async function leave(calculator, action, button) {
  await calculator.load();
  calculator.notify("refusal");
  const waits = calculator.python && calculator.form.dataset.state !== "ready";
  if (waits || (calculator.example && refuseExample(calculator, action))) return;
  await ACTIONS[action](calculator, button);
}
