"""How news in Vietnamese reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set(
        """nói cho_biết cho_hay tuyên_bố khẳng_định nhấn_mạnh phát_biểu chia_sẻ cho_rằng nhận_định kể trả_lời
        giải_thích thông_báo bày_tỏ cảnh_báo viết hỏi đáp thừa_nhận xác_nhận bình_luận tiết_lộ nhận_xét đánh_giá nêu
        kêu_gọi"""
    ),
    sources=("theo", "theo lời"),
    pronouns=word_set("ông bà anh chị cô họ ông_ấy bà_ấy ông_này bà_này"),
    nouns="tuyên bố|phát biểu",
)
