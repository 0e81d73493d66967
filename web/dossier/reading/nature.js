// @ts-check
// What a file is, by its first bytes: its name says little.

/** @typedef {"empty" | "case" | "pdf" | "zip" | "old" | "image" | "binary" | "xml" | "text"} Nature */

const CASE = "DOSSIER-IMPAYES "; // a case file, as what keeps them writes it
/** @type {[Nature, number[]][]} */
const SIGNS = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]], ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["old", [0xd0, 0xcf, 0x11, 0xe0]], // Office before 2007
  ["image", [0x89, 0x50, 0x4e, 0x47]], ["image", [0xff, 0xd8, 0xff]], ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]], ["image", [0x4d, 0x4d, 0x00, 0x2a]],
];
const PDF_BEFORE = 1024; // bytes that may come before « %PDF- »
const MARKS = /^(ï»¿|ÿþ|þÿ)/; // of UTF-8 and UTF-16, read as Windows-1252
const IMAGE = /^(RIFF[^]{4}WEBP|[^]{4}ftyp(heic|heix|mif1|avif))/;

/** Whether a text in UTF-16 begins there. @param {Uint8Array} bytes */
const isWide = ([first, second]) => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0x3c && second === 0) || (first === 0 && second === 0x3c);

/** @param {Uint8Array} bytes @returns {Nature} */
export function natureOf(bytes) {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PDF_BEFORE)), start = head.replace(MARKS, "").replace(/[\0\s]/g, "");
  if (!start && bytes.subarray(PDF_BEFORE).every((byte) => byte <= 0x20)) return "empty";
  if (head.startsWith(CASE)) return "case";
  if (head.includes("%PDF-")) return "pdf";
  const [sign] = SIGNS.find(([, wanted]) => wanted.every((byte, index) => bytes[index] === byte)) ?? [];
  if (sign) return sign;
  if (IMAGE.test(head)) return "image";
  if (!isWide(bytes) && head.includes("\0")) return "binary";
  return start.startsWith("<") ? "xml" : "text";
}
