// @ts-check
// Which invoice fills a form: one is a button; of several, those still owed, the most urgent first, with what is owed today.

import { filtered, rowsOf } from "../dossier/list/rows.js";
import { frenchDay } from "../shared/dates.js";
import { element } from "../shared/dom.js";
import { euros } from "../shared/money.js";
import { allFollowed } from "./place.js";

/** @import { CaseFile } from "../dossier/model.js" */
/** @import { Outcome } from "../dossier/desk.js" */
/** @import { Row } from "../dossier/list/rows.js" */

const MOST = 100; // in the list: of more, the reader searches
const LAST = "9999"; // after every day

export class Chooser {
  /** @type {Map<string, Outcome>} */ outcomes = new Map();
  /** @type {Row[]} */ rows = [];

  /** @param {string} id of the list @param {(id: string) => unknown} chosen @param {() => unknown} turned another one is in the list */
  constructor(id, chosen, turned) {
    this.turned = turned;
    this.label = element("label", { htmlFor: id, textContent: "Remplir avec" });
    this.search = element("input", { type: "search", placeholder: "Client ou numéro", autocomplete: "off" });
    this.search.setAttribute("aria-label", "Chercher une facture");
    this.search.addEventListener("input", () => this.list());
    this.select = element("select", { id });
    this.select.addEventListener("change", () => this.turned());
    this.select.addEventListener("blur", () => this.later?.());
    this.button = element("button", { type: "button" });
    this.button.addEventListener("click", () => chosen(this.value));
    this.parts = element("div", { className: "chooser" }, this.label, this.search, this.select, this.button);
  }

  /** The invoice in the list, or the only one. */
  get value() {
    return this.rows.length > 1 ? this.select.value : this.rows[0].invoice.id;
  }

  /** @param {CaseFile} file @param {string} assets */
  async follow(file, assets) {
    this.draw(file);
    this.outcomes = await allFollowed(file, assets).catch(() => new Map());
    const draw = () => {
      this.later = null;
      this.draw(file);
    };
    if (document.activeElement === this.select) this.later = draw; // it may be open
    else draw();
  }

  /** @param {CaseFile} file */
  draw(file) {
    const { outcomes } = this, latest = { ...file, invoices: file.invoices.slice(-MOST).reverse() };
    this.rows = outcomes.size ? owedFirst(rowsOf(file, outcomes)) : rowsOf(latest, outcomes);
    const several = this.rows.length > 1;
    this.label.hidden = this.select.hidden = !several;
    this.search.hidden = this.rows.length <= MOST;
    this.button.textContent = several ? "Remplir" : `Remplir avec la ${titled(this.rows[0], false)}`;
    this.list();
  }

  /** What the list shows: what is searched, and what was chosen. */
  list() {
    const { rows, select, search: { value: searched } } = this, { value: before } = select;
    const found = filtered(rows, { text: searched, state: "", client: "" }, "");
    const shown = found.filter((row, index) => index < MOST || row.invoice.id === before), left = found.length - shown.length;
    select.replaceChildren(
      ...shown.map((row) => element("option", { value: row.invoice.id, textContent: titled(row, true) })),
      ...(left ? [element("option", { disabled: true, textContent: `${left} autres\u202f: cherchez-les` })] : []),
    );
    if (shown.some((row) => row.invoice.id === before)) select.value = before;
    this.button.disabled = rows.length > 1 && !shown.length;
    if (!this.button.disabled) this.turned();
  }
}

/** Those still owed, by what comes next; all of them when none is. @param {Row[]} rows */
export function owedFirst(rows) {
  const owed = rows.filter(({ kind }) => kind !== "paid" && kind !== "lost"), known = owed.length ? owed : rows;
  const order = (/** @type {Row} */ { near, step, due }) => `${near ? 0 : 1}${step?.date || LAST}${due || LAST}`;
  const keyed = known.map((row) => ({ row, key: order(row) })).sort((one, other) => Number(one.key > other.key) - Number(one.key < other.key));
  return keyed.map(({ row }) => row);
}

/** « Atelier Lumen, facture 2026-014, 1 420,62 € »; alone, « facture 2026-014 ». @param {Row} row @param {boolean} whole */
function titled({ name, number, due, cents, state }, whole) {
  const sum = state === "incomplete" ? "à compléter" : state === "waiting" ? "" : euros(cents);
  const invoice = number ? `facture ${number}` : due ? `facture à échéance du ${frenchDay(due)}` : "facture sans échéance";
  return (whole ? [name, invoice, sum] : [invoice]).filter(Boolean).join(", ");
}
