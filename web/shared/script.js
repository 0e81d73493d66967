// @ts-check
// The script that is running, and those that stand beside it in the site. In a classic script only, and at once: later there is none.

/** Where it stands, and what its page asks of it. */
export const script = /** @type {HTMLScriptElement} */ (document.currentScript);

/** A module beside it, fetched when it is asked for. @param {string} name @returns {Promise<any>} */
export const beside = (name) => import(new URL(name, script.src).href);
