// @ts-check
// Parts of the form where one composes a widget.

import { element } from "../shared/dom.js";

/** A value and its words. @typedef {[string, string]} Choice */

/** @param {string} name @param {string} label @param {HTMLInputElement | HTMLSelectElement} control @param {string} help */
function field(name, label, control, help) {
  control.id ||= `composer-${name}`;
  control.name = name;
  const error = element("p", { className: "error", id: `${control.id}-error`, hidden: true });
  control.setAttribute("aria-describedby", help ? `${control.id}-help ${error.id}` : error.id);
  return element("div", { className: "field" },
    element("label", { htmlFor: control.id, textContent: label }),
    ...(help ? [element("p", { className: "help", id: `${control.id}-help`, textContent: help })] : []),
    control, error);
}

/** @param {string} name @param {string} label @param {string} help @param {Partial<HTMLInputElement>} [properties] */
export const text = (name, label, help, properties = {}) =>
  field(name, label, element("input", { type: "text", autocomplete: "off", spellcheck: false, ...properties }), help);

/** @param {string} name @param {string} label @param {Choice[]} offered @param {string} [help] */
export const select = (name, label, offered, help = "") =>
  field(name, label, element("select", {}, ...offered.map(([value, words]) => element("option", { value, textContent: words }))), help);

/** @param {"radio" | "checkbox"} type @param {string} name @param {string} legend @param {Choice[]} offered @param {string[]} chosen */
export function choices(type, name, legend, offered, chosen) {
  return element("fieldset", {}, element("legend", { textContent: legend }), ...offered.map(([value, words]) => {
    const input = element("input", { type, name, value, checked: chosen.includes(value) });
    return element("label", { className: "choice" }, input, element("span", { textContent: words }));
  }));
}

/** @param {string} title @param {...Node} inside */
export const folded = (title, ...inside) => element("details", {}, element("summary", { textContent: title }), ...inside);
