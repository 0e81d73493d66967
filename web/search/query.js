// @ts-check
// Before the theme's search: changes what was typed. Called as query.js?THE-WORKER-OF-THE-THEME.

import { searched, vocabulary } from "./words.js";

const SETUP = 0, QUERY = 2; // the theme's types for its index and for a search
/** @type {string[]} */ let known = [];

addEventListener("message", (event) => {
  const { type, data } = event.data;
  if (type === SETUP) known = vocabulary(data.docs);
  if (!event.isTrusted || type !== QUERY || typeof data !== "string") return;
  event.stopImmediatePropagation();
  dispatchEvent(new MessageEvent("message", { data: { type, data: searched(data, known) } }));
});

/** @type {any} */ (self).importScripts(location.search.slice(1));
