// @ts-check
// An invoice in three answers: who, how much, for when. Python says what is wrong with them, and reads « 45 jours fin de mois ».

import { isoDay, today } from "../shared/dates.js";
import { all, around, element, one } from "../shared/dom.js";
import { euros } from "../shared/money.js";
import { showErrors } from "../calculator/questions.js";
import { FOLLOWED } from "./outcomes.js";
import { isTerm, readInWords, termOf } from "./due.js";
import { leaveExample } from "./example.js";
import { kindOptions } from "./list/asked.js";
import { plain } from "./list/rows.js";
import { lateness } from "./list/words.js";
import { addClient, addInvoice, newId, setClient } from "./model.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./desk.js").Wrong} Wrong */
/** @typedef {import("./model.js").CaseFile} CaseFile */
/** @typedef {Record<"debtor_name" | "amount" | "due" | "invoice_date", string>} Given */
/** @typedef {{ errors: Wrong[], due: string, cents: number, read?: import("./due.js").Read }} Checked */

const USUAL = "company"; // what a client is until the reader says: it is said, and changed in one press
const LONGEST_NAME = 200, MOST_OFFERED = 20;
const NO_NAME = "Indiquez le nom de votre client.", TOO_LONG = `Écrivez ce nom en ${LONGEST_NAME} caractères au plus.`;
const NO_PYTHON = "Le calcul n’a pas pu être chargé. Vérifiez la connexion, puis réessayez\u202f: vos réponses restent là.";

/** @param {CaseFile} file @param {string} name */
const known = (file, name) => file.clients.find(({ facts }) => plain(facts.debtor_name ?? "") === plain(name));

class Adding {
  /** @type {Set<Element>} questions that the reader has left */ left = new Set();
  round = 0;
  pressing = false; // the button that answers: nothing may move from under the finger meanwhile

  /** @param {Desk} desk @param {HTMLFormElement} form */
  constructor(desk, form) {
    this.desk = desk;
    this.form = form;
    this.fold = /** @type {HTMLDetailsElement} */ (around(form, "details"));
    this.kind = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (one(form, "select")));
  }

  begin() {
    const { desk, form } = this;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    form.addEventListener("pointerdown", ({ target }) => (this.pressing = Boolean(around(/** @type {Element} */ (target), "[type=submit]"))));
    form.addEventListener("input", (event) => this.typed(/** @type {HTMLElement} */ (event.target)));
    form.addEventListener("change", (event) => this.leave(/** @type {HTMLElement} */ (event.target)));
    one(form, "[data-action=today]").addEventListener("click", () => {
      one(form, "[name=invoice_date]").value = today();
      this.look();
    });
    desk.addEventListener("change", () => this.follow());
    desk.addEventListener("change", () => (this.fold.open = !desk.file.invoices.length || this.typedIn), { once: true });
  }

  /** The form is for the list; what was said of another file goes with it. */
  follow() {
    const { file, shown } = this.desk, other = file.example !== this.example;
    this.fold.hidden = Boolean(shown);
    this.example = file.example;
    if (!other) return;
    one(this.form, ".done").textContent = "";
    this.askKind();
    if (file.example) this.fold.open = this.typedIn;
  }

  get typedIn() {
    return Object.values(this.given).some(Boolean);
  }

  /** @returns {Given} */
  get given() {
    const found = new FormData(this.form);
    const text = (/** @type {string} */ name) => String(found.get(name) ?? "").replace(/\s+/g, " ").trim();
    const due = text("due");
    return { debtor_name: text("debtor_name"), amount: text("amount"), due, invoice_date: isTerm(due) ? text("invoice_date") : "" };
  }

  /** @param {HTMLElement} control */
  typed(control) {
    const { due } = this.given;
    one(this.form, "[data-field=invoice_date]").hidden = !isTerm(due);
    if (!isTerm(due)) this.showRead();
    if (control === one(this.form, "[name=debtor_name]")) this.offer();
  }

  /** The clients whose names begin so. */
  offer() {
    const start = plain(this.given.debtor_name);
    const found = this.desk.file.clients.map(({ facts }) => facts.debtor_name ?? "").filter((name) => start && plain(name).includes(start));
    one(this.form, "datalist").replaceChildren(...found.slice(0, MOST_OFFERED).map((value) => element("option", { value })));
  }

  /** A question is left: what is wrong with it is said. @param {HTMLElement} control */
  leave(control) {
    if (control === this.kind) return this.setKind();
    this.left.add(around(control, ".field"));
    if (!this.pressing) this.look();
  }

  /** Says how the answers are read, once Python is there. */
  async look() {
    const round = ++this.round, found = await this.checked().catch(/** @returns {null} */ () => null);
    if (found && round === this.round) this.show(found);
  }

  /** @param {Checked} found */
  show({ errors, read }) {
    showErrors(this.form, [errors], (field) => this.left.has(field));
    this.showRead(read);
  }

  /** @param {import("./due.js").Read} [read] */
  showRead(read) {
    const words = read ? [readInWords(read), ...read.warnings] : [], place = one(this.form, ".understood");
    place.replaceChildren(...words.map((textContent) => element("p", { textContent })));
    place.hidden = !words.length;
  }

  /** @returns {Promise<Checked>} */
  async checked() {
    const { desk } = this, { debtor_name: name, amount, due: written, invoice_date } = this.given;
    /** @type {Wrong[]} */ const errors = [], debtor = known(desk.file, name)?.facts.debtor ?? USUAL;
    if (!name || name.length > LONGEST_NAME) errors.push({ field: "debtor_name", message: name ? TOO_LONG : NO_NAME });
    const term = isTerm(written) ? termOf(await desk.python("payment_deadline"), written, invoice_date, debtor) : undefined;
    const due = term ? term.read?.date ?? "" : isoDay(written) ?? written;
    const answers = { debtor, amount, due_date: due, invoice_date, today: desk.day };
    const [outcome] = JSON.parse((await desk.python()).figures(FOLLOWED, JSON.stringify([answers])));
    errors.push(...(term?.errors ?? []), ...ofForm(outcome.errors, Boolean(term?.errors.length)));
    return { errors, due, cents: outcome.values.principal_cents ?? 0, read: term?.read };
  }

  async submit() {
    if (this.busy) return;
    this.busy = true;
    this.pressing = false;
    leaveExample(this.desk);
    for (const field of all(this.form, ".field")) this.left.add(field);
    this.round += 1;
    const found = await this.checked().catch(/** @returns {null} */ () => null);
    this.busy = false;
    one(this.form, ".refusal").textContent = found ? "" : NO_PYTHON;
    one(this.form, ".refusal").hidden = Boolean(found);
    if (!found) return;
    this.show(found);
    if (found.errors.length) return one(this.form, ".refused :is(input, select)")?.focus();
    await this.keep(this.given, found);
  }

  /** @param {Given} given @param {Checked} found */
  async keep({ debtor_name: name, amount, invoice_date }, { due, cents, read }) {
    const { desk, form } = this, [client, invoice] = [newId(), newId()];
    await desk.keeper.change((file) => {
      const there = known(file, name);
      const next = there ? file : addClient(file, { id: client, facts: { debtor_name: name, debtor: USUAL } });
      return addInvoice(next, { id: invoice, client: there?.id ?? client, facts: { amount, due_date: due, invoice_date } });
    });
    form.reset();
    this.left.clear();
    this.typed(form);
    const two = read?.dates.length > 1 ? ` ${readInWords(read)}` : "";
    one(form, ".done").textContent = `Facture suivie\u202f: ${euros(cents)}, ${lateness(due, desk.day)}.${two}`;
    this.askKind(desk.file.clients.find(({ id }) => id === client));
    (one(desk.element, '.questions [data-field="creditor"] button') ?? one(form, "input")).focus();
  }

  /** What a new client is: the usual kind, said, and changed in one press. @param {import("./model.js").Client} [client] none where it is known */
  askKind(client) {
    const field = around(this.kind, ".field");
    field.hidden = !client;
    if (!client) return;
    one(field, "bdi").textContent = client.facts.debtor_name;
    this.kind.dataset.client = client.id;
    this.kind.replaceChildren(...kindOptions(this.desk, USUAL));
  }

  async setKind() {
    const { client } = this.kind.dataset;
    await this.desk.keeper.change((file) => setClient(file, client, { debtor: this.kind.value }));
  }
}

/** @param {Desk} desk @param {HTMLFormElement} form */
export const add = (desk, form) => new Adding(desk, form).begin();

/** Of what Python refuses, what this form asks. @param {Wrong[]} errors @param {boolean} refused whether the day is already */
function ofForm(errors, refused) {
  const names = /** @type {Record<string, string>} */ ({ amount: "amount", ...(refused ? {} : { due_date: "due", invoice_date: "invoice_date" }) });
  return errors.filter(({ field }) => field in names).map(({ field, message }) => ({ field: names[field], message }));
}
