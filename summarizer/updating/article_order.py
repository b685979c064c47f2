"""Which of two articles appeared later."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.bundle import Article

__all__ = ["is_later"]


def is_later(newer: Article, older: Article) -> bool:
    """True when an article appeared after another one; of one day, where both give the minute.

    Where one has no date, what the page before did not have came later.
    """
    if newer.date is None or older.date is None:
        return True
    exact = newer.date.precision == older.date.precision == "minute"
    return newer.date > older.date and (exact or newer.date.first > older.date.first)
