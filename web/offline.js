// @ts-check
// Once the page has nothing better to do: keep it, and those opened later, so that they open without a network.

import { script } from "./shared/script.js";

const worker = new URL("../sw.js", script.src);

async function keep() {
  const { active } = await navigator.serviceWorker.register(worker).then(() => navigator.serviceWorker.ready);
  const used = performance.getEntriesByType("resource").map((entry) => entry.name);
  active.postMessage([location.href.split("#")[0], ...used]);
}

if ("serviceWorker" in navigator && /** @type {any} */ (navigator).connection?.saveData !== true) {
  addEventListener("load", () => setTimeout(() => keep().catch(() => {}), 3000));
}
