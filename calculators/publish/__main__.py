"""The commands of the build, each a module beside this one: `python -m calculators.publish COMMAND …`

check_law              before a build: what is wrong with the tables of the law, and how old they are
prepare                before a build: what the pages fetch
build [OPTIONS]        the pages, by MkDocs
finish FOLDER          after it: what goes with the pages
serve ADDRESS [FILE]   the guide on this machine with reload
compress FOLDER        smaller copies for the hosts that send them
white_label FILE       the guide under another name
fresh [OPTIONS]        which rates are missing, asked of the bank that sets them
"""

import sys
from importlib import import_module

from calculators.publish.sources.stopped import status


def main(command, *arguments: object):
    """Run a command; what it returns is the exit status, or the sentence to leave with."""
    return import_module(f"calculators.publish.{command}").main(*arguments)


if __name__ == "__main__":
    sys.exit(status(main, *sys.argv[1:]))
