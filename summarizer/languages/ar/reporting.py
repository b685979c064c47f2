"""How news in Arabic reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set(
        """قال قالت وقال وقالت يقول تقول أضاف وأضاف أضافت وأضافت أكد وأكد أكدت أعلن وأعلن أعلنت صرح وصرح ذكر وذكر أوضح
        وأوضح كتب"""
    ),
)
