// @ts-check
// <live-answer>: a worked answer that follows the day, without a form. What stands in it is of the day it says.

import { today } from "../shared/dates.js";
import { all, one } from "../shared/dom.js";
import { serve } from "./file.js";
import { reader, saveData, whenIdle } from "./pace.js";
import { python } from "./runtime.js";

export class LiveAnswer extends HTMLElement {
  connectedCallback() {
    serve(this);
    if (!saveData && reader) reader.then(() => whenIdle(() => this.isConnected && this.follow()));
  }

  /** The same question, asked today: where Python does not come, the worked answer stays, with its day. */
  async follow() {
    const { name, assets, answers } = this.dataset;
    const said = await python(name, assets).catch(/** @returns {null} */ () => null);
    if (!said) return;
    const text = said.answer(name, JSON.stringify([{ ...JSON.parse(answers), until: today() }]));
    const found = document.createElement("template");
    found.innerHTML = text.slice(text.indexOf("\n") + 1);
    const parts = [".headline", ".sums"].map((part) => one(found.content, part));
    if (parts.every(Boolean)) one(this, ".shown").replaceChildren(...parts, ...all(this, ".note").slice(0, 1));
  }
}
