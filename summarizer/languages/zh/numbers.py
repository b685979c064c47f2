"""The number words of Chinese, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    magnitudes=amounts("万亿=1e12 萬億=1e12 亿=1e8 億=1e8 百万=1e6 百萬=1e6 万=1e4 萬=1e4 千=1e3"),
    between="至|到",
    unspaced=True,
    minus="零下|负|負",
    below_zero="亏损|虧損|赤字",
)
