"""The W3C Web Annotation Data Model: words pointed to by themselves and what stands around them."""

from __future__ import annotations

import json
from typing import Any

from tui.formats.clip import Clip, Exact


def annotation(clip: Clip) -> str:
    """An annotation with a TextQuoteSelector for each part of the passage."""
    targets = [_target(part, clip.work.url) for part in clip.exact]
    note = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": "highlighting",
        "target": targets[0] if len(targets) == 1 else targets,
    }
    return json.dumps(note, ensure_ascii=False, indent=2) + "\n"


def _target(part: Exact, url: str) -> dict[str, Any]:
    selector = {
        "type": "TextQuoteSelector",
        "exact": part.words,
        "prefix": part.before,
        "suffix": part.after,
    }
    return {"source": url, "selector": selector} if url else {"selector": selector}
