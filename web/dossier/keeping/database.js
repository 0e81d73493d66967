// @ts-check
// The case file in the browser's database: a row for each record, with the revision that last wrote it. A transaction reads what is
// newer than what its tab knows, applies to that, and writes the records that changed: no tab overwrites another.

import { deleteDB, openDB } from "idb";

import { empty, KINDS, VERSION } from "../model.js";
import { areFacts, readCase, wrongPart } from "./check.js";
import { NAME } from "./there.js";
import { BUSY, NEWER, Trouble } from "./trouble.js";

/** @import { IDBPDatabase, IDBPTransaction } from "idb" */
/** @import { CaseFile } from "../model.js" */
/** @typedef {"clients" | "invoices" | "letters"} Kind */
/** @typedef {{ id: string, place: number, revision: number, record: any }} Row  `place` orders records: no clock does */
/** @typedef {Record<Kind, Map<string, Row>>} Rows */
/** @typedef {{ born: string, revision: number, next: number, old: boolean, rows: Rows, aside: number, file: CaseFile }} Stored  what a tab knows of it */
/** @typedef {IDBPTransaction<any, any, any>} Transaction */

const STRUCTURE = 1; // of the stores; the format of what is in them is VERSION
const META = "meta", BY_REVISION = "by_revision", ALL = [META, ...KINDS];
const PART = 200; // rows read or written in one go: a slow phone scrolls and types meanwhile

const noRows = () => /** @type {Rows} */ (Object.fromEntries(KINDS.map((kind) => [kind, new Map()])));

/** What a tab knows before it has read anything. @type {Stored} */
export const NOTHING = { born: "", revision: 0, next: 0, old: false, rows: noRows(), aside: 0, file: empty() };

/**
 * The database; null where there is none and `create` is not asked. Raises Trouble where it is a newer one, DOMException where the
 * browser has none, "busy" where an older page holds it.
 * @param {boolean} create
 * @param {{ terminated: () => void, blocking: (current: number, wanted: number | null) => void }} told
 * @returns {Promise<IDBPDatabase<any> | null>}
 */
export async function open(create, told) {
  let held = () => {};
  const busy = new Promise((_, refuse) => (held = () => refuse(new Trouble("busy", BUSY))));
  const opening = openDB(NAME, STRUCTURE, {
    upgrade(database, old, _, work) {
      work.done.catch(() => {}); // who opens hears of it
      if (!create && old === 0) work.abort(); // looking leaves nothing behind
      else prepare(database);
    },
    blocked: () => held(),
    ...told,
  });
  try {
    return await /** @type {Promise<any>} */ (Promise.race([opening, busy]));
  } catch (/** @type {any} */ error) {
    opening.then((late) => late.close(), () => {});
    if (error.name === "AbortError" && !create) return null;
    throw error.name === "VersionError" ? new Trouble("newer", NEWER) : error;
  }
}

/** @param {IDBPDatabase<any>} database */
function prepare(database) {
  database.createObjectStore(META);
  for (const kind of KINDS) database.createObjectStore(kind, { keyPath: "id" }).createIndex(BY_REVISION, ["revision", "id"]);
}

/** @param {IDBPDatabase<any>} database @param {"readonly" | "readwrite"} mode @returns {Transaction} */
export function transaction(database, mode) {
  const work = database.transaction(ALL, mode, { durability: "strict" });
  work.done.catch(() => {}); // who waits for it hears of it
  return work;
}

/** Nothing of it is written. @param {Transaction} work */
export function abandon(work) {
  try {
    work.abort();
  } catch { /* it failed by itself */ }
}

/**
 * What is kept now, from what was known `before`; the same where nothing changed, null where nothing is kept.
 * @param {Transaction} work @param {Stored} before @returns {Promise<Stored | null>}
 */
export async function read(work, before) {
  const meta = await work.objectStore(META).get(NAME);
  if (!meta) return null;
  if (meta.head.version > VERSION) throw new Trouble("newer", NEWER);
  const known = meta.born === before.born ? before : NOTHING;
  if (meta.revision === known.revision) return known;
  const rows = noRows();
  for (const kind of KINDS) rows[kind] = await readRows(work.objectStore(kind), known.rows[kind], known.revision);
  const { born, revision, next } = meta;
  return { born, revision, next, old: meta.head.version < VERSION, rows, ...assembled(meta.head, rows) };
}

/** @param {any} store @param {Map<string, Row>} before @param {number} revision */
async function readRows(store, before, revision) {
  const rows = new Map(before), index = store.index(BY_REVISION);
  /** @type {[number, string]} */ let last = [revision, "\uffff"];
  for (let part; !part || part.length === PART;) {
    part = /** @type {Row[]} */ (await index.getAll(IDBKeyRange.lowerBound(last, true), PART));
    for (const row of part) rows.set(row.id, row);
    if (part.length) last = [part.at(-1).revision, part.at(-1).id];
  }
  const there = new Set(await store.getAllKeys());
  for (const id of rows.keys()) if (!there.has(id)) rows.delete(id);
  return rows;
}

/** The file that rows make, and how many are damaged: these stay in the database, and out of the file. @param {any} head @param {Rows} rows */
function assembled(head, rows) {
  const records = Object.fromEntries(KINDS.map((kind) => [
    kind, [...rows[kind].values()].sort((one, other) => one.place - other.place).map((row) => row.record),
  ]));
  if (head.version < VERSION) return { aside: 0, file: readCase({ ...head, ...records }) };
  const sound = /** @type {Record<Kind, any[]>} */ (Object.fromEntries(KINDS.map((kind) => [
    kind, records[kind].filter((one) => !wrongPart(kind, one)),
  ])));
  const clients = new Set(sound.clients.map((one) => one.id)), invoices = new Set(sound.invoices.map((one) => one.id));
  /** @type {string[]} */ const orphans = [...new Set(sound.invoices.map((one) => one.client))].filter((id) => !clients.has(id));
  const file = /** @type {CaseFile} */ ({
    version: VERSION, example: head.example === true, me: areFacts(head.me) ? head.me : {},
    clients: [...sound.clients, ...orphans.map((id) => ({ id, facts: {} }))], // his invoices are still there
    invoices: sound.invoices, letters: sound.letters.filter((one) => one.invoices.every((/** @type {string} */ id) => invoices.has(id))),
  });
  const count = (/** @type {any} */ from) => KINDS.reduce((sum, kind) => sum + from[kind].length, 0);
  return { aside: count(records) - count(file) + orphans.length + (file.me === head.me ? 0 : 1), file };
}

/** Writes what `after` changes. @param {Transaction} work @param {Stored} before @param {CaseFile} after @returns {Promise<Stored>} */
export async function write(work, before, after) {
  const stored = { ...before, revision: before.revision + 1, old: false, rows: { ...before.rows }, file: after };
  for (const kind of KINDS) {
    if (before.old || after[kind] !== before.file[kind]) stored.rows[kind] = await writeRows(work.objectStore(kind), kind, before, stored);
  }
  const { born, revision, next } = stored, head = { version: VERSION, example: after.example, me: after.me };
  await work.objectStore(META).put({ born, revision, next, head }, NAME);
  return stored;
}

/** @param {any} store @param {Kind} kind @param {Stored} before @param {Stored} stored */
async function writeRows(store, kind, before, stored) {
  const rows = new Map(before.rows[kind]), left = new Set(before.file[kind].map((one) => one.id));
  const same = new Set(/** @type {any[]} */ (before.old ? [...rows.values()].map((row) => row.record) : before.file[kind]));
  let count = 0;
  for (const record of stored.file[kind]) {
    left.delete(record.id);
    if (same.has(record)) continue;
    const row = { id: record.id, place: rows.get(record.id)?.place ?? stored.next++, revision: stored.revision, record };
    rows.set(row.id, row);
    const put = store.put(row);
    put.catch(() => {}); // the transaction fails with it
    if (++count % PART === 0) await put;
  }
  for (const id of left) {
    rows.delete(id);
    store.delete(id);
  }
  return rows;
}

/** @param {IDBPDatabase<any>} database */
export async function clear(database) {
  const work = transaction(database, "readwrite");
  for (const store of ALL) work.objectStore(store).clear();
  await work.done;
}

/** Whether nothing is left of it; another tab that holds it open may delay that. */
export async function remove() {
  try {
    return await new Promise((done, failed) => deleteDB(NAME, { blocked: () => done(false) }).then(() => done(true), failed));
  } catch {
    return false;
  }
}
