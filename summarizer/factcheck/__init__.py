"""Check any text against the articles of a bundle: who wrote it, and with or without references, makes no difference.

reading, report → support → deciding → showing.
"""

from __future__ import annotations

from summarizer.factcheck.deciding import acheck, check
from summarizer.factcheck.report import Against, CheckedPart, CheckReport

__all__ = ["Against", "CheckReport", "CheckedPart", "acheck", "check"]
