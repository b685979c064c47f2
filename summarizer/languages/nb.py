"""What is known of Norwegian Bokmål, the Norwegian that `no` stands for: both codes share one record of words."""

from __future__ import annotations

from summarizer.languages.no import CALENDAR, NUMBERS, QUOTATIONS, WORDS

__all__ = ["CALENDAR", "NUMBERS", "QUOTATIONS", "WORDS"]
