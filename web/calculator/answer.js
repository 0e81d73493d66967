// @ts-check
// The answer in the page: only the parts that differ are replaced, what the reader opened stays open.

import { all, around, one } from "../shared/dom.js";
import { nameGaps, offerWays } from "./sheet.js";
import { lead } from "./ways.js";
import { WHOLE } from "./whole.js";

/** @param {HTMLElement} output @param {string} html @param {boolean} [example] whether it is that of an example */
export function put(output, html, example = false) {
  const next = document.createElement("template"), form = /** @type {HTMLFormElement} */ (around(output, "form"));
  next.innerHTML = html;
  lead(next.content, example, around(output, "live-calculator").dataset.gone);
  nameGaps(form, next.content);
  keepOpen(output, next.content, form);
  merge(output, next.content);
}

/** What the reader opened, by its title, and its place among those of the same title. @param {HTMLElement} output @param {ParentNode} next @param {HTMLFormElement} [form] where it is a letter */
export function keepOpen(output, next, form) {
  const shown = byTitle(output);
  byTitle(next).forEach((parts, title) => parts.forEach((part, index) => {
    part.open = Boolean(shown.get(title)?.[index]?.open);
    if (part.open && part.matches(".why")) offerWays(form, part);
  }));
  one(next, WHOLE)?.setAttribute("aria-expanded", one(output, WHOLE)?.getAttribute("aria-expanded") ?? "false");
}

/** @param {ParentNode} root @returns {Map<string, HTMLDetailsElement[]>} */
function byTitle(root) {
  /** @type {Map<string, HTMLDetailsElement[]>} */ const found = new Map();
  for (const part of /** @type {HTMLDetailsElement[]} */ (all(root, "details"))) {
    const title = titleOf(part);
    found.set(title, [...(found.get(title) ?? []), part]);
  }
  return found;
}

/** Of a letter, only the paragraphs that differ. @param {Element} shown @param {ParentNode} next */
export function merge(shown, next) {
  const old = [...shown.children], parts = [...next.children];
  parts.forEach((part, index) => {
    if (!old[index]) return shown.append(part);
    if (old[index].isEqualNode(part)) return;
    if (part.matches(".sheet") && part.className === old[index].className) merge(old[index], part);
    else old[index].replaceWith(part);
  });
  for (const left of old.slice(parts.length)) left.remove();
}

/** What a folded part is called; its sum may change. @param {HTMLDetailsElement} part */
const titleOf = (part) => part.firstElementChild.firstChild.textContent;
