"""Another site, which shows our calculators: the pages of hosts/, from another origin, with the policy it likes."""

import html
import re
import secrets
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from calculators.publish.widgets import embed

PAGES = Path(__file__).parent / "hosts"
LATEST = embed.versions()[-1]
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript"}


class Handler(BaseHTTPRequestHandler):
    """Answers with a file of hosts/, its {{names}} filled from the address; `policy` becomes a header."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        """One page; nothing where there is none, such as an icon."""
        asked = urlsplit(self.path)
        given = {name: values[0] for name, values in parse_qs(asked.query).items()} | self.server.constants
        path = PAGES / asked.path.lstrip("/")
        body = b""
        if path.is_file():
            text = re.sub(r"\{\{(\w+)\}\}", lambda name: given.get(name.group(1), ""), path.read_text(encoding="utf-8"))
            body = text.encode()
        self.send_response(200 if body else 204)
        self.send_header("Content-Type", TYPES.get(path.suffix, "text/plain"))
        self.send_header("Content-Length", str(len(body)))
        if given.get("policy"):
            self.send_header("Content-Security-Policy", given["policy"])
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Nothing on the terminal."""


class Server(ThreadingHTTPServer):
    """The other site. `localhost` is another site than 127.0.0.1 to the browser, not only another origin."""

    daemon_threads = True

    def __init__(self, site_url):
        super().__init__(("127.0.0.1", 0), Handler)
        self.constants = {"site": site_url}
        self.url = f"http://localhost:{self.server_port}/"

    def handle_error(self, *_):
        """A browser that closes a connection is no error."""

    def page(self, name, widget="late_penalties", version=LATEST, **given):
        """The address of a page of hosts/, with a version of the loader."""
        given = {"widget": widget, "version": version, "integrity": embed.integrity(version)} | given
        return f"{self.url}{name}.html?{urlencode(given, quote_via=quote)}"


# What WordPress keeps of the HTML of an unknown site.
KEPT = {
    "a": {"href"},
    "blockquote": set(),
    "iframe": {"src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"},
}
TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


def kept(tag):
    """One tag without what WordPress takes away; nothing of a tag that it does not know."""
    closing, name, attributes = tag.groups()
    if name not in KEPT:
        return ""
    return (
        f"<{closing}{name}"
        + "".join(f' {key}="{value}"' for key, value in ATTRIBUTE.findall(attributes) if key in KEPT[name])
        + ">"
    )


def in_wordpress(oembed):
    """The HTML that WordPress puts in a post for the oEmbed answer of an unknown site; None where it refuses."""
    found = re.search(r"(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", TAG.sub(kept, oembed["html"]), re.DOTALL)
    if oembed["type"] not in ("rich", "video") or not found:
        return None
    quotation, frame = found.group(1) or "", found.group(2)
    secret = secrets.token_hex(5)
    frame = re.sub(
        r' src="(.*?)"',
        lambda src: f' src="{html.escape(html.unescape(src.group(1)))}#?secret={secret}" data-secret="{secret}"',
        frame,
    )
    if quotation:
        frame = frame.replace("<iframe", '<iframe style="position: absolute; visibility: hidden;"')
    quotation = quotation.replace("<blockquote", f'<blockquote class="wp-embedded-content" data-secret="{secret}"')
    return quotation + frame.replace(
        "<iframe", '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"'
    )


def discovered(page):
    """The oEmbed address that WordPress finds in the head of a page, of which it reads 150 kB; None where there is none."""
    head = page[:153_600].partition("</head>")[0]
    for link in re.findall(r"<link([^<>]+)/?>", head):
        attributes = dict(ATTRIBUTE.findall(link))
        if attributes.get("type") == "application/json+oembed" and attributes.get("href"):
            return html.unescape(attributes["href"])
    return None
