"""news-please: `NewsArticle.get_serializable_dict()`, and the JSON files that its crawler writes.

Fields: https://github.com/fhamborg/news-please, `newsplease/NewsArticle.py`. Dates that are not known are written there
as the text "None", which the table of shapes declares to mean nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.loading.source_fields import names_of

if TYPE_CHECKING:
    from summarizer.loading.tracked_record import TrackedRecord

__all__ = ["rename"]


def rename(given: TrackedRecord) -> dict[str, Any]:
    """`maintext` is the body; `text`, which older versions wrote, counts where there is none."""
    return {
        "title": given.first("title", "title_page", "title_rss"),
        "text": given.first("maintext", "text"),
        "outlet": given.first("source_domain"),
        "url": given.first("url"),
        "published": given.first("date_publish"),
        "author": names_of(given.first("authors")),
        "language": given.first("language"),
    }
