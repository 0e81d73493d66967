"""The built site in a real browser. Every page a test opens is watched: see Watched."""

import re
import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from other_site import Server
from playwright.sync_api import expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
WATCH_POLICY = "addEventListener('securitypolicyviolation', (event) => console.error('CSP', event.blockedURI))"

expect.set_options(timeout=10_000)


class Handler(SimpleHTTPRequestHandler):
    """Static files with the types a good host sends; notes what was asked."""

    protocol_version = "HTTP/1.1"
    extensions_map: ClassVar = {**SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript", ".wasm": "application/wasm"}

    def end_headers(self):
        """Files that other sites may read: a frame in a sandbox has no origin, and a digest needs it. The runtime is kept."""
        self.send_header("Access-Control-Allow-Origin", "*")
        if "/assets/python/" in self.path:
            self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *args):
        """Keep the path instead of printing."""
        self.server.asked.append(self.path)


class Site:
    """Where the site is served, and what was asked of the server since forget()."""

    def __init__(self, folder, server):
        self.folder = folder
        self.url = f"http://127.0.0.1:{server.server_port}/"
        self.asked = server.asked

    def forget(self):
        """Start counting again."""
        self.asked.clear()

    def count(self, ending):
        """How often a file was asked for."""
        return sum(path.endswith(ending) for path in self.asked)


class Watched:
    """What went wrong in the pages of a test: console errors and warnings, exceptions, violations, foreign requests."""

    def __init__(self, site):
        self.own = [site.url, "data:", "blob:"]
        self.faults = []
        self.accepted = ()

    def accept(self, *texts):
        """Faults that the test causes on purpose, by a part of their text."""
        self.accepted = texts

    def follow(self, context):
        """Watch every page of a context."""
        context.add_init_script(WATCH_POLICY)
        context.on("console", self.console)
        context.on("weberror", lambda error: self.faults.append(f"exception: {error.error}"))
        context.on("request", self.request)

    def console(self, message):
        """One console message."""
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.type}: {message.text} ({message.page.url if message.page else ''})")

    def request(self, request):
        """One request: only the site itself, and what the page makes for itself."""
        if not request.url.startswith(tuple(self.own)):
            self.faults.append(f"foreign request: {request.url}")

    def check(self):
        """Nothing but the accepted."""
        assert [fault for fault in self.faults if not any(text in fault for text in self.accepted)] == []


def move(folder, url):
    """The site is where it says: to the theme's instant navigation, and to the sites that ask its pages for oEmbed."""
    sitemap = folder / "sitemap.xml"
    root = re.search("<loc>(.*?)</loc>", sitemap.read_text(encoding="utf-8")).group(1)
    moved = dict.fromkeys((sitemap, *folder.glob("oembed/*.json")), "") | dict.fromkeys(folder.glob("**/index.html"), "oembed/")
    for path, under in moved.items():
        path.write_text(path.read_text(encoding="utf-8").replace(root + under, url + under), encoding="utf-8")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The built site, on a free port; a copy, so that a build meanwhile changes nothing."""
    folder = tmp_path_factory.mktemp("built") / "site"
    shutil.copytree(ROOT / "site", folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=folder)) as server:
        server.asked = []
        move(folder, f"http://127.0.0.1:{server.server_port}/")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Site(folder, server)
        server.shutdown()


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests."""
    path = (ROOT / ".build" / "shell").read_text(encoding="utf-8").strip()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def watched(site):
    """The watcher of the test; what it saw is checked at the end."""
    watcher = Watched(site)
    yield watcher
    watcher.check()


@pytest.fixture
def new_page(browser, site, watched):
    """new_page(init=…, **context options): a watched page of its own context, closed at the end."""
    contexts = []

    def make(init="", **options):
        options = {"viewport": {"width": 1280, "height": 900}, "locale": "fr-FR", "base_url": site.url, **options}
        context = browser.new_context(**options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        watched.follow(context)
        if init:
            context.add_init_script(init)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page):
    """A watched page, 1280 px wide."""
    return new_page()


@pytest.fixture(scope="session")
def other_server(site):
    """A site of somebody else that shows our calculators, on another origin."""
    with Server(site.url) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def other(other_server, watched):
    """The other site; requests to it are no fault of the page."""
    watched.own.append(other_server.url)
    return other_server
