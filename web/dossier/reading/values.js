// @ts-check
// What an electronic invoice writes, as answers of our forms: exact amounts, days that exist, names on one line.

export const LONGEST = 300; // characters of a line, as Python takes them
const MOST_CENTS = 99_999_999_999;

/**
 * The cents of a decimal number of XML, « 1801.78 », « -5 », « 104,90 », and whether nothing was rounded; null for anything else.
 * @param {string} text
 * @returns {{ cents: number, exact: boolean } | null}
 */
export function centsOf(text) {
  const [, sign, whole, rest = ""] = /^([+-]?)(\d*)(?:[.,](\d*))?$/.exec(text.trim()) ?? [];
  if (sign === undefined || !(whole + rest)) return null;
  const shown = Number(whole + rest.slice(0, 2).padEnd(2, "0")), more = rest.slice(2);
  const cents = shown + (more[0] >= "5" ? 1 : 0);
  if (cents > MOST_CENTS) return null;
  return { cents: sign === "-" && cents ? -cents : cents, exact: !/[1-9]/.test(more) };
}

/** « 1234,56 » of its cents, as a form takes it. @param {number} cents */
export function amountOf(cents) {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** « 1 234,56 € » of its cents. @param {number} cents @param {string} [currency] */
export function amountInWords(cents, currency = "EUR") {
  const [whole, rest] = amountOf(cents).split(",");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, "\u202f")},${rest}\u202f${currency === "EUR" ? "€" : currency}`;
}

/** Whether the calendar has that day, in the years that Python reads. @param {string} iso */
function exists(iso) {
  const day = new Date(`${iso}T00:00:00Z`);
  return iso >= "1900-01-01" && iso <= "2100-12-31" && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

/** `2026-03-31` of « 20260331 », « 2026-03-31 », the same with a time or a zone; null for anything else. @param {string} text */
export function isoOf(text) {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T+Z-]|\d{4}(?:\d\d)?$)/.exec(text.trim()) ?? [];
  const iso = `${year}-${month}-${day}`;
  return year && exists(iso) ? iso : null;
}

const UNSEEN = /[\p{Cc}\p{Cf}\u034f\u115f\u1160\u2800\u3164\ufffe\uffff]/gu; // controls, marks that turn the order of the letters round

/** On one line, without what nobody sees, cut where a form would refuse it. @param {string} text */
export const lineOf = (text) => text.replace(/\s+/g, " ").replace(UNSEEN, "").replace(/ {2,}/g, " ").trim().slice(0, LONGEST).trim();

/** Without the marks between groups. @param {string} text */
const compact = (text) => text.replace(/[\s.-]/g, "");

/** Whether the figures pass the check of Luhn. @param {string} digits */
function passesLuhn(digits) {
  const values = [...digits].reverse().map((digit, index) => Number(digit) * (index % 2 ? 2 : 1));
  return values.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}

/** The SIREN of a SIREN, a SIRET or a French VAT number, null when a figure is wrong. @param {string} text */
export function sirenOf(text) {
  const [, digits] = /^(?:FR[0-9A-Z]{2}(?=\d{9}$))?(\d{9})(?:\d{5})?$/.exec(compact(text).toUpperCase()) ?? [];
  return digits && passesLuhn(digits) ? digits : null;
}

/** An IBAN that passes its check, null for anything else. @param {string} text */
export function ibanOf(text) {
  const iban = compact(text).toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return null;
  const figures = [...iban.slice(4) + iban.slice(0, 4)].map((one) => parseInt(one, 36)).join("");
  return [...figures].reduce((rest, figure) => (rest * 10 + Number(figure)) % 97, 0) === 1 ? iban : null;
}

/** @param {string} text */
export const emailOf = (text) => (/^[^\s@,;:<>()[\]\\"']+@[^\s@,;:<>()[\]\\"']+\.[^\s@,;:<>()[\]\\"'.]+$/.test(text.trim()) ? text.trim() : null);
