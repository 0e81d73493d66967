// @ts-check
// The buttons of the form, by their `data-action`. Those of the answer are in away/, fetched once there is one.

import { today } from "../shared/dates.js";
import { around, one } from "../shared/dom.js";
import { blank, daysOf } from "./blank.js";
import { bring, find } from "./due-date.js";
import { invoicesOf } from "./form.js";
import { openNext } from "./questions.js";
import { appendRow, writeRows } from "./rows.js";
import { forget } from "./store.js";
import { unmark } from "./taken.js";
import { toggle } from "./whole.js";

/** @typedef {import("./element.js").LiveCalculator} LiveCalculator */

/** Keeps what is answered, for « Annuler ». @param {LiveCalculator} calculator */
export function remember(calculator) {
  calculator.undone = calculator.held();
  one(calculator, "[data-action=undo]").hidden = false;
}

const PHONE = "(hover: none) and (pointer: coarse)";

/** What is done first with a letter: it is printed at a desk, sent from a phone, copied in a sandbox that allows nothing else. */
const first = () => (self.origin === "null" ? "copy" : matchMedia(PHONE).matches ? "mailto" : "print");

/** Puts it before the others, which are folded. @param {LiveCalculator} calculator */
export function putFirst(calculator) {
  const folded = one(calculator, ".formats"), wanted = folded && one(folded, `[data-action=${first()}]`);
  if (!wanted) return;
  const before = one(calculator, ".actions > button");
  before.replaceWith(wanted);
  folded.prepend(before);
}

/** Shows an example, marked as one; « Annuler » gives back what was there. @param {LiveCalculator} calculator @param {import("./link.js").Answers[]} rows */
export function showExample(calculator, rows) {
  remember(calculator);
  calculator.invoices.resize(1);
  blank(calculator.form);
  calculator.fill(rows, true);
}

/** @type {Record<string, (calculator: LiveCalculator, button: HTMLElement) => void>} */
export const ACTIONS = {
  answer: (calculator) => calculator.goToAnswer(),

  clear(calculator) {
    remember(calculator);
    calculator.start([calculator.staying()]);
    calculator.empty();
    forget(calculator.key);
    calculator.update();
    one(calculator.form, ".field:not([hidden]) input:not([type=radio])").focus();
  },

  example: (calculator) => showExample(calculator, calculator.worked),

  undo(calculator, button) {
    button.hidden = true;
    calculator.fill(calculator.undone.rows, calculator.undone.example);
    one(calculator, "[data-action=clear]").focus();
  },

  recalculate(calculator) {
    for (const input of daysOf(calculator.form)) {
      input.value = today();
      unmark(around(input, ".field"));
    }
    calculator.notify("day");
    calculator.reshaped();
  },

  today(calculator, button) {
    const input = one(around(button, ".field"), "input");
    input.value = today();
    calculator.typed(input);
  },

  "next-group": (_, button) => openNext(/** @type {HTMLDetailsElement} */ (around(button, ".group"))),

  "add-invoice"(calculator) {
    const { example } = calculator;
    calculator.own();
    const copy = calculator.invoices.append();
    calculator.reshaped();
    one(example ? invoicesOf(calculator.form)[0] : copy, "input:not([type=hidden])").focus();
  },

  "remove-invoice"(calculator, button) {
    remember(calculator);
    const group = around(button, ".invoice");
    const neighbour = group.previousElementSibling?.classList.contains("invoice") ? group.previousElementSibling : null;
    group.remove();
    calculator.reshaped();
    one(neighbour ?? invoicesOf(calculator.form)[0], "input").focus();
  },

  "add-row"(calculator, button) {
    if (calculator.example) {
      calculator.own();
      calculator.reshaped();
    }
    one(appendRow(around(button, ".field")), "input").focus();
  },

  "remove-row"(calculator, button) {
    remember(calculator);
    const field = around(button, ".field");
    around(button, ".row").remove();
    writeRows(field);
    unmark(field);
    calculator.own();
    calculator.reshaped();
    one(field, "[data-action=add-row]").focus();
  },

  "whole-letter": (_, button) => toggle(button),

  "find-due-date": find,
  "bring-due-date": bring,
};
