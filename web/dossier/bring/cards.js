// @ts-check
// What was brought, for its reader to check: each thing with a box to tick, what is odd about it, the answers that it lacks.

import { all, element, one } from "../../shared/dom.js";
import { dayInWords, frenchDay, isoDay } from "../../shared/dates.js";
import { counted } from "../../table/words.js";
import { button, choice, field, refuse } from "../controls.js";
import { sumSaid, targetsOf, titleOf } from "./batch.js";

/** @typedef {import("./batch.js").Candidate} Candidate */
/** @typedef {import("./panel.js").Panel} Panel */

const SHOWN = 100; // cards drawn at once
const MOST_OPEN = 5; // files whose reading is unfolded
/** The questions that are asked here, where one is refused: the others are asked with the invoice itself. @type {Record<string, string>} */
const ASKED = { amount: "Montant TTC", due_date: "Échéance", invoice_date: "Date de la facture", invoice_number: "Numéro de la facture", debtor_name: "Nom du client",
  payments: "Paiements reçus, «\u202fdate;montant\u202f» par ligne", deductions: "Acomptes et avoirs, «\u202fdate;montant;nature\u202f» par ligne", events: "Ce qui s’est passé, «\u202fdate;événement\u202f» par ligne" };
const IN_LINES = ["payments", "deductions", "events"];

/** Some of them, and a button for the next ones. @param {string} title @param {Candidate[]} candidates @param {Panel} panel */
export function cards(title, candidates, panel) {
  const list = element("ul", { className: "cards" }), section = element("section", {}, element("h3", { textContent: title }), list);
  const open = candidates.length <= MOST_OPEN;
  const draw = (/** @type {number} */ from) => {
    list.append(...candidates.slice(from, from + SHOWN).map((candidate) => card(candidate, panel, open)));
    const left = candidates.length - from - SHOWN;
    if (left <= 0) return;
    const more = button(`Voir les suivantes (${left.toLocaleString("fr-FR")})`, () => {
      more.remove();
      draw(from + SHOWN);
      one(list.children[from + SHOWN], "input").focus();
    });
    list.after(more);
  };
  draw(0);
  return section;
}

/** @param {Candidate} candidate @param {Panel} panel @param {boolean} open */
function card(candidate, panel, open) {
  const { found, source, notes, wrong } = candidate, blocked = isBlocked(candidate);
  const box = element("input", { type: "checkbox", id: boxOf(candidate), checked: candidate.ticked && !blocked, disabled: blocked });
  box.addEventListener("change", () => {
    candidate.ticked = box.checked;
    panel.count();
  });
  const title = element("label", { className: "box" }, box, element("span", { textContent: titleOf(found) }));
  const item = element("li", {}, title, ...notes.map((textContent) => element("p", { className: "attention", textContent })));
  if (found.dues.length > 1) item.append(dueChoice(candidate, panel));
  if (found.credit) item.append(targetChoice(candidate, panel));
  item.append(...[...new Set(wrong.map((each) => each.field))].map((name) => lacking(candidate, name, panel)));
  const details = element("details", { open }, element("summary", { textContent: `Ce qui a été lu, ${source}` }), element("dl", {}, ...found.shown.map(([label, words]) => element("div", {},
    element("dt", { textContent: label }), element("dd", { textContent: words })))));
  item.append(details);
  return item;
}

/** @param {Candidate} candidate */
export const boxOf = ({ id }) => `tick-${id}`;

/** Whether an answer must come first. @param {Candidate} candidate */
export const isBlocked = ({ found, target, wrong }) => wrong.length > 0 || (found.credit && !target);

/** @param {Candidate} candidate @param {string} name of a question @param {Panel} panel */
function lacking(candidate, name, panel) {
  const { found, wrong } = candidate, facts = name.startsWith("debtor") ? found.client : found.invoice, { message } = wrong.find((each) => each.field === name);
  const control = IN_LINES.includes(name) ? element("textarea", { value: facts[name] ?? "", rows: 2 }) : element("input", { type: "text", value: frenchDay(facts[name] ?? "") });
  if (!name.endsWith("_date") && !IN_LINES.includes(name)) control.value = facts[name] ?? "";
  const help = name === "due_date" && found.terms ? `Le fichier dit\u202f: «\u202f${found.terms}\u202f».` : "";
  const asked = field(ASKED[name] ?? name, control, help);
  control.addEventListener("change", () => {
    facts[name] = isoDay(control.value) && name.endsWith("_date") ? isoDay(control.value) : control.value.trim();
    panel.recheck(candidate);
  });
  refuse(asked, message);
  return asked;
}

/** @param {Candidate} candidate @param {Panel} panel */
function dueChoice(candidate, panel) {
  const { found: { dues, invoice } } = candidate;
  const { select, asked } = choice("Échéance à suivre", [["", "Choisir"], ...dues.map(({ date, amount }) => /** @type {[string, string]} */ ([date, dayInWords(date) + (amount ? `, ${amount}\u202f€` : "")]))]);
  select.value = invoice.due_date ?? "";
  select.addEventListener("change", () => {
    invoice.due_date = select.value;
    panel.recheck(candidate);
  });
  return asked;
}

/** @param {Candidate} candidate @param {Panel} panel */
function targetChoice(candidate, panel) {
  const targets = targetsOf(panel.desk.file, panel.candidates, candidate);
  /** @type {[string, string][]} */ const choices = [["", targets.length ? "Choisir" : "Aucune facture de ce client n’est suivie"], ...targets.map(([id, facts]) => /** @type {[string, string]} */ ([id,
    [facts.invoice_number ? `Facture ${facts.invoice_number}` : "Facture sans numéro", facts.amount && sumSaid(facts.amount)].filter(Boolean).join(", ")]))];
  const { select, asked } = choice("Cet avoir corrige", choices, "Il sera déduit de cette facture.");
  select.value = candidate.target;
  select.addEventListener("change", () => {
    candidate.target = select.value;
    candidate.ticked = Boolean(select.value);
    panel.redraw();
  });
  return asked;
}

/** Rows that no invoice can be made of. @param {{ line: number, sentence: string }[]} refused */
export function leftOut(refused) {
  const items = refused.slice(0, SHOWN).map(({ line, sentence }) => element("li", { textContent: `Ligne ${line}\u202f: ${sentence}` }));
  if (refused.length > SHOWN) items.push(element("li", { textContent: `et ${(refused.length - SHOWN).toLocaleString("fr-FR")} autres.` }));
  return element("details", {}, element("summary", { textContent: `${counted(refused.length, "ligne")} de côté` }), element("ul", {}, ...items));
}

/** The questions that a column may answer: those of the forms of the page. @param {HTMLElement} page @returns {[string, string][]} */
export function questionsOf(page) {
  const found = ["invoice", "client"].flatMap((name) => {
    const { content } = /** @type {HTMLTemplateElement} */ (/** @type {Element} */ (one(page, `template[data-form="${name}"]`)));
    return all(content, ".field").map((/** @type {any} */ asked) => /** @type {[string, string]} */ ([asked.dataset.field, one(asked, "label, legend").textContent.trim()]));
  });
  return [...found, ["payments", "Paiements reçus"]];
}
