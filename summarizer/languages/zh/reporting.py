"""How news in Chinese reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set("说 表示 指出 称 强调 认为 告诉 写道 说道 透露 宣布 說 強調 認為 稱 告訴 寫道 回应 回應 补充 問 问"),
)
