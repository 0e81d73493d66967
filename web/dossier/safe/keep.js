// @ts-check
// Whether this device keeps the case file, what that means, and « Garder sur cet appareil ».

import { dayInWords } from "../../shared/dates.js";
import { element } from "../../shared/dom.js";
import { button, goTo } from "../controls.js";
import { isEmpty } from "../model.js";
import { SAVED } from "./save.js";

/** @typedef {import("../desk.js").Desk} Desk */

const MEANS = "Toute personne qui utilise cet appareil pourra ouvrir ce dossier, et le navigateur peut l’effacer\u202f: enregistrez-en aussi une copie.";
const EXAMPLE = "Un exemple ne se garde pas et ne s’enregistre pas\u202f: quittez-le pour noter vos factures.";
const HERE = "Rien n’est gardé\u202f: ce dossier tient dans cet onglet.";
const ELSEWHERE = " Cet appareil garde déjà un dossier\u202f: gardez celui-ci, les deux seront réunis.";
const PROMISED = "Le navigateur s’est engagé à ne pas l’effacer de lui-même.", NOT_PROMISED = "Le navigateur peut l’effacer s’il manque de place.";

/** @param {Desk} desk @param {(sentence: string) => void} say */
export function keeping(desk, say) {
  const state = element("p", { className: "whether" }), means = element("div", { className: "means", hidden: true });
  const keep = button("Garder sur cet appareil", () => ask(Boolean(means.hidden)), "main");
  const section = element("div", { className: "keeping" }, state, keep, means);
  let persisted = false;
  means.append(element("p", { textContent: MEANS }), element("p", { className: "commands" }, button("D’accord, garder", kept, "main"), button("Pas maintenant", () => {
    ask(false);
    keep.focus();
  })));

  /** @param {boolean} open */
  function ask(open) {
    means.hidden = !open;
    keep.setAttribute("aria-expanded", String(open));
    if (open) means.querySelector("button").focus();
  }

  async function kept() {
    ask(false);
    const made = await desk.keeper.keepHere();
    persisted = made.persisted;
    if (desk.keeper.kept) say("Gardé sur cet appareil.");
    draw();
    goTo(state);
  }

  function draw() {
    const { file, keeper } = desk;
    section.hidden = Boolean(desk.shown) || (isEmpty(file) && !keeper.kept);
    keep.hidden = keeper.kept || file.example;
    if (keep.hidden) ask(false);
    state.textContent = words();
  }

  function words() {
    const { file, keeper } = desk, saved = file.me[SAVED];
    if (file.example) return EXAMPLE;
    const copy = saved ? `Dernière copie\u202f: ${dayInWords(saved)}.` : "Aucune copie enregistrée.";
    if (!keeper.kept) return HERE + (keeper.elsewhere ? ELSEWHERE : "");
    return `Gardé sur cet appareil. ${persisted ? PROMISED : NOT_PROMISED} ${copy}`;
  }
  navigator.storage?.persisted?.().then((said) => {
    persisted = said;
    draw();
  }).catch(() => {});
  desk.addEventListener("change", draw);
  draw();
  return section;
}
