// @ts-check
// The device's part of a case file: its database, opened when there is one, and what this tab knows of it.

/** @import { IDBPDatabase } from "idb" */
/** @import { CaseFile } from "../model.js" */
/** @import { Stored } from "./database.js" */

import { newId } from "../model.js";
import { checkChanges } from "./check.js";
import * as database from "./database.js";

export class Device {
  /** @type {IDBPDatabase<any> | null} */ #database = null;
  #stored = database.NOTHING;
  #told;

  /**
   * What the browser tells: the database was `closed` by it, `erased` by another tab, or `overtaken` by a newer guide.
   * @param {{ closed: () => void, erased: () => void, overtaken: () => void }} told
   */
  constructor(told) {
    this.#told = told;
  }

  /** Whether there is a database, once one was looked for. */
  get isThere() {
    return this.#database !== null;
  }

  /** @param {boolean} create */
  async #opened(create) {
    const { closed, erased, overtaken } = this.#told;
    this.#database ??= await database.open(create, {
      terminated: () => {
        this.leave();
        closed();
      },
      blocking: (_, wanted) => {
        this.leave(); // no other tab waits for this one
        if (wanted === null) erased();
        else overtaken();
      },
    });
    return this.#database;
  }

  /** What it keeps now, null for nothing. @returns {Promise<Stored | null>} */
  async look() {
    const opened = await this.#opened(false), stored = opened && await database.read(database.transaction(opened, "readonly"), this.#stored);
    if (stored) this.#stored = stored;
    return stored;
  }

  /**
   * What it keeps once an operation has changed what it keeps now, in one transaction; null where it keeps nothing, and `create` is not
   * asked. Raises what the operation raises: nothing is changed then.
   * @param {(file: CaseFile) => CaseFile} operation @param {boolean} [create] @returns {Promise<Stored | null>}
   */
  async save(operation, create = false) {
    const opened = await this.#opened(create);
    if (!opened) return null;
    const work = database.transaction(opened, "readwrite");
    try {
      const known = await database.read(work, this.#stored);
      if (!known && !create) return null;
      const before = known ?? { ...database.NOTHING, born: newId() };
      const after = checkChanges(before.file, operation(before.file));
      const stored = known && after === known.file ? known : await database.write(work, before, after);
      await work.done;
      return (this.#stored = stored);
    } catch (error) {
      database.abandon(work);
      throw error;
    }
  }

  /** Whether nothing is left. */
  async erase() {
    let clear = true;
    try {
      const opened = await this.#opened(false);
      if (opened) await database.clear(opened);
    } catch (/** @type {any} */ error) {
      clear = error.kind !== "newer"; // a browser that keeps nothing has nothing left
    }
    this.leave();
    return await database.remove() || clear;
  }

  /** Forgets what it knew: the next look opens again. */
  leave() {
    this.#database?.close();
    this.#database = null;
    this.#stored = database.NOTHING;
  }
}
