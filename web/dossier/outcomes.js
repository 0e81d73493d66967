// @ts-check
// What the rule says of many invoices, some at a time: the page answers meanwhile.

import { breath } from "../shared/breath.js";
import { answersOf } from "./model.js";

/** @typedef {import("../calculator/runtime.js").Said} Said */
/** @import { CaseFile, Invoice } from "./model.js" */
/** @typedef {import("./desk.js").Outcome} Outcome */

export const FOLLOWED = "follow_up";
const AT_FIRST = 5, MOST_AT_ONCE = 200; // invoices between two breaths
const PART = 30; // ms of work between two breaths

/**
 * Asks the rule about invoices of a file. `known` has what was said of each, and from which answers: what has not changed is not asked
 * again. Gives how many are done, before each part and at the end; who listens no more leaves.
 * @param {Said} python @param {CaseFile} file @param {Invoice[]} invoices @param {string} day @param {Map<string, [string, Outcome]>} known
 */
export async function* workedOut(python, file, invoices, day, known) {
  for (let at = 0, size = AT_FIRST; at < invoices.length;) {
    yield at;
    const began = performance.now(), some = invoices.slice(at, at + size);
    /** @type {[id: string, answers: string][]} */ const given = some.map((invoice) => [invoice.id, JSON.stringify(answersOf(file, invoice, day))]);
    const asked = given.filter(([id, answers]) => known.get(id)?.[0] !== answers), rows = asked.map(([, answers]) => answers).join();
    /** @type {Outcome[]} */ const found = asked.length ? JSON.parse(python.figures(FOLLOWED, `[${rows}]`)) : [];
    asked.forEach(([id, answers], index) => known.set(id, [answers, found[index]]));
    at += some.length;
    size = Math.max(1, Math.min(MOST_AT_ONCE, Math.round((size * PART) / Math.max(1, performance.now() - began))));
    await breath();
  }
  yield invoices.length;
}
