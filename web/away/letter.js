// @ts-check
// A letter, out of the studio: what writes it (letters.js, docx) is fetched when a reader asks for it.

import { all, element } from "../shared/dom.js";
import { done, download, letterName } from "./files.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */
/** @typedef {typeof import("./letters.js")} Letters */

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Does something with the letter that is shown and the statement that goes with it, or with other sheets.
 * @param {LiveCalculator} calculator
 * @param {(letters: Letters, sheets: import("./letters.js").Letter[]) => unknown} task
 * @param {Element[]} [sheets]
 */
async function letter(calculator, task, sheets) {
  try {
    await calculator.load();
    /** @type {Letters} */ const letters = await import(new URL("letters.js", import.meta.url).href);
    await task(letters, (sheets ?? all(calculator.output, ".sheet")).map((sheet) => letters.read(sheet)));
  } catch {
    done(calculator, "Ce fichier n’a pas pu être préparé. Vérifiez la connexion, puis réessayez.");
  }
}

/** Who writes, and to whom when the letter goes to the client. @param {LiveCalculator} calculator */
function addresses(calculator) {
  const { creditor_email: from = "", debtor_email = "", recipient_name } = calculator.answers()[0];
  return { from: from.trim(), to: recipient_name === undefined ? debtor_email.trim() : "" };
}

/** @param {LiveCalculator} calculator */
export const docx = (calculator) => word(calculator, undefined, letterName(calculator));

/** A file of a word processor. @param {LiveCalculator} calculator @param {Element[]} sheets those shown, unless told @param {string} name */
export function word(calculator, sheets, name) {
  const address = new URL(`python/${calculator.dataset.assets}/docx.mjs`, import.meta.url).href;
  done(calculator, "Préparation du fichier…");
  return letter(calculator, async (letters, read) => {
    download(calculator, `${name}.docx`, WORD, await letters.docx(read, await import(address)));
  }, sheets);
}

/** @param {LiveCalculator} calculator */
export function eml(calculator) {
  return letter(calculator, (letters, read) => {
    download(calculator, `${letterName(calculator)}.eml`, "message/rfc822", letters.eml(read, addresses(calculator)));
  });
}

const TOO_LONG = "Cette lettre est trop longue pour un message ouvert d’ici\u202f: prenez le brouillon de courriel, parmi les autres formats.";

/** In the mail program; a letter that is too long for that, through what the device shares with. @param {LiveCalculator} calculator */
export function mailto(calculator) {
  return letter(calculator, async (letters, read) => {
    const href = letters.mailto(read, addresses(calculator));
    if (!href) return share(calculator, letters.message(read));
    element("a", { href }).click();
    done(calculator, "Message ouvert dans votre messagerie.");
  });
}

/** @param {LiveCalculator} calculator @param {{ subject: string, body: string }} message */
async function share(calculator, { subject, body }) {
  try {
    await navigator.share({ title: subject, text: body });
    done(calculator, "Lettre transmise à l’application choisie.");
  } catch (error) {
    if (/** @type {Error} */ (error).name !== "AbortError") done(calculator, TOO_LONG); // the reader gave it up
  }
}
