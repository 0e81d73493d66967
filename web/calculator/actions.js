// @ts-check
// The buttons of the form, by their `data-action`. Those of the answer are in away/, fetched once there is one.

import { today } from "../shared/dates.js";
import { all, around, one } from "../shared/dom.js";
import { invoicesOf } from "./form.js";
import { openNext } from "./questions.js";
import { appendRow, writeRows } from "./rows.js";

/** @typedef {import("./element.js").LiveCalculator} LiveCalculator */

/** Keeps what is answered, for « Annuler ». @param {LiveCalculator} calculator */
function remember(calculator) {
  calculator.undone = calculator.everything();
  one(calculator, "[data-action=undo]").hidden = false;
}

/** @type {Record<string, (calculator: LiveCalculator, button: HTMLElement) => void>} */
export const ACTIONS = {
  clear(calculator) {
    remember(calculator);
    /** @type {import("./link.js").Answers} */ const empty = {};
    for (const input of all(calculator.form, "[name]")) {
      if (input.type !== "radio" && input.tagName !== "SELECT") empty[input.name] = one(around(input, ".field"), ".today") ? today() : "";
    }
    calculator.touched = new WeakSet();
    calculator.fill([empty]);
    one(calculator.form, ".field:not([hidden]) input:not([type=radio])").focus();
  },

  example(calculator) {
    remember(calculator);
    calculator.touched = new WeakSet();
    calculator.fill(calculator.worked);
  },

  undo(calculator, button) {
    button.hidden = true;
    calculator.fill(calculator.undone);
    one(calculator, "[data-action=clear]").focus();
  },

  today(calculator, button) {
    const input = one(around(button, ".field"), "input");
    input.value = today();
    calculator.typed(input);
  },

  "next-group": (_, button) => openNext(/** @type {HTMLDetailsElement} */ (around(button, ".group"))),

  "add-invoice"(calculator) {
    const copy = calculator.invoices.append();
    calculator.reshaped();
    one(copy, "input:not([type=hidden])").focus();
  },

  "remove-invoice"(calculator, button) {
    remember(calculator);
    const group = around(button, ".invoice");
    const neighbour = group.previousElementSibling?.classList.contains("invoice") ? group.previousElementSibling : null;
    group.remove();
    calculator.reshaped();
    one(neighbour ?? invoicesOf(calculator.form)[0], "input").focus();
  },

  "add-row"(_, button) {
    one(appendRow(around(button, ".field")), "input").focus();
  },

  "remove-row"(calculator, button) {
    remember(calculator);
    const field = around(button, ".field");
    around(button, ".row").remove();
    writeRows(field);
    calculator.reshaped();
    one(field, "[data-action=add-row]").focus();
  },
};
