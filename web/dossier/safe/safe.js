// @ts-check
// Where the case file is kept: this tab, this device, a copy. What goes wrong with it stays in sight.

import { element } from "../../shared/dom.js";
import { button, fill, goTo, notice, sizeOf } from "../controls.js";
import { isEmpty, merged } from "../model.js";
import { Aside } from "./aside.js";
import { keeping } from "./keep.js";
import { opening, ownerOf } from "./open.js";
import { saved, saving } from "./save.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("../model.js").CaseFile} CaseFile */

/** @param {Desk} desk @param {HTMLElement} place */
export function safe(desk, place) {
  const trouble = element("div", { className: "refusal trouble", hidden: true }), visit = notice("visit"), said = notice("done-here");
  trouble.setAttribute("role", "alert");
  const say = (/** @type {string} */ sentence, /** @type {Node[]} */ ...more) => fill(said, sentence, ...more);
  const erase = button("Tout effacer", () => erased(desk, say));
  const copying = saving(desk, say), open = opening(desk, say, opened);
  const copies = element("details", { className: "copies" }, element("summary", { textContent: "Copies, effacement" }), copying, open,
    element("p", { className: "commands" }, erase));
  place.append(trouble, visit, keeping(desk, say), copies, said);

  /** Whose file is on the screen since a copy was opened: until it is kept, or gone. @type {string} */ let owner = "";
  /** The reader's own, while another one is looked at. @type {Desk["keeper"] | null} */ let own = null;

  /** @param {CaseFile} file @param {boolean} apart */
  function opened(file, apart) {
    owner = ownerOf(file);
    desk.show();
    if (apart) {
      own = desk.keeper;
      desk.start(/** @type {any} */ (new Aside(file, desk.keeping.exported)));
    } else draw();
    goTo(visit);
  }

  /** @param {boolean} added to the reader's own */
  async function back(added) {
    const looked = desk.file, mine = own;
    [own, owner] = [null, ""];
    if (added) await mine.change((here) => merged(here, looked));
    desk.show();
    desk.start(mine);
    say(added ? `Copie ajoutée à votre dossier\u202f: ${sizeOf(desk.file)}.` : "Vous êtes revenu à votre dossier.");
    goTo(said);
  }

  function draw() {
    const { keeper, file } = desk;
    if (!own && (keeper.kept || isEmpty(file))) owner = "";
    if (trouble.dataset.said !== keeper.trouble) {
      trouble.dataset.said = keeper.trouble;
      fill(trouble, ...(keeper.trouble ? [element("p", { textContent: keeper.trouble }), button("Enregistrer une copie", async () => say(await saved(desk)))] : []));
    }
    const shown = `${owner}${own ? "+" : ""}`;
    if (visit.dataset.said !== shown) {
      visit.dataset.said = shown;
      fill(visit, ...(owner ? visitWords() : []));
    }
    copies.hidden = Boolean(desk.shown);
    copying.hidden = isEmpty(file) || file.example;
    open.hidden = Boolean(own);
    erase.hidden = Boolean(own) || file.example || (isEmpty(file) && !keeper.kept);
    place.classList.toggle("apart", Boolean(own));
  }

  function visitWords() {
    const where = own ? "Il est à part du vôtre, et se referme avec cette page." : "Il tient dans cet onglet tant que vous ne le gardez pas.";
    const words = element("p", {}, element("strong", { textContent: `${owner}, ouvert depuis un fichier.` }), ` ${where}`);
    return own ? [words, element("p", { className: "commands" }, button("Revenir à mon dossier", () => back(false)), button("L’ajouter à mon dossier", () => back(true)))] : [words];
  }
  desk.addEventListener("copy", () => (copies.open = true));
  desk.addEventListener("change", draw);
  draw();
}

/** One press; it comes back as long as the page stays. @param {Desk} desk @param {(sentence: string, ...more: Node[]) => void} say */
async function erased(desk, say) {
  const { keeper, file: before } = desk, { kept } = keeper;
  await keeper.eraseAll();
  const undo = button("Annuler", async () => {
    await keeper.change(() => before);
    if (kept) await keeper.keepHere();
    say("Votre dossier est revenu.");
  });
  say("Tout est effacé de cet appareil. Tant que cette page reste ouverte\u202f: ", undo);
  undo.focus();
}
