// @ts-check
// A table that a reader brings, pasted or opened: what its columns say, its rows as invoices, those that are refused. It stays here.

import { fieldOf } from "../calculator/form.js";
import { all, around, element, one } from "../shared/dom.js";
import { decoded, isWorkbook, MOST, read } from "./read.js";
import { Parts } from "./parts.js";
import { counted } from "./words.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */
/** @typedef {import("../calculator/link.js").Answers} Answers */
/** @typedef {import("../calculator/questions.js").Wrong} Wrong */
/** @typedef {import("./read.js").Row} Row */

const MOST_BYTES = 20_000_000, MOST_LISTED = 50;
const CARRIED = "-"; // of a column that answers nothing
const FORM = "\u202f"; // before a colon

export class Table {
  /** @type {Answers[]} */ rows = []; // the invoices, in order
  /** @type {Row[]} */ places = []; // of each in the text
  /** @type {(string | null)[]} */ fields = []; // that each column answers
  /** @type {string[]} */ titles = [];
  /** @type {string} */ key = null; // what was read last
  /** Rows that no invoice can be made of. @type {{ row: Row, words: string }[]} */ broken = [];
  settled = true; // whether it is known what each column says

  /** @param {LiveCalculator} calculator */
  constructor(calculator) {
    this.calculator = calculator;
    this.area = one(calculator.form, "[name=table]");
    this.choices = one(calculator.form, "[name=columns]");
    this.field = around(this.area, ".field");
    this.shown = /** @type {HTMLElement} */ (one(this.field, ".table-read"));
    this.parts = new Parts(calculator, this);
    /** @type {Record<string, string>} */ this.kinds = {}; // of the questions, by name
    /** @type {Map<string, string>} */ this.chosen = new Map(); // answers to questions with choices, by what the cell says
  }

  /** Reads the text again when it is another one. */
  update() {
    const text = this.area.value, before = this.key;
    this.key = `${this.choices.value}\n${text}`;
    if (this.key === before) return;
    Object.assign(this, { rows: [], places: [], fields: [], titles: [], broken: [], settled: true });
    this.shown.replaceChildren();
    this.shown.hidden = !text.trim();
    if (text.trim()) this.understand(text);
    this.field.dataset.said = this.rows.length ? counted(this.rows.length, "facture") : "";
  }

  /** @param {string} text */
  understand(text) {
    const found = read(text, (titles) => this.columns(titles).fields.filter(Boolean).length);
    const [first, ...others] = found, titled = this.columns(first.cells).fields.some(Boolean);
    const rows = titled ? others : found;
    if (rows.length > MOST) return this.refuse(`Ce tableau a plus de ${counted(MOST, "ligne")}, la limite de cette page${FORM}: coupez-le en plusieurs. Rien n’en est calculé, pour ne pas donner un total incomplet.`);
    this.titles = titled ? first.cells : first.cells.map((cell, index) => `Colonne ${index + 1}, ${cell}`);
    const { fields, errors } = this.columns(this.titles.map((title, index) => this.choice(index) ?? title));
    const asked = new Set(errors.flatMap((error) => fields.flatMap((field, index) => (field === error.field ? [index] : []))));
    this.fields = fields;
    this.settled = !errors.length;
    this.showColumns(errors, asked);
    if (this.settled) this.fill(rows);
  }

  /** @param {string[]} titles @returns {{ fields: (string | null)[], errors: Wrong[] }} */
  columns(titles) {
    const { name, python } = this.calculator;
    return JSON.parse(python.columns(name, JSON.stringify(titles)));
  }

  /** What the reader chose for a column, undefined where nothing was. @param {number} index @returns {string | undefined} */
  choice(index) {
    return JSON.parse(this.choices.value || "{}")[`${index} ${this.titles[index]}`];
  }

  /** @param {Row[]} rows */
  fill(rows) {
    const { length } = this.titles;
    for (const row of rows) {
      if (row.broken) this.broken.push({ row, words: "un guillemet n’est pas fermé, ou ne se trouve pas au début d’une cellule." });
      else if (row.cells.slice(length).some((cell) => cell.trim())) this.broken.push({ row, words: `${row.cells.length} cellules, pour ${length} titres de colonne.` });
      else {
        this.rows.push(this.answers(row.cells));
        this.places.push(row);
      }
    }
  }

  /** @param {string[]} cells */
  answers(cells) {
    /** @type {Answers} */ const found = {};
    this.fields.forEach((field, index) => {
      const cell = cells[index] ?? "";
      if (field && cell.trim()) found[field] = this.answer(field, cell);
    });
    return found;
  }

  /** What a cell answers: a name on one line, a choice by its words. @param {string} field @param {string} cell */
  answer(field, cell) {
    const kind = (this.kinds[field] ??= this.question(field)?.dataset.kind ?? "");
    if (kind === "line") return cell.trim().replace(/\s*\n\s*/g, " ");
    return kind === "choice" ? this.chosenIn(field, cell) : cell;
  }

  /** A choice by its words, as Python reads them: once each. @param {string} field @param {string} cell */
  chosenIn(field, cell) {
    const { name, python } = this.calculator, key = `${field}\n${cell}`;
    if (!this.chosen.has(key)) this.chosen.set(key, JSON.parse(python.row(name, JSON.stringify([field]), JSON.stringify([cell])))[field]);
    return this.chosen.get(key);
  }

  /** @param {string} field */
  question(field) {
    return fieldOf(this.calculator.form, field);
  }

  /** « montant de la facture ». @param {HTMLElement} question */
  called(question) {
    const label = one(question, "label, legend").textContent.trim();
    return label[0].toLowerCase() + label.slice(1);
  }

  // -- what is shown under it --

  /** @param {string} words */
  refuse(words) {
    this.settled = false;
    this.shown.append(element("p", { className: "attention", textContent: words }));
  }

  /** Which column answers what: said when it is known, asked when it is not. @param {Wrong[]} errors @param {Set<number>} asked columns that may say two things */
  showColumns(errors, asked) {
    const said = this.fields.flatMap((field, index) => (field && !asked.has(index) ? [`«\u202f${this.titles[index].trim()}\u202f» → ${this.called(this.question(field))}`] : []));
    const rest = this.titles.filter((_, index) => !this.fields[index]).map((title) => title.trim()).filter(Boolean);
    if (rest.length) said.push(`${rest.length > 1 ? "gardées telles quelles" : "gardée telle quelle"}${FORM}: ${rest.join(", ")}`);
    for (const { message } of errors) this.shown.append(element("p", { className: "attention", textContent: message }));
    if (said.length) this.shown.append(element("p", { textContent: `Colonnes${FORM}: ${said.join("\u202f; ")}.` }));
    const details = element("details", { className: "columns", open: errors.length > 0 },
      element("summary", { textContent: "Dire ce que contient chaque colonne" }),
      ...this.titles.map((title, index) => this.columnChoice(title, index, asked)));
    this.shown.append(details);
  }

  /** @param {string} title @param {number} index @param {Set<number>} asked */
  columnChoice(title, index, asked) {
    const select = element("select"), seen = new Set();
    const add = (/** @type {string} */ value, /** @type {string} */ words) => select.append(element("option", { value, textContent: words }));
    if (asked.has(index)) add("", "Choisir");
    for (const question of all(this.calculator.form, ".invoice .field, .field[data-kind=choice], .field[data-kind=date]")) {
      const { field } = question.dataset;
      if (!seen.has(field)) add(field, this.called(/** @type {any} */ (question)));
      seen.add(field);
    }
    add(CARRIED, "rien, la garder telle quelle");
    select.value = asked.has(index) ? "" : this.fields[index] ?? CARRIED;
    select.addEventListener("input", () => {
      const before = JSON.parse(this.choices.value || "{}");
      this.choices.value = JSON.stringify({ ...before, [`${index} ${title}`]: select.value });
    });
    return element("label", {}, element("span", { textContent: `«\u202f${title.trim()}\u202f»` }), select);
  }

  /**
   * Lists the rows that are refused, and keeps them out of what the form waits for: the others are counted.
   * @param {Wrong[][]} errors of all the invoices, those of the table last
   * @param {number} typed how many come before
   * @returns {Wrong[][]} what is wrong with the form
   */
  refused(errors, typed) {
    const own = (/** @type {Wrong} */ error) => this.fields.includes(error.field) || Boolean(around(this.question(error.field), ".invoice"));
    const listed = this.broken.map(({ row, words }) => ({ row, words }));
    errors.slice(typed).forEach((wrong, index) => {
      for (const { field, message } of wrong.filter(own)) listed.push({ row: this.places[index], words: `${this.called(this.question(field))}. ${message}` });
    });
    this.showRefused(listed.sort((before, after) => before.row.from - after.row.from));
    const asked = typed ? errors.slice(0, typed) : [[]];
    const common = errors.slice(typed).flatMap((wrong) => wrong.filter((error) => !own(error))); // the same for all
    return [[...asked[0], ...common.slice(0, 1)], ...asked.slice(1)];
  }

  /** @param {{ row: Row, words: string }[]} listed */
  showRefused(listed) {
    const before = one(this.shown, ".refused-rows"), count = new Set(listed.map(({ row }) => row)).size;
    if (!listed.length) return before?.remove();
    const title = count > 1 ? `${counted(count, "ligne")} refusées, gardées dans le tableau${FORM}: corrigez-les, elles seront comptées.`
      : `1 ligne refusée, gardée dans le tableau${FORM}: corrigez-la, elle sera comptée.`;
    const items = listed.slice(0, MOST_LISTED).map(({ row, words }) => {
      const way = element("button", { type: "button", className: "link", textContent: `Ligne ${row.line}` });
      way.addEventListener("click", () => this.goTo(row));
      return element("li", {}, way, `${FORM}: ${words}`);
    });
    const more = listed.length > MOST_LISTED ? [element("li", { textContent: `et ${listed.length - MOST_LISTED} autres.` })] : [];
    const list = element("div", { className: "refused-rows" }, element("p", { className: "attention", textContent: title }), element("ul", {}, ...items, ...more));
    if (before?.isEqualNode(list)) return; // a press on a line must not lose its button
    before?.remove();
    this.shown.append(list);
  }

  /** Shows a row where it stands. @param {Row} row */
  goTo(row) {
    const area = /** @type {HTMLTextAreaElement} */ (/** @type {unknown} */ (this.area));
    const lines = area.value.split("\n").length;
    area.focus();
    area.setSelectionRange(row.from, row.to);
    area.scrollTop = (area.scrollHeight * (row.line - 2)) / lines;
  }
}

/** @param {LiveCalculator} calculator @param {File} file */
export async function open(calculator, file) {
  const area = one(calculator.form, "[name=table]"), say = (/** @type {string} */ words) => calculator.notify("table", words);
  calculator.notify("table");
  if (file.size > MOST_BYTES) return say(`« ${file.name} » est trop lourd pour cette page, qui calcule ${counted(MOST, "facture")} au plus${FORM}: coupez-le en plusieurs.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isWorkbook(bytes)) return say("Ce fichier est un classeur. Enregistrez-le en CSV, ou copiez ses cellules et collez-les ici.");
  const text = decoded(bytes).replace(/\r\n?/g, "\n");
  if (read(text, () => 0).length > MOST + 1) return say(`« ${file.name} » a plus de ${counted(MOST, "ligne")}, la limite de cette page${FORM}: coupez-le en plusieurs. Il n’a pas été ouvert.`);
  area.value = text;
  calculator.typed(area);
}
