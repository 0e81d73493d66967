import assert from "node:assert/strict";
import { test } from "node:test";

import { exampleFile } from "../../web/dossier/example.js";
import { restored, takenWith } from "../../web/dossier/list/removal.js";
import { filtered, grouped, isThisWeek, owed, rowsOf, sorted, totals } from "../../web/dossier/list/rows.js";
import { lateness, named } from "../../web/dossier/list/words.js";
import { addAll, addLetter, empty, removeInvoice, setClient } from "../../web/dossier/model.js";

const DAY = "2026-11-29";
const file = addAll(empty(), [
  { id: "lumen", facts: { debtor_name: "Atelier Lumen", debtor: "company" } },
  { id: "eclat", facts: { debtor_name: "Éclat", debtor: "consumer" } },
], [
  { id: "a", client: "lumen", facts: { invoice_number: "2026-10", amount: "100", due_date: "2026-11-01" } },
  { id: "b", client: "eclat", facts: { invoice_number: "2026-9", amount: "200", due_date: "01/12/2026" } },
  { id: "c", client: "lumen", facts: { invoice_number: "2026-2", amount: "300", due_date: "demain" } },
  { id: "d", client: "lumen", facts: { invoice_number: "2026-3", amount: "400", due_date: "2026-10-01" } },
  { id: "e", client: "eclat", facts: { amount: "50", due_date: "2022-01-01", service: "Affiche du salon" } },
]);
const step = (date, overdue = date < DAY) => ({ code: "relance_1", date, overdue, letter: "relance_1", page: "", why: "" });
const said = (state, total_cents, days_late, next, limitation_status = "open") =>
  ({ values: { state, total_cents, days_late, next, limitation_status }, codes: [], errors: [] });
const outcomes = new Map([
  ["a", said("reminded", 14_100, 28, [step("2026-11-06")])],
  ["b", said("not_due", 20_000, 0, [step("2026-12-06")])],
  ["c", { values: {}, codes: [], errors: [{ field: "due_date", message: "Date ?" }] }],
  ["d", said("written_off", 44_000, 59, [])],
  ["e", said("due", 5_100, 1793, [step("2026-12-31")], "near")],
]);
const rows = rowsOf(file, outcomes), ids = (found) => found.map(({ invoice }) => invoice.id).join("");
const none = { text: "", state: "", client: "" };

test("what lacks comes first, then what is soon too late, then by the day of the next step, then what waits for nothing", () => {
  assert.equal(ids(sorted(rows, "urgency", false)), "ceabd");
});

test("by client as French orders names, by day, by sum; both ways", () => {
  assert.equal(ids(sorted(rows, "client", false)), "cdaeb"); // numbers as numbers: 2026-2, 2026-3, 2026-10
  assert.equal(ids(sorted(rows, "due", false)), "edabc"); // the one without a day at the end
  assert.equal(ids(sorted(rows, "amount", true)), "dbaec");
});

test("a search reads names, numbers and services, whatever the accents; a state; a client; this week", () => {
  assert.equal(ids(filtered(rows, { ...none, text: "eclat" }, DAY)), "be");
  assert.equal(ids(filtered(rows, { ...none, text: "LUMEN 2026-1" }, DAY)), "a");
  assert.equal(ids(filtered(rows, { ...none, text: "affiche" }, DAY)), "e");
  assert.equal(ids(filtered(rows, { ...none, state: "incomplete" }, DAY)), "c");
  assert.equal(ids(filtered(rows, { ...none, client: "lumen", state: "written_off" }, DAY)), "d");
  assert.equal(ids(filtered(rows, { ...none, state: "week" }, DAY)), "ab");
});

test("a week is seven days from today, the last one too", () => {
  const on = (date) => isThisWeek({ step: step(date) }, DAY);
  assert.ok(on("2026-12-06") && !on("2026-12-07") && on("2020-01-01"));
  assert.ok(!isThisWeek({}, DAY));
});

test("each sum counts once: what is owed is 141 + 200 + 51 euros; the loss and what is unknown are apart", () => {
  const sums = totals(rows);
  assert.equal(owed(sums), 14_100 + 20_000 + 5_100);
  assert.deepEqual(sums.late, { count: 2, cents: 19_200 });
  assert.deepEqual(sums.lost, { count: 1, cents: 44_000 });
  assert.deepEqual(sums.incomplete, { count: 1, cents: 0 });
  assert.equal(Object.values(sums).reduce((count, one) => count + one.count, 0), rows.length);
});

test("groups share all rows out", () => {
  assert.deepEqual(grouped(rows, "client").map(ids), ["acd", "be"]);
  assert.equal(grouped(rows, "state").length, 5);
});

test("an invoice not worked out yet waits, and is not counted as nothing owed", () => {
  const [row] = rowsOf(file, new Map());
  assert.equal(row.state, "waiting");
  assert.equal(totals([row]).waiting.count, 1);
});

test("an invoice taken out comes back with its client and its letters; the client of another stays as he now is", () => {
  const letter = { id: "l", invoices: ["a", "d"], letter: "relance_1", date: DAY, answers: {}, words: "", subject: "" };
  const whole = addLetter(file, letter), taken = takenWith(whole, "a");
  const back = restored(setClient(removeInvoice(whole, "a"), "lumen", { debtor: "trader" }), taken);
  assert.deepEqual(back.invoices.map(({ id }) => id).sort(), ["a", "b", "c", "d", "e"]);
  assert.deepEqual(back.letters, [letter]);
  assert.equal(back.clients.find(({ id }) => id === "lumen").facts.debtor, "trader");

  const only = addAll({ ...empty(), example: true }, [file.clients[0]], [file.invoices[0]]);
  assert.deepEqual(restored(removeInvoice(only, "a"), takenWith(only, "a")), only);
});

test("the example follows today, over a new year too, and says that it is one", () => {
  for (const day of [DAY, "2027-01-04"]) {
    const { example, clients, invoices } = exampleFile(day);
    assert.ok(example);
    assert.deepEqual([clients.length, invoices.length], [3, 3]);
    for (const { client, facts } of invoices) {
      assert.ok(clients.some(({ id }) => id === client));
      assert.ok(facts.invoice_date < facts.due_date && facts.due_date < day);
      for (const line of `${facts.events ?? ""}\n${facts.payments ?? ""}`.split("\n").filter(Boolean)) assert.ok(line.slice(0, 10) <= day);
    }
  }
});

test("words", () => {
  assert.equal(lateness("2026-11-28", DAY), "échue depuis 1 jour");
  assert.equal(lateness(DAY, DAY), "à payer aujourd’hui");
  assert.equal(lateness("2026-12-15", DAY), "à payer dans 16 jours");
  assert.equal(named(rows[0]), "Atelier Lumen, facture 2026-10");
  assert.equal(named(rows[4]), "Éclat");
});
