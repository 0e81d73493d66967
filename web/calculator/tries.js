// @ts-check
// « Essayer : une mairie »: other examples of a page, by buttons anywhere in it, for the one form of their calculator.

import { all, around, one } from "../shared/dom.js";
import { showExample } from "./actions.js";

/** @param {import("./element.js").LiveCalculator} calculator */
export function listenForTries(calculator) {
  if (one(document, `form[data-calculator="${calculator.name}"]`) !== /** @type {Element} */ (calculator.form)) return;
  for (const button of all(document, `button[data-try="${calculator.name}"]`)) {
    button.disabled = false;
    button.addEventListener("click", () => {
      showExample(calculator, [JSON.parse(button.dataset.answers)]);
      around(calculator, "live-calculator").scrollIntoView({ block: "start" });
      one(calculator, "[data-action=undo]").focus({ preventScroll: true });
    });
  }
}
