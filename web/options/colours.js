// @ts-check
// Colours, written `#0b5c6b`: contrast as WCAG 2.2 counts it, and the nearest colour that can be read.
// calculators/publish/colours.py judges the colour of a brand in the same way; a test compares.

/**
 * What an accent is judged on; how much of it tints its soft twin; what brings it nearer to legible.
 * @typedef {{ paper: string, card: string, tint: number, toward: string }} Palette
 */

export const ENOUGH = 4.5; // WCAG 2.2, 1.4.3, level AA

/** @param {string} colour */
const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** @param {string} one @param {string} other @param {number} part from 0 to 1, of the way to the other */
const mixed = (one, other, part) => {
  const to = channels(other);
  return "#" + channels(one).map((value, at) => Math.round(value + (to[at] - value) * part).toString(16).padStart(2, "0")).join("");
};

/** @param {string} colour */
const luminance = (colour) => channels(colour)
  .map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
  .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);

/** From 1 to 21. @param {string} one @param {string} other */
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The ground tinted by an accent. @param {string} accent @param {Palette} palette */
export const soft = (accent, { card, tint }) => mixed(card, accent, tint);

/** The weakest contrast of all that is written with an accent or on it. @param {string} accent @param {Palette} palette */
export const weakest = (accent, palette) => Math.min(
  ...[palette.paper, palette.card, soft(accent, palette)].map((ground) => contrast(accent, ground)));

/** The weakest contrast of words on a ground. @param {string} ground @param {string[]} words */
export const written = (ground, words) => Math.min(...words.map((word) => contrast(word, ground)));

/** The accent itself where it can be read, else the least changed that can. @param {string} accent @param {Palette} palette */
export const nearest = (accent, palette) => {
  for (let step = 0; step <= 255; step += 1) {
    const found = mixed(accent, palette.toward, step / 255);
    if (weakest(found, palette) >= ENOUGH) return found;
  }
};

/** Six digits of `#0ab`, `0b5c6b`…; nothing of what is no colour. @param {string} text */
export const hexadecimal = (text) => {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1].toLowerCase();
  return digits && "#" + (digits.length === 3 ? digits.replace(/./g, "$&$&") : digits);
};

/** « 4,4 » of 4.48: never rounded up to what is asked. @param {number} value */
export const ratio = (value) => (Math.floor(value * 10) / 10).toLocaleString("fr-FR");
