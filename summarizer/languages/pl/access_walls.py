"""Lines that stand between a reader and an article, in Polish."""

from __future__ import annotations

from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    requests=(r"\btylko dla (?:prenumerator|subskrybent)\w*|\bzaloguj się, aby\b",),
    request_keys=("tylko", "zaloguj"),
)
