"""Small drawings from integers: no style of their own beyond class names, legible at 320 px and in grey."""

from calculators.core.words.typography import printed

WIDTH, HEIGHT, LEFT, RIGHT = 360, 210, 8, 8


def scale(value: int, size: int, length: int) -> int:
    """`value` out of `size` along `length`, rounded down."""
    return value * length // size if size else 0


def label(x: int, y: int, anchor: str, kind: str, words: str) -> str:
    """A text in the drawing."""
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" class="{kind}">{printed(words)}</text>'


def svg(title: str, parts: list[str], height: int = HEIGHT) -> str:
    """The frame: a name for screen readers, a fixed width."""
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{printed(title)}">'
        f"<title>{printed(title)}</title>{''.join(parts)}</svg>"
    )
