"""Units in Chinese by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        pt 个百分点|USD 美元|EUR 欧元|pound 英镑|JPY 日元|CNY 元 人民币|s 秒|min 分钟 分鐘|h 小时 小時|d 天|
        wk 周 週|mo 个月 個月|y 岁 年|m 米|km 公里|mi 英里|kg 公斤|t 吨 噸|times 倍
    """),
    shades={
        "about": word_set("大约 約 约"),
        "near": word_set("将近 近"),
        "over": word_set("至少 超过 超過 逾"),
        "under": word_set("不到 不足"),
    },
    about_behind=r"多",
    unspaced=True,
)
