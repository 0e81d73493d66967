import assert from "node:assert/strict";
import { test } from "node:test";

import { checkChanges, readCase } from "../../web/dossier/keeping/check.js";
import { exported, imported, isCaseFile } from "../../web/dossier/keeping/sealed.js";
import { empty, setClient } from "../../web/dossier/model.js";

const STRANGE = `<script>alert(1)</script>\u202e${"é".repeat(4900)}\ud83d\ude00"\\`;
const FILE = {
  version: 1, example: false, me: { creditor_name: "Zoé Martin" },
  clients: [{ id: "c1", facts: { debtor_name: STRANGE } }],
  invoices: [{ id: "i1", client: "c1", facts: { amount: "1 420,62", events: "2026-11-02;call\n2026-11-10;reminder_1" } }],
  letters: [{ id: "l1", invoices: ["i1"], letter: "relance_1", date: "2026-11-10", answers: {}, words: "Bonjour,", subject: "Relance" }],
};
const copy = () => structuredClone(FILE);
const text = (file) => file.text();

/** The same file once one thing in it is edited. */
function edited(change) {
  const file = copy();
  change(file);
  return file;
}

test("a file comes back as it went, strange names included", async () => {
  const file = await exported(FILE);
  assert.match(file.name, /^mon-dossier-\d{4}-\d\d-\d\d\.dossier$/);
  assert.ok(await isCaseFile(file));
  assert.deepEqual(await imported(file), FILE);
});

test("sealed, it says nothing, and opens with its passphrase alone", async () => {
  const file = await exported(FILE, "Été à la mer\u0301");
  assert.ok(await isCaseFile(file));
  const said = await text(file);
  assert.ok(!said.includes("Martin") && !said.includes("1 420,62"));
  assert.match(said, /"iterations":600000/);
  assert.deepEqual(await imported(file, "E\u0301te\u0301 à la mer\u0301"), FILE); // accents of another keyboard
  await assert.rejects(imported(file), { kind: "passphrase-needed" });
  await assert.rejects(imported(file, "été à la mer"), { kind: "wrong-passphrase", message: /phrase secrète/ });
  const [one, other] = await Promise.all([exported(FILE, "x"), exported(FILE, "x")].map(async (made) => text(await made)));
  assert.notEqual(one, other); // salt and vector are drawn each time
});

test("what the export made is what other programs call AES-GCM with PBKDF2", async () => {
  const { createDecipheriv, pbkdf2Sync } = await import("node:crypto");
  const bytes = Buffer.from(await (await exported(FILE, "phrase")).arrayBuffer()), end = bytes.indexOf(10) + 1;
  const { seal } = JSON.parse(bytes.subarray("DOSSIER-IMPAYES ".length, end).toString());
  const key = pbkdf2Sync("phrase", Buffer.from(seal.salt, "base64"), 600_000, 32, "sha256");
  const opener = createDecipheriv("aes-256-gcm", key, Buffer.from(seal.iv, "base64"));
  opener.setAAD(bytes.subarray(0, end));
  opener.setAuthTag(bytes.subarray(-16));
  assert.deepEqual(JSON.parse(Buffer.concat([opener.update(bytes.subarray(end, -16)), opener.final()]).toString()), FILE);
});

test("a sealed file that was touched opens nothing", async () => {
  const bytes = new Uint8Array(await (await exported(FILE, "phrase")).arrayBuffer());
  const end = bytes.indexOf(10) + 1;
  const changed = bytes.slice();
  changed[end + 5] ^= 1;
  await assert.rejects(imported(new Blob([changed]), "phrase"), { kind: "wrong-passphrase" });
  await assert.rejects(imported(new Blob([bytes.slice(0, -1)]), "phrase"), { kind: "damaged" });
  const head = new TextDecoder().decode(bytes.slice(0, end));
  for (const [from, to] of [["600000", "600001"], ['"version":1', '"version": 1']]) {
    await assert.rejects(imported(new Blob([head.replace(from, to), bytes.slice(end)]), "phrase"), { kind: "wrong-passphrase" });
  }
  for (const iterations of ["60000000", "0", "1.5", '"a"']) { // nor does it hold the page for minutes
    await assert.rejects(imported(new Blob([head.replace("600000", iterations), bytes.slice(end)]), "phrase"), { kind: "damaged" });
  }
  const newer = new Blob([head.replace('"version":1', '"version":2'), bytes.slice(end)]);
  await assert.rejects(imported(newer, "phrase"), { kind: "newer" });
});

test("what is no file of ours is refused, and said", async () => {
  for (const other of ["", "{}", "%PDF-1.7\n", "numero;montant\n1;2\n", "DOSSIER-IMPAYE\n{}"]) {
    await assert.rejects(imported(new Blob([other])), { kind: "not-ours" });
    assert.equal(await isCaseFile(new Blob([other])), false);
  }
  const plain = await text(await exported(FILE));
  for (const spoilt of [plain.slice(0, -1), plain.replace('"version":1', '"version":'), `${plain}{`, "DOSSIER-IMPAYES \n{}", "DOSSIER-IMPAYES null\n{}"]) {
    await assert.rejects(imported(new Blob([spoilt])), { kind: "damaged" });
  }
  const bytes = new TextEncoder().encode(plain);
  bytes[bytes.length - 10] = 0xff;
  await assert.rejects(imported(new Blob([bytes])), { kind: "damaged" });
  await assert.rejects(imported(new Blob([new Uint8Array(50_000_001)])), { kind: "too-big", message: /50/ });
});

test("a file that went through an editor still opens", async () => {
  const plain = await text(await exported(FILE));
  assert.deepEqual(await imported(new Blob(["\ufeff", plain.replace("\n", "\r\n")])), FILE);
});

test("a file edited by hand: what is wrong in it is said, and nothing of it is read", () => {
  assert.deepEqual(readCase(copy()), FILE);
  const wrong = [
    [(file) => (file.invoices[0].facts.amount = 12), /La facture n°\u00a01 .*facts/],
    [(file) => (file.invoices[0].facts["<b>"] = "x"), /La facture/],
    [(file) => (file.clients[0].facts.debtor_name = "x".repeat(5001)), /Le client n°\u00a01/],
    [(file) => (file.invoices[0].client = "c9"), /n’y a pas son client/],
    [(file) => (file.letters[0].invoices = ["i9"]), /n’y a pas sa facture/],
    [(file) => (file.letters[0].date = "hier"), /La lettre n°\u00a01 .*date/],
    [(file) => file.invoices.push(file.invoices[0]), /n°\u00a02 a le même identifiant/],
    [(file) => (file.invoices[0].paid = "yes"), /paid/],
    [(file) => (file.clients = {}), /la liste manque/],
    [(file) => delete file.invoices, /la liste manque/],
    [(file) => (file.clients[0] = null), /Le client n°\u00a01/],
    [(file) => (file.me = []), /Vos propres réponses/],
    [(file) => (file.example = "no"), /Vos propres réponses/],
    [(file) => (file.other = 1), /other/],
    [(file) => delete file.version, /version/],
    [(file) => (file.version = -1), /version/],
  ];
  for (const [change, sentence] of wrong) {
    assert.throws(() => readCase(edited(change)), { name: "Trouble", kind: "damaged", message: sentence }, String(change));
  }
  for (const other of [null, [], "x", 3]) assert.throws(() => readCase(other), { kind: "damaged" });
});

test("a name that programs reserve is no answer", () => {
  const file = JSON.parse(JSON.stringify(FILE).replace('"amount"', '"__proto__"'));
  assert.throws(() => readCase(file), { kind: "damaged" });
  assert.equal({}.polluted, undefined);
});

test("an older format becomes today's, a newer one is refused", () => {
  const { letters, example, ...old } = copy();
  assert.deepEqual(readCase({ ...old, version: 0 }), { ...FILE, letters: [] });
  assert.throws(() => readCase({ ...copy(), version: 2 }), { kind: "newer", message: /plus récente/ });
  assert.ok(letters && example === false);
});

test("a text too long for the file is refused before it is kept", () => {
  const long = setClient(FILE, "c1", { debtor_address: "x".repeat(5001) });
  assert.throws(() => checkChanges(FILE, long), { kind: "too-long", message: /5.000 caractères/ });
  assert.equal(checkChanges(empty(), FILE), FILE);
});
