// @ts-check
// The lines that another site copies, with the options that are asked; calculators/publish/snippets.py writes the same without.

/**
 * One of embed/widgets.json.
 * @typedef {{ name: string, title: string, path: string, address: string, height: number, height_narrow: number, parts: string[],
 *   fields: Question[] }} Widget
 */
/** @typedef {{ name: string, label: string, kind: string, choices: { value: string, label: string }[] }} Question */
/** By name. @typedef {Record<string, string>} Options */
/** @typedef {{ version: string, address: string, integrity: string }} Loader */

/** @param {string} text */
const attribute = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The end of an address. In one the font of the page itself is not known. @param {Options} options */
export function query(options) {
  const asked = new URLSearchParams(Object.entries(options).filter(([name, value]) => name !== "font" || value !== "inherit"));
  return asked.size ? `?${asked}` : "";
}

export class Lines {
  /** @param {{ site: string }} listing embed/widgets.json @param {{ latest: string, versions: Loader[] }} loaders embed/integrity.json */
  constructor({ site }, { latest, versions }) {
    this.site = site;
    this.script = versions.find(({ version }) => version === latest);
  }

  /**
   * Lines of one kind.
   * @param {string} kind as a snippet of the page names it
   * @param {Widget} widget
   * @param {Options} options
   * @param {number} height
   */
  of(kind, widget, options, height) {
    return /** @type {any} */ (this)[kind](widget, options, height);
  }

  /** @param {Widget} widget @param {Options} options */
  address(widget, options) {
    return widget.address + query(options);
  }

  /** @param {Widget} widget */
  paste(widget) {
    return widget.address;
  }

  /** @param {Widget} widget @param {Options} options */
  loader(widget, options) {
    const data = Object.entries(options).map(([name, value]) => ` data-${name}="${attribute(name === "accent" ? `#${value}` : value)}"`);
    return `<a class="mon-du" href="${widget.address}"${data.join("")}>${attribute(widget.title)}</a>\n` +
      `<script async src="${this.script.address}" integrity="${this.script.integrity}" crossorigin="anonymous"></script>`;
  }

  /** @param {Widget} widget @param {Options} options @param {number} height */
  frame(widget, options, height) {
    return `<iframe src="${attribute(this.address(widget, options))}" title="${attribute(widget.title)}" loading="lazy" ` +
      `allow="clipboard-write" referrerpolicy="no-referrer" style="border:0;width:100%;height:${height}px"></iframe>`;
  }

  policy() {
    const { origin } = new URL(this.site);
    return `frame-src ${origin};\nscript-src ${origin}`;
  }
}
