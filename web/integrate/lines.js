// @ts-check
// The lines that another site copies, with the options that are asked; calculators/publish/widgets/snippets.py writes the same without.

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

const WIDE = 720; // from this width on the form and the answer stand side by side
const SCROLLED = 640; // of a frame that scrolls instead of growing
const COLOURS = ["accent", "background"];

/** The height to announce, and that of a narrow window. @param {Widget} widget @param {Options} options @returns {[number, number]} */
const heights = ({ height, height_narrow }, { scroll }) => (scroll ? [SCROLLED, SCROLLED] : [height, height_narrow]);

/** The height of a frame: a style attribute has no media query. @param {Widget} widget @param {Options} options */
function byWidth(widget, options) {
  const [wide, narrow] = heights(widget, options);
  return options.scroll ? `${wide}px` : `clamp(${wide}px,calc((${WIDE}px - 100vw)*9999),${narrow}px)`;
}

/** A browser lets a page be seen through a dark frame only where the page says that it is dark too. @param {Options} options */
const dark = ({ background, theme }) => background === "transparent" && theme === "dark";

/** A colour as it is written outside an address. @param {string} name @param {string} value */
const written = (name, value) => (COLOURS.includes(name) && /^[0-9a-f]{6}$/.test(value) ? `#${value}` : value);

export class Lines {
  /** @param {{ site: string }} listing embed/widgets.json @param {{ latest: string, versions: Loader[] }} loaders embed/integrity.json */
  constructor({ site }, { latest, versions }) {
    this.site = site;
    this.latest = versions.find(({ version }) => version === latest);
  }

  /**
   * Lines of one kind.
   * @param {string} kind as a snippet of the page names it
   * @param {Widget} widget
   * @param {Options} options
   */
  of(kind, widget, options) {
    return /** @type {any} */ (this)[kind](widget, options);
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
  link(widget, options) {
    const data = Object.entries(options).map(([name, value]) => ` data-${name}="${attribute(written(name, value))}"`);
    const reserve = options.scroll ? `${SCROLLED}px` : "100vh";
    return `<p${dark(options) ? ' style="color-scheme:dark"' : ""}><a class="mon-du" href="${widget.address}"${data.join("")} data-height="${heights(widget, options)[0]}" ` +
      `style="display:block;min-height:${reserve}">${attribute(widget.title)}</a></p>`;
  }

  /** @param {Widget} widget @param {Options} options */
  plain(widget, options) {
    return `<p><a href="${attribute(this.address(widget, options))}">${attribute(widget.title)}</a></p>`;
  }

  /** @param {Widget} widget @param {Options} options */
  markdown(widget, options) {
    return `[${widget.title}](${this.address(widget, options)})`;
  }

  script() {
    return `<script async src="${this.latest.address}" integrity="${this.latest.integrity}" crossorigin="anonymous"></script>`;
  }

  /** @param {Widget} widget @param {Options} options */
  loader(widget, options) {
    return `${this.link(widget, options)}\n${this.script()}`;
  }

  /** What frames have alike. @param {Widget} widget @param {Options} options */
  framed(widget, options) {
    return `<iframe src="${attribute(this.address(widget, options))}" title="${attribute(widget.title)}" width="100%" ` +
      `height="${heights(widget, options)[0]}" loading="lazy" allow="clipboard-write"`;
  }

  /** @param {Widget} widget @param {Options} options */
  frame(widget, options) {
    return `<p>${this.framed(widget, options)} referrerpolicy="no-referrer" ` +
      `style="border:0;display:block;height:${byWidth(widget, options)}${dark(options) ? ";color-scheme:dark" : ""}"></iframe></p>`;
  }

  /** @param {Widget} widget @param {Options} options */
  mdx(widget, options) {
    return `${this.framed(widget, options)} referrerPolicy="no-referrer" ` +
      `style={{ border: 0, display: "block", height: "${byWidth(widget, options)}"${dark(options) ? ', colorScheme: "dark"' : ""} }} />`;
  }

  policy() {
    const { origin } = new URL(this.site);
    return `frame-src ${origin};\nscript-src ${origin}`;
  }
}
