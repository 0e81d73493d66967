// @ts-check
// Which questions are shown, what a folded group of them says, what is wrong with their answers, and the way to them.

import { frenchDay } from "../shared/dates.js";
import { all, around, element, one } from "../shared/dom.js";
import { invoicesOf, valueOf } from "./form.js";

/** @typedef {{ field: string, message: string }} Wrong */

/** Shows the questions that matter now; what was typed in the others stays there. @param {HTMLFormElement} form */
export function showConditions(form) {
  for (const field of all(form, ".field[data-when]")) {
    const others = all(form, `.field[data-field="${field.dataset.when}"]`);
    const values = field.dataset.values.split(" ").filter(Boolean);
    field.hidden = !others.some((other) => {
      const value = valueOf(other);
      return !other.hidden && (values.length ? values.includes(value) : value !== "");
    });
  }
  for (const group of all(form, ".group")) summarise(group);
}

/** From now on the questions of the statement to join are asked. @param {HTMLFormElement} form */
export function askJoined(form) {
  form.dataset.joins = "";
  showConditions(form);
}

/** Whether a group has something to ask: those of the statement to join have once it is wanted, or where one is answered. @param {HTMLElement} group */
function asks(group) {
  const fields = /** @type {HTMLElement[]} */ (all(group, ".field:not([hidden])"));
  const joined = fields.length && fields.every((field) => field.matches("[data-joined]"));
  return joined ? "joins" in around(group, "form").dataset || fields.some(valueOf) : fields.length > 0;
}

/** A group with nothing to ask is not shown; a folded one says what was answered. @param {HTMLElement} group */
function summarise(group) {
  const fields = all(group, ".field:not([hidden])");
  group.hidden = !asks(group);
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
  const value = valueOf(field);
  if (!value) return "";
  const radio = one(field, "input:checked");
  if (radio) return value === "no" ? "" : chosen(field, labelOf(radio));
  const list = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (one(field, ":scope > select")));
  if (list) return chosen(field, list.selectedOptions[0]?.textContent ?? "");
  if (one(field, ".rows")) return all(field, ".row").map(rowInWords).filter(Boolean).join(", ");
  if (field.dataset.kind === "date") return `${wordOf(field)} ${frenchDay(value)}`;
  if (field.dataset.kind === "amount") return euros(value);
  return value.replaceAll("\n", ", ");
}

/** « 1 850 € »: an amount as it is read, its thousands apart. @param {string} typed */
function euros(typed) {
  const plain = typed.replace(/[\s€]/g, "");
  const grouped = /^\d+([.,]\d*)?$/.test(plain) ? plain.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, "\u202f")) : typed.trim();
  return `${grouped}\u202f€`;
}

/** « 500 € reçus le 20/10/2026 »; an event by its name; an invoice by its number. @param {HTMLElement} row */
function rowInWords(row) {
  const { day, rest, number } = Object.fromEntries(all(row, "[data-part]").map((part) => [part.dataset.part, part]));
  if (!day.value && !rest.value) return "";
  const what = rest.tagName === "SELECT"
    ? /** @type {any} */ (rest).selectedOptions[0]?.textContent.toLowerCase() : rest.value && euros(rest.value);
  if (number) return [number.value, what].filter(Boolean).join("\u202f: ");
  return [what, day.value && `${rest.tagName === "SELECT" ? "le" : "reçus le"} ${frenchDay(day.value)}`].filter(Boolean).join(" ");
}

/** « oui » alone says nothing: the question says it. @param {HTMLElement} field @param {string} label */
const chosen = (field, label) => (label === "oui" ? one(field, "legend").textContent.trim().toLowerCase() : label);

/** What a question is called in a sentence: « échéance », « montant ». @param {HTMLElement} field */
export const wordOf = (field) => field.dataset.word;

/** Folds a group of questions, opens the next one that has some. @param {HTMLDetailsElement} group */
export function openNext(group) {
  let next = /** @type {HTMLDetailsElement} */ (group.nextElementSibling);
  while (next?.hidden) next = /** @type {HTMLDetailsElement} */ (next.nextElementSibling);
  if (!next?.classList.contains("group")) return;
  group.open = false;
  next.open = true;
  one(next, `.field:not([hidden]) ${CONTROL}`).focus();
  group.scrollIntoView({ block: "nearest" });
}

const CONTROL = ":is(input:not([type=radio]), input:checked, select, textarea:not([hidden]), input, [data-action=add-row])";

/** Opens the group of a question and goes there. @param {HTMLElement} field */
export function goTo(field) {
  const group = /** @type {HTMLDetailsElement} */ (around(field, ".group"));
  if (group) group.open = true;
  one(field, CONTROL).focus();
  field.scrollIntoView({ block: "nearest" });
}

const MOST_NAMED = 12;

/** The names of questions, each one a way to it; of many, the first ones. @param {HTMLElement[]} fields */
export function waysTo(fields) {
  const ways = fields.slice(0, MOST_NAMED).flatMap((field, index) => {
    const { id } = one(field, ".error"), way = element("a", { href: `#${id}`, textContent: wordOf(field) });
    way.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation(); // from the theme, which follows the links of its pages
      goTo(around(document.getElementById(id), ".field"));
    });
    return index ? [", ", way] : [way];
  });
  return fields.length > MOST_NAMED ? [...ways, "…"] : ways;
}

/** The questions that are refused, in the order of the form. @param {HTMLFormElement} form @param {Wrong[][]} errors of each invoice */
export function refusedIn(form, errors) {
  return all(form, ".field").filter((field) => wrongIn(form, errors, field)).map((field) => /** @type {HTMLElement} */ (field));
}

/** What is wrong with a question. @param {HTMLFormElement} form @param {Wrong[][]} errors @param {HTMLElement} field */
function wrongIn(form, errors, field) {
  const group = Math.max(0, invoicesOf(form).indexOf(around(field, ".invoice")));
  return (errors[group] ?? []).find((error) => error.field === field.dataset.field);
}

/**
 * A message stands beside its question once the reader has left it.
 * @param {HTMLFormElement} form
 * @param {Wrong[][]} errors of each invoice
 * @param {(field: HTMLElement) => boolean} left whether the reader has
 */
export function showErrors(form, errors, left) {
  for (const field of all(form, ".field")) {
    const found = wrongIn(form, errors, field);
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
