"""The guide on this machine with reload: `python -m calculators.publish serve 127.0.0.1:8000 [marque.toml]`. Restarted by
`make serve` when a calculator changes, since Python keeps what it imported, or a file of web/, since the pages have what is built
of it. Under a brand, a copy is served, without reload.
"""

import os

from mkdocs.__main__ import cli

from calculators.publish import prepare, white_label
from calculators.publish.brand import derived


def main(address, *brands) -> None:
    """Prepare, then serve until it is stopped."""
    prepare.main()
    for path in brands:
        white_label.checked(path)
        derived.derive(path)
        os.chdir(derived.WORK)
    cli(["serve", "--dev-addr", address, "--watch", "overrides"])
