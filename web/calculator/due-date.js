// @ts-check
// From a question about a due date to the form that finds it, in place, and back with the date. Where that form cannot be fetched,
// its page is opened, and leads back.

import { frenchDay } from "../shared/dates.js";
import { all, around, element, one } from "../shared/dom.js";
import { forget, keep, kept } from "./store.js";
import { markTaken } from "./taken.js";
import { inGuide } from "./ways.js";

/** @typedef {import("./element.js").LiveCalculator} LiveCalculator */

const BACK = "due date for"; // where the date is awaited
const PAGE = "echeance/", BRING = "[data-action=bring-due-date]";

/** Follows an address as a link of the page would: the theme then keeps the visit. @param {string | URL} address */
function go(address) {
  const link = element("a", { href: String(address) });
  document.body.append(link);
  link.click();
  link.remove();
}

/** « Je ne connais pas l'échéance ». @param {LiveCalculator} calculator @param {HTMLElement} button */
export async function find(calculator, button) {
  const finder = await fetched().catch(/** @returns {null} */ () => null);
  if (finder) open(calculator, around(button, ".field"), finder);
  else leave(calculator, button);
}

/** The form of the page that finds a due date, null where there is none. */
async function fetched() {
  const response = await fetch(inGuide(PAGE), { credentials: "same-origin" });
  const page = new DOMParser().parseFromString(response.ok ? await response.text() : "", "text/html");
  return one(page, "live-calculator");
}

/** @param {LiveCalculator} calculator @param {HTMLElement} field that awaits the date @param {HTMLElement} finder */
function open(calculator, field, finder) {
  const title = element("h2", { id: "finder-title", textContent: "Trouver l’échéance" });
  const close = element("button", { type: "button", textContent: "Fermer" });
  const dialog = element("dialog", { className: "finder" }, element("div", { className: "finder-head" }, title, close), finder);
  dialog.setAttribute("aria-labelledby", title.id);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("found", (event) => {
    const input = one(field, "input");
    dialog.close();
    input.value = /** @type {CustomEvent} */ (event).detail;
    calculator.typed(input);
    markTaken(field, "Repris du calcul de l’échéance");
    input.focus();
  });
  one(finder, BRING).hidden = false;
  around(calculator, "live-calculator").after(dialog);
  dialog.showModal();
}

/** Goes to the page, which leads back. @param {LiveCalculator} calculator @param {HTMLElement} button */
function leave(calculator, button) {
  const { example, key, name } = calculator;
  const invoice = Math.max(0, all(calculator.form, ".invoice").indexOf(/** @type {any} */ (around(button, ".invoice"))));
  const field = around(button, ".field").dataset.field;
  const rows = example ? [calculator.staying()] : calculator.everything();
  keep(BACK, { key, name, field, invoice, rows, address: location.pathname, day: calculator.day });
  go(inGuide(PAGE));
}

/** The button that brings a date stands where one is awaited. @param {LiveCalculator} calculator */
export function showBring(calculator) {
  const button = one(calculator, BRING);
  if (button && kept(BACK)) button.hidden = false;
}

/** « Utiliser cette échéance »: where it is awaited. @param {LiveCalculator} calculator */
export async function bring(calculator) {
  await calculator.load();
  const { python, name } = calculator;
  if (!python || calculator.example || calculator.form.dataset.state !== "ready") {
    return calculator.notify("refusal", "Indiquez d’abord les dates de votre facture.");
  }
  const [found] = JSON.parse(python.shared(name, JSON.stringify(calculator.answers()))).results;
  const { due_date: date } = found.values, dialog = around(calculator, ".finder");
  if (dialog) return dialog.dispatchEvent(new CustomEvent("found", { detail: date }));
  const back = kept(BACK);
  forget(BACK);
  back.rows[back.invoice] = { ...back.rows[back.invoice], [back.field]: date };
  keep(back.key, { day: back.day, hash: "", rows: back.rows, said: `Échéance reprise\u202f: ${frenchDay(date)}.` });
  go(back.address);
}
