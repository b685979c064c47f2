"""The number words of Japanese, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    magnitudes=amounts("兆=1e12 億=1e8 万=1e4 千=1e3"),
    unspaced=True,
    minus="マイナス|氷点下|零下",
    below_zero="赤字|損失",
)
