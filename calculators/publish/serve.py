"""What is published, on this machine: `python -m calculators.publish serve 127.0.0.1:8000 [marque.toml]`: the same steps as
`make site`, in a folder of its own, and the headers of a good host. `make serve` starts it anew when a source changes.
"""

import os
import tempfile
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from calculators.publish import prepare, white_label
from calculators.publish.built import headers
from calculators.publish.sources.paths import ROOT


class Handler(SimpleHTTPRequestHandler):
    """Files with the headers that `_headers` asks of a host, and the page of the guide for those that do not exist."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".wasm": "application/wasm"}

    def end_headers(self):
        """Add them."""
        for name, value in headers.fields(self.path.partition("?")[0]).items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        """As a host does for a page that does not exist."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def log_message(self, *args):
        """Nothing: only what is wrong is printed, by the build."""


def main(address, brand=None) -> int:
    """Build, then serve until it is stopped."""
    host, _, port = address.partition(":")
    with tempfile.TemporaryDirectory() as folder, suppress(KeyboardInterrupt):
        os.environ["SITE_URL"] = f"http://{address}/"  # the theme's instant navigation knows the pages by it
        if brand:
            status = white_label.main(brand, folder)
        else:
            prepare.main()
            status = white_label.built(ROOT, folder)
        if status:
            return status
        print(f"http://{address}/", flush=True)
        with ThreadingHTTPServer((host, int(port)), partial(Handler, directory=folder)) as server:
            server.serve_forever()
    return 0
