"""A scheduled alarm, apart from the tests: fails when a dated series ends within LEAD days. Reads the clock on purpose."""

import sys
from datetime import date, timedelta

from calculators.publish.sources.law_series import all_series

LEAD = timedelta(days=21)


def main():
    """Print each series that is about to run out; exit 1 when there is one."""
    ending = [(key, series) for key, series in all_series() if series.known_until]
    late = [(key, series) for key, series in ending if series.known_until - date.today() < LEAD]
    for key, series in late:
        print(f"{key} is known until {series.known_until}: next value expected {series.next_expected}")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
