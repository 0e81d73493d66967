// What an option of a widget may be: for the widget that reads it from its address (widget.js), and for the page that composes one
// (integrate.js). calculators/publish/brand/colours.py judges the colour of a brand in the same way; a test compares.

// ---- colours -------------------------------------------------------------------------------------------------------

// The paper and card of calculators.css; how much of the accent tints its soft twin; what brings a colour nearer to legible.
export const PALETTES = {
  light: { paper: "#fdfcfa", card: "#ffffff", tint: 0.09, toward: "#000000" },
  dark: { paper: "#12191b", card: "#182124", tint: 0.12, toward: "#ffffff" },
};
export const ENOUGH = 4.5; // WCAG 2.2, 1.4.3, level AA

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const mixed = (one, other, part) => {
  const to = channels(other);
  return "#" + channels(one).map((value, at) => Math.round(value + (to[at] - value) * part).toString(16).padStart(2, "0")).join("");
};
const luminance = (colour) => channels(colour)
  .map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
  .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

export const soft = (accent, { card, tint }) => mixed(card, accent, tint);

// The weakest of all that is written with an accent or on it.
export const weakest = (accent, palette) => Math.min(
  ...[palette.paper, palette.card, soft(accent, palette)].map((ground) => contrast(accent, ground)));

export const nearest = (accent, palette) => {
  for (let step = 0; step <= 255; step += 1) {
    const found = mixed(accent, palette.toward, step / 255);
    if (weakest(found, palette) >= ENOUGH) return found;
  }
};

// Six digits of `#0ab`, `0b5c6b`…; nothing of what is no colour.
export const hexadecimal = (text) => {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1].toLowerCase();
  return digits && "#" + (digits.length === 3 ? digits.replace(/./g, "$&$&") : digits);
};

// « 4,4 » of 4.48: never rounded up to what is asked.
export const ratio = (value) => (Math.floor(value * 10) / 10).toLocaleString("fr-FR");

// ---- words and answers ---------------------------------------------------------------------------------------------

export const FONT = /^[\p{L}\p{N} -]{1,60}$/u;

export const secure = (text) => {
  const url = URL.canParse(text) && new URL(text);
  return url && url.protocol === "https:" && !url.username && !url.password ? url.href : "";
};

// How an answer that a site gives is written, by kind of question.
export const READABLE = {
  amount: /^\d[\d .\u00a0\u202f]{0,15}([.,]\d{1,2})?\s?€?$/,
  date: /^(today|\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{1,2}-\d{1,2})$/,
  number: /^\d{1,3}$/,
  percent: /^\d{1,6}([.,]\d{1,2})?\s?%?$/,
  period: /^(?=\d)(\d{1,3}\s?m)?\s?(\d{1,3}\s?[jd]?)?$/,
};
