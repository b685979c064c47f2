"""Which capitals in Italian belong to a name, and which do not."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.naming import Naming

NAMING = Naming(
    links=word_set("& del della di e"),
    ands=word_set("e"),
    links_in_persons=True,
)
