"""What tells whether a phrase of German can be the matter of a heading."""

from __future__ import annotations

from summarizer.languages.topics.headings import Headings

HEADINGS = Headings(
    verb_like=(r"(?:te|ten|iert|ierte|ierten|lich|lichen|end)$"),
)
