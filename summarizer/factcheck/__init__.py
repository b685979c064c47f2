"""Check any text against the articles of a bundle: who wrote it, and with or without references, makes no difference.

reading, report → support → deciding → showing.
"""

from __future__ import annotations

from summarizer.factcheck.check_report import Against, CheckedPart, CheckReport
from summarizer.factcheck.draft_check import acheck, check

__all__ = ["Against", "CheckReport", "CheckedPart", "acheck", "check"]
