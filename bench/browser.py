"""Chromium: profiles, one visit, the keys pressed in a form."""

from collections import namedtuple
from contextlib import contextmanager

from bench import BUILD

# Network in bit/s and ms, CPU as a divisor; a viewport.
Profile = namedtuple("Profile", "name down up latency cpu viewport")
PHONE = Profile("phone", 1_600_000, 750_000, 150, 4, {"width": 390, "height": 844})
DESK = Profile("unthrottled", None, None, None, 1, {"width": 1280, "height": 800})

Visit = namedtuple("Visit", "ready paint shift requests")
Keys = namedtuple("Keys", "updated painted")
# Milliseconds to the total of all, to the frame after it; the longest time that the page did not answer its reader.
Brought = namedtuple("Brought", "total painted longest")
# Milliseconds to the state of each invoice, to the frame after it; the longest task; milliseconds of processor of the page.
Followed = namedtuple("Followed", "worked painted longest busy")

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()

# A reader who moves as soon as the page is there; notes when Python's answer is in the page, and every layout shift.
WATCH = """
(() => {
  for (const moment of ["DOMContentLoaded", "load"]) addEventListener(moment, () => dispatchEvent(new Event("pointermove")));
  const seen = (window.__bench = { ready: null, shifts: [] });
  let tell;
  window.__answered = new Promise((resolve) => (tell = resolve));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shifts.push([entry.startTime, entry.value]);
  }).observe({ type: "layout-shift", buffered: true });
  const observer = new MutationObserver(() => {
    if (!document.querySelector("[data-state=ready]")) return;
    seen.ready = performance.now();
    observer.disconnect();
    tell();
  });
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ["data-state"] });
})();
"""

# The floor paints nothing before its answer: wait for the frame.
RESULT = """async () => {
  const painted = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  while (!painted()) await new Promise((resolve) => setTimeout(resolve, 20));
  return { ...window.__bench, paint: painted() };
}"""

# For each key: from the timestamp of keydown to the new answer in <output>, and to the next frame.
LISTEN = """(selector) => {
  const form = document.querySelector(selector);
  const keys = (window.__keys = []);
  let pressed, tell;
  window.__next = () => (window.__painted = new Promise((resolve) => (tell = resolve)));
  addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
  new MutationObserver(() => {
    const start = pressed, updated = performance.now() - start;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => tell(keys.push([updated, performance.now() - start]));
      channel.port2.postMessage(null);
    });
  }).observe(form.querySelector("output"), { subtree: true, childList: true, characterData: true });
}"""

# The answers of the example, typed: a key in the example itself empties it.
OWN = """(selector) => {
  const calculator = document.querySelector(selector).closest("live-calculator");
  for (const [name, value] of Object.entries(calculator.everything()[0])) {
    for (const input of calculator.querySelectorAll(`[name="${name}"]`)) {
      if (input.type === "radio" && input.value !== value) continue;
      if (input.type === "radio") input.checked = true;
      else input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}"""

PASTE = """async (text) => {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  }).observe({ type: "longtask" });
  const calculator = document.querySelector("live-calculator"), area = calculator.querySelector("[name=table]");
  const began = performance.now();
  area.value = text;
  area.dispatchEvent(new Event("input", { bubbles: true }));
  const answered = () => /^En tout/.test(calculator.querySelector("output .headline")?.textContent ?? "");
  while (!answered()) await new Promise((resolve) => requestAnimationFrame(resolve));
  const total = performance.now() - began;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const painted = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return [total, painted, longest];
}"""

# Invoices put in the case file at once, as an import does; due on one of 700 days.
FOLLOW = """async (count) => {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  }).observe({ type: "longtask" });
  const { desk } = document.querySelector("case-file"), debtors = ["company", "company", "consumer", "association"];
  const day = (late) => new Date(Date.now() - late * 864e5).toISOString().slice(0, 10);
  const clients = debtors.map((debtor, at) => ({ id: `c${at}`, facts: { debtor_name: `Client ${at}`, debtor } }));
  const invoices = Array.from({ length: count }, (_, at) => ({ id: `i${at}`, client: `c${(at * 7) % debtors.length}`, facts: {
    invoice_number: `F${at}`, amount: `${100 + ((at * 7919) % 20_000)},${10 + (at % 90)}`,
    due_date: day((at * 104_729) % 700) } }));
  const answered = new Promise((resolve) => desk.addEventListener("outcomes", () => desk.outcomes.size === count && resolve()));
  const began = performance.now();
  await desk.keeper.change((file) => ({ ...file, me: { creditor: "liberal" }, clients, invoices }));
  await answered;
  const worked = performance.now() - began;
  const drawn = () => document.querySelector("case-file [data-state=due]");
  while (!drawn()) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const painted = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return [worked, painted, longest];
}"""
READY = "() => document.querySelector('case-file').desk.python().then(() => {})"

PAINT = """async () => {
  const painted = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  while (!painted()) await new Promise((resolve) => setTimeout(resolve, 20));
  return painted();
}"""

SPIN = """() => {
  const start = performance.now();
  let sum = 0;
  for (let i = 0; i < 2e7; i++) sum = (sum + i * i) % 1000003;
  return performance.now() - start + (sum < 0);
}"""

FETCH = """async (url) => {
  const start = performance.now();
  await (await fetch(url, { cache: "no-store" })).arrayBuffer();
  return performance.now() - start;
}"""


def launched(playwright):
    """The Chromium that setup.sh found."""
    path = (BUILD / "chromium").read_text(encoding="utf-8").strip()
    return playwright.chromium.launch(executable_path=path, args=ARGUMENTS)


@contextmanager
def visitor(browser, profile):
    """A new context, its cache empty."""
    phone = profile is PHONE
    context = browser.new_context(viewport=profile.viewport, is_mobile=phone, has_touch=phone, locale="fr-FR")
    context.set_default_timeout(180_000)
    context.add_init_script(WATCH)
    try:
        yield context
    finally:
        context.close()


def opened(context, profile):
    """A page under the network and processor of the profile."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    if profile.down:
        session.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": profile.latency,
                "downloadThroughput": profile.down / 8,
                "uploadThroughput": profile.up / 8,
            },
        )
    session.send("Emulation.setCPUThrottlingRate", {"rate": profile.cpu})
    return page


def visit(context, profile, server, path):
    """Open a path, wait for the answer and for silence, close the page."""
    server.requests.clear()
    page = opened(context, profile)
    page.goto(server.origin + path, wait_until="commit")
    page.evaluate("() => window.__answered")
    page.wait_for_load_state("networkidle")
    found = page.evaluate(RESULT)
    page.close()
    shift = sum(value for start, value in found["shifts"] if start <= found["ready"])
    return Visit(found["ready"], found["paint"], shift, list(server.requests))


def pressed(context, profile, server, path, calculator, field, keys, times):
    """Milliseconds per key in one field, once the runtime is ready."""
    page = opened(context, profile)
    page.goto(server.origin + path, wait_until="commit")
    page.evaluate("() => window.__answered")
    page.wait_for_load_state("networkidle")
    form = f'form[data-calculator="{calculator}"]'
    page.evaluate(OWN, form)
    page.evaluate(LISTEN, form)
    typed = page.locator(f'{form} input[name="{field}"]').first
    typed.evaluate("(input) => { const group = input.closest('details'); if (group) group.open = true; }")
    typed.focus()
    page.keyboard.press("Home")
    for number in range(times):
        page.evaluate("() => void window.__next()")
        page.keyboard.press(keys[number % 2])
        page.evaluate("() => window.__painted")
    taken = page.evaluate("window.__keys")
    page.close()
    return [Keys(*one) for one in taken]


def brought(context, profile, server, path, text):
    """A table pasted in a page once the runtime is ready: Brought."""
    page = opened(context, profile)
    page.goto(server.origin + path, wait_until="commit")
    page.evaluate("() => window.__answered")
    page.evaluate("() => { document.querySelector('.several').open = true; }")  # what reads a table is fetched then
    page.wait_for_load_state("networkidle")
    found = Brought(*page.evaluate(PASTE, text))
    page.close()
    return found


def followed(context, profile, server, path, count):
    """So many invoices put in the case file once Python is there: Followed."""
    page = opened(context, profile)
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(server.origin + path, wait_until="commit")
    page.locator("case-file.live").wait_for(state="attached")
    page.evaluate(READY)
    page.wait_for_load_state("networkidle")
    before = processor(session)
    found = page.evaluate(FOLLOW, count)
    found = Followed(*found, processor(session) - before)
    page.close()
    return found


def processor(session):
    """Milliseconds that the processor gave to the page, however busy the machine."""
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return metrics["ProcessTime"] * 1000


def first_paint(context, profile, server, path):
    """Milliseconds from navigation to the first paint."""
    page = opened(context, profile)
    page.goto(server.origin + path, wait_until="load")
    found = page.evaluate(PAINT)
    page.close()
    return found


def checked(browser, server, path):
    """Proof that the throttling acts: seconds for one file, expected and measured, and the slow-down of a loop."""
    with visitor(browser, PHONE) as context:
        page = opened(context, DESK)
        page.goto(f"{server.origin}/bench/blank/")
        page.evaluate(SPIN)
        fast = page.evaluate(SPIN)
        page.close()
        page = opened(context, PHONE)
        page.goto(f"{server.origin}/bench/blank/")
        page.evaluate(SPIN)
        slow = page.evaluate(SPIN)
        took = page.evaluate(FETCH, server.origin + path)
        page.close()
    expected = PHONE.latency / 1000 + len(server.find(path).sent) * 8 / PHONE.down
    return expected, took / 1000, slow / fast
