"""Checks a briefing against the articles it cites, for anyone who does not trust the one who wrote it."""

from __future__ import annotations

from summarizer.verification.saved.verification_report import Problem, Report, averify, verify

__all__ = ["Problem", "Report", "averify", "verify"]
