// @ts-check
// The page around a widget: what the frame tells it, what it hears from it.
//
// Messages of the frame to the page around it:
//   {"mon-du": 1, type: "height", name, height}   at load, and when it changes (without height where the frame scrolls or is not drawn)
//   {"mon-du": 1, type: "answer", name, rules, results, totals}   only once the visitor has pressed the button that says so
//   {"mon-du": 1, type: "next", name, next, answers}   the same, for another calculator of that page
//   {message: "height", value, secret}, {message: "link", value, secret}   WordPress, when the fragment has secret=…
// Messages of the page to the frame, heard from it alone:
//   {"mon-du": 1, type: "hello", version}, {"mon-du": 1, type: "fill", answers}, {message: "ready", secret}

import { status } from "../shared/dom.js";
import { wishes } from "./address.js";
import { offerNext, offerToSend } from "./giving.js";
import { take } from "./handed.js";
import { say } from "./say.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

const root = document.documentElement;
const secret = () => /[?&#]secret=([A-Za-z0-9]{1,64})\b/.exec(location.hash)?.[1];

/** @type {LiveCalculator} */ let calculator; // once the page is read: the page around may speak while the options are on their way
/** @type {string} */ let origin; // of the page that said hello
let hands = false; // whether its script hands answers over
/** @type {{ answers: unknown } | null} */ let early = null; // what it handed over before the page was read

/** @param {MessageEvent} event */
export function heard({ source, origin: from, data }) {
  if (source !== parent || !data || typeof data !== "object") return;
  if (data["mon-du"] === 1 && data.type === "fill") return fill(data);
  if (data["mon-du"] === 1 && data.type === "hello") {
    origin = from;
    hands ||= data.version >= 2;
  } else if (data.message !== "ready" || !data.secret || data.secret !== secret()) return;
  if (calculator) speak();
}

/** @param {{ answers: unknown }} data */
function fill(data) {
  if (calculator) take(calculator, data.answers);
  else early = data;
}

/** Tells the height from now on, and offers to send where that is asked. @param {LiveCalculator} shown */
export function begin(shown) {
  calculator = shown;
  addEventListener("resize", settle);
  document.addEventListener("visibilitychange", () => report());
  addEventListener("hashchange", () => report(true));
  speak(); // at once: a frame that its page hides until it speaks, as WordPress does, observes nothing
  new ResizeObserver(() => report()).observe(document.body);
  if (early) fill(early);
}

function speak() {
  report(true);
  if (origin !== undefined && (wishes.sends || wishes.next)) offer();
}

/** Nothing to a page without an address: nobody could say who gets it. */
function offer() {
  if (origin === "null") return say("la page autour n’a pas d’adresse, rien ne peut lui être envoyé\u202f: « send » et « next » sont ignorés.");
  if (wishes.sends) offerToSend(calculator, origin);
  if (wishes.next && hands) offerNext(calculator, origin);
}

// ---- height --------------------------------------------------------------------------------------------------------

let last = 0;
/** @type {ReturnType<typeof setTimeout>} */ let settling;

/**
 * What the content takes: never the window, or the two would push each other. Nothing where it is not drawn, in a folded part of the
 * page or a tab behind: it is there all the same.
 */
function report(again = false) {
  const height = innerWidth && Math.ceil(document.body.getBoundingClientRect().height);
  if (height === last && !again) return;
  last = height;
  const { name } = calculator.dataset;
  parent.postMessage({ "mon-du": 1, type: "height", name, ...(wishes.scrolls || !height ? {} : { height }) }, "*");
  if (!height) return;
  if (secret()) parent.postMessage({ message: "height", value: height, secret: secret() }, "*");
  clearTimeout(settling);
  settling = setTimeout(settle, 600);
}

/** No scroll bar once the frame is as tall as its content; one where the page around keeps it short. */
const settle = () => root.classList.toggle("fits", innerHeight >= last - 1);

// ---- links ---------------------------------------------------------------------------------------------------------

/** Its address without the answers: the page around reads what it is asked to open. @param {HTMLAnchorElement} link */
const bare = ({ href }) => href.replace(/#calcul=.*$/, "");

/** @param {Window} opened */
function detach(opened) {
  try {
    opened.opener = null;
  } catch { /* in the same sandbox as this frame: neither reaches the other */ }
}

/** In an opaque sandbox a link opens nothing by itself. @param {MouseEvent} event */
export function follow(event) {
  /** @type {HTMLAnchorElement} */ const link = /** @type {any} */ (event.target).closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (secret() && link.host === location.host) return parent.postMessage({ message: "link", value: bare(link), secret: secret() }, "*");
  const opened = window.open(link.href, "_blank");
  if (opened) detach(opened);
  else if (!link.nextElementSibling?.matches(".address")) {
    const address = status("address");
    link.after(address);
    address.textContent = ` ${link.href}`;
  }
}
