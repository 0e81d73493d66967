"""Before a build: write what the pages fetch. `python -m calculators.publish.prepare`"""

from calculators.publish.reference import open_data
from calculators.publish.widgets import bundle, embed


def main():
    """Bundles and runtime into docs/assets/python, open data into docs/donnees, what other sites need into docs/embed and docs/oembed."""
    bundle.write()
    open_data.write()
    embed.write()


if __name__ == "__main__":
    main()
