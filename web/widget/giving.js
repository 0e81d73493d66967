// @ts-check
// The buttons that give answers to the page around: nothing before they are pressed, and never what could name somebody.

import { nameless } from "../calculator/form.js";
import { element, one, status, thank } from "../shared/dom.js";
import { wishes } from "./address.js";

/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */

/**
 * One button, once, with what it does; not for an example, nor for an answer that waits for something.
 * @param {LiveCalculator} calculator @param {string} className @param {string} words @param {string} help
 * @param {(told: HTMLElement) => void} give @param {() => boolean} [can]
 */
function offer(calculator, className, words, help, give, can = () => true) {
  if (document.querySelector(`.${className}`)) return null;
  const button = element("button", { type: "button" }, words), told = status("told"), id = `${className}-help`;
  button.setAttribute("aria-describedby", id);
  const watch = () => {
    const ready = calculator.form.dataset.state === "ready" && !calculator.example && !calculator.table?.parts.many;
    button.disabled = !ready || !can();
  };
  new MutationObserver(watch).observe(calculator, { attributes: true, subtree: true, attributeFilter: ["data-state", "class"] });
  watch();
  button.addEventListener("click", () => give(told));
  return element("div", { className: `given-away ${className}` }, element("p", {}, button, " ", told), element("p", { className: "help", id }, help));
}

/** To the site, by its name and its address. @param {LiveCalculator} calculator @param {string} origin of the page around */
export function offerToSend(calculator, origin) {
  const { host } = new URL(origin), whom = wishes.hostName ? `${wishes.hostName} (${host})` : host;
  const made = offer(calculator, "send", `Envoyer ce résultat à ${whom}`, "Rien n’est envoyé sans ce bouton. Il envoie les montants, les dates et les choix de ce calcul, " +
    "jamais un nom, une adresse ou le texte d’une lettre.", (told) => {
    const { name, form, python } = calculator;
    const { results, totals } = JSON.parse(python.shared(name, JSON.stringify(calculator.answers())));
    parent.postMessage({ "mon-du": 1, type: "answer", name, rules: form.dataset.rules, results, totals }, origin);
    thank(told, "Résultat envoyé.");
  });
  if (made) one(calculator, ".actions").after(made);
}

/** To another calculator of its page. @param {LiveCalculator} calculator @param {string} origin of the page around */
export function offerNext(calculator, origin) {
  const { name, form } = calculator, { next } = wishes, { host } = new URL(origin);
  const alone = () => calculator.answers().length === 1, several = one(form, ".invoice") ? " Une seule facture à la fois." : "";
  const made = offer(calculator, "hand-over", `${next === "letters" ? "Écrire la lettre" : "Continuer"} avec ces réponses`,
    `Cette page (${host}) reçoit les montants, les dates et les choix de ce calcul, et en remplit son autre calculateur. Jamais un nom ni une adresse.${several}`, (told) => {
      const answers = Object.fromEntries(Object.entries(nameless(form, calculator.answers())[0]).filter(([, value]) => value));
      parent.postMessage({ "mon-du": 1, type: "next", name, next, answers }, origin);
      thank(told, "Réponses remises à cette page.");
    }, alone);
  if (made) calculator.output.after(made);
}
