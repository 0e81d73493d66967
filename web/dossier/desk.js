// @ts-check
// The case file on the screen: what is kept, what Python makes of it today, which invoice is shown. Its parts listen to it.

import { today } from "../shared/dates.js";
import { around } from "../shared/dom.js";
import { FOLLOWED, workedOut } from "./outcomes.js";

/** @typedef {import("./model.js").CaseFile} CaseFile */
/** @typedef {import("./model.js").Invoice} Invoice */
/** @typedef {import("./keeping/keeper.js").Keeper} Keeper */
/** @typedef {import("../calculator/runtime.js").Said} Said */
/** @typedef {{ field: string, message: string }} Wrong */
/** @typedef {{ code: string, date: string, overdue: boolean, letter: string | null, page: string, why: string }} Coming what comes next */
/**
 * What the calculator `follow_up` says of an invoice.
 * @typedef {{ values: { state: string, days_late: number, total_cents: number, principal_cents: number, interest_cents: number,
 *   invoiced_cents: number, deducted_cents: number, retained_cents: number, received_cents: number, penalty_cents: number, costs_cents: number, indemnity_cents: number, next: Coming[], last_day: string, limitation_status: string,
 *   last_day_to: "sue" | "enforce", known_until: string | null, provisional: boolean }, codes: string[], errors: Wrong[] }} Outcome
 */
/** @typedef {{ states: Record<string, string>, steps: Record<string, string>, events: Record<string, string>,
 *   creditors: Record<string, string>, debtors: Record<string, string>, letters: Record<string, string>,
 *   last: { sue: string, enforce: string }, folds: { past: string, coming: string }, sharing: { why: string, text: string, url: string } }} Words the titles of two folds of an answer, too */

const OF_AN_INVOICE = /^#facture=([\w-]+)/;

/** A link within the page is no affair of the theme, which would fetch the page again; nor is the way back. @param {Event} event */
function stayHere(event) {
  if (around(/** @type {HTMLElement} */ (event.target), 'a[href^="#"]')) event.stopPropagation();
}

/** Events: "change", what is kept or what is shown; "outcomes", Python has answered for all of it; "progress", for some. */
export class Desk extends EventTarget {
  /** @type {Keeper} */ keeper;
  /** @type {typeof import("./keeping/keeping.js")} */ keeping;
  /** By invoice, of what is on the screen now: those not worked out yet are not there. @type {Map<string, Outcome>} */ outcomes = new Map();
  /** What each was worked out from, and what came of it. @type {Map<string, [string, Outcome]>} */ #worked = new Map();
  #round = 0;
  /** @type {AbortController} */ #other; // another keeper takes the place of this one

  /** @param {HTMLElement} element @param {Words} words */
  constructor(element, words) {
    super();
    this.element = element;
    this.words = words;
    this.day = today();
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    addEventListener("hashchange", () => this.tell("change"), { signal });
    element.addEventListener("click", stayHere, { signal });
    const { pathname } = location;
    addEventListener("popstate", (event) => pathname === location.pathname && event.stopImmediatePropagation(), { signal, capture: true });
    document.addEventListener("visibilitychange", () => this.anotherDay(), { signal });
  }

  /** What holds the file from now on. @param {Keeper} keeper */
  start(keeper) {
    this.#other?.abort();
    this.#other = new AbortController();
    this.keeper = keeper;
    const signal = AbortSignal.any([this.leaving.signal, this.#other.signal]);
    keeper.addEventListener("change", () => this.work(), { signal });
    keeper.addEventListener("trouble", () => this.tell("change"), { signal });
    this.work();
  }

  /** The page is left. */
  leave() {
    this.leaving.abort();
  }

  /** @param {string} type */
  tell(type) {
    this.dispatchEvent(new Event(type));
  }

  /** @returns {CaseFile} */
  get file() {
    return this.keeper.file;
  }

  /** The invoice that the address asks; undefined for the list, or where it is gone. @returns {Invoice | undefined} */
  get shown() {
    const [, id] = OF_AN_INVOICE.exec(location.hash) ?? [];
    return this.file.invoices.find((invoice) => invoice.id === id);
  }

  /** Shows an invoice, or the list. @param {Invoice} [invoice] */
  show(invoice) {
    location.hash = invoice ? `facture=${invoice.id}` : "";
  }

  /** A calculator of Python, fetched when it was not. @param {string} name @returns {Promise<Said>} */
  async python(name = FOLLOWED) {
    const { python } = /** @type {any} */ (await customElements.whenDefined("live-calculator"));
    return python(name, this.element.dataset.assets);
  }

  /** The same, with what it knows of tables. @returns {Promise<Said>} */
  async tables() {
    const python = await this.python(), { later } = /** @type {any} */ (await customElements.whenDefined("live-calculator"));
    await later("table", this.element.dataset.assets);
    return python;
  }

  /** Works out again what changed. */
  async work() {
    const round = ++this.#round, { invoices } = this.file;
    this.element.dataset.state = "working";
    this.tell("change");
    if (!invoices.length) return this.settle([]);
    const whole = await this.workOut(this.file, invoices, (done, all) => {
      if (round !== this.#round) return false;
      this.done = [done, all];
      if (done) this.tell("progress");
      return true;
    });
    if (whole && round === this.#round) this.settle(invoices);
  }

  /**
   * Asks Python about the invoices of a file that it does not know so yet, some at a time: the page answers meanwhile.
   * Also of a file that is not on the screen yet: what it says is kept for when it is.
   * @param {CaseFile} file @param {Invoice[]} invoices
   * @param {(done: number, all: number) => boolean} said whether to go on
   * @returns {Promise<boolean>} whether all is worked out
   */
  async workOut(file, invoices, said) {
    const python = await this.python();
    for await (const done of workedOut(python, file, invoices, this.day, this.#worked)) {
      if (!said(done, invoices.length)) return false;
    }
    return true;
  }

  /** What Python said of an invoice, also of one that is not on the screen yet. @param {string} id */
  said(id) {
    return this.#worked.get(id)?.[1];
  }

  /** @param {Invoice[]} invoices */
  settle(invoices) {
    this.outcomes = new Map(invoices.map(({ id }) => [id, this.#worked.get(id)[1]]));
    this.#worked = new Map(invoices.map(({ id }) => [id, this.#worked.get(id)]));
    this.done = undefined;
    this.element.dataset.state = "ready";
    this.tell("outcomes");
  }

  /** A page that stays open past midnight follows. */
  anotherDay() {
    if (this.day === today() || document.hidden) return;
    this.day = today();
    this.work();
  }
}
