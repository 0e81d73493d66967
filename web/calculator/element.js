// @ts-check
// <live-calculator>: carries the reader's answers to the Python of the page and puts the result back. No rule, no figure here.

import { dayInWords, today } from "../shared/dates.js";
import { breath } from "../shared/breath.js";
import { all, around, one, thank } from "../shared/dom.js";
import { beside } from "../shared/script.js";
import { ACTIONS, putFirst } from "./actions.js";
import { put } from "./answer.js";
import { blank, daysOf, takenBack, unanswered } from "./blank.js";
import { showBring } from "./due-date.js";
import { serve } from "./file.js";
import { answers, countedIn, everything, invoicesOf, write } from "./form.js";
import { Invoices } from "./invoices.js";
import { follow, hand } from "./linked.js";
import { reader, saveData, whenIdle } from "./pace.js";
import { choicesBehind, refusedIn, showConditions, showErrors, showUnderstood, waysTo } from "./questions.js";
import { drawRows, writeRows } from "./rows.js";
import { later, prefetch, python } from "./runtime.js";
import { offerWays, press } from "./sheet.js";
import { forget, keep, kept } from "./store.js";
import { unmark } from "./taken.js";
import { listenForTries } from "./tries.js";
import { lead } from "./ways.js";
import { showReached } from "./whole.js";

/** @typedef {import("./link.js").Answers} Answers */
/** @typedef {import("./questions.js").Wrong} Wrong */
/** @typedef {{ rows: Answers[], example: boolean }} Held what a form holds, and whether it is an example */

const NO_TABLE = "Ce qui lit les tableaux n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.";

/** The buttons of an answer: fetched once there is one. */
/** @returns {Promise<typeof import("../away/away.js")>} */
const away = () => beside("away.js");

/** What reads a table, and what Python knows of it: fetched for the first one. */
/** @returns {Promise<typeof import("../table/table.js")>} */
const tables = (/** @type {string} */ assets) => Promise.all([beside("table.js"), later("table", assets)]).then(([module]) => module);

export class LiveCalculator extends HTMLElement {
  static python = python; // one for the whole visit: what is no form asks it here
  static later = later;

  /** The script may run before the page is read to its end: the fetch can begin, the form waits. */
  connectedCallback() {
    if (document.readyState !== "loading") return this.begin();
    if (!reader && !saveData) whenIdle(() => python(this.dataset.name, this.dataset.assets).catch(() => {}));
    document.addEventListener("DOMContentLoaded", () => this.begin(), { once: true });
  }

  begin() {
    if (this.form || !this.isConnected) return;
    /** @type {HTMLFormElement} */ this.form = one(this, "form");
    /** @type {HTMLElement} */ this.output = one(this.form, "output");
    this.name = this.dataset.name;
    this.key = `answers ${location.pathname.replace(/index\.html$/, "")} ${all(document, "live-calculator").indexOf(/** @type {any} */ (this))}`;
    /** @type {WeakSet<Element>} */ this.touched = new WeakSet(); // questions that the reader has left
    this.rows = this.said = this.shown = ""; // what was asked of Python last, what it said, the HTML that is shown
    /** @type {string} */ this.letter = undefined; // the one on the sheet
    /** @type {HTMLElement[]} */ this.lacking = []; // the questions that the answer waits for
    /** @type {(() => void) | null} */ this.askAgain = null; // what a button waits for, said again at each answer
    this.day = today(); // when it was last asked what day it is
    this.invoices = new Invoices(this.form);
    /** @type {import("../table/table.js").Table} */ this.table = null; // that the reader brought
    const early = takenBack(this.form);
    this.worked = this.everything(); // the example
    /** @type {boolean} */ this.example = true; // whether the form holds it: until the first answer of the reader
    this.given = this.subject(); // questions whose answers stay when the example goes
    /** @type {Held} */ this.undone = { rows: this.worked, example: true }; // what « Annuler » gives back
    putFirst(this);
    this.classList.add("live");
    lead(this.output, true, this.dataset.gone);
    showBring(this);
    this.conditions();
    this.showTotal();
    this.listen();
    if (!this.returned() && !follow(this)) this.prepare();
    for (const again of early) this.typed(again());
    serve(this);
  }

  /** What a page is about: choices of its example that are no facts of it. */
  subject() {
    return (this.form.dataset.about ?? "").split(" ").filter(Boolean);
  }

  /** Gives back what was typed in this tab, but to a reader who follows another link; one to an invoice of the case file fills it then. */
  returned() {
    const found = reader && kept(this.key);
    if (!found || (location.hash.startsWith("#calcul=") && location.hash !== found.hash)) return false;
    const days = daysOf(this.form).map((input) => input.name); // those of another day follow, but where the reader chose one
    const now = (/** @type {Answers} */ row) => days.map((name) => [name, row[name] === found.day ? this.day : row[name]]);
    this.start(found.rows.map((/** @type {Answers} */ row) => ({ ...row, ...Object.fromEntries(now(row)) })));
    if (found.said) this.notify("return", found.said);
    return true;
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
    one(this.form, ".several")?.addEventListener("toggle", () => this.load().then(() => tables(this.dataset.assets)).catch(() => {}), { once: true });
    for (const type of ["beforeinput", "keydown"]) this.form.addEventListener(type, (event) => this.replaces(event));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", (event) => this.typed(/** @type {HTMLInputElement} */ (event.target)));
    this.form.addEventListener("focusout", (event) => this.left(/** @type {HTMLInputElement} */ (event.target)));
    this.form.addEventListener("click", (event) => {
      const button = around(/** @type {Element} */ (event.target), "button[data-action]");
      if (button) this.act(button.dataset.action, button);
    });
    this.output.addEventListener("click", (event) => press(this.form, event));
    this.output.addEventListener("toggle", (event) => offerWays(this.form, /** @type {Element} */ (event.target)), true);
    one(this, ".bar").addEventListener("click", () => this.goToAnswer());
    addEventListener("hashchange", () => this.isConnected && follow(this));
    document.addEventListener("visibilitychange", () => this.isConnected && this.anotherDay());
    listenForTries(this);
    showReached(this.output);
  }

  /** The first key in an answer of the example replaces it. @param {Event} event */
  replaces(event) {
    const input = /** @type {HTMLInputElement} */ (event.target), { key = "" } = /** @type {KeyboardEvent} */ (event);
    if (!this.example || input.readOnly) return;
    if (event.type === "beforeinput" && input.type !== "date") input.select?.();
    if (event.type !== "keydown" || input.type !== "date" || !/^(\d|Backspace|Delete)$/.test(key)) return;
    input.value = input.dataset.part ? "" : unanswered(input); // no part of the day of the example
    this.typed(input);
  }

  /** @param {string} action @param {HTMLElement} button */
  async act(action, button) {
    if (action in ACTIONS) return ACTIONS[action](this, button);
    const taken = await away().catch(/** @returns {null} */ () => null);
    if (taken) return taken.leave(this, action, button);
    thank(one(this, ".done"), "Cette action n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.");
  }

  /** What the page around hands over, heard as well as seen. @param {import("./link.js").Answers} row */
  async take(row) {
    hand(this, row);
    await this.load();
    const said = [...all(this, "[data-notice=link], [data-notice=personal]"), this.form.dataset.state === "ready" && one(this.output, ".headline")];
    this.say(said.map((part) => part && part.textContent).filter(Boolean).join(" "));
  }

  // -- the form --

  answers() {
    return answers(this.form, this.table?.rows);
  }

  /** How many invoices were typed; those of a table come after them. */
  get typedCount() {
    return countedIn(this.form, this.table?.rows.length > 0).length;
  }

  everything() {
    return everything(this.form);
  }

  conditions() {
    const count = this.typedCount + (this.table?.rows.length ?? 0), list = one(this, "[data-action=summary]");
    showConditions(this.form, count);
    if (list) list.hidden = count < 2;
  }

  /** What « Annuler » will give back. @returns {Held} */
  held() {
    return { rows: this.everything(), example: this.example };
  }

  /** Answers that are an example, or those of the reader. @param {Answers[]} rows */
  fill(rows, example = false) {
    this.become(example);
    this.invoices.resize(rows.length);
    write(this.form, rows);
    for (const field of all(this.form, ".field")) unmark(/** @type {any} */ (field));
    this.touched = new WeakSet();
    this.reshaped();
  }

  /** Answers of the reader alone: nothing is left of what was there. @param {Answers[]} rows */
  start(rows) {
    this.invoices.resize(1);
    blank(this.form);
    this.fill(rows);
  }

  /** The example goes, whole, at the first answer of the reader. @param {HTMLInputElement} [input] where it is */
  own(input) {
    if (!this.example) return;
    const stays = { ...this.staying(), ...(input && choicesBehind(this.form, around(input, ".field"))) };
    this.become(false);
    blank(this.form, stays, input);
  }

  /** What stays when the example goes. @returns {Answers} */
  staying() {
    const [held] = this.everything();
    return Object.fromEntries(this.given.filter((name) => name in held).map((name) => [name, held[name]]));
  }

  /** @param {boolean} example */
  become(example) {
    if (this.example !== example) this.empty();
    this.example = example;
    this.classList.toggle("example", example);
    this.askAgain = null;
    for (const kind of ["link", "day", "return", "refusal"]) this.notify(kind);
  }

  /** No answer is shown. */
  empty() {
    this.output.replaceChildren();
    this.shown = "";
  }

  /** Questions were filled, added or removed. */
  reshaped() {
    this.invoices.number();
    this.conditions();
    this.keep();
    this.load();
  }

  /** In this tab, pages of the guide alone: a widget keeps nothing. */
  keep() {
    if (!reader) return;
    if (this.example) forget(this.key);
    else keep(this.key, { day: this.day, hash: location.hash, rows: this.everything() });
  }

  /** A page that stays open past midnight follows, but where the reader chose a day. */
  anotherDay() {
    const before = this.day;
    this.day = today();
    if (this.example || before === this.day) return;
    for (const input of daysOf(this.form)) if (input.value === before) input.value = this.day;
    this.reshaped();
  }

  /** @param {HTMLInputElement} input */
  typed(input) {
    if (input.type === "file") return this.open(input.files[0]);
    this.own(input);
    unmark(around(input, ".field"));
    const row = around(input, ".row");
    if (row) writeRows(around(row, ".field"));
    drawRows(input);
    this.conditions();
    if (input.type === "radio" || input.tagName === "SELECT") this.touched.add(around(input, ".field"));
    this.askAgain?.();
    this.keep();
    this.load();
  }

  /** A file that the reader chose, as a table: it is read here, and goes nowhere. @param {File} file */
  async open(file) {
    await this.load();
    const found = await tables(this.dataset.assets).catch(/** @returns {null} */ () => null);
    if (file && found) await found.open(this, file);
    else if (file) this.notify("table", NO_TABLE);
  }

  /** @param {HTMLInputElement} input */
  left(input) {
    const field = input.closest?.(".field");
    if (!field || input.type === "button") return;
    if (!this.example) this.touched.add(field);
    queueMicrotask(() => !this.example && this.update());
  }

  // -- the answer --

  /** Answers at once when Python is there, else when it comes. */
  async load() {
    if (this.python) return this.answer();
    if (this.form.dataset.state === "example") this.form.dataset.state = "loading";
    try {
      const found = await python(this.name, this.dataset.assets);
      await breath(); // several calculators of a page wait for the same Python
      if (this.python) return;
      this.python = found;
    } catch {
      return this.unloaded();
    }
    if (this.form.dataset.state === "error") this.notify("load");
    this.answer();
    whenIdle(() => away().catch(() => {}));
  }

  unloaded() {
    const sentence = "Le calcul n’a pas pu être chargé. Vérifiez la connexion, puis changez une réponse pour réessayer.";
    this.form.dataset.state = "error";
    this.notify("load", sentence);
    this.say(sentence);
    this.loadOnTouch();
  }

  /** Answers, the table of the reader read first when there is one. */
  async answer() {
    const area = one(this.form, "[name=table]");
    if (area && (this.table || area.value.trim())) {
      const found = await tables(this.dataset.assets).catch(/** @returns {null} */ () => null);
      this.notify("table", ...(found ? [] : [NO_TABLE]));
      if (!found) return;
      this.table ??= new found.Table(this);
      this.table.update();
      this.conditions();
    }
    this.update();
  }

  update() {
    if (!this.python) return;
    if (this.table && !this.table.settled) return this.unsettled();
    const given = this.answers();
    if (this.table?.parts.take(given)) return;
    const rows = JSON.stringify(given);
    if (rows !== this.rows) [this.rows, this.said] = [rows, this.python.answer(this.name, rows)];
    const end = this.said.indexOf("\n");
    this.settle(JSON.parse(this.said.slice(0, end)), this.said.slice(end + 1));
  }

  /** The table waits for its reader. */
  unsettled() {
    this.table.parts.stop();
    this.classList.toggle("stale", this.output.childElementCount > 0);
    this.form.dataset.state = "error";
    this.wait([this.table.field]);
  }

  /** Shows an answer, or what it waits for. @param {Wrong[][]} found what is wrong with each invoice @param {string} html */
  settle(found, html) {
    const errors = this.table ? this.table.refused(found, this.typedCount) : found;
    const none = this.table?.rows.length > 0 && found.every((list) => list.length);
    const refused = none || errors.some((list) => list.length);
    if (refused && this.example) return this.leaveRefused();
    showErrors(this.form, errors, (field) => this.touched.has(field) && !field.contains(this.typingIn()));
    const draft = refused && this.drafted();
    this.classList.toggle("stale", refused && !draft && this.output.childElementCount > 0);
    this.form.dataset.state = refused ? "error" : "ready";
    for (const button of all(this, ".actions button, .words button, .next button")) button.disabled = refused;
    this.sayUncounted();
    showUnderstood(this.form, null);
    if (refused) {
      this.wait(none ? [this.table.field] : refusedIn(this.form, errors));
      return this.say("Complétez les réponses signalées pour obtenir le résultat.");
    }
    this.notify("wait");
    this.lacking = [];
    if (html !== this.shown) this.show(html);
    if (!this.example) showUnderstood(this.form, this.output);
    this.showTotal();
  }

  /** Shows a letter that only lacks answers, their places marked. Never one under the name of another. */
  drafted() {
    const { letter } = this.answers()[0];
    if (!letter) return false;
    const html = this.python.draft(this.name, this.rows);
    if (letter !== this.letter) this.empty();
    if (html && html !== this.shown) this.show(html);
    return html !== "";
  }

  /** The choices of a link do not go with the example: it goes. */
  leaveRefused() {
    this.own();
    this.conditions();
    this.update();
  }

  /** Says which answers the result waits for, each one a way to its question. @param {HTMLElement[]} fields */
  wait(fields) {
    this.lacking = fields;
    const older = this.classList.contains("stale") ? "Ce résultat est celui de vos réponses précédentes." : "";
    this.notify("wait", "Réponses à compléter\u202f: ", ...waysTo(fields), ". ", older);
    this.showTotal();
  }

  /** An invoice just added is empty: it changes nothing yet. */
  sayUncounted() {
    const count = this.typedCount, left = count ? invoicesOf(this.form).length - count : 0;
    const sentence = left === 1 ? `La facture ${count + 1} est vide\u202f: elle n’est pas encore comptée.` : `${left} factures sont vides\u202f: elles ne sont pas encore comptées.`;
    this.notify("count", ...(left > 0 ? [sentence] : []));
  }

  /** An answer where it is to stand: the script of this page knows where its ways lead from. @param {HTMLElement} output @param {string} html */
  put(output, html) {
    put(output, html, this.example);
  }

  /** @param {string} html */
  show(html) {
    this.put(this.output, html);
    this.shown = html;
    this.letter = this.answers()[0].letter;
    const headline = one(this.output, ".headline");
    if (!this.example && headline) this.say(headline.textContent);
  }

  /** The bar under a narrow form: a sum carries its day. */
  showTotal() {
    this.classList.toggle("used", !this.example);
    const figure = one(this.output, ".amount");
    one(this, ".bar").textContent = this.classList.contains("stale") || !figure
      ? "Réponses à compléter" : `${this.dated(figure)}\u202f: ${figure.textContent}`;
  }

  /** From a long form to its answer, or to what the answer waits for: the bar, for a finger; a button, for keys and voices. */
  goToAnswer() {
    one(this, ".result").scrollIntoView({ block: "start" });
    one(this, ".result h2").focus({ preventScroll: true });
  }

  /** « Au 28 novembre 2026 »: the day of a sum, as its sentence says it or as the form asks it; else what the figure is. @param {HTMLElement} figure */
  dated(figure) {
    if (!figure.textContent.includes("€")) return figure.dataset.label;
    const said = /^(?:En tout, a|A)(u (?:1er|\d+)\s\S+\s\d{4})/.exec(around(figure, ".headline")?.textContent ?? "");
    const asked = daysOf(this.form).find((input) => input.value && !around(input, ".field").hidden);
    if (said) return `A${said[1]}`;
    return asked ? `Au ${dayInWords(asked.value)}` : figure.dataset.label;
  }

  /**
   * One sentence of its kind above the answer, under it for « refusal »; none without words.
   * @param {string} kind @param {...(Node | string)} words
   */
  notify(kind, ...words) {
    const notices = one(this, kind === "refusal" ? ".refusal" : ".notice");
    let notice = /** @type {HTMLElement} */ (one(notices, `[data-notice="${kind}"]`));
    const answered = kind === "refusal" && !notice && words.length > 0; // to a button: it is brought where it can be read
    if (!words.length) notice?.remove();
    else {
      if (!notice) {
        notice = document.createElement("p");
        notice.dataset.notice = kind;
        notices.append(notice);
      }
      if (notice.textContent !== words.map((word) => (typeof word === "string" ? word : word.textContent)).join("")) notice.replaceChildren(...words);
    }
    notices.hidden = !notices.childElementCount;
    if (answered) notice.scrollIntoView({ block: "nearest" });
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
