// @ts-check
// The columns of a table: what stands between them, where their titles are, what questions they answer.

import { breath } from "../../shared/breath.js";
import { marked } from "../../table/read.js";
import { rowsInParts } from "./rows.js";
import { completed } from "./titles.js";

const FIRST_ROWS = 10; // among which the titles are looked for

/** @typedef {import("../../calculator/runtime.js").Said} Said */
/** @typedef {import("../../table/read.js").Row} Row */
/** @typedef {import("./table.js").Asked} Asked */

/** @param {string[][]} cells of a workbook @returns {Row[]} */
export const rowsOfCells = (cells) => cells.map((row, index) => ({ line: index + 1, from: 0, to: 0, cells: row, broken: false })).filter((row) => row.cells.some((cell) => cell.trim()));

/** What Python knows of the columns of a table: asked once for the same titles, since it takes its time on a phone. */
export class Columns {
  /** @type {Map<string, { fields: (string | null)[], errors: Asked[] }>} */ known = new Map();

  /** @param {Said} python @param {string} name of the calculator whose questions they answer */
  constructor(python, name) {
    this.python = python;
    this.name = name;
  }

  /** @param {string[]} titles */
  of(titles) {
    const key = JSON.stringify(titles);
    if (!this.known.has(key)) {
      const { fields, errors } = JSON.parse(this.python.columns(this.name, key));
      this.known.set(key, { fields: completed(fields, titles), errors });
    }
    return this.known.get(key);
  }

  /** How many are known. @param {string[]} titles */
  count(titles) {
    return titles.length > 1 ? this.of(titles).fields.filter(Boolean).length : 0;
  }
}

/** The rows of a text, at most so many, what stands between its cells found first. @param {string} text @param {Columns} columns @param {number} most */
export async function rowsOfText(text, columns, most) {
  const { delimiter, text: rest } = marked(text.replace(/\r\n?/g, "\n"), (titles) => columns.count(titles));
  await breath();
  return rowsInParts(rest, delimiter, most);
}

/** Where the titles stand: under a heading, in some workbooks; -1 where there are none. @param {Row[]} rows @param {Columns} columns */
export async function titlesAmong(rows, columns) {
  let best = -1, most = 0;
  for (const [index, { cells }] of rows.slice(0, FIRST_ROWS).entries()) {
    const known = columns.count(cells);
    if (known > most) [best, most] = [index, known];
    if (most > 1) break;
    await breath();
  }
  return best;
}
