"""Units in Japanese by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % パーセント|pt ポイント|USD ドル|EUR ユーロ|pound ポンド|JPY 円|s 秒|h 時間|d 日間|wk 週 週間|
        mo か月 カ月|y 歳 年 年間|m メートル|km キロ|kg キログラム|t トン|times 倍
    """),
    shades={
        "about": word_set("およそ 約"),
    },
    unspaced=True,
)
