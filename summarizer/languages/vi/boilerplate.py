"""Traces of the page around an article inside its sentences, in Vietnamese."""

from __future__ import annotations

from summarizer.languages.topics.boilerplate import Boilerplate

BOILERPLATE = Boilerplate(
    phrases=(("mời", r"\bmời (?:bạn|độc giả|quý vị)\b.{0,60}\b(?:đón đọc|theo dõi|xem|gửi)\b"),),
    credits=(r"(?:ảnh|nguồn)\s?[:/].{0,100}",),
    photo=("ảnh",),
    source=("nguồn",),
    kickers=r"video|live",
    no_reports=r"video|live",
)
