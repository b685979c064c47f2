"""NewsCatcher News API v3: the articles of a search, clustered or not.

Fields: https://www.newscatcherapi.com/docs/news-api. Dates are UTC without saying so; `published_date_precision` tells
whether there is a time in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.loading.source_fields import names_of

if TYPE_CHECKING:
    from summarizer.loading.tracked_record import TrackedRecord

__all__ = ["rename"]

CHINESE = {"cn": "zh-Hans", "tw": "zh-Hant"}


def rename(given: TrackedRecord) -> dict[str, Any]:
    """The article in the language in which it was published; translations are left out."""
    published, language = given.first("published_date"), given.first("language")
    if given.first("published_date_precision") == "date" and isinstance(published, str):
        published = published.strip()[:10]
    return {
        "id": given.first("id", "_id"),
        "title": given.first("title"),
        "text": given.first("content"),
        "outlet": given.first("name_source", "domain_url"),
        "url": given.first("link"),
        "published": published,
        "author": names_of(given.first("authors", "author")),
        "language": CHINESE.get(language, language) if isinstance(language, str) else language,
    }
