// A letter as a message. Formats: RFC 5322, RFC 2047, RFC 6068.
import assert from "node:assert/strict";
import { test } from "node:test";

import { eml, mailto } from "../../web/away/letters.js";

const LETTER = {
  sender: ["Zoé Mercier", "1 rue du Puits"], recipient: ["Société Durand"], sending: [], dated: ["Lyon, le 24 novembre 2026"],
  subject: "Objet\u202f: facture 12 impayée", parts: [["Bonjour,"], ["Je réclame\u202f:", ["Principal", "100,00 €"]]],
  signatures: [["Zoé Mercier"]], enclosures: [],
};
const BODY = "Bonjour,\n\nJe réclame\u202f:\nPrincipal\u202f: 100,00 €\n\nZoé Mercier\n1 rue du Puits";

test("a link opens the message: whom to, the subject without its label, the words", () => {
  const link = new URL(mailto([LETTER], { to: "client@durand.example" }));
  assert.equal(link.pathname, "client@durand.example");
  assert.equal(link.searchParams.get("subject"), "facture 12 impayée");
  assert.equal(link.searchParams.get("body"), BODY.replaceAll("\n", "\r\n"));
});

test("a link that programs would cut is not made", () => {
  assert.equal(mailto([{ ...LETTER, parts: [["é".repeat(400)]] }], { to: "" }), null);
});

test("a draft has the headers of a message, the words in base64", () => {
  const addresses = { from: "zoe@mercier.example", to: "client@durand.example" };
  const [head, content] = eml([LETTER], addresses, new Date(Date.UTC(2026, 10, 24, 10))).split("\r\n\r\n");
  assert.match(head, /^From: =\?UTF-8\?B\?Wm\/DqSBNZXJjaWVy\?=\r\n <zoe@mercier\.example>\r\nTo: <client@durand\.example>\r\n/);
  assert.match(head, /\r\nDate: Tue, 24 Nov 2026 10:00:00 \+0000\r\nX-Unsent: 1\r\n/);
  assert.equal(Buffer.from(content, "base64").toString(), `${BODY}\n`.replaceAll("\n", "\r\n"));
  for (const line of `${head}\r\n${content}`.split("\r\n")) assert.ok(line.length <= 78, line);
});

test("without addresses: an empty group for the sender, nobody to send to", () => {
  const [head] = eml([LETTER], { from: "", to: "" }).split("\r\n\r\n");
  assert.match(head, /^From: [^\r]*:;\r\nSubject: /);
});

test("a long subject is cut between characters", () => {
  const subject = "é".repeat(60);
  const header = /Subject: (.*?)\r\nDate/s.exec(eml([{ ...LETTER, subject }], { from: "", to: "" }))[1];
  const words = header.split("\r\n ").map((word) => /^=\?UTF-8\?B\?(.*)\?=$/.exec(word)[1]);
  assert.ok(words.length > 1);
  assert.equal(words.map((word) => Buffer.from(word, "base64").toString()).join(""), subject);
});
