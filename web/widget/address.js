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
  /** The calculator of the same page that goes on with these answers. */
  next: "",
  /** What waits for the form to be there. @type {((calculator: import("../calculator/element.js").LiveCalculator) => string | void)[]} */
  whenRead: [],
};

/** @type {typeof import("../options/options.js")} */ let rules; // fetched when there is something to judge
/** @type {Record<"light" | "dark", import("../options/colours.js").Palette & { words: string[] }>} */ let palettes;

/** What an option and an answer may be. @returns {Promise<any>} */
export const judge = () => beside("options.js");

const schemeAsked = () => (root.dataset.scheme === "dark" ? "dark" : "light");
const NAMED = { light: "clair", dark: "sombre" };

/** On the screen: a sheet of paper has its own colours. @param {string} style */
function draw(style) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen { ${style} }`);
  document.adoptedStyleSheets.push(sheet);
}

/** What is behind the form. In the other scheme, where the system chooses, that of the guide stays. @param {string} value */
function background(value) {
  if (value === "transparent") return clear();
  const { ENOUGH, hexadecimal, ratio, written } = rules;
  const colour = hexadecimal(value), scheme = schemeAsked();
  if (!colour) return refuse("background", value, "écrivez transparent, ou une couleur du genre #f5f0e8");
  const found = written(colour, palettes[scheme].words);
  if (found < ENOUGH) {
    return refuse("background", value, `le texte d’un thème ${NAMED[scheme]} y a un contraste de ${ratio(found)} pour 1, il en faut 4,5 (WCAG 2.2, niveau AA). ` +
      `Choisissez une couleur plus ${NAMED[scheme]}e, ou theme=${scheme === "light" ? "dark" : "light"}`);
  }
  palettes[scheme] = { ...palettes[scheme], paper: colour };
  draw(root.dataset.scheme ? `:root { --ground: ${colour}; }` : `@media (prefers-color-scheme: light) { :root { --ground: ${colour}; } }`);
}

/** The page around is seen: a browser paints a ground of its own where its scheme and that of the frame differ. */
function clear() {
  if (!given.has("theme")) root.dataset.scheme = "light"; // as a page that does not speak of schemes
  if (root.dataset.scheme !== "light") {
    say(`pour que le fond transparent le soit dans un thème sombre, ajoutez style="color-scheme: ${root.dataset.scheme ?? "light dark"}" au cadre.`);
  }
  draw(":root { --ground: transparent; }");
}

/** @param {string} value */
function accent(value) {
  const { ENOUGH, hexadecimal, nearest, ratio, soft, weakest } = rules;
  const colour = hexadecimal(value), scheme = schemeAsked();
  if (!colour) return refuse("accent", value, "ce n’est pas une couleur du genre #0b5c6b");
  const found = weakest(colour, palettes[scheme]);
  if (found < ENOUGH) {
    return refuse("accent", value, `contraste de ${ratio(found)} pour 1 sur un fond ${NAMED[scheme]}, il en faut ` +
      `4,5 (WCAG 2.2, niveau AA). La couleur la plus proche qui convient\u202f: ${nearest(colour, palettes[scheme])}`);
  }
  const rule = (/** @type {"light" | "dark"} */ each) => {
    const palette = palettes[each], own = nearest(colour, palette);
    return `{ --accent: ${own}; --accent-soft: ${soft(own, palette)}; --on-accent: ${each === "dark" ? palette.paper : palette.card}; }`;
  };
  draw(`:root ${rule("light")} :root[data-scheme="dark"] ${rule("dark")}
    @media (prefers-color-scheme: dark) { :root:not([data-scheme="light"]) ${rule("dark")} }`);
}

/** @param {string} name @param {() => void} then */
const onOff = (name, then) => (/** @type {string} */ value) => {
  if (value === "1" || value === "") then();
  else if (value !== "0") refuse(name, value, "écrivez 1 ou 0");
};

const GENERIC = /^(ui-)?(serif|sans-serif|monospace|rounded)$/i; // between quotation marks it would be the name of a font

const PARTS = ["form", "answer", "tables", "drawings", "details", "actions"];

/** @type {Record<string, (value: string) => void>} */
const OPTIONS = {
  theme(value) {
    if (value === "light" || value === "dark") root.dataset.scheme = value;
    else if (value !== "auto") refuse("theme", value, "écrivez light, dark ou auto");
  },
  background,
  accent,
  radius(value) {
    const pixels = rules.corners(value);
    if (pixels === undefined) refuse("radius", value, "un nombre de pixels de 0 à 24 est attendu");
    else root.style.setProperty("--radius", `${pixels}px`);
  },
  compact: onOff("compact", () => root.classList.add("compact")),
  scroll: onOff("scroll", () => (wishes.scrolls = true)),
  send: onOff("send", () => (wishes.sends = true)),
  next(value) {
    if (rules.WIDGET.test(value)) wishes.next = value;
    else refuse("next", value, "le nom d’un autre calculateur de la page est attendu, par exemple letters");
  },
  font(value) {
    if (!rules.FONT.test(value)) return refuse("font", value, "un nom de police n’a que lettres, chiffres, espaces et tirets");
    if (value !== "system") root.style.setProperty("--font", GENERIC.test(value) ? value : `"${value}"`);
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
  parts(value) {
    const asked = value.split(",").map((part) => part.trim()).filter(Boolean);
    const known = asked.filter((part) => PARTS.includes(part));
    for (const part of asked) if (!known.includes(part)) refuse("parts", part, `une partie est ${PARTS.join(", ")}`);
    if (known.length) root.classList.add(...PARTS.filter((part) => !known.includes(part)).map((part) => `no-${part}`));
  },
};

/** Reads and obeys the options of the address. */
export async function readOptions() {
  rules = await judge().catch(() => say("les options n’ont pas pu être lues, le calculateur s’affiche sans elles"));
  if (rules) obey();
  root.classList.toggle("filled", wishes.whenRead.length > 0); // the worked answer is no longer that of the form
  root.classList.remove("asked");
}

/** In this order: a ground is judged in its theme, an accent on its ground. */
function obey() {
  palettes = { ...rules.PALETTES };
  for (const name of Object.keys(OPTIONS)) if (given.has(name)) OPTIONS[name](given.get(name));
  for (const name of new Set(given.keys())) {
    if (name.startsWith("set-")) wishes.whenRead.push(({ form }) => fill(form, rules.READABLE, name.slice(4), given.get(name)));
    else if (!Object.hasOwn(OPTIONS, name)) refuse(name, given.get(name), "cette option n’existe pas");
  }
}
