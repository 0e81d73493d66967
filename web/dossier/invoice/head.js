// @ts-check
// Who and which invoice, the way back to all of them.

import { element } from "../../shared/dom.js";

/** @typedef {import("./view.js").View} View */

/** Words of the reader: a mark that turns the writing ends with them. @param {string} textContent */
const named = (textContent) => element("bdi", { textContent });

/** @param {View} view @param {HTMLElement} place @returns {import("./view.js").Draw} */
export function head(view, place) {
  const back = element("a", { href: "#", textContent: "Toutes les factures" });
  const title = element("h2", { tabIndex: -1 }), mark = element("p", { className: "example-mark", textContent: "Exemple" });
  back.addEventListener("click", (event) => {
    event.preventDefault();
    event.stopPropagation(); // from the theme, which follows the links of its pages
    view.desk.show();
  });
  place.append(element("p", { className: "back" }, back), title, mark);
  return () => {
    const { invoice_number: number } = view.invoice.facts, { debtor_name: name } = view.client.facts;
    title.replaceChildren(named(name || "Client sans nom"), ", ", ...(number ? ["facture ", named(number)] : ["facture sans numéro"]));
    mark.hidden = !view.desk.file.example;
  };
}
