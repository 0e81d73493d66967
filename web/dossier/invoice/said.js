// @ts-check
// Python's own answer about an invoice, its ways filled from the case file; or what it waits for.

import { keepOpen, merge } from "../../calculator/answer.js";
import { lead } from "../../calculator/ways.js";
import { all, around, element, one } from "../../shared/dom.js";
import { saveAgenda } from "./agenda-buttons.js";
import { foldOf, parsed } from "./ask.js";
import { wayTo } from "./facts.js";
import { fillFrom } from "./ways.js";

/** @typedef {import("./view.js").View} View */

const OLD = "Ce résultat est celui des réponses précédentes.";
const UNLOADED = "Le calcul n’a pas pu être chargé. Vérifiez la connexion, puis réessayez. Ce que vous avez noté est là.";

/** @param {View} view @param {HTMLElement} place @returns {import("./view.js").Draw} */
export function said(view, place) {
  const answer = element("div", { className: "view-answer" }), waits = element("div", { className: "notice", hidden: true });
  place.classList.add("result");
  place.append(waits, answer);
  answer.addEventListener("click", (event) => {
    if (around(/** @type {Element} */ (event.target), "[data-action=ics]")) saveAgenda(view);
  });
  return () => {
    const { told, errors, unloaded, desk } = view;
    place.classList.toggle("stale", errors.length > 0 && answer.childElementCount > 0);
    waits.hidden = !errors.length && !unloaded;
    waits.replaceChildren(...(unloaded ? retry(view) : refused(view, answer.childElementCount > 0)));
    if (!told || errors.length) return;
    const next = parsed(told.html);
    lead(next, desk.file.example, desk.element.dataset.gone);
    if (!desk.file.example) fillFrom(next, view.id);
    const { past, coming } = desk.words.folds, below = [...all(next, ".chart"), foldOf(next, past), foldOf(next, coming)];
    for (const part of below) part?.remove(); // the list of the view tells it
    keepOpen(answer, next);
    merge(answer, next);
  };
}

/** @param {View} view */
function retry(view) {
  const again = element("button", { type: "button", textContent: "Réessayer", onclick: () => view.update() });
  return [element("p", { textContent: UNLOADED }), again];
}

/** Events and payments are in the list of the view. @param {View} view */
const wayToLife = (view) => element("button", {
  type: "button", className: "link", textContent: "ce qui s’est passé", onclick: () => one(/** @type {ParentNode} */ (view.place), ".view-life h3").focus(),
});

/** Each refused fact, its sentence and the way to it. @param {View} view @param {boolean} isOld whether another answer is on the screen */
function refused(view, isOld) {
  if (!view.errors.length) return [];
  const rows = view.errors.map(({ field, message }) => {
    return element("li", {}, wayTo(view.place, field) ?? wayToLife(view), "\u202f: ", message);
  });
  return [element("p", { textContent: "Pour suivre cette facture, complétez ou corrigez\u202f:" }), element("ul", {}, ...rows), ...(isOld ? [element("p", { textContent: OLD })] : [])];
}
