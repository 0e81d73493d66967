// @ts-check
// Days as text: « 2026-03-31 », as a form and Python take them, and « 31/03/2026 », as people write them.

/** The day of today where the reader is. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

/** `2026-03-31` of `31/3/2026` or `2026-3-31`; null where there is no such day. @param {string} text */
export function isoDay(text) {
  const [day, month, year] = text.includes("/") ? text.split("/") : text.split("-").reverse();
  const found = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return /^\d{4}-\d\d-\d\d$/.test(found) && new Date(found).getUTCDate() === Number(day) ? found : null;
}

/** `31/03/2026` of `2026-03-31`. @param {string} iso */
export const frenchDay = (iso) => iso.split("-").reverse().join("/");

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

/** `1er mars 2026` of `2026-03-01`. @param {string} iso */
export function dayInWords(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day === 1 ? "1er" : day}\u00a0${MONTHS[month - 1]}\u00a0${year}`;
}
