// @ts-check
// Before the theme's search: changes what was typed. Called as query.js?THE-WORKER-OF-THE-THEME.

import { searched } from "./words.js";

const QUERY = 2; // the theme's type for a search

addEventListener("message", (event) => {
  const { type, data } = event.data;
  if (!event.isTrusted || type !== QUERY || typeof data !== "string") return;
  event.stopImmediatePropagation();
  dispatchEvent(new MessageEvent("message", { data: { type, data: searched(data) } }));
});

/** @type {any} */ (self).importScripts(location.search.slice(1));
