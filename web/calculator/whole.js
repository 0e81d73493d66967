// @ts-check
// A letter that a widget shows in part, until its reader asks for the rest.

import { one } from "../shared/dom.js";

export const WHOLE = "[data-action=whole-letter]";

/** @param {HTMLElement} button */
export function toggle(button) {
  button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
}

/** What the keyboard or a search reaches under the cut, which scrolls there, is shown. @param {HTMLElement} output */
export function showReached(output) {
  output.addEventListener("scroll", (event) => {
    const sheet = /** @type {HTMLElement} */ (event.target);
    if (!sheet.classList.contains("sheet") || !sheet.scrollTop) return;
    toggle(one(output, WHOLE));
    if (sheet.contains(document.activeElement)) document.activeElement.scrollIntoView({ block: "nearest" });
  }, { capture: true, passive: true });
}
