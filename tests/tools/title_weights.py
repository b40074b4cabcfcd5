"""Fit the weights by which the title of a paste is chosen (`tui.clean.paste_title.WEIGHTS`).

`python -m tests.tools.title_weights GOLD.jsonl` reads a page a line, `{"id", "text", "title"}`: the text is a
paste of the page. It prints how often the title is found on pages that the weights were not fitted on (five
parts, all pastes of one `id` in the same part), then the weights fitted on all, as they stand in the module.

The model is a logistic choice: the chance of a line is as exp of its weight, among the lines of its page that
may be the title. Weights are kept small by a quadratic penalty, and rounded to one digit.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from math import exp
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from tui.clean.language import guess_language
from tui.clean.paste_lines import paste_lines
from tui.clean.paste_score import scored
from tui.clean.paste_tidy import left_in, tidied
from tui.clean.paste_title import candidates
from tui.clean.paste_window import kept

PARTS = 5
ROUNDS = 150
RATE = 0.15
PENALTY = 0.002
WORDS = re.compile(r"\w+")

Weights = dict[str, float]


class Choice(NamedTuple):
    """What is true of each line of a paste that may be its title, and whether it is."""

    part: int
    looks: list[dict[str, float]]
    right: list[bool]


def choice(page: dict[str, str]) -> Choice:
    language = guess_language(page["text"])
    rows = scored(paste_lines(page["text"]), language)
    body = left_in(tidied(rows, kept(rows)))
    found = candidates(rows, body, language) if body else {}
    right = [same(rows[at].line.text, page["title"]) for at in found]
    return Choice(crc32(page["id"].encode()) % PARTS, list(found.values()), right)


def same(text: str, title: str) -> bool:
    return WORDS.findall(text.casefold()) == WORDS.findall(title.casefold())


def fitted(choices: Iterable[Choice]) -> Weights:
    """The weights under which the right lines are likeliest, by steps down the mean loss (Adam)."""
    able = [each for each in choices if any(each.right)]
    weights: Weights = {name: 0.0 for each in able for looks in each.looks for name in looks}
    mean, spread = dict.fromkeys(weights, 0.0), dict.fromkeys(weights, 0.0)
    for _ in range(ROUNDS):
        slopes = {name: PENALTY * weight for name, weight in weights.items()}
        for each in able:
            _add_slopes(slopes, each, weights, 1 / len(able))
        for name, slope in slopes.items():
            mean[name] = 0.9 * mean[name] + 0.1 * slope
            spread[name] = 0.99 * spread[name] + 0.01 * slope**2
            weights[name] -= RATE * mean[name] / (spread[name] ** 0.5 + 1e-8)
    return weights


def _add_slopes(slopes: Weights, each: Choice, weights: Weights, share: float) -> None:
    chances = [exp(min(50.0, weighed(looks, weights))) for looks in each.looks]
    whole, right = sum(chances), sum(chance for chance, hit in zip(chances, each.right, strict=True) if hit)
    for looks, chance, hit in zip(each.looks, chances, each.right, strict=True):
        excess = chance / whole - (chance / right if hit else 0.0)
        for name, value in looks.items():
            slopes[name] += share * excess * value


def weighed(looks: dict[str, float], weights: Weights) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in looks.items())


def found(choices: Sequence[Choice], weights: Weights) -> int:
    """On how many pages the line of the greatest weight is the title."""
    return sum(
        max(zip((weighed(looks, weights) for looks in each.looks), each.right, strict=True))[1]
        for each in choices
        if each.looks
    )


def main(path: str) -> None:
    pages = map(json.loads, Path(path).read_text(encoding="utf-8").strip().split("\n"))
    choices = [choice(page) for page in pages if page.get("title")]
    hits = 0
    for part in range(PARTS):
        held = [each for each in choices if each.part == part]
        hits += found(held, fitted(each for each in choices if each.part != part))
    sys.stdout.write(f"# found on {hits / len(choices):.3f} of {len(choices)} pages not fitted on\n")
    for name, weight in fitted(choices).items():
        sys.stdout.write(f'        "{name}": {weight:.1f},\n')


if __name__ == "__main__":
    main(sys.argv[1])
