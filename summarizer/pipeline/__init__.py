"""Runs one bundle through analysis, writing, checks, judging, repair and assembly, and returns the briefing."""

from __future__ import annotations

from summarizer.pipeline.run import astream, asummarize, summarize, uses_model

__all__ = ["astream", "asummarize", "summarize", "uses_model"]
