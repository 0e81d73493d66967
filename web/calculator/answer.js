// @ts-check
// The answer in the page: only the parts that differ are replaced, what the reader opened stays open.

import { all, around } from "../shared/dom.js";
import { lead } from "./ways.js";

/** @param {HTMLElement} output @param {string} html @param {boolean} [example] whether it is that of an example */
export function put(output, html, example = false) {
  const { gone } = around(output, "live-calculator").dataset;
  const next = document.createElement("template");
  next.innerHTML = html;
  lead(next.content, example, gone);
  keepOpen(output, next.content);
  merge(output, next.content);
}

/** The reasons that the reader opened in a letter, by their place. @param {HTMLElement} output @param {ParentNode} next */
function keepOpen(output, next) {
  /** @type {HTMLDetailsElement[]} */ const reasons = all(next, ".why");
  /** @type {HTMLDetailsElement[]} */ const shown = all(output, ".why");
  shown.forEach((reason, index) => {
    if (reason.open && reasons[index]) reasons[index].open = true;
  });
}

/** Of a letter, only the paragraphs that differ. @param {Element} shown @param {ParentNode} next */
function merge(shown, next) {
  const old = /** @type {HTMLDetailsElement[]} */ ([...shown.children]);
  const parts = /** @type {HTMLDetailsElement[]} */ ([...next.children]);
  parts.forEach((part, index) => {
    if (part.tagName === "DETAILS" && !part.classList.contains("why")) {
      part.open = old.some((one) => one.open && titleOf(one) === titleOf(part));
    }
    if (!old[index]) return shown.append(part);
    if (old[index].isEqualNode(part)) return;
    if (part.className === "sheet" && old[index].className === "sheet") merge(old[index], part);
    else old[index].replaceWith(part);
  });
  for (const left of old.slice(parts.length)) left.remove();
}

/** What a folded part is called; its sum may change. @param {HTMLDetailsElement} part */
const titleOf = (part) => part.firstElementChild.firstChild.textContent;
