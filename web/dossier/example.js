// @ts-check
// An example, marked as one: three clients at three stages, with days that follow today. It is never kept, and the reader's own file,
// put aside meanwhile, comes back as it was.

import { daysLater } from "../shared/dates.js";
import { addAll, empty, setMe } from "./model.js";

/** @typedef {import("./model.js").CaseFile} CaseFile */
/** @typedef {import("./desk.js").Desk} Desk */

/** @param {string} day today @returns {CaseFile} */
export function exampleFile(day) {
  const on = (/** @type {number} */ days) => daysLater(day, days), year = on(-50).slice(0, 4);
  const clients = [
    { id: "exemple-lumen", facts: { debtor_name: "Atelier Lumen", debtor: "company" } },
    { id: "exemple-bleu", facts: { debtor_name: "Studio Bleu", debtor: "company" } },
    { id: "exemple-roux", facts: { debtor_name: "Camille Roux", debtor: "consumer" } },
  ];
  const invoices = [
    invoiceOf("exemple-lumen", `${year}-014`, "1850,00", on(-75), on(-45), { events: [`${on(-40)};reminder_1`, `${on(-28)};reminder_2`] }),
    invoiceOf("exemple-bleu", `${year}-021`, "2400,00", on(-50), on(-20), { payments: [`${on(-9)};1000,00`], events: [`${on(-13)};call`] }),
    invoiceOf("exemple-roux", `${year}-023`, "640,00", on(-31), on(-16), { events: [`${on(-11)};reminder_1`, `${on(-3)};promise;${on(4)}`] }),
  ];
  return { ...addAll(setMe(empty(), { creditor: "liberal" }), clients, invoices), example: true };
}

/** @param {string} client @param {string} number @param {string} amount @param {string} issued @param {string} due @param {Record<string, string[]>} dated */
function invoiceOf(client, number, amount, issued, due, dated) {
  const lines = Object.fromEntries(Object.entries(dated).map(([name, each]) => [name, each.join("\n")]));
  return { id: `${client}-1`, client, facts: { invoice_number: number, amount, invoice_date: issued, due_date: due, ...lines } };
}

/** What holds the example: as a keeper, but that keeps nothing. */
class Example extends EventTarget {
  kept = false;
  trouble = "";

  /** @param {CaseFile} file */
  constructor(file) {
    super();
    this.file = file;
  }

  /** @param {(file: CaseFile) => CaseFile} operation */
  async change(operation) {
    this.file = operation(this.file);
    this.dispatchEvent(new Event("change"));
  }
}

/** @type {WeakMap<Desk, Desk["keeper"]>} */ const aside = new WeakMap();

/** @param {Desk} desk */
export function showExample(desk) {
  aside.set(desk, desk.keeper);
  desk.start(/** @type {any} */ (new Example(exampleFile(desk.day))));
}

/** The reader's own file again. @param {Desk} desk */
export function leaveExample(desk) {
  if (!desk.file.example || !aside.has(desk)) return;
  desk.show();
  desk.start(aside.get(desk));
}
