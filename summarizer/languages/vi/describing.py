"""How Vietnamese says in a sentence what somebody or something is."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.describing import Describing

DESCRIBING = Describing(
    determiners=r"(?:một|người|là|vị|nguyên|cựu|phát ngôn viên|chủ tịch|giám đốc)",
    copulas=(r"(?:là|từng là|vốn là) (?=\w)"),
    relatives=r"(?:người|vốn)\b",
    after_head=word_set("của tại"),
    leans=r"nhưng|và",
    born=r"sinh",
    age=r"\d{1,3}(?: tuổi)?",
)
