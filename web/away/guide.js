// @ts-check
// « Guide complet », under a widget: it opens there what was answered here, however it is opened.

import { one } from "../shared/dom.js";
import { address, page } from "./files.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

const BEFORE = ["pointerenter", "pointerdown", "focus", "contextmenu", "click"]; // a press, a menu, a key: each has one of these before it

/** Its address, at that moment: nothing of an example, nothing of a table. @param {HTMLAnchorElement} link */
function aim(link) {
  const calculator = /** @type {LiveCalculator} */ (one(document, "live-calculator"));
  link.href = calculator.example || calculator.table?.rows.length ? page().href.split("#")[0] : address(calculator);
}

/** Follows the answers, in a widget. */
export function followed() {
  const link = /** @type {HTMLAnchorElement} */ (one(document, "a.full-page"));
  if (link) for (const type of BEFORE) link.addEventListener(type, () => aim(link));
}
