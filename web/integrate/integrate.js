// @ts-check
// The pages for accountants: a button to copy each block of lines, and where one composes a widget, its form, its preview and
// its lines. Reads two files of the site; sends nothing.

import { copyWords } from "../shared/clipboard.js";
import { all, element, one, status } from "../shared/dom.js";
import { beside } from "../shared/script.js";
import { Composer } from "./composer.js";

const RUNNING = Symbol.for("mon-du pages to integrate");
const pages = /** @type {any} */ (window);

/** @param {HTMLElement} block */
function copiable(block) {
  const button = element("button", { type: "button", className: "copy", textContent: "Copier" });
  const said = status("done");
  button.addEventListener("click", () => copyWords(block.textContent, said));
  const inside = block.closest("details"), before = block.previousElementSibling?.textContent.trim().slice(0, 60) ?? "";
  const several = inside && all(inside, "pre.file").length > 1;
  const title = inside ? one(inside, "summary").textContent.trim() + (several ? `, ${before}` : "") : block.dataset.name ?? before;
  button.setAttribute("aria-label", `Copier\u202f: ${title}`);
  block.classList.add("live");
  block.after(element("p", { className: "copy-foot" }, button, said));
}

/** @param {string} address */
async function read(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** @param {HTMLElement} place */
async function compose(place) {
  place.classList.add("asked");
  try {
    const files = [place.dataset.widgets, place.dataset.integrity].map((address) => read(new URL(address, location.href).href));
    const [rules, listing, loaders] = await Promise.all([beside("options.js"), ...files]);
    new Composer(place, rules, listing, loaders);
  } catch {
    place.querySelector(".waiting").textContent = "Les réglages n’ont pas pu être chargés. Les lignes ci-dessous conviennent telles quelles.";
  }
}

function begin() {
  all(document, "pre.file:not(.live)").forEach(copiable);
  all(document, ".composer:not(.asked)").forEach(compose);
}

// The theme runs the script again at each visit of a page.
(pages[RUNNING] ??= begin)();
