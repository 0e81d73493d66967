import assert from "node:assert/strict";
import { test } from "node:test";

import { searched as withWords, vocabulary } from "../../web/search/words.js";

const KNOWN = vocabulary([
  { title: "Facture impayée", words: "un client paie une injonction où taux légal" },
  { title: "Lettre recommandée", aliases: "payer recommandee" },
]);
const searched = (typed) => withWords(typed, KNOWN);

test("empty words go, long ones lose their ending", () => {
  assert.equal(searched("mon client ne paie pas"), "client paie");
  assert.equal(searched("factures impayées"), "factur impay");
  assert.equal(searched("un client ne paie pas une facture"), "client paie");
  assert.equal(searched("L’injonction de payer"), "injonction payer");
});

test("words that are all empty are kept", () => assert.equal(searched("où"), "où"));

test("who knows the operators of the search is left alone", () => {
  for (const typed of ['"mise en demeure"', "+taux -légal", "fact*"]) assert.equal(searched(typed), typed);
});

test("a word that the guide does not have is looked for with letters wrong", () => {
  assert.equal(searched("lettre recomandée"), "lettr recomand~2");
  assert.equal(searched("injontion"), "injontion~2");
  assert.equal(searched("clent"), "clent~1");
});

test("a word under way is left alone, a short one too", () => {
  assert.equal(searched("recomm inj"), "recomm inj");
  assert.equal(searched("tva"), "tva");
});
