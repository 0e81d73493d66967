"""Before a build: write what the pages fetch. `python -m calculators.publish.prepare`"""

from calculators.publish.reference import open_data
from calculators.publish.widgets import bundle, embed, web


def main():
    """Into docs: assets and sw.js, scripts and style sheets; assets/python, bundles and runtime; donnees, open data; embed and
    oembed, what other sites need.
    """
    web.write()
    bundle.write()
    open_data.write()
    embed.write()


if __name__ == "__main__":
    main()
