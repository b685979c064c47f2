"""Which words of Chinese carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set(
        "不 与 为 也 了 于 从 他 以 们 你 到 及 和 在 她 它 对 将 就 并 我 或 把 是 有 的 着 等 而 被 说 这 都"
    ),
)
