"""Lines that stand between a reader and an article, in Dutch."""

from __future__ import annotations

from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    matter=("persoonsgegevens",),
    deeds=("toestemming", "gebruik"),
    addressing=(r"\bwij en\b|\bonze partners\b",),
    requests=(r"\balleen voor abonnees\b",),
    request_keys=("abonnees",),
)
