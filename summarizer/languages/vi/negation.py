"""How Vietnamese denies."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("chưa chả chẳng không đừng"),
    idioms=phrases("không_chỉ không_những không_ít không_gian không_quân không_khí"),
    answers=word_set("không"),
    never_before=word_set("đầu"),
    denials=word_set("bác_bỏ phủ_nhận từ_chối"),
    complements=word_set("rằng"),
    infinitives=word_set("để"),
)
