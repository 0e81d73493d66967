// @ts-check
// What leaves the screen: the dates of this invoice, or of the whole case, as one file for an agenda; the view on paper.

import { breath } from "../../shared/breath.js";
import { element, one, status, thank } from "../../shared/dom.js";
import { saveFile } from "../../shared/save.js";
import { answersOf } from "../model.js";
import { fileName, joined } from "./agenda.js";
import { whole } from "./ask.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("../model.js").Invoice} Invoice */

const OVER = ["paid", "written_off"]; // nothing comes any more
const NOTHING = "Aucune date à venir.", EXAMPLE = "Un exemple n’a pas de dates à mettre dans votre agenda.";

/** @param {View} view @param {HTMLElement} place @returns {import("./view.js").Draw} */
export function agenda(view, place) {
  const { desk } = view, title = element("h3", { textContent: "Agenda et papier" });
  const single = element("button", { type: "button", textContent: "Ajouter ces dates à mon agenda (.ics)", onclick: () => saveAgenda(view) });
  const every = element("button", { type: "button", textContent: "Ajouter celles de tout le dossier (.ics)" });
  every.addEventListener("click", () => save(view, desk.file.invoices, `agenda-de-mes-factures-${desk.day}.ics`));
  place.append(title, element("p", { className: "commands" }, single, every, element("button", { type: "button", textContent: "Imprimer ce suivi", onclick: () => print() }), status("done")));
  return () => {
    every.hidden = desk.file.invoices.length < 2;
  };
}

/** @param {View} view */
export const saveAgenda = (view) => save(view, [view.invoice], fileName(view.invoice.facts.invoice_number ?? "", view.desk.day));

/** @param {View} view @param {Invoice[]} invoices @param {string} name */
async function save({ desk, place }, invoices, name) {
  const region = /** @type {HTMLElement} */ (one(place, ".view-agenda .done"));
  const text = desk.file.example ? "" : await calendarOf(desk, invoices, (done) => (region.textContent = done));
  if (text) saveFile(name, new Blob([text], { type: "text/calendar;charset=utf-8" }));
  thank(region, text ? "Fichier préparé." : desk.file.example ? EXAMPLE : NOTHING);
}

/**
 * The days of some invoices, one after another: the page answers meanwhile.
 * @param {Desk} desk @param {Invoice[]} invoices @param {(said: string) => void} progress
 */
async function calendarOf(desk, invoices, progress) {
  const open = invoices.filter(({ id }) => !OVER.includes(desk.outcomes.get(id)?.values.state));
  const python = await desk.python();
  /** @type {{ id: string, text: string }[]} */ const found = [];
  for (const [index, invoice] of open.entries()) {
    found.push({ id: invoice.id, text: whole(python, answersOf(desk.file, invoice, desk.day))?.ics ?? "" });
    if (open.length > 1) progress(`${index + 1} sur ${open.length}`);
    await breath();
  }
  return joined(found);
}
