"""Write what sumy's own methods rate, for the tests to compare with.

`python -m tests.tools.golden_ratings` needs numpy, which sumy's LexRank and TextRank are built on and the
project does without.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.summary.texts import harbour
from tui.summary.body import body_of
from tui.summary.vocabulary import PLAIN, vocabulary

PATH = Path(__file__).parent.parent / "summary" / "golden" / "ratings.json"


def theirs() -> dict[str, list[float]]:
    """The ratings of sumy's own classes, with and without stop words and stems."""
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.luhn import LuhnSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    document = body_of(harbour()).document()
    ratings = {}
    for name, kind in (
        ("lexrank", LexRankSummarizer),
        ("textrank", TextRankSummarizer),
        ("luhn", LuhnSummarizer),
    ):
        for words, known in (("words", vocabulary("en")), ("plain", PLAIN)):
            assert known is not None
            summariser = kind(known.stem)
            summariser.stop_words = known.stop_words
            seen: list[Any] = []
            summariser(document, lambda infos, seen=seen: seen.extend(infos) or infos)
            ratings[f"{name} {words}"] = [float(info.rating) for info in sorted(seen, key=lambda i: i.order)]
    return ratings


if __name__ == "__main__":
    PATH.write_text(json.dumps(theirs(), indent=1) + "\n", encoding="utf-8")
