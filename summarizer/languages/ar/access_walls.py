"""Lines that stand between a reader and an article, in Arabic."""

from __future__ import annotations

from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    requests=(r"متاح(?:ة)? للمشتركين فقط|سجل الدخول لمتابعة",),
    request_keys=("للمشتركين", "سجل"),
)
