// @ts-check
// Answers given by the site around: only to questions that could name nobody, only what reads as an answer.

import { isoDay, today } from "../shared/dates.js";
import { all, one } from "../shared/dom.js";
import { refuse } from "./say.js";

/** How an answer is written, by kind of question. @typedef {Record<string, RegExp>} Readable */

/**
 * The text of an answer as its question takes it, null where it does not do.
 * @param {RegExp} readable
 * @param {string} kind
 * @param {string} text
 */
function answered(readable, kind, text) {
  if (!readable.test(text)) return null;
  if (kind !== "date") return text.replace(/\s?[€%]$/, "");
  return text === "today" ? today() : isoDay(text);
}

/** Gives one answer; its name, or nothing where it is refused. @param {HTMLFormElement} form @param {Readable} readable @param {string} name of the question @param {string} value */
export function fill(form, readable, name, value) {
  const option = `set-${name}`;
  const field = all(form, ".field").find(({ dataset }) => dataset.field === name);
  if (!field) return refuse(option, value, "ce calculateur n’a pas cette question");
  const { kind } = field.dataset;
  if ("personal" in field.dataset) return refuse(option, value, "une réponse qui peut nommer quelqu’un n’est jamais donnée par une adresse");
  if (kind === "choice") return choose(field, option, value);
  if (!(kind in readable)) return refuse(option, value, "une liste ou un texte n’est jamais donné par une adresse");
  const found = answered(readable[kind], kind, value.trim());
  if (found === null) return refuse(option, value, "cette valeur ne convient pas à la question");
  one(field, "input").value = found;
  return name;
}

/** @param {HTMLElement} field @param {string} option @param {string} value */
function choose(field, option, value) {
  const choices = all(field, "input, option");
  const choice = choices.find((each) => each.value === value);
  if (!choice) return refuse(option, value, `les choix sont ${choices.map((each) => each.value).join(", ")}`);
  /** @type {any} */ (choice)[choice.tagName === "OPTION" ? "selected" : "checked"] = true;
  return field.dataset.field;
}
