// @ts-check
// The widget as it will look, at the width that is asked.

import { element } from "../shared/dom.js";
import { choices } from "./controls.js";

/** @type {[number, string][]} */
const WIDTHS = [[240, "Colonne"], [360, "Téléphone"], [720, "Page"]];
const HEIGHT = 640; // until it says its own

export class Preview {
  height = HEIGHT;
  loaded = "";

  constructor() {
    this.width = WIDTHS.findLast(([width]) => width <= Math.max(360, innerWidth))[0];
    this.frame = element("iframe", { loading: "lazy", allow: "clipboard-write" });
    this.inner = element("div", { className: "inner" }, this.frame);
    this.box = element("div", { className: "box", tabIndex: 0, role: "region", ariaLabel: "Aperçu du calculateur" }, this.inner);
    this.told = element("p", { className: "told" });
    this.received = element("div", { className: "received", hidden: true });
    this.element = element("div", { className: "preview" }, this.widths(), this.box, this.told, this.received);
    this.frame.addEventListener("load", () => this.frame.contentWindow.postMessage({ "mon-du": 1, type: "hello" }, "*"));
    addEventListener("message", (event) => this.heard(event));
    new ResizeObserver(() => this.fit()).observe(this.box);
  }

  widths() {
    const offered = WIDTHS.map(([width, words]) => /** @type {[string, string]} */ ([String(width), `${words}, ${width} px`]));
    const made = choices("radio", "width", "Aperçu, à la largeur", offered, [String(this.width)]);
    made.className = "widths";
    made.addEventListener("input", (event) => {
      this.width = Number(/** @type {HTMLInputElement} */ (event.target).value);
      this.fit();
    });
    return made;
  }

  /** @param {string} address @param {string} title @param {string} scheme of the page around @param {string} ground of that page, where it is seen */
  load(address, title, scheme, ground) {
    if (address === this.loaded) return;
    this.loaded = address;
    this.received.hidden = true;
    this.frame.title = `Aperçu\u202f: ${title}`;
    this.frame.style.colorScheme = scheme;
    this.inner.style.background = ground;
    this.frame.src = address;
  }

  /** A wide frame is drawn smaller where the screen is narrower. */
  fit() {
    const { width, height } = this, scale = Math.min(1, this.box.clientWidth / width);
    Object.assign(this.frame.style, { width: `${width}px`, height: `${height}px`, transform: scale < 1 ? `scale(${scale})` : "" });
    Object.assign(this.inner.style, { width: `${Math.floor(width * scale)}px`, height: `${Math.ceil(height * scale)}px` });
    const reduced = scale < 1 ? `, réduit à ${Math.round(scale * 100)}\u202f%` : "";
    this.told.textContent = `Cadre de ${width} × ${height.toLocaleString("fr-FR")} px${reduced}.`;
  }

  /** @param {MessageEvent} event */
  heard({ source, data }) {
    if (source !== this.frame.contentWindow || data?.["mon-du"] !== 1) return;
    if (data.type === "height") {
      this.height = data.height ?? HEIGHT;
      this.fit();
    }
    if (data.type === "answer") {
      const { name, rules, results, totals } = data;
      const text = JSON.stringify({ name, rules, results, totals }, null, 1);
      const lines = element("pre", { className: "file", tabIndex: 0 }, element("code", { textContent: text }));
      this.received.replaceChildren(element("p", { textContent: "Votre page recevrait ceci, dans event.detail\u202f:" }), lines);
      this.received.hidden = false;
    }
  }
}
