"""`python -m bench [--quick]` measures and writes .build/bench.md; `--hosting` measures only what a host and Lighthouse see;
`--case-file`, only « Mon dossier »;
`--waterfall PATH` shows a visit, request by request.
"""

import argparse
import os
import tempfile
from collections import defaultdict
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import BUILD, SITE, lighthouse, nginx, offline, report, requests
from bench.browser import DESK, PHONE, brought, checked, first_paint, followed, launched, pressed, visit, visitor
from bench.pages import CASE_FILE, GUIDE, PAGES, TYPED, WIDGET, WORDS_ONLY
from bench.server import Server
from bench.waterfall import waterfall
from calculators.publish import compress

WASM = "/micropython/micropython.wasm"


def loaded(browser, server, rounds, heavy_rounds):
    """(path, profile, cache) -> visits; pages take turns, so that a busy moment hits all of them."""
    visits = defaultdict(list)
    for number in range(rounds):
        for page in PAGES:
            if page.heavy and number >= heavy_rounds:
                continue
            for profile in (PHONE, DESK):
                with visitor(browser, profile) as context:
                    for cache in ("cold", "warm"):
                        visits[page.path, profile.name, cache].append(visit(context, profile, server, page.path))
        print(f"round {number + 1} of {rounds}", flush=True)
    return visits


def typed(browser, server, times):
    """(label, profile) -> Keys."""
    keys = {}
    for label, *where in TYPED:
        for profile in (PHONE, DESK):
            with visitor(browser, profile) as context:
                keys[label, profile.name] = pressed(context, profile, server, *where, times)
    return keys


def pasted(browser, server, times):
    """Profile -> Brought."""
    found, text = defaultdict(list), offline.pasted(1000)
    for _ in range(times):
        for profile in (PHONE, DESK):
            with visitor(browser, profile) as context:
                found[profile.name].append(brought(context, profile, server, GUIDE, text))
    return found


def case_files(browser, server, times):
    """(profile, invoices) -> Followed; path -> milliseconds to the first paint on the phone, cold."""
    found, paints = defaultdict(list), defaultdict(list)
    for _ in range(times):
        for profile, count in ((PHONE, 1_000), (DESK, 1_000), (DESK, 10_000)):
            with visitor(browser, profile) as context:
                found[profile.name, count].append(followed(context, profile, server, CASE_FILE, count))
        for path in (CASE_FILE, WORDS_ONLY):
            with visitor(browser, PHONE) as context:
                paints[path].append(first_paint(context, PHONE, server, path))
    return found, paints


def hosted(quick, judge):
    """Sections on the site as nginx serves it."""
    times, seconds = (1, 2) if quick else (3, 10)
    compress.write(SITE)
    with tempfile.TemporaryDirectory() as folder, nginx.serving(SITE, Path(folder)) as port:
        site = f"http://127.0.0.1:{port}"
        wasm = next((SITE / "assets" / "python").rglob("*.wasm")).relative_to(SITE).as_posix()
        paths = [*requests.PATHS, ("its runtime", f"/{wasm}")]
        loads = [(name, requests.asked(site + path, seconds)) for name, path in paths]
        pages = [(name, lighthouse.middle(site + path, times)) for name, path in lighthouse.PAGES]
        bare, adorned = lighthouse.hosts(site, times)
    return [
        f"## Requests a second, by wrk in {seconds} s\n\n" + report.requests_a_second(loads, judge),
        f"## Lighthouse, its phone, medians of {times}\n\n" + report.lighthouses(pages, bare, adorned, judge),
    ]


def only_hosted(quick):
    """The report of `--hosting`."""
    judge = report.Targets()
    sections = hosted(quick, judge)
    return "\n\n".join([*sections, f"Load {os.getloadavg()[0]:.1f}. Targets met: {judge.met} of {judge.all}."]) + "\n"


def only_case_file(quick):
    """The report of `--case-file`."""
    judge = report.Targets()
    with Server(with_pyodide=False) as server, sync_playwright() as playwright:
        found = report.case_file(*case_files(launched(playwright), server, 1 if quick else 5), judge)
    return f"{found}\n\nLoad {os.getloadavg()[0]:.1f}. Targets met: {judge.met} of {judge.all}.\n"


def measured(quick):
    """The whole report."""
    judge = report.Targets()
    rounds, heavy = (1, 0) if quick else (5, 1)
    load = os.getloadavg()[0]
    builds, batches = offline.builds(1 if quick else 3), offline.invoices(10_000, 1 if quick else 3)
    with Server(with_pyodide=heavy > 0) as server, sync_playwright() as playwright:
        browser = launched(playwright)
        expected, took, slowed = checked(browser, server, WASM)
        visits = loaded(browser, server, rounds, heavy)
        keys = typed(browser, server, 40)
        tables = pasted(browser, server, rounds)
        dossier = case_files(browser, server, rounds)
        requests = {path: visits[path, PHONE.name, "cold"][0].requests for path in (WIDGET, GUIDE)}
        sections = [
            f"Chromium {browser.version}, {os.cpu_count()} cores, load {load:.1f} at the start and "
            f"{os.getloadavg()[0]:.1f} at the end. Medians of {rounds} ({heavy} for Pyodide).",
            "Phone: 1.6 Mbit/s down, 750 kbit/s up, 150 ms, CPU ÷ 4. Throttling checked: "
            f"micropython.wasm {took:.2f} s for {expected:.2f} s expected; a loop {slowed:.1f} times slower.",
            "## From navigation to the answer computed by Python\n\n" + report.loads(visits, judge),
            "## From a key to the new answer\n\n" + report.keystrokes(keys, judge),
            "## From a paste of 1,000 invoices to their total\n\n" + report.tables(tables, judge),
            "## Mon dossier\n\n" + report.case_file(*dossier, judge),
            "## Weight of a cold visit\n\n" + report.weights(requests, server, judge),
            "## Build and command line\n\n" + report.commands(builds, batches, judge),
        ]
        browser.close()
    sections += [*hosted(quick, judge), f"Targets met: {judge.met} of {judge.all}."]
    return "\n\n".join(["# Bench", *sections]) + "\n"


def main():
    """Parse the options, measure, print and keep the report."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one run each, no Pyodide")
    parser.add_argument("--hosting", action="store_true", help="only requests a second and Lighthouse")
    parser.add_argument("--case-file", action="store_true", help="only the page « Mon dossier »")
    parser.add_argument("--waterfall", metavar="PATH", help="one cold and one warm visit on the phone, request by request")
    chosen = parser.parse_args()
    if chosen.waterfall:
        with Server(with_pyodide="pyodide" in chosen.waterfall) as server, sync_playwright() as playwright:
            print(waterfall(launched(playwright), server, chosen.waterfall))
        return
    if chosen.case_file:
        print(only_case_file(chosen.quick))
        return
    if chosen.hosting:
        print(only_hosted(chosen.quick))
        return
    text = measured(chosen.quick)
    (BUILD / "bench.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
