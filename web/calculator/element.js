// @ts-check
// <live-calculator>: carries the reader's answers to the Python of the page and puts the result back. No rule, no figure here.

import { frenchDay } from "../shared/dates.js";
import { all, around, one, thank } from "../shared/dom.js";
import { beside } from "../shared/script.js";
import { ACTIONS } from "./actions.js";
import { put } from "./answer.js";
import { answers, everything, write } from "./form.js";
import { Invoices } from "./invoices.js";
import { asked } from "./link.js";
import { breath, reader, saveData, whenIdle } from "./pace.js";
import { showConditions, showErrors } from "./questions.js";
import { drawRows, writeRows } from "./rows.js";
import { prefetch, python } from "./runtime.js";

/** @typedef {import("./link.js").Answers} Answers */

/** @type {Map<string, Answers[]>} */ const kept = new Map(); // answers of forms left by instant navigation: memory only

/** The buttons of an answer: fetched once there is one. */
/** @returns {Promise<typeof import("../away/away.js")>} */
const away = () => beside("away.js");

export class LiveCalculator extends HTMLElement {
  /** The script may run before the page is read to its end: the fetch can begin, the form waits. */
  connectedCallback() {
    if (document.readyState !== "loading") return this.begin();
    if (!reader && !saveData) whenIdle(() => python(this.dataset.name, this.dataset.assets).catch(() => {}));
    document.addEventListener("DOMContentLoaded", () => this.begin(), { once: true });
  }

  disconnectedCallback() {
    if (this.changed) kept.set(this.key, this.everything());
  }

  begin() {
    if (this.form || !this.isConnected) return;
    /** @type {HTMLFormElement} */ this.form = one(this, "form");
    /** @type {HTMLElement} */ this.output = one(this.form, "output");
    this.name = this.dataset.name;
    this.key = `${location.pathname} ${all(document, "live-calculator").indexOf(/** @type {any} */ (this))}`;
    /** @type {WeakSet<Element>} */ this.touched = new WeakSet(); // questions that the reader has left
    this.changed = false; // by the reader, or by the address
    this.rows = this.said = this.shown = ""; // what was asked of Python last, what it said, the HTML that is shown
    /** @type {Answers[]} */ this.undone = []; // what « Annuler » gives back
    this.classList.add("live");
    this.invoices = new Invoices(this.form);
    this.worked = this.everything();
    this.conditions();
    this.showTotal();
    this.listen();
    const rows = this.linked() ?? kept.get(this.key);
    if (rows) this.fill(rows);
    else this.prepare();
  }

  /** Before the reader types. The other calculators of a page wait for their own first touch. */
  prepare() {
    if (saveData || one(document, "live-calculator") !== /** @type {Element} */ (this)) return;
    if (reader) whenIdle(() => prefetch(this.name, this.dataset.assets));
    Promise.resolve(reader).then(() => whenIdle(() => this.load()));
  }

  loadOnTouch() {
    for (const type of ["focusin", "pointerdown"]) {
      this.form.addEventListener(type, () => this.load(), { once: true, passive: true });
    }
  }

  listen() {
    this.loadOnTouch();
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", (event) => this.typed(/** @type {HTMLInputElement} */ (event.target)));
    this.form.addEventListener("focusout", (event) => this.left(/** @type {HTMLInputElement} */ (event.target)));
    this.form.addEventListener("click", (event) => {
      const button = around(/** @type {Element} */ (event.target), "button[data-action]");
      if (button) this.act(button.dataset.action, button);
    });
    addEventListener("hashchange", () => {
      const rows = this.isConnected && this.linked();
      if (rows) this.fill(rows);
    });
  }

  /** @param {string} action @param {HTMLElement} button */
  async act(action, button) {
    if (action in ACTIONS) return ACTIONS[action](this, button);
    const taken = await away().catch(/** @returns {null} */ () => null);
    if (taken) return taken.ACTIONS[action](this, button);
    thank(one(this, ".done"), "Cette action n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.");
  }

  // -- the form --

  answers() {
    return answers(this.form);
  }

  everything() {
    return everything(this.form);
  }

  conditions() {
    showConditions(this.form);
  }

  /** @param {Answers[]} rows */
  fill(rows) {
    this.invoices.resize(rows.length);
    write(this.form, rows);
    this.reshaped();
  }

  /** Questions were filled, added or removed. */
  reshaped() {
    this.changed = true;
    this.invoices.number();
    this.conditions();
    this.load();
  }

  /** The answers that the address gives to the first form of this calculator, or null. */
  linked() {
    const { calculator, version, rows } = asked(location.hash);
    if (calculator !== this.name || one(document, `form[data-calculator="${this.name}"]`) !== /** @type {Element} */ (this.form)) return null;
    const { rules } = this.form.dataset;
    this.notify(!version || version === rules ? "" : `Ce lien date d’une autre version des règles (${version}). ` +
      `Le résultat suit la version du ${frenchDay(rules)}.`);
    return rows;
  }

  /** @param {HTMLInputElement} input */
  typed(input) {
    this.changed = true;
    const row = around(input, ".row");
    if (row) writeRows(around(row, ".field"));
    drawRows(input);
    this.conditions();
    if (input.type === "radio" || input.tagName === "SELECT") this.touched.add(around(input, ".field"));
    this.load();
  }

  /** @param {HTMLInputElement} input */
  left(input) {
    const field = input.closest?.(".field");
    if (!field || input.type === "button") return;
    if (this.changed) this.touched.add(field);
    queueMicrotask(() => this.changed && this.update());
  }

  // -- the answer --

  /** Answers at once when Python is there, else when it comes. */
  async load() {
    if (this.python) return this.update();
    if (this.form.dataset.state === "example") this.form.dataset.state = "loading";
    try {
      const found = await python(this.name, this.dataset.assets);
      await breath(); // several calculators of a page wait for the same Python
      if (this.python) return;
      this.python = found;
    } catch {
      return this.unloaded();
    }
    if (this.form.dataset.state === "error") this.notify("");
    this.update();
    whenIdle(() => away().catch(() => {}));
  }

  unloaded() {
    const sentence = "Le calcul n’a pas pu être chargé. Vérifiez la connexion, puis changez une réponse pour réessayer.";
    this.form.dataset.state = "error";
    this.notify(sentence);
    this.say(sentence);
    this.loadOnTouch();
  }

  update() {
    if (!this.python) return;
    const rows = JSON.stringify(this.answers());
    if (rows !== this.rows) [this.rows, this.said] = [rows, this.python.answer(this.name, rows)];
    const end = this.said.indexOf("\n");
    /** @type {{ field: string, message: string }[][]} */ const errors = JSON.parse(this.said.slice(0, end));
    const html = this.said.slice(end + 1), refused = errors.some((list) => list.length);
    showErrors(this.form, errors, (field) => this.touched.has(field) && !field.contains(this.typingIn()));
    this.classList.toggle("stale", refused);
    this.form.dataset.state = refused ? "error" : "ready";
    for (const button of all(this, ".actions button, .words button")) button.disabled = refused;
    if (refused) {
      this.showTotal();
      return this.say("Complétez les réponses signalées pour obtenir le résultat.");
    }
    if (html !== this.shown) this.show(html);
  }

  /** @param {string} html */
  show(html) {
    put(this.output, html);
    this.shown = html;
    this.showTotal();
    one(this, ".example-note").hidden = this.changed;
    if (this.changed) this.say(one(this.output, ".headline")?.textContent ?? "");
  }

  /** The bar under a narrow form. */
  showTotal() {
    this.classList.toggle("used", this.changed);
    const figure = one(this.output, ".amount");
    one(this, ".bar").textContent = this.classList.contains("stale")
      ? "Réponses à compléter" : `${figure?.dataset.label}\u202f: ${figure?.textContent}`;
  }

  /** @param {string} sentence */
  notify(sentence) {
    const notice = one(this, ".notice");
    notice.textContent = sentence;
    notice.hidden = !sentence;
  }

  /** Screen readers hear the sentence once the reader pauses, not at every key. @param {string} sentence */
  say(sentence) {
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => {
      const region = one(this, ".announcement");
      if (region.textContent !== sentence) region.textContent = sentence;
    }, 700);
  }

  /** The control that has the focus, or null. */
  typingIn() {
    const active = document.activeElement;
    return active?.matches("input, select, textarea") && this.contains(active) ? active : null;
  }
}
