// @ts-check
// What the page around hands over from another of its calculators: an object of answers, by name of question. It fills as a link does.

import { judge } from "./address.js";
import { asked, judged } from "./prefill.js";
import { refuse, say } from "./say.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

const LONGEST = 2000; // characters: payments take a line each
const LINES = Object.fromEntries(["payments", "events", "events_until", "sums", "parts"].map((kind) => [kind, /^[\w;.,/€\s-]*$/]));

/** Gives the calculator what does; says the rest to who wrote that page. @param {LiveCalculator} calculator @param {unknown} answers */
export async function take(calculator, answers) {
  if (!answers || typeof answers !== "object" || Array.isArray(answers)) return say("« fill » est ignoré, ses réponses ne sont pas un objet.");
  const rules = await judge().catch(/** @returns {null} */ () => null);
  if (!rules) return say("« fill » est ignoré, ce qui le lit n’a pas pu être chargé.");
  await customElements.whenDefined("live-calculator");
  calculator.begin();
  const row = Object.fromEntries(Object.entries(answers).flatMap(([name, value]) => taken(calculator.form, rules.READABLE, name, value)));
  if (Object.keys(row).length) await calculator.take(row);
}

/**
 * One answer: nothing where it is refused, empty where it could name somebody, so that its reader hears of it.
 * @param {HTMLFormElement} form
 * @param {import("./prefill.js").Readable} readable
 * @param {string} name
 * @param {unknown} value
 * @returns {[string, string][]}
 */
function taken(form, readable, name, value) {
  const option = `fill ${name.slice(0, 80)}`;
  if (typeof value !== "string") return refused(option, typeof value, "une réponse est un texte");
  if (value.length > LONGEST) return refused(option, value, `${LONGEST.toLocaleString("fr-FR")} caractères au plus`);
  const field = asked(form, name), found = judged(field, { ...readable, ...LINES }, value);
  if ("answer" in found) return [[name, found.answer]];
  refuse(option, value, found.refusal);
  return field && "personal" in field.dataset ? [[name, ""]] : [];
}

/** @param {string} option @param {string} value @param {string} reason @returns {[]} */
function refused(option, value, reason) {
  refuse(option, value, reason);
  return [];
}
