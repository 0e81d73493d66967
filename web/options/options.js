// @ts-check
// What an option of a widget may be: for the widget that reads it from its address (widget/), and for the page that composes one
// (integrate/).

import { accent, card, ink, muted, paper, refusal } from "../palette.json";

export * from "./colours.js";
export * from "./readable.js";

/** The accent of the guide. */
export const ACCENT = accent.light;

/** The grounds of each scheme, and what is written on its paper. */
export const PALETTES = {
  light: { paper: paper.light, card: card.light, tint: 0.09, toward: "#000000", words: [ink, muted, refusal, accent].map(({ light }) => light) },
  dark: { paper: paper.dark, card: card.dark, tint: 0.12, toward: "#ffffff", words: [ink, muted, refusal, accent].map(({ dark }) => dark) },
};
