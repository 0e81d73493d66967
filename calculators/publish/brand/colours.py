"""Colours: contrast as WCAG 2.2 counts it, the nearest colour that can be read, and the tints of a page made from one accent.

A widget judges its accent in the same way, and so does the page that composes one (web/options/colours.js); a test compares. By
hand for that: a library (coloraide) rounds and weighs otherwise, and gives another nearest colour once in a hundred.
"""

import colorsys
import math
import re

from calculators.publish.sources.palette import PALETTE

LEGIBLE = 4.5  # WCAG 1.4.3, text of ordinary size
COMFORTABLE = 8  # of the light twin on the dark background
PAPER, CARD, DARK_CARD = PALETTE["paper"]["light"], PALETTE["card"]["light"], PALETTE["card"]["dark"]


class NotAColour(ValueError):
    """Not `#` and three or six hexadecimal digits."""


def channels(colour: str) -> tuple:
    """(red, green, blue) of `#0b5c6b` or `#0ab`."""
    digits = colour.strip().lstrip("#")
    if not re.fullmatch(r"[0-9a-fA-F]{3}|[0-9a-fA-F]{6}", digits):
        raise NotAColour(colour)
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return tuple(int(digits[at : at + 2], 16) for at in (0, 2, 4))


def written(values) -> str:
    """`#0b5c6b` of three integers."""
    return "#" + "".join(f"{value:02x}" for value in values)


def luminance(colour: str) -> float:
    """Relative luminance, 0 for black and 1 for white."""
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (value / 255 for value in channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """From 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """`share`, from 0 to 1, of the way from a colour to another; rounded as JavaScript does."""
    pairs = zip(channels(colour), channels(other))
    return written([math.floor(first + (second - first) * share + 0.5) for first, second in pairs])


def soft(accent: str) -> str:
    """The background tinted by the accent."""
    return mixed(CARD, accent, 0.09)


def lowest(accent: str) -> float:
    """The contrast of the accent with the least favourable of the light backgrounds on which it is read."""
    return min(contrast(accent, PAPER), contrast(accent, soft(accent)))


def nearest(accent: str) -> str:
    """The accent itself when it can be read, else the same hue as little darkened as can be."""
    for step in range(256):
        darkened = mixed(accent, "#000000", step / 255)
        if lowest(darkened) >= LEGIBLE:
            return darkened
    raise AssertionError("black can be read")


def twin(accent: str) -> str:
    """The accent for the dark background: the same hue, calmer, as little lightened as is comfortable."""
    hue, _, saturation = colorsys.rgb_to_hls(*(value / 255 for value in channels(accent)))
    for percent in range(40, 101):
        shares = colorsys.hls_to_rgb(hue, percent / 100, saturation * 0.7)
        lightened = written([round(share * 255) for share in shares])
        if contrast(lightened, DARK_CARD) >= COMFORTABLE:
            return lightened
    raise AssertionError("white can be read")


def palette(accent: str) -> tuple:
    """({custom property: colour} on light, the same on dark) of an accent that can be read."""
    light_twin = twin(accent)
    light = {"--accent": written(channels(accent)), "--accent-soft": soft(accent), "--on-accent": "#ffffff"}
    dark = {
        "--accent": light_twin,
        "--accent-soft": mixed(DARK_CARD, light_twin, 0.14),
        "--on-accent": mixed(light_twin, "#000000", 0.82),
    }
    return light, dark
