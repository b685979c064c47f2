"""What tells whether a phrase of French can be the matter of a heading."""

from __future__ import annotations

from summarizer.languages.topics.headings import Headings

HEADINGS = Headings(
    verb_like=(r"(?:ent|é|és|ée|ées|er|ant|ait|aient|ment)$"),
)
