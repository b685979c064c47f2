"""Lines that stand between a reader and an article, in Vietnamese."""

from __future__ import annotations

from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    matter=("dữ liệu cá nhân",),
    deeds=("đồng ý",),
    addressing=(r"\bchúng tôi\b",),
    requests=(r"\bđăng nhập để (?:đọc|xem)\b|\bdành (?:riêng )?cho (?:thuê bao|hội viên)\b",),
    request_keys=("đăng nhập", "dành"),
)
