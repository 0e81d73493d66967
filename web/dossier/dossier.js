// @ts-check
// <case-file>: the page « Mon dossier ». Its parts draw themselves again each time that something changed; the rule is in Python.

import { one } from "../shared/dom.js";
import { beside } from "../shared/script.js";
import { add } from "./add.js";
import { books } from "./books/books.js";
import { bring } from "./bring/bring.js";
import { Desk } from "./desk.js";
import { invoice } from "./invoice/invoice.js";
import { list } from "./list/list.js";
import { safe } from "./safe/safe.js";

/** In the order of the page, each with the class of its section (`invoice` is one of a form). @type {Record<string, (desk: Desk, place: HTMLElement) => void>} */
const PARTS = { safe, shown: invoice, list, bring, books };

/** What keeps the file: one for the whole visit, whatever page asks. @returns {Promise<typeof import("./keeping/keeping.js")>} */
const keeping = () => beside("keeping.js");

class CaseFile extends HTMLElement {
  connectedCallback() {
    if (document.readyState !== "loading") this.begin();
    else document.addEventListener("DOMContentLoaded", () => this.begin(), { once: true });
  }

  async begin() {
    if (this.desk || !this.isConnected) return;
    const words = /** @type {HTMLTemplateElement} */ (one(this, "[data-words]"));
    this.desk = new Desk(this, JSON.parse(words.content.textContent));
    add(this.desk, /** @type {any} */ (one(this, "form.quick")));
    this.desk.keeping = await keeping();
    this.desk.start(await this.desk.keeping.Keeper.open());
    const place = one(this, ".desk");
    for (const [name, part] of Object.entries(PARTS)) {
      const section = document.createElement("section");
      section.className = name;
      place.append(section);
      part(this.desk, section);
    }
    this.classList.add("live");
  }

  disconnectedCallback() {
    this.desk?.leave();
  }
}

if (!customElements.get("case-file")) customElements.define("case-file", CaseFile);
