"""Where pages declare each field: the property of a JSON-LD article, and meta elements in order of trust.

The names are those of Highwire Press (Google Scholar's inclusion guidelines), Dublin Core, Open Graph and the
private ones that many publishers share.
"""

from __future__ import annotations

from tui.article import Provenance

LINKED = {
    "published": "datePublished",
    "updated": "dateModified",
    "section": "articleSection",
    "issue": "issueNumber",
    "language": "inLanguage",
}
META: dict[str, tuple[tuple[Provenance, tuple[str, ...]], ...]] = {
    "authors": (
        ("highwire", ("citation_author", "citation_authors")),
        ("dublin-core", ("dc.creator", "dcterms.creator", "dc.contributor.author")),
        ("open-graph", ("article:author", "og:article:author", "article:author_name", "book:author")),
        (
            "meta",
            (
                "author",
                "parsely-author",
                "sailthru.author",
                "byl",
                "articleauthor",
                "article:byline",
                "cxenseparse:author",
                "dcsext.author",
            ),
        ),
    ),
    "published": (
        ("open-graph", ("article:published_time", "og:article:published_time", "og:published_time")),
        ("highwire", ("citation_publication_date", "citation_online_date", "citation_date")),
        ("dublin-core", ("dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dcterms.issued")),
        (
            "meta",
            (
                "parsely-pub-date",
                "sailthru.date",
                "pubdate",
                "publishdate",
                "publish-date",
                "publish_date",
                "date_published",
                "article.published",
                "cxenseparse:recs:publishtime",
                "datepublished",
                "article:published",
                "published_at",
                "date",
            ),
        ),
    ),
    "updated": (
        ("open-graph", ("article:modified_time", "og:article:modified_time", "og:updated_time")),
        ("dublin-core", ("dcterms.modified", "dc.date.modified")),
        ("meta", ("lastmod", "last-modified", "datemodified", "article.updated")),
    ),
    "publication": (
        ("open-graph", ("og:site_name",)),
        ("highwire", ("citation_journal_title",)),
        ("dublin-core", ("dc.publisher", "dcterms.publisher")),
        ("meta", ("application-name", "apple-mobile-web-app-title", "publisher", "cre", "copyright_holder")),
    ),
    "section": (
        ("open-graph", ("article:section", "og:article:section")),
        ("meta", ("parsely-section", "section", "cxenseparse:section")),
    ),
    "issue": (("highwire", ("citation_issue",)), ("meta", ("prism.number", "prism.issueidentifier"))),
    "language": (
        ("highwire", ("citation_language",)),
        ("dublin-core", ("dc.language", "dcterms.language")),
        ("meta", ("content-language", "language")),
        ("open-graph", ("og:locale",)),
    ),
}
