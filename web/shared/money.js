// @ts-check
// Sums as text, as Python writes them: « 1 420,62 € », narrow no-break spaces within.

/** @param {number} cents @returns {string} */
export const euros = (cents) => {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return `${cents < 0 ? "−" : ""}${whole},${String(Math.abs(cents) % 100).padStart(2, "0")}\u202f€`;
};
