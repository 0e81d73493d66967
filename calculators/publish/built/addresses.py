"""What a crawler asks for: a sitemap of the pages people read, robots.txt that names it, the feed of changes."""

import gzip
import re

from calculators.publish.reference import law_changes
from calculators.publish.sources import pages

ENTRY = re.compile(r"\s*<url>.*?</url>", re.DOTALL)


def root(folder):
    """Where the site will be served, from the sitemap that the engine wrote."""
    return re.search("<loc>(.*?)</loc>", (folder / "sitemap.xml").read_text(encoding="utf-8")).group(1)


def write(folder):
    """Rewrite the sitemap, write robots.txt and the feed under the built site."""
    path = folder / "sitemap.xml"
    text = path.read_text(encoding="utf-8")
    served = root(folder)
    # bare pages are not to be found; the engine's <lastmod> is the day of the build, whatever changed
    text = ENTRY.sub(lambda entry: "" if f"<loc>{served}{pages.WIDGETS}" in entry.group(0) else entry.group(0), text)
    text = re.sub(r"\s*<lastmod>.*?</lastmod>", "", text)
    path.write_text(text, encoding="utf-8")
    packed = path.with_suffix(".xml.gz")
    if packed.exists():
        packed.write_bytes(gzip.compress(text.encode(), mtime=0))
    (folder / "robots.txt").write_text(f"User-agent: *\nAllow: /\n\nSitemap: {served}sitemap.xml\n", encoding="utf-8")
    (folder / law_changes.FEED).write_text(law_changes.feed(served, site_name(folder)), encoding="utf-8")


def site_name(folder):
    """What the guide is called, from its home."""
    return re.search(
        r'<meta property="og:site_name" content="([^"]*)">', (folder / "index.html").read_text(encoding="utf-8")
    ).group(1)
