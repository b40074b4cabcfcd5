"""What reading costs: python -m tests.tools.engine_figures [FOLDER]

CPU time, in milliseconds, of `read` per article of the folder (*.txt; else the tests' own), of the import of
`tui.sources` beyond Python's start, of 100,000 words beside 10,000, and of odd texts beside ones a quarter as
long, where 4 times is linear; and how much memory 100,000 words take at their most.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

from tui import read

ARTICLES = Path(__file__).parent.parent / "articles"
STARTS = 30
WORDS = 10_000  # of the shorter of two texts
ODD: dict[str, Callable[[int], str]] = {
    "words without a stop": lambda n: "the mayor said that people of Leeds waited for rain " * (n // 10),
    "paragraphs": lambda n: "“It is late,” said Ana Ruiz. She told us that it rains.\n\n" * (n // 12),
    "open quotations": lambda n: "“the mayor said that it rains\n\n" * (n // 6),
    "quotations alone": lambda n: "“It rains here.” " * (n // 3),
    "one word said": lambda n: "said " * n,
    "opening marks": lambda n: "“" * n,
    "straight marks": lambda n: '"' * n,
    "nested marks": lambda n: "“a ‘b " * n + "c’ d” " * n,
    "brackets": lambda n: "(" * n + ")" * n,
    "dots": lambda n: "." * n,
    "one word": lambda n: "a" * n,
    "line ends": lambda n: "a\r\n" * n,
    "any characters": lambda n: "".join(map(chr, random.Random(n).choices(range(32, 0xD800), k=n))),
}


def main(arguments: Sequence[str]) -> None:
    """Print the figures."""
    folder = Path(arguments[0]) if arguments else ARTICLES
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    show("an article", articles(texts))
    start, loaded = imports()
    show("import of tui.sources", f"{loaded - start:.0f} beyond {start:.0f}")
    show("100,000 words by 10,000", ratio(lambda words: words_of(texts, words), WORDS, 10))
    show("memory of 100,000 words", memory(words_of(texts, 10 * WORDS)))
    for name, text in ODD.items():
        show(name, ratio(text, WORDS, 4))


def show(name: str, figure: str) -> None:
    """Print one figure."""
    print(f"{name:24} {figure}", flush=True)  # noqa: T201


def articles(texts: Sequence[str]) -> str:
    """Median, mean and 99th percentile of the articles, warmed up."""
    cost(texts[0])
    costs = sorted(cost(text) for text in texts)
    slow = costs[int(0.99 * len(costs))]
    median, mean = statistics.median(costs), statistics.fmean(costs)
    return f"median {median:.1f}, mean {mean:.1f}, p99 {slow:.1f} of {len(costs)}"


def cost(text: str) -> float:
    """The CPU time of one reading."""
    began = time.process_time()
    read(text, clean="none")
    return 1000 * (time.process_time() - began)


def memory(text: str) -> str:
    """What Python allocates at most while it reads a text."""
    tracemalloc.start()
    read(text, clean="none")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return f"{most / 1e6:.0f} MB, {most / len(text):.0f} bytes a character"


def imports() -> tuple[float, float]:
    """The median CPU time of Python's start alone, and with the engine; started in turn."""
    codes = ("pass", "import tui.sources")
    for code in codes:
        started(code)  # writes the byte code
    costs = [[started(code) for code in codes] for _ in range(STARTS)]
    first, second = zip(*costs, strict=True)
    return statistics.median(first), statistics.median(second)


def started(code: str) -> float:
    """The CPU time of a process that runs the code."""
    before = spent()
    # Byte code is what an installed program starts from.
    subprocess.run(
        [sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    )
    return spent() - before


def spent() -> float:
    """The CPU time of the processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (used.ru_utime + used.ru_stime)


def words_of(texts: Sequence[str], words: int) -> str:
    """So many words of the articles, over and over, each paragraph numbered to be another."""
    paragraphs = [line for text in texts for line in text.splitlines() if line.strip()]
    found: list[str] = []
    while words > 0:
        line = paragraphs[len(found) % len(paragraphs)]
        found.append(f"{line} It was {len(found)}.")
        words -= len(found[-1].split())
    return "\n\n".join(found)


def ratio(text: Callable[[int], str], size: int, times: int) -> str:
    """The cost of a text and of one so many times as long."""
    short, long = cost(text(size)), cost(text(times * size))
    return f"{short:.0f}, {times} times as long {long:.0f}: {long / short:.1f} times"


if __name__ == "__main__":
    main(sys.argv[1:])
