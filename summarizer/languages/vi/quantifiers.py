"""How Vietnamese says how much, how many and how often."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.quantifiers import Quantifiers

QUANTIFIERS = Quantifiers(
    ranks=(
        word_set("ít"),
        word_set("một_số một_vài vài"),
        word_set("nhiều"),
        word_set("hầu_hết phần_lớn đa_số"),
        word_set("mọi toàn_bộ tất_cả"),
    ),
    extents={
        "whole": word_set("luôn mọi toàn_bộ tất_cả"),
        "main": word_set("hầu_hết đa_số"),
        "many": word_set("nhiều thường"),
        "scant": word_set("hiếm thiểu_số ít"),
        "least": word_set("ít_nhất"),
        "most": word_set("nhiều_nhất tối_đa"),
        "beyond": word_set("hơn trên"),
        "short": word_set("chưa_đến dưới gần"),
    },
    no_extents=word_set("gần_như ít_nhất_là"),
)
