// @ts-check
// What is answered in a form: read, and written.

import { all, around, one } from "../shared/dom.js";
import { drawRows } from "./rows.js";

/** @typedef {import("./link.js").Answers} Answers */

/** The groups of questions that are asked for each invoice. @param {HTMLFormElement} form @returns {HTMLElement[]} */
export const invoicesOf = (form) => all(form, ".invoice");

/** @param {Answers} common @param {Answers[]} rows @returns {Answers[]} */
const joined = (common, rows) => (rows.length ? rows : [{}]).map((row) => ({ ...common, ...row }));

/** The question of that name, the first one. @param {HTMLFormElement} form @param {string} name @returns {HTMLElement} */
export const fieldOf = (form, name) => one(form, `.field[data-field="${CSS.escape(name)}"]`);

/** The answer to a question, empty where there is none. @param {HTMLElement} field */
export function valueOf(field) {
  const input = one(field, "input:checked") ?? one(field, `[name="${field.dataset.field}"]`);
  return !input || (input.type === "radio" && !input.checked) ? "" : input.value;
}

/**
 * The invoices that count: those at the end with nothing in them do not yet.
 * @param {HTMLFormElement} form @param {boolean} brought whether a table brings others: then none of these need be
 */
export function countedIn(form, brought = false) {
  const groups = invoicesOf(form);
  while (groups.length > (brought ? 0 : 1) && isEmpty(groups.at(-1))) groups.pop();
  return groups;
}

/** Whether nothing is answered in an invoice. @param {HTMLElement} group */
const isEmpty = (group) => all(group, ".field:not([data-kind=choice])").every((field) => !valueOf(field));

/**
 * Answers for each invoice that counts, hidden questions left out.
 * @param {HTMLFormElement} form @param {Answers[]} brought those of a table, after those of the form
 */
export function answers(form, brought = []) {
  /** @type {Answers} */ const common = {};
  const groups = countedIn(form, brought.length > 0);
  /** @type {Answers[]} */ const rows = groups.map(() => ({}));
  for (const field of all(form, ".field")) {
    if (field.hidden || field.dataset.kind === "table") continue;
    const name = field.dataset.field;
    const invoice = around(field, ".invoice"), group = groups.indexOf(invoice);
    if (invoice && group < 0) continue;
    const value = valueOf(field);
    if (value || !("several" in field.dataset)) (invoice ? rows[group] : common)[name] = value;
  }
  return joined(common, [...rows, ...brought]);
}

/** Answers without those that could name somebody. @param {HTMLFormElement} form @param {Answers[]} rows */
export function nameless(form, rows) {
  const personal = /** @type {HTMLElement[]} */ (all(form, ".field[data-personal]")).map((field) => field.dataset.field);
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !personal.includes(name))));
}

/** Every answer, those of hidden questions too: what « Annuler » and a return to the page give back. @param {HTMLFormElement} form */
export function everything(form) {
  return joined(valuesIn(form, (input) => !around(input, ".invoice")), invoicesOf(form).map((group) => valuesIn(group)));
}

/** @param {HTMLElement} root */
function valuesIn(root, keep = (/** @type {HTMLElement} */ _input) => true) {
  /** @type {Answers} */ const found = {};
  for (const input of all(root, "[name]")) {
    if (keep(input) && (input.type !== "radio" || input.checked)) found[input.name] = input.value;
  }
  return found;
}

/**
 * Writes answers into a form that has as many invoices. What they leave out stays.
 * @param {HTMLFormElement} form
 * @param {Answers[]} rows
 */
export function write(form, rows) {
  const groups = invoicesOf(form);
  for (const input of all(form, "[name]")) {
    const group = groups.indexOf(around(input, ".invoice"));
    const value = rows[Math.max(group, 0)]?.[input.name];
    if (value === undefined || (input.tagName === "SELECT" && !one(input, `option[value="${CSS.escape(value)}"]`))) continue;
    if (input.type !== "radio") input.value = value;
    else if (input.value === value) input.checked = true;
    drawRows(input);
  }
}
