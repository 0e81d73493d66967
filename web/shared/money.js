// @ts-check
// Sums as text, as Python writes them: « 1 420,62 € », narrow no-break spaces within.

/** « 1420,62 » of 142062, as it is typed and as a spreadsheet set to French reads it. @param {number} cents */
export const plainSum = (cents) => `${cents < 0 ? "-" : ""}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, "0")}`;

/** @param {number} cents @returns {string} */
export const euros = (cents) => `${plainSum(cents).replace("-", "−").replace(/\B(?=(\d{3})+,)/g, "\u202f")}\u202f€`;
