// @ts-check
// An invoice on the screen: its parts draw themselves again each time that something changed, here or in another tab.

import { element, one, status } from "../../shared/dom.js";
import { answersOf, clientOf, invoiceOf } from "../model.js";
import { agenda } from "./agenda-buttons.js";
import { ask, warningsOf } from "./ask.js";
import { facts } from "./facts.js";
import { head } from "./head.js";
import { lifeline } from "./lifeline.js";
import { note } from "./note.js";
import { said } from "./said.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("../model.js").CaseFile} CaseFile */
/** @typedef {(file: CaseFile) => CaseFile} Operation */
/** Draws a part again. @typedef {() => void} Draw */

/** In the order of the page, by the class of their section. @type {Record<string, (view: View, place: HTMLElement) => Draw>} */
const PARTS = { "view-head": head, "view-said": said, "view-note": note, "view-life": lifeline, "view-agenda": agenda, "view-facts": facts };

const REFUSALS = ["Gone", "Trouble"]; // of the model and of the keeper, in a French sentence

export class View {
  /** What Python said last; undefined until it has. @type {import("./ask.js").Told} */ told;
  /** Whether Python could not be fetched. */ unloaded = false;
  #asked = "";
  /** @type {Draw[]} */ #draws;

  /** @param {Desk} desk @param {HTMLElement} place @param {string} id */
  constructor(desk, place, id) {
    this.desk = desk;
    this.place = place;
    this.id = id;
    this.leaving = new AbortController();
    this.#draws = Object.entries(PARTS).map(([className, part]) => {
      const section = element("section", { className });
      place.append(section);
      return part(this, section);
    });
    place.append(element("div", { className: "undoing" }, status("told"), element("button", { type: "button", textContent: "Annuler", hidden: true })));
  }

  get invoice() {
    return invoiceOf(this.desk.file, this.id);
  }

  get client() {
    return clientOf(this.desk.file, this.invoice.client);
  }

  /** Refused facts, or nothing where Python was not asked yet. */
  get errors() {
    return this.told?.errors ?? [];
  }

  /** What Python makes of it; nothing where a fact is refused. */
  get values() {
    return this.told?.values ?? {};
  }

  /** The warnings that are on the screen, in the words of Python. */
  get warnings() {
    return this.told ? warningsOf(this.told.html) : [];
  }

  /** Asks Python again where something that it reads changed. */
  update() {
    this.settled = this.#ask();
  }

  async #ask() {
    const answers = answersOf(this.desk.file, this.invoice, this.desk.day), asked = JSON.stringify(answers);
    if (this.told && asked === this.#asked) return this.draw();
    this.#asked = asked;
    if (!this.told) this.draw(); // what is noted does not wait for Python
    const python = await this.desk.python().catch(/** @returns {null} */ () => null), told = python ? await ask(python, answers) : undefined;
    if (this.leaving.signal.aborted || asked !== this.#asked) return;
    this.unloaded = !python;
    this.told = told;
    this.draw();
  }

  draw() {
    for (const draw of this.#draws) draw();
  }

  /** Whether it was done: another tab may have removed what it speaks of, and a case file has limits. @param {Operation} operation */
  async change(operation) {
    try {
      await this.desk.keeper.change(operation);
      return true;
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      if (!REFUSALS.includes(name)) throw error;
      this.say(message);
      return false;
    }
  }

  /** Says what was done, heard as well as seen, and offers to undo it. @param {string} sentence @param {Operation} [back] */
  say(sentence, back) {
    if (this.leaving.signal.aborted) return;
    const region = one(this.place, ".undoing"), button = one(region, "button");
    one(region, ".told").textContent = sentence;
    button.hidden = !back;
    button.onclick = async () => {
      if (await this.change(back)) this.say("C’est annulé.");
      one(this.place, "h2").focus({ preventScroll: true });
    };
    if (back) button.focus();
  }

  leave() {
    this.leaving.abort();
    this.place.replaceChildren();
  }
}
