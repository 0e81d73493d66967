// @ts-check
// Days as text: « 2026-03-31 », as a form and Python take them, and « 31/03/2026 », as people write them.

/** The day of today where the reader is. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

/** Without accents nor capitals: « AOÛT » is « aout ». @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

const IN_WORDS = new RegExp(`^(1er|\\d\\d?)[-\\s]+(${MONTHS.map(plain).join("|")})[-\\s]+(\\d{4})$`);

/**
 * `2026-03-31` of what Python reads as that day: `31/3/2026`, `2026-3-31`, `31.03.2026`, « 31 mars 2026 »; null for anything else.
 * @param {string} text
 */
export function isoDay(text) {
  const said = plain(text).replace(IN_WORDS, (_, day, month, year) => `${parseInt(day)}/${MONTHS.map(plain).indexOf(month) + 1}/${year}`);
  const [, first, , month, last] = /^(\d{1,4})([-/.])(\d{1,4})\2(\d{1,4})$/.exec(said) ?? [];
  const [day, year] = first?.length === 4 ? [last, first] : [first, last];
  const found = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(found) && found <= "2100-12-31" && new Date(found).getUTCDate() === Number(day) ? found : null;
}

/** `31/03/2026` of `2026-03-31`. @param {string} iso */
export const frenchDay = (iso) => iso.split("-").reverse().join("/");

/** `1er mars 2026` of `2026-03-01`. @param {string} iso */
export function dayInWords(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day === 1 ? "1er" : day}\u00a0${MONTHS[month - 1]}\u00a0${year}`;
}

const DAY = 86_400_000; // ms, of a day of the calendar: those of UTC all have as many

/** The day so many days later. @param {string} iso @param {number} days */
export const daysLater = (iso, days) => new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);

/** How many days from one day to another. @param {string} from @param {string} to */
export const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / DAY;
