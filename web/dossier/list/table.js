// @ts-check
// The table of the invoices: a hundred rows at a time, in an order that its headers change.

import { dayInWords, frenchDay } from "../../shared/dates.js";
import { all, element } from "../../shared/dom.js";
import { euros } from "../../shared/money.js";
import { counted } from "../../table/words.js";
import { grouped, owed, totals } from "./rows.js";
import { kindOf, lateness, stateOf, stepOf, wrongInWords } from "./words.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").Order} Order */
/** @typedef {{ order: Order, reversed: boolean, by: "" | "client" | "state", wanted: import("./rows.js").Wanted, count: number }} View */

/** Title, class, and the order that its button asks. @type {[string, string, Order?][]} */
const COLUMNS = [
  ["Client", "text", "client"], ["Facture", "text"], ["État", "text"], ["Échéance", "date", "due"], ["Dû aujourd’hui", "number", "amount"],
  ["Prochaine action", "text", "urgency"], ["", "text"],
];
/** The way that comes first: the largest sum. @param {Order} order */
export const startsReversed = (order) => order === "amount";

/** Headers once, rows at each drawing. @param {(order: Order) => void} sort */
export function table(sort) {
  const heads = COLUMNS.map(([title, className, order]) => head(title, className, order, sort));
  const caption = element("caption"), made = element("table", { className: "periods" }, caption, element("thead", {}, element("tr", {}, ...heads)));
  return made;
}

/** @param {string} title @param {string} className @param {Order | undefined} order @param {(order: Order) => void} sort */
function head(title, className, order, sort) {
  const cell = element("th", { className, scope: "col" });
  if (!title) cell.append(element("span", { className: "visually-hidden", textContent: "Retirer" }));
  else if (!order) cell.textContent = title;
  else {
    const button = element("button", { type: "button", className: "sort", textContent: title });
    button.addEventListener("click", () => sort(order));
    cell.dataset.order = order;
    cell.append(button);
  }
  return cell;
}

/** @param {Desk} desk @param {HTMLTableElement} made @param {Row[]} rows @param {View} view @param {(row: Row) => void} remove */
export function fill(desk, made, rows, view, remove) {
  for (const cell of all(made, "th[data-order]")) {
    if (cell.dataset.order === view.order) cell.setAttribute("aria-sort", view.reversed ? "descending" : "ascending");
    else cell.removeAttribute("aria-sort");
  }
  made.caption.textContent = `${counted(rows.length, "facture")}, au ${dayInWords(desk.day)}\u202f: ${euros(owed(totals(rows)))}`;
  for (const body of [...made.tBodies]) body.remove();
  let left = view.count;
  for (const group of view.by ? grouped(rows, view.by) : [rows]) {
    if (left <= 0) break;
    const title = view.by ? [groupTitle(desk, group, view.by)] : [];
    made.append(lines(desk, group.slice(0, left), remove, title));
    left -= group.length;
  }
}

/** @param {Desk} desk @param {Row[]} rows @param {(row: Row) => void} remove @param {Node[]} [title] */
export const lines = (desk, rows, remove, title = []) => element("tbody", {}, ...title, ...rows.map((row) => line(desk, row, remove)));

/** @param {Desk} desk @param {Row[]} group @param {"client" | "state"} by */
function groupTitle(desk, group, by) {
  const [first] = group, title = by === "client" ? first.name : stateOf(desk, first.state);
  const cell = element("th", { className: "text", scope: "rowgroup", colSpan: COLUMNS.length }, element("bdi", { textContent: title }),
    ` · ${counted(group.length, "facture")} · ${euros(owed(totals(group)))}`);
  return element("tr", { className: "group-title" }, cell);
}

/** @param {Desk} desk @param {Row} row @param {(row: Row) => void} remove */
function line(desk, row, remove) {
  const { id } = row.invoice, cells = [
    [element("bdi", { textContent: row.name }), ...(desk.file.example ? [" ", element("span", { className: "mark", textContent: "Exemple" })] : []),
      small(kindOf(desk, row.client.facts.debtor))],
    [opening(row)],
    [state(desk, row.state)],
    row.due ? [frenchDay(row.due), ...(row.late ? [small(counted(row.late, "jour") + " de retard")] : [small(lateness(row.due, desk.day))])] : [],
    [row.state === "incomplete" || row.state === "waiting" ? "" : euros(row.cents)],
    next(desk, row),
    [removal(row, remove)],
  ];
  const made = element("tr", {}, ...COLUMNS.map(([title, className], index) => {
    const cell = element("td", { className }, ...cells[index]);
    cell.dataset.label = title;
    return cell;
  }));
  made.dataset.invoice = id;
  return made;
}

/** By its number; without one, of whom it is is heard. @param {Row} row */
function opening({ number, name, invoice: { id } }) {
  const way = element("a", { href: `#facture=${id}`, textContent: number || "Ouvrir" });
  if (!number) way.setAttribute("aria-label", `Ouvrir cette facture, ${name}`);
  return way;
}

/** @param {string} words */
const small = (words) => element("span", { className: "small", textContent: words });

/** @param {Desk} desk @param {string} code */
export function state(desk, code) {
  const made = element("span", { className: "state", textContent: stateOf(desk, code) });
  made.dataset.state = code;
  return made;
}

/** @param {Desk} desk @param {Row} row @returns {(Node | string)[]} */
function next(desk, { step, errors }) {
  if (!step) return errors.map((wrong) => small(wrongInWords(wrong)));
  const when = step.date ? `${step.overdue ? "en retard, prévu le " : "le "}${frenchDay(step.date)}` : "dès que possible";
  return [stepOf(desk, step), element("span", { className: step.overdue ? "small overdue" : "small", textContent: when })];
}

/** @param {Row} row @param {(row: Row) => void} remove */
function removal(row, remove) {
  const button = element("button", { type: "button", className: "remove", textContent: "Retirer" });
  button.setAttribute("aria-label", `Retirer ${row.number ? `la facture ${row.number}` : "cette facture"}, ${row.name}`);
  button.addEventListener("click", () => remove(row));
  return button;
}
