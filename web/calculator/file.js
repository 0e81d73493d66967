// @ts-check
// The case file of a reader who keeps one: what serves it here is fetched then, and nothing of it for anybody else.

import { isThere } from "../dossier/keeping/there.js";
import { beside } from "../shared/script.js";
import { reader, whenIdle } from "./pace.js";

/** A form of the guide is offered it, the home page greets by it, and room is kept for that; never in a page of another site. @param {HTMLElement} place */
export function serve(place) {
  if (!reader || !isThere()) return;
  place.classList.add("filed");
  whenIdle(() => beside("elsewhere.js").then((module) => module.serve(place)).catch(() => {}));
}
