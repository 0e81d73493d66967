// @ts-check
// « Enregistrer une copie »: the whole case file as one file, sealed by a phrase or not.

import { today } from "../../shared/dates.js";
import { element } from "../../shared/dom.js";
import { saveFile } from "../../shared/save.js";
import { refuse } from "../controls.js";
import { setMe } from "../model.js";
import { passphrase } from "./passphrase.js";

/** @typedef {import("../desk.js").Desk} Desk */

const HELP = "Facultative. Sans elle, qui a le fichier peut le lire. Perdue, elle ne se retrouve pas\u202f: la copie ne s’ouvre plus.";
export const SAVED = "copy_saved"; // the day of the last copy, among my facts

/** @param {Desk} desk @param {(sentence: string) => void} say */
export function saving(desk, say) {
  const first = passphrase("Phrase secrète", HELP, "new-password"), second = passphrase("La même, pour vérifier", "", "new-password");
  const form = element("form", { className: "copying", noValidate: true }, element("h3", { textContent: "Enregistrer une copie" }), first.asked, second.asked,
    element("p", { className: "commands" }, element("button", { type: "submit", textContent: "Enregistrer une copie" })));
  second.asked.hidden = true;
  first.input.addEventListener("input", () => (second.asked.hidden = !first.input.value));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const same = first.input.value === second.input.value || !first.input.value;
    refuse(second.asked, same ? "" : "Les deux phrases ne sont pas les mêmes\u202f: écrivez-les de nouveau.");
    if (!same) return second.input.focus();
    const phrase = first.input.value;
    form.reset();
    second.asked.hidden = true;
    saved(desk, phrase).then(say);
  });
  return form;
}

/** Gives the reader a copy; what to say of it. @param {Desk} desk @param {string} [phrase] */
export async function saved(desk, phrase = "") {
  try {
    const file = await desk.keeper.exported(phrase);
    saveFile(file.name, file);
    await desk.keeper.change((before) => setMe(before, { [SAVED]: today() }));
    return `Copie préparée${phrase ? ", chiffrée par votre phrase" : ""}\u202f: ${file.name}. Rangez-la ailleurs que sur cet appareil.`;
  } catch (/** @type {any} */ error) {
    return error.message;
  }
}
