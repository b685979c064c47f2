"""Dates: how an article says when it was published, and how its sentences say when something happened."""

from __future__ import annotations

from summarizer.text.dates.date_mentions import DateMention, find_dates, may_count_back
from summarizer.text.dates.partial_date import PartialDate
from summarizer.text.dates.publication_date import read_date

__all__ = ["DateMention", "PartialDate", "find_dates", "may_count_back", "read_date"]
