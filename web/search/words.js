// @ts-check
// Of what is typed in the search, the words that find something, each shortened to where its endings begin; one that the guide
// does not have is looked for with a letter or two wrong, which the theme's own search does.
// « mon client ne paie pas » asks for client and paie; « factures impayées », for factur… and impay…; « recomandée », for recomand~1

const EMPTY = new Set((
  "a à ai au aux avec c ca ça ce ces cet cette combien comment d dans de des doit du elle elles en est et eu il ils j je l la le les leur leurs lui m ma mais me "
  + "mes moi mon n ne nos notre nous on ont ou où par pas peut peux pour puis qu que qui s sa se ses si son sont suis sur t ta te tes ton tu un une vos votre "
  + "vous y"
).split(" "));
const COMMON = /^factures?$/; // on every page: left out beside two other words
const OPERATORS = /["+~^*:]|(?:^|\s)-/; // who knows them is left alone
const SHORTEST = 4; // shorter, any word is near another
const LONG = 8;
const FIELDS = ["title", "plain_title", "words", "aliases"]; // of the index
const ENDING = /(?:ées?|és|es?|[rsxz])$/;

/** @param {string} text */
const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Every word of the index. @param {Record<string, any>[]} docs
 */
export const vocabulary = (docs) => [...new Set(docs.flatMap((entry) => words(FIELDS.map((name) => entry[name] ?? "").join(" "))))];

/**
 * What to search for.
 * @param {string} typed
 * @param {string[]} known the vocabulary
 */
export function searched(typed, known) {
  if (OPERATORS.test(typed)) return typed;
  const all = words(typed), full = all.filter((word) => !EMPTY.has(word)), rare = full.filter((word) => !COMMON.test(word));
  const kept = rare.length > 1 ? rare : full.length ? full : all;
  return kept.map((word) => meant(word.length > 5 ? word.replace(ENDING, "") : word, known)).join(" ");
}

/** @param {string} start @param {string[]} known */
function meant(start, known) {
  if (start.length < SHORTEST || known.some((word) => word.startsWith(start))) return start;
  return `${start}~${start.length < LONG ? 1 : 2}`;
}
