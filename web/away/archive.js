// @ts-check
// Several files in one, by fflate: fetched when a reader asks for a whole set.

import { zipSync } from "fflate";

/** @param {Record<string, Uint8Array>} files by name @returns {Blob} */
export const archive = (files) => new Blob([new Uint8Array(zipSync(files))]);
