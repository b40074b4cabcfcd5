"""What stands on the reading screen until there is something to read."""

SUMMARY = "the summary comes when the article was read"
SOURCES = "the sources come when the article was read"


def opening(target: str) -> str:
    """That a target is being opened."""
    return f"Opening {target}"
