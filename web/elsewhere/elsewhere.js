// @ts-check
// The case file in the other pages of the guide: it fills their forms, takes back what comes of them, and greets at home.

import { element, one } from "../shared/dom.js";
import { greet } from "./greeting.js";
import { Offer } from "./offer.js";
import { here } from "./place.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

/** What keeps the file: one for the whole visit, whatever page asks. @returns {Promise<typeof import("../dossier/keeping/keeping.js")>} */
const keeping = () => import(here("keeping.js"));

/** Its style sheet, in the page that is shown now. */
function styled() {
  const href = here("offer.css");
  if (one(document.head, `link[href="${href}"]`)) return undefined;
  const sheet = element("link", { rel: "stylesheet", href });
  const loaded = new Promise((done) => sheet.addEventListener("load", done, { once: true }));
  document.head.append(sheet);
  return loaded;
}

/** @param {HTMLElement} place a calculator, or the example of the home page */
export async function serve(place) {
  const [keeper] = await Promise.all([keeping().then(({ Keeper }) => Keeper.open()), styled()]);
  if (!place.isConnected) return;
  if (place.matches("live-calculator")) new Offer(/** @type {LiveCalculator} */ (place), keeper);
  else greet(place, keeper);
}
