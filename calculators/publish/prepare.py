"""Before a build: write what the pages fetch. `python -m calculators.publish.prepare`"""

from calculators.publish import bundle, open_data


def main():
    """Bundles and runtime into docs/assets/python, open data into docs/donnees."""
    bundle.write()
    open_data.write()


if __name__ == "__main__":
    main()
