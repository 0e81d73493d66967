"""The figures as Markdown; the last column of each table holds the target and whether it is met."""

from statistics import median

from bench.browser import DESK, PHONE
from bench.pages import CASE_FILE, FLOOR, GUIDE, PAGES, PYODIDE, TYPED, WIDGET, WORDS_ONLY

KINDS = ("html", "css", "js", "wasm", "python bundle", "images", "other")


def p95(values):
    """The value that 95 % do not exceed."""
    ordered = sorted(values)
    return ordered[-(-len(ordered) * 95 // 100) - 1]


def table(header, rows):
    """A Markdown table."""
    lines = [header, ["---"] + ["---:"] * (len(header) - 2) + ["---"], *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


class Targets:
    """Judges each figure and counts."""

    def __init__(self):
        self.met = self.all = 0

    def __call__(self, label, value, limit, digits=2, least=False):
        if value is None:
            return f"{label}: not measured"
        kept = value >= limit if least else value <= limit
        self.met, self.all = self.met + kept, self.all + 1
        sign = "≥" if least else "≤"
        return f"{label} {sign} {limit:g}: **{'yes' if kept else 'no'}** ({value:.{digits}f})"


def loads(visits, judge):
    """Time to Python's answer, by page, profile and cache."""

    def middle(path, profile, cache, what="ready"):
        found = [getattr(visit, what) for visit in visits.get((path, profile.name, cache), [])]
        return median(found) if found else None

    def ratio(path, profile, cache, other=FLOOR):
        mine, theirs = middle(path, profile, cache), middle(other, profile, cache)
        return mine / theirs if mine and theirs else None

    def cell(path, profile, cache):
        value = middle(path, profile, cache)
        return "–" if value is None else f"{value:,.0f} ({ratio(path, profile, cache):.2f})".replace(",", " ")

    slower = ratio(PYODIDE, PHONE, "cold", WIDGET)
    targets = {
        WIDGET: [
            judge("phone cold × floor", ratio(WIDGET, PHONE, "cold"), 1.3),
            judge("Pyodide ÷ widget", slower, 18, 1, least=True),
            judge("phone warm, s", middle(WIDGET, PHONE, "warm") / 1000, 0.6),
        ],
        GUIDE: [judge("phone cold × floor", ratio(GUIDE, PHONE, "cold"), 1.8)],
    }
    for path in (WIDGET, GUIDE):
        shifts = [visit.shift for key, found in visits.items() if key[0] == path for visit in found]
        targets[path].append(judge("greatest layout shift", max(shifts), 0, 4))
    rows = []
    for page in PAGES:
        cells = [cell(page.path, profile, cache) for profile in (PHONE, DESK) for cache in ("cold", "warm")]
        paint, shift = middle(page.path, PHONE, "cold", "paint"), middle(page.path, PHONE, "cold", "shift")
        if shift is not None:
            cells += [f"{paint:,.0f}".replace(",", " "), f"{shift:.4f}", "; ".join(targets.get(page.path, []))]
            rows.append([page.name, *cells])
    header = ["ms (× floor)", "phone cold", "phone warm", "unthrottled cold", "unthrottled warm"]
    return table([*header, "phone cold, first paint", "phone cold, layout shift", "target"], rows)


def keystrokes(keys, judge):
    """From a key to the new answer."""
    rows = []
    for name, *_ in TYPED:
        for profile in (PHONE, DESK):
            updated, painted = zip(*keys[name, profile.name], strict=True)
            target = ""
            if profile is PHONE:
                target = f"{judge('in the page', median(updated), 50, 0)}; {judge('painted', median(painted), 50, 0)}"
            figures = [f"{value:.0f}" for value in (median(updated), p95(updated), median(painted), p95(painted))]
            rows.append([f"{name}, {profile.name}", len(updated), *figures, target])
    header = ["ms from keydown (phone: CPU ÷ 4)", "keys", "answer in the page", "p95", "next frame painted", "p95", "target"]
    return table(header, rows)


def tables(found, judge):
    """A table pasted in the page, by profile."""
    rows = []
    for profile in (PHONE, DESK):
        total, painted, longest = (median(values) for values in zip(*found[profile.name], strict=True))
        target = judge("s", total / 1000, 2) if profile is PHONE else ""
        figures = [f"{value:,.0f}".replace(",", " ") for value in (total, painted, longest)]
        rows.append([f"1,000 pasted invoices, {profile.name}", len(found[profile.name]), *figures, target])
    return table(["ms from the paste (phone: CPU ÷ 4)", "runs", "total in the page", "painted", "longest task", "target"], rows)


def case_file(found, paints, judge):
    """Invoices worked out in « Mon dossier », and its first paint beside that of a page of words."""
    rows, seconds = [], {(PHONE.name, 1_000): 2, (DESK.name, 10_000): 5}
    for (profile, count), runs in found.items():
        worked, painted, longest, busy = (median(values) for values in zip(*runs, strict=True))
        figures = [f"{value:,.0f}".replace(",", " ") for value in (worked, painted, longest, busy)]
        target = judge("longest task, ms", longest, 100, 0)
        if (profile, count) in seconds:
            target = f"{judge('s', worked / 1000, seconds[profile, count])}; {target}"
        rows.append([f"{count:,} invoices, {profile}", len(runs), *figures, target])
    header = ["ms from the import (phone: CPU ÷ 4)", "runs", "all worked out", "painted", "longest task", "processor", "target"]
    mine, other = median(paints[CASE_FILE]), median(paints[WORDS_ONLY])
    paint = judge("first paint × a page of words, phone, cold", mine / other, 1.1)
    return f"{table(header, rows)}\n\nFirst paint {mine:.0f} ms, that of a page of words {other:.0f} ms. {paint}."


def weights(requests, server, judge):
    """Bytes of one cold visit by kind, as sent and unpacked."""
    rows = []
    for name, path in (("our widget", WIDGET), ("our guide page", GUIDE)):
        sent, raw = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
        for asked in {request.path for request in requests[path] if request.status == 200}:
            asset = server.find(asked)
            sent[asset.kind] += len(asset.sent)
            raw[asset.kind] += len(asset.raw)
        total = sum(sent.values()) / 1000
        target = judge("kB brotli", total, 260, 0) if path == WIDGET else ""
        for label, sizes in (("brotli", sent), ("raw", raw)):
            cells = [f"{size / 1000:.1f}" for size in (*sizes.values(), sum(sizes.values()))]
            rows.append([f"{name}, {label}", *cells, target if label == "brotli" else ""])
    return table(["kB", *KINDS, "total", "target"], rows)


def commands(builds, batches, judge):
    """Build and command line."""
    rows = [
        ["`make site`", len(builds), f"{median(builds):.2f}", judge("s", median(builds), 8)],
        ["10,000 invoices, `--csv`", len(batches), f"{median(batches):.2f}", judge("s", median(batches), 3)],
    ]
    return table(["s", "runs", "median", "target"], rows)


def lighthouses(pages, bare, adorned, judge):
    """Scores of each page; then of a page of another site, without and with one widget."""
    rows = []
    for name, scores in [*pages, ("a page of another site", bare), ("the same with one widget, lazy", adorned)]:
        figures = [f"{scores.paint:,.0f}".replace(",", " "), f"{scores.blocking:.0f}", f"{scores.shift:.3f}"]
        target = ""
        if scores is adorned:
            target = judge("points lost", bare.performance - adorned.performance, 2, 0)
        elif scores is not bare:
            least = min(scores.accessibility, scores.best_practices, scores.seo)
            target = "; ".join(
                [judge("performance", scores.performance, 95, 0, least=True), judge("others", least, 100, 0, least=True)]
            )
        judged = [f"{value:.0f}" for value in scores[:4]]
        rows.append([name, *judged, *figures, target])
    header = [
        "of 100",
        "performance",
        "accessibility",
        "best practices",
        "SEO",
        "largest paint, ms",
        "blocked, ms",
        "shift",
        "target",
    ]
    return table(header, rows)


def requests_a_second(loads, judge):
    """What nginx answers."""
    rows = []
    for name, load in loads:
        target = f"{judge('a second', load.rate, 2000, 0, least=True)}; {judge('errors', load.errors, 0, 0)}"
        rows.append([name, f"{load.rate:,.0f}".replace(",", " "), load.slowest, load.errors, target])
    return table(["nginx, 64 connections", "requests a second", "99 % within", "errors", "target"], rows)
