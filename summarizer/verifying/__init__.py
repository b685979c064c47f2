"""Checks a briefing against the articles it cites, for anyone who does not trust the one who wrote it."""

from __future__ import annotations

from summarizer.verifying.report import Problem, Report, averify, verify

__all__ = ["Problem", "Report", "averify", "verify"]
