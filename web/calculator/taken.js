// @ts-check
// A question whose answer comes from elsewhere says so beside it, until its reader changes it.

import { element, one } from "../shared/dom.js";

const AFTER_ID = "-taken";

/** What describes a question: its box, or the whole of its choices or rows. @param {HTMLElement} field */
const described = (field) => (field.matches("[aria-describedby]") ? field : one(field, "[aria-describedby]"));

/** @param {HTMLElement} field @param {string} words */
export function markTaken(field, words) {
  unmark(field);
  const error = one(field, ".error"), id = error.id.replace(/-error/, AFTER_ID), control = described(field);
  error.before(element("p", { className: "taken", id, textContent: words }));
  control.setAttribute("aria-describedby", `${control.getAttribute("aria-describedby")} ${id}`);
}

/** @param {HTMLElement} field */
export function unmark(field) {
  const mark = one(field, ".taken");
  if (!mark) return;
  const control = described(field);
  control.setAttribute("aria-describedby", control.getAttribute("aria-describedby").replace(` ${mark.id}`, ""));
  mark.remove();
}
