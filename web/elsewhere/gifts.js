// @ts-check
// What the answer of a form gives back to the invoice that filled it: an event, a letter, a date, facts typed there. The reader says when.

import { fieldOf } from "../calculator/form.js";
import { wordOf } from "../calculator/questions.js";
import { addLetter, addLine, invoiceOf, NAMING, newId, removeLetter, removeLine, setClient, setInvoice, setMe } from "../dossier/model.js";
import { dayInWords, isoDay } from "../shared/dates.js";
import { one } from "../shared/dom.js";
import { LETTERS } from "./filling.js";

/** @import { Answers, CaseFile, Letter } from "../dossier/model.js" */
/** @import { Origin } from "./offer.js" */
/** @typedef {import("../calculator/element.js").LiveCalculator} LiveCalculator */
/** @typedef {(file: CaseFile) => CaseFile} Operation */
/** @typedef {{ done: boolean, said: string, press?: string, take?: () => Operation, back?: Operation }} Gift  `said`: what is noted, or why it cannot be yet */
/** @typedef {{ names: string[], said: string, take: Operation }} Facts */

// The letters that are an event once sent. Of the others nothing is known to have happened: an agreement is noted once it is given.
/** @type {Record<string, [event: string, said: string]>} */
const EVENTS = {
  appel_telephonique: ["call", "appel fait"],
  relance_1: ["reminder_1", "première relance envoyée"],
  relance_2: ["reminder_2", "deuxième relance envoyée"],
  dernier_avis: ["last_notice", "dernier avis envoyé"],
  mise_en_demeure: ["formal_notice", "mise en demeure envoyée"],
  demande_acheteur_public: ["written_claim", "demande de paiement envoyée"],
  memoire_en_reclamation: ["written_claim", "mémoire en réclamation envoyé"],
  requete_injonction_de_payer: ["payment_order_filed", "requête déposée"],
  declaration_de_creance: ["claim_declared", "déclaration de créance envoyée"],
};
const AGREED = "instalments_agreed", PAID = "payments";

/** @param {Operation[]} operations @returns {Operation} */
export const together = (...operations) => (file) => operations.reduce((done, operation) => operation(done), file);

/** @param {CaseFile} file @param {string} id @param {"events" | "payments"} name @returns {string[]} */
const linesOf = (file, id, name) => (invoiceOf(file, id).facts[name] ?? "").split("\n").filter(Boolean);

/** What comes back of the answer itself, null where nothing does. @param {LiveCalculator} calculator @param {CaseFile} file @param {Origin} origin @param {string} today @returns {Gift | null} */
export function giftOf(calculator, file, origin, today) {
  const [answers] = calculator.answers(), [id] = origin.ids;
  if (calculator.name === LETTERS) return letterGift(calculator, file, origin, answers, today);
  if (calculator.name === "payment_deadline") return dueGift(calculator, file, id);
  return calculator.name === "instalments" ? agreedGift(file, id, today) : null;
}

/** @param {Answers} answers @param {Answers} other */
function isSame(answers, other) {
  const names = Object.keys({ ...answers, ...other });
  return names.every((name) => (answers[name] ?? "") === (other[name] ?? ""));
}

/** The letter, and the event that it is once sent. @param {LiveCalculator} calculator @param {CaseFile} file @param {Origin} origin @param {Answers} answers @param {string} today @returns {Gift} */
function letterGift(calculator, file, { ids }, answers, today) {
  const { letter } = answers, date = isoDay(answers.letter_date) ?? today, [event, sent] = EVENTS[letter] ?? [];
  const said = `${sent ?? `lettre gardée, «\u00a0${titleOf(calculator)}\u00a0»,`} ${event ? "le" : "du"} ${dayInWords(date)}`;
  if (event && date > today) return { done: false, said: `Cette lettre est datée du ${dayInWords(date)}\u202f: notez-la dans votre dossier une fois partie.` };
  const before = file.letters.filter((kept) => kept.letter === letter && kept.date === date && kept.invoices.join() === ids.join());
  const line = `${date};${event}`, without = together(...before.map(({ id }) => (/** @type {CaseFile} */ now) => removeLetter(now, id)));
  const unsaid = event ? ids.filter((id) => linesOf(file, id, "events").includes(line)) : [];
  return {
    done: before.some((kept) => isSame(kept.answers, answers)) && (!event || unsaid.length === ids.length),
    said,
    press: event ? `Noter dans mon dossier\u202f: ${said}` : "Garder cette lettre dans mon dossier",
    take: () => together(without, (now) => addLetter(now, made(calculator, ids, answers, date)),
      ...(event ? ids.map((id) => (/** @type {CaseFile} */ now) => addLine(now, id, "events", line)) : [])),
    back: together(without, ...unsaid.map((id) => (/** @type {CaseFile} */ now) => removeLine(now, id, "events", line))),
  };
}

/** What the letter of the form is called. @param {LiveCalculator} calculator */
const titleOf = ({ form }) => /** @type {any} */ (one(form, "[name=letter]")).selectedOptions[0].textContent;

/** The letter as it stands, with the facts that made it. @param {LiveCalculator} calculator @param {string[]} invoices @param {Answers} answers @param {string} date @returns {Letter} */
function made({ python, name, output }, invoices, answers, date) {
  const { text } = JSON.parse(python.files(name, JSON.stringify([answers])));
  const subject = one(output, ".sheet .subject")?.textContent.replace(/^Objet\s*:\s*/, "") ?? "";
  return { id: newId(), invoices, letter: answers.letter, date, answers, words: text, subject };
}

/** The due date that was found. @param {LiveCalculator} calculator @param {CaseFile} file @param {string} id @returns {Gift | null} */
function dueGift(calculator, file, id) {
  const [found] = JSON.parse(calculator.python.shared(calculator.name, JSON.stringify(calculator.answers()))).results;
  const date = found?.values.due_date, { due_date: before = "" } = invoiceOf(file, id).facts;
  if (!date) return null;
  return {
    done: isoDay(before) === date,
    said: `échéance du ${dayInWords(date)}`,
    press: `Noter dans mon dossier\u202f: échéance du ${dayInWords(date)}`,
    take: () => (now) => setInvoice(now, id, { due_date: date }),
  };
}

/** A schedule is noted once the client has agreed. @param {CaseFile} file @param {string} id @param {string} today @returns {Gift} */
function agreedGift(file, id, today) {
  const found = linesOf(file, id, "events").find((line) => line.split(";")[1] === AGREED), day = found?.split(";")[0] ?? today;
  return {
    done: Boolean(found),
    said: `échéancier accepté le ${dayInWords(isoDay(day) ?? today)}`,
    press: "Mon client l’a accepté\u202f: le noter aujourd’hui dans mon dossier",
    take: () => (now) => addLine(now, id, "events", `${today};${AGREED}`),
    back: (now) => removeLine(now, id, "events", found),
  };
}

/** The event of a day that a form asks. @param {string} name @param {Answers} answers */
function eventOf(name, { debtor }) {
  if (name === "dispute_date") return "dispute";
  return name === "formal_notice_date" ? (debtor === "business" ? "formal_notice" : "notice_presented") : "";
}

/**
 * What was typed in the form and is not in the file: the parties, the invoice, payments, days. Null where there is nothing.
 * @param {LiveCalculator} calculator @param {CaseFile} file @param {Origin} origin @returns {Facts | null}
 */
export function factsOf(calculator, file, { ids: [id], row }) {
  const [answers] = calculator.answers(), { client } = invoiceOf(file, id);
  const names = Object.keys(answers).filter((name) => answers[name] && answers[name] !== (row[name] ?? ""));
  const among = (/** @type {string[]} */ known) => Object.fromEntries(names.filter((name) => known.includes(name)).map((name) => [name, answers[name]]));
  const [me, his, its] = [among(NAMING.me), among(NAMING.client), among([...NAMING.invoice, "invoice_date"])];
  const paid = names.includes(PAID) ? added(answers[PAID], row[PAID]) : [], dated = names.filter((name) => eventOf(name, answers));
  const kept = [...Object.keys({ ...me, ...his, ...its }), ...(paid.length ? [PAID] : []), ...dated];
  if (!kept.length) return null;
  return {
    names: kept,
    said: kept.map((name) => wordOf(fieldOf(calculator.form, name))).join(", "),
    take: together(
      (now) => setMe(now, me), (now) => setClient(now, client, his), (now) => setInvoice(now, id, its),
      ...paid.map((line) => (/** @type {CaseFile} */ now) => addLine(now, id, PAID, line)),
      ...dated.map((name) => (/** @type {CaseFile} */ now) => addLine(now, id, "events", `${isoDay(answers[name])};${eventOf(name, answers)}`)),
    ),
  };
}

/** The lines of `now` that were not there; whole ones. @param {string} now @param {string} [before] */
const added = (now, before = "") => now.split("\n").filter((line) => !before.split("\n").includes(line) && line.split(";").every(Boolean));
