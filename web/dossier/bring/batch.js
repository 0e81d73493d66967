// @ts-check
// What files brought, as clients and invoices to add to a case file: who is who, what is there already, what each credit note corrects.

import { frenchDay, isoDay } from "../../shared/dates.js";
import { plain } from "../list/rows.js";
import { addAll, addLine, newId, removeInvoices, removeLine, setClient, setMe } from "../model.js";

/** @typedef {import("../model.js").Answers} Answers */
/** @typedef {import("../model.js").CaseFile} CaseFile */
/** @typedef {import("../model.js").Client} Client */
/** @typedef {import("../model.js").Invoice} Invoice */
/** @typedef {import("../reading/found.js").Found} Found */
/**
 * One thing brought. notes: what its reader must know; wrong: what Python refuses; target: the invoice that a credit note corrects.
 * @typedef {{ id: string, found: Found, source: string, table: boolean, ticked: boolean, notes: string[], wrong: import("../desk.js").Wrong[], target: string }} Candidate
 */
/** What the reader says of all of them. @typedef {{ debtor: string, creditor: string, me: Answers }} Said */
/** What an import did, to undo it. @typedef {{ invoices: Set<string>, credits: [string, string][], completed: [string, Answers][], me: Answers }} Done */

const OF_CREDIT = "credit_note";
const SAME_FILE = "La même facture est dans"; // as the reader of files says it

/** @param {Answers} facts */
const withDays = (facts) => Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, name.endsWith("_date") ? isoDay(text) ?? text : bare(text)]));

/** Without the mark that our tables put before what a spreadsheet would take for a formula. @param {string} text */
const bare = (text) => text.trim().replace(/^'(?=[=+\-@])/, "");

/** @param {Found} found @param {string} source @param {boolean} table @returns {Candidate} */
export function candidateOf(found, source, table) {
  const invoice = withDays(found.invoice), client = withDays(found.client), notes = table ? [] : [...found.doubts];
  if (table && found.credit) notes.push(...found.doubts.slice(0, 1));
  return { id: newId(), found: { ...found, invoice, client }, source, table, ticked: true, notes, wrong: [], target: "" };
}

/** Cents of an amount as people type it, to compare: null where it is none. @param {string} [text] */
export function centsIn(text = "") {
  const [, whole, rest = ""] = /^([\d\s.,’']*?\d)(?:[.,](\d\d?))?$/.exec(text.replace(/€|eur(os?)?|ttc/gi, "").trim()) ?? [];
  return whole ? Number(whole.replace(/\D/g, "")) * 100 + Number(rest.padEnd(2, "0")) : null;
}

/** An invoice, the same in two files. @param {string} name of the client @param {Answers} facts */
const keyOf = (name, facts) => JSON.stringify([plain(name), plain(facts.invoice_number ?? ""), centsIn(facts.amount)]);

/** Clients by what tells them: their SIREN, else their name. */
export class People {
  /** @type {Map<string, Client>} */ #known = new Map();

  /** @param {Client[]} clients */
  constructor(clients) {
    for (const client of clients) this.add(client);
  }

  /** @param {Client} client */
  add(client) {
    for (const key of keysOf(client.facts)) if (!this.#known.has(key)) this.#known.set(key, client);
    return client;
  }

  /** Whose SIREN is another is another. @param {Answers} facts */
  find(facts) {
    const found = keysOf(facts).map((key) => this.#known.get(key)).find(Boolean), [one, other] = [found?.facts.debtor_siren, facts.debtor_siren];
    return one && other && one !== other ? undefined : found;
  }
}

/** @param {Answers} facts */
const keysOf = ({ debtor_siren: siren, debtor_name: name }) => [...(siren ? [`siren ${siren}`] : []), ...(name ? [`name ${plain(name)}`] : [])];

/** Unticks what is there already, and what another sells than the reader. @param {CaseFile} file @param {Candidate[]} candidates */
export function compare(file, candidates) {
  const names = new Map(file.clients.map(({ id, facts }) => [id, facts.debtor_name ?? ""]));
  const seen = new Map(file.invoices.map(({ client, facts }) => [keyOf(names.get(client), facts), "Déjà dans votre dossier."]));
  for (const candidate of candidates) {
    const { found } = candidate, key = keyOf(found.client.debtor_name ?? "", found.invoice), same = found.invoice.invoice_number && !found.credit && seen.get(key);
    const other = anotherSeller(file.me, found.me);
    const told = candidate.notes.some((note) => note.startsWith(SAME_FILE));
    for (const note of [told ? "" : same, other]) if (note) candidate.notes.unshift(note);
    if (same || other) candidate.ticked = false;
    seen.set(key, "La même facture est déjà plus haut.");
  }
}

/** @param {Answers} me @param {Answers} seller */
function anotherSeller(me, seller) {
  const [mine, theirs] = me.creditor_siren && seller.creditor_siren ? [me.creditor_siren, seller.creditor_siren] : [me.creditor_name, seller.creditor_name].map((name) => plain(name ?? ""));
  return mine && theirs && mine.replace(/\D/g, "") !== theirs.replace(/\D/g, "") && plain(mine) !== plain(theirs)
    ? `Le vendeur est ${seller.creditor_name ?? seller.creditor_siren}, et non ${me.creditor_name ?? "vous"}\u202f: vérifiez que cette facture est la vôtre.` : "";
}

/** The seller that most of the files name, or null. @param {Candidate[]} candidates @returns {Answers | null} */
export function sellerOf(candidates) {
  /** @type {Map<string, { count: number, facts: Answers }>} */ const found = new Map();
  for (const { found: { me } } of candidates) {
    if (!me.creditor_name) continue;
    const key = plain(me.creditor_name), before = found.get(key);
    found.set(key, { count: (before?.count ?? 0) + 1, facts: { ...me, ...before?.facts } });
  }
  return [...found.values()].sort((one, other) => other.count - one.count)[0]?.facts ?? null;
}

/** The invoices that a credit note may correct: those of its client, by id. @param {CaseFile} file @param {Candidate[]} candidates @param {Candidate} credit @returns {[string, Answers][]} */
export function targetsOf(file, candidates, { found }) {
  const people = new People(file.clients), client = people.find(found.client), name = plain(found.client.debtor_name ?? "");
  const kept = file.invoices.filter((one) => !found.client.debtor_name || one.client === client?.id).map(({ id, facts }) => /** @type {[string, Answers]} */ ([id, facts]));
  const brought = candidates.filter((one) => !one.found.credit && plain(one.found.client.debtor_name ?? "") === name);
  return [...kept, ...brought.map((one) => /** @type {[string, Answers]} */ ([one.id, one.found.invoice]))];
}

/** Each credit note goes to the invoice that it names. @param {CaseFile} file @param {Candidate[]} candidates */
export function aim(file, candidates) {
  for (const credit of candidates.filter(({ found }) => found.credit)) {
    const numbers = credit.found.corrects.map(({ number }) => plain(number));
    [credit.target] = targetsOf(file, candidates, credit).find(([, facts]) => numbers.includes(plain(facts.invoice_number ?? ""))) ?? [""];
    if (!credit.target) credit.ticked = false;
  }
}

/** The line of a credit note: without its day where it comes after the due date, as it then counts from the beginning. @param {Candidate} credit @param {Answers} target */
function creditLine({ found: { deduction, invoice } }, target) {
  const [, amount, nature] = (deduction ?? `;${invoice.amount};${OF_CREDIT}`).split(";"), day = invoice.invoice_date ?? "";
  return `${day && day <= (isoDay(target.due_date ?? "") ?? "") ? day : ""};${amount};${nature}`;
}

/** @param {Answers} facts @param {string} line @returns {Answers} */
const deducting = (facts, line) => ({ ...facts, deductions: [facts.deductions, line].filter(Boolean).join("\n") });

/**
 * The file with what is ticked; ids: of the new clients, the same when it is done again on a fresher file.
 * @param {CaseFile} file @param {Candidate[]} candidates @param {Said} said @param {Map<string, string>} ids
 * @returns {{ file: CaseFile, done: Done }}
 */
export function added(file, candidates, said, ids) {
  const people = new People(file.clients), /** @type {Client[]} */ clients = [], /** @type {Map<string, Answers>} */ completed = new Map();
  const ticked = candidates.filter((one) => one.ticked);
  const invoices = ticked.filter(({ found }) => !found.credit).map(({ id, found }) => {
    const known = people.find(found.client) ?? newClient(found.client);
    if (!clients.includes(known)) complete(known, found.client);
    return { id, client: known.id, facts: found.invoice };
  });
  const brought = new Map(invoices.map((one) => [one.id, one])), kept = new Map(file.invoices.map((one) => [one.id, one]));
  /** @type {[string, string][]} */ const credits = [];
  for (const credit of ticked.filter(({ found }) => found.credit)) {
    const one = brought.get(credit.target), other = kept.get(credit.target);
    if (one) one.facts = deducting(one.facts, creditLine(credit, one.facts));
    else if (other) credits.push([other.id, creditLine(credit, other.facts)]);
  }

  /** @param {Answers} facts */
  function newClient(facts) {
    const key = keysOf(facts)[0] ?? "", id = ids.get(key) ?? newId();
    ids.set(key, id);
    const client = people.add({ id, facts: { ...(said.debtor ? { debtor: said.debtor } : {}), ...facts } });
    clients.push(client);
    return client;
  }

  /** What the file of an invoice knows more of a client. @param {Client} client @param {Answers} facts */
  function complete(client, facts) {
    const more = Object.entries(facts).filter(([name]) => !client.facts[name]);
    if (more.length) completed.set(client.id, { ...Object.fromEntries(more), ...completed.get(client.id) });
  }
  const me = Object.fromEntries(Object.entries({ ...said.me, ...(said.creditor ? { creditor: said.creditor } : {}) }).filter(([name]) => !file.me[name]));
  const more = [...completed], asked = addAll(setMe(file, me), clients, invoices);
  const whole = more.reduce((next, [id, facts]) => setClient(next, id, facts), asked);
  const corrected = credits.reduce((next, [id, line]) => addLine(next, id, "deductions", line), whole);
  return { file: corrected, done: { invoices: new Set(invoices.map(({ id }) => id)), credits, completed: more, me } };
}

/** @param {Answers} facts @returns {Answers} */
const none = (facts) => Object.fromEntries(Object.keys(facts).map((name) => [name, ""]));

/** The file without what an import added: what changed since stays. @param {CaseFile} file @param {Done} done @returns {CaseFile} */
export function withdrawn(file, { invoices, credits, completed, me }) {
  const there = new Set(file.invoices.filter(({ id }) => invoices.has(id)).map(({ id }) => id));
  let next = setMe(removeInvoices(file, there), none(me));
  for (const [id, line] of credits) {
    const lines = next.invoices.find((one) => one.id === id)?.facts.deductions?.split("\n") ?? [];
    if (lines.includes(line)) next = removeLine(next, id, "deductions", line);
  }
  for (const [id, facts] of completed) if (next.clients.some((one) => one.id === id)) next = setClient(next, id, none(facts));
  return next;
}

/** « 1 850,00 € » of what was typed. @param {string} text */
export const sumSaid = (text) => `${text.replace(/\s*(€|eur(os?)?|ttc)\s*/gi, "")}\u202f€`;

/** « Atelier Lumen, facture 2026-014, 1 850,00 €, échéance 31/05/2026 ». @param {Found} found */
export function titleOf({ client, invoice, credit }) {
  const { invoice_number: number, amount, due_date: due } = invoice, kind = credit ? "avoir" : "facture", sum = amount && sumSaid(amount);
  return [client.debtor_name || "Client sans nom", number ? `${kind} ${number}` : `${kind} sans numéro`, sum || "montant à indiquer", !credit && (due ? `échéance ${frenchDay(isoDay(due) ?? due)}` : "échéance à indiquer")]
    .filter(Boolean).join(", ");
}
