// Before the theme's search: of what was typed, the words that find something, each shortened to where its endings begin.
// « mon client ne paie pas » asks for client and paie; « factures impayées », for factur… and impay…
// Called as query.js?THE-WORKER-OF-THE-THEME.
(() => {
  "use strict";

  const QUERY = 2; // the theme's type for a search
  const EMPTY = new Set((
    "a à ai au aux avec c ce ces cet cette d dans de des doit du elle elles en est et eu il ils j je l la le les leur leurs lui m ma mais me "
    + "mes moi mon n ne nos notre nous on ont ou où par pas pour qu que qui s sa se ses si son sont suis sur t ta te tes ton tu un une vos votre "
    + "vous y"
  ).split(" "));
  const OPERATORS = /["+~^*:]|(?:^|\s)-/; // who knows them is left alone
  const ENDING = /(?:ées?|és|es?|[rsxz])$/;

  function asked(typed) {
    if (OPERATORS.test(typed)) return typed;
    const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const kept = words.filter((word) => !EMPTY.has(word));
    return (kept.length ? kept : words).map((word) => (word.length > 5 ? word.replace(ENDING, "") : word)).join(" ");
  }

  addEventListener("message", (event) => {
    const { type, data } = event.data;
    if (!event.isTrusted || type !== QUERY || typeof data !== "string") return;
    event.stopImmediatePropagation();
    dispatchEvent(new MessageEvent("message", { data: { type, data: asked(data) } }));
  });
})();

importScripts(location.search.slice(1));
