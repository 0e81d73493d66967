// @ts-check
// The sheet of a letter leads back to the questions that its words come from, and names those that have no answer.

import { all, around, element, one } from "../shared/dom.js";
import { fieldOf } from "./form.js";
import { goTo, waysTo, wordOf } from "./questions.js";

/** The questions behind words of a sheet, of those that are asked. @param {HTMLFormElement} form @param {HTMLElement} words */
function behind(form, words) {
  return words.dataset.fields.split(" ").map((name) => fieldOf(form, name)).filter((field) => field && !field.hidden);
}

/** Names each missing answer where it will stand. @param {HTMLFormElement} form @param {ParentNode} answer */
export function nameGaps(form, answer) {
  for (const gap of all(answer, ".gap")) gap.textContent = wordOf(fieldOf(form, gap.dataset.fields));
}

/** Beside the reason of a paragraph that is open, the ways to its questions. @param {HTMLFormElement} form @param {Element} reason */
export function offerWays(form, reason) {
  const part = around(reason, "[data-fields]"), fields = part && behind(form, part);
  if (fields?.length && !one(reason, ".change")) reason.append(element("p", { className: "change" }, "Changer\u202f: ", ...waysTo(fields), "."));
}

/** Whether the pointer chose words to copy. */
const selecting = () => !getSelection().isCollapsed;

/** Words that are pressed lead to their first question. @param {HTMLFormElement} form @param {Event} event */
export function press(form, event) {
  const pressed = /** @type {Element} */ (event.target), words = around(pressed, "[data-fields]");
  if (!words || selecting() || (around(pressed, "a, summary, .why, button") ?? words) !== words) return;
  const [field] = behind(form, words);
  if (field) goTo(field);
}
