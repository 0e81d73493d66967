// @ts-check
// Who an electronic invoice names, as answers: a name, the lines of an address, a SIREN that passes its check.

import { emailOf, lineOf, LONGEST, sirenOf } from "./values.js";

/** @typedef {import("./model.js").Party} Party */
/** @typedef {import("../../calculator/link.js").Answers} Answers */

const SIREN = "0002", SIRET = "0009", DIRECTORY = "0225"; // lists of numbers (ISO 6523): the last is the French directory of electronic invoices
const countries = new Intl.DisplayNames("fr", { type: "region", fallback: "code" });

/** @param {string} code */
function country(code) {
  if (!code || code === "FR") return "";
  return /^[A-Z]{2}$/.test(code) ? countries.of(code) : code;
}

/** What may be a SIREN: by its list, by its form where the number says no list. @param {Party} party */
function sirens({ ids, country: where }) {
  return ids.flatMap(({ scheme, value }) => {
    const bare = value.replace(/[\s.-]/g, "");
    if ([SIREN, SIRET, "SIREN", "SIRET"].includes(scheme.toUpperCase())) return [bare];
    if (scheme === DIRECTORY) return [bare.split("_")[0]];
    if (/^FR[0-9A-Z]{2}\d{9}$/i.test(bare)) return [bare];
    return where === "FR" && /^(\d{9}|\d{14})$/.test(bare) && sirenOf(bare) ? [bare] : [];
  });
}

/** @param {Party} party @param {string} whose « du client » @param {string[]} doubts */
function sirenSaid(party, whose, doubts) {
  const said = sirens(party), right = [...new Set(said.map(sirenOf).filter(Boolean))];
  const wrong = said.find((number) => !sirenOf(number));
  if (!right.length && wrong) doubts.push(`Le numéro ${whose}, ${wrong}, ne passe pas la vérification d’un SIREN\u202f: il n’est pas repris.`);
  if (right.length > 1) doubts.push(`Le fichier donne plusieurs SIREN ${whose}\u202f: ${right.join(", ")}. Vérifiez le premier, qui est repris.`);
  return right[0];
}

/** Answers under names that begin alike, those without an answer left out. @param {string} prefix @param {Record<string, string>} given @returns {Answers} */
const answers = (prefix, given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value).map(([name, value]) => [prefix + name, value]));

/**
 * `debtor_name`, `debtor_address`… of a party. What is odd goes to `doubts`.
 * @param {Party} party
 * @param {string} prefix of the questions
 * @param {string} whose « du client »
 * @param {string[]} doubts
 */
export function personOf(party, prefix, whose, doubts) {
  const lines = [...party.lines, country(party.country)].map(lineOf).filter(Boolean), name = lineOf(party.name);
  if (party.name.trim().length > LONGEST) doubts.push(`Le nom ${whose} dépasse ${LONGEST} caractères\u202f: il est coupé. Vérifiez-le.`);
  return answers(prefix, {
    name, address: lines.join("\n"), siren: sirenSaid(party, whose, doubts), email: emailOf(party.email),
  });
}
