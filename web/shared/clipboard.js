// @ts-check
// Copying, in pages where the browser allows it and in those where it does not.

import { element, thank } from "./dom.js";

/** Whether the text is now in the clipboard. @param {string} text */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element("textarea", { value: text, className: "visually-hidden" });
    document.body.append(area);
    const focused = /** @type {HTMLElement} */ (document.activeElement);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus({ preventScroll: true });
    return done;
  }
}

/** Copies ready words and says so in `region`. @param {string} words @param {HTMLElement} region */
export async function copyWords(words, region) {
  thank(region, await copied(words) ? "Texte copié." : "La copie a été refusée par le navigateur.");
}
