// Once the page has nothing better to do: keep it, and those opened later, so that they open without a network.
if ("serviceWorker" in navigator && navigator.connection?.saveData !== true) {
  const worker = new URL("../sw.js", document.currentScript.src);
  const keep = async () => {
    const { active } = await navigator.serviceWorker.register(worker).then(() => navigator.serviceWorker.ready);
    const used = performance.getEntriesByType("resource").map((entry) => entry.name);
    active.postMessage([location.href.split("#")[0], ...used]);
  };
  addEventListener("load", () => setTimeout(() => keep().catch(() => {}), 3000));
}
