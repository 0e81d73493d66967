// @ts-check
// « Ouvrir une copie »: a file that a reader saved, or that a client hands to an accountant.

import { element } from "../../shared/dom.js";
import { button, change, field, fill, notice, refuse, sizeOf } from "../controls.js";
import { leaveExample } from "../example.js";
import { isEmpty, merged } from "../model.js";
import { passphrase } from "./passphrase.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("../model.js").CaseFile} CaseFile */

/** Whose file it is. @param {CaseFile} file */
export const ownerOf = (file) => (file.me.creditor_name ? `Dossier de ${file.me.creditor_name}` : "Dossier sans nom");

/**
 * @param {Desk} desk
 * @param {(sentence: string, ...more: Node[]) => void} say
 * @param {(file: CaseFile, apart: boolean) => void} opened it is on the screen now: alone, or apart from the reader's own
 */
export function opening(desk, say, opened) {
  const input = element("input", { type: "file", accept: ".dossier" }), asked = field("Ouvrir une copie", input);
  const answer = notice("asking");
  const section = element("div", { className: "opening" }, asked, answer);
  input.addEventListener("change", () => {
    const [file] = input.files;
    input.value = ""; // the same may be chosen again
    if (file) read(file);
  });
  desk.addEventListener("copy", (event) => read(/** @type {CustomEvent<File>} */ (event).detail));

  /** @param {File} file @param {string} [phrase] */
  async function read(file, phrase) {
    refuse(asked);
    fill(answer);
    try {
      await found(await desk.keeping.Keeper.read(file, phrase));
    } catch (/** @type {any} */ error) {
      if (error.kind === "passphrase-needed" || error.kind === "wrong-passphrase") askPhrase(file, phrase ? error.message : "");
      else if (error.kind) refuse(asked, error.message);
      else throw error;
    }
  }

  /** @param {File} file @param {string} wrong */
  function askPhrase(file, wrong) {
    const phrase = passphrase(`Phrase secrète de «\u202f${file.name}\u202f»`, "", "current-password");
    const form = element("form", { noValidate: true }, phrase.asked, element("p", { className: "commands" },
      element("button", { type: "submit", textContent: "Ouvrir" }), button("Ne pas ouvrir", () => fill(answer))));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (phrase.input.value) read(file, phrase.input.value);
      else refuse(phrase.asked, "Écrivez la phrase choisie pour cette copie.");
    });
    fill(answer, form);
    refuse(phrase.asked, wrong);
    phrase.input.focus();
  }

  /** @param {CaseFile} copy */
  async function found(copy) {
    leaveExample(desk);
    if (isEmpty(desk.file)) {
      await desk.keeper.change(() => copy);
      say(`${ownerOf(copy)} ouvert\u202f: ${sizeOf(copy)}.`);
      return opened(copy, false);
    }
    const words = element("p", { textContent: `${ownerOf(copy)}\u202f: ${sizeOf(copy)}. Un dossier est déjà ouvert ici\u202f: que faire de cette copie\u202f?` });
    fill(answer, words, element("p", { className: "commands" },
      button("L’ajouter à mon dossier", () => take((here) => merged(here, copy), "Copie ajoutée à votre dossier")),
      button("Remplacer mon dossier", () => take(() => copy, "Dossier remplacé par la copie")),
      button("La regarder à part", () => {
        fill(answer);
        opened(copy, true);
      }), button("Ne pas l’ouvrir", () => fill(answer))));
    answer.querySelector("button").focus();
  }

  /** @param {(here: CaseFile) => CaseFile} operation @param {string} done */
  async function take(operation, done) {
    const before = desk.file;
    if (!await change(desk, operation, say)) return;
    fill(answer);
    const undo = button("Annuler", async () => {
      await desk.keeper.change(() => before);
      say("Annulé\u202f: votre dossier est comme avant.");
    });
    say(`${done}\u202f: ${sizeOf(desk.file)}. `, undo);
    undo.focus();
  }
  return section;
}
