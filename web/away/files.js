// @ts-check
// An answer as text, as a file, as an address.

import { hashOf } from "../calculator/link.js";
import { invoicesOf, nameless } from "../calculator/form.js";
import { copied } from "../shared/clipboard.js";
import { isoDay, today } from "../shared/dates.js";
import { one, thank } from "../shared/dom.js";
import { saveFile } from "../shared/save.js";
import { MARK } from "./example.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

/** Says it beside the buttons. @param {LiveCalculator} calculator @param {string} sentence */
export const done = (calculator, sentence) => thank(one(calculator, ".done"), sentence);

/**
 * A file of the answer, empty where Python did not come.
 * @param {LiveCalculator} calculator
 * @param {"text" | "csv" | "ics" | "statement" | "sheet" | "summary"} kind
 * @param {import("../calculator/link.js").Answers[]} [rows] the answers of the form, unless told
 * @returns {Promise<string>}
 */
export async function file(calculator, kind, rows) {
  await calculator.load();
  const { python, name } = calculator;
  return python ? JSON.parse(python.files(name, JSON.stringify(rows ?? calculator.answers())))[kind] : "";
}

/** @param {LiveCalculator} calculator @param {string} name @param {string} type @param {string | Blob} content */
export function download(calculator, name, type, content) {
  saveFile(name, new Blob([content], { type }));
  done(calculator, "Fichier préparé.");
}

/** @param {LiveCalculator} calculator @param {string} ending @param {string} type @param {string} text */
function save(calculator, ending, type, text) {
  if (!text.trim()) return done(calculator, "Ce résultat n’a rien à télécharger ici.");
  download(calculator, `${calculator.form.dataset.file}-${today()}.${ending}`, type, text);
}

/** « mise-en-demeure-2026-11-22 »: the letter and its day. @param {LiveCalculator} calculator */
export function letterName(calculator) {
  const { letter = "lettre", letter_date: day } = calculator.answers()[0];
  return `${letter.replaceAll("_", "-")}-${isoDay(day || today()) ?? day}`;
}

/** @param {LiveCalculator} calculator */
export async function copy(calculator) {
  const text = calculator.table?.parts.many ? calculator.table.parts.text() : await file(calculator, "text");
  done(calculator, await copied(calculator.example ? `${MARK}\n\n${text}` : text) ? "Copié." : "La copie a été refusée par le navigateur.");
}

const CSV = "text/csv;charset=utf-8";

/** For a spreadsheet. @param {LiveCalculator} calculator */
export async function csv(calculator) {
  if (calculator.table?.parts.many) return summary(calculator);
  save(calculator, "csv", CSV, `\ufeff${(await file(calculator, "csv")).replace(/\n/g, "\r\n")}`);
}

/** The list of several invoices, with the columns that a table brought. @param {LiveCalculator} calculator */
export async function summary(calculator) {
  const text = calculator.table?.rows.length ? calculator.table.parts.csv() : (await file(calculator, "summary")).replace(/\n/g, "\r\n");
  save(calculator, "csv", CSV, `\ufeff${text}`);
}

/** @param {LiveCalculator} calculator */
export async function ics(calculator) {
  save(calculator, "ics", "text/calendar;charset=utf-8", await file(calculator, "ics"));
}

/** A letter as text. @param {LiveCalculator} calculator */
export async function txt(calculator) {
  const text = `${await file(calculator, "text")}\n`.replace(/\n/g, "\r\n");
  download(calculator, `${letterName(calculator)}.txt`, "text/plain;charset=utf-8", text);
}

/** Where this calculation opens as a page of the guide. */
export const page = () => new URL(/** @type {HTMLAnchorElement} */ (document.querySelector("a.full-page"))?.href ?? location.href);

/** The page of the guide with this calculation; what could name somebody stays out of the address. @param {LiveCalculator} calculator */
export function address(calculator) {
  const { form, name } = calculator, groups = invoicesOf(form), url = page();
  const repeated = (/** @type {string} */ question, /** @type {number} */ index) => Boolean(one(groups[index], `[name="${question}"]`));
  url.hash = hashOf(name, form.dataset.rules, nameless(form, calculator.answers()), repeated);
  return url.href;
}

/** @param {LiveCalculator} calculator */
export async function link(calculator) {
  if (calculator.table?.rows.length) return done(calculator, "Un tableau ne tient pas dans un lien\u202f: gardez votre fichier.");
  const made = address(calculator);
  const sentence = await copied(made)
    ? "Lien copié. Il contient vos montants et vos dates, aucun nom\u202f: partagez-le avec soin." : `Lien\u202f: ${made}`;
  done(calculator, sentence);
}
