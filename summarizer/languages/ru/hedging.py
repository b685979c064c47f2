"""How Russian says that something is not certain, not yet so, or only said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.hedging import Hedging

HEDGING = Hedging(
    possible=word_set("вероятно возможно мог могла могли могут может пожалуй"),
    alleged=word_set("""
        видимо кажется обвиняемый обвиняется обвиняют подозреваемого подозреваемый подозревается подозревают похоже
        предполагаемого предполагаемый предположительно утверждает якобы
    """),
    planned=word_set("""
        будет будут бы должен должны намерен намерена намерены планирует планируют собирается собираются хотят хочет
    """),
    condition=word_set("если ли"),
)
