"""How long a copy takes from here until it is confirmed: python -m tests.tools.copy_figures

Writes into the clipboard of the terminal or desktop that it is run in.
"""

from __future__ import annotations

import statistics
import time

from tui.clipboard import copy

ROUNDS = 20


def main() -> None:
    """Copy a text some times and print the route, the outcome and the milliseconds."""
    took = []
    for number in range(ROUNDS):
        began = time.perf_counter()
        receipt = copy(f"“A quotation of ordinary length, copied for the {number}th time.”")
        took.append(1000 * (time.perf_counter() - began))
    print(f"{receipt.message}; median {statistics.median(took):.0f} ms, longest {max(took):.0f} ms")  # noqa: T201


if __name__ == "__main__":
    main()
