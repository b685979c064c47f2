"""newspaper4k: `Article.to_json()`.

Fields: `newspaper.settings.article_json_fields` of version 0.9. `summary` is made from the text by a program, so that
it counts only where there is no text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.loading.source_fields import names_of

if TYPE_CHECKING:
    from summarizer.loading.tracked_record import TrackedRecord

__all__ = ["rename"]


def rename(given: TrackedRecord) -> dict[str, Any]:
    """The article as it was parsed."""
    return {
        "title": given.first("title"),
        "text": given.first("text", "summary"),
        "outlet": given.first("meta_site_name"),
        "url": given.first("url", "canonical_link"),
        "published": given.first("publish_date"),
        "author": names_of(given.first("authors")),
        "language": given.first("language", "meta_lang"),
    }
