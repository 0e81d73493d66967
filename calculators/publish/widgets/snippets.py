"""The lines that another site copies to show a calculator, without options; web/integrate/lines.js writes them with options."""

from html import escape
from urllib.parse import urlsplit

from calculators.publish.widgets import embed

SHOWN = "late_penalties"  # the example of the page


def loader(one: dict) -> str:
    """A link, and the script that turns it into the calculator."""
    version = embed.versions()[-1]
    return (
        f'<a class="mon-du" href="{one["address"]}">{escape(one["title"])}</a>\n'
        f'<script async src="{embed.site_url()}embed/{version}.js" integrity="{embed.integrity(version)}" '
        f'crossorigin="anonymous"></script>'
    )


def frame(one: dict) -> str:
    """A frame of a fixed height, where scripts of others are refused."""
    return (
        f'<iframe src="{one["address"]}" title="{escape(one["title"])}" loading="lazy" allow="clipboard-write" '
        f'referrerpolicy="no-referrer" style="border:0;width:100%;height:{one["height"]}px"></iframe>'
    )


def policy(one: dict) -> str:
    """What a strict content security policy of the page must allow."""
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(one["address"]))
    return f"frame-src {origin};\nscript-src {origin}"


def address(one: dict) -> str:
    """The address alone."""
    return one["address"]


KINDS = {"loader": loader, "frame": frame, "policy": policy, "address": address, "paste": address}


def snippet(kind: str) -> str:
    """The lines of one kind for the example. KeyError where there is no such kind."""
    return KINDS[kind](next(one for one in embed.widgets() if one["name"] == SHOWN))
