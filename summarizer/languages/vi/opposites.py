"""Which words of Vietnamese say the contrary of each other."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.opposites import Opposites

OPPOSITES = Opposites(
    pairs=phrases("tăng/giảm thắng/thua mở/đóng trước/sau hơn/kém"),
)
