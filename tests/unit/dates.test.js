import assert from "node:assert/strict";
import { test } from "node:test";

import { dayInWords, frenchDay, isoDay, today } from "../../web/shared/dates.js";

test("a day is read as people and as forms write it", () => {
  assert.equal(isoDay("31/03/2026"), "2026-03-31");
  assert.equal(isoDay("1/2/2026"), "2026-02-01");
  assert.equal(isoDay("2026-2-1"), "2026-02-01");
  assert.equal(isoDay("2024-02-29"), "2024-02-29");
});

test("a day that is not in the calendar is none", () => {
  for (const text of ["31/02/2026", "29/02/2025", "32/01/2026", "01/13/2026", "0/1/2026", "", "demain", "2026", "1/2", "2026-01-01-01", "1/2/26"]) {
    assert.equal(isoDay(text), null, text);
  }
});

test("French people write the day first", () => assert.equal(frenchDay("2026-07-01"), "01/07/2026"));

test("today is that of the clock on the wall, not of Greenwich", (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: new Date(2026, 0, 5, 0, 30).getTime() });
  assert.equal(today(), "2026-01-05");
  t.mock.timers.setTime(new Date(2026, 10, 28, 23, 59).getTime());
  assert.equal(today(), "2026-11-28");
});

test("a day in words", () => {
  assert.equal(dayInWords("2026-03-01"), "1er\u00a0mars\u00a02026");
  assert.equal(dayInWords("2026-11-28"), "28\u00a0novembre\u00a02026");
});
