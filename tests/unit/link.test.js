import assert from "node:assert/strict";
import { test } from "node:test";

import { asked, hashOf } from "../../web/calculator/link.js";

test("an address of the guide: a calculator, answers, no version", () => {
  assert.deepEqual(asked("#calcul=late_penalties&amount=1+850%2C50&clause="), {
    calculator: "late_penalties", version: undefined, rows: [{ amount: "1 850,50", clause: "" }],
  });
});

test("a second invoice has its own answers, the others are those of the first", () => {
  const { rows } = asked("#calcul=x&debtor=business&amount=100&amount.1=200&due_date.2=2026-01-31");
  assert.deepEqual(rows, [
    { debtor: "business", amount: "100" },
    { debtor: "business", amount: "200" },
    { debtor: "business", amount: "100", due_date: "2026-01-31" },
  ]);
});

test("nothing is asked of a page without a fragment, or with the anchor of a title", () => {
  for (const hash of ["", "#", "#les-taux"]) assert.equal(asked(hash).calculator, null);
});

test("what cannot be a number of invoice is left out, and nothing is as long as one likes", () => {
  const { rows, version } = asked(`#calcul=x&version=${"v".repeat(99)}&a=${"1".repeat(30_000)}&a.100=2&a.-1=3&a.b=4`);
  assert.equal(version.length, 20);
  assert.equal(rows.length, 1);
  assert.equal(rows[0].a.length, 20_000);
});

test("a link says again what it was made of", () => {
  const rows = [{ debtor: "business", amount: "1 000 €", note: "a&b=c#d" }, { debtor: "business", amount: "2", note: "" }];
  const hash = hashOf("late_penalties", "2026-07-01", rows, (name) => name !== "debtor");
  assert.equal(hash, "calcul=late_penalties&version=2026-07-01&debtor=business&amount=1+000+%E2%82%AC&note=a%26b%3Dc%23d&amount.1=2&note.1=");
  assert.deepEqual(asked(`#${hash}`), { calculator: "late_penalties", version: "2026-07-01", rows });
});
