import assert from "node:assert/strict";
import { test } from "node:test";

import { euros } from "../../web/shared/money.js";

test("cents as euros, as the doctests of calculators/core/money write them", () => {
  assert.equal(euros(123456), "1\u202f234,56\u202f€");
  assert.equal(euros(-5), "−0,05\u202f€");
  assert.equal(euros(0), "0,00\u202f€");
  assert.equal(euros(99_999), "999,99\u202f€");
  assert.equal(euros(1_234_567_890), "12\u202f345\u202f678,90\u202f€");
});
