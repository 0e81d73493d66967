// @ts-check
// « Apporter des factures »: files that are dropped or chosen, cells that are pasted. They are read here, and go nowhere.

import { element } from "../../shared/dom.js";
import { beside } from "../../shared/script.js";
import { counted } from "../../table/words.js";
import { button, field, fill, notice } from "../controls.js";
import { leaveExample } from "../example.js";
import { Panel } from "./panel.js";

/** @typedef {import("../desk.js").Desk} Desk */

const UNLOADED = "Ce qui lit les fichiers n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.";
const HELP = "Factures électroniques (Factur-X, CII, UBL), tableaux CSV ou Excel, plusieurs à la fois. Rien n’est envoyé\u202f: ils sont lus sur cet appareil.";

/** What reads files: fetched for the first one. @returns {Promise<typeof import("../reading/reading.js")>} */
const reading = () => beside("reading.js");

/** @param {Desk} desk @param {HTMLElement} place */
export function bring(desk, place) {
  const said = notice("done-here"), progress = element("div", { className: "working", hidden: true }), brought = element("div", { className: "brought", hidden: true });
  const bar = element("progress"), words = element("span");
  bar.setAttribute("aria-label", "Lecture des factures");
  const say = (/** @type {string} */ sentence, /** @type {Node[]} */ ...more) => fill(said, sentence, ...more);
  const panel = new Panel(desk, brought, say, (done, all, noun) => {
    Object.assign(bar, { max: Math.max(all, 1), value: done });
    words.textContent = ` ${done.toLocaleString("fr-FR")} sur ${counted(all, noun)}`;
  });
  const input = element("input", { type: "file", multiple: true, accept: ".pdf,.xml,.csv,.txt,.tsv,.xlsx,.dossier" }), asked = field("Fichiers", input, HELP);
  const area = element("textarea", { rows: 4 }), pasted = field("Ou des cellules copiées d’un tableur", area, "Avec la ligne des titres.");
  const zone = element("div", { className: "drop" }, asked, element("p", { className: "note", textContent: "Vous pouvez aussi déposer les fichiers ici." }));
  progress.append(bar, words);
  place.append(element("details", { className: "bringing" }, element("summary", { textContent: "Apporter des factures" }), zone, pasted,
    element("p", { className: "commands" }, button("Lire ces cellules", () => area.value.trim() && read((found, python) => found.readPasted(area.value, python).then((one) => [one]))))), progress, brought, said);

  /** @param {(found: typeof import("../reading/reading.js"), python: import("../desk.js").Said) => Promise<import("../reading/reading.js").Reading[]>} how */
  async function read(how) {
    leaveExample(desk);
    fill(said);
    progress.hidden = false;
    words.textContent = " Lecture en cours";
    bar.removeAttribute("value");
    const loaded = await Promise.all([reading(), desk.tables()]).catch(/** @returns {null} */ () => null);
    if (loaded) await panel.take(await how(...loaded));
    else say(UNLOADED);
    progress.hidden = true;
    if (!brought.hidden) say(`${counted(panel.candidates.length, "facture")} à vérifier.`);
  }
  const files = (/** @type {File[]} */ list) => read((found, python) => found.readFiles(list, python, (done, all) => {
    Object.assign(bar, { max: all, value: done });
    words.textContent = ` ${done.toLocaleString("fr-FR")} sur ${counted(all, "fichier")}`;
  }));
  input.addEventListener("change", () => {
    const list = [...input.files];
    input.value = "";
    if (list.length) files(list);
  });
  for (const type of ["dragenter", "dragover"]) zone.addEventListener(type, (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  for (const type of ["dragleave", "drop"]) zone.addEventListener(type, () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    const list = [...event.dataTransfer.files];
    if (list.length) files(list);
  });
  desk.addEventListener("change", () => (place.hidden = Boolean(desk.shown)));
}
