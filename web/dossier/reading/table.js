// @ts-check
// A table of invoices, from a spreadsheet or a program that makes invoices: the question of each column, then its rows as facts.

import { breath } from "../../shared/breath.js";
import { isoDay } from "../../shared/dates.js";
import { counted } from "../../table/words.js";
import { Columns, rowsOfCells, rowsOfText, titlesAmong } from "./columns.js";
import { americanDay, orderOf } from "./days.js";
import { EMPTY, Refused } from "./refused.js";
import { plainTitle } from "./titles.js";
import { lineOf, LONGEST, sirenOf } from "./values.js";

const MOST_LINES = 100_000, MOST_INVOICES = 10_000;
const PART = 20; // ms of work between two breaths
const FIRST_ROWS = 10; // among which a sum or a day is looked for
const FIGURES = /^\D{0,4}\d[\d\s.,/-]*\D{0,4}$/; // a sum, a day: without one and without titles, a text is no table
const NO_TABLE = "Ce fichier ne contient ni facture électronique ni tableau de factures.";
const CURRENCY = ["devise", "monnaie", "currency"], EUROS = /^(€|eur|euros?)$/i; // a column, and what it may say
const TOTAL = /^(sous[ -])?(total|totaux)( general| ttc| ht)?$/; // the first cell of a last row
const CHOICES = ["creditor", "debtor", "place"]; // whose answers are codes
const WORDS = ["debtor_name", "creditor_name", "invoice_number", "service"], AS_TYPED = ["amount", "deductions", "payments", "events", "debtor_email"];

/** @typedef {import("../../calculator/link.js").Answers} Answers */
/** @typedef {import("../../calculator/runtime.js").Said} Said */
/** @typedef {import("../../table/read.js").Row} Row */
/** @typedef {import("./found.js").Found} Found */
/** What the reader said of a table: the question of some columns, by their index (« - » for none), and which comes first in a day. */
/** @typedef {{ columns?: Record<string, string>, days?: "day" | "month" }} Choices */
/** What must be settled before the rows are read: about a column, or about the days. @typedef {{ field: string, message: string, days?: boolean }} Asked */
/**
 * @typedef {object} Read
 * @property {string[]} titles
 * @property {(string | null)[]} fields the question of each column, null where there is none
 * @property {Asked[]} asked nothing is found until it is settled, by `again`
 * @property {{ line: number, sentence: string }[]} refused rows that are left out
 * @property {Found[]} found
 */

/** @param {Row[]} rows */
function checkCount(rows) {
  if (!rows.length) throw new Refused(EMPTY);
  if (rows.length > MOST_LINES) throw new Refused(`Ce tableau a plus de ${counted(MOST_LINES, "ligne")}\u202f: coupez-le en plusieurs fichiers de ${counted(MOST_INVOICES, "facture")} au plus.`);
}

export class TableReader {
  /** @type {Map<string, string>} */ chosen = new Map(); // answers to questions with choices, by what the cell says

  /** @param {Row[]} rows @param {number} at where the titles stand @param {Columns} columns */
  constructor(rows, at, columns) {
    if (at < 0 && !rows.slice(0, FIRST_ROWS).some(({ cells }) => cells.length > 1 && cells.some((cell) => FIGURES.test(cell.trim())))) throw new Refused(NO_TABLE);
    this.columns = columns;
    this.titles = at < 0 ? rows[0].cells.map((cell, index) => `Colonne ${index + 1}, ${cell}`) : rows[at].cells;
    this.rows = rows.slice(at + 1);
    if (this.rows.length > MOST_INVOICES) throw new Refused(`Ce tableau a ${counted(this.rows.length, "facture")}, et cette page en suit ${MOST_INVOICES.toLocaleString("fr-FR")} au plus\u202f: coupez-le en plusieurs. Rien n’en est repris, pour ne pas donner un total incomplet.`);
    this.currency = this.titles.findIndex((title) => CURRENCY.includes(plainTitle(title)));
    this.before = rows.slice(0, Math.max(0, at));
  }

  /** @param {Choices} choices @returns {Promise<Read>} */
  async read({ columns = {}, days } = {}) {
    const { fields, errors } = this.columns.of(this.titles.map((title, index) => columns[index] ?? title));
    const asked = errors.filter(({ field }) => fields.includes(field) || field === "amount");
    const read = { titles: this.titles, fields, asked, refused: this.titlesBefore(), found: /** @type {Found[]} */ ([]) };
    await breath();
    if (!asked.length) asked.push(...this.daysAsked(fields, days));
    if (!asked.length) await this.fill(read, days === "month");
    return read;
  }

  titlesBefore() {
    return this.before.map(({ line }) => ({ line, sentence: "avant les titres des colonnes." }));
  }

  /** @param {(string | null)[]} fields @param {string | undefined} days what the reader said @returns {Asked[]} */
  daysAsked(fields, days) {
    const at = fields.flatMap((field, index) => (isDay(field) ? [index] : []));
    if (days || !at.length) return [];
    const { order, example } = orderOf(this.rows.flatMap(({ cells }) => at.map((index) => cells[index] ?? "")));
    if (order !== "asked") return [];
    const said = example ? `«\u202f${example}\u202f» peut se lire de deux façons` : "Des dates ont un mois au-delà de 12";
    return [{ field: fields[at[0]], days: true, message: `${said}\u202f: dites si le jour ou le mois vient en premier.` }];
  }

  /** @param {Read} read @param {boolean} american whether the month comes first */
  async fill(read, american) {
    let until = performance.now() + PART;
    for (const row of this.rows) {
      const sentence = this.fault(row, read.fields);
      if (sentence) read.refused.push({ line: row.line, sentence });
      else read.found.push(this.found(read.fields, row.cells, american));
      if (performance.now() < until) continue;
      await breath();
      until = performance.now() + PART;
    }
  }

  /** Why no invoice can be made of a row, empty when one can. @param {Row} row @param {(string | null)[]} fields */
  fault({ cells, broken }, fields) {
    const { length } = this.titles, currency = (cells[this.currency] ?? "").trim();
    if (broken) return "un guillemet n’est pas fermé, ou ne se trouve pas au début d’une cellule.";
    if (cells.slice(length).some((cell) => cell.trim())) return `${cells.length} cellules, pour ${length} titres de colonne.`;
    if (currency && !EUROS.test(currency)) return `en ${currency}\u202f: les pénalités de ce guide se calculent sur une somme en euros.`;
    const named = fields.some((field, index) => (field === "invoice_number" || field === "due_date") && cells[index]?.trim());
    return !named && TOTAL.test(plainTitle(cells.find((cell) => cell.trim()))) ? "un total\u202f: ce n’est pas une facture." : "";
  }

  /** @param {(string | null)[]} fields @param {string[]} cells @param {boolean} american @returns {Found} */
  found(fields, cells, american) {
    /** @type {Record<"client" | "invoice" | "me", Answers>} */ const facts = { client: {}, invoice: {}, me: {} };
    /** @type {[string, string][]} */ const shown = [], /** @type {string[]} */ doubts = [];
    fields.forEach((field, index) => {
      const cell = (cells[index] ?? "").trim();
      if (!cell) return;
      const answer = field && this.answer(field, cell, american);
      if (CHOICES.includes(field) && !/^[a-z_]+$/.test(answer)) doubts.push(`«\u202f${cell}\u202f» n’est pas une réponse connue à «\u202f${this.titles[index].trim()}\u202f»\u202f: choisissez-la.`);
      else if (field) facts[ownerOf(field)][field] = answer;
      if (WORDS.includes(field) && cell.length > LONGEST) doubts.push(`«\u202f${this.titles[index].trim()}\u202f» dépasse ${LONGEST} caractères\u202f: le texte est coupé. Vérifiez-le.`);
      shown.push([this.titles[index].trim(), cell]);
    });
    for (const [field, cell] of Object.entries(facts.invoice)) if (isDay(field) && !isoDay(cell)) doubts.push(`«\u202f${cell}\u202f» n’est pas une date\u202f: corrigez-la, par exemple 30/04/2026.`);
    const { invoice, client } = facts, credit = /^[-\u2212]/.test(invoice.amount ?? "");
    if (credit) {
      invoice.amount = invoice.amount.slice(1).trim();
      doubts.push("Le montant est négatif\u202f: cette ligne est lue comme un avoir.");
    }
    if (client.debtor_siren && !/^\d{9}$/.test(client.debtor_siren)) doubts.push(`Le numéro du client, ${client.debtor_siren}, ne passe pas la vérification d’un SIREN.`);
    if (!invoice.due_date && !credit) doubts.push("La ligne ne donne pas d’échéance\u202f: indiquez-la.");
    if (!invoice.amount) doubts.push("La ligne ne donne pas de montant\u202f: indiquez-le.");
    /** @type {Found} */ const found = { ...facts, credit, corrects: [], dues: [], terms: "", doubts, shown };
    if (credit) found.deduction = `${invoice.invoice_date ?? ""};${invoice.amount};credit_note`;
    return found;
  }

  /** What a cell answers. @param {string} field @param {string} cell @param {boolean} american */
  answer(field, cell, american) {
    if (isDay(field)) return isoDay(american ? americanDay(cell) : cell) ?? cell;
    if (field === "debtor_siren") return sirenOf(cell) ?? cell;
    if (field.endsWith("_address")) return cell.split("\n").map(lineOf).filter(Boolean).join("\n");
    if (WORDS.includes(field)) return lineOf(cell);
    if (AS_TYPED.includes(field)) return cell;
    const key = `${field}\n${cell}`;
    if (!this.chosen.has(key)) this.chosen.set(key, JSON.parse(this.columns.python.row(this.columns.name, JSON.stringify([field]), JSON.stringify([cell])))[field] ?? cell);
    return this.chosen.get(key);
  }
}

/** The table of a text, or of the cells of a workbook. Raises Refused. @param {string | string[][]} given @param {Said} python @param {string} name */
export async function tableOf(given, python, name) {
  const columns = new Columns(python, name), rows = typeof given === "string" ? await rowsOfText(given, columns, MOST_LINES + 2) : rowsOfCells(given);
  checkCount(rows);
  return new TableReader(rows, await titlesAmong(rows, columns), columns);
}

/** Whether a question is about a day. @param {string | null} field */
const isDay = (field) => field === "until" || Boolean(field?.endsWith("_date"));

/** Whose fact it is. @param {string} field @returns {"client" | "me" | "invoice"} */
function ownerOf(field) {
  if (field.startsWith("debtor") || field === "place") return "client";
  return field.startsWith("creditor") || field === "iban" ? "me" : "invoice";
}
