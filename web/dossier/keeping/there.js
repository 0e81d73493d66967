// @ts-check
// Whether there is a case file, for the pages that fetch nothing of it otherwise.

export const NAME = "mon-du dossier"; // of the mark, of the database, of the lock, of the channel, and of what a tab alone keeps

/** On this device, or in this tab. */
export function isThere() {
  try {
    return localStorage.getItem(NAME) !== null || sessionStorage.getItem(NAME) !== null;
  } catch {
    return false; // refused: nothing was kept
  }
}

/** Whether the mark says that this device keeps one. */
export function isMarked() {
  try {
    return localStorage.getItem(NAME) !== null;
  } catch {
    return false;
  }
}

/** @param {boolean} kept */
export function mark(kept) {
  try {
    if (kept) localStorage.setItem(NAME, "1");
    else localStorage.removeItem(NAME);
  } catch { /* refused: other pages offer nothing, this one works */ }
}
