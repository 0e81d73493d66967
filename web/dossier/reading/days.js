// @ts-check
// The days of a table written in figures: « 03/04/2026 » is the 3rd of April, or in some programs the 4th of March.

/** Which comes first, or that it cannot be known. @typedef {"day" | "month" | "asked"} Order */

const FIGURES = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/**
 * Which comes first in these cells: a figure above 12 is a day. Where none is, or where all of those say the month first, the reader is asked.
 * @param {string[]} cells
 * @returns {{ order: Order, example: string }}
 */
export function orderOf(cells) {
  let monthFirst = false, example = "";
  for (const cell of cells) {
    const [, first, , second] = FIGURES.exec(cell.trim()) ?? [], [one, other] = [Number(first), Number(second)];
    if (!first || one === other) continue;
    if (one > 12) return { order: "day", example: "" };
    if (other > 12) monthFirst = true;
    else example ||= cell.trim();
  }
  return { order: monthFirst || example ? "asked" : "day", example };
}

/** « 2026-03-04 » of « 03/04/2026 » where the month comes first; anything else as it is. @param {string} cell */
export function americanDay(cell) {
  const [, month, , day, year] = FIGURES.exec(cell.trim()) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : cell;
}
