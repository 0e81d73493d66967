// @ts-check
// Search, filters, order and groups of the list.

import { element } from "../../shared/dom.js";
import { THIS_WEEK, isThisWeek, plain } from "./rows.js";
import { stateOf } from "./words.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./table.js").View} View */

const ORDERS = [["urgency", "le plus urgent"], ["client", "client"], ["due", "échéance"], ["amount", "somme due"]];
const GROUPS = [["", "sans"], ["client", "par client"], ["state", "par état"]];
const MOST_CLIENTS = 500; // a longer list helps nobody: the search finds them

/** @param {string} label @param {HTMLElement} control @param {string} [className] */
function labelled(label, control, className = "") {
  control.id = `list-${plain(label)}`;
  return element("div", { className }, element("label", { htmlFor: control.id, textContent: label }), control);
}

/** @param {Iterable<string[]>} choices @param {string} chosen */
const options = (choices, chosen) => [...choices].map(([value, textContent]) => element("option", { value, textContent, selected: value === chosen }));

/** @param {View} view @param {() => void} changed */
export function tools(view, changed) {
  const search = element("input", { type: "search", autocomplete: "off" });
  const [state, client, order, by] = Array.from({ length: 4 }, () => element("select"));
  order.append(...options(ORDERS, view.order));
  by.append(...options(GROUPS, view.by));
  const made = element("div", { className: "tools" }, labelled("Chercher", search), labelled("État", state), labelled("Client", client),
    labelled("Grouper", by), labelled("Trier", order, "sorting"));
  made.setAttribute("role", "search");
  made.setAttribute("aria-label", "Vos factures");
  made.addEventListener("input", () => {
    view.wanted = { text: search.value, state: state.value, client: client.value };
    if (order.value !== view.order) Object.assign(view, { order: order.value, reversed: order.value === "amount" });
    view.by = /** @type {View["by"]} */ (by.value);
    changed();
  });

  /** @param {Desk} desk @param {Row[]} rows */
  const draw = (desk, rows) => {
    search.value = view.wanted.text;
    order.value = view.order;
    state.replaceChildren(...options(states(desk, rows), view.wanted.state));
    client.replaceChildren(...options(clients(rows), view.wanted.client));
    view.wanted.state = state.value; // what is no longer there is no longer asked
    view.wanted.client = client.value;
  };
  return { made, draw };
}

/** « Mise en demeure envoyée (3) »: those that are there. @param {Desk} desk @param {Row[]} rows */
function states(desk, rows) {
  /** @type {Map<string, number>} */ const found = new Map();
  for (const { state } of rows) found.set(state, (found.get(state) ?? 0) + 1);
  const known = ["incomplete", "waiting", ...Object.keys(desk.words.states)].filter((state) => found.has(state));
  const thisWeek = rows.filter((row) => isThisWeek(row, desk.day)).length;
  return [["", "tous"], [THIS_WEEK, `à faire cette semaine (${thisWeek})`], ...known.map((state) => [state, `${stateOf(desk, state)} (${found.get(state)})`])];
}

/** @param {Row[]} rows */
function clients(rows) {
  const found = [...new Map(rows.map(({ client, name }) => [client.id, name]))].sort(([, one], [, other]) => one.localeCompare(other, "fr"));
  return [["", found.length > MOST_CLIENTS ? "tous\u202f: cherchez un nom" : "tous"], ...found.slice(0, MOST_CLIENTS)];
}
