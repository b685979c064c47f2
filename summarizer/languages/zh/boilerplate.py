"""Traces of the page around an article inside its sentences, in Chinese."""

from __future__ import annotations

from summarizer.languages.topics.boilerplate import Boilerplate

BOILERPLATE = Boilerplate(
    alerts=("独家", "独家新闻", "快讯"),
    credits=(r"(?:图|圖|资料图|图片来源|摄影)\s?[:：/＝].{0,60}",),
)
