// @ts-check
// « Et maintenant »: an answer leads from the root of the guide, and takes nothing of an example with it.

import { all, around, one } from "../shared/dom.js";
import { script } from "../shared/script.js";

const FROM_ROOT = "guide:";

/** An address of the guide. @param {string} address from its root */
export const inGuide = (address) => new URL(`../${address}`, script.src);

/**
 * @param {ParentNode} answer
 * @param {boolean} example whether it is one: its ways lead to a calculator alone
 * @param {string} [gone] the pages that this copy of the guide has left out
 */
export function lead(answer, example, gone = "") {
  const without = gone.split(" ");
  for (const way of /** @type {HTMLAnchorElement[]} */ (all(answer, `a[href^="${FROM_ROOT}"]`))) {
    const path = way.getAttribute("href").slice(FROM_ROOT.length), address = inGuide(path);
    if (example) [address.hash] = address.hash.split("&");
    way.href = address.href;
    if (without.includes(path.split("#")[0])) (around(way, ".next li") ?? way).remove();
  }
  for (const next of all(answer, ".next")) if (!one(next, "li")) next.remove();
}
