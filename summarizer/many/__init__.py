"""Briefings of many bundles: a bounded number under way, a journal to go on from, one client, and all cores.

keys, outcome, inputs → journal → worker → processes, input_queue → batch_run → summarizing.
"""

from __future__ import annotations

from summarizer.many.outcome import Outcome
from summarizer.many.summarizing import asummarize_many, summarize_many

__all__ = ["Outcome", "asummarize_many", "summarize_many"]
