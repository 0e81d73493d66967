// @ts-check
// What is to be done within a week, or should have been done: a few actions, each a way to its invoice.

import { dayInWords } from "../../shared/dates.js";
import { element } from "../../shared/dom.js";
import { counted } from "../../table/words.js";
import { isThisWeek, sorted } from "./rows.js";
import { named, stepOf } from "./words.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("./rows.js").Row} Row */

const SHOWN = 5;

/** @param {Desk} desk @param {Row[]} rows @param {() => void} seeAll @returns {Node[]} */
export function week(desk, rows, seeAll) {
  const found = sorted(rows.filter((row) => isThisWeek(row, desk.day)), "urgency", false);
  if (!found.length) return [element("h2", { textContent: "Rien à faire cette semaine" }), nextOne(rows)];
  const actions = found.slice(0, SHOWN).map((row) => element("li", {}, action(desk, row)));
  const others = element("button", { type: "button", textContent: `Voir les ${found.length} actions` });
  others.addEventListener("click", seeAll);
  return [
    element("h2", { textContent: `${counted(found.length, "action")} cette semaine` }),
    element("ol", {}, ...actions), ...(found.length > SHOWN ? [others] : []),
  ];
}

/** @param {Desk} desk @param {Row} row */
function action(desk, row) {
  const { date, overdue } = row.step;
  const when = !date ? "dès que possible" : overdue ? `prévu le ${dayInWords(date)}, en retard` : date === desk.day ? "aujourd’hui" : dayInWords(date);
  return element("a", { href: `#facture=${row.invoice.id}` },
    element("strong", { textContent: stepOf(desk, row.step) }), element("span", { className: overdue ? "overdue" : "", textContent: when }),
    element("span", { className: "note", textContent: named(row) }));
}

/** @param {Row[]} rows */
function nextOne(rows) {
  const [first] = sorted(rows.filter(({ step }) => step?.date), "urgency", false);
  const said = first ? `Prochaine date\u202f: le ${dayInWords(first.step.date)}, ${named(first)}.` : "Aucune date n’est attendue.";
  return element("p", { className: "note", textContent: said });
}
