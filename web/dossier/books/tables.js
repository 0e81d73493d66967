// @ts-check
// The case file as tables for a spreadsheet: the unpaid invoices with their sums; all the invoices with their facts, which « Apporter
// des factures » reads back.

import { frenchDay } from "../../shared/dates.js";
import { plainSum } from "../../shared/money.js";
import { written } from "../../table/read.js";
import { questionsOf } from "../bring/cards.js";
import { choicesOf } from "../controls.js";
import { clientOf } from "../model.js";
import { SUMS, totalsOf } from "./figures.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("./figures.js").Line} Line */

const TITLES = ["Client", "Facture", "Date de la facture", "Échéance", "Jours de retard", "État", "Montant TTC", "Acomptes, avoirs et retenues", "Payé sur le prix",
  "Reçu en tout", "Reste dû TTC", "Intérêts dus", "Indemnité et frais dus", "Total dû"];
const MARK = "\ufeff"; // that tells a spreadsheet the encoding
/** Titles that the reader of tables knows, where the form has other words. @type {[string, string][]} */
const KNOWN = [["debtor_name", "Client"], ["debtor_address", "Adresse du client"], ["debtor_siren", "SIREN du client"], ["debtor_email", "Courriel du client"],
  ["invoice_number", "Numéro de facture"], ["service", "Prestation"], ["events", "Ce qui s’est passé"]];

/** @param {string[][]} rows @returns {Blob} */
const csv = (rows) => new Blob([MARK, written(rows)], { type: "text/csv;charset=utf-8" });

/** @param {Line[]} lines @param {Record<string, string>} states */
export function unpaidTable(lines, states) {
  const sums = (/** @type {Record<string, any>} */ from) => SUMS.map((name) => plainSum(from[name]));
  return csv([TITLES, ...lines.map((line) => [line.client, line.number, frenchDay(line.issued), frenchDay(line.due), String(line.late), states[line.state], ...sums(line)]),
    ["Total", "", "", "", "", "", ...sums(totalsOf(lines))]]);
}

/** Every fact of every invoice that has one, by question. @param {Desk} desk */
export function wholeTable(desk) {
  const { file, element } = desk, named = new Map([KNOWN[0], ...questionsOf(element), ...KNOWN]);
  const rows = file.invoices.map((invoice) => /** @type {Record<string, string>} */ ({ ...clientOf(file, invoice.client).facts, ...invoice.facts }));
  const used = [...named.keys()].filter((name) => name === "debtor_name" || rows.some((row) => row[name]));
  const words = new Map(used.flatMap((name) => ["client", "invoice"].flatMap((form) => choicesOf(element, form, name).map(([value, said]) => /** @type {[string, string]} */ ([`${name} ${value}`, said])))));
  return csv([used.map((name) => named.get(name)), ...rows.map((row) => used.map((name) => words.get(`${name} ${row[name]}`) ?? row[name] ?? ""))]);
}

