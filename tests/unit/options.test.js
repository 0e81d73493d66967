// What a widget's address may ask. Contrasts: the examples of WCAG, and one worked out apart.
import assert from "node:assert/strict";
import { test } from "node:test";

import { hexadecimal, nearest, ratio, soft, weakest, written } from "../../web/options/colours.js";
import { FONT, READABLE, WIDGET, corners, secure } from "../../web/options/readable.js";

const LIGHT = { paper: "#ffffff", card: "#ffffff", tint: 0, toward: "#000000" };

test("three or six digits are a colour", () => {
  assert.deepEqual(["#0AB", "0b5c6b", "#0B5C6B"].map(hexadecimal), ["#00aabb", "#0b5c6b", "#0b5c6b"]);
  for (const text of ["", "#12", "#12345", "#1234567", "red", "#ggg", "#000;"]) assert.ok(!hexadecimal(text), text);
});

test("black on white is 21 for 1, #767676 is the lightest grey that can be read", () => {
  assert.equal(weakest("#000000", LIGHT), 21);
  assert.equal(ratio(weakest("#767676", LIGHT)), "4,5");
  assert.equal(ratio(weakest("#777777", LIGHT)), "4,4");
  assert.equal(nearest("#767676", LIGHT), "#767676");
  assert.equal(nearest("#777777", LIGHT), "#767676");
});

test("words are judged on a ground by the weakest of them", () => {
  assert.equal(written("#ffffff", ["#000000", "#ffffff", "#777777"]), 1);
  assert.equal(ratio(written("#000000", ["#ffffff", "#757575"])), "4,5"); // (0,1779 + 0,05) / 0,05
});

test("a soft twin is so far on the way from the card to the accent", () => {
  assert.equal(soft("#000000", { ...LIGHT, tint: 0.2 }), "#cccccc"); // 255 − 51
});

test("an answer is written as its question is answered", () => {
  const does = {
    amount: ["1850", "1 850,50", "1.850,50 €", "1\u202f850,5\u00a0€"], date: ["today", "31/3/2026", "2026-03-31"],
    number: ["0", "365"], percent: ["12,5", "12.5 %"], period: ["2 m 10 j", "15d", "1m", "10"],
  };
  const doesNot = {
    amount: ["", "-5", "1,234", "€5", "1e9", "<b>"], date: ["", "demain", "31-03-26", "2026/03/31"],
    number: ["", "1000", "1.5"], percent: ["", "-1", "1,234"], period: ["", "m", "2 ans"],
  };
  for (const [kind, texts] of Object.entries(does)) for (const text of texts) assert.match(text, READABLE[kind], kind);
  for (const [kind, texts] of Object.entries(doesNot)) for (const text of texts) assert.doesNotMatch(text, READABLE[kind], kind);
});

test("a font has a name and nothing else", () => {
  for (const name of ["Georgia", "Noto Sans", "Source-Serif 4"]) assert.match(name, FONT);
  for (const name of ["", "a;b", 'a"b', "url(x)", "a".repeat(61)]) assert.doesNotMatch(name, FONT);
});

test("corners are from 0 to 24 pixels, another calculator is a name", () => {
  assert.deepEqual(["0", "8px", "24", "25", "-1", "1.5", "", "8 px", "1e1"].map(corners), [0, 8, 24, ...Array(6).fill(undefined)]);
  assert.match("late_penalties", WIDGET);
  for (const name of ["", "../x", "Letters", "a".repeat(41)]) assert.doesNotMatch(name, WIDGET);
});

test("a link of the host is https, without a name nor a password", () => {
  assert.equal(secure("https://cabinet.example/a?b"), "https://cabinet.example/a?b");
  for (const text of ["", "cabinet.example", "http://cabinet.example/", "javascript:alert(1)", "https://me:secret@cabinet.example/"]) {
    assert.equal(secure(text), "", text);
  }
});
