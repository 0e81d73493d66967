// @ts-check
// One invoice: what Python says of it today, what to note, what happened and what comes, its facts.

import { element, one } from "../../shared/dom.js";
import { View } from "./view.js";

/** @typedef {import("../desk.js").Desk} Desk */

const GONE = "Cette facture n’est plus dans ce dossier\u202f: elle a été retirée, ici ou dans un autre onglet.";

/** @param {Desk} desk @param {HTMLElement} place */
export function invoice(desk, place) {
  /** @type {View} */ let view = null;
  let first = true; // nobody asked to leave the top of the page

  /** @param {string} id */
  function open(id) {
    place.replaceChildren();
    view = new View(desk, place, id);
    view.draw();
    if (!first) one(place, "h2").focus();
  }

  function close() {
    view?.leave();
    view = null;
    place.replaceChildren();
    if (location.hash.startsWith("#facture=")) place.append(gone(desk));
    place.hidden = !place.childElementCount;
  }

  function follow() {
    const { shown } = desk;
    desk.element.classList.toggle("one", Boolean(shown));
    place.hidden = false;
    if (!shown) close();
    else if (view?.id !== shown.id) {
      view?.leave();
      open(shown.id);
    }
    view?.update();
    first = false;
  }
  desk.addEventListener("change", follow);
  follow();
}

/** @param {Desk} desk */
function gone(desk) {
  const back = element("button", { type: "button", textContent: "Voir toutes les factures", onclick: () => desk.show() });
  const said = element("div", { className: "notice" }, element("p", { textContent: GONE }), back);
  said.setAttribute("role", "status");
  return said;
}
