"""What comes out of the lines that a host is given: a calculator, a link, nothing; and what the page « Intégrer » says of it."""

import tomllib

from playwright.sync_api import expect
from screen import ROOT

from calculators.publish.widgets import embed, snippets

ACCENT = "#7a1f3d"
BUSY = "was preloaded using link preload"  # what a busy machine makes the console say
WIDGET = next(one for one in embed.widgets() if one["name"] == snippets.SHOWN)


def rows():
    """The rows of editorial/hosts.toml that a test compares with what it sees, by the name of that test."""
    with (ROOT / "editorial" / "hosts.toml").open("rb") as file:
        return {row["test"]: row for row in tomllib.load(file)["row"] if row["test"]}


def lines(kind, site):
    """What the page prints, for the guide of the tests."""
    return snippets.snippet(kind).replace(embed.site_url(), site.url)


def link_and_script(site):
    """The two parts of the lines with the script."""
    link, tag, script = lines("loader", site).partition("<script")
    return link.strip(), tag + script


def frames(page, site):
    """The calculators of a page that has loaded, as far as it shows any."""
    return page.locator(f'iframe[src^="{site.url}widgets/"]')


def seen(page, site, address):
    """What a visitor gets: « calculateur », once it answers, « lien » or « rien »."""
    page.goto(address)
    if frames(page, site).count():
        expect(frames(page, site).first).to_be_visible()
        frames(page, site).first.content_frame.locator('form[data-state="ready"]').wait_for()
        return "calculateur"
    return "lien" if page.locator(f'a[href^="{site.url}widgets/"]:visible').count() else "rien"


def accent(page, site):
    """The colour of the first calculator of the page."""
    script = "(root) => getComputedStyle(root).getPropertyValue('--accent').trim()"
    return frames(page, site).first.content_frame.locator("html").evaluate(script)
