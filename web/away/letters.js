// @ts-check
// A letter out of the page: as a file of a word processor, as a message. The words are those of the sheet, nothing is added.

import { all } from "../shared/dom.js";

const A4 = { width: 11906, height: 16838 }; // twentieths of a point
const MM = 56.693;
const MARGINS = { top: 20, right: 20, bottom: 20, left: 25 };
const WINDOW = { left: 105, top: 47, height: 32 }; // where an address shows through a French envelope: NF Z 11-001
const LONGEST_LINK = 1800;
const CRLF = "\r\n";

/** A line of text, or the cells of a row; one cell alone is a title. @typedef {string | string[]} Line */
/**
 * A sheet as data.
 * @typedef {{ sender: string[], recipient: string[], sending: string[], dated: string[], subject: string, parts: Line[][],
 *   signatures: string[][], enclosures: string[] }} Letter
 */

/** @param {Element} element */
const lines = (element) => (element ? element.innerHTML.split("<br>").map(plain) : []);

/** @param {string} html */
function plain(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return holder.content.textContent;
}

/** The letter of a sheet. @param {Element} sheet @returns {Letter} */
export function read(sheet) {
  const every = (/** @type {string} */ name) => lines(sheet.querySelector(`:scope > .${name}`));
  return {
    sender: every("sender"),
    recipient: every("recipient"),
    sending: every("sending"),
    dated: every("dated"),
    subject: sheet.querySelector(".subject").textContent,
    parts: all(sheet, ":scope > .part").map((part) =>
      /** @type {Element[]} */ (all(part, ":scope > p, :scope > table")).flatMap(/** @returns {Line[]} */ (block) =>
        !(block instanceof HTMLTableElement) ? (block.className === "title" ? lines(block).map((title) => [title]) : lines(block)) : [...block.rows].map((row) => [...row.cells].map((cell) => cell.textContent)))),
    signatures: all(sheet, ".signature").map(lines),
    enclosures: every("enclosures"),
  };
}

/** @param {Line} line */
const asText = (line) => (typeof line === "string" ? line : line.length === 1 ? line[0] : `${line.slice(0, -1).join(", ")}\u202f: ${line.at(-1)}`);

const LABEL = /^Objet\u202f: /;

// ---- messages ----------------------------------------------------------------------------------------------------

/** The subject goes above, the addresses of the post stay out; the sender signs; a statement follows. @param {Letter[]} sheets */
export function message([letter, ...statements]) {
  const signed = letter.sender.length ? [letter.sender, ...letter.signatures.slice(1)] : letter.signatures;
  const more = statements.flatMap(({ subject, parts }) => [[subject.replace(LABEL, "")], ...parts.map((part) => part.map(asText))]);
  const parts = [...letter.parts.map((part) => part.map(asText)), ...signed, letter.enclosures, ...more];
  return {
    subject: letter.subject.replace(LABEL, ""),
    body: parts.filter((part) => part.length).map((part) => part.join("\n")).join("\n\n"),
  };
}

/**
 * The address that opens the letter in a mail program, null where it is too long.
 * @param {Letter[]} sheets
 * @param {{ to: string }} addresses
 */
export function mailto(sheets, { to }) {
  const { subject, body } = message(sheets);
  const link = `mailto:${encodeURIComponent(to).replace("%40", "@")}?subject=${encodeURIComponent(subject)}` +
    `&body=${encodeURIComponent(body.replaceAll("\n", CRLF))}`;
  return link.length <= LONGEST_LINK ? link : null;
}

/** @param {string} text */
function base64(text) {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** RFC 2047: words of 75 characters at most, never cut inside a character. @param {string} text */
function encodedWords(text) {
  const words = [];
  let chunk = "";
  for (const character of text) {
    if (new TextEncoder().encode(chunk + character).length > 39) {
      words.push(chunk);
      chunk = "";
    }
    chunk += character;
  }
  return [...words, chunk].map((word) => `=?UTF-8?B?${base64(word)}?=`).join(`${CRLF} `);
}

/** RFC 5322: « Tue, 24 Nov 2026 10:00:00 +0000 ». @param {Date} day */
const sentOn = (day) => day.toUTCString().replace("GMT", "+0000");

/**
 * A draft: mail programs that know X-Unsent open it ready to send, with the account of the reader.
 * @param {Letter[]} sheets @param {{ from: string, to: string }} addresses @param {Date} [day]
 */
export function eml(sheets, { from, to }, day = new Date()) {
  const { subject, body } = message(sheets), [letter] = sheets;
  const name = encodedWords(letter.sender[0] ?? letter.signatures[0]?.at(-1) ?? "");
  const headers = [
    `From: ${name}${from ? `${CRLF} <${from}>` : ":;"}`, // without an address: an empty group, RFC 6854
    ...(to ? [`To: <${to}>`] : []),
    `Subject: ${encodedWords(subject)}`,
    `Date: ${sentOn(day)}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
  ];
  const content = base64(`${body}\n`.replaceAll("\n", CRLF)).match(/.{1,76}/g).join(CRLF);
  return headers.join(CRLF) + CRLF + CRLF + content + CRLF;
}

// ---- word processor ----------------------------------------------------------------------------------------------

/** @param {number} length */
const mm = (length) => Math.round(length * MM);

/** Whether the pages of these sheets have their numbers: those of a document for a court, on plain paper and signed. @param {Letter[]} sheets */
const isNumbered = ([first]) => !first.sender.length && first.signatures.length > 0;

/** « Page 1 sur 3 », at the foot of each page. @param {any} library docx */
function foot({ AlignmentType, Footer, PageNumber, Paragraph, TextRun }) {
  const number = new TextRun({ children: ["Page\u00a0", PageNumber.CURRENT, " sur\u00a0", PageNumber.TOTAL_PAGES], size: 18 });
  return { default: new Footer({ children: [new Paragraph({ children: [number], alignment: AlignmentType.RIGHT })] }) };
}

/** A file of a word processor, each sheet on its own page. @param {Letter[]} sheets @param {any} library docx @returns {Promise<Blob>} */
export function docx(sheets, library) {
  const { AlignmentType, BorderStyle, Document, HeightRule, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow,
    TextRun, WidthType } = library;
  const inside = 210 - MARGINS.left - MARGINS.right;
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
  const flush = { top: 0, bottom: 0, left: 0, right: 0 };

  const paragraph = (/** @type {string} */ text, /** @type {any} */ { bold, ...options } = {}) => new Paragraph({ children: [new TextRun({ text, bold })], ...options });
  const block = (/** @type {string[]} */ texts, /** @type {any} */ options = {}) => texts.map((text) => paragraph(text, options));
  const table = (/** @type {number[]} */ widths, /** @type {any[]} */ rows) => new Table({
    rows,
    borders: bare,
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    width: { size: mm(inside), type: WidthType.DXA },
  });
  const cell = (/** @type {number} */ width, /** @type {any[]} */ children, margins = flush) =>
    new TableCell({ children, borders: bare, margins, width: { size: mm(width), type: WidthType.DXA } });

  const rowsOf = (/** @type {string[][]} */ rows) => {
    const last = 34, others = (inside - last) / (rows[0].length - 1);
    const widths = rows[0].map((_, index) => (index === rows[0].length - 1 ? last : others));
    const right = { alignment: AlignmentType.RIGHT };
    return table(widths, rows.map((row) => new TableRow({
      cantSplit: true,
      children: row.map((text, index) => {
        const around = { ...flush, right: index ? 0 : mm(3), top: 40, bottom: 40 };
        return cell(widths[index], [paragraph(text, index === row.length - 1 ? right : {})], around);
      }),
    })));
  };

  const content = (/** @type {Line[]} */ part) => {
    const found = [];
    for (let at = 0; at < part.length; at += 1) {
      const line = part[at];
      if (typeof line === "string") {
        const ends = typeof part[at + 1] !== "string";
        found.push(paragraph(line, { spacing: { after: ends ? 160 : 0 }, keepNext: Boolean(part[at + 1]) && ends }));
        continue;
      }
      if (line.length === 1) {
        found.push(paragraph(line[0], { bold: true, keepNext: true, spacing: { before: 120, after: 80 } }));
        continue;
      }
      /** @type {any[]} */ const rows = [];
      while (Array.isArray(part[at]) && (!rows.length || part[at].length === rows[0].length)) rows.push(part[at++]);
      at -= 1;
      found.push(rowsOf(rows), paragraph("", { spacing: { after: 80, line: 120, lineRule: "exact" } }));
    }
    return found;
  };

  const left = WINDOW.left - MARGINS.left;
  const head = (/** @type {Letter} */ letter) => [
    table([left, inside - left], [new TableRow({
      height: { value: mm(WINDOW.top + WINDOW.height - MARGINS.top), rule: HeightRule.ATLEAST },
      children: [
        cell(left, block(letter.sender), { ...flush, right: mm(5) }),
        cell(inside - left, letter.recipient.map((text, index) =>
          paragraph(text, index ? {} : { spacing: { before: mm(WINDOW.top - MARGINS.top) } }))),
      ],
    })]),
    ...block(letter.sending, { bold: true }),
    ...block(letter.dated, { indent: { left: mm(left) }, spacing: { before: 160, after: 240 } }),
  ];
  const signatures = (/** @type {Letter} */ letter) => letter.signatures.flatMap((signed, index) => block(signed, {
    keepNext: true,
    keepLines: true,
    indent: { left: letter.sender.length && !index ? mm(left) : 0 },
  }).concat(paragraph("", { spacing: { after: mm(18) } })));
  const margin = { top: mm(MARGINS.top), right: mm(MARGINS.right), bottom: mm(MARGINS.bottom), left: mm(MARGINS.left) };
  const section = (/** @type {Letter} */ letter) => ({
    properties: { page: { size: A4, margin } },
    ...(isNumbered(sheets) && { footers: foot(library) }),
    children: [
      ...(letter.sender.length ? head(letter) : []),
      paragraph(letter.subject, { bold: true, spacing: { after: 240 } }),
      ...letter.parts.flatMap(content),
      ...signatures(letter),
      ...block(letter.enclosures, { spacing: { before: 120 } }),
    ],
  });

  const [first] = sheets;
  return Packer.toBlob(new Document({
    creator: first.sender[0] ?? "",
    lastModifiedBy: first.sender[0] ?? "",
    title: first.subject,
    description: "",
    styles: { default: { document: {
      run: { font: "Arial", size: 21, language: { value: "fr-FR" } },
      paragraph: { spacing: { after: 0, line: 259 } },
    } } },
    sections: sheets.map(section),
  }));
}
