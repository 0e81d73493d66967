// @ts-check
// What an option of a widget may be: for the widget that reads it from its address (widget/), and for the page that composes one
// (integrate/).

import { accent, card, ink, muted, paper } from "../palette.json";

export * from "./colours.js";
export * from "./readable.js";

/** The accent of the guide. */
export const ACCENT = accent.light;

/** The grounds of each scheme. */
export const PALETTES = {
  light: { paper: paper.light, card: card.light, tint: 0.09, toward: "#000000" },
  dark: { paper: paper.dark, card: card.dark, tint: 0.12, toward: "#ffffff" },
};

/** The accent of each scheme, and what else is written on its ground. */
export const ACCENTS = accent;
export const INKS = { light: [ink.light, muted.light], dark: [ink.dark, muted.dark] };
