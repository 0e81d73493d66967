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

/** The question of that name, null where the form has none. @param {HTMLFormElement} form @param {string} name */
export const asked = (form, name) => all(form, ".field").find(({ dataset }) => dataset.field === name) ?? null;

/** @param {HTMLElement} field */
const choicesOf = (field) => all(field, "input, option");

/**
 * An answer as its question takes it, or why it is refused.
 * @param {HTMLElement | null} field
 * @param {Readable} readable
 * @param {string} value
 * @returns {{ answer: string } | { refusal: string }}
 */
export function judged(field, readable, value) {
  if (!field) return { refusal: "ce calculateur n’a pas cette question" };
  const { kind } = field.dataset;
  if ("personal" in field.dataset) return { refusal: "une réponse qui peut nommer quelqu’un n’est jamais donnée par un autre site" };
  if (kind === "choice") {
    const known = choicesOf(field).map((choice) => choice.value);
    return known.includes(value) ? { answer: value } : { refusal: `les choix sont ${known.join(", ")}` };
  }
  if (!(kind in readable)) return { refusal: "une liste ou un texte ne se donne pas ainsi" };
  const answer = answered(readable[kind], kind, value.trim());
  return answer === null ? { refusal: "cette valeur ne convient pas à la question" } : { answer };
}

/** Gives one answer; its name, or nothing where it is refused. @param {HTMLFormElement} form @param {Readable} readable @param {string} name of the question @param {string} value */
export function fill(form, readable, name, value) {
  const field = asked(form, name), found = judged(field, readable, value);
  if ("refusal" in found) return refuse(`set-${name}`, value, found.refusal);
  if (field.dataset.kind === "choice") choose(field, value);
  else one(field, "input").value = found.answer;
  return name;
}

/** @param {HTMLElement} field @param {string} value */
function choose(field, value) {
  const choice = choicesOf(field).find((each) => each.value === value);
  /** @type {any} */ (choice)[choice.tagName === "OPTION" ? "selected" : "checked"] = true;
}
