"""How Russian says in a sentence what somebody or something is."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.describing import Describing

DESCRIBING = Describing(
    determiners=r"(?:глава|президент|лидер|директор|представитель|один из|одна из|известный|известная|бывший|бывшая|министр)",
    copulas=(r"(?:[—–-] |является |был |была |стал |стала )(?=\w)"),
    relatives=r"(?:котор\w+)\b",
    after_head=word_set("и из от в на по"),
    leans=r"он|она|но|и|а",
    born=r"р\.|род\.",
    age=r"\d{1,3}(?: лет)?",
)
