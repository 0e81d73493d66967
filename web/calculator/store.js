// @ts-check
// What is typed, kept until the tab is closed: in its session storage, or in memory where the browser keeps nothing.

/** @type {Map<string, string>} */ const memory = new Map();

/** Whether the tab has it even after a reload. @param {string} key @param {unknown} value */
export function keep(key, value) {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false; // full or refused: the memory has it
  }
}

/** What was kept, null where there is nothing. @param {string} key @returns {any} */
export function kept(key) {
  let text = memory.get(key);
  try {
    text ??= sessionStorage.getItem(key);
  } catch { /* refused */ }
  return text ? JSON.parse(text) : null;
}

/** @param {string} key */
export function forget(key) {
  memory.delete(key);
  try {
    sessionStorage.removeItem(key);
  } catch { /* refused: nothing was kept there */ }
}
