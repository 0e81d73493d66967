// @ts-check
// Which questions are shown, what a folded group of them says, what is wrong with their answers, and the way to them.

import { frenchDay } from "../shared/dates.js";
import { all, around, element, one } from "../shared/dom.js";
import { fieldOf, invoicesOf, valueOf } from "./form.js";

/** @typedef {{ field: string, message: string }} Wrong */

/** Shows the questions that matter now; what was typed in the others stays there. @param {HTMLFormElement} form @param {number} count of invoices */
export function showConditions(form, count) {
  for (const field of all(form, ".field[data-several]")) field.hidden = count < 2;
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

/** The choices that show a question, by name: without them it would go from under the finger. @param {HTMLFormElement} form @param {HTMLElement} field */
export function choicesBehind(form, field) {
  /** @type {import("./link.js").Answers} */ const found = {};
  for (let name = field?.dataset.when; name; ) {
    const other = fieldOf(form, name);
    if (other.dataset.kind !== "choice") break;
    found[name] = valueOf(/** @type {any} */ (other));
    name = other.dataset.when;
  }
  return found;
}

/** From now on the questions of the statement to join are asked. @param {HTMLFormElement} form */
export function askJoined(form) {
  form.dataset.joins = "";
  for (const group of all(form, ".group")) summarise(group);
}

/**
 * Whether a group has something to ask: those of the statement to join have once it is wanted, or where one is answered; the name
 * and the client of an invoice, once it is one of several.
 * @param {HTMLElement} group
 */
function asks(group) {
  const form = around(group, "form"), several = around(group, ".invoice") && invoicesOf(/** @type {any} */ (form)).length > 1;
  const fields = /** @type {HTMLElement[]} */ (all(group, ".field:not([hidden])"));
  const joined = fields.length && fields.every((field) => field.matches("[data-joined]"));
  return joined ? several || "joins" in form.dataset || fields.some(valueOf) : fields.length > 0;
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

/** What was answered to a question, as a summary says it; of a rare question, nothing where it is what it is for everybody. @param {HTMLElement} field */
function given(field) {
  const value = valueOf(field), rare = around(field, ".rare"), { kind, default: usual = "" } = field.dataset;
  if (!value) return "";
  if (kind === "table") return field.dataset.said ?? "";
  if (kind === "choice") return value === "no" || (rare && value === usual) ? "" : chosen(field);
  if (one(field, ".rows")) return all(field, ".row").map(rowInWords).filter(Boolean).join(", ");
  if (kind === "date") return `${wordOf(field)} ${frenchDay(value)}`;
  const said = kind === "amount" ? euros(value) : value.replaceAll("\n", ", ");
  const clear = field.dataset.field === "amount" || (!rare && !FIGURES.includes(kind));
  return clear ? said : `${wordOf(field)}\u202f: ${said}`;
}

const FIGURES = ["amount", "number", "percent", "period"]; // whose answers do not say what they are

/** « 1 850 € »: an amount as it is read, its thousands apart. @param {string} typed */
function euros(typed) {
  const plain = typed.replace(/[\s€]/g, "");
  const grouped = /^\d+([.,]\d*)?$/.test(plain) ? plain.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, "\u202f")) : typed.trim();
  return `${grouped}\u202f€`;
}

/** « 500 € reçus le 20/10/2026 », « 720 € (acompte) », « relance le 20/10/2026 », « 50 % à 30 jours », « F-12 : 500 € ». @param {HTMLElement} row */
function rowInWords(row) {
  const { day, due, amount, rest, number, percent, days } = Object.fromEntries(all(row, "[data-part]").map((part) => [part.dataset.part, partInWords(part)]));
  const list = one(row, "select"), on = day && `le ${day}`;
  if (percent || days) return [percent && `${percent}\u202f%`, days && `à ${days} jours`].filter(Boolean).join(" ");
  if (number) return [number, rest, due && `échéance ${due}`].filter(Boolean).join(", ");
  if (amount) return [amount, rest && `(${rest})`, on].filter(Boolean).join(" ");
  return [rest, on && (list ? on : `reçus ${on}`)].filter(Boolean).join(" ");
}

/** What is in a part of a row, in words. @param {any} part */
function partInWords(part) {
  if (!part.value) return "";
  if (part.tagName === "SELECT") return part.selectedOptions[0].textContent.toLowerCase();
  if (part.type === "date") return frenchDay(part.value);
  return ["amount", "rest"].includes(part.dataset.part) ? euros(part.value) : part.value.trim();
}

/** What was chosen; « oui » alone says nothing: the question says it. @param {HTMLElement} field */
function chosen(field) {
  const radio = one(field, "input:checked");
  const label = radio ? labelOf(radio) : /** @type {any} */ (one(field, "select")).selectedOptions[0]?.textContent ?? "";
  return label === "oui" ? one(field, "legend").textContent.trim().toLowerCase() : label;
}

/** What a question is called in a sentence: « échéance », « montant ». @param {HTMLElement} field */
export const wordOf = (field) => field.dataset.word;

/** How a text was read stands beside it as well. @param {HTMLFormElement} form @param {ParentNode | null} answer null while it is refused */
export function showUnderstood(form, answer) {
  for (const field of all(form, '.field[data-kind="text"]')) {
    one(field, ".understood")?.remove();
    const said = answer && one(answer, `.understood[data-field="${field.dataset.field}"]`);
    if (said) one(field, ".error").before(said.cloneNode(true));
  }
}

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

/** @param {HTMLElement} field */
export function openAround(field) {
  const group = /** @type {HTMLDetailsElement} */ (around(field, ".group"));
  if (group) group.open = true;
}

/** Opens the group of a question and goes there. @param {HTMLElement} field */
export function goTo(field) {
  openAround(field);
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
  return fields.length > MOST_NAMED ? [...ways, " et d’autres"] : ways;
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
