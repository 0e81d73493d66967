// @ts-check
// An invoice taken out of the file, and put back as it was.

import { clientOf, empty, invoiceOf, merged } from "../model.js";

/** @typedef {import("../model.js").CaseFile} CaseFile */
/** @typedef {Pick<CaseFile, "clients" | "invoices" | "letters">} Taken */

/** What goes with an invoice. @param {CaseFile} file @param {string} id @returns {Taken} */
export function takenWith(file, id) {
  const invoice = invoiceOf(file, id);
  return { clients: [clientOf(file, invoice.client)], invoices: [invoice], letters: file.letters.filter(({ invoices }) => invoices.includes(id)) };
}

/** Puts it back; a client who is still there stays as he now is. @param {CaseFile} file @param {Taken} taken @returns {CaseFile} */
export function restored(file, taken) {
  const known = new Set(file.clients.map(({ id }) => id));
  return merged(file, { ...empty(), ...taken, example: file.example, clients: taken.clients.filter(({ id }) => !known.has(id)) }, "incoming");
}
