"""The lines that another site copies to show a calculator, without options; web/integrate/lines.js writes them with options."""

from html import escape
from urllib.parse import urlsplit

from calculators.publish.widgets import embed

SHOWN = "late_penalties"  # the example of the page
# Until the script has come, what follows the link stays below the first screen, whatever the height of the window: nothing moves
# under the eyes of the visitor. Without the script no more than a screen is left empty.
RESERVE = "display:block;min-height:100vh"


def link(one: dict) -> str:
    """A link, which the script turns into the calculator. Its paragraph has the margins of those of the page."""
    return (
        f'<p><a class="mon-du" href="{one["address"]}" data-height="{one["height"]}" style="{RESERVE}">'
        f"{escape(one['title'])}</a></p>"
    )


def plain(one: dict) -> str:
    """The same where a filter takes classes and `data-` away: options go in the address."""
    return f'<p><a href="{one["address"]}">{escape(one["title"])}</a></p>'


def markdown(one: dict) -> str:
    """The same in Markdown."""
    return f"[{one['title']}]({one['address']})"


def script(one: dict) -> str:
    """The script, once in a page or in the theme."""
    version = embed.versions()[-1]
    return (
        f'<script async src="{embed.site_url()}embed/{version}.js" integrity="{embed.integrity(version)}" '
        f'crossorigin="anonymous"></script>'
    )


def loader(one: dict) -> str:
    """A link, and the script that turns it into the calculator."""
    return f"{link(one)}\n{script(one)}"


def by_width(one: dict) -> str:
    """The height of a frame, taller in a narrow window: a style attribute has no media query."""
    return f"clamp({one['height']}px,calc(({embed.WIDE}px - 100vw)*9999),{one['height_narrow']}px)"


def frame(one: dict) -> str:
    """A frame of a fixed height, where scripts of others are refused; its attributes size it where its style is refused."""
    return (
        f'<p><iframe src="{one["address"]}" title="{escape(one["title"])}" width="100%" height="{one["height"]}" loading="lazy" '
        f'allow="clipboard-write" referrerpolicy="no-referrer" style="border:0;display:block;height:{by_width(one)}">'
        "</iframe></p>"
    )


def mdx(one: dict) -> str:
    """The frame as JSX, for pages in MDX: there a style is no text, and a tag without content closes itself."""
    return (
        f'<iframe src="{one["address"]}" title="{escape(one["title"])}" width="100%" height="{one["height"]}" loading="lazy" '
        f'allow="clipboard-write" referrerPolicy="no-referrer" '
        f'style={{{{ border: 0, display: "block", height: "{by_width(one)}" }}}} />'
    )


def policy(one: dict) -> str:
    """What a strict content security policy of the page must allow."""
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(one["address"]))
    return f"frame-src {origin};\nscript-src {origin}"


def address(one: dict) -> str:
    """The address alone."""
    return one["address"]


KINDS = {
    "loader": loader, "link": link, "plain": plain, "markdown": markdown, "script": script, "frame": frame, "mdx": mdx,
    "policy": policy, "address": address, "paste": address,
}  # fmt: skip


def snippet(kind: str) -> str:
    """The lines of one kind for the example. KeyError where there is no such kind."""
    return KINDS[kind](next(one for one in embed.widgets() if one["name"] == SHOWN))
