"""Lines that stand between a reader and an article, in Korean."""

from __future__ import annotations

from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    requests=(r"(?:유료|구독)\s?회원 전용입니다|로그인 후 (?:계속|이용)",),
    request_keys=("전용", "로그인"),
)
