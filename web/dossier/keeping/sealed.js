// @ts-check
// A case file as one file: a line that says what it is, then the whole, readable or sealed by a passphrase.

import { today } from "../../shared/dates.js";
import { VERSION } from "../model.js";
import { readCase } from "./check.js";
import { Trouble } from "./trouble.js";

/** @import { CaseFile } from "../model.js" */
/** @typedef {{ iterations: number, salt: string, iv: string }} Seal */

const MARK = "DOSSIER-IMPAYES ", LONGEST_HEAD = 1_000, LARGEST = 50_000_000;
const ITERATIONS = 600_000; // PBKDF2 with SHA-256, as the Password Storage Cheat Sheet of OWASP asks
const MOST_ITERATIONS = 10_000_000; // a file must not hold the page for minutes

const bytesOf = (/** @type {string} */ text) => new TextEncoder().encode(text);
const toText = (/** @type {Uint8Array} */ bytes) => btoa(String.fromCharCode(...bytes));
const fromText = (/** @type {string} */ text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const damaged = () => new Trouble("damaged", "Ce fichier de dossier est abîmé\u202f: rien n’en a été lu.");

/** Whether a file is a case file, by how it begins. @param {Blob} blob */
export const isCaseFile = async (blob) => (await blob.slice(0, LONGEST_HEAD).text()).startsWith(MARK);

/** The same accents give the same key, however a keyboard writes them. @param {string} passphrase @param {Seal} seal */
async function keyOf(passphrase, { iterations, salt }) {
  const typed = await crypto.subtle.importKey("raw", bytesOf(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  const cost = { name: "PBKDF2", hash: "SHA-256", iterations, salt: fromText(salt) };
  return crypto.subtle.deriveKey(cost, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** The head is sealed with the rest: a changed one opens nothing. @param {Seal} seal @param {string} head */
const cipher = (seal, head) => ({ name: "AES-GCM", iv: fromText(seal.iv), additionalData: bytesOf(head) });

/** Raises Trouble where the browser seals nothing: on an address without https. */
function checkSealing() {
  if (!globalThis.crypto?.subtle) throw new Trouble("no-sealing", "À cette adresse sans https, le navigateur ne chiffre ni n’ouvre un dossier chiffré.");
}

/** @param {CaseFile} file @param {string} [passphrase] */
export async function exported(file, passphrase = "") {
  const content = bytesOf(JSON.stringify(file)), name = `mon-dossier-${today()}.dossier`, type = "application/octet-stream";
  if (!passphrase) return new File([`${MARK}${JSON.stringify({ version: VERSION })}\n`, content], name, { type });
  checkSealing();
  const random = (/** @type {number} */ count) => toText(crypto.getRandomValues(new Uint8Array(count)));
  const seal = { iterations: ITERATIONS, salt: random(16), iv: random(12) };
  const head = `${MARK}${JSON.stringify({ version: VERSION, length: content.length, seal })}\n`;
  return new File([head, await crypto.subtle.encrypt(cipher(seal, head), await keyOf(passphrase, seal), content)], name, { type });
}

/** The head of a file and what follows it. @param {Uint8Array<ArrayBuffer>} bytes */
function parted(bytes) {
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf(10) + 1, head = new TextDecoder().decode(bytes.subarray(0, end));
  if (!head.startsWith(MARK)) throw new Trouble("not-ours", "Ce fichier n’est pas un dossier de ce guide.");
  try {
    return { head, said: JSON.parse(head.slice(MARK.length)), content: bytes.subarray(end) };
  } catch {
    throw damaged();
  }
}

/**
 * The case file of a file. Raises Trouble: "passphrase-needed", "wrong-passphrase", "newer", "damaged", "not-ours", "too-big".
 * @param {Blob} blob @param {string} [passphrase] @returns {Promise<CaseFile>}
 */
export async function imported(blob, passphrase = "") {
  if (blob.size > LARGEST) throw new Trouble("too-big", "Ce fichier dépasse 50\u00a0Mo\u202f: ce n’est pas un dossier de ce guide.");
  const { head, said, content } = parted(new Uint8Array(await blob.arrayBuffer()));
  if (!Number.isInteger(said?.version)) throw damaged();
  if (said.version > VERSION) readCase({ version: said.version });
  const clear = said.seal ? await opened(content, head, said, passphrase) : content;
  let raw;
  try {
    raw = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(clear));
  } catch {
    throw damaged();
  }
  return readCase(raw);
}

/** @param {BufferSource & Uint8Array} content @param {string} head @param {{ length: number, seal: Seal }} said @param {string} passphrase */
async function opened(content, head, { length, seal }, passphrase) {
  const { iterations } = seal;
  if (content.length !== length + 16 || !Number.isInteger(iterations) || iterations < 1 || iterations > MOST_ITERATIONS) throw damaged();
  if (!passphrase) throw new Trouble("passphrase-needed", "Ce dossier est chiffré\u202f: écrivez sa phrase secrète.");
  checkSealing();
  try {
    return await crypto.subtle.decrypt(cipher(seal, head), await keyOf(passphrase, seal), content);
  } catch {
    throw new Trouble("wrong-passphrase", "Cette phrase secrète n’ouvre pas le dossier, ou le fichier est abîmé. Rien n’a été lu.");
  }
}
