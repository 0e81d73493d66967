"""A static host as good ones are: HTTP/1.1 kept alive, brotli made beforehand, sensible cache headers, all in memory."""

import hashlib
import threading
import time
from collections import namedtuple
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bench import MODULES, SITE
from bench.pages import COMPARED
from calculators.publish.built.headers import never_changes
from calculators.publish.compress import packed

Asset = namedtuple("Asset", "raw sent kind type cache etag compressed")
Request = namedtuple("Request", "path status size began ended")

# Suffix -> kind in the table of weights, MIME type.
KINDS = {
    ".html": ("html", "text/html; charset=utf-8"),
    ".css": ("css", "text/css"),
    ".js": ("js", "text/javascript"),
    ".mjs": ("js", "text/javascript"),
    ".wasm": ("wasm", "application/wasm"),
    ".bin": ("python bundle", "application/octet-stream"),
    ".zip": ("python bundle", "application/zip"),
    ".json": ("other", "application/json"),
    ".svg": ("images", "image/svg+xml"),
    ".png": ("images", "image/png"),
}
INCOMPRESSIBLE = {".png", ".zip"}
TEXT = ("other", "text/plain; charset=utf-8")


def asset(path, raw):
    """One file as the server sends it."""
    suffix = path[path.rfind(".") :]
    kind, mime = KINDS.get(suffix, TEXT)
    cache = "public, max-age=31536000, immutable" if never_changes(path) else "public, max-age=600"
    if kind == "html":
        cache = "no-cache"
    sent = raw if suffix in INCOMPRESSIBLE else packed(raw)
    etag = f'"{hashlib.sha256(raw).hexdigest()[:16]}"'
    return Asset(raw, sent, kind, mime, cache, etag, sent is not raw)


def everything(with_pyodide):
    """URL path -> Asset, of the built site, the runtimes of node_modules and the compared pages."""
    folders = {
        "": SITE,
        "/micropython": MODULES / "@micropython" / "micropython-webassembly-pyscript",
        "/pyscript": MODULES / "@pyscript" / "core" / "dist",
    }
    if with_pyodide:
        folders["/pyodide"] = MODULES / "pyodide"
    assets = {f"{path}index.html": asset("index.html", html.encode()) for path, html in COMPARED.items()}
    for prefix, folder in folders.items():
        for file in folder.rglob("*"):
            if file.is_file() and file.suffix not in {".map", ".gz", ".ts", ".md"}:
                path = f"{prefix}/{file.relative_to(folder).as_posix()}"
                assets[path] = asset(path, file.read_bytes())
    return assets


class Handler(BaseHTTPRequestHandler):
    """Answers GET from memory and notes each request."""

    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16
    disable_nagle_algorithm = True

    def do_GET(self):
        began = time.perf_counter()
        path = self.path.partition("?")[0]
        found = self.server.assets.get(path + "index.html" if path.endswith("/") else path)
        status, body = 200, b""
        if not found:
            status = 404
        elif self.headers.get("If-None-Match") == found.etag:
            status = 304
        else:
            body = found.sent
        self.send_response(status)
        if found:
            self.send_header("Content-Type", found.type)
            self.send_header("Cache-Control", found.cache)
            self.send_header("ETag", found.etag)
            self.send_header("Vary", "Accept-Encoding")
            if found.compressed:
                self.send_header("Content-Encoding", "br")
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()
        self.server.requests.append(Request(path, status, len(body), began, time.perf_counter()))

    def log_message(self, *_):
        """Nothing on the terminal."""


class Server(ThreadingHTTPServer):
    """`with Server(...) as server:` serves on a free port; `requests` lists what was asked."""

    daemon_threads = True

    def __init__(self, with_pyodide):
        self.assets, self.requests = everything(with_pyodide), []
        super().__init__(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_):
        """A browser that closes a connection is no error."""

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def find(self, path):
        """The Asset behind a URL path."""
        return self.assets[path + "index.html" if path.endswith("/") else path]
