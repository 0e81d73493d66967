// @ts-check
// A form without any answer of its reader: defaults, today, nothing. What an example held goes.

import { today } from "../shared/dates.js";
import { all, around, one } from "../shared/dom.js";
import { drawRows, writeRows } from "./rows.js";

/** @typedef {import("./link.js").Answers} Answers */

/** The answer of a question before its reader gives one. @param {Element} input */
export function unanswered(input) {
  const { default: usual = "" } = around(input, ".field").dataset;
  return usual === "today" ? today() : usual;
}

/** The questions whose answer is today unless the reader says another day. @param {HTMLFormElement} form */
export const daysOf = (form) => all(form, '.field[data-default="today"] input');

/**
 * Empties a form. Answers of `given` are set instead; what is in `but`, where the reader is typing, stays.
 * @param {HTMLFormElement} form
 * @param {Answers} [given]
 * @param {HTMLInputElement} [but]
 */
export function blank(form, given = {}, but) {
  const row = but && around(but, ".row");
  if (row) alone(row, but);
  const own = row ? one(around(row, ".field"), "textarea") : but;
  for (const input of all(form, "[name]")) {
    if (input.type !== "radio" && input.tagName !== "SELECT") forgetExample(input);
    if (input === own || (own?.type === "radio" && input.name === own.name)) continue;
    const value = given[input.name] ?? unanswered(input);
    if (input.type === "radio") input.checked = input.value === value;
    else input.value = value;
    drawRows(input);
  }
}

/** The answer that the HTML of the page gives. @param {HTMLInputElement} input */
function written(input) {
  if (input.tagName !== "SELECT") return input.defaultValue;
  const options = [.../** @type {any} */ (input).options];
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? "";
}

/**
 * What the reader answered before the script came: the form holds its example again.
 * @param {HTMLFormElement} form
 * @returns {(() => HTMLInputElement)[]} each gives one answer again
 */
export function takenBack(form) {
  const answered = all(form, "[name]:not([type=file]), .row [data-part]").filter((input) =>
    input.type === "radio" ? input.checked && !input.defaultChecked : input.value !== written(input));
  return answered.map((input) => {
    const { value } = input;
    if (input.type === "radio") {
      for (const other of all(form, `[type=radio][name="${input.name}"]`)) other.checked = other.defaultChecked;
      return () => Object.assign(input, { checked: true });
    }
    input.value = written(input);
    return () => Object.assign(input, { value });
  });
}

/** Nor does the HTML of the page keep it: what is typed stays. @param {HTMLInputElement} input */
function forgetExample(input) {
  const { value } = input;
  input.defaultValue = "";
  input.value = value;
}

/** Of the rows of a question, one with what was typed in it. @param {HTMLElement} row @param {HTMLInputElement} but */
function alone(row, but) {
  for (const other of all(around(row, ".rows"), ".row")) if (other !== /** @type {Element} */ (row)) other.remove();
  for (const part of all(row, "[data-part]")) if (part !== but) part.value = "";
  writeRows(around(row, ".field"));
}
