import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { dayInWords, daysBetween, daysLater, frenchDay, isoDay, today } from "../../web/shared/dates.js";

const typed = JSON.parse(readFileSync(new URL("../days.json", import.meta.url), "utf8"));

test("a day is read as Python reads it", () => {
  for (const [text, day, why] of typed.accepted) assert.equal(isoDay(text), day, why);
});

test("what Python refuses is no day", () => {
  for (const [text, why] of typed.refused) assert.equal(isoDay(text), null, why);
  for (const text of ["", "demain", "2026", "1/2", "2026-01-01-01", "1/2/26"]) assert.equal(isoDay(text), null, text);
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

test("days of the calendar, over a change of hour and a leap day", () => {
  assert.equal(daysLater("2026-03-28", 2), "2026-03-30");
  assert.equal(daysLater("2024-02-28", 2), "2024-03-01");
  assert.equal(daysLater("2026-01-01", -1), "2025-12-31");
  assert.equal(daysBetween("2026-10-24", "2026-10-26"), 2);
  assert.equal(daysBetween("2026-12-31", "2026-12-01"), -30);
});
