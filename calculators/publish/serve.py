"""The guide on this machine with reload: `python -m calculators.publish.serve 127.0.0.1:8000 [marque.toml]`. Restarted by
`make serve` when a calculator changes, since Python keeps what it imported. Under a brand, a copy is served, without reload.
"""

import os
import sys

from mkdocs.__main__ import cli

from calculators.publish import prepare, white_label
from calculators.publish.brand import derived

if __name__ == "__main__":
    prepare.main()
    for path in sys.argv[2:]:
        white_label.checked(path)
        derived.derive(path)
        os.chdir(derived.WORK)
    cli(["serve", "--dev-addr", sys.argv[1], "--watch", "overrides"])
