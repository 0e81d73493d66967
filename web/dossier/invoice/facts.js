// @ts-check
// « Les faits »: the questions about the invoice, its client and me, kept as they are typed.

import { fieldOf, valueOf, write } from "../../calculator/form.js";
import { goTo, showConditions, showErrors, wordOf } from "../../calculator/questions.js";
import { appendRow, writeRows } from "../../calculator/rows.js";
import { dayInWords, isoDay, today } from "../../shared/dates.js";
import { all, around, element, one } from "../../shared/dom.js";
import { setClient, setInvoice, setMe } from "../model.js";
import { needs } from "./needs.js";
import { hashOf, pageOf } from "./ways.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("../model.js").Answers} Answers */
/** @typedef {"invoice" | "client" | "me"} Whose */

const FIRST = ["invoice_number", "service", "amount", "invoice_date", "due_date"]; // of the invoice; the others are rarer
// What a request to a court asks besides, of the invoice and of me: behind groups of their own.
const FOR_A_COURT = ["court_kind", "court_city", "delivery_proof", "facts", "pieces"];
const IDENTITY = [
  "creditor_civil_name", "creditor_profession", "creditor_home", "creditor_nationality", "creditor_birth_date", "creditor_birth_place", "creditor_siret",
];
const PAUSE = 400; // ms without a key before what is typed is kept

/** @param {View} view @param {HTMLElement} place @returns {import("./view.js").Draw} */
export function facts(view, place) {
  const form = element("form", { noValidate: true, autocomplete: "off", className: "questions grouped" }), lacks = element("div", { className: "lacks" });
  const title = element("h3", { textContent: "Les faits" }), say = needs(view, lacks);
  form.append(...groups(view));
  place.append(title, element("p", { className: "help", textContent: "Ce que vous écrivez ici est noté à mesure." }), lacks, form);
  /** Questions whose answers are not kept yet. @type {Set<HTMLElement>} */ const pending = new Set();
  /** @type {WeakSet<Element>} */ const left = new WeakSet();
  let timer = 0;

  async function keep() {
    clearTimeout(timer);
    const fields = [...pending];
    pending.clear();
    /** @type {Record<Whose, Answers>} */ const given = { invoice: {}, client: {}, me: {} };
    for (const field of fields) given[whose(field)][field.dataset.field] = valueOf(/** @type {any} */ (field)).trim();
    if (fields.length && !(await view.change((file) => kept(file, view.id, given)))) for (const field of fields) pending.add(field); // it stays in the form
  }

  /** @param {HTMLElement} field */
  function typed(field) {
    if (one(field, ".row")) writeRows(field);
    pending.add(field);
    showConditions(form, 1);
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => typed(around(/** @type {Element} */ (event.target), ".field")));
  form.addEventListener("focusout", (event) => {
    const field = around(/** @type {Element} */ (event.target), ".field");
    if (field) left.add(field);
    queueMicrotask(draw); // what is typed is kept a little later: nothing moves under the finger that leaves
  });
  form.addEventListener("click", (event) => {
    const button = around(/** @type {Element} */ (event.target), "button[data-action]"), field = button && around(button, ".field");
    if (button && press(button, field)) typed(field);
  });
  view.leaving.signal.addEventListener("abort", keep);
  addEventListener("pagehide", keep, { signal: view.leaving.signal });

  function draw() {
    fill(form, view, pending);
    showConditions(form, 1);
    showErrors(form, [view.errors], (field) => left.has(field) && !field.contains(document.activeElement));
    say();
  }
  return draw;
}

/** The questions of the page, in groups that open. @param {View} view */
function groups(view) {
  const { element: root } = view.desk;
  const asked = (/** @type {Whose} */ name) => {
    const { content } = /** @type {HTMLTemplateElement} */ (one(root, `template[data-form=${name}]`));
    return /** @type {HTMLElement[]} */ (all(/** @type {any} */ (content.cloneNode(true)), ".field"));
  };
  const all_ = asked("invoice"), first = FIRST.map((name) => all_.find((field) => field.dataset.field === name)).filter(Boolean);
  const mine = asked("me"), isOne = (/** @type {string[]} */ names) => (/** @type {HTMLElement} */ field) => names.includes(field.dataset.field);
  const court = all_.filter(isOne(FOR_A_COURT)), identity = mine.filter(isOne(IDENTITY));
  for (const field of first) linkFinder(field, view);
  return [
    group("La facture", "invoice", first), group("Acomptes, frais, clauses du contrat", "invoice", all_.filter((field) => !first.includes(field) && !court.includes(field))),
    group("Votre client", "client", asked("client")), group("Vous", "me", mine.filter((field) => !identity.includes(field))),
    group("Pour un juge\u202f: l’affaire et ses pièces", "invoice", court), group("Pour un juge\u202f: votre état civil", "me", identity),
  ];
}

/** @param {string} title @param {Whose} name @param {HTMLElement[]} fields */
function group(title, name, fields) {
  const made = element("details", { className: "group" }, element("summary", {}, element("span", { className: "step", textContent: title }), element("span", { className: "given" })),
    element("div", { className: "inside" }, ...fields));
  made.dataset.whose = name;
  return made;
}

/** What finds a due date is a page of the guide, which gives it back. @param {HTMLElement} field @param {View} view */
function linkFinder(field, { id, desk }) {
  const button = one(field, "[data-action=find-due-date]");
  button?.replaceWith(element("a", { href: pageOf("echeance/", desk.file.example ? "" : hashOf(id, "payment_deadline")), textContent: button.textContent }));
}

/** Whose fact a question asks. @param {HTMLElement} field */
const whose = (field) => /** @type {Whose} */ (around(field, "[data-whose]").dataset.whose);

/** What is noted of each. @param {View} view @returns {Record<Whose, Answers>} */
const known = (view) => ({ invoice: view.invoice.facts, client: view.client.facts, me: view.desk.file.me });

/** @param {import("../model.js").CaseFile} file @param {string} id @param {Record<Whose, Answers>} given */
function kept(file, id, { invoice, client, me }) {
  const { client: whom } = file.invoices.find((each) => each.id === id) ?? {}, withInvoice = setInvoice(file, id, invoice);
  const withClient = Object.keys(client).length ? setClient(withInvoice, whom, client) : withInvoice;
  return Object.keys(me).length ? setMe(withClient, me) : withClient;
}

/** What was noted elsewhere comes in the form; what is being typed here stays. @param {HTMLFormElement} form @param {View} view @param {Set<HTMLElement>} pending */
function fill(form, view, pending) {
  const told = known(view);
  /** @type {Answers} */ const changed = {};
  for (const field of /** @type {HTMLElement[]} */ (all(form, ".field"))) {
    const { field: name, default: usual = "" } = field.dataset, text = told[whose(field)][name] ?? usual;
    if (!pending.has(field) && !field.contains(document.activeElement) && valueOf(/** @type {any} */ (field)) !== text) changed[name] = text;
  }
  if (Object.keys(changed).length) write(form, [changed]);
}

/** A button within a question; whether its answer changed. @param {HTMLElement} button @param {HTMLElement} field */
function press(button, field) {
  const { action } = button.dataset;
  if (action === "add-row") one(appendRow(field), "input").focus();
  if (action === "today") one(field, "input").value = today();
  if (action !== "remove-row") return action === "today";
  around(button, ".row").remove();
  writeRows(field);
  one(field, "[data-action=add-row]").focus();
  return true;
}

/** The question of a fact; null where it is not asked here. @param {HTMLElement} root @param {string} name */
const asking = (root, name) => fieldOf(/** @type {any} */ (one(root, ".view-facts form")), name);

/** The way to the question of a fact, in its word; null where it is not asked here. @param {HTMLElement} root @param {string} name */
export function wayTo(root, name) {
  const field = asking(root, name);
  return field ? element("button", { type: "button", className: "link", textContent: wordOf(field), onclick: () => goTo(field) }) : null;
}

/** A fact as people say it: what it is called, and its answer; null where it is not asked here. @param {HTMLElement} root @param {[string, string]} fact */
export function inWords(root, [name, text]) {
  const field = asking(root, name);
  if (!field) return null;
  const choice = one(field, `option[value="${CSS.escape(text)}"]`) ?? one(field, `input[type=radio][value="${CSS.escape(text)}"]`)?.closest("label");
  return [wordOf(field), choice ? choice.textContent.trim() : isoDay(text) ? dayInWords(isoDay(text)) : text];
}
