"""The guide by MkDocs: `python -m calculators.publish build [OPTIONS]`. Strict, and silent but for what is wrong: the --quiet of
MkDocs silences its warnings before --strict counts them.
"""

import logging

from mkdocs.__main__ import cli

from calculators.publish.sources.stopped import Stopped


def main(*options: str) -> int:
    """Build into site/, or as the options of `mkdocs build` say; leaves with the status of MkDocs."""
    logging.disable(logging.INFO)
    try:
        cli(["build", "--strict", *options])
    except Stopped:  # MkDocs has printed its sentence
        return 1
    return 0
