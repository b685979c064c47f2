"""How news in Dutch reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set("zei zegt zeiden zeggen verklaarde meldde vertelde aldus schreef voegde benadrukte waarschuwde"),
    sources=("volgens",),
)
