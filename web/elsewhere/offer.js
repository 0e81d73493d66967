// @ts-check
// « Remplir avec la facture 2026-014 »: above a form, for a reader who keeps a case file.

import { remember } from "../calculator/actions.js";
import { fieldOf, valueOf, write } from "../calculator/form.js";
import { button, judge, tells } from "../calculator/linked.js";
import { forget, keep, kept } from "../calculator/store.js";
import { markTaken } from "../calculator/taken.js";
import { answersOf, invoiceOf, referenceOf } from "../dossier/model.js";
import { today } from "../shared/dates.js";
import { around, element, one } from "../shared/dom.js";
import { Chooser } from "./chooser.js";
import { followed, isFilled, isGrouped, LETTERS, moreOf, namedIn, rowFor } from "./filling.js";
import { Giving } from "./giving.js";
import { rule, wayTo } from "./place.js";

/** @import { Answers } from "../dossier/model.js" */
/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */
/** @typedef {import("../dossier/keeping/keeper.js").Keeper} Keeper */
/** @typedef {{ ids: string[], row: Answers }} Origin  the invoices that a form was filled from, and with what */

const MARK = "Repris de votre dossier";
const NOTHING = "Ce calcul n’a rien à reprendre de cette facture pour l’instant.";
const GONE = "Cette facture n’est plus dans votre dossier.";
const UNREADY = "Le suivi n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.";
const AS_EXAMPLE = "Une facture d’exemple ne remplit rien\u202f: ce formulaire montre le sien.";
const EXAMPLE = "exemple-"; // how the ids of the example begin

export class Offer {
  /** @type {Origin | null} */ origin = null;
  /** What « Annuler » goes back to. @type {Origin | null} */ before = null;

  /** @param {LiveCalculator} calculator @param {Keeper} keeper */
  constructor(calculator, keeper) {
    this.calculator = calculator;
    this.keeper = keeper;
    this.key = `from the file ${calculator.key}`;
    this.chooser = new Chooser(`${one(calculator, ".error").id}-from`, (id) => this.fill(id), () => this.more());
    this.together = element("label", { className: "together", hidden: true }, element("input", { type: "checkbox" }), element("span"));
    this.section = element("div", { className: "from-file" }, this.chooser.parts, this.together);
    if (!calculator.example) this.origin = kept(this.key);
    this.giving = new Giving(this);
    this.listen();
    this.draw();
    this.follow();
  }

  get file() {
    return this.keeper.file;
  }

  /** The letter of the form, "" for another calculator. */
  get letter() {
    return this.calculator.name === LETTERS ? this.calculator.everything()[0].letter : "";
  }

  listen() {
    const { form, output } = this.calculator, left = new AbortController(), { signal } = left;
    const here = (/** @type {() => unknown} */ task) => () => (this.calculator.isConnected ? task() : left.abort());
    this.keeper.addEventListener("change", here(() => this.draw()), { signal });
    addEventListener("hashchange", here(() => this.follow()), { signal });
    form.addEventListener("click", (event) => {
      if (around(/** @type {Element} */ (event.target), "[data-action=undo]")) this.become(this.before);
    });
    const settled = new MutationObserver(() => this.settled());
    settled.observe(form, { attributeFilter: ["data-state"] });
    settled.observe(output, { childList: true, subtree: true });
  }

  /** The answer is another one. */
  settled() {
    if (this.origin && this.calculator.example) this.become(null);
    this.more();
    this.turn();
    this.giving.draw();
  }

  /** @param {Origin | null} origin */
  become(origin) {
    this.origin = origin;
    if (origin) keep(this.key, origin);
    else forget(this.key);
    this.giving.draw();
  }

  /** Facts of the form that the file has now as well. @param {string[]} names */
  learnt(names) {
    const [answers] = this.calculator.answers();
    this.become({ ...this.origin, row: { ...this.origin.row, ...Object.fromEntries(names.map((name) => [name, answers[name]])) } });
  }

  // -- the offer --

  draw() {
    const { file, calculator } = this, offered = isFilled(calculator.name) && !file.example && file.invoices.length > 0;
    calculator.classList.toggle("filed", offered);
    this.giving.draw();
    if (!offered) return this.section.remove();
    if (!this.section.isConnected) calculator.form.before(this.section);
    return this.chooser.follow(file, calculator.dataset.assets);
  }

  /** « et les 2 autres factures échues de ce client »: for a letter that asks for several at once. Its room is kept until that is known. */
  more() {
    if (!this.section.isConnected) return;
    const { file, chooser: { value: id, outcomes } } = this, { client } = invoiceOf(file, id);
    const unknown = !outcomes.has(id) && file.invoices.filter((invoice) => invoice.client === client).length > 1;
    const { length: count } = moreOf(file, id, outcomes).ids;
    this.together.hidden = !isGrouped(this.letter) || !(count || unknown);
    this.together.classList.toggle("unknown", unknown);
    one(this.together, "span").textContent = count > 1 ? `et les ${count} autres factures échues de ce client` : "et l’autre facture échue de ce client";
  }

  // -- filling --

  /** What the address asks: an invoice of the file, in the first form of that calculator. */
  follow() {
    const asked = new URLSearchParams(location.hash.slice(1)), id = asked.get("dossier"), { calculator } = this;
    if (!id || asked.get("calcul") !== calculator.name) return;
    if (one(document, `form[data-calculator="${calculator.name}"]`) !== /** @type {Element} */ (calculator.form)) return;
    history.replaceState(history.state, "", location.pathname + location.search); // a reload gives back what is typed from now on
    this.fill(id, asked.get("letter") ?? this.letter);
  }

  /** Fills the form from an invoice, and says so; what was there comes back in one press. @param {string} id @param {string} [letter] */
  async fill(id, letter = this.letter) {
    const found = await this.found(id, letter);
    if (!found) return;
    const { row, more } = found, ids = [id, ...more.ids], { calculator } = this;
    if (more.ids.length) row.more_invoices = more.lines;
    this.before = this.origin;
    remember(calculator);
    calculator.start([row]);
    this.become({ ids, row });
    const fields = this.mark(row), said = `Rempli avec ${this.named()}. `;
    calculator.notify("link", said, wayTo(id, "Voir la facture"), " ", button("undo", "Remettre ce qui était là"));
    this.tell(said);
    await judge(calculator, fields);
  }

  /** The answers that an invoice gives; where there are none, why is said. @param {string} id @param {string} letter */
  async found(id, letter) {
    const { calculator, file } = this;
    if (file.example || id.startsWith(EXAMPLE)) return this.say(AS_EXAMPLE);
    if (!file.invoices.some((invoice) => invoice.id === id)) return this.say(GONE);
    const python = await rule(calculator.dataset.assets).catch(/** @returns {null} */ () => null);
    if (!python) return this.say(UNREADY);
    const asked = answersOf(file, invoiceOf(file, id), today()), { values, errors } = followed(python, asked);
    if (errors.length) return this.say(errors.map(({ message }) => message).join(" "), wayTo(id, "Compléter la facture"));
    const row = rowFor(calculator.form, calculator.name, letter, asked, values, namedIn(file, id));
    if (!row) return this.say(NOTHING, wayTo(id, "Voir la facture"));
    const wanted = !this.together.hidden && one(this.together, "input").checked;
    return { row, more: wanted ? moreOf(file, id, this.chooser.outcomes) : { ids: [], lines: "" } };
  }

  /** What comes from the file says so. @param {Answers} row */
  mark(row) {
    const fields = Object.keys(row).map((name) => fieldOf(this.calculator.form, name)).filter((field) => field && tells(field, row));
    for (const field of fields) markTaken(field, MARK);
    return fields;
  }

  /** Another letter is chosen: what it asks besides comes too, where the reader wrote nothing. */
  async turn() {
    const { origin, letter, calculator } = this;
    if (!origin || !letter || letter === origin.row.letter) return;
    const untold = { ...origin.row, letter };
    this.become({ ...origin, row: untold });
    const found = await this.found(origin.ids[0], letter);
    if (!found || this.letter !== letter) return;
    const more = Object.fromEntries(Object.entries(found.row).filter(([name]) => !(name in untold) && !valueOf(fieldOf(calculator.form, name))));
    write(calculator.form, [more]);
    this.mark(more);
    this.become({ ...origin, row: { ...untold, ...more } });
    calculator.reshaped();
  }

  /** « la facture 2026-014, Atelier Lumen », « 3 factures ». */
  named() {
    const { ids } = this.origin;
    return ids.length > 1 ? `${ids.length} factures` : `la ${referenceOf(this.file, invoiceOf(this.file, ids[0]))}`;
  }

  /** @param {string} sentence @param {HTMLElement} [way] @returns {null} */
  say(sentence, way) {
    this.calculator.notify("link", `${sentence} `, ...(way ? [way] : []));
    this.tell(sentence);
    return null;
  }

  /** To screen readers, at once. @param {string} sentence */
  tell(sentence) {
    one(this.calculator, ".announcement").textContent = sentence;
  }
}
