import assert from "node:assert/strict";
import { test } from "node:test";

import { agesOf, totalsOf } from "../../web/dossier/books/figures.js";
import { plainSum } from "../../web/shared/money.js";
import { added, aim, candidateOf, centsIn, compare, sellerOf, withdrawn } from "../../web/dossier/bring/batch.js";
import { empty } from "../../web/dossier/model.js";

const found = (client, invoice, more = {}) => ({ client, invoice, me: {}, credit: false, corrects: [], dues: [], terms: "", doubts: [], shown: [], ...more });
const brought = (...all) => all.map((one) => candidateOf(one, "a.csv", true));
const SAID = { debtor: "company", creditor: "liberal", me: {} };
const HERE = {
  ...empty(), clients: [{ id: "c", facts: { debtor_name: "Atelier Lumen", debtor_siren: "732829320", debtor: "company" } }],
  invoices: [{ id: "i", client: "c", facts: { invoice_number: "14", amount: "1850", due_date: "2026-05-31", deductions: ";10;deposit" } }],
};

test("an amount is compared as people type it", () => {
  for (const text of ["1850", "1 850,00 €", "1.850,00", "1850.00 EUR", "1\u202f850 TTC", "1,850.00"]) assert.equal(centsIn(text), 185000, text);
  for (const text of ["", "abc", "-5"]) assert.equal(centsIn(text), null, text);
  assert.equal(centsIn("12,5"), 1250);
});

test("what is there already is unticked, whatever its accents and its figures look like", () => {
  const [same, other] = brought(found({ debtor_name: "ATELIER  LUMEN" }, { invoice_number: "14", amount: "1 850,00 €" }), found({ debtor_name: "Roux" }, { invoice_number: "14", amount: "1850" }));
  compare(HERE, [same, other]);
  assert.deepEqual([same.ticked, other.ticked], [false, true]);
});

test("a client is known by SIREN, then by name; another SIREN is another", () => {
  const candidates = brought(
    found({ debtor_name: "Lumen SARL", debtor_siren: "732829320", debtor_email: "a@b.fr" }, { amount: "1" }), found({ debtor_name: "Atelier Lumen", debtor_siren: "552100554" }, { amount: "2" }),
    found({ debtor_name: "atelier lumen" }, { amount: "3" }));
  const { file, done } = added(HERE, candidates, SAID, new Map());
  assert.deepEqual(file.invoices.slice(1).map(({ client }) => client === "c"), [true, false, true]);
  assert.equal(file.clients[0].facts.debtor_email, "a@b.fr");
  assert.deepEqual(file.clients[1].facts, { debtor: "company", debtor_name: "Atelier Lumen", debtor_siren: "552100554" });
  assert.deepEqual(withdrawn(file, done), HERE);
});

test("done again on a fresher file, new clients keep their ids", () => {
  const candidates = brought(found({ debtor_name: "Roux" }, { amount: "1" })), ids = new Map();
  const [once, again] = [added(HERE, candidates, SAID, ids), added(HERE, candidates, SAID, ids)];
  assert.deepEqual(once.file, again.file);
});

test("a credit note goes to the invoice that it names, with its day only when it is before the due date", () => {
  const credit = (day) => found({ debtor_name: "Atelier Lumen" }, { invoice_number: "AV", invoice_date: day, amount: "100" }, { credit: true, corrects: [{ number: "14", date: "" }] });
  const [before, after] = brought(credit("2026-05-01"), credit("2026-06-01"));
  aim(HERE, [before, after]);
  const { file, done } = added(HERE, [before, after], SAID, new Map());
  assert.equal(file.invoices[0].facts.deductions, ";10;deposit\n2026-05-01;100;credit_note\n;100;credit_note");
  assert.deepEqual(withdrawn(file, done), HERE);
});

test("the mark before what looks like a formula is taken away", () => {
  const [one] = brought(found({ debtor_name: "'=Bleu" }, { service: "'l’atelier", amount: "1" }));
  assert.equal(one.found.client.debtor_name, "=Bleu");
  assert.equal(one.found.invoice.service, "'l’atelier");
});

test("the seller is whom most of the files name", () => {
  const of = (name) => found({}, {}, { me: { creditor_name: name } });
  assert.equal(sellerOf(brought(of("Roux"), of("Léa Martin"), of("LÉA MARTIN"))).creditor_name, "Léa Martin");
  assert.equal(sellerOf(brought(found({}, {}))), null);
});

test("each invoice has one age, and their sums come to the whole", () => {
  const lines = [0, 1, 30, 31, 60, 61, 90, 91, 400].map((late, at) => ({ late, price: 10 ** at }));
  assert.deepEqual(agesOf(lines).map(({ count, cents }) => [count, cents]), [[1, 1], [2, 110], [2, 11000], [2, 1100000], [2, 110000000]]);
  assert.equal(totalsOf(lines).price, 111111111);
});

test("a sum for a spreadsheet has no space", () => {
  assert.deepEqual([142062, 5, 0, -19490].map(plainSum), ["1420,62", "0,05", "0,00", "-194,90"]);
});
