"""Who is who: attributions become sources."""

from __future__ import annotations

from collections.abc import Sequence

from tui.sources.model import Attribution, Draft
from tui.speech import Source, Sources, Statement


def who(draft: Draft, attributions: Sequence[Attribution]) -> Sources:
    """The sources of the attributions, in the order of their first statement."""
    by_name: dict[str, list[Statement]] = {}
    loose: list[Statement] = []
    name = None
    for attribution in attributions:
        statement = Statement(
            attribution.kind,
            attribution.content,
            attribution.cue,
            attribution.source.span if attribution.source else None,
        )
        mention = attribution.antecedent or attribution.source
        if mention is not None and mention.form in ("name", "description"):
            name = mention.span.of(draft.text)
        if name is None or (mention is None and attribution.how == "named"):
            loose.append(statement)
        else:
            by_name.setdefault(name, []).append(statement)
    return Sources(
        tuple(Source(name, "unnamed", statements=tuple(said)) for name, said in by_name.items()),
        tuple(loose),
    )
