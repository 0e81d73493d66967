import assert from "node:assert/strict";
import { test } from "node:test";

import { fileName, joined } from "../../web/dossier/invoice/agenda.js";
import { fitting } from "../../web/dossier/invoice/fitting.js";
import { aroundToday, coming, noted } from "../../web/dossier/invoice/life.js";

const WORDS = {
  states: {}, debtors: {},
  steps: { mise_en_demeure: "Mise en demeure", promesse: "Paiement promis" },
  events: { call: "appel téléphonique", promise: "votre client promet de payer", formal_notice: "mise en demeure envoyée" },
  letters: { relance_1: "Première relance" }, last: { sue: "Dernier jour pour agir en justice", enforce: "Dernier jour pour faire exécuter" },
};
const FILE = {
  version: 1, example: false, me: {}, clients: [{ id: "c", facts: {} }],
  invoices: [{ id: "i", client: "c", facts: {
    invoice_date: "15/08/2026", due_date: "2026-09-30", payments: "2026-10-12;500", events: "2026-11-28;promise;2026-12-10\n2026-10-05;call",
  } }],
  letters: [
    { id: "l", invoices: ["i", "j"], letter: "relance_1", date: "2026-10-08", answers: {}, words: "Bonjour", subject: "Relance" },
    { id: "m", invoices: ["j"], letter: "relance_1", date: "2026-10-08", answers: {}, words: "", subject: "" },
  ],
};

test("what is noted stands in the order of the days, letters of this invoice alone", () => {
  assert.deepEqual(noted(FILE, FILE.invoices[0], WORDS).map(({ day, words }) => [day, words]), [
    ["2026-08-15", "Facture émise"], ["2026-09-30", "Échéance"], ["2026-10-05", "Appel téléphonique"],
    ["2026-10-08", "Lettre gardée\u202f: Première relance"], ["2026-10-12", "Paiement reçu\u202f: 500\u202f€"],
    ["2026-11-28", "Votre client promet de payer le 10\u00a0décembre\u00a02026"],
  ]);
});

test("a step whose day passed stays after today, the first one; the last day of a paid invoice is not said", () => {
  const next = [{ code: "mise_en_demeure", date: "2026-11-12", overdue: true }, { code: "promesse", date: "2026-12-10", overdue: false }];
  const { before, after } = aroundToday(noted(FILE, FILE.invoices[0], WORDS), coming({ next, last_day: "2031-09-30", last_day_to: "sue", state: "promised" }, WORDS), "2026-11-29");
  assert.equal(before.at(-1).day, "2026-11-28");
  assert.deepEqual(after.map(({ words }) => words), ["Mise en demeure", "Paiement promis", "Dernier jour pour agir en justice"]);
  assert.deepEqual(coming({ next: [], last_day: "2031-09-30", state: "paid" }, WORDS), []);
  const [last] = coming({ next: [], last_day: "2036-09-30", state: "title", last_day_to: "enforce" }, WORDS);
  assert.equal(last.words, "Dernier jour pour faire exécuter");
});

test("an invoice to come has its due date after today", () => {
  const { before, after } = aroundToday(noted(FILE, FILE.invoices[0], WORDS), [], "2026-09-01");
  assert.deepEqual(before.map(({ words }) => words), ["Facture émise"]);
  assert.equal(after[0].words, "Échéance");
});

test("every event that Python knows can be noted, once, whatever the state and the client", () => {
  const known = ["call", "promise", "dispute", "formal_notice", "payment_order_filed", "judgment", "partial_payment"];
  for (const state of ["not_due", "due", "notice_sent", "in_court", "title", "paid", "written_off", "expired", undefined]) {
    for (const debtor of ["company", "state", undefined]) {
      const { first, others } = fitting(state, debtor, known);
      assert.deepEqual([...first, ...others].sort(), ["payment", ...known.filter((code) => code !== "partial_payment")].sort(), `${state} ${debtor}`);
    }
  }
  assert.ok(!fitting("notice_sent", "state", known).first.includes("payment_order_filed"));
});

const HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//FR\r\n", END = "END:VCALENDAR\r\n";
/** @param {string[]} summaries */
const calendar = (...summaries) => `${HEAD}${summaries.map((words) => `BEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:${words}\r\nEND:VEVENT\r\n`).join("")}${END}`;
/** @param {string} text */
const uids = (text) => text.match(/(?<=^UID:).*(?=\r$)/gm);

test("calendars become one, each event known by its invoice and its step, whatever the invoice is called", () => {
  const made = joined([
    { id: "i", text: calendar("Mise en demeure\u202f: facture 1", "Relance\u202f: facture 1") }, { id: "j", text: "" },
    { id: "k", text: calendar("Mise en deme\r\n ure\u202f: facture 1") }]);
  assert.deepEqual(uids(made), ["i-Mise-en-demeure@calendrier.invalid", "i-Relance@calendrier.invalid", "k-Mise-en-demeure@calendrier.invalid"]);
  assert.ok(made.startsWith(`${HEAD}BEGIN:VEVENT\r\n`) && made.endsWith(`END:VEVENT\r\n${END}`));
  assert.deepEqual(uids(joined([{ id: "i", text: calendar("Relance\u202f: facture à échéance du 31/05/2026\\, Lumen") }])), ["i-Relance@calendrier.invalid"]);
  assert.equal(joined([{ id: "i", text: "" }]), "");
});

test("a file is named as people name it, on any system", () => {
  assert.equal(fileName("2026-014", "2026-11-29"), "agenda-facture-2026-014.ics");
  assert.equal(fileName("F/é 12?", "2026-11-29"), "agenda-facture-F-e-12.ics");
  assert.equal(fileName("", "2026-11-29"), "agenda-facture-2026-11-29.ics");
});
