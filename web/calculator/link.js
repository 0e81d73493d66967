// @ts-check
// A calculation as the end of an address: `#calcul=late_penalties&version=2026-07-01&amount=100&amount.1=200`, `.1` for a second invoice.

/** The answers to the questions of a form, by name. @typedef {Record<string, string>} Answers */

const LONGEST = 20_000, LONGEST_VERSION = 20;

/**
 * What an address asks: a calculator (null where it asks none), the version of the rules it was made with, and answers for each invoice.
 * @param {string} hash
 */
export function asked(hash) {
  const given = new URLSearchParams(hash.slice(1));
  /** @type {Answers[]} */ const rows = [];
  for (const [key, value] of given) {
    const [name, number = "0"] = key.split(".");
    if (name === "calcul" || name === "version" || !/^\d{1,2}$/.test(number)) continue;
    (rows[Number(number)] ||= {})[name] = value.slice(0, LONGEST);
  }
  return {
    calculator: given.get("calcul"),
    version: given.get("version")?.slice(0, LONGEST_VERSION), // the pages of the guide link without one
    rows: rows.filter(Boolean).map((row) => ({ ...rows[0], ...row })),
  };
}

/**
 * The end of an address that asks for this calculation.
 * @param {string} calculator
 * @param {string} version of the rules
 * @param {Answers[]} rows
 * @param {(name: string, index: number) => boolean} repeated whether a question is asked again for that invoice
 */
export function hashOf(calculator, version, rows, repeated) {
  const given = new URLSearchParams({ calcul: calculator, version });
  rows.forEach((row, index) => {
    for (const [name, value] of Object.entries(row)) {
      if (index === 0) given.set(name, value);
      else if (repeated(name, index)) given.set(`${name}.${index}`, value);
    }
  });
  return given.toString();
}
