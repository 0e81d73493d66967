// @ts-check
// The whole set of a request to a court: the request, the account, the list of the pieces and a cover for each, of the same answers.

import { dayInWords, isoDay } from "../shared/dates.js";
import { all } from "../shared/dom.js";
import { done, download, letterName } from "./files.js";
import { printSheets } from "./print.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */
/** @typedef {{ name: string, sheets: HTMLElement[] }} Part  a document of the set, and what its file is called */
/** @typedef {{ parts: Part[], warnings: string[] }} Whole */

const ACCOUNT = "decompte_des_sommes", PIECES = "bordereau_de_pieces";
const UNREADY = "Ce dossier n’a pas pu être préparé. Vérifiez la connexion, puis réessayez.";
const ZIP = "application/zip";

/** A document that these answers do not make: what is wrong with them. */
class Refused extends Error {
  name = "Refused";
}

/** What a letter of these answers is. @param {LiveCalculator} calculator @param {string} letter @returns {DocumentFragment} */
function written(calculator, letter) {
  const said = calculator.python.answer(calculator.name, JSON.stringify([{ ...calculator.answers()[0], letter }]));
  const end = said.indexOf("\n"), [errors] = JSON.parse(said.slice(0, end)), holder = document.createElement("template");
  if (errors.length) throw new Refused(errors.map((/** @type {{ message: string }} */ { message }) => message).join(" "));
  holder.innerHTML = said.slice(end + 1);
  return holder.content;
}

/** @param {ParentNode} page @returns {HTMLElement[]} */
const sheetsOf = (page) => /** @type {any} */ (all(page, ".sheet"));

/** The documents in the order of the file, each once: what a document joins is one of the others. @param {LiveCalculator} calculator @returns {Whole} */
function whole(calculator) {
  const { letter } = calculator.answers()[0], request = written(calculator, letter);
  const [list, ...covers] = sheetsOf(written(calculator, PIECES)), [account] = sheetsOf(written(calculator, ACCOUNT));
  const parts = [
    { name: letter, sheets: sheetsOf(request).slice(0, 1) }, { name: ACCOUNT, sheets: [account] }, { name: PIECES, sheets: [list] },
    { name: "pages_de_garde", sheets: covers },
  ];
  return { parts, warnings: all(request, ".warnings li").map((item) => item.textContent.trim()) };
}

/** What its reader looks at first, on a sheet that stays at home. @param {string[]} warnings @param {string} day */
function toCheck(warnings, day) {
  const lines = [
    "À vérifier avant de signer", "Cette feuille reste chez vous\u202f: elle ne va pas au tribunal.", `Sommes arrêtées au ${dayInWords(day)}.`, "",
    ...warnings.map((one) => `- ${one}`), "- Relisez chaque document, datez-le, signez la requête à la main.", "- Derrière chaque page de garde, placez la copie de sa pièce.", "",
  ];
  return new TextEncoder().encode(lines.join("\r\n"));
}

/** @param {LiveCalculator} calculator @param {(found: Whole) => unknown} task */
async function withWhole(calculator, task) {
  try {
    await calculator.load();
    await task(whole(calculator));
  } catch (error) {
    done(calculator, error instanceof Refused ? `Ce dossier n’a pas pu être préparé. ${error.message}` : UNREADY);
  }
}

/** One file for all of it. @param {LiveCalculator} calculator */
export function zipSet(calculator) {
  done(calculator, "Préparation du dossier…");
  return withWhole(calculator, async ({ parts, warnings }) => {
    const here = (/** @type {string} */ name) => import(new URL(name, import.meta.url).href);
    /** @type {[typeof import("./letters.js"), typeof import("./archive.js"), any]} */
    const [letters, { archive }, library] = await Promise.all([here("letters.js"), here("archive.js"), here(`python/${calculator.dataset.assets}/docx.mjs`)]);
    /** @type {Record<string, Uint8Array>} */ const files = {};
    for (const [index, { name, sheets }] of parts.entries()) {
      const blob = await letters.docx(sheets.map(letters.read), library);
      files[`${index + 1}-${name.replaceAll("_", "-")}.docx`] = new Uint8Array(await blob.arrayBuffer());
    }
    const { letter_date: day } = calculator.answers()[0];
    files["a-verifier-avant-de-signer.txt"] = toCheck(warnings, isoDay(day) ?? day);
    download(calculator, `dossier-${letterName(calculator)}.zip`, ZIP, archive(files));
  });
}

/** All of it on paper, each document and each cover on its own sheet. @param {LiveCalculator} calculator */
export function printSet(calculator) {
  return withWhole(calculator, ({ parts }) => printSheets(parts.flatMap(({ sheets }) => sheets), `dossier-${letterName(calculator)}`));
}
