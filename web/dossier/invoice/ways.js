// @ts-check
// From an invoice to the calculators and the letters of the guide: its case file fills them there, nothing of it is in an address.

import { inGuide } from "../../calculator/ways.js";
import { all } from "../../shared/dom.js";

/** The end of an address that an invoice fills. @param {string} id @param {string} name @param {string | null} [letter] */
export const hashOf = (id, name, letter) => `dossier=${id}&calcul=${name}${letter ? `&letter=${letter}` : ""}`;

/** @param {ParentNode} answer @param {string} id */
export function fillFrom(answer, id) {
  for (const way of /** @type {HTMLAnchorElement[]} */ (all(answer, 'a[href*="#calcul="]'))) {
    const asked = new URLSearchParams(way.hash.slice(1));
    way.hash = hashOf(id, asked.get("calcul"), asked.get("letter"));
  }
}

/** A page of the guide. @param {string} path @param {string} [hash] */
export function pageOf(path, hash = "") {
  const address = inGuide(path);
  address.hash ||= hash;
  return address.href;
}
