// @ts-check
// What files brought, until it is added to the case file: read, compared with what is there, checked by Python, shown, added.

import { breath } from "../../shared/breath.js";
import { element } from "../../shared/dom.js";
import { counted } from "../../table/words.js";
import { button, change, choice, choicesOf, fill } from "../controls.js";
import { added, aim, candidateOf, compare, People, sellerOf, withdrawn } from "./batch.js";
import { boxOf, cards, isBlocked } from "./cards.js";
import { columns } from "./columns.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("../reading/reading.js").Reading} Reading */
/** @typedef {import("./batch.js").Candidate} Candidate */

const LATER = ["creditor", "debtor", "place", "today", "reference"]; // questions that are answered once, or with the invoice

export class Panel {
  /** @type {Candidate[]} */ candidates = [];
  /** What was read, but invoices: refused, or tables. @type {{ reading: Reading, said: import("../reading/table.js").Choices }[]} */ files = [];
  /** Of the new clients, by what tells them. @type {Map<string, string>} */ ids = new Map();
  #round = 0;

  /** @param {Desk} desk @param {HTMLElement} place @param {(sentence: string, ...more: Node[]) => void} say @param {(done: number, all: number, noun: string) => void} progress */
  constructor(desk, place, say, progress) {
    this.desk = desk;
    this.place = place;
    this.say = say;
    this.progress = progress;
    this.debtor = choice("Vos nouveaux clients sont", [["", "à préciser pour chacun"], ...Object.entries(desk.words.debtors)], "Le texte qui s’applique en dépend.");
    this.creditor = choice("Votre activité", [["", "à préciser plus tard"], ...choicesOf(desk.element, "me", "creditor")], "Elle décide du juge compétent.");
    this.mine = element("input", { type: "checkbox", checked: true });
    this.button = button("Ajouter", () => this.add(), "main");
  }

  /** @param {Reading[]} readings */
  async take(readings) {
    for (const reading of readings) {
      if (reading.kind === "case") this.desk.dispatchEvent(new CustomEvent("copy", { detail: reading.opened }));
      else if (reading.kind !== "invoice") this.files.push({ reading, said: {} });
    }
    await this.look(readings.flatMap((one) => candidatesOf(one)));
  }

  /** A table read otherwise takes the place of what it gave. @param {{ reading: Reading, said: object }} file @param {Promise<Reading>} next */
  async read(file, next) {
    const reading = await next;
    this.candidates = this.candidates.filter(({ source, table }) => !table || source !== file.reading.file);
    Object.assign(file, { reading });
    await this.look(candidatesOf(reading));
  }

  /** Compares and checks what came. @param {Candidate[]} candidates */
  async look(candidates) {
    compare(this.desk.file, candidates);
    this.candidates.push(...candidates);
    aim(this.desk.file, this.candidates.filter(({ target }) => !target));
    if (await this.check(candidates)) this.redraw();
  }

  /** Asks Python, as if all were added: what it says serves again once they are. @param {Candidate[]} candidates @returns {Promise<boolean>} */
  async check(candidates) {
    const round = ++this.#round, { desk } = this, asked = candidates.filter(({ found }) => !found.credit);
    const preview = added(desk.file, asked.map((one) => ({ ...one, ticked: true })), this.said(), this.ids).file, ids = new Set(asked.map(({ id }) => id));
    const whole = await desk.workOut(preview, preview.invoices.filter(({ id }) => ids.has(id)), (done, all) => {
      this.progress(done, all, "facture");
      return round === this.#round;
    });
    for (const one of asked) {
      const errors = desk.said(one.id)?.errors ?? [], named = one.found.client.debtor_name ? [] : [{ field: "debtor_name", message: "Indiquez le nom du client." }];
      one.wrong = [...named, ...errors.filter((error) => !LATER.includes(error.field))];
      if (one.wrong.length) one.ticked = false;
    }
    await breath();
    return whole;
  }

  /** An answer that lacked is there. @param {Candidate} candidate */
  async recheck(candidate) {
    await this.check([candidate]);
    candidate.ticked = !candidate.wrong.length;
    this.redraw();
    const box = document.getElementById(boxOf(candidate)), next = candidate.ticked ? box : box?.closest("li").querySelector(".refused input");
    /** @type {HTMLElement} */ (next)?.focus();
  }

  said() {
    const seller = sellerOf(this.candidates), { me } = this.desk.file;
    return { debtor: this.debtor.select.value, creditor: this.creditor.select.value, me: seller && this.mine.checked && !me.creditor_name ? seller : {} };
  }

  get ticked() {
    return this.candidates.filter((one) => one.ticked && !isBlocked(one));
  }

  redraw() {
    const waiting = this.candidates.filter((one) => isBlocked(one) || (one.notes.length && !one.ticked)), apart = new Set(waiting), ready = this.candidates.filter((one) => !apart.has(one));
    fill(this.place, ...this.files.flatMap((file) => this.fileShown(file)), ...this.asked(), ...(this.candidates.length ? [this.commands()] : []),
      ...(waiting.length ? [cards(`À vérifier (${waiting.length.toLocaleString("fr-FR")})`, waiting, this)] : []),
      ...(ready.length ? [cards(`Prêtes à ajouter (${ready.length.toLocaleString("fr-FR")})`, ready, this)] : []));
    this.count();
  }

  /** @param {Panel["files"][number]} file */
  fileShown(file) {
    const { reading } = file, sentence = element("p", {}, element("strong", { textContent: reading.file }), `\u202f: ${reading.sentence}`);
    if (reading.kind === "refused") sentence.className = "attention";
    return [element("div", { className: "read" }, sentence, ...(reading.table ? columns(this.desk.element, reading, (next) => this.read(file, next), file.said) : []))];
  }

  /** What is asked once for all. */
  asked() {
    const { file } = this.desk, people = new People(file.clients), seller = sellerOf(this.candidates), asked = [];
    if (!this.candidates.length) return [];
    if (seller && !file.me.creditor_name) asked.push(element("label", { className: "box" }, this.mine, element("span", { textContent: `Ces factures sont les miennes\u202f: ${seller.creditor_name}. Reprendre mes coordonnées du fichier.` })));
    if (!file.me.creditor) asked.push(this.creditor.asked);
    if (this.candidates.some(({ found }) => !found.credit && !found.client.debtor && !people.find(found.client))) asked.push(this.debtor.asked);
    return asked;
  }

  commands() {
    return element("p", { className: "commands" }, this.button, button("Tout laisser", () => {
      this.clear([]);
      this.say("Rien n’a été ajouté.");
    }));
  }

  count() {
    const count = this.ticked.length;
    this.button.textContent = `Ajouter ${counted(count, "facture")}`;
    this.button.disabled = !count;
  }

  /** @param {Candidate[]} left */
  clear(left) {
    this.candidates = left;
    this.files = [];
    if (left.length) this.redraw();
    else fill(this.place);
  }

  async add() {
    const { desk, ticked: chosen } = this, taken = new Set(chosen), said = this.said();
    this.button.disabled = true;
    await breath();
    /** @type {import("./batch.js").Done} */ let done;
    const changed = await change(desk, (file) => {
      const made = added(file, chosen, said, this.ids);
      done = made.done;
      return made.file;
    }, this.say);
    if (!changed) return this.count();
    await breath();
    this.clear(this.candidates.filter((one) => !taken.has(one) && one.wrong.length));
    const undo = button("Annuler cet ajout", async () => {
      if (await change(desk, (file) => withdrawn(file, done), this.say)) this.say("Ajout annulé.");
    });
    this.say(`${words(chosen)}. `, undo);
    undo.focus();
  }
}

/** @param {Reading} reading */
const candidatesOf = ({ file, kind, found }) => found.map((one) => candidateOf(one, file, kind === "table"));

/** « 12 factures ajoutées, 1 avoir déduit ». @param {Candidate[]} candidates */
function words(candidates) {
  const credits = candidates.filter(({ found }) => found.credit).length, invoices = candidates.length - credits, said = [];
  if (invoices) said.push(`${counted(invoices, "facture")} ajoutée${invoices > 1 ? "s" : ""}`);
  if (credits) said.push(`${counted(credits, "avoir")} déduit${credits > 1 ? "s" : ""}`);
  return said.join(", ");
}
