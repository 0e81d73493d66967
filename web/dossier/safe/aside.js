// @ts-check
// A case file that is looked at, apart from the reader's own: in memory, with what the page asks of a keeper.

/** @typedef {import("../model.js").CaseFile} CaseFile */

export class Aside extends EventTarget {
  kept = false;
  trouble = "";
  elsewhere = false;

  /** @param {CaseFile} file @param {typeof import("../keeping/keeping.js").exported} write */
  constructor(file, write) {
    super();
    this.file = file;
    this.write = write;
  }

  /** @param {(file: CaseFile) => CaseFile} operation */
  async change(operation) {
    this.file = operation(this.file);
    this.dispatchEvent(new Event("change"));
  }

  /** @param {string} [passphrase] */
  exported(passphrase) {
    return this.write(this.file, passphrase);
  }
}
