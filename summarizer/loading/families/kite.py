"""Kagi News (kite): the articles behind a story, headlines and addresses without bodies.

Fields: https://github.com/kagisearch/kite-public, `src/lib/types.ts`. What a story says itself (summary, talking
points, perspectives) was written by a model, is no report of an outlet, and is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.loading.tracked_record import TrackedRecord

__all__ = ["rename"]


def rename(given: TrackedRecord) -> dict[str, Any]:
    """A headline-only article; its outlet is the domain."""
    return {
        "title": given.first("title"),
        "outlet": given.first("domain"),
        "url": given.first("link"),
        "published": given.first("date"),
    }
