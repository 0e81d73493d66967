// @ts-check
// « Et maintenant »: an answer leads from the root of the guide, and takes nothing of an example with it.

import { all } from "../shared/dom.js";
import { script } from "../shared/script.js";

const FROM_ROOT = "guide:";

/** An address of the guide. @param {string} address from its root */
export const inGuide = (address) => new URL(`../${address}`, script.src);

/** @param {ParentNode} answer @param {boolean} example whether it is one: its ways lead to a calculator alone */
export function lead(answer, example) {
  for (const way of /** @type {HTMLAnchorElement[]} */ (all(answer, `a[href^="${FROM_ROOT}"]`))) {
    const address = inGuide(way.getAttribute("href").slice(FROM_ROOT.length));
    if (example) [address.hash] = address.hash.split("&");
    way.href = address.href;
  }
}
