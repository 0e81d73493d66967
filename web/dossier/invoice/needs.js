// @ts-check
// What the next letter still lacks, by the calculator of the letters itself.

import { whenIdle } from "../../calculator/pace.js";
import { breath } from "../../shared/breath.js";
import { element } from "../../shared/dom.js";
import { answersOf, identity } from "../model.js";
import { whole } from "./ask.js";
import { wayTo } from "./facts.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("../model.js").Answers} Answers */

const WRITTEN = "letters";

/** @param {View} view @param {HTMLElement} place @returns {() => void} */
export function needs(view, place) {
  let asked = "";
  /** @param {string} letter @param {Answers} answers @param {Answers} named */
  async function say(letter, answers, named) {
    const { desk, leaving: { signal } } = view, wanted = asked;
    const [python, written] = await Promise.all([desk.python(), desk.python(WRITTEN)]).catch(/** @returns {null[]} */ () => []);
    if (!written || asked !== wanted || signal.aborted) return;
    const given = JSON.stringify([{ ...whole(python, answers)?.fill[letter], letter, ...named }]);
    await breath();
    const said = written.answer(WRITTEN, given), [errors] = JSON.parse(said.slice(0, said.indexOf("\n")));
    if (asked === wanted && !signal.aborted) place.replaceChildren(...sentence(view, desk.words.letters[letter], errors.map((/** @type {any} */ each) => each.field)));
  }

  return () => {
    const { desk: { file, day }, invoice, values } = view, letter = values.next?.find((one) => one.letter)?.letter;
    const answers = answersOf(file, invoice, day), named = identity(file, invoice), now = letter ? JSON.stringify([letter, answers, named]) : "";
    if (now === asked) return;
    asked = now;
    if (letter) whenIdle(() => say(letter, answers, named));
    else place.replaceChildren();
  };
}

/** @param {View} view @param {string} name @param {string[]} fields */
function sentence(view, name, fields) {
  /** @type {(Node | string)[]} */ const ways = fields.map((field) => wayTo(view.place, field)).filter(Boolean);
  if (ways.length < fields.length) ways.push("d’autres réponses, demandées dans la lettre");
  if (!ways.length) return [];
  return [element("p", { className: "attention" }, `Pour la lettre «\u00a0${name}\u00a0», il manque\u202f: `, ...ways.flatMap((way, index) => (index ? [", ", way] : [way])), ".")];
}
