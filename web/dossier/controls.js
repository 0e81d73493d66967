// @ts-check
// Buttons and questions that the parts of the page make themselves, as those of the calculators look.

import { all, element, one } from "../shared/dom.js";
import { counted } from "../table/words.js";

/** @typedef {import("./model.js").CaseFile} CaseFile */

let made = 0; // questions: each has an id of its own

/** @param {string} words @param {(event: Event) => unknown} act @param {string} [className] */
export function button(words, act, className = "") {
  const drawn = element("button", { type: "button", textContent: words, className });
  drawn.addEventListener("click", act);
  return drawn;
}

/**
 * A question: its label, help and error around a control.
 * @template {HTMLElement} T
 * @param {string} label @param {T} control @param {string} [help]
 */
export function field(label, control, help = "") {
  const id = `asked-${++made}`, error = element("p", { className: "error", id: `${id}-error`, hidden: true });
  control.id = id;
  control.setAttribute("aria-describedby", `${help ? `${id}-help ` : ""}${id}-error`);
  return element("div", { className: "field" }, element("label", { htmlFor: id, textContent: label }),
    ...(help ? [element("p", { className: "help", id: `${id}-help`, textContent: help })] : []),
    element("span", { className: "control" }, control), error);
}

/** What is wrong, beside its question; nothing where all is well. @param {HTMLElement} asked @param {string} [message] */
export function refuse(asked, message = "") {
  const error = one(asked, ".error"), control = one(asked, "input, select, textarea");
  error.textContent = message;
  error.hidden = !message;
  asked.classList.toggle("refused", Boolean(message));
  if (message) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/** @param {string} label @param {[string, string][]} choices value and words @param {string} [help] */
export function choice(label, choices, help = "") {
  const select = element("select", {}, ...choices.map(([value, textContent]) => element("option", { value, textContent })));
  return { select, asked: field(label, select, help) };
}

/** Words with a mark of their meaning, heard when they come. @param {string} kind */
export function notice(kind) {
  const drawn = element("div", { className: kind, hidden: true });
  drawn.setAttribute("role", "status");
  return drawn;
}

/** Only these, or nothing: then it is not seen. @param {HTMLElement} place @param {...(Node | string)} children */
export function fill(place, ...children) {
  place.replaceChildren(...children);
  place.hidden = !children.length;
}

/** « 12 factures, 3 clients ». @param {CaseFile} file */
export const sizeOf = (file) => `${counted(file.invoices.length, "facture")}, ${counted(file.clients.length, "client")}`;

/** Goes there, for the keyboard and the screen reader. @param {HTMLElement} place */
export function goTo(place) {
  place.tabIndex = -1;
  place.focus();
}

/** The choices of a question, as the form of the page has them. @param {HTMLElement} page @param {string} form @param {string} name @returns {[string, string][]} */
export function choicesOf(page, form, name) {
  const { content } = /** @type {HTMLTemplateElement} */ (/** @type {Element} */ (one(page, `template[data-form="${form}"]`)));
  const options = all(content, `[name="${name}"] option`).filter(({ value }) => value);
  if (options.length) return options.map(({ value, textContent }) => [value, textContent.trim()]);
  return all(content, `input[type="radio"][name="${name}"]`).map((input) => [input.value, input.closest("label").textContent.trim()]);
}

/**
 * Changes the case file; says why where it cannot: another tab removed what it is about, a text is too long.
 * @param {import("./desk.js").Desk} desk @param {(file: CaseFile) => CaseFile} operation @param {(sentence: string) => void} say
 * @returns {Promise<boolean>} whether it did
 */
export async function change(desk, operation, say) {
  try {
    await desk.keeper.change(operation);
    return true;
  } catch (/** @type {any} */ error) {
    if (!["Gone", "Trouble"].includes(error.name)) throw error;
    say(error.message);
    return false;
  }
}
