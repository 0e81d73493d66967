// @ts-check
// « Noter »: what just happened, by a press, a day, and what it needs. Python judges it before anything is kept.

import { dayInWords, frenchDay, isoDay } from "../../shared/dates.js";
import { all, element, one } from "../../shared/dom.js";
import { euros } from "../../shared/money.js";
import { addLine, answersOf, invoiceOf, removeLine } from "../model.js";
import { judge } from "./ask.js";
import { PAYMENT, PROMISE, fitting } from "./fitting.js";
import { capital, eventInWords, paymentInWords, within } from "./life.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("../model.js").Dated} Dated */

const OTHER = "other", DAY = 864e5;

/** @param {View} view @param {HTMLElement} place @returns {import("./view.js").Draw} */
export function note(view, place) {
  const title = element("h3", { textContent: "Noter ce qui se passe" });
  const buttons = element("div", { className: "commands" }), panel = element("form", { hidden: true, noValidate: true, autocomplete: "off" });
  const { words } = view.desk;
  /** @type {HTMLElement} */ let pressed = null;
  /** @type {string[]} */ let others = [];
  place.append(title, buttons, panel);

  /** @param {string} code */
  const nameOf = (code) => (code === PAYMENT ? "Paiement reçu" : code === OTHER ? "Autre chose" : capital(words.events[code]));

  /** @param {HTMLElement} button */
  function open(button) {
    close();
    pressed = button;
    button.setAttribute("aria-expanded", "true");
    const { code } = button.dataset, choice = code === OTHER && listed(others.map((each) => [each, nameOf(each)]));
    const needs = element("div", { className: "needs" });
    const ask_ = () => needs.replaceChildren(...asked(choice ? one(choice, "select").value : code, view.desk.day));
    choice?.addEventListener?.("change", ask_);
    const away = element("button", { type: "button", textContent: "Fermer", onclick: () => leave() });
    panel.replaceChildren(element("h4", { textContent: nameOf(code) }), ...(choice ? [choice] : []), needs,
      element("p", { className: "commands" }, element("button", { type: "submit", textContent: "Noter" }), away));
    ask_();
    panel.hidden = false;
    const [first, ...more] = /** @type {HTMLElement[]} */ (all(panel, "input, select"));
    (more.at(-1) && !choice ? more.at(-1) : first).focus(); // the day is there already: what is not, where there is something
  }

  function close() {
    pressed?.setAttribute("aria-expanded", "false");
    panel.hidden = true;
    panel.replaceChildren();
  }

  function leave() {
    close();
    pressed?.focus();
  }

  panel.addEventListener("keydown", (event) => event.key === "Escape" && leave());
  panel.addEventListener("click", (event) => {
    const { day } = /** @type {HTMLElement} */ (event.target).dataset;
    if (!day) return;
    one(panel, "[name=day]").value = frenchDay(day);
    one(panel, "[name=day]").focus();
  });
  panel.addEventListener("submit", async (event) => {
    event.preventDefault();
    const code = pressed.dataset.code === OTHER ? one(panel, "select").value : pressed.dataset.code;
    if (await keep(view, panel, code)) close();
  });

  return () => {
    const found = fitting(view.values.state, view.client.facts.debtor, Object.keys(words.events));
    others = found.others;
    const codes = [...found.first, OTHER];
    if (codes.join() === all(buttons, "button").map((each) => each.dataset.code).join()) return;
    buttons.replaceChildren(...codes.map((code) => {
      const button = element("button", { type: "button", textContent: nameOf(code) });
      button.dataset.code = code;
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", () => (pressed === button && !panel.hidden ? leave() : open(button)));
      return button;
    }));
    close();
  };
}

/** A question of the panel, as those of the calculators. @param {string} name @param {string} label @param {string} help @param {object} more @param {...(Node | string)} beside */
function question(name, label, help, more, ...beside) {
  const id = `note-${name}`, input = element("input", { type: "text", id, name, ...more });
  input.setAttribute("aria-describedby", `${id}-help ${id}-error`);
  const made = element("div", { className: "field" }, element("label", { htmlFor: id, textContent: label }),
    element("p", { className: "help", id: `${id}-help`, textContent: help }), element("span", { className: "control" }, input, ...beside),
    element("p", { className: "error", id: `${id}-error`, hidden: true }));
  made.dataset.field = name;
  return made;
}

/** @param {string[][]} choices */
function listed(choices) {
  const list = element("select", { id: "note-what" }, ...choices.map(([value, textContent]) => element("option", { value, textContent })));
  return element("div", { className: "field" }, element("label", { htmlFor: "note-what", textContent: "Ce qui s’est passé" }), list);
}

/** What an event needs: its day, today unless told, and little else. @param {string} code @param {string} today */
function asked(code, today) {
  const before = new Date(Date.parse(today) - DAY).toISOString().slice(0, 10);
  const ways = [["Aujourd’hui", today], ["Hier", before]].map(([textContent, day]) => {
    const made = element("button", { type: "button", textContent });
    made.dataset.day = day;
    return made;
  });
  const found = [question("day", code === PAYMENT ? "Reçu le" : "Quel jour", "Par exemple 28/11/2026 ou 28 novembre 2026.", { value: frenchDay(today) }, ...ways)];
  if (code === PAYMENT) {
    const unit = element("span", { className: "suffix", textContent: "€" });
    found.push(question("amount", "Somme reçue", "Telle qu’elle est arrivée sur votre compte.", { inputMode: "decimal", placeholder: "0,00" }, unit));
  }
  if (code === PROMISE) found.push(question("until", "Promis pour le", "Le jour que votre client a donné.", { placeholder: "10/12/2026" }));
  return found;
}

const UNREAD = "Écrivez un jour, par exemple 28/11/2026.", UNPAID = "Écrivez la somme reçue, par exemple 500,00.";

/** @param {HTMLElement} panel @param {string} name @param {string} sentence empty where nothing is wrong */
function mark(panel, name, sentence) {
  const field = one(panel, `[data-field=${name}]`), message = one(field, ".error"), input = one(field, "input");
  message.textContent = sentence;
  message.hidden = !sentence;
  field.classList.toggle("refused", Boolean(sentence));
  if (!sentence) return input.removeAttribute("aria-invalid");
  input.setAttribute("aria-invalid", "true");
  input.focus();
}

/** A cell of a line holds neither its marks nor its end. @param {string} text */
const cell = (text) => text.replace(/[;\s]+/g, " ").trim();

/** The line to keep, or nothing: what is wrong stands beside its question. @param {HTMLElement} panel @param {string} code */
function lineOf(panel, code) {
  const given = Object.fromEntries(all(panel, "input").map(({ name, value }) => [name, cell(value)]));
  const [day, until] = [given.day, given.until ?? ""].map(isoDay);
  const wrong = { until: code === PROMISE && !until && UNREAD, amount: code === PAYMENT && !/\d/.test(given.amount) && UNPAID, day: !day && UNREAD };
  for (const [name, sentence] of Object.entries(wrong)) if (name in given) mark(panel, name, sentence || "");
  if (Object.values(wrong).some(Boolean)) return "";
  return [day, code === PAYMENT ? given.amount : code, ...(code === PROMISE ? [until] : [])].join(";");
}

const TWICE = "C’est déjà noté ce jour-là.";

/** Keeps what happened, unless Python refuses it; whether it is kept. @param {View} view @param {HTMLElement} panel @param {string} code */
async function keep(view, panel, code) {
  const line = lineOf(panel, code), { desk, id } = view;
  if (!line) return false;
  /** @type {Dated} */ const name = code === PAYMENT ? "payments" : "events", last = all(panel, "input").at(-1).name;
  const python = await desk.python().catch(/** @returns {null} */ () => null);
  const after = addLine(desk.file, id, name, line), judged = python && judge(python, answersOf(after, invoiceOf(after, id), desk.day));
  const refused = judged?.errors.find(({ field, message }) => field === name && !view.errors.some((each) => each.message === message));
  if (after === desk.file || refused) mark(panel, last, refused?.message ?? TWICE);
  if (after === desk.file || refused) return false;
  const warned = view.warnings;
  if (!(await view.change((file) => addLine(file, id, name, line)))) return true;
  await view.settled;
  const more = view.warnings.filter((each) => !warned.includes(each));
  view.say([...inWords(view, code, line, judged?.values ?? {}), ...more].join(" "), (file) => removeLine(file, id, name, line));
  return true;
}

/** What was noted, and what it changes. @param {View} view @param {string} code @param {string} line @param {View["values"]} values */
function inWords({ desk: { words } }, code, line, { state, total_cents: total, next: [first] = [] }) {
  const [day, , until] = line.split(";");
  if (code === PROMISE && state === "promised") return [`Promesse notée\u202f: paiement attendu le ${dayInWords(until)}.`];
  const what = code === PAYMENT ? paymentInWords(line) : eventInWords(line, words), said = [`Noté\u202f: ${within(what)}, le ${dayInWords(day)}.`];
  if (state) said.push(`${words.states[state]}${state === "paid" ? "" : `, reste dû\u202f: ${euros(total)}`}.`);
  if (first) said.push(`À suivre\u202f: ${words.steps[first.code] ?? first.code}${first.date ? `, le ${dayInWords(first.date)}` : ""}.`);
  return said;
}
