// @ts-check
// « Ce qui s’est passé, ce qui vient »: a drawn line, and the same as a list.

import { copyWords } from "../../shared/clipboard.js";
import { dayInWords } from "../../shared/dates.js";
import { all, element, one, status } from "../../shared/dom.js";
import { addLetter, addLine, removeLetter, removeLine } from "../model.js";
import { foldOf, parsed } from "./ask.js";
import { inWords } from "./facts.js";
import { aroundToday, coming, noted, within } from "./life.js";
import { hashOf, pageOf } from "./ways.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./life.js").Moment} Moment */

const STUDIO = "lettres/studio/";

/** @param {View} view @param {HTMLElement} place @returns {import("./view.js").Draw} */
export function lifeline(view, place) {
  const title = element("h3", { tabIndex: -1, textContent: "Ce qui s’est passé, ce qui vient" });
  const drawing = element("div", { className: "drawn" }), list = element("ol", { className: "life" });
  place.append(title, drawing, list);
  return () => {
    const { desk, invoice, values } = view, open = opened(list), answer = parsed(view.told?.html ?? "");
    const { before, after } = aroundToday(noted(desk.file, invoice, desk.words), coming(values, desk.words), desk.day);
    const now = element("li", { className: "now" }, element("p", {}, element("strong", { textContent: `Aujourd’hui, ${dayInWords(desk.day)}` })));
    const steps = all(foldOf(answer, desk.words.folds.coming) ?? parsed(""), "ol > li");
    list.replaceChildren(...before.map((each) => drawn(view, each)), now, ...after.map((each) => drawn(view, each, steps[values.next?.indexOf(each.next)])));
    for (const letter of letters(list)) letter.open = open.includes(letter.dataset.id);
    drawing.replaceChildren(...all(answer, ".chart"));
    for (const words of all(drawing, "figcaption")) words.remove(); // the list says it
  };
}

/** @param {HTMLElement} list */
const letters = (list) => /** @type {HTMLDetailsElement[]} */ (all(list, "details"));

/** The letters that the reader opened. @param {HTMLElement} list */
const opened = (list) => letters(list).filter((each) => each.open).map((each) => each.dataset.id);

/** @param {View} view @param {Moment} moment @param {Element} [told] what Python tells of a step */
function drawn(view, moment, told) {
  const late = moment.next?.overdue, day = moment.day ? dayInWords(moment.day) : "", isDated = !told || one(told, "strong").textContent !== moment.words;
  const when = element("time", { dateTime: moment.day, textContent: !day || !isDated ? "Jour à préciser" : late ? `À faire depuis le ${day}` : day });
  const made = element("li", { className: late ? "is-next late" : `is-${moment.kind}` }, element("p", {}, when, " ", element("strong", { textContent: moment.words })));
  if (moment.line) made.append(removal(view, moment));
  if (moment.letter) made.append(letterOf(view, moment));
  if (told) made.append(...all(told, "p"));
  if (moment.next) made.append(...stepOf(view, moment));
  return made;
}

/** @param {string} textContent @param {string} label heard instead @param {() => void} onclick */
function button(textContent, label, onclick) {
  const made = element("button", { type: "button", className: "link", textContent, onclick });
  made.setAttribute("aria-label", label);
  return made;
}

/** @param {Moment} moment */
const named = ({ words, day }) => `${words}${day ? `, ${dayInWords(day)}` : ""}`;

/** @param {View} view @param {Moment} moment */
function removal(view, moment) {
  const { id } = view, { line, kind } = moment, name = /** @type {import("../model.js").Dated} */ (kind);
  return button("Retirer", `Retirer\u202f: ${named(moment)}`, async () => {
    if (await view.change((file) => removeLine(file, id, name, line))) view.say(`Retiré\u202f: ${named(moment)}.`, (file) => addLine(file, id, name, line));
  });
}

/** A letter as it was, with the facts that made it. @param {View} view @param {Moment} moment */
function letterOf(view, moment) {
  const { letter } = moment, { words, subject, answers } = letter, said = status("done");
  const rows = Object.entries(answers).map((fact) => inWords(view.place, fact)).filter(Boolean);
  const facts = element("dl", { className: "sums" }, ...rows.map(([label, text]) => element("div", {}, element("dt", { textContent: label }), element("dd", { textContent: text }))));
  const made = element("details", { className: "folded" }, element("summary", { textContent: "Relire cette lettre" }),
    element("p", {}, element("strong", { textContent: subject })), element("p", { className: "kept", textContent: words }),
    element("p", { className: "commands" }, element("button", { type: "button", textContent: "Copier le texte", onclick: () => copyWords(words, said) }),
      button("Retirer", `Retirer\u202f: ${named(moment)}`, async () => {
        if (await view.change((file) => removeLetter(file, letter.id))) view.say(`Retirée\u202f: ${named(moment)}.`, (file) => addLetter(file, letter));
      }), said), ...(rows.length ? [element("p", { textContent: "Les faits de ce jour-là" }), facts] : []));
  made.dataset.id = letter.id;
  return made;
}

/** Where to do a step: why is said above, in the answer. @param {View} view @param {Moment} moment */
function stepOf(view, { words, next: { letter, page } }) {
  const { desk, id } = view, { example } = desk.file, gone = (desk.element.dataset.gone ?? "").split(" ");
  const wording = letter && element("a", {
    href: pageOf(STUDIO, example ? `calcul=letters&letter=${letter}` : hashOf(id, "letters", letter)),
    textContent: `Écrire\u202f: ${within(desk.words.letters[letter] ?? words)}`,
  });
  const reading = page && element("a", { href: pageOf(page), textContent: "Comment faire" });
  if (reading) reading.setAttribute("aria-label", `Comment faire\u202f: ${words}`);
  const ways = [!gone.includes(STUDIO) && wording, !gone.includes(page?.split("#")[0]) && reading].filter(Boolean);
  return ways.length ? [element("p", { className: "ways" }, ...ways)] : [];
}
