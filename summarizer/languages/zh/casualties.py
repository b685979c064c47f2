"""What befalls people who are counted, in Chinese."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.casualties import Casualties

CASUALTIES = Casualties(
    kinds={"dead": word_set("亡 死"), "injured": word_set("伤 傷"), "missing": word_set("失")},
    bounded=False,
    people=word_set("人 名"),
)
