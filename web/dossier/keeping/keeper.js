// @ts-check
// The case file of this tab: kept in the tab until its reader says « Garder sur cet appareil », then on the device.

import { forget, keep, kept } from "../../calculator/store.js";
import { empty, isEmpty, merged } from "../model.js";
import { checkChanges, readCase } from "./check.js";
import { Device } from "./device.js";
import { exported, imported } from "./sealed.js";
import { isMarked, mark, NAME } from "./there.js";
import * as trouble from "./trouble.js";

/** @import { CaseFile, Way } from "../model.js" */
/** @import { Stored } from "./database.js" */
/** @typedef {(file: CaseFile) => CaseFile} Operation */

/** @type {Promise<Keeper>} */ let opened;

/** Events: "change", of the file or of whether it is kept; "trouble", of the sentence about it. */
export class Keeper extends EventTarget {
  /** What is on the screen. @type {CaseFile} */ file = empty();
  /** Whether this device keeps it. */ kept = false;
  /** Whether this device keeps another one, which this tab does not show. */ elsewhere = false;
  /** What the reader must know, or "". */ trouble = "";

  #device = new Device({
    closed: () => this.#inTurn(() => this.#look()),
    erased: () => this.#inTurn(() => this.#emptied()),
    overtaken: () => this.#inTurn(() => this.#overtaken()),
  });
  /** What the device has not taken yet. @type {Operation[]} */ #pending = [];
  /** @type {Promise<any>} */ #last = Promise.resolve();
  /** @type {BroadcastChannel | null} */ #others = null;

  /** The keeper of this page, always the same; it never fails. @returns {Promise<Keeper>} */
  static open() {
    return (opened ??= new Keeper().#start());
  }

  /** The case file of a file. Raises Trouble. @param {Blob} blob @param {string} [passphrase] */
  static read(blob, passphrase) {
    return imported(blob, passphrase);
  }

  /**
   * Applies an operation to the freshest file, and keeps the result. Raises what the operation raises (Gone), or Trouble when a text is
   * too long: nothing is changed then. What the device refuses stays on the screen, said by `trouble`, and is tried again.
   * @param {Operation} operation
   */
  change(operation) {
    return this.#inTurn(() => (this.kept ? alone(() => this.#save(operation)) : this.#changeHere(operation)));
  }

  /** Adds a file to what is there. @param {CaseFile} file @param {Way} [way] */
  import(file, way) {
    return this.change((here) => merged(here, file, way));
  }

  /** The whole as one file, sealed when there is a passphrase. @param {string} [passphrase] */
  exported(passphrase) {
    return exported(this.file, passphrase);
  }

  /** « Garder sur cet appareil »: with what another tab kept meanwhile. `persisted`: the browser will not erase it by itself. */
  async keepHere() {
    await this.#inTurn(() => (this.kept ? undefined : alone(() => this.#keep())));
    const persisted = this.kept && await navigator.storage?.persist?.().catch(() => false);
    return { persisted: persisted === true };
  }

  /** « Tout effacer », here and in the other tabs. */
  eraseAll() {
    return this.#inTurn(() => alone(async () => {
      const gone = await this.#device.erase();
      this.#emptied();
      mark(false);
      this.#others?.postMessage("erased");
      if (!gone) this.#say(trouble.NOT_ERASED);
    }));
  }

  async #start() {
    try {
      this.#others = new BroadcastChannel(NAME);
      this.#others.onmessage = ({ data }) => this.#inTurn(() => (data === "erased" ? this.#emptied() : this.#look()));
    } catch { /* none here: what other tabs did is seen at the next change */ }
    document.addEventListener("visibilitychange", () => !document.hidden && this.#inTurn(() => this.#look()));
    addEventListener("beforeunload", (event) => this.#pending.length && event.preventDefault());
    this.file = inTab() ?? empty();
    await this.#inTurn(() => this.#look());
    return this;
  }

  /** One thing after the other in this tab. @template T @param {() => T | Promise<T>} work @returns {Promise<T>} */
  #inTurn(work) {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  /** @param {string} sentence */
  #say(sentence) {
    if (sentence === this.trouble) return;
    this.trouble = sentence;
    this.dispatchEvent(new Event("trouble"));
  }

  /** @param {{ file?: CaseFile, kept?: boolean, elsewhere?: boolean }} news */
  #show(news) {
    Object.assign(this, news);
    this.dispatchEvent(new Event("change"));
  }

  /** In this tab alone. @param {Operation} operation */
  #changeHere(operation) {
    const file = checkChanges(this.file, operation(this.file));
    if (file === this.file) return;
    this.#show({ file });
    this.#inTab();
  }

  #inTab() {
    if (isEmpty(this.file)) forget(NAME);
    else if (!keep(NAME, this.file)) this.#say(this.trouble || trouble.ONLY_HERE);
    else if (this.trouble === trouble.ONLY_HERE) this.#say("");
  }

  /** On the device, what is on the screen. */
  async #keep() {
    try {
      this.#kept(await this.#device.save((file) => merged(file, this.file), true));
      this.#others?.postMessage("changed");
      forget(NAME);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** On the device, an operation after those that it has not taken yet. @param {Operation} operation */
  async #save(operation) {
    try {
      const stored = await this.#device.save((file) => operation(replayed(this.#pending, file)));
      if (stored) {
        this.#kept(stored);
        return this.#others?.postMessage("changed");
      }
      this.#nothing();
    } catch (/** @type {any} */ error) {
      if (error.kind === "newer") this.#overtaken();
      else if (error instanceof DOMException) return this.#refused(operation, error);
      else throw error;
    }
    return this.#changeHere(operation);
  }

  /** @param {Operation} operation @param {DOMException} error */
  #refused(operation, error) {
    const file = checkChanges(this.file, operation(this.file));
    this.#pending.push(operation);
    this.#failed(error);
    this.#show({ file });
  }

  /** What the device keeps is on the screen. @param {Stored} stored */
  #kept(stored) {
    mark(true);
    this.#pending = [];
    this.#say(stored.aside ? trouble.unreadable(stored.aside) : "");
    this.#show({ file: stored.file, kept: true, elsewhere: false });
  }

  /** What the device keeps now: shown, unless this tab has a file of its own. */
  async #look() {
    try {
      const stored = await this.#device.look();
      if (!stored) this.#nothing();
      else if (this.#pending.length) await alone(() => this.#save((file) => file));
      else if (!this.kept && !isEmpty(this.file)) this.#beside(true);
      else if (!this.kept || stored.file !== this.file) this.#kept(stored);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** The device keeps nothing: as before, or since another tab (which leaves its database for a while) or the browser erased it. */
  #nothing() {
    if (this.kept && this.#device.isThere) this.#emptied();
    else if (this.kept || isMarked()) this.#lost(this.kept ? trouble.ERASED : trouble.MISSING);
    else this.#beside(false);
  }

  /** @param {boolean} elsewhere */
  #beside(elsewhere) {
    if (elsewhere !== this.elsewhere) this.#show({ elsewhere });
  }

  /** What is on the screen stays, in this tab. @param {string} sentence */
  #lost(sentence) {
    this.#pending = [];
    mark(false);
    this.#say(sentence);
    this.#inTab();
    this.#show({ kept: false, elsewhere: false });
  }

  /** Another tab erased everything. */
  #emptied() {
    this.#device.leave();
    this.#pending = [];
    forget(NAME);
    this.#say("");
    this.#show({ file: empty(), kept: false, elsewhere: false });
  }

  #overtaken() {
    this.#say(trouble.OVERTAKEN);
    if (this.#pending.length) this.#inTab();
    this.#pending = [];
    this.#show({ kept: false });
  }

  /** Says what the browser refuses. @param {any} error */
  #failed(error) {
    if (error.name === "QuotaExceededError") this.#say(trouble.FULL);
    else if (error.kind) this.#say(error.message);
    else if (error instanceof DOMException || !globalThis.indexedDB) this.#say(this.kept ? trouble.UNSAVED : trouble.BLOCKED);
    else throw error;
  }
}

/** What this tab kept for itself, or null. @returns {CaseFile | null} */
function inTab() {
  try {
    const raw = kept(NAME);
    return raw && readCase(raw);
  } catch {
    return null; // not ours, or of a newer page
  }
}

/** The operations again, on a fresher file; one whose object is gone has nothing left to do. @param {Operation[]} operations @param {CaseFile} file */
const replayed = (operations, file) => operations.reduce((done, operation) => {
  try {
    return operation(done);
  } catch (/** @type {any} */ error) {
    if (error.name !== "Gone") throw error;
    return done;
  }
}, file);

/**
 * While no other tab writes, where the browser has locks. Elsewhere the transactions of the database do it, but for a tab that erases
 * while another one keeps.
 * @template T @param {() => T | Promise<T>} work @returns {Promise<T>}
 */
async function alone(work) {
  let begun = false;
  try {
    return await navigator.locks.request(NAME, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    if (begun) throw error;
    return work();
  }
}
