// @ts-check
// What a reader takes away, worked out when asked for: the buttons of an answer, by their `data-action`.

import { copyWords } from "../shared/clipboard.js";
import { around, one } from "../shared/dom.js";
import { copy, csv, ics, link, txt } from "./files.js";
import { docx, eml, mailto } from "./letter.js";
import { print } from "./print.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

/** @type {Record<string, (calculator: LiveCalculator, button: HTMLElement) => unknown>} */
export const ACTIONS = {
  copy, csv, docx, eml, ics, link, mailto, print, txt,
  "copy-words": (calculator, button) => copyWords(one(around(button, ".words"), "p").innerText, one(calculator, ".done")),
};
