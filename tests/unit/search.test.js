import assert from "node:assert/strict";
import { test } from "node:test";

import { searched } from "../../web/search/words.js";

test("empty words go, long ones lose their ending", () => {
  assert.equal(searched("mon client ne paie pas"), "client paie");
  assert.equal(searched("factures impayées"), "factur impay");
  assert.equal(searched("L’injonction de payer"), "injonction payer");
});

test("words that are all empty are kept", () => assert.equal(searched("où"), "où"));

test("who knows the operators of the search is left alone", () => {
  for (const typed of ['"mise en demeure"', "+taux -légal", "fact*"]) assert.equal(searched(typed), typed);
});
