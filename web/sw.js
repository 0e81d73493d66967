// @ts-check
// Keeps the pages already opened, so that they open again without a network. Files of the site only: nothing typed.

const CACHE = "guide";
const RUNTIME = /\/assets\/python\/([^/]+)\//; // never changes under one name
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  event.respondWith(RUNTIME.test(url.pathname) ? kept(event.request) : fresh(event.request));
});

// The files that a page used before this worker was there.
worker.addEventListener("message", (event) => {
  /** @type {string[]} */ const addresses = event.data;
  const own = addresses.filter((address) => new URL(address).origin === location.origin);
  event.waitUntil(Promise.allSettled(own.map(async (address) => {
    const request = new Request(address);
    if (!(await caches.match(request))) await keep(request, await fetch(request));
  })));
});

/** @param {Request} request @param {Response} response */
async function keep(request, response) {
  if (response.ok) await store(request, response.clone()).catch(() => {}); // no room left: the page opens all the same
  return response;
}

/** @param {Request} request @param {Response} response */
async function store(request, response) {
  const cache = await caches.open(CACHE);
  await cache.put(request, response);
  const version = RUNTIME.exec(new URL(request.url).pathname)?.[1];
  if (version) {
    for (const old of await cache.keys()) {
      const other = RUNTIME.exec(new URL(old.url).pathname)?.[1];
      if (other && other !== version) await cache.delete(old);
    }
  }
}

/** @param {Request} request */
async function fresh(request) {
  try {
    return await keep(request, await fetch(request));
  } catch (error) {
    const found = await caches.match(request, { ignoreSearch: true });
    if (found) return found;
    throw error;
  }
}

/** @param {Request} request */
async function kept(request) {
  return (await caches.match(request)) ?? keep(request, await fetch(request));
}
