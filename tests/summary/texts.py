"""Invented articles, and a short way to make one."""

from tui.article import Article, BlockKind, Metadata
from tui.clean.build import Draft, build
from tui.sources import find_sources
from tui.speech import Sources

HARBOUR = (
    "Aldmouth will close its harbour to large ships from May, the port authority said on Monday.",
    "The harbour wall, which the storm of 2019 broke in two places, is to be rebuilt in stone. "
    "Work on the wall will cost nine million pounds and last two years.",
    "But fishing boats may go on using the small basin. They will pay no fees while the wall is rebuilt, "
    "and the authority will tow them in bad weather.",
    "“We have waited for this wall since the storm,” the harbour master, Ines Cole, said. "
    "“Every winter it has cost us boats.”",
    "The storm sank eleven boats and flooded the fish market. Repairs to the market took a year.",
    "Large ships will be sent to Port Hale, forty miles up the coast. "
    "Port Hale has room for six of them, its manager said, and has hired twenty people.",
    "Shopkeepers in Aldmouth fear for the summer. The ships bring nine hundred visitors on a good day, "
    "and most of the town’s cafés live on them.",
    "“No ships, no visitors,” said Tom Ferris, who owns two cafés on the quay.",
    "The council will vote on help for the cafés in June.",
)


def article(*blocks: str | tuple[BlockKind, str], language: str | None = "en") -> Article:
    """A clean article of these blocks; a plain string is a paragraph."""
    drafts = [Draft("paragraph", block) if isinstance(block, str) else Draft(*block) for block in blocks]
    return build(drafts, Metadata(language=language), "page")


def sources(of: Article) -> Sources:
    return find_sources(of)


def harbour(language: str | None = "en") -> Article:
    return article(*HARBOUR, language=language)
