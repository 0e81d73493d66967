// @ts-check
// Which questions are shown, what a folded group of them says, and what is wrong with their answers.

import { frenchDay } from "../shared/dates.js";
import { all, around, one } from "../shared/dom.js";
import { invoicesOf } from "./form.js";

/** Shows the questions that matter now; what was typed in the others stays there. @param {HTMLFormElement} form */
export function showConditions(form) {
  for (const field of all(form, ".field[data-when]")) {
    const others = all(form, `.field[data-field="${field.dataset.when}"]`);
    const values = field.dataset.values.split(" ").filter(Boolean);
    field.hidden = !others.some((other) => {
      const { value } = one(other, "input:checked") ?? one(other, "[name]");
      return !other.hidden && (values.length ? values.includes(value) : value !== "");
    });
  }
  for (const group of all(form, ".group")) summarise(group);
}

/** A group with nothing to ask is not shown; a folded one says what was answered. @param {HTMLElement} group */
function summarise(group) {
  const fields = all(group, ".field:not([hidden])");
  group.hidden = !fields.length;
  const checked = fields.filter((field) => field.classList.contains("check"));
  one(group, ".given").textContent = checked.length ? counted(checked) : fields.map(given).filter(Boolean).join(" · ");
}

/** « 4 oui · 1 non · 2 sans objet »: the answers to the lines of a checklist. @param {HTMLElement[]} fields */
function counted(fields) {
  const said = fields.map((field) => labelOf(one(field, "input:checked")));
  return all(fields[0], ".choice").map((choice) => choice.textContent.trim()).filter((label) => said.includes(label))
    .map((label) => `${said.filter((each) => each === label).length} ${label}`).join(" · ");
}

/** The words beside a box or a round one. @param {HTMLInputElement} input */
const labelOf = (input) => input && around(input, "label").textContent.trim();

/** What was answered to a question, as a summary says it. @param {HTMLElement} field */
function given(field) {
  const input = one(field, "input:checked, select") ?? one(field, "[name]");
  if (!input?.value) return "";
  if (input.type === "radio") return input.value === "no" ? "" : chosen(field, labelOf(input));
  if (input.tagName === "SELECT") return chosen(field, /** @type {any} */ (input).selectedOptions[0]?.textContent ?? "");
  return input.type === "date" ? frenchDay(input.value) : `${input.value}${one(field, ".suffix") ? "\u202f€" : ""}`;
}

/** « oui » alone says nothing: the question says it. @param {HTMLElement} field @param {string} label */
const chosen = (field, label) => (label === "oui" ? one(field, "legend").textContent.trim().toLowerCase() : label);

/** Folds a group of questions, opens the next one that has some. @param {HTMLDetailsElement} group */
export function openNext(group) {
  let next = /** @type {HTMLDetailsElement} */ (group.nextElementSibling);
  while (next?.hidden) next = /** @type {HTMLDetailsElement} */ (next.nextElementSibling);
  if (!next?.classList.contains("group")) return;
  group.open = false;
  next.open = true;
  one(next, ".field:not([hidden]) :is(input:not([type=radio]), input:checked, select, input)").focus();
  group.scrollIntoView({ block: "nearest" });
}

/**
 * A message stands beside its question once the reader has left it.
 * @param {HTMLFormElement} form
 * @param {{ field: string, message: string }[][]} errors of each invoice
 * @param {(field: HTMLElement) => boolean} left whether the reader has
 */
export function showErrors(form, errors, left) {
  const groups = invoicesOf(form);
  for (const field of all(form, ".field")) {
    const group = Math.max(0, groups.indexOf(around(field, ".invoice")));
    const found = (errors[group] ?? []).find((error) => error.field === field.dataset.field);
    mark(field, found && left(field) ? found.message : "");
  }
  for (const group of all(form, ".group")) group.classList.toggle("refused", Boolean(one(group, ".error:not([hidden])")));
}

/** @param {HTMLElement} field @param {string} text */
function mark(field, text) {
  const message = one(field, ".error"), visible = text !== "";
  if (message.textContent !== text) message.textContent = text;
  message.hidden = !visible;
  field.classList.toggle("refused", visible);
  for (const input of all(field, "input:not([type=radio]), select, textarea:not([hidden])")) {
    if (visible) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
}
