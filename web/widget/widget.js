// @ts-check
// A widget page in somebody else's site. Fetched only in a frame or with options.

import { element, one } from "../shared/dom.js";
import { readOptions, wishes } from "./address.js";
import { begin, follow, heard } from "./around.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

const root = document.documentElement;
const framed = parent !== self;
const opaque = self.origin === "null"; // a sandbox without its own origin: no window, no printing, no file

/** Who shows the calculator, with a link where there is one. */
function sign() {
  const { hostLink } = wishes;
  if (!wishes.hostName && hostLink) wishes.hostName = new URL(hostLink).host;
  if (!wishes.hostName) return;
  const by = document.querySelector("footer .by");
  const host = hostLink ? element("a", { href: hostLink, target: "_blank", rel: "noopener" }, wishes.hostName) : wishes.hostName;
  by.replaceChildren(host, ` avec ${by.textContent}`);
}

/** Gives the form the answers of the address, and shows theirs. @param {LiveCalculator} calculator */
async function prefill(calculator) {
  await customElements.whenDefined("live-calculator");
  calculator.begin();
  const given = wishes.whenRead.map((task) => String(task(calculator) ?? "")).filter(Boolean);
  calculator.worked = calculator.everything();
  calculator.given.push(...given); // the site gives them: they stay
  calculator.conditions();
  await calculator.load();
  const shown = () => calculator.form.dataset.state === "ready" && root.classList.remove("filled");
  new MutationObserver(shown).observe(calculator.form, { attributes: true, attributeFilter: ["data-state"] });
  shown();
}

/** Once the page is read. */
function start() {
  /** @type {LiveCalculator} */ const calculator = document.querySelector("live-calculator");
  sign();
  if (framed) begin(calculator);
  if (opaque) {
    document.addEventListener("click", follow);
    one(calculator, ".actions").append(element("span", { className: "elsewhere" },
      "Ici, imprimer et télécharger ne sont pas possibles. Copiez un lien, puis ouvrez-le dans un autre onglet."));
  }
  if (wishes.whenRead.length || root.classList.contains("no-form")) prefill(calculator);
}

function whenRead() {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}

root.classList.toggle("opaque", opaque);
if (framed) addEventListener("message", heard);
if (location.search) readOptions().then(whenRead);
else whenRead();
