"""How news in Japanese reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set(
        """述べた 語った 話した 話す 述べ 語る 強調した 説明した 発表した 言った 答えた 指摘した
        明らかにした コメントした"""
    ),
)
