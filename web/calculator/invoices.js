// @ts-check
// Several invoices in one form: the questions that are asked for each, as many times.

import { all, one } from "../shared/dom.js";
import { invoicesOf } from "./form.js";

export class Invoices {
  copies = 1;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.template = /** @type {HTMLElement} */ (one(form, ".invoice")?.cloneNode(true));
    this.number();
  }

  /** « Facture 1 », or « Facture 2026-15, Durand »; one alone has no number of ours and cannot be removed. */
  number() {
    const groups = invoicesOf(this.form);
    groups.forEach((group, index) => {
      const [number, client] = ["invoice_number", "debtor_name"].map((name) => one(group, `[name="${name}"]`)?.value.trim());
      const title = [`Facture ${number || index + 1}`, client].filter(Boolean).join(", ");
      one(group, "legend").textContent = groups.length > 1 ? title : "Facture";
      one(group, "[data-action=remove-invoice]").hidden = groups.length === 1;
    });
  }

  /** As many invoices as asked, at least one; nothing where the form has none. @param {number} count */
  resize(count) {
    const groups = invoicesOf(this.form);
    for (const group of groups.slice(Math.max(1, count))) group.remove();
    for (let have = groups.length; have && have < count; have += 1) this.append();
  }

  /** One more, empty, with ids of its own. */
  append() {
    const copy = /** @type {HTMLElement} */ (this.template.cloneNode(true));
    const number = (this.copies += 1);
    for (const part of all(copy, "[id]")) part.id += `-${number}`;
    for (const part of /** @type {HTMLLabelElement[]} */ (all(copy, "[for]"))) part.htmlFor += `-${number}`;
    for (const part of all(copy, "[aria-describedby]")) {
      const ids = part.getAttribute("aria-describedby").split(" ").map((id) => `${id}-${number}`);
      part.setAttribute("aria-describedby", ids.join(" "));
    }
    for (const input of all(copy, "input:not([type=radio])")) input.value = input.defaultValue = "";
    for (const area of all(copy, "textarea")) area.value = area.textContent = "";
    one(copy, ".rows")?.replaceChildren();
    invoicesOf(this.form).at(-1).after(copy);
    return copy;
  }
}
