// @ts-check
// A secret phrase, typed where nobody reads it, or where it is read when its reader asks.

import { element } from "../../shared/dom.js";
import { button, field } from "../controls.js";

/** @param {string} label @param {string} help @param {"new-password" | "current-password"} kind */
export function passphrase(label, help, kind) {
  const input = element("input", { type: "password", autocomplete: kind, spellcheck: false }), asked = field(label, input, help);
  const show = button("Afficher", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    show.textContent = shown ? "Masquer" : "Afficher";
    show.setAttribute("aria-label", `${show.textContent}\u202f: ${label}`);
  });
  show.setAttribute("aria-label", `Afficher\u202f: ${label}`);
  input.after(show);
  return { input, asked };
}
