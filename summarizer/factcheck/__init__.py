"""Check any text against the articles of a bundle: who wrote it, and with or without references, makes no difference.

draft_sentences, check_report → support_search → draft_check → check_display.
"""

from __future__ import annotations

from summarizer.factcheck.check_report import Against, CheckedPart, CheckReport
from summarizer.factcheck.draft_check import acheck, check

__all__ = ["Against", "CheckReport", "CheckedPart", "acheck", "check"]
