"""What another site needs to show a calculator: the loader's address and digest, the list of widgets, one oEmbed file each."""

import base64
import hashlib
import json
import shutil
from functools import cache
from html import escape
from pathlib import Path

import calculators
from calculators.publish.sources import pages
from calculators.publish.sources.paths import ROOT
from calculators.publish.sources.stopped import stop
from calculators.publish.widgets import form
from calculators.publish.worked import example

DOCS = ROOT / "docs"
FOLDER, OEMBED = DOCS / "embed", DOCS / "oembed"
OPTIONS = (  # and set-FIELD
    "accent", "background", "theme", "compact", "radius", "font", "host", "host-link", "parts", "next", "send", "scroll",
)  # fmt: skip
PARTS = (("tables", '<table class="periods"'), ("drawings", 'class="chart'), ("details", "<details"))  # what the answer has
WORDPRESS_TALLEST = 1000  # a taller frame scrolls there
WIDE = 720  # from this width on the form and the answer stand side by side
TALLEST, TALLEST_NARROW = 1500, 2500  # of a worked answer with its form, as it first shows: what a reader still sees the end of


@cache
def settings() -> dict:
    """mkdocs.yml, read once."""
    return pages.configuration()


def site_url() -> str:
    """Where the guide is published, with a slash at the end."""
    return settings()["site_url"].rstrip("/") + "/"


def versions() -> list[str]:
    """« v1 » and the like, the newest last: a file that was published never changes."""
    return sorted((path.stem for path in FOLDER.glob("v*.js")), key=lambda version: int(version[1:]))


def integrity(version: str) -> str:
    """What a page that uses a loader writes in `integrity`."""
    digest = hashlib.sha384((FOLDER / f"{version}.js").read_bytes()).digest()
    return f"sha384-{base64.b64encode(digest).decode()}"


def prefilled(name: str) -> list[dict]:
    """The questions that an address may answer: none that could name somebody, no list, no text."""
    return [
        {key: field[key] for key in ("name", "label", "kind", "choices")}
        for field in calculators.fields(name)
        if not field["personal"] and field["kind"] not in ("text", *form.ROWS)
    ]


def widget(path: Path) -> dict:
    """One widget page as plain data."""
    head, body = pages.parts(path.read_text(encoding="utf-8"))
    ((name, source),) = pages.examples(body)
    html = calculators.run(name, example.parse(source)[0])["html"]
    found = [part for part, mark in PARTS if mark in html]
    return {
        "name": name,
        "title": head["title"],
        "path": f"widgets/{name}/",
        "address": f"{site_url()}widgets/{name}/",
        "guide": site_url() + head["full_page"],
        "oembed": f"{site_url()}oembed/{name}.json",
        "height": head["height"],
        "height_narrow": head["height_narrow"],
        "parts": ["form", "answer", *found, "actions"],
        "fields": prefilled(name),
    }


@cache
def widgets() -> list[dict]:
    """Every widget, in the site's order. Raises Stopped for a page that is missing or wrong."""
    found = []
    for name in calculators.names():
        try:
            found.append(widget(DOCS / "widgets" / f"{name}.md"))
        except Exception as error:
            raise stop(f"docs/widgets/{name}.md", error) from None
    return found


def frame(one: dict) -> str:
    """What WordPress makes its own frame of. The quotation is needed: with it, WordPress adds the script that hears heights,
    and shows the link until the frame speaks. A width in percent, or it would keep the frame in proportion and cut it.
    """
    title, height = escape(one["title"]), min(one["height"], WORDPRESS_TALLEST)
    return (
        f'<blockquote><a href="{one["guide"]}">{title}</a></blockquote>'
        f'<iframe src="{one["address"]}" width="100%" height="{height}" frameborder="0" title="{title}"></iframe>'
    )


def oembed(one: dict) -> dict:
    """The oEmbed answer for one widget, https://oembed.com: the same for any question, as a file can only be."""
    return {
        "version": "1.0",
        "type": "rich",
        "title": one["title"],
        "provider_name": settings()["site_name"],
        "provider_url": site_url(),
        "cache_age": 86_400,
        "width": WIDE,
        "height": min(one["height"], WORDPRESS_TALLEST),
        "html": frame(one),
    }


def listing() -> dict:
    """The list of the loaders, for integrity.json."""
    return {
        "latest": versions()[-1],
        "versions": [
            {"version": one, "path": f"embed/{one}.js", "address": f"{site_url()}embed/{one}.js", "integrity": integrity(one)}
            for one in versions()
        ],
    }


def write() -> None:
    """docs/embed.js, docs/embed/*.json, docs/oembed/*.json."""
    shutil.rmtree(OEMBED, ignore_errors=True)
    OEMBED.mkdir()
    shutil.copyfile(FOLDER / f"{versions()[-1]}.js", DOCS / "embed.js")
    files = {
        FOLDER / "integrity.json": listing(),
        FOLDER / "widgets.json": {"version": 1, "site": site_url(), "options": OPTIONS, "widgets": widgets()},
    } | {OEMBED / f"{one['name']}.json": oembed(one) for one in widgets()}
    for path, content in files.items():
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
