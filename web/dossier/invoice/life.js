// @ts-check
// What happened to an invoice and what comes, in the order of the days: what its drawn line and its list are made of.

import { dayInWords, isoDay } from "../../shared/dates.js";

/** @typedef {import("../model.js").CaseFile} CaseFile */
/** @typedef {import("../model.js").Invoice} Invoice */
/** @typedef {import("../model.js").Letter} Letter */
/** @typedef {import("../model.js").Dated} Dated */
/** @typedef {import("../desk.js").Words} Words */
/** @typedef {import("../desk.js").Coming} Coming */
/**
 * day: empty where it cannot be read.  line: of an event or a payment, as it is kept.
 * @typedef {{ day: string, words: string, kind: "fact" | Dated | "letter" | "next" | "last", line?: string, letter?: Letter, next?: Coming }} Moment
 */

/** @param {string} words */
export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @param {string} words */
export const within = (words) => words.charAt(0).toLowerCase() + words.slice(1);

/** « 500 € » of what was typed. @param {string} typed */
export const sum = (typed) => `${typed.trim().replace(/\s*(€|eur(os?)?)$/i, "")}\u202f€`;

/** @param {string} [text] */
const linesOf = (text) => (text ? text.split("\n").filter((line) => line.trim()) : []);

/** The cells of a line, its day read. @param {string} line */
export function cellsOf(line) {
  const [day, what = "", until = ""] = line.split(";").map((cell) => cell.trim());
  return { day: isoDay(day) ?? "", typed: day, what, until: isoDay(until) ?? until };
}

/** « Votre client promet de payer le 10 décembre 2026 ». @param {string} line @param {Words} words */
export function eventInWords(line, words) {
  const { what, until } = cellsOf(line), said = capital(words.events[what] ?? what);
  return until ? `${said} le ${isoDay(until) ? dayInWords(until) : until}` : said;
}

/** @param {string} line */
export const paymentInWords = (line) => `Paiement reçu\u202f: ${sum(cellsOf(line).what)}`;

/** @param {Moment} one @param {Moment} other */
const byDay = (one, other) => (one.day < other.day ? -1 : Number(one.day > other.day));

/** What is noted, the oldest first. @param {CaseFile} file @param {Invoice} invoice @param {Words} words @returns {Moment[]} */
export function noted(file, { id, facts }, words) {
  /** @type {Moment[]} */ const found = [
    { day: isoDay(facts.invoice_date ?? "") ?? "", words: "Facture émise", kind: "fact" },
    { day: isoDay(facts.due_date ?? "") ?? "", words: "Échéance", kind: "fact" },
  ];
  return [
    ...found.filter(({ day }) => day),
    ...linesOf(facts.payments).map((line) => /** @type {Moment} */ ({ day: cellsOf(line).day, words: paymentInWords(line), kind: "payments", line })),
    ...linesOf(facts.events).map((line) => /** @type {Moment} */ ({ day: cellsOf(line).day, words: eventInWords(line, words), kind: "events", line })),
    ...file.letters.filter(({ invoices }) => invoices.includes(id)).map((letter) => /** @type {Moment} */ (
      { day: letter.date, words: `Lettre gardée\u202f: ${words.letters[letter.letter] ?? letter.letter}`, kind: "letter", letter })),
  ].sort(byDay);
}

const CLOSED = ["paid", "written_off"];

/**
 * What Python says comes next, in its order, then the last day to act.
 * @param {Partial<import("../desk.js").Outcome["values"]>} values @param {Words} words @returns {Moment[]}
 */
export function coming({ next = [], last_day: last, last_day_to: act, state }, words) {
  const steps = next.map((one) => /** @type {Moment} */ ({ day: one.date ?? "", words: words.steps[one.code] ?? one.code, kind: "next", next: one }));
  return last && !CLOSED.includes(state) ? [...steps, { day: last, words: words.last[act], kind: "last" }] : steps;
}

/**
 * Before and after today: a step whose day passed is still to be done.
 * @param {Moment[]} past @param {Moment[]} next @param {string} today
 */
export function aroundToday(past, next, today) {
  const isOver = (/** @type {Moment} */ one) => one.day <= today && one.kind !== "next";
  return {
    before: [...past, ...next].filter(isOver).sort(byDay),
    after: [...past, ...next].filter((one) => !isOver(one)).sort(byDay),
  };
}
