// @ts-check
// A table whose columns, or days, can be read in two ways: its reader says which.

import { element } from "../../shared/dom.js";
import { button, choice } from "../controls.js";
import { leftOut, questionsOf } from "./cards.js";

/** @typedef {import("../reading/reading.js").Reading} Reading */

const NOTHING = "-"; // of a column that answers no question, as the reader of tables takes it

/** @param {HTMLElement} page @param {Reading} reading @param {(next: Promise<Reading>) => void} read @param {import("../reading/table.js").Choices} said */
export function columns(page, { table }, read, said) {
  const { titles, fields, asked, refused, again } = table, questions = questionsOf(page), doubtful = new Set(asked.map(({ field }) => field));
  const days = asked.some((one) => one.days);
  const selects = titles.map((title, index) => {
    const before = fields[index] && !(doubtful.has(fields[index]) && !days) ? fields[index] : asked.length && fields[index] ? "" : NOTHING;
    const made = choice(title.trim() || `Colonne ${index + 1}`, [["", "Choisir"], [NOTHING, "rien à reprendre"], ...questions]);
    made.select.value = said.columns?.[index] ?? before;
    return made;
  });
  const choices = () => ({ ...said, columns: Object.fromEntries(selects.flatMap(({ select }, index) => (select.value ? [[index, select.value]] : []))) });
  const order = [["day", "Le jour d’abord\u202f: 3/4 est le 3 avril"], ["month", "Le mois d’abord\u202f: 3/4 est le 4 mars"]].map(([value, words]) => button(words, () => (
    read(again({ ...choices(), days: /** @type {"day" | "month"} */ (value) })))));
  const words = fields.flatMap((field, index) => (field ? [`«\u202f${titles[index].trim()}\u202f» → ${questions.find(([name]) => name === field)?.[1] ?? field}`] : []));
  return [
    ...asked.map(({ message }) => element("p", { className: "attention", textContent: message })),
    ...(days ? [element("p", { className: "commands" }, ...order)] : []),
    element("details", { open: asked.length > 0 && !days }, element("summary", { textContent: "Dire ce que contient chaque colonne" }),
      element("p", { textContent: words.length ? `Colonnes\u202f: ${words.join("\u202f; ")}.` : "Aucune colonne n’est reconnue." }),
      ...selects.map((made) => made.asked), element("p", { className: "commands" }, button("Lire de nouveau ce tableau", () => read(again(choices()))))),
    ...(refused.length ? [leftOut(refused)] : []),
  ];
}
