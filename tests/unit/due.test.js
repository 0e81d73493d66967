import assert from "node:assert/strict";
import { test } from "node:test";

import { isDay, isTerm, readInWords } from "../../web/dossier/due.js";

test("a day, well written or not, is no term", () => {
  for (const text of ["30/09/2026", "2026-09-30", "30 septembre 2026", "1er mars 2026", "31/02/2026", "30.9.26", "12 fev"]) {
    assert.ok(isDay(text), text);
    assert.ok(!isTerm(text), text);
  }
});

test("a term is no day, and nothing is neither", () => {
  for (const text of ["45 jours fin de mois", "30 jours", "à réception", "45j FDM", "30 jours fin de mois le 10", "2 mois", "demain"]) {
    assert.ok(isTerm(text), text);
  }
  assert.ok(!isTerm("  "));
});

test("two readings are both said, in order, with the one that is claimed from", () => {
  assert.equal(readInWords({ date: "2026-12-15", dates: ["2026-12-15", "2026-11-30"], warnings: [] }),
    "Deux dates possibles\u202f: le 30\u00a0novembre\u00a02026 ou le 15\u00a0décembre\u00a02026. "
    + "Le retard est compté depuis la plus tardive, le 15\u00a0décembre\u00a02026.");
  assert.equal(readInWords({ date: "2026-12-15", dates: ["2026-12-15", "2026-12-15"], warnings: [] }), "À payer le 15\u00a0décembre\u00a02026.");
});
