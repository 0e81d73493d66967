// @ts-check
// A letter that a widget shows in part, until its reader asks for the rest.

import { around, one } from "../shared/dom.js";

export const WHOLE = "[data-action=whole-letter]";

/** @param {HTMLElement} button */
export function toggle(button) {
  button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
}

/** What the keyboard reaches under the cut is shown. @param {HTMLElement} output */
export function followFocus(output) {
  output.addEventListener("focusin", (event) => {
    const target = /** @type {HTMLElement} */ (event.target), sheet = around(target, ".sheet");
    if (!sheet || target.getBoundingClientRect().bottom <= sheet.getBoundingClientRect().bottom) return;
    toggle(one(output, WHOLE));
    target.scrollIntoView({ block: "nearest" });
  });
}
