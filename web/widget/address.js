// @ts-check
// The options of a widget's address: read, said in the console when they do not do, obeyed.

import { beside } from "../shared/script.js";
import { fill } from "./prefill.js";
import { refuse, say } from "./say.js";

const root = document.documentElement;
const given = new URLSearchParams(location.search);

/** What the site around asks for, once the address is read. */
export const wishes = {
  hostName: "",
  hostLink: "",
  scrolls: false,
  sends: false,
  /** What waits for the form to be there. @type {((calculator: import("../calculator/element.js").LiveCalculator) => string | void)[]} */
  whenRead: [],
};

/** @type {typeof import("../options/options.js")} */ let rules; // fetched when there is an option to read

/** @param {string} value */
function accent(value) {
  const { ENOUGH, PALETTES, hexadecimal, nearest, ratio, soft, weakest } = rules;
  const colour = hexadecimal(value);
  if (!colour) return refuse("accent", value, "ce n’est pas une couleur du genre #0b5c6b");
  const asked = root.dataset.scheme === "dark" ? "dark" : "light";
  const found = weakest(colour, PALETTES[asked]);
  if (found < ENOUGH) {
    return refuse("accent", value, `contraste de ${ratio(found)} pour 1 sur un fond ${asked === "dark" ? "sombre" : "clair"}, il en faut ` +
      `4,5 (WCAG 2.2, niveau AA). La couleur la plus proche qui convient\u202f: ${nearest(colour, PALETTES[asked])}`);
  }
  const rule = (/** @type {"light" | "dark"} */ scheme) => {
    const palette = PALETTES[scheme], own = nearest(colour, palette);
    return `{ --accent: ${own}; --accent-soft: ${soft(own, palette)}; --on-accent: ${scheme === "dark" ? palette.paper : palette.card}; }`;
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen { :root ${rule("light")} :root[data-scheme="dark"] ${rule("dark")}
    @media (prefers-color-scheme: dark) { :root:not([data-scheme="light"]) ${rule("dark")} } }`);
  document.adoptedStyleSheets.push(sheet);
}

/** @param {string} name @param {() => void} then */
const onOff = (name, then) => (/** @type {string} */ value) => {
  if (value === "1" || value === "") then();
  else if (value !== "0") refuse(name, value, "écrivez 1 ou 0");
};

const PARTS = ["form", "answer", "tables", "drawings", "details", "actions"];

/** @type {Record<string, (value: string) => void>} */
const OPTIONS = {
  theme(value) {
    if (value === "light" || value === "dark") root.dataset.scheme = value;
    else if (value !== "auto") refuse("theme", value, "écrivez light, dark ou auto");
  },
  accent,
  compact: onOff("compact", () => root.classList.add("compact")),
  scroll: onOff("scroll", () => (wishes.scrolls = true)),
  send: onOff("send", () => (wishes.sends = true)),
  font(value) {
    if (!rules.FONT.test(value)) return refuse("font", value, "un nom de police n’a que lettres, chiffres, espaces et tirets");
    if (value !== "system") root.style.setProperty("--font", `"${value}"`);
  },
  host(value) {
    const words = value.replace(/[\p{C}\s]+/gu, " ").trim(); // no control, no mark that turns the order of letters round
    if (words.length <= 80) wishes.hostName = words;
    else refuse("host", value, "80 caractères au plus");
  },
  "host-link"(value) {
    wishes.hostLink = rules.secure(value);
    if (!wishes.hostLink) refuse("host-link", value, "une adresse https:// est attendue");
  },
  background() {}, // read by the next version of the widget
  radius() {},
  next() {},
  parts(value) {
    const asked = value.split(",").map((part) => part.trim()).filter(Boolean);
    const known = asked.filter((part) => PARTS.includes(part));
    for (const part of asked) if (!known.includes(part)) refuse("parts", part, `une partie est ${PARTS.join(", ")}`);
    if (known.length) root.classList.add(...PARTS.filter((part) => !known.includes(part)).map((part) => `no-${part}`));
  },
};

/** Reads and obeys the options of the address. */
export async function readOptions() {
  rules = await beside("options.js").catch(() => say("les options n’ont pas pu être lues, le calculateur s’affiche sans elles"));
  if (rules) obey();
  root.classList.toggle("filled", wishes.whenRead.length > 0); // the worked answer is no longer that of the form
  root.classList.remove("asked");
}

/** The theme first: an accent is judged on its ground. */
function obey() {
  for (const name of Object.keys(OPTIONS)) if (given.has(name)) OPTIONS[name](given.get(name));
  for (const name of new Set(given.keys())) {
    if (name.startsWith("set-")) wishes.whenRead.push(({ form }) => fill(form, rules.READABLE, name.slice(4), given.get(name)));
    else if (!Object.hasOwn(OPTIONS, name)) refuse(name, given.get(name), "cette option n’existe pas");
  }
}
