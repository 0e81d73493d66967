// A bundle as calculators/publish/widgets/bundle.py describes it: path, line feed, length in decimal, line feed, bytes.
import assert from "node:assert/strict";
import { test } from "node:test";

import { foldersOf, moduleOf, unpacked } from "../../web/calculator/bundle.js";

const bytes = (text) => new TextEncoder().encode(text);
const text = (content) => new TextDecoder().decode(content);

test("files come out in order, with what looks like a header inside a file left alone", () => {
  const files = unpacked(bytes("a/b.mpy\n6\nx\n3\nyzcalculators/lettre é.txt\n2\né"));
  assert.deepEqual(files.map(({ path, content }) => [path, text(content)]), [["a/b.mpy", "x\n3\nyz"], ["calculators/lettre é.txt", "é"]]);
});

test("an empty file, an empty bundle", () => {
  assert.deepEqual(unpacked(bytes("a.txt\n0\nb.txt\n1\nz")).map(({ path, content }) => [path, content.length]), [["a.txt", 0], ["b.txt", 1]]);
  assert.deepEqual(unpacked(bytes("")), []);
});

test("a module has the name that Python imports", () => {
  assert.equal(moduleOf("calculators/core/money.mpy"), "calculators.core.money");
  assert.equal(moduleOf("calculators/letters/__init__.mpy"), "calculators.letters");
  assert.equal(moduleOf("calculators/__init__.mpy"), "calculators");
});

test("folders are made from the outermost", () => {
  assert.deepEqual(foldersOf("calculators/core/money.mpy"), ["/calculators", "/calculators/core"]);
  assert.deepEqual(foldersOf("alone.mpy"), []);
});
