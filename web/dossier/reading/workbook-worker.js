// @ts-check
/*! read-excel-file, fflate: MIT License */
// The first sheet of a workbook as rows of texts, apart from the page: { rows }, or { nature } of another archive.

import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";

const MOST_BYTES = 400_000_000; // of what an archive unfolds to

/** What is in an archive, without unfolding it. @param {ArrayBuffer} archive @returns {{ names: string[], size: number }} */
function listed(archive) {
  /** @type {string[]} */ const names = [];
  let size = 0;
  unzipSync(new Uint8Array(archive), {
    filter({ name, originalSize }) {
      names.push(name);
      size += originalSize;
      return false;
    },
  });
  return { names, size };
}

/** What an archive without a sheet is. @param {string[]} names */
function natureOf(names) {
  if (names.includes("content.xml")) return "ods";
  return names.includes("[Content_Types].xml") ? "office" : "zip";
}

/** A cell as a reader would type it. @param {unknown} cell @returns {string} */
function textOf(cell) {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell !== "number") return cell === null || cell === undefined ? "" : String(cell);
  const cents = Math.round(cell * 100) / 100; // a sum that a formula gives may be 119.99999999999999
  return String(Math.abs(cell - cents) < 1e-6 ? cents : cell).replace(".", ",");
}

/** @param {ArrayBuffer} archive */
async function read(archive) {
  const { names, size } = listed(archive);
  if (!names.includes("xl/workbook.xml")) return { nature: natureOf(names) };
  if (size > MOST_BYTES) return { nature: "heavy" };
  const cells = await readSheet(archive);
  return { rows: cells.map((row) => row.map(textOf)) };
}

addEventListener("message", ({ data }) => read(data).catch(() => ({ nature: "damaged" })).then((said) => postMessage(said)));
