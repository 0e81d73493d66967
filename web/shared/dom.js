// @ts-check
// Small helpers for the document. A control of any kind (input, select, textarea) is typed as an input, whose members we use.

/**
 * The first match in `root`, or null.
 * @template {Element} [T=HTMLInputElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T}
 */
export const one = (root, selector) => root.querySelector(selector);

/**
 * Every match in `root`.
 * @template {Element} [T=HTMLInputElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T[]}
 */
export const all = (root, selector) => [...root.querySelectorAll(/** @type {any} */ (selector))];

/** The nearest match that holds `node`, itself included, or null. @param {Element} node @param {string} selector @returns {HTMLElement} */
export const around = (node, selector) => node.closest(selector);

/**
 * A new element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Partial<HTMLElementTagNameMap[K]>} [properties]
 * @param {...(Node | string)} children
 */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** An empty span that screen readers hear when it is filled. @param {string} className */
export function status(className) {
  const made = element("span", { className });
  made.setAttribute("role", "status");
  return made;
}

const thanking = new WeakMap(); // region -> timer

/** Says it beside a button, for a while. @param {HTMLElement} region @param {string} sentence */
export function thank(region, sentence) {
  region.textContent = sentence;
  clearTimeout(thanking.get(region));
  thanking.set(region, setTimeout(() => (region.textContent = ""), 6000));
}
