// @ts-check
// How the list says what Python found.

import { daysBetween } from "../../shared/dates.js";
import { counted } from "../../table/words.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("./rows.js").Row} Row */

const OURS = /** @type {Record<string, string>} */ ({ incomplete: "À compléter", waiting: "Calcul en cours" });

const ASKED_ABOVE = /** @type {Record<string, string>} */ ({ debtor: "Dites ce qu’est ce client." });

/** What lacks, or is refused. @param {import("../desk.js").Wrong} wrong */
export const wrongInWords = ({ field, message }) => ASKED_ABOVE[field] ?? message;

/** @param {Desk} desk @param {string} state */
export const stateOf = (desk, state) => OURS[state] ?? desk.words.states[state] ?? state;

/** @param {Desk} desk @param {import("../desk.js").Coming} step */
export const stepOf = ({ words }, { code, letter }) => words.steps[code] ?? words.letters[letter ?? code] ?? code;

/** « Atelier Lumen, facture 2026-014 ». @param {Row} row */
export const named = ({ name, number }) => [name, number && `facture ${number}`].filter(Boolean).join(", ");

/** « une société commerciale ». @param {Desk} desk @param {string} debtor */
export const kindOf = ({ words }, debtor) => (words.debtors[debtor] ?? "").replace(/ \(.*/, "");

/** « échue depuis 12 jours », « à payer dans 3 jours ». @param {string} due @param {string} day */
export function lateness(due, day) {
  const days = daysBetween(due, day);
  return days > 0 ? `échue depuis ${counted(days, "jour")}` : days < 0 ? `à payer dans ${counted(-days, "jour")}` : "à payer aujourd’hui";
}
