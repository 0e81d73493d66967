// @ts-check
// A workbook, read by a worker of its own: the page goes on meanwhile.

import { DAMAGED, NOT_LOADED, Refused } from "./refused.js";

const LONGEST = 30_000; // ms
const HEAVY = "Ce classeur est trop lourd pour cette page\u202f: enregistrez la feuille des factures seule, en CSV.";
/** @type {Record<string, string>} */
const WHY = {
  ods: "Ce fichier est un classeur OpenDocument (.ods)\u202f: enregistrez-le en .xlsx ou en CSV, ou copiez ses cellules et collez-les ici.",
  office: "Ce fichier n’est pas un classeur .xlsx\u202f: enregistrez le tableau des factures en .xlsx ou en CSV.",
  zip: "Ce fichier est une archive\u202f: ouvrez-la, puis déposez les factures qu’elle contient.",
  heavy: HEAVY,
  damaged: DAMAGED,
};

/** The cells of the first sheet. Raises Refused. @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<string[][]>} */
export async function cellsOf(bytes) {
  const worker = new Worker(new URL("reading-workbook.js", import.meta.url).href, { type: "module" });
  try {
    const { rows, nature } = await new Promise((resolve, reject) => {
      worker.addEventListener("message", ({ data }) => resolve(data));
      worker.addEventListener("error", () => reject(new Refused(NOT_LOADED)));
      setTimeout(() => resolve({ nature: "heavy" }), LONGEST);
      worker.postMessage(bytes.buffer, [bytes.buffer]);
    });
    if (nature) throw new Refused(WHY[nature]);
    return rows;
  } finally {
    worker.terminate();
  }
}
