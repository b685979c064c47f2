"""Dates: how an article says when it was published, and how its sentences say when something happened."""

from __future__ import annotations

from summarizer.language.date_mentions import DateMention, find_dates, may_count_back
from summarizer.language.partial_date import PartialDate
from summarizer.language.published import read_date

__all__ = ["DateMention", "PartialDate", "find_dates", "may_count_back", "read_date"]
