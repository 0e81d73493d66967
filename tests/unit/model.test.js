import assert from "node:assert/strict";
import { test } from "node:test";

import * as model from "../../web/dossier/model.js";

const ME = { creditor: "craft", creditor_name: "Zoé Martin", iban: "FR7630006000011234567890189", clause: "fixed", clause_value: "12" };
const LUMEN = { id: "c1", facts: { debtor: "company", debtor_name: "Atelier Lumen", debtor_siren: "552100554" } };
const FIRST = { id: "i1", client: "c1", facts: { invoice_number: "2026-014", amount: "1 420,62", due_date: "2026-10-31" } };
const SECOND = { id: "i2", client: "c1", facts: { invoice_number: "2026-015", amount: "80", due_date: "2026-11-30", clause: "none" } };
const LETTER = { id: "l1", invoices: ["i1"], letter: "relance_1", date: "2026-11-10", answers: { amount: "1 420,62" }, words: "…", subject: "Relance" };

const filled = () => model.addInvoice(model.addInvoice(model.addClient(model.setMe(model.empty(), ME), LUMEN), FIRST), SECOND);

/** No operation changes the file it was given, whatever is tried on it. */
function frozen(value) {
  if (typeof value === "object") Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

test("an invoice takes my usual terms when it is added, but those of which it has its own", () => {
  const file = filled();
  assert.deepEqual(file.invoices[0].facts, { clause: "fixed", clause_value: "12", ...FIRST.facts });
  assert.deepEqual(file.invoices[1].facts, SECOND.facts);
  assert.equal(model.setMe(file, { clause_value: "15" }).invoices, file.invoices);
});

test("an operation shares what it leaves alone, and changes nothing of what it was given", () => {
  const file = frozen(filled());
  const after = model.setInvoice(file, "i2", { service: "Peinture" });
  assert.equal(after.invoices[0], file.invoices[0]);
  assert.equal(after.clients, file.clients);
  assert.equal(after.invoices[1].facts.service, "Peinture");
  assert.equal(model.setInvoice(after, "i2", { service: "" }).invoices[1].facts.service, undefined);
  assert.equal(model.setClient(file, "c1", { debtor: "company" }).clients, file.clients);
});

test("the same event of the same day is one event; two payments may be alike", () => {
  let file = filled();
  for (const line of ["2026-11-02;call", "2026-11-10;reminder_1", "2026-11-02;call"]) file = model.addLine(file, "i1", "events", line);
  for (const line of ["2026-11-12;100", "2026-11-12;100"]) file = model.addLine(file, "i1", "payments", line);
  assert.equal(file.invoices[0].facts.events, "2026-11-02;call\n2026-11-10;reminder_1");
  assert.equal(file.invoices[0].facts.payments, "2026-11-12;100\n2026-11-12;100");
  file = model.removeLine(model.removeLine(file, "i1", "payments", "2026-11-12;100"), "i1", "events", "2026-11-02;call");
  assert.equal(file.invoices[0].facts.payments, "2026-11-12;100");
  assert.equal(file.invoices[0].facts.events, "2026-11-10;reminder_1");
});

test("what speaks of something removed says that it is gone", () => {
  const file = model.removeInvoice(filled(), "i1");
  const tried = [
    () => model.addLine(file, "i1", "payments", "2026-11-12;100"), () => model.setInvoice(file, "i1", { amount: "1" }),
    () => model.removeInvoice(file, "i1"), () => model.removeLine(file, "i2", "events", "2026-11-02;call"),
    () => model.addInvoice(file, { ...FIRST, client: "c9" }), () => model.addLetter(file, LETTER), () => model.removeLetter(file, "l1"),
    () => model.setClient(file, "c9", {}), () => model.removeClient(file, "c9"),
  ];
  for (const one of tried) assert.throws(one, { name: "Gone" });
});

test("an invoice goes with its letters, and its client with the last one; a letter for several loses one", () => {
  const both = { ...LETTER, id: "l2", invoices: ["i1", "i2"] };
  const file = model.addLetter(model.addLetter(filled(), LETTER), both);
  const after = model.removeInvoice(file, "i1");
  assert.deepEqual(after.letters, [{ ...both, invoices: ["i2"] }]);
  assert.deepEqual(after.clients, file.clients);
  const last = model.removeInvoice(after, "i2");
  assert.deepEqual([last.clients, last.invoices, last.letters, last.me], [[], [], [], ME]);
  assert.deepEqual(model.removeClient(file, "c1"), last);
  assert.deepEqual(model.removeLetter(file, "l1").letters, [both]);
});

test("two files in one: what is the same is there once, what differs is here, there, or both", () => {
  const here = filled();
  const there = model.addLetter(model.setInvoice(here, "i1", { amount: "1 500" }), LETTER);
  assert.deepEqual(model.differing(here, there), { clients: [], invoices: ["i1"], letters: [] });
  assert.deepEqual(model.merged(here, here), here);
  const amounts = (way) => model.merged(here, there, way).invoices.map((one) => one.facts.amount);
  assert.deepEqual(amounts("here"), ["1 420,62", "80"]);
  assert.deepEqual(amounts("incoming"), ["1 500", "80"]);
  assert.deepEqual(amounts("both"), ["1 420,62", "80", "1 500"]);
  const both = model.merged(here, there);
  assert.deepEqual(both.letters[0].invoices, [both.invoices[2].id]);
  assert.notEqual(both.invoices[2].id, "i1");
});

test("a client who differs is beside the one here, with the invoices that were not here", () => {
  const here = filled();
  const there = model.addInvoice(model.setClient(here, "c1", { debtor_name: "Lumen SAS" }), { ...SECOND, id: "i3" });
  const both = model.merged(here, there);
  assert.deepEqual(both.clients.map((one) => one.facts.debtor_name), ["Atelier Lumen", "Lumen SAS"]);
  assert.deepEqual(both.invoices.map((one) => one.client), ["c1", "c1", both.clients[1].id]);
});

test("my own facts: what is here stays, unless what comes is wanted; what lacks is taken", () => {
  const here = model.setMe(model.empty(), { creditor_name: "Zoé Martin" });
  const there = model.setMe(model.empty(), { creditor_name: "Z. Martin", iban: "FR76" });
  assert.deepEqual(model.merged(here, there).me, { creditor_name: "Zoé Martin", iban: "FR76" });
  assert.deepEqual(model.merged(here, there, "incoming").me, { creditor_name: "Z. Martin", iban: "FR76" });
});

test("an example never mixes with a real file", () => {
  const real = filled(), example = { ...filled(), example: true };
  assert.equal(model.merged(real, example), real);
  assert.equal(model.merged(example, real), real);
  assert.equal(model.merged(model.empty(), example), example);
});

test("the answers of the follow-up and those that only a letter needs", () => {
  const file = model.addLine(filled(), "i1", "events", "2026-11-02;call");
  assert.deepEqual(model.answersOf(file, file.invoices[0], "2026-11-29"), {
    creditor: "craft", debtor: "company", amount: "1 420,62", due_date: "2026-10-31", clause: "fixed", clause_value: "12",
    events: "2026-11-02;call", reference: "facture 2026-014, Atelier Lumen", today: "2026-11-29",
  });
  assert.deepEqual(model.identity(file, file.invoices[0]), {
    creditor_name: "Zoé Martin", iban: ME.iban, debtor_name: "Atelier Lumen", debtor_siren: "552100554", invoice_number: "2026-014",
  });
});

test("a reference is one short line, whatever the name", () => {
  const named = (name) => model.referenceOf(model.setClient(filled(), "c1", { debtor_name: name }), FIRST);
  assert.equal(named("Atelier\nLumen"), "facture 2026-014, Atelier Lumen");
  assert.equal(named("L".repeat(5000)).length, 80);
  const without = (facts) => model.referenceOf(filled(), { ...FIRST, facts: { ...FIRST.facts, invoice_number: undefined, ...facts } });
  assert.equal(without({}), "facture à échéance du 31/10/2026, Atelier Lumen");
  assert.equal(without({ due_date: "" }), "facture, Atelier Lumen");
});

test("ten thousand invoices are added at once", () => {
  const many = Array.from({ length: 10_000 }, (_, n) => ({ ...FIRST, id: `n${n}` }));
  const file = model.addAll(model.setMe(model.empty(), ME), [LUMEN], many);
  assert.equal(file.invoices.length, 10_000);
  assert.equal(model.invoiceOf(file, "n9999").facts.clause, "fixed");
});

test("ids are never twice the same", () => {
  const ids = new Set(Array.from({ length: 1000 }, model.newId));
  assert.equal(ids.size, 1000);
  assert.ok([...ids].every((id) => /^[0-9a-f]{24}$/.test(id)));
});
