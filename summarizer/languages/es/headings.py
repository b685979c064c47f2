"""What tells whether a phrase of Spanish can be the matter of a heading."""

from __future__ import annotations

from summarizer.languages.topics.headings import Headings

HEADINGS = Headings(
    verb_like=(r"(?:ando|iendo|ado|ido|ó|aron|ieron|mente|ar|er|ir)$"),
)
