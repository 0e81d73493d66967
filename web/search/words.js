// @ts-check
// Of what is typed in the search, the words that find something, each shortened to where its endings begin.
// « mon client ne paie pas » asks for client and paie; « factures impayées », for factur… and impay…

const EMPTY = new Set((
  "a à ai au aux avec c ce ces cet cette d dans de des doit du elle elles en est et eu il ils j je l la le les leur leurs lui m ma mais me "
  + "mes moi mon n ne nos notre nous on ont ou où par pas pour qu que qui s sa se ses si son sont suis sur t ta te tes ton tu un une vos votre "
  + "vous y"
).split(" "));
const OPERATORS = /["+~^*:]|(?:^|\s)-/; // who knows them is left alone
const ENDING = /(?:ées?|és|es?|[rsxz])$/;

/** @param {string} typed */
export function searched(typed) {
  if (OPERATORS.test(typed)) return typed;
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.filter((word) => !EMPTY.has(word));
  return (kept.length ? kept : words).map((word) => (word.length > 5 ? word.replace(ENDING, "") : word)).join(" ");
}
