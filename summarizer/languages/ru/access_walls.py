"""Lines that stand between a reader and an article, in Russian."""

from __future__ import annotations

from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    matter=("персональн",),
    deeds=("принима", "использ", "соглас"),
    addressing=(r"\bмы (?:и|использу)|\bнаши партн|\bваш\w* соглас",),
    requests=(r"\bдоступ\w* только (?:для )?подписчик\w*|\bоформите подписку\b",),
    request_keys=("подписк", "подписчик"),
)
