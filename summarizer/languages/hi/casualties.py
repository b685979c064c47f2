"""What befalls people who are counted, in Hindi."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.casualties import Casualties

CASUALTIES = Casualties(
    kinds={"dead": word_set("मारे मृत मृतक मौत"), "injured": word_set("घायल जख्मी"), "missing": word_set("लापता")},
    people=word_set("लोग लोगों"),
)
