// @ts-check
// « Noter dans mon dossier »: beside the answer of a form that an invoice filled.

import { element, one } from "../shared/dom.js";
import { today } from "../shared/dates.js";
import { factsOf, giftOf, together } from "./gifts.js";
import { wayTo } from "./place.js";

/** @import { Facts, Gift, Operation } from "./gifts.js" */

export class Giving {
  drawn = "";

  /** @param {import("./offer.js").Offer} offer */
  constructor(offer) {
    this.offer = offer;
    this.panel = element("div", { className: "giving" });
    this.panel.addEventListener("input", (event) => event.stopPropagation()); // it answers no question of the form
  }

  /** Whether an invoice of the file filled what is answered now. */
  get ready() {
    const { calculator, origin, file } = this.offer;
    return Boolean(origin) && !calculator.example && !file.example && calculator.form.dataset.state === "ready"
      && origin.ids.every((id) => file.invoices.some((invoice) => invoice.id === id));
  }

  draw() {
    if (!this.ready) {
      this.drawn = "";
      return this.panel.remove();
    }
    const { calculator, file, origin } = this.offer;
    const gift = giftOf(calculator, file, origin, today()), facts = factsOf(calculator, file, origin);
    const shown = JSON.stringify([gift?.said, gift?.done, facts?.said]);
    if (!this.panel.isConnected) one(calculator, ".actions").append(this.panel);
    if (shown === this.drawn) return undefined;
    this.drawn = shown;
    return this.panel.replaceChildren(...this.parts(gift, facts));
  }

  /** @param {Gift | null} gift @param {Facts | null} facts */
  parts(gift, facts) {
    const noted = gift && !gift.press ? [element("span", {}, gift.said)] : gift?.done ? this.noted(gift) : [];
    if (gift?.press && !gift.done) return [this.button(gift.press, () => this.note(facts)), ...(facts ? [this.box(facts)] : [])];
    return [...noted, ...(facts ? [this.button(`Garder dans mon dossier\u202f: ${facts.said}`, () => this.keep(facts))] : [])];
  }

  /** @param {Gift} gift */
  noted(gift) {
    const sentence = element("span", { className: "noted" }, `Dans votre dossier\u202f: ${gift.said}.`);
    const way = wayTo(this.offer.origin.ids[0], "Voir la facture");
    return gift.back ? [sentence, " ", way, " ", this.button("Retirer", () => this.change(gift.back, "Retiré de votre dossier."))] : [sentence, " ", way];
  }

  /** @param {Facts} facts */
  box(facts) {
    return element("label", {}, element("input", { type: "checkbox", checked: true }), ` Garder aussi\u202f: ${facts.said}`);
  }

  /** @param {string} textContent @param {() => unknown} press */
  button(textContent, press) {
    const made = element("button", { type: "button", textContent });
    made.addEventListener("click", press);
    return made;
  }

  /** What the answer gives, worked out now; facts when they are wanted too. @param {Facts | null} facts */
  note(facts) {
    const { calculator, file, origin } = this.offer, gift = giftOf(calculator, file, origin, today());
    const wanted = facts && one(this.panel, "input").checked;
    return this.change(together(gift.take(), ...(wanted ? [facts.take] : [])), `Noté dans votre dossier\u202f: ${gift.said}.`, wanted ? facts : null);
  }

  /** @param {Facts} facts */
  keep(facts) {
    return this.change(facts.take, `Gardé dans votre dossier\u202f: ${facts.said}.`, facts);
  }

  /** Says what came of it; the focus stays beside the answer. @param {Operation} operation @param {string} sentence @param {Facts | null} [facts] */
  async change(operation, sentence, facts = null) {
    const { keeper } = this.offer;
    try {
      await keeper.change(operation);
      if (facts) this.offer.learnt(facts.names);
      this.offer.tell([sentence, keeper.trouble].filter(Boolean).join(" "));
    } catch (/** @type {any} */ error) {
      this.offer.say(error.message);
    }
    this.draw();
    (one(this.panel, "a, button") ?? one(this.offer.calculator, ".actions button")).focus();
  }
}
