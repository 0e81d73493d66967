// @ts-check
// The page around a widget: what the frame tells it, what it hears from it, the button that sends an answer.
//
// Messages of the frame to the page around it:
//   {"mon-du": 1, type: "height", name, height}   at load, and when it changes (without height where the frame scrolls or is hidden)
//   {"mon-du": 1, type: "answer", name, rules, results, totals}   only once the visitor has pressed the button that says so
//   {message: "height", value, secret}, {message: "link", value, secret}   WordPress, when the fragment has secret=…
// Messages of the page to the frame, heard from it alone: {"mon-du": 1, type: "hello"}, {message: "ready", secret}.

import { element, one, status, thank } from "../shared/dom.js";
import { wishes } from "./address.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

const root = document.documentElement;
const secret = () => /[?&#]secret=([A-Za-z0-9]{1,64})\b/.exec(location.hash)?.[1];

/** @type {LiveCalculator} */ let calculator; // once the page is read: the page around may speak while the options are on their way
/** @type {string} */ let origin; // of the page that said hello

/** @param {MessageEvent} event */
export function heard({ source, origin: from, data }) {
  if (source !== parent || !data || typeof data !== "object") return;
  if (data["mon-du"] === 1 && data.type === "hello") origin = from;
  else if (data.message !== "ready" || !data.secret || data.secret !== secret()) return;
  if (calculator) speak();
}

/** Tells the height from now on, and offers to send where that is asked. @param {LiveCalculator} shown */
export function begin(shown) {
  calculator = shown;
  addEventListener("resize", settle);
  addEventListener("hashchange", () => report(true));
  speak(); // at once: a frame that its page hides until it speaks, as WordPress does, observes nothing
  new ResizeObserver(() => report()).observe(document.body);
}

function speak() {
  report(true);
  if (origin !== undefined && wishes.sends) offer();
}

// ---- height --------------------------------------------------------------------------------------------------------

let last = 0;
/** @type {ReturnType<typeof setTimeout>} */ let settling;

/** What the content takes: never the window, or the two would push each other. */
function report(again = false) {
  const height = Math.ceil(document.body.getBoundingClientRect().height); // 0 in a hidden tab
  if (height === last && !again) return;
  last = height;
  const { name } = calculator.dataset;
  parent.postMessage({ "mon-du": 1, type: "height", name, ...(wishes.scrolls || !height ? {} : { height }) }, "*");
  if (height && secret()) parent.postMessage({ message: "height", value: height, secret: secret() }, "*");
  clearTimeout(settling);
  settling = setTimeout(settle, 600);
}

/** No scroll bar once the frame is as tall as its content; one where the page around keeps it short. */
const settle = () => root.classList.toggle("fits", innerHeight >= last - 1);

// ---- an answer -----------------------------------------------------------------------------------------------------

const domain = () => (origin && origin !== "null" ? new URL(origin).host : "");

/** The button that sends, and what it sends: nothing before it is pressed. */
function offer() {
  if (document.querySelector(".send")) return;
  const { hostName } = wishes;
  const whom = hostName && domain() ? `${hostName} (${domain()})` : hostName || domain() || "ce site";
  const button = element("button", { type: "button" }, `Envoyer ce résultat à ${whom}`), told = status("told");
  const watch = () => (button.disabled = calculator.form.dataset.state !== "ready" || calculator.example || Boolean(calculator.table?.parts.many));
  new MutationObserver(watch).observe(calculator, { attributes: true, subtree: true, attributeFilter: ["data-state", "class"] });
  watch();
  button.addEventListener("click", () => {
    send();
    thank(told, "Résultat envoyé.");
  });
  one(calculator, ".actions").after(element("div", { className: "send" }, element("p", {}, button, " ", told),
    element("p", { className: "help" }, "Rien n’est envoyé sans ce bouton. Il envoie les montants, les dates et les choix de ce calcul, " +
      "jamais un nom, une adresse ou le texte d’une lettre.")));
}

function send() {
  const { name, form, python } = calculator;
  const { results, totals } = JSON.parse(python.shared(name, JSON.stringify(calculator.answers())));
  const message = { "mon-du": 1, type: "answer", name, rules: form.dataset.rules, results, totals };
  parent.postMessage(message, origin === "null" ? "*" : origin);
}

// ---- links ---------------------------------------------------------------------------------------------------------

/** In an opaque sandbox a link opens nothing by itself. @param {MouseEvent} event */
export function follow(event) {
  /** @type {HTMLAnchorElement} */ const link = /** @type {any} */ (event.target).closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (secret() && link.host === location.host) return parent.postMessage({ message: "link", value: link.href, secret: secret() }, "*");
  const opened = window.open(link.href, "_blank");
  if (opened) opened.opener = null;
  else if (!link.nextElementSibling?.matches(".address")) {
    const address = status("address");
    link.after(address);
    address.textContent = ` ${link.href}`;
  }
}
