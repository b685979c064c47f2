"""How Chinese denies."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("不 别 无 未 沒 没 無 莫 非"),
    idioms=phrases("不仅 不但 不过 不断 非常 无论 未来 不少"),
    any_case=True,
    between=word_set("了 以 会 再 可 对 将 將 已 应 得 把 曾 會 有 經 经 能 被 要 該 该 过 過"),
)
