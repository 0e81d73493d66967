// @ts-check
// All the invoices: what is owed, what is to be done this week, each one in a table.

import { around, element, one, status } from "../../shared/dom.js";
import { counted } from "../../table/words.js";
import { leaveExample, showExample } from "../example.js";
import { removeInvoice } from "../model.js";
import { asked } from "./asked.js";
import { restored, takenWith } from "./removal.js";
import { THIS_WEEK, filtered, rowsOf, sorted } from "./rows.js";
import { sums } from "./sums.js";
import { fill, lines, startsReversed, table } from "./table.js";
import { tools } from "./tools.js";
import { week } from "./week.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("./rows.js").Row} Row */

const AT_ONCE = 100; // rows
const MANY = 300, PAUSE = 250; // invoices; ms
const FEW = 3; // of which nothing need be searched

class List {
  /** @type {Row[]} in order */ rows = [];
  /** @type {import("./table.js").View} */ view = { order: "urgency", reversed: false, by: "", wanted: { text: "", state: "", client: "" }, count: AT_ONCE };
  /** What is drawn: the file, what Python said of it, the day. @type {unknown[]} */ drawn = [];
  told = 0; // when the progress was said, ms
  lacking = ""; // what is asked above the list
  /** @type {import("../model.js").Invoice | undefined} */ left; // the invoice that was shown last

  /** @param {Desk} desk @param {HTMLElement} place */
  constructor(desk, place) {
    this.desk = desk;
    this.place = place;
    this.banner = banner(() => this.leave());
    this.working = element("p", { className: "working note" });
    this.asked = element("div", { className: "questions" });
    this.sums = element("div", { className: "owed" });
    this.week = element("div", { className: "week" });
    this.tools = tools(this.view, () => this.changed());
    this.table = table((order) => this.sort(order));
    this.more = element("button", { type: "button", className: "more-rows" });
    this.activity = element("p", { className: "note activity" });
    this.empty = empty();
    this.title = element("h2", { textContent: "Vos factures", tabIndex: -1 });
    this.full = element("div", { className: "full" }, this.asked, this.sums, this.week,
      this.title, this.tools.made, this.table, this.more, this.activity);
    this.said = status("note");
    this.undo = element("button", { type: "button", textContent: "Annuler", hidden: true });
  }

  begin() {
    const { desk, place } = this, example = element("button", { type: "button", className: "show-example", textContent: "Voir un exemple" });
    desk.element.prepend(this.banner);
    place.append(this.empty, this.working, this.full, element("p", { className: "said" }, this.said, " ", this.undo), example);
    this.example = example;
    example.addEventListener("click", () => this.show());
    this.more.addEventListener("click", () => this.seeMore());
    for (const type of ["change", "outcomes"]) desk.addEventListener(type, () => this.draw());
    desk.addEventListener("progress", () => this.progress());
    this.draw();
  }

  /** What the desk holds. */
  draw() {
    const { desk, drawn, place } = this, { file, shown } = desk;
    place.hidden = Boolean(shown);
    if (shown) {
      this.left = shown;
      return;
    }
    const now = [file, desk.outcomes, desk.day];
    if (now.every((each, index) => each === drawn[index])) return this.comeBack();
    this.drawn = now;
    clearTimeout(this.later);
    if (file.invoices.length > MANY) this.later = setTimeout(() => this.gather(now)); // tasks of their own
    else {
      this.rows = this.inOrder(rowsOf(file, desk.outcomes));
      this.drawAll();
    }
  }

  /** @param {unknown[]} now */
  gather(now) {
    this.rows = this.inOrder(rowsOf(this.desk.file, this.desk.outcomes));
    this.later = setTimeout(() => this.drawn === now && this.drawAll());
  }

  drawAll() {
    const { desk } = this, { file } = desk, none = !file.invoices.length, held = heldIn(this.place);
    this.banner.hidden = !file.example;
    this.example.hidden = file.example;
    desk.element.toggleAttribute("data-example", file.example);
    this.empty.hidden = !none;
    this.full.hidden = none;
    this.ask();
    this.activity.replaceChildren(...this.sayActivity());
    this.sums.replaceChildren(...sums(desk, this.rows));
    this.week.replaceChildren(...week(desk, this.rows, () => this.seeWeek()));
    this.tools.draw(desk, this.rows);
    this.tools.made.hidden = this.rows.length <= FEW;
    this.drawTable();
    if (held && !this.place.contains(document.activeElement)) (one(this.place, held) ?? this.title).focus({ preventScroll: true });
    if (desk.element.dataset.state === "ready") this.working.textContent = "";
    this.comeBack();
  }

  /** Questions stay as they are until others are asked: a press is never lost. */
  ask() {
    const { clients, invoices, me } = this.desk.file;
    const lacking = JSON.stringify([me.creditor, invoices.length > 0, clients.filter(({ facts }) => !facts.debtor)]);
    if (lacking !== this.lacking) this.asked.replaceChildren(...asked(this.desk, false));
    this.lacking = lacking;
  }

  /** « Votre activité : libérale. Changer ». */
  sayActivity() {
    const { desk } = this, { creditor } = desk.file.me, change = element("button", { type: "button", className: "link", textContent: "Changer" });
    change.addEventListener("click", () => {
      this.asked.replaceChildren(...asked(desk, true));
      one(this.asked, "button").focus();
    });
    return creditor ? [`Votre activité\u202f: ${desk.words.creditors[creditor]}. `, change] : [];
  }

  /** @param {Row[]} rows */
  inOrder(rows) {
    return sorted(rows, this.view.order, this.view.reversed);
  }

  drawTable() {
    fill(this.desk, this.table, this.found, this.view, this.remove);
    this.sayLeft();
  }

  /** What the reader asks for. */
  get found() {
    return filtered(this.rows, this.view.wanted, this.desk.day);
  }

  sayLeft() {
    const left = this.found.length - this.view.count;
    this.more.hidden = left <= 0;
    this.more.textContent = left > AT_ONCE ? `Voir les ${AT_ONCE} suivantes, sur ${left}` : `Voir ${left > 1 ? `les ${left} dernières` : "la dernière"}`;
  }

  /** The reader asks for others, or for another order. */
  changed() {
    this.view.count = AT_ONCE;
    this.rows = this.inOrder(this.rows);
    this.drawTable();
    this.say(`${counted(this.found.length, "facture")} sur ${this.rows.length}.`);
  }

  /** @param {import("./rows.js").Order} order */
  sort(order) {
    const { view } = this;
    Object.assign(view, { order, reversed: view.order === order ? !view.reversed : startsReversed(order) });
    this.tools.draw(this.desk, this.rows);
    this.changed();
  }

  seeWeek() {
    this.view.wanted = { text: "", state: THIS_WEEK, client: "" };
    this.tools.draw(this.desk, this.rows);
    this.changed();
    this.title.focus();
  }

  /** Those that are there stay: a long table is laid out once. */
  seeMore() {
    const { table: made, view } = this, before = view.count;
    view.count += AT_ONCE;
    if (view.by) this.drawTable();
    else made.append(lines(this.desk, this.found.slice(before, view.count), this.remove));
    this.sayLeft();
    setTimeout(() => /** @type {HTMLElement} */ (made.querySelectorAll("tr[data-invoice] a")[before])?.focus()); // once they are laid out
  }

  /** Back from an invoice: to its row. */
  comeBack() {
    if (!this.left) return;
    const place = this.rows.findIndex(({ invoice }) => invoice.id === this.left.id);
    if (place >= this.view.count) this.view.count = place + 1;
    if (place >= AT_ONCE) this.drawTable();
    (one(this.table, `a[href="#facture=${this.left.id}"]`) ?? this.title).focus();
    this.left = undefined;
  }

  progress() {
    const [done, all] = this.desk.done, now = performance.now();
    if (all <= AT_ONCE || now < this.told + PAUSE) return;
    this.told = now;
    this.working.textContent = `Calcul en cours\u202f: ${counted(done, "facture")} sur ${all.toLocaleString("fr-FR")}.`;
  }

  remove = async (/** @type {Row} */ { invoice: { id } }) => {
    const { desk } = this, taken = takenWith(desk.file, id);
    await desk.keeper.change((file) => removeInvoice(file, id)).catch(() => {}); // another tab has done it
    this.say("Facture retirée.");
    this.undo.hidden = false;
    this.undo.focus();
    this.undo.onclick = async () => {
      this.undo.hidden = true;
      await desk.keeper.change((file) => restored(file, taken));
      this.say("Facture remise.");
      one(this.table, `a[href="#facture=${id}"]`)?.focus();
    };
  };

  show() {
    this.undo.hidden = true;
    showExample(this.desk);
    this.say("Exemple affiché.");
    one(this.banner, "button").focus();
  }

  leave() {
    this.undo.hidden = true;
    leaveExample(this.desk);
    this.say("Exemple quitté.");
    this.example.focus();
  }

  /** @param {string} sentence */
  say(sentence) {
    this.said.textContent = sentence;
  }
}

/** @param {Desk} desk @param {HTMLElement} place */
export const list = (desk, place) => new List(desk, place).begin();

/** How to find again what has the focus, where it is drawn again; "" elsewhere. @param {HTMLElement} place */
function heldIn(place) {
  const active = /** @type {HTMLElement} */ (document.activeElement), row = around(active, "tr[data-invoice]");
  if (!place.contains(active) || active === place) return "";
  if (row) return `tr[data-invoice="${row.dataset.invoice}"] ${active.localName}`;
  return active.localName === "a" ? `.week a[href="${active.getAttribute("href")}"]` : "h2[tabindex]";
}

/** @param {() => void} leave */
function banner(leave) {
  const button = element("button", { type: "button", textContent: "Quitter l’exemple" });
  button.addEventListener("click", leave);
  const made = element("div", { className: "example-banner", hidden: true }, element("p", {}, element("strong", { textContent: "Exemple." }),
    " Ces clients n’existent pas et rien n’est gardé. Vos factures, si vous en avez, vous attendent."), button);
  made.setAttribute("role", "region");
  made.setAttribute("aria-label", "Exemple");
  return made;
}

const empty = () => element("ul", { className: "empty" },
  element("li", { textContent: "Notez une facture\u202f: qui, combien, pour quand. Un nom de client suffit." }),
  element("li", { textContent: "Lisez ce qui est dû aujourd’hui, au centime, et la prochaine chose à faire, avec sa date." }),
  element("li", { textContent: "Ouvrez la lettre déjà remplie, notez la réponse\u202f: la suite se met à jour." }));
