// @ts-check
// A case file as it comes, from this device or in a file that anybody may have written: read whole, or refused.

import { KINDS, VERSION } from "../model.js";
import { Trouble } from "./trouble.js";

/** @import { CaseFile } from "../model.js" */
/** @typedef {(value: unknown) => boolean} Check */

const LONGEST = 5_000, LONGEST_LINES = 20_000, LONGEST_LETTER = 200_000, MOST_FACTS = 100;
const IN_LINES = ["payments", "events", "deductions", "costs", "facts", "pieces"]; // questions whose answer is a line for each sum, event or piece
const NAMES = { clients: "Le client", invoices: "La facture", letters: "La lettre" };

/** @param {number} longest @returns {Check} */
const text = (longest) => (value) => typeof value === "string" && value.length <= longest;
/** @param {RegExp} pattern @returns {Check} */
const like = (pattern) => (value) => typeof value === "string" && pattern.test(value);
/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

const id = like(/^[\w-]{1,64}$/), code = like(/^[a-z][a-z0-9_]{0,59}$/), day = like(/^\d{4}-\d\d-\d\d$/);

/** Whether these are answers by question, as a record has them. @type {Check} */
export function areFacts(value) {
  if (!isPlain(value)) return false;
  const all = Object.entries(value);
  return all.length <= MOST_FACTS && all.every(([name, said]) => code(name) && text(IN_LINES.includes(name) ? LONGEST_LINES : LONGEST)(said));
}

/** @type {Record<"clients" | "invoices" | "letters", Record<string, Check>>} */
const SHAPES = {
  clients: { id, facts: areFacts },
  invoices: { id, client: id, facts: areFacts },
  letters: {
    id, invoices: (value) => Array.isArray(value) && value.length > 0 && value.every(id), letter: code, date: day, answers: areFacts,
    words: text(LONGEST_LETTER), subject: text(LONGEST),
  },
};

/** The part of a record that is wrong, "" when it is well made. @param {"clients" | "invoices" | "letters"} kind @param {unknown} record */
export function wrongPart(kind, record) {
  if (!isPlain(record)) return "tout";
  const shape = SHAPES[kind];
  return Object.keys(record).find((name) => !Object.hasOwn(shape, name)) ?? Object.keys(shape).find((name) => !shape[name](record[name])) ?? "";
}

/** @param {boolean} right @param {string} sentence */
function expected(right, sentence) {
  if (!right) throw new Trouble("damaged", `Ce dossier est abîmé\u202f: rien n’en a été lu. ${sentence}`);
}

/** What makes each older format the next one, from the first. @type {((old: any) => any)[]} */
const STEPS = [
  (old) => ({ example: false, letters: [], ...old, version: 1 }), // before letters were kept
];

/** The same in today's format. @param {any} raw */
function migrated(raw) {
  expected(Number.isInteger(raw?.version) && raw.version >= 0, "Son numéro de version manque.");
  if (raw.version > VERSION) throw new Trouble("newer", "Ce dossier vient d’une version plus récente du guide\u202f: rechargez la page, puis recommencez.");
  return STEPS.slice(raw.version).reduce((old, step) => step(old), raw);
}

/** A case file of any format up to today's. Raises Trouble where it is not one, and says what is wrong. @param {unknown} raw @returns {CaseFile} */
export function readCase(raw) {
  const { version, example, me, clients, invoices, letters, ...others } = migrated(raw), read = { clients, invoices, letters };
  const [other] = Object.keys(others);
  expected(!other, `«\u00a0${other}\u00a0» n’est pas connu.`);
  expected(typeof example === "boolean" && areFacts(me), "Vos propres réponses n’ont pas la forme attendue.");
  for (const kind of KINDS) checkRecords(kind, read[kind]);
  const known = new Set(clients.map((/** @type {any} */ one) => one.id)), billed = new Set(invoices.map((/** @type {any} */ one) => one.id));
  expected(invoices.every((/** @type {any} */ one) => known.has(one.client)), "Une facture n’y a pas son client.");
  expected(letters.every((/** @type {any} */ one) => one.invoices.every((/** @type {string} */ invoice) => billed.has(invoice))), "Une lettre n’y a pas sa facture.");
  return { version, example, me, clients, invoices, letters };
}

/** @param {"clients" | "invoices" | "letters"} kind @param {unknown} records */
function checkRecords(kind, records) {
  const name = NAMES[kind], seen = new Set();
  expected(Array.isArray(records), `${name}\u202f: la liste manque.`);
  for (const [place, record] of /** @type {any[]} */ (records).entries()) {
    const wrong = wrongPart(kind, record);
    expected(!wrong, `${name} n°\u00a0${place + 1} n’a pas la forme attendue («\u00a0${wrong}\u00a0»).`);
    expected(!seen.has(record.id), `${name} n°\u00a0${place + 1} a le même identifiant qu’un autre.`);
    seen.add(record.id);
  }
}

/** Raises Trouble when a changed file would not be read again: a text that is too long. @param {CaseFile} before @param {CaseFile} after */
export function checkChanges(before, after) {
  const fits = (after.me === before.me || areFacts(after.me)) && KINDS.every((kind) => {
    const old = new Set(/** @type {any[]} */ (before[kind]));
    return after[kind] === before[kind] || after[kind].every((one) => old.has(one) || !wrongPart(kind, one));
  });
  if (!fits) throw new Trouble("too-long", `Ce texte n’est pas pris dans le dossier\u202f: ${LONGEST.toLocaleString("fr")} caractères au plus.`);
  return after;
}
