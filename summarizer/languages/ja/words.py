"""Which words of Japanese carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        ある い いる から が こと この さ し する その た ため て で と として な ない なっ など に の は
        また も もの や よう れ を
    """),
)
