// @ts-check
// Many invoices, answered in parts: the page scrolls and types meanwhile, shows how far it is, and can be stopped.

import { breath } from "../shared/breath.js";
import { all, element, one } from "../shared/dom.js";
import { written } from "./read.js";
import { counted } from "./words.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */
/** @typedef {import("../calculator/link.js").Answers} Answers */
/** @typedef {import("../calculator/questions.js").Wrong} Wrong */

const FEW = 20; // invoices that are answered at once, each with its details
const FIRST_DRAWN = 100, PART_DRAWN = 50; // rows of the table: shown at once, drawn between two breaths
const PART = 30; // ms of work between two breaths
const PAUSE = 300; // ms without a key before everything is calculated again
const MOST_SHARED = 100; // invoices among which a payment is shared in a page

const SHARED = "payments_to_share";

/** An invoice without what it shares with the others. @param {Answers} row @returns {Answers} */
const alone = (row) => Object.fromEntries(Object.entries(row).filter(([field]) => field !== SHARED));

export class Parts {
  /** @param {LiveCalculator} calculator @param {import("./table.js").Table} table */
  constructor(calculator, table) {
    this.calculator = calculator;
    this.table = table;
    /** @type {object} */ this.run = null; // the work that is going on
    this.asked = ""; // the invoices it is about
    this.done = false;
    /** @type {Answers[]} */ this.answered = [];
    /** @type {Wrong[][]} */ this.errors = [];
    this.html = "";
    this.took = 1; // ms, of the last part
  }

  /** Whether there are many: they are then answered here. @param {Answers[]} rows */
  take(rows) {
    if (rows.length <= FEW) {
      this.stop();
      this.asked = "";
      return false;
    }
    const asked = JSON.stringify(rows);
    if (asked === this.asked) {
      if (this.done) this.settle();
      return true;
    }
    this.asked = asked;
    this.done = false;
    this.answer(rows);
    return true;
  }

  /** Whether what is shown is the list of many, without their details. */
  get many() {
    return this.asked !== "";
  }

  stop() {
    this.run = null;
    this.calculator.notify("progress");
  }

  /** @param {Answers[]} rows */
  async answer(rows) {
    const { calculator } = this, { python, name } = calculator, run = (this.run = {});
    calculator.form.dataset.state = "loading";
    if (calculator.shown) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (this.run !== run) return;
    python.begin(name);
    /** @type {Wrong[]} */ let wrong = [];
    if (rows[0][SHARED]) [rows, wrong] = this.shared(rows);
    const bar = element("progress", { max: rows.length, value: 0 }), words = element("span");
    const stop = element("button", { type: "button", textContent: "Arrêter" });
    stop.addEventListener("click", () => this.interrupt(rows.length));
    calculator.notify("progress", bar, " ", words, " ", stop);
    /** @type {Wrong[][]} */ const errors = [];
    for (let at = 0, size = 5; at < rows.length; at += size) {
      const began = performance.now();
      if (at) size = Math.max(1, Math.min(200, Math.round((size * PART) / Math.max(1, this.took))));
      errors.push(...JSON.parse(python.add(JSON.stringify(rows.slice(at, at + size)))));
      this.took = performance.now() - began;
      bar.value = errors.length;
      words.textContent = `${errors.length} sur ${counted(rows.length, "facture")}`;
      await breath();
      if (this.run !== run) return;
    }
    if (wrong.length) errors[0] = [...errors[0], ...wrong];
    Object.assign(this, { errors, html: python.total(), done: true, answered: rows });
    this.stop();
    this.settle();
    await this.draw((this.run = {}), 0, FIRST_DRAWN);
  }

  settle() {
    this.calculator.settle(this.errors, this.html);
    this.offerDetail();
  }

  /** Some rows of the table; a button draws the others. @param {object} run @param {number} from @param {number} to */
  async draw(run, from, to) {
    const { python, output } = this.calculator, body = one(output, "tbody"), count = this.answered.length;
    if (!body) return;
    const titles = all(output, "table:first-of-type thead th");
    if (!from) body.replaceChildren();
    for (let at = from; at < Math.min(to, count) && this.run === run; at += PART_DRAWN) {
      /** @type {string[][]} */ const rows = JSON.parse(python.rows(String(at), String(PART_DRAWN)));
      body.append(...rows.map((cells) => element("tr", {}, ...cells.map((textContent, index) => {
        const cell = element("td", { className: titles[index].className, textContent });
        cell.dataset.label = titles[index].textContent;
        return cell;
      }))));
      await breath();
    }
    one(output, ".more-rows")?.remove();
    if (to >= count || this.run !== run) return;
    const more = element("button", { type: "button", className: "more-rows", textContent: `Afficher aussi ${counted(count - to, "autre")}` });
    more.addEventListener("click", () => this.draw(run, to, count));
    one(output, "table").after(more);
  }

  /** @param {number} count */
  interrupt(count) {
    this.run = null;
    const again = element("button", { type: "button", textContent: "Reprendre" });
    again.addEventListener("click", () => {
      this.asked = "";
      this.calculator.update();
    });
    this.calculator.notify("progress", `Calcul des ${counted(count, "facture")} arrêté. `, again);
  }

  /** @param {Answers[]} rows @returns {[Answers[], Wrong[]]} */
  shared(rows) {
    if (rows.length <= MOST_SHARED) return JSON.parse(this.calculator.python.share(JSON.stringify(rows)));
    const message = `Cette page partage un paiement entre ${MOST_SHARED} factures au plus\u202f: ne gardez dans le tableau que les factures du client qui a payé.`;
    return [rows.map(alone), [{ field: SHARED, message }]];
  }

  /** The details of one of the invoices, when its reader asks for them. */
  offerDetail() {
    const { calculator } = this, { python, name, output } = calculator;
    if (!output.childElementCount || one(output, ".one-of-many")) return;
    const select = element("select"), shown = element("div");
    select.append(element("option", { value: "", textContent: "Choisir une facture" }));
    this.answered.forEach((row, index) => {
      if (this.errors[index].length) return;
      const { invoice_number: number, debtor_name: client } = row;
      select.append(element("option", { value: String(index), textContent: [number || `Facture ${index + 1}`, client].filter(Boolean).join(", ") }));
    });
    select.addEventListener("input", (event) => {
      event.stopPropagation(); // it is no answer
      const said = select.value ? python.answer(name, JSON.stringify([alone(this.answered[Number(select.value)])])) : "\n";
      calculator.put(shown, said.slice(said.indexOf("\n") + 1));
    });
    output.append(element("div", { className: "one-of-many" }, element("label", {}, "Le détail d’une facture ", select), shown));
  }

  /** The list as a text to paste: the total, then one invoice a line. */
  text() {
    /** @type {string[][]} */ const [titles, ...lines] = JSON.parse(this.calculator.python.listed());
    const headline = one(this.calculator.output, ".headline").innerText.replace(/\s*\n\s*/, " ");
    return [`${headline}.`, "", titles.join("\t"), ...lines.map((line) => line.join("\t"))].join("\n");
  }

  /** The table of the invoices, and the columns that were carried through, for a spreadsheet. */
  csv() {
    const { calculator, table } = this, { python, name } = calculator, rows = calculator.answers();
    if (!this.done) {
      python.begin(name);
      const given = rows[0][SHARED] ? this.shared(rows)[0] : rows;
      this.errors = JSON.parse(python.add(JSON.stringify(given)));
    }
    /** @type {string[][]} */ const [titles, ...lines] = JSON.parse(python.listed());
    const carried = table.fields.flatMap((field, index) => (field ? [] : [index]));
    const typed = rows.length - table.rows.length, total = lines.pop();
    const good = rows.flatMap((_, index) => (this.errors[index].length ? [] : [table.places[index - typed]?.cells ?? []]));
    return written([
      [...titles, ...carried.map((index) => table.titles[index])],
      ...lines.map((line, at) => [...line, ...carried.map((index) => good[at][index] ?? "")]),
      total,
    ]);
  }
}
