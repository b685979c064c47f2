"""What befalls people who are counted, in Japanese."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.casualties import Casualties

CASUALTIES = Casualties(
    kinds={"dead": word_set("亡 死"), "injured": word_set("傷 負"), "missing": word_set("不")},
    bounded=False,
    people=word_set("人 名"),
)
