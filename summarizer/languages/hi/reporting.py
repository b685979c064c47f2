"""How news in Hindi reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set("कहा कहते कहती बताया बताते बोले बोला पूछा लिखा जोड़ा कहना"),
)
