// @ts-check
// What the rule needs and nobody has said yet: the activity of the reader, once; what some clients are. A press each.

import { element } from "../../shared/dom.js";
import { setClient, setMe } from "../model.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("../model.js").Client} Client */

const AT_ONCE = 5; // clients asked one by one

/** @param {Desk} desk @param {boolean} again whether the activity is asked though it is known @returns {HTMLElement[]} */
export function asked(desk, again) {
  const { me, clients, invoices } = desk.file;
  if (!invoices.length) return [];
  const unknown = clients.filter(({ facts }) => !facts.debtor);
  return [...(me.creditor && !again ? [] : [activity(desk)]), ...(unknown.length ? [kinds(desk, unknown)] : [])];
}

/** @param {Desk} desk */
function activity(desk) {
  const buttons = Object.entries(desk.words.creditors).map(([value, label]) => {
    const button = element("button", { type: "button", value, textContent: label });
    button.setAttribute("aria-pressed", String(value === desk.file.me.creditor));
    button.addEventListener("click", () => desk.keeper.change((file) => setMe(file, { creditor: value })));
    return button;
  });
  const help = "Demandé une seule fois\u202f: elle décide du tribunal, pas des sommes. Conseil, soin, création, formation\u202f: libérale.";
  return group("creditor", "Votre activité est", help, element("p", { className: "commands" }, ...buttons));
}

/** @param {Desk} desk @param {Client[]} unknown */
function kinds(desk, unknown) {
  const shown = unknown.slice(0, AT_ONCE), others = unknown.slice(AT_ONCE);
  const form = element("form", { className: "kinds", noValidate: true }, ...shown.map((client) => kind(desk, [client], client.facts.debtor_name)),
    ...(others.length ? [kind(desk, others, `Les ${others.length} autres`)] : []),
    element("button", { type: "submit", textContent: "Noter" }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = [...form.querySelectorAll("select")].flatMap((select) => select.name.split(" ").map((id) => [id, select.value]));
    desk.keeper.change((file) => chosen.filter(([, debtor]) => debtor).reduce((next, [id, debtor]) => setClient(next, id, { debtor }), file));
  });
  return group("debtor", "Qui sont ces clients\u202f?", "Une entreprise, un particulier et un organisme public ne doivent pas les mêmes sommes.", form);
}

/** @param {Desk} desk @param {Client[]} clients @param {string} name */
function kind(desk, clients, name) {
  const select = element("select", { name: clients.map(({ id }) => id).join(" ") }, ...kindOptions(desk, "", "Choisir"));
  return element("label", {}, element("bdi", { textContent: name }), select);
}

/** The kinds of clients. @param {Desk} desk @param {string} chosen @param {string} [none] what stands first, where nothing is chosen */
export const kindOptions = (desk, chosen, none) => [...(none ? [["", none]] : []), ...Object.entries(desk.words.debtors)]
  .map(([value, textContent]) => element("option", { value, textContent, selected: value === chosen }));

/** @param {string} name @param {string} title @param {string} help @param {HTMLElement} inside */
function group(name, title, help, inside) {
  const made = element("div", { className: "asked" }, element("p", { className: "title", id: `asked-${name}`, textContent: title }),
    element("p", { className: "help", textContent: help }), inside);
  made.dataset.field = name;
  made.setAttribute("role", "group");
  made.setAttribute("aria-labelledby", `asked-${name}`);
  return made;
}
