// @ts-check
// What a spreadsheet gives, as rows of cells: the bytes of a file, or what was pasted.

// @ts-expect-error: papaparse has no types of its own
import Papa from "papaparse";

export const MOST = 1000; // invoices in a page
const DELIMITERS = [";", ",", "\t"]; // as the command line tries them

/** A row that has something: the line where it begins, where it stands in the text, whether its quotes are right. */
/** @typedef {{ line: number, from: number, to: number, cells: string[], broken: boolean }} Row */

/** The text of a file: UTF-8, UTF-16 with its mark, or else Windows-1252. @param {Uint8Array} bytes */
export function decoded(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A workbook is a ZIP archive. @param {Uint8Array} bytes */
export const isWorkbook = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The rows of a text, at most so many. Its lines end by a line feed. @param {string} text @param {string} delimiter @param {number} most @returns {Row[]} */
export function rowsOf(text, delimiter, most) {
  /** @type {Row[]} */ const rows = [];
  let from = 0, line = 1;
  Papa.parse(text, {
    delimiter,
    newline: "\n",
    fastMode: false,
    step(/** @type {{ data: string[], errors: object[], meta: { cursor: number } }} */ { data, errors, meta }, /** @type {{ abort: () => void }} */ parser) {
      const to = meta.cursor;
      if (data.some((cell) => cell.trim())) rows.push({ line, from, to, cells: data, broken: errors.length > 0 });
      line += text.slice(from, to).split("\n").length - 1;
      from = to;
      if (rows.length >= most) parser.abort();
    },
  });
  return rows;
}

/**
 * What stands between the cells of a table: the mark that a first line `sep=` says, else the one with which most titles are known; and
 * the text without that line.
 * @param {string} text
 * @param {(titles: string[]) => number} known how many of them
 */
export function marked(text, known) {
  const said = /^sep=(.)[ \t]*(?=\n|$)/i.exec(text);
  if (said) return { delimiter: said[1], text: " ".repeat(said[0].length) + text.slice(said[0].length) };
  const tried = DELIMITERS.map((delimiter) => {
    const [titles] = rowsOf(text, delimiter, 1);
    return { delimiter, known: titles ? known(titles.cells) : 0, count: titles?.cells.length ?? 0 };
  });
  const best = tried.reduce((one, other) => (other.known > one.known || (other.known === one.known && other.count > one.count) ? other : one));
  return { delimiter: best.delimiter, text };
}

/**
 * The rows of a table, those beyond MOST and a title left out but one.
 * @param {string} text
 * @param {(titles: string[]) => number} known how many of its titles
 */
export function read(text, known) {
  const { delimiter, text: rest } = marked(text, known);
  return rowsOf(rest, delimiter, MOST + 2);
}

/** A table as a CSV file, its cells never formulas. @param {string[][]} rows @returns {string} */
export const written = (rows) => Papa.unparse(rows, { delimiter: ";", newline: "\r\n", escapeFormulae: true });
