// @ts-check
// What Python says of an invoice: what is wrong with its facts, its page, its figures.

import { breath } from "../../shared/breath.js";
import { all, one } from "../../shared/dom.js";
import { FOLLOWED } from "../outcomes.js";

/** @typedef {import("../model.js").Answers} Answers */
/** @typedef {import("../../calculator/runtime.js").Said} Said */
/** @typedef {import("../desk.js").Outcome} Outcome */
/** @typedef {import("../desk.js").Wrong} Wrong */
/** What Python makes of an invoice; nothing of `values` where a fact is refused. @typedef {{ errors: Wrong[], values: Partial<Outcome["values"]> }} Judged */
/** The same, with its words. @typedef {Judged & { html: string }} Told */

/** @param {Said} python @param {Answers} answers @returns {Judged} */
export const judge = (python, answers) => JSON.parse(python.figures(FOLLOWED, JSON.stringify([answers])))[0];

/** Its figures, then its words: the page answers between the two. @param {Said} python @param {Answers} answers @returns {Promise<Told>} */
export async function ask(python, answers) {
  const { errors, values } = judge(python, answers);
  await breath();
  if (errors.length) return { errors, values, html: "" };
  const said = python.answer(FOLLOWED, JSON.stringify([answers]));
  await breath();
  return { errors, values, html: said.slice(said.indexOf("\n") + 1) };
}

/** All that Python knows of an invoice, the answers of each letter and its calendar too; nothing where a fact is refused. @param {Said} python @param {Answers} answers @returns {{ fill: Record<string, Answers>, ics: string } | undefined} */
export function whole(python, answers) {
  const { results: [{ errors, values }] } = JSON.parse(python.whole(FOLLOWED, JSON.stringify([answers])));
  return errors.length ? undefined : values;
}

/** An answer as elements that stand nowhere yet. @param {string} html */
export function parsed(html) {
  const made = document.createElement("template");
  made.innerHTML = html;
  return made.content;
}

/** A fold of an answer, by its title. @param {ParentNode} answer @param {string} title */
export const foldOf = (answer, title) => all(answer, ".folded").find((fold) => one(fold, "summary h3")?.textContent === title);

/** The warnings of an answer, in its own words. @param {string} html */
export const warningsOf = (html) => all(parsed(html), ".warnings li").map((item) => item.textContent);
