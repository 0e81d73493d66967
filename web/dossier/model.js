// @ts-check
// The case file: me, my clients, their invoices, the letters made. Each operation gives another file and shares what it leaves alone:
// what is saved is then the records that are no longer the same.

import { frenchDay, isoDay } from "../shared/dates.js";

/** @typedef {Record<string, string>} Answers  texts by question, exactly as the calculators read them */
/** @typedef {{ id: string, facts: Answers }} Client */
/** @typedef {{ id: string, client: string, facts: Answers }} Invoice */
/** @typedef {{ id: string, invoices: string[], letter: string, date: string, answers: Answers, words: string, subject: string }} Letter */
/** @typedef {{ version: 1, example: boolean, me: Answers, clients: Client[], invoices: Invoice[], letters: Letter[] }} CaseFile */
/** @typedef {"events" | "payments" | "deductions"} Dated */
/** @typedef {"here" | "incoming" | "both"} Way  whose record stays where one id has two */

export const VERSION = 1;
/** @type {("clients" | "invoices" | "letters")[]} */ export const KINDS = ["clients", "invoices", "letters"];

// What an invoice takes of my usual contract when it is added: later it follows its own contract, not my next one.
const TERMS = [["clause", "clause_value", "clause_period"], ["penalty_percent", "penalty_minimum"]];
// The questions of `follow_up`, by who knows the answer.
const OF_ME = ["creditor"];
const OF_CLIENT = ["debtor", "place"];
const OF_INVOICE = [
  "amount", "deductions", "invoice_date", "due_date", "payments", "clause", "clause_value", "clause_period", "penalty_percent",
  "penalty_minimum", "penalty_notice_date", "costs", "imputation", "events",
];
/** Those of a letter that the follow-up does not know. */
export const NAMING = {
  me: [
    "creditor_name", "creditor_address", "creditor_siren", "creditor_email", "creditor_phone", "iban", "creditor_civil_name",
    "creditor_profession", "creditor_home", "creditor_nationality", "creditor_birth_date", "creditor_birth_place", "creditor_siret",
  ],
  client: [
    "debtor_name", "debtor_address", "debtor_siren", "debtor_email", "debtor_kind", "debtor_rcs_city", "debtor_representative", "debtor_siret",
    "debtor_birth_date",
  ],
  invoice: [
    "invoice_number", "service", "contract_ref", "service_date", "market_ref", "request_date", "delivery_proof", "facts", "pieces", "court_kind",
    "court_city",
  ],
};

/** What an operation speaks of is no longer in the file: another tab removed it. */
export class Gone extends Error {
  name = "Gone";
}

/** @returns {CaseFile} */
export const empty = () => ({ version: VERSION, example: false, me: {}, clients: [], invoices: [], letters: [] });

/** @param {CaseFile} file */
export const isEmpty = (file) => !KINDS.some((kind) => file[kind].length) && !Object.keys(file.me).length;

/** An id for a record to add: made before the operation, which may be done again on a fresher file. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The facts once `changes` are made; an empty text takes one away. @param {Answers} facts @param {Answers} changes @returns {Answers} */
const changed = (facts, changes) => Object.fromEntries(Object.entries({ ...facts, ...changes }).filter(([, text]) => text !== ""));

/** @param {Answers} facts @param {string[]} names @returns {Answers} */
const among = (facts, names) => Object.fromEntries(names.filter((name) => facts[name]).map((name) => [name, facts[name]]));

/** @param {Answers} one @param {Answers} other */
function isSame(one, other) {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** @type {WeakMap<{ id: string }[], Map<string, any>>} */ const indexes = new WeakMap(); // lists never change: others take their place

/**
 * @template {{ id: string }} T
 * @param {T[]} records @returns {Map<string, T>}
 */
function byId(records) {
  if (!indexes.has(records)) indexes.set(records, new Map(records.map((one) => [one.id, one])));
  return indexes.get(records);
}

/**
 * @template {{ id: string }} T
 * @param {T[]} records @param {string} id @returns {T}
 */
function found(records, id) {
  const record = byId(records).get(id);
  if (!record) throw new Gone("Cela a été supprimé dans un autre onglet.");
  return record;
}

/**
 * @template {{ id: string, facts: Answers }} T
 * @param {T[]} records @param {string} id @param {Answers} changes
 */
function withFacts(records, id, changes) {
  const before = found(records, id), facts = changed(before.facts, changes);
  return isSame(before.facts, facts) ? records : records.map((one) => (one === before ? { ...one, facts } : one));
}

/** @param {CaseFile} file @param {string} id @returns {Client} */
export const clientOf = (file, id) => found(file.clients, id);

/** @param {CaseFile} file @param {string} id @returns {Invoice} */
export const invoiceOf = (file, id) => found(file.invoices, id);

/** Many at once, as a spreadsheet brings them. @param {CaseFile} file @param {Client[]} clients @param {Invoice[]} invoices @returns {CaseFile} */
export function addAll(file, clients, invoices) {
  const all = [...file.clients, ...clients.map((one) => ({ ...one, facts: changed({}, one.facts) }))];
  const known = new Set(all.map((one) => one.id));
  if (invoices.some((one) => !known.has(one.client))) throw new Gone("Ce client a été supprimé dans un autre onglet.");
  const added = invoices.map((one) => ({ ...one, facts: changed(usual(file.me, one.facts), one.facts) }));
  return { ...file, clients: all, invoices: [...file.invoices, ...added] };
}

/** My usual terms, but those of which the invoice has its own. @param {Answers} me @param {Answers} facts */
const usual = (me, facts) => among(me, TERMS.filter((names) => !facts[names[0]]).flat());

/** @param {CaseFile} file @param {Client} client @returns {CaseFile} */
export const addClient = (file, client) => addAll(file, [client], []);

/** @param {CaseFile} file @param {Invoice} invoice @returns {CaseFile} */
export const addInvoice = (file, invoice) => addAll(file, [], [invoice]);

/** @param {CaseFile} file @param {Answers} facts @returns {CaseFile} */
export const setMe = (file, facts) => ({ ...file, me: changed(file.me, facts) });

/** @param {CaseFile} file @param {string} id @param {Answers} facts @returns {CaseFile} */
export const setClient = (file, id, facts) => ({ ...file, clients: withFacts(file.clients, id, facts) });

/** @param {CaseFile} file @param {string} id @param {Answers} facts @returns {CaseFile} */
export const setInvoice = (file, id, facts) => ({ ...file, invoices: withFacts(file.invoices, id, facts) });

/** Without them, nor what spoke of them alone: letters, and a client of whom nothing is left. @param {CaseFile} file @param {Set<string>} ids @returns {CaseFile} */
export function removeInvoices(file, ids) {
  const [gone, invoices] = [true, false].map((out) => file.invoices.filter((one) => ids.has(one.id) === out));
  const left = new Set(invoices.map((one) => one.client)), bereft = new Set(gone.map((one) => one.client).filter((id) => !left.has(id)));
  const letters = file.letters.flatMap((one) => {
    if (!one.invoices.some((id) => ids.has(id))) return [one];
    const others = one.invoices.filter((id) => !ids.has(id));
    return others.length ? [{ ...one, invoices: others }] : [];
  });
  return { ...file, clients: file.clients.filter((one) => !bereft.has(one.id)), invoices, letters };
}

/** The invoice, its letters, and its client when it was his last. @param {CaseFile} file @param {string} id @returns {CaseFile} */
export const removeInvoice = (file, id) => removeInvoices(file, new Set([found(file.invoices, id).id]));

/** The client, with his invoices and their letters. @param {CaseFile} file @param {string} id @returns {CaseFile} */
export function removeClient(file, id) {
  const client = found(file.clients, id);
  const left = removeInvoices(file, new Set(file.invoices.filter((one) => one.client === id).map((one) => one.id)));
  return { ...left, clients: left.clients.filter((one) => one !== client) };
}

/** @param {string} [text] */
const lines = (text) => (text ? text.split("\n") : []);

/** One event or payment more. The same event of the same day is one event; two payments may be alike. @param {CaseFile} file @param {string} id @param {Dated} name @param {string} line @returns {CaseFile} */
export function addLine(file, id, name, line) {
  const before = lines(found(file.invoices, id).facts[name]);
  return name === "events" && before.includes(line) ? file : setInvoice(file, id, { [name]: [...before, line].join("\n") });
}

/** @param {CaseFile} file @param {string} id @param {Dated} name @param {string} line @returns {CaseFile} */
export function removeLine(file, id, name, line) {
  const before = lines(found(file.invoices, id).facts[name]), place = before.indexOf(line);
  if (place < 0) throw new Gone("Cette ligne a été supprimée dans un autre onglet.");
  return setInvoice(file, id, { [name]: before.toSpliced(place, 1).join("\n") });
}

/** @param {CaseFile} file @param {Letter} letter @returns {CaseFile} */
export function addLetter(file, letter) {
  for (const id of letter.invoices) found(file.invoices, id);
  return { ...file, letters: [...file.letters, letter] };
}

/** @param {CaseFile} file @param {string} id @returns {CaseFile} */
export function removeLetter(file, id) {
  const letter = found(file.letters, id);
  return { ...file, letters: file.letters.filter((one) => one !== letter) };
}

/** Whether two records say the same. @param {any} one @param {any} other @returns {boolean} */
function isAlike(one, other) {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => name in other && isAlike(one[name], other[name]));
}

/** The ids, by kind, of which the two files do not say the same. @param {CaseFile} file @param {CaseFile} other */
export function differing(file, other) {
  return Object.fromEntries(KINDS.map((kind) => {
    const here = byId(/** @type {any[]} */ (file[kind]));
    return [kind, other[kind].filter((one) => here.has(one.id) && !isAlike(here.get(one.id), one)).map((one) => one.id)];
  }));
}

/**
 * Both files in one. Where one id has two records that differ: the one that is here, the one that comes, or both, the one that
 * comes under another id. An example never mixes with a real file: the real one stays alone.
 * @param {CaseFile} file @param {CaseFile} other @param {Way} [way] @returns {CaseFile}
 */
export function merged(file, other, way = "both") {
  if (isEmpty(file)) return other;
  if (file.example !== other.example) return file.example ? other : file;
  const incoming = way === "both" ? renamed(other, differing(file, other)) : other;
  const me = way === "incoming" ? { ...file.me, ...incoming.me } : { ...incoming.me, ...file.me };
  return { ...file, me, ...Object.fromEntries(KINDS.map((kind) => [kind, united(/** @type {any[]} */ (file[kind]), incoming[kind], way)])) };
}

/**
 * @template {{ id: string }} T
 * @param {T[]} here @param {T[]} incoming @param {Way} way
 */
function united(here, incoming, way) {
  const known = byId(here), theirs = byId(incoming);
  const kept = way !== "incoming" ? here : here.map((one) => (isAlike(one, theirs.get(one.id) ?? one) ? one : theirs.get(one.id)));
  return [...kept, ...incoming.filter((one) => !known.has(one.id))];
}

/** The file with other ids for the records named, and for what belongs to them. @param {CaseFile} file @param {Record<string, string[]>} named @returns {CaseFile} */
function renamed(file, named) {
  const ids = new Map(KINDS.flatMap((kind) => named[kind]).map((id) => [id, newId()]));
  /** @param {string} id */
  const other = (id) => ids.get(id) ?? id;
  return {
    ...file,
    clients: file.clients.map((one) => ({ ...one, id: other(one.id) })),
    invoices: file.invoices.map((one) => ({ ...one, id: other(one.id), client: other(one.client) })),
    letters: file.letters.map((one) => ({ ...one, id: other(one.id), invoices: one.invoices.map(other) })),
  };
}

const LONGEST_REFERENCE = 80; // what a question of words accepts

/** How the reader knows an invoice: « facture 2026-014, Atelier Lumen », or by its due date: a calendar must tell invoices apart. @param {CaseFile} file @param {Invoice} invoice */
export function referenceOf(file, invoice) {
  const { invoice_number: number, due_date: due = "" } = invoice.facts, { debtor_name: name = "" } = clientOf(file, invoice.client).facts;
  const whole = [`facture ${number ?? (due && `à échéance du ${frenchDay(isoDay(due) ?? due)}`)}`, name].map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean).join(", ");
  return whole.length > LONGEST_REFERENCE ? `${whole.slice(0, LONGEST_REFERENCE - 1)}…` : whole;
}

/** The answers of `follow_up`, on a day. @param {CaseFile} file @param {Invoice} invoice @param {string} today @returns {Answers} */
export const answersOf = (file, invoice, today) => ({
  ...among(file.me, OF_ME), ...among(clientOf(file, invoice.client).facts, OF_CLIENT), ...among(invoice.facts, OF_INVOICE),
  reference: referenceOf(file, invoice), today,
});

/** Who and what a letter names, that the follow-up does not know. @param {CaseFile} file @param {Invoice} invoice @returns {Answers} */
export const identity = (file, invoice) => ({
  ...among(file.me, NAMING.me), ...among(clientOf(file, invoice.client).facts, NAMING.client), ...among(invoice.facts, NAMING.invoice),
});
