"""The order of the steps: load → evidence → origins → coverage → for each section write → check → repair → assemble."""

from __future__ import annotations

from summarizer.pipeline.run import astream, asummarize, summarize, uses_model

__all__ = ["astream", "asummarize", "summarize", "uses_model"]
