"""One visit on the phone, request by request, with the long tasks of the main thread: why a page is slow."""

from bench.browser import PHONE, opened, visitor

TASKS = """
window.__tasks = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.__tasks.push([entry.startTime, entry.duration]);
}).observe({ type: "longtask", buffered: true });
"""

TIMINGS = """() => {
  const page = performance.getEntriesByType("navigation")[0];
  const rows = [["(page)", 0, page.responseStart, page.responseEnd]];
  for (const one of performance.getEntriesByType("resource")) {
    rows.push([one.name.replace(location.origin, ""), one.startTime, one.responseStart, one.responseEnd]);
  }
  const marks = [
    ["first paint", performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0],
    ["DOMContentLoaded", page.domContentLoadedEventStart],
    ["load", page.loadEventStart],
    ["answer by Python", window.__bench.ready],
  ];
  return { rows, marks, tasks: window.__tasks };
}"""


def lines(found):
    """Requests, marks and long tasks in the order of time."""
    events = [(start, f"{start:6.0f} {first:6.0f} {end:6.0f}  {name}") for name, start, first, end in found["rows"]]
    events += [(at, f"{at:6.0f}                {'=' * 3} {name}") for name, at in found["marks"]]
    events += [(at, f"{at:6.0f}        {at + took:6.0f}  ... main thread busy {took:.0f} ms") for at, took in found["tasks"]]
    return [text for _, text in sorted(events)]


def waterfall(browser, server, path):
    """A cold and a warm visit as text: start, first byte, end, in ms."""
    text = []
    with visitor(browser, PHONE) as context:
        context.add_init_script(TASKS)
        for cache in ("cold", "warm"):
            page = opened(context, PHONE)
            page.goto(server.origin + path, wait_until="commit")
            page.evaluate("() => window.__answered")
            page.wait_for_load_state("networkidle")
            text += [f"{path} {cache}: start, first byte, end (ms)", *lines(page.evaluate(TIMINGS)), ""]
            page.close()
    return "\n".join(text)
