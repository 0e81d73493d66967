import assert from "node:assert/strict";
import { test } from "node:test";

import { americanDay, orderOf } from "../../web/dossier/reading/days.js";
import { dueDoubts, duesOf } from "../../web/dossier/reading/dues.js";
import { isCredit, kindInWords } from "../../web/dossier/reading/kinds.js";
import { natureOf } from "../../web/dossier/reading/nature.js";
import { paidLines, sumsOf } from "../../web/dossier/reading/sums.js";
import { completed } from "../../web/dossier/reading/titles.js";
import { amountInWords, amountOf, centsOf, emailOf, ibanOf, isoOf, lineOf, sirenOf } from "../../web/dossier/reading/values.js";

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

test("amounts are exact to the cent, whatever their size", () => {
  for (const [text, cents] of [
    ["1801.78", 180178], ["4675", 467500], ["104,90", 10490], [".5", 50], ["-5.00", -500], ["+3", 300], [" 11.90 ", 1190], ["0", 0], ["-0.00", 0],
    ["0.1", 10], ["1.10", 110], ["999999999.99", 99999999999], ["1801.780000", 180178],
  ]) assert.deepEqual(centsOf(text), { cents, exact: true }, text);
  assert.deepEqual(centsOf("2.005"), { cents: 201, exact: false });
  assert.deepEqual(centsOf("-2.005"), { cents: -201, exact: false });
  for (const text of ["", ".", "1 000", "1.000,00", "1e3", "NaN", "12€", "1000000000.00", "--1"]) assert.equal(centsOf(text), null, text);
  assert.deepEqual([0, 5, 123456, -500].map(amountOf), ["0,00", "0,05", "1234,56", "-5,00"]);
  assert.equal(amountInWords(123456789), "1\u202f234\u202f567,89\u202f€");
});

test("days of XML, with their zones and hours; never one that does not exist", () => {
  for (const text of ["20260430", "2026-04-30", "2026-04-30Z", "2026-04-30+02:00", "2026-04-30T00:00:00", "202604300930", "20260430093015"]) {
    assert.equal(isoOf(text), "2026-04-30", text);
  }
  for (const text of ["20260230", "2026-13-01", "", "30/04/2026", "18991231", "21010101", "2026-04", "demain"]) assert.equal(isoOf(text), null, text);
});

// The SIREN of La Poste, its head office, its VAT number.
test("a SIREN passes its check, from a SIRET and a VAT number as well", () => {
  for (const text of ["356000000", "356 000 000", "35600000000048", "FR39356000000"]) assert.equal(sirenOf(text), "356000000", text);
  for (const text of ["356000001", "35600000", "DE123456789", "", "3560000000004"]) assert.equal(sirenOf(text), null, text);
});

test("an IBAN passes its check", () => {
  assert.equal(ibanOf("fr76 3000 6000 0112 3456 7890 189"), "FR7630006000011234567890189");
  assert.equal(ibanOf("GB82 WEST 1234 5698 7654 32"), "GB82WEST12345698765432");
  for (const text of ["FR7630006000011234567890188", "1234567", "", "FR76"]) assert.equal(ibanOf(text), null, text);
});

test("an address of a mail program", () => {
  assert.equal(emailOf(" lea@exemple.fr "), "lea@exemple.fr");
  for (const text of ["", "lea", "lea@exemple", "a b@c.fr", "<lea@exemple.fr>", "lea@exemple."]) assert.equal(emailOf(text), null, text);
});

test("a name is one line without what nobody sees", () => {
  assert.equal(lineOf("  SARL\n  L’Œuvre\u00a0&  Cie \u202e\u200b"), "SARL L’Œuvre & Cie");
  assert.equal(lineOf("<b>x</b>"), "<b>x</b>");
  assert.equal(lineOf("X".repeat(5000)).length, 300);
});

// The codes of credit notes of EN 16931 and of the French reform, as the library factur-x lists them.
test("credit notes reduce, other documents do not", () => {
  for (const code of "81 83 261 262 296 308 381 396 420 458 502 503 532".split(" ")) assert.ok(isCredit(code), code);
  for (const code of ["380", "384", "386", "389", "326", "393", ""]) assert.ok(!isCredit(code), code);
  assert.equal(kindInWords("386"), "facture d’acompte");
  assert.equal(kindInWords("999"), null);
});

const term = (date, more = {}) => ({ date, words: "", amount: "", discount: false, ...more });

test("several days to pay are all kept, one that gives a discount only when it is alone", () => {
  assert.deepEqual(duesOf([term("20260531"), term("2026-04-30", { amount: "600.00" }), term("")]).map(({ date, cents }) => [date, cents]),
    [["2026-04-30", 60000], ["2026-05-31", null]]);
  assert.deepEqual(duesOf([term("20260410", { discount: true }), term("20260430")]).map(({ date }) => date), ["2026-04-30"]);
  assert.deepEqual(duesOf([term("20260410", { discount: true })]).map(({ date }) => date), ["2026-04-10"]);
});

test("what is odd about the days to pay is said", () => {
  const doubts = (/** @type {object[]} */ terms, issued = "2026-03-31") => dueDoubts(duesOf(terms), terms, issued).join(" ");
  assert.equal(doubts([term("20260430")]), "");
  assert.match(doubts([term("", { words: "45 jours fin de mois" })]), /date d’échéance\u202f: indiquez-la. Il dit\u202f: «\u202f45 jours fin de mois\u202f»/);
  assert.match(doubts([term("20260330")]), /avant la date de la facture/);
  assert.match(doubts([term("20260231")]), /20260231.*n’existe pas.*indiquez-la/);
  assert.match(doubts([term("20260430"), term("20260531")]), /30\u00a0avril\u00a02026, 31\u00a0mai\u00a02026/);
});

const raw = (given) => ({ total: "1200.00", prepaid: "", rounding: "", payable: "1200.00", advances: [], ...given });

test("the sums of a file: the total, what was paid, and a difference that is said", () => {
  assert.deepEqual(sumsOf(raw({}), false), { total: 120000, paid: [], payable: 120000, doubts: [] });
  assert.deepEqual(sumsOf(raw({ prepaid: "300.00", payable: "900.00" }), false).paid, [{ date: "", cents: 30000 }]);
  const advances = [{ date: "20260301", amount: "200.00" }, { date: "20260501", amount: "100.00" }];
  const { paid, doubts } = sumsOf(raw({ prepaid: "300.00", payable: "900.00", advances }), false);
  assert.deepEqual(doubts, []);
  assert.deepEqual(paidLines(paid, "2026-04-30"), { deductions: "2026-03-01;200,00;deposit", payments: "2026-05-01;100,00" });
  assert.deepEqual(sumsOf(raw({ prepaid: "250.00", payable: "950.00", advances }), false).paid, [{ date: "", cents: 25000 }]);
  assert.match(sumsOf(raw({ payable: "1199.98", rounding: "-0.02" }), false).doubts[0], /un arrondi/);
  assert.match(sumsOf(raw({ payable: "700.00" }), false).doubts[0], /n’explique pas/);
  assert.match(sumsOf(raw({ prepaid: "1200.00", payable: "0.00" }), false).doubts[0], /rien à payer/);
  assert.match(sumsOf(raw({ total: "", payable: "" }), false).doubts[0], /indiquez le montant/);
  assert.deepEqual(sumsOf(raw({ total: "-50.00", payable: "-50.00" }), true), { total: 5000, paid: [], payable: 5000, doubts: [] });
});

test("the first bytes say what a file is", () => {
  for (const [given, nature] of [
    ["", "empty"], ["\ufeff \r\n", "empty"], ["%PDF-1.7", "pdf"], ["\n\n%PDF-1.4", "pdf"], ["PK\x03\x04", "zip"], ["GIF89a", "image"], ["<?xml", "xml"],
    ["\ufeff <Invoice", "xml"], ["Client;Montant", "text"], ["BMW France;10", "text"], ["a\0b", "binary"], ["RIFF\x01\x01\x01\x01WEBP", "image"],
  ]) assert.equal(natureOf(bytes(given)), nature, given);
  for (const [given, nature] of [
    [[0x89, 0x50, 0x4e, 0x47], "image"], [[0xff, 0xd8, 0xff, 0xe0], "image"], [[0xd0, 0xcf, 0x11, 0xe0], "old"],
    [[0xff, 0xfe, 0x3c, 0], "xml"], [[0xfe, 0xff, 0, 0x3c], "xml"], [[0x3c, 0, 0x3f, 0], "xml"], [[0xff, 0xfe, 0x41, 0], "text"], [[0xff, 0xfe], "empty"],
  ]) assert.equal(natureOf(new Uint8Array(given)), nature, String(given));
});

test("the order of a day in figures is asked unless a figure settles it", () => {
  for (const [cells, order] of [
    [["03/04/2026", "05/06/2026"], "asked"], [["03/04/2026", "30/04/2026"], "day"], [["03/04/2026", "04/30/2026"], "asked"], [["04/30/2026"], "asked"],
    [["04/04/2026"], "day"], [["2026-04-03", "3 avril 2026", ""], "day"], [["03.04.2026"], "asked"], [["03/04/26"], "day"],
  ]) assert.equal(orderOf(cells).order, order, String(cells));
  assert.deepEqual(["03/04/2026", "4.30.2026", "2026-04-03", "30 avril 2026"].map(americanDay), ["2026-03-04", "2026-04-30", "2026-04-03", "30 avril 2026"]);
});

test("titles that a calculator has no word for, each question once", () => {
  assert.deepEqual(completed([null, "amount", null, null, null], ["Nom du client", "Total", "N° SIRET", "E-mail", "Libellé"]),
    ["debtor_name", "amount", "debtor_siren", "debtor_email", "service"]);
  assert.deepEqual(completed(["debtor_name", null, null], ["Client", "Société", "Ville"]), ["debtor_name", null, null]);
});
