// @ts-check
// When a page works: at the first sign of its reader, when the browser has nothing better to do, in short steps.

import { script } from "../shared/script.js";

const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin"];
const WHILE = 8000; // ms

/** Whether the reader saves data: nothing is fetched before the first touch. */
export const saveData = /** @type {any} */ (navigator).connection?.saveData === true;

/** A page of the guide is read first: Python starts at the first sign of its reader, or after a while. A widget does not wait. */
export const reader = script.hasAttribute("data-waits") && new Promise((resolve) => {
  for (const sign of SIGNS) addEventListener(sign, resolve, { once: true, passive: true, capture: true });
  setTimeout(resolve, WHILE);
});

const { scheduler } = /** @type {any} */ (window);

/** Runs a task once the browser has nothing better to do. @param {() => unknown} task */
export function whenIdle(task) {
  if (scheduler?.postTask) scheduler.postTask(task, { priority: "background" });
  else setTimeout(task, 200);
}
