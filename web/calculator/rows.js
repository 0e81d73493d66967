// @ts-check
// A question answered by rows of a few parts, such as payments: a hidden textarea holds them, one line `date;…` a row.

import { all, around, one } from "../shared/dom.js";
import { isoDay } from "../shared/dates.js";

/** The parts of a row, in the order of its line. @param {HTMLElement} row */
const partsOf = (row) => row.dataset.order.split(" ").map((name) => one(row, `[data-part=${name}]`));

/** @param {HTMLElement} field @param {string[]} [cells] */
export function appendRow(field, cells = []) {
  /** @type {HTMLTemplateElement} */ const template = one(field, ".row-template");
  const row = /** @type {HTMLElement} */ (template.content.firstElementChild.cloneNode(true));
  partsOf(row).forEach((part, index) => {
    const value = (cells[index] ?? "").trim();
    part.value = part.type === "date" ? isoDay(value) ?? value : value;
  });
  one(field, ".rows").append(row);
  return row;
}

/** The lines of a question, from its rows. @param {HTMLElement} field */
export function writeRows(field) {
  const lines = all(field, ".row").map((row) => partsOf(row).map((part) => part.value).join(";"));
  one(field, "textarea").value = lines.filter((line) => /[^;]/.test(line)).join("\n");
}

/** The rows of a question that has some, from the lines that it holds. @param {HTMLInputElement} area */
export function drawRows(area) {
  const field = around(area, ".field");
  if (area.tagName !== "TEXTAREA" || !one(field, ".rows")) return;
  one(field, ".rows").replaceChildren();
  for (const line of area.value.split("\n").filter((text) => text.trim())) appendRow(field, line.split(";"));
}
