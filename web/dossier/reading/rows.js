// @ts-check
// The rows of a text, some at a time: a long file leaves the page free between two parts.

import { breath } from "../../shared/breath.js";
import { rowsOf } from "../../table/read.js";

const PART = 1 << 15; // characters

/** @typedef {import("../../table/read.js").Row} Row */

/**
 * At most so many rows of a text. A part ends inside a row: the next one begins with that row.
 * @param {string} text
 * @param {string} delimiter
 * @param {number} most
 */
export async function rowsInParts(text, delimiter, most) {
  /** @type {Row[]} */ const rows = [];
  for (let from = 0, line = 1, size = PART; from < text.length && rows.length < most;) {
    const last = from + size >= text.length, part = rowsOf(text.slice(from, from + size), delimiter, Infinity);
    const cut = last ? undefined : part.pop();
    if (!last && !part.length) {
      size *= 2; // a row longer than a part, or nothing in it
      continue;
    }
    for (const row of part) rows.push({ ...row, line: row.line + line - 1, from: row.from + from, to: row.to + from });
    const next = cut ? from + cut.from : text.length;
    line += cut ? cut.line - 1 : 0;
    from = next;
    size = PART;
    await breath();
  }
  return rows.slice(0, most);
}
