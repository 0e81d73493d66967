// @ts-check
// Files that a reader drops, as invoices to confirm: electronic invoices, tables, case files. Nothing leaves the page.

import { breath } from "../../shared/breath.js";
import { decoded } from "../../table/read.js";
import { counted } from "../../table/words.js";
import { readXml } from "./invoices.js";
import { natureOf } from "./nature.js";
import { readPdf } from "./pdf.js";
import { DAMAGED, EMPTY, Refused } from "./refused.js";
import { tableOf } from "./table.js";
import { lineOf } from "./values.js";
import { cellsOf } from "./workbook.js";

/** @typedef {import("../../calculator/runtime.js").Said} Said */
/** @typedef {import("./found.js").Found} Found */
/** @typedef {import("./table.js").Choices} Choices */
/** @typedef {import("./table.js").TableReader} TableReader */
/** A table: its columns, what must be settled, the rows left out; `again` reads it once the reader has said. */
/** @typedef {Omit<import("./table.js").Read, "found"> & { again: (choices: Choices) => Promise<Reading> }} Table */
/**
 * What a file holds. A case file is `opened` by what keeps them.
 * @typedef {{ file: string, kind: "invoice" | "table" | "case" | "refused", found: Found[], sentence: string, table?: Table, opened?: File }} Reading
 */

const MOST_BYTES = 50_000_000;
const FOLLOW_UP = "follow_up"; // the calculator whose questions a table answers
const PASTED = "Ce que vous avez collé";
const UNREADABLE = "Le navigateur n’a pas pu lire ce fichier\u202f: a-t-il été déplacé ou modifié\u202f? Choisissez-le de nouveau.";
/** @type {Record<string, string>} */
const WHY = {
  empty: EMPTY,
  old: "Ce fichier est d’un ancien format (.xls, .doc)\u202f: enregistrez-le en .xlsx ou en CSV, ou copiez ses cellules et collez-les ici.",
  image: "Ce fichier est une image\u202f: recopiez le client, le montant et l’échéance.",
  binary: "Ce fichier n’est ni une facture électronique ni un tableau de factures.",
};

/** @param {string} file @param {string} sentence @returns {Reading} */
const refused = (file, sentence) => ({ file, kind: "refused", found: [], sentence });

/** @param {string} file @param {Found} found @returns {Reading} */
function invoice(file, found) {
  const number = found.invoice.invoice_number, kind = found.credit ? "Avoir" : "Facture";
  return { file, kind: "invoice", found: [found], sentence: `${number ? `${kind} ${number} lu` : `${kind} sans numéro lu`}${found.credit ? "" : "e"}\u202f: vérifiez ce qui suit.` };
}

/** @param {string} file @param {TableReader} reader @param {Choices} [choices] @returns {Promise<Reading>} */
async function table(file, reader, choices) {
  const { found, ...read } = await reader.read(choices), left = read.refused.length;
  const asked = read.asked.some(({ days }) => days) ? "Dites d’abord comment lire les dates." : "Dites d’abord ce que contiennent les colonnes.";
  const sentence = read.asked.length ? asked
    : `${counted(found.length, "ligne")} lue${found.length > 1 ? "s" : ""}${left ? `, ${counted(left, "ligne")} de côté` : ""}\u202f: vérifiez ce qui suit.`;
  return { file, kind: "table", found, sentence, table: { ...read, again: (said) => table(file, reader, said) } };
}

/** @param {File} file @param {Said} python @param {string} name @returns {Promise<Reading>} */
async function opened(file, python, name) {
  if (file.size > MOST_BYTES) throw new Refused("Ce fichier dépasse 50\u202fMo\u202f: il n’est pas ouvert.");
  const bytes = new Uint8Array(await file.arrayBuffer()), nature = natureOf(bytes), called = lineOf(file.name);
  if (nature === "case") return { file: called, kind: "case", found: [], sentence: "", opened: file };
  if (nature === "pdf") return invoice(called, await readPdf(bytes));
  if (nature === "xml") return invoice(called, readXml(bytes));
  if (nature === "zip") return table(called, await tableOf(await cellsOf(bytes), python, name));
  if (nature === "text") return table(called, await tableOf(decoded(bytes), python, name));
  throw new Refused(WHY[nature]);
}

/** What went wrong, in a sentence; what nobody foresaw is reported as well. @param {unknown} error */
function why(error) {
  if (error instanceof Refused) return error.message;
  if (error instanceof DOMException && error.name === "NotReadableError") return UNREADABLE;
  reportError(error);
  return DAMAGED;
}

/** What a file holds; never an exception. @param {File} file @param {Said} python @param {string} [name] @returns {Promise<Reading>} */
export async function readFile(file, python, name = FOLLOW_UP) {
  try {
    return await opened(file, python, name);
  } catch (error) {
    return refused(lineOf(file.name), why(error));
  }
}

/**
 * Several files, one after the other; the same invoice in two of them is said.
 * @param {Iterable<File>} files
 * @param {Said} python
 * @param {(done: number, all: number) => void} said how far it is
 * @param {string} [name]
 */
export async function readFiles(files, python, said, name = FOLLOW_UP) {
  const all = [...files], /** @type {Reading[]} */ readings = [], /** @type {Map<string, string>} */ seen = new Map();
  for (const file of all) {
    const reading = await readFile(file, python, name);
    if (reading.kind === "invoice") {
      const [{ invoice: facts, client, me, credit, doubts }] = reading.found;
      const key = JSON.stringify([credit, facts.invoice_number, facts.invoice_date, facts.amount, client.debtor_name, me.creditor_name]);
      if (seen.has(key)) doubts.push(`La même facture est dans «\u202f${seen.get(key)}\u202f»\u202f: gardez-en une.`);
      else seen.set(key, reading.file);
    }
    readings.push(reading);
    said(readings.length, all.length);
    await breath();
  }
  return readings;
}

/** Cells of a spreadsheet, or the text of an electronic invoice. @param {string} text @param {Said} python @param {string} [name] @returns {Promise<Reading>} */
export async function readPasted(text, python, name = FOLLOW_UP) {
  try {
    if (!text.trim()) throw new Refused("Rien n’a été collé.");
    if (text.trimStart().startsWith("<")) return invoice(PASTED, readXml(new TextEncoder().encode(text)));
    return await table(PASTED, await tableOf(text, python, name));
  } catch (error) {
    return refused(PASTED, why(error));
  }
}
