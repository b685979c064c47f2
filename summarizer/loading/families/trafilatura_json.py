"""trafilatura: `extract(..., output_format="json", with_metadata=True)` and the dicts of `bare_extraction`.

Fields: `trafilatura.xml.build_json_output` of version 2. `source` is the page's address and `source-hostname` the name
of the site. `filedate` is the day of the extraction and `raw_text` the text without its paragraphs: neither is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.loading.source_fields import is_url, names_of

if TYPE_CHECKING:
    from summarizer.loading.tracked_record import TrackedRecord

__all__ = ["rename"]


def rename(given: TrackedRecord) -> dict[str, Any]:
    """The article as it was extracted."""
    source = given.first("source")
    return {
        "title": given.first("title"),
        "text": given.first("text"),
        "outlet": given.first("source-hostname", "sitename", "hostname") or (None if is_url(source) else source),
        "url": source if is_url(source) else given.first("url"),
        "published": given.first("date"),
        "author": names_of(given.first("author")),
        "language": given.first("language"),
    }
